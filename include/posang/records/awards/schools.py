"""Schools by their short names, their teams and pupils: 가람중(군포), 나래고 야구팀, 나래고 도해솔."""

import re
from dataclasses import replace
from typing import Final

from posang.records.awards.lexer import Hit, Item
from posang.records.awards.members import LEVEL_ENDS, NOMINATIVE, SEPARATORS
from posang.records.awards.node import Node, Who, is_government, is_name
from posang.reference import find_names

SCHOOL: Final = re.compile(r"[가-힣]{2,5}(?:[초중고]|초교|유)")
SCHOOL_HINT: Final = re.compile(r"[가-힣][초중고교]\s")  # behind the short name of a school another word
ENDS_NAME: Final = SEPARATORS | {"bullet", "stop"}
SCHOOLS: Final = ("초교", "초등학교", "중학교", "고등학교", "여고", "여중")


def schools(nodes: list[Node]) -> list[Node]:
    """The nodes with schools known by their short names.

    The place in brackets, a word for schools or another school with the same particle tells what they are:
    가람중(군포), 나래초(여주); 고등학교는 가람여고, 나래고가; 가람초교가 초등 부문에서, 나래중이 중등 부문에서.
    """
    if not any(node.kind == "word" and SCHOOL.fullmatch(node.noun) for node in nodes):
        return nodes
    known = {node.josa for node in nodes if node.kind == "who" and node.noun.endswith(SCHOOLS)} & NOMINATIVE
    told = any(node.noun.endswith("학교") for node in nodes)
    for k, node in enumerate(nodes):
        if told and node.kind == "word" and not node.parens and SCHOOL.fullmatch(node.noun):
            beside = (
                nodes[at] for at in (k - 2, k + 2) if 0 <= at < len(nodes) and nodes[(k + at) // 2].kind in SEPARATORS
            )
            if any(SCHOOL.fullmatch(other.noun) and other.kind in ("word", "who") for other in beside):
                node.kind, node.value = "who", Who(node.noun, "organization")
                continue
        if known and node.kind == "word" and node.josa in NOMINATIVE and SCHOOL.fullmatch(node.noun):
            node.kind, node.value = "who", Who(node.noun, "organization")
        if node.kind == "word" and len(node.parens) == 1 and SCHOOL.fullmatch(node.noun):
            place = place_of(node.parens[0])
            if place is not None:
                node.kind, node.value = "who", Who(node.noun, "organization", (place,))
    return nodes


def place_of(item: Item) -> Hit | None:
    """The government that an item names, be it by a stem that is an ordinary word besides (여주)."""
    if item.kind == "name":
        return item.hit
    named = (find_names(item.noun + end) for end in LEVEL_ENDS)
    return next((hits[0] for hits in named if hits and hits[0].surface[:-1] == item.noun), None)


def pupils(nodes: list[Node]) -> list[Node]:
    """The nodes with a name made a person that the short name of a school stands before: 가온시 나래고 도해솔."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        school = out[-1] if out else None
        if school is not None and is_school_team(school, node):
            node = replace(node, start=out.pop().start, noun=f"{school.noun} {node.noun}", value=team_of(school, node))
        if (
            school is not None
            and node.kind == "word"
            and not (node.josa or node.parens or school.josa)
            and school.kind in ("word", "who")
            and SCHOOL.fullmatch(school.noun)
            and node.start - school.end == 1
            and is_name(node.noun, strict=True)
            and (k + 1 == len(nodes) or nodes[k + 1].kind in ENDS_NAME or nodes[k + 1].noun == "등")
        ):
            place = out[-2] if len(out) > 1 and is_government(out[-2]) and not out[-2].josa else None
            del out[-1 - (place is not None) :]
            start = place.start if place is not None else school.start
            who = Who(node.noun, "person", place.who.hits if place is not None else ())
            node = replace(node, kind="who", start=start, value=who)
        out.append(node)
    return out


def is_school_team(school: Node, node: Node) -> bool:
    """Whether a team stands behind the short name of its school: 가람상고 야구팀."""
    team = node.kind == "who" and node.who.kind == "department" and node.noun.endswith("팀")
    return team and school.kind == "word" and not school.josa and SCHOOL.fullmatch(school.noun) is not None


def team_of(school: Node, team: Node) -> Who:
    """The team of a school by both names."""
    return replace(team.who, name=f"{school.noun} {team.who.name}", kind="organization", department=None)
