"""Two nodes that stand beside each other, of which one shows what the other is."""

import re
from dataclasses import replace
from typing import Final

from posang.records.awards.kinds import FIELDS_COUNTED
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import ACTING, COPULA, SUBJECTS, TOPIC, Event, Node, Who
from posang.records.awards.particles import PLACES

HOW_MANY: Final = {"두": 2, "세": 3, "네": 4, "다섯": 5}
NUMBER_OF: Final = re.compile(r"(?P<number>[2-9]|[1-9]\d)개")  # of bodies that may have been named before
# kinds of nodes that what is behind them may show to be something else, and those that what is before them may
IN_DOUBT_BEFORE: Final = frozenset({"grade", "edition", "cat", "event"})
IN_DOUBT_BEHIND: Final = frozenset({"cat", "veto", "grade"})
CASE_OF: Final = frozenset({"사례", "시책", "과제"})  # behind what is quoted, which is no award then
EVERY: Final = frozenset({"모든", "전"})  # before fields, of which none is told
DIVISION: Final = re.compile(r"\d부")  # of games, in which teams of one class meet: 도민체육대회 1부에서
FACILITIES: Final = frozenset({"시설", "업소", "업체"})
OVER_ALL: Final = frozenset({"합산", "총점", "합계", "평균"})  # behind fields that are summed up: 경영성과 부문 합산
GAMES: Final = ("체육대회", "체전", "축전")
# festivals and games held again and again, where something is won: 제59회 가람민속예술제에서, 제47회 도민체전에서는
HELD_AGAIN: Final = re.compile(r"[가-힣]{2,}(?:축제|예술제|문화제|체전|대축전|엑스포|박람회|경연|한마당|대회|제전)$")


PAPERS: Final = frozenset({"인증서", "인증패", "상패", "상장"})
HANDED: Final = re.compile(r"전(?:했|하[고며]|한$|해)")  # behind an honor a giving, else a saying


def is_handed(node: Node) -> bool:
    """Whether a node is an honor or a paper that is handed over: 표창을, 인증서를 (전했다)."""
    honor = node.kind == "grade" and node.grade.kind == "honor"
    return node.josa in ("을", "를") and (honor or node.noun in PAPERS)


def fit(node: Node, before: Node) -> None:
    """Mend a node, or the one before it, as the two stand beside each other."""
    if before.kind == "count" or before.noun in HOW_MANY:
        take_number(node, before)
    if node.kind == "word" and HANDED.match(node.noun) and is_handed(before):
        node.kind = "win"
    if before.kind in IN_DOUBT_BEFORE or node.kind in IN_DOUBT_BEHIND:
        mend(node, before)


def take_number(node: Node, before: Node) -> None:
    """Make bodies named before of a word for bodies that a number before it counts: 두 (소방서는), 5개 병원은."""
    told = node.kind in ("who", "word") and (before.kind == "word" or node.josa in ACTING)
    number = number_before(before) if told else 0
    if number and node.kind == "who" and node.who.kind in ("department", "deictic", "organization"):
        node.value = replace(node.who, kind="several", count=number)
    elif number and node.kind == "word" and counted_bodies(node):
        node.kind, node.value = "who", Who(node.noun, "several", count=number)


def counted_bodies(node: Node) -> bool:
    """Whether a word behind a number is bodies told as a topic, or facilities as a subject: 병원은, 시설이."""
    topic = node.noun in LEX.organization_suffixes and node.josa in TOPIC
    return topic or (node.noun in FACILITIES and node.josa in SUBJECTS)


def number_before(node: Node) -> int:
    """How many of the bodies told behind it a node counts: 두 (소방서는), 5개 (병원은); 0 for none."""
    if node.kind == "word":
        return HOW_MANY.get(node.noun, 0)
    counted = NUMBER_OF.fullmatch(node.noun) if node.kind == "count" and not node.josa else None
    return int(counted["number"]) if counted is not None else 0


def mend(node: Node, before: Node) -> None:
    """Mend a grade, an edition, a field or an award, or what stands behind one."""
    if (
        before.kind == "grade"
        and before.noun == "대상"
        and before.josa == "으로"
        and (node.kind == "mark" or node.noun + node.josa in ("한", "하는", "벌인", "펼친"))
    ):
        before.kind, before.value = "word", None
        node.kind = "mark"
    if node.kind == "grade" and node.noun == "대상" and before.josa == "만" and node.josa in COPULA:
        node.kind, node.value = "word", None  # whom something is for: 지역구 의원만 대상이다
    if (
        before.kind == "edition"
        and node.kind in ("word", "who")
        and node.josa in PLACES
        and HELD_AGAIN.search(node.noun)
    ):
        edition = before.value if isinstance(before.value, int) else None
        node.kind, node.value = "event", Event(node.noun, edition=edition)
    if before.kind == "cat" and not before.josa and node.kind == "count" and FIELDS_COUNTED.search(before.noun):
        before.kind, before.value = "word", None  # by what is judged: 4개 분야 14개 (세부항목에 대해)
    if node.kind == "cat" and before.noun in EVERY and not before.josa:
        node.kind, node.value = "word", None  # 모든 평가 부문에서
    if before.kind == "cat" and not before.josa and node.noun in OVER_ALL:
        before.kind, before.value = "word", None
    division = node.kind == "numeral" and node.josa in PLACES and DIVISION.fullmatch(node.noun) is not None
    if division and before.kind == "event" and before.noun.endswith(GAMES):
        node.kind, node.value = "cat", [node.noun]
    if before.kind == "event" and before.event.quoted and not before.josa and node.noun in CASE_OF and node.josa:
        before.kind, before.value = "quote", None  # '… 신설 제안' 사례로
    if node.kind == "veto" and node.noun.startswith("대비") and before.kind in ("year", "numeral"):
        node.kind = "word"
