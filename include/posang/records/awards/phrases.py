"""Items joined to noun phrases: who, an award's name, a category."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.bodies import who_at
from posang.records.awards.coordination import coordinate
from posang.records.awards.events import (
    RATING_SURVEY,
    category_node,
    counted_bodies,
    event_node,
    is_proposal,
    judged_node,
    quote_node,
    strip_name,
)
from posang.records.awards.items import Grade, Item
from posang.records.awards.kinds import FIELD_WORDS
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import (
    COLLECTIVE,
    CONNECTS,
    ENTITY,
    TOPIC,
    Event,
    Node,
    Who,
    adjacent,
    as_item,
    is_name,
    whole,
)

HOW_MANY: Final = {"두": 2, "세": 3, "네": 4, "다섯": 5}


THIS_PRIZE = re.compile(r"(?P<noun>상|제도|부문|분야)(?P<josa>에서는|에서도|에서|으로|로|은|의|을|에)?")


def phrases(text: str, items: Sequence[Item]) -> list[Node]:
    """The nodes of a sentence."""
    nodes: list[Node] = []
    at = 0
    while at < len(items):
        if items[at].kind == "named":
            nodes += award_with_grade(text, items[at])
            at += 1
            continue
        step, node = next_node(text, items, at, nodes)
        if items[at + step - 1].inside:
            node.inside = items[at + step - 1].inside
            in_field(node)
        if (
            node.kind == "who"
            and nodes
            and nodes[-1].kind == "word"
            and nodes[-1].noun in HOW_MANY
            and node.who.kind in ("department", "deictic", "organization")
        ):
            node.value = replace(node.who, kind="several", count=HOW_MANY[nodes[-1].noun])
        if (
            nodes
            and nodes[-1].kind == "grade"
            and nodes[-1].noun == "대상"
            and nodes[-1].josa == "으로"
            and (node.kind == "mark" or node.noun + node.josa in ("한", "하는", "벌인", "펼친"))
        ):
            nodes[-1].kind, nodes[-1].value = "word", None
            node.kind = "mark"
        if node.kind == "veto" and node.noun.startswith("대비") and nodes and nodes[-1].kind in ("year", "numeral"):
            node.kind = "word"
        nodes.append(node)
        at += step
    ranks(nodes)
    if "결정했" in text and "수상자로" in text:
        for node in nodes:
            node.kind = "win" if node.kind == "word" and node.noun.startswith("결정했") else node.kind
    if "입상" in text:
        placed(nodes)
    name_subject(nodes)
    if any(node.kind == "cat" for node in nodes):
        nodes = fields_joined(nodes)
    nodes = place_subject(nodes)
    nodes = summed(coordinate(text, nodes))
    nodes = judged_by(nodes) if COMMITTEE in text else nodes
    nodes = gave(allied(nodes))
    nodes = titles(borne(nodes) if OFFICIAL in text else nodes)
    nodes = named_by_grade(text, nodes) if INDEX in text else nodes
    nodes = letters_joined(nodes) if "등급" in text else nodes
    return by_results(nodes) if "결과에 따라" in text else nodes


LETTERS: Final = re.compile(r"(?P<letter>[A-ES])[와과]")


def letters_joined(nodes: list[Node]) -> list[Node]:
    """The nodes with a letter that shares the noun of the rating behind it made a rating: B와 C등급으로."""
    for left, right in pairwise(nodes):
        match = LETTERS.fullmatch(left.noun + left.josa) if left.kind == "word" else None
        if match is not None and right.kind == "grade" and right.grade.kind == "rating":
            left.kind, left.noun, left.josa = "grade", match["letter"], match[0][1:]
            left.value = Grade(f"{match['letter']}등급", kind="rating", noun="등급")
    return nodes


def by_results(nodes: list[Node]) -> list[Node]:
    """The nodes, what only led to a choice no award beside the one pointed at: 이번 평가에서 …평가 결과에 따라."""
    pointed = False
    for node, result, verb in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if node.kind != "event":
            continue
        if pointed and not node.josa and result.noun == "결과" and verb.noun.startswith("따라"):
            node.kind, node.value = "word", None
        pointed = pointed or (node.kind == "event" and node.event.pointer and node.josa in GROUPED)
    return nodes


def award_with_grade(text: str, item: Item) -> list[Node]:
    """The nodes of a quotation that names an award and its grade; the last takes the quotation's particle."""
    assert isinstance(item.value, list)  # noqa: S101 - kind says so
    nodes = phrases(text, item.value)
    for node in nodes:
        if node.kind == "event":
            node.value = replace(node.event, quoted=True)
    nodes[-1].end, nodes[-1].josa = item.end, item.josa
    return nodes


ETC: Final = re.compile(r"등(?P<josa>이다|이|은|에|을|의|도|에서|에게|에는|에서는|으로부터)?")
TEAM: Final = re.compile(r"\d팀")
INCLUDING: Final = ("비롯해", "비롯한", "비롯하여", "포함해", "포함한")
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
        at += 1
        if node.kind == "grade" and not node.josa and at < len(nodes) and is_laureate(nodes[at]):
            node.end, node.josa = nodes[at].end, nodes[at].josa
            if node.noun == "대상" and node.josa in ("로", "으로"):  # as whom one is chosen, no target
                node.josa = "에"
            at += 1
        if node.kind == "grade" and not node.josa and heads_counted(nodes, at):
            node.end, node.josa = nodes[at].end, nodes[at].josa
            at += 1
        if node.noun == "수상을" and at < len(nodes) and nodes[at].noun in DID:
            node.end, node.noun = nodes[at].end, f"수상{nodes[at].noun}"
            at += 1
        if node.kind == "event" and begins_list_of_fields(nodes, at - 1):
            node.kind, node.value = "quote", None
        if len(out) > 1 and out[-2].josa == "인" and is_field_told(out[-2], node):
            node.kind, node.value = "cat", [node.noun]
        if node.kind == "who" and node.who.kind == "department" and not node.josa and at < len(nodes):
            if nodes[at].noun == "순찰" and not nodes[at].josa and at + 1 < len(nodes):
                node.noun = f"{node.noun} 순찰"
                node.value = replace(node.who, name=node.noun)
                at += 1
            team = TEAM.fullmatch(nodes[at].noun) if nodes[at].kind == "count" else None
            if team is not None:
                node.noun = f"{node.noun} {team[0]}"
                node.value = replace(node.who, name=f"{node.who.name} {team[0]}")
                node.end, node.josa = nodes[at].end, nodes[at].josa
                at += 1
        if at + 1 < len(nodes) and nodes[at].noun == "외":
            if nodes[at + 1].noun in ("총", "모두"):
                nodes = [*nodes[: at + 1], *nodes[at + 2 :]]
            if with_others(nodes, at - 1):
                if node.kind == "word":
                    node.kind, node.value = "who", Who(node.noun, "person")
                node.josa, at = nodes[at + 1].josa, at + 2
        if node.kind != "who" or node.who.kind == "deictic" or at == len(nodes):
            continue
        if node.who.kind == "person" and not node.josa and nodes[at].noun in ("총", "모두"):
            if behind := summing(nodes, at):
                node.josa, at = nodes[behind - 1].josa, behind
        elif not node.josa and (match := ETC.fullmatch(nodes[at].noun + nodes[at].josa)):
            behind = 0 if match["josa"] else summing(nodes, at + 1)
            if match["josa"]:
                node.josa, at = match["josa"], at + 1
            elif goes_on := numbered(nodes, at + 1):
                node.value, at = replace(node.who, sample=listed(out) < counted(nodes[at:goes_on])), goes_on
            elif behind:
                node.value = replace(node.who, sample=listed(out) < counted(nodes[at:behind]))
                node.josa, at = nodes[behind - 1].josa, behind
        elif not node.josa and listed_before(out) and (behind := counting(nodes, at)):
            node.josa, at = nodes[behind - 1].josa, behind
        elif not node.josa and listed_before(out) and (behind := counted_teams(nodes, at)):
            at = behind
        if at == len(nodes):
            continue
        if node.josa in ("을", "를") and nodes[at].noun in INCLUDING:
            behind = summing(nodes, at + 1)
            if behind:
                node.josa, at = nodes[behind - 1].josa, behind
            else:
                node.josa = ""
                out.append(Node("comma", nodes[at].start, nodes[at].end, ","))
                at += 1
        elif node.josa in ("을", "를") and nodes[at].noun == "대상" and nodes[at].josa.startswith("으로"):
            node.josa = "을대상으로"
        elif node.josa == "에" and nodes[at].noun.startswith(("따르", "의하")):
            node.josa = "에따르면"
    return out


INDEX: Final = "지수"


def named_by_grade(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes, an award that a bare grade word is part of the name of: 교통문화지수 우수 및 개선 지자체 평가에서."""
    for k in range(len(nodes) - 3, -1, -1):
        first, grade, last = nodes[k : k + 3]
        measured = first.kind == "event" and first.noun.endswith(INDEX) and not first.josa
        if not measured or grade.kind != "grade" or grade.noun not in LEX.grades or last.kind != "event":
            continue
        if text[grade.end :].startswith(" 및 ") and last.josa in IN_AWARD:
            name = text[first.start : last.end].removesuffix(last.josa)
            event = replace(last.event, name=name, year=last.event.year or first.event.year, pointer=False)
            nodes[k : k + 3] = [replace(last, start=first.start, noun=name, value=event)]
    return nodes


COMMITTEE: Final = "위원회"
COMMITTEES: Final = frozenset({"선정위원회", "심사위원회", "평가위원회"})


def judged_by(nodes: list[Node]) -> list[Node]:
    """The nodes, an award with the judging of its committee as one: 국가브랜드대상 선정위원회의 평가에서."""
    for k in range(len(nodes) - 3, -1, -1):
        award, committee, judging = nodes[k : k + 3]
        if award.kind != "event" or award.josa or award.event.pointer or committee.noun not in COMMITTEES:
            continue
        if committee.josa in ("", "의") and judging.kind == "event" and judging.event.pointer:
            nodes[k : k + 3] = [replace(award, end=judging.end, josa=judging.josa)]
    return nodes


OFFICIAL: Final = "공무원"


STATE_HONORS: Final = "정부포상"


def borne(nodes: list[Node]) -> list[Node]:
    """The nodes, a title of officials for which an honor is given as an award: 모범공무원으로 국무총리상을."""
    for k in range(len(nodes) - 2, -1, -1):
        node, honor = nodes[k], nodes[k + 1]
        if node.kind != "grade" or node.grade.noun != OFFICIAL:
            continue
        if honor.kind == "event" and honor.noun == STATE_HONORS and not (node.josa or node.parens):
            name = f"{node.noun} {honor.noun}"  # 우수공무원 정부포상 수상자에게
            event = replace(honor.event, name=name, weak=False)
            nodes[k : k + 2] = [replace(honor, start=node.start, noun=name, value=event)]
            continue
        if node.josa not in ("으로", "에"):
            continue
        if honor.kind == "grade" and honor.grade.kind == "honor":
            state = k > 0 and nodes[k - 1].noun == "정부" and not nodes[k - 1].josa
            name = f"정부 {node.noun}" if state else node.noun
            event = Event(name, quoted=True)
            nodes[k - state : k + 1] = [Node("event", nodes[k - state].start, node.end, name, node.josa, event)]
    return nodes


OF_TIME: Final = re.compile(r"\d{1,2}월의|이달의|이\s달의|올해의|금주의|이주의")  # what a title of a month begins with
BEARER: Final = re.compile(
    r"[가-힣]*(?:공무원|직원|소방관|경찰관|경찰|[시군구도국]민|[가-힣]{2,3}인상?|공직자|교육자|왕)"
)
TITLED_AS: Final = ("을", "를", "으로", "로", "에", "에는", "으로는", "")


def titles(nodes: list[Node]) -> list[Node]:
    """The nodes, a title for which persons are chosen as an award: 제15회 자랑스러운 공무원을, 5월의 관세인으로."""
    if not any(n.noun == PROUD or (n.josa == "의" and OF_TIME.fullmatch(n.noun + n.josa)) for n in nodes):
        return nodes
    for k in range(len(nodes) - 2, 0, -1):
        node, lead = nodes[k], nodes[k - 1]
        word = node.kind == "word" or (node.kind == "grade" and node.grade.grade in ("으뜸", "모범"))
        told = node.josa in TITLED_AS or (node.josa in TOPIC and node.noun.endswith("상"))
        if not word or not told or not BEARER.fullmatch(node.noun):
            continue
        first = k - (lead.noun == PROUD)
        dated = first > 0 and OF_TIME.fullmatch(nodes[first - 1].noun + nodes[first - 1].josa) is not None
        edition = nodes[first - 1] if first > 0 and nodes[first - 1].kind == "edition" else None
        first -= dated
        chosen = next((n for n in nodes[k + 1 :] if n.kind in ("win", "event", "grade")), None)
        beside = first > 0 and nodes[first - 1].kind == "dot"  # one of several in a headline
        if first == k or beside or chosen is None or chosen.kind != "win":
            continue
        plain = dated and nodes[first].kind == "numeral" and node.noun.endswith(("공무원", "직원"))
        name = " ".join([*(n.noun + n.josa for n in nodes[first + plain : k]), node.noun])
        number = edition.value if edition is not None and isinstance(edition.value, int) else None
        event = Event(name, edition=number, quoted=True)
        first -= edition is not None
        nodes[first : k + 1] = [Node("event", nodes[first].start, node.end, name, node.josa, event, node.parens)]
        return nodes
    return nodes


PROUD: Final = "자랑스러운"
FROM: Final = frozenset({"으로부터", "로부터", "의"})


def allied(nodes: list[Node]) -> list[Node]:
    """The nodes, an organization that acts with those joined before it: 행정안전부와 국민권익위원회는."""
    for left, right in pairwise(nodes):
        if (
            left.kind == right.kind == "who"
            and left.josa in CONNECTS
            and right.josa in ("은", "는")
            and left.who.kind == "organization"
            and right.who.kind in ("organization", "department")
        ):
            right.value = replace(right.who, beside=(*left.who.beside, left.who))
    return nodes


def gave(nodes: list[Node]) -> list[Node]:
    """The nodes, each body of a list from which something comes as one of them: 가람부와 다온청으로부터."""
    for k in range(len(nodes) - 1, 0, -1):
        last = nodes[k]
        if last.kind != "who" or last.who.kind != "organization":
            continue
        held = last.josa == "에서" and k + 1 < len(nodes) and nodes[k + 1].kind == "mark"
        if last.josa not in FROM and not held:
            continue
        first = nodes[k - 2] if k > 1 and nodes[k - 1].kind == "comma" and not nodes[k - 2].josa else nodes[k - 1]
        if first.kind == "who" and first.who.kind == "organization" and first.josa in ("", *CONNECTS):
            first.josa = last.josa
    return nodes


def is_laureate(node: Node) -> bool:
    """Whether a word behind a grade says as whom one is chosen: 본상 수상자로."""
    return (
        node.kind == "word" and node.noun in LAUREATES and node.josa in ("로", "로는", "으로", "으로는", "에", "에는")
    )


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
    quoted = node.kind == "quote" or (node.kind == "event" and node.event.quoted)
    return before.kind == "cat" and quoted and node.josa in ("에서", "에서는", "에선")


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


def counting(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that count the bodies listed before them (4곳이, 3개 시·도와); 0 where none do."""
    node = nodes[at]
    if node.kind != "count" or node.value not in ("곳", "개", "팀", "명") or node.parens:
        return 0
    return at + 1 if node.josa else summing(nodes, at)


def numbered(nodes: Sequence[Node], at: int) -> int:
    """The node behind words that only count winners of whom the list goes on: A 봉사자 등 개인 16명, B회에."""
    k = at + (at < len(nodes) and nodes[at].kind == "word" and not nodes[at].josa)
    if k + 1 >= len(nodes) or nodes[k].kind != "count" or nodes[k].josa or nodes[k + 1].kind not in ("comma", "and"):
        return 0
    return k + 1 if k + 2 < len(nodes) and nodes[k + 2].kind == "who" else 0


def counted_teams(nodes: Sequence[Node], at: int) -> int:
    """The node behind a bare number of winners listed before it, as another grade follows: A와 B 2개 팀, 장려상에는."""
    if nodes[at].kind != "count" or nodes[at].josa or nodes[at].parens:
        return 0
    behind = at + 1 + (at + 1 < len(nodes) and nodes[at + 1].noun in COLLECTIVE and not nodes[at + 1].josa)
    follows = nodes[behind : behind + 2]
    return behind if [node.kind for node in follows] == ["comma", "grade"] else 0


def summing(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that sum a list up (12개 시군이, 총 4명의 의원이); 0 where there are none."""
    k = at
    while k < len(nodes) and k < at + 5 and nodes[k].kind in (*SUMMED, "who"):
        node = nodes[k]
        k += 1
        if node.kind == "who" and not (node.who.kind == "deictic" or node.noun in COLLECTIVE):
            return 0
        if node.kind == "count" and node.josa == "의":
            continue
        if node.josa:
            return k if node.kind == "count" or node.noun in COLLECTIVE or nodes[k - 2].kind == "count" else 0
    return 0


COMPARED: Final = frozenset({"단체", "기관", "개인", "학교", "마을", "팀"})  # behind a field: 나눔 부문 단체에서는
IN_FIELD: Final = frozenset({"에서는", "에선", "에는", "은", "는"})


def fields_joined(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with fields that a particle joins as one: 보건 분야와 교통 분야에서."""
    out: list[Node] = []
    for node in nodes:
        joined = len(out) > 1 and out[-1].noun == "및" and out[-2].kind == node.kind == "cat" and not out[-2].josa
        if joined:
            out.pop()
        left = out[-1] if out else None
        if (
            left is not None
            and left.kind == node.kind == "cat"
            and (left.josa in CONNECTS or joined)
            and isinstance(left.value, list)
            and isinstance(node.value, list)
        ):
            out[-1] = replace(node, start=left.start, value=[*left.names, *node.names])
        elif (
            left is not None
            and left.kind == "cat"
            and not left.josa
            and node.noun in COMPARED
            and node.josa in IN_FIELD
        ):
            out[-1] = replace(left, end=node.end, josa=node.josa)
        else:
            out.append(node)
    return out


# nouns that are no body, or many of whom nobody is named: 평창군 노력이, 안동시 주민이
NO_BODY: Final = re.compile(
    r"(?:들|자|민|원|인|생|사|객|신|노력|공로|점|성과|결과|것|사례|사업|시책|정책|활동|실적|행정|제도|아이디어|참여|관심|평가|작품|과제|운영|관리|도|성|수|율|팀|측|편|쪽|모두)$"
)


def is_island(noun: str) -> bool:
    """Whether a noun may be the name of an island, and no quality that ends alike: 청산도, but not 청렴도."""
    return len(noun) == NAME_SIZE and noun.endswith("도") and noun not in LEX.do_nouns


PLACE_REACH: Final = 3  # nouns of a body's name behind its government's
NAME_SIZE: Final = 3  # letters of a body's name at least


def place_subject(nodes: list[Node]) -> list[Node]:
    """The nodes with a sentence's one subject as a body, which only its place behind a government's name shows.

    장성군 축령산 편백숲이 … 최우수상을 차지했다: a grade and a winning must follow, and no other subject.
    """
    if not any(node.kind == "grade" and node.grade.kind == "prize" for node in nodes):
        return nodes
    for k, node in enumerate(nodes):
        opens = k == 0 or nodes[k - 1].josa in ("에서", "에서는") or nodes[k - 1].kind == "comma"
        if not opens or node.kind != "who" or node.who.kind != "government" or node.josa or not node.who.hits:
            continue
        last = k + 1
        while last < len(nodes) and last <= k + PLACE_REACH and nodes[last].kind == "word" and not nodes[last].josa:
            last += 1
        if last >= len(nodes) or not is_subject(nodes, last) or nodes[last].start - nodes[last - 1].end > 1:
            return nodes
        name = " ".join(n.noun for n in nodes[k + 1 : last + 1])
        body = Node(
            "who", node.start, nodes[last].end, name, nodes[last].josa, Who(name, "organization", node.who.hits)
        )
        return [*nodes[:k], body, *nodes[last + 1 :]]
    return nodes


def is_subject(nodes: Sequence[Node], at: int) -> bool:
    """Whether a noun is a sentence's only subject, and one that may be a body."""
    node = nodes[at]
    holders = {j for j in range(len(nodes) - 1) if nodes[j + 1].kind == "mark"}
    others = [n for j, n in enumerate(nodes) if j != at and j not in holders]
    return (
        node.kind == "word"
        and node.josa in ("이", "가")
        and len(node.noun) >= NAME_SIZE
        and (not NO_BODY.search(node.noun) or is_island(node.noun))
        and not any(n.kind in ("who", "word", "quote") and n.josa in ("은", "는", "이", "가") for n in others)
        and any(n.kind == "win" for n in nodes[at:])
    )


def name_subject(nodes: Sequence[Node]) -> None:
    """Give the body that opens a sentence before a day the particle that was left out: 가온구(구청장 나래온) 25일."""
    if len(nodes) < 3 or nodes[0].kind != "who" or nodes[0].josa or not nodes[0].parens:
        return
    if nodes[1].kind == "numeral" and nodes[1].noun.endswith("일") and nodes[1].josa in ("", "에"):
        nodes[0].josa = "는"


def ranks(nodes: Sequence[Node]) -> None:
    """Make a rank of a number before one: 각각 1, 2위."""
    for number, between, rank in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if (
            number.kind == "numeral"
            and number.noun.isdigit()
            and between.kind in ("comma", "dot")
            and rank.kind == "grade"
            and rank.grade.kind == "rank"
        ):
            number.kind, number.value = "grade", replace(rank.grade, grade=f"{number.noun}위")


BRACKETED_FIELD: Final = re.compile(r"(?P<field>[가-힣A-Za-z·\s]{2,20}?)\s?(?:부문|분야|영역)")


def in_field(node: Node) -> None:
    """Give an award the field that its brackets name: 소방기술경연대회(화재조사 분야)."""
    if node.kind == "event" and (told := BRACKETED_FIELD.fullmatch(node.inside.strip())):
        node.value = replace(node.event, field=told["field"])


def placed(nodes: Sequence[Node]) -> None:
    """Make a verb of the noun of winning a place, where the place stands before it: 2위로 입상."""
    for before, node in pairwise(nodes):
        if node.kind == "grade" and node.noun == "입상" and not node.josa and before.kind == "grade":
            node.kind, node.value = ("win", None) if before.josa in ("로", "으로", "에") else (node.kind, node.value)


def judges(items: Sequence[Item], at: int, before: Sequence[Node]) -> bool:
    """Whether a verb of judging reports what came out of it, its object no award's name: 운영 실태를 평가한 결과."""
    behind = items[at + 1] if at + 1 < len(items) else None
    judged = before[:-1] if before and before[-1].noun in HOW_JUDGED else before
    return (
        behind is not None
        and behind.noun == "결과"
        and bool(judged)
        and (judged[-1].kind == "word" or counted_bodies(judged))
        and judged[-1].josa in ("을", "를")
    )


def handed_out(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether a quoted title of several words is that of the ceremony behind it: '교통문화 우수도시' 시상식."""
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.noun not in ("시상식", "인증식", "수여식") or text[items[at].start] not in "'\"":
        return False
    return " " in strip_name(items[at].noun)[0]


HOW_JUDGED: Final = frozenset({"자체", "종합"})  # bare before a verb of judging: 업무를 자체 평가한


IN_AWARD: Final = frozenset({"에서", "에선", "에서는", "에서도"})


GROUPED: Final = frozenset({"에서", "에선", "에서는"})  # behind a group of bodies compared: 시부에서는 A가


def names_award(items: Sequence[Item], at: int, before: Sequence[Node]) -> bool:
    """Whether 대상 ends an award's name, as its particle (생산성 대상에서) or its grade (대상 장려상) shows."""
    item, behind = items[at], items[at + 1] if at + 1 < len(items) else None
    if not before or before[-1].kind != "word" or before[-1].josa or not adjacent(as_item(before[-1]), item):
        return False
    if before[-1].noun.endswith(LEX.target_left):
        return False
    graded = (
        not item.josa
        and not item.parens
        and behind is not None
        and behind.kind == "grade"
        and isinstance(behind.value, Grade)
        and behind.value.kind == "prize"
        and adjacent(item, behind)
    )
    return item.josa in IN_AWARD or graded


def names_field(items: Sequence[Item], at: int) -> bool:
    """Whether a noun ends the name of a field, as the word behind it says: 접촉자 조사 부문."""
    behind = items[at + 1] if at + 1 < len(items) else None
    weak = items[at].noun in LEX.event_weak and not items[at].josa
    return weak and behind is not None and behind.kind == "cat" and behind.noun in FIELD_WORDS


def surveys(item: Item, before: Sequence[Node]) -> bool:
    """Whether a survey is none that ranks offices, as one of their kindness (친절도 조사) does."""
    matter = item.noun.removesuffix("조사") or (before[-1].noun if before else "")
    return item.noun.endswith("조사") and not matter.endswith("도")


def head_office(items: Sequence[Item], behind: int, size: int, node: Node) -> tuple[int, Node]:
    """A government that its head office stands for (울산광역시 본청), with the items that the phrase takes."""
    office = items[behind] if behind < len(items) else None
    if office is None or office.noun != "본청" or node.josa or node.who.kind != "government":
        return size, node
    return size + 1, replace(node, end=office.end, josa=office.josa)


# bodies of one size or kind, which are ranked among themselves: 인구 30만 이상 시, 군 지역 (1위)
PEERS: Final = re.compile(
    r"(?:인구\s)?\d+만\s?명?\s?(?:이상|미만|이하)\s(?:시|군|구|도시)(?:\s?(?:지역|단위|부))?"
    r"|(?:시|군|구|자치구)\s?(?:지역|단위)(?=\s(?:\d위|최우수|우수))"
)


def peers(text: str, items: Sequence[Item], at: int) -> tuple[int, Node] | None:
    """How many items the name of a group of bodies takes that are ranked among themselves, and its node as a field."""
    match = PEERS.match(text, items[at].start)
    if match is None:
        return None
    size = sum(item.start < match.end() for item in items[at : at + PEER_WORDS])
    last = items[at + size - 1]
    if last.end - len(last.josa) != match.end():
        return None
    name = re.sub(r"\s?단위$", "", match[0])
    return size, Node("cat", items[at].start, last.end, name, last.josa, [name], last.parens)


PEER_STARTS: Final = frozenset("인시군구자0123456789")  # first characters of such a name
PEER_WORDS: Final = 6  # words that such a name has at most


PLAIN: Final = frozenset({"comma", "dot", "and", "stop", "bullet", "colon", "pipe"})  # no phrase begins with them


def next_node(text: str, items: Sequence[Item], at: int, before: list[Node]) -> tuple[int, Node]:
    """How many items the phrase at `at` takes, and its node; an award's name may take in nodes before it."""
    item = items[at]
    if item.kind in PLAIN:
        return 1, Node(item.kind, item.start, item.end, item.noun, item.josa, item.value, item.parens)
    if text[item.start] in PEER_STARTS and (group := peers(text, items, at)) is not None:
        return group
    if (
        item.kind in ("word", "prize", "cat")
        and before
        and before[-1].kind == "word"
        and before[-1].noun in ("이", "같은", "그", "해당", "이같은")
        and (match := THIS_PRIZE.fullmatch(whole(text, item)))
    ):
        before.pop()
        name = match["noun"]
        return 1, Node("event", item.start, item.end, name, match["josa"] or "", Event(name, pointer=True), item.parens)
    if item.kind in ENTITY or item.kind in ("word", "title"):
        size, node = who_at(text, items, at)
        if node is not None:
            return head_office(items, at + size, size, node)
    if item.kind == "judged":
        return 1, judged_node(item, before)
    if item.noun == "평가한" and judges(items, at, before):
        how = f"{before.pop().noun} " if before[-1].noun in HOW_JUDGED else ""
        return 1, judged_node(replace(item, noun=f"{how}평가"), before)
    quoted = bool(before) and before[-1].kind == "quote" and not before[-1].josa
    if item.kind == "head" and (names_field(items, at) or surveys(item, before) or (quoted and is_proposal(item))):
        return 1, Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)
    if item.kind in ("head", "prize"):
        return 1, event_node(text, item, before)
    if item.noun == "조사" and before and RATING_SURVEY.search(f"{before[-1].noun} {item.noun}"):
        return 1, event_node(text, item, before)
    if item.kind == "grade" and handed_out(text, items, at):
        name, year, edition = strip_name(item.noun)
        return 2, Node(
            "event", item.start, items[at + 1].end, name, items[at + 1].josa, Event(name, year, edition, quoted=True)
        )
    if item.kind == "grade" and item.noun == "대상":
        if names_award(items, at, before):
            return 1, event_node(text, item, before)
        opening = next(
            (
                n
                for n in reversed(before[-4:])
                if n.kind in ("word", "edition", "year") and n.noun.startswith(("대한민국", "한국", "제"))
            ),
            None,
        )
        if opening is not None and before[-1].kind == "word" and not before[-1].josa and opening.kind == "word":
            return 1, event_node(text, item, before)
    if item.kind == "quote":
        return quote_node(text, items, at, before)
    if item.kind == "cat":
        return 1, category_node(text, item, before)
    if item.kind == "word" and item.josa in GROUPED and item.noun in LEX.category_groups and item.noun.endswith("부"):
        return 1, Node("cat", item.start, item.end, item.noun, item.josa, [item.noun], item.parens)
    if item.kind == "deictic":
        return 1, Node("who", item.start, item.end, item.noun, item.josa, Who(item.noun, "deictic"), item.parens)
    if item.kind == "title":
        return 1, Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)
    return 1, Node(item.kind, item.start, item.end, item.noun, item.josa, item.value, item.parens)
