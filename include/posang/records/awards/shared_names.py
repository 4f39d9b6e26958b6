"""Names in a list that share a word: 성남·광주·구리시, 안성 및 평택소방서, 대구(1위)·대전(2위) 교육청."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.bodies import CORPORATE, holds
from posang.records.awards.items import Hit, is_province
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import INCLUDING, LEVEL_ENDS, SEPARATORS, members
from posang.records.awards.node import CONNECTS, SUBJECTS, TOPIC, Node, Who, is_government, names_place
from posang.records.awards.towns import TOWN_ENDS
from posang.reference import NameHit, find_names
from posang.reference.outlets import is_place

INSTITUTE_ENDS: Final = (*LEX.organization_suffixes, *LEX.department_suffixes)
COUNCIL: Final = "의회"
ASSOCIATION: Final = "협의회"  # that only looks like a council
BASIC_ENDS: Final = ("시", "군", "구")
STEM_SIZE: Final = 2  # syllables of most places' names
DAEGU: Final = "대구"  # a stem that ends like the full name of a district
SIDES: Final = frozenset({"동부", "서부", "남부", "북부", "중부"})
STEM_ENDS: Final = CONNECTS | {"", "다"}  # what may stand behind the stem of a place that is listed


def share_suffix(nodes: Sequence[Node], k: int) -> None:
    """Make the stems listed before a city, county or district governments of its level: 성남·광주·구리시.

    A district may be cut to a syllable: 중·서·동구. Of several governments with such a name it is the one in the
    province of the others.
    """
    suffix = nodes[k].noun[-1]
    listed = [nodes[k]]
    for at, between in members(nodes, k):
        node = nodes[at]
        if suffix == DISTRICT and between == "dot" and node.noun in QUARTERS and not node.parens:
            node.kind, node.value = "who", Who(node.noun, "government")
        if not is_government(node) or node.noun.endswith(LEVEL_ENDS) or node.parens:
            break
        named = find_names(node.noun + suffix)
        if named and named[0].surface == node.noun + suffix:
            node.value = replace(node.who, hits=(named[0],))
            listed.append(node)
    provinces = {node.who.hits[-1].codes[0][:2] for node in listed if len(node.who.hits[-1].codes) == 1}
    for node in listed[1:]:
        hit = node.who.hits[-1]
        near = tuple(code for code in hit.codes if code[:2] in provinces)
        if isinstance(hit, NameHit) and len(provinces) == 1 and near:
            node.value = replace(node.who, hits=(hit._replace(codes=near),))


def share_town(nodes: Sequence[Node], k: int) -> None:
    """Give the stems that dots join to a town its ending: 춘양·상운면."""
    for at, between in members(nodes, k):
        node = nodes[at]
        if between != "dot" or node.kind != "word" or node.parens or not 2 <= len(node.noun) <= 3:
            return
        name = node.noun + nodes[k].noun[-1]
        node.kind, node.noun, node.value = "who", name, Who(name, "department", nodes[k].who.hits, name)


def share_head(nodes: Sequence[Node], k: int, head: str) -> None:
    """Give the places listed before a body its head noun; a list of whole governments is one of governments.

    Those that dots or particles join share it with the last where that is of their level: 상주시·문경시 보건소.
    """
    found: list[Node] = []
    last: dict[int, str] = {}  # the last of its list with the head, by where a place begins
    headed = nodes[k].noun
    apart = False
    for at, between in members(nodes, k):
        node = nodes[at]
        if node.kind == "who" and node.noun.endswith(head):
            headed = node.noun
            continue
        place = is_government(node)
        stem = node.kind == "word" or (node.kind == "who" and node.noun.endswith(TOWN_ENDS))
        if (node.parens and not is_ranked(node)) or not (
            place
            or (
                stem
                and 2 <= len(node.noun) <= 4
                and (between == "dot" or node.noun in SIDES or find_names(node.noun + head))
            )
        ):
            break
        apart = apart or between == "comma"
        last[node.start] = headed
        found.append(node)
    if found and (lead := listed_first(nodes, found[-1])) is not None:
        found.append(lead)
    whole = all(node.noun.endswith(LEVEL_ENDS) and node.noun not in (*SIDES, DAEGU) for node in found)
    if whole and (apart or not all(map(is_basic, [*found, nodes[k]]))):
        return
    for node in found:
        hits = node.who.hits if is_government(node) else tuple(find_names(node.noun + head))
        short = node.noun.rsplit(" ", 1)[-1]  # without the province that stands before a town's name
        level = level_of(short, last.get(node.start, headed).removesuffix(head)) if head == COUNCIL else ""
        name = short + level + head
        kind = nodes[k].who.kind
        node.kind, node.noun, node.value = "who", name, Who(name, kind, hits, name if kind == "department" else None)


def level_of(stem: str, last: str) -> str:
    """The level that a place shares with the last of a list: 도 of 강원·전남도(의회); empty where it has its own."""
    level = last[-1:]
    known = level in (*BASIC_ENDS, PROVINCE) and not stem.endswith(LEVEL_ENDS) and bool(find_names(stem + level))
    return level if known else ""


def is_basic(node: Node) -> bool:
    """Whether a node is a city, county or district by its full name, or a body of one."""
    hits = node.who.hits if node.kind == "who" else ()
    return bool(hits) and hits[-1].surface.endswith(BASIC_ENDS)


def listed_first(nodes: Sequence[Node], member: Node) -> Node | None:
    """The government that a list is told to begin with, before its first member: 가온을 비롯해 (나래 교육청이)."""
    at = next(k for k, node in enumerate(nodes) if node is member)
    begins = at > 1 and nodes[at - 1].noun in INCLUDING and nodes[at - 2].josa in ("을", "를")
    return nodes[at - 2] if begins and is_government(nodes[at - 2]) else None


def head_of(node: Node) -> str | None:
    """What the places listed before a body may share with it: a known head, or all behind its place's name."""
    if node.who.kind not in ("organization", "department"):
        return None
    name = node.noun if node.who.hits and node.noun in LEX.shared_heads else node.noun[1:]
    known = next((head for head in LEX.shared_heads if name.endswith(head)), None)
    if known == COUNCIL and node.noun.endswith(ASSOCIATION):
        return None
    if known is not None:
        return known
    if " " in node.noun and is_basic(node):
        return node.noun.rsplit(" ", 1)[-1]
    places = (hit for size in (2, 3) for hit in find_names(node.noun[:size]) if hit.kind == "government")
    stem = next((hit.end for hit in places if hit.start == 0), 0)
    if not stem:  # a place's name that is an ordinary word besides: 진주의료원
        if node.noun[STEM_SIZE:] in LEX.organization_suffixes:
            return node.noun[STEM_SIZE:]
        stem = STEM_SIZE if is_place(node.noun[:STEM_SIZE]) else len(node.noun)
    head = node.noun[stem:]
    return head if len(head) > 2 and head.endswith(INSTITUTE_ENDS) else None


def ranked_heads(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a head noun joined to the ranked place before it: 대구(1위)·대전(2위) 교육청이."""
    out: list[Node] = []
    for node in nodes:
        place = out[-1] if out else None
        headed = node.kind == "who" and node.noun in LEX.shared_heads
        if not headed or place is None or place.josa or not is_ranked(place):
            out.append(node)
            continue
        name = place.noun + node.noun
        hits = tuple(find_names(name)) or (place.who.hits if place.kind == "who" else ())
        if not hits:
            out.append(node)
            continue
        who = Who(name, "organization", hits)
        out[-1] = replace(place, kind="who", end=node.end, noun=name, josa=node.josa, value=who)
    return out


def is_ranked(node: Node) -> bool:
    """Whether the brackets behind a place tell its rank alone: 대구(1위)."""
    return len(node.parens) == 1 and node.parens[0].kind == "grade"


def branches(nodes: list[Node]) -> list[Node]:
    """The nodes with a branch of two places made one with its body: 한국농어촌공사 영주·봉화지사."""
    out: list[Node] = []
    for node in nodes:
        place, dot = (out[-2], out[-1]) if len(out) > 1 else (None, None)
        branch = node.kind == "who" and node.noun.endswith(BRANCH) and len(node.noun) > len(BRANCH)
        if place is None or dot is None or dot.kind != "dot" or not branch or not is_one_place(place, dot, node):
            out.append(node)
            continue
        name = f"{place.noun}·{node.noun.rsplit(' ', 1)[-1]}"
        del out[-2:]
        body = out[-1] if out else None
        start = place.start
        if body is not None and is_parent(body) and place.start - body.end == 1:
            start, name = out.pop().start, f"{body.noun} {name}"
        out.append(replace(node, start=start, noun=name, value=replace(node.who, name=name)))
    return out


BRANCH: Final = "지사"  # that one of two places is named after, with a dot between them


def is_one_place(place: Node, dot: Node, branch: Node) -> bool:
    """Whether a place stands before a dot that touches it and a branch, and has no particle of its own."""
    touching = place.end == dot.start and dot.end == branch.start
    return names_place(place) and touching and not (place.josa or place.parens)


def is_parent(node: Node) -> bool:
    """Whether a body may have branches, and stands before one without a particle."""
    return node.kind == "who" and node.who.kind == "organization" and not (node.josa or node.parens)


def districts(nodes: list[Node]) -> list[Node]:
    """The nodes with districts of one city, all but the last cut to a syllable, made governments: 광주 동·서·남구."""
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        city, end = nodes[at], at + 1
        while end + 1 < len(nodes) and nodes[end].noun in QUARTERS and nodes[end + 1].kind == "dot":
            end += 2
        row = nodes[at + 1 : end + 1 : 2]
        place = (is_government(city) or city.kind == "word") and not (city.josa or city.parens)
        if end == at + 1 or not place or not (named := districts_of(city, row)):
            out.append(city)
            at += 1
            continue
        out.append(replace(named[0], start=city.start))
        for dot, district in zip(nodes[at + 2 : end : 2], named[1:], strict=True):
            out += [dot, district]
        at = end + 1
    return out


QUARTERS: Final = frozenset({"동", "서", "남", "북", "중"})  # first syllables of districts that many cities have
QUARTER_HINT: Final = re.compile(r"\s[동서남북중]·")
DISTRICT: Final = "구"


def districts_of(city: Node, row: Sequence[Node]) -> list[Node]:
    """A city's districts of which all but the last are cut to a syllable; [] where the city has not got them all."""
    found: list[Node] = []
    for node in row:
        name = f"{city.noun} {node.noun.removesuffix(DISTRICT)}{DISTRICT}"
        hit = next((hit for hit in find_names(name) if hit.surface == name), None)
        if hit is None or (node is row[-1]) != is_government(node):
            return []
        found.append(replace(node, kind="who", noun=name, value=Who(name, "government", (hit,))))
    return found


def listed_before(nodes: Sequence[Node], k: int) -> int | None:
    """Where the member of a list stands before the one at a place, each of which may have its field before it."""
    at = k - 1 - (k > 0 and nodes[k - 1].kind == "cat")
    return at - 1 if at > 0 and nodes[at].kind in SEPARATORS else None


def listed_behind(nodes: Sequence[Node], k: int) -> int | None:
    """Where the member of a list stands behind the one at a place: A, B; A, 2그룹에서는 B."""
    if k + 2 >= len(nodes) or nodes[k + 1].kind not in SEPARATORS:
        return None
    at = k + 2 + (nodes[k + 2].kind == "cat")
    return at if at < len(nodes) else None


def stems(nodes: list[Node]) -> list[Node]:
    """The nodes with a word that is a government's stem made one where others stand beside it alike.

    Governments may be in a list with it, or they or their stems win another grade: 음성이 우승을, 제천이 2위를.
    """
    others = [node for node in nodes if is_government(node)]
    several = len(others) >= GOVERNMENTS_LISTED
    graded = any(node.kind == "grade" for node in nodes)
    if not (several or graded):
        return nodes
    found = [
        (node, named)
        for k, node in enumerate(nodes)
        if is_short(node)
        and ((several and in_row(nodes, k)) or (graded and wins_beside(nodes, k)))
        and (named := of_stem(node, others))
    ]
    for node, named in found:
        node.kind, node.value = "who", Who(node.noun, "government", (named,))
    return nodes


def is_short(node: Node) -> bool:
    """Whether a word is as short as the stem of a place, with nothing but points in its brackets."""
    return node.kind == "word" and 2 <= len(node.noun) <= 3 and (not node.parens or scored(node))


def of_stem(node: Node, others: Sequence[Node] = ()) -> Hit | None:
    """The government whose stem a word is: a province where the `others` are such."""
    ends = sorted(LEVEL_ENDS, key=lambda end: end != PROVINCE) if others and are_provinces(others) else LEVEL_ENDS
    named = next((find_names(node.noun + end) for end in ends if find_names(node.noun + end)), [])
    return named[0] if named and named[0].surface[:-1] == node.noun else None


def in_row(nodes: Sequence[Node], k: int) -> bool:
    """Whether only governments stand right beside a word in a list, or score as it does."""
    node = nodes[k]
    near = [at for at in (listed_before(nodes, k), listed_behind(nodes, k)) if at is not None]
    if k and nodes[k - 1].josa in CONNECTS:
        near.append(k - 1)
    near += [j for j in (k - 1, k + 1) if scored(node) and 0 <= j < len(nodes) and scored(nodes[j])]
    return node.josa in STEM_ENDS and bool(near) and all(is_government(nodes[j]) for j in near)


def wins_beside(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word wins one grade of a sentence as a government or the stem of one wins another."""
    wins = next((rule for rule in (wins_behind, wins_before) if rule(nodes, k)), None)
    others = (node for at, node in enumerate(nodes) if wins is not None and at != k and wins(nodes, at))
    return any(is_government(node) or (is_short(node) and of_stem(node) is not None) for node in others)


def wins_behind(nodes: Sequence[Node], k: int) -> bool:
    """Whether a grade, which its points may part from it, stands behind a subject: 음성이 (412점으로) 1위를."""
    if nodes[k].josa not in SUBJECTS:
        return False
    behind = next((node for node in nodes[k + 1 : k + 1 + POINTS_REACH] if node.kind not in ("word", "count")), None)
    return behind is not None and behind.kind == "grade"


def wins_before(nodes: Sequence[Node], k: int) -> bool:
    """Whether the topic that a noun is the winner of is a grade: 1위는 음성."""
    return k > 0 and nodes[k - 1].kind == "grade" and nodes[k - 1].josa in TOPIC and nodes[k].josa in ("", "이", "가")


POINTS_REACH: Final = 3  # nodes behind a subject in which its grade stands
GOVERNMENTS_LISTED: Final = 2  # that show the words among them to be such
PROVINCE: Final = "도"


def are_provinces(nodes: Sequence[Node]) -> bool:
    """Whether governments are all provinces or cities of their rank, whose codes end in 000."""
    return all(any(map(is_province, node.who.hits)) for node in nodes)


def scored(node: Node) -> bool:
    """Whether the brackets behind a name tell its points alone: 가람(64.5점) 나래(61.7점)."""
    return len(node.parens) == 1 and node.parens[0].noun.endswith("점")


def apart(nodes: list[Node]) -> list[Node]:
    """The nodes with a comma between governments or corporations that only a blank parts: 중구 남구 동구가."""
    for k in [k for k in range(len(nodes) - 1, 0, -1) if nodes[k].kind == nodes[k - 1].kind == "who"]:
        left, right = nodes[k - 1], nodes[k]
        if not left.josa and alike_bodies(left, right):
            nodes.insert(k, Node("comma", left.end, left.end, ","))
    return nodes


def alike_bodies(left: Node, right: Node) -> bool:
    """Whether two bodies are governments, or public corporations."""
    if is_government(left) and is_government(right):
        return True
    return (
        left.who.kind == right.who.kind == "organization"
        and left.noun.endswith(CORPORATE)
        and right.noun.endswith(CORPORATE)
    )


def held(node: Node) -> list[Node]:
    """The governments that the brackets behind their province list, each a node: 서울(강남구·서초구)."""
    inner = [item for item in node.parens if item.kind not in SEPARATORS]
    if not (inner and is_government(node) and node.who.hits and all(item.kind == "name" for item in inner)):
        return [node]
    if not all(item.hit is not None and holds(node.who.hits[-1], item.hit) for item in inner):
        return [node]
    governments = [
        Node("who", item.start, item.end, item.noun, "", Who(item.noun, "government", (item.hit,)))
        for item in inner
        if item.hit is not None
    ]
    governments[-1].josa = node.josa
    return governments
