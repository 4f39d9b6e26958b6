"""Years told in short: the one behind another (이듬해), those of a span (2018~2020년 3년 연속), grades in brackets."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Claim, Winner
from posang.records.awards.members import IN_ROW
from posang.records.awards.node import Node
from posang.records.awards.numerals import RANGE

NEXT: Final = "이듬해"
FROM: Final = "부터"
UNTIL: Final = "까지"


def spelled_out(nodes: list[Node]) -> list[Node]:
    """The nodes with every year of a span that a streak is as long as, and with years told by the one before."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        if node.kind == "year" and node.noun == NEXT and (before := last_year(out)) is not None:
            node.value = before + 1
        if (first := opens_span(nodes, k)) is not None:
            out = [one for one in out if one.start < first.start]
            out += years_of_span(first, node)
        else:
            out += parted(node)
    return out


def parted(node: Node) -> list[Node]:
    """A year and the grade in its brackets as two: 2013년(우수), 2014년(최우수)에도."""
    grades = [item for item in node.parens if item.kind == "grade"]
    if node.kind != "year" or len(grades) != 1 or len(node.parens) != 1:
        return [node]
    grade = grades[0]
    return [
        replace(node, end=grade.start - 1, josa="", parens=[], inside=""),
        Node("grade", grade.start, node.end, grade.noun, node.josa, grade.value),
    ]


def last_year(nodes: Sequence[Node]) -> int | None:
    """The year in figures that nodes end with or name last."""
    return next((n.value for n in reversed(nodes) if n.kind == "year" and isinstance(n.value, int)), None)


def opens_span(nodes: Sequence[Node], k: int) -> Node | None:
    """The year with which the span begins that ends at a place, where a streak behind it is as long."""
    last, streak = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    if last.kind != "year" or streak is None or streak.kind != "streak" or k == 0:
        return None
    ranged = k > 1 and nodes[k - 1].noun in tuple(RANGE)
    first = nodes[k - 2] if ranged else nodes[k - 1]
    if first.kind != "year" or not (ranged or (first.josa == FROM and last.josa == UNTIL)):
        return None
    if not isinstance(first.value, int) or not isinstance(last.value, int) or not isinstance(streak.value, int):
        return None
    return first if last.value - first.value + 1 == streak.value else None


def years_of_span(first: Node, last: Node) -> Iterator[Node]:
    """Every year of a span, dots between them."""
    assert isinstance(first.value, int)  # noqa: S101 - a span opens with a year in figures
    assert isinstance(last.value, int)  # noqa: S101
    for year in range(first.value, last.value):
        yield replace(first, value=year, josa="")
        yield Node("dot", last.start, last.start, "·")
    yield replace(last, josa="" if last.josa == UNTIL else last.josa)


YEARS_TOLD: Final = 2  # years before winners that show them to have won year by year
OF_YEAR: Final = frozenset({"", "에", "에는", "엔", "은", "는"})  # particles of a year before its winners


def year_by_year(nodes: Sequence[Node], claim: Claim) -> list[Claim]:
    """A claim parted by the years that stand each before its winners: 2019년 A와 B, 2020년 C가 우수기관으로."""
    groups: list[tuple[int | str, list[Winner]]] = []
    for one in claim.winners:
        before = next((node for node in reversed(nodes) if node.end <= one.start and node.kind not in IN_ROW), None)
        value = before.value if before is not None and before.kind == "year" and before.josa in OF_YEAR else None
        if not isinstance(value, int | str):
            return [claim]
        if groups and groups[-1][0] == value:
            groups[-1][1].append(one)
        else:
            groups.append((value, [one]))
    if len({year for year, _ in groups}) < YEARS_TOLD:
        return [claim]
    return [replace(claim, winners=winners, years=[year], own_year=True) for year, winners in groups]
