"""Grades in brackets: behind winners with field, honor and sum (군부 1위, 장관상), behind a rating those of parts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import FIELD_TAIL
from posang.records.awards.claim import Claim, bare_winner
from posang.records.awards.endings import FACET
from posang.records.awards.givers import event_givers
from posang.records.awards.honors import SAID_OF_IT, merged
from posang.records.awards.items import Grade, Item
from posang.records.awards.node import Node, is_award, names_someone
from posang.records.awards.slots import LAST_TIME

EACH: Final = frozenset({"이상", "각", "각각"})  # before a grade in brackets: A, B(이상 최우수)
GROUPS: Final = ("급지", "그룹", "권역")  # ends of numbered groups: 3급지 (1위)
FIELDS: Final = frozenset({"cat", "head", "word"})


def bracket_items(node: Node) -> list[Item]:
    """What the brackets behind a winner tell, without the word that deals it out to all before it: (이상 최우수)."""
    return [item for item in node.parens if item.kind not in ("comma", "other") and item.noun not in EACH]


def graded_items(node: Node) -> tuple[list[Item], list[Grade]]:
    """The field's items and the grades of brackets that tell these and, beside them, sums alone; else nothing."""
    told = [item for item in bracket_items(node) if item.kind not in ("dot", "money") and item.noun not in SAID_OF_IT]
    first = next((k for k, item in enumerate(told) if item.kind == "grade"), len(told))
    fields, rest = told[:first], told[first:]
    grades = [item.value for item in rest if isinstance(item.value, Grade)]
    fielded = all(tells_field(item) for item in fields)
    alone = len(grades) == len(rest) and sum(grade.kind == "honor" for grade in grades) >= len(grades) - 1
    return (fields, grades) if fielded and alone and grades else ([], [])


def tells_field(item: Item) -> bool:
    """Whether an item before a grade in brackets is part of its field: 도시경제부문, 3급지."""
    return not item.josa and (item.kind in FIELDS or (item.kind == "numeral" and item.noun.endswith(GROUPS)))


def grade_behind_winner(node: Node) -> Grade | None:
    """The grade that brackets behind a winner tell: (도시경제부문 우수), (최우수·50만원), (우수, 장관상)."""
    _, grades = graded_items(node)
    if not grades or len(grades) > MOST or grades[0].grade == "기관표창":
        return None
    return merged(*grades) if len(grades) == MOST else grades[0]


MOST: Final = 2  # a grade and its honor


def field_beside_grade(node: Node) -> str | None:
    """The field that the brackets behind a winner tell before a grade: (도시경제부문 우수)."""
    fields, _ = graded_items(node)
    if not fields:
        return None
    inner = node.inside.strip()
    end = inner.find(fields[-1].noun) + len(fields[-1].noun)
    return FIELD_TAIL.sub("", inner[:end]).strip() or None


def sum_in_brackets(node: Node) -> Item | None:
    """The one sum in brackets that hold a grade: (최우수·50만원)."""
    sums = [item for item in node.parens if item.kind == "money"]
    return sums[0] if len(sums) == 1 else None


def rated_within(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """The ratings of the parts that brackets behind a rating tell: 3등급(청렴체감도 4등급, 청렴노력도 2등급)을."""
    return [
        replace(claim, grade=grade, categories=[part])
        for claim in found
        if claim.grade.kind == "rating" and claim.winners
        for node in nodes
        if node.value is claim.grade
        for part, grade in facets(node.parens)
    ]


# how a rating or a rank has moved, in brackets behind a body: B등급→A등급, 나→다, 5위→2위
MOVED: Final = re.compile(
    r"(?P<from>[가나다라마SABCDEF]|\d{1,2})\s?(?P<was>등급|위)?\s?(?:→|->|⇒)\s?(?P<to>[가나다라마SABCDEF]|\d{1,2})\s?(?P<unit>등급|위)?"
)


def moved_in_brackets(nodes: Sequence[Node]) -> list[Claim]:
    """The grades of now and of the time before that brackets behind bodies tell: A(B등급→A등급)와 B(C등급→B등급)."""
    year = next((node.value for node in nodes if node.kind == "year" and isinstance(node.value, int | str)), LAST_TIME)
    at = next((k for k, node in enumerate(nodes) if is_award(node)), None)
    award = nodes[at].event if at is not None else None
    givers = event_givers(nodes, at) if at is not None else []
    found: list[Claim] = []
    for node in nodes:
        match = MOVED.fullmatch(node.inside.strip()) if names_someone(node) else None
        unit = None if match is None else match["unit"] or match["was"]
        if match is None or (unit is None and match["to"].isdigit()):
            continue
        kind, noun = ("rank", "위") if unit == "위" else ("rating", "등급")
        grade = Grade(f"{match['to']}{noun}", kind=kind, noun=noun)
        won = Claim(grade, [bare_winner(node)], node.start, node.end, award, givers, rule="paired")
        before = replace(won, grade=replace(won.grade, grade=f"{match['from']}{noun}"), years=[year], recall=True)
        found += [won, before]
    return found


def facets(items: Sequence[Item]) -> list[tuple[str, Grade]]:
    """The parts of an integrity rating in brackets, each with its own rating."""
    return [
        (left.noun, right.value)
        for left, right in pairwise(items)
        if FACET.search(left.noun) and isinstance(right.value, Grade) and right.value.kind == "rating"
    ]
