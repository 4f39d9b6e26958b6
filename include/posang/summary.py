"""What a lake holds, for a person at a terminal: counts per day, what was removed and why, one award with its words."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import polars as pl
from rich.console import Console
from rich.table import Table

from posang.contract import TABLES
from posang.lake import Lake

MARKS = {True: "[green]passed[/]", False: "[red]refused[/]"}


def print_summary(lake: Path, days: Sequence[date], console: Console) -> None:
    """Rows per table and day, removed paragraphs by reason, quarantine, validation, an example, and how to read on."""
    manifests = {day: Lake(lake).manifest(day) for day in days}
    daily = [name for name, table in TABLES.items() if table.partition == "dt"]
    rows = Table(title="Rows published", title_justify="left")
    rows.add_column("table")
    for day in days:
        rows.add_column(day.isoformat(), justify="right")
    for name in daily:
        counts = [manifest.rows(name) for manifest in manifests.values()]
        if any(count is not None for count in counts):
            rows.add_row(name, *("-" if count is None else f"{count:,}" for count in counts))
    console.print(rows)

    removed = Table(title="Paragraphs removed, by reason", title_justify="left")
    removed.add_column("reason")
    by_day = [_counts(lake, "paragraphs", day, "removed_reason") for day in days]
    for day in days:
        removed.add_column(day.isoformat(), justify="right")
    for reason in sorted({reason for counts in by_day for reason in counts}):
        removed.add_row(reason, *(f"{counts.get(reason, 0):,}" for counts in by_day))
    console.print(removed)

    checks = Table(title="Validation and quarantine", title_justify="left")
    for heading in ("day", "expectations", "result", "quarantined rows"):
        checks.add_column(heading)
    for day, manifest in manifests.items():
        refused = _counts(lake, "quarantine", day, "expectation")
        listed = ", ".join(f"{count} {name}" for name, count in sorted(refused.items())) or "none"
        passed, total = manifest.expectations
        checks.add_row(day.isoformat(), f"{passed} of {total} passed", MARKS[manifest.success], listed)
    console.print(checks)

    example = _example(lake, days)
    if example is not None:
        said = [example[key] for key in ("year", "award", "category", "grade") if example[key] is not None]
        console.print(f"[bold]{example['recipient']}[/] ({example['government']}):", *said, highlight=False)
        giver = example["organizer"] or "not said"
        console.print(f"  given by {giver}; {example['outlet']}: “{example['evidence']}”\n", highlight=False)
    console.print(f"Lake: {lake}", highlight=False, soft_wrap=True)
    awards = lake / "tables" / "awards"
    columns = "recipient, award, grade, year"
    for line in (
        f"import pandas; print(pandas.read_parquet('{awards}', dtype_backend='pyarrow'))",
        f"import duckdb; duckdb.read_parquet('{awards}/*/*.parquet').project('{columns}').show()",
    ):
        console.print(f'  {_shown(sys.executable)} -c "{line}"', highlight=False, markup=False, soft_wrap=True)


def _shown(program: str) -> str:
    """A program's path as one would type it here."""
    path = Path(program)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _read(lake: Path, table: str, day: date) -> pl.DataFrame | None:
    path = lake / "tables" / table / f"dt={day}" / "part-0.parquet"
    return pl.read_parquet(path, hive_partitioning=False) if path.exists() else None


def _counts(lake: Path, table: str, day: date, column: str) -> dict[str, int]:
    frame = _read(lake, table, day)
    if frame is None:
        return {}
    return dict(frame[column].drop_nulls().value_counts().iter_rows())


def _example(lake: Path, days: Sequence[date]) -> dict[str, object] | None:
    """The surest award of a government with a grade; the first in order where several are as sure."""
    for day in days:
        awards, articles = _read(lake, "awards", day), _read(lake, "articles", day)
        if awards is None or articles is None:
            continue
        best = (
            awards.join(articles.select("page_id", "outlet"), on="page_id")
            .filter(pl.col("grade").is_not_null(), pl.col("government").is_not_null())
            .sort("confidence", "award_id", descending=[True, False])
            .head(1)
        )
        if best.height:
            return best.row(0, named=True)
    return None
