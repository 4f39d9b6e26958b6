"""What a lake holds, for a person at a terminal: counts per day, what was removed and why, one award with its words."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import polars as pl
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from posang.contract import TABLES
from posang.lake import Lake

DAYS_SHOWN = 4
MARKS = {True: "[green]passed[/]", False: "[red]refused[/]"}


def print_summary(root: Path, days: Sequence[date], console: Console) -> None:
    """Rows per table and day, removed paragraphs by reason, quarantine, validation, an example, and how to read on."""
    lake = Lake(root)
    manifests = {day: lake.manifest(day) for day in days}
    rows = {
        name: {day: manifest.rows(name) or 0 for day, manifest in manifests.items()}
        for name, table in TABLES.items()
        if table.partition == "dt" and any(manifest.rows(name) is not None for manifest in manifests.values())
    }
    _print_by_day(console, "Rows published", "table", rows)
    removed = {day: _counts(lake, "paragraphs", day, "removed_reason") for day in days}
    reasons = sorted({reason for counts in removed.values() for reason in counts})
    by_reason = {reason: {day: removed[day].get(reason, 0) for day in days} for reason in reasons}
    _print_by_day(console, "Paragraphs removed, by reason", "reason", by_reason)

    checks = _table("Validation and quarantine")
    for heading in ("day", "checks", "result", "quarantined rows"):
        checks.add_column(heading)
    for day, manifest in list(manifests.items())[-DAYS_SHOWN:]:
        refused = _counts(lake, "quarantine", day, "expectation")
        listed = ", ".join(f"{count} {name}" for name, count in sorted(refused.items())) or "none"
        checks.add_row(day.isoformat(), "{} of {}".format(*manifest.expectations), MARKS[manifest.success], listed)
    console.print(checks)

    example = _example(lake, days)
    if example is not None:
        said = [str(example[key]) for key in ("year", "award", "category", "grade") if example[key] is not None]
        giver = example["organizer"] or "not said"
        console.print(
            f"[bold]{escape(str(example['recipient']))}[/] ({escape(str(example['government']))}): "
            + escape(" ".join(said))
        )
        console.print(f"  given by {giver}; {example['outlet']}: “{example['evidence']}”\n", markup=False)
    console.print(f"Lake: {root}", markup=False, soft_wrap=True)
    awards = root / "tables" / "awards"
    columns = "recipient, award, grade, year"
    for line in (
        f"import pandas; print(pandas.read_parquet('{awards}', dtype_backend='pyarrow'))",
        f"import duckdb; duckdb.read_parquet('{awards}/*/*.parquet').project('{columns}').show()",
    ):
        console.print(f'  {_shown(sys.executable)} -c "{line}"', markup=False, soft_wrap=True)


def _table(title: str) -> Table:
    return Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)


def _print_by_day(console: Console, title: str, heading: str, counts: Mapping[str, Mapping[date, int]]) -> None:
    """Counts by name and day: the last days that fit a terminal, and the sum of all where they are more."""
    days = sorted({day for by_day in counts.values() for day in by_day})
    shown = days[-DAYS_SHOWN:]
    table = _table(title)
    table.add_column(heading)
    if len(days) > len(shown):
        table.add_column(f"all {len(days)} days", justify="right")
    for day in shown:
        table.add_column(day.isoformat(), justify="right")
    for name, by_day in counts.items():
        total = [sum(by_day.values())] if len(days) > len(shown) else []
        table.add_row(name, *(f"{count:,}" for count in (*total, *(by_day[day] for day in shown))))
    console.print(table)


def _shown(program: str) -> str:
    """A program's path as one would type it here."""
    path = Path(program)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _read(lake: Lake, table: str, day: date, columns: Sequence[str] | None = None) -> pl.DataFrame | None:
    """A day's rows of a table, checked against the manifest; None where the day has none of the table."""
    if lake.manifest(day).rows(table) is None:
        return None
    return pl.DataFrame(lake.read(table, [day], columns))


def _counts(lake: Lake, table: str, day: date, column: str) -> dict[str, int]:
    frame = _read(lake, table, day, [column])
    if frame is None:
        return {}
    return dict(frame[column].drop_nulls().value_counts().iter_rows())


def _example(lake: Lake, days: Sequence[date]) -> dict[str, object] | None:
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
