"""Titles of offices and staff in which grades are dealt out: ‘올해의 으뜸부서’는 대상에 A과, 최우수에 B과다."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.events import strip_name
from posang.records.awards.node import Event, Node

TITLED: Final = ("부서", "공무원", "직원", "팀", "경찰관", "소방관")  # ends of titles that offices and staff bear
DEALS: Final = frozenset({"", "은", "는", "에는", "에서는", "에"})  # particles of a title behind which grades follow
OPENING_MARKS: Final = "'\"「『"
CLOSING_MARKS: Final = "'\"」』"


def graded_titles(nodes: Sequence[Node], text: str) -> list[Node]:
    """The nodes with titles that grades follow made awards; what stands in no marks only points to one told before."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        if bears_title(node) and k + 1 < len(nodes) and deals(nodes[k + 1]):
            year = out[-1] if out and out[-1].kind == "year" and out[-1].josa == "의" else None
            first = year.start if year is not None else node.start
            quoted = node.kind == "quote" or any(mark in OPENING_MARKS for mark in text[max(0, first - 1) : first + 1])
            words = text[first : node.end].strip(OPENING_MARKS + CLOSING_MARKS).removesuffix(node.josa)
            name, told, edition = strip_name(words)
            out.append(replace(node, kind="event", value=Event(name, told, edition, pointer=not quoted, quoted=quoted)))
        else:
            out.append(node)
    return out


def bears_title(node: Node) -> bool:
    """Whether a phrase is a title of offices or staff: ‘친절부서’는, 우수부서 (최우수상에는)."""
    graded = node.kind == "grade" and node.grade.noun in TITLED
    return (graded or (node.kind == "quote" and node.noun.endswith(TITLED))) and node.josa in DEALS


def deals(node: Node) -> bool:
    """Whether a phrase is a grade behind which its winners are told: 대상에, 최우수상에는, 최우수상은."""
    return node.kind == "grade" and node.grade.kind == "prize" and node.grade.noun in ("", "상")
