"""Members of a list that share a word, made what their neighbors show them to be.

They share a title (나래윤·도해솔 의원), a head (안성 및 평택소방서), an office before each name (건축과 나래윤, 세무과
도해솔), the brackets behind their works (△종이 없는 회의(보령시 나래온) △…).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.bodies import CORPORATE, holds
from posang.records.awards.lexer import LEX, Hit, Item, classify
from posang.records.awards.node import CONNECTS, TOPIC, Node, Who, is_name
from posang.reference import NameHit, find_names

SEPARATORS: Final = frozenset({"comma", "dot", "and"})
SUFFIXES: Final = ("시", "군", "구", "도")
DIVISIONS: Final = ("과", "팀", "실", "국", "담당관")
TOWNS: Final = ("동", "읍", "면", "리")
OWNED: Final = re.compile(r"(?P<owner>[가-힣 ]{2,12}?)(?:\s본청)?\s?[-–—]\s?[^()]+(?:\((?P<field>[^()]+)\))?")
SIDES: Final = frozenset({"동부", "서부", "남부", "북부", "중부"})


def coordinate(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with every member of a list made what its neighbors show it to be."""
    nodes = [one for node in fields_beside(text, nodes) for one in held(owned(node))]
    nodes = makers(officials(text, stems(apart(teams(products(nodes))))))
    for k in range(len(nodes) - 1, 0, -1):
        if nodes[k].kind != "who":
            continue
        if nodes[k].who.kind == "person":
            share_title(text, nodes, k)
        elif nodes[k].who.kind == "government" and nodes[k].noun.endswith(SUFFIXES):
            share_suffix(nodes, k)
        elif head := next((head for head in LEX.shared_heads if nodes[k].noun[1:].endswith(head)), None):
            share_head(nodes, k, head)
    return nodes


def fields_beside(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with a quotation made a field where one named as such stands before: '가' 분야에서는 …, '나'에서는."""
    fields = [node for node in nodes if node.kind == "cat" and node.josa == "에서는" and text[node.start] in "'\""]
    for node in nodes if fields else ():
        if node.kind in ("event", "quote") and node.josa == "에서는" and node.start > fields[0].end:
            node.kind, node.value = "cat", [node.noun]
    return nodes


def products(nodes: list[Node]) -> list[Node]:
    """The nodes with produce, brands and quoted villages or festivals made bodies where they are subjects: 가람쌀이."""
    out: list[Node] = []
    for node in nodes:
        name = node.noun.strip()
        listed = len(name) > 2 and node.josa in ("이", "가", "은", "는", "도", "", "와", "과", "에", "에는", "에게")
        named = len(name) > 2 and node.josa in ("이", "가", "은", "는", "도")
        if (node.kind == "word" and named and name.endswith(LEX.products)) or (
            node.kind == "quote" and listed and " " not in name and classify(name)[0] == "org"
        ):
            place = (
                out[-1]
                if out and is_government(out[-1]) and not out[-1].josa and node.start - out[-1].end == 1
                else None
            )
            hits = place.who.hits if place is not None else ()
            if place is not None:
                out.pop()
            start = place.start if place is not None else node.start
            node = Node("who", start, node.end, name, node.josa, Who(name, "organization", hits), node.parens)
        out.append(node)
    return out


def teams(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a quoted team made one with its department before it: 세정과의 '도세팀'."""
    out: list[Node] = []
    for node in nodes:
        office = out[-1] if out else None
        if (
            node.kind == "quote"
            and TEAM.fullmatch(node.noun)
            and office is not None
            and office.kind == "who"
            and office.who.kind == "department"
            and office.josa in ("", "의")
            and node.start - office.end == 1
        ):
            name = f"{office.who.name} {node.noun}"
            who = replace(office.who, name=name, department=name)
            node = replace(node, kind="who", start=office.start, noun=name, value=who)
            out.pop()
        out.append(node)
    return out


TEAM: Final = re.compile(r"[가-힣A-Z]{2,10}팀")


def apart(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a comma between governments or corporations that only a blank parts: 중구 남구 동구가."""
    out: list[Node] = []
    for node in nodes:
        if out and not out[-1].josa and alike_bodies(out[-1], node):
            out.append(Node("comma", out[-1].end, out[-1].end, ","))
        out.append(node)
    return out


def stems(nodes: list[Node]) -> list[Node]:
    """The nodes with a word that is a government's stem made one where governments stand beside it in a list."""
    for k, node in enumerate(nodes):
        if node.kind != "word" or node.parens or not 2 <= len(node.noun) <= 3 or node.josa not in ("", *CONNECTS):
            continue
        near = [j for j in (k - 2, k + 2) if 0 <= j < len(nodes) and nodes[(j + k) // 2].kind in SEPARATORS]
        if k and nodes[k - 1].josa in CONNECTS:
            near.append(k - 1)
        if not near or not all(is_government(nodes[j]) for j in near):
            continue
        others = [other for other in nodes if is_government(other)]
        named = next((find_names(node.noun + end) for end in SUFFIXES if find_names(node.noun + end)), [])
        if len(others) > 1 and named and named[0].surface[:-1] == node.noun:
            node.kind, node.value = "who", Who(node.noun, "government", (named[0],))
    return nodes


def alike_bodies(left: Node, right: Node) -> bool:
    """Whether two phrases name governments, or public corporations."""
    if is_government(left) and is_government(right):
        return True
    return (
        left.kind == right.kind == "who"
        and left.who.kind == right.who.kind == "organization"
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


def is_government(node: Node) -> bool:
    """Whether a node names a government."""
    return node.kind == "who" and node.who.kind == "government"


def owned(node: Node) -> Node:
    """A quoted work that begins with its owner as that government: '전북 고창군-돌담길 잇기(역사경관)'."""
    match = OWNED.fullmatch(node.noun) if node.kind in ("quote", "event") else None
    hits = find_names(match["owner"]) if match else []
    if match is None or not hits or hits[-1].end != len(match["owner"]) or hits[-1].kind != "government":
        return node
    field = match["field"] or ""
    brackets = [Item("word", node.start, node.end, field)] if field else []
    who = Who(hits[-1].surface, "government", (hits[-1],))
    return Node("who", node.start, node.end, who.name, node.josa, who, brackets, field)


def members(nodes: Sequence[Node], k: int) -> Iterator[tuple[int, str]]:
    """Places of the nodes coordinated before the one at `k`, nearest first, each with what separates it."""
    while k > 0:
        marks = k
        while marks > 0 and nodes[marks - 1].kind in (*SEPARATORS, "bullet"):
            marks -= 1
        if 0 < marks < k:
            k, between = marks - 1, "comma" if nodes[k - 1].kind == "bullet" else nodes[k - 1].kind
        elif nodes[k - 1].josa in CONNECTS:
            k, between = k - 1, "and"
        else:
            return
        if nodes[k].josa and nodes[k].josa not in CONNECTS:
            return
        yield k, between


def share_title(text: str, nodes: Sequence[Node], k: int) -> None:
    """Make persons of the names that stand in one list with a person whose title follows the name."""
    person = nodes[k].who
    ends = text[nodes[k].start : nodes[k].end].removesuffix(nodes[k].josa)
    if len(person.name) < 2 or not person.title or not ends.endswith(person.title):
        return
    shared = (
        ends.startswith(person.name) and "(" not in ends
    )  # the office behind the last name: 나래윤·도해솔 건설과 주무관
    for at, between in members(nodes, k):
        node = nodes[at]
        if node.kind == "who" and node.who.kind == "person":
            continue
        if node.kind != "word" or not is_name(node.noun, strict=between == "comma" and not node.parens):
            return
        own = tuple(item.hit for item in node.parens if item.hit is not None)
        hits, department = (own, None) if own or not shared else (person.hits, person.department)
        node.kind, node.value = "who", Who(node.noun, "person", hits, department, person.title)


def share_suffix(nodes: Sequence[Node], k: int) -> None:
    """Make the stems listed before a city, county or district governments of its level: 성남·광주·구리시.

    Of several governments with such a name it is the one in the province of the others.
    """
    suffix = nodes[k].noun[-1]
    listed = [nodes[k]]
    for at, _ in members(nodes, k):
        node = nodes[at]
        if not is_government(node) or node.noun.endswith(SUFFIXES) or node.parens:
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
            node.value = replace(node.who, hits=(replace(hit, codes=near),))


def share_head(nodes: Sequence[Node], k: int, head: str) -> None:
    """Give the places listed before a body its head noun; a list of whole governments is one of governments."""
    found = []
    for at, between in members(nodes, k):
        node = nodes[at]
        if node.kind == "who" and node.noun.endswith(head):
            continue
        place = is_government(node)
        stem = node.kind == "word" or (node.kind == "who" and node.noun.endswith(TOWNS))
        if node.parens or not (
            place
            or (
                stem
                and 2 <= len(node.noun) <= 4
                and (between == "dot" or node.noun in SIDES or find_names(node.noun + head))
            )
        ):
            break
        found.append(node)
    if all(node.noun.endswith(SUFFIXES) and node.noun not in SIDES for node in found):
        return
    for node in found:
        hits = node.who.hits if is_government(node) else tuple(find_names(node.noun + head))
        name = node.noun + head
        kind = nodes[k].who.kind
        node.kind, node.noun, node.value = "who", name, Who(name, kind, hits, name if kind == "department" else None)


def officials(text: str, nodes: list[Node], told: bool = False) -> list[Node]:
    """The nodes with 'office name' made persons, where the list is told to be one of persons or shows it.

    It shows it where two such pairs, or a pair and a person, stand side by side or behind grades.
    """
    nodes = [one for node in nodes for one in town_named(text, node)]
    pairs = {k for k in range(1, len(nodes)) if is_official(text, nodes, k, strict=not told)}
    listed = {
        k
        for k in pairs
        if told
        or any(near in pairs or is_person(nodes, near) for near in (k - 3, k + 3, k - 2, k + 2))
        or (leads(nodes, k - 2) and any(leads(nodes, near - 2) for near in pairs - {k}))
        or (
            leads(nodes, k - 2)
            and any(leads(nodes, near - 1) for near in range(1, len(nodes)) if is_person(nodes, near))
        )
    }
    out: list[Node] = []
    for k, node in enumerate(nodes):
        if k in listed:
            out[-1] = official(out[-1], node, text)
        else:
            out.append(node)
    return out


def leads(nodes: Sequence[Node], k: int) -> bool:
    """Whether a grade whose winners follow stands at a place: 우수상은."""
    return 0 <= k < len(nodes) and nodes[k].kind == "grade" and nodes[k].josa in TOPIC


def town_named(text: str, node: Node) -> list[Node]:
    """An office with a name that looks like a town's, each a node: 세정과 홍의동(지방세 알림)."""
    if node.kind != "who" or not node.parens:
        return [node]
    office, _, name = node.who.name.partition(" ")
    split = node.start + len(office) + 1
    if (
        node.who.kind != "department"
        or not office.endswith(DIVISIONS)
        or not is_name(name, strict=True)
        or text[node.start : split + len(name)] != f"{office} {name}"
    ):
        return [node]
    before = replace(
        node, end=split - 1, noun=office, josa="", value=replace(node.who, name=office), parens=[], inside=""
    )
    return [before, replace(node, kind="word", start=split, noun=name, value=None)]


def is_person(nodes: Sequence[Node], k: int) -> bool:
    """Whether a person stands at a place."""
    return 0 <= k < len(nodes) and nodes[k].kind == "who" and nodes[k].who.kind == "person"


def is_official(text: str, nodes: Sequence[Node], k: int, strict: bool) -> bool:
    """Whether the word at `k` may be the name of somebody from the office right before it."""
    office, node = nodes[k - 1], nodes[k]
    return (
        node.kind == "word"
        and office.kind == "who"
        and office.who.kind in ("department", "organization")
        and not office.josa
        and not office.parens
        and node.start - office.end == 1
        and is_name(spelled(text, nodes, k), strict)
    )


def spelled(text: str, nodes: Sequence[Node], k: int) -> str:
    """A word without its particle; before a comma or dot its end is no particle."""
    listed = k + 1 < len(nodes) and nodes[k + 1].kind in SEPARATORS and not nodes[k].parens
    return text[nodes[k].start : nodes[k].end] if listed else nodes[k].noun


def official(office: Node, node: Node, text: str) -> Node:
    """The person whom an office and a name beside it mean."""
    whole = text[node.start : node.end]
    name, josa = (whole, "") if not node.parens and len(whole) == 3 else (node.noun, node.josa)
    who = Who(name, "person", office.who.hits, office.who.name, None)
    return Node("who", office.start, node.end, name, josa, who, node.parens, node.inside)


def named_in_brackets(node: Node) -> list[Who]:
    """The people that the brackets behind a work name, with office and place: (보령시 나래온), (보건행정과 하루나)."""
    found: list[Who] = []
    hits: list[Hit] = []
    department: str | None = None
    for part in parts_of(node.parens):
        placed = any(item.kind in ("name", "dept", "org") for item in part)
        if sum(item.kind == "word" and item.noun not in OTHERS for item in part) > 1:
            return []
        for item in part:
            word = item.noun + item.josa
            if item.kind == "name" and item.hit is not None:
                hits.append(item.hit)
            elif item.kind in ("dept", "org") and not (department and 2 <= len(item.noun) <= 4):
                department = item.noun if not item.noun.endswith(TOWNS) else None
            elif (
                item.kind in ("word", "dept")
                and not word.endswith(TOWNS)
                and len(word) < 4
                and is_name(word, strict=not placed)
            ):
                found.append(Who(word, "person", tuple(hits), department))
                hits, department = [], None
    return found


OTHERS: Final = frozenset({"외", "등", "전", "현", "씨"})  # words beside a name in brackets


def parts_of(items: Sequence[Item]) -> list[list[Item]]:
    """The items between commas and dots."""
    parts: list[list[Item]] = [[]]
    for item in items:
        if item.kind in SEPARATORS:
            parts.append([])
        else:
            parts[-1].append(item)
    return parts


def makers(nodes: list[Node]) -> list[Node]:
    """The nodes with each marked work that its maker follows in brackets made that person."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < 2:
        return nodes
    out = nodes[: marks[0]]
    for mark, stop in pairwise([*marks, len(nodes)]):
        work = nodes[mark + 1 : stop]
        last = next((k for k, node in enumerate(work) if named_in_brackets(node)), None)
        if last is None or any(node.kind == "who" and node.who.kind == "person" for node in work):
            out += [nodes[mark], *work]
            continue
        people = [
            Node("who", work[0].start, work[last].end, who.name, work[last].josa, who)
            for who in named_in_brackets(work[last])
        ]
        out += [nodes[mark], *(replace(one, josa="") for one in people[:-1]), people[-1], *work[last + 1 :]]
    return out
