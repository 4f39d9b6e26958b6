"""Words of grades that nobody won: a scale that is only listed, an honor that tells how high another prize is."""

import re
from typing import Final

from posang.records.awards.node import Node

# what sums up the words of a scale: 우수, 보통 등 5등급
SCALE: Final = re.compile(r"\s등\s\d\s?(?:개\s?)?(?:등급|단계)")
SCALE_SIZE: Final = 3  # words of a scale that show a list to be one


def scale_listed(nodes: list[Node], scale: re.Match[str]) -> list[Node]:
    """The nodes, the words of a scale that is only listed no grades: 최우수, 우수, 보통 등 5등급으로."""
    listed: list[Node] = []
    for node in nodes:
        if node.start >= scale.start() or (listed and node.kind not in ("grade", "comma", "dot", "word")):
            break
        if listed or node.kind == "grade":
            listed.append(node)
    grades = [node for node in listed if node.kind == "grade"]
    if len(grades) < SCALE_SIZE - 1 or sum(node.kind in ("comma", "dot") for node in listed) < SCALE_SIZE - 1:
        return nodes
    summed = (node for node in nodes if node.kind == "grade" and scale.start() < node.start < scale.end())
    for node in (*grades, *summed):
        node.kind, node.value = "word", None
    return nodes


AS_HIGH: Final = re.compile(r"에\s(?:해당하|준하)는\s")


def as_high_as(nodes: list[Node]) -> list[Node]:
    """The nodes without an honor that only tells how high another is: 대통령상에 해당하는 (은상을)."""
    at = next((k for k, node in enumerate(nodes) if node.noun + node.josa in ("해당하는", "준하는")), 0)
    told = at > 0 and nodes[at - 1].kind == "grade" and nodes[at - 1].josa == "에"
    return [*nodes[: at - 1], *nodes[at + 1 :]] if told else nodes
