"""The grades and named prizes of a sentence that may state a win."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.events import adnominal
from posang.records.awards.items import Grade, Item
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import COLLECTIVE, CONNECTS, FRAMES, Event, Node
from posang.records.awards.predicates import BODIES, COPULA, SUBJECTS, explains, has_n

SELECTS: Final = (
    "공무원",
    "부서",
    "봉사자",
    "봉사단체",
    "유공자",
    "유공직원",
    "공로자",
    "지킴이",
    "관리인",
    "소방관",
    "경찰관",
    "경찰",
    "시민",
    "군민",
    "구민",
    "도민",
    "왕",
    "명장",
    "수상자",
    "당선자",
    "인상",
    "달인",
    "스타",
    "명인",
    "MVP",
    "우수사례",
    "유공기관",
    "유공 기관",
    "유공단체",
    "유공 단체",
)


PLAIN: Final = frozenset({"기관표창", "단체표창", "개인표창"})  # commendations that do not say whose they are


def units(nodes: Sequence[Node], text: str) -> list[Unit]:
    """The grades of a sentence that may state a win, honors in apposition joined to their grade."""
    found: list[Unit] = []
    if nodes and nodes[0].noun == "시상은" and any(offers(*pair) for pair in pairwise(nodes)):
        return found
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.kind == "grade" and stands(nodes, at, text):
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
            if (topic := topic_among(nodes, at)) is not None:
                unit.last, unit.josa = topic, nodes[topic].josa
            if found and names_honor(nodes, found[-1], unit):
                staff = found.pop()
                unit = replace(unit, first=staff.first, event=Event(nodes[staff.first].noun))
            found.append(unit)
            at = unit.last + 1
            continue
        at += 1
    return [model_staff(nodes, unit) for unit in found]


AMONG: Final = frozenset({"가운데", "중"})
AMONG_REACH: Final = 6  # nodes between a counted grade and the part of its winners that is told: 산하 공공기관은


def topic_among(nodes: Sequence[Node], at: int) -> int | None:
    """Where the topic stands that lists some of a grade's winners: A등급 21곳 가운데 산하 공공기관은 A, B다."""
    if len(nodes) < at + 5 or nodes[at].josa or nodes[at + 1].kind != "count" or nodes[at + 2].noun not in AMONG:
        return None
    for k in range(at + 3, min(at + 3 + AMONG_REACH, len(nodes) - 1)):
        node = nodes[k]
        if node.josa in ("은", "는"):
            told = node.kind == "word" and nodes[k + 1].kind == "who" and not nodes[k + 1].josa.startswith(("이", "가"))
            return k if told and any(n.josa in COPULA for n in nodes[k + 1 :]) else None
        if node.kind not in ("word", "who", "count") or node.josa not in ("", "의"):
            return None
    return None


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
    for item in unit.parens:
        if item.kind == "grade" and isinstance(item.value, Grade):
            other = item.value
            unit.grade = merged(unit.grade, other)
    last = unit.last
    if graded_honor(nodes, unit):
        unit.grade = merged(unit.grade, nodes[last + 1].grade)
        unit.josa, unit.last = nodes[last + 1].josa, last + 1
        last = unit.last
    while True:
        j = last + 1
        if nodes[last].josa not in ("인", "이자") and not (
            nodes[last].josa in ("으로", "로") and (unit.grade.kind == "rank" or unit.grade.grade in PLAIN)
        ):
            break
        while (
            j < len(nodes)
            and nodes[j].kind in ("who", "word", "cat")
            and j < last + 4
            and (
                nodes[j].kind != "who"
                or (nodes[j].who.kind in ("organization", "government") and nodes[j].josa in ("", "의"))
            )
        ):
            j += 1
        if j < len(nodes) and nodes[j].kind == "grade" and nodes[j - 1].kind == "cat":
            unit.field = nodes[j - 1].names[0]
        if (
            j < len(nodes)
            and nodes[j].kind == "grade"
            and (
                nodes[j].grade.kind == "honor"
                or unit.grade.grade == "최고등급"
                or nodes[j].grade.kind in ("prize", "rating")
            )
        ):
            giver = next((nodes[k] for k in range(last + 1, j) if nodes[k].kind == "who"), None)
            other = nodes[j].grade
            if giver is not None and other.kind == "honor" and other.giver is None:
                other = replace(other, giver=giver.noun)
            if unit.grade.kind == "prize" and other.kind in ("prize", "honor") and nodes[last].noun == BEST:
                unit.grade = other
            elif unit.grade.kind == other.kind == "prize" and merged(unit.grade, other) is unit.grade:
                unit.field = nodes[j].noun
            unit.grade = merged(unit.grade, spelled(other, nodes[j].parens))
            unit.josa = nodes[j].josa
            last = unit.last = j
            continue
        break
    return unit


def graded_honor(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a grade stands right behind the honor that it grades: 대통령상 은상을."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    beside = behind is not None and behind.kind == "grade" and behind.start - nodes[unit.last].end == 1
    return (
        behind is not None
        and beside
        and unit.grade.kind == "honor"
        and behind.grade.kind == "prize"
        and not (unit.josa or unit.parens)
    )


def handed_over(unit: Unit, behind: Node) -> bool:
    """Whether a plain commendation right behind a grade is only how the grade is given: 최우수기관 표창."""
    plain = behind.kind == "grade" and behind.noun in ("표창", *PLAIN) and not behind.parens
    return plain and unit.grade.noun in BODIES and not (unit.josa or unit.parens)


BEST: Final = "최고상"  # what the grade behind it is: 최고상인 대상을


def merged(first: Grade, second: Grade) -> Grade:
    """Grade and honor, or rank and rating, as one: the grade leads, the honor follows, a rating outranks a rank."""
    if second.kind == "honor" and first.kind != "honor":
        return replace(first, honor=second.grade, giver=second.giver)
    if first.grade in PLAIN and second.kind == "honor":
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


def spelled_in_brackets(node: Node) -> bool:
    """Whether brackets repeat the grade in other letters: 대상(大賞)."""
    return any(item.kind == "grade" and item.noun == node.noun for item in node.parens)


COMMENDED: Final = re.compile(r"(?:유공자|공무원|직원|시민|군민|구민|도민)$")


def commends(nodes: Sequence[Node], at: int) -> bool:
    """Whether a headline's last words say whom its government commends: 나래시, 시정발전 유공자 4명 표창."""
    giver, told = nodes[0], nodes[at - 1]
    counted = told.kind == "count" and told.value == "명"
    people = counted or (told.kind in ("word", "grade") and COMMENDED.search(told.noun) is not None)
    return people and not told.josa and at > 1 and giver.kind == "who" and giver.who.kind == "government"


def stands(nodes: Sequence[Node], at: int, text: str) -> bool:
    """Whether a grade word is one here, and not a target, a scale, an adjective or a wish."""
    node, grade = nodes[at], nodes[at].grade
    if node.noun == "대상" and at and nodes[at - 1].kind == "grade" and nodes[at - 1].grade.kind == "honor":
        return False
    if (
        grade.kind == "prize"
        and grade.noun not in ("", "상")
        and not node.josa
        and at + 1 < len(nodes)
        and nodes[at + 1].kind == "grade"
        and nodes[at + 1].grade.kind == "prize"
    ):
        return False
    before = nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if behind is not None and not node.josa and behind.kind == "money":
        return False
    if behind is None and grade.kind == "honor" and commends(nodes, at):
        return False
    if node.noun == "표창" and node.josa in ("에서", "에서는"):  # the ceremony: 유공 기관 표창에서 장관 표창을
        return False
    if grade.kind == "prize" and behind is not None and (counted_beside(node, behind) or names_certificate(nodes, at)):
        return False
    if grade.kind == "prize" and not (grade.noun or node.josa or node.parens) and qualifies(nodes[at + 1 : at + 5]):
        return False
    if behind is not None and node.josa == "에" and behind.noun in ("대한", "관한"):
        return False
    rated = behind is not None and behind.kind == "grade" and behind.grade.kind == "rating"
    if grade.kind == "prize" and not grade.noun and not (node.josa or node.parens) and rated:
        return False
    if grade.kind == "rating" and not node.josa and behind is not None and behind.kind == "grade" and behind.grade.noun:
        return behind.grade.kind != "prize"
    if (
        behind is not None
        and not node.josa
        and behind.noun in ("한", "두", "세", "네", "다섯", "여섯")
        and behind.kind == "word"
    ):
        return False
    if grade.grade == "대상" and grade.kind == "prize" and not grade.noun and not spelled_in_brackets(node):
        listed = told_in_list(nodes, at)
        if (
            not listed
            and before is not None
            and not before.josa
            and before.kind in ("word", "head", "event", "veto")
            and before.noun.endswith(LEX.target_left)
        ):
            return False
        if before is not None and before.noun.endswith(AUDIENCE) and not before.josa and not node.josa and not listed:
            return False
        if (
            node.josa in ("으로", "로", "으로는", "으로도")
            and not listed
            and not (before is not None and before.kind == "cat" and before.josa not in ("을", "를"))
        ):
            return False
        if node.josa == "에" and behind is not None and behind.kind == "veto":
            return False
        if node.josa == "의" and before is not None and before.kind == "word" and not before.josa:
            return False
        if (
            before is not None
            and (before.kind == "count" or (before.kind == "word" and before.noun in ("명", "곳", "개")))
            and node.josa in ("으로", "에")
        ):
            return False
        if (
            behind is not None
            and behind.kind == "word"
            and behind.noun
            in (
                "기관",
                "사업",
                "지역",
                "시설",
                "업체",
                "아동",
                "학생",
                "가구",
                "단체",
                "부서",
                "기업",
                "주민",
                "시",
                "군",
                "시군",
                "지자체",
                "인원",
                "자치단체",
                "품목",
                "차량",
                "토지",
                "건물",
                "선정",
            )
        ):
            return False
        if node.josa == "" and behind is not None and behind.kind == "count":
            return False
        if before is not None and not (before.josa or node.josa) and before.noun in COLLECTIVE:
            return False
        if bare_noun(before) and bare_noun(behind) and behind is not None and behind.noun not in CROWNED:
            return False
        if (
            node.josa.startswith(("이다", "이며", "이고", "이었"))
            and before is not None
            and (before.kind == "count" or before.noun.endswith(("기관", "곳", "명", "개", "이하", "이상")))
        ):
            return False
    if grade.grade == "대상" and grade.noun and node.noun.startswith("대상 "):
        return False
    if (
        behind is not None
        and not node.josa
        and behind.kind == "win"
        and behind.noun in ("선정", "시상", "포상", "수상")
        and at + 2 < len(nodes)
        and nodes[at + 2].noun.startswith(("기준", "방식", "절차", "방법", "제도", "과정", "요건", "규정"))
    ):
        return False
    if grade.grade == "동상" and re.search(r"동상\S?\s?(?:은|을|의)?\s?(?:제막|건립|높이|세[우웠]|앞)|제막", text):
        return False
    if any(item.noun in ("가점", "감점", "배점") for item in node.parens):
        return False
    if node.noun == "입상" and before is not None and before.kind == "grade" and before.grade.kind == "rank":
        return False
    if before is not None and before.noun in EACH_OF and grade.noun and not before.josa:
        return False
    if grade.noun == "기관" and not node.josa and behind is not None and CERTIFIES.fullmatch(behind.noun):
        return False
    if nobody(nodes, at) or policy_noun(nodes, at) or tallied(nodes, at) or classed(nodes, at):
        return False
    counted = any(nodes[k].kind == "grade" and nodes[k].noun != "대상" and tallied(nodes, k) for k in range(at))
    if counted and before is not None and before.kind == "streak":
        return False
    if (
        behind is not None
        and not node.josa
        and behind.kind == "event"
        and behind.event.pointer
        and grade.noun
        and behind.josa not in ("을", "를")
    ):
        return False
    if (
        grade.kind == "honor"
        and grade.grade in ("표창", "감사패", "공로패")
        and node.josa in ("", "의")
        and behind is not None
        and behind.kind == "word"
    ):
        return False
    if (
        behind is not None
        and behind.kind == "word"
        and behind.noun.startswith(("이상", "이하", "후보", "도전", "수준", "탈환", "선발", "명단에못"))
    ):
        return False
    if grade.kind == "rating" and behind is not None and not node.josa and behind.noun.startswith(STEPS):
        return False
    if grade.kind == "rating" and (node.josa == "보다" or stepwise(nodes, at)):
        return False
    if grade.kind == "rating" and behind is not None and explains(behind):
        return False
    if (
        grade.kind == "rating"
        and behind is not None
        and (behind.kind == "count" or behind.noun in ("수로", "수는", "수가", "수"))
        and topic_among(nodes, at) is None
    ):
        return False
    if (
        grade.kind == "rating"
        and behind is not None
        and behind.kind == "word"
        and behind.noun in ("이상", "이하", "아래", "미만", "출현율", "한우")
    ):
        return False
    return not (before is not None and before.kind == "year" and before.noun == "내년")


LISTS: Final = ("comma", "dot", "and")
CERTIFIES: Final = re.compile(r"(?:재|신규)?인증(?:을|를)")  # behind what a certificate says: 우수기관 인증을 획득
NOBODY_REACH: Final = 5  # nodes between a grade and the word that says nobody won it


def nobody(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is told to have had no winner: 최우수상의 영예를 얻은 팀은 없었지만, 금상, 은상은 없으며."""
    while not nodes[at].josa and at + 2 < len(nodes) and nodes[at + 1].kind in LISTS and nodes[at + 2].kind == "grade":
        at += 2
    for node in nodes[at + 1 : at + 1 + NOBODY_REACH]:
        if node.kind in ("comma", "grade", "who", "stop", "bullet"):
            return False
        if node.noun.startswith(("없었", "없어", "없이", "없으")):
            return True
    return False


def qualifies(behind: Sequence[Node]) -> bool:
    """Whether a grade word is the adjective of what is acknowledged: 우수 치매프로그램 운영을 인정받아."""
    for left, right in pairwise(behind):
        if left.kind != "word" or left.josa not in ("", "을", "를"):
            return False
        if left.josa:
            return right.noun.startswith(("인정받", "발굴", "발표", "높이", "높게", "추진", "공유"))
    return False


EACH_OF: Final = frozenset({"각", "나머지"})  # before winners that are told of as a whole: 각 우수기관도
ITEM_ENDS: Final = frozenset({"", "과", "와", "을", "를", "으로", "에"})


def names_certificate(nodes: Sequence[Node], at: int) -> bool:
    """Whether what is quoted like a grade names a certificate: '공간안전 우수기관' 3회 연속 재인증을."""
    behind = next((node for node in nodes[at + 1 : at + 3] if node.kind != "streak"), None)
    quoted = nodes[at].begins_quoted and not nodes[at].josa
    return quoted and behind is not None and behind.kind == "win" and "인증" in behind.noun


def counted_beside(node: Node, behind: Node) -> bool:
    """Whether brackets count the winners of a grade that another goes on from: 최우수(3개)와 우수(9개)."""
    counted = bool(node.parens) and all(item.kind == "count" for item in node.parens)
    return counted and (node.josa in CONNECTS or (not node.josa and behind.kind in ("dot", "and")))


# people for whom something is meant: 지역주민 대상 건강 교실
AUDIENCE: Final = ("주민", "어르신", "취약계층", "청소년", "노인", "아동", "학생", "직원", "가구", "소상공인", "농업인")


def told_in_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grand prize ends an item of a list of wins: 세정 종합평가 대상, 도로정비 평가 우수 등을."""
    before = nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if before is None or before.josa or nodes[at].josa not in ITEM_ENDS:
        return False
    if before.kind != "word" and (before.kind != "event" or before.event.pointer):
        return False
    closes = behind is None or behind.kind in ("comma", "and", "bullet", "stop") or bool(nodes[at].josa)
    others = [
        k
        for k, n in enumerate(nodes)
        if n.kind == "grade"
        and n.grade.kind == "prize"
        and k != at
        and (n.noun != "대상" or (k and nodes[k - 1].kind == "event"))
    ]
    closes = closes or (behind is not None and behind.noun in ("등", "등을", "등의"))
    return closes and len(others) > (before.kind == "word")


# what makes a rating a number of steps: 3등급 상향된
STEPS: Final = ("상향", "하향", "상승", "하락", "올라", "올랐", "뛰어", "떨어", "내려")


def stepwise(nodes: Sequence[Node], at: int) -> bool:
    """Whether a rating counts steps, alone or in a list: 각각 1등급, 2등급씩 내려갔다."""
    while at + 2 < len(nodes) and nodes[at + 1].kind in ("comma", "dot") and nodes[at + 2].kind == "grade":
        at += 2
    return nodes[at].josa == "씩"


ETC: Final = frozenset({"등", "등이", "등을", "등에", "등의", "등은"})  # what ends a list
# what may stand behind a grand prize without a particle: 환경 대상 최종 수상
CROWNED: Final = ETC | frozenset({"영예", "명단", "수상자", "수상작", "수상기관", "트로피", "상패", "최종", "본상"})


def bare_noun(node: Node | None) -> bool:
    """Whether a node is a plain noun without a particle."""
    return node is not None and node.kind == "word" and not node.josa


def titled(nodes: Sequence[Node], at: int) -> bool:
    """Whether the bare nouns that end at a node begin like a title: 베스트 순찰팀, 올해의 관광도시."""
    k = at - 1
    while k >= 0 and at - k < 4 and is_modifier(nodes[k]):
        k -= 1
    return any(node.noun + node.josa in TITLED for node in nodes[max(0, k) : at])


def is_modifier(node: Node) -> bool:
    """Whether a node is a bare noun that goes with the next one: 친절 공무원."""
    return node.kind == "word" and not node.josa and len(node.noun) > 1 and node.noun not in LEX.event_stop


def tallied(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is only counted: 기관표창 45건을, 54건의 기관표창을."""
    before = nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if behind is not None and not nodes[at].josa and behind.kind == "count":
        if topic_among(nodes, at) is not None:
            return False
        last = nodes[at + 2] if at + 2 < len(nodes) else None
        chosen = behind.josa in ("을", "를") and last is not None and LEX.giver.match(last.noun) is not None
        alone = (
            (chosen and not behind.parens)
            or behind.josa in ("이며", "이고", "이다")
            or (not behind.josa and not behind.parens and (last is None or last.kind in ("comma", "and", "stop")))
        )
        return behind.value in ("건", "개", "점", "편") or (alone and behind.value in ("곳", "팀", "명"))
    if behind is not None and not nodes[at].josa and re.fullmatch(r"\d+\s?(?:회|번|차례)", behind.noun):
        return before is None or before.kind != "event"
    if before is not None and before.kind in ("word", "numeral") and before.noun.endswith(("번", "차례")):
        once_more = any(node.noun == "또" for node in nodes[max(0, at - 3) : at])  # 또 한번 1위로
        return not before.josa and "번째" not in before.noun and not once_more
    if (
        before is not None
        and before.kind == "count"
        and nodes[at].grade.grade in ("표창", "기관표창")
        and not before.josa
    ):
        return True
    if before is not None and before.kind == "count" and not before.josa and before.value in ("개", "곳"):
        return bool(nodes[at].grade.noun) and nodes[at].josa == "" and behind is not None and behind.noun in ALL
    honor = nodes[at].grade.kind == "honor"
    if honor and before is not None and (before.noun == "최다" or (before.kind == "count" and before.value == "개")):
        return before.josa in ("", "의")
    named = behind is not None and behind.kind in ("who", "quote", "bullet") and nodes[at].josa in FRAMES
    counted = before is not None and before.kind == "count" and before.josa == "의" and before.value in ("건", "개")
    return counted and not named


def classed(nodes: Sequence[Node], at: int) -> bool:
    """Whether a plain honor stands beside a word for orders of every class, dealt out to nobody: 훈·포장과 표창을."""
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if nodes[at].grade.grade in ("훈장", "포장") and nodes[at].josa in CONNECTS and behind is not None:
        return behind.kind == "grade" and behind.noun.removesuffix("장") == "표창"
    if nodes[at].noun.removesuffix("장") != "표창" or not at:
        return False
    k = at - 1 - (nodes[at - 1].kind in ("and", "dot", "comma"))
    order = k >= 0 and nodes[k].kind == "grade" and nodes[k].grade.grade in ("훈장", "포장") and bool(nodes[k].josa)
    plain = k >= 0 and nodes[k].noun.removesuffix("과") in ("포장", "훈포장")
    return (order or plain) and nodes[k].josa in ("", *CONNECTS)


def policy_noun(nodes: Sequence[Node], at: int) -> bool:
    """Whether a bare grade word is a noun of policy joined to another: 출산 장려 및 보육 정책."""
    node, before = nodes[at], nodes[at - 1] if at else None
    behind = nodes[at + 1 : at + 3]
    if node.noun == "장려" and bare_noun(before) and behind and behind[0].noun in ("사업", "정책", "시책", "운동"):
        return not node.josa
    return (
        node.noun in LEX.grades
        and not node.josa
        and before is not None
        and before.kind == "word"
        and not before.josa
        and len(behind) == 2
        and behind[0].kind == "and"
        and behind[1].kind != "grade"
    )


ALL: Final = frozenset({"역시", "모두", "각각", "전체", "또한"})  # behind winners that are counted: 5개 우수기관 역시


# particles of what a body is chosen as
CHOSEN_AS: Final = frozenset({"으로", "로", "에", "으로는", "로는", "에는", "으로도", "로도", "에도"})
WINNING: Final = re.compile(r"수상의|수상을|수상이라는")  # behind a prize: 도시대상 수상의 쾌거를 거뒀다
PRIZE_NAME: Final = re.compile(r"[상장]$")
TITLES: Final = re.compile(r"베스트|으뜸|\d+월의|이달의|올해의|자랑스러운|최고의|최우수\s")
TITLED: Final = frozenset({"베스트", "으뜸", "이달의", "올해의", "자랑스러운", "모범"})


GRADE_REACH: Final = 8  # nodes in which a grade goes before what may be won, where no verb is told
LIST_REACH: Final = 40  # nodes of a list of winners before its verb
NO_CHOICE: Final = re.compile(r"기록|평가|했|한|뒤를|뒤이")


def earns(verb: Node) -> bool:
    """Whether a verb before a noun says what its bearer got besides: 최고 점수를 받은 세무과."""
    return has_n(verb.noun) and verb.noun.startswith(("받", "얻", "거둔"))


def may_be_won(node: Node) -> bool:
    """Whether a node may name what is won or who wins it: an award, a field, as what one is chosen, a laureate."""
    return node.kind in ("event", "cat") or node.josa in CHOSEN_AS or node.noun in LAUREATE


def prize_units(nodes: Sequence[Node], grades: Sequence[Unit]) -> list[Unit]:
    """Prizes won by name (행복나눔인상을 받은) and choices without a grade (친절부서로는 A가 낙점됐다)."""
    found: list[Unit] = []
    taken = {k for unit in grades for k in range(unit.first, unit.last + 1)}
    for at, node in enumerate(nodes):
        if at in taken or not may_be_won(node):
            continue
        listed = node.kind == "cat" or node.josa in ("으로는", "로는", "에는")
        listed = listed or (node.kind == "event" and at + 1 < len(nodes) and nodes[at + 1].kind == "comma")
        behind = list(nodes[at + 1 : at + (LIST_REACH if listed else 10)])
        wins = (k for k, n in enumerate(behind) if n.kind == "win" and not NO_CHOICE.match(n.noun))
        win_at = next((k for k in wins if node.kind != "word" or not earns(behind[k])), None)
        win = None if win_at is None else behind[win_at]
        next_grade = any(n.kind == "grade" for n in behind[: GRADE_REACH if win_at is None else win_at])
        if (
            win is not None
            and not next_grade
            and CHOICE.match(win.noun)
            and (prize_at := laureate(nodes, at)) is not None
        ):
            event = nodes[prize_at].event
            josa = "에" if node.josa in ("으로", "로") else node.josa
            found.append(Unit(Grade("선정", kind="named"), prize_at, at, josa, node.parens, event))
            continue
        if not next_grade and (prize_at := told_laureates(nodes, at)) is not None:
            event = nodes[prize_at].event
            found.append(Unit(Grade("선정", kind="named"), prize_at, at, "은", node.parens, event))
            continue
        if own_prize(nodes, at, win) or (node.kind == "event" and next_grade and told_in_turn(nodes, at)):
            found.append(Unit(Grade(node.event.name, kind="prize", noun="상"), at, at, node.josa, node.parens))
        elif node.kind == "event" and before_graded(nodes, at):
            found.append(Unit(Grade(None, kind="named"), at, at, node.josa, node.parens, node.event))
        elif node.kind == "event" and not node.event.pointer and not next_grade and win is not None:
            prize = re.search(r"(?:상|대상|왕|인상)$", node.event.name)
            if (
                prize
                and node.josa in ("을", "를", "도")
                and not any(
                    (n.josa in ("을", "를") and n.kind != "event") or n.noun == "만들고" for n in behind[:win_at]
                )
                and (
                    win.noun.startswith(("받", "수상", "탔", "탄", "안았", "안은", "거머", "차지", "획득", "따"))
                    or (HANDS.match(win.noun) and any(n.kind == "who" and n.josa in RECEIVES for n in nodes[:at]))
                )
            ):
                found.append(Unit(Grade(None, kind="named"), at, at, node.josa, node.parens, node.event))
            elif prize and not node.josa and (ends_list(nodes, at) or WINNING.fullmatch(behind[0].noun)):
                found.append(Unit(Grade(None, kind="named"), at, at, "를", node.parens, node.event))
            elif (
                prize
                and node.josa in ("은", "는", "의", "에는")
                and win.noun.startswith(("받", "차지", "돌아", "수상", "갔", "선정", "뽑", "탔"))
            ):
                grade = None if win.noun.startswith(("받", "탔", "수상")) else "선정"
                found.append(Unit(Grade(grade, kind="named"), at, at, "은", node.parens, node.event))
            elif (
                (
                    node.event.name.endswith((*SELECTS, "대상"))
                    or (node.event.quoted and (prize or TITLES.match(node.event.name)))
                )
                and node.josa in CHOSEN_AS
                and win.noun.startswith(("선정", "뽑", "선발", "낙점", "올랐", "꼽", "지정", "이름을"))
            ) or (node.event.offered and node.josa in ("에", "에서") and win.noun.startswith("선정")):
                found.append(Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens, node.event))
            elif node.event.quoted and node.josa in ("", "의") and behind and behind[0].noun == "영예":
                found.append(Unit(Grade("선정", kind="named"), at, at, "는", node.parens, node.event))
        elif (
            (node.kind == "word" or (node.kind == "who" and node.who.kind == "department" and titled(nodes, at)))
            and not next_grade
            and win is not None
            and (len(node.noun) > 3 or node.noun == "MVP" or (at and is_modifier(nodes[at - 1])) or titled(nodes, at))
            and (node.noun.endswith(SELECTS) or titled(nodes, at))
            and node.josa in CHOSEN_AS
            and win.noun.startswith(("선정", "뽑", "선발", "낙점", "올랐", "꼽", "이름을"))
        ):
            begin = at
            while (
                begin > 0
                and nodes[begin - 1].kind == "word"
                and not nodes[begin - 1].josa
                and nodes[begin - 1].noun not in LEX.event_stop
                and not adnominal(nodes[begin - 1].noun)
                and at - begin < 3
            ):
                begin -= 1
            contest = next((n for k, n in reversed([*enumerate(nodes[:at])]) if held_contest(nodes, k)), None)
            if node.noun == "우수사례" and (contest is not None or begin == at):
                told = any(n.kind == "who" and n.josa in ("은", "는") for n in nodes[:at])
                if contest is not None or told:
                    found.append(Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens))
                continue
            opens = nodes[begin - 1] if begin else None
            lead = f"{opens.noun}{opens.josa} " if opens is not None and opens.noun + opens.josa in TITLED else ""
            name = lead + text_of(nodes[begin : at + 1])
            found.append(Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens, Event(name)))
        elif (
            node.kind == "cat"
            and isinstance(node.value, list)
            and not next_grade
            and win is not None
            and not node.josa.startswith(("을", "를"))
            and not any(n.noun == "우수사례" and n.josa in CHOSEN_AS for n in behind[:win_at])
            and win.noun.startswith(("선정", "뽑", "꼽", "돌아", "낙점", "선발", "수상", "이름을"))
            and (not win.noun.startswith("수상") or node.josa in ("에", "에는", "은", "는"))
            and not any(
                n.kind == "event" and not (n.event.pointer or PRIZE_NAME.search(n.event.name)) for n in nodes[:at][-3:]
            )
            and node.josa in ("에는", "에서는", "의", "은", "는", "에", "에서", "")
            and not own_field(nodes, at)
            and not any(
                u.first < at and not any(n.kind == "win" for n in nodes[u.first : at]) for u in (*grades, *found)
            )
        ):
            grade = None if win.noun.startswith("수상") else "선정"
            found.append(Unit(Grade(grade, kind="field"), at, at, "는", node.parens, None))
    return found


def told_in_turn(nodes: Sequence[Node], at: int) -> bool:
    """Whether a short prize is what one of several bodies won in turn: A시는 '발전상'을, B군은 '특별상'을 받았다."""
    if not OWN_PRIZE.fullmatch(nodes[at].event.name) or nodes[at].josa not in ("을", "를") or not at:
        return False
    behind = nodes[at + 1 :]
    grade = next((k for k, node in enumerate(behind) if node.kind == "grade"), 0)
    own = any(node.kind == "who" and node.josa in SUBJECTS for node in behind[1:grade])
    led = any(node.kind == "who" and node.josa in SUBJECTS for node in nodes[:at])
    return behind[0].kind == "comma" and own and led and behind[grade].josa == nodes[at].josa


HANDS: Final = re.compile(r"(?:수여|시상|전달|전수)[하했한]")
RECEIVES: Final = frozenset({"에게", "께", "에"})


def own_field(nodes: Sequence[Node], at: int) -> bool:
    """Whether a field is that of the winner before it, set against the next: A는 가 분야에서, B는 나 분야에서."""
    before = nodes[at - 1] if at else None
    comma = at + 1 < len(nodes) and nodes[at + 1].kind == "comma"
    return comma and before is not None and before.kind == "who" and before.josa in ("은", "는", "이", "가")


def held_contest(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node is the contest in which, or as whose result, something is chosen: … 대회에서, 대회 결과."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    reported = behind is not None and behind.noun == "결과" and not nodes[k].josa
    return nodes[k].kind == "event" and (nodes[k].josa.startswith("에서") or reported)


GETS: Final = ("받", "수상", "차지", "휩쓸", "거머", "획득")


def ends_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether a prize ends a list of what was won: A 평가 우수상, B대상 등을 수상했다."""
    behind = [node for node in nodes[at + 1 : at + 5] if node.kind != "count"]
    marked = nodes[at - 1].kind == "bullet" and len(behind) > 2 and behind[1].kind == "event"
    if marked and behind[1].event.pointer and behind[1].josa.startswith("에서"):
        del behind[1]  # ▲나래혁신대상 등 외부기관 평가에서도
    etc, verb = (*behind[:2], None, None)[:2]
    listed = at > 1 and nodes[at - 1].kind != "who" and any(n.kind in ("comma", "and", "bullet") for n in nodes[:at])
    return listed and etc is not None and verb is not None and etc.noun in ("등", "등을") and verb.noun.startswith(GETS)


OWN_PRIZE: Final = re.compile(
    r"(?:(?:최우수|우수|최고)\s)?[가-힣]{1,5}상"
)  # a prize in a short word: 도약상, 우수 콘텐츠상


MERIT_WORDS: Final = 8  # words between an evaluation and the prize won there, which say what for


def own_prize(nodes: Sequence[Node], at: int, win: Node | None) -> bool:
    """Whether a short prize behind the place of an evaluation is a grade of it: 시책평가에서 도약상을 받았다."""
    node = nodes[at]
    if win is None or node.kind != "event" or node.event.quoted or not OWN_PRIZE.fullmatch(node.event.name):
        return False
    if node.event.year is not None or node.event.edition is not None or node.event.giver:
        return False
    k = at - 1
    while k > max(0, at - MERIT_WORDS) and nodes[k].kind in ("streak", "cat", "word"):
        k -= 1
    place = nodes[k] if k >= 0 else None
    return (
        place is not None
        and place.kind == "event"
        and place.josa in ("에서", "에서는", "에서도")
        and node.josa in ("을", "를", "도", "에", "의", "과", "와", "")
    )


LAUREATE: Final = frozenset({"수상자", "수상대상자", "주인공", "수상기관", "수상단체"})
CHOICE: Final = re.compile(r"(?:최종)?(?:선정|선발|확정|결정|뽑|낙점)")


def laureate(nodes: Sequence[Node], at: int) -> int | None:
    """Where the prize stands whose winners a word is for: '시민대상' (효행 부문) 수상자로."""
    node = nodes[at]
    if node.kind != "word" or node.noun not in LAUREATE or node.josa not in CHOSEN_AS or not at:
        return None
    first = at - 1 - (nodes[at - 1].kind == "cat" and not nodes[at - 1].josa)
    if first < 0 or nodes[first].kind != "event" or nodes[first].event.pointer or nodes[first].josa not in ("", "의"):
        return None
    return first


def told_laureates(nodes: Sequence[Node], at: int) -> int | None:
    """Where the prize stands whose winners a sentence lists: 올해 가람상 수상자는 A 교사, B 교감이다."""
    node, before = nodes[at], nodes[at - 1] if at else None
    if node.noun not in ("수상자", "주인공") or node.josa not in ("은", "는") or before is None:
        return None
    if before.kind != "event" or before.event.pointer or before.josa not in ("", "의"):
        return None
    behind = nodes[at + 1 :]
    people = any(n.kind == "who" and n.who.kind == "person" for n in behind)
    ends = any(n.josa in COPULA for n in behind) or any(n.kind == "win" and CHOSEN_OR_WON.match(n.noun) for n in behind)
    return at - 1 if people and ends else None


CHOSEN_OR_WON: Final = re.compile(r"수상[했한하]|선정[됐되돼]|뽑[혔히혀]")


def before_graded(nodes: Sequence[Node], at: int) -> bool:
    """Whether a quoted prize stands in a list that ends in an award quoted with its grade: 'A상', 'B 최우수상'을."""
    if not nodes[at].event.name.endswith("상"):
        return False
    k = at
    while k + 2 < len(nodes) and nodes[k].kind == "event" and nodes[k].event.quoted and not nodes[k].josa:
        if nodes[k + 1].kind == "grade":
            return k > at
        if nodes[k + 1].kind not in ("comma", "dot", "and"):
            return False
        k = next((j for j in range(k + 2, len(nodes)) if nodes[j].kind not in ("streak", "year")), len(nodes))
    return False


def text_of(nodes: Sequence[Node]) -> str:
    """The nouns of nodes, joined by blanks."""
    return " ".join(node.noun for node in nodes)
