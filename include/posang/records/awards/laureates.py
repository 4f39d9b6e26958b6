"""The laureates that a sentence lists field by field: 시민상 수상자는 ▲문화=나래온(교사) ▲체육=도해솔(감독) 등이다."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Claim, Winner
from posang.records.awards.items import SELECTED
from posang.records.awards.members import SEPARATORS
from posang.records.awards.node import (
    CONNECTS,
    COPULA,
    TOPIC,
    Event,
    Node,
    Who,
    is_award,
    is_name,
    is_person,
    places_told,
)

LAUREATES: Final = frozenset({"수상자", "수상자들", "주인공", "수상대상자"})
LISTED_AS: Final = TOPIC - {"에게는"}  # behind the word for laureates, before their list
PRIZES: Final = ("상", "장", "대상")  # how the awards end that people of several fields are given
PARTED: Final = SEPARATORS | {"bullet"}  # kinds of nodes between laureates
ENDS: Final = frozenset({"count", "stop", "win"})  # kinds of nodes that end the list
NEVER: Final = frozenset({"grade", "veto", "speech", "event"})  # kinds of nodes of no such list
JOINED: Final = frozenset({"", "이", "가", "을", "를", *CONNECTS, *COPULA})  # particles of a laureate
FIELDS: Final = 2  # that show a list to be one of laureates by field


def laureates(nodes: Sequence[Node], known: str) -> list[Claim]:
    """The claims of those listed behind the word for laureates, or behind their prize, each under its field.

    Where the prize is named in short, the one that is `known` is meant: 문화상, of 나래도 문화상.
    """
    head = next((k for k, node in enumerate(nodes[:-1]) if heads(node)), None)
    if head is None:
        return []
    named = (node.event for node in reversed(nodes[: head + 1]) if is_award(node))
    event = next(named, None)
    if event is not None and known.endswith(event.name):
        event = None
    return listed_by_field(nodes, head + 1, event)


def laureates_alone(nodes: Sequence[Node]) -> list[Claim]:
    """The claims of a sentence of nothing but laureates and fields: 문화 부문 나래온 씨, 체육 부문 도해솔 씨다."""
    alone = all(node.kind in ALONE or node.noun == "등" for node in nodes)
    people = [node for node in nodes if is_person(node)]
    told = bool(people) and people[-1].josa in COPULA and all(not node.josa for node in people[:-1])
    return listed_by_field(nodes, 0, None) if alone and told else []


ALONE: Final = frozenset({"cat", "who", "stop", "count", *PARTED})


def listed_by_field(nodes: Sequence[Node], first: int, event: Event | None) -> list[Claim]:
    """The claims of those listed from a place on, each under the field told last."""
    found: list[Claim] = []
    field: Node | None = None
    awaited = True  # whether a laureate's name comes next, and not what is told of the last one
    for k in range(first, len(nodes)):
        node = nodes[k]
        if node.kind in ENDS or node.noun == "등":
            break
        if node.kind in NEVER:
            return []
        if node.kind in PARTED or node.kind == "colon":
            awaited = True
        elif (told := field_at(nodes, k)) is not None:
            field, awaited = told, True
        elif awaited:
            who = laureate(node)
            if who is None or field is None:
                return []
            found.append(claim_of(field, who, node, event))
            awaited = who.kind == "person" and is_person(nodes[min(k + 1, len(nodes) - 1)])
    return found if len({tuple(claim.categories) for claim in found}) >= FIELDS else []


def heads(node: Node) -> bool:
    """Whether a list of laureates follows a node: 수상자는, 시민상에는."""
    if node.kind == "event":
        return node.josa in ("에는", "엔") and node.event.name.endswith(PRIZES)
    return node.noun in LAUREATES and node.josa in LISTED_AS


def field_at(nodes: Sequence[Node], k: int) -> Node | None:
    """The field that stands at a place, by its word (예술 부문) or by the mark behind it (문화예술=)."""
    node, behind = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    if node.kind == "cat" and isinstance(node.value, list):
        return replace(node, value=["·".join(node.names)])
    marked = node.kind == "word" and behind is not None and behind.kind == "colon"
    return Node("cat", node.start, node.end, node.noun, "", [node.noun]) if marked else None


def laureate(node: Node) -> Who | None:
    """Whom a node names, be it by a bare personal name: 나래온(교사)."""
    if node.josa not in JOINED:
        return None
    if node.kind == "who":
        return node.who if node.who.kind in ("person", "organization") else None
    bare = node.kind == "word" and is_name(node.noun, strict=True)
    return Who(node.noun, "person", places_told(node)) if bare else None


def claim_of(field: Node, who: Who, node: Node, event: Event | None) -> Claim:
    """The claim of one laureate in a field."""
    winner = Winner(who, node.start, node.end)
    start = min(field.start, node.start)
    return Claim(SELECTED, [winner], start, node.end, event, categories=list(field.names), rule="list")
