"""The truth beside a made-up dump: what a perfect run of posang would find."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from posang.errors import UnreadableInput


@dataclass(frozen=True)
class TruthLine:
    """One non-blank line of a page: its number from 1, its role, and what it repeats.

    `dup_of`: line of the same page with the same text. `repeat`: same_page, same_day, earlier_day, near_spacing,
    near_punctuation, near_particle, near_cut, near_byline, boilerplate, template (must survive), or None. `of`: where
    the repeat's oldest copy stands, as (dt, source_path, line); None where the kind needs none.
    """

    line: int
    role: str
    dup_of: int | None = None
    repeat: str | None = None
    of: tuple[str, str, int] | None = None


@dataclass(frozen=True)
class TruthPage:
    """One page of the dump. `bad` says why a page must be quarantined, None for a good one.

    `duplicate_of` names the page (dt, source_path) of the same outlet that this one delivers again, word for word.
    """

    dt: str
    source_path: str
    kind: str
    bad: str | None
    encoding: str | None
    duplicate_of: tuple[str, str] | None = None
    article: dict[str, Any] = field(default_factory=dict)
    awards: list[dict[str, Any]] = field(default_factory=list)
    lines: list[TruthLine] = field(default_factory=list)


def to_json(page: TruthPage) -> bytes:
    """One line of a truth file; lines of the page are lists in the order of TruthLine's fields."""
    return orjson.dumps({"made_up": True, **vars(page), "lines": [_cells(line) for line in page.lines]}) + b"\n"


def _cells(line: TruthLine) -> list[Any]:
    cells = [line.line, line.role, line.dup_of, line.repeat, line.of]
    while cells[-1] is None:
        cells.pop()
    return cells


def read_truth(folder: Path) -> Iterator[TruthPage]:
    """All pages of `folder`/dt=*.jsonl, days and pages in order. UnreadableInput where there is no truth."""
    files = sorted(folder.glob("dt=*.jsonl"))
    if not files:
        raise UnreadableInput(
            f"{folder} holds no truth (dt=YYYY-MM-DD.jsonl); `posang sample` writes it beside the dump"
        )
    for file in files:
        with file.open("rb") as rows:
            for row in rows:
                yield _page(orjson.loads(row))


def _page(row: dict[str, Any]) -> TruthPage:
    lines = []
    for cells in row["lines"]:
        number, role, dup_of, repeat, of = (*cells, None, None, None)[:5]
        lines.append(TruthLine(number, role, dup_of, repeat, tuple(of) if of else None))
    again = row["duplicate_of"]
    return TruthPage(
        dt=row["dt"],
        source_path=row["source_path"],
        kind=row["kind"],
        bad=row["bad"],
        encoding=row["encoding"],
        duplicate_of=(again[0], again[1]) if again else None,
        article=row["article"],
        awards=row["awards"],
        lines=lines,
    )
