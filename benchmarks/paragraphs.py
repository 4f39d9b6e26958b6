"""Benchmark of paragraph de-duplication: speed, memory, recall and false removals on a generated corpus with truth.

    python benchmarks/paragraphs.py [--megabytes 200] [--runs 2] [--lookback DAYS] [--work DIR] [--peers PYTHON]

Writes two days of made-up pages (corpus.py) and runs every task so many times, in turn, each in a process of its own;
the best wall time and the least CPU time of each are printed, since a machine at other work only ever adds to them:

- floor: read the day's JSONL, write its columns as Parquet (zstd level 3), nothing else;
- land: read the day's JSONL, weigh every page, write the landed day;
- exact: roles, exact repeats and boilerplate of the landed day; paragraphs table and index written;
- near: all of it, with near repeats and reprints; the time beyond exact is what near repeats cost;
- twice: near on twice the data;
- lookback: near behind so many more days, each of the day's size and in letters of its own.

`--peers` names the Python of an environment with peers.txt installed; their tools then run on the same day (peers.py).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from corpus import NEAR, moved, write_corpus

from posang import landing
from posang.contract import LANDED
from posang.contract.parquet import write_table
from posang.paragraphs import deduplicate, write_index

EARLIER, DAY = date(2031, 5, 3), date(2031, 5, 4)
EXACT = ("same_page", "same_day", "earlier_day")
REMOVED = (*EXACT, "boilerplate", *NEAR)
KEPT = ("unique", "template")
STEP = 371  # syllables between the letters of two days


def land(work: Path, day: date) -> None:
    """The day as landing hands it on."""
    write_table(LANDED, landing.read_day(work, day), work / f"{day}.parquet")


def floor(work: Path) -> None:
    """Read JSONL, write Parquet."""
    pages = pl.read_ndjson(work / f"dt={DAY}" / "pages.jsonl").to_arrow()
    pq.write_table(pages, work / "floor.parquet", compression="zstd", compression_level=3)


def exact(work: Path) -> None:
    """Roles, exact repeats and boilerplate; paragraphs and index written."""
    _deduplicate(work, near=False)


def near(work: Path) -> None:
    """Everything."""
    _deduplicate(work, near=True)


def lookback(work: Path) -> None:
    """Everything, with the days that `write_lookback` indexed."""
    _deduplicate(work, sorted(work.glob("lookback-*.arrow")), near=True)


def _deduplicate(work: Path, older: Sequence[Path] = (), *, near: bool) -> None:
    outputs = (work / f"{name}.parquet" for name in ("pages", "paragraphs", "reprints"))
    index, earlier = work / "today.arrow", [*older, work / "earlier.arrow"]
    deduplicate(work / f"{DAY}.parquet", earlier, *outputs, index_out=index, near=near)


def write_lookback(work: Path, days: int) -> None:
    """Index so many days, which have the pages of the day in other letters."""
    for number in range(1, days + 1):
        with pq.ParquetFile(work / f"{DAY}.parquet", pre_buffer=False) as source:
            write_index(_moved(source.iter_batches(1024), number), work / f"lookback-{number:03}.arrow")


def _moved(batches: Iterator[pa.RecordBatch], number: int) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        columns = dict(zip(batch.schema.names, batch.columns, strict=True))
        columns["text"] = pa.array([moved(text, number * STEP) for text in batch["text"].to_pylist()])
        for name in ("page_id", "content_sha256"):
            columns[name] = pa.array([f"{number:03}{value[3:]}" for value in batch[name].to_pylist()])
        yield pa.RecordBatch.from_pydict(columns, schema=batch.schema)


TASKS: dict[str, Callable[[Path], None]] = {
    "floor": floor,
    "land": lambda work: land(work, DAY),
    "exact": exact,
    "near": near,
    "lookback": lookback,
}


def measured(command: list[str]) -> dict[str, Any]:
    """What a task prints of itself as JSON: seconds, CPU seconds and peak memory (MiB) at least."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


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
    counts = write_corpus(work, EARLIER.isoformat(), DAY.isoformat(), megabytes)
    for day in (EARLIER, DAY):
        land(work, day)
    with pq.ParquetFile(work / f"{EARLIER}.parquet", pre_buffer=False) as source:
        write_index(source.iter_batches(1024), work / "earlier.arrow")
    return counts


def shares(work: Path) -> dict[str, float]:
    """Share of the lines of each planted kind that the last run removed."""
    pages = pl.read_parquet(work / "pages.parquet", columns=["page_id", "source_row"])
    found = pl.read_parquet(work / "paragraphs.parquet", columns=["page_id", "position", "kept"]).join(
        pages, on="page_id"
    )
    truth = pl.read_ndjson(work / "truth.jsonl")
    joined = truth.join(found, left_on=["row", "position"], right_on=["source_row", "position"], how="left")
    if joined["kept"].has_nulls():
        raise RuntimeError("a line of the corpus has no paragraph")
    removed = joined.group_by("kind").agg(share=(~pl.col("kept")).mean())
    return dict(removed.iter_rows())


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=200)
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--lookback", type=int, default=0)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--task", choices=TASKS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.task:
        run_task(given.task, given.work)
        return
    with tempfile.TemporaryDirectory() as folder:
        report(given.work or Path(folder), given.megabytes, given.lookback, given.peers, given.runs)


def report(work: Path, megabytes: float, days: int, peers: Path | None, runs: int) -> None:
    """Prepare, measure and print."""
    once, double = work / "once", work / "twice"
    counts, twice = prepare(once, megabytes), prepare(double, 2 * megabytes)
    write_lookback(once, days)
    this = [sys.executable, __file__]
    tasks = [task for task in TASKS if task != "lookback" or days]
    commands = {task: [*this, "--task", task, "--work", str(once)] for task in tasks}
    commands["twice"] = [*this, "--task", "near", "--work", str(double)]
    if peers is not None:
        script = [str(peers), str(Path(__file__).with_name("peers.py"))]
        names = json.loads(subprocess.run([*script, "--list"], check=True, capture_output=True, text=True).stdout)
        inputs = [str(once / f"dt={DAY}" / "pages.jsonl"), str(once / "truth.jsonl")]
        commands |= {name: [*script, name, *inputs] for name in names}
    removed: dict[str, dict[str, float]] = {}
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for _ in range(runs):
        for task, command in commands.items():
            run = measured(command)
            found[task].append(run)
            if task in ("exact", "near"):
                removed[task] = shares(once)
            elif "removed" in run:
                removed[task] = run["removed"]
    took = {
        task: {
            "pages": of_task[0].get("pages", counts["pages"]),
            "bytes": of_task[0].get("bytes", counts["bytes"]),
            **{measure: min(run[measure] for run in of_task) for measure in ("seconds", "cpu", "peak")},
        }
        for task, of_task in found.items()
    }
    took["twice"] |= {"pages": twice["pages"], "bytes": twice["bytes"]}
    size = counts["bytes"] / 1e6
    print(f"{counts['pages']} pages, {size:.0f} MB, {counts['paragraphs']} paragraphs, {counts['unique']} unique\n")
    print("| task | seconds | CPU seconds | x floor | pages/s | MB/s | peak MiB |\n|---|---|---|---|---|---|---|")
    floor_seconds = took["floor"]["seconds"] / took["floor"]["bytes"]
    for task, run in took.items():
        seconds = run["seconds"]
        speed = f"{run['pages'] / seconds:.0f} | {run['bytes'] / 1e6 / seconds:.1f}"
        ratio = seconds / run["bytes"] / floor_seconds
        print(f"| {task} | {seconds:.2f} | {run['cpu']:.2f} | {ratio:.2f} | {speed} | {run['peak']:.0f} |")
    print("\nshare of planted lines removed (repeats should go, unique lines and templates stay)\n")
    print(f"| task | {' | '.join((*REMOVED, *KEPT))} |\n|---|{'---|' * len((*REMOVED, *KEPT))}")
    for task, share in removed.items():
        print(f"| {task} | " + " | ".join(f"{share[kind]:.4f}" for kind in (*REMOVED, *KEPT)) + " |")
    for measure in ("seconds", "cpu"):
        beyond = took["near"][measure] - took["exact"][measure]
        print(f"\nnear repeats: {counts['unique'] / beyond:.0f} unique paragraphs/s beyond exact by {measure}")
        print(f"twice the data: {took['twice'][measure] / took['near'][measure]:.2f} x by {measure}")


if __name__ == "__main__":
    main()
