"""De-duplication of a day: pages and lines that repeat older ones, each with what it repeats and why it goes.

The day is read twice. The first pass splits pages into lines, gives them roles and fingerprints and lays them down in a
work file; what stays in memory is some 20 bytes a line. Between the passes the oldest copy of every text is found.
The second pass writes the tables.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from posang.contract import TABLES
from posang.contract.tables import REMOVED_ROLES
from posang.paragraphs import index
from posang.paragraphs.lines import split
from posang.paragraphs.normal import fingerprints, normalize
from posang.paragraphs.repeats import within_pages
from posang.paragraphs.roles import cues, roles

SHORT = 40  # characters; shorter lines are removed only inside a page or as boilerplate
BATCH = 1024  # pages

REPRINTS = pa.schema(
    [
        pa.field("page_id", pa.string(), nullable=False),
        pa.field("duplicate_of_page_id", pa.string(), nullable=False),
        pa.field("similarity", pa.float32(), nullable=False),
    ]
)
LINES = pa.schema(
    [
        ("page", pa.uint32()),
        ("position", pa.int32()),
        ("text", pa.large_string()),
        ("role", pa.large_string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("fingerprint", pa.uint64()),
        ("same_page_of", pa.int32()),
        ("candidate", pa.bool_()),
    ]
)


@dataclass(frozen=True)
class DedupCounts:
    """What a day came to: pages by status, lines kept, and lines removed by reason."""

    pages: int
    accepted: int
    duplicate: int
    quarantined: int
    paragraphs: int
    kept: int
    removed: dict[str, int]
    variants: int = 0
    reprints: int = 0


@dataclass
class _Day:
    """What the first pass remembers of the day's own pages and lines."""

    page_id: list[str] = field(default_factory=list)
    sha256: list[str] = field(default_factory=list)
    site: list[str | None] = field(default_factory=list)
    url: list[str | None] = field(default_factory=list)
    seen: dict[tuple[str, str, str | None], str] = field(default_factory=dict)
    duplicate_of: dict[str, str] = field(default_factory=dict)
    fingerprint: list[npt.NDArray[np.uint64]] = field(default_factory=list)
    page: list[npt.NDArray[np.uint32]] = field(default_factory=list)
    position: list[npt.NDArray[np.int32]] = field(default_factory=list)

    def original(self, page_id: str, sha256: str, site: str | None, url: str | None) -> str | None:
        """The older page with the same text and site (or address), if any; else the page is remembered."""
        keys = [("site", sha256, site), *([("url", sha256, url)] if url else [])]
        found = next((self.seen[key] for key in keys if key in self.seen), None)
        if found is None:
            self.seen.update(dict.fromkeys(keys, page_id))
        return found

    def first_prints(self) -> pl.DataFrame:
        """The first line of the day of every text, by fingerprint."""
        return (
            pl.DataFrame(
                {
                    "fingerprint": _joined(self.fingerprint, np.uint64),
                    "page": _joined(self.page, np.uint32),
                    "position": _joined(self.position, np.int32),
                }
            )
            .unique("fingerprint", keep="first", maintain_order=True)
            .sort("fingerprint")
        )

    def pages(self) -> pa.Table:
        columns = [self.page_id, self.sha256, self.site, self.url]
        return pa.Table.from_arrays([pa.array(column, pa.string()) for column in columns], schema=index.PAGES)


def write_index(landed: Iterator[pa.RecordBatch], target: Path) -> None:
    """Write the index file of a day from that day's landed pages (contract LANDED, page order)."""
    day = _Day()
    for _ in _prepared(landed, day):
        pass
    index.write(target, {"pages": day.pages(), "prints": day.first_prints().to_arrow()})


def deduplicate(
    landed: Path, earlier: Sequence[Path], pages_out: Path, paragraphs_out: Path, articles_out: Path
) -> DedupCounts:
    """Mark what repeats and write pages, paragraphs and reprints of a day.

    `landed`: the day's pages (contract LANDED, page order). `earlier`: index files of the days of the lookback, oldest
    first. Raises UnreadableInput for an index file that is none.
    """
    day = _Day()
    before = [index.read(path) for path in earlier]
    for tables in before:
        pages = tables["pages"]
        for page_id, sha256, site, url in zip(*(pages[name].to_pylist() for name in index.PAGES.names), strict=True):
            day.original(page_id, sha256, site, url)
    with tempfile.TemporaryDirectory(dir=paragraphs_out.parent, prefix=".lines-") as folder:
        work = Path(folder) / "lines.arrow"
        with pa.OSFile(str(work), "wb") as sink, pa.ipc.new_stream(sink, LINES) as stream:
            for lines in _prepared(_batches(landed), day):
                stream.write_table(lines.to_arrow().cast(LINES))
        origin = _oldest(day, before)
        counts = _write_paragraphs(work, day, origin, paragraphs_out)
    statuses = _write_pages(landed, day, pages_out)
    with pq.ParquetWriter(articles_out, REPRINTS, compression="zstd", compression_level=3) as writer:
        writer.write_table(REPRINTS.empty_table())
    return DedupCounts(
        pages=sum(statuses.values()),
        accepted=statuses["accepted"],
        duplicate=statuses["duplicate"],
        quarantined=statuses["quarantined"],
        paragraphs=sum(counts.values()),
        kept=counts.pop("kept", 0),
        removed=counts,
    )


def _batches(landed: Path) -> Iterator[pa.RecordBatch]:
    columns = ["page_id", "status", "content_sha256", "site", "url", "text"]
    with pq.ParquetFile(landed) as source:
        yield from source.iter_batches(BATCH, columns=columns)


def _prepared(landed: Iterable[pa.RecordBatch], day: _Day) -> Iterator[pl.DataFrame]:
    """Lines of each batch with role, fingerprint and repeats inside their page (columns of LINES)."""
    for batch in landed:
        rows = []
        number = []
        for row, (page_id, status, sha256, site, url) in enumerate(
            zip(
                *(batch[name].to_pylist() for name in ("page_id", "status", "content_sha256", "site", "url")),
                strict=True,
            )
        ):
            if status == "quarantined":
                continue
            original = day.original(page_id, sha256, site, url)
            if original is None:
                rows.append(row)
                number.append(len(day.page_id))
                day.page_id.append(page_id)
                day.sha256.append(sha256)
                day.site.append(site)
                day.url.append(url)
            else:
                day.duplicate_of[page_id] = original
        if not rows:
            continue
        texts = pl.Series("text", batch["text"].take(pa.array(rows)))
        lines = split(pl.DataFrame({"page": pl.Series(number, dtype=pl.UInt32), "text": texts}))
        normalized = normalize(lines["text"])
        lines = lines.with_columns(fingerprint=pl.Series(fingerprints(normalized)))
        lines = lines.with_columns(
            roles(lines["page"].to_numpy(), lines["gap"].to_numpy(), lines["fingerprint"].to_numpy(), cues(normalized))
        )
        lines = lines.with_columns(same_page_of=within_pages(lines))
        lines = lines.with_columns(
            candidate=(pl.col("text").str.len_chars() >= SHORT)
            & ~pl.col("role").is_in(REMOVED_ROLES)
            & pl.col("same_page_of").is_null()
        )
        chosen = lines.filter("candidate")
        day.fingerprint.append(chosen["fingerprint"].to_numpy())
        day.page.append(chosen["page"].to_numpy())
        day.position.append(chosen["position"].to_numpy())
        yield lines.select(LINES.names)


def _oldest(day: _Day, before: Sequence[dict[str, pa.Table]]) -> pl.DataFrame:
    """For every text of the day the oldest line that has it: `fingerprint`, `of_page_id`, `of_position`, `of_day`.

    `of_day` counts the earlier days from 0, oldest first; it is null where the oldest line is the day's own.
    """
    wanted = day.first_prints()
    found = []
    for number, tables in enumerate(before):
        prints = tables["prints"]
        older = prints["fingerprint"].to_numpy()
        needles = wanted["fingerprint"].to_numpy()
        at = np.searchsorted(older, needles)
        hit = np.zeros(len(needles), dtype=bool)
        inside = at < len(older)
        hit[inside] = older[at[inside]] == needles[inside]
        rows = pa.array(at[hit])
        page_ids = tables["pages"]["page_id"].take(prints["page"].take(rows))
        found.append(
            pl.DataFrame(
                {
                    "fingerprint": needles[hit],
                    "of_page_id": pl.Series(page_ids, dtype=pl.String),
                    "of_position": pl.Series(prints["position"].take(rows), dtype=pl.Int32),
                    "of_day": pl.Series([number], dtype=pl.Int32).new_from_index(0, int(hit.sum())),
                }
            )
        )
        wanted = wanted.filter(pl.Series(~hit))
    own = wanted.select(
        "fingerprint",
        of_page_id=pl.Series(day.page_id, dtype=pl.String).gather(wanted["page"]),
        of_position="position",
        of_day=pl.lit(None, dtype=pl.Int32),
    )
    return pl.concat([*found, own]).sort("fingerprint")


def _write_paragraphs(work: Path, day: _Day, origin: pl.DataFrame, target: Path) -> dict[str, int]:
    """Second pass: the paragraphs table. Returns lines kept (`kept`) and removed by reason."""
    schema = TABLES["paragraphs"].schema
    page_ids = pl.Series("page_id", day.page_id, dtype=pl.String)
    counts: dict[str, int] = {}
    with (
        pa.memory_map(str(work)) as source,
        pa.ipc.open_stream(source) as stream,
        _writer(target, schema) as writer,
    ):
        for batch in stream:
            lines = _judged(pl.DataFrame(batch), origin, page_ids)
            for reason, count in lines.group_by("removed_reason").len().iter_rows():
                counts[reason or "kept"] = counts.get(reason or "kept", 0) + count
            writer.write_table(lines.select(schema.names).to_arrow().cast(schema))
    return counts


def _judged(lines: pl.DataFrame, origin: pl.DataFrame, page_ids: pl.Series) -> pl.DataFrame:
    """Lines with the contract's columns on what they repeat and whether they are kept."""
    own_page = pl.col("same_page_of").is_not_null()
    other = (
        pl.col("candidate")
        & pl.col("of_page_id").is_not_null()
        & ((pl.col("of_page_id") != pl.col("page_id")) | (pl.col("of_position") != pl.col("position")))
    )
    duplicate = (
        pl.when(own_page)
        .then(pl.lit("same_page"))
        .when(other & pl.col("of_day").is_null())
        .then(pl.lit("same_day"))
        .when(other)
        .then(pl.lit("earlier_day"))
        .otherwise(pl.lit("none"))
    )
    return (
        lines.with_columns(page_id=page_ids.gather(lines["page"]))
        .join(origin, on="fingerprint", how="left", maintain_order="left")
        .with_columns(duplicate=duplicate)
        .with_columns(
            duplicate_of_page_id=pl.when(own_page).then("page_id").when(other).then("of_page_id"),
            duplicate_of_position=pl.when(own_page).then("same_page_of").when(other).then("of_position"),
            similarity=pl.when(own_page | other).then(pl.lit(1.0, dtype=pl.Float32)),
            removed_reason=pl.when(pl.col("role").is_in(REMOVED_ROLES))
            .then(pl.lit("role"))
            .when(pl.col("duplicate").is_in(["same_page", "same_day", "earlier_day", "near", "boilerplate"]))
            .then("duplicate"),
        )
        .with_columns(kept=pl.col("removed_reason").is_null())
    )


def _write_pages(landed: Path, day: _Day, target: Path) -> dict[str, int]:
    """The pages table with its final statuses. Returns pages by status."""
    schema = TABLES["pages"].schema
    statuses = dict.fromkeys(("accepted", "duplicate", "quarantined"), 0)
    with pq.ParquetFile(landed) as source, _writer(target, schema) as writer:
        for batch in source.iter_batches(65_536, columns=schema.names):
            rows = batch.to_pylist()
            for row in rows:
                if row["status"] != "quarantined":
                    row["duplicate_of"] = day.duplicate_of.get(row["page_id"])
                    row["status"] = "accepted" if row["duplicate_of"] is None else "duplicate"
                statuses[row["status"]] += 1
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
    return statuses


def _writer(target: Path, schema: pa.Schema) -> pq.ParquetWriter:
    return pq.ParquetWriter(
        target,
        schema,
        compression="zstd",
        compression_level=3,
        write_page_index=True,
        write_page_checksum=True,
        use_dictionary=[name for name in schema.names if name not in ("text", "fingerprint", "start", "end")],
    )


def _joined(parts: Sequence[npt.NDArray[np.generic]], dtype: type[np.generic]) -> npt.NDArray[np.generic]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)
