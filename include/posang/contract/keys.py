"""Keys: names of pages and awards that follow from their content alone."""

import hashlib
import unicodedata
from collections.abc import Iterable


def page_id(dt: str, path: str, row: int | None) -> str:
    """128 bits of SHA-256 over the dump's date, the path below `dt=…/` (as NFC) and the row, in hex."""
    parts = (dt, unicodedata.normalize("NFC", path), "" if row is None else str(row))
    return _digest("\n".join(parts))


def award_id(page: str, fields: Iterable[str | int | None], ordinal: int = 0) -> str:
    """128 bits of SHA-256 over the page and the eight fields that tell awards apart, null as empty, in hex.

    `fields`: recipient, award, edition, category, grade, honor, year, status. `ordinal` (from 0, in text order)
    tells rows apart that share all of them.
    """
    parts = [page, *("" if field is None else str(field) for field in fields)]
    if ordinal:
        parts.append(str(ordinal))
    return _digest("\x1f".join(parts))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
