"""Marks inside a sentence: bare nouns behind them made the fields or awards of the grade that follows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.endings import adnominal
from posang.records.awards.events import strip_name, whole_prize
from posang.records.awards.fields import any_award, lists_awards
from posang.records.awards.members import MARKS_LISTED
from posang.records.awards.node import CONNECTS, TOPIC, Event, Node, as_item, is_government, is_person, whole
from posang.records.awards.particles import PLACES
from posang.records.awards.side_by_side import sum_behind
from posang.records.awards.work_owners import OWNERS

ENDS_ITEM: Final = frozenset({"bullet", "grade", "comma", "win", "stop", "colon"})
FIELD_NOUNS: Final = frozenset({"등", "분야", "부문", "개"})  # behind the last of the fields that are listed
WON: Final = frozenset({"선정", "지정", "재지정", "인증", "재인증", "수상"})  # ends of items that tell a win
ENDS_NOUNS: Final = frozenset({*PLACES, "은", "는", "이", "가", "을", "를", "에", "의", "으로", "로", "다", "이다"})
SUMMED: Final = frozenset({*PLACES, "은", "이", "가"})  # particles of words that sum up what was graded
LINKED: Final = re.compile(r"\s?(?:및|그리고)$")  # what only joins an item to the next
EXPLAINED: Final = re.compile(r"\s?\([^()\s]+\s[^()]*\)$")  # brackets behind a name that say what it is for
ITEM_SIZE: Final = 40  # characters of a marked name at most
SHORT_FIELD: Final = 3  # characters of a marked name that stays a field where the items beside it are awards
FIELD_SIZE: Final = 5  # characters; a longer marked name before a grade is an award's
MERE_FIELD: Final = 2  # nodes from a mark to a person behind a mere field: ▲화재에 A


def bullets(nodes: list[Node], text: str) -> list[Node]:
    """Marks inside a sentence: a run of bare nouns before a grade becomes its fields (△A △B에서 최우수구로)."""
    marks = [at for at, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < MARKS_LISTED or all(tells_winner(nodes, *pair) for pair in pairwise(marks)):
        return nodes
    if any(heads_winner(nodes, at) for at in marks):
        return nodes
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        made, at = read_items(nodes, text, at)
        out += made
    return out


def heads_winner(nodes: Sequence[Node], mark: int) -> bool:
    """Whether a mark opens a field as the topic of its winner: △구조전술 분야는 가온소방서 △구급전술 분야는 …."""
    field, winner = (*nodes[mark + 1 : mark + 3], None, None)[:2]
    if field is None or winner is None:
        return False
    return field.kind == "cat" and field.josa in TOPIC and winner.kind == "who" and not winner.josa


def read_items(nodes: Sequence[Node], text: str, at: int) -> tuple[Sequence[Node], int]:
    """What a place begins, marked items made fields or awards side by side, and where to go on."""
    mark, as_is = nodes[at], ([nodes[at]], at + 1)
    if mark.kind != "bullet" or heads_list(nodes, at):
        return as_is
    names, stop = item_names(nodes, text, at)
    run = nodes[at:stop]
    if [node.kind for node in run] == ["bullet", "year"]:
        return run, stop  # the year of a win, no field: ▲2023년 장관상
    heads = sum(names_owner(run, k, text) for k in range(len(run)))
    if not names or heads * 2 >= len(names) or any(node.kind == "grade" for node in run):
        return as_is
    events = listed_events(run)
    if len(events) * 2 >= len(names) or (len(names) > 1 and lists_awards(nodes[:at], any_award(run))):
        if len(names) == 1:
            return run, stop
        if graded_apart(nodes, at, stop):
            return as_is
        end = summed_behind(nodes, stop)
        return coordinated(nodes[stop - 1 : end], names, events, mark), end
    if len(names) == 1 and stop < len(nodes) and nodes[stop].noun in WON:
        return run, stop  # a win without a grade: ▲마을 가꾸기 사업 선정 ▲…
    long = len(names[0]) > (SHORT_FIELD if grades_awards(nodes) else FIELD_SIZE)
    if len(names) == 1 and long and stop < len(nodes) and nodes[stop].kind == "grade":
        return run, stop
    stop = behind_number(nodes, stop)
    last = nodes[stop - 1]
    return [Node("cat", mark.start, last.end, "", last.josa, names)], stop


def graded_apart(nodes: Sequence[Node], at: int, stop: int) -> bool:
    """Whether a grade is only that of the last marked item, as a prize stands before it: ▷도시 대상 ▷살림 평가 우수."""
    mark = next(k for k in range(at + 1, len(nodes)) if nodes[k].kind == "bullet")
    prize = nodes[mark - 1]
    graded = stop < len(nodes) and nodes[stop].kind == "grade" and not nodes[stop - 1].josa
    return graded and prize.kind == "event" and whole_prize(prize.event.name)


def names_owner(run: Sequence[Node], k: int, text: str) -> bool:
    """Whether a node names whose work an item is; a place that a verb says more of is none: △함께 누리는 건강 서울."""
    node = run[k]
    if node.kind != "who" or node.who.kind not in OWNERS:
        return False
    words = takewhile(lambda other: other.kind == "word", reversed(run[:k]))
    return not (is_government(node) and any(adnominal(whole(text, as_item(word))) for word in words))


def summed_behind(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that sum up the awards before a place: 등 5개 평가에서, 등 3개 부문 (우수상을)."""
    end = sum_behind(nodes, at)
    if end > at:
        return end
    end = behind_number(nodes, at)
    graded = end < len(nodes) and nodes[end].kind == "grade"
    return end if graded or nodes[end - 1].josa in SUMMED else at


def behind_number(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that say how many fields are listed before a place: 등 4개 분야에서."""
    while at < len(nodes) and (nodes[at].kind in ("count", "cat") or nodes[at].noun in FIELD_NOUNS):
        at += 1
    return at


def grades_awards(nodes: Sequence[Node]) -> bool:
    """Whether marked items grade awards, and none are fields of one told before: ▲세정 종합평가 장려 ▲도로정비 우수."""
    first = next((k for k, node in enumerate(nodes) if node.kind == "bullet"), 0)
    places = (node for node in nodes[:first] if node.kind == "event" and node.josa in PLACES)
    told = any(not node.event.pointer for node in places)
    pairs = pairwise(nodes[first:])
    return not told and any(left.kind == "event" and right.kind == "grade" for left, right in pairs)


def item_names(nodes: Sequence[Node], text: str, at: int) -> tuple[list[str], int]:
    """The names of marked items from a place on, and where they end: at the particle behind the last."""
    names: list[str] = []
    while at < len(nodes) and nodes[at].kind == "bullet":
        if (mark := whole_item(nodes, at, text)) is not None:
            names.append(LINKED.sub("", text[nodes[at].end : nodes[mark].start].strip(" ,·")))
            at = mark
            continue
        words, stop = item_words(nodes, text, at + 1)
        if not words or all(node.kind == "year" for node in nodes[at + 1 : stop]):
            break
        names.append(" ".join(words).replace(" · ", "·").strip())
        at = stop
        if ends_nouns(nodes[at - 1]) or nodes[at - 1].kind == "cat":
            break
    return names, at


def item_words(nodes: Sequence[Node], text: str, k: int) -> tuple[list[str], int]:
    """The words behind a mark, and where they end: at the particle of the last noun."""
    words: list[str] = []
    inside = 0  # the node behind a verb of the name
    while k < len(nodes) and nodes[k].kind not in ENDS_ITEM:
        node = nodes[k]
        if words and k > inside and ends_nouns(nodes[k - 1]):
            break
        if (behind := clause_behind(nodes, text, k)) > k:
            words.append(text[node.start : nodes[behind - 1].end])
            k = inside = behind
            continue
        if node.kind == "dot":
            words.append("·")
        elif node.kind == "count" or node.noun == "등":
            break
        elif node.kind == "cat":
            words.append(" ".join(node.names) if isinstance(node.value, list) else "")
        else:
            words.append(node.noun)
        k += 1
    return words, k


def clause_behind(nodes: Sequence[Node], text: str, k: int) -> int:
    """The node behind a verb that a marked item has before what it names: 쓰레기를 줄이는 (도시); `k` where none is."""
    verb, noun = (*nodes[k + 1 : k + 3], None, None)[:2]
    told = (
        nodes[k].kind == "word"
        and nodes[k].josa in OF_CLAUSE
        and verb is not None
        and adnominal(whole(text, as_item(verb)))
    )
    if told and verb is not None and verb.kind == "word" and names_matter(noun):
        return k + 2
    joined = k > 0 and nodes[k - 1].noun.endswith("고") and nodes[k].josa == "는"  # 함께 만들고 누리는 (서울)
    return k + 1 if joined and names_matter(verb) else k


OF_CLAUSE: Final = frozenset({"을", "를", "이", "가", "에", "와", "과"})  # particles of nouns that a verb goes with


def names_matter(node: Node | None) -> bool:
    """Whether a node is a noun of what is judged, and no judging itself."""
    judging = node is not None and node.kind == "event" and node.event.pointer
    return node is not None and node.kind in ("word", "who", "event", "cat") and not judging


def tells_winner(nodes: Sequence[Node], mark: int, stop: int) -> bool:
    """Whether a winner stands between two marks behind what was done: △노선을 바꾼 A 팀장 △사업을 펼친 B팀과 △…."""
    last = stop - 1 - (nodes[stop - 1].kind == "comma")
    node, told = nodes[last], last - mark > MERE_FIELD
    office = node.kind == "who" and node.who.kind == "department" and adnominal(nodes[last - 1].noun)
    return told and (office or is_person(node)) and (not node.josa or (office and node.josa in CONNECTS))


def heads_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether marks behind a grade list its winners, persons among them: 장려상에는 △가람동 나래온 주무관 △…."""
    opens = next((node for node in reversed(nodes[:at]) if node.kind == "grade"), None)
    return opens is not None and opens.josa in TOPIC and any(is_person(node) for node in nodes[at:])


def whole_item(nodes: Sequence[Node], at: int, text: str) -> int | None:
    """The next mark, or the word that sums a list up, where what stands before it is one short name; else None."""
    mark = next((k for k in range(at + 1, len(nodes)) if nodes[k].kind == "bullet" or nodes[k].noun == "등"), None)
    if mark is None or not 2 < len(text[nodes[at].end : nodes[mark].start].strip()) <= ITEM_SIZE:
        return None
    ends = ("grade", "stop", "colon", "who", "speech", "money")
    inside = nodes[at + 1 : mark]
    places = [node for node in inside if is_government(node) and not node.josa]  # 건강한 가람시
    if any(
        (node.kind in ends and node not in places)
        or (node.kind == "win" and (node.noun.endswith("다") or node.noun in WON))
        for node in inside[1:]
    ):
        return None
    return mark if inside[0].kind not in ends[:3] else None


def listed_events(nodes: Sequence[Node]) -> dict[str, Node]:
    """The awards among marked items, by name."""
    return {node.event.name: node for node in nodes if node.kind == "event" and not node.event.weak}


def coordinated(tail: Sequence[Node], names: Sequence[str], events: Mapping[str, Node], mark: Node) -> list[Node]:
    """Marked items as awards side by side; the last takes the particle of what sums them up."""
    out: list[Node] = []
    for name in names:
        known = next((node for key, node in events.items() if key in name), None)
        own = Event(*strip_name(EXPLAINED.sub("", name)))
        node = known or Node("event", mark.start, tail[-1].end, name, "", own)
        out += [Node("comma", node.start, node.start, ","), replace(node, josa="")]
    out[-1].josa = tail[-1].josa
    return out[1:]


def ends_nouns(node: Node) -> bool:
    """Whether a node ends a list of nouns."""
    return node.josa in ENDS_NOUNS
