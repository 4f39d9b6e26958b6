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

WINS: Final = frozenset({"prize", "rating", "rank"})  # kinds of grades that may bring more
LED_TO: Final = re.compile(
    r"(?:[돼혀해와워라아]|되어|하여|되며|으며|하며|하고|되고)$"
)  # a verb behind which that is told


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
