"""A day's pages: every file through the reader of its format, every page weighed, in batches of the contract."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import pyarrow as pa

from posang.contract import LANDED, page_id
from posang.landing.dump import Source, readable, sources
from posang.landing.jsonl import read_jsonl
from posang.landing.letters import Tally, tally
from posang.landing.pages import FieldMapping, Limits, Page, Reason, refused_file
from posang.landing.parquet import read_parquet
from posang.landing.streams import gunzipped, plain, unzstd
from posang.landing.text import read_text
from posang.reference.outlets import site

Reader = Callable[[Source, FieldMapping, Limits], Iterator[Page]]

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".jsonl": partial(read_jsonl, plain),
    ".jsonl.gz": partial(read_jsonl, gunzipped),
    ".jsonl.zst": partial(read_jsonl, unzstd),
    ".parquet": read_parquet,
}
UNSUPPORTED = (".html", ".htm", ".warc", ".warc.gz", ".wet", ".wet.gz")

FIELDS = FieldMapping()
LIMITS = Limits()
WIDTH = 3  # bytes of a Hangul syllable in UTF-8
ROW = 512  # bytes that a page takes beside its text
CONTROL_SHARE = 0.01  # of a page's characters; more make it binary


def read_day(raw: Path, day: date, fields: FieldMapping = FIELDS, limits: Limits = LIMITS) -> Iterator[pa.RecordBatch]:
    """The day's pages as batches of contract.LANDED, in page order (path as NFC bytes, then row).

    Every page of every file is there, accepted or quarantined with a reason and a detail that names file, row and
    mend; only names that begin with `_` or `.` are ignored. Memory is bounded by `limits.batch_bytes`, not by files.
    Raises UnreadableInput where the disk gives a file or folder not up.
    """
    held: list[tuple[str, Page]] = []
    size = 0
    for source in sources(raw, day):
        with readable(source):
            for page in _pages(source, fields, limits):
                held.append((source.path, page))
                size += ROW + (WIDTH * len(page.text) if page.text else 0)
                if size >= limits.batch_bytes:
                    yield _batch(held, day, limits)
                    held, size = [], 0
    if held:
        yield _batch(held, day, limits)


def _pages(source: Source, fields: FieldMapping, limits: Limits) -> Iterator[Page]:
    if not source.is_file:
        detail = "a link to a folder or to nothing, a pipe or a socket; mend: put the files themselves there"
        yield refused_file(source, "not_a_file", detail)
        return
    name = source.file.name.lower()
    for extension in sorted(READERS, key=len, reverse=True):
        if name.endswith(extension):
            yield from READERS[extension](source, fields, limits)
            return
    known = ", ".join(READERS)
    if name.endswith(UNSUPPORTED):
        yield refused_file(source, "unsupported_format", f"this format is not read; mend: deliver {known}")
    else:
        yield refused_file(source, "unknown_format", f"no format has this extension; mend: deliver {known}")


def _batch(held: list[tuple[str, Page]], day: date, limits: Limits) -> pa.RecordBatch:
    dt = day.isoformat()
    tallies = tally([page.text or "" for _, page in held])
    rows = [_row(dt, path, page, counted, limits) for (path, page), counted in zip(held, tallies, strict=True)]
    columns = [list(column) for column in zip(*rows, strict=True)]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, LANDED.schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=LANDED.schema)


def _row(dt: str, path: str, page: Page, counted: Tally, limits: Limits) -> tuple[object, ...]:
    """The page as values of LANDED, in its order."""
    text, size, digest = page.text, page.size, page.sha256
    reason, detail = page.reason, page.detail
    characters: int | None = None
    if text is not None:
        place = path if page.row is None else f"{path}, row {page.row}"
        characters = len(text)
        if size is None or digest is None:
            content = text.encode()
            size, digest = len(content), hashlib.sha256(content).hexdigest()
        if fault := _fault(text, counted, limits):
            reason, found = fault
            detail = f"{place}: {found}"
            text = None
    return (
        page_id(dt, path, page.row),
        path if page.row is None else f"{path}#{page.row}",
        page.row,
        page.url,
        digest,
        size,
        page.encoding,
        characters,
        counted.hangul / counted.letters if counted.letters else None,
        "accepted" if reason is None else "quarantined",
        reason,
        None,
        path,
        text,
        page.title,
        page.date,
        page.outlet,
        None if text is None else site(text, page.outlet, page.url),
        detail,
    )


def _fault(text: str, counted: Tally, limits: Limits) -> tuple[Reason, str] | None:
    """Why a decoded page is no page all the same."""
    if len(text) > limits.characters:
        found = f"{len(text):,} characters, more than {limits.characters:,}; mend: raise the limit or split the page"
        return "over_long", found
    if not text or text.isspace():
        return "empty", "no character but white space; mend: look why the crawler got nothing"
    if counted.controls > CONTROL_SHARE * len(text):
        return "binary", f"{counted.controls:,} control characters; mend: deliver the page's text"
    return None
