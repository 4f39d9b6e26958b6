"""Honors and grades in apposition and in brackets, as one grade."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.grades import honor_of
from posang.records.awards.items import Grade, Item
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Node
from posang.records.awards.predicates import BODIES

UNATTRIBUTED: Final = frozenset(
    {"기관표창", "단체표창", "개인표창", "부대표창"}
)  # commendations that do not say whose they are
# the letters that brackets behind a top rating may give: 최고 등급(A), 최우수(SA)
SPELLED: Final = {"최고등급": ("SA", "S", "A", "가", "1"), "최우수": ("SA",), "우수": ("A",)}


def spelled(grade: Grade, parens: Sequence[Item]) -> Grade:
    """The grade, or the rating whose letters its brackets give: 최우수(SA)."""
    letters = next((item.noun for item in parens if item.noun in SPELLED.get(grade.grade or "", ())), None)
    return grade if letters is None else replace(grade, grade=f"{letters}등급", kind="rating")


def with_honor(nodes: Sequence[Node], unit: Unit) -> Unit:
    """The unit with the honor (or the grade) that stands in apposition or in brackets: 최우수상인 대통령상."""
    unit.grade = spelled(unit.grade, unit.parens)
    plain = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    if unit.grade.kind == "prize" and plain is not None and handed_over(unit, plain):
        unit.josa, unit.last = plain.josa, unit.last + 1
    unit.grade = with_bracketed(unit.grade, unit.parens)
    if graded_honor(nodes, unit) or honored_grade(nodes, unit):
        unit.grade = merged(unit.grade, nodes[unit.last + 1].grade)
        unit.josa, unit.last = nodes[unit.last + 1].josa, unit.last + 1
    while apposes(nodes[unit.last], unit) and in_apposition(nodes, unit):
        pass
    return unit


FROM: Final = re.compile(r"(?:으?로부터|에게서)$")
GIVES: Final = frozenset({"주는", "수여하는", "건네는", "전하는", "내리는"})
PLATES: Final = frozenset({"감사패", "공로패"})  # that are told by what they are, whoever gives them


def given_from(nodes: Sequence[Node], text: str) -> None:
    """Make a plain commendation the honor of the head that gives it: 장관으로부터 표창을, 산림청장이 주는 표창은."""
    giver: Grade | None = None
    for k, node in enumerate(nodes):
        if k and node.noun in GIVES and nodes[k - 1].josa in ("이", "가"):
            giver = head_named(nodes, k - 1, text)
        elif node.kind in ("win", "stop"):
            giver = None
        elif node.josa in ("으로부터", "로부터", "서") and FROM.search(text[: node.end]):
            giver = head_named(nodes, k, text)
        elif giver is not None and node.kind == "grade" and node.grade.kind == "honor" and node.grade.giver is None:
            plain = node.grade.grade == COMMENDATION
            if plain or node.grade.grade in PLATES:
                named = replace(giver, noun=f"{giver.noun.removesuffix('상')} {node.grade.noun}")
                node.value = named if plain else replace(node.grade, giver=giver.giver)


def of_assembly(nodes: list[Node]) -> list[Node]:
    """The nodes with the assembly made part of the honor of the head of its committee: 국회 행정안전위원장상."""
    out: list[Node] = []
    for node in nodes:
        headed = node.kind == "grade" and node.grade.kind == "honor" and COMMITTEE_HEAD in node.noun
        if headed and out and out[-1].noun == ASSEMBLY and not out[-1].josa:
            node = replace(node, start=out.pop().start)
        out.append(node)
    return out


ASSEMBLY: Final = "국회"
COMMITTEE_HEAD: Final = "위원장"


def head_named(nodes: Sequence[Node], k: int, text: str) -> Grade | None:
    """The honor of the head that a node that gives names, with its office before it."""
    title = FROM.sub("", text[nodes[k].start : nodes[k].end]).split()[-1].removesuffix(nodes[k].josa)
    office = nodes[k - 1] if k else None
    if office is not None and office.kind == "who" and not office.josa and nodes[k].kind == "word":
        title = office.noun + title
    return honor_of(title)


COMMENDATION: Final = "표창"  # one that says no more


def with_bracketed(grade: Grade, parens: Sequence[Item]) -> Grade:
    """The grade with the honor (or the grade) that its brackets tell: 최우수상(도지사상).

    A rank in the brackets behind another is one among others: 도내 1위(전국 21위).
    """
    for item in parens:
        if item.kind == "grade" and isinstance(item.value, Grade):
            among = grade.kind == item.value.kind == "rank"
            grade = grade if among else merged(grade, item.value)
        elif item.kind == "title" and grade.kind == "prize" and (honor := honor_of(item.noun)) is not None:
            grade = merged(grade, honor)
    return grade


def apposes(last: Node, unit: Unit) -> bool:
    """Whether a unit's particle has another grade follow that says the same: 1위인, 1위로, 기관표창으로."""
    if last.josa in ("인", "이자"):
        return True
    return last.josa in ("으로", "로") and (unit.grade.kind == "rank" or unit.grade.grade in UNATTRIBUTED)


APPOSED_REACH: Final = 3  # nodes between two grades in apposition: 최우수상인 (가람부 장관의) 표창


def in_apposition(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a grade follows in apposition; the unit takes it."""
    last, j = unit.last, unit.last + 1
    while j < len(nodes) and j <= last + APPOSED_REACH and between_grades(nodes[j]):
        j += 1
    if j >= len(nodes) or nodes[j].kind != "grade":
        return False
    if nodes[j - 1].kind == "cat":
        unit.field = nodes[j - 1].names[0]
    other = nodes[j].grade
    if other.kind not in ("honor", "prize", "rating") and unit.grade.grade != "최고등급":
        return False
    giver = next((nodes[k] for k in range(last + 1, j) if nodes[k].kind == "who"), None)
    if giver is not None and other.kind == "honor" and other.giver is None:
        other = replace(other, giver=giver.noun)
    rated = unit.grade.kind == "rating" and other.kind == "prize" and nodes[j].noun.endswith("상")  # S등급인 대상
    if rated or (unit.grade.kind == "prize" and other.kind in ("prize", "honor") and nodes[last].noun == BEST):
        unit.grade = other
    elif unit.grade.kind == other.kind == "prize" and merged(unit.grade, other) is unit.grade:
        unit.field = nodes[j].noun
    unit.grade = merged(unit.grade, spelled(other, nodes[j].parens))
    unit.josa, unit.last = nodes[j].josa, j
    return True


def between_grades(node: Node) -> bool:
    """Whether a node may stand between two grades in apposition: a giver, a field, a word."""
    if node.kind == "who":
        return node.who.kind in ("organization", "government") and node.josa in ("", "의")
    return node.kind in ("word", "cat")


def graded_honor(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether right behind an honor its grade stands, or the honor that it is: 대통령상 은상, 기관표창 '장관상'."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    if behind is None or behind.kind != "grade" or behind.start - nodes[unit.last].end > 1:
        return False
    if unit.grade.kind != "honor" or unit.josa or unit.parens:
        return False
    return behind.grade.kind == "prize" or (behind.grade.kind == "honor" and unit.grade.grade in UNATTRIBUTED)


def honored_grade(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether right behind a grade of bodies the honor stands that it brings: 우수기관 질병관리청장상."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    if behind is None or behind.kind != "grade" or behind.start - nodes[unit.last].end > 1:
        return False
    bare = unit.grade.kind == "prize" and not (unit.josa or unit.parens)
    return bare and unit.grade.noun in BODIES and behind.grade.kind == "honor"


def handed_over(unit: Unit, behind: Node) -> bool:
    """Whether a plain commendation right behind a grade is only how the grade is given: 최우수기관 표창."""
    plain = behind.kind == "grade" and behind.noun in ("표창", *UNATTRIBUTED) and not behind.parens
    return plain and unit.grade.noun in BODIES and not (unit.josa or unit.parens)


BEST: Final = "최고상"  # what the grade behind it is: 최고상인 대상을


def merged(first: Grade, second: Grade) -> Grade:
    """Grade and honor, or rank and rating, as one: the grade leads, the honor follows, a rating outranks a rank."""
    if second.kind == "honor" and first.kind != "honor":
        return replace(first, honor=second.grade, giver=second.giver)
    if first.grade in UNATTRIBUTED and second.kind == "honor":
        return second
    if first.kind == "honor" and second.kind != "honor":
        return replace(second, honor=first.grade, giver=first.giver)
    if (
        second.kind == "rating" and first.kind == "prize" and (first.noun == "등급" or second.grade in ("SA등급",))
    ) or (second.kind == "rating" and first.kind == "rating" and first.grade in LEX.grades):
        return second
    if first.kind == "rank" or first.grade in ("최고등급", "으뜸"):
        return second
    return first


# what may stand in the brackets beside a grade: money, a streak, 선정, the body that gives the honor
ASIDE: Final = frozenset({"comma", "dot", "money", "other", "streak", "win", "name", "org"})
SAID_OF_IT: Final = frozenset({"전국", "도내", "상사업비", "포상금", "시상금", "상금"})  # and these words


def grade_in_brackets(node: Node) -> Grade | None:
    """The one grade in the brackets behind a noun that is no body, or the honor that the giver's title there tells."""
    if node.kind not in ("word", "event", "dept") or not node.parens:
        return None
    grades = [item.value for item in node.parens if item.kind == "grade" and isinstance(item.value, Grade)]
    if not grades:
        return honor_of(node.inside) if MERITED.search(node.noun) else None
    kinds = [grade.kind for grade in grades]
    if kinds not in (kinds[:1], ["prize", "honor"]) or not all(map(is_aside, node.parens)):
        return None
    if len(grades) > 1:
        return merged(*grades)  # (최우수, 환경부장관상)
    giver = next((item.noun for item in node.parens if item.kind in ("name", "org")), None)
    honor = grades[0].kind == "honor" and grades[0].giver is None and giver is not None
    return replace(grades[0], giver=giver) if honor else grades[0]


def is_aside(item: Item) -> bool:
    """Whether an item may stand in the brackets beside a grade: money, what it is, a streak, who gives the honor."""
    return item.kind in ("grade", *ASIDE) or item.noun in SAID_OF_IT or LEX.money_nouns.fullmatch(item.noun) is not None


def head_in_brackets(node: Node) -> None:
    """Make a plain commendation that of the head whom its brackets name: 표창(부총리 겸 교육부장관)."""
    inside = node.inside.strip()
    if node.kind != "grade" or node.grade.grade != COMMENDATION or not inside:
        return
    if (honor := honor_of(inside.rsplit(" ", 1)[-1])) is not None:
        node.value = replace(node.grade, grade=honor.grade, giver=honor.giver)


MERITED: Final = re.compile(r"유공(?:\s?(?:기관|단체|부서|지자체))?$")  # ends the name of a commendation for merits
