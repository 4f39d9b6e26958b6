"""Grades and honors: the many ways in which one is written, its normal form and its rank."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from posang.reference.entries import rows

GradeKind = Literal["grade", "honor", "rating", "position", "other"]
KINDS: tuple[GradeKind, ...] = ("grade", "honor", "rating", "position", "other")

POSITION = re.compile(r"(?:전국|도내|종합|전체|광역|군단위|시단위)?([1-9][0-9]{0,2})(?:위|등)")
MARKS = re.compile(r"[\s‘’“”'\"「」『』<>〈〉《》\[\]]")


@dataclass(frozen=True)
class Grade:
    """A grade in its normal form: 우수기관 and 우수상 are 우수.

    `rank` counts from 1, the best, within `scale`; it is None for a grade without order, and for a letter or word
    that several scales rank differently (A is first of A to E, second of S to D).
    """

    normal: str
    rank: int | None
    scale: str
    kind: GradeKind


@lru_cache(maxsize=4096)
def normal_grade(surface: str, scale: str | None = None) -> Grade | None:
    """The grade that the words name, or None where they name none.

    Blanks and quotation marks do not count. An honor may have its giver in front (보건복지부 장관 표창 is 장관상).
    `scale` (a value of grades.csv, such as rating:SA) picks among scales that share the words; without it an award's
    grade comes before a rating (우수). Several readers ask for the same names, so the last ones are kept.
    """
    words = MARKS.sub("", surface)
    if position := POSITION.fullmatch(words):
        return Grade(f"{position[1]}위", int(position[1]), "position", "position")
    found = _grades().get(words) or _honor_behind_giver(words)
    if scale is not None:
        found = tuple(grade for grade in found if grade.scale == scale)
    if not found:
        return None
    first = found[0]
    rivals = {grade.rank for grade in found if grade.kind == first.kind}
    return first if len(rivals) == 1 else Grade(first.normal, None, first.kind, first.kind)


def _honor_behind_giver(words: str) -> tuple[Grade, ...]:
    """The longest honor that the words end with."""
    honors, longest = _honors()
    for start in range(max(1, len(words) - longest), len(words) - 1):
        if found := honors.get(words[start:]):
            return found
    return ()


@cache
def _honors() -> tuple[Mapping[str, tuple[Grade, ...]], int]:
    """Honors by their written forms, and the length of the longest; 포장 and 표창 alone are none behind a giver."""
    honors = {surface: tuple(grade for grade in found if grade.kind == "honor") for surface, found in _grades().items()}
    honors = {surface: found for surface, found in honors.items() if found and surface not in ("포장", "표창")}
    return honors, max(map(len, honors))


@cache
def _grades() -> Mapping[str, tuple[Grade, ...]]:
    """Grades by their written forms, in the order of grades.csv."""
    grades: dict[str, tuple[Grade, ...]] = {}
    for row in rows("grades.csv"):
        rank = int(row["rank"]) if row["rank"] else None
        grade = Grade(row["normal_form"], rank, row["scale"], _kind(row["kind"]))
        for surface in dict.fromkeys((*row["surfaces"].split("|"), row["normal_form"])):
            grades[surface] = (*grades.get(surface, ()), grade)
    return grades


def _kind(cell: str) -> GradeKind:
    for kind in KINDS:
        if kind == cell:
            return kind
    raise ValueError(f"grades.csv: kind {cell!r} is none of {', '.join(KINDS)}")
