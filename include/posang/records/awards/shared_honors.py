"""Honors that share the noun of the last one told: A는 대통령, B는 국무총리, C는 환경부 장관 표창을 받았다."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.claim import Claim
from posang.records.awards.grades import HONOR, honor_grade
from posang.records.awards.honors import merged
from posang.records.awards.items import Grade
from posang.records.awards.node import CONNECTS, STAFF_NOUNS, SUBJECTS, Event, Node, words_start

SORT: Final = re.compile(r"(?:표창|상)$")
RECEIVED: Final = frozenset({"을", "를"})


def honors_shared(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with the heads of bodies made honors that winners before the last got, each behind its own winner."""
    last = next((k for k in range(len(nodes) - 1, -1, -1) if is_headed(nodes[k])), None)
    if last is None or not any(subject(nodes, k) for k in range(last)):
        return nodes
    sort = SORT.search(nodes[last].noun)
    out = list(nodes)
    for k in range(last - 1, 1, -1):
        if sort is None or out[k].kind != "comma" or not any(subject(out, j) for j in range(k, last)):
            continue
        first = next((j for j in (k - 1, k - 2) if j > 0 and subject(out, j - 1)), None)
        if first is None or any(node.josa or node.kind not in ("who", "word") for node in out[first:k]):
            continue
        head = text[out[first].start : out[k - 1].end]
        if match := HONOR.fullmatch(f"{head.replace(' ', '')} {sort[0]}"):
            out[first:k] = [Node("grade", out[first].start, out[k - 1].end, head, "", honor_grade(match))]
    return out


def honors_of_ministries(nodes: list[Node]) -> list[Node]:
    """The nodes with ministries told beside one another before one honor as honors: A부와 B부, C부 장관상 등을."""
    at = next((k for k, node in enumerate(nodes) if node.kind == "grade" and node.noun in HEADS_ONLY), None)
    if at is None or at < LEAST_LISTED or not is_ministry(nodes[at - 1]):
        return nodes
    first = at - 1
    while first and (is_ministry(nodes[first - 1]) or nodes[first - 1].kind == "comma"):
        first -= 1
    if first == at - 1:
        return nodes
    sort = nodes[at].noun
    listed = [
        replace(node, kind="grade", value=honor_of_head(node.noun, sort)) if node.kind == "who" else node
        for node in nodes[first : at - 1]
    ]
    last = replace(nodes[at], start=nodes[at - 1].start, value=honor_of_head(nodes[at - 1].noun, sort))
    return [*nodes[:first], *listed, last, *nodes[at + 1 :]]


HEADS_ONLY: Final = frozenset({"장관상", "장관표창", "장관 표창"})
LEAST_LISTED: Final = 2
MINISTRY: Final = re.compile(r"[가-힣]{2,}부")


def is_ministry(node: Node) -> bool:
    """Whether a phrase is a ministry without a particle, or joined to the next."""
    return node.kind == "who" and node.josa in ("", *CONNECTS) and MINISTRY.fullmatch(node.noun) is not None


def honor_of_head(ministry: str, sort: str) -> Grade:
    """The honor that the head of a ministry gives."""
    match = HONOR.fullmatch(f"{ministry}{sort}")
    return honor_grade(match) if match is not None else Grade("장관상", kind="honor", noun=sort, giver=ministry)


def titles_honored(nodes: list[Node]) -> list[Node]:
    """The nodes with titles that take the honor told with them: 총리 표창을 받는 모범공무원에는 (A와 B가).

    A title for which one of several is honored is an award: A가 모범공무원으로, B가 산불방지 유공으로 표창을 각각.
    """
    out: list[Node] = []
    for node in nodes:
        first = words_start(out, len(out), lambda word: word.noun in RECEIVING)
        if is_title(node) and first > 1 and out[first - 1].noun in RECEIVING and is_headed(out[first - 2]):
            node = replace(node, value=replace(node.grade, honor=out[first - 2].grade.grade))
            out[first - 2 : first] = []
        out.append(node)
    each = next((k for k in range(len(out) - 1) if is_headed(out[k]) and EACH in (out[k - 1].noun, out[k + 1].noun)), 0)
    for k in range(each):
        if is_title(out[k]) and out[k].josa in ("으로", "로") and out[k + 1].kind == "comma" and subject(out, k + 2):
            out[k] = replace(out[k], kind="event", value=Event(out[k].noun))
    return out


RECEIVING: Final = frozenset({"받는", "받은", "받을", "안은", "안는"})
EACH: Final = "각각"


def is_title(node: Node) -> bool:
    """Whether a phrase is a title that staff bear: 모범공무원."""
    return node.kind == "grade" and node.grade.noun in STAFF_NOUNS and node.grade.honor is None


def is_headed(node: Node) -> bool:
    """Whether a node is the honor of a head that somebody received: 국무총리 표창을."""
    if node.kind != "grade" or node.grade.kind != "honor" or node.josa not in RECEIVED:
        return False
    match = HONOR.fullmatch(node.noun)
    return match is not None and match["head"] is not None


def subject(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body or person is the subject or topic at a place."""
    return nodes[k].kind == "who" and nodes[k].josa in SUBJECTS


def honored_by_giver(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """The claims of one grade with the honor and sum that who chose gives: A를 최우수로 선정해 대통령 표창을 수여한다.

    A sum is that of each only where it is told to be, or where only one has won.
    """
    graded = [claim for claim in found if claim.grade.kind in ("prize", "rating") and claim.winners]
    if not graded or len(graded) < len(found) or len({claim.grade.grade for claim in graded}) > 1:
        return list(found)
    behind = [node for node in nodes if node.start >= max(claim.end for claim in graded)]
    honor = next((k for k, node in enumerate(behind) if node.kind == "grade"), None)
    if honor is None or behind[honor].grade.kind != "honor" or not is_handed_out(behind, honor):
        return list(found)
    if any(node.kind in ("who", "stop", "veto") for node in behind[:honor]):
        return list(found)
    each = next((node for node in behind[honor:] if node.kind == "money"), None)
    alone = len(graded) == 1 and len(graded[0].winners) == 1
    money = each if each is not None and (each.value is True or alone) else None
    given = behind[honor].grade
    return [replace(one, grade=merged(one.grade, given), prize=one.prize or money) for one in graded]


def is_handed_out(nodes: Sequence[Node], honor: int) -> bool:
    """Whether a verb of giving has an honor as its object, alone or with a sum: 표창과 함께 …을 지원한다."""
    behind = nodes[honor + 1 : honor + 1 + GIVEN_REACH]
    linked = not nodes[honor].josa and bool(behind) and behind[0].kind in ("comma", "and", "dot")
    joined = nodes[honor].josa in CONNECTS or linked
    if not (joined or nodes[honor].josa in RECEIVED):
        return False
    return any(HANDS_OUT.match(node.noun) for node in behind)


GIVEN_REACH: Final = 9  # nodes from an honor to the verb of giving, what else is given between
HANDS_OUT: Final = re.compile(
    r"(?:수여|시상|전달|전수|지원|지급|교부|포상|부여)[하한할했]|(?:준|줄|줬|주기로|주었|주는|건[넨네])(?:$|[다고])"
)
