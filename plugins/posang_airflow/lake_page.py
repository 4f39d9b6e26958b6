"""The lake as a page: what each day published, what validation said, what is stale; read from manifests alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader

if TYPE_CHECKING:
    from posang.lake import DayStatus, Manifest
    from posang.settings import Settings

CHART_DAYS = 120


def lake_page(settings: Settings) -> str:
    """The page as HTML; a lake that is not there yet is an empty one. Raises CorruptLake for an unreadable manifest."""
    from posang import stages
    from posang.contract import TABLES
    from posang.lake import Lake

    lake = Lake(settings.lake)
    dayless = {name: lake.table_manifest(name) for name, table in TABLES.items() if table.partition != "dt"}
    view = LakeView(
        stages.published_days(settings),
        {name: manifest for name, manifest in dayless.items() if manifest is not None},
        reported_days(settings.lake),
        stages.published_tables(),
    )
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(Path(__file__).parent), PackageLoader("posang.quality", ".")]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["megabytes"] = megabytes
    return environment.get_template("lake.html.j2").render(lake=view, place=settings.lake)


def reported_days(lake: Path) -> list[date]:
    """The days that have a validation report, oldest first: also those that were refused and never published."""
    folders = (lake / "reports").glob("dt=*")
    return sorted(date.fromisoformat(folder.name.removeprefix("dt=")) for folder in folders)


def megabytes(size: int) -> str:
    """A size in bytes as MB (10^6 bytes) with one decimal; what is smaller than 0.1 MB as kB."""
    return f"{size / 1e6:,.1f} MB" if size >= 1e5 else f"{size / 1e3:,.0f} kB"


def size(manifest: Manifest, tables: Iterable[str]) -> int:
    """Bytes of the published files of some tables."""
    return sum(entry.bytes for table in tables for entry in manifest.files.get(table, ()))


@dataclass(frozen=True)
class Day:
    """One row of the page: a published day."""

    status: DayStatus
    manifest: Manifest
    reported: bool

    @property
    def day(self) -> date:
        """The dump's date."""
        return self.status.day

    @property
    def rows(self) -> dict[str, int]:
        """Rows per table."""
        return self.status.rows

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return size(self.manifest, self.manifest.files)

    @property
    def causes(self) -> str:
        """Why the day is stale, in one line."""
        return "; ".join(f"{stale.cause}: {stale.detail}" for stale in self.status.stale)


@dataclass(frozen=True)
class Bar:
    """One day of the chart: where its bar stands (0 is the first) and how high it is (1 is the highest)."""

    day: date
    place: int
    rows: int
    height: float
    stale: bool


@dataclass(frozen=True)
class LakeView:
    """What the page shows; each part is worked out from the manifests."""

    statuses: Sequence[DayStatus]
    dayless: Mapping[str, Manifest]
    reported: Sequence[date]
    tables: Sequence[str]

    @cached_property
    def days(self) -> list[Day]:
        """The published days, newest first."""
        reported = set(self.reported)
        return [
            Day(status, status.manifest, status.day in reported)
            for status in reversed(self.statuses)
            if status.manifest is not None
        ]

    @cached_property
    def months(self) -> list[tuple[str, list[Day]]]:
        """The days by month, newest first."""
        return [(month, list(days)) for month, days in groupby(self.days, key=lambda day: f"{day.day:%Y-%m}")]

    @cached_property
    def stale(self) -> list[Day]:
        """The stale days, oldest first, as they are run again."""
        return [day for day in reversed(self.days) if day.status.stale]

    @cached_property
    def causes(self) -> list[tuple[str, int]]:
        """How many days each cause makes stale, most first."""
        found = Counter(str(cause) for day in self.stale for cause in {stale.cause for stale in day.status.stale})
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

    @cached_property
    def refused(self) -> list[date]:
        """Days that have a report but nothing published."""
        published = {day.day for day in self.days}
        return [day for day in self.reported if day not in published]

    @cached_property
    def gaps(self) -> int:
        """Days without a partition between the first and the last published one."""
        return (self.days[0].day - self.days[-1].day).days + 1 - len(self.days) if self.days else 0

    @cached_property
    def bars(self) -> list[Bar]:
        """Award mentions of the last CHART_DAYS days; a day without a partition leaves its place empty."""
        if not self.days:
            return []
        first = self.days[0].day - timedelta(days=CHART_DAYS - 1)
        shown = [day for day in reversed(self.days) if day.day >= first]
        highest = max(day.rows.get("awards", 0) for day in shown) or 1
        return [
            Bar(
                day.day,
                (day.day - shown[0].day).days,
                rows := day.rows.get("awards", 0),
                rows / highest,
                bool(day.status.stale),
            )
            for day in shown
        ]

    def total(self, table: str, days: Iterable[Day] | None = None) -> int:
        """Rows of a table in these days, all without them."""
        return sum(day.rows.get(table, 0) for day in (self.days if days is None else days))

    def table_size(self, table: str) -> int:
        """Bytes of a table's files of all days."""
        return sum(size(day.manifest, [table]) for day in self.days)

    @cached_property
    def size(self) -> int:
        """Bytes of all tables."""
        return sum(day.size for day in self.days) + sum(size(found, found.files) for found in self.dayless.values())
