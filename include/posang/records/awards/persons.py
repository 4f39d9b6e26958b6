"""Names made persons: by the office, the title, the place or the prize beside them, or by their row."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import lru_cache
from typing import Final

from posang.records import names
from posang.records.awards.endings import adnominal, has_n
from posang.records.awards.kinds import NAME_SIZE, SHORT_SCHOOL
from posang.records.awards.lexer import LAST_BRACKETS
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import MARKED_FIELD, NOMINATIVE, SEPARATORS, followers, members, person_at
from posang.records.awards.node import (
    CONNECTS,
    TOPIC,
    Event,
    Node,
    Who,
    is_government,
    is_institution,
    is_name,
    is_person,
    names_place,
    places_told,
    plausible,
)

DIVISIONS: Final = ("과", "팀", "실", "국", "담당관")
THINGS: Final = re.compile(r"[산섬숲역굴골탕떡쌀차면]$")  # endings of places and produce, hardly any of a given name
MARKED_NAMES: Final = 2  # names behind marks that show a list to be one of persons
AFTER_MARKED: Final = frozenset({"bullet", "word", "stop", "count"})  # what follows a marked name of a place's person
SHORT_PRIZE: Final = re.compile(r"[가-힣]{2,7}상")


def share_title(text: str, nodes: Sequence[Node], k: int) -> None:
    """Make persons of the names that stand in one list with a person whose title follows the name."""
    person = nodes[k].who
    ends = text[nodes[k].start : nodes[k].end].removesuffix(nodes[k].josa)
    if len(person.name) < 2 or not person.title or not LAST_BRACKETS.sub("", ends).endswith(person.title):
        return
    # the office behind the last name is that of all: 나래윤·도해솔 건설과 주무관
    shared = ends.startswith(person.name) and "(" not in ends
    for at, between in members(nodes, k):
        node = nodes[at]
        if is_person(node):
            apart = any(mark.kind == "bullet" for mark in nodes[at:k])  # an item of its own may have no title
            if node.who.title is None and not node.parens and not apart:
                node.value = replace(node.who, title=person.title)
            continue
        if node.kind != "word" or not is_name(node.noun, strict=between == "comma" and not node.parens):
            return
        own = tuple(item.hit for item in node.parens if item.hit is not None)
        hits, department = (own, None) if own or not shared else (person.hits, person.department)
        node.kind, node.value = "who", Who(node.noun, "person", hits, department, person.title)


def titled_before(nodes: list[Node]) -> list[Node]:
    """The nodes with a name made a person that is counted with one titled before it: 지도자 나래온, 도해솔 2명."""
    for k in range(2, len(nodes) - 1):
        node, before, behind = nodes[k], nodes[k - 2], nodes[k + 1]
        if node.kind != "word" or node.josa or nodes[k - 1].kind not in SEPARATORS or behind.value != "명":
            continue
        titled = is_person(before) and not before.josa
        if titled and is_name(node.noun, strict=True):
            node.kind, node.value = "who", Who(node.noun, "person", before.who.hits, None, before.who.title)
    return nodes


def named_on(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with bare names made persons that go on a list behind one titled before it: 행정주사 나래온, 도해솔."""
    for k, node in enumerate(nodes):
        joined = is_person(node) and node.josa in ("", *CONNECTS)
        titled = joined and text[node.start : node.end].endswith(f" {node.who.name}{node.josa}")
        if not titled or node.who.title is None:
            continue
        for at in followers(nodes, k):
            if nodes[at].kind != "word" or nodes[at].parens or not is_name(nodes[at].noun, strict=True):
                break
            nodes[at].kind, nodes[at].value = "who", Who(nodes[at].noun, "person", node.who.hits, None, node.who.title)
    return nodes


def beside_people(nodes: list[Node]) -> list[Node]:
    """The nodes with a name in brackets' company made a person behind one: 나래온(심천면)·도해솔(가람대)."""
    for k, node in enumerate(nodes):
        if node.kind != "word" or len(node.parens) != 1 or not is_name(node.noun, strict=True):
            continue
        before = next((nodes[at] for at, _ in members(nodes, k)), None)
        if before is not None and is_person(before) and before.parens:
            node.kind, node.value = "who", Who(node.noun, "person", places_told(node))
    return nodes


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
    return names_place(place) and is_name(node.noun, strict=True)


def placed_people(nodes: list[Node]) -> list[Node]:
    """The nodes with names made persons whose places stand in brackets behind grades: 최우수상은 나래온(가람군), …."""
    starts = [k for k in range(1, len(nodes)) if leads(nodes, k - 1)]
    named = [k for k in starts if is_placed_name(nodes[k])]
    told = sum(person_at(nodes, k) and bool(nodes[k].parens) for k in starts)
    for k in named if named and len(named) + told > 1 else ():
        nodes[k].kind, nodes[k].value = "who", Who(nodes[k].noun, "person", places_told(nodes[k]))
    return nodes


def people_told(nodes: list[Node]) -> list[Node]:
    """The nodes with names made persons with what each did, offices in brackets: 창구를 바꾼 나래온(가람군), …."""
    bare = [k for k in range(2, len(nodes)) if has_office(nodes[k]) and does_before(nodes, k - 1)]
    told = sum(is_person(node) and has_office(node) for node in nodes)
    if len(bare) + told < MARKED_NAMES or not all(is_bare_name(nodes[k].noun) for k in bare):
        return nodes
    out: list[Node] = []
    for k, node in enumerate(nodes):
        if k in bare:
            hits = places_told(node)
            first = clause_start(out)
            node = replace(node, kind="who", start=out[first].start, value=Who(node.noun, "person", hits))
            del out[first:]
        out.append(node)
    return out


def clause_start(nodes: Sequence[Node]) -> int:
    """Where the clause begins that ends a row of nodes, behind the mark or topic before it."""
    first = len(nodes) - 1
    while first and nodes[first - 1].kind in OF_DEED and not leads_winners(nodes[first - 1]):
        first -= 1
    return first


def leads_winners(node: Node) -> bool:
    """Whether a node is the topic or the word for winners before the first of them: 본상은, 수상자로."""
    return node.josa in TOPIC or node.noun in LAUREATES


OF_DEED: Final = frozenset({"word", "who", "mark", "quote", "numeral", "count", "dot"})  # kinds of nodes in a clause


def stationed(nodes: list[Node]) -> list[Node]:
    """The nodes with the office that people work at made part of their phrase: 총무과에 근무하는 나래온 씨와."""
    out: list[Node] = []
    for node in nodes:
        office = out[-2] if len(out) > 1 and is_person(node) and WORKS.fullmatch(out[-1].noun + out[-1].josa) else None
        if office is not None and is_institution(office) and office.josa in ("에", "에서"):
            hits = node.who.hits or office.who.hits
            who = replace(node.who, hits=hits, department=node.who.department or office.who.department)
            node = replace(node, start=office.start, value=who)
            del out[-2:]
        out.append(node)
    return out


# what stands between an office and who works there
WORKS: Final = re.compile(r"(?:근무|재직)(?:하는|하고있는|중인)|일하는|몸담은|(?:근무|재직)한")


def has_office(node: Node) -> bool:
    """Whether brackets behind a noun tell places and offices, with a person's age at most: (56·가람군 나래면)."""
    placed = any(item.kind in OFFICES for item in node.parens)
    return placed and all(item.kind in (*OFFICES, "numeral", *SEPARATORS) for item in node.parens)


OFFICES: Final = ("name", "dept", "org")  # kinds of items that name a place or an office


def does_before(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word at a place is a verb before a noun, which tells what somebody did: 창구를 바꾼 (나래온)."""
    word, noun = nodes[k], nodes[k - 1]
    bare = word.kind == "word" and not (word.josa or word.parens)
    return word.kind == "mark" or (bare and (adnominal(word.noun) or (bool(noun.josa) and has_n(word.noun))))


def is_placed_name(node: Node) -> bool:
    """Whether a word is a bare name with nothing but a government in brackets."""
    placed = bool(node.parens) and all(item.hit is not None and item.hit.kind == "government" for item in node.parens)
    return placed and node.kind == "word" and is_bare_name(node.noun)


def officials(text: str, nodes: list[Node], told: bool = False) -> list[Node]:
    """The nodes with 'office name' made persons, where the list is told to be one of persons or shows it."""
    if "(" in text or "[" in text:
        nodes = [one for node in nodes for one in town_named(text, node)]
    behind = [k for k in range(1, len(nodes)) if nodes[k].kind == "word" and nodes[k - 1].kind == "who"]
    pairs = {k for k in behind if is_official(text, nodes, k, strict=not told)}
    listed = {k for k in pairs if told or shows_officials(nodes, k, pairs)}
    if not listed:
        return nodes
    out: list[Node] = []
    for k, node in enumerate(nodes):
        if k in listed:
            out[-1] = official(out[-1], node, text)
        else:
            out.append(node)
    return out


def shows_officials(nodes: Sequence[Node], k: int, pairs: Set[int]) -> bool:
    """Whether a list shows an office and a name to be a person: another stands beside them, or both behind grades."""
    if len(pairs) > 1 and nodes[k].parens:
        return True
    if any(near in pairs or person_at(nodes, near) for near in (k - 3, k + 3, k - 2, k + 2)):
        return True
    if nodes[k - 1].who.kind == "government" and honored_in_row(nodes, k):
        return True
    if not leads(nodes, k - 2):
        return False
    return any(leads(nodes, near - 2) for near in pairs - {k}) or any(
        leads(nodes, near - 1) for near in range(1, len(nodes)) if person_at(nodes, near)
    )


def is_school(node: Node) -> bool:
    """Whether a word may be a school's name in short: 나래고."""
    return SHORT_SCHOOL.fullmatch(node.noun) is not None


def honored_in_row(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word stands in the row of names behind an honor: 대통령 표창: 강릉시 나래온, 가람경찰서 도해솔."""
    at = k - 2
    while at > 0 and nodes[at].kind in ROW_OF_NAMES and not nodes[at].josa:
        at -= 1
    colon = at > 0 and nodes[at].kind == "colon"
    honor = nodes[at - colon]
    return honor.kind == "grade" and honor.grade.kind == "honor" and (colon or honor.josa in TOPIC)


ROW_OF_NAMES: Final = frozenset({"comma", "dot", "who", "word"})  # kinds of nodes in a row of bodies and names


def leads(nodes: Sequence[Node], k: int) -> bool:
    """Whether a grade whose winners follow stands at a place: 우수상은, △우수."""
    if not 0 <= k < len(nodes) or nodes[k].kind != "grade":
        return False
    return nodes[k].josa in TOPIC or (not nodes[k].josa and (k == 0 or nodes[k - 1].kind == "bullet"))


def town_named(text: str, node: Node) -> list[Node]:
    """An office with a name that looks like a town's, each a node: 세정과 홍의동(지방세 알림)."""
    if node.kind != "who" or node.who.kind != "department" or not node.parens:
        return [node]
    office, _, name = node.who.name.partition(" ")
    split = node.start + len(office) + 1
    written = text[node.start : split + len(name)] == f"{office} {name}"
    if not written or not office.endswith(DIVISIONS) or not is_name(name, strict=True):
        return [node]
    before = Node("who", node.start, split - 1, office, "", replace(node.who, name=office))
    return [before, replace(node, kind="word", start=split, noun=name, value=None)]


def is_official(text: str, nodes: Sequence[Node], k: int, strict: bool) -> bool:
    """Whether the word at `k` may be the name of somebody from the body right before it, an office then."""
    office, node = nodes[k - 1], nodes[k]
    marked = k > 1 and nodes[k - 2].kind == "bullet" and k + 1 < len(nodes) and nodes[k + 1].kind in AFTER_MARKED
    return (
        (
            office.who.kind in ("department", "organization")
            or (office.who.kind == "government" and (marked or (honored_in_row(nodes, k) and not is_school(node))))
        )
        and office.josa in ("", "의")
        and not office.parens
        and node.start - office.end == 1
        and is_name(written_name(text, nodes, k), strict)
    )


def written_name(text: str, nodes: Sequence[Node], k: int) -> str:
    """A word without its particle; before a comma or dot its end is no particle."""
    listed = k + 1 < len(nodes) and nodes[k + 1].kind in SEPARATORS and not nodes[k].parens
    return text[nodes[k].start : nodes[k].end] if listed else nodes[k].noun


def official(office: Node, node: Node, text: str) -> Node:
    """The person whom an office and a name beside it mean."""
    whole = text[node.start : node.end]
    name, josa = (whole, "") if not node.parens and len(whole) == 3 else (node.noun, node.josa)
    who = Who(name, "person", office.who.hits, office.who.name, None)
    return Node("who", office.start, node.end, name, josa, who, node.parens, node.inside)


def townsmen(nodes: list[Node]) -> list[Node]:
    """The nodes with a town and a bare name one person where one is listed behind: 포항시 나래온, 경주시 도해솔 씨."""
    out = list(nodes)
    for k in range(len(nodes) - 1, 2, -1):
        if out[k - 1].kind not in ("comma", "dot") or not is_person(out[k]):
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
        if nodes[k - 2].kind != "comma" or not is_person(nodes[k]) or not is_short_prize(nodes[k - 1]):
            continue
        prize, name = nodes[k - 4 : k - 2]
        if name.kind == "word" and not name.josa and is_short_prize(prize) and is_bare_name(name.noun):
            name.kind, name.value = "who", Who(name.noun, "person")
            for one in (prize, nodes[k - 1]):
                if one.kind == "word":
                    one.kind, one.value = "event", Event(one.noun)
    return nodes


def fielded(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with bare names behind fields made persons, where all fields are told so: 효행 부문 나래온."""
    starts = [k + 1 for k in range(len(nodes) - 1) if opens_field(*nodes[k : k + 2])]
    starts = [k + (nodes[k].kind == "bullet" and k + 1 < len(nodes)) for k in starts]  # 쌀 부문은 ▲나래온 ▲도해솔
    marked = {} if starts else fields_behind_marks(nodes)
    starts = [k + is_office(nodes, k) for k in starts] or list(marked)
    runs = [(k, run_in_field(text, nodes, k)) for k in starts]
    named = [run for _, run in runs if run]
    told = sum(person_at(nodes, k) for k in starts)
    placed = bool(marked) and all(words[-1].josa for words in marked.values())  # ▲교통에 나래온 주무관
    if not (named or placed) or len(named) + told < max(FIELDS_TOLD, len(runs)):
        return nodes
    for k in (k for run in named for k in run):
        node = nodes[k]
        node.noun = written_name(text, nodes, k)
        node.josa = node.josa if node.noun + node.josa == text[node.start : node.end] else ""
        node.kind, node.value = "who", Who(node.noun, "person", places_told(node))
    out: list[Node] = []
    behind = {run[0] for run in named}
    for k, node in enumerate(nodes):
        if k in behind and is_office(nodes, k - 1):
            out[-1] = replace(node, start=out[-1].start, value=replace(node.who, hits=out[-1].who.hits))
            continue
        if k in marked:
            first = out[-len(marked[k])]
            del out[-len(marked[k]) :]
            name = " ".join(word.noun for word in marked[k]).replace(" · ", "·")
            out.append(Node("cat", first.start, marked[k][-1].end, name, "", [name]))
        out.append(node)
    return out


def civic_fields(nodes: list[Node]) -> list[Node]:
    """The nodes with words for fields of civic life made fields where each stands before a person: 효행 나래온씨."""
    found = [k for k in range(len(nodes) - 1) if is_right_behind(nodes, k) and is_civic(nodes[k])]
    for k in found if len(found) >= FIELDS_TOLD else ():
        nodes[k].kind, nodes[k].value = "cat", [nodes[k].noun]
    return nodes


def is_civic(node: Node) -> bool:
    """Whether a bare word names a field of civic life."""
    return node.kind == "word" and not (node.josa or node.parens) and LEX.civic.fullmatch(node.noun) is not None


def is_right_behind(nodes: Sequence[Node], k: int) -> bool:
    """Whether a person stands right behind a node."""
    return person_at(nodes, k + 1) and nodes[k + 1].start - nodes[k].end == 1


def is_office(nodes: Sequence[Node], k: int) -> bool:
    """Whether the office or town of the person named right behind it stands at a place: (과수 부문은) 이원면 나래온."""
    node = nodes[k]
    body = node.kind == "who" and node.who.kind in ("department", "government")
    return body and not (node.josa or node.parens) and k + 1 < len(nodes) and nodes[k + 1].start - node.end == 1


FIELDS_TOLD: Final = 2  # fields that show the words behind them to be names
FIELD_ENDS: Final = ("", "에", "에는", "은", "는")  # particles of a field before who won in it


def opens_field(node: Node, behind: Node) -> bool:
    """Whether a node is a field that who won in it may stand behind; one that others divide or a topic has is not."""
    named = node.kind == "cat" and isinstance(node.value, list) and node.josa in FIELD_ENDS
    return named and behind.kind != "cat" and not (behind.kind == "word" and behind.josa in TOPIC)


IN_FIELD: Final = ("", "에", "에는", "에서는")  # particles of a marked field before who won in it: ▲용접에 나래온
MARKED_SIZE: Final = 4  # nodes of such a field at most


def fields_behind_marks(nodes: Sequence[Node]) -> dict[int, Sequence[Node]]:
    """The bare words that marks open, by the place behind them, where all do so: ▲도전 나래온 ▲봉사 도해솔."""
    found: dict[int, Sequence[Node]] = {}
    for mark in marks_of_fields(nodes):
        k = mark + 1
        while k < len(nodes) and nodes[k].kind in MARKED_FIELD and not is_name(nodes[k].noun, strict=True):
            k += 1
        words = nodes[mark + 1 : k]
        if not 0 < len(words) <= MARKED_SIZE or any(word.parens for word in words):
            return {}
        if any(word.josa for word in words[:-1]) or words[-1].josa not in IN_FIELD:
            return {}
        found[k] = words
    return found


def marks_of_fields(nodes: Sequence[Node]) -> list[int]:
    """Places of the marks in a sentence; one before it where a civic field opens it: 효행 나래온 △봉사 도해솔."""
    marks = [k for k, node in enumerate(nodes) if node.kind == "bullet"]
    opens = len(marks) > 1 and marks[0] == OPENING_SIZE and is_civic(nodes[0])
    return [-1, *marks] if opens else marks


OPENING_SIZE: Final = 2  # nodes of a field and a name


def run_in_field(text: str, nodes: Sequence[Node], k: int) -> list[int]:
    """Places of the bare names in a row that begins at a node and ends its item; none where it goes on otherwise."""
    run: list[int] = []
    parts = {*SEPARATORS, "bullet"} if nodes[k - 1].kind == "bullet" else SEPARATORS
    while k < len(nodes) and nodes[k].kind == "word" and is_bare_name(written_name(text, nodes, k)):
        run.append(k)
        k += 1
        if k < len(nodes) - 1 and nodes[k].kind in parts and nodes[k + 1].kind == "word":
            k += 1
        else:
            break
    behind = nodes[k] if k < len(nodes) else None
    ends = behind is None or behind.kind in ITEM_ENDS or behind.noun.startswith(SUMMED_UP)
    return run if ends or (run and nodes[run[-1]].josa in NOMINATIVE) else []


ITEM_ENDS: Final = frozenset({"comma", "bullet", "stop", "count", "dot", "and", "cat"})
SUMMED_UP: Final = ("등", "씨")


def named_laureates(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with bare names made persons that the word for winners leads to: 수상자로 나래온, 도해솔 등 2명을."""
    for k, node in enumerate(nodes):
        if node.noun not in LAUREATES or node.josa not in LEADS_TO:
            continue
        run = laureate_run(text, nodes, k + 1)
        behind = nodes[run[-1] + 1 :] if run else []
        counted = any(one.kind == "count" and one.value == "명" for one in behind[:3])
        in_fields = all(any(item.kind == "cat" for item in nodes[at].parens) for at in run)
        if len(run) < MARKED_NAMES or not (counted or in_fields or (behind and is_person(behind[0]))):
            continue
        for at in run:
            name = written_name(text, nodes, at)
            nodes[at].josa = nodes[at].josa if name == nodes[at].noun else ""
            nodes[at].kind, nodes[at].noun, nodes[at].value = "who", name, Who(name, "person")
    return nodes


LAUREATES: Final = frozenset({"수상자", "수상대상자", "유공자", "주인공"})
LEADS_TO: Final = TOPIC | {"로", "으로"}


def laureate_run(text: str, nodes: Sequence[Node], k: int) -> list[int]:
    """Places of the bare names that follow one another from a node on, marks and commas between them."""
    run: list[int] = []
    while k < len(nodes) and (nodes[k].kind in (*SEPARATORS, "bullet") or nodes[k].kind == "word"):
        if nodes[k].kind == "word":
            if nodes[k].josa in LEADS_TO or not is_bare_name(written_name(text, nodes, k)):
                break
            run.append(k)
        k += 1
    return run


def people_as_teams(nodes: list[Node]) -> list[Node]:
    """The nodes with the word for a team behind people dropped, whose particle they take: 나래온, 도해솔 팀이."""
    out: list[Node] = []
    for node in nodes:
        team = TEAM_OF_PEOPLE.fullmatch(node.noun + node.josa) if node.kind == "word" and len(out) > 1 else None
        if team is not None and is_person(out[-1]) and not out[-1].josa and node.start - out[-1].end == 1:
            mates = [at for at, _ in members(out, len(out) - 1)]
            if mates and all(is_person(out[at]) for at in mates):
                out[-1] = replace(out[-1], end=node.end, josa=team["josa"] or "")
                continue
        out.append(node)
    return out


TEAM_OF_PEOPLE: Final = re.compile(r"(?:팀|조)(?P<josa>이|가|은|는|의|도|과|와|에|에게)?")


def is_short_prize(node: Node) -> bool:
    """Whether a node is a prize in one word right before its winner: 효행상 나래온."""
    return node.kind in ("event", "word") and not node.josa and SHORT_PRIZE.fullmatch(node.noun) is not None


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


@lru_cache(maxsize=names.WORDS_KEPT)
def is_bare_name(word: str) -> bool:
    """Whether a word of a row may be a personal name: of three syllables, or a short one, and no place or produce."""
    if not 2 <= len(word) <= NAME_SIZE or not names.is_name(word) or not plausible(word):
        return False
    return THINGS.search(word) is None and not word.endswith(LEX.products)
