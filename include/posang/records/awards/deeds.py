"""What a person did, told between a grade and his name: no win of its own."""

from collections.abc import Sequence
from typing import Final

from posang.records.awards.endings import adnominal
from posang.records.awards.node import FRAMES, Node, is_person

CLOSES: Final = frozenset({"comma", "stop", "bullet", "who", "grade", "dot"})  # what no deed reaches over
TELLS: Final = frozenset({"win", "event"})


def qualifies_person(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node is the verb that ends what a person did, right before his name: 이끈 나래온 주무관."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    return nodes[k].kind == "word" and behind is not None and is_person(behind) and adnominal(nodes[k].noun)


def deeds(nodes: list[Node]) -> list[Node]:
    """The nodes, what a person won as a deed behind a grade no win: 우수에는 공모에 선정돼 이끈 나래온 주무관."""
    for k in range(len(nodes)):
        if not qualifies_person(nodes, k):
            continue
        first = next((at for at in range(k - 1, -1, -1) if nodes[at].kind in CLOSES), -1)
        if first < 0 or nodes[first].kind != "grade" or nodes[first].josa not in FRAMES:
            continue
        for node in nodes[first + 1 : k]:
            if node.kind in TELLS:
                node.kind, node.value = "word", None
    return nodes
