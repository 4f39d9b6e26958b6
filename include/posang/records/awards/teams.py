"""Teams made winners: one with the body before them (세정과의 ‘도세팀’), or entrants by their own name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.bodies import SCHOOL
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE, members
from posang.records.awards.node import Node, Who, is_person
from posang.records.awards.work_owners import owner_of, team_owner

QUOTED_TEAM: Final = re.compile(r"[가-힣A-Za-z0-9 ]{1,20}팀")
# particles of a body by its kind behind which its team stands
OWNS_TEAM: Final = {"department": ("", "의"), "organization": ("",), "government": ("",)}
CREW_HINT: Final = re.compile(r"팀|조|동아리|모임")  # what the nouns for a team hold
TEAM_NOUN: Final = re.compile(
    r"(?P<noun>팀|조|(?:학습|연구)?\s?동아리|(?:연구)?\s?모임)(?P<josa>이|가|은|는|의|도|과|와|에)?"
)
VERBAL: Final = ("", "다", "보다", "이다")  # what ends a name that reads like a verb: 해보다 팀
NUMBERED_TEAM: Final = re.compile(r"\d{1,2}팀")


def teams(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a team made one with the body before it: 세정과의 '도세팀', 가람고 대표 '온새미' 팀."""
    out: list[Node] = []
    for node in nodes:
        if node.kind == "word" and is_team_word(node) and len(out) > 1 and names_team(out):
            named, word = out.pop(), node
            node = team_by_name(named, node)
            if body_of_team(out, node) is None and named.kind == "quote" and owner_of(out, named) is None:
                node = replace(node, kind="who", value=entrant(node.noun, word))
        if (body := body_of_team(out, node)) is not None:
            while out.pop() is not body:
                pass
            node = team_of_body(body, node)
        out.append(node)
    return out


def team_by_name(named: Node, word: Node) -> Node:
    """A team as one quotation, of its name and the word for a team behind it."""
    blank = " " if named.kind == "word" else ""
    josa = word.noun.removeprefix("팀") + word.josa
    return replace(named, kind="quote", noun=f"{named.noun}{blank}팀", end=word.end, josa=josa)


def body_of_team(before: Sequence[Node], team: Node) -> Node | None:
    """The body right before a quoted team whose team it is: 세정과의 '도세팀', 제주 '바람'팀."""
    if team.kind != "quote" or not before or not QUOTED_TEAM.fullmatch(team.noun) or team.start - before[-1].end != 1:
        return None
    inside = not before[-1].josa and len(before) > 1 and (before[-1].noun == "대표" or is_club(*before[-2:]))
    body = before[-2] if inside else before[-1]
    if is_school(body):
        return body
    return body if body.kind == "who" and body.josa in OWNS_TEAM.get(body.who.kind, ()) else None


def is_school(node: Node) -> bool:
    """Whether a bare word is the short name of a school: 가람고."""
    bare = node.kind == "word" and not (node.josa or node.parens)
    named = node.noun.endswith(OF_TRADES) or not node.noun.endswith(LEX.school_never)
    return bare and named and SCHOOL.fullmatch(node.noun) is not None


OF_TRADES: Final = ("정보고",)  # ends of schools' names that read like other nouns (보고, report)


def is_club(school: Node, node: Node) -> bool:
    """Whether a word is a club of the school before it: 가람고 난타부."""
    return node.kind == "word" and node.noun.endswith(("부", "동아리")) and is_school(school)


def team_of_body(body: Node, team: Node) -> Node:
    """A team named by its body too; a government only tells where it is from."""
    if body.kind == "word":
        name = f"{body.noun} {team.noun}"
        return replace(team, kind="who", start=body.start, noun=name, value=Who(name, "organization"))
    town = body.who.kind == "government"
    name = team.noun if town else f"{body.who.name} {team.noun}"
    kind = "organization" if town else body.who.kind
    who = replace(body.who, name=name, kind=kind, department=name if kind == "department" else None)
    return replace(team, kind="who", start=body.start, noun=name, value=who)


def names_team(nodes: Sequence[Node]) -> bool:
    """Whether what stands at the end names a team of the body before it, and no work that the body owns."""
    named, body = nodes[-1], nodes[-2]
    if named.kind == "word":
        beside = body.kind == "who" and not body.josa and not body.parens and named.start - body.end == 1
        return beside and not (named.josa or named.parens) and body.who.kind in ("organization", "department")
    of_office = body.josa == "의" and body.kind == "who" and body.who.kind == "department"
    return named.kind == "quote" and not named.josa and (body.josa != "의" or of_office)


def is_team_word(node: Node) -> bool:
    """Whether a word is 팀, be its particle parted or not: 팀이, 팀과."""
    return node.noun[0] == "팀" and node.noun[1:] in ("", "이", "은", "과", "을")


def crews(nodes: list[Node]) -> list[Node]:
    """The nodes with quoted teams that nobody owns made entrants: ‘가람벌’팀이 최우수상을."""
    out: list[Node] = []
    for node in nodes:
        named = TEAM_NOUN.fullmatch(node.noun + node.josa) if node.kind == "word" else None
        numbered = node.kind == "count" and NUMBERED_TEAM.fullmatch(node.noun) is not None
        owner = team_owner(out, node) if named is not None or numbered else None
        if owner is not None and named is not None:
            out[owner:] = [replace(out[owner], end=node.end, josa=named["josa"] or "")]
        elif owner is not None:
            out[owner:] = [numbered_team(out[owner:], node)]
        elif named is not None and out and named["josa"] == "의" and begins_part(out, node):  # 나래 팀의 ‘…’이
            out[-1] = crew_of(out[-1], node, f"{out[-1].noun}{out[-1].josa} {named['noun']}", "의")
        elif named is not None and out and is_unowned(out, node):
            crew = out[-1]
            name = (crew.inside.strip() or crew.noun) + " " * (node.start - crew.end) + named["noun"]
            out[-1] = crew_of(crew, node, name, named["josa"] or "")
        else:
            out.append(node)
    return out


def numbered_team(named: Sequence[Node], number: Node) -> Node:
    """A body's team that goes by a number: 가람과 징수 1팀."""
    body = named[0]
    who = replace(body.who, name=" ".join((body.noun, *(word.noun for word in named[1:]), number.noun)))
    return replace(body, end=number.end, noun=who.name, josa=number.josa, value=who, parens=[], inside="")


def crew_of(crew: Node, team: Node, name: str, josa: str) -> Node:
    """A team that takes part by its own name."""
    return Node("who", crew.start, team.end, name, josa, entrant(name, team))


def entrant(name: str, team: Node) -> Who:
    """A team that takes part by its own name; the office in brackets behind it is whose it is: ‘나래’팀(세정과)."""
    *places, office = team.parens or (None,)
    if office is None or office.kind != "dept" or any(place is None or place.hit is None for place in places):
        return Who(name, "entrant")
    hits = tuple(item.hit for item in team.parens if item.hit is not None)
    return Who(name, "organization", hits, office.noun)


def is_unowned(before: Sequence[Node], team: Node) -> bool:
    """Whether a quotation that nobody owns stands right before the word for a team."""
    crew = before[-1]
    quoted = crew.kind == "quote" and not crew.josa and team.start - crew.end <= 1
    return quoted and owner_of(before[:-1], crew) is None


def begins_part(before: Sequence[Node], team: Node) -> bool:
    """Whether a bare word a blank before a team's noun is the first of its part of the sentence."""
    word, ahead = before[-1], before[-2] if len(before) > 1 else None
    named = word.josa in VERBAL and len(word.noun + word.josa) > 1
    plain = word.kind == "word" and named and team.start - word.end == 1
    return plain and (ahead is None or ahead.kind == "comma" or (ahead.kind != "word" and bool(ahead.josa)))


FORMED: Final = re.compile(r"구성된|이뤄진|이루어진|꾸려진")  # behind those of whom a team consists
LED: Final = re.compile(r"구성한|꾸린|이끈|이끄는|지도한|지도하는|참여한")  # behind those who lead or form a team
FORMED_OR_LED: Final = re.compile(f"{FORMED.pattern}|{LED.pattern}")


def formed_teams(nodes: list[Node]) -> list[Node]:
    """The nodes with the people before a team dropped who form or lead it: 나래온 주무관 등으로 구성된 ‘나래’팀."""
    for k in range(len(nodes) - 3, -1, -1):
        person, verb, team = nodes[k : k + 3]
        told = LED if person.josa in NOMINATIVE else FORMED if person.josa in ("으로", "로") else None
        if told is None or not is_person(person) or not told.fullmatch(verb.noun):
            continue
        if team.kind == "who" and team.noun.endswith(TEAM_ENDS) and team.start - verb.end == 1:
            first = min([k, *(at for at, _ in members(nodes, k) if is_person(nodes[at]))])
            return formed_teams([*nodes[:first], of_people(team, person.who), *nodes[k + 3 :]])
    return nodes


TEAM_ENDS: Final = ("팀", "조", "동아리", "모임")


def of_people(team: Node, person: Who) -> Node:
    """A team that takes part by its own name, one of a public body where those in it have an office."""
    if team.who.kind != "entrant" or not (person.department or person.hits):
        return team
    return replace(team, value=Who(team.noun, "organization", person.hits, person.department))
