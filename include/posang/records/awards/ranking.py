"""Ranks told by an order: those who follow the winner of a rank (B, C가 뒤를 이었다), runs of ranks (1~3위)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Claim, bare_winner
from posang.records.awards.items import Grade
from posang.records.awards.members import SEPARATORS
from posang.records.awards.merits import SCOPES
from posang.records.awards.node import CONNECTS, Node, is_government, names_someone

FOLLOWED: Final = re.compile(r"뒤를\s이[었어]|뒤이었|뒤따랐")
BEHIND: Final = "뒤를"  # before those who follow: 그 뒤를 B와 C가 이었다
CAME_NEXT: Final = ("이었", "이어")  # how the verb behind those begins
NEXT: Final = frozenset({"이어", "이어서", "다음"})  # before a list in order: 이어 B, C 순이다
ORDER: Final = frozenset({"순", "순서"})  # behind such a list
LEADS_UP: Final = ORDER | {"차례", "그", "나란히", "등"}  # words between those who follow and their verb
RUN: Final = frozenset("~∼-")  # marks between the first and the last of a run of ranks
DIGITS: Final = re.compile(r"\d+")


def runners_up(nodes: Sequence[Node], text: str, rank: Grade, since: int = 0) -> list[Claim]:
    """The ranks of those told to follow one of a rank, in their order, behind a place."""
    heads = followers(nodes, text, since)
    if any(item.kind == "grade" for node in heads for item in node.parens):
        return []
    return [
        Claim(
            replace(rank, grade=f"{place}위", honor=None),
            [bare_winner(node)],
            node.start,
            heads[-1].end,
            rule="before",
        )
        for place, node in enumerate(heads, place_of(rank) + 1)
    ]


def place_of(rank: Grade) -> int:
    """The number of a rank."""
    return int((rank.grade or "0위").removesuffix("위"))


def followers(nodes: Sequence[Node], text: str, since: int) -> list[Node]:
    """Those told behind a place to follow, before their verb or behind the words that lead up to them."""
    for k, node in enumerate(nodes):
        if node.start < since:
            continue
        if FOLLOWED.match(text, node.start):
            return listed_before(nodes, k, since)
        heads = listed_behind(nodes, k + 1) if node.noun in NEXT or node.noun == BEHIND else []
        end = next((at for at in range(k + 1, len(nodes)) if heads and nodes[at] is heads[-1]), len(nodes)) + 1
        last = nodes[end].noun if end < len(nodes) else ""
        if last in ORDER if node.noun in NEXT else last.startswith(CAME_NEXT):
            return heads
    return []


def listed_before(nodes: Sequence[Node], verb: int, since: int) -> list[Node]:
    """Those named side by side before a verb; nobody where a word stands before them that may be one of them."""
    at = verb - 1
    while at >= 0 and nodes[at].noun in LEADS_UP:
        at -= 1
    heads: list[Node] = []
    while at >= 0 and nodes[at].start >= since and (nodes[at].kind in SEPARATORS or is_member(nodes[at], not heads)):
        heads[:0] = [nodes[at]] if nodes[at].kind == "who" else []
        at -= 1
    before = nodes[at] if at >= 0 and nodes[at].start >= since else None
    unread = before is not None and before.kind == "word" and not before.josa and before.noun not in NEXT
    return [] if unread else heads


def listed_behind(nodes: Sequence[Node], first: int) -> list[Node]:
    """Those named side by side from a place on."""
    heads: list[Node] = []
    for node in nodes[first:]:
        if node.kind in SEPARATORS and heads:
            continue
        if not is_member(node, True):
            break
        heads.append(node)
        if node.josa not in ("", *CONNECTS):
            break
    return heads


def is_member(node: Node, last: bool) -> bool:
    """Whether a node is one of those named side by side, or the `last` of them, which may be the subject."""
    return names_someone(node) and node.josa in ("", *CONNECTS, *(("이", "가") if last else ()))


def ranks_behind(nodes: Sequence[Node], text: str, found: Sequence[Claim]) -> list[Claim]:
    """The ranks of those who follow the winner of the last rank that a sentence tells."""
    last = found[-1] if found else None
    if last is None or last.grade.kind != "rank" or len(last.winners) != 1:
        return []
    winner = last.winners[0]
    behind = runners_up(nodes, text, last.grade, winner.end if last.rule == "after" else max(last.end, winner.end))
    return [replace(claim, event=last.event, givers=last.givers, categories=last.categories) for claim in behind]


def ranks_ahead(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """The ranks of those behind whom a rank is told to come, where they are as many: A시와 B시에 이어 3위를."""
    out: list[Claim] = []
    for claim in found:
        at = next((k for k, node in enumerate(nodes) if node.value is claim.grade), 0)
        at -= at > 0 and nodes[at - 1].noun in SCOPES
        if claim.grade.kind != "rank" or at < AHEAD or nodes[at - 1].noun != CAME_BEHIND or nodes[at - 2].josa != "에":
            continue
        heads = [nodes[at - 2]]
        for node in reversed(nodes[: at - 2]):
            if node.kind not in SEPARATORS and not is_member(node, last=False):
                break
            heads[:0] = [node] if node.kind == "who" else []
        if all(map(is_government, heads)) and len(heads) == place_of(claim.grade) - 1:
            out += [
                replace(claim, grade=replace(claim.grade, grade=f"{place}위"), winners=[bare_winner(node)], streak=None)
                for place, node in enumerate(heads, 1)
            ]
    return [replace(claim, inherited=False, prize=None, rule="before") for claim in out]


AHEAD: Final = 2  # nodes before a rank that tell behind whom it comes
CAME_BEHIND: Final = "이어"


def run_of_ranks(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with a run of ranks dealt out to as many winners; none where they are not as many: A, B, C가 1~3위를."""
    for k in range(2, len(nodes)):
        if nodes[k].kind != "grade" or nodes[k].grade.kind != "rank" or nodes[k - 1].noun not in RUN:
            continue
        opens = nodes[k - 2]
        first = DIGITS.match(opens.noun)
        whole = [claim for claim in found if claim.grade is nodes[k].grade]
        found = [claim for claim in found if claim not in whole and claim.grade is not opens.value]
        if first is None:
            continue
        places = range(int(first[0]), place_of(nodes[k].grade) + 1)
        for claim in whole:
            if len(claim.winners) == len(places):
                found += [
                    replace(claim, winners=[one], grade=replace(claim.grade, grade=f"{place}위"))
                    for one, place in zip(claim.winners, places, strict=True)
                ]
    return found
