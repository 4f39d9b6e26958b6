"""Programs for which bodies are chosen, made awards' names: 도시재생 뉴딜사업에, A사업 등 각종 공모사업에 (선정돼)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.events import event_node, strip_name
from posang.records.awards.items import Item
from posang.records.awards.node import CONNECTS, Event, Node

# that somebody was chosen, and no body tells whom it chose
WAS_CHOSEN: Final = re.compile(
    r"(?:(?:최종|신규|추가)\s?)?(?:재?선정|채택|당선|선발|낙점|재?지정)(?:[됐돼된]|되(?:[었어는며고]|면서))"
    r"|재?지정받|뽑[혔혀힌히]|이름을"
)
# places of which programs make something: 교육발전특구 시범지역으로
PLACES: Final = re.compile(r"(?:특구|(?:시범|선도)\s?(?:지역|지구|단지|도시|마을|학교))$")
PROGRAM: Final = re.compile(rf"(?:사업|프로젝트|프로그램|챌린지|협약|{PLACES.pattern})$")
# a program that is only pointed at: 각종 공모사업, 이번 지원사업
NO_PROGRAM: Final = re.compile(
    r"(?:이|그|해당|이번|각종|정부|국가|국비|도비|국책|지원|시범|선도|공모|신규|관련|주요|추가|역점|중점|현안|우선|전체|자체|추진|대상|\s)*"
    r"(?:사업|프로젝트|프로그램|협약|특구|지역|지구|단지|도시|마을|학교)"
)
# what is chosen for a program, or runs it: 시범사업 대상지로, 수행기관으로
CHOSEN_FOR: Final = re.compile(
    r"(?:최종\s?|신규\s?)?(?:(?:(?:지원|사업)\s?)?대상|사업(?:지구?|대상지)"
    r"|(?:(?:(?:지원|사업)\s?)?대상|참여|수행|운영|주관|시행|거점|추진)\s?"
    r"(?:지|지역|자|지구|기관|시설|지자체|자치단체|도시|시·?군|대학|병원|학교))"
)
# whom a program takes, right behind its name: 시범사업 지역으로
BODIES: Final = frozenset({"지역", "지구", "기관", "지자체", "자치단체", "도시", "대학"})
INTO: Final = frozenset({"에", "에도", "에서", "에서도", "에는"})
AS: Final = frozenset({"로", "으로", "로도", "으로도", "에", "에도"})
SUMMED: Final = re.compile(r"(?:공모|사업|과제|시책)")  # the word for all that a list names: 등 5개 공모사업에
SHORTEST: Final = 5  # letters of a program's name
REACH: Final = 7  # nodes between a program and the verb: 사업에 나래읍 가온마을이 최종 선정됐다
SUM_REACH: Final = 5  # nodes between 등 and the word for all
# behind the first of a list of programs: A사업을 비롯해 (B사업에)
BEGINS_LIST: Final = frozenset({"비롯해", "비롯하여", "비롯한", "포함해", "포함한", "시작으로"})
OBJECT: Final = frozenset({"을", "를"})
HOW: Final = frozenset({"최종", "신규", "추가"})  # words before what is chosen: 사업의 최종 대상지로
YEAR_SIZE: Final = 4  # letters
PARTS: Final = frozenset({"comma", "and", "dot"})
STOPS: Final = frozenset({"win", "stop", "grade", "veto", "speech", "colon", "cat"})


def programs_named(nodes: list[Node], text: str) -> list[Node]:
    """The nodes with each program for which somebody is told to have been chosen made an award's name."""
    behind = 0  # nodes from the verb to the end, which what is named before it leaves as they are
    while behind < len(nodes):
        behind += 1
        verb = len(nodes) - behind
        if nodes[verb].kind == "win" and WAS_CHOSEN.match(nodes[verb].noun):
            last = chosen_for(nodes, verb)
            nodes = nodes if last is None else with_programs(nodes, text, last)
    return nodes


def chosen_for(nodes: Sequence[Node], verb: int) -> int | None:
    """Where the program stands for which somebody is chosen; None where no program is told."""
    for k in range(verb - 1, max(verb - REACH, 0), -1):
        node = nodes[k]
        if node.josa in AS and (node.noun in BODIES or CHOSEN_FOR.fullmatch(node.noun)):
            before = k - 1 - (nodes[k - 1].noun in HOW)
            return before if nodes[before].josa in ("", "의", *INTO) else None
        if node.kind in STOPS:
            return None
        if node.josa in INTO or (node.josa in AS and PLACES.search(node.noun)):
            return k
    return None


def with_programs(nodes: list[Node], text: str, last: int) -> list[Node]:
    """The nodes with the program that ends at a node, and those named beside it, made awards' names."""
    total = summed_from(nodes, last)
    at, end = (last if total is None else total - 1), last + 1
    while at > 0:
        size, node = program(nodes, text, at, listed=total is not None)
        if node is None:
            break
        if end > at + 1:  # the last takes the particle of what sums all up
            node.end, node.josa, node.parens = nodes[end - 1].end, nodes[end - 1].josa, nodes[end - 1].parens
        elif node.josa in OBJECT:  # A사업을 비롯해 (B사업에) is read like A사업, B사업에
            node.josa, nodes[end].kind = "", "comma"
        first = at + 1 - size
        nodes = [*nodes[:first], node, *nodes[end:]]
        at = beside(nodes, first)
        end = at + 1
    return nodes


def summed_from(nodes: Sequence[Node], last: int) -> int | None:
    """Where 등 stands that sums programs up before the word for all of them: A사업, B사업 등 2개 공모사업에."""
    if nodes[last].noun != "등" and not SUMMED.search(nodes[last].noun):
        return None
    for k in range(last, max(last - SUM_REACH, 0), -1):
        if nodes[k].noun == "등":
            return k
        if k < last and (nodes[k].josa not in ("", "의") or nodes[k].kind in PARTS):
            return None
    return None


def beside(nodes: Sequence[Node], first: int) -> int:
    """The last node of a program named right before the one that begins at a node; 0 where none is."""
    edge = first - 1
    if edge > 0 and nodes[edge].noun in BEGINS_LIST and nodes[edge - 1].josa in OBJECT:
        return edge - 1
    while edge > 0 and nodes[edge].kind in ("who", "mark", "year") and nodes[edge].josa in ("", "의", "이", "가"):
        edge -= 1
    if edge > 0 and nodes[edge].kind in PARTS:
        return 0 if nodes[edge - 1].josa else edge - 1
    return edge if edge > 0 and nodes[edge].josa in CONNECTS else 0


def program(nodes: Sequence[Node], text: str, at: int, *, listed: bool) -> tuple[int, Node | None]:
    """How many nodes name the program that ends at a node, and the award's name in their place.

    In a list that a word for all sums up, any noun may be a program's; elsewhere its last word shows it.
    """
    last = nodes[at]
    if listed and any(item.kind == "money" for item in last.parens):
        return 0, None
    if last.kind == "event" and not last.event.pointer and (listed or PROGRAM.search(last.noun)):
        return 1, replace(last, value=replace(last.event, offered=True, weak=False))
    if last.kind == "quote":
        name, year, edition = strip_name(last.noun)
        return 1, replace(last, kind="event", value=Event(name, year, edition, quoted=True, offered=True))
    if last.kind not in ("word", "who") or not (listed or PROGRAM.search(last.noun)):
        return 0, None
    before = list(nodes[:at])
    node = event_node(text, Item("head", last.start, last.end, last.noun, last.josa, parens=last.parens), before)
    if node.kind != "event" or NO_PROGRAM.fullmatch(node.noun) or len(node.noun.replace(" ", "")) < SHORTEST:
        return 0, None
    told = text.startswith("년", text.find(str(node.event.year), node.start) + YEAR_SIZE)
    year = node.event.year if told or isinstance(node.event.year, str) else None  # of the program: 2013 안심길 사업에
    event = replace(node.event, year=year, pointer=False, weak=False, offered=True)
    return at + 1 - len(before), replace(node, value=event)
