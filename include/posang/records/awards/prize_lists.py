"""Prizes without a grade in a list of wins: 투자유치대상, 농정평가 최우수, 산림행정 평가 우수 등에서."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.choices import PRIZE_TITLE
from posang.records.awards.claim import Claim
from posang.records.awards.enumerations import as_winners, opens_item, run_start, subject_of, years_in
from posang.records.awards.givers import event_givers
from posang.records.awards.items import Grade
from posang.records.awards.node import CONNECTS, Node
from posang.records.awards.side_by_side import won_itself

WON: Final = re.compile(r"(?:\d{1,2}[회번]\s)?수상")  # behind a prize's name in a list: ‘4회 수상’
CROWN: Final = "관왕"  # behind the number of prizes that one has won
CROWNED: Final = re.compile(rf"(?:\d{{1,2}}|다){CROWN}")
ENDS_ITEM: Final = frozenset({"comma", "bullet", "stop"})


def prizes_listed(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """The claims of prizes that stand by their names alone in a list of wins: one is graded, or all are counted up."""
    graded = any(claim.event is not None and not claim.event.pointer for claim in found)
    if not graded and not any(CROWNED.fullmatch(node.noun) for node in nodes):
        return []
    taken = [claim.event for claim in found]
    return [
        prize_claim(nodes, at)
        for at, node in enumerate(nodes)
        if node.kind == "event" and is_bare_prize(nodes, at) and not any(event is node.event for event in taken)
    ]


def is_bare_prize(nodes: Sequence[Node], at: int) -> bool:
    """Whether a prize is an item of its own: no grade behind it, a mark or the end of the list instead."""
    node, last = nodes[at], at + 1 + in_a_row(nodes, at)
    behind = nodes[last] if last < len(nodes) else None
    won = behind is not None and WON.fullmatch(behind.noun) is not None
    if (
        (node.josa and not joined_to_win(nodes, at))
        or node.event.pointer
        or not (won or (PRIZE_TITLE.search(node.event.name) and not node.event.weak))
    ):
        return False
    if at and nodes[at - 1].kind == "event" and not nodes[at - 1].josa:
        return False  # a grade of the evaluation before it: 운영 관리실태평가 ‘발전상’
    if not opens_item(nodes, run_start(nodes, at)) or any(other.kind == "veto" for other in nodes[at:]):
        return False
    if won:
        behind = nodes[last + 1] if last + 1 < len(nodes) else None
    elif in_a_row(nodes, at):
        return False
    ends = behind is None or behind.kind in ENDS_ITEM or behind.noun.startswith(("등", BEGINS))
    return bool(node.josa) or ends


BEGINS: Final = "시작"  # behind the first of several wins: A 대상 수상을 시작으로


def in_a_row(nodes: Sequence[Node], at: int) -> bool:
    """Whether a streak stands right behind a prize: A 대상 2년 연속 (수상)."""
    return at + 1 < len(nodes) and nodes[at + 1].kind == "streak" and not nodes[at].josa


def joined_to_win(nodes: Sequence[Node], at: int) -> bool:
    """Whether a particle joins a prize to another award with its grade: 나래 대상과 농업 평가 (우수상을)."""
    if nodes[at].josa not in CONNECTS or [node.kind for node in nodes[at + 1 : at + 3]] != ["event", "grade"]:
        return False
    return not nodes[at + 1].josa and won_itself(nodes[at].event, nodes[at + 1].event)


def prize_claim(nodes: Sequence[Node], at: int) -> Claim:
    """The claim of the prize at a node, of the subject of its list."""
    first, node = run_start(nodes, at), nodes[at]
    subject = subject_of(nodes, first)
    times = nodes[at + 1].value if in_a_row(nodes, at) else None
    return Claim(
        Grade(None, kind="named"),
        as_winners(subject),
        nodes[first].start,
        node.end,
        node.event,
        event_givers(nodes, at),
        years=years_in(nodes[first:at])[:1],
        streak=times if isinstance(times, int) else None,
        rule="enumerated",
        inherited=subject is None,
        topic=subject,
    )
