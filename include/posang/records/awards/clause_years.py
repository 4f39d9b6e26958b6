"""Years that the clauses of a sentence give to the wins told in them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Claim
from posang.records.awards.node import WERE, Node
from posang.records.awards.slots import LAST_TIME


def dated_by_clause(nodes: Sequence[Node], text: str, found: Sequence[Claim]) -> None:
    """Give wins the year of their clause: the one that opens it, or one before this, as another is told since."""
    former(nodes, found)
    every_year(nodes, found)
    up_to_now(text, found)
    in_one_year(nodes, found)
    in_opening_year(nodes, found)
    recalled_together(nodes, text, found)
    since_former(nodes, found)
    year_qualified(nodes, found)
    left_alike(nodes, found)


def left_alike(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give grades that bodies left the year of the first one left: A는 지난해 7위에서 2위로, B는 8위에서 5위로."""
    told: int | str | None = None
    for claim in found:
        if not any(node.value is claim.grade and node.josa == "에서" for node in nodes):
            continue
        if claim.years == [LAST_TIME] and told is not None:
            claim.years = [told]
        elif claim.years and claim.years != [LAST_TIME]:
            told = claim.years[0]


def year_qualified(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give a win the year that its verb qualifies, and what is won behind it none: 장려상을 받았던 2021년의 아쉬움."""
    for node, behind in pairwise(nodes):
        year = behind.value if behind.kind == "year" and behind.josa == "의" else None
        if node.kind != "win" or not node.noun.endswith("던") or not isinstance(year, int | str):
            continue
        for claim in found:
            if claim.start < node.end <= claim.end:
                claim.years, claim.recall = [year], True
            elif claim.start > behind.end and claim.years == [year]:
                claim.years, claim.recall = [], False


def since_former(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Take the year of what a winner had won before from what it has won now: 지난해 최우수였던 A는 장려상을 받았다."""
    for left, right in pairwise(found):
        dated = any(node.kind == "year" and left.end <= node.start < right.start for node in nodes)
        if left.rule != "relative" or not left.recall or right.rule != "shared" or right.recall or dated:
            continue
        right.years = [] if right.years == left.years else right.years
        if right.event is left.event and right.event is not None and right.event.pointer:
            right.event = replace(right.event, year=None)


def overtaken(text: str, found: Sequence[Claim], claim: Claim) -> bool:
    """Whether a run of wins in unnamed years only leads to this year's: 2년 연속 우수에 머물다 올해 최우수로."""
    behind = next((other for other in found if other.start > claim.start), None)
    if behind is None or claim.years or behind.grade.grade == claim.grade.grade:
        return False
    led = LED_UP.search(text, claim.start, behind.start)
    return led is not None and claim.streak is not None and not THIS_TIME.isdisjoint(map(str, behind.years))


def at_that_time(page: str, start: int, text: str, found: Sequence[Claim]) -> None:
    """Give wins told as of that time (당시 …, 그해 …) the year that the page told last before; `text` is at `start`."""
    if THEN.match(text) is None:
        return
    years = YEAR_TOLD.findall(page, max(0, start - THEN_REACH), start)
    for claim in found:
        if years and is_undated(claim):
            claim.years = [int(years[-1])]


def is_undated(claim: Claim) -> bool:
    """Whether neither a win nor its award was told of a year."""
    return not claim.years and (claim.event is None or claim.event.year is None)


THEN: Final = re.compile(r"(?:당시(?:에는?|에도|엔)?|그\s?해(?:에는?|엔)?|같은\s해(?:에는?|엔)?)\s")
YEAR_TOLD: Final = re.compile(r"((?:19|20)\d\d)년(?!\s?연속)")
THEN_REACH: Final = 150  # characters before such a sentence


LED_UP: Final = re.compile(r"에\s(?:이[어은]|머[물무]|그[치쳤])")
THIS_TIME: Final = frozenset({"올해", "이번"})


def former(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Make a rating past where its clause qualifies who has another since: B등급을 받았던 A는 올해 C등급으로."""
    for left, right in pairwise(found):
        if left.rule != "relative" or right.rule != "shared" or left.grade.kind != right.grade.kind:
            continue
        if not LAST_YEAR.issuperset(map(str, left.years)):
            continue
        clause = [node for node in nodes if left.start <= node.start < left.winners[0].start]
        if any(node.noun.endswith("던") or node.josa in WERE for node in clause):
            told = left.years or ["지난해" if "올해" in right.years else "지난번"]
            left.recall, left.years = True, told


LAST_YEAR: Final = frozenset({"지난해", "작년", "전년", "전년도"})


def in_one_year(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give grades dealt out in one clause the year that opens it: 지난해에는 A가 최우수, B가 우수를 차지했다."""
    for left, right in pairwise(found):
        if not left.years or right.years or (left.rule, right.rule) != ("before", "before"):
            continue
        first = next((k for k, n in enumerate(nodes) if n.value is left.grade), len(nodes))
        last = next((k for k, n in enumerate(nodes) if n.value is right.grade), 0)
        between = nodes[first + 1 : last]
        beside = bool(between) and nodes[first].josa in ("", "로", "으로") and between[0].kind == "comma"
        if beside and not any(n.kind in ("win", "year", "stop", "event", "veto") for n in between):
            right.years, right.recall = list(left.years), left.recall


OPENING_YEAR: Final = frozenset({"에는", "에도", "엔"})  # particles of a year that a sentence tells of: 2023년에는
OPENING_REACH: Final = 3  # nodes at the beginning of a sentence in which that year stands


def in_opening_year(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give wins the year that opens their sentence: 2023년에는 A 평가에서 우수를 받았고, B 평가에서는 2등급이었다."""
    at = next((k for k, n in enumerate(nodes[:OPENING_REACH]) if n.kind == "year" and n.josa in OPENING_YEAR), None)
    year = nodes[at].value if at is not None else None
    if at is None or not isinstance(year, int | str):
        return
    last = next((n.start for n in nodes[at + 1 :] if n.kind == "year" or n.noun in ("이어", "이번")), nodes[-1].end)
    for claim in found:
        if is_undated(claim) and not claim.recall and nodes[at].end <= claim.start < last:
            claim.years = [year]


RECALLED: Final = re.compile(r"[^.]*\s(?:바|적이?)\s있")


def recalled_together(nodes: Sequence[Node], text: str, found: Sequence[Claim]) -> None:
    """Give wins recalled in one clause the year of the first: 2014년 A 평가에서 우수, B 평가에서 장려를 받은 바."""
    for left, right in pairwise(found):
        year = left.years[:1] or ([left.event.year] if left.event is not None and left.event.year is not None else [])
        dated = right.years or right.event is None or right.event.year is not None
        told = any(node.kind in ("win", "stop") and left.end <= node.start < right.start for node in nodes)
        if year and not dated and not told and RECALLED.match(text, right.end):
            right.years, right.recall = year, True


def list_in_one_year(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give wins listed one after another the year that their list is told of: 지난해 △A 평가 우수 △B 평가 최우수를."""
    listed = sorted((claim for claim in found if claim.rule == "enumerated"), key=lambda claim: claim.start)
    if len(listed) < LISTED or any(claim.years or claim.recall for claim in listed):
        return
    first = next((k for k, node in enumerate(nodes) if node.start >= listed[0].start), 0)
    lead = first - 1 - (first > 0 and nodes[first - 1].kind == "bullet")
    events = [claim.event for claim in listed if claim.event is not None]
    own = events[0].year if events and isinstance(events[0].year, str) else None  # 지난해 A 평가 우수, B 평가 최우수를
    told = nodes[lead] if lead >= 0 and nodes[lead].kind == "year" else None
    year = told.value if told is not None and isinstance(told.value, int | str) else own
    if year is not None and not any(event.year not in (None, own) for event in events):
        for claim in listed:
            claim.years = [year]


LISTED: Final = 2  # wins that make a list


def every_year(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Make wins past that were told of all years up to the last: 2010년부터 지난해까지 매년 대상을 받았다."""
    last = next((node for node in nodes if node.noun in ("지난해", "작년") and node.josa == "까지"), None)
    for claim in found:
        if last is not None and last.start < claim.start and not claim.years:
            claim.recall, claim.years = True, ["지난번"]


ETC_BEHIND: Final = re.compile(r"\s등\s?(?:[가-힣'\"]|,)")
HAS_BEEN: Final = re.compile(r"(?:[해써여워려]|[가-힣]어)\s왔(?:다|으며)")


def up_to_now(text: str, found: Sequence[Claim]) -> None:
    """Make wins past that a sentence only adds up to say what has been done: 대상 수상 등 마을 가꾸기에 힘써 왔다."""
    for claim in found:
        if not claim.years and ETC_BEHIND.match(text, claim.end) and HAS_BEEN.search(text, claim.end):
            claim.recall, claim.years = True, ["지난번"]
