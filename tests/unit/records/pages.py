"""Pages made for tests: lines given with their roles."""

from datetime import date

from posang.contract.tables import REMOVED_ROLES
from posang.records.document import Document, Line


def page(
    *lines: tuple[str, str], on: date = date(2024, 6, 3), repeats: tuple[int, ...] = (), gap: int = 1, **known: str
) -> Document:
    """A page of (role, text) lines, `gap` line feeds apart; `repeats` are positions of lines that repeat others."""
    found: list[Line] = []
    start = 0
    for position, (role, text) in enumerate(lines):
        reason = "same_page" if position in repeats else "role" if role in REMOVED_ROLES else None
        found.append(Line(position, text, role, start, start + len(text), reason, reason is None))
        start += len(text) + gap
    about = {"url": None, "declared_title": None, "declared_outlet": None, **known}
    return Document(
        page_id="0" * 32,
        dt=on,
        source_path="made.txt",
        text=("\n" * gap).join(text for _, text in lines),
        site=None,
        lines=tuple(found),
        **about,
    )
