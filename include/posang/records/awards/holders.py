"""Who holds an award by what a body does in the sentence that explains it: A는 해마다 이 상을 시상하고 있다."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from posang.records.awards.givers import body, hosts
from posang.records.awards.node import CONNECTS, SUBJECTS, Node

# what a holder does, told as its own deed: 심사해, 시상하는, 제정했다, 뽑아; winners are chosen and judged
ACTS: Final = re.compile(
    r"[가-힣]{0,4}?(?:시상|수여|선정|선발|심사|평가|제정|주최|주관|시행|실시|운영|개최|마련|도입|포상|진행|결정|신설"
    r"|점검|조사|측정|진단|분석|반영|종합|합산|지정|인증)[하한할해했]"
    r"|(?:주는|준다|줘|여는|연다|연(?![가-힣])|열고|열어|열었|뽑아|뽑는|뽑고|뽑았|가려|가리[고는기]|만든|만들|매기|매겨|치르|치러|살펴|살핀)"
)
DOES: Final = re.compile(rf"{ACTS.pattern}|(?:발표|공표|공개)[하한해했]")  # what else it does with results
OBJECT_REACH: Final = 4  # nodes that name an award, its winners or its results: 대한민국의정대상 수상 기관을
VERB_REACH: Final = 3  # nodes behind them in which the verb stands
GIVES_OUT: Final = re.compile(r"(?:시상|수여|포상)[하한해했]|주는|준다")  # what none but the holder of a prize does
ROLE: Final = ("주최", "주관")  # nouns behind who holds: A부 주최로
ADNOMINAL: Final = re.compile(r"(?:[는한연]|만든|매긴|치른|살핀)$")
RAISED: Final = frozenset({"을", "를"})


def holders_behind(nodes: Sequence[Node], at: int, deeds: re.Pattern[str] = ACTS) -> list[Node]:
    """The bodies behind an award that a sentence is about, with what they do: 이 상은 A와 B가 … 시상한다."""
    if nodes[at].josa not in ("은", "는"):
        return []
    told = list(takewhile(lambda node: node.kind != "stop", nodes[at + 1 :]))
    for k, node in enumerate(told):
        behind = told[k + 1 :]
        by_role = not node.josa and bool(behind) and behind[0].noun.startswith(ROLE)
        by_deed = (node.josa in ("이", "가") or hosts(node)) and acts(behind, deeds)
        if may_give(node) and (by_role or by_deed):
            return joined(told, k)
        if node.josa in SUBJECTS:
            return []
    return []


def holders_before(nodes: Sequence[Node], at: int) -> list[Node]:
    """The bodies that do to an award what holders do: A가 행정을 북돋우려고 만든 상, A는 매년 이 상을 시상하고."""
    for k in range(at - 1, -1, -1):
        node = nodes[k]
        if node.kind == "stop":
            return []
        if k == at - 1 and k and node.kind == "word" and node.josa == "는" and nodes[k - 1].josa in RAISED:
            continue  # before the award, with its object: 분야를 견주는 이 평가를
        if node.josa in SUBJECTS or hosts(node):
            topic = node.josa in ("은", "는")
            does = acts_on(nodes, at) if topic else acts(nodes[at - 1 : at]) and ADNOMINAL.search(nodes[at - 1].noun)
            return joined(nodes, k) if may_give(node) and does else []
    return []


def acts_on(nodes: Sequence[Node], at: int) -> bool:
    """Whether a clause tells what is done to an award, or to who wins it: 이 상을 시상하고, 평가 결과를 발표했다."""
    end = next((k for k in range(at, min(at + OBJECT_REACH, len(nodes))) if nodes[k].josa), None)
    if end is None or nodes[end].josa not in RAISED or any(node.kind == "who" for node in nodes[at : end + 1]):
        return False
    return acts(nodes[end + 1 : end + 1 + VERB_REACH], DOES)


def acts(nodes: Sequence[Node], deeds: re.Pattern[str] = ACTS) -> bool:
    """Whether a body does what holders do in a clause, before another one is told of."""
    own = takewhile(lambda node: not (node.kind == "who" and node.josa in SUBJECTS), nodes)
    return any(node.kind in ("word", "win", "mark") and deeds.match(node.noun) for node in own)


def may_give(node: Node) -> bool:
    """Whether a phrase names a body, and no place or kind of bodies."""
    return node.kind == "who" and body(node)


def joined(nodes: Sequence[Node], k: int) -> list[Node]:
    """The body at `k`, with those that a particle or a mark joins to it: A와 B, C·D."""
    before = k - 1 - (k > 1 and nodes[k - 1].kind in ("comma", "dot"))
    beside = nodes[before] if k else None
    told = CONNECTS if before == k - 1 else ("",)
    if beside is None or not may_give(beside) or beside.josa not in told:
        return [nodes[k]]
    return [*joined(nodes, before), nodes[k]]
