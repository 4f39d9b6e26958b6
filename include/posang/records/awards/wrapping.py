"""Paragraphs that a page prints over several lines, as captions of broadcasts and old layouts do."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby, takewhile
from typing import Final

from posang.records.awards.lists import strip_prefix
from posang.records.awards.particles import split
from posang.records.document import Document, Line

ENDS_SENTENCE: Final = re.compile(r"[다요죠][.”\"')]*\s*$|[다요]\.[”\"']?\s*$")
GOES_ON: Final = re.compile(r"[,·]$|(?:[고며]|[은는한된던린]|[아어해]서?)$")
LEAST: Final = 2  # lines of a block that break off inside a sentence
SCRIPT_SIZE: Final = 40  # characters; lines of a broadcast's script are no longer, whatever role their look gave them
LEVELS: Final = ("title", "subtitle", "heading", "list_item", "body")


def ends_sentence(text: str) -> bool:
    """Whether a line ends like a sentence of prose."""
    return bool(ENDS_SENTENCE.search(text))


def unwrapped(document: Document, lines: Sequence[Line]) -> list[Line]:
    """The lines with those that break off inside a sentence joined to the ones behind; offsets stay those of the page.

    Only a block of lines without marks and pipes, most of which break off, is taken as wrapped. Its lines are body
    lines, or short ones of a script each of which is visibly a part of a sentence.
    """
    out: list[Line] = []
    for run in blocks(document, lines):
        if len(run) < LEAST:
            out.extend(run)
            continue
        for block, inside in parts(run):
            out.extend(joined(document, block) if wrapped(block, inside) else block)
    return out


LED_SIZE: Final = 40  # characters; a longer marked line is no subject alone
SUBJECT_ALONE: Final = re.compile(r"[가-힣)][은는]\s*$")


def led(document: Document, lines: Sequence[Line]) -> list[Line]:
    """The lines with a marked one that is a subject alone joined to the marked sentence below it.

    So some releases begin: □ 가람소방서 구조대는 / ○ … 평가에서 최우수상을 받았다.
    """
    out: list[Line] = []
    for line in lines:
        mark = strip_prefix(line.text)
        before = out[-1] if out else None
        if before is not None and mark and is_subject_alone(before.text) and ends_sentence(line.text):
            whole = document.text[before.start : line.start] + " " * mark + document.text[line.start + mark : line.end]
            out[-1] = before._replace(text=re.sub(r"\s", " ", whole), end=line.end)
        else:
            out.append(line)
    return out


def is_subject_alone(text: str) -> bool:
    """Whether a line is marked and says only who the line below it is about."""
    return bool(strip_prefix(text)) and len(text) <= LED_SIZE and SUBJECT_ALONE.search(text) is not None


def wrapped(block: Sequence[Line], inside: Callable[[str], bool]) -> bool:
    """Whether a block's lines are parts of sentences, as `inside` tells of those that do not end one."""
    open_lines = [line for line in block if not ends_sentence(line.text)]
    broken = sum(inside(line.text) for line in open_lines)
    return broken >= LEAST and 2 * len(open_lines) >= len(block) and ends_sentence(block[-1].text)


def joined(document: Document, block: Sequence[Line]) -> list[Line]:
    """The lines of a wrapped block as whole sentences."""
    out: list[Line] = []
    first: Line | None = None
    for line in block:
        first = first or line
        if ends_sentence(line.text):
            text = re.sub(r"\s", " ", document.text[first.start : line.end])
            out.append(first._replace(text=text, end=line.end, role="body"))
            first = None
    return out


def parts(run: list[Line]) -> list[tuple[list[Line], Callable[[str], bool]]]:
    """The parts of a run that may be wrapped, each with what tells its broken lines.

    They are a script's lines behind a heading at most, else the stretches of body lines.
    """
    if any(line.role != "body" for line in run) and all(len(line.text) <= SCRIPT_SIZE for line in run):
        head = list(takewhile(lambda line: not within_sentence(line.text), run))
        script = run[len(head) :]
        if all(within_sentence(line.text) or ends_sentence(line.text) for line in script):
            return [(part, inside) for part, inside in ((head, breaks_off), (script, within_sentence)) if part]
    stretches = (list(lines) for _, lines in groupby(run, lambda line: line.role == "body"))
    return [
        (part, breaks_off)
        for lines in stretches
        for part in ([lines] if lines[0].role == "body" else [[line] for line in lines])
    ]


def within_sentence(text: str) -> bool:
    """Whether a line is visibly a part of a sentence: it breaks off, or a word of it bears a particle."""
    return breaks_off(text) or any(split(word)[1] for word in text.split())


def blocks(document: Document, lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines that only a line break parts, without marks and pipes."""
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1] if found else None
        if (
            before is not None
            and before.role in LEVELS
            and line.role in LEVELS
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
