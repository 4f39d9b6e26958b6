"""Winners told with their rank before them and their honor behind: 1위 A는 대통령상을, 2위 B는 국무총리상을 받았다."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.honors import merged
from posang.records.awards.node import SUBJECTS, Node, names_someone

RANKED: Final = frozenset({"rank", "prize"})
BEARS: Final = frozenset({"", "인"})  # particles of a rank that stands before who won it
TOOK: Final = frozenset({"한", "차지한", "거둔", "받은", "기록한"})  # verbs between: 1위를 차지한 A는
BEGINS: Final = frozenset({"comma", "win", "stop", "event", "year", "edition"})  # what a clause may begin behind
HONOR_REACH: Final = 4  # nodes from the winner to the honor: 2위 B는 상금과 함께 국무총리상을


def ranks_moved(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with ranks before winners moved to the honors behind them."""
    out = list(nodes)
    k = 0
    while k < len(out) - 2:
        who = winner_behind(out, k)
        honor = honor_behind(out, who) if who is not None else None
        if who is not None and honor is not None:
            out[honor] = replace(out[honor], value=merged(out[k].grade, out[honor].grade))
            del out[k:who]
        k += 1
    return out


def ranks_dropped(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without ranks before winners whose one grade is told behind: 2위 A와 공동 3위 B 등이 우수기관이다."""
    graded = next((k for k, node in enumerate(nodes) if is_grade_of_all(node)), 0)
    listed = nodes[:graded]
    ranks = [k for k, node in enumerate(listed) if node.kind == "grade"]
    if len(ranks) < SEVERAL or any(node.kind not in IN_LIST and node.noun not in TOGETHER for node in listed):
        return list(nodes)
    if not all(nodes[k].grade.kind == "rank" and not nodes[k].josa and names_someone(nodes[k + 1]) for k in ranks):
        return list(nodes)
    return [node for k, node in enumerate(nodes) if k not in ranks and not (k < graded and node.noun == SHARED)]


def is_grade_of_all(node: Node) -> bool:
    """Whether a node is a grade of bodies that those told before it are said to hold: (A, B 등이) 우수기관이다."""
    return node.kind == "grade" and node.grade.kind == "prize" and bool(node.grade.noun) and bool(node.josa)


SEVERAL: Final = 2  # ranks of a list
SHARED: Final = "공동"
TOGETHER: Final = frozenset({SHARED, "등", "각각", "나란히"})
IN_LIST: Final = frozenset({"grade", "who", "comma", "dot", "and", "count"})


def winner_behind(nodes: Sequence[Node], k: int) -> int | None:
    """Where the winner stands whose rank begins a clause; None where no rank does: 1위 A는, 2위를 차지한 B는."""
    node = nodes[k]
    if node.kind != "grade" or node.grade.kind not in RANKED or (k and nodes[k - 1].kind not in BEGINS):
        return None
    who = k + 1 if node.josa in BEARS else k + 2 if node.josa in ("을", "를") and nodes[k + 1].noun in TOOK else None
    if who is None or who >= len(nodes) or not names_someone(nodes[who]) or nodes[who].josa not in SUBJECTS:
        return None
    return who


def honor_behind(nodes: Sequence[Node], who: int) -> int | None:
    """Where the honor stands that a winner got, before anything else is won: A는 대통령상을."""
    for k in range(who + 1, min(who + 1 + HONOR_REACH, len(nodes))):
        node = nodes[k]
        if node.kind == "grade":
            return k if node.grade.kind == "honor" and node.josa in ("", "을", "를") else None
        if node.kind in ("win", "stop", "event", "who", "veto"):
            return None
    return None
