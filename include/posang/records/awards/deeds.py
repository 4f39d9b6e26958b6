"""What a person did, told before his name: no win of its own."""

from collections.abc import Sequence
from typing import Final

from posang.records.awards.endings import adnominal, has_n
from posang.records.awards.node import FRAMES, Node, is_person

CLOSES: Final = frozenset({"comma", "stop", "bullet", "who", "dot"})  # what no deed reaches over
TELLS: Final = frozenset({"win", "event"})
RESULT: Final = "결과"  # behind what was judged, before who won: 심사 결과 (공모에 뽑히도록 이끈 나래온 주무관이)


def deeds(nodes: list[Node], text: str) -> list[Node]:
    """The nodes without what persons did to be graded: 우수에는 공모에 선정돼 (국비를 따는 데) 이끈 나래온 주무관.

    The grade stands before what one did or behind his name: 평가에서 1위에 오르는 데 힘쓴 나래온 팀장이 대상을.
    """
    out: list[Node] = []
    for k, node in enumerate(nodes):
        if is_person(node) and did(nodes, k, text):
            first = next((at for at in range(k - 1, -1, -1) if ends_before(nodes, at)), -1)
            told = [other for other in out if first < 0 or other.start > nodes[first].start]
            others = (*nodes[: first + 1], *nodes[k + 1 :])
            if any(other.kind in TELLS for other in told) and any(other.kind == "grade" for other in others):
                out = out[: len(out) - len(told)]
        out.append(node)
    return out


def qualifies_person(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node is the verb that ends what a person did, right before his name: 이끈 나래온 주무관."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    return nodes[k].kind == "word" and behind is not None and is_person(behind) and adnominal(nodes[k].noun)


def ends_before(nodes: Sequence[Node], at: int) -> bool:
    """Whether a deed begins behind a node: a mark, another person, a grade that heads its winners."""
    node, behind = nodes[at], nodes[at + 1]
    heads = node.kind == "grade" and node.josa in FRAMES and behind.kind != "win"  # but 최우수 기관에 오르는
    return node.kind in CLOSES or heads or node.noun == RESULT


def did(nodes: Sequence[Node], k: int, text: str) -> bool:
    """Whether a verb of what a person did stands right before his name, or his office: 이끈 (나래온 주무관)."""
    told = text[nodes[k].start : nodes[k].end]
    before = told[: max(told.find(nodes[k].who.name), 0)].split()  # with his office, what stands before it is taken in
    return any(map(adnominal, before)) or (k > 0 and (qualifies_person(nodes, k - 1) or achieved(nodes, k)))


def achieved(nodes: Sequence[Node], k: int) -> bool:
    """Whether a verb before a person tells what else than a prize was won: 38억원을 거둔 (나래온 주무관)."""
    if k < LEAST_BEFORE or nodes[k - 1].kind != "win" or not has_n(nodes[k - 1].noun):
        return False
    return nodes[k - 2].kind in ("money", "word") and nodes[k - 2].josa in ("을", "를")


LEAST_BEFORE: Final = 2  # nodes before a person: what was won, and the verb
