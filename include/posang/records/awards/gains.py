"""What several awards told in one clause brought, behind it: 각각 대통령상과 장관상을, 각각 1억원과 3000만원을."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Claim
from posang.records.awards.givers import event_givers
from posang.records.awards.honors import merged
from posang.records.awards.in_turn import BOTH, IN_TURN, grades_behind
from posang.records.awards.members import SEPARATORS
from posang.records.awards.node import CONNECTS, Node
from posang.records.awards.slots import is_named_prize, is_total

WINS: Final = frozenset({"prize", "rating", "rank"})  # kinds of grades that may bring more
# a verb behind which that is told
LED_TO: Final = re.compile(r"(?:[돼혀해와워라아]|되어|하여|되며|으며|하며|하고|되고)$")


def brought_by_awards(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims of awards with the honors or sums dealt out to them: A 평가 최우수, B 평가 우수에 선정돼 각각 장관상을."""
    turn = next((k for k, node in enumerate(nodes) if deals_out(node) and led_to(nodes, k)), None)
    if turn is None:
        return honored_alike(nodes, found)
    ahead = [claim for claim in found if claim.start < nodes[turn].start]
    wins = [one for claim in ahead for one in apart(nodes, claim)]
    honors = [grade for grade in grades_behind(nodes, turn) if grade.kind == "honor"]
    sums = sums_behind(nodes, turn)
    told = len(honors or sums)
    if not are_of_one(wins) or told not in (1, len(wins)):
        return honored_alike(nodes, found)
    share = len(wins) // told  # one for all, or one each
    if honors:
        wins = [replace(one, grade=merged(one.grade, honor)) for one, honor in zip(wins, honors * share, strict=True)]
    else:
        wins = [replace(one, prize=money) for one, money in zip(wins, sums * share, strict=True)]
    return [*wins, *(claim for claim in found if claim not in ahead and claim.grade not in honors)]


def sums_by_field(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """Claims of one winner with the sums dealt out to its fields: A, B 분야 우수구로 뽑혀 각각 2억원, 1억원을."""
    turn = next((k for k, node in enumerate(nodes) if deals_out(node)), None)
    sums = sums_behind(nodes, turn) if turn is not None else []
    out: list[Claim] = []
    for claim in found:
        fields = claim.categories
        if BOTH <= len(fields) == len(sums) and len(claim.winners) <= 1 and claim.end <= sums[0].start:
            out += [replace(claim, categories=[field], prize=one) for field, one in zip(fields, sums, strict=True)]
        else:
            out.append(claim)
    return out


def deals_out(node: Node) -> bool:
    """Whether a node says that what follows is dealt out in turn, or is a sum told so: 각각 1억원과."""
    return node.noun in IN_TURN or (node.kind == "money" and node.value is True)


def led_to(nodes: Sequence[Node], turn: int) -> bool:
    """Whether a verb of winning leads to what a word deals out: (우수기관으로 선정돼) 각각."""
    before = nodes[turn - 1 - (turn > 1 and nodes[turn - 1].kind == "comma")] if turn else None
    return before is not None and before.kind == "win" and LED_TO.search(before.noun) is not None


def apart(nodes: Sequence[Node], claim: Claim) -> list[Claim]:
    """A claim for each of the awards that one claim names side by side."""
    at = {id(node.value): k for k, node in enumerate(nodes) if node.kind == "event"}
    others = [
        replace(claim, event=event, more=[], givers=event_givers(nodes, at[id(event)]) if id(event) in at else [])
        for event in claim.more
    ]
    return [*others, replace(claim, more=[])]


def are_of_one(wins: Sequence[Claim]) -> bool:
    """Whether wins are of as many awards, all of one winner, and bring nothing of their own."""
    events = [claim.event for claim in wins if claim.event is not None and not claim.event.pointer]
    winners = [[one.who.name for one in claim.winners] for claim in wins]
    bare = all(claim.grade.kind in WINS and not (claim.grade.honor or claim.prize or claim.recall) for claim in wins)
    one = all(names == winners[0] for names in winners)
    return bare and one and len({event.name for event in events}) == len(wins) >= BOTH


def sums_behind(nodes: Sequence[Node], turn: int) -> list[Node]:
    """The sums listed right behind the word that deals them out: 각각 1억원과 3000만원의."""
    sums: list[Node] = []
    for node in nodes[turn + (nodes[turn].kind != "money") :]:
        if node.kind == "money":
            sums.append(node)
            if node.josa not in ("", *CONNECTS):
                break
        elif node.kind not in SEPARATORS:
            break
    return sums


def honored_alike(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims of awards side by side with the honor that their grade led to: A와 B에서 우수기관에 선정돼 장관상을."""
    out: list[Claim] = []
    for claim in found:
        if out and claim.grade.kind == "honor" and led_to_honor(nodes, out[-1], claim):
            out[-1] = replace(out[-1], grade=merged(out[-1].grade, claim.grade))
        else:
            out.append(claim)
    return out


def led_to_honor(nodes: Sequence[Node], left: Claim, honor: Claim) -> bool:
    """Whether one grade of several awards led to the honor told behind it, of the same awards."""
    shared = honor.rule == "shared" and honor.event is left.event and bool(left.more)
    verbs = [node for node in nodes if node.kind == "win" and left.start <= node.start < honor.start]
    return shared and left.grade.kind in WINS and bool(verbs) and LED_TO.search(verbs[-1].noun) is not None


def sums_one_by_one(nodes: Sequence[Node], text: str, found: Sequence[Claim]) -> None:
    """Give wins told one after another the sum told behind each: A 최우수로 상금 1억원을, B 우수로 5천만원을 받았다.

    The first must have its own: else a sum may be that of all wins before it.
    """
    items = [claim for claim in found if claim.rule == "enumerated" and claim.event is not None and not claim.more]
    if len(items) < BOTH or any(claim.prize is not None for claim in items):
        return
    ends = [*(claim.start for claim in items[1:]), nodes[-1].end]
    told = [
        next((node for node in nodes if node.kind == "money" and claim.end <= node.start < end), None)
        for claim, end in zip(items, ends, strict=True)
    ]
    if not any(node is not None and is_named_prize(text, node) for node in told):
        return
    for claim, money in zip(items, told, strict=True):
        if money is None or is_total(text, money):
            break
        claim.prize = money


def streaks_by_award(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with those of the awards before theirs with a streak each: A 평가는 3년 연속, (B 평가는 2년 연속 우수에).

    Awards side by side may have theirs in brackets: A 평가(3년 연속), B 평가(2년 연속)에서.
    """
    out: list[Claim] = []
    for claim in [part for one in found for part in streaks_enclosed(nodes, one)]:
        last = next((k for k, node in enumerate(nodes) if node.value is claim.event), 0)
        told = [pair for pair in streaks_before(nodes, last) if has_streak(nodes, last)]
        for event, streak in told:
            out.append(replace(claim, event=event.event, givers=[], streak=streak, start=event.start, prize=None))
        own = nodes[last + 1].value if told else None
        out.append(replace(claim, streak=own) if isinstance(own, int) else claim)
    return out


def streaks_enclosed(nodes: Sequence[Node], claim: Claim) -> list[Claim]:
    """A claim for each award that one names, where brackets behind one of them tell its streak."""
    enclosed = {id(node.value): streak_within(node) for node in nodes if node.kind == "event"}
    streaks = [enclosed.get(id(event)) for event in (*claim.more, claim.event)]
    if claim.streak is not None or not any(streaks):
        return [claim]
    return [replace(one, streak=streak) for one, streak in zip(apart(nodes, claim), streaks, strict=True)]


def streak_within(node: Node) -> int | None:
    """The streak in the brackets behind a name."""
    told = (item.value for item in node.parens if item.kind == "streak")
    return next((value for value in told if isinstance(value, int)), None)


def has_streak(nodes: Sequence[Node], at: int) -> bool:
    """Whether a streak stands right behind an award that is a topic: A 평가는 3년 연속."""
    node, behind = (*nodes[at : at + 2], None, None)[:2]
    topic = node is not None and node.kind == "event" and node.josa in ("은", "는") and not node.event.pointer
    return topic and behind is not None and behind.kind == "streak"


def streaks_before(nodes: Sequence[Node], last: int) -> list[tuple[Node, int]]:
    """The awards with a streak each in a row that goes on at a place, commas between them."""
    found: list[tuple[Node, int]] = []
    at = last - 3
    while at >= 0 and has_streak(nodes, at) and nodes[at + 2].kind == "comma":
        streak = nodes[at + 1].value
        found[:0] = [(nodes[at], streak)] if isinstance(streak, int) else []
        at -= 3
    return found
