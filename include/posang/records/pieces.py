"""Pieces: a line's sentences, none longer than prose is, so that no rule has to look far."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from posang.records.document import Line, Sentence, sentences

LONGEST: Final = 1200  # characters; a longer run without an end of sentence is a table or a list and is cut at a blank


def pieces(line: Line) -> Iterator[Sentence]:
    """The line's sentences in order; one that is longer than LONGEST comes in parts."""
    if len(line.text) <= LONGEST:
        return iter(sentences(line))
    return chain.from_iterable(map(_parts, sentences(line)))


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    if len(sentence.text) <= LONGEST:
        yield sentence
        return
    begin = 0
    while begin < len(sentence.text):
        end = begin + LONGEST
        if end < len(sentence.text):
            blank = sentence.text.rfind(" ", begin + 1, end)
            end = blank + 1 if blank > begin else end
        text = sentence.text[begin:end]
        yield Sentence(text, sentence.start + begin, sentence.start + begin + len(text), sentence.line)
        begin = end
