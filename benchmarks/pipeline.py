"""Benchmark of a day: landing, paragraphs and records together, on a made-up dump (posang.sample).

    python benchmarks/pipeline.py [--pages 20000] [--workers 2] [--work DIR] [--profile]

Every task runs in a process of its own:

- floor: read the day's texts and write them as Parquet (zstd level 3), nothing else;
- ingest, deduplicate, extract: the stages of a day, one after the other, and their sum;
- twice: all three on twice the pages; peak memory must stay, and time doubles.

`--profile` reads one batch in this process instead and prints where the time of records goes, reader by reader.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from posang import landing
from posang.lake import Lake
from posang.records.awards import read_awards
from posang.records.document import Document, documents
from posang.records.evaluations import read_evaluations
from posang.records.figures import read_figures
from posang.records.metadata import read_article
from posang.records.owners import read_owners
from posang.records.people import read_people
from posang.records.places import Places
from posang.records.programs import read_programs
from posang.records.quotes import read_quotes
from posang.sample import read_truth, write_sample
from posang.settings import Settings
from posang.stages import deduplicate, extract, ingest

DAY = date(2031, 5, 4)
SEED = 7
STAGES = {"ingest": ingest, "deduplicate": deduplicate, "extract": extract}
PROFILED = 600  # pages


def settings(work: Path, workers: int) -> Settings:
    """The settings of a run in the folder."""
    return Settings(raw=work / "raw", lake=work / "lake", workers=workers)


def floor(work: Path) -> None:
    """Read the dump's texts, write Parquet."""
    batches = landing.read_day(work / "raw", DAY)
    with pq.ParquetWriter(work / "floor.parquet", pa.schema([("text", pa.string())]), compression="zstd") as writer:
        for batch in batches:
            writer.write_table(pa.table({"text": batch.column("text")}))


def run_task(task: str, work: Path, workers: int) -> None:
    """Run a task in this process and print what it took; memory counts the worker processes too."""
    start = time.perf_counter()
    if task == "floor":
        floor(work)
    else:
        STAGES[task](settings(work, workers), DAY)
    seconds = time.perf_counter() - start
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"seconds": seconds, "peak": peak / 1024}))


def measure(task: str, work: Path, workers: int) -> dict[str, float]:
    """Seconds and peak memory (MiB) of a task in a process of its own."""
    command = [sys.executable, __file__, "--task", task, "--work", str(work), "--workers", str(workers)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def report(work: Path, pages: int, workers: int) -> None:
    """Write the dumps, measure and print."""
    once, twice = work / "once", work / "twice"
    for folder, count in ((once, pages), (twice, 2 * pages)):
        write_sample(folder / "raw", 1, count, SEED, DAY)
    truth = list(read_truth(once / "raw" / "truth"))
    news = sum(bool(page.awards) for page in truth)
    print(f"{len(truth)} pages, {news / len(truth):.0%} of them award news, {workers} workers\n")
    took = {task: measure(task, once, workers) for task in ("floor", *STAGES)}
    again = [measure(task, twice, workers) for task in STAGES]
    took["all three"] = _sum([took[task] for task in STAGES])
    took["twice the pages"] = _sum(again)
    print("| task | seconds | x floor | pages/s | peak MiB |\n|---|---|---|---|---|")
    for task, run in took.items():
        count = 2 * len(truth) if task == "twice the pages" else len(truth)
        seconds = run["seconds"]
        ratio = seconds / took["floor"]["seconds"]
        print(f"| {task} | {seconds:.2f} | {ratio:.1f} | {count / seconds:.0f} | {run['peak']:.0f} |")


def _sum(runs: list[dict[str, float]]) -> dict[str, float]:
    return {"seconds": sum(run["seconds"] for run in runs), "peak": max(run["peak"] for run in runs)}


def profile(work: Path) -> None:
    """Print the milliseconds a page of each reader of records, on the first pages of a day."""
    write_sample(work / "raw", 1, 2 * PROFILED, SEED, DAY)
    chosen = settings(work, 1)
    for stage in (ingest, deduplicate):
        stage(chosen, DAY)
    folder = Lake(chosen.lake).staged(DAY, "run")
    landed, lines = (pq.read_table(folder / f"{name}.parquet") for name in ("landed", "paragraphs"))
    pages = list(documents(landed, lines, DAY))[:PROFILED]
    for _ in range(2):  # the first round fills caches
        spent = _spent(pages)
    total = sum(spent.values())
    print(f"{len(pages)} pages, {1000 * total / len(pages):.2f} ms a page\n")
    print("| reader | ms a page | share |\n|---|---|---|")
    for reader, seconds in spent.most_common():
        print(f"| {reader} | {1000 * seconds / len(pages):.2f} | {seconds / total:.0%} |")


def _spent(pages: list[Document]) -> Counter[str]:
    """CPU seconds by reader."""
    spent: defaultdict[str, float] = defaultdict(float)

    def timed(reader: str, read: Callable[..., Any], *given: object) -> Any:
        start = time.process_time()
        found = read(*given)
        spent[reader] += time.process_time() - start
        return found

    for page in pages:
        metadata = timed("metadata", read_article, page)
        places = Places(page, metadata)
        given = (page, metadata, places)
        timed("subject", getattr, places, "subject")
        evaluations = timed("evaluations", read_evaluations, *given)
        people = timed("people", read_people, *given)
        owners = timed("owners", read_owners, *given, evaluations, people)
        timed("figures", read_figures, *given, owners)
        timed("programs", read_programs, *given, owners)
        timed("quotes", read_quotes, *given, people)
        timed("awards", read_awards, *given)
    return Counter(spent)


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--task", choices=("floor", *STAGES), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.task:
        run_task(given.task, given.work, given.workers)
        return
    with tempfile.TemporaryDirectory() as folder:
        work = given.work or Path(folder)
        if given.profile:
            profile(work)
        else:
            report(work, given.pages, given.workers)


if __name__ == "__main__":
    main()
