"""What one sentence states: grades bound to winners, awards, fields, years, money and streaks.

A unit is a grade (with an honor in apposition), a prize won by its own name, or a choice without a grade. Its winners
stand behind it (우수상은 A와 B가) or before it (A가 우수상을); which of the two, its particle tells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from posang.records.awards.binding import Stretch, bind
from posang.records.awards.claim import Claim, Unit
from posang.records.awards.enumerations import enumerated
from posang.records.awards.lexer import Grade
from posang.records.awards.lists import marked_claims
from posang.records.awards.naming import implied_event
from posang.records.awards.node import FRAMES, Event, Node
from posang.records.awards.pairings import (
    bullets,
    contrasted,
    covered,
    dealt,
    paired,
    preceded,
    ranked,
    rated_fields,
    respective,
    restated,
    series,
)
from posang.records.awards.predicates import (
    COPULA,
    hoped,
)
from posang.records.awards.selections import selection_units
from posang.records.awards.units import merged, prize_units, units
from posang.records.awards.winners import (
    group,
    heads_after,
)

# what may stand between a grade and the particle that its winners follow: 본상 수상자는
LEAD_WORDS: Final = frozenset(
    {"영예", "명단", "자리", "주인공", "트로피", "영광", "상패", "수상자", "수상작", "수상기관", "수상작품"}
)


COUNTED: Final = re.compile(r"\d\s?개\s?(?:부문|분야)")  # a list of fields summed up
BARE_WIN: Final = re.compile(r"수상(?:했|하였|한다)")
BARE_CHOICE: Final = re.compile(r"(?:선정|선발|지정|인증)(?:됐|되었|돼|되[며고])|뽑(?:혔|혀|히)")


def claims(nodes: list[Node], text: str, kind: str) -> list[Claim]:
    """Every claim of a sentence; `kind` is prose, headline or list."""
    if listed_claims := marked_claims(nodes, text):
        return listed_claims
    if rated := rated_fields(nodes):
        return rated
    nodes = bullets(nodes, text)
    found: list[Claim] = []
    frame: list[str] = []
    parts = units(nodes, text)
    prizes = prize_units(nodes, parts)
    taken = {k for unit in (*parts, *prizes) for k in range(unit.first, unit.last + 1)}
    chosen = selection_units(nodes, text, taken)
    parts = framed(nodes, text, sorted([*parts, *prizes, *chosen], key=lambda unit: unit.first))
    if by_award := dealt(nodes, text, parts):
        return by_award
    listed = enumerated(nodes, text, parts)
    low = 0
    previous: Claim | None = None
    for number, unit in enumerate(parts):
        since = parts[number - 1].last + 1 if number else 0
        high = parts[number + 1].first if number + 1 < len(parts) else len(nodes)
        if (item := listed.get(unit.first)) is not None:
            found.append(item)
            previous, low = item, unit.last + 1
            continue
        claim, low_next, frame = bind(Stretch(nodes, text, kind, unit, low, high, previous, since), frame)
        if claim is None:
            low = max(low, low_next)
            continue
        found.append(claim)
        previous = claim
        low = low_next
    if kind == "headline":
        found = [claim for claim in found if not hoped(nodes, claim)]
    found = ranked(nodes, respective(nodes, found))
    contrasted(nodes, found)
    found.extend(series(nodes, text))
    found.extend(preceded(nodes, found))
    pairs = paired(nodes, text)
    if pairs:
        found = [claim for claim in found if claim.grade.kind != "field" and not covered(claim, pairs)] + pairs
    return [claim for claim in found if not restated(claim, found)]


def framed(nodes: Sequence[Node], text: str, parts: Sequence[Unit]) -> list[Unit]:
    """The units with a grade that stands over honors handed to them: 우수기관에 A가 대통령상을, B가 총리상을 받았다."""
    found: list[Unit] = []
    frame: Unit | None = None
    for unit, behind in zip_longest(parts, parts[1:]):
        if frame is not None and unit.grade.kind == "honor" and not closed(nodes, frame, unit):
            found.append(replace(unit, grade=merged(frame.grade, unit.grade), event=frame.event))
        elif (
            unit.grade.kind == "prize"
            and unit.josa in FRAMES
            and behind is not None
            and behind.grade.kind == "honor"
            and any(n.kind == "who" and n.josa in ("이", "가", "도") for n in nodes[unit.last + 1 : behind.first])
        ):
            title = nodes[unit.first]
            quoted = bool(title.inside) and title.noun.startswith(title.inside)
            event = Event(title.noun, quoted=True) if quoted else implied_event(nodes, text, 0, unit.first, unit)[0]
            frame = replace(unit, event=event)
        else:
            frame = None
            found.append(unit)
    return found


def closed(nodes: Sequence[Node], frame: Unit, unit: Unit) -> bool:
    """Whether a verb ends what stands under a grade before the next honor."""
    return any(n.kind in ("win", "stop") and n.noun.endswith(("다", ".")) for n in nodes[frame.last + 1 : unit.first])


def bare_win(nodes: Sequence[Node], verbs: re.Pattern[str]) -> list[Claim]:
    """The winners of a sentence that says neither grade nor award: 발전에 기여한 공로로 A와 B 의원이 수상했다."""
    for k in range(1, len(nodes)):
        verb, subject = nodes[k], nodes[k - 1]
        if (
            verb.kind == "win"
            and verbs.match(verb.noun)
            and subject.kind == "who"
            and subject.who.kind != "deictic"
            and subject.josa in ("이", "가")
        ):
            winners = group(nodes, k - 1, 0)
            if not any(n.kind in ("grade", "veto", "event", "cat") for n in nodes):
                return [Claim(Grade("선정", kind="named"), winners, winners[0].start, verb.end, rule="bare")]
    return []


def announces(nodes: Sequence[Node], node: Node) -> bool:
    """Whether a grade without winners announces those of the next sentence: SA등급은 모두 72곳이다."""
    k = next(i for i, other in enumerate(nodes) if other is node)
    if node.josa not in ("은", "는", "도") or any(n.kind in ("veto", "speech") for n in nodes):
        return False
    return any(n.kind == "count" or n.noun.startswith(("나왔", "다음", "아래", "가려")) for n in nodes[k + 1 : k + 6])


def carried(nodes: Sequence[Node], grade: Grade) -> list[Claim]:
    """Winners of a sentence that names none of their grade, which the sentence before announced."""
    verb = next((n for n in nodes if n.kind == "win"), None)
    unit = Unit(grade, -1, -1, "은", [])
    winners = heads_after(nodes, 0, len(nodes), unit)
    if not winners or (verb is None and not any(n.kind == "who" and n.josa in COPULA for n in nodes)):
        return []
    return [Claim(grade, winners, winners[0].start, verb.end if verb is not None else winners[-1].end, rule="carried")]
