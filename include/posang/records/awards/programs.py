"""Programs for which bodies are chosen, made awards' names: 도시재생 뉴딜사업에, A사업 등 각종 공모사업에 (선정돼)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.events import event_node, strip_name
from posang.records.awards.items import Item
from posang.records.awards.members import NOMINATIVE, SEPARATORS
from posang.records.awards.node import CONNECTS, Event, Node, is_award, is_government, reads_as_office, words_start

# that somebody was chosen, and no body tells whom it chose
WAS_CHOSEN: Final = re.compile(
    r"(?:(?:최종|신규|추가)\s?)?(?:재?선정|채택|당선|선발|낙점|재?지정)(?:[됐돼된]|되(?:[었어는며고]|면서))"
    r"|재?지정받|뽑[혔혀힌히]|이름을"
)
ENTERED: Final = re.compile(
    r"(?:응모|신청|도전|참여|지원|참가)(?:해|하여|한)"
)  # before the choice: 공모에 응모해 (선정됐다)
# places of which programs make something: 교육발전특구 시범지역으로
PLACES: Final = re.compile(r"(?:특구|(?:시범|선도)\s?(?:지역|지구|단지|도시|마을|학교))$")
PROGRAM: Final = re.compile(rf"(?:\d+선|사업|프로젝트|프로그램|챌린지|협약|{PLACES.pattern})$")
# a program that is only pointed at: 각종 공모사업, 이번 지원사업
NO_PROGRAM: Final = re.compile(
    r"(?:이|그|해당|이번|각종|정부|중앙|부처|국가|국비|도비|국책|지원|시범|선도|공모|신규|관련|주요|추가|역점|중점|현안|우선|전체|자체|추진|대상|\s)*"
    r"(?:사업|프로젝트|프로그램|협약|특구|지역|지구|단지|도시|마을|학교|공모)"
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
NAME_REACH: Final = 8  # nodes of a program's name
REACH: Final = 7  # nodes between a program and the verb: 사업에 나래읍 가온마을이 최종 선정됐다
SUM_REACH: Final = 5  # nodes between 등 and the word for all
# behind the first of a list of programs: A사업을 비롯해 (B사업에)
BEGINS_LIST: Final = frozenset({"비롯해", "비롯하여", "비롯한", "포함해", "포함한", "시작으로"})
OBJECT: Final = frozenset({"을", "를"})
HOW: Final = frozenset({"최종", "신규", "추가"})  # words before what is chosen: 사업의 최종 대상지로
YEAR_SIZE: Final = 4  # letters
YEAR_REACH: Final = 6  # characters before a name in which its year may stand: 2025년 (가온 사업)
PARTS: Final = SEPARATORS | {"bullet"}
STOPS: Final = frozenset({"win", "stop", "grade", "veto", "speech", "colon", "cat"})


def programs_named(nodes: list[Node], text: str) -> list[Node]:
    """The nodes with each program for which somebody is told to have been chosen made an award's name."""
    for at, node in enumerate(nodes):
        if node.kind == "veto" and was_entered(nodes, at):
            node.kind = "word"
    behind = 0  # nodes from the verb to the end, which what is named before it leaves as they are
    while behind < len(nodes):
        behind += 1
        verb = len(nodes) - behind
        if nodes[verb].kind == "win" and (WAS_CHOSEN.match(nodes[verb].noun) or chose_bodies(nodes, verb)):
            last = offered_subject(nodes, verb) or chosen_for(nodes, verb)
            nodes = nodes if last is None else with_programs(nodes, text, last)
    return nodes


def was_entered(nodes: Sequence[Node], at: int) -> bool:
    """Whether entering an offering is no wish, since the choice is told right behind it: 공모에 응모해 선정됐다."""
    told = ENTERED.fullmatch(nodes[at].noun) is not None
    return told and any(WAS_CHOSEN.match(other.noun) for other in nodes[at + 1 : at + 4])


def offered_subject(nodes: Sequence[Node], verb: int) -> int | None:
    """Where a program stands that is told to have been chosen in some offering: A군은 B사업이 정부 공모에 (선정됐다).

    Its particle is made that of what is chosen for, and the offering, which only points, a plain word.
    """
    offer = next((k for k in range(verb - 1, max(verb - OFFER_REACH, 0), -1) if is_some_offering(nodes[k])), 0)
    for k in range(offer - 1, max(offer - REACH, 0), -1):
        if nodes[k].kind in STOPS:
            return None
        if nodes[k].josa in NOMINATIVE and nodes[k].kind in ("word", "quote"):
            owner = next((node for node in reversed(nodes[:k]) if node.kind == "who"), None)
            if owner is None or not PROGRAM.search(nodes[k].noun):
                return None
            if owner.josa == "의" and is_government(owner):  # A군의 B사업이 is read like A군은 B사업이
                owner.josa = "은"
            nodes[k].josa, nodes[offer].kind, nodes[offer].josa = "에", "word", ""
            return k
    return None


def is_some_offering(node: Node) -> bool:
    """Whether a node only points at a public offering: 정부 공모에."""
    if node.kind != "event" or OFFERING not in node.noun or node.josa not in INTO:
        return False
    return node.event.pointer or NO_PROGRAM.fullmatch(node.noun) is not None


OFFERING: Final = "공모"
OFFER_REACH: Final = 4  # nodes between an offering and the verb


def chose_bodies(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a giver tells which governments it chose: 대상지로 괴산군과 영월군, 무주군 등 3곳을 선정했다.

    Or only how many: 사업 대상지 60곳을 선정했다.
    """
    last = verb - 1 - (verb > 0 and nodes[verb - 1].noun in HOW)
    if last < 1 or CHOSE.match(nodes[verb].noun) is None or nodes[last].josa not in OBJECT:
        return False
    if is_counted(nodes, last - 1):
        return True
    last -= nodes[last].kind == "count"
    last -= nodes[last].noun == "등"
    return is_government(nodes[last])


def is_counted(nodes: Sequence[Node], k: int) -> bool:
    """Whether what is chosen for a program is counted right behind: 사업 대상지 60곳을."""
    node, count = nodes[k], nodes[k + 1]
    told = count.kind == "count" and count.josa in (*OBJECT, *NOMINATIVE)
    return told and not node.josa and CHOSEN_FOR.fullmatch(node.noun) is not None


CHOSE: Final = re.compile(r"(?:최종\s?)?(?:선정|선발|지정)(?:했|하였)|뽑았")


def chosen_for(nodes: Sequence[Node], verb: int) -> int | None:
    """Where the program stands for which somebody is chosen; None where no program is told."""
    for k in range(verb - 1, max(verb - REACH, 0), -1):
        node = nodes[k]
        if (node.josa in AS and node.noun in BODIES) or (
            (node.josa in AS or is_counted(nodes, k)) and CHOSEN_FOR.fullmatch(node.noun)
        ):
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
        size, node = program(nodes, text, at, listed=total is not None or (end <= at + 1 and is_given(nodes, at)))
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


def is_given(nodes: Sequence[Node], at: int) -> bool:
    """Whether the bare nouns that end at a node are told with the body that offers them: 농식품부의 마을 만들기."""
    first = words_start(nodes, at, lambda word: bool(word.josa))
    return first > 0 and nodes[first - 1].kind == "who" and nodes[first - 1].josa == "의"


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
    if first > 1 and is_department(nodes[first - 1]):
        nodes[first - 1].noun, nodes[first - 1].josa = nodes[first - 1].noun[:-1], "과"
        return first - 1
    if edge > 0 and nodes[edge].kind in PARTS:
        return 0 if nodes[edge - 1].josa else edge - 1
    return edge if edge > 0 and nodes[edge].josa in CONNECTS else 0


def own_start(node: Node) -> int:
    """Where a program's name begins in a phrase that a known body may open."""
    hits = node.who.hits if node.kind == "who" else ()
    return min(hits[-1].end + 1, node.end) if hits else node.start


def is_department(node: Node) -> bool:
    """Whether what reads like a department is a program and the particle behind it: 신활력사업과 (관광두레 사업에)."""
    return reads_as_office(node) and node.noun.endswith("사업과")


def program(nodes: Sequence[Node], text: str, at: int, *, listed: bool) -> tuple[int, Node | None]:
    """How many nodes name the program that ends at a node, and the award's name in their place.

    In a list that a word for all sums up, any noun may be a program's; elsewhere its last word shows it.
    """
    last = nodes[at]
    if listed and any(item.kind == "money" for item in last.parens):
        return 0, None
    if is_award(last) and (listed or PROGRAM.search(last.noun)):
        return 1, replace(last, value=replace(last.event, offered=True, weak=False))
    if last.kind == "quote":
        name, year, edition = strip_name(last.noun)
        return 1, replace(last, kind="event", value=Event(name, year, edition, quoted=True, offered=True))
    if last.kind not in ("word", "who", "numeral") or not (listed or PROGRAM.search(last.noun)):
        return 0, None
    joined = next((k for k in range(at - 1, max(at - NAME_REACH, -1), -1) if is_department(nodes[k])), -1)
    before = list(nodes[joined + 1 : at])
    start = own_start(last)
    name = text[start : last.end].removesuffix(last.josa) if last.kind == "who" else last.noun
    if start > last.start:  # who offers it is part of what reads like one body: 교육부 교육발전특구
        before.append(replace(last, end=start - 1, josa=""))
    node = event_node(text, Item("head", start, last.end, name, last.josa, parens=last.parens), before)
    if node.kind != "event" or NO_PROGRAM.fullmatch(node.noun) or len(node.noun.replace(" ", "")) < SHORTEST:
        return 0, None
    told = text.startswith("년", text.find(str(node.event.year), max(0, node.start - YEAR_REACH)) + YEAR_SIZE)
    year = node.event.year if told or isinstance(node.event.year, str) else None  # of the program: 2013 안심길 사업에
    event = replace(node.event, year=year, pointer=False, weak=False, offered=True)
    return at - joined - len(before), replace(node, value=event)
