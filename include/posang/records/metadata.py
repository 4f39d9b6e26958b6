"""Metadata of an article: outlet, headline, reporters, dates, and the lines that are its own text.

Line roles say where headline and body are; reporters and dates are found by their form on any line outside the body,
so that a line with a wrong role costs nothing.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from posang.contract.tables import TEXT_ROLES
from posang.records.bylines import Byline, byline, front, glued
from posang.records.document import Document, Line
from posang.records.stamps import is_stamped, read_stamps
from posang.reference.outlets import clean_name, host, outlet_in

IN_BODY: Final = (None, "same_day", "earlier_day", "near")  # reasons of removal that leave a line in the body
REPEATED: Final = ("same_page",)


@dataclass(frozen=True, slots=True)
class Reporter:
    """A reporter as a byline names him: page[start:end] == name."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleMetadata:
    """What a page says of its article. `published_at` and `updated_at` are aware, in Asia/Seoul.

    `dateline` is the place in front of the body ('(정선=연합뉴스)'). `body` joins the texts of `body_lines` by line
    feeds; these are the page's lines without a byline or copyright notice glued to them, offsets moved accordingly.
    """

    outlet: str | None
    title: Line | None
    subtitles: tuple[Line, ...]
    declared_title: str | None
    reporters: tuple[Reporter, ...]
    reporter_email: str | None
    published_at: datetime | None
    published_source: str | None
    updated_at: datetime | None
    dateline: str | None
    body_lines: tuple[Line, ...]

    @property
    def title_text(self) -> str | None:
        """The headline: the page's, else the one the crawler declared."""
        return self.declared_title if self.title is None else self.title.text

    @property
    def subtitle(self) -> str | None:
        """The lines below the headline, joined by line feeds."""
        return "\n".join(line.text for line in self.subtitles) or None

    @property
    def reporter(self) -> str | None:
        """Names of the reporters, joined by a comma and a blank."""
        return ", ".join(reporter.name for reporter in self.reporters) or None

    @property
    def body(self) -> str:
        """The article's own text, one paragraph a line."""
        return "\n".join(line.text for line in self.body_lines)


@dataclass(frozen=True, slots=True)
class _Signature:
    """A byline with the line it stands on: `place` is the line's index, `at` the offset of its names in the page."""

    place: int
    at: int
    byline: Byline


def read_article(document: Document) -> ArticleMetadata:
    """The article of a page; a field that the page does not give is None or empty."""
    lines = document.lines
    title = next((place for place, line in enumerate(lines) if line.role == "title"), None)
    texts = [place for place, line in enumerate(lines) if _is_text(line)]
    texts = [place for place in texts if not _is_furniture(lines[place])]
    body, signatures, outlet, dateline = _body(lines, texts)
    first = texts[0] if texts else len(lines)
    last = texts[-1] if texts else len(lines) - 1
    outside = [_Signature(place, lines[place].start, found) for place, found in _bylines(lines, title, first, last)]
    reporters, email = _reporters(
        [s for s in outside if s.place < first], signatures, [s for s in outside if s.place > last]
    )
    signed = [signature.place for signature in outside]
    stamps = read_stamps(lines, title, first, last, signed)
    return ArticleMetadata(
        outlet=_outlet(document, outlet),
        title=lines[title] if title is not None else None,
        subtitles=_subtitles(lines),
        declared_title=document.declared_title,
        reporters=reporters,
        reporter_email=email,
        published_at=stamps.published.at if stamps.published else None,
        published_source=stamps.published.form if stamps.published else None,
        updated_at=stamps.updated.at if stamps.updated else None,
        dateline=dateline,
        body_lines=tuple(body),
    )


def _is_text(line: Line) -> bool:
    return line.role in TEXT_ROLES and line.removed_reason in IN_BODY


def _is_furniture(line: Line) -> bool:
    """A byline or a date that passed for a paragraph."""
    return len(line.text) <= 80 and (is_stamped(line.text) or byline(line.text) is not None)


def _body(lines: tuple[Line, ...], texts: list[int]) -> tuple[list[Line], list[_Signature], str | None, str | None]:
    """Body lines without what is glued to them, and the bylines, outlet and dateline that were."""
    body: list[Line] = []
    signatures: list[_Signature] = []
    outlet = dateline = None
    for place in texts:
        line = lines[place]
        opening = front(line.text)
        if opening is not None:
            end, names, named, town = opening
            outlet, dateline = outlet or named, dateline or town
            signatures.append(_Signature(place, line.start, names))
            line = _cut(line, end, len(line.text))
        if (notice := _NOTICE.search(line.text)) is not None:
            line = _cut(line, 0, notice.start())
        closing = glued(line.text)
        if closing is not None:
            begin, names = closing
            signatures.append(_Signature(place, line.start, names))
            line = _cut(line, 0, begin)
        if line.text:
            body.append(line)
    return body, signatures, outlet, dateline


_NOTICE: Final = re.compile(
    r"(?<=[다요]\.)\s*[<\[(ⓒ©]{0,2}\s*(?:저작권자|[Cc]opyright|[ⓒ©]).{0,120}$|(?<=\.)\s*[<\[(]\s*(?:저작권자|[ⓒ©]).{0,120}$"
)


def _cut(line: Line, begin: int, end: int) -> Line:
    """The part text[begin:end] of a line, without outer white space, at its place in the page."""
    piece = line.text[begin:end]
    text = piece.strip()
    start = line.start + begin + len(piece) - len(piece.lstrip())
    return replace(line, text=text, start=start, end=start + len(text))


def _bylines(lines: tuple[Line, ...], title: int | None, first: int, last: int) -> list[tuple[int, Byline]]:
    """Lines outside the body that name the reporter: below the headline, and behind the body as far as it is his."""
    found = []
    for place, line in enumerate(lines):
        inside = first <= place <= last
        if place == title or line.role in ("title", "copyright", "caption") or (inside and _is_text(line)):
            continue
        read = byline(line.text)
        if read is not None:
            found.append((place, read))
    return found


def _reporters(
    above: list[_Signature], glued_on: list[_Signature], below: list[_Signature]
) -> tuple[tuple[Reporter, ...], str | None]:
    """Reporters of the first place that names any: above the body, glued to it, below it; and the first mail."""
    email = None
    names: tuple[Reporter, ...] = ()
    for place in (above, glued_on, below):
        for signature in place:
            email = email or signature.byline.email
        if not names:
            unique: dict[str, Reporter] = {}
            for signature in place:
                for name, offset in signature.byline.names:
                    start = signature.at + offset
                    unique.setdefault(name, Reporter(name, start, start + len(name)))
                if place is below and unique:  # further names below are of other articles
                    break
            names = tuple(unique.values())
    return names, email


def _subtitles(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    unique: dict[str, Line] = {}
    for line in lines:
        if line.role == "subtitle" and line.removed_reason not in REPEATED and not _is_furniture(line):
            unique.setdefault(line.text, line)
    return tuple(unique.values())


def _outlet(document: Document, glued_on: str | None) -> str | None:
    """The outlet that the page names, else the crawler, else its address when it is a known outlet's."""
    named = outlet_in(document.text) or glued_on
    if named is not None:
        return named
    declared = document.declared_outlet
    if declared is not None and (name := clean_name(declared)) is not None:
        return name
    return host(document.url)
