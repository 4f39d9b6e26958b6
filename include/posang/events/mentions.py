"""Mentions: rows of awards with the outlet and the dates of the article that states them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa

from posang.contract import SEOUL, TABLES
from posang.errors import BadSettings

_ARTICLES = TABLES["articles"]

MENTIONS: pa.Schema = pa.schema(
    [
        *TABLES["awards"].schema,
        _ARTICLES.column("outlet").field(),
        _ARTICLES.column("published_at").field(),
        pa.field("dt", pa.date32(), nullable=False, metadata={"description": "Date of the dump that holds the page."}),
    ]
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One statement of an award by one article; fields as in the table awards."""

    award_id: str
    page_id: str
    outlet: str | None
    reported_on: date
    recipient: str
    recipient_kind: str
    government: str | None
    government_code: str | None
    department: str | None
    organizer: str | None
    award: str
    edition: int | None
    category: str | None
    grade: str | None
    honor: str | None
    year: int | None
    prize_krw: int | None
    confidence: float


def mentions(awards: pa.Table, articles: pa.Table, dt: date) -> pa.Table:
    """One day's mentions: its awards joined with the outlet and time of their articles, schema MENTIONS."""
    by_page = {
        row["page_id"]: (row["outlet"], row["published_at"])
        for row in articles.select(["page_id", "outlet", "published_at"]).to_pylist()
    }
    pages = awards.column("page_id").to_pylist()
    outlets, published = zip(*(by_page.get(page, (None, None)) for page in pages), strict=True) if pages else ((), ())
    columns = [
        *awards.select(TABLES["awards"].schema.names).columns,
        pa.array(outlets, MENTIONS.field("outlet").type),
        pa.array(published, MENTIONS.field("published_at").type),
        pa.array([dt] * len(pages), pa.date32()),
    ]
    return pa.Table.from_arrays(columns, schema=MENTIONS)


def read_mentions(table: pa.Table) -> list[Mention]:
    """The mentions, each award_id once, in an order that does not depend on the table's.

    Raises BadSettings where the table lacks a column of MENTIONS.
    """
    missing = [name for name in MENTIONS.names if name not in table.column_names]
    if missing:
        raise BadSettings(f"mentions lack the columns {', '.join(missing)}: join awards and articles with mentions()")
    found = {row["award_id"]: _mention(row) for row in table.select(MENTIONS.names).to_pylist()}
    return sorted(found.values(), key=lambda mention: (mention.reported_on, mention.award_id))


def _mention(row: dict[str, Any]) -> Mention:
    published: datetime | None = row["published_at"]
    reported = row["dt"] if published is None else published.astimezone(ZoneInfo(SEOUL)).date()
    kept = {name: row[name] for name in Mention.__slots__ if name != "reported_on"}
    return Mention(reported_on=reported, **kept)
