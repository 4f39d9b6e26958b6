"""Who holds the awards that a round-up lists where it has turned to a body's evaluations: 경남도 주관 평가에서도 …."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from posang.records.awards.draft import Draft, Prize, key
from posang.records.awards.givers import above_towns, event_givers
from posang.records.awards.naming import givers_of
from posang.records.awards.node import SUBJECTS, Node
from posang.records.awards.particles import PLACES
from posang.records.awards.rows import Rows
from posang.records.document import Sentence, sentences

TURNS: Final = frozenset({"에서도", "에서는", "도", "는"})  # particles of evaluations that a text turns to
RESULT: Final = "결과"
SEVERAL: Final = frozenset({"각종", "여러", "갖가지", "다양한", "시군", "시·군", "도단위", "분야별"})
TURNS_TO: Final = 6  # nodes of a sentence's opening by which it turns to a body's evaluations
REACH: Final = 2  # sentences behind the one that turns to a body


def introduced_by(nodes: Sequence[Node]) -> list[Node]:
    """The body to whose evaluations a sentence turns in its opening: A도가 주관한 각종 평가에서도, A도 평가에서는."""
    opening = nodes[:TURNS_TO]
    at = next((k for k, node in enumerate(opening) if node.kind == "event" and node.event.pointer), None)
    if at is None:
        return []
    event = opening[at]
    words = [node.noun for node in opening[1:at] if node.kind == "word"] + event.noun.split()
    marked = any(node.kind == "mark" for node in opening[:at])
    behind = nodes[at + 1] if at + 1 < len(nodes) else event
    josa = behind.josa if not event.josa and behind.noun == RESULT else event.josa
    turns = josa in TURNS or (josa == "에서" and any(word in SEVERAL for word in words))
    if not turns:
        return []
    if at == 0:
        givers = givers_of(event.event)
        return givers if givers and all(above_towns(giver.who) for giver in givers) else []
    first = opening[0]
    return [first] if marked and first.kind == "who" and above_towns(first.who) else []


def names_body(nodes: Sequence[Node]) -> bool:
    """Whether a sentence is about another than the round-up's winner, or names a body that may hold what it tells."""
    return any(node.kind == "who" and (node.josa in SUBJECTS or above_towns(node.who)) for node in nodes)


def told_up_to(reader: Rows, draft: Draft) -> list[Sentence]:
    """The sentences of a row's paragraph in the reach of its own, the last first."""
    line = [line for line in reader.document.lines if line.start <= draft.start][-1]
    told = list(takewhile(lambda sentence: sentence.start <= draft.start, sentences(line)))
    return told[: -REACH - 2 : -1]


def before_bullets(nodes: Sequence[Node], at: int) -> list[Node]:
    """The body behind whose verb bullets list awards, where one is told at `at`: A도가 실시한 △B 평가 최우수 △."""
    told = [node for node in nodes if node.start <= at]
    for k in range(len(told) - 1, 1, -1):
        body, verb, bullet = told[k - 2 : k + 1]
        if bullet.kind == "bullet" and verb.kind == "mark" and body.kind == "who":
            return [body] if above_towns(body.who) else []
    return []


def over_several(nodes: Sequence[Node], award: str) -> list[Node]:
    """Who holds the evaluation in which others were won, an award among them: A도의 B평가에서 C평가 대상, D평가를."""
    ends = (k for k, node in enumerate(nodes) if node.kind == "event" and key(node.event.name) == key(award))
    for k in range(next(ends, 0) - 1, -1, -1):
        node, behind = nodes[k], nodes[k + 1]
        if node.kind in ("win", "stop", "veto"):
            return []
        if node.kind == "event" and node.josa in PLACES and behind.kind in ("event", "bullet"):
            givers = event_givers(nodes, k) or givers_of(node.event)
            return givers if all(body.kind == "who" and above_towns(body.who) for body in givers) else []
    return []


def introduced(reader: Rows, prize: Prize) -> list[Node]:
    """The body to whose evaluations the round-up has turned where it lists an award."""
    first = next((draft for draft in reader.drafts if draft.prize is prize and draft.source == "body"), None)
    if first is None:
        return []
    for sentence in told_up_to(reader, first):
        nodes = reader.nodes_of(sentence.text)
        own = first.start < sentence.end
        if own and (holder := before_bullets(nodes, first.start - sentence.start)):
            return holder
        if own and (holders := over_several(nodes, prize.name)):
            return holders
        if givers := introduced_by(nodes):
            won_there = any(sentence.start <= draft.start < sentence.end for draft in reader.drafts)
            return givers if own or not won_there else []  # what it lists itself ends with it
        if names_body(nodes):
            return []
    return []
