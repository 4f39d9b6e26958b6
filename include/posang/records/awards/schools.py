"""Schools by their short names, their teams and pupils: 가람중(군포), 가람대, 나래고 야구팀, 나래고 도해솔."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from posang.records.awards.items import Hit, Item
from posang.records.awards.kinds import SHORT_SCHOOL, named_by_place
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import LEVEL_ENDS, NOMINATIVE, SEPARATORS, followers, members
from posang.records.awards.node import (
    ACTING,
    CONNECTS,
    SUBJECTS,
    Node,
    Who,
    is_government,
    is_name,
    is_person,
    names_place,
)
from posang.reference import find_names

SHORT_ENDS: Final = ("초", "중", "고", "교", "유")
SCHOOL_HINT: Final = re.compile(r"[초중고교](?<=[가-힣].)\s")  # behind the short name of a school another word
ENDS_NAME: Final = SEPARATORS | {"bullet", "stop"}
TELLING: Final = ("유치원", "교육청", "교육지원청")  # bodies that show others beside them to be schools
HEADS: Final = frozenset({"교장", "교감", "교장직무대리"})
SCHOOLS: Final = ("초교", "초등학교", "중학교", "고등학교", "여고", "여중")
SHORT_COLLEGE: Final = re.compile(r"[가-힣]{2,}(?:대|여대|공대|교대|대학교?)")
COLLEGE_HINT: Final = re.compile(r"(?:대학?|개교(?<=\d개교))(?:은|는|이|가|에는|으로는|로는)(?![가-힣])")
CAMPUS: Final = re.compile(r"[가-힣A-Za-z·]{2,8}")  # in the brackets behind a college


def schools(nodes: list[Node]) -> list[Node]:
    """The nodes with schools known by their short names.

    The place or the head in brackets, a word for schools or another school with the same particle tells what they are:
    가람중(군포), 나래초(교장 도해솔); 고등학교는 가람여고, 나래고가; 가람초교가 초등 부문에서, 나래중이 중등 부문에서.
    """
    ending = [k for k, node in enumerate(nodes) if node.noun.endswith(SHORT_ENDS)]
    if not ending:
        return nodes
    short = [k for k in ending if nodes[k].kind == "word" and SHORT_SCHOOL.fullmatch(nodes[k].noun)]
    if not short:
        return in_places(nodes)
    known = {node.josa for node in nodes if node.kind == "who" and node.noun.endswith(SCHOOLS)} & NOMINATIVE
    told = any(node.noun.endswith(TELLING) or "학교" in node.noun or of_place(node) for node in nodes)
    named = sum(SHORT_SCHOOL.fullmatch(nodes[k].noun) is not None for k in ending)
    told = told or named >= LEAST_SHORT or any(node.noun.endswith(COUNTED) for node in nodes)
    listed = {k for k in short if told and (not nodes[k].parens or of_place(nodes[k])) and shown(nodes, k)}
    for k in short:
        node = nodes[k]
        if k in listed or ((known or listed) and node.josa in NOMINATIVE) or has_head(node):
            node.kind, node.value = "who", Who(node.noun, "organization")
        elif len(node.parens) == 1 and (place := place_of(node.parens[0])) is not None and not among_people(nodes, k):
            node.kind, node.value = "who", Who(node.noun, "organization", (place,))
    return in_places(nodes)


def among_people(nodes: Sequence[Node], k: int) -> bool:
    """Whether the short name of a school is as well one of those of people told with their places: 나래중(군포)."""
    others = (node for at, node in enumerate(nodes) if at != k and node.parens and node.kind in ("word", "who"))
    people = [
        node
        for node in others
        if not SHORT_SCHOOL.fullmatch(node.noun)
        and (is_person(node) or is_name(node.noun, strict=True))
        and place_of(node.parens[0]) is not None
    ]
    return is_name(nodes[k].noun, strict=True) and len(people) >= LEAST_PEOPLE


LEAST_PEOPLE: Final = 2  # people whose places are told, that show another name to be one's
LEAST_SHORT: Final = 3  # short names in one sentence that show each other to be schools
COUNTED: Final = "개교"  # counts schools: 가람초, 나래고 등 5개교가


def shown(nodes: Sequence[Node], k: int) -> bool:
    """Whether the place of a short name in a text that tells of schools shows it to be one's."""
    return in_list(nodes, k) or behind_place(nodes, k) or opens_clause(nodes, k) or wins_in_place(nodes, k)


def wins_in_place(nodes: Sequence[Node], k: int) -> bool:
    """Whether the short name of a school that its place begins stands where a winner does: by a grade, as a subject."""
    if not of_place(nodes[k]):
        return False
    before, behind = nodes[k - 1] if k else None, nodes[k + 1] if k + 1 < len(nodes) else None
    graded = any(near is not None and near.kind in BESIDE_WINNERS for near in (before, behind))
    enclosed = any(item.kind in ("grade", "money") for item in nodes[k].parens)
    joined = nodes[k].josa in CONNECTS and behind is not None and SHORT_SCHOOL.fullmatch(behind.noun) is not None
    return nodes[k].josa in ACTING or graded or enclosed or joined or before is None


BESIDE_WINNERS: Final = frozenset({"grade", "colon", "bullet", "dot", "comma", "cat"})


def of_place(node: Node) -> bool:
    """Whether a word is the short name of a school that its place begins: 순천왕운초."""
    return node.kind == "word" and named_by_place(node.noun)


def opens_clause(nodes: Sequence[Node], k: int) -> bool:
    """Whether a clause begins with the short name of a school of which it tells: 나래초는 … 우수상을."""
    begins = k == 0 or nodes[k - 1].kind in ("comma", "stop")
    told = nodes[k].josa in ACTING and len(nodes[k].noun) >= SHORTEST
    return begins and told and not nodes[k].noun.endswith(LEX.school_never)


SHORTEST: Final = 3  # letters of a school's name; shorter ones may be any noun: 최고는


def names_school(item: Item) -> bool:
    """Whether an item can be the short name of a school: 나래초."""
    return (
        item.kind == "word"
        and SHORT_SCHOOL.fullmatch(item.noun) is not None
        and not item.noun.endswith(LEX.school_never)
    )


def behind_place(nodes: Sequence[Node], k: int) -> bool:
    """Whether a place stands right before the short name of a school: 음성 가람초."""
    before = nodes[k - 1] if k else None
    close = before is not None and not before.josa and nodes[k].start - before.end == 1
    return close and before is not None and names_place(before) and not nodes[k].noun.endswith(LEX.school_never)


def in_places(nodes: list[Node]) -> list[Node]:
    """The nodes with the place before each school in short made part of its phrase: 충주 나래중."""
    for k in range(len(nodes) - 1, 0, -1):
        if not is_school(nodes[k]) or not behind_place(nodes, k):
            continue
        school, place = nodes[k], nodes[k - 1]
        hits = place.who.hits if place.kind == "who" else school.who.hits or stem_hits(place.noun)
        nodes[k - 1 : k + 1] = [replace(school, start=place.start, value=replace(school.who, hits=hits))]
    for k in range(1, len(nodes)):
        left, school = nodes[k - 1 - (k > 1 and nodes[k - 1].kind in SEPARATORS)], nodes[k]
        listed = is_school(left) and is_school(school) and (left is not nodes[k - 1] or left.josa in CONNECTS)
        if listed and not school.who.hits:
            school.value = replace(school.who, hits=left.who.hits)  # 강릉 가람초와 나래중
    return nodes


def is_school(node: Node) -> bool:
    """Whether a node is a school, by its short or its full name."""
    return node.kind == "who" and (SHORT_SCHOOL.fullmatch(node.noun) is not None or node.noun.endswith(SCHOOLS))


def stem_hits(stem: str) -> tuple[Hit, ...]:
    """The government that a word names which is an ordinary one besides: 대전 (가람초)."""
    named = (find_names(stem + end) for end in LEVEL_ENDS)
    return next(((hits[0],) for hits in named if hits and hits[0].surface[:-1] == stem), ())


def has_head(node: Node) -> bool:
    """Whether the brackets behind a word name the head of a school: 가람초(교장 도해솔)."""
    return bool(node.parens) and node.parens[0].noun in HEADS


def in_list(nodes: Sequence[Node], k: int) -> bool:
    """Whether the short name of a school stands in one list with another, or before others summed up: 나래초 등."""
    if k + 1 < len(nodes) and nodes[k + 1].noun == "등" and nodes[k + 1].start - nodes[k].end == 1:
        return True
    near = (*(at for at, _ in islice(members(nodes, k), 1)), *islice(followers(nodes, k), 1))
    return any(nodes[at].kind in ("word", "who") and SHORT_SCHOOL.fullmatch(nodes[at].noun) for at in near)


def colleges(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with colleges known by their short names, in a list (가람대, 나래대(가온)) or as what is told of."""
    shown = COLLEGE_SHOWN.search(text) is not None
    for k, node in enumerate(nodes):
        near = [at for at in (k - 2, k + 2) if 0 <= at < len(nodes) and nodes[(k + at) // 2].kind in SEPARATORS]
        near += [at for at in (k - 1, k + 1) if 0 <= at < len(nodes) and nodes[min(k, at)].josa in CONNECTS]
        if not is_college(node) or not (any(is_college(nodes[at]) for at in near) or (shown and is_topic(nodes, k))):
            continue
        name = f"{node.noun}({node.inside})" if CAMPUS.fullmatch(node.inside) else node.noun
        hits = node.who.hits if node.kind == "who" else ()
        node.kind, node.noun, node.value, node.parens = "who", name, Who(name, "organization", hits), []
    return nodes


COLLEGE_SHOWN: Final = re.compile(r"대학(?!생)|총장|캠퍼스|교육부")  # what shows a text to be about colleges
# ends of other words that a college's short name may look like
NO_COLLEGE: Final = re.compile(
    r"(?:소방|봉사|순찰|방범|기동|구조|구급|수사|경비|원정|특공|선발|지구|지역|부|군|세|시|기|확|연|무|토|상|일반|전문|거점|국립)대"
)


def is_topic(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word is the first subject or topic of its sentence, and none that only ends like a college's name."""
    node = nodes[k]
    told = node.kind == "word" and node.josa in SUBJECTS and NO_COLLEGE.search(node.noun) is None
    return told and not any(other.josa in SUBJECTS for other in nodes[:k])


def is_college(node: Node) -> bool:
    """Whether a node reads like the short name of a college, be it known or not."""
    return node.kind in ("word", "who") and SHORT_COLLEGE.fullmatch(node.noun) is not None


def place_of(item: Item) -> Hit | None:
    """The government that an item names, be it by a stem that is an ordinary word besides (여주)."""
    if item.kind == "name":
        return item.hit
    return next(iter(stem_hits(item.noun)), None)


def pupils(nodes: list[Node]) -> list[Node]:
    """The nodes with a name made one person with the short name of a school before it: 가온시 나래고 도해솔."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        if out and is_school_team(out[-1], node):
            school = out.pop()
            name = f"{school.noun} {node.noun}"
            out.append(replace(node, start=school.start, noun=name, value=team_of(school, node)))
        elif out and is_person(node) and is_own_school(out[-1], node):
            out[-1] = replace(node, start=out[-1].start)
        elif out and is_pupil(out[-1], node) and ends_name(nodes, k):
            placed = len(out) > 1 and is_government(out[-2]) and not out[-2].josa
            place = out[-2] if placed else out[-1]
            del out[-1 - placed :]
            who = Who(node.noun, "person", place.who.hits if placed else ())
            out.append(replace(node, kind="who", start=place.start, value=who))
        else:
            out.append(node)
    return out


def is_own_school(school: Node, person: Node) -> bool:
    """Whether a school by its short name stands right before somebody of it: 가람초 (나래온 학생)."""
    alone = school.kind == "who" and not (school.josa or school.parens)
    return alone and SHORT_SCHOOL.fullmatch(school.noun) is not None and person.start - school.end == 1


def is_pupil(school: Node, node: Node) -> bool:
    """Whether a word is a name right behind the short name of a school."""
    if node.kind != "word" or school.kind not in ("word", "who") or node.josa or node.parens or school.josa:
        return False
    beside = SHORT_SCHOOL.fullmatch(school.noun) is not None and node.start - school.end == 1
    return beside and is_name(node.noun, strict=True)


def ends_name(nodes: Sequence[Node], k: int) -> bool:
    """Whether the sentence ends behind a name, or a list of names goes on."""
    return k + 1 == len(nodes) or nodes[k + 1].kind in ENDS_NAME or nodes[k + 1].noun == "등"


def is_school_team(school: Node, node: Node) -> bool:
    """Whether a team stands behind the short name of its school: 가람상고 야구팀."""
    team = node.kind == "who" and node.who.kind == "department" and node.noun.endswith("팀")
    return team and school.kind == "word" and not school.josa and SHORT_SCHOOL.fullmatch(school.noun) is not None


def team_of(school: Node, team: Node) -> Who:
    """The team of a school by both names."""
    return replace(team.who, name=f"{school.noun} {team.who.name}", kind="organization", department=None)
