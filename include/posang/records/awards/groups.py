"""Winners told group by group, or in a bare list, of a grade that an earlier sentence told or announced."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import FIELD_TAIL
from posang.records.awards.claim import Claim
from posang.records.awards.endings import has_n
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE, SEPARATORS
from posang.records.awards.naming import GOES_ON
from posang.records.awards.node import COLLECTIVE, COPULA, OUT_OF, Node, is_government, names_someone
from posang.records.awards.totals import counts_several
from posang.records.awards.verbs import ADVERBS, CHOSEN_ALONE, CHOSEN_IN_TURN, HAS_CHOSEN
from posang.records.awards.winners import group

OF_GROUP: Final = frozenset({"은", "는", "에서는", "에선"})
IN_GROUP: Final = frozenset({"에서는", "에선"})  # of a bare level of government: 도에서는, not 도는
LABEL: Final = frozenset({"word", "cat", "numeral", "dot"})  # kinds of nodes that name a group
LABEL_END: Final = re.compile(r"\s?단위$")
SUMS: Final = frozenset({"등", "각각", "모두", "이상"})  # words behind the winners of a group
OTHER: Final = frozenset({"grade", "event", "veto", "speech", "money", "stop"})  # no such sentence holds these
LEVELS: Final = frozenset({"시", "군", "구", "도", "자치구"})  # of governments, among which a rating is the same
REACH: Final = 8  # nodes behind a grade in which its winners are counted and chosen


TOWN_GROUPS: Final = frozenset({"읍면", "읍·면", "읍면부", "읍·면부", "면"})
TOWN: Final = "동"  # of a city; in a word by itself this town, else the group of such towns


def groups_of_towns(nodes: Sequence[Node]) -> None:
    """Make the word for towns of a city a group where those of the country are one: 읍면에서는 A가, 동에서는 B가."""
    told = {node.josa for node in nodes if node.kind == "word" and node.noun in TOWN_GROUPS and node.josa in OF_GROUP}
    for node in nodes if told else ():
        if node.kind == "who" and node.noun == TOWN and node.josa in OF_GROUP:
            node.kind, node.value = "cat", [TOWN]


def announced(nodes: Sequence[Node]) -> Grade | None:
    """The grade whose winners a sentence says were chosen without naming any: 우수기관 5곳을 뽑았다.

    Of several grades nobody knows whose winners are listed next: 최우수와 우수 시군을 선정했다.
    """
    told = [k for k, node in enumerate(nodes) if node.kind == "grade"]
    if not told or nodes[told[-1]].grade.kind != "prize" or any(n.kind in ("veto", "speech") for n in nodes):
        return None
    behind = nodes[told[-1] + 1 : told[-1] + 1 + REACH]
    verb = next((k for k, node in enumerate(behind) if node.kind == "win" or HAS_CHOSEN.match(node.noun)), None)
    if verb is None or any(names_someone(node) for node in behind[:verb]):
        return None
    numbered = any(node.kind == "count" or counts_several(node) for node in behind[:verb])
    counted = numbered or nodes[told[-1]].josa in ("을", "를")
    if not counted or not (HAS_CHOSEN.match(behind[verb].noun) or CHOSEN_IN_TURN.match(behind[verb].noun)):
        return None
    grades = [nodes[k].grade for k in told]
    return grades[0] if all(one.grade == grades[0].grade for one in grades) else SELECTED


def by_groups(nodes: Sequence[Node], text: str, grade: Grade) -> list[Claim]:
    """Winners of a grade told before, each behind its group: 1그룹은 A와 B, 2그룹은 C가 선정됐다."""
    end = told_until(nodes)
    heads = [k for k in range(end) if heads_winners(nodes, k, end)]
    starts = [label_start(nodes, k) for k in heads]
    labels = [label(nodes, text, *place) for place in zip(starts, heads, strict=True)]
    if not heads or not (told_apart(nodes, heads) or (len(heads) == 1 and starts[0] == 0)):
        return []
    found: list[Claim] = []
    for first, head, stop, name in zip(starts, heads, [*starts[1:], end], labels, strict=True):
        if (last := last_member(nodes, head + 1, stop)) is None:
            return []
        till = nodes[last if stop < end else end - 1 + (nodes[end].kind == "win")].end
        winners = group(nodes, last, head + 1)
        fields = [] if grade.kind == "rating" and name in LEVELS else [name]
        found.append(Claim(grade, winners, nodes[first].start, till, categories=fields, rule="carried"))
    known = nodes[heads[0]].kind == "cat" or labels[0] in LEX.category_groups
    if len(heads) == 1 and not known and len(found[0].winners) == 1:
        return []  # what is chosen may be of another kind: 수탁기관은 A가 선정됐다
    return found


def grade_in_groups(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners of the grade that opens a sentence, by group: B등급을 받은 △장관급 기관은 A, B며 △차관급 기관은 C다."""
    if len(nodes) < LEAST_NODES or nodes[0].kind != "grade" or nodes[1].kind != "win" or not has_n(nodes[1].noun):
        return []
    found = by_groups([node for node in nodes[2:] if node.kind != "bullet"], text, nodes[0].grade)
    return [replace(claim, rule="relative") for claim in found] if len(found) > 1 else []


LEAST_NODES: Final = 8  # of a grade, its verb, and two groups with a winner each


def in_list(nodes: Sequence[Node], grade: Grade) -> list[Claim]:
    """Winners of a grade announced before, of whom a sentence is the list: A와 B, C가 선정됐다; 주인공은 A, B다."""
    first = lead_end(nodes)
    last = last_member(nodes, first, told_until(nodes, first))
    if last is None:
        return []
    winners = group(nodes, last, first)
    return [Claim(grade, winners, winners[0].start, winners[-1].end, rule="carried")]


def lead_end(nodes: Sequence[Node]) -> int:
    """Where the list begins behind words that only lead up to it: 주인공은 (A), 선정된 시군은, 그 결과."""
    first = next((k for k, node in enumerate(nodes) if names_someone(node)), 0)
    lead = nodes[:first]
    if not lead or any(node.kind not in LEAD or (node.kind == "win" and not has_n(node.noun)) for node in lead):
        return 0
    return first if lead[-1].josa in ("은", "는") or lead[-1].noun == "결과" else 0


LEAD: Final = frozenset({"word", "win", "count", "comma"})  # kinds of nodes that lead up to a list
WINNERS: Final = frozenset({"주인공", "면면", "수상자", "수상기관", "명단"})  # words for winners, which name no group
THEY: Final = "주인공"  # behind those who are told to have won: A, B가 그 주인공이다


def told_until(nodes: Sequence[Node], first: int = 0) -> int:
    """Where the winners end of whom a sentence says that they were chosen, 0 where it says so of none."""
    for k, (node, behind) in enumerate(pairwise(nodes)):
        if k < first:
            continue
        if node.kind in OTHER:
            return 0
        if node.kind == "win":
            return k if CHOSEN_ALONE.match(node.noun) or CHOSEN_IN_TURN.match(node.noun) else chosen_objects(nodes, k)
        if node.kind == "who" and behind.kind == "stop" and (node.josa in COPULA or (first and not node.josa)):
            return k + 1
        if node.kind == "who" and any(n.noun == THEY and n.josa in COPULA for n in nodes[k + 1 : k + 3]):
            return k + 1
    return 0


def chosen_objects(nodes: Sequence[Node], verb: int) -> int:
    """A verb's place where it chooses those before it, else 0: A를, B를 선정했다."""
    before = next((node for node in reversed(nodes[:verb]) if node.noun not in SUMS), None)
    chosen = before is not None and before.josa in ("을", "를") and HAS_CHOSEN.match(nodes[verb].noun)
    return verb if chosen else 0


def heads_winners(nodes: Sequence[Node], k: int, end: int) -> bool:
    """Whether a group stands before its winners."""
    node = nodes[k]
    level = node.kind == "who" and node.who.kind == "deictic" and node.josa in IN_GROUP
    those = k > 0 and nodes[k - 1].kind == "win" and node.noun in COLLECTIVE  # 수상 지자체는
    if (
        k + 1 >= end
        or those
        or node.noun in WINNERS
        or not (level or (node.kind in ("word", "cat") and node.josa in OF_GROUP))
    ):
        return False
    behind = nodes[k + 1]
    return names_someone(behind) or (behind.kind == "word" and not behind.josa and names_someone(nodes[k + 2]))


def label_start(nodes: Sequence[Node], head: int) -> int:
    """Where the name of a group begins."""
    first = head
    while first and labels(nodes[first - 1]):
        first -= 1
    return first


def labels(node: Node) -> bool:
    """Whether a node may belong to a group's name: 인구 30만 이상 (시는), 제주시 (동지역은)."""
    return (node.kind in LABEL or is_government(node)) and node.josa in ("", "만") and node.noun not in OUT_OF


def label(nodes: Sequence[Node], text: str, first: int, head: int) -> str:
    """The name of a group, without the word for a group or field."""
    name = text[nodes[first].start : nodes[head].end].removesuffix(nodes[head].josa)
    return LABEL_END.sub("", FIELD_TAIL.sub("", name))


def told_apart(nodes: Sequence[Node], heads: Sequence[int]) -> bool:
    """Whether several groups are told, none of which is one of another grade: 노력 기관은 A, 도약 기관은 B가."""
    return len(heads) > 1 and not any(
        nodes[k].noun in COLLECTIVE
        and nodes[k].noun not in LEX.category_groups
        and nodes[label_start(nodes, k)].noun not in LEX.category_groups
        for k in heads
    )


def last_member(nodes: Sequence[Node], first: int, stop: int) -> int | None:
    """The last winner of a group, None where something else than winners stands between two places."""
    last = None
    for k in range(first, stop):
        node = nodes[k]
        if names_someone(node):
            last = k
        elif node.kind in SEPARATORS or node.kind == "count" or node.noun in SUMS:
            continue
        elif node.kind != "word" or node.josa or k + 1 == stop or not names_someone(nodes[k + 1]):
            return None
    return last


def fields_behind(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """Winners of the same grade in fields that clauses behind it tell: 대상 초등부는 A가 받았고, 중등부는 B가."""
    made: list[Claim] = []
    for claim in found:
        if claim.rule != "after" or not claim.winners or not (claim.categories or claim.winners[0].category):
            continue
        edge = max(one.end for one in claim.winners)
        at = next((k for k, node in enumerate(nodes) if node.start >= edge), len(nodes))
        while (told := field_clause(nodes, at)) is not None:
            head, last = told
            winners = group(nodes, last, head + 1)
            own = replace(claim, winners=winners, categories=nodes[head].names[:1], prize=None, streak=None)
            made.append(replace(own, start=nodes[head].start, end=nodes[last].end))
            at = last + 1
    return made


def field_clause(nodes: Sequence[Node], at: int) -> tuple[int, int] | None:
    """Where the field and its last winner stand in a clause behind the verb at a place; None where none goes on there.

    (…가 받았고,) 중등부에서는 새암중이 수상했다.
    """
    if at >= len(nodes) or nodes[at].kind != "win" or not nodes[at].noun.endswith(GOES_ON):
        return None
    head = at + 1 + (at + 1 < len(nodes) and nodes[at + 1].kind == "comma")
    field = nodes[head] if head < len(nodes) else None
    if field is None or field.kind != "cat" or not isinstance(field.value, list) or field.josa not in OF_FIELD:
        return None
    last = head + 1
    while last < len(nodes) and (nodes[last].kind in SEPARATORS or names_someone(nodes[last])):
        if nodes[last].josa in NOMINATIVE:
            break
        last += 1
    verb = next((node for node in nodes[last + 1 :] if node.noun not in ADVERBS), None)
    named = last < len(nodes) and names_someone(nodes[last]) and nodes[last].josa in NOMINATIVE
    return (head, last) if named and verb is not None and verb.kind == "win" else None


OF_FIELD: Final = OF_GROUP | {"에는", "에서"}
