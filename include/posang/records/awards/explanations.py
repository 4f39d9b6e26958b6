"""Who holds an award by the sentences of its article that explain it."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from posang.records.awards.draft import Prize, alike, key
from posang.records.awards.holders import DOES, holders_before, holders_behind
from posang.records.awards.node import STAFF_NOUNS, Node
from posang.records.awards.rows import Rows
from posang.records.document import Sentence, sentences

CEREMONY: Final = "시상식"
TELLS: Final = re.compile(rf"{DOES.pattern}|주최|주관")  # what a sentence holds that explains an award


def explained(reader: Rows, prize: Prize, winners: Collection[str]) -> list[Node]:
    """The bodies that a sentence explaining an award tells to hold it; empty where none does, or where they won."""
    for sentence in acting(reader):
        nodes = reader.nodes_of(sentence.text)
        for at, node in enumerate(nodes):
            if means(reader, node, prize, sentence.start):
                holders = holders_behind(nodes, at) or holders_before(nodes, at)
                if holders and not any(won_there(reader, one, sentence.start, winners) for one in holders):
                    return holders
    return []


def acting(reader: Rows) -> Iterator[Sentence]:
    """The sentences of an article's body in which a body does what holders do."""
    for line in reader.document.lines:
        if line.role == "body" and TELLS.search(line.text):
            yield from (one for one in sentences(line) if TELLS.search(one.text))


def means(reader: Rows, node: Node, prize: Prize, start: int) -> bool:
    """Whether a phrase names an award, or points to it as the one told last: 이 상, 이번 평가, 시상식."""
    if node.kind != "event":
        return node.kind == "grade" and node.grade.noun in STAFF_NOUNS and key(node.noun) == key(prize.name)
    if node.event.pointer or node.noun == CEREMONY:
        told = [draft for draft in reader.drafts if draft.start <= start and draft.source == "body"]
        return (told[-1].prize if told else reader.main) is prize
    same = next((one for one in reader.prizes if key(one.name) == key(node.event.name)), None)
    return same is prize if same is not None else alike(prize.name, node.event.name)


def won_there(reader: Rows, holder: Node, start: int, winners: Collection[str]) -> bool:
    """Whether who seems to hold an award has won it."""
    name, _ = reader.organizer_name([holder], start)
    return name is None or name in winners
