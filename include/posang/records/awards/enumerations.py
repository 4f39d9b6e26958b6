"""Wins told one after another: 농산시책 평가 최우수상, 기금 성과분석 1위, △청렴도 평가 2등급 △제15회 … 대전 대상.

Between its separator and its grade each item is a bare run of nouns. That place, not its last noun, makes it the
name of an award.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import FIELD_TAIL
from posang.records.awards.categories import field_of
from posang.records.awards.claim import Claim, Unit, Winner, bare_winner
from posang.records.awards.endings import adnominal, has_n, names_nothing
from posang.records.awards.events import NATIONAL_BODY, strip_name
from posang.records.awards.givers import above_towns, event_givers, hosts_in_brackets, is_giver
from posang.records.awards.honors import grade_in_brackets
from posang.records.awards.items import Item
from posang.records.awards.kinds import FIELD_WORDS, FIELDS_COUNTED
from posang.records.awards.lexicon import LEX
from posang.records.awards.naming import NO_NAME as NOT_IN_NAME
from posang.records.awards.naming import giver_node, givers_of, quoted_title
from posang.records.awards.node import COLLECTIVE, CONNECTS, SUBJECTS, Event, Node, is_award, is_quoted, rates_whole
from posang.records.awards.numerals import REL_YEAR
from posang.records.awards.pairings import enclosed
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import predicate
from posang.records.awards.selections import JOINED
from posang.records.awards.side_by_side import by_heads, coordinated_events, quoted_beside, told_by_subject
from posang.records.awards.standing import INDICATORS
from posang.records.awards.verbs import CHOOSES_WHOM
from posang.records.awards.winners_before import owner_of_win

ITEM_MARKS: Final = ("comma", "bullet", "pipe", "colon", "and")
ENDS: Final = frozenset(
    {"", "이라는", "라는", "이다", "다", "과", "와", "까지", "도", "을", "를", "에", "로", "으로", "뿐", "뿐만"}
)
LINKS: Final = (
    "보면",
    "살펴보면",
    "따르면",
    "시작",
    "비롯",
    "비롯해",
    "비롯하여",
    "뿐만",
    "아니라",
    "등",
    "또",
    "또한",
    "이어",
    "데",
    "특히",
    "함께",
    "최종",
    "잇따라",
    "동안",
    "비롯한",
    "포함해",
    "포함한",
    "한편",
    "이밖",
    "밖",
    "이밖에",
    "밖에",
    "밖에도",
    "이외",
    "외",
    "기타",
)
REACHED: Final = re.compile(r"(?:수상|선정|획득|달성|등극|차지|인증|지정)(?:에|을|과|와|까지)?")
OPENING: Final = re.compile(r"수상(?:\s?(?:내역|실적|내용|분야))?[은는]")
SCOPE: Final = re.compile(
    r"\s?(?:전국|도내|시부|군부|(?<=\s)도|전체|종합|[시군구도]\s?단위|(?<=\s)순위|(?:기초|광역)\s?(?:지자체|자치단체)|(?<=\s)결과|(?<=평가)결과|(?<=심사)결과|(?:\d+개\s)?(?:부문|분야)|그룹|정부|최종|당당히|연속|\d+년|최초|유일)$"
)
SCOPED: Final = re.compile(r"\s?(?:(?:전국|도내|시부|군부|종합|그룹|최종|당당히|\d+년\s?연속|최초|\d+년째)\s?)*")
FIRST: Final = re.compile(
    r"^(?:.*비롯(?:해|하여)\s)?(?:(?:각각|올해|지난|지난해|최근|먼저|앞서|이에\s앞서|(?:두|세|네)\s번째|특히|또|또한|그리고|구체적으로는|대표적으로|우선)\s)*"
)
NO_NAME: Final = re.compile(
    r"^\d+[년급개명곳]|\s\d+(?:[개명곳건회번]|차례)$|(?:가운데|중|기준|이후|이래|끝에|만에)$|이상|이하|미만"
)
HALVES: Final = frozenset({"상반기", "하반기"})
SHORT: Final = 5  # characters; a shorter bare noun is a field of the award in force


def enumerated(nodes: Sequence[Node], text: str, parts: Sequence[Unit]) -> dict[int, Claim]:
    """The claims of units that stand in an enumeration, by the unit's first node; empty where there is none."""
    if by_field := graded_fields(nodes, text, parts):
        return by_field
    own = [unit for unit in parts if unit.event is None and owner_of_win(nodes, 0, unit.first, unit) is None]
    items = [(unit, region(nodes, unit)) for unit in own]
    bare = [(unit, first) for unit, first in items if first is not None]
    marked = any(node.kind == "bullet" for node in nodes)
    if told_by_subject(nodes, [unit for unit, _ in bare]):
        return {}
    if of_whole := parts_of_whole(nodes, text, bare):
        return of_whole
    if len(bare) < 2 and not (bare and (marked or summed_up(nodes, bare[0][0]))):
        return {}
    found: dict[int, Claim] = {}
    for shortest in (SHORT_LISTED,) if by_heads(nodes, bare) else (SHORT + 1, SHORT_LISTED):
        for unit, first in bare:
            claim = item_claim(nodes, text, unit, first, shortest) if unit.first not in found else None
            if claim is not None:
                found[unit.first] = claim
        if (
            sum(
                text[claim.start : claim.end].count(" ") > 1 or named_as_award(nodes, claim) for claim in found.values()
            )
            < LISTED
        ):
            break
    followed = [
        range(behind_win(nodes, unit.first), unit.last + 1)
        for unit, _ in bare
        if unit.josa == "에" and any(n.noun.startswith("이어") for n in nodes[unit.last + 1 :][:1])
    ]
    for at, claim in found.items():
        dated = any(isinstance(year, int) for year in told_years(claim))
        claim.recall = dated and any(at in run for run in followed)
    for left, right in pairwise(found.values()):
        if not right.givers and text[left.end : right.start].strip(" '") == "및":
            right.givers = left.givers
    return found


WHOLE_REACH: Final = 3  # nodes behind a list of ratings in which that of the whole stands


def parts_of_whole(nodes: Sequence[Node], text: str, bare: Sequence[tuple[Unit, int]]) -> dict[int, Claim]:
    """The claims of parts that are rated before their whole: 의회운영 2등급, 의정활동 4등급으로 종합청렴도 3등급을."""
    rated = len(bare) > 1 and all(unit.grade.kind == "rating" for unit, _ in bare)
    if not rated or not any(map(rates_whole, nodes[bare[-1][0].last + 1 :][:WHOLE_REACH])):
        return {}
    claims = {unit.first: item_claim(nodes, text, unit, first, SHORTEST_FIELD) for unit, first in bare}
    return {
        at: replace(claim, event=None, categories=claim.categories or [claim.event.name])
        for at, claim in claims.items()
        if claim is not None and claim.event is not None
    }


def behind_win(nodes: Sequence[Node], at: int) -> int:
    """The place behind the last verb of winning before a place: …을 수상, (2019년 …에 이어)."""
    return max((k + 1 for k in range(at) if nodes[k].kind == "win"), default=0)


def summed_up(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a choice without a grade is one of wins that are added up: 도시숲 사업 선정 등 24개의 상을."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    told = behind is not None and (behind.noun.startswith("등") or behind.noun in JOINED)
    return unit.grade.kind == "named" and told and any(node.kind == "win" for node in nodes[unit.last + 2 :])


FIELDS_GRADED: Final = 2  # fields with a grade each that show a row of them
FIELD_NODES: Final = frozenset({"word", "dot", "quote", "cat"})
ROW_ENDS: Final = frozenset({"", "을", "를", "에", "으로", "로", *CONNECTS})


def graded_fields(nodes: Sequence[Node], text: str, parts: Sequence[Unit]) -> dict[int, Claim]:
    """The claims of fields with a grade each behind one award, by the unit: 평가에서 쌀 대상, 원예 우수상을 받았다."""
    rows: list[list[tuple[Unit, int]]] = []
    for unit in parts:
        first = run_start(nodes, unit.first, lambda node: not may_be_field(node))
        if rows and joins(nodes, rows[-1][-1][0], first):
            rows[-1].append((unit, first))
        else:
            rows.append([(unit, first)])
    found: dict[int, Claim] = {}
    for row in rows:
        award = award_of_fields(nodes, row[0][1]) if len(row) >= FIELDS_GRADED else None
        if award is None:
            continue
        fields = [text[nodes[first].start : nodes[unit.first].start].strip(" '") for unit, first in row]
        won = predicate(nodes, text, row[-1][0], len(nodes))[0] == "win"
        if not won or any(
            len(field) < SHORTEST_FIELD or field in NOT_IN_NAME or names_nothing(field) for field in fields
        ):
            continue
        subject = subject_of(nodes, row[0][1])
        for (unit, first), field in zip(row, fields, strict=True):
            told = nodes[first] if nodes[first].kind == "cat" and first + 1 == unit.first else None
            found[unit.first] = Claim(
                unit.grade,
                as_winners(subject),
                nodes[first].start,
                nodes[unit.last].end,
                nodes[award].event,
                event_givers(nodes, award),
                list(told.names) if told is not None else [FIELD_TAIL.sub("", field)],
                rule="enumerated",
                inherited=subject is None,
                topic=subject,
            )
    return found


def may_be_field(node: Node) -> bool:
    """Whether a node may be part of a field's name, and no evaluation of its own: '안전도시 만들기' (최우수구)."""
    if node.noun == "결과":
        return False
    return node.kind in FIELD_NODES or (node.kind == "event" and not node.josa and is_work(node.event))


def is_work(event: Event) -> bool:
    """Whether what reads like an award's name is that of a work which an evaluation may judge: 안전도시 만들기."""
    return event.name.endswith(WORKS) or (event.quoted and not event.name.endswith(LEX.event_nouns))


WORKS: Final = ("만들기", "가꾸기")  # nouns of evaluations' names that also end those of works


def award_of_fields(nodes: Sequence[Node], start: int) -> int | None:
    """Where the award stands whose fields a row from a place tells: A 평가에서, A 평가 결과; None for none."""
    at = start - 1 - (start > 1 and is_subject(nodes[start - 1]))
    at -= at > 0 and nodes[at].noun == "결과" and not nodes[at].josa and not nodes[at - 1].josa
    told = at >= 0 and is_award(nodes[at])
    return at if told and (is_place(nodes[at]) or nodes[at + 1].noun == "결과") else None


def is_subject(node: Node) -> bool:
    """Whether a node names the body or person that a sentence tells of."""
    return node.kind == "who" and node.josa in SUBJECTS


SHORTEST_FIELD: Final = 2  # letters


def joins(nodes: Sequence[Node], unit: Unit, first: int) -> bool:
    """Whether the run that begins at a node goes on with a row of grades behind the one before it."""
    step = first - unit.last - 1
    joined = step == 0 and unit.josa in CONNECTS
    parted = step == 1 and nodes[unit.last + 1].kind in ("comma", "and", "dot")
    return unit.event is None and unit.josa in ROW_ENDS and (joined or parted)


def told_years(claim: Claim) -> list[int | str | None]:
    """The years that an item tells, before its award's name or in it."""
    return [*claim.years, claim.event.year if claim.event is not None else None]


def named_as_award(nodes: Sequence[Node], claim: Claim) -> bool:
    """Whether a claim's name ends in a noun of evaluation, which shows its list to be one of awards."""
    return any(node.kind == "event" and node.value is claim.event for node in nodes)


SHORT_LISTED: Final = 4  # characters of a name where others beside it are awards' names
LISTED: Final = 1  # names that show a list to be one of awards


# particles behind which a list of wins begins: 중앙 평가에서는 A 최우수, B 우수를
EDGES: Final = frozenset(
    {
        "은",
        "는",
        "으로는",
        "로는",
        "이",
        "가",
        "에도",
        "에는",
        "도",
        "에서는",
        "에선",
        "로부터",
        "으로부터",
        "로부터는",
        "으로부터는",
    }
)


def region(nodes: Sequence[Node], unit: Unit) -> int | None:
    """Where the bare run of nouns before a grade begins; None where the grade stands in no such run."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    honored = unit.josa == "의" and behind is not None and behind.noun.startswith(HONOR)  # 우수기관의 영예를
    added = unit.josa in ("이", "가") and behind is not None and behind.noun.startswith(ADDED)
    if not (honored or added or unit.josa in ENDS) or (
        behind is not None and ((behind.kind == "who" and unit.josa not in CONNECTS) or qualifies(nodes, unit.last + 1))
    ):
        return None
    if is_titled(nodes, unit):
        return unit.first
    start = name_end(nodes, unit)
    told = told_in(nodes[start - 1]) and not is_pictured(nodes)
    if unit.grade.kind == "rank" and told and any(map(is_place, nodes[: start - 1])):
        return None
    first = run_start(nodes, start - (start > 1 and told))
    if first == start or not opens_item(nodes, first):
        return None
    last = nodes[start - 1]
    if last.kind == "cat" and first and nodes[first - 1].kind == "bullet" and in_fields_of(nodes[first:start]):
        return first
    if last.kind in ("who", "cat") or (last.kind == "event" and last.event.pointer and " " not in last.event.name):
        return None
    return first


# what the wins that end a list do, beside those told before: △B 평가 우수상이 보태졌다
ADDED: Final = (
    "보태",
    "더해",
    "추가",
    "이어졌",
    "뒤따",
    "뒤를",
    "있다",
    "대표적",
    "꼽힌",
    "손꼽",
    "눈에",
    "돋보",
    "포함",
)


def in_fields_of(run: Sequence[Node]) -> bool:
    """Whether a run of nouns is an award's name and nothing but fields behind it: 대한민국 SNS대상 공공부문 군 단위."""
    at = next((k for k, node in enumerate(run) if is_award(node)), None)
    return at is not None and not run[at].josa and all(node.kind == "cat" for node in run[at + 1 :])


HONOR: Final = "영예"  # a word for what a win is


def is_titled(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether a grade is quoted together with what it is for, and no award's name stands before the two."""
    node, before = nodes[unit.first], nodes[unit.first - 1] if unit.first else None
    named = before is not None and not before.josa and before.kind in ("event", "quote")
    return bool(node.inside) and node.noun.startswith(f"{node.inside} ") and not named


# endings of a word of winning behind which a list of wins begins: 시상사업에서도
LEADS_LIST: Final = ("며", "고", "해", "이어", "에서도", "에서는", "으로는", "로는")


def opens_item(nodes: Sequence[Node], first: int) -> bool:
    """Whether what stands before a bare run of nouns lets it be an item of an enumeration."""
    edge = nodes[first - 1] if first else None
    if edge is None or edge.kind in (*ITEM_MARKS, "grade") or edge.noun in LINKS or edge.josa in EDGES:
        return True
    if edge.kind == "year":
        return not edge.josa
    if edge.josa in CONNECTS and (
        edge.kind == "count" or is_quoted(edge)
    ):  # A 최우수 등 3건과 (B 우수), 'A'와 ('B' 우수)
        return True
    if edge.kind == "cat" and edge.josa in PLACES:  # 농정 분야에서 (농산물 마케팅 대상, …)
        return True
    leads = OPENING.match(edge.noun) or REACHED.fullmatch(edge.noun) or edge.noun.endswith(LEADS_LIST)
    return edge.kind == "win" and bool(leads)


def is_place(node: Node) -> bool:
    """Whether a node is the evaluation in whose fields ranks are told: 6개 분야 평가에서 A는 B에서 1위를."""
    return node.kind == "event" and node.josa in PLACES


def name_end(nodes: Sequence[Node], unit: Unit) -> int:
    """The node behind an award's name: the grade, or the body that gives the honor ('…대상' 국토부 장관상)."""
    giver = nodes[unit.first - 1] if unit.first else None
    given = giver is not None and giver.kind == "who" and not giver.josa and unit.grade.giver == giver.noun
    quoted = unit.first > 1 and (nodes[unit.first - 2].kind == "event" or nodes[unit.first - 2].kind == "quote")
    return unit.first - 1 if given and quoted and unit.grade.kind == "honor" else unit.first


def told_in(node: Node) -> bool:
    """Whether a noun is told as that in which a grade is won: 저출산 극복에서 (우수기관)."""
    return node.kind == "word" and node.josa in PLACES and node.noun not in NO_MATTER


def is_pictured(nodes: Sequence[Node]) -> bool:
    """Whether a sentence says what a picture shows, and where: 멜론 시험포에서 (대상 수상을 자축하고 있다)."""
    last = [node for node in nodes if node.kind != "stop"][-2:]
    return len(last) > 1 and last[0].noun.endswith("고") and f"{last[1].noun}{last[1].josa}" == "있다"


NO_MATTER: Final = frozenset({"도내", "전국", "국내", "시상식", "기념식", "행사", "대회"})


def qualifies(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb behind a grade says of the body behind it that it won: 최우수기관으로 선정된 가온시는."""
    behind = nodes[verb + 1] if verb + 1 < len(nodes) else None
    return nodes[verb].kind == "win" and has_n(nodes[verb].noun) and behind is not None and behind.kind == "who"


def run_start(nodes: Sequence[Node], at: int, ends: Callable[[Node], bool] = lambda node: False) -> int:
    """Where the bare run of nouns begins that goes on with the node at `at`; a node that `ends` says ends it."""
    last = at
    while at > 0 and is_bare(nodes[at - 1], nodes[at]) and not ends(nodes[at - 1]):
        at -= 1
    return at + (at < last and nodes[at].noun == "및")


QUOTED_APART: Final = 2  # characters between words at most: a blank and the mark of a quotation
STAMP_SIZE: Final = 12  # characters of the year and edition before an award's name, which are no phrases: 2015 제3회


NO_ITEM: Final = frozenset({"주요", "수상", "내역", "이는", "이로써"})  # words of no item in a list of wins


def is_bare(node: Node, behind: Node) -> bool:
    """Whether a node goes on with the bare run of nouns that `behind` belongs to."""
    held = node.kind in ("who", "mark") and not node.josa
    stamped = held and behind.kind == "event" and (behind.event.edition or behind.event.year)
    if behind.start - node.end > (STAMP_SIZE if stamped else QUOTED_APART):
        return False
    if node.kind in ("year", "edition", "streak", "dot", "quote", "numeral", "mark", "count"):
        return node.josa in ("", "의")
    if node.kind == "who" and node.josa in ("이", "가") and behind.kind == "mark":
        return True  # 환경부가 (주관한)
    if node.noun == "및":
        return behind.kind == "word"  # of what is judged in one: 민관협력 및 자원 연계
    if node.kind in ("word", "who", "event", "cat", "org"):
        loose = node.noun in LINKS or (node.kind == "word" and (node.noun in NO_ITEM or node.noun.endswith("하게")))
        ends = ("", "의", "에서", "서") if node.kind in ("event", "who") else ("", "의")
        return not loose and (
            node.josa in ends or (node.kind == "word" and (node.josa in CONNECTS or is_quality(node)))
        )
    return False


def is_quality(node: Node) -> bool:
    """Whether a word only says of what kind the noun behind it is: 효율적인 (재정 운영)."""
    return node.josa == "인" and node.noun.endswith("적")


def item_claim(nodes: Sequence[Node], text: str, unit: Unit, first: int, shortest: int) -> Claim | None:
    """The claim of an item whose run of nouns begins at `first`; None where the run is a field or is taken back.

    A run of fewer letters than `shortest` is a field.
    """
    verdict, verb = predicate(nodes, text, unit, len(nodes))
    if verdict == "veto" or (unit.josa in ("을", "를") and verb is not None and CHOOSES_WHOM.match(nodes[verb].noun)):
        return None
    if first == unit.first:
        return titled_claim(nodes, unit)
    start = name_end(nodes, unit)
    run = nodes[first:start]
    field = told_in(run[-1]) or (ranks_fields(nodes) and len(text[run[0].start : run[-1].end]) <= SHORT)
    if unit.grade.kind == "rank" and field and all(node.kind != "event" for node in run):
        return ranked_in(nodes, text, unit, first, start)
    more: list[Event] = []
    at = next((k for k in range(start - 1, first - 1, -1) if nodes[k].kind == "event"), None)
    if at is not None and nodes[at].josa and not SCOPED.fullmatch(text[nodes[at].end : nodes[start].start]):
        return None
    told: list[Node | Item] = [*run, *unit.parens]
    streaks = (node for node in told if node.kind == "streak")
    streak = next((node.value for node in streaks if isinstance(node.value, int) and node.value > 1), None)
    years = years_in(nodes[max(first - 1, 0) : start])
    if at is not None and not nodes[at].event.pointer:
        event, givers = nodes[at].event, event_givers(nodes, at)
        more = coordinated_events(nodes, at) if nodes[at].josa else quoted_beside(nodes, at)
    else:
        event, givers = named_in_run(text, run, years)
    short = SHORT_BRACKETED if unit.grade.noun in COLLECTIVE else shortest
    own = at is not None and event is nodes[at].event
    if (len(event.name) < short and not (event.quoted or own)) or NO_NAME.search(event.name):
        return None
    # what ends so names nothing (처음 들어온 2018년 우수기관으로), and no award is one of a field (전략부문의 서비스)
    if adnominal(event.name) or (run[0].kind == "cat" and run[0].josa == "의"):
        return None
    subject = subject_of(nodes, first + (run[0].kind == "mark"))  # whoever the mark shows to give is none
    if subject is not None and subject.josa in ("이", "가") and BEGINS_WITH.search(text[subject.end : run[0].start]):
        subject = None
    held = [giver_node(item) for item in unit.parens if item.kind == "org"] if holders_enclosed(nodes) else []
    held = held or [node for node in run[:1] if node.josa == "에서" and node.kind == "who" and above_towns(node.who)]
    winners = (None if held else enclosed(nodes[unit.last], text)) or as_winners(subject)
    givers = (
        givers or hosts_in_brackets(unit.parens) or held or ([] if subject is not None else host_before(nodes, first))
    )
    sums: list[Node | Item] = [*unit.parens, *nodes[unit.last + 1 : unit.last + 2]]
    money = next((one for one in sums if one.kind == "money"), None)
    return Claim(
        unit.grade,
        winners,
        run[0].start,
        nodes[unit.last].end,
        event,
        givers,
        years=years[:1],
        streak=streak,
        prize=money,
        rule="enumerated",
        inherited=not winners,
        topic=subject,
        categories=[name for n in run[(at or first) - first :] if n.kind == "cat" for name in n.names][:1]
        or (field_of(nodes[at], nodes[at + 1 : start], unit.grade) if at is not None else []),
        more=more,
    )


def holders_enclosed(nodes: Sequence[Node]) -> bool:
    """Whether the brackets behind one of a list's grades say whose award it is: A 평가 우수(환경부), B 은상(C학회)."""
    return any(node.kind == "grade" and hosts_in_brackets(node.parens) for node in nodes)


def titled_claim(nodes: Sequence[Node], unit: Unit) -> Claim:
    """The claim of a grade that is quoted together with what it is for: '2017년도 식품안전 우수기관'."""
    subject, node = subject_of(nodes, unit.first), nodes[unit.first]
    return Claim(
        unit.grade,
        as_winners(subject),
        node.start,
        nodes[unit.last].end,
        quoted_title(node),
        hosts_in_brackets(unit.parens) or event_givers(nodes, unit.first),
        prize=next((item for item in unit.parens if item.kind == "money"), None),
        rule="enumerated",
        inherited=subject is None,
        topic=subject,
    )


def named_in_run(text: str, run: Sequence[Node], years: Sequence[int | str]) -> tuple[Event, list[Node]]:
    """The award that a run of nouns names, and who gives it, be it in an evaluation: 환경부 (평가) 수질 관리."""
    opens = after_giver(run)
    judged = next((k + 1 for k, node in enumerate(run[:-1]) if node.kind == "event" and not is_matter(node.event)), 0)
    opens = max(opens, judged + (0 < judged < len(run) - 1 and run[judged].noun == "결과"))
    name = text[run[opens].start : run[-1].end].removesuffix(run[-1].josa) if opens < len(run) else ""
    if name and (held := hosts_in_brackets(run[-1].parens)):
        return named(text[run[opens].start : run[-1].start] + run[-1].noun, years), held
    told = [giver for node in run[:opens] if node.kind == "event" for giver in givers_of(node.event)]
    return named(name, years), told or [node for node in run[:opens] if node.kind == "who"]


def is_matter(event: Event) -> bool:
    """Whether what reads like an evaluation is what one judges, as other words follow: 제안 (활성화), 훈련 (운영)."""
    return event.pointer and event.name in LEX.event_weak


def ranks_fields(nodes: Sequence[Node]) -> bool:
    """Whether a sentence ranks a body by fields, so that a short noun before a rank is one: 자원 1위, 복지에서 2위."""
    return any(
        told_in(left) and right.kind == "grade" and right.grade.kind == "rank" for left, right in pairwise(nodes)
    )


def ranked_in(nodes: Sequence[Node], text: str, unit: Unit, first: int, start: int) -> Claim:
    """The claim of a rank told of fields, side by side before it: 안전 관리와 주민 참여에서 1위."""
    while first > 1 and nodes[first - 1].kind == "comma" and run_start(nodes, first - 1) < first - 1:
        first = run_start(nodes, first - 1)
    fields = text[nodes[first].start : nodes[start - 1].end].removesuffix(nodes[start - 1].josa)
    subject = subject_of(nodes, first)
    return Claim(
        unit.grade,
        as_winners(subject),
        nodes[first].start,
        nodes[unit.last].end,
        categories=SIDE_BY_SIDE.split(fields),
        rule="enumerated",
        inherited=subject is None,
        topic=subject,
    )


SIDE_BY_SIDE: Final = re.compile(r"(?<=[가-힣])[과와]\s|,\s?")  # what stands between names told together


def host_before(nodes: Sequence[Node], first: int) -> list[Node]:
    """The body of whose awards a list tells, the last before it: 전남도에서는 농정평가 대상, 산림행정 평가 우수를."""
    host = next(
        (node for node in reversed(nodes[:first]) if node.kind == "who" and node.josa in ("에서는", "에선")), None
    )
    return [host] if host is not None and host.who.kind in ("government", "organization") else []


# what ends the clause of the first win, whose subject is not that of the others: A가 뽑힌 것을 시작으로
BEGINS_WITH: Final = re.compile(r"것을\s(?:시작으로|필두로|비롯해|비롯하여|포함해)")


def bracketed(nodes: Sequence[Node], text: str, others: bool) -> list[Claim]:
    """Awards told one after another, each with its grade in brackets: 하천 평가(최우수), 물관리(우수) 등에서.

    The winner is the sentence's subject before them, else whom the article is about. One such item is enough
    where the sentence tells of `others`.
    """
    grades = {k: grade for k, node in enumerate(nodes) if (grade := grade_in_brackets(node)) is not None}
    items = list(grades)
    least = BRACKETED - (others and all(nodes[k].kind == "event" for k in items))
    if len(items) < least or are_indicators(nodes, items[-1]) or any(n.kind == "veto" for n in nodes[items[-1] :]):
        return []
    subject = subject_of(nodes, items[0])
    frames = (n for n in reversed(nodes[: items[0]]) if n.kind == "event" and n.josa in PLACES)
    frame = next(frames, None)
    found: list[Claim] = []
    last = nodes[items[-1]] if items else None
    earlier = last is not None and last.josa == "에" and text[last.end :].lstrip().startswith("이어") and frame is None
    fielded = frame is None and in_fields_counted(nodes, items)
    for k in items:
        first = run_start(nodes, k, lambda node: bool(node.parens) or node is frame)
        run = nodes[first : k + 1]
        opens = first + min(after_giver(run), len(run) - 1)
        years = years_in(run)
        node = nodes[k]
        name = text[nodes[opens].start : node.start] + node.noun
        event = node.event if is_award(node) else named(name, years)
        fields = [event.name] if frame is not None and node.kind != "event" else []
        event = frame.event if frame is not None and fields else event
        if fielded:
            event, fields = Event("분야", pointer=True), [name]
        if earlier:
            event, fields = Event("상", pointer=True), []
        short = len(event.name) < SHORT_BRACKETED and not (event.quoted or event.pointer)
        if short or NO_NAME.search(event.name) or (earlier and not years):
            continue
        found.append(
            Claim(
                grades[k],
                as_winners(subject),
                nodes[opens].start,
                node.end,
                event,
                event_givers(nodes, k)
                if node.kind == "event"
                else [n for n in run[: opens - first] if n.kind == "who"],
                fields,
                years=years[:1],
                streak=next((n.value for n in run if n.kind == "streak" and isinstance(n.value, int)), None),
                prize=next((item for item in node.parens if item.kind == "money"), None),
                rule="enumerated",
                inherited=subject is None,
                topic=subject,
            )
        )
    return found


def in_fields_counted(nodes: Sequence[Node], items: Sequence[int]) -> bool:
    """Whether words graded in brackets are summed up as fields: 복지(우수) 등 2개 분야, 사회(1위) 등 모든 분야에서.

    Where they are counted, some are too short for awards.
    """
    summed = summed_as(nodes, items[-1])
    plain = all(nodes[k].kind == "word" for k in items)
    counted = len(summed) > 0 and FIELDS_COUNTED.search(summed[0].noun) is not None
    if counted:
        return plain and any(len(nodes[k].noun) < SHORT_BRACKETED for k in items)
    return plain and len(summed) > 1 and summed[0].noun in MOST and summed[1].noun in FIELD_WORDS


def are_indicators(nodes: Sequence[Node], last: int) -> bool:
    """Whether what is graded in brackets is only what an evaluation measures: 착용률(1위) 등 대부분 지표에서."""
    return any(node.noun.endswith(INDICATORS) for node in summed_as(nodes, last))


def summed_as(nodes: Sequence[Node], last: int) -> Sequence[Node]:
    """The two nodes by which a list that ends at a place is summed up: 등 (2개 분야), 등 (모든 지표)."""
    return nodes[last + 2 : last + 4] if last + 1 < len(nodes) and nodes[last + 1].noun == "등" else ()


MOST: Final = frozenset({"모든", "전", "대부분", "여러", "각", "주요"})  # before fields or indicators not counted
BRACKETED: Final = 2  # awards that show a sentence to tell them with their grades in brackets
SHORT_BRACKETED: Final = 3  # characters; a shorter name before a bracketed grade names no award


def as_winners(subject: Node | None) -> list[Winner]:
    """The subject of a list as the winner of an item."""
    return [bare_winner(subject)] if subject is not None else []


def years_in(run: Sequence[Node]) -> list[int | str]:
    """The years that stand in a run."""
    return [node.value for node in run if node.kind == "year" and isinstance(node.value, int | str)]


def subject_of(nodes: Sequence[Node], first: int) -> Node | None:
    """The subject before an item: the first one, or the body whose win a person tells of: A 군수는 우리 군이 …."""
    subjects = [node for k, node in enumerate(nodes[:first]) if is_subject(node) and not is_giver(nodes, k, first)]
    if len(subjects) > 1 and subjects[0].who.kind == "person" and subjects[0].josa in ("은", "는"):
        bodies = (node for node in subjects[1:] if node.josa in ("이", "가") and node.who.kind != "person")
        return next(bodies, subjects[0])
    told = max(
        (node.end for node in nodes[:first] if node.kind == "win" and node.noun.endswith(("고", "며"))), default=0
    )
    own = [node for node in subjects if node.start > told and node.josa in ("은", "는")]
    return next(iter(own or subjects), None)


def after_giver(run: Sequence[Node]) -> int:
    """The node of a run behind the body that gives, and behind days and years: 8월 21일 행정안전부 주관 2019 하반기."""
    at = next((k for k, node in enumerate(run) if WHEN.fullmatch(node.noun) is None), 0)
    while at < len(run) and (run[at].kind in ("mark", "year", "edition") or gives(run, at)):
        at += 1
    return at


WHEN: Final = re.compile(r"지난|\d{1,2}[월일]")  # words of a day


def gives(run: Sequence[Node], at: int) -> bool:
    """Whether a body opens a run as who gives; the next belongs to the name: 소방청 의용소방대 활성화."""
    node, before = run[at], run[at - 1] if at else None
    if node.kind != "who" or node.who.kind not in ("government", "organization") or at + 1 == len(run):
        return False
    if node.josa == "의":
        return True
    if before is not None and before.kind == "who" and before.josa not in CONNECTS and run[at + 1].kind != "mark":
        return False
    return bool(node.who.hits) or NATIONAL_BODY.fullmatch(node.noun) is not None


DAY: Final = re.compile(r"^(?:지난\s)?(?:\d{1,2}일|전날|다음날|당일|이날)\s")  # of a win, before its name


def named(name: str, years: Sequence[int | str]) -> Event:
    """The award that a run of nouns names, without streaks and scopes."""
    name = re.sub(r"\d{1,2}\s?년\s?(?:연속|내리|연거푸)|\d{1,2}\s?년째", "", FIRST.sub("", DAY.sub("", name.strip())))
    while match := SCOPE.search(name):
        name = name[: match.start()]
    bare, year, edition = strip_name(name.strip(" '\"·"))
    bare = "" if bare in HALVES or REL_YEAR.fullmatch(bare) else bare
    return Event(bare, year or (years[0] if years else None), edition)
