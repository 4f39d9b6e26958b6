"""Rows of bare names made persons: 나래온, 사단법인 가람회, 도해솔, 서리안이."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records import names
from posang.records.awards.kinds import NAME_SIZE
from posang.records.awards.members import SEPARATORS
from posang.records.awards.node import CONNECTS, TOPIC, Node, Who, is_name
from posang.records.awards.persons import is_bare_name, leads

ROW_SIZE: Final = 3  # names that show a row of bare words to be one of persons
# endings of a topic whose list is one of persons, each with a place in brackets: 의원은 나래온(비례), 도해솔(담양2)
PEOPLE: Final = ("의원", "수상자", "공무원", "유공자", "주인공", "수상자들", "의원들")
IN_ORDER: Final = re.compile(r"(?:이름|성명|가나다|직급|직제|무)\s?순")  # how a list of persons is ordered


def name_rows(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with rows of bare names made persons: 나래온, 사단법인 가람회, 도해솔, 서리안이.

    A row shows what it is by three names of three syllables, or several that grades lead to by as many together; then
    shorter rows of its sentence are read alike.
    """
    sized = [node for node in nodes if node.kind == "who" or NAME_SIZE in (len(node.noun), node.end - node.start)]
    if len(sized) < ROW_SIZE or sum(may_be_in_row(text, node) for node in sized) < ROW_SIZE:
        return nodes
    parted = parted_names(nodes)
    rows = [row for row in bare_rows(text, parted) if len(row) > 1]
    led = [k for row in rows if leads(parted, row[0] - 1) for k in row]
    if not any(sum(len(word_in_row(text, parted, k)) == NAME_SIZE for k in row) >= ROW_SIZE for row in (*rows, led)):
        return nodes
    joined = [replace(node) for node in parted]
    for row in rows:
        for k in row:
            node, name = joined[k], word_in_row(text, joined, k)
            node.kind, node.josa = "who", node.josa if name == node.noun else ""
            node.noun, node.value = name, Who(name, "person")
    return joined


def may_be_in_row(text: str, node: Node) -> bool:
    """Whether a word may be one of the three names that show a row, with its particle, without it or before 과."""
    if node.kind == "word":
        return is_bare_name_of_three(node.noun) or is_bare_name_of_three(text[node.start : node.end])
    return node.kind == "who" and node.noun.endswith("과") and names.is_name(node.noun[:-1])


def parted_names(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with what reads like a department parted into a name and its particle: 문가람과 노을빛이."""
    return [
        Node("word", node.start, node.end, node.noun[:-1], "과") if joined_name(nodes, k) else node
        for k, node in enumerate(nodes)
    ]


def joined_name(nodes: Sequence[Node], k: int) -> bool:
    """Whether what reads like a department is a name joined to the one behind it: 문가람과 노을빛이."""
    node = nodes[k]
    if node.kind != "who" or node.who.kind != "department" or node.josa or node.parens or k + 1 == len(nodes):
        return False
    return (
        node.noun.endswith("과")
        and is_name(node.noun[:-1], strict=True)
        and nodes[k + 1].kind == "word"
        and is_bare_name(nodes[k + 1].noun)
    )


def bare_rows(text: str, nodes: Sequence[Node]) -> list[list[int]]:
    """Places of the bare names of each row that commas, dots and joining particles part."""
    rows: list[list[int]] = [[]]
    people = False  # whether the row's topic says that it is one of persons
    for k, node in enumerate(nodes):
        if node.kind in SEPARATORS:
            continue
        people = people or (node.kind == "word" and node.josa in TOPIC and node.noun.endswith(PEOPLE))
        joins = k > 0 and (nodes[k - 1].kind in SEPARATORS or nodes[k - 1].josa in CONNECTS or beside_name(nodes, k))
        loose = people or not node.parens or IN_ORDER.fullmatch(node.inside.strip()) is not None
        named = node.kind == "word" and loose and is_bare_name(word_in_row(text, nodes, k))
        if not joins or not (named or node.kind == "who"):
            rows.append([])
        if named:
            rows[-1].append(k)
    return rows


def beside_name(nodes: Sequence[Node], k: int) -> bool:
    """Whether two names of three syllables stand side by side without a mark: 나래온 도해솔 서리안."""
    left, right = nodes[k - 1], nodes[k]
    return (
        left.kind == right.kind == "word"
        and not left.josa
        and not left.parens
        and right.start - left.end == 1
        and is_name(left.noun, strict=True)
        and is_name(right.noun, strict=True)
    )


def is_bare_name_of_three(word: str) -> bool:
    """Whether a word of a row may be a personal name of three syllables."""
    return len(word) == NAME_SIZE and is_bare_name(word)


def word_in_row(text: str, nodes: Sequence[Node], k: int) -> str:
    """A word of a row as the name that it may be: whole before a separator, else without its particle."""
    whole, noun = text[nodes[k].start : nodes[k].end], nodes[k].noun
    if whole == noun:
        return noun
    listed = k + 1 < len(nodes) and nodes[k + 1].kind in SEPARATORS
    return whole if (listed and is_bare_name(whole)) or not is_bare_name(noun) else noun


def former_officials(nodes: list[Node]) -> list[Node]:
    """The nodes with each former official's office and name made a person: 전 자치행정과장 하도겸, 전 보건소 표인한."""
    out: list[Node] = []
    for node in nodes:
        office, former = (out[-1], out[-2]) if len(out) > 1 else (node, node)
        told = former.noun == FORMER and not former.josa and not office.josa and office.kind in ("word", "who", "title")
        if told and node.kind == "word" and is_name(node.noun, strict=True):
            office_of = office.who.hits if office.kind == "who" else ()
            who = Who(node.noun, "person", office_of, title=office.noun)
            out[-2:] = [replace(node, kind="who", start=former.start, value=who)]
        else:
            out.append(node)
    return out


FORMER: Final = "전"
