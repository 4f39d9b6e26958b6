"""Paragraphs that a page prints over several lines, as captions of broadcasts and old layouts do."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.lexer import split
from posang.records.awards.lists import strip_prefix
from posang.records.document import Document, Line

ENDS_SENTENCE: Final = re.compile(r"[다요죠][.”\"')]*\s*$|[다요]\.[”\"']?\s*$")
GOES_ON: Final = re.compile(r"[,·]$|(?:[고며]|[은는한된던린]|[아어해]서?)$")
LEAST: Final = 2  # lines of a block that break off inside a sentence


def ends_sentence(text: str) -> bool:
    """Whether a line ends like a sentence of prose."""
    return bool(ENDS_SENTENCE.search(text))


def unwrapped(document: Document, lines: Sequence[Line]) -> list[Line]:
    """The lines with those that break off inside a sentence joined to the ones behind; offsets stay those of the page.

    Only a block of lines without marks and pipes, most of which break off, is taken as wrapped.
    """
    out: list[Line] = []
    for block in blocks(document, lines):
        open_lines = [line for line in block if not ends_sentence(line.text)]
        broken = sum(breaks_off(line.text) for line in open_lines)
        if broken < LEAST or 2 * len(open_lines) < len(block) or not ends_sentence(block[-1].text):
            out.extend(block)
            continue
        first: Line | None = None
        for line in block:
            first = first or line
            if ends_sentence(line.text):
                text = re.sub(r"\s", " ", document.text[first.start : line.end])
                out.append(replace(first, text=text, end=line.end))
                first = None
    return out


def blocks(document: Document, lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of body lines that only a line break parts."""
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1] if found else None
        if (
            before is not None
            and before.role == line.role == "body"
            and document.text[before.end : line.start].count("\n") == 1
            and not (marked(before.text) or marked(line.text))
        ):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def marked(text: str) -> bool:
    """Whether a line is an item of a list or a row of a table."""
    return bool(strip_prefix(text)) or "|" in text


def last_line(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a span of the page that lies on its last line, where the verb of winning stands."""
    return max(start, text.rfind("\n", start, end) + 1), end


def breaks_off(text: str) -> bool:
    """Whether a line ends in a particle, a comma or a verb that goes on."""
    word = text.split()[-1] if text.split() else ""
    return bool(GOES_ON.search(word)) or bool(split(word)[1])
