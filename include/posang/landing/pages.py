"""What readers hand on: pages as found, before they are weighed; and the bounds and names they work with."""

import hashlib
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from posang.landing.dump import Source

Reason = Literal[
    "binary",
    "empty",
    "malformed_json",
    "missing_text",
    "missing_text_column",
    "not_a_file",
    "over_long",
    "truncated",
    "undecodable",
    "unknown_format",
    "unreadable_parquet",
    "unsupported_format",
]
PAGE_REASONS: tuple[Reason, ...] = get_args(Reason)

ESCAPED = 12  # bytes that JSON may need for one character: a pair of \uXXXX
MAP_TEXT = "name the column that holds the text (POSANG_FIELDS, such as text=content), or deliver it"
AROUND = 1 << 16  # bytes left for a line's other fields


@dataclass(frozen=True)
class FieldMapping:
    """Names of the columns of a row that hold a page's text and what the crawler says of it.

    Only `text` must be there. Other columns, among them a crawler's own id, are ignored: a page is named by its place.
    """

    text: str = "text"
    url: str = "url"
    title: str = "title"
    date: str = "date"
    outlet: str = "outlet"


@dataclass(frozen=True)
class Limits:
    """`characters`: the longest page that is accepted. `batch_bytes`: text (UTF-8) that is held at a time."""

    characters: int = 1_000_000
    batch_bytes: int = 16 << 20

    @property
    def line_bytes(self) -> int:
        """The longest line of a .jsonl file that can still hold an acceptable page."""
        return ESCAPED * self.characters + AROUND


class Page(NamedTuple):
    """One page as found: `text` with its encoding, or the `reason` (with `detail`) why there is none.

    `size` and `sha256` are those of the raw bytes; None where they follow from the text, as UTF-8.
    """

    row: int | None
    text: str | None
    encoding: str | None
    size: int | None = None
    sha256: str | None = None
    url: str | None = None
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    reason: Reason | None = None
    detail: str | None = None


def refused(row: int | None, reason: Reason, detail: str, raw: bytes) -> Page:
    """A page that has no text, only the raw bytes at its place."""
    return Page(row, None, None, len(raw), hashlib.sha256(raw).hexdigest(), reason=reason, detail=detail)


def refused_file(source: Source, reason: Reason, detail: str) -> Page:
    """A file that gives no pages, as one page of its raw bytes; hashed as a stream, whatever its length."""
    size, digest = source.size_and_hash()
    return Page(None, None, None, size, digest, reason=reason, detail=f"{source.path}: {detail}")


def declared(value: object) -> str | None:
    """What a crawler says of a page, as text; numbers and dates as they print, blank as nothing."""
    if value is None:
        return None
    return (value if isinstance(value, str) else str(value)).strip() or None
