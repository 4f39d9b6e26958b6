"""JSON lines: one page a line, plain or compressed; streamed, so that memory does not grow with the file."""

import codecs
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import orjson

from posang.landing.dump import Source
from posang.landing.encodings import decode, recognize_start, undecodable
from posang.landing.pages import MAP_TEXT, FieldMapping, Limits, Page, declared, refused, refused_file
from posang.landing.streams import Cut
from posang.landing.text import begins_binary

Open = Callable[[Source], Iterator[bytes]]


class Unended(bytes):
    """The last line of a file, without a line feed behind it: whole, or what a cut left of it."""


@dataclass(frozen=True)
class LongLine:
    """A line too long to be held: its length in bytes and SHA-256 in hex."""

    size: int
    sha256: str


def read_jsonl(opened: Open, source: Source, fields: FieldMapping, limits: Limits) -> Iterator[Page]:
    """Pages of the file's lines; rows are line numbers, from 1. Blank lines are ignored on purpose.

    `opened` gives the file's bytes. Where they are cut, the rows before the cut stand and one refused row marks it.
    """
    row = 0
    last_refused = False
    try:
        chunks = opened(source)
        first = next(chunks, b"")
        if begins_binary(first):
            yield refused_file(source, "binary", "begins like a binary file; mend: name it by its format")
            return
        encoding = recognize_start(first)
        for row, line in enumerate(_lines(_as_utf_8(chain([first], chunks), encoding), limits.line_bytes), 1):
            page = _page(line, row, source.path, encoding or "utf-8", fields, limits)
            if page is not None:
                yield page
                last_refused = isinstance(line, Unended) and page.reason is not None
    except Cut as cut:
        if not last_refused:
            detail = f"{source.path}, row {row + 1}: {cut}; mend: fetch the file again"
            yield refused(row + 1, "truncated", detail, b"")


def _page(
    line: bytes | LongLine, row: int, path: str, encoding: str, fields: FieldMapping, limits: Limits
) -> Page | None:
    place = f"{path}, row {row}"
    if isinstance(line, LongLine):
        detail = f"{place}: a line of {line.size:,} bytes, more than {limits.line_bytes:,}; mend: raise the limit"
        return Page(row, None, None, line.size, line.sha256, reason="over_long", detail=detail)
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        if not line.strip():
            return None
        problem = error
        decoded = decode(line)
        if isinstance(line, Unended) and not line.rstrip().endswith(b"}"):
            return refused(row, "truncated", f"{place}: the file ends inside it; mend: fetch the file again", line)
        if decoded is None:
            return refused(row, "undecodable", f"{place}: {undecodable(line)}; mend: write the file as UTF-8", line)
        encoding = decoded.encoding if encoding == "utf-8" else encoding
        try:
            record = orjson.loads(decoded.text)
        except orjson.JSONDecodeError:
            if isinstance(line, Unended):
                return refused(
                    row, "truncated", f"{place}: the line ends in the middle; mend: fetch the file again", line
                )
            return refused(row, "malformed_json", f"{place}: {problem}; mend: write one JSON object a line", line)
    if not isinstance(record, dict):
        detail = f"{place}: JSON, but no object; mend: write one JSON object a line"
        return refused(row, "malformed_json", detail, line)
    return _from_record(record, row, place, encoding, fields, line)


def _from_record(
    record: dict[str, Any], row: int, place: str, encoding: str, fields: FieldMapping, line: bytes
) -> Page:
    text = record.get(fields.text)
    if not isinstance(text, str):
        found = "is null" if fields.text in record and text is None else "is no text"
        has = found if fields.text in record else f"is not among {', '.join(record) or 'no columns'}"
        detail = f"{place}: column {fields.text} {has}; mend: {MAP_TEXT}"
        return refused(row, "missing_text", detail, line)
    return Page(
        row,
        text,
        encoding,
        url=declared(record.get(fields.url)),
        title=declared(record.get(fields.title)),
        date=declared(record.get(fields.date)),
        outlet=declared(record.get(fields.outlet)),
    )


def _as_utf_8(chunks: Iterator[bytes], encoding: str | None) -> Iterator[bytes]:
    """The bytes as UTF-8 without a mark; raises Cut where UTF-16 breaks."""
    if encoding is None:
        yield from chunks
        return
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    if name == "utf-8":
        yield next(chunks).removeprefix(codecs.BOM_UTF8)
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(name)()
    mark = "\ufeff"
    try:
        for chunk in chunks:
            yield decoder.decode(chunk).removeprefix(mark).encode()
            mark = ""
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise Cut(f"the bytes are no {name.upper()} any more ({error.reason})") from error


def _lines(chunks: Iterator[bytes], longest: int) -> Iterator[bytes | LongLine]:
    """Lines without their line feeds; one over `longest` bytes is measured, not held. Cuts are passed on at the end."""
    pieces: list[bytes] = []
    held = 0
    long: _Measure | None = None
    cut: Cut | None = None
    try:
        for chunk in chunks:
            head, *rest = chunk.split(b"\n")
            pieces.append(head)
            held += len(head)
            if long is None and held > longest:
                long = _Measure()
            if long is not None:
                long.add(pieces)
            if not rest:
                continue
            yield long.line() if long is not None else b"".join(pieces)
            long = None
            *whole, tail = rest
            for line in whole:
                yield line if len(line) <= longest else _Measure().add([line]).line()
            pieces = [tail]
            held = len(tail)
    except Cut as error:
        cut = error
    if long is not None:
        yield long.line()
    elif held:
        yield Unended(b"".join(pieces))
    if cut is not None:
        raise cut


class _Measure:
    """Length and hash of a line that is too long to be held."""

    def __init__(self) -> None:
        self._size = 0
        self._digest = hashlib.sha256()

    def add(self, pieces: list[bytes]) -> "_Measure":
        """Take the pieces in and let go of them."""
        for piece in pieces:
            self._size += len(piece)
            self._digest.update(piece)
        pieces.clear()
        return self

    def line(self) -> LongLine:
        """The line as measured."""
        return LongLine(self._size, self._digest.hexdigest())
