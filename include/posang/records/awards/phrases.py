"""Items joined to noun phrases: who, an award's name, a category."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.bodies import who_at
from posang.records.awards.events import category_node, event_node, judged_node, quote_node
from posang.records.awards.lexer import Item
from posang.records.awards.node import ENTITY, NAME_WORD, Event, Node, Who, plausible, whole

HOW_MANY: Final = {"두": 2, "세": 3, "네": 4, "다섯": 5}


THIS_PRIZE = re.compile(r"(?:상|제도|부문|분야)(?P<josa>에서는|에서도|에서|으로|로|은|의|을|에)?")


def phrases(text: str, items: Sequence[Item]) -> list[Node]:
    """The nodes of a sentence."""
    nodes: list[Node] = []
    at = 0
    while at < len(items):
        step, node = next_node(text, items, at, nodes)
        if items[at + step - 1].inside:
            node.inside = items[at + step - 1].inside
        if (
            node.kind == "who"
            and nodes
            and nodes[-1].kind == "word"
            and nodes[-1].noun in HOW_MANY
            and node.who.kind in ("department", "deictic", "organization")
        ):
            node.value = replace(node.who, kind="several", count=HOW_MANY[nodes[-1].noun])
        if (
            nodes
            and nodes[-1].kind == "grade"
            and nodes[-1].noun == "대상"
            and nodes[-1].josa == "으로"
            and (node.kind == "mark" or node.noun == "한")
        ):
            nodes[-1].kind, nodes[-1].value = "word", None
            node.kind = "mark"
        nodes.append(node)
        at += step
    ranks(nodes)
    return nodes


def ranks(nodes: Sequence[Node]) -> None:
    """Make a rank of a number before one: 각각 1, 2위."""
    for k in range(len(nodes) - 2):
        number, between, rank = nodes[k : k + 3]
        if (
            number.kind == "numeral"
            and number.noun.isdigit()
            and between.kind in ("comma", "dot")
            and rank.kind == "grade"
            and rank.grade.kind == "rank"
        ):
            number.kind, number.value = "grade", replace(rank.grade, grade=f"{number.noun}위")


def next_node(text: str, items: Sequence[Item], at: int, before: list[Node]) -> tuple[int, Node]:
    """How many items the phrase at `at` takes, and its node; an award's name may take in nodes before it."""
    item = items[at]
    if (
        item.kind in ("word", "prize", "cat")
        and before
        and before[-1].kind == "word"
        and before[-1].noun in ("이", "같은", "그", "해당", "이같은")
        and (match := THIS_PRIZE.fullmatch(whole(text, item)))
    ):
        before.pop()
        return 1, Node("event", item.start, item.end, "상", match["josa"] or "", Event("상", pointer=True), item.parens)
    if item.kind == "word" and not item.josa and NAME_WORD.fullmatch(item.noun) and at + 1 < len(items):
        inside = item.parens[1:] if item.parens and item.parens[0].noun == "전" else item.parens
        office = inside[0].noun if inside and inside[0].kind == "dept" else None
        behind = items[at + 1]
        if behind.noun == "씨" and plausible(item.noun) and (office or not item.parens):
            person = Who(item.noun, "person", department=office)
            return 2, Node("who", item.start, behind.end, item.noun, behind.josa, person, [])
        if office and behind.kind in ("comma", "dot") and len(item.noun) == 3 and plausible(item.noun):
            person = Who(item.noun, "person", department=office)
            return 1, Node("who", item.start, item.end, item.noun, "", person, [])
    if item.kind in ENTITY or item.kind in ("word", "title"):
        size, node = who_at(text, items, at)
        if node is not None:
            return size, node
    if item.kind == "judged":
        return 1, judged_node(item, before)
    if item.kind in ("head", "prize"):
        return 1, event_node(text, item, before)
    if item.kind == "grade" and item.noun == "대상":
        opening = next(
            (
                n
                for n in reversed(before[-4:])
                if n.kind in ("word", "edition", "year") and n.noun.startswith(("대한민국", "한국", "제"))
            ),
            None,
        )
        if opening is not None and before[-1].kind == "word" and not before[-1].josa and opening.kind == "word":
            return 1, event_node(text, item, before)
    if item.kind == "quote":
        return quote_node(text, items, at, before)
    if item.kind == "cat":
        return 1, category_node(text, item, before)
    if item.kind == "deictic":
        return 1, Node("who", item.start, item.end, item.noun, item.josa, Who(item.noun, "deictic"), item.parens)
    if item.kind == "title":
        return 1, Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)
    return 1, Node(item.kind, item.start, item.end, item.noun, item.josa, item.value, item.parens)
