"""Teams made winners: one with the body before them (세정과의 ‘도세팀’), or entrants by their own name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.node import Node, Who
from posang.records.awards.owners import owner_of, team_owner

TEAM: Final = re.compile(r"[가-힣A-Za-z0-9 ]{1,20}팀")
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
