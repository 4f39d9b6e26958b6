"""Awards named side by side: A 평가와 B 평가에서, 가람부가 주관한 A 평가 및 B 평가, 나래부가 주관한 C 평가 등에서."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.node import CONNECTS, Event, Node

NUMBER: Final = re.compile(r"\d+")
IN_AWARDS: Final = ("에서", "에서는", "에서도")
COUNTERS: Final = frozenset({"건", "개", "점"})


def coordinated_events(nodes: Sequence[Node], at: int) -> list[Event]:
    """The awards named side by side before the one at a node, unless that one is quoted together with its grade."""
    found: list[Event] = []
    graded = at + 1 < len(nodes) and nodes[at + 1].kind == "grade"
    if nodes[at].event.quoted and not nodes[at].josa and graded:
        return found
    k = before_host(nodes, at)
    while k >= 0 and (
        (k and nodes[k].kind in ("and", "dot", "comma") and nodes[k - 1].kind == "event" and not nodes[k - 1].josa)
        or (nodes[k].kind == "event" and nodes[k].josa in CONNECTS)
    ):
        beside = k if nodes[k].kind == "event" else k - 1
        if not nodes[beside].event.pointer and not nodes[beside].event.weak:
            found.append(nodes[beside].event)
        k = before_host(nodes, beside)
    return found


def before_host(nodes: Sequence[Node], at: int) -> int:
    """The node before an award's name, and before who holds it: (… 평가,) 나래부가 주관한 (C 평가)."""
    held = at > 2 and nodes[at - 1].kind == "mark" and nodes[at - 2].kind == "who" and nodes[at - 3].kind == "comma"
    return at - 3 if held else at - 1


def counts_awards(nodes: Sequence[Node], at: int) -> bool:
    """Whether the number behind a grade is that of the awards named before it: A, B와 C 평가에서 장관 표창 3건을."""
    count = nodes[at + 1]
    number = NUMBER.match(count.noun) if count.value in COUNTERS and count.josa in ("을", "를") else None
    place = at - 1
    if place > 0 and nodes[place].noun == "등":
        place -= 1
    if number is None or place < 0 or nodes[place].kind != "event" or nodes[at - 1].josa not in IN_AWARDS:
        return False
    named = 1 + len(coordinated_events(nodes, place))
    return named > 1 and int(number[0]) == named
