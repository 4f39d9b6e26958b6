"""What one sentence states: grades bound to winners, awards, fields, years, money and streaks.

A unit is a grade (with an honor in apposition), a prize won by its own name, or a choice without a grade. Its winners
stand behind it (우수상은 A와 B가) or before it (A가 우수상을); which of the two, its particle tells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from posang.records.awards.claim import Claim, Unit, Winner
from posang.records.awards.enumerations import HALVES, enumerated
from posang.records.awards.lexer import Grade
from posang.records.awards.lists import marked_claims
from posang.records.awards.naming import award_of, implied_event
from posang.records.awards.node import FRAMES, TOPIC, Node
from posang.records.awards.pairings import (
    bullets,
    contrasted,
    covered,
    dealt,
    paired,
    ranked,
    rated_fields,
    respective,
    restated,
    series,
)
from posang.records.awards.predicates import (
    ADVERBS,
    COPULA,
    PAST,
    PRESENT,
    has_n,
    hoped,
    modifies,
    open_end,
    predicate,
    qualifies_others,
    verdict_allows,
)
from posang.records.awards.selections import selection_units
from posang.records.awards.slots import field_before, prize_in, streak_of, years_of
from posang.records.awards.units import merged, prize_units, units
from posang.records.awards.winners import (
    SUBJECT,
    group,
    heads_after,
    heads_before,
    joined_heads,
    near_places,
    own_subject,
    pair_before,
    relative_heads,
    subject_node,
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
        high = parts[number + 1].first if number + 1 < len(parts) else len(nodes)
        if (item := listed.get(unit.first)) is not None:
            found.append(item)
            previous, low = item, unit.last + 1
            continue
        claim, low_next, frame = bind(nodes, text, kind, unit, low, high, frame, previous)
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
            event, _ = implied_event(nodes, text, 0, unit.first, unit)
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


def bind(
    nodes: list[Node], text: str, kind: str, unit: Unit, low: int, high: int, frame: list[str], previous: Claim | None
) -> tuple[Claim | None, int, list[str]]:
    """The claim of one unit, the index from which the next one may search, and the fields that stay in force."""
    first, last = unit.first, unit.last
    for node in nodes[low:first]:
        if (
            node.kind == "cat"
            and isinstance(node.value, list)
            and node.josa in ("에서는", "에는", "은", "는", "에서", "에서도", "에")
        ):
            frame = node.names
    verdict, verb = predicate(nodes, text, unit, high)
    if verdict == "veto":
        return None, last + 1, frame
    forward: list[Winner] = []
    rule = "before"
    relative = False
    next_node = nodes[last + 1] if last + 1 < len(nodes) else None
    lead_word = next_node is not None and next_node.noun in LEAD_WORDS
    josa = next_node.josa if lead_word and next_node is not None and unit.josa in ("", "의") else unit.josa
    if unit.grade.kind == "field":
        forward = heads_after(nodes, last + 1, len(nodes), unit)
        rule = "after"
        if not forward or verdict != "win":
            return None, last + 1, frame
    elif josa in TOPIC or (next_node is not None and next_node.kind == "colon"):
        forward = heads_after(nodes, last + 1 + (1 if lead_word else 0), high, unit)
        rule = "after"
    elif josa in ("에", "이", "가") and not own_subject(nodes, low, first):
        stop = verb if verb is not None else high
        forward = heads_after(nodes, last + 1, max(min(stop, high), last + 1), unit)
        rule = "after"
    elif (
        josa == ""
        and next_node is not None
        and next_node.kind in ("who", "cat")
        and unit.grade.kind != "rank"
        and not pair_before(nodes, low, first)
        and not (next_node.josa in ("로", "으로") and own_subject(nodes, low, first))
    ):
        forward = heads_after(nodes, last + 1, high, unit, apposed=True)
        rule = "apposed"
    elif josa == "인" and next_node is not None and next_node.kind in ("who", "word"):
        forward = joined_heads(nodes, last + 1, high, unit)
        relative = True
    if (
        not forward
        and (josa in ("을", "를", "에", "으로", "로", "이던", "였던", "이었던", ""))
        and not own_subject(nodes, low, first)
    ):
        after = relative_heads(nodes, text, unit, verb, high, josa)
        if after:
            forward, relative = after, True
    if (
        not forward
        and josa in TOPIC
        and unit.grade.kind != "field"
        and kind == "prose"
        and not own_subject(nodes, low, first)
        and not (next_node is not None and next_node.kind == "cat" and verb == last + 2)
    ):
        return None, last + 1, frame
    aside: list[str] = []
    if (
        not forward
        and josa in ("이던", "였던", "이었던")
        and next_node is not None
        and next_node.kind == "word"
        and next_node.josa in ("은", "는")
    ):
        aside, verdict = [next_node.noun], "copula"
    if (
        not forward
        and verdict == "win"
        and josa in TOPIC
        and next_node is not None
        and next_node.kind == "cat"
        and next_node.josa in ("에서", "에서도", "이", "가")
        and verb == last + 2
    ):
        aside, last, rule = list(next_node.names), last + 1, "fields"
    if relative:
        rule = "relative"
    winners = forward
    topic: Node | None = None
    givers: list[Node] = []
    end = last
    if forward:
        end = max((k for k in range(last, min(high, len(nodes))) if nodes[k].start < forward[-1].end), default=last)
        if not verdict_allows(verdict, rule, kind, nodes, last, high):
            return None, last + 1, frame
        topic = subject_node(nodes, low, first)
    elif (
        verdict == "win"
        and verb is not None
        and verb + 2 < len(nodes)
        and has_n(nodes[verb].noun)
        and nodes[verb + 1].noun in ("분야", "부문", "분야는", "부문은")
        and nodes[verb + 1].josa in ("은", "는")
        and nodes[verb + 2].kind == "cat"
    ):
        aside = list(nodes[verb + 2].names)
        last = verb + 2
        rule = "fields"
    else:
        if verdict == "win" and verb is not None and kind == "prose" and qualifies_others(nodes, verb):
            return None, last + 1, frame
        if (
            verdict == "win"
            and verb is not None
            and has_n(nodes[verb].noun)
            and kind == "prose"
            and modifies(nodes, verb)
            and not any(n.kind in ("who", "quote") and n.josa in ("이", "가", "도") for n in nodes[low:first])
        ):
            return None, last + 1, frame
        if (
            verdict == "win"
            and verb is not None
            and verb <= last + 2
            and has_n(nodes[verb].noun)
            and not own_subject(nodes, low, first)
            and kind == "prose"
            and unit.josa in ("을", "를", "에", "으로", "로")
            and not (verb + 1 < len(nodes) and nodes[verb + 1].noun.startswith(("것", "바", "적", "데", "뒤", "후")))
        ):
            return None, last + 1, frame
        if verdict not in ("win", "copula") and not (verdict == "none" and open_end(nodes, text, unit, high, kind)):
            return None, last + 1, frame
        rule = "fields" if rule == "fields" else "before"
        winners, topic, givers = heads_before(nodes, text, low, first, unit, verb)
        if givers and givers[0].kind == "none":
            return None, last + 1, frame
        if not winners and previous is not None and shares(nodes, previous, unit, text):
            winners, topic = previous.winners, previous.topic
            rule = "shared"
    if not forward and any(
        (nodes[k].kind == "count" and re.search(r"(?:부문|분야)$", nodes[k].noun))
        or (nodes[k].kind == "cat" and COUNTED.search(nodes[k].noun) and not directly(nodes, k, first))
        for k in range(
            max([low, *[k for k in range(low, first) if nodes[k].kind == "who" and nodes[k].josa in SUBJECT]]), first
        )
    ):
        return None, last + 1, frame
    if (
        not forward
        and verb is not None
        and any(node.noun in ("오는", "다음달") for node in nodes[low:first])
        and not PAST.search(nodes[verb].noun)
    ):
        return None, last + 1, frame
    if (
        not winners
        and rule not in ("fields",)
        and kind == "prose"
        and verdict == "win"
        and verb is not None
        and (not PAST.search(nodes[verb].noun) or PRESENT.search(nodes[verb].noun))
    ):
        return None, last + 1, frame
    if not forward and verb is not None and any(shared_out(node) for node in nodes[last + 1 : verb]):
        return None, last + 1, frame
    if not winners and rule == "before" and kind == "prose" and stranger(nodes[low:first]):
        return None, last + 1, frame
    found = award_of(nodes, text, unit, low, bool(forward))
    event, event_at, more = found.event, found.at, found.beside
    givers = [*givers, *found.givers]
    categories = [] if found.field else field_before(nodes, low, first, event_at)
    if unit.field is not None and not categories:
        categories = [unit.field]
    if aside:
        categories, rule = aside, ("fields" if rule == "fields" else "aside")
    if unit.grade.kind == "field":
        categories = nodes[first].names
    if not categories and frame and not forward:
        categories = frame
    if not categories and frame and forward and unit.grade.kind != "field" and rule == "after":
        categories = frame
    if (
        not categories
        and not forward
        and unit.grade.kind in ("rating", "rank")
        and winners
        and all(w.category is None for w in winners)
    ):
        lower = next(
            (k + 1 for k in range(first - 1, low - 1, -1) if nodes[k].kind == "who" and nodes[k].josa in SUBJECT), low
        )
        categories = near_places(
            [n for n in nodes[max(lower, (event_at or -1) + 1) : first] if n.kind != "word" or n.noun not in ADVERBS],
            verdict != "win",
        )
    years, before_years, when = years_of(nodes, text, low, first, last, event)
    beside = all(node.kind == "comma" or node.noun in HALVES for node in nodes[low:first])
    if when and not years and previous is not None and beside:
        years = previous.years
    if verb is not None and (
        match := re.match(r"\s?것은\s(?P<year>(?:19|20)\d\d)년\s?(?:이후|이래)", text[nodes[verb].end :])
    ):
        years, when = [int(match["year"])], True
    own_year = event_at is not None and any(n.kind == "year" for n in nodes[event_at + 1 : first])
    if (
        verb is not None
        and verdict == "win"
        and re.match(r"재?인증", nodes[verb].noun)
        and unit.josa in ("으로", "로")
        and unit.grade.kind == "prize"
    ):
        if event is not None and event_at is not None and nodes[event_at].kind == "word":
            event = replace(event, name=f"{event.name} {nodes[first].noun}")
        unit.grade = replace(unit.grade, grade="인증")
    streak = streak_of(nodes, low, first, verb, high)
    start_at = min(
        [
            nodes[first].start,
            *[w.start for w in winners if w.start >= nodes[min(low, first)].start and rule != "shared"],
        ]
    )
    if event_at is not None and event_at >= low and not forward:
        start_at = min(start_at, nodes[event_at].start)
    end_node = nodes[verb] if verb is not None and verb < len(nodes) and verdict == "win" else nodes[last]
    end_at = max(end_node.end, *[w.end for w in winners]) if forward else max(end_node.end, nodes[last].end)
    claim = Claim(
        unit.grade,
        list(winners),
        start_at,
        max(end_at, nodes[last].end),
        event,
        givers,
        categories,
        years,
        before_years,
        streak,
        prize_in(nodes, text, unit, winners, last, high),
        bool(when),
        rule,
        not winners,
        topic,
        any(n.noun in ("차례", "순서") for n in nodes[last : last + 3]),
        more,
        own_year,
    )
    consumed = end + 1 if forward else last + 1
    if forward and verb is not None and verb >= end:
        consumed = max(consumed, min(verb + 1, high))
    return claim, consumed, frame


def shared_out(node: Node) -> bool:
    """Whether a node counts winners that it does not name: 원장상도 3곳이 나눠 가졌다."""
    return node.kind == "count" and node.value in ("곳", "팀", "명") and node.josa in ("이", "가") and not node.parens


# what may be the subject of a clause whose winner is told before: 노력이 인정돼, 사업이 호평을 받아
CAUSES: Final = re.compile(
    r"(?:노력|공로|공|점|성과|결과|것|사례|사업|시책|정책|활동|실적|행정|제도|프로그램|아이디어|의지|협력|참여|관심|평가|작품|작|과제|운영|관리|[가-힣]도|[가-힣]성)$"
)


def stranger(clause: Sequence[Node]) -> bool:
    """Whether the clause before a grade has a subject of its own that no list of bodies knows: 한 업체가 은상을."""
    return any(
        node.kind == "word" and node.josa in ("이", "가") and len(node.noun) > 1 and not CAUSES.search(node.noun)
        for node in clause
    )


def directly(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether nothing but a streak, a year or an adverb stands between a node and a grade."""
    return all(n.kind in ("streak", "year", "comma") or n.noun in ADVERBS for n in nodes[k + 1 : first])


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


def shares(nodes: Sequence[Node], previous: Claim, unit: Unit, text: str) -> bool:
    """Whether a grade without winners of its own shares those of the one before it."""
    between = text[previous.end : nodes[unit.first].start]
    return "." not in between.replace("·", "")
