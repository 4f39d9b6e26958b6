"""Text files: one page a file."""

import hashlib
from collections.abc import Iterator

from posang.landing.dump import Source
from posang.landing.encodings import decode, undecodable
from posang.landing.pages import FieldMapping, Limits, Page, refused_file

WIDEST = 4  # bytes of one character in any encoding that is read
SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",  # JPEG
    b"GIF8",
    b"PK\x03\x04",  # zip, and office documents made of it
    b"\x1f\x8b",  # gzip
    b"\x28\xb5\x2f\xfd",  # zstd
    b"\xd0\xcf\x11\xe0",  # older office documents
)


def read_text(source: Source, fields: FieldMapping, limits: Limits) -> Iterator[Page]:
    """The file's one page."""
    most = WIDEST * (limits.characters + 1)  # with a byte order mark
    size = source.file.stat().st_size
    if size > most:
        detail = f"{size:,} bytes, more than a page of {limits.characters:,} characters can have; mend: raise the limit"
        yield refused_file(source, "over_long", detail)
        return
    raw = source.file.read_bytes()
    if begins_binary(raw):
        yield refused_file(source, "binary", "begins like a binary file; mend: deliver the page's text")
    elif decoded := decode(raw):
        digest = hashlib.sha256(decoded.text.encode()).hexdigest()
        yield Page(None, decoded.text, decoded.encoding, len(raw), digest)
    elif b"\0" in raw:
        yield refused_file(source, "binary", "holds NUL bytes and is no UTF-16; mend: deliver the page's text")
    else:
        yield refused_file(source, "undecodable", f"{undecodable(raw)}; mend: save it as UTF-8")


def begins_binary(raw: bytes) -> bool:
    """Whether the bytes begin as no text does."""
    return raw.startswith(SIGNATURES)
