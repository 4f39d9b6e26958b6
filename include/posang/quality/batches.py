"""A staged day in batches of whole pages: what every table says of them, side by side, with the pages' own text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from posang.contract import SEOUL

PAGES_PER_BATCH = 4_000
ROWS_PER_READ = 65_536
ROW = "_row"  # the row's place in its staged file
PAGE = "_page"  # the place of its page in the table pages; null where the page is not there

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Day:
    """What rules need to know of a whole day.

    `page_ids` and `accepted`: of every page, in page order. `first_paragraph`: place of each page's first row in the
    table paragraphs (one more entry than pages). `fingerprints`: of every paragraph in that order. `earlier_pages` and
    `earlier_paragraphs`: of the pages and paragraphs in earlier days that this day refers to, those that exist.
    """

    day: date
    page_ids: pa.Array
    accepted: npt.NDArray[np.bool_]
    first_paragraph: Integers
    fingerprints: npt.NDArray[np.uint64]
    earlier_pages: frozenset[str]
    earlier_paragraphs: frozenset[tuple[str, int]]

    def places(self, page_ids: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
        """Places of pages in the table pages; null where a page is not there."""
        return pc.index_in(page_ids, value_set=self.page_ids, skip_nulls=True)


@dataclass(frozen=True)
class Batch:
    """Whole pages: their text (null where the page is quarantined), and their rows in each staged table.

    `first`: place of the batch's first page in the table pages.
    """

    day: Day
    first: int
    landed: pa.Table
    tables: Mapping[str, pa.Table]

    @cached_property
    def texts(self) -> dict[str, str]:
        """page_id -> decoded text, of the pages that could be decoded."""
        pairs = zip(self.landed["page_id"].to_pylist(), self.landed["text"].to_pylist(), strict=True)
        return {page: text for page, text in pairs if text is not None}

    @cached_property
    def spans(self) -> dict[str, tuple[list[int], list[int]]]:
        """page_id -> starts and ends of its paragraphs, in order."""
        found: dict[str, tuple[list[int], list[int]]] = {}
        rows = self.tables["paragraphs"]
        for page, start, end in zip(*(rows[name].to_pylist() for name in ("page_id", "start", "end")), strict=True):
            starts, ends = found.setdefault(page, ([], []))
            starts.append(start)
            ends.append(end)
        return found

    @cached_property
    def source_paths(self) -> dict[str, str]:
        """page_id -> source_path."""
        pages = self.tables["pages"]
        return dict(zip(pages["page_id"].to_pylist(), pages["source_path"].to_pylist(), strict=True))

    @cached_property
    def dates(self) -> dict[str, date]:
        """page_id -> the article's date: the day in Seoul on which it was published, where the page says."""
        if "articles" not in self.tables:
            return {}
        articles = self.tables["articles"]
        days = pc.strftime(articles["published_at"].cast(pa.timestamp("us", tz=SEOUL)), format="%Y-%m-%d").to_pylist()
        pairs = zip(articles["page_id"].to_pylist(), days, strict=True)
        return {page: date.fromisoformat(day) for page, day in pairs if day is not None}

    def on(self, page: str | None) -> date:
        """The date that decides names and codes on a page: the article's, else the dump's."""
        return self.dates.get(page or "", self.day.day)


def survey(staged: Mapping[str, Path], day: date, earlier: Iterable[pa.RecordBatch | pa.Table]) -> Day:
    """Read once over the staged pages and paragraphs, and over `earlier` (page_id, position of earlier days)."""
    pages = pq.read_table(staged["pages"], columns=["page_id", "status", "duplicate_of"])
    page_ids = pages["page_id"].combine_chunks()
    counts = np.zeros(len(page_ids), dtype=np.int64)
    fingerprints, wanted = [], [pl.DataFrame(schema={"page_id": pl.String, "position": pl.Int32})]
    columns = ["page_id", "fingerprint", "duplicate_of_page_id", "duplicate_of_position"]
    for batch in pq.ParquetFile(staged["paragraphs"]).iter_batches(ROWS_PER_READ, columns=columns):
        places = pc.index_in(batch["page_id"], value_set=page_ids)
        known = np.asarray(places.drop_null(), dtype=np.int64)
        counts += np.bincount(known, minlength=len(counts))
        fingerprints.append(np.asarray(batch["fingerprint"].fill_null(0), dtype=np.uint64))
        outside = pc.and_(batch["duplicate_of_page_id"].is_valid(), pc.invert(_within(batch, page_ids)))
        refers = pl.DataFrame(
            {"page_id": batch["duplicate_of_page_id"], "position": batch["duplicate_of_position"]},
            schema_overrides={"page_id": pl.String, "position": pl.Int32},
        )
        wanted.append(refers.filter(pl.Series(outside)).unique())
    wanted_paragraphs = pl.concat(wanted).unique()
    repeated = [pages["duplicate_of"]]
    if "articles" in staged:
        repeated.append(pq.read_table(staged["articles"], columns=["duplicate_of_page_id"]).column(0))
    wanted_pages = pl.concat(pl.DataFrame({"page_id": column}, schema={"page_id": pl.String}) for column in repeated)
    wanted_pages = wanted_pages.drop_nulls().unique()
    found_pages, found_paragraphs = _find(wanted_pages, wanted_paragraphs, earlier)
    return Day(
        day,
        page_ids,
        np.asarray(pc.fill_null(pc.equal(pages["status"], "accepted"), False)),
        np.concatenate([[0], np.cumsum(counts)]),
        np.concatenate([np.zeros(0, dtype=np.uint64), *fingerprints]),
        found_pages,
        found_paragraphs,
    )


def _within(batch: pa.RecordBatch, page_ids: pa.Array) -> pa.BooleanArray:
    return pc.is_in(batch["duplicate_of_page_id"], value_set=page_ids)


def _find(
    pages: pl.DataFrame, paragraphs: pl.DataFrame, earlier: Iterable[pa.RecordBatch | pa.Table]
) -> tuple[frozenset[str], frozenset[tuple[str, int]]]:
    """Which of the wanted pages and paragraphs the earlier days have."""
    found_pages: set[str] = set()
    found_paragraphs: set[tuple[str, int]] = set()
    if pages.height or paragraphs.height:
        for batch in earlier:
            have = pl.DataFrame(
                {"page_id": batch.column("page_id"), "position": batch.column("position")},
                schema_overrides={"position": pl.Int32},
            )
            found_pages.update(pages.join(have, on="page_id", how="semi")["page_id"])
            found_paragraphs.update(paragraphs.join(have, on=["page_id", "position"], how="semi").iter_rows())
    return frozenset(found_pages), frozenset(found_paragraphs)


def batches(staged: Mapping[str, Path], landed: Path, day: Day) -> Iterator[Batch]:
    """The day in batches of at most PAGES_PER_BATCH pages, in page order.

    A row of an unknown page, or of a page that an earlier batch held, comes with the batch at hand.
    """
    streams = {name: _Stream(path, day) for name, path in staged.items()}
    texts = _Stream(landed, day, ["page_id", "text", "detail"])
    for first in range(0, max(1, len(day.page_ids)), PAGES_PER_BATCH):
        end = first + PAGES_PER_BATCH
        last = end >= len(day.page_ids)
        tables = {name: stream.take(None if last else end) for name, stream in streams.items()}
        yield Batch(day, first, texts.take(None if last else end), tables)


class _Stream:
    """Rows of one file, handed out in the order of pages."""

    def __init__(self, path: Path, day: Day, columns: list[str] | None = None) -> None:
        file = pq.ParquetFile(path)
        self._day = day
        self._rows = 0
        self._batches = file.iter_batches(ROWS_PER_READ, columns=columns)
        self._rest = self._numbered(pa.Table.from_batches([], _selected(file.schema_arrow, columns)))

    def take(self, end: int | None) -> pa.Table:
        """The rows that come before the first row of page `end` or a later one; all that are left where it is None."""
        parts = []
        while True:
            stop = self._rest.num_rows if end is None else _first_at_least(self._rest[PAGE], end)
            parts.append(self._rest.slice(0, stop))
            self._rest = self._rest.slice(stop)
            if self._rest.num_rows:
                break
            batch = next(self._batches, None)
            if batch is None:
                break
            self._rest = self._numbered(pa.Table.from_batches([batch]))
        return pa.concat_tables(parts)

    def _numbered(self, rows: pa.Table) -> pa.Table:
        numbers = pa.array(np.arange(self._rows, self._rows + rows.num_rows))
        self._rows += rows.num_rows
        return rows.append_column(ROW, numbers).append_column(PAGE, self._day.places(rows["page_id"]))


def _selected(schema: pa.Schema, columns: list[str] | None) -> pa.Schema:
    return schema if columns is None else pa.schema([schema.field(name) for name in columns])


def _first_at_least(places: pa.ChunkedArray, end: int) -> int:
    found = pc.index(pc.fill_null(pc.greater_equal(places, end), False), True).as_py()
    return len(places) if found < 0 else int(found)
