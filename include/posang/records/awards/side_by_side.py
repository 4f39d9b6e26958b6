"""What is told side by side: awards (A 평가와 B 평가에서, 가람부가 주관한 A 평가 및 B 평가), grades with subjects."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.endings import names_nothing
from posang.records.awards.events import whole_prize
from posang.records.awards.merits import MERIT
from posang.records.awards.node import (
    CONNECTS,
    SUBJECTS,
    Event,
    Node,
    is_award,
    is_quoted,
    joins_next,
    names_someone,
    noun_alone,
    reads_as_office,
    words_start,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.verbs import ADVERBS

NUMBER: Final = re.compile(r"\d+")
COUNTERS: Final = frozenset({"건", "개", "점"})


def marked_merits(nodes: Sequence[Node], at: int) -> list[Event]:
    """The merits set apart by marks before those at a node, one honor for all: ▲A 유공 ▲B 유공 (▲C 유공 표창을)."""
    found: list[Event] = []
    k = at - 1
    while k > 0 and nodes[k].kind == "bullet" and nodes[k - 1].kind == "event" and not nodes[k - 1].josa:
        if not nodes[k - 1].noun.endswith(MERIT):
            break
        found.append(nodes[k - 1].event)
        k -= 2
    return found


# words between two awards with one grade, and the particles of the first: A 평가는 물론 B 평가에서도
JOINS_AWARDS: Final = {
    **dict.fromkeys(("비롯해", "비롯하여", "비롯한", "포함해"), frozenset({"을", "를"})),
    "물론": frozenset({"은", "는"}),
    "아니라": frozenset({"뿐만", "뿐"}),
    "함께": frozenset({"와", "과"}),
}
AWARDS_JOINED: Final = re.compile(r"비롯[해하한]|포함해|물론|아니라|함께|(?:두|[2-9]개)\s평가")
ALSO: Final = "도"  # how the particle of the second ends, behind words that may join something else


def awards_joined(nodes: list[Node]) -> list[Node]:
    """The nodes with awards that words join side by side, without the number that sums them up: A와 B 두 평가에서."""
    out = list(nodes)
    for k in range(len(nodes) - 2, 0, -1):
        left, word, right = out[k - 1 : k + 2]
        if not is_award(left):
            continue
        if left.josa in JOINS_AWARDS.get(word.noun, ()) and joined_to(word, right):
            out[k - 1 : k + 1] = [replace(left, end=left.end - len(left.josa), josa="와")]
        elif sums_up(out[:k], word, right):
            out[k - 1 : k + 2] = [replace(left, josa=right.josa)]
    return out


def joined_to(word: Node, right: Node) -> bool:
    """Whether a word joins the award behind it to the one before: A를 (비롯해) B 평가, A와 (함께) B 평가에서도."""
    return is_award(right) and (word.noun.startswith(("비롯", "포함")) or right.josa.endswith(ALSO))


def sums_up(before: Sequence[Node], number: Node, noun: Node) -> bool:
    """Whether a number and a plain noun sum up the two awards before them: A 평가와 B 평가 두 (평가에서)."""
    counted = number.noun == "두" or (number.kind == "count" and number.noun.startswith("2"))
    row = len(before) > 1 and is_award(before[-2]) and before[-2].josa in CONNECTS and not before[-1].josa
    return counted and row and noun.kind == "event" and noun.event.pointer and bool(noun.josa)


def coordinated_events(nodes: Sequence[Node], at: int) -> list[Event]:
    """The awards named side by side before the one at a node, unless that one is quoted together with its grade."""
    found: list[Event] = []
    graded = at + 1 < len(nodes) and nodes[at + 1].kind == "grade"
    if nodes[at].event.quoted and not nodes[at].josa and graded:
        return quoted_beside(nodes, at)
    if marked := marked_merits(nodes, at):
        return marked
    givers = ("", "의") if nodes[at].josa in IN_ROW else ("의",)
    k = before_host(nodes, at, givers)
    while k >= 0 and (
        (k and nodes[k].kind in JOINERS and nodes[k - 1].kind == "event" and not nodes[k - 1].josa)
        or (nodes[k].kind == "event" and (nodes[k].josa in CONNECTS or quoted_both(nodes[k], nodes[at])))
    ):
        beside = k if nodes[k].kind == "event" else k - 1
        if graded and not nodes[at].josa and won_itself(nodes[beside].event, nodes[at].event):
            break
        if not nodes[beside].event.pointer and not nodes[beside].event.weak:
            found.append(nodes[beside].event)
        k = before_host(nodes, beside, givers)
    return found


JOINERS: Final = frozenset({"and", "dot", "comma", "bullet"})  # kinds of nodes between awards side by side


def quoted_both(left: Node, right: Node) -> bool:
    """Whether two awards stand side by side with nothing but their quotation marks: '나래 평가' '가람 대회'에서."""
    return not left.josa and left.event.quoted and right.event.quoted


def quoted_beside(nodes: Sequence[Node], at: int) -> list[Event]:
    """The award quoted beside one whose grade it shares: '식품안전 관리' 및 '음식문화 개선' 최우수기관."""
    joined = at > 0 and nodes[at - 1].josa in CONNECTS
    left = at - 1 if joined else at - 2 if at > 1 and nodes[at - 1].noun == "및" else -1
    if left < 0 or not nodes[at].event.quoted or not is_quoted(nodes[left]):
        return []
    edge = nodes[left - 1] if left else None
    opens = edge is None or edge.kind in MARKS or edge.josa in SUBJECTS or edge.noun in LEADS
    beside = nodes[left].event if nodes[left].kind == "event" else Event(nodes[left].noun, quoted=True)
    return [beside] if opens else []


MARKS: Final = ("comma", "bullet", "pipe", "colon", "and")  # before an item of a list
LEADS: Final = frozenset({"비롯해", "비롯하여", "비롯한", "포함해", "시작으로"})  # before the next item: …을 비롯해


def won_itself(prize: Event, event: Event) -> bool:
    """Whether a prize by its name is a win of its own beside an award with a grade: 나래 대상, 농업 평가 (우수상)."""
    return whole_prize(prize.name) and not whole_prize(event.name)


ROW_PARTS: Final = frozenset({"word", "quote"})  # kinds of nodes of which names in a row are made
GIVERS: Final = frozenset({"government", "organization"})
ROW_SIZE: Final = 4  # letters of such a name
IN_ROW: Final = (*PLACES, "에", "에도")  # particles of the last name of a row


def awards_in_row(nodes: list[Node]) -> list[Node]:
    """The nodes with all names in a row with awards made awards: A 평가와 체납액 정리, 지적행정 분야에서 (우수)."""
    for last in range(len(nodes) - 2, 1, -1):
        node, behind = nodes[last], nodes[last + 1]
        if node.kind not in ("event", "cat") or node.josa not in IN_ROW or not tells_win(behind):
            continue
        row = names_in_row(nodes, last)
        shown = [k for k, (first, end) in enumerate(row) if nodes[end].kind == "event" or gives(nodes, first - 1)]
        if not shown or (nodes[row[shown[-1]][1]].kind == "event" and nodes[row[shown[-1]][1]].event.pointer):
            continue
        if behind.kind == "event":  # 부문에서 평가결과 (우수를)
            del nodes[last + 1]
        if node.kind == "cat":
            nodes[last : last + 1] = fields_as_awards(node)
        for first, end in row[: shown[-1] + 1]:
            if nodes[end].kind != "event":
                nodes[first : end + 1] = [as_award(nodes[first : end + 1])]
        return nodes
    return nodes


def tells_win(node: Node) -> bool:
    """Whether what stands behind the place of a win tells it: 우수를, 각각 (우수를), 잇따라 (선정됐다)."""
    return node.kind in ("grade", "win") or node.noun in ADVERBS or (node.kind == "event" and node.event.pointer)


def names_in_row(nodes: Sequence[Node], last: int) -> list[tuple[int, int]]:
    """The first and last nodes of the names told in a row before the one at `last`, from the last to the first."""
    row: list[tuple[int, int]] = []
    at = before_giver(nodes, last - 1)
    while at > 0:
        if nodes[at].kind == "comma":
            at -= 1
        elif not joins_next(nodes[at]):
            break
        name = nodes[at]
        if name.josa and not joins_next(name):
            break
        if name.kind == "event":
            first = at
        elif name.kind in ROW_PARTS or reads_as_office(name):
            first = words_start(nodes, at, lambda word: names_nothing(word.noun), near=True)
            if sum(len(node.noun) for node in nodes[first : at + 1]) < ROW_SIZE:
                break
        else:
            break
        row.append((first, at))
        at = before_giver(nodes, first - 1)
    return row


def before_giver(nodes: Sequence[Node], at: int) -> int:
    """The node before the body that gives the award behind a node, if the node names one: (…,) 나래부 (A 사업)."""
    held = at - 1 if at > 0 and nodes[at].kind == "mark" else at
    return held - 1 if gives(nodes, held) else at


def gives(nodes: Sequence[Node], at: int) -> bool:
    """Whether a node names a body without a particle, which then gives the award behind it."""
    node = nodes[at] if at >= 0 else None
    return node is not None and node.kind == "who" and not node.josa and node.who.kind in GIVERS


def fields_as_awards(node: Node) -> list[Node]:
    """The fields that a node names as awards side by side, the last with the node's particle."""
    *others, last = (Node("event", node.start, node.end, name, "", Event(name)) for name in node.names)
    comma = Node("comma", node.start, node.start, ",")
    return [*(part for other in others for part in (other, comma)), replace(last, josa=node.josa)]


def as_award(nodes: Sequence[Node]) -> Node:
    """The nodes of a name as one award, with the particle that joins it to the next."""
    *words, last = nodes
    name = " ".join([*(node.noun for node in words), noun_alone(last)])
    return Node("event", nodes[0].start, last.end, name, "과" if reads_as_office(last) else last.josa, Event(name))


def before_host(nodes: Sequence[Node], at: int, particles: Collection[str]) -> int:
    """The node before an award's name, and before who holds it: (… 평가,) 나래부가 주관한, 가람부의 (C 평가).

    Without a verb, who holds it bears one of some particles.
    """
    held = at - 2 if at > 2 and nodes[at - 1].kind == "mark" else at - 1
    if held < 1 or nodes[held].kind != "who" or (held == at - 1 and nodes[held].josa not in particles):
        return at - 1
    beside = nodes[held - 1]
    joined = beside.kind in ("comma", "bullet") or (beside.kind == "event" and beside.josa in CONNECTS)
    return held - 1 if joined else at - 1


def counts_awards(nodes: Sequence[Node], at: int) -> bool:
    """Whether the number behind a grade is that of the awards named before it: A, B와 C 평가에서 장관 표창 3건을."""
    count = nodes[at + 1]
    number = NUMBER.match(count.noun) if count.value in COUNTERS and count.josa in ("을", "를") else None
    place = at - 1
    if place > 0 and nodes[place].noun == "등":
        place -= 1
    if number is None or place < 0 or nodes[place].kind != "event" or nodes[at - 1].josa not in PLACES:
        return False
    named = 1 + len(coordinated_events(nodes, place))
    return named > 1 and int(number[0]) == named


def sum_behind(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that sum a list of awards up: … 등 5개 중앙부처 평가에서."""
    k = at
    while k < len(nodes) and k < at + 6:
        node = nodes[k]
        k += 1
        if node.kind == "event" and node.event.pointer:
            return k
        if node.kind not in ("count", "word", "dot", "cat", "who") or (node.josa and node.noun != "등"):
            break
    return at


def summed_awards(nodes: list[Node]) -> list[Node]:
    """The nodes with the last of several awards in place of the words that sum them up before a grade.

    A 평가, B 평가 등 2개 평가에서 (우수기관으로) is read like A 평가, B 평가에서.
    """
    for k in range(len(nodes) - 1, 1, -1):
        node = nodes[k]
        if node.kind != "event" or node.josa or node.event.pointer or not coordinated_events(nodes, k):
            continue
        end = sum_behind(nodes, k + 1)
        if end > k + 1 and any(behind.kind == "grade" for behind in nodes[end : end + GRADE_REACH]):
            nodes[k:end] = [replace(node, end=nodes[end - 1].end, josa=nodes[end - 1].josa)]
    return nodes


GRADE_REACH: Final = 3  # nodes behind the words that sum awards up in which the grade stands


def told_by_subject(nodes: Sequence[Node], units: Sequence[Unit]) -> bool:
    """Whether grades each have a subject of their own: A병원이 … 평가에서 A등급을, B병원이 … 평가에서 B등급을."""
    edges = [0, *(unit.last + 1 for unit in units)]
    told = [
        any(leads_clause(*pair) for pair in pairwise(nodes[low : unit.first + 1]))
        for low, unit in zip(edges, units, strict=False)
    ]
    return len(told) > 1 and all(told)


def leads_clause(node: Node, behind: Node) -> bool:
    """Whether a body or person is the subject of a clause, and not only who held an award: 환경부가 (주관한)."""
    return names_someone(node) and node.josa in SUBJECTS and behind.kind != "mark"


def by_heads(nodes: Sequence[Node], items: Sequence[tuple[Unit, int]]) -> bool:
    """Whether a list is one of honors of several heads, each for its merit: 재난관리 장관 표창, 통합방위 총리 표창."""
    honors = {unit.grade.giver or unit.grade.grade for unit, _ in items if unit.grade.kind == "honor"}
    apart = len(honors) > 1 and all(unit.grade.kind == "honor" and unit.grade.noun for unit, _ in items)
    return apart and not any(node.kind == "event" for node in nodes)
