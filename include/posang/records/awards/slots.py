"""What else a unit is bound to: fields, years, streak, money."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.claim import Unit, Winner
from posang.records.awards.endings import has_n
from posang.records.awards.items import Item
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import CONNECTS, Event, Node
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import PRAISE, RECALL

LAST_TIME: Final = "직전"  # the year of what was left behind, where none is told
SAME: Final = re.compile(
    r"같|동일|마찬|달리|비교"
)  # what a year is compared with, not the year of a win: 지난해와 같은


def field_before(nodes: Sequence[Node], low: int, first: int, event_at: int | None) -> list[str]:
    """The fields right before a grade (or before its winners) in its own stretch."""
    for k in range(first - 1, low - 1, -1):
        node = nodes[k]
        if node.kind == "cat" and isinstance(node.value, list):
            if (
                is_judged(nodes, k)
                or in_reason(nodes, k)
                or (node.josa == "의" and k + 1 < first and nodes[k + 1].kind == "word")
            ):
                continue
            return node.names
        if node.kind == "event" and event_at is not None and k == event_at:
            break
    if event_at is not None:
        for k in range(event_at - 1, low - 1, -1):
            if nodes[k].kind == "win" and not has_n(nodes[k].noun):
                break
            if (
                nodes[k].kind == "cat"
                and isinstance(nodes[k].value, list)
                and nodes[k].josa in (*PLACES, "에는", "은", "는")
            ):
                return nodes[k].names
    return []


def is_judged(nodes: Sequence[Node], k: int) -> bool:
    """Whether fields are only what was judged: 역량, 체감도 등 3개 분야를 평가한 결과 (A군이 대상을)."""
    behind = takewhile(lambda node: node.kind in HOW_JUDGED, nodes[k + 1 : k + 1 + JUDGED_REACH])
    return nodes[k].josa in ("을", "를") and any(node.noun.endswith(JUDGED_BY) for node in behind)


JUDGED_BY: Final = ("평가", "평가한", "평가해", "심사한", "심사해", "점검한", "점검해", "종합해", "종합한", "합산한")
JUDGED_REACH: Final = 6  # nodes behind what was judged in which the verb of judging stands
HOW_JUDGED: Final = frozenset({"word", "dot", "mark", "event"})  # kinds of nodes between: 정량 방식으로 (평가한)


def in_reason(nodes: Sequence[Node], k: int) -> bool:
    """Whether a field is only what a winner has done something for: 궁도분야 발전에 앞장선 공로로."""
    if k + 2 >= len(nodes):
        return False
    behind = nodes[k + 1]
    if nodes[k].josa:
        return nodes[k].josa in ("에서", "에") and behind.noun in PRAISE
    return behind.kind == "word" and len(behind.noun) > 1 and behind.josa in ("에", "에서", "을", "를")


# what a body has done, and what is judged in an evaluation: 지난해 실적을 평가한 결과
WORK: Final = re.compile(r"(?:실적|성과|업무|사무|시책|활동|성적|운영|추진)(?:사항|상황|실태|내용)?")
WORK_REACH: Final = 6  # nodes between a year and the work of that year


def of_work(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a year is that of the work which is judged, not of the win: 지난해 실적을 평가한 결과."""
    for j in range(k + 1, min(first, k + WORK_REACH)):
        node = nodes[j]
        if WORK.search(node.noun) and node.josa in ("을", "를"):
            return any(n.kind == "event" or n.noun == "결과" for n in nodes[j + 1 : min(first, j + 5)])
        if node.kind == "who" and node.who.kind == "deictic" and node.josa in ("을", "를"):
            return any(
                n.noun in ("평가한", "심사한", "점검한") for n in nodes[j + 1 : j + 3]
            )  # 지난해 소방서를 평가한 결과
        if node.kind in ("event", "grade", "win", "comma"):
            return False
    return False


def follows_a_win(nodes: Sequence[Node], k: int) -> bool:
    """Whether a clause of a win before ends at a node: 지난해 지정을 받은 데 이어, 수상한 바 있으며 (올해는)."""
    if k and nodes[k].noun + nodes[k].josa in RECALLED and nodes[k - 1].kind == "win":
        return True
    return k > 0 and nodes[k].noun.startswith("이어") and (nodes[k - 1].kind == "win" or nodes[k - 1].noun == "데")


RECALLED: Final = frozenset({"바", "바가", "바도"})  # behind a verb of winning, of what is looked back on
CAUSE: Final = "인한"  # ends what a year only dates, no win: 작년 전염병으로 인한 침체 속에서도
CAUSE_REACH: Final = 4  # nodes from a year to it
# behind a year, what has begun in it and lasted since: 1998년 개청 이래, 2004년 제도 도입 이후
SINCE_THEN: Final = re.compile(r"(?:에|도에?)?\s(?:\d{1,2}월\s)?(?:[가-힣]{2,8}\s){1,3}?(?:이래|이후)(?![가-힣])")


def years_of(
    nodes: Sequence[Node], text: str, low: int, first: int, last: int, event: Event | None
) -> tuple[list[int | str], list[int | str], bool]:
    """Years of a unit, years won before it, and whether the unit itself is told as something before."""
    years: list[int | str] = []
    before: list[int | str] = []
    told = len(nodes)  # where the years told before begin
    dated = event is not None and event.pointer and isinstance(event.year, int)
    own = next((k for k, node in enumerate(nodes) if dated and node.value is event), None)  # 2014년 … 2015년 평가에서
    for k in range(first - 1, -1, -1):
        node = nodes[k]
        if told <= k:
            continue
        if node.kind == "stop" and node.noun == ".":
            break
        if (node.kind == "grade" and k < low) or follows_a_win(nodes, k):
            break
        if node.kind != "year" or node.value is None or (own is not None and k < own and node.josa not in CONNECTS):
            continue
        behind = text[node.end : node.end + 4]
        if node.josa in ("부터", "까지", "보다") or behind.lstrip().startswith(
            ("이후", "이래", "부터", "한 해", "대비", "보다", "~", "∼")
        ):
            continue
        if SINCE_THEN.match(text, node.end, nodes[first].start):
            continue
        if not node.josa and nodes[k + 1].kind == "grade" and nodes[k + 1].josa == "보다":
            continue  # what it is compared with: 지난해 2등급보다
        if of_former_clause(nodes, k, first) or any(other.noun == CAUSE for other in nodes[k + 1 : k + CAUSE_REACH]):
            continue
        if node.value in ("내년",) or (node.josa in CONNECTS and SAME.match(nodes[k + 1].noun)):
            continue
        value = node.value if isinstance(node.value, (int, str)) else None
        if value is None or (isinstance(value, str) and of_work(nodes, k, first)):
            continue
        chain = [value]
        j = k - 1
        while j >= 1 and (nodes[j].kind in ("comma", "dot") or nodes[j].kind == "year"):
            if (
                nodes[j].kind == "year"
                and isinstance(nodes[j].value, (int, str))
                and (nodes[j].josa in CONNECTS or nodes[j + 1].kind in ("comma", "dot"))
            ):
                chain.insert(0, nodes[j].value)  # type: ignore[arg-type]
            elif nodes[j].kind == "year":
                break
            j -= 1
        if (
            j == 0
            and nodes[0].kind == "year"
            and isinstance(nodes[0].value, (int, str))
            and (nodes[0].josa in CONNECTS or nodes[1].kind in ("comma", "dot"))
        ):
            chain.insert(0, nodes[0].value)
        if re.match(r"(?:에|년)?\s?이어", text[node.end - len(node.josa) : node.end + 4]) or (
            k + 1 < len(nodes) and leads_up(node, nodes[k + 1])
        ):
            if ends_clause_of_win(nodes[k + 1 : first]):
                continue
            told = years_joined(nodes, k)
            before = years_among(nodes[told : k + 1])
            continue
        if not years:
            years = chain
            if k < low:
                break
    if not years and nodes[last].josa == "에서" and nodes[last].kind == "grade":
        years = [LAST_TIME]
    if left_behind(nodes, last):
        if nodes[last].josa == "에서" and THIS_YEAR.issuperset(years):
            years = [LAST_TIME]  # the year is that of the next grade: 올해는 A원이 B등급에서 (A등급으로 올랐다)
        return years or [event.year if event is not None and event.year is not None else LAST_TIME], before, True
    recall = bool(RECALL.search(text[nodes[last].end - 3 : nodes[last].end + 12]))
    recall = recall and POSED.match(text, nodes[last].end) is None
    if [node.noun for node in nodes[last + 2 : last + 3]] == ["이어"] and nodes[last + 1].kind == "year":
        year, recall = nodes[last + 1].value, False  # …상을 지난해에 이어 (2년 연속 수상했다)
        before = [year] if isinstance(year, int | str) else before
    nearest = next((node.value for node in reversed(nodes[low:first]) if node.kind == "year"), None)
    recall = recall and nearest not in THIS_YEAR and not (nearest is None and any(map(of_month, nodes[low:first])))
    if recall and not years and (span := LAST_SPAN.search(text[: nodes[first].start])):
        years = [f"{ago}년 전" for ago in range(1, int(span["years"]) + 1)]
    if event is not None and event.year is not None and not years and not is_founded(nodes, event):
        years = [year_since(nodes, event, first) or event.year]
    elif event is not None and event.year is not None and event.year not in years and joins_event(nodes, event, first):
        years = [*years, event.year]
    return years, before, recall


def ends_clause_of_win(nodes: Sequence[Node]) -> bool:
    """Whether a clause of a win ends among some nodes: (지난해에 이어) A가 선정됐으며, B가 (최우수상을 받았다)."""
    return any(node.kind == "win" and node.noun.endswith(("며", "고")) for node in nodes)


def years_led_up(nodes: Sequence[Node]) -> list[int | str]:
    """The years won before that stand among some nodes: (대상은 A군이) 2022년과 지난해에 이어 (차지했다)."""
    for k, (node, behind) in enumerate(pairwise(nodes)):
        if node.kind == "year" and leads_up(node, behind):
            return years_among(nodes[years_joined(nodes, k) : k + 1])
    return []


def leads_up(node: Node, behind: Node) -> bool:
    """Whether what stands behind a year says that a win goes on from it: 지난해에 이어."""
    return node.josa == "에" and behind.noun.startswith("이어")


def years_among(nodes: Sequence[Node]) -> list[int | str]:
    """The years that some nodes tell: 2022년과 지난해."""
    return [node.value for node in nodes if node.kind == "year" and isinstance(node.value, int | str)]


def left_behind(nodes: Sequence[Node], last: int) -> bool:
    """Whether a grade is told as what a body had before: 2등급에서 (1등급으로 올랐다), 3등급에 머물렀던."""
    node, behind = nodes[last], nodes[last + 1 : last + 3]
    kind = node.grade.kind if node.kind == "grade" else ""
    if node.josa == "에서":
        return kind == "rating" or (kind == "prize" and any(step.noun in STEPS for step in behind))  # 우수에서 한 계단
    formerly = bool(behind) and behind[0].noun.endswith(FORMERLY)
    return kind in ("rating", "rank") and formerly and node.josa in ("에", "을", "를", "")


def is_founded(nodes: Sequence[Node], event: Event) -> bool:
    """Whether the year of an award is only that in which it began: 2019년 평가가 시작된 이후 처음으로."""
    verbs = (behind for node, behind in pairwise(nodes) if node.value is event and node.josa in ("이", "가"))
    return any(verb.noun.startswith(("시작", "도입", "시행", "신설", "생긴")) for verb in verbs)


STEPS: Final = frozenset({"계단", "단계"})  # from one grade to the next


JOINED_REACH: Final = 3  # nodes between years that are told together: 2015년과 (민선 7기) 2019년


def years_joined(nodes: Sequence[Node], last: int) -> int:
    """Where the first of the years stands that are told together up to a place: 2015년과 2019년에 이어."""
    first = last
    for k in range(last - 1, -1, -1):
        node = nodes[k]
        if node.kind == "year" and (node.josa in CONNECTS or nodes[k + 1].kind in ("comma", "dot")):
            first = k
        elif node.kind not in ("comma", "dot", "word", "numeral") or node.josa or first - k > JOINED_REACH:
            break
    return first


def of_former_clause(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a year belongs to a clause that only qualifies the winner: 지난해 떨어졌던 A가 (우수상을 받았다)."""
    ends = next((j for j in range(k + 1, first - 1) if nodes[j].noun.endswith(FORMERLY)), None)
    clause = nodes[k + 1 : ends] if ends is not None else []
    if ends is None or any(node.kind in ("comma", "stop", "year", "grade", "event") for node in clause):
        return False
    return nodes[ends + 1].kind == "who"


FORMERLY: Final = ("던",)  # how a verb ends that tells what somebody was before


def year_since(nodes: Sequence[Node], event: Event, first: int) -> int | str | None:
    """The year that a later clause tells of the award of an earlier one: 지난해 평가에서는 …, 올해는 A가 …, B가 …."""
    at = next((k for k in range(first) if nodes[k].value is event), first)
    told = [node for node in nodes[at + 1 : first] if node.kind == "year" and node.josa in OF_CLAUSE]
    return told[-1].value if told and isinstance(told[-1].value, int | str) else None


# what a picture shows those do who have just won: 최우수상을 받은 뒤 기념사진을 찍고 있다
POSED: Final = re.compile(r"\s[가-힣]{1,6}\s뒤\s(?:[가-힣]{1,8}\s){0,3}?(?:기념|사진|환호|포즈|파이팅|화이팅)")
OF_CLAUSE: Final = frozenset({"은", "는", "에는", "엔"})  # particles of a year that opens a clause
THIS_YEAR: Final = frozenset({"올해", "금년"})  # in which nothing is recalled: 올해 5월 우수기관에 선정된 데 이어


def year_behind(nodes: Sequence[Node], last: int, first_won: int) -> list[int | str]:
    """The year told behind a unit's topic, right before the only ones who won it: 봉사상은 지난 2008년 A가 처음."""
    between = [node for node in nodes[last + 1 :] if node.end <= first_won]
    told = between[-1] if between else None
    plain = all(node.kind == "word" and node.noun in BEFORE_YEAR for node in between[:-1])
    if told is None or told.kind != "year" or told.josa not in ("", "에", "에는") or not plain:
        return []
    alone = sum(node.kind == "year" for node in nodes[last + 1 :]) == 1
    return [told.value] if alone and isinstance(told.value, int | str) else []


BEFORE_YEAR: Final = frozenset({"지난", "지난번", "앞서"})


# the years in each of which a win is looked back on: 지난 2년간 우수상을 연속 수상한 데 이어
LAST_SPAN: Final = re.compile(r"(?:지난|최근)\s(?P<years>[2-9])년\s?(?:간|동안|연속)[^.]*$")


MONTH: Final = re.compile(r"지난달|이달|이번\s?달|\d{1,2}월")


def of_month(node: Node) -> bool:
    """Whether a word tells a month near the article's own, so that a win in it is none of a year before: 지난달."""
    return node.kind in ("word", "numeral") and MONTH.fullmatch(node.noun) is not None


def joins_event(nodes: Sequence[Node], event: Event, first: int) -> bool:
    """Whether a year stands beside the one that an award's name begins with: 2018년과 2020년 평가에서."""
    at = next((k for k in range(1, first) if nodes[k].value is event), 0)
    return at > 0 and nodes[at - 1].kind == "year" and nodes[at - 1].josa in CONNECTS


def streak_of(nodes: Sequence[Node], low: int, first: int, verb: int | None, high: int) -> int | None:
    """The streak in a unit's own stretch."""
    upper = max(verb + 2 if verb is not None else first + 3, first + 2)
    for k in range(low, min(upper, high, len(nodes))):
        node = nodes[k]
        if node.kind == "streak" and isinstance(node.value, int) and node.value > 1:
            return node.value
    return None


def prize_in(
    nodes: Sequence[Node], text: str, unit: Unit, winners: Sequence[Winner], last: int, high: int
) -> Node | Item | None:
    """Money in the same stretch that goes with the unit: named as a prize, and no total."""
    for item in unit.parens:
        if item.kind == "money":
            return item
    for k in range(last + 1, min(high, len(nodes))):
        node = nodes[k]
        if node.kind == "money":
            left = text[max(0, node.start - EACH_REACH) : node.start]
            if is_total(text, node) or any(item.kind == "grade" for item in node.parens):
                return None  # a total, shared out in the brackets behind it
            apiece = bool(node.value)
            if len(winners) > 1 and not apiece and EACH.search(left) is None:
                return None
            if is_named_prize(text, node) or (apiece and len(winners) > 1) or "각각" in left:
                return node
            if nodes[k - 1].kind == "win" and node.josa in ("을", "를") and GOT.match(text, node.end):
                return node  # 우수기관에 뽑혀 500만원을 받았다
            return None
    return None


def is_total(text: str, money: Node) -> bool:
    """Whether a word right before a sum makes it a total: 총 5억원."""
    before = text[max(0, money.start - TOTAL_REACH) : money.start].replace(PREMIER, "")
    return LEX.money_total.search(before) is not None


PREMIER: Final = "총리"  # whose title begins like a word for totals: 국무총리상과 함께 5억원씩
TOTAL_REACH: Final = 8  # characters before a sum that may say that it is a total


def is_named_prize(text: str, money: Node) -> bool:
    """Whether a sum is told with what it is: 상사업비 1억원, 1억원의 특별교부세를 받았다."""
    before = text[max(0, money.start - PRIZE_REACH) : money.start]
    received = RECEIVED.match(text, money.end) if money.josa == "의" else None
    return LEX.money_nouns.search(before) is not None or (
        received is not None and LEX.money_nouns.search(received["what"]) is not None
    )


EACH: Final = re.compile(
    r"각각?(?:\s[가-힣]+){0,3}\s?$"
)  # before a sum that each gets: 각 5억원, 각각 특별교부세 5억원
EACH_REACH: Final = 20  # characters before a sum in which that it is each one's may stand
GOT: Final = re.compile(r"\s(?:받[았는아]|확보|챙[겼기긴겨]|거머)")  # behind a sum
PRIZE_REACH: Final = 14  # characters before a sum that may say what it is
# behind a sum with the particle of possession, what it is and that it was got
RECEIVED: Final = re.compile(
    r"\s(?P<what>(?:[가-힣]{1,4}\s)?[가-힣]{2,8})(?:[을를도까지]{1,2}(?:,|\s(?:각각\s|함께\s)?(?:지원\s?)?"
    r"(?:받|확보|챙[겼기긴겨]|획득|얻|따냈|거머|수령|교부|지급|지원|전달))|[이가]\s(?:각각\s)?(?:지급|지원|교부|주어|돌아|전달|배정))"
)
