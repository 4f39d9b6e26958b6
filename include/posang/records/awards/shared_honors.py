"""Honors that share the noun of the last one told: A는 대통령, B는 국무총리, C는 환경부 장관 표창을 받았다."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.grades import HONOR, honor_grade
from posang.records.awards.node import SUBJECTS, Node

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


def is_headed(node: Node) -> bool:
    """Whether a node is the honor of a head that somebody received: 국무총리 표창을."""
    if node.kind != "grade" or node.grade.kind != "honor" or node.josa not in RECEIVED:
        return False
    match = HONOR.fullmatch(node.noun)
    return match is not None and match["head"] is not None


def subject(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body or person is the subject or topic at a place."""
    return nodes[k].kind == "who" and nodes[k].josa in SUBJECTS
