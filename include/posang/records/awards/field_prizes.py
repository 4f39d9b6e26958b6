"""Fields of one award that are told like awards: prizes in a row named for their fields, quoted fields."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Claim
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Event, Node, is_award, is_government, is_quoted, names_someone
from posang.records.awards.particles import PLACES
from posang.records.awards.verbs import ADVERBS

FIELD_PRIZE: Final = re.compile(r"(?P<field>[가-힣]{2,8}?)(?P<grand>대)?상")
LEADS: Final = frozenset({"", "은", "는", "에", "에는", "으로", "로"})  # particles of a prize before its winners
OPENS: Final = frozenset({"comma", "bullet", "stop", "win", "dot"})  # kinds of nodes behind which an item begins
LEADS_ON: Final = ADVERBS | {"결과", "이어"}  # words before the first prize
PRIZES_LISTED: Final = 2  # that show prizes to be the fields of one award
CONTESTS: Final = ("대회", "콘테스트", "공모전", "경연", "박람회")  # ends of the names of awards that have fields
PRIZE: Final = "상"  # how the name of an award ends that may have such fields


def by_field(nodes: list[Node], award: str) -> list[Node]:
    """The nodes with the prizes of an award's fields made so: 환경대상에 A시, 관광대상에 B군 of a grand prize."""
    heads = [k for k, node in enumerate(nodes[:-1]) if node.noun.endswith(PRIZE) and is_prize(nodes, k)]
    if len(heads) < PRIZES_LISTED or not any(nodes[k].kind == "event" for k in heads):
        return nodes
    ahead = [node.noun for node in nodes[: heads[0]] if is_award(node)]
    whole = next(iter(ahead), award)
    if not whole.endswith(PRIZE) or any(nodes[k].noun == whole for k in heads):
        return nodes
    out: list[Node] = []
    for k, node in enumerate(nodes):
        out += parted(node, named_behind(nodes, k)) if k in heads else [node]
    return out


def is_prize(nodes: Sequence[Node], k: int) -> bool:
    """Whether a prize that is named for a field stands before its winner."""
    node, winner = nodes[k], named_behind(nodes, k)
    if FIELD_PRIZE.fullmatch(node.noun) is None:
        return False
    if node.kind not in ("event", "word") or node.josa not in LEADS or node.noun in LEX.prize_never:
        return False
    before = nodes[k - 1] if k else None
    opens = before is None or before.kind in (*OPENS, "event") or bool(before.josa) or before.noun in LEADS_ON
    named = node.kind == "word" or not (node.event.year or node.event.edition or node.event.giver or node.event.pointer)
    return opens and named and names_someone(winner)


def named_behind(nodes: Sequence[Node], k: int) -> Node:
    """What stands behind a prize, or behind the colon that follows it: 행정대상=도누리."""
    return nodes[k + 2] if nodes[k + 1].kind == "colon" and k + 2 < len(nodes) else nodes[k + 1]


def parted(node: Node, winner: Node) -> list[Node]:
    """A prize as its field and its grade, that of a government without a grand prize as a grade of its own name."""
    match = FIELD_PRIZE.fullmatch(node.noun)
    if match is None:
        return [node]
    if match["grand"] is None and is_government(winner):
        return [replace(node, kind="grade", value=Grade(node.noun, noun=PRIZE))]
    grade = Grade(LEX.grades["대상"]) if match["grand"] else Grade("선정", noun=PRIZE)
    at = node.start + node.noun.find(match["field"]) + len(match["field"])
    return [
        Node("cat", node.start, at, match["field"], "", [match["field"]]),
        replace(node, kind="grade", start=at, noun=node.noun[len(match["field"]) :], value=grade),
    ]


# a marked line that is a prize named for its field and who won it: ▲행정대상 도누리 군수, △의정대상(광역)=하늘봄 의원
PRIZE_LINE: Final = re.compile(r"(?P<prize>[가-힣]{2,10}상)(?:\([^()\n]{1,10}\))?(?:\s|\s?[=:]\s?)(?=[가-힣(㈜])")


def opens_with_prize(text: str) -> bool:
    """Whether the text of a list line begins with a prize that is no grade."""
    match = PRIZE_LINE.match(text)
    return match is not None and match["prize"] not in LEX.grades and match["prize"] not in LEX.prize_never


def prize_of_line(node: Node, award: str) -> Claim:
    """The claim, without its winners, of the prize that opens a list line: a field of the award that it is one of."""
    field, grand = node.noun.removesuffix(PRIZE).removesuffix("대"), node.noun.endswith("대상")
    inside = node.inside.strip()
    if award.endswith(PRIZE) and award != node.noun:
        grade = Grade(LEX.grades["대상"]) if grand else SELECTED
        return Claim(
            grade, [], node.start, node.end, categories=[f"{field}({inside})" if inside else field], rule="list"
        )
    grade = Grade(LEX.grades["대상"]) if grand else Grade(None, kind="named")
    return Claim(grade, [], node.start, node.end, Event(node.noun), categories=[inside] if inside else [], rule="list")


# how the name of an award or of what is chosen ends, and no field's
NAMED_SCHEME: Final = re.compile(
    r"(?:평가|심사|대회|대전|공모전?|콘테스트|경연|지수|점검|조사|사업|시책|인증|상|왕|어워[드즈]|축제|도시|기관|학교|부서)$"
)


def quoted_fields(nodes: Sequence[Node], *, told: bool) -> None:
    """Make quoted names of no award the fields of the one their clause is told of: B 콘테스트에서 '즐거운 마을' 1위로.

    Such a contest may have been told before (`told`).
    """
    frame = told
    for node, behind in pairwise(nodes):
        if node.kind in ("win", "stop", "veto"):
            frame = told
        elif node.kind == "event" and node.josa in PLACES:
            frame = True
        field = node.kind == "event" and node.event.quoted and not node.josa and not node.event.year
        ranked = behind.kind == "grade" and behind.grade.kind == "rank"
        if frame and field and ranked and not node.event.edition and NAMED_SCHEME.search(node.event.name) is None:
            node.kind, node.value = "cat", [node.event.name]


IN_EACH: Final = frozenset({*PLACES, "에", "에는", "엔"})  # particles of a field before who won there
ENDS_RUN: Final = frozenset({"grade", "win", "veto", "stop"})  # kinds of nodes behind which other fields are told


def quoted_in_turn(nodes: Sequence[Node]) -> None:
    """Make quoted names before a winner each the fields of one award: '안전'에서는 A, '복지'에서는 B가 최우수에.

    Where all of them are called like awards they are no fields: 'A 평가'에서는 C, 'B 대회'에서는 D가.
    """
    run: list[Node] = []
    for node, behind in pairwise(nodes):
        if node.kind == "grade" and len(run) >= LEAST_IN_TURN and not all(map(is_scheme, run)):
            for one in run:
                one.kind, one.value = "cat", [one.noun]
        if node.kind in ENDS_RUN:
            run = []
        elif is_quoted(node) and node.josa in IN_EACH and names_someone(behind):
            run.append(node)


LEAST_IN_TURN: Final = 2  # quoted names under one grade that show them to be fields


def is_scheme(node: Node) -> bool:
    """Whether a name is one of an award or of what is chosen, be it of a year."""
    dated = node.kind == "event" and bool(node.event.year or node.event.edition)
    return dated or NAMED_SCHEME.search(node.noun) is not None


# what says that the words before each grade name a field: 분야별로는, 부문별로 보면, 분야별 수상 내용은
BY_FIELDS: Final = re.compile(
    r"(?:분야|부문|영역|시책|과제)별(?:로(?:는|\s(?:살펴)?보면)?|론|\s(?:수상\s)?(?:내용|내역|실적|결과|성적)(?:은|는|으로는|을\s보면))(?=[,\s])"
)
OF_FIELD: Final = frozenset({"", *PLACES, "은", "는", "이", "가"})  # particles of a field before its grade
LEAST_TOLD: Final = 2  # words before grades that show them to be fields


def fields_by_grade(text: str, nodes: list[Node], *, told: bool) -> list[Node]:
    """The nodes, bare words before each grade as its fields: 분야별로는 하천 정비 최우수, 노인 여가 우수.

    Words like 분야별로 tell that such fields come, or the sentence before did (`told`).
    """
    lead = BY_FIELDS.search(text)
    begin = lead.end() if lead is not None else 0
    low = next((k for k, node in enumerate(nodes) if node.start >= begin), len(nodes))
    if not (told or begin) or any(node.kind == "cat" or names_evaluation(node) for node in nodes[low:]):
        return nodes
    graded = [k for k in range(low + 1, len(nodes)) if nodes[k].kind == "grade"]
    runs = [run for k in graded if (run := field_words(nodes, low, k)) is not None]
    if len(runs) < LEAST_TOLD:
        return nodes
    nodes = list(nodes)
    for first, last in reversed(runs):
        end = nodes[last]
        span = text[nodes[first].start : end.end].removesuffix(end.josa)
        names = [name.strip(" '") for name in JOINED_FIELDS.split(span)]
        nodes[first : last + 1] = [Node("cat", nodes[first].start, end.end, span, end.josa, names)]
    return nodes


JOINED_FIELDS: Final = re.compile(r"(?<=[가-힣'])(?:[과와]\s|\s?[·,]\s?)")


def field_words(nodes: Sequence[Node], low: int, graded: int) -> tuple[int, int] | None:
    """The first and last of the words right before a grade that may name its field; none behind the last clause."""
    last = graded - 1
    if nodes[last].josa not in OF_FIELD:
        return None
    first = graded
    while first > low and is_field_word(nodes[first - 1]) and (first == graded or nodes[first - 1].josa in JOINS):
        first -= 1
    opens = first == low or nodes[first - 1].kind in OPENS or nodes[first - 1].kind == "grade"
    return (first, last) if opens and first < graded else None


JOINS: Final = frozenset({"", "과", "와"})


def names_evaluation(node: Node) -> bool:
    """Whether a node is an award by its own name, which no field is."""
    return node.kind == "event" and (not node.event.weak or bool(node.event.giver))


def is_field_word(node: Node) -> bool:
    """Whether a node may be a word of a field's name."""
    if node.kind == "word":
        return len(node.noun) > 1 and node.noun not in LEX.event_stop and node.noun not in ADVERBS
    return node.kind in ("quote", "dot", "event") or (node.kind == "who" and not node.who.hits and node.who.kind != "person")
