"""Those whom the brackets behind their number name, read as if the sentence named them: 의원 3명(A·B·C)이."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import winners_counted
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Node, Who, is_name

NAMED_AS: Final = ("이", "가", "을", "를")  # particles of those who were chosen, or whom somebody chose
LEAST_NAMED: Final = 2


def people_spelled_out(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with people whom the brackets behind their number name told one by one: 의원 3명(A·B·C)이."""
    out: list[Node] = []
    for node in nodes:
        counted = node.kind == "count" and node.value == "명" and node.josa in (*NAMED_AS, "에게")
        people = names_inside(node.inside) if counted else []
        if len(people) < LEAST_NAMED:
            out.append(node)
            continue
        title = out.pop().noun if out and out[-1].kind == "word" and out[-1].noun in LEX.titles else None
        body = out.pop() if out and title and out[-1].kind == "who" and not out[-1].josa else None
        hits = body.who.hits if body is not None else ()
        for name in people:
            start = text.index(name, node.start)
            who = Who(name, "person", hits, None, title)
            out += [Node("who", start, start + len(name), name, "", who), Node("comma", start, start, ",")]
        out.pop()
        out[-1].josa = node.josa
    return out


def names_inside(inside: str) -> list[str]:
    """The personal names that brackets list, a title behind the last; [] where they hold anything else."""
    parts = [part.strip() for part in NAME_SEPARATORS.split(inside)]
    title = max((title for title in LEX.titles if parts[-1].endswith(title)), key=len, default="")
    parts[-1] = parts[-1].removesuffix(title).strip()
    return parts if all(is_name(part, strict=True) for part in parts) else []


NAME_SEPARATORS: Final = re.compile(r"[,·]")


def counted_spelled_out(nodes: list[Node]) -> list[Node]:
    """The nodes with bodies that the brackets behind their number name told one by one: 3개 시군(A, B, C)이.

    A sentence with grades says of which grade each number is; its brackets are read with them, unless the number is
    the subject of a grade behind it: 나머지 시군 3곳(A, B, C)은 우수상을.
    """
    graded = any(node.kind == "grade" and not node.noun.startswith(TARGET) for node in nodes)
    out: list[Node] = []
    for k, node in enumerate(nodes):
        told = wins_behind(nodes, k) if graded else node.josa in NAMED_AS
        named = winners_counted(node, None) if node.kind == "count" and told else []
        if len(named) < LEAST_NAMED:
            out.append(node)
            continue
        if out and out[-1].kind == "grade":  # 대상 시군 3곳을: no grand prize
            out.pop()
        for one in named:
            out += [Node("who", one.start, one.end, one.who.name, "", one.who), Node("comma", one.end, one.end, ",")]
        out.pop()
        out[-1].josa = node.josa
    return out


TARGET: Final = "대상 "


def wins_behind(nodes: Sequence[Node], k: int) -> bool:
    """Whether a number is the subject of the grade behind it, and not the number of a grade: 3곳(A, B)은 우수상을."""
    if k + 1 == len(nodes) or nodes[k].josa not in SUBJECT_OR_TOPIC or (k and nodes[k - 1].kind == "grade"):
        return False
    behind = nodes[k + 1]
    return behind.kind == "grade" and behind.grade.kind != "rating" and behind.josa in WON_AS


SUBJECT_OR_TOPIC: Final = ("이", "가", "은", "는")
WON_AS: Final = ("을", "를", "에", "으로", "로", "인")  # particles of a grade that its subject has won


def numbered_grades(nodes: list[Node]) -> list[Node]:
    """The nodes of grades whose winners' number stands before those made one with it: 우수상 2명(에) A와 B가."""
    out: list[Node] = []
    for node, behind in pairwise((*nodes, nodes[-1])):
        counts = node.kind == "count" and node.value in WINNERS and node.josa in BEFORE_WINNERS and not node.parens
        if counts and out and is_bare_grade(out[-1]) and behind.kind == "who" and behind is not node:
            out[-1] = replace(out[-1], end=node.end, josa=node.josa)
        else:
            out.append(node)
    return out


def is_bare_grade(node: Node) -> bool:
    """Whether a node is a prize or rank with neither particle nor brackets."""
    return node.kind == "grade" and node.grade.kind in ("prize", "rank") and not (node.josa or node.parens)


WINNERS: Final = frozenset({"명", "곳", "개", "팀"})  # what winners are counted by
BEFORE_WINNERS: Final = ("", "에", "에는")  # particles of a number before the winners
