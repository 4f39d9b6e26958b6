"""Members of a list: which phrases stand beside one, before it and behind it, and what parts them."""

from collections.abc import Iterator, Sequence
from typing import Final

from posang.records.awards.items import Item
from posang.records.awards.node import CONNECTS, Node, is_person

SEPARATORS: Final = frozenset({"comma", "dot", "and"})  # kinds of nodes that part the members of a list
MARKED_FIELD: Final = frozenset({"word", "dot", "event", "veto"})  # what names the field behind a mark
MARKS_LISTED: Final = 2  # marks that show a sentence to list items
# what stands behind the first of a list that it is told to begin with: A를 비롯해 B, C가
INCLUDING: Final = ("비롯", "비롯해", "비롯한", "비롯하여", "포함해", "포함한")
LEVEL_ENDS: Final = ("시", "군", "구", "도")  # of the full names of governments
IN_ROW: Final = SEPARATORS | {"who"}  # kinds of nodes in a list of bodies or persons
NOMINATIVE: Final = frozenset({"이", "가"})  # particles of a subject that is no topic


def members(nodes: Sequence[Node], k: int) -> Iterator[tuple[int, str]]:
    """Places of the nodes coordinated before the one at `k`, nearest first, each with what separates it."""
    while k > 0:
        marks = k
        while marks > 0 and nodes[marks - 1].kind in (*SEPARATORS, "bullet"):
            marks -= 1
        if 0 < marks < k:
            k, between = marks - 1, "comma" if nodes[k - 1].kind == "bullet" else nodes[k - 1].kind
        elif nodes[k - 1].josa in CONNECTS:
            k, between = k - 1, "and"
        else:
            return
        if nodes[k].josa and nodes[k].josa not in CONNECTS:
            return
        yield k, between


def is_joined(nodes: Sequence[Node], k: int) -> bool:
    """Whether a mark or particle joins the node at `k` to one before it; only then it has `members`."""
    return k > 0 and (nodes[k - 1].kind in SEPARATORS or nodes[k - 1].kind == "bullet" or nodes[k - 1].josa in CONNECTS)


def leads_on(nodes: Sequence[Node], k: int) -> bool:
    """Whether a mark or particle joins the node at `k` to one behind it; only then it has `followers`."""
    return nodes[k].josa in CONNECTS or (k + 1 < len(nodes) and nodes[k + 1].kind in SEPARATORS)


def followers(nodes: Sequence[Node], k: int) -> Iterator[int]:
    """Places of the nodes coordinated behind the one at `k`, nearest first."""
    while not nodes[k].josa or nodes[k].josa in CONNECTS:
        at = k + 1
        while at < len(nodes) and nodes[at].kind in SEPARATORS:
            at += 1
        if at == len(nodes) or (at == k + 1 and not nodes[k].josa):
            return
        k = at
        yield k


def parts_of(items: Sequence[Item]) -> list[list[Item]]:
    """The items between commas and dots."""
    parts: list[list[Item]] = [[]]
    for item in items:
        if item.kind in SEPARATORS:
            parts.append([])
        else:
            parts[-1].append(item)
    return parts


def person_at(nodes: Sequence[Node], k: int) -> bool:
    """Whether a person stands at a place."""
    return 0 <= k < len(nodes) and is_person(nodes[k])
