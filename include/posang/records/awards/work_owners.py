"""Whose a work or a team is: told by the words before it, or by the brackets behind it."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records import names
from posang.records.awards.bodies import SCHOOL, body_node
from posang.records.awards.endings import adnominal
from posang.records.awards.items import Hit
from posang.records.awards.members import LEVEL_ENDS, NOMINATIVE, parts_of
from posang.records.awards.node import Node, Who, is_institution, is_name, is_person
from posang.records.awards.towns import TOWN_ENDS

OWNERS: Final = frozenset({"person", "government", "department", "organization"})  # kinds of who may own a work
WORK_OWNERS: Final = OWNERS | {"entrant"}
ENTERED_BY: Final = frozenset(
    {
        "제출한",
        "제안한",
        "연구한",
        "출품한",
        "응모한",
        "발표한",
        "추진한",
        "기획한",
        "운영한",
        "개발한",
        "내놓은",
        "낸",
        "시행한",
        "발의한",
        "대표발의한",
    }
)
TITLE_REACH: Final = 8  # words of what a work is about, before its title
SCHOOLED: Final = re.compile(r"[가-힣]{2,}(?:대|대학|대학원|여고|고교|초교)")  # a school in short before its pupil
BESIDE_NAME: Final = re.compile(r"외\d{1,2}[명인]?|제안자")
OTHERS: Final = frozenset({"외", "등", "전", "현", "씨"})  # words beside a name in brackets


def owner_of(before: Sequence[Node], work: Node) -> int | None:
    """Where the body or person stands whose work is quoted: 세무과의 '…', 세무과가 제출한 '…'."""
    quoted = work.kind == "quote" or (work.kind == "event" and work.event.quoted and work.event.weak)
    if not quoted or not before or work.start - before[-1].end > 1:
        return None
    if len(before) > 1 and before[-1].noun in ENTERED_BY:
        return who_entered(before)
    at = len(before) - 1
    if at and before[at].noun in TITLED and before[at].josa in ("", "인"):
        at -= 1  # 나래온 씨의 작품 '…'
    if before[at].kind == "word" and adnominal(before[at].noun):
        reach = range(at, max(-1, at - TITLE_REACH), -1)
        at = next((k for k in reach if not (leads_to_title(before[k]) or is_shown(before[k]))), at)
        owns = before[at].kind == "who" and before[at].who.kind in WORK_OWNERS and before[at].josa == "의"
        return at if owns else None
    owner = before[at]
    if owner.kind != "who" or owner.josa not in ("", "의"):
        return None
    return at if owner.who.kind in WORK_OWNERS or (owner.who.kind == "deictic" and owner.josa == "의") else None


def who_entered(before: Sequence[Node]) -> int | None:
    """Where the body or person stands who has entered a work, with others or alone: A 외 2명이 제출한 '…'."""
    at = len(before) - 2
    at -= at > 0 and before[at].noun in TOGETHER
    if at > 1 and before[at].kind == "count" and before[at - 1].noun == "외" and before[at].josa in NOMINATIVE:
        return at - 2 if is_person(before[at - 2]) else None
    owner = before[at]
    return at if owner.kind == "who" and owner.josa in ("이", "가", "에서") and owner.who.kind in WORK_OWNERS else None


TOGETHER: Final = frozenset({"함께", "공동", "공동으로"})  # how several entered a work


# what a work is, before its title: 나래온 씨의 사진 '…'
TITLED: Final = frozenset(
    {"작품", "사진", "출품작", "그림", "시", "수필", "영상", "포스터", "수기", "논문", "표어", "소설"}
)


def is_shown(node: Node) -> bool:
    """Whether a node is a place that a work shows: 나래온 씨의 (가람수목원) 풍경을 담은 '…'."""
    return node.kind == "who" and node.who.kind in ("government", "organization") and node.josa in ("", "을", "를")


def leads_to_title(node: Node) -> bool:
    """Whether a word may stand between an owner and the title of a work: 나래구의 걷기 이야기를 담은 '…'."""
    if node.kind != "word":
        return False
    return node.josa in ("", "을", "를", "과", "와", "의", "으로", "로") or adnominal(node.noun + node.josa)


def team_owner(before: Sequence[Node], team: Node) -> int | None:
    """Where the body stands whose team a bare name before the word for one means: 가람동 주민자치센터 난타 팀이."""
    body, name = (*before[-2:], None, None)[:2]
    if body is None or name is None or name.kind != "word" or name.josa or team.start - name.end != 1:
        return None
    owns = is_institution(body) and not body.josa
    return len(before) - 2 if owns and name.start - body.end == 1 and len(name.noun) > 1 else None


def owners_in_brackets(node: Node, listed: bool = False) -> list[Who]:
    """Who made a work, by the brackets behind it: people with their office, else the one office that they name.

    What looks like a body's name is a work where it is `listed` among works that bear their offices in brackets.
    """
    if people := named_in_brackets(node):
        return people
    if not node.parens:
        return []
    *places, office = node.parens
    placed = all(item.kind in ("dept", "org", "name") or item.noun in LEVEL_ENDS for item in places)
    office_named = office.kind in ("dept", "org") or (office.kind == "name" and listed and node.kind != "who")
    if not office_named or not placed or (node.kind == "who" and not listed):
        return []
    return [body_node([item for item in node.parens if item.noun not in LEVEL_ENDS]).who]


def named_in_brackets(node: Node) -> list[Who]:
    """The people that the brackets behind a work name, with office and place: (보령시 나래온), (보건행정과 하루나)."""
    found: list[Who] = []
    hits: list[Hit] = []
    department: str | None = None
    for part in parts_of(node.parens):
        schooled = [item for item in part if SCHOOLED.fullmatch(item.noun)] or [
            item for item in part[:-1] if item.kind == "word" and SCHOOL.fullmatch(item.noun)
        ]
        placed = bool(schooled) or any(item.kind in ("name", "dept", "org") for item in part)
        part = [item for item in part if item not in schooled and not BESIDE_NAME.fullmatch(item.noun)]
        if sum(item.kind == "word" and item.noun not in OTHERS for item in part) > 1:
            return []
        for item in part:
            word = item.noun + item.josa
            if item.kind == "name" and item.hit is not None:
                hits.append(item.hit)
            elif item.kind in ("dept", "org") and not (department and 2 <= len(item.noun) <= 4):
                department = item.noun if not item.noun.endswith(TOWN_ENDS) else None
            elif (
                item.kind in ("word", "dept")
                and (bool(schooled) or not word.endswith(TOWN_ENDS))
                and len(word) < 4
                and is_name(word, strict=not placed)
                and (names.may_be_name(word) if placed else names.is_name(word))
            ):
                found.append(Who(word, "person", tuple(hits), department))
                hits, department = [], None
            elif item.kind == "word" and len(word) > 1 and item.noun not in OTHERS and not re.match(r"외\d", word):
                return []  # the brackets say more than who it is
    return found
