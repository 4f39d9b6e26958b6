"""Governments and organizations as they were on each day: entries of the two lists and their lines of succession."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import pyarrow as pa

from posang.contract import TABLES, from_rows

HERE = Path(__file__).parent

Level = Literal["province", "basic", "admin_city", "general_gu"]
LEVELS: tuple[Level, ...] = ("province", "basic", "admin_city", "general_gu")


@dataclass(frozen=True)
class Government:
    """A province, city, county or district under one name and code; columns of the table governments.

    `valid_from` is the first day of the name and code, `valid_to` the first day on which they are no more.
    """

    code: str
    code10: str | None
    name: str
    full_name: str
    level: Level
    kind: str
    parent_code: str | None
    valid_from: date | None
    valid_to: date | None
    aliases: tuple[str, ...]
    stem: str | None
    name_en: str | None
    successor: tuple[str, ...]
    predecessor: tuple[str, ...]
    unverified: tuple[str, ...]


@dataclass(frozen=True)
class Organization:
    """A body that evaluates or gives awards, under one name; columns of the table organizations."""

    code: str
    name: str
    kind: str
    lineage: str | None
    valid_from: date | None
    valid_to: date | None
    abbreviations: tuple[str, ...]
    head_titles: tuple[str, ...]
    successor: tuple[str, ...]
    unverified: tuple[str, ...]
    note: str | None


def governments() -> list[Government]:
    """Every government that the list knows, in the order of codes."""
    return list(_governments().values())


def organizations() -> list[Organization]:
    """Every organization that the list knows, in the order of the list."""
    return list(_organizations().values())


def government(code: str) -> Government:
    """The government of that code; KeyError where there is none."""
    return _governments()[code]


def organization(code: str) -> Organization:
    """The organization of that code; KeyError where there is none."""
    return _organizations()[code]


def governments_table() -> pa.Table:
    """The list of governments as the table of the contract."""
    return from_rows(TABLES["governments"], [asdict(entry) for entry in governments()])


def organizations_table() -> pa.Table:
    """The list of organizations as the table of the contract."""
    return from_rows(TABLES["organizations"], [asdict(entry) for entry in organizations()])


def valid_on(entry: Government | Organization, on: date) -> bool:
    """Whether the entry's name and code are in force on that day; an unknown bound is open."""
    begun = entry.valid_from is None or entry.valid_from <= on
    return begun and (entry.valid_to is None or on < entry.valid_to)


def in_force(code: str, on: date) -> list[str]:
    """Codes in force on that day of the body that `code` names on some day.

    An entry that has ended is followed to its successors, one that has not begun to its predecessors, as far as it
    takes; the list is empty where the line breaks, and has several codes where a body was split.
    Raises KeyError for a code that neither list knows.
    """
    return sorted(_line(code, on))


def official_name(code: str, on: date) -> str:
    """The full official name on that day: of the entry itself, else of the one body that stands in its place.

    Where no single body stands in its place on that day (split, merged backwards, unknown), it is the entry's own name.
    Raises KeyError for an unknown code.
    """
    codes = in_force(code, on)
    entry = _entry(codes[0] if len(codes) == 1 else code)
    return entry.full_name if isinstance(entry, Government) else entry.name


def province_of(entry: Government) -> Government:
    """The province above the government; a province is its own."""
    while entry.parent_code is not None:
        entry = government(entry.parent_code)
    return entry


def _entry(code: str) -> Government | Organization:
    return _governments().get(code) or _organizations()[code]


def _line(code: str, on: date) -> set[str]:
    entry = _entry(code)
    if valid_on(entry, on):
        return {code}
    ended = entry.valid_to is not None and entry.valid_to <= on
    if ended:
        return {found for step in entry.successor for found in _line_from(step, on, forward=True)}
    return {found for step in _predecessors().get(code, ()) for found in _line_from(step, on, forward=False)}


def _line_from(code: str, on: date, *, forward: bool) -> set[str]:
    """The line walked on in one direction only, so that no walk turns back."""
    entry = _entry(code)
    if valid_on(entry, on):
        return {code}
    steps = entry.successor if forward else _predecessors().get(code, ())
    return {found for step in steps for found in _line_from(step, on, forward=forward)}


@cache
def _governments() -> Mapping[str, Government]:
    listed = list(rows("governments.csv"))
    before = _inverse((row["code"], _many(row["successor"])) for row in listed)
    entries = (
        Government(
            code=row["code"],
            code10=row["code10"] or None,
            name=row["name"],
            full_name=row["full_name"],
            level=_level(row["level"]),
            kind=row["kind"],
            parent_code=row["parent_code"] or None,
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            aliases=_many(row["aliases"]),
            stem=row["stem"] or None,
            name_en=row["name_en"] or None,
            successor=_many(row["successor"]),
            predecessor=before.get(row["code"], ()),
            unverified=_many(row["unverified"]),
        )
        for row in listed
    )
    return {entry.code: entry for entry in entries}


@cache
def _organizations() -> Mapping[str, Organization]:
    entries = (
        Organization(
            code=row["code"],
            name=row["name"],
            kind=row["kind"],
            lineage=row["lineage"] or None,
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            abbreviations=_many(row["abbreviations"]),
            head_titles=_many(row["head_titles"]),
            successor=_many(row["successor"]),
            unverified=_many(row["unverified"]),
            note=row["note"] or None,
        )
        for row in rows("organizations.csv")
    )
    return {entry.code: entry for entry in entries}


@cache
def _predecessors() -> Mapping[str, tuple[str, ...]]:
    return _inverse(
        [(entry.code, entry.successor) for entry in governments()]
        + [(entry.code, entry.successor) for entry in organizations()]
    )


def _inverse(steps: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    before: dict[str, tuple[str, ...]] = {}
    for code, successors in steps:
        for successor in successors:
            before[successor] = (*before.get(successor, ()), code)
    return before


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of a CSV file of this folder."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, strict=True)


def _many(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _level(cell: str) -> Level:
    for level in LEVELS:
        if level == cell:
            return level
    raise ValueError(f"governments.csv: level {cell!r} is none of {', '.join(LEVELS)}")
