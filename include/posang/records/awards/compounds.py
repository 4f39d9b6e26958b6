"""Awards whose name several phrases make up."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.events import strip_name
from posang.records.awards.items import Item
from posang.records.awards.lexicon import LEX, one_of
from posang.records.awards.node import CONNECTS, TOPIC, Event, Node, is_quoted
from posang.records.awards.particles import PLACES

INDEX: Final = "지수"


def named_by_grade(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes, an award that a bare grade word is part of the name of: 교통문화지수 우수 및 개선 지자체 평가에서."""
    for k in range(len(nodes) - 3, -1, -1):
        first, grade, last = nodes[k : k + 3]
        measured = first.kind == "event" and first.noun.endswith(INDEX) and not first.josa
        if not measured or grade.kind != "grade" or grade.noun not in LEX.grades or last.kind != "event":
            continue
        if text[grade.end :].startswith(" 및 ") and last.josa in PLACES:
            name = text[first.start : last.end].removesuffix(last.josa)
            event = replace(last.event, name=name, year=last.event.year or first.event.year, pointer=False)
            nodes[k : k + 3] = [replace(last, start=first.start, noun=name, value=event)]
    return nodes


COMMITTEE: Final = "위원회"
COMMITTEES: Final = frozenset({"선정위원회", "심사위원회", "평가위원회"})


def judged_by(nodes: list[Node]) -> list[Node]:
    """The nodes, an award with the judging of its committee as one: 국가브랜드대상 선정위원회의 평가에서."""
    for k in range(len(nodes) - 3, -1, -1):
        if k + 3 > len(nodes):
            continue
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


# what is handed over with an honor, or stands for the award before it: 표창장과 꽃다발을, 군민대상 상패를
TOKENS: Final = frozenset(
    (
        "상장",
        "상패",
        "상금",
        "부상",
        "메달",
        "꽃다발",
        "트로피",
        "기념품",
        "포상금",
        "시상금",
        "부상품",
        "배지",
        "상품권",
    )
)
WITH_TOKENS: Final = re.compile(rf"(?:{one_of(TOKENS)})[을를] ")
HANDS_OVER: Final = re.compile(r"(?:수여|시상|전달|전수)[했하한해됐되]|건[네넸]|받[았은아]")


def with_tokens(nodes: list[Node]) -> list[Node]:
    """The nodes, tokens handed over with an honor or an award as part of it: 표창장과 상패, 부상을 전달했다."""
    for k in range(len(nodes) - 3, -1, -1):
        node = nodes[k]
        prize = node.kind == "grade" and node.grade.kind in ("honor", "prize")
        award = node.kind == "event" and not node.event.pointer
        if not (prize or award) or node.josa not in ("", *CONNECTS) or node.parens:
            continue
        last = next((j for j in range(k + 1, len(nodes) - 1) if not is_token(nodes[j])), k + 1) - 1
        if last > k and nodes[last].josa in ("을", "를") and HANDS_OVER.match(nodes[last + 1].noun):
            nodes[k : last + 1] = [replace(node, end=nodes[last].end, josa=nodes[last].josa)]
    return nodes


def is_token(node: Node) -> bool:
    """Whether a node is a token that is handed over with an honor, or a comma between two: 상패, 부상을."""
    return node.kind == "comma" or (node.kind == "word" and node.noun in TOKENS)


OF_TIME: Final = re.compile(r"\d{1,2}월의|이달의|이\s달의|올해의|금주의|이주의")  # what a title of a month begins with
BEARER: Final = re.compile(
    r"[가-힣]*(?:공무원|직원|소방관|경찰관|경찰|[시군구도국]민|[가-힣]{2,3}인상?|공직자|교육자|왕)"
)
TITLED_AS: Final = ("을", "를", "으로", "로", "에", "에는", "으로는", "")


def titles(nodes: list[Node]) -> list[Node]:
    """The nodes, a title for which persons are chosen as an award: 제15회 자랑스러운 공무원을, 5월의 관세인으로."""
    if not any(n.noun in PROUD or (n.josa == "의" and OF_TIME.fullmatch(n.noun + n.josa)) for n in nodes):
        return nodes
    for k in range(len(nodes) - 2, 0, -1):
        node, lead = nodes[k], nodes[k - 1]
        word = node.kind == "word" or (node.kind == "grade" and node.grade.grade in ("으뜸", "모범"))
        told = node.josa in TITLED_AS or (node.josa in TOPIC and node.noun.endswith("상"))
        if not word or not told or not BEARER.fullmatch(node.noun):
            continue
        first = k - (lead.noun in PROUD)
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


PROUD: Final = frozenset({"자랑스러운", "베스트"})


def quoted_side_by_side(nodes: list[Node]) -> list[Node]:
    """The nodes, names quoted in a list in which grades are won as awards: '세정 평가'와 '녹지 가꾸기' 등에서 우수상을.

    The last takes the particle of the words that sum the list up.
    """
    for k in range(len(nodes) - 1, 0, -1):
        if k >= len(nodes):
            continue
        chosen = is_chosen(nodes, k)
        behind = k + 1 if chosen else placed_behind(nodes, k)
        if not behind or not is_quoted(nodes[k]):
            continue
        members = members_before(nodes, k)
        held = [at for at in members[1:] if is_holder(nodes[at - 1])]
        if len(members) < LISTED or not (held or any(nodes[at].kind == "quote" for at in members)):
            continue
        named = any(nodes[at].kind == "event" for at in members)
        if not (named if chosen else graded_behind(nodes, behind, named=named)):
            continue
        for at in members:
            nodes[at] = quoted_award(nodes[at], nodes[at - 1] if at else None)
        nodes[k:behind] = [replace(nodes[k], josa=nodes[k].josa if chosen else "에서")]
        for at in reversed(held):
            del nodes[at - 1]
    return nodes


def quoted_award(node: Node, before: Node | None) -> Node:
    """A quotation as an award's name, with the body before it as its giver."""
    if node.kind == "quote":
        name, year, edition = strip_name(node.noun)
        node = replace(node, kind="event", noun=name, value=Event(name, year, edition, quoted=True))
    if before is None or not is_holder(before) or node.event.giver:
        return node
    giver = Item("name", before.start, before.end, before.noun, hit=before.who.hits[-1])
    return replace(node, value=replace(node.event, giver=(giver,)))


def is_holder(node: Node) -> bool:
    """Whether a node names whose award is quoted behind it: 산림청의 '도시숲 조성사업'."""
    return node.kind == "who" and node.josa == "의" and bool(node.who.hits) and node.who.kind != "person"


def is_chosen(nodes: Sequence[Node], k: int) -> bool:
    """Whether somebody is chosen for what a node names: '도시숲 조성사업'에 선정됐다."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    return nodes[k].josa == "에" and behind is not None and behind.kind == "win" and behind.noun.startswith("선정")


OF_COUNTRY: Final = ("대한민국", "한국")  # what awards of the whole country begin with
OF_FIELD: Final = frozenset({"", "에서"})  # particles of a field in which a prize is won


def named_with_field(nodes: list[Node]) -> list[Node]:
    """The nodes, a field that an award's name begins parted from it: 제3회 도시브랜드전 야간관광 (부문 대상)."""
    for k in range(len(nodes) - 2, -1, -1):
        node, before = nodes[k], nodes[k - 1] if k else None
        if node.kind != "cat" or nodes[k + 1].kind != "grade" or node.josa not in OF_FIELD or len(node.names) > 1:
            continue
        *words, own = node.names[0].split(" ")
        edition = stamp(before, "edition")
        held = before is not None and before.kind == "mark"  # what is told there is the award itself
        named = len(words) > 1 and words[0].startswith(OF_COUNTRY) and not held
        if not words or (edition is None and not named):
            continue
        name, year = " ".join(words), stamp(before, "year")
        stamped = edition is not None or year is not None
        event = Event(name, year, edition)
        start = node.start + len(name) + 1
        parts = [Node("event", node.start, start - 1, name, "", event), replace(node, start=start, value=[own])]
        nodes = [*nodes[: k - stamped], *parts, *nodes[k + 1 :]]
    return nodes


def stamp(node: Node | None, kind: str) -> int | None:
    """The year or edition that a node is; None where it is none."""
    if node is None or node.kind != kind or node.josa:
        return None
    return node.value if isinstance(node.value, int) else None


LISTED: Final = 2  # names side by side that make a list


def placed_behind(nodes: Sequence[Node], k: int) -> int:
    """The node behind a name, and the words that sum its list up, where something is won there; else 0."""
    if nodes[k].josa in PLACES:
        return k + 1
    etc = nodes[k + 1] if k + 1 < len(nodes) and not nodes[k].josa else None
    if etc is None or etc.noun != "등":
        return 0
    if etc.josa in PLACES:
        return k + 2
    at = k + 2 + (k + 2 < len(nodes) and nodes[k + 2].kind == "count" and not nodes[k + 2].josa)
    summed = nodes[at] if at < len(nodes) and not etc.josa else None
    counted = summed is not None and (summed.kind == "count" or (summed.kind == "event" and summed.event.pointer))
    return at + 1 if summed is not None and counted and summed.josa in PLACES else 0


def members_before(nodes: Sequence[Node], last: int) -> list[int]:
    """The quotations that stand side by side up to one, that one last."""
    found = [last]
    at = last - 1
    while at >= 0:
        at -= is_holder(nodes[at])
        joined = nodes[at].kind in ("comma", "dot", "and")
        at -= joined
        if at < 0 or not is_quoted(nodes[at]) or nodes[at].josa not in (("",) if joined else CONNECTS):
            break
        found.insert(0, at)
        at -= 1
    return found


def graded_behind(nodes: Sequence[Node], at: int, *, named: bool) -> bool:
    """Whether a grade follows; where no name reads like an award's a choice must be told with it."""
    while at < len(nodes) and (nodes[at].kind in ("streak", "count") or nodes[at].noun in LEX.event_stop):
        at += 1
    graded = at + 1 < len(nodes) and nodes[at].kind == "grade" and nodes[at].grade.kind in ("prize", "honor", "rank")
    return graded and (named or nodes[at + 1].kind == "win")


# a field that heads an award's name, which may be that of a section
SECTION: Final = re.compile(rf"(?P<field>[가-힣·]{{2,8}}\s(?:분야|부문))\s(?P<name>.+(?:{one_of(LEX.event_nouns)}))")
SECTIONS: Final = 2  # different fields that show wins to be told by section


def out_of_sections(nodes: list[Node]) -> list[Node]:
    """The nodes with the names alone that different fields head: 행정 분야 A 평가 우수, 복지 분야 B 평가 최우수."""
    told = {
        k: match
        for k, node in enumerate(nodes)
        if node.kind == "event" and not node.event.quoted and (match := SECTION.fullmatch(node.event.name))
    }
    if len({match["field"] for match in told.values()}) < SECTIONS:
        return nodes
    out = list(nodes)
    for k, match in told.items():
        event, name = nodes[k].event, match["name"]
        start = nodes[k].end - len(nodes[k].josa) - len(name)
        out[k] = replace(nodes[k], start=start, noun=name, value=replace(event, name=name))
    return out
