"""What a body does, told as that in which it won: 보육사업과 노인복지사업에서 각각 최우수상을."""

from collections.abc import Sequence
from typing import Final

from posang.records.awards.endings import JUDGED, names_nothing
from posang.records.awards.node import CONNECTS, Node, joins_next, noun_alone, reads_as_office, words_start
from posang.records.awards.particles import PLACES
from posang.records.awards.verbs import ADVERBS

NAME_NODES: Final = frozenset({"word", "quote"})
MATTER_SIZE: Final = 4  # characters; a shorter name is a word for such matters: 7개 사업에서


def matters_told(nodes: Sequence[Node], low: int, first: int) -> list[str]:
    """The matters in which a grade is told to be won, side by side: 보육사업과 노인복지사업에서 각각 (최우수상을)."""
    last = first - 1
    while last > low and nodes[last].noun in ADVERBS:
        last -= 1
    found: list[str] = []
    joined = nodes[last].josa in PLACES if last >= low else False
    while joined and last >= low and JUDGED.search(matter := noun_joined(nodes[last])):
        start = words_start(nodes, last, lambda node: names_nothing(node.noun), low=low, near=True)
        name = " ".join([*(node.noun for node in nodes[start:last]), matter])
        if len(name) < MATTER_SIZE:
            break
        found.insert(0, name)
        last = start - 1
        if last > low and nodes[last].kind == "comma":
            last -= 1
        elif last < low or not joins_next(nodes[last]):
            break
        joined = not nodes[last].josa or nodes[last].josa in CONNECTS
    return found


def noun_joined(node: Node) -> str:
    """A noun without the particle that joins it to the next; empty for what is no plain noun."""
    return noun_alone(node) if node.kind in NAME_NODES or reads_as_office(node) else ""
