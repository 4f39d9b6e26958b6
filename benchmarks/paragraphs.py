"""Benchmark of paragraph de-duplication: speed, memory, recall and false removals on a generated corpus with truth.

    python benchmarks/paragraphs.py [--megabytes 200] [--work DIR] [--peers PYTHON]

Writes two days of made-up pages (corpus.py), runs every task twice in a process of its own and prints the better run:

- floor: read the day's JSONL, write its columns as Parquet (zstd level 3), nothing else;
- exact: roles, exact repeats and boilerplate of the landed day; paragraphs table and index written;
- near: all of it, with near repeats and reprints; the time beyond exact is what near repeats cost;
- twice: near on twice the data.

`--peers` names the Python of an environment with peers.txt installed; their tools then run on the same day (peers.py).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from corpus import NEAR, write_corpus

from posang.contract import LANDED, page_id
from posang.paragraphs import deduplicate, write_index

EARLIER, DAY = "2031-05-03", "2031-05-04"
EXACT = ("same_page", "same_day", "earlier_day")
REMOVED = (*EXACT, "boilerplate", *NEAR)
KEPT = ("unique", "template")
RUNS = 2


def land(work: Path, dt: str) -> None:
    """The day as landing hands it on, without measuring it: landing is another room."""
    pages = pl.read_ndjson(work / f"{dt}.jsonl").with_row_index("source_row", 1)
    names = [f"{dt}.jsonl#{row}" for row in pages["source_row"]]
    known = {
        "page_id": pa.array([page_id(dt, f"{dt}.jsonl", row) for row in pages["source_row"]]),
        "source_path": pa.array(names),
        "source_row": pages["source_row"].cast(pl.Int64).to_arrow(),
        "content_sha256": pa.array(names),  # every page of the corpus differs from all others
        "bytes": pages["text"].str.len_bytes().cast(pl.Int64).to_arrow(),
        "status": pa.array(["accepted"] * len(pages)),
        "path": pa.array([f"{dt}.jsonl"] * len(pages)),
        "text": pages["text"].to_arrow(),
        "site": pages["outlet"].to_arrow(),
    }
    columns = [
        known[field.name].cast(field.type) if field.name in known else pa.nulls(len(pages), field.type)
        for field in LANDED.schema
    ]
    table = pa.Table.from_arrays(columns, schema=LANDED.schema)
    pq.write_table(table, work / f"{dt}.parquet", compression="zstd", compression_level=3, row_group_size=8192)


def floor(work: Path) -> None:
    """Read JSONL, write Parquet."""
    pages = pl.read_ndjson(work / f"{DAY}.jsonl").to_arrow()
    pq.write_table(pages, work / "floor.parquet", compression="zstd", compression_level=3)


def exact(work: Path) -> None:
    """Roles, exact repeats and boilerplate; paragraphs and index written."""
    _deduplicate(work, near=False)


def near(work: Path) -> None:
    """Everything."""
    _deduplicate(work, near=True)


def _deduplicate(work: Path, *, near: bool) -> None:
    outputs = (work / f"{name}.parquet" for name in ("pages", "paragraphs", "reprints"))
    index = work / "today.arrow"
    deduplicate(work / f"{DAY}.parquet", [work / "earlier.arrow"], *outputs, index_out=index, near=near)


TASKS: dict[str, Callable[[Path], None]] = {"floor": floor, "exact": exact, "near": near}


def measure(command: list[str]) -> dict[str, float]:
    """Seconds, CPU seconds and peak memory (MiB) of the better of RUNS runs of a task, which prints them as JSON."""
    runs = []
    for _ in range(RUNS):
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    return min(runs, key=lambda run: run["seconds"])


def run_task(task: str, work: Path) -> None:
    """Run a task in this process and print what it took."""
    start, busy = time.perf_counter(), time.process_time()
    TASKS[task](work)
    seconds = time.perf_counter() - start
    cpu = time.process_time() - busy
    status = Path("/proc/self/status").read_text()  # ru_maxrss would begin with the parent's peak
    peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak}))


def prepare(work: Path, megabytes: float) -> dict[str, int]:
    """Write the corpus, land both days, index the earlier one. Returns pages and bytes of the day."""
    work.mkdir(parents=True, exist_ok=True)
    counts = write_corpus(work, EARLIER, DAY, megabytes)
    for dt in (EARLIER, DAY):
        land(work, dt)
    with pq.ParquetFile(work / f"{EARLIER}.parquet", pre_buffer=False) as source:
        write_index(source.iter_batches(1024), work / "earlier.arrow")
    return counts


def shares(work: Path) -> dict[str, float]:
    """Share of the lines of each planted kind that the last run removed."""
    pages = pl.read_parquet(work / "pages.parquet", columns=["page_id", "source_row"])
    found = pl.read_parquet(work / "paragraphs.parquet", columns=["page_id", "position", "kept"]).join(
        pages, on="page_id"
    )
    truth = pl.read_ndjson(work / f"{DAY}.truth.jsonl")
    joined = truth.join(found, left_on=["row", "position"], right_on=["source_row", "position"], how="left")
    if joined["kept"].has_nulls():
        raise RuntimeError("a line of the corpus has no paragraph")
    removed = joined.group_by("kind").agg(share=(~pl.col("kept")).mean())
    return dict(removed.iter_rows())


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=200)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--task", choices=TASKS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.task:
        run_task(given.task, given.work)
        return
    with tempfile.TemporaryDirectory() as folder:
        report(given.work or Path(folder), given.megabytes, given.peers)


def report(work: Path, megabytes: float, peers: Path | None) -> None:
    """Prepare, measure and print."""
    once, double = work / "once", work / "twice"
    counts, twice = prepare(once, megabytes), prepare(double, 2 * megabytes)
    this = [sys.executable, __file__]
    took: dict[str, dict[str, float]] = {}
    removed: dict[str, dict[str, float]] = {}
    for task in TASKS:
        took[task] = measure([*this, "--task", task, "--work", str(once)])
        if task != "floor":
            removed[task] = shares(once)
    took["twice"] = measure([*this, "--task", "near", "--work", str(double)])
    if peers is not None:
        script = str(Path(__file__).with_name("peers.py"))
        names = json.loads(
            subprocess.run([str(peers), script, "--list"], check=True, capture_output=True, text=True).stdout
        )
        for name in names:
            took[name] = measure(
                [str(peers), script, name, str(once / f"{DAY}.jsonl"), str(once / f"{DAY}.truth.jsonl")]
            )
            removed[name] = took[name].pop("removed")  # type: ignore[assignment]
    size = counts["bytes"] / 1e6
    print(f"{counts['pages']} pages, {size:.0f} MB, {counts['paragraphs']} paragraphs, {counts['unique']} unique\n")
    print("| task | seconds | x floor | CPU seconds | pages/s | MB/s | peak MiB |\n|---|---|---|---|---|---|---|")
    baseline = took["floor"]["seconds"]
    for task, run in took.items():
        scale = twice["bytes"] / counts["bytes"] if task == "twice" else 1
        seconds = run["seconds"]
        speed = f"{scale * counts['pages'] / seconds:.0f} | {scale * size / seconds:.1f}"
        print(f"| {task} | {seconds:.2f} | {seconds / baseline:.2f} | {run['cpu']:.2f} | {speed} | {run['peak']:.0f} |")
    print("\nshare of planted lines removed (repeats should go, unique lines and templates stay)\n")
    print(f"| task | {' | '.join((*REMOVED, *KEPT))} |\n|---|{'---|' * len((*REMOVED, *KEPT))}")
    for task, found in removed.items():
        print(f"| {task} | " + " | ".join(f"{found[kind]:.4f}" for kind in (*REMOVED, *KEPT)) + " |")
    beyond = took["near"]["seconds"] - took["exact"]["seconds"]
    print(f"\nnear repeats: {counts['unique'] / beyond:.0f} unique paragraphs/s beyond exact")
    print(f"twice the data: {took['twice']['seconds'] / took['near']['seconds']:.2f} x the time")


if __name__ == "__main__":
    main()
