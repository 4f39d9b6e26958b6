"""Articles made for tests: a page of one headline and body lines."""

from datetime import date

from posang.records.document import Document, Line
from posang.records.metadata import ArticleMetadata, read_article
from posang.records.places import Places


def article(*lines: str, roles: tuple[str, ...] = ("title",), on: date = date(2024, 6, 3)) -> Document:
    """A page whose lines have `roles` in order, then body."""
    text = "\n".join(lines)
    found: list[Line] = []
    start = 0
    for position, line in enumerate(lines):
        role = roles[position] if position < len(roles) else "body"
        found.append(Line(position, line, role, start, start + len(line), None, True))
        start += len(line) + 1
    return Document("0" * 32, on, "made.txt", None, text, None, None, None, tuple(found))


def read(document: Document) -> tuple[Document, ArticleMetadata, Places]:
    """What the record readers take."""
    metadata = read_article(document)
    return document, metadata, Places(document, metadata)
