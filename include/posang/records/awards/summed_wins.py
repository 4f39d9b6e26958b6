"""Awards listed beside the one grade that all are won with.

Before it, which counts them: 농정업무, 부패방지 등 대상 3건과. Behind it: 최우수상은 농정 평가, 산림 평가 등이다.
In brackets: 최우수상 2건(농정 평가, 산림 평가).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Claim, Unit
from posang.records.awards.endings import has_n
from posang.records.awards.enumerations import (
    LINKS,
    NO_NAME,
    as_winners,
    host_before,
    is_quality,
    named,
    run_start,
    subject_of,
    years_in,
)
from posang.records.awards.events import POINTING
from posang.records.awards.givers import hosts_in_brackets
from posang.records.awards.naming import givers_of
from posang.records.awards.node import COLLECTIVE, CONNECTS, COPULA, TOPIC, WON_AS, Event, Node, as_item
from posang.records.awards.particles import PLACES
from posang.records.awards.phrases import phrases
from posang.records.awards.verbs import ADVERBS

GIVEN: Final = frozenset({"prize", "honor"})  # kinds of grades that several awards may share
ETC: Final = "등"  # the word that sums a list up
ALSO: Final = frozenset({"또", "또한", "그리고"})
WINS: Final = frozenset({"건", "개", "가지"})  # what counts wins, where 곳 and 명 count winners
LEAST: Final = 3  # letters; a shorter noun of a list is a field of one award
OF_WINS: Final = re.compile(r"(?:부문|분야|부분|시책|업무|평가|문)?$")  # words behind the number: 6개 부문 (우수상)
OPENS: Final = frozenset(
    {*("은", "는", "이", "가", "으로는", "로는", "으로부터", "로부터", "으로부터는", "로부터는"), *PLACES, *CONNECTS}
)


def grades_won(nodes: Sequence[Node]) -> list[Unit]:
    """The grades of a sentence behind which a verb of winning follows."""
    grades = (k for k, node in enumerate(nodes) if node.kind == "grade" and told_won(nodes, k))
    return [Unit(nodes[k].grade, k, k, nodes[k].josa, list(nodes[k].parens)) for k in grades]


def told_beside(
    nodes: Sequence[Node], text: str, units: Sequence[Unit], parts: Sequence[Unit]
) -> list[tuple[Unit, list[Claim]]]:
    """The grades (`units` that are won, and `parts`) beside which awards are listed, each with their claims."""
    before = [(unit, claim_of(nodes, text, unit)) for unit in units] if ETC in text else []
    told = [(unit, [claim]) for unit, claim in before if claim is not None]
    each = sum(encloses_award(unit) for unit in parts) > 1
    summed = [unit for unit in parts if each and sums_up(nodes)] if not units else []
    counted = map(partial(numbered, nodes), [*units, *summed])
    told += [(unit, awards_enclosed(nodes, text, unit, 1 if each else LEAST_ENCLOSED)) for unit in counted]
    told += [(unit, awards_behind(nodes, unit)) for unit in parts]
    return [(unit, claims) for unit, claims in told if claims]


def numbered(nodes: Sequence[Node], unit: Unit) -> Unit:
    """A grade with the number of wins behind it, whose brackets may name what was won: 최우수상 3건(농정 평가, …)."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    if behind is None or unit.josa or unit.parens or behind.kind != "count" or behind.value not in WINS:
        return unit
    return replace(unit, last=unit.last + 1, josa=behind.josa, parens=behind.parens)


def encloses_award(unit: Unit) -> bool:
    """Whether the brackets behind a grade name an award: 최우수상(농정 평가)."""
    return any(item.kind in ("head", "prize") for item in unit.parens)


def sums_up(nodes: Sequence[Node]) -> bool:
    """Whether a sentence only lists what was won: (주요 상은) …, … 등이다."""
    return any(node.noun == ETC and node.josa in COPULA for node in nodes[-2:])


def awards_enclosed(nodes: Sequence[Node], text: str, unit: Unit, least: int) -> list[Claim]:
    """The claims of the awards that the brackets behind a grade or its number list; none where they hold others.

    Brackets behind no number hold `least` awards or more.
    """
    if not any(item.kind in ("head", "prize", "word") for item in unit.parens) or chosen(nodes, unit.last):
        return []
    inner = phrases(text, unit.parens)
    number = int(re.sub(r"\D", "", nodes[unit.last].noun)) if unit.last > unit.first else 0
    edges = [-1, *(k for k, node in enumerate(inner) if node.kind == "comma"), len(inner)]
    runs = [inner[first + 1 : end] for first, end in pairwise(edges)]
    subject = subject_of(nodes, unit.first)
    shared = host_before(nodes, unit.first) if subject is None else []
    found: list[Claim] = []
    for run in runs:
        held = is_holder(run, 0)
        event = award(run, text, held, len(run)) if number else None
        event = run[-1].event if run and names_award(run[-1]) else event
        if event is None or len(runs) != (number or max(len(runs), least)):
            return []
        found.append(award_won(nodes, unit, subject, event, run[:held] or shared))
    return found


def chosen(nodes: Sequence[Node], at: int) -> bool:
    """Whether somebody chose what the brackets behind a grade hold: 우수상 2건(도로 정비, 나무 심기)을 뽑았다."""
    verb = next((node.noun for node in nodes[at + 1 :] if node.kind == "win"), "")
    return CHOOSES.match(verb) is not None


CHOOSES: Final = re.compile(r"뽑|선[정발]|시상|수여|표창")
LEAST_ENCLOSED: Final = 2  # awards in brackets behind a grade without a number; one is whose award it is


def names_award(node: Node) -> bool:
    """Whether a node is an award's name that stands alone."""
    return node.kind == "event" and not (node.event.pointer or node.josa)


def award_won(nodes: Sequence[Node], unit: Unit, subject: Node | None, event: Event, givers: list[Node]) -> Claim:
    """The claim of one award of a list that is told beside its grade."""
    claim = Claim(unit.grade, as_winners(subject), nodes[unit.first].start, nodes[unit.last].end, event, givers)
    told = nodes[unit.first - 1].value if unit.first and nodes[unit.first - 1].kind == "streak" else None
    streak = told if isinstance(told, int) else None  # A, B 등 2개 평가는 3년 연속 우수를
    return replace(claim, rule="enumerated", inherited=subject is None, topic=subject, streak=streak)


def claim_of(nodes: Sequence[Node], text: str, unit: Unit) -> Claim | None:
    """The claim of the awards listed before a grade; None where there is no such list."""
    etc = etc_before(nodes, unit)
    if etc is None or unit.grade.kind not in GIVEN:
        return None
    runs = listed_runs(nodes, etc)
    events = [award(nodes, text, *run) for run in runs]
    first = runs[0][0] if runs else etc
    if len(events) < 1 or not opens(nodes, first) or any(event is None for event in events):
        return None
    return awards_won(nodes, unit, first, [event for event in events if event is not None])


def awards_won(nodes: Sequence[Node], unit: Unit, first: int, events: Sequence[Event]) -> Claim:
    """The claim of all awards of a list that begins at a node and ends before its grade."""
    *more, last = events
    lead = first - host_told(nodes, first)
    subject = subject_of(nodes, lead)
    own = givers_of(last)
    givers = own or list(nodes[lead:first]) or ([] if subject is not None else host_before(nodes, first))
    claim = award_won(nodes, unit, subject, last, givers)
    return replace(claim, start=nodes[first].start, more=more)


def awards_behind(nodes: Sequence[Node], unit: Unit) -> list[Claim]:
    """The claims of the awards that a grade, or what it was won in, lists as a topic; none for other lists."""
    at = list_behind(nodes, unit)
    if at is None or unit.grade.kind not in ("prize", "honor"):
        return []
    subject = subject_of(nodes, unit.first)
    found: list[Claim] = []
    marked = at < len(nodes) and nodes[at].kind == "bullet"  # 최우수상은 △A 평가 △B 평가
    parts = ("comma", "and", "bullet") if marked else ("comma", "and")
    at += marked
    while not (found and ends_list(nodes, at, marked)):
        first = at
        at += is_holder(nodes, at)
        node = nodes[at] if at < len(nodes) else None
        if node is None or node.kind != "event" or node.event.pointer:
            return []
        found.append(award_won(nodes, unit, subject, node.event, list(nodes[first:at])))
        at += 1
        if node.josa not in CONNECTS and not ends_list(nodes, at, marked):
            if node.josa or at == len(nodes) or nodes[at].kind not in parts:
                return []
            at += 1
    judged = any(claim.event is not None and not claim.event.weak for claim in found)
    return found if judged or unit.josa in TOPIC else []


def list_behind(nodes: Sequence[Node], unit: Unit) -> int | None:
    """Where a list begins that a grade heads: 최우수상은, 최우수상 :, 최우수상을 받은 분야는; None for no list."""
    behind = nodes[unit.last + 1 : unit.last + 3]
    if unit.josa in TOPIC or (behind and behind[0].kind == "colon"):
        return unit.last + 1 + (behind[:1] != [] and behind[0].kind == "colon")
    won = len(behind) > 1 and unit.josa in WON_AS and behind[0].kind == "win" and has_n(behind[0].noun)
    return unit.last + 3 if won and behind[1].noun in WON_IN and behind[1].josa in ("은", "는") else None


WON_IN: Final = frozenset({"분야", "부문", "평가", "사업", "업무", "시책", "항목", "상"})  # words for what is won in


def is_holder(nodes: Sequence[Node], at: int) -> bool:
    """Whether a node names whose award stands behind it: 환경부의 (수질 평가)."""
    return at < len(nodes) and nodes[at].kind == "who" and nodes[at].josa in ("", "의") and bool(nodes[at].who.hits)


def ends_list(nodes: Sequence[Node], at: int, marked: bool) -> bool:
    """Whether a list of awards ends before a node: with a copula or a mark, or where the next grade goes on.

    Between the items of a `marked` list stand marks.
    """
    last, node = nodes[at - 1], nodes[at] if at < len(nodes) else None
    if last.josa in COPULA or node is None or node.kind == "stop" or (node.kind == "bullet" and not marked):
        return last.josa in ("", *COPULA)
    if node.noun == ETC:
        counted = ends_in_number(nodes[at + 1 : at + 3])
        return counted or node.josa in COPULA or (node.josa in PLACES and told_won_at(nodes, at + 1))
    if last.josa in PLACES and told_won_at(nodes, at):
        return True
    if node.kind == "count" and node.value in WINS and not last.josa:  # 최우수상은 A 평가, B 평가 2개, 우수상은 …
        if node.josa in COPULA:
            return True
        node, at = nodes[at + 1] if at + 1 < len(nodes) else node, at + 1
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    goes_on = node.kind == "comma" and behind is not None and behind.kind == "grade" and last.josa in ("", *PLACES)
    return goes_on and any(other.kind == "win" or other.josa in COPULA for other in nodes[at:])


def ends_in_number(behind: Sequence[Node]) -> bool:
    """Whether the number of what is listed ends a clause: (등) 3개다, 3개며."""
    if not behind or behind[0].kind != "count":
        return False
    return behind[0].josa in COPULA or (len(behind) > 1 and behind[1].noun in SHORT_COPULA)


SHORT_COPULA: Final = frozenset({"며", "고"})  # endings of "to be" right behind a vowel


def told_won_at(nodes: Sequence[Node], at: int) -> bool:
    """Whether a verb of winning stands at a place, an adverb perhaps before it: (등에서) 각각 받았다."""
    told = nodes[at : at + 2]
    return bool(told) and told[-1 if told[0].noun in ADVERBS else 0].kind == "win"


def etc_before(nodes: Sequence[Node], unit: Unit) -> int | None:
    """Where 등 stands between a list and a grade with the number of wins before or behind it: 등 5개 부문 대상."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    k = unit.first - 1
    k -= k > 0 and unit.grade.kind == "honor" and is_holder(nodes, k) and not nodes[k].josa  # (장관) 표창
    counted = not unit.josa and behind is not None and behind.kind == "count" and behind.value in WINS
    for at in range(k, max(k - 3, 0), -1):
        node = nodes[at]
        if node.noun == ETC:
            return at if counted and node.josa in ("", "으로") else None
        counts = node.kind == "count" and node.value in WINS and node.josa == "의"  # 등 3건의 (표창)
        if (node.josa and not counts) or not (
            node.kind == "count" or (node.kind == "word" and OF_WINS.fullmatch(node.noun))
        ):
            return None
        counted = counted or node.value in WINS
    return None


def told_won(nodes: Sequence[Node], at: int) -> bool:
    """Whether a verb of winning follows a grade, and nothing takes it back."""
    behind = nodes[at + 1 :]
    won = any(node.kind == "win" for node in behind) or (bool(behind) and behind[0].noun.startswith(RECOGNIZED))
    return won and not any(node.kind == "veto" for node in behind)


RECOGNIZED: Final = "인정받"  # behind what a body is found to be: 우수기관으로 인정받았다


def listed_runs(nodes: Sequence[Node], end: int) -> list[tuple[int, int]]:
    """The first node of each name in a list that ends before a node, and the node behind it."""
    found: list[tuple[int, int]] = []
    while end > 0:
        last = end - (end == len(nodes))  # at the text's end the last node itself
        if last < end and (nodes[last].josa or nodes[last].kind not in ("word", "event", "quote")):
            break
        joined = found and nodes[end - 1].josa in CONNECTS  # A 평가와 (B 관리 등)
        first = run_start(nodes, end - 1 if joined else last, ends_name)
        if first == end:
            break
        found.insert(0, (first, end))
        first -= host_told(nodes, first)
        parted = (
            first > 1 and nodes[first - 1].kind == "comma" and nodes[first - 2].kind not in ("grade", "count", "win")
        )
        if parted:
            end = first - 1
        elif first and nodes[first - 1].kind == "event" and nodes[first - 1].josa in CONNECTS:
            end = first
        else:
            break
    return found


def host_told(nodes: Sequence[Node], first: int) -> int:
    """How many nodes before a name tell who holds what it names, 1 or 0: 환경부가 (실시한 수질 관리)."""
    host = nodes[first - 1] if 0 < first < len(nodes) and nodes[first].kind == "mark" else None
    return int(host is not None and host.kind == "who" and host.josa in HOLDS)


HOLDS: Final = frozenset({"", "이", "가", "에서"})  # particles of who holds what a verb behind tells of


def ends_name(node: Node) -> bool:
    """Whether a node's particle ends a name, so that the next begins behind it."""
    return bool(node.josa) and node.josa not in ("의", *CONNECTS) and not is_quality(node)


def award(nodes: Sequence[Node], text: str, first: int, end: int) -> Event | None:
    """The award that a run of nouns names; None where it names winners, or a field of some award."""
    run = nodes[first:end]
    host = nodes[first - 1] if host_told(nodes, first) else None
    run = run[host is not None :]
    if not run or any(node.kind in ("who", "grade") for node in run):
        return None
    held = run[-1].parens if hosts_in_brackets(run[-1].parens) else []  # 하천 정비(환경부)
    stop = held[0].start - 1 if held else run[-1].end
    event = named(text[run[0].start : stop].removesuffix(run[-1].josa), years_in(run))
    bodies = tuple(item for item in held if item.hit is not None)
    if host is not None:
        bodies = (replace(as_item(host), hit=host.who.hits[-1] if host.who.hits else None),)
    known = replace(event, giver=bodies)
    return None if len(event.name) < LEAST or NO_NAME.search(event.name) else known


def opens(nodes: Sequence[Node], first: int) -> bool:
    """Whether a list may begin at a node: behind what gives, who won, or another grade or its number."""
    first -= host_told(nodes, first)
    edge = nodes[first - 1] if first else None
    if edge is None or edge.josa in OPENS or edge.kind in ("grade", "count", "win"):
        return edge is None or edge.kind != "event" or edge.event.pointer or bool(POINTING.fullmatch(edge.event.name))
    if edge.kind == "and":
        return edge.noun in ALSO
    if edge.noun in LINKS:
        return edge.noun != ETC
    return edge.kind == "comma" and (first < 2 or nodes[first - 2].kind in ("grade", "count", "win"))


BETTER: Final = frozenset({"대상", "최우수"})  # prizes of those who are told to be excellent as well


def summed_by_streak(found: list[Claim]) -> list[Claim]:
    """The claims without one that sums the others up: 작년 대상에 이어 올해 최우수상을 받아 2년 연속 우수기관으로."""
    if not found or not any(claim.recall for claim in found):
        return found
    last = found[-1]
    won = [claim for claim in found[:-1] if not claim.recall and claim.grade.grade in BETTER]
    general = last.grade.grade == "우수" and last.grade.noun in COLLECTIVE and last.streak is not None
    if len(won) != 1 or not general or not (last.event is None or last.event.pointer or last.event == won[0].event):
        return found
    won[0].streak = won[0].streak or last.streak
    return found[:-1]
