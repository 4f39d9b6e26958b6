"""Who holds an award by the sentences of its article that explain it."""

import re
from collections.abc import Collection
from functools import cached_property
from typing import Final

from posang.records.awards.draft import Prize, alike, key
from posang.records.awards.holders import DOES, holders_before, holders_behind
from posang.records.awards.node import STAFF_NOUNS, Node
from posang.records.awards.rows import Rows
from posang.records.document import Sentence, sentences

CEREMONY: Final = "시상식"
TELLS: Final = re.compile(rf"{DOES.pattern}|주최|주관")  # what a sentence holds that explains an award


class Explanations:
    """The sentences of an article that may explain an award, looked for once."""

    def __init__(self, reader: Rows) -> None:
        """Of an article that has been read to its end."""
        self._reader = reader

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the body in which somebody does what holders do."""
        lines = (line for line in self._reader.document.lines if line.role == "body" and TELLS.search(line.text))
        return [sentence for line in lines for sentence in sentences(line) if TELLS.search(sentence.text)]

    def holders(self, prize: Prize, winners: Collection[str]) -> list[Node]:
        """The bodies that a sentence tells to hold an award; empty where none does, or where they have won it."""
        reader = self._reader
        for sentence in self.sentences:
            nodes = reader.nodes_of(sentence.text)
            for at, node in enumerate(nodes):
                if means(reader, node, prize, sentence.start):
                    found = holders_behind(nodes, at) or holders_before(nodes, at)
                    if found and not any(won_there(reader, one, sentence.start, winners) for one in found):
                        return found
        return []


def means(reader: Rows, node: Node, prize: Prize, start: int) -> bool:
    """Whether a phrase names an award, or points to it as the one told last: 이 상, 이번 평가, 시상식."""
    if node.kind != "event":
        return node.kind == "grade" and node.grade.noun in STAFF_NOUNS and key(node.noun) == key(prize.name)
    if node.event.pointer or node.noun == CEREMONY:
        return told_last(reader, start) is prize
    same = next((one for one in reader.prizes if key(one.name) == key(node.event.name)), None)
    if same is not None:
        return same is prize
    in_short = prize.name.endswith(node.event.name) and told_last(reader, start) is prize  # 공모전은
    return in_short or alike(prize.name, node.event.name)


def told_last(reader: Rows, start: int) -> Prize | None:
    """The award whose win the body told last before a place, else the article's own."""
    told = [draft for draft in reader.drafts if draft.start <= start and draft.source == "body"]
    return told[-1].prize if told else reader.main


def won_there(reader: Rows, holder: Node, start: int, winners: Collection[str]) -> bool:
    """Whether who seems to hold an award has won it."""
    name, _ = reader.organizer_name([holder], start)
    return name is None or name in winners
