"""Members of a list that share a word, made what their neighbors show them to be.

They share a title (나래윤·도해솔 의원), a head (안성 및 평택소방서), an office before each name (건축과 나래윤, 세무과
도해솔), the brackets behind their works (△종이 없는 회의(보령시 나래온) △…).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records import names
from posang.records.awards.bodies import CORPORATE, body_node, holds
from posang.records.awards.events import QUOTED_OFFICE, adnominal
from posang.records.awards.lexer import LAST_BRACKETS, LEX, NAME_SIZE, TOWN_ENDS, Grade, Hit, Item, classify
from posang.records.awards.node import CONNECTS, TOPIC, Event, Node, Who, is_name, plausible
from posang.records.awards.predicates import has_n
from posang.reference import NameHit, find_names
from posang.reference.outlets import is_place

SEPARATORS: Final = frozenset({"comma", "dot", "and"})
SUFFIXES: Final = ("시", "군", "구", "도")
DIVISIONS: Final = ("과", "팀", "실", "국", "담당관")
DASH: Final = re.compile(r"[-–—]")
OWNED: Final = re.compile(r"(?P<owner>[가-힣 ]{2,12}?)(?:\s본청)?\s?[-–—]\s?[^()]+(?:\((?P<field>[^()]+)\))?")
INSTITUTES: Final = (*LEX.organization_suffixes, *LEX.department_suffixes)
COUNCIL: Final = "의회"
ASSOCIATION: Final = "협의회"  # that only looks like a council
STEM: Final = 2  # syllables of most places' names
NAMED: Final = 4  # syllables; a shorter noun names no institution by its ending alone
SCHOOL: Final = re.compile(r"[가-힣]{2,5}(?:[초중고]|초교|유)")
FORCES: Final = frozenset({"육군", "해군", "공군", "해병대"})
FORCES_HINT: Final = re.compile("|".join(sorted(FORCES)))
SIDES: Final = frozenset({"동부", "서부", "남부", "북부", "중부"})


def coordinate(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with every member of a list made what its neighbors show it to be."""
    bracketed = "(" in text or "[" in text
    if any(node.kind == "cat" for node in nodes):
        nodes = fields_of_offices(text, fields_beside(text, nodes))
    nodes = own_grades(villages(text, nodes) if VILLAGE in text else nodes)
    nodes = [owned(node) for node in nodes] if DASH.search(text) else nodes
    nodes = [one for node in nodes for one in held(node)] if bracketed else nodes
    nodes = ranked_heads(told_in_brackets(nodes)) if "(" in text else nodes
    nodes = products(legal_bodies(text, nodes) if LEGAL_HINT.search(text) else nodes)
    nodes = teams(nodes) if "팀" in text else nodes
    nodes = plain_works(works(crews(text, nodes) if CREW_HINT.search(text) else nodes))
    nodes = works_with_makers(nodes) if "(" in text else nodes
    nodes = schools(entrants(summed_up(judged_offices(nodes))))
    nodes = stems(apart(armed(nodes) if FORCES_HINT.search(text) else nodes))
    nodes = townsmen(officials(text, marked_names(name_rows(text, nodes))))
    nodes = makers(laureates(nodes) if "상 " in text else nodes)
    for k in range(len(nodes) - 1, 0, -1):
        if nodes[k].kind != "who":
            continue
        if nodes[k].who.kind == "person":
            share_title(text, nodes, k)
        elif nodes[k].who.kind == "government" and nodes[k].noun.endswith(SUFFIXES):
            share_suffix(nodes, k)
        elif head := head_of(nodes[k]):
            share_head(nodes, k, head)
        elif nodes[k].noun.endswith(TOWN_ENDS):
            share_town(nodes, k)
    share_kind(nodes)
    nodes = pupils(nodes) if SCHOOL_HINT.search(text) else nodes
    nodes = beside_people(nodes) if bracketed else nodes
    nodes = titled_before(nodes) if "명" in text else nodes
    return fields_of_people(graded_people(nodes) if "(" in text else nodes)


BODIES: Final = frozenset(
    {"마을", "기관", "부서", "시군", "시·군", "읍면", "읍·면", "읍면동", "읍·면·동", "학교", "단체", "동"}
)


def told_in_brackets(nodes: list[Node]) -> list[Node]:
    """The nodes with counted bodies in brackets set in place of the words for them: 2개 부서(총무과·세무과)가."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        behind = node.kind == "word" and node.noun in BODIES and k > 0 and nodes[k - 1].kind == "count"
        parts = parts_of(node.parens) if behind or node.kind == "count" else []
        number = re.match(r"\d+", (nodes[k - 1] if behind else node).noun) if len(parts) > 1 else None
        told = number is not None and int(number[0]) == len(parts)
        if not told or not all(part and part[-1].kind in ("name", "dept", "org") for part in parts):
            out.append(node)
            continue
        bodies = [body_node(part) for part in parts]
        if behind:
            del out[-1]
        for body in bodies[:-1]:
            out += [replace(body, josa=""), Node("comma", body.end, body.end, ",")]
        out.append(replace(bodies[-1], end=node.end, josa=node.josa))
    return out


def titled_before(nodes: list[Node]) -> list[Node]:
    """The nodes with a name made a person that is counted with one titled before it: 지도자 나래온, 도해솔 2명."""
    for k in range(2, len(nodes) - 1):
        node, before, behind = nodes[k], nodes[k - 2], nodes[k + 1]
        if node.kind != "word" or node.josa or nodes[k - 1].kind not in SEPARATORS or behind.value != "명":
            continue
        titled = before.kind == "who" and before.who.kind == "person" and not before.josa
        if titled and is_name(node.noun, strict=True):
            node.kind, node.value = "who", Who(node.noun, "person", before.who.hits, None, before.who.title)
    return nodes


SCHOOL_HINT: Final = re.compile(r"[가-힣][초중고교]\s")  # behind the short name of a school another word


def pupils(nodes: list[Node]) -> list[Node]:
    """The nodes with a name made a person that the short name of a school stands before: 가온시 나래고 도해솔."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        school = out[-1] if out else None
        if school is not None and is_school_team(school, node):
            node = replace(node, start=out.pop().start, noun=f"{school.noun} {node.noun}", value=team_of(school, node))
        if (
            school is not None
            and node.kind == "word"
            and not (node.josa or node.parens or school.josa)
            and school.kind in ("word", "who")
            and SCHOOL.fullmatch(school.noun)
            and node.start - school.end == 1
            and is_name(node.noun, strict=True)
            and (k + 1 == len(nodes) or nodes[k + 1].kind in ENDS_NAME or nodes[k + 1].noun == "등")
        ):
            place = out[-2] if len(out) > 1 and is_government(out[-2]) and not out[-2].josa else None
            del out[-1 - (place is not None) :]
            start = place.start if place is not None else school.start
            who = Who(node.noun, "person", place.who.hits if place is not None else ())
            node = replace(node, kind="who", start=start, value=who)
        out.append(node)
    return out


ENDS_NAME: Final = SEPARATORS | {"bullet", "stop"}


def is_school_team(school: Node, node: Node) -> bool:
    """Whether a team stands behind the short name of its school: 가람상고 야구팀."""
    team = node.kind == "who" and node.who.kind == "department" and node.noun.endswith("팀")
    return team and school.kind == "word" and not school.josa and SCHOOL.fullmatch(school.noun) is not None


def team_of(school: Node, team: Node) -> Who:
    """The team of a school by both names."""
    return replace(team.who, name=f"{school.noun} {team.who.name}", kind="organization", department=None)


def graded_people(nodes: list[Node]) -> list[Node]:
    """The nodes with names made persons that have places before them, grades in brackets: 창녕 나래온(대상), 고성."""
    named = [k for k in range(1, len(nodes)) if is_graded_name(nodes, k)]
    if len(named) > 1:
        for k in named:
            place = nodes[k - 1]
            hits = place.who.hits if place.kind == "who" else ()
            nodes[k].kind, nodes[k].value = "who", Who(nodes[k].noun, "person", hits)
    return nodes


def is_graded_name(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word is a name with a grade in brackets and a place before it."""
    node, place = nodes[k], nodes[k - 1]
    if not node.parens or node.kind != "word" or [item.kind for item in node.parens] != ["grade"] or place.josa:
        return False
    placed = is_government(place) or (place.kind == "word" and is_place(place.noun))
    return placed and is_name(node.noun, strict=True)


def beside_people(nodes: list[Node]) -> list[Node]:
    """The nodes with a name in brackets' company made a person behind one: 나래온(심천면)·도해솔(가람대)."""
    for k, node in enumerate(nodes):
        if node.kind != "word" or len(node.parens) != 1 or not is_name(node.noun, strict=True):
            continue
        before = next((nodes[at] for at, _ in members(nodes, k)), None)
        if before is not None and before.kind == "who" and before.who.kind == "person" and before.parens:
            node.kind, node.value = "who", Who(node.noun, "person")
    return nodes


def fields_of_people(nodes: list[Node]) -> list[Node]:
    """The nodes with plain words made fields behind one named as such: 봉사부문에 A씨, 효행에 B씨."""
    fielded = False
    for k in range(1, len(nodes) - 1):
        node = nodes[k]
        if node.josa != "에" or not is_person(nodes, k + 1):
            continue
        if node.kind == "cat":
            fielded = True
        elif fielded and node.kind == "word" and nodes[k - 1].kind == "comma":
            node.kind, node.value = "cat", [node.noun]
    return nodes


def head_of(node: Node) -> str | None:
    """What the places listed before a body may share with it: a known head, or all behind its place's name."""
    if node.who.kind not in ("organization", "department"):
        return None
    known = next((head for head in LEX.shared_heads if node.noun[1:].endswith(head)), None)
    if known == COUNCIL and node.noun.endswith(ASSOCIATION):
        return None
    if known is not None:
        return known
    places = (hit for size in (2, 3) for hit in find_names(node.noun[:size]) if hit.kind == "government")
    stem = next((hit.end for hit in places if hit.start == 0), 0)
    if not stem:  # a place's name that is an ordinary word besides: 진주의료원
        return node.noun[STEM:] if node.noun[STEM:] in LEX.organization_suffixes else None
    head = node.noun[stem:]
    return head if len(head) > 2 and head.endswith(INSTITUTES) else None


def share_kind(nodes: Sequence[Node]) -> None:
    """Make bodies of the names that no list knows where they stand in one list with an institution."""
    if not any(is_institution(node) for node in nodes):
        return
    first = 0
    while first < len(nodes):
        run = [first, *followers(nodes, first)]
        if len(run) > 1 and any(is_institution(nodes[at]) for at in run):
            for at in run:
                enclosed = 1 < at < len(nodes) - 2 and is_listed(nodes, at, -1) and is_listed(nodes, at, 1)
                make_listed(nodes[at], enclosed)
        first = run[-1] + 1


def is_institution(node: Node) -> bool:
    """Whether a node names a body that is no government."""
    return node.kind == "who" and node.who.kind in ("organization", "department")


def is_listed(nodes: Sequence[Node], at: int, step: int) -> bool:
    """Whether a separator and an institution stand beside a node, before it or behind it."""
    return nodes[at + step].kind in SEPARATORS and is_institution(nodes[at + 2 * step])


def followers(nodes: Sequence[Node], k: int) -> Iterator[int]:
    """Places of the nodes coordinated behind the one at `k`, nearest first."""
    while not nodes[k].josa or nodes[k].josa in CONNECTS:
        at = k + 1
        while at < len(nodes) and nodes[at].kind in SEPARATORS:
            at += 1
        if at == len(nodes) or (at == k + 1 and not nodes[k].josa):
            return
        k = at
        yield k


def make_listed(node: Node, enclosed: bool) -> None:
    """Make an institution of a plain noun with the ending of one, or of any between two institutions."""
    if (
        node.kind == "word"
        and len(node.noun) >= NAMED
        and (node.noun.endswith((*LEX.listed_ends, *LEX.products)) or (enclosed and not node.josa))
        and node.noun not in LEX.organization_never
    ):
        node.kind, node.value = "who", Who(node.noun, "organization", tuple(find_names(node.noun)[:1]))


def fields_beside(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with a quotation made a field where one named as such stands before: '가' 분야에서는 …, '나'에서는."""
    fields = [node for node in nodes if node.kind == "cat" and node.josa == "에서는" and text[node.start] in "'\""]
    for node in nodes if fields else ():
        if node.kind in ("event", "quote") and node.josa == "에서는" and node.start > fields[0].end:
            node.kind, node.value = "cat", [node.noun]
    return nodes


OFFICES_SHORT: Final = re.compile(r"[가-힣](?:·[가-힣])*$")


def fields_of_offices(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with the short words for offices before a field made part of it: 관·실·과·소 부문에서는."""
    out: list[Node] = []
    for node in nodes:
        short = OFFICES_SHORT.search(text[: node.start]) if node.kind == "cat" and text[node.start] == "·" else None
        if short is not None:
            while out and out[-1].start >= short.start():
                out.pop()
            node = replace(node, start=short.start(), value=[f"{short[0]}·{node.names[0]}", *node.names[1:]])
        out.append(node)
    return out


OWN_PRIZE: Final = re.compile(r"[가-힣]{1,4}상")


GRADES_LISTED: Final = 2  # that show a list to be one of grades


def own_grades(nodes: list[Node]) -> list[Node]:
    """The nodes with a short prize made a grade where it stands in a list of grades: 우수상 A면, 도약상에 B읍."""
    if sum(node.kind == "grade" and node.grade.kind == "prize" for node in nodes) < GRADES_LISTED:
        return nodes
    for before, node, behind in zip(nodes, nodes[1:], nodes[2:], strict=False):
        short = node.kind == "event" and not node.event.quoted and OWN_PRIZE.fullmatch(node.noun) is not None
        if (
            short
            and before.kind in ("comma", "bullet")
            and behind.kind == "who"
            and node.josa in ("", "에", "은", "에는")
        ):
            node.kind, node.value = "grade", Grade(node.noun, noun="상")
    return nodes


def summed_up(nodes: list[Node]) -> list[Node]:
    """The nodes with a particle for a listed grade that a sum of the winners follows: 장려상 나래면으로 3개 읍면을."""
    for before, node, who, count in zip(nodes, nodes[1:], nodes[2:], nodes[3:], strict=False):
        listed = node.kind == "grade" and node.josa in ("", "에") and before.kind == "comma"
        if listed and who.kind == "who" and who.josa in ("으로", "로") and count.kind == "count":
            node.josa, who.josa = "에", "을"
    return nodes


OFFICE_NAME: Final = r"[가-힣\d]{2,}(?:과|소|실|[읍면동])"
OFFICES_JUDGED: Final = re.compile(rf"(?:{OFFICE_NAME}·)+{OFFICE_NAME}\s(?=(?:부서|읍면동?|종합)\s?평가)")


def judged_offices(nodes: list[Node]) -> list[Node]:
    """The nodes with the winners in a headline taken from the name of what they won: 세무과·나래면 부서 평가 1위."""
    for node in nodes:
        if node.kind == "event" and not node.event.quoted and (offices := OFFICES_JUDGED.match(node.event.name)):
            name = node.event.name[offices.end() :]
            node.noun, node.value = name, replace(node.event, name=name)
    return nodes


FESTIVAL: Final = "축제"
IS_FESTIVAL: Final = re.compile(
    r"[가-힣0-9A-Za-z]{2,}(?:축제|페스티벌|축전|대축제|(?<!규)(?<!경)(?<!과)(?<!문)(?<!억)제)"
)
LISTED_AS: Final = frozenset({"이", "가", "은", "는", "도", "", "와", "과", "에", "에는", "에게", "을", "를"})


ACTING: Final = frozenset({"이", "가", "은", "는", "도"})  # particles of what a sentence is about


VILLAGE: Final = "마을"
VILLAGE_NAME: Final = re.compile(r"[가-힣]{2,5}\d{0,2}")


def villages(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with villages of two words made bodies: 진안군 원연장 마을은, 조현리 마을은."""
    out: list[Node] = []
    for node in nodes:
        name, place = (*reversed(out[-2:]), None, None)[:2]
        if node.kind != "word" or node.noun != VILLAGE or name is None or node.start - name.end != 1:
            out.append(node)
            continue
        whole = text[name.start : name.end]
        settled = name.kind == "who" and name.who.kind == "department" and not name.josa and whole.endswith("리")
        placed = (
            name.kind == "word"
            and name.josa in ("", "도")
            and VILLAGE_NAME.fullmatch(whole) is not None
            and not adnominal(whole)
            and place is not None
            and place.kind == "who"
            and place.who.kind in ("government", "department")
            and not place.josa
            and name.start - place.end == 1
        )
        if settled or placed:
            hits = place.who.hits if placed and place is not None else name.who.hits
            who = Who(f"{whole if placed else name.noun} {VILLAGE}", "organization", hits)
            start = place.start if placed and place is not None else name.start
            out[-1 - placed :] = [Node("who", start, node.end, who.name, node.josa, who, node.parens, node.inside)]
        else:
            out.append(node)
    return out


def products(nodes: list[Node]) -> list[Node]:
    """The nodes with produce, brands and quoted villages or festivals made bodies where they are subjects: 가람쌀이."""
    out: list[Node] = []
    festivals = any(node.kind == "grade" and node.grade.noun == FESTIVAL for node in nodes)
    for node in nodes:
        plain = node.kind == "word" and node.josa not in ACTING and not festivals
        if plain or node.kind not in ("word", "quote", "event"):
            out.append(node)
            continue
        name = node.noun.strip()
        if node.kind == "quote" and QUOTED_OFFICE.fullmatch(name) and classify(name)[0] == "dept":
            node = replace(node, kind="who", noun=name, value=Who(name, "department"))
        listed = len(name) > 2 and node.josa in LISTED_AS
        if festivals and listed and node.kind in ("event", "word") and IS_FESTIVAL.fullmatch(name):
            node = replace(node, kind="quote", value=None)
        named = len(name) > 2 and node.josa in ACTING
        if (
            (node.kind == "word" and named and name.endswith(LEX.products))
            or (festivals and node.kind == "quote" and listed and IS_FESTIVAL.fullmatch(name))
            or (node.kind == "quote" and listed and " " not in name and classify(name)[0] == "org")
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


def schools(nodes: list[Node]) -> list[Node]:
    """The nodes with schools known by their short names.

    The place in brackets, a word for schools or another school with the same particle tells what they are:
    가람중(군포), 나래초(여주); 고등학교는 가람여고, 나래고가; 가람초교가 초등 부문에서, 나래중이 중등 부문에서.
    """
    if not any(node.kind == "word" and SCHOOL.fullmatch(node.noun) for node in nodes):
        return nodes
    known = {node.josa for node in nodes if node.kind == "who" and node.noun.endswith(SCHOOLS)} & SUBJECTS
    told = any(node.noun.endswith("학교") for node in nodes)
    for k, node in enumerate(nodes):
        if told and node.kind == "word" and not node.parens and SCHOOL.fullmatch(node.noun):
            beside = (
                nodes[at] for at in (k - 2, k + 2) if 0 <= at < len(nodes) and nodes[(k + at) // 2].kind in SEPARATORS
            )
            if any(SCHOOL.fullmatch(other.noun) and other.kind in ("word", "who") for other in beside):
                node.kind, node.value = "who", Who(node.noun, "organization")
                continue
        if known and node.kind == "word" and node.josa in SUBJECTS and SCHOOL.fullmatch(node.noun):
            node.kind, node.value = "who", Who(node.noun, "organization")
        if node.kind == "word" and len(node.parens) == 1 and SCHOOL.fullmatch(node.noun):
            place = place_of(node.parens[0])
            if place is not None:
                node.kind, node.value = "who", Who(node.noun, "organization", (place,))
    return nodes


SCHOOLS: Final = ("초교", "초등학교", "중학교", "고등학교", "여고", "여중")
SUBJECTS: Final = frozenset({"이", "가"})


def place_of(item: Item) -> Hit | None:
    """The government that an item names, be it by a stem that is an ordinary word besides (여주)."""
    if item.kind == "name":
        return item.hit
    named = (find_names(item.noun + end) for end in SUFFIXES)
    return next((hits[0] for hits in named if hits and hits[0].surface[:-1] == item.noun), None)


def armed(nodes: list[Node]) -> list[Node]:
    """The nodes with a service of the armed forces made part of the name of its body: 해군 가람기지사령부."""
    out: list[Node] = []
    for node in nodes:
        if (
            node.kind == "who"
            and node.who.kind in ("organization", "department")
            and out
            and out[-1].noun in FORCES
            and not out[-1].josa
            and node.start - out[-1].end == 1
        ):
            name = f"{out[-1].noun} {node.noun}"
            who = replace(node.who, name=name)
            node = replace(node, start=out.pop().start, noun=name, value=who)
        out.append(node)
    return out


def teams(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a team made one with the body before it: 세정과의 '도세팀', 가람고 대표 '온새미' 팀."""
    out: list[Node] = []
    for node in nodes:
        if node.kind == "word" and is_team_word(node) and len(out) > 1 and names_team(out):
            josa = node.noun.removeprefix("팀") + node.josa
            named = out.pop()
            blank = " " if named.kind == "word" else ""
            node = replace(named, kind="quote", noun=f"{named.noun}{blank}팀", end=node.end, josa=josa)
        office = out[-1] if out else None
        if office is not None and office.noun == "대표" and not office.josa and len(out) > 1:
            office = out[-2]
        if (
            node.kind == "quote"
            and TEAM.fullmatch(node.noun)
            and office is not None
            and office.kind == "who"
            and office.josa
            in {"department": ("", "의"), "organization": ("",), "government": ("",)}.get(office.who.kind, ())
            and node.start - out[-1].end == 1
        ):
            town = office.who.kind == "government"  # where a team is from: 제주 '바람'팀
            name = node.noun if town else f"{office.who.name} {node.noun}"
            inner = office.who.kind == "department"
            who = replace(office.who, name=name, department=name if inner else None)
            who = replace(who, kind="organization") if town else who
            node = replace(node, kind="who", start=office.start, noun=name, value=who)
            while out.pop() is not office:
                pass
        out.append(node)
    return out


TEAM: Final = re.compile(r"[가-힣A-Za-z0-9 ]{1,20}팀")


def names_team(nodes: Sequence[Node]) -> bool:
    """Whether what stands at the end names a team of the body before it, and no work that the body owns."""
    named, body = nodes[-1], nodes[-2]
    if named.kind == "word":
        beside = body.kind == "who" and not body.josa and not body.parens and named.start - body.end == 1
        return beside and not (named.josa or named.parens) and body.who.kind in ("organization", "department")
    return named.kind == "quote" and not named.josa and body.josa != "의"


def is_team_word(node: Node) -> bool:
    """Whether a word is 팀, be its particle parted or not: 팀이, 팀과."""
    return node.noun[0] == "팀" and node.noun[1:] in ("", "이", "은", "과", "을")


def share_town(nodes: Sequence[Node], k: int) -> None:
    """Give the stems that dots join to a town its ending: 춘양·상운면."""
    for at, between in members(nodes, k):
        node = nodes[at]
        if between != "dot" or node.kind != "word" or node.parens or not 2 <= len(node.noun) <= 3:
            return
        name = node.noun + nodes[k].noun[-1]
        node.kind, node.noun, node.value = "who", name, Who(name, "department", nodes[k].who.hits, name)


OWNERS: Final = frozenset({"person", "government", "department", "organization", "entrant"})
WORK_NOUNS: Final = frozenset(
    {
        "사업",
        "사례",
        "시책",
        "정책",
        "과제",
        "제안",
        "프로그램",
        "프로젝트",
        "아이디어",
        "건",
        "서비스",
        "조례",
        "논문",
        "연구",
        "팀",
    }
)
CHOSEN_WORK: Final = "우수사례"
ENTERED: Final = frozenset(
    {
        "제출한",
        "제안한",
        "연구한",
        "출품한",
        "응모한",
        "발표한",
        "추진한",
        "기획한",
        "운영한",
        "개발한",
        "내놓은",
        "낸",
        "시행한",
    }
)
# particles behind a work that its owner wins with, and those that do so only before a verb: …에 돌아갔다
OF_WORK: Final = frozenset({"", "이", "가", "은", "는", "도", "이다", "다", "이었다", "였다", "이며", *CONNECTS})
TO_WORK: Final = frozenset({"에", "에게", "으로", "로"})


def works(nodes: list[Node]) -> list[Node]:
    """The nodes with a quoted work made one with its owner before it, who wins by it: 세무과의 '…' 사업과 나래면 '…'이.

    A grade must stand in the sentence, or the word for works that are chosen.
    """
    if not any((node.kind == "grade" and node.grade.kind == "prize") or node.noun == CHOSEN_WORK for node in nodes):
        return nodes
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        owner = owner_of(out, nodes[at])
        last = work_end(nodes, at) if owner is not None else None
        if owner is None or last is None:
            out.append(nodes[at])
            at += 1
        else:
            named = TEAM_NOUN.fullmatch(nodes[last].noun)
            josa = nodes[last].josa if named is None else named["josa"] or ""
            shown = nodes[last] if nodes[last].parens and not out[owner].parens else out[owner]
            body = replace(out[owner], end=nodes[last].end, josa=josa, parens=shown.parens, inside=shown.inside)
            out[owner:] = [body]
            at = last + 1
    return out


def works_with_makers(nodes: list[Node]) -> list[Node]:
    """The nodes with quoted works before their grade made the one in their brackets: ‘…’(나래과 나래온)이 금상을."""
    grade = next((k for k, n in enumerate(nodes) if n.kind == "grade" and n.grade.kind == "prize"), 0)
    out: list[Node] = []
    for k, node in enumerate(nodes):
        named = k < grade and k and node.noun in WORK_NOUNS and nodes[k - 1].kind == "quote" and not nodes[k - 1].josa
        told = [part for part in nodes[k - named : k + 1] if part.parens] if k < grade else []
        makers = named_in_brackets(told[0]) if told and nodes[k - named].kind == "quote" else []
        if len(makers) != 1:
            out.append(node)
            continue
        if named:
            out.pop()
        out.append(Node("who", nodes[k - named].start, node.end, makers[0].name, node.josa, makers[0]))
    return out


PLAIN_WORK: Final = 8  # nodes of a work told without quotation marks


def plain_works(nodes: list[Node]) -> list[Node]:
    """The nodes with a work that a grade brings and none quotes made its owner: 최우수로는 나래과의 숲길 사업이."""
    for k in range(1, len(nodes) - 2):
        owner = nodes[k]
        owns = owner.kind == "who" and owner.who.kind in ("department", "person") and owner.josa == "의"
        if not owns or not any(n.kind == "grade" and n.grade.kind == "prize" for n in nodes[max(0, k - 2) : k]):
            continue
        last = next((j for j in range(k + 1, len(nodes)) if nodes[j].kind not in ("word", "numeral")), k) - 1
        work = nodes[last]
        if not k < last <= k + PLAIN_WORK or work.noun not in WORK_NOUNS or work.josa not in ("이", "가"):
            continue
        if nodes[last + 1].kind == "win" and all(n.josa in ("", "의", "과", "와") for n in nodes[k + 1 : last]):
            return [*nodes[:k], replace(owner, end=work.end, josa=work.josa), *nodes[last + 1 :]]
    return nodes


def owner_of(before: Sequence[Node], work: Node) -> int | None:
    """Where the body or person stands whose work is quoted: 세무과의 '…', 세무과가 제출한 '…'."""
    quoted = work.kind == "quote" or (work.kind == "event" and work.event.quoted and work.event.weak)
    if not quoted or not before or work.start - before[-1].end > 1:
        return None
    entered = len(before) > 1 and before[-1].noun in ENTERED
    at = len(before) - 1 - entered
    at -= entered and at > 0 and before[at].noun == "함께"
    if (
        entered
        and at > 1
        and before[at].kind == "count"
        and before[at - 1].noun == "외"
        and before[at].josa in SUBJECTS
    ):
        return at - 2 if before[at - 2].kind == "who" and before[at - 2].who.kind == "person" else None
    if not entered and before[-1].kind == "word" and adnominal(before[-1].noun):
        held = (
            k for k in range(at, max(-1, at - TITLE_REACH), -1) if before[k].kind != "word" or not qualified(before[k])
        )
        at = next(held, at)
        return at if before[at].kind == "who" and before[at].who.kind in OWNERS and before[at].josa == "의" else None
    owner = before[at]
    owns = ("이", "가", "에서") if entered else ("", "의")
    if owner.kind != "who" or owner.josa not in owns:
        return None
    return at if owner.who.kind in OWNERS or (owner.who.kind in ("deictic", "entrant") and owner.josa == "의") else None


TITLE_REACH: Final = 8  # words of what a work is about, before its title


def qualified(node: Node) -> bool:
    """Whether a word may stand between an owner and the title of a work: 나래구의 걷기 이야기를 담은 '…'."""
    return node.josa in ("", "을", "를", "과", "와", "의", "으로", "로") or adnominal(node.noun + node.josa)


def work_end(nodes: Sequence[Node], at: int) -> int | None:
    """The last node of a quoted work, a noun for works behind it; None where its particle makes it no winner's."""
    last, ahead = at, nodes[at + 1] if at + 1 < len(nodes) else None
    if ahead is not None and not nodes[at].josa:
        if TEAM_NOUN.fullmatch(ahead.noun):
            return at + 1
        last += ahead.noun in WORK_NOUNS
    behind = nodes[last + 1] if last + 1 < len(nodes) else None
    if nodes[last].josa in ("을", "를"):
        k = last + 1 + (behind is not None and (behind.kind == "numeral" or behind.noun in ("각각", "최종")))
        chosen = k < len(nodes) and nodes[k].kind == "win" and CHOSE.match(nodes[k].noun) is not None
        graded = behind is not None and behind.kind == "grade" and behind.josa in ("으로", "로")
        return last if graded or chosen else None
    if nodes[last].josa in TO_WORK:
        return last if behind is not None and (behind.kind == "win" or behind.noun == "각각") else None
    return last if nodes[last].josa in OF_WORK else None


CREW_HINT: Final = re.compile(r"팀|조|동아리|모임")  # what the nouns for a team hold
CHOSE: Final = re.compile(r"(?:최종)?(?:선정|선발)[했하해]|뽑[았아]|골[랐라]")
TEAM_NOUN: Final = re.compile(
    r"(?P<noun>팀|조|(?:학습|연구)?\s?동아리|(?:연구)?\s?모임)(?P<josa>이|가|은|는|의|도|과|와|에)?"
)


def crews(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with quoted teams that nobody owns made entrants: ‘가람벌’팀이 최우수상을."""
    out: list[Node] = []
    for node in nodes:
        if node.kind == "count" and NUMBERED_TEAM.fullmatch(node.noun) and (owner := team_owner(out, node)) is not None:
            body = out[owner]
            who = replace(body.who, name=" ".join((body.noun, *(word.noun for word in out[owner + 1 :]), node.noun)))
            out[owner:] = [replace(body, end=node.end, noun=who.name, josa=node.josa, value=who, parens=[], inside="")]
            continue
        crew = out[-1] if out else None
        named = TEAM_NOUN.fullmatch(node.noun + node.josa) if node.kind == "word" else None
        if named is not None and (owner := team_owner(out, node)) is not None:
            out[owner:] = [replace(out[owner], end=node.end, josa=named["josa"] or "")]
            continue
        if (
            named is not None and crew is not None and named["josa"] == "의" and begins_part(out, node)
        ):  # 나래 팀의 ‘…’이
            name = f"{crew.noun}{crew.josa} {named['noun']}"
            out[-1] = Node("who", crew.start, node.end, name, "의", Who(name, "entrant"))
            continue
        if (
            named is None
            or crew is None
            or crew.kind != "quote"
            or crew.josa
            or node.start - crew.end > 1
            or owner_of(out[:-1], crew) is not None
        ):
            out.append(node)
            continue
        blank = " " * (node.start - crew.end)
        name = (crew.inside.strip() or crew.noun) + blank + named["noun"]
        out[-1] = Node("who", crew.start, node.end, name, named["josa"] or "", Who(name, "entrant"))
    return out


def begins_part(before: Sequence[Node], team: Node) -> bool:
    """Whether a bare word a blank before a team's noun is the first of its part of the sentence."""
    word, ahead = before[-1], before[-2] if len(before) > 1 else None
    named = word.josa in VERBAL and len(word.noun + word.josa) > 1
    plain = word.kind == "word" and named and team.start - word.end == 1
    return plain and (ahead is None or ahead.kind == "comma" or (ahead.kind != "word" and bool(ahead.josa)))


VERBAL: Final = ("", "다", "보다", "이다")  # what ends a name that reads like a verb: 해보다 팀
NUMBERED_TEAM: Final = re.compile(r"\d{1,2}팀")


def team_owner(before: Sequence[Node], team: Node) -> int | None:
    """Where the body stands whose team a bare name before the word for one means: 가람동 주민자치센터 난타 팀이."""
    body, name = (*before[-2:], None, None)[:2]
    if body is None or name is None or name.kind != "word" or name.josa or team.start - name.end != 1:
        return None
    owns = body.kind == "who" and body.who.kind in ("department", "organization") and not body.josa
    return len(before) - 2 if owns and name.start - body.end == 1 and len(name.noun) > 1 else None


def entrants(nodes: list[Node]) -> list[Node]:
    """The nodes with all that is quoted behind a grade made entrants where no body stands there: 우수상은 ‘나래’가.

    The last of a list takes the particle of the words that count it: ‘다온’ 등 3건이.
    """
    if not any(node.kind == "quote" for node in nodes):
        return nodes
    for quote, etc, count in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if quote.kind == "quote" and not quote.josa and etc.noun == "등" and count.kind == "count" and count.josa:
            quote.josa, etc.kind, count.josa = count.josa, "comma", ""
    for k in (k for k, node in enumerate(nodes) if node.kind == "grade" and node.grade.kind == "prize"):
        ends = (j for j in range(k + 1, len(nodes)) if nodes[j].kind in ("grade", "win", "stop", "veto"))
        behind = nodes[k + 1 : next(ends, len(nodes))]
        chosen = nodes[k].josa == "에" and bool(behind) and behind[0].kind == "quote"
        told = nodes[k + 1 : k + 3]
        if [node.kind for node in told] == ["win", "quote"] and has_n(told[0].noun) and told[1].josa in ("은", "는"):
            told[1].kind, told[1].value = "who", Who(told[1].noun, "entrant")  # 금상에 선정된 ‘…’은
        if not (nodes[k].josa in TOPIC or chosen) or any(n.kind == "who" and n.who.kind != "entrant" for n in behind):
            continue
        for node in behind:
            if node.kind == "quote" and (node.josa in OF_WORK or (chosen and node.josa in ("을", "를"))):
                node.kind, node.value = "who", Who(node.noun, "entrant")
    return nodes


def apart(nodes: list[Node]) -> list[Node]:
    """The nodes with a comma between governments or corporations that only a blank parts: 중구 남구 동구가."""
    for k in range(len(nodes) - 1, 0, -1):
        left, right = nodes[k - 1], nodes[k]
        if left.kind == right.kind == "who" and not left.josa and alike_bodies(left, right):
            nodes.insert(k, Node("comma", left.end, left.end, ","))
    return nodes


STEM_ENDS: Final = CONNECTS | {""}  # what may stand behind the stem of a place that is listed


def stems(nodes: list[Node]) -> list[Node]:
    """The nodes with a word that is a government's stem made one where governments stand beside it in a list."""
    if not any(is_government(node) for node in nodes):
        return nodes
    for k, node in enumerate(nodes):
        if node.kind != "word" or node.parens or not 2 <= len(node.noun) <= 3 or node.josa not in STEM_ENDS:
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
    """Whether two bodies are governments, or public corporations."""
    if is_government(left) and is_government(right):
        return True
    return (
        left.who.kind == right.who.kind == "organization"
        and left.noun.endswith(CORPORATE)
        and right.noun.endswith(CORPORATE)
    )


ROW_SIZE: Final = 3  # names that show a row of bare words to be one of persons
IN_ORDER: Final = re.compile(r"(?:이름|성명|가나다|직급|직제|무)\s?순")  # how a list of persons is ordered
THINGS: Final = re.compile(r"[산섬숲역굴골탕떡쌀차면]$")  # endings of places and produce, hardly any of a given name
LEGAL: Final = ("사단법인", "재단법인", "사회복지법인", "주식회사", "농업회사법인", "영농조합법인")


def name_rows(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with rows of bare names made persons: 나래온, 사단법인 가람회, 도해솔, 서리안이.

    A row shows what it is by three names of three syllables; then shorter rows of its sentence are read alike.
    """
    if sum(may_be_in_row(text, node) for node in nodes) < ROW_SIZE:
        return nodes
    parted = parted_names(nodes)
    rows = [row for row in bare_rows(text, parted) if len(row) > 1]
    if not any(sum(len(word_in_row(text, parted, k)) == NAME_SIZE for k in row) >= ROW_SIZE for row in rows):
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
        written = text[node.start : node.end]
        return is_bare_name_of_three(node.noun) or is_bare_name_of_three(written)
    return node.kind == "who" and node.noun.endswith("과") and names.is_name(node.noun[:-1])


def marked_names(nodes: list[Node]) -> list[Node]:
    """The nodes with bare names between marks made persons, with what they did: △나래온(쉼터 제안) △도해솔(…)에게."""
    marks = [k for k, node in enumerate(nodes[:-1]) if node.kind == "bullet"]
    if len(marks) < MARKED_NAMES:
        return nodes
    named = [nodes[k + 1] for k in marks]
    ends = [*(k - 1 for k in marks[1:]), marks[-1] + 1]
    alone = all(k + 1 == end - (nodes[end].kind == "comma") for k, end in zip(marks, ends, strict=True))
    if not alone or not all(node.kind == "word" and node.parens and is_bare_name(node.noun) for node in named):
        return nodes
    for node in named:
        node.kind, node.value = "who", Who(node.noun, "person")
        node.parens, node.inside = [], ""
    return nodes


MARKED_NAMES: Final = 2  # names behind marks that show a list to be one of persons


def legal_bodies(text: str, nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a legal form joined to the name beside it: 사단법인 가람나눔회, ㈜가람산업, 가람산업(주)."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        before = out[-1] if out else None
        form = legal_form(text, before) if before is not None else ""
        if before is not None and form and unknown_body(node) and closes_name(nodes, k):
            name = f"{form}{node.noun}"
            out[-1] = Node("who", before.start, node.end, name, node.josa, Who(name, "organization"), node.parens)
        elif node.kind == "word" and is_firm(node) and closes_name(nodes, k):
            name = node.noun if node.noun.startswith(FIRM) else f"{node.noun}({node.inside.strip()})"
            parens = node.parens if node.noun.startswith(FIRM) else []
            out.append(Node("who", node.start, node.end, name, node.josa, Who(name, "organization"), parens))
        else:
            out.append(node)
    return out


FIRM: Final = "㈜"
LEGAL_HINT: Final = re.compile(r"법인|회사|㈜|\([주유]\)")


def is_firm(node: Node) -> bool:
    """Whether a word is marked as a firm's name: ㈜가람산업, 가람산업(주)."""
    return (node.noun.startswith(FIRM) and len(node.noun) > 1) or node.inside.strip() in ("주", "유")


def legal_form(text: str, node: Node) -> str:
    """The legal form that a node is, with what parts it from the name behind it; empty for any other."""
    if node.kind == "paren" and node.noun.strip() == "주":
        return "(주)"
    if node.noun == FIRM:
        return FIRM
    written = text[node.start : node.end]
    return f"{written} " if written in LEGAL else ""


def unknown_body(node: Node) -> bool:
    """Whether a node is a plain word, or an organization that no list knows."""
    return node.kind == "word" or (node.kind == "who" and node.who.kind == "organization" and not node.who.hits)


def closes_name(nodes: Sequence[Node], k: int) -> bool:
    """Whether no word goes on with the name that ends at a node: its particle, a mark or the end of a list follows."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    if nodes[k].josa or behind is None:
        return True
    return behind.kind not in ("word", "who") or behind.noun in ("등", "외", "각각")


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
    for k, node in enumerate(nodes):
        if node.kind in SEPARATORS:
            continue
        joins = k > 0 and (nodes[k - 1].kind in SEPARATORS or nodes[k - 1].josa in CONNECTS or beside_name(nodes, k))
        loose = not node.parens or IN_ORDER.fullmatch(node.inside.strip()) is not None
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


def is_bare_name(word: str) -> bool:
    """Whether a word of a row may be a personal name: of three syllables, or a short one, and no place or produce."""
    if not 2 <= len(word) <= NAME_SIZE or not names.is_name(word) or not plausible(word):
        return False
    return THINGS.search(word) is None and not word.endswith(LEX.products)


def word_in_row(text: str, nodes: Sequence[Node], k: int) -> str:
    """A word of a row as the name that it may be: whole before a separator, else without its particle."""
    whole, noun = text[nodes[k].start : nodes[k].end], nodes[k].noun
    if whole == noun:
        return noun
    listed = k + 1 < len(nodes) and nodes[k + 1].kind in SEPARATORS
    return whole if (listed and is_bare_name(whole)) or not is_bare_name(noun) else noun


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
    if len(person.name) < 2 or not person.title or not LAST_BRACKETS.sub("", ends).endswith(person.title):
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


def is_ranked(node: Node) -> bool:
    """Whether the brackets behind a place tell its rank alone: 대구(1위)."""
    return len(node.parens) == 1 and node.parens[0].kind == "grade"


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


def share_head(nodes: Sequence[Node], k: int, head: str) -> None:
    """Give the places listed before a body its head noun; a list of whole governments is one of governments."""
    found = []
    for at, between in members(nodes, k):
        node = nodes[at]
        if node.kind == "who" and node.noun.endswith(head):
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
        found.append(node)
    if all(node.noun.endswith(SUFFIXES) and node.noun not in SIDES for node in found):
        return
    for node in found:
        hits = node.who.hits if is_government(node) else tuple(find_names(node.noun + head))
        name = node.noun.rsplit(" ", 1)[-1] + head  # without the province that stands before a town's name
        kind = nodes[k].who.kind
        node.kind, node.noun, node.value = "who", name, Who(name, kind, hits, name if kind == "department" else None)


def officials(text: str, nodes: list[Node], told: bool = False) -> list[Node]:
    """The nodes with 'office name' made persons, where the list is told to be one of persons or shows it.

    It shows it where two such pairs, or a pair and a person, stand side by side or behind grades.
    """
    if "(" in text or "[" in text:
        nodes = [one for node in nodes for one in town_named(text, node)]
    pairs = {k for k in range(1, len(nodes)) if is_official(text, nodes, k, strict=not told)}
    if not pairs:
        return nodes
    listed = {
        k
        for k in pairs
        if told
        or (len(pairs) > 1 and nodes[k].parens)
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


AFTER_MARKED: Final = frozenset({"bullet", "word", "stop", "count"})  # what follows a marked name of a place's person


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
    return 0 <= k < len(nodes) and is_a_person(nodes[k])


def is_a_person(node: Node) -> bool:
    """Whether a node names a person."""
    return node.kind == "who" and node.who.kind == "person"


def townsmen(nodes: list[Node]) -> list[Node]:
    """The nodes with a town and a bare name one person where one is listed behind: 포항시 나래온, 경주시 도해솔 씨."""
    out = list(nodes)
    for k in range(len(nodes) - 1, 2, -1):
        if out[k - 1].kind not in ("comma", "dot") or not is_a_person(out[k]):
            continue
        town, name = out[k - 3 : k - 1]
        placed = is_government(town) and not (town.josa or town.parens) and name.start - town.end == 1
        if placed and name.kind == "word" and not (name.josa or name.parens) and is_bare_name(name.noun):
            who = Who(name.noun, "person", town.who.hits)
            out[k - 3 : k - 1] = [Node("who", town.start, name.end, name.noun, "", who)]
    return out


def laureates(nodes: list[Node]) -> list[Node]:
    """The nodes with bare names behind prizes made persons, one listed last: 효행상 나래온, 봉사상 도해솔 씨."""
    for k in range(len(nodes) - 1, 3, -1):
        if nodes[k - 2].kind != "comma" or not is_a_person(nodes[k]) or not is_short_prize(nodes[k - 1]):
            continue
        prize, name = nodes[k - 4 : k - 2]
        if name.kind == "word" and not name.josa and is_short_prize(prize) and is_bare_name(name.noun):
            name.kind, name.value = "who", Who(name.noun, "person")
            for one in (prize, nodes[k - 1]):
                if one.kind == "word":
                    one.kind, one.value = "event", Event(one.noun)
    return nodes


def is_short_prize(node: Node) -> bool:
    """Whether a node is a prize in one word right before its winner: 효행상 나래온."""
    return node.kind in ("event", "word") and not node.josa and SHORT_PRIZE.fullmatch(node.noun) is not None


SHORT_PRIZE: Final = re.compile(r"[가-힣]{2,7}상")


def is_official(text: str, nodes: Sequence[Node], k: int, strict: bool) -> bool:
    """Whether the word at `k` may be the name of somebody from the office right before it."""
    office, node = nodes[k - 1], nodes[k]
    if node.kind != "word" or office.kind != "who":
        return False
    marked = k > 1 and nodes[k - 2].kind == "bullet" and k + 1 < len(nodes) and nodes[k + 1].kind in AFTER_MARKED
    return (
        (office.who.kind in ("department", "organization") or (office.who.kind == "government" and marked))
        and office.josa in ("", "의")
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
        schooled = [item for item in part if SCHOOLED.fullmatch(item.noun)]
        placed = bool(schooled) or any(item.kind in ("name", "dept", "org") for item in part)
        part = [item for item in part if item not in schooled and not BESIDE_NAME.fullmatch(item.noun)]
        if sum(item.kind == "word" and item.noun not in OTHERS for item in part) > 1:
            return []
        for item in part:
            word = item.noun + item.josa
            if item.kind == "name" and item.hit is not None:
                hits.append(item.hit)
            elif item.kind in ("dept", "org") and not (department and 2 <= len(item.noun) <= 4):
                department = item.noun if not item.noun.endswith(TOWN_ENDS) else None
            elif (
                item.kind in ("word", "dept")
                and (bool(schooled) or not word.endswith(TOWN_ENDS))
                and len(word) < 4
                and is_name(word, strict=not placed)
                and names.is_name(word)
            ):
                found.append(Who(word, "person", tuple(hits), department))
                hits, department = [], None
            elif item.kind == "word" and len(word) > 1 and item.noun not in OTHERS and not re.match(r"외\d", word):
                return []  # the brackets say more than who it is
    return found


SCHOOLED: Final = re.compile(r"[가-힣]{2,}(?:대|대학|대학원|여고|고교|초교)")  # a school in short before its pupil
BESIDE_NAME: Final = re.compile(r"외\d{1,2}[명인]?|제안자")
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


def owners_in_brackets(node: Node, listed: bool = False) -> list[Who]:
    """Who made a work, by the brackets behind it: people with their office, else the one office that they name.

    What looks like a body's name is a work where it is `listed` among works that bear their offices in brackets.
    """
    if people := named_in_brackets(node):
        return people
    if not node.parens:
        return []
    *places, office = node.parens
    placed = all(item.kind in ("dept", "org", "name") or item.noun in SUFFIXES for item in places)
    if office.kind not in ("dept", "org") or not placed or (node.kind == "who" and not listed):
        return []
    return [body_node([item for item in node.parens if item.noun not in SUFFIXES]).who]


def maker_at(work: Sequence[Node], listed: bool) -> int | None:
    """The node of a marked item behind which brackets tell its maker; a body's name alone is no work."""
    return next(
        (
            k
            for k, node in enumerate(work)
            if node.kind != "grade" and owners_in_brackets(node, listed and (k > 0 or node.kind != "who"))
        ),
        None,
    )


def makers(nodes: list[Node]) -> list[Node]:
    """The nodes with each marked work that its maker follows in brackets made that person or office."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < 2:
        return nodes
    out = nodes[: marks[0]]
    fielded = any(node.noun.endswith(("부문", "분야")) for node in nodes[marks[-1] :])
    items = [nodes[mark + 1 : stop] for mark, stop in pairwise([*marks, len(nodes)])]
    ends = [None if (at := maker_at(work, listed=True)) is None else work[at] for work in items]
    listed = None not in ends and any(end is not None and not is_a_person(end) for end in ends)
    for mark, item in zip(marks, items, strict=True):
        graded = next((k for k, node in enumerate(item) if node.kind not in ("grade", "colon")), 0)
        lead, work = item[:graded], item[graded:]  # ▲우수상: …(세무과 나래온)
        last = maker_at(work, listed)
        if last is None or any(is_a_person(node) and not (listed and node is work[last]) for node in work):
            out += [nodes[mark], *item]
            continue
        end = work[last]
        people = [
            Node("who", work[0].start, end.end, who.name, end.josa, who) for who in owners_in_brackets(end, listed)
        ]
        if not end.josa and last + 1 < len(work) and work[last + 1].noun in WORK_NOUNS:  # …(세무과) 사례에
            last += 1
            people[-1] = replace(people[-1], end=work[last].end, josa=work[last].josa)
        out += [nodes[mark], *lead]
        if fielded and not last and not any(item.kind in ("name", "dept", "org") for item in work[0].parens):
            out.append(Node("cat", work[0].start, work[0].start + len(work[0].noun), work[0].noun, "", [work[0].noun]))
        out += [*(replace(one, josa="") for one in people[:-1]), people[-1], *work[last + 1 :]]
    return out
