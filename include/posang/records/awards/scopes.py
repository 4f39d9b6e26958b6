"""Among whom winners were chosen, told between an award and their names: 공모에서 전국 15곳 가운데 A시와 B군이."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.node import OUT_OF, Node, is_government
from posang.records.awards.particles import PLACES

AMONG: Final = re.compile(r"에서\s(?:전국|도내|국내|관내|\d+)[^.]{0,16}?(?:에서|가운데|중)\s")  # what looks like it
WIDE: Final = frozenset({"전국", "도내", "국내", "관내"})


def scopes_dropped(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without those among whom the governments named behind an award were chosen."""
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        if out and out[-1].kind == "event" and out[-1].josa in PLACES:
            at = scope_end(nodes, at)
        out.append(nodes[at])
        at += 1
    return out


def scope_end(nodes: Sequence[Node], at: int) -> int:
    """The place behind a scope that begins at a place and stands before a government; the place itself for none."""
    end = at
    if nodes[end].kind == "word" and nodes[end].noun in WIDE:
        end += 1
        if nodes[end - 1].josa in PLACES:
            return end if end < len(nodes) and is_government(nodes[end]) else at
    if end < len(nodes) and nodes[end].kind in ("count", "numeral"):
        end += 1 + (end + 1 < len(nodes) and nodes[end + 1].kind == "word" and nodes[end + 1].noun not in OUT_OF)
        if end + 1 < len(nodes) and nodes[end].noun in OUT_OF and is_government(nodes[end + 1]):
            return end + 1
    return at
