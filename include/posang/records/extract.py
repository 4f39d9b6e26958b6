"""Extraction: a batch of whole pages with their paragraphs becomes the record tables of the contract."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow as pa

from posang.contract import TABLES, award_id, from_rows
from posang.records.awards import read_awards
from posang.records.awards.award import Award
from posang.records.document import Document, Line, documents
from posang.records.evaluations import Evaluation, held, read_schemes
from posang.records.figures import read_figures
from posang.records.metadata import ArticleMetadata, read_article
from posang.records.owners import read_owners
from posang.records.people import read_people, with_winners
from posang.records.places import Places
from posang.records.programs import read_programs
from posang.records.quotes import read_quotes

EXTRACTED = ("articles", "awards", "evaluations", "figures", "people", "quotes", "programs")
IDENTITY = ("recipient", "award", "edition", "category", "grade", "honor", "year", "status")

Row = dict[str, Any]


def extract(landed: pa.Table, paragraphs: pa.Table, reprints: pa.Table, dt: date) -> dict[str, pa.Table]:
    """The record tables of a batch of pages, by name, each in the contract's schema.

    `landed` (contract LANDED) holds the pages, `paragraphs` (contract PARAGRAPHS) their lines, `reprints` which
    articles repeat an older one (page_id, duplicate_of_page_id, similarity); `dt` is the dump's date. Pages without
    lines give no rows. Rows are in the order of `landed`, then by place in the page. Pure: nothing is kept between
    calls, so batches may go to a pool of processes.
    """
    older = {row["page_id"]: row for row in reprints.to_pylist()}
    rows: dict[str, list[Row]] = {name: [] for name in EXTRACTED}
    for document in documents(landed, paragraphs, dt):
        for name, found in read_page(document, older.get(document.page_id, {})).items():
            rows[name] += found
    return {name: from_rows(TABLES[name], found) for name, found in rows.items()}


def read_page(document: Document, reprint: Mapping[str, Any]) -> dict[str, list[Row]]:
    """Rows of one page by table. `reprint` says which older article it repeats; empty where it repeats none."""
    metadata = read_article(document)
    document = with_headline(document, metadata.title)
    places = Places(document, metadata)
    awards = read_awards(document, metadata, places)
    schemes = read_schemes(document, metadata, places, awards)
    people = read_people(document, metadata, places)
    everybody = with_winners(people, awards, document)
    owners = read_owners(document, metadata, places, schemes, everybody, awards)
    records: dict[str, Sequence[Any]] = {
        "evaluations": held(schemes, metadata, awards),
        "figures": read_figures(document, metadata, places, owners),
        "people": everybody,
        "quotes": read_quotes(document, metadata, places, everybody),
        "programs": read_programs(document, metadata, places, owners),
    }
    rows = {name: [_row(document, record) for record in found] for name, found in records.items()}
    rows["articles"] = [_article(document, metadata, places, reprint)]
    rows["awards"] = list(_awards(document, awards))
    return rows


def with_headline(document: Document, title: Line | None) -> Document:
    """The document with its headline's line in that role, and none that only passed for one."""
    if title is None or title.role == "title":
        return document
    roles = {line.position: "chrome" for line in document.lines if line.role == "title"} | {title.position: "title"}
    lines = (line._replace(role=roles[line.position]) if line.position in roles else line for line in document.lines)
    return replace(document, lines=tuple(lines))


def _row(document: Document, record: Any) -> Row:
    """A record's fields as a row of its page; tuples become lists, pairs of a breakdown the contract's structs."""
    row = {name: getattr(record, name) for name in record.__dataclass_fields__}
    if isinstance(record, Evaluation):
        row["criteria"] = list(record.criteria) or None
        pairs = [{"group": group, "count": count} for group, count in record.evaluated_breakdown]
        row["evaluated_breakdown"] = pairs or None
    return {"page_id": document.page_id, **row}


def _awards(document: Document, awards: Sequence[Award]) -> Iterator[Row]:
    """Award rows in text order with their keys; an ordinal tells apart rows that share all that names an award."""
    seen: dict[tuple[Any, ...], int] = {}
    for award in sorted(awards, key=lambda award: award.evidence_start):
        identity = tuple(getattr(award, name) for name in IDENTITY)
        ordinal = seen.get(identity, 0)
        seen[identity] = ordinal + 1
        yield {"award_id": award_id(document.page_id, identity, ordinal), **_row(document, award)}


def _article(document: Document, metadata: ArticleMetadata, places: Places, reprint: Mapping[str, Any]) -> Row:
    subject = places.subject
    return {
        "page_id": document.page_id,
        "source_path": document.source_path,
        "url": document.url,
        "outlet": metadata.outlet,
        "title": metadata.title_text,
        "subtitle": metadata.subtitle,
        "reporter": metadata.reporter,
        "reporter_email": metadata.reporter_email,
        "published_at": metadata.published_at,
        "published_source": metadata.published_source,
        "updated_at": metadata.updated_at,
        "body": metadata.body,
        "novel_share": _novel_share(metadata),
        "paragraphs_kept": sum(line.kept for line in document.lines),
        "paragraphs_removed": sum(not line.kept for line in document.lines),
        "duplicate_of_page_id": reprint.get("duplicate_of_page_id"),
        "similarity": reprint.get("similarity"),
        "government_code": subject.code if subject is not None else None,
    }


def _novel_share(metadata: ArticleMetadata) -> float | None:
    """Share of the body's characters that no other page holds; None for an empty body."""
    total = sum(len(line.text) for line in metadata.body_lines)
    return sum(len(line.text) for line in metadata.body_lines if line.kept) / total if total else None
