"""Documents: one page with its lines and what is known of them, as every reader of records takes it; sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import pyarrow as pa

LANDED_COLUMNS = ("page_id", "source_path", "url", "text", "declared_title", "declared_outlet", "site")
LINE_COLUMNS = ("page_id", "position", "text", "role", "start", "end", "removed_reason", "kept")


class Line(NamedTuple):
    """One non-blank line of a page, page[start:end] == text, with its role and why it is removed, if it is."""

    position: int
    text: str
    role: str
    start: int
    end: int
    removed_reason: str | None
    kept: bool


@dataclass(frozen=True, slots=True)
class Document:
    """An accepted page: its decoded text, what the crawler said of it, and its lines in page order."""

    page_id: str
    dt: date
    source_path: str
    url: str | None
    text: str
    declared_title: str | None
    declared_outlet: str | None
    site: str | None
    lines: tuple[Line, ...]


class Sentence(NamedTuple):
    """A sentence of a line; `start` and `end` count characters of the page: page[start:end] == text."""

    text: str
    start: int
    end: int
    line: Line


def documents(landed: pa.Table, paragraphs: pa.Table, dt: date) -> Iterator[Document]:
    """The pages of `landed` (contract LANDED) that have lines in `paragraphs` (contract PARAGRAPHS), in its order.

    `paragraphs` holds a page's lines together, in page order.
    """
    lines = _lines_by_page(paragraphs)
    for page in landed.select(LANDED_COLUMNS).to_pylist():
        if page["page_id"] in lines:
            yield Document(dt=dt, lines=lines[page["page_id"]], **page)


@lru_cache(maxsize=512)
def sentences(line: Line) -> tuple[Sentence, ...]:
    """The line's sentences in order, without the white space between them.

    A sentence ends at a full stop behind Hangul, or behind a closing mark that follows Hangul: before white space, a
    list mark or the line's end, and behind 다, 요, 죠 or 까 also before Hangul ('했다.특히'). Stops inside quotation
    marks and brackets end no sentence, so that quoted words stay with their speaker. Several readers ask for the same
    lines of a page, so the last ones are kept.
    """
    text = line.text
    stops = list(_STOP.finditer(text))
    inner = bool(stops) and stops[0].end() < len(text)  # else it is one sentence, wherever its quotations stand
    starts, ends = _quoted(text) if inner else ([], [])
    found: list[Sentence] = []
    begin = 0
    for stop in stops:
        if not _inside(stop.start(), starts, ends):
            _add(found, line, begin, stop.end())
            begin = stop.end()
    _add(found, line, begin, len(text))
    return tuple(found)


# A closing mark may stand between the stop and what follows; a bare letter before the stop is a list's number (가.).
# What is before the stop is looked at behind its first mark: a search for a pattern that begins with marks is fast.
_STOP = re.compile(
    r"""[.?!](?:(?:(?<=\S[가-힣].)|(?<=[가-힣][)\]’”'"%].))[.?!]*[)\]’'”"]*"""
    r"""(?=\s|$|[△▲▽▼▷▶○●◎◇◆□■☆★※“‘<〈《「『]|(?<![!?])[\[(])|(?<=[가-힣][다요죠까].)[.?!]*(?=[가-힣]))"""
)
QUOTE_LIMIT = 600  # characters; a mark that is not closed within them opens no quotation
NAME_LIMIT = 120  # characters; so for single marks, which hold names and titles, and for brackets
_QUOTED = re.compile(
    rf"""“[^“”]{{0,{QUOTE_LIMIT}}}”|"[^"]{{0,{QUOTE_LIMIT}}}"|‘[^‘’]{{1,{NAME_LIMIT}}}’"""
    rf"""|'(?<![가-힣\w’']')[^']{{1,{NAME_LIMIT}}}'|\([^()]{{1,{NAME_LIMIT}}}\)"""
)


def _quoted(text: str) -> tuple[list[int], list[int]]:
    spans = [match.span() for match in _QUOTED.finditer(text)]
    return [start for start, _ in spans], [end for _, end in spans]


def _inside(place: int, starts: list[int], ends: list[int]) -> bool:
    """Whether the place lies in a quotation; its closing mark, and a stop before it at its very end, belong to it."""
    nearest = bisect_left(starts, place) - 1
    return nearest >= 0 and place < ends[nearest]


def _add(found: list[Sentence], line: Line, begin: int, end: int) -> None:
    piece = line.text[begin:end]
    text = piece.strip()
    if text:
        start = line.start + begin + len(piece) - len(piece.lstrip())
        found.append(Sentence(text, start, start + len(text), line))


def _lines_by_page(paragraphs: pa.Table) -> dict[str, tuple[Line, ...]]:
    grouped: dict[str, list[Line]] = {}
    columns = [paragraphs.column(name).to_pylist() for name in LINE_COLUMNS]
    for page, *fields in zip(*columns, strict=True):
        grouped.setdefault(page, []).append(Line(*fields))
    return {page: tuple(lines) for page, lines in grouped.items()}
