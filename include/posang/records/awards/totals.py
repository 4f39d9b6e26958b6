"""Lists of bodies and the words that sum them up: A를 비롯해 B, C 등 3개 시군이."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.members import IN_ROW, INCLUDING
from posang.records.awards.merits import MERIT
from posang.records.awards.node import COLLECTIVE, CONNECTS, COPULA, TOPIC, Node, Who, is_government, is_name, is_quoted
from posang.records.awards.particles import PLACES
from posang.records.awards.verbs import HANDED_OVER

ETC_FORMS: Final = re.compile(r"등(?P<josa>이다|이|은|에|을|의|도|과|에서|에게|에는|에서는|으로부터)?")
TEAM_NUMBER: Final = re.compile(r"\d팀")
SUMMED: Final = ("count", "word", "dot", "cat")


def summed(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with lists of bodies as plain lists: 'A를 비롯해 B, C 등 3개 시군이' is read like 'A, B, C가'.

    The last of a list takes the particle of the words that sum the list up; A that a list begins with is one of it.
    """
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        out.append(node)
        at = take_up(nodes, at, node) if node.kind in GOES_ON or node.noun == WON_IT else at + 1
        if len(out) > 1 and out[-2].josa == "인" and is_field_told(out[-2], node):
            node.kind, node.value = "cat", [node.noun]
        if node.kind == "who":
            at = name_section(nodes, at, node)
        if at + 1 < len(nodes) and nodes[at].noun == "외":
            if nodes[at + 1].noun in ("총", "모두"):
                nodes = [*nodes[: at + 1], *nodes[at + 2 :]]
            if with_others(nodes, at - 1):
                if node.kind == "word":
                    node.kind, node.value = "who", Who(node.noun, "person")
                node.josa, at = nodes[at + 1].josa, at + 2
        if node.kind != "who" or node.who.kind == "deictic" or at == len(nodes):
            continue
        at = sum_up(nodes, at, out)
        if at < len(nodes):
            at = laureate_said(nodes, include(nodes, at, out), out)
    return out


GOES_ON: Final = frozenset({"grade", "event"})  # kinds of nodes that words behind them may go on with
WON_IT: Final = "수상을"


def take_up(nodes: Sequence[Node], at: int, node: Node) -> int:
    """Give a node the words behind it that only go on with it; where the next node stands."""
    at += 1
    if node.kind == "grade" and not node.josa:
        at = with_nouns(nodes, at, node)
    if node.noun == WON_IT and at < len(nodes) and nodes[at].noun in DID:
        node.end, node.noun = nodes[at].end, f"수상{nodes[at].noun}"
        at += 1
    if node.kind == "event" and begins_list_of_fields(nodes, at - 1):
        node.kind, node.value = "quote", None
    return at


def with_nouns(nodes: Sequence[Node], at: int, node: Node) -> int:
    """Give a grade the nouns behind it that say how or as whom one won it; where the next node stands."""
    if at < len(nodes) and is_laureate(nodes[at]):
        node.end, node.josa = nodes[at].end, nodes[at].josa
        if node.noun == "대상" and node.josa in ("로", "으로"):  # as whom one is chosen, no target
            node.josa = "에"
        at += 1
    if not node.josa and heads_winning(nodes, at):
        node.end, node.josa = nodes[at + 1].end, nodes[at + 1].josa
        at += 2
    if not node.josa and heads_counted(nodes, at):
        node.end, node.josa = nodes[at].end, nodes[at].josa
        at += 1
    return at


def name_section(nodes: Sequence[Node], at: int, node: Node) -> int:
    """Give a department the part of its name that looks like a number or a task; where the next node stands."""
    if node.who.kind != "department" or node.josa or at >= len(nodes):
        return at
    if nodes[at].noun == "순찰" and not nodes[at].josa and at + 1 < len(nodes):
        node.noun = f"{node.noun} 순찰"
        node.value = replace(node.who, name=node.noun)
        at += 1
    team = TEAM_NUMBER.fullmatch(nodes[at].noun) if nodes[at].kind == "count" else None
    if team is not None:
        node.noun = f"{node.noun} {team[0]}"
        node.value = replace(node.who, name=f"{node.who.name} {team[0]}")
        node.end, node.josa = nodes[at].end, nodes[at].josa
        at += 1
    return at


def sum_up(nodes: Sequence[Node], at: int, out: Sequence[Node]) -> int:
    """Give the last of a list the particle of the words that sum the list up; where the next node stands."""
    node = out[-1]
    if node.josa:
        return at
    if (worded := counted_in_words(nodes, at, listed(out))) is not None:
        node.josa, behind = worded
        return behind
    if node.who.kind == "person" and nodes[at].noun in ("총", "모두"):
        behind = summing(nodes, at)
    elif match := ETC_FORMS.fullmatch(nodes[at].noun + nodes[at].josa):
        if match["josa"]:
            node.josa = match["josa"]
            return at + 1
        if (counted_people := particle_of_count(nodes, at + 1)) is not None:
            node.josa = counted_people
            return at + 3
        if goes_on := numbered(nodes, at + 1):
            node.value = replace(node.who, sample=listed(out) < counted(nodes[at:goes_on]))
            return goes_on
        behind = summing(nodes, at + 1)
        if not behind and at + 1 < len(nodes) and is_government(nodes[at + 1]) and not nodes[at + 1].josa:
            behind = summing(nodes, at + 2)  # A구, B구 등 서울 6개 자치구가
        if behind:
            node.value = replace(node.who, sample=listed(out) < counted(nodes[at:behind]))
    elif listed_before(out):
        behind = counting(nodes, at)
        if not behind:
            return counted_teams(nodes, at) or at
    else:
        return at
    if not behind:
        return at
    if node.who.kind == "person" and nodes[behind - 1].josa in PLACES:
        behind = summing(nodes, behind) or behind  # A 씨 등 12개 기관에서 총 14명이
    node.josa = nodes[behind - 1].josa
    if node.josa in ("으로", "로") and tells_who(out) and nodes[behind : behind + 1] and nodes[behind].kind == "comma":
        node.josa = "이며"
    return behind


def tells_who(out: Sequence[Node]) -> bool:
    """Whether a list says who a topic is: 수상한 의원은 A, B (등 12명으로)."""
    first = len(out) - 1
    while first > 1 and out[first].kind in IN_ROW:
        first -= 1
    return out[first].josa in TOPIC and out[first].kind == "word"


def include(nodes: Sequence[Node], at: int, out: list[Node]) -> int:
    """Make the body that a list is told to include one of the list; where the next node stands."""
    node = out[-1]
    if node.josa in ("을", "를") and nodes[at].noun in INCLUDING:
        if behind := summing(nodes, at + 1):
            node.josa = nodes[behind - 1].josa
            return behind
        node.josa = ""
        out.append(Node("comma", nodes[at].start, nodes[at].end, ","))
        return at + 1
    if node.josa in ("을", "를") and nodes[at].noun == "대상" and nodes[at].josa.startswith("으로"):
        node.josa = "을대상으로"
    elif node.josa == "에" and nodes[at].noun.startswith(("따르", "의하")):
        node.josa = "에따르면"
    return at


def laureate_said(nodes: Sequence[Node], at: int, out: Sequence[Node]) -> int:
    """Make those whom a topic means its predicate: 수상자는 A, B가 그 주인공이다; where the next node stands."""
    behind = at + (at < len(nodes) and nodes[at].noun == "그")
    said = behind < len(nodes) and nodes[behind].noun == "주인공" and nodes[behind].josa in COPULA
    if not said or out[-1].josa not in ("이", "가") or not any(node.noun == WINNERS for node in out):
        return at
    out[-1].josa = nodes[behind].josa
    return behind + 1


WINNERS: Final = "수상자"


def is_laureate(node: Node) -> bool:
    """Whether a word behind a grade says as whom one is chosen: 본상 수상자로."""
    return (
        node.kind == "word" and node.noun in LAUREATES and node.josa in ("로", "로는", "으로", "으로는", "에", "에는")
    )


def heads_winning(nodes: Sequence[Node], at: int) -> bool:
    """Whether nouns behind a grade say whom the words behind it name: 우수상 수상 기관은, 최우수 선정 시군에는."""
    if at + 1 >= len(nodes):
        return False
    won, whom = nodes[at], nodes[at + 1]
    noun = won.kind == "win" and won.noun in NOUNS_OF_WINNING and not won.josa
    return noun and whom.noun in COLLECTIVE and whom.josa in ("은", "는", "에", "에는")


NOUNS_OF_WINNING: Final = frozenset({"수상", "선정"})
DID: Final = frozenset({"했다", "했고", "했으며", "했다고", "한"})  # behind winning as a noun: 수상을 했다


def heads_counted(nodes: Sequence[Node], at: int) -> bool:
    """Whether a number behind a grade only says how many the list of its winners holds: 우수상 3건은 △…."""
    if at + 1 >= len(nodes):
        return False
    count, behind = nodes[at], nodes[at + 1]
    return count.kind == "count" and count.josa in TOPIC and behind.kind in ("bullet", "who", "quote")


LAUREATES: Final = frozenset({"수상자", "수상작", "수상기관"})


def begins_list_of_fields(nodes: Sequence[Node], k: int) -> bool:
    """Whether a quotation right behind an award's name is a field of it: 나눔 평가 '가온 만들기'를 비롯한 5개."""
    node, before, behind = nodes[k], nodes[k - 1] if k else None, nodes[k + 1] if k + 1 < len(nodes) else None
    quoted = node.kind == "event" and node.event.quoted and node.josa in ("을", "를")
    return (
        quoted
        and behind is not None
        and behind.noun in INCLUDING
        and before is not None
        and before.kind == "event"
        and not before.josa
    )


def is_field_told(before: Node, node: Node) -> bool:
    """Whether a quotation is the field that the words before it say it is: 단체종목인 '가온 달리기'에서는."""
    return before.kind == "cat" and is_quoted(node) and node.josa in PLACES


def with_others(nodes: Sequence[Node], at: int) -> bool:
    """Whether a person is named with a number of others: 나래온 회장 외 1명, 도해솔 외 6명이."""
    if at + 2 >= len(nodes) or nodes[at].josa or nodes[at + 1].noun != "외":
        return False
    node, count = nodes[at], nodes[at + 2]
    person = node.kind == "who" and node.who.kind == "person"
    named = person or (node.kind == "word" and is_name(node.noun, strict=True))
    return named and count.kind == "count" and count.value == "명"


def listed_before(out: Sequence[Node]) -> bool:
    """Whether the last node goes on with a list of bodies."""
    if len(out) > 2 and out[-2].kind in ("dot", "comma", "and"):
        return out[-3].kind == "who"
    return len(out) > 1 and out[-2].kind == "who" and out[-2].josa in CONNECTS


def counted(nodes: Sequence[Node]) -> int:
    """The number in the words that sum a list up; 0 where there is none."""
    number = next((re.match(r"\d+", node.noun) for node in nodes if node.kind == "count"), None)
    return int(number[0]) if number else 0


def listed(out: Sequence[Node]) -> int:
    """How many bodies the list holds that the last node ends."""
    k, number = len(out) - 1, 1
    while k > 0:
        k -= 2 if k > 1 and out[k - 1].kind in ("comma", "dot", "and") else 1
        if out[k].kind != "who" or (out[k].josa and out[k].josa not in CONNECTS):
            break
        number += 1
    return number


NUMBER_WORDS: Final = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8}


def counts_several(node: Node) -> bool:
    """Whether a noun is the number of more than one: 두, 세."""
    return NUMBER_WORDS.get(node.noun, 0) > 1


def counting(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that count the bodies listed before them (4곳이, 두 시군과); 0 where none do."""
    node = nodes[at]
    if node.kind == "word" and counts_several(node) and not node.josa:
        return summing(nodes, at + 1)
    if node.kind != "count" or node.value not in ("곳", "개", "팀", "명") or node.parens:
        return 0
    return at + 1 if node.josa else summing(nodes, at)


ALL: Final = frozenset({"모두", "다", "전부"})


def counted_in_words(nodes: Sequence[Node], at: int, number: int) -> tuple[str, int] | None:
    """The particle of words that say how many a list of some `number` holds, and the node behind: A와 B 두 곳이.

    One body is counted where nobody else won: A 한 곳뿐이다, A 한 곳만, A 한 곳에 돌아갔다.
    """
    at += nodes[at].noun == "단"
    if at + 1 >= len(nodes) or NUMBER_WORDS.get(nodes[at].noun) != number or nodes[at].josa:
        return None
    told, behind = nodes[at + 1], nodes[at + 2] if at + 2 < len(nodes) else None
    if number == 1 and told.noun in ONLY_ONE:
        return "이", at + 2
    if told.noun in COUNTED and behind is not None and behind.noun == "뿐" and behind.josa:
        return f"뿐{behind.josa}", at + 3
    if told.noun == "곳에":
        few = behind is not None and behind.noun.startswith("불과")
        return ("이다", at + 3) if few else ("에", at + 2) if number > 1 else None
    if told.noun in COUNTED and not told.josa and number > 1 and behind is not None and behind.noun in ALL:
        return "이", at + 3  # A와 B 두 곳 모두
    goes = told.josa == "에" and behind is not None and HANDED_OVER.match(behind.noun)
    counts = told.noun in COUNTED and told.josa and (number > 1 or told.josa in COPULA or goes)
    return (told.josa, at + 2) if counts else None


def particle_of_count(nodes: Sequence[Node], at: int) -> str | None:
    """The particle of a number of people in words: (A, B 등) 다섯 명을."""
    if at + 1 >= len(nodes) or nodes[at].noun not in NUMBER_WORDS:
        return None
    match = WORDED.fullmatch(nodes[at + 1].noun + nodes[at + 1].josa)
    return match["josa"] if match is not None else None


WORDED: Final = re.compile(r"(?:명|곳)(?P<josa>이|은|을|에게)")
COUNTED: Final = COLLECTIVE | {"명"}
ONLY_ONE: Final = frozenset({"곳만", "곳만이"})


def numbered(nodes: Sequence[Node], at: int) -> int:
    """The node behind words that only count winners, as the list goes on: A 등 16명, B회에; A 등 2곳, 우수상에 C가."""
    k = at + (at < len(nodes) and nodes[at].kind == "word" and not nodes[at].josa)
    if k + 1 >= len(nodes) or nodes[k].kind != "count" or nodes[k].josa or nodes[k + 1].kind not in ("comma", "and"):
        return 0
    return k + 1 if k + 2 < len(nodes) and nodes[k + 2].kind in ("who", "grade") else 0


def counted_teams(nodes: Sequence[Node], at: int) -> int:
    """The node behind a bare number of winners listed before it, as another grade follows: A와 B 2개 팀, 장려상에는."""
    if nodes[at].kind != "count" or nodes[at].josa or nodes[at].parens:
        return 0
    behind = at + 1 + (at + 1 < len(nodes) and nodes[at + 1].noun in COLLECTIVE and not nodes[at + 1].josa)
    follows = nodes[behind : behind + 2]
    return behind if [node.kind for node in follows] == ["comma", "grade"] else 0


def summing(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that sum a list up (12개 시군이, 유공자 4명의 의원이); 0 where there are none."""
    k = at
    while k < len(nodes) and k < at + 5 and (nodes[k].kind in (*SUMMED, "who") or nodes[k].noun == MERIT):
        node = nodes[k]
        k += 1
        if node.kind == "who" and not (node.who.kind == "deictic" or node.noun in COLLECTIVE):
            return 0
        if node.kind == "count" and node.josa == "의":
            continue
        if node.josa:
            return k if node.kind == "count" or node.noun in COLLECTIVE or nodes[k - 2].kind == "count" else 0
    return 0
