"""Winners in lines of one winner's record: who gave which award at which grade, with which money."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Claim, Winner
from posang.records.awards.givers import above_towns, event_givers
from posang.records.awards.honors import grade_in_brackets, with_bracketed
from posang.records.awards.lists import equals, winners_in
from posang.records.awards.naming import giver_node, givers_of
from posang.records.awards.node import Event, Node

FIELD: Final = re.compile(r"(.{2,20}?)\s?(?:부문|분야)")
# kinds of those who give, none of whom is one body: 중앙부처, 외부기관
KINDS: Final = re.compile(r"^(?:중앙|정부|상급|외부|대외|민간|유관|기타|국가|지방)(?:부처|기관|단체|행정기관)?$|부처$")


def held_work(group: Sequence[Node]) -> Claim | None:
    """The claim of bare nouns between who gives a grade and the grade: 국민권익위원회 종합청렴도 2등급."""
    if len(group) < PLAIN_NODES:
        return None
    giver, *words = group[:-1]
    if giver.kind != "who" or not above_towns(giver.who) or group[-1].kind != "grade":
        return None
    name = " ".join(node.noun for node in words)
    if len(name) < WORK_SIZE or any(node.kind != "word" for node in words) or group[-1].grade.kind == "honor":
        return None
    money = next((item for item in group[-1].parens if item.kind == "money"), None)
    start, end, grade = giver.start, group[-1].end, group[-1].grade
    return Claim(grade, [], start, end, Event(name), [giver], prize=money, rule="record", inherited=True)


PLAIN_NODES: Final = 3  # who gives it, a noun and the grade
WORK_SIZE: Final = 4  # letters of bare nouns that name an award


def tells_sum(group: Sequence[Node]) -> bool:
    """Whether a part of a line tells the money of what stands before it: 시상금 3천만원."""
    return any(node.kind == "money" for node in group) and all(node.kind in ("word", "money") for node in group)


def sums_apart(nodes: list[Node]) -> list[Node]:
    """The line with a comma before the sum at its end: A평가 대상 : 상사업비 1억원, A평가 대상…상사업비 1억원."""
    at = next((k for k in range(len(nodes) - 2, 0, -1) if nodes[k].kind in ("colon", "stop", "other", "dot")), None)
    if at is None or not tells_sum(nodes[at + 1 :]):
        return nodes
    return [*nodes[:at], replace(nodes[at], kind="comma"), *nodes[at + 1 :]]


def grades_alone(nodes: list[Node]) -> list[Node]:
    """The line without the nouns of winning behind its grades, which take their brackets: 우수기관 선정(환경부)."""
    out: list[Node] = []
    for node in nodes:
        last = out[-1] if out else None
        if last is None or last.kind != "grade" or last.josa or node.kind != "win" or not WON.fullmatch(node.noun):
            out.append(node)
        elif node.parens:
            out[-1] = replace(last, parens=[*last.parens, *node.parens], inside=last.inside or node.inside)
    return out


WON: Final = re.compile(r"수상|선정|획득|달성")


def parted(nodes: Sequence[Node]) -> list[list[Node]]:
    """The parts of a line between commas and slashes."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node.kind == "comma" or node.noun == "/":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def winners_apart(part: Sequence[Node], text: str) -> tuple[list[Node], list[Winner]]:
    """What a part of a line tells, and the winners behind its dash: 나래시 제안대회 대상 – 건설과 나래온 팀장."""
    at = next((k for k in range(len(part) - 1, 0, -1) if equals(part[k], text)), None)
    told = part[at + 1 :] if at is not None else []
    if at is None or part[at].kind == "colon" or not any(node.kind == "who" for node in told):
        return list(part), []
    return list(part[:at]), winners_in(told, text)


def record_claims(nodes: list[Node], text: str) -> list[Claim] | None:
    """A line of one winner's record: 행정안전부 : 재난관리평가 우수, 안전문화대상 장관상, or 최우수 : A평가, B평가.

    What a part of the body has won, a dash or comma sets behind the grade: 안전문화대상 장관상 – 안전팀.
    """
    nodes = grades_alone(sums_apart(nodes))
    colon = next((k for k, node in enumerate(nodes[:4]) if node.kind == "colon"), None)
    head = nodes[:colon] if colon is not None else []
    rest = nodes[colon + 1 :] if colon is not None else nodes
    if colon == 0 or any(node.kind in ("win", "veto", "speech", "stop") or node.josa for node in (*head, *rest)):
        return None
    found: list[Claim] = []
    for part, winners in (winners_apart(part, text) for part in parted(rest)):
        if found and tells_sum(part):
            found[-1].prize = found[-1].prize or next(node for node in part if node.kind == "money")
            continue
        if found and not found[-1].winners and part and all(node.kind == "who" for node in part):
            found[-1].winners = winners_in(part, text)
            continue
        claim = record_claim(head, part)
        if claim is None and found and winners and [node.kind for node in part] == ["grade"]:
            claim = replace(found[-1], grade=part[0].grade, start=part[0].start, end=part[0].end, prize=None)
        if claim is None:
            return None
        claim.winners = winners or claim.winners
        found.append(claim)
    return found


def record_claim(head: Sequence[Node], part: Sequence[Node]) -> Claim | None:
    """The claim of one part of a line: an award and its grade, which may head the line as may who gave it."""
    graded = len(head) == 1 and head[0].kind == "grade"
    told = (node for node in part if node.kind == "event")
    events = [node for node in told if node.event.giver or not node.event.pointer]  # 국민권익위원회 종합청렴도
    grades = [(with_bracketed(node.grade, node.parens), node.start) for node in part if node.kind == "grade"]
    if not grades:
        bracketed = ((grade_in_brackets(node), node.end) for node in part)
        grades = [(grade, end) for grade, end in bracketed if grade is not None]
    if not events and (plain := held_work(part) or held_work([*head, *part])) is not None:
        return plain
    if len(events) != 1 or len(grades) != (0 if graded else 1):
        return None
    if any(node.kind == "who" and node.start > events[0].start for node in part):
        return None
    if grades and grades[0][1] < events[0].start:
        return None
    fields = [node.names[0] for node in part if node.kind == "cat" and isinstance(node.value, list)]
    fields += [match[1] for node in part if node.inside and (match := FIELD.fullmatch(node.inside.strip()))]
    parens = [item for node in part for item in node.parens]
    return Claim(
        head[0].grade if graded else grades[0][0],
        [],
        part[0].start,
        part[-1].end,
        replace(events[0].event, pointer=False),
        [node for node in head if node.kind in ("who", "word") and not KINDS.search(node.noun)][:1]
        or [giver for node in head if node.kind == "event" for giver in givers_of(node.event)]
        or event_givers(part, part.index(events[0]))
        or [giver_node(item) for item in parens if item.kind == "name"][:1],
        fields[:1],
        streak=next((n.value for n in part if n.kind == "streak" and isinstance(n.value, int)), None),
        prize=next((item for item in parens if item.kind == "money"), None),
        rule="record",
        inherited=True,
    )
