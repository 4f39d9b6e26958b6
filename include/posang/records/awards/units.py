"""The grades and named prizes of a sentence that may state a win."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.honors import with_honor
from posang.records.awards.items import Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Event, Node, is_award
from posang.records.awards.side_by_side import counts_awards
from posang.records.awards.standing import stands, topic_among


def units(nodes: Sequence[Node], text: str) -> list[Unit]:
    """The grades of a sentence that may state a win, honors in apposition joined to their grade."""
    found: list[Unit] = []
    if nodes and nodes[0].noun == "시상은" and any(offers(*pair) for pair in pairwise(nodes)):
        return found
    taken = 0  # nodes that units found have taken
    for at in [k for k, node in enumerate(nodes) if node.kind == "grade"]:
        node = nodes[at]
        if at >= taken and stands(nodes, at, text):
            unit = Unit(node.grade, at, at, node.josa, list(node.parens))
            before = nodes[at - 1] if at else None
            if (
                unit.grade.kind == "honor"
                and unit.grade.giver is None
                and before is not None
                and before.kind == "who"
                and not before.josa
                and before.who.kind in ("organization", "government")
            ):
                unit.grade = replace(unit.grade, giver=before.noun, noun=f"{before.noun} {unit.grade.noun}")
            if node.grade.noun.endswith("상") and node.begins_quoted:
                unit.field = node.inside
            unit = with_honor(nodes, unit)
            if (named := titled_prize(nodes, at, text)) is not None:
                unit.first, unit.event = at - 1, named
            if (topic := topic_among(nodes, at)) is not None:
                unit.last, unit.josa = topic, nodes[topic].josa or "은"
            elif not unit.josa and at + 1 < len(nodes) and nodes[at + 1].kind == "count" and counts_awards(nodes, at):
                unit.last, unit.josa = at + 1, nodes[at + 1].josa
            if found and names_honor(nodes, found[-1], unit):
                staff = found.pop()
                unit = replace(unit, first=staff.first, event=Event(nodes[staff.first].noun))
            found.append(unit)
            taken = unit.last + 1
    return [model_staff(nodes, unit) for unit in found]


TITLED_PRIZE: Final = re.compile(r"'(?P<name>[^']+(?:부문|분야)\s(?:최)?우수[가-힣]+상)'")


def titled_prize(nodes: Sequence[Node], at: int, text: str) -> Event | None:
    """The prize for bodies quoted with its field, where it is of no award told before: '홍보분야 우수기관상'."""
    field = nodes[at - 1] if at else None
    if field is None or field.kind != "cat" or field.josa or field.start == 0:
        return None
    name = TITLED_PRIZE.match(text, field.start - 1)
    since = max((k for k in range(at) if nodes[k].kind == "win"), default=-1)
    held = any(is_award(node) for node in nodes[since + 1 : at])
    return Event(name["name"], quoted=True) if name is not None and not held else None


def offers(grade: Node, count: Node) -> bool:
    """Whether a number says how many there are of a prize: 시상은 대상 1개, 최우수상 5개."""
    return grade.kind == "grade" and not grade.josa and count.kind == "count"


def model_staff(nodes: Sequence[Node], unit: Unit) -> Unit:
    """The unit of officials chosen as models, of an award that bears their name: 상반기 모범공무원으로."""
    if unit.event is not None or unit.grade.grade not in ("모범", "으뜸") or unit.grade.noun not in ("공무원", "직원"):
        return unit
    name = nodes[unit.first].noun.replace(" ", "").removeprefix("영예의")
    return replace(unit, grade=Grade("선정", unit.grade.honor, "named", unit.grade.noun), event=Event(name))


def names_honor(nodes: Sequence[Node], staff: Unit, honor: Unit) -> bool:
    """Whether a choice of staff names the award that an honor right behind it is of: 모범공무원 국무총리 표창."""
    return (
        staff.grade.kind == "prize"
        and staff.grade.noun in ("공무원", "직원")
        and honor.grade.kind == "honor"
        and staff.last + 1 == honor.first
        and not (staff.josa or staff.parens)
        and nodes[staff.first].kind == "grade"
    )


def opening(nodes: Sequence[Node], unit: Unit) -> int:
    """Where a unit begins: at its field, at the body that gives the honor (행정안전부 장관 표창), else at its node."""
    before = nodes[unit.first - 1] if unit.first else None
    if before is None or before.josa:
        return unit.first
    heads = before.kind == "cat" or (before.kind == "word" and before.noun in LEX.category_groups)
    gives = before.kind == "who" and unit.grade.kind == "honor" and unit.grade.giver == before.noun
    return unit.first - 1 if heads or gives else unit.first
