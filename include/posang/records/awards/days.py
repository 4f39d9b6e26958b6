"""Days of the calendar on which honors are given: the ceremony of one, an honor told on the occasion of one."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.events import strip_name
from posang.records.awards.node import Event, Node, edition_before, year_before
from posang.records.awards.particles import PLACES

DAY_NOUN: Final = "날"  # in a text that names such a day
KEPT: Final = frozenset({"기념식", "기념행사", "행사", "기념대회", "기념식장"})
CEREMONIES: Final = tuple(KEPT)
MARKED: Final = frozenset({"맞아", "맞이해", "맞이하여", "기념해", "기념하여", "기념하며", "앞두고"})
QUOTED_DAY: Final = re.compile(r"(?P<day>.{2,20}(?:의\s?|버이|린이|글)날)\s?(?:기념식|기념행사|행사|기념대회)?")
DAY: Final = re.compile(r"(?:의\s?|어버이|어린이|한글)날$")
DAY_REACH: Final = 12  # nodes between a day and the ceremony held on it


def day_kept(nodes: Sequence[Node], first: int) -> Event | None:
    """The day at whose ceremony a prize is given; only a pointer, since a better name may be told: 농업인의 날."""
    for k in range(first - 1, 0, -1):
        if nodes[k].kind == "stop":
            return None
        if nodes[k].noun + nodes[k].josa == "날을" and nodes[k + 1].noun in MARKED:
            return day_named(nodes, k)
        if nodes[k].josa not in PLACES:
            continue
        if (day := day_quoted(nodes, k)) is not None:
            return day
        if nodes[k].noun not in KEPT:
            continue
        for last in range(k - 1, max(-1, k - DAY_REACH), -1):
            if (day := day_named(nodes, last)) is not None:
                return day
        return None
    return None


def day_told(nodes: Sequence[Node]) -> Event | None:
    """The day that a sentence tells of: its ceremony (도로의 날 기념식을) or the occasion (소방의 날을 맞아)."""
    for k in range(len(nodes) - 2, -1, -1):
        kept = nodes[k + 1].noun in KEPT or nodes[k + 1].noun in MARKED
        ceremony = nodes[k].noun.endswith(CEREMONIES)
        if (kept or ceremony) and (day := day_quoted(nodes, k)) is not None:
            return day
        if kept and (day := day_named(nodes, k)) is not None:
            return day
    return None


def day_quoted(nodes: Sequence[Node], at: int) -> Event | None:
    """The day, or the day of the ceremony, that is quoted at a place."""
    quoted = QUOTED_DAY.fullmatch(nodes[at].noun) if nodes[at].kind == "quote" else None
    if quoted is None:
        return None
    bare, year, edition = strip_name(quoted["day"])
    return Event(bare, year or year_before(nodes, at), edition or edition_before(nodes, at), pointer=True)


def day_named(nodes: Sequence[Node], last: int) -> Event | None:
    """The day whose name ends at a node; only a pointer to an award."""
    possessed = last > 0 and "의" in (nodes[last - 1].josa, nodes[last - 1].noun[-1])
    begin = last - 1 if nodes[last].noun in ("날", "날을") and possessed else last
    name = f"{nodes[begin].noun.removesuffix('의')}의 날" if begin < last else nodes[last].noun
    if not DAY.search(name) or nodes[last].kind not in ("word", "quote"):
        return None
    bare, year, edition = strip_name(name)
    opened = name_start(nodes, begin)
    bare = " ".join([*(node.noun for node in nodes[opened:begin]), bare])
    year, edition = year or year_before(nodes, opened), edition or edition_before(nodes, opened)
    return Event(bare, year, edition, pointer=True)


def name_start(nodes: Sequence[Node], begin: int) -> int:
    """Where a day's name opens: behind its edition (제14회 결핵 예방의 날), else with whose it is (세계)."""
    first = begin
    while first and begin - first < NAME_WORDS and nodes[first - 1].kind == "word" and not nodes[first - 1].josa:
        first -= 1
    if edition_before(nodes, first) is not None:
        return first
    return begin - (begin > 0 and nodes[begin - 1].noun in OF_ALL)


NAME_WORDS: Final = 3  # bare words in a day's name before the one that 의 날 follows, at most
OF_ALL: Final = frozenset({"세계", "국제", "유엔", "대한민국"})  # whose day it is
