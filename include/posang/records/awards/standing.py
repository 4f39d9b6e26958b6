"""Whether a grade word is a grade where it stands, and not a target, a scale, an adjective or a wish."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.lexicon import LEX
from posang.records.awards.members import IN_ROW
from posang.records.awards.node import (
    COLLECTIVE,
    CONNECTS,
    COPULA,
    FRAMES,
    OUT_OF,
    SUBJECTS,
    Node,
    is_award,
    names_someone,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import explains
from posang.records.awards.side_by_side import counts_awards
from posang.records.awards.verbs import ADVERBS

AMONG_REACH: Final = 6  # nodes between a counted grade and the part of its winners that is told: 산하 공공기관은


def topic_among(nodes: Sequence[Node], at: int) -> int | None:
    """Where the topic stands that lists some of a grade's winners: A등급 21곳 가운데 산하 공공기관은 A, B다.

    Without a topic, as in 우수 12곳 중 A, B 등 5곳이 공기업이다, the place before the list.
    """
    if len(nodes) < at + 5 or nodes[at].josa or nodes[at + 1].kind != "count" or nodes[at + 2].noun not in OUT_OF:
        return None
    listed = takewhile(lambda k: nodes[k].kind in IN_ROW, range(at + 3, len(nodes) - 1))
    last = max(listed, default=at)
    if last > at and nodes[last].josa in ("이", "가") and nodes[last + 1].josa in COPULA:
        return at + 2
    for k in range(at + 3, min(at + 3 + AMONG_REACH, len(nodes) - 1)):
        node = nodes[k]
        if node.josa in ("은", "는"):
            told = node.kind == "word" and nodes[k + 1].kind == "who" and not nodes[k + 1].josa.startswith(("이", "가"))
            return k if told and any(n.josa in COPULA for n in nodes[k + 1 :]) else None
        if node.kind not in ("word", "who", "count") or node.josa not in ("", "의"):
            return None
    return None


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
    grade, behind = nodes[at].grade, nodes[at + 1] if at + 1 < len(nodes) else None
    if leads_to_another(nodes, at) or in_legend(nodes, at):
        return False
    graded = behind is not None and behind.kind == "grade" and bool(behind.grade.noun)
    if grade.kind == "rating" and not nodes[at].josa and behind is not None and graded:
        return behind.grade.kind != "prize"
    return not (
        is_target(nodes, at)
        or of_rules(nodes, at)
        or is_criterion(nodes, at)
        or is_of_rate(nodes, at)
        or (at > 0 and nodes[at - 1].noun in EITHER and not nodes[at - 1].josa)
        or (grade.grade == "동상" and STATUE.search(text) is not None)
        or told_of_all(nodes, at)
        or only_counted(nodes, at)
        or before_noun(nodes, at)
        or (grade.kind == "rating" and (on_scale(nodes, at) or is_pool(nodes, at)))
        or (at > 0 and nodes[at - 1].kind == "year" and nodes[at - 1].noun == "내년")
    )


AGAIN: Final = frozenset({"또", "또다시", "다시"})  # before 한번: 다시 한번 1위로
TIMES: Final = re.compile(r"\d{1,2}\s?(?:번|차례|회)(?:씩|이나|에\s걸쳐|\s?$)")


def only_counted(nodes: Sequence[Node], at: int) -> bool:
    """Whether a plain commendation is only counted, whatever each was for: 3번씩이나 표창을 받아."""
    before = nodes[at - 1] if at else None
    return nodes[at].noun == "표창" and before is not None and bool(TIMES.match(before.noun + before.josa))


EITHER: Final = frozenset({"또는", "혹은"})  # before a grade of which nobody says that it was won
# of a statue, which the word for a bronze prize means too
STATUE: Final = re.compile(r"동상\S?\s?(?:은|을|의)?\s?(?:제막|건립|높이|세[우웠]|앞)|제막")
NUMBERS: Final = ("한", "두", "세", "네", "다섯", "여섯")


def leads_to_another(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade word only goes with what stands beside it: another grade, a sum, a number, a certificate."""
    node, grade, before = nodes[at], nodes[at].grade, nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if node.noun == "대상" and before is not None and before.kind == "grade" and before.grade.kind == "honor":
        return True
    if grade.kind == "honor" and not node.josa and behind is not None and behind.noun == "대상":  # 표창 대상에 오른
        return True
    if node.noun == "표창" and node.josa in PLACES:  # the ceremony: 유공 기관 표창에서 장관 표창을
        return True
    prize, bare = grade.kind == "prize", not (grade.noun or node.josa or node.parens)
    if prize and bare and qualifies(nodes[at + 1 : at + 5]):
        return True
    if behind is None:
        return grade.kind == "honor" and commends(nodes, at)
    if prize and (counted_beside(node, behind) or names_certificate(nodes, at)):
        return True
    if node.josa == "에" and behind.noun in ("대한", "관한"):
        return True
    if node.josa:
        return False
    if behind.kind == "grade" and prize:
        named = grade.noun not in ("", "상") and behind.grade.kind == "prize"
        return named or (bare and behind.grade.kind == "rating")
    return (behind.kind == "money" and not with_sums(nodes)) or (behind.kind == "word" and behind.noun in NUMBERS)


def with_sums(nodes: Sequence[Node]) -> bool:
    """Whether a sentence tells wins of awards with what each brought: 합동평가 우수 1억 원, 재정 최우수 8천만 원."""
    told = sum(
        grade.kind == "grade" and grade.grade.kind == "prize" and sum_.kind == "money" and names_award(award)
        for award, grade, sum_ in zip(nodes, nodes[1:], nodes[2:], strict=False)
    )
    return told >= SUMS_TOLD


def names_award(node: Node) -> bool:
    """Whether a node may end an award's name: one without a particle, or a bare noun."""
    return not node.josa and (node.kind == "word" or is_award(node))


SUMS_TOLD: Final = 2  # grades with sums that show each to be a win


def is_target(nodes: Sequence[Node], at: int) -> bool:
    """Whether 대상 is the target of something, and not the grand prize: 주민 대상, 6개 시군을 대상으로."""
    node, grade, before = nodes[at], nodes[at].grade, nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if grade.grade != "대상":
        return False
    if grade.noun and (node.noun.startswith("대상 ") or grade.noun in TARGETED):
        return True
    if grade.kind != "prize" or grade.noun or spelled_in_brackets(node):
        return False
    if before is not None and aimed_at(nodes, at, before):
        return True
    fields = before is not None and before.kind == "cat" and before.josa not in ("을", "를")
    if node.josa in ("으로", "로", "으로는", "으로도") and not (
        fields or told_in_list(nodes, at) or chosen_in_contest(nodes, at)
    ):
        return True
    if behind is None:
        return False
    if (node.josa == "에" and behind.kind == "veto") or (node.josa == "" and behind.kind == "count"):
        return True
    if behind.kind == "word" and behind.noun in TARGETED:
        return True
    joined = node.josa in CONNECTS and behind.noun in ADVERBS  # 종합 대상과 함께
    return bare_noun(before) and bare_noun(behind) and behind.noun not in CROWNED and not joined


def chosen_in_contest(nodes: Sequence[Node], at: int) -> bool:
    """Whether somebody is chosen into 대상 in a field or a contest: '주거' 분야에서는 A구가 대상으로 선정됐다."""
    before, behind = nodes[at - 1] if at else None, nodes[at + 1] if at + 1 < len(nodes) else None
    if before is None or behind is None or before.kind != "who" or before.josa not in SUBJECTS:
        return False
    contest = any(
        node.josa in PLACES and (node.kind == "cat" or (node.kind == "event" and not node.event.offered))
        for node in nodes[:at]
    )
    return contest and behind.kind == "win" and behind.noun.startswith(("선정", "뽑혔", "뽑혀"))


# what 대상 makes the target of something: 대상 기관, 대상 사업
TARGETED: Final = frozenset(
    {
        *("기관", "사업", "지역", "시설", "업체", "아동", "학생", "가구", "단체", "부서", "기업", "주민"),
        *("시", "군", "시군", "지자체", "인원", "자치단체", "품목", "차량", "토지", "건물", "선정"),
    }
)


def aimed_at(nodes: Sequence[Node], at: int, before: Node) -> bool:
    """Whether what stands before 대상 is what it aims at: 어르신 대상, 시군 대상, 6곳 대상으로, 지원 대상이다."""
    node = nodes[at]
    aims = before.kind in ("word", "head", "event", "veto") and before.noun.endswith(LEX.target_left)
    aims = aims or (before.noun.endswith(AUDIENCE) and not node.josa)
    if aims and not before.josa and not told_in_list(nodes, at):
        return True
    if node.josa == "의" and before.kind == "word" and not before.josa:
        return True
    numbers = before.kind == "count" or (before.kind == "word" and before.noun in ("명", "곳", "개"))
    if numbers and node.josa in ("으로", "에"):
        return True
    if not (before.josa or node.josa) and before.noun in COLLECTIVE:
        return True
    ends = before.kind == "count" or before.noun.endswith(("기관", "곳", "명", "개", "이하", "이상"))
    return ends and node.josa.startswith(("이다", "이며", "이고", "이었"))


def of_rules(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is one of the rules of a choice or of points: 우수기관 선정 기준, 최우수(가점 2점)."""
    choice, rule = (*nodes[at + 1 : at + 3], None, None)[:2]
    if choice is not None and choice.kind == "win" and not nodes[at].josa and rule is not None:
        chosen = choice.noun in ("선정", "시상", "포상", "수상")
        if chosen and rule.noun.startswith(("기준", "방식", "절차", "방법", "제도", "과정", "요건", "규정")):
            return True
    return any(item.noun in ("가점", "감점", "배점") for item in nodes[at].parens)


def is_criterion(nodes: Sequence[Node], at: int) -> bool:
    """Whether a bare grade word ends one of the points of an evaluation: 현장조치 우수, 순찰 등 5개 항목."""
    if nodes[at].josa or nodes[at].grade.noun or nodes[at].grade.kind != "prize":
        return False
    reach = takewhile(lambda k: nodes[k].kind in BARE_KINDS and not nodes[k].josa, range(at + 1, len(nodes) - 2))
    end = next((k for k in reach if nodes[k].noun == "등"), None)
    return end is not None and nodes[end + 1].kind == "count" and nodes[end + 2].noun.startswith(INDICATORS)


def is_of_rate(nodes: Sequence[Node], at: int) -> bool:
    """Whether a rank is only told as what a rate shows, among the merits of a body: 징수율 1위에 오르는 등."""
    near = nodes[max(0, at - RATE_REACH) : at]
    before = [node for node in near if node.noun not in ("전국", "도내")]
    rate = bool(before) and before[-1].noun.endswith(RATES) and before[-1].josa in ("", "에서", "에서도")
    if nodes[at].grade.kind != "rank" or not rate:
        return False
    verb = next((k for k in range(at + 1, len(nodes) - 1) if nodes[k].kind == "win"), None)
    return verb is not None and nodes[verb].noun.endswith("는") and nodes[verb + 1].noun == "등"


RATES: Final = ("율", "률")  # ends of nouns for rates
RATE_REACH: Final = 2  # nodes before a rank: 징수율 전국 (1위)
BARE_KINDS: Final = frozenset({"word", "comma", "dot", "and", "event", "cat", "who"})
INDICATORS: Final = ("지표", "항목", "과제")  # parts of an evaluation, which bring no win


def told_of_all(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is told of all who won it, of nobody, or of their number alone."""
    node, grade, before = nodes[at], nodes[at].grade, nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if node.noun == "입상" and before is not None and before.kind == "grade" and before.grade.kind == "rank":
        return True
    if before is not None and before.noun in EACH_OF and grade.noun and not before.josa:
        return True
    if grade.noun == "기관" and not node.josa and behind is not None and CERTIFICATION.fullmatch(behind.noun):
        return True
    if nobody(nodes, at) or policy_noun(nodes, at) or tallied(nodes, at) or classed(nodes, at):
        return True
    if goes_on_tally(nodes, at):
        return True
    if before is None or before.kind != "streak":
        return False
    return any(n.kind == "grade" and n.noun != "대상" and tallied(nodes, k) for k, n in enumerate(nodes[:at]))


# words behind a grade that say that it was not won, or not yet: 우수기관 후보, 3위 탈환
GLORY: Final = ("영예", "영광")  # behind a commendation, what its winner gets: 표창의 영예를 안았다
SHORT_OF: Final = ("이상", "이하", "후보", "도전", "수준", "탈환", "선발", "명단에못")


def before_noun(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade belongs to the noun behind it: 우수기관 평가에서, 표창 대상자, 우수기관 후보."""
    node, grade, behind = nodes[at], nodes[at].grade, nodes[at + 1] if at + 1 < len(nodes) else None
    if behind is None:
        return False
    if behind.kind == "event":
        return bool(behind.event.pointer and grade.noun) and not node.josa and behind.josa not in ("을", "를")
    plain = grade.kind == "honor" and grade.grade in ("표창", "감사패", "공로패") and node.josa in ("", "의")
    glory = behind.noun.startswith(GLORY)
    return behind.kind == "word" and ((plain and not glory) or behind.noun.startswith(SHORT_OF))


def on_scale(nodes: Sequence[Node], at: int) -> bool:
    """Whether a rating is only a place on a scale: 3등급 상향된, 1등급보다, B등급 이상, A등급 수는."""
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if nodes[at].josa == "보다" or stepwise(nodes, at):
        return True
    if behind is None:
        return False
    if (nodes[at].josa in ("", "이", "가") and behind.noun.startswith(STEPS)) or explains(behind):
        return True
    number = behind.kind == "count" or behind.noun in ("수로", "수는", "수가", "수")
    bound = behind.kind == "word" and behind.noun in ("이상", "이하", "아래", "미만", "출현율", "한우")
    return bound or (number and topic_among(nodes, at) is None)


LISTS: Final = ("comma", "dot", "and")
CERTIFICATION: Final = re.compile(r"(?:재|신규)?인증(?:을|를)")  # behind what a certificate says: 우수기관 인증을 획득
NOBODY_REACH: Final = 5  # nodes between a grade and the word that says nobody won it


def in_legend(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is one of several whose brackets tell what they take: 우수구(6∼15위), 장려구(16∼25위)."""
    beside = [k for k in (at - 2, at, at + 2) if 0 <= k < len(nodes) and nodes[k].kind == "grade"]
    apart = all(nodes[k + 1].kind in LISTS for k in beside[:-1])
    return len(beside) > 1 and apart and all(OF_SCALE.fullmatch(nodes[k].inside.strip()) for k in beside)


# what brackets tell of a grade that a scale holds: 우수구(6∼15위), 최우수(90점 이상)
OF_SCALE: Final = re.compile(
    r"(?:상위\s?)?\d[\d.]*\s?(?:위|점|%)?\s?[~∼〜-]\s?\d[\d.]*\s?(?:위|점|%)|(?:상위\s?)?\d[\d.]*\s?(?:점|%)\s?(?:이상|미만|이하|이내)"
)


def is_pool(nodes: Sequence[Node], at: int) -> bool:
    """Whether those of a rating are only whom others were the best of: B등급 가운데 성적이 좋은 (A군이 장려상을)."""
    return not nodes[at].josa and at + 1 < len(nodes) and nodes[at + 1].noun in OUT_OF


def nobody(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is told to have had no winner: 최우수상의 영예를 얻은 팀은 없었지만, 금상, 은상은 없으며.

    Not so where something else is missing: 우수상 등 치우침 없이 고른 성과를.
    """
    while not nodes[at].josa and at + 2 < len(nodes) and nodes[at + 1].kind in LISTS and nodes[at + 2].kind == "grade":
        at += 2
    for before, node in pairwise(nodes[at : at + 1 + NOBODY_REACH]):
        if node.kind in ("comma", "grade", "who", "stop", "bullet"):
            return False
        if node.noun == "없이" and before.kind == "word" and not before.josa and before.noun not in COLLECTIVE:
            return False
        if node.noun.startswith(("없었", "없어", "없이", "없으")):
            return True
        missing = node.noun in ("없고", "없는") or (node.noun.startswith("않") and before.noun in NOT_CHOSEN)
        if missing and (before.noun in NOT_CHOSEN or before.josa in ("은", "는", "이", "가", "도")):
            return True
    return False


NOT_CHOSEN: Final = frozenset({"나오지", "선정되지", "뽑히지", "선정하지", "뽑지", "내지"})


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


def heads_first(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grand prize is the first of a row of prizes that stand each before its winner."""
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if nodes[at].josa not in ("은", "에", "에는") or behind is None or not names_someone(behind):
        return False
    return any(
        left.kind == "grade" and left.grade.kind == "prize" and left.josa == nodes[at].josa and names_someone(right)
        for left, right in pairwise(nodes[at + 2 :])
    )


def told_in_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grand prize ends an item of a list of wins: 세정 종합평가 대상, 도로정비 평가 우수 등을.

    It may also head its winner in a row of prizes that do so: 농정평가 대상은 A, 최우수상은 B가.
    """
    if heads_first(nodes, at) or taken_in_award(nodes, at):
        return True
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
        and n.grade.kind in ("prize", "honor")
        and k != at
        and (n.noun != "대상" or (k and nodes[k - 1].kind == "event"))
    ]
    closes = closes or (behind is not None and behind.noun in ("등", "등을", "등의"))
    closes = closes or (before.kind == "event" and behind is not None and behind.kind == "cat")  # of the next section
    return closes and len(others) > (before.kind == "word")


def taken_in_award(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grand prize right behind an award's name is told to be taken: 복지평가 대상 수상, 대상 등 9건을."""
    before, behind = nodes[at - 1] if at else None, nodes[at + 1 : at + 4]
    if before is None or before.kind != "event" or before.josa or nodes[at].josa or not behind:
        return False
    if before.event.pointer or before.event.weak:
        return False
    counted = [node.kind for node in behind] == ["word", "count", "win"] and behind[0].noun in LIST_ENDS
    return behind[0].noun.startswith(TAKEN) or (counted and behind[1].josa in ("을", "를"))


TAKEN: Final = ("수상", "획득", "차지", "거머")  # how verbs begin whose object is a prize, and no target


# what makes a rating a number of steps: 3등급 상향된, 1등급이 올라
STEPS: Final = ("상향", "하향", "상승", "하락", "올라", "올랐", "뛰어", "떨어", "내려")


def stepwise(nodes: Sequence[Node], at: int) -> bool:
    """Whether a rating counts steps, alone or in a list: 각각 1등급, 2등급씩 내려갔다."""
    while at + 2 < len(nodes) and nodes[at + 1].kind in ("comma", "dot") and nodes[at + 2].kind == "grade":
        at += 2
    return nodes[at].josa == "씩"


LIST_ENDS: Final = frozenset({"등", "등이", "등을", "등에", "등의", "등은"})  # what ends a list
# what may stand behind a grand prize without a particle: 환경 대상 최종 수상
CROWNED: Final = LIST_ENDS | frozenset(
    {"영예", "명단", "수상자", "수상작", "수상기관", "트로피", "상패", "최종", "본상"}
)


def bare_noun(node: Node | None) -> bool:
    """Whether a node is a plain noun without a particle."""
    return node is not None and node.kind == "word" and not node.josa


TALLY_ENDS: Final = frozenset({"comma", "and", "stop"})


def goes_on_tally(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade goes on a list of grades that are only counted: 대통령상 2개와 총리상, 장관상 등을."""
    listed = takewhile(lambda k: nodes[k].kind in TALLY, range(at - 1, 0, -1))
    counted = (k for k in listed if nodes[k].kind == "count" and nodes[k - 1].kind == "grade")
    return any(
        nodes[k].value in ("건", "개") and nodes[k].josa in ("", *CONNECTS) and not nodes[k].parens for k in counted
    )


TALLY: Final = frozenset({"grade", "count", "comma", "dot", "and"})


def tallied(nodes: Sequence[Node], at: int) -> bool:
    """Whether a grade is only counted: 기관표창 45건을, 54건의 기관표창을."""
    before = nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if behind is not None and not nodes[at].josa and behind.kind == "count":
        if topic_among(nodes, at) is not None or counts_awards(nodes, at):
            return False
        last = nodes[at + 2] if at + 2 < len(nodes) else None
        chosen = behind.josa in ("을", "를") and last is not None and LEX.giver.match(last.noun) is not None
        closed = last is None or last.kind in TALLY_ENDS or last.noun == "등"
        alone = (
            (chosen and not behind.parens)
            or behind.josa in ("이며", "이고", "이다")
            or (not behind.josa and not behind.parens and closed)
        )
        return behind.value in ("건", "개", "점", "편") or (alone and behind.value in ("곳", "팀", "명"))
    if behind is not None and nodes[at].josa in ("", "을", "를") and re.fullmatch(r"\d+\s?(?:회|번|차례)", behind.noun):
        return before is None or before.kind != "event" or bool(nodes[at].josa)
    if before is not None and before.kind in ("word", "numeral") and before.noun.endswith(("번", "차례")):
        once_more = any(node.noun in AGAIN for node in nodes[max(0, at - 3) : at])  # 또 한번 1위로
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
