"""Lists of what was judged, by their grade: 재정 집행, 하천 정비 등이 우수에 선정되고; △장려 : 산림시책, 세정 평가.

Their items need no noun of evaluation: the list shows them to be awards where some of them say that or what is judged.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Claim, Unit
from posang.records.awards.endings import JUDGED, names_nothing
from posang.records.awards.enumerations import is_work, subject_of
from posang.records.awards.givers import above_towns, event_givers
from posang.records.awards.naming import givers_of
from posang.records.awards.node import CONNECTS, Event, Node, words_start
from posang.records.awards.particles import PLACES
from posang.records.awards.summed_wins import ETC, GIVEN, award, award_won, awards_won, listed_runs, opens
from posang.records.awards.verbs import ADVERBS

SCOPES: Final = frozenset(
    {"전국", "도내", "각각", "나란히", "고르게", "골고루", "두루"}
)  # words between a list and its grade
SUBJECTS: Final = frozenset({"이", "은", "도", *PLACES})  # particles of a list that was graded
SUM_REACH: Final = 5  # nodes between 등 and the word for all that it ends: 등 복지 분야 3개 평가에서
IN_FIELDS: Final = re.compile(r"(?:부문|분야|부분|시책|업무|평가|사업|과제)$")  # behind the number of a list's items
SEVERAL: Final = 2  # awards that show a list to be one of awards


def subjects_graded(nodes: Sequence[Node], text: str, units: Sequence[Unit]) -> list[tuple[Unit, list[Claim]]]:
    """The grades (`units`, won) whose subjects are lists of awards, each with the claim of all that its list names."""
    told = ((unit, claim_of(nodes, text, unit)) for unit in units if unit.grade.kind in GIVEN)
    return [(unit, [claim]) for unit, claim in told if claim is not None]


def claim_of(nodes: Sequence[Node], text: str, unit: Unit) -> Claim | None:
    """The claim of the awards, or of the fields, that a grade's clause lists; None where it lists anything else."""
    at = end_of_list(nodes, unit)
    if at is None or graded_in_turn(nodes, unit):
        return None
    runs = listed_runs(nodes, at) if nodes[at].kind != "event" else [*listed_runs(nodes, at - 1), (at, at + 1)]
    events = named_in(nodes, text, runs)
    if not events or (unit.grade.kind == "honor" and counts_more(nodes, unit, len(events))):
        return None
    first = runs[0][0]
    if (lead := first_of_all(nodes, first)) is not None:
        first, events = lead, [nodes[lead].event, *events]
    if (frame := judged_in(nodes, first)) is not None:
        fields = [event.name for event in events]
        claim = awards_won(nodes, unit, first, [nodes[frame].event])
        return replace(claim, givers=event_givers(nodes, frame), categories=fields, rule="before")
    if not (opens(nodes, first) or told_first(nodes, first)):
        return None
    schemes = sum(is_scheme(nodes, event) for event in events)
    claim = awards_won(nodes, unit, first, events)
    if schemes >= SEVERAL and schemes * 2 >= len(events):
        return claim
    names = [event.name for event in events]
    if len(names) == 1 and " " not in names[0]:
        names = names[0].split("·")  # 민원행정·자원봉사·가축방역 등의 분야에서
    if nodes[at].josa not in ("", "의", *PLACES) or len(names) < SEVERAL + (nodes[at].josa in PLACES):
        return None
    return replace(claim, event=None, more=[], categories=names, rule="before")


def judged_in(nodes: Sequence[Node], first: int) -> int | None:
    """Where the evaluation stands whose works, no other evaluations, a list tells: 구정 평가에서 도시 만들기."""
    node = nodes[first - 1] if first else None
    told = node is not None and node.kind == "event" and node.josa in PLACES and not node.event.pointer
    work = nodes[first].kind == "event" and is_work(nodes[first].event)
    return first - 1 if told and work else None


def counts_more(nodes: Sequence[Node], unit: Unit, number: int) -> bool:
    """Whether honors are counted behind a list that holds fewer than they are: A, B 평가 등에서 장관 표창 15건을."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    told = re.match(r"\d+", behind.noun) if behind is not None and behind.kind == "count" else None
    return told is not None and int(told[0]) > number


def programs_graded(nodes: Sequence[Node], text: str, units: Sequence[Unit]) -> list[tuple[Unit, list[Claim]]]:
    """The grades (`units`, won) of what bodies judge, told with them: 산림청 도시숲과 환경부 하천이 우수상을."""
    found: list[tuple[Unit, list[Claim]]] = []
    for unit in units:
        if unit.grade.kind not in GIVEN:
            continue
        at = before_scope(nodes, unit)
        subject = subject_of(nodes, at)
        claims: list[Claim] = []
        while at >= 0 and is_program(nodes[at], CONNECTS if claims else ("이", "가")):
            first, event, givers = program(nodes, text, at)
            if not givers:
                break
            claims.insert(0, award_won(nodes, unit, subject, event, givers))
            at = first - 1
        if claims:
            found.append((unit, claims))
    return found


def is_program(node: Node, particles: Collection[str]) -> bool:
    """Whether a noun ends the name of what was judged, with one of some particles."""
    return node.kind in ("word", "event") and node.josa in particles and JUDGED.search(node.noun) is not None


def program(nodes: Sequence[Node], text: str, at: int) -> tuple[int, Event, list[Node]]:
    """Where what was judged begins whose name ends at a node, what it is, and the body that judged it."""
    node = nodes[at]
    if node.kind == "event" and node.event.giver:
        return at, node.event, givers_of(node.event)
    first = words_start(nodes, at, lambda word: names_nothing(word.noun), near=True)
    event = Event(text[nodes[first].start : node.end].removesuffix(node.josa))
    given = first > 0 and gives_it(nodes[first - 1])
    return first - given, event, [nodes[first - 1]] if given else []


def gives_it(node: Node) -> bool:
    """Whether a node names a body right before what it judges, and is no office of a winner."""
    return node.kind == "who" and node.josa in ("", "의") and above_towns(node.who)


def graded_in_turn(nodes: Sequence[Node], unit: Unit) -> bool:
    """Whether another grade stands beside one, and nobody knows which award brought which: 등에서 최우수와 우수를."""
    beside = [node for node in nodes[max(unit.first - 2, 0) : unit.last + 3] if node.kind != "comma"]
    return any(
        left.kind == right.kind == "grade" and left.josa in ("", *CONNECTS, "이나", "나")
        for left, right in pairwise(beside)
    )


def end_of_list(nodes: Sequence[Node], unit: Unit) -> int | None:
    """Where 등 ends the list that a grade's clause is of: 등이 우수를, 등 5개 부문에서 우수를, 등 4개 업무 우수를."""
    at = before_scope(nodes, unit)
    if at <= 0 or nodes[at].noun == ETC:
        return at if at > 0 and nodes[at].josa in SUBJECTS else None
    if matters_before(nodes, at) >= SEVERAL:
        return at
    if nodes[at].josa not in ("", "가", "는", *SUBJECTS) or not IN_FIELDS.search(nodes[at].noun):
        return None
    if nodes[at - 1].kind == "event" and not nodes[at - 1].josa and is_work(nodes[at - 1].event):
        return at  # 안전도시 만들기 사업에서
    for k in range(at - 1, max(at - SUM_REACH, 0), -1):
        node = nodes[k]
        if node.noun == ETC:
            return k if node.josa in ("", "의") else None
        if node.josa not in ("", "의") or node.kind not in ("count", "word", "cat"):
            return None
    return None


def matters_before(nodes: Sequence[Node], at: int) -> int:
    """How many of what is judged a list holds before its last evaluation: 산림 조성, 자살예방, (식품 평가에서는)."""
    number = 0
    if nodes[at].kind != "event" or nodes[at].josa not in PLACES:
        return number
    while at > 1 and nodes[at - 1].kind == "comma" and not nodes[at - 2].josa and JUDGED.search(nodes[at - 2].noun):
        at = words_start(nodes, at - 1, lambda word: False, near=True)
        number += 1
    return number


def before_scope(nodes: Sequence[Node], unit: Unit) -> int:
    """The node before a grade and what says among whom and how often it was won: (하천 정비가) 나란히 전국 우수를."""
    at = unit.first - 1
    while at > 0 and (nodes[at].noun in SCOPES or nodes[at].noun in ADVERBS or nodes[at].kind == "streak"):
        if nodes[at].josa:
            break
        at -= 1
    return at


def first_of_all(nodes: Sequence[Node], first: int) -> int | None:
    """The award that a list begins with: 살림 평가를 비롯해 (하천 평가, …)."""
    led = first > 1 and nodes[first - 1].noun.startswith("비롯")
    return first - 2 if led and nodes[first - 2].kind == "event" and nodes[first - 2].josa in ("을", "를") else None


def told_first(nodes: Sequence[Node], first: int) -> bool:
    """Whether a list goes on behind the win that it begins with: 최우수에 선정된 것을 비롯해."""
    return first > 1 and nodes[first - 1].noun.startswith("비롯") and nodes[first - 2].noun.startswith("것")


def graded_lists(nodes: Sequence[Node], text: str) -> list[Claim]:
    """The claims of grades with a colon and awards behind it: △최우수 군 : 보건 평가, 세정 평가 △장려 : 산림시책."""
    found: list[tuple[Node, list[Event]]] = []
    for k, node in enumerate(nodes[:-1]):
        if node.kind != "grade" or node.grade.kind != "prize" or nodes[k + 1].kind != "colon":
            continue
        ends = (j for j in range(k + 2, len(nodes)) if nodes[j].kind in ("bullet", "stop", "grade"))
        runs = listed_runs(nodes, next(ends, len(nodes)))
        events = named_in(nodes, text, runs)
        if not events or runs[0][0] != k + 2:
            return []
        found.append((node, events))
    if not any(is_scheme(nodes, event) for _, events in found for event in events):
        return []
    return [
        Claim(head.grade, [], head.start, head.end, last, rule="enumerated", inherited=True, more=more)
        for head, (*more, last) in found
    ]


def named_in(nodes: Sequence[Node], text: str, runs: Sequence[tuple[int, int]]) -> list[Event]:
    """The awards that the runs of a list name; none where one of them names anything else."""
    events = [award(nodes, text, *run) for run in runs]
    named = [event for event in events if event is not None]
    return named if len(named) == len(events) else []


def is_scheme(nodes: Sequence[Node], event: Event) -> bool:
    """Whether a name's noun tells that something is judged, or what is, or its brackets tell by whom."""
    known = any(node.kind == "event" and node.event.name == event.name for node in nodes)
    return known or bool(event.giver) or JUDGED.search(event.name) is not None
