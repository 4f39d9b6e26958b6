"""Sentences read up to their phrases and claims, for tests of the rooms that read them."""

from posang.records.awards.claim import Claim
from posang.records.awards.clauses import claims
from posang.records.awards.folding import fold
from posang.records.awards.lexer import lex
from posang.records.awards.node import Node
from posang.records.awards.phrases import phrases
from posang.reference import find_names


def nodes_of(text: str) -> list[Node]:
    folded = fold(text)
    return phrases(folded, lex(folded, find_names(folded)))


def named(text: str) -> list[tuple[str, str]]:
    """The bodies and persons of a sentence, with their kinds."""
    return [(node.who.name, node.who.kind) for node in nodes_of(text) if node.kind == "who"]


def claims_of(text: str, kind: str = "prose") -> list[Claim]:
    return claims(nodes_of(text), fold(text), kind)


def stated(text: str, kind: str = "prose") -> list[tuple[list[str], str | None]]:
    """The winners and the grade of each claim."""
    return [([winner.who.name for winner in claim.winners], claim.grade.grade) for claim in claims_of(text, kind)]
