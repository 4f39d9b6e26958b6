"""De-duplication of a day: pages and lines that repeat older ones, each with what it repeats and why it goes.

The first pass splits pages into lines, gives them roles and fingerprints, lays them down in a work file and writes the
day's own index. Then the oldest copy of every text is looked up in the earlier days' indexes and in its own.
The second pass writes the tables. Memory holds a batch and some 20 bytes a line; indexes are memory-mapped.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import xxhash

from posang.ahead import ahead
from posang.contract import TABLES
from posang.contract.parquet import write_table
from posang.contract.tables import REMOVED_REASONS, REMOVED_ROLES
from posang.paragraphs.boilerplate import boilerplate
from posang.paragraphs.index import Entries, Index, IndexWriter, entries
from posang.paragraphs.judge import LINES, Judge
from posang.paragraphs.lines import split
from posang.paragraphs.near import near_copies
from posang.paragraphs.normal import fingerprints, normalize
from posang.paragraphs.places import firsts
from posang.paragraphs.repeats import within_pages
from posang.paragraphs.reprints import reprints
from posang.paragraphs.roles import cues, roles

SOURCE = 24  # characters; a longer line may repeat one of this length, such as a lead with a byline in front
BATCH_BYTES = 16 << 20  # of text, about: with larger batches Polars builds the automata of expressions less often
PART_BYTES = 6 << 20  # of text, about, whose near repeats are prepared at once: shingles take much memory
READ_BYTES = 1 << 20  # at a time

PAGE = ["page_id", "content_sha256", "site", "url"]  # what tells pages apart

REPRINTS = pa.schema(
    [
        pa.field("page_id", pa.string(), nullable=False),
        pa.field("duplicate_of_page_id", pa.string(), nullable=False),
        pa.field("similarity", pa.float32(), nullable=False),
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
    variants: int
    reprints: int


class _Seen:
    """Pages met so far, by text: each with its outlet and a hash of its address.

    Columns instead of a tuple a page: Python's collector would walk through all of these again and again.
    """

    def __init__(self) -> None:
        """Nothing has been met."""
        self._first: dict[bytes, int] = {}  # row of the first page with a text
        self._others: defaultdict[bytes, list[int]] = defaultdict(list)  # and of others, of another outlet
        self._page_ids: list[str] = []
        self._outlets: list[str] = []
        self._addresses: list[int | None] = []

    def original(self, page_id: str, sha256: str, site: str | None, url: str | None) -> str | None:
        """The older page with the same text and site (or address), if any; else the page is remembered."""
        text = bytes.fromhex(sha256)
        outlet, address = sys.intern(site or ""), xxhash.xxh3_64_intdigest(url.encode()) if url else None
        first = self._first.get(text)
        met = () if first is None else (first, *self._others.get(text, ()))
        of_outlet = (row for row in met if self._outlets[row] == outlet)
        of_address = (row for row in met if address is not None and self._addresses[row] == address)
        found: int | None = next(chain(of_outlet, of_address), None)
        if found is not None:
            return self._page_ids[found]
        if first is None:
            self._first[text] = len(self._page_ids)
        else:
            self._others[text].append(len(self._page_ids))
        self._page_ids.append(page_id)
        self._outlets.append(outlet)
        self._addresses.append(address)
        return None


def write_index(landed: Iterator[pa.RecordBatch], target: Path) -> None:
    """Write the index file of a day from that day's landed pages (contract LANDED, page order)."""
    with IndexWriter(target) as index:
        for _, found in _prepared(landed, near=True):
            index.add(found)


def deduplicate(
    landed: Path,
    earlier: Sequence[Path],
    pages_out: Path,
    paragraphs_out: Path,
    articles_out: Path,
    *,
    index_out: Path | None = None,
    near: bool = True,
) -> DedupCounts:
    """Mark what repeats, and write the pages, paragraphs and reprints of a day.

    `landed`: the day's pages (contract LANDED, page order). `earlier`: index files of the days of the lookback, oldest
    first. `index_out`: where the day's own index file goes, the same as `write_index` writes, when it is wanted too.
    Without `near` only exact repeats and boilerplate are looked for; no later day can use the index of such a run.
    Raises UnreadableInput for an index file that is none.
    """
    before = [Index.open(path) for path in earlier]
    with (
        tempfile.TemporaryDirectory(dir=paragraphs_out.parent, prefix="lines-") as folder,
        ThreadPoolExecutor(1) as beside,
    ):
        own = index_out or Path(folder) / "index.arrow"
        work = Path(folder) / "lines.arrow"
        known = beside.submit(_statuses, landed, before)
        _lay_down(landed, own, work, near=near)
        today, statuses = Index.open(own), known.result()
        page_id = pl.Series(today.pages["page_id"], dtype=pl.String)
        accepted = (~page_id.is_in(statuses.filter(status="duplicate")["page_id"].implode())).to_numpy()
        live = np.flatnonzero(accepted)
        copied = reprints([*before, today], live if near else live[:0]).to_arrow().cast(REPRINTS)
        pq.write_table(copied, articles_out, compression="zstd", compression_level=3)
        origins = _origins(today, before, accepted, near=near)
        judge = Judge(today, origins, boilerplate([*before, today]), accepted)

        def rows() -> Iterator[pa.RecordBatch]:
            yield from judge.paragraphs(work)
            # Both cores were busy until now; a row group is still being compressed.
            write_table(TABLES["pages"], _pages(landed, statuses), pages_out)

        write_table(TABLES["paragraphs"], rows(), paragraphs_out)
    status = Counter(statuses["status"])
    return DedupCounts(
        pages=len(statuses),
        accepted=status["accepted"],
        duplicate=status["duplicate"],
        quarantined=status["quarantined"],
        paragraphs=judge.lines,
        kept=judge.lines - judge.removed.total(),
        removed={reason: judge.removed[reason] for reason in REMOVED_REASONS},
        variants=judge.variants,
        reprints=copied.num_rows,
    )


def _lay_down(landed: Path, index: Path, work: Path, *, near: bool) -> None:
    """First pass: the day's index, and all its lines (LINES)."""
    with IndexWriter(index) as writer, pa.ipc.new_stream(str(work), LINES) as stream:
        for lines, found in _prepared(_batches(landed), near=near):
            writer.add(found)
            stream.write_table(lines)


def _batches(landed: Path) -> Iterator[pa.RecordBatch]:
    with pq.ParquetFile(landed, pre_buffer=False, buffer_size=READ_BYTES) as source:
        for group in range(source.num_row_groups):
            known = source.metadata.row_group(group)
            batches = known.total_byte_size // BATCH_BYTES + 1
            rows = known.num_rows // batches + 1
            yield from source.iter_batches(rows, row_groups=[group], columns=[*PAGE, "status", "text"])


def fresh_pages(landed: Iterable[pa.RecordBatch]) -> Iterator[pl.DataFrame]:
    """Pages of each batch that repeat no other page of the day: page (their row among these), and what landing says."""
    seen = _Seen()
    count = 0
    for batch in landed:
        status = batch["status"].to_pylist()
        rows = zip(*(batch[name].to_pylist() for name in PAGE), strict=True)
        fresh = [
            place
            for place, (page_id, sha256, site, url) in enumerate(rows)
            if status[place] != "quarantined" and seen.original(page_id, sha256, site, url) is None
        ]
        pages = batch.select([*PAGE, "text"])
        if len(fresh) < len(pages):
            pages = pages.take(pa.array(fresh, pa.int64()))
        # Column by column, for of a batch that is taken as a whole any column would keep all others in memory.
        yield pl.DataFrame({name: pl.Series(pages[name]) for name in pages.schema.names}).with_row_index("page", count)
        count += len(pages)


def _prepared(landed: Iterable[pa.RecordBatch], *, near: bool) -> Iterator[tuple[pa.Table, Entries]]:
    """Lines of pages for the second pass (LINES), and their entries in the day's index.

    Either step has threads of its own, whose regular expressions Polars keeps compiled.
    """
    lined = ahead(_lined, fresh_pages(landed))
    return ahead(partial(_entered, near=near), chain.from_iterable(map(_parts, lined)) if near else lined)


def _lined(pages: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    return pages.drop("text"), _lines(pages.select("page", "text"))


def _parts(lined: tuple[pl.DataFrame, pl.DataFrame]) -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
    """Pages with their lines, some at a time."""
    pages, lines = lined
    size = int(lines["text"].str.len_bytes().sum())
    parts = min(size // PART_BYTES + 1, len(pages)) or 1  # a batch without pages is a part of its own
    numbers, owner = pages["page"].to_numpy(), lines["page"].to_numpy()
    first = line = 0
    for end in (len(pages) * part // parts for part in range(1, parts + 1)):
        behind = int(np.searchsorted(owner, numbers[end - 1], side="right")) if end else 0
        yield pages[first:end], lines[line:behind]
        first, line = end, behind


def _entered(lined: tuple[pl.DataFrame, pl.DataFrame], *, near: bool) -> tuple[pa.Table, Entries]:
    pages, lines = lined
    spooled = lines.select(pl.col(name).to_physical() for name in LINES.names).to_arrow().cast(LINES)
    return spooled, entries(pages, lines, near=near)


def _lines(pages: pl.DataFrame) -> pl.DataFrame:
    """Lines of pages with role, fingerprint, and what they repeat inside their page."""
    lines = split(pages)
    # Menus and footers stand on page after page: equal lines of a batch are looked at once.
    place, of = _distinct(lines["text"])
    distinct = normalize(lines["text"].gather(place))
    normalized = distinct.gather(of)
    fingerprint = fingerprints(distinct)[of]
    page = lines["page"].to_numpy()
    first = firsts(page, fingerprint)
    role = roles(page, lines["gap"].to_numpy(), first, cues(distinct).take(of))
    same_page_of = within_pages(lines.with_columns(role), first)
    return lines.with_columns(
        role,
        normalized=normalized,
        fingerprint=fingerprint,
        same_page_of=same_page_of,
        first=first == np.arange(len(first)),
        candidate=(pl.col("end") - pl.col("start") >= SOURCE) & ~role.is_in(REMOVED_ROLES) & same_page_of.is_null(),
    )


def _distinct(texts: pl.Series) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The row where each text stands first, and for every row which of these texts it has."""
    encoded = texts.hash().to_arrow().dictionary_encode()
    of = encoded.indices.to_numpy().astype(np.int64)
    place = np.empty(len(encoded.dictionary), dtype=np.int64)
    rows = np.arange(len(of))
    place[of[::-1]] = rows[::-1]  # of equal ones the last that is assigned stays
    return place, of


def _statuses(landed: Path, before: Sequence[Index]) -> pl.DataFrame:
    """Every page of the day in page order: `page_id`, final `status`, `duplicate_of`."""
    table = pl.DataFrame(pq.read_table(landed, columns=[*PAGE, "status"]))
    texts = table.select("content_sha256")
    older = [pl.DataFrame(index.pages.select(PAGE)).join(texts, on="content_sha256", how="semi") for index in before]
    met = pl.concat([texts, *(pages.select("content_sha256") for pages in older)])
    again = met.filter(met["content_sha256"].is_duplicated()).unique()
    seen = _Seen()
    for page in (page for pages in older for page in pages.iter_rows()):
        seen.original(*page)
    doubtful = table.filter(pl.col("status") != "quarantined").join(
        again, on="content_sha256", how="semi", maintain_order="left"
    )
    originals = [seen.original(*page) for page in doubtful.select(PAGE).iter_rows()]
    repeated = doubtful.select("page_id", duplicate_of=pl.Series(originals, dtype=pl.String)).drop_nulls()
    return (
        table.select("page_id", "status")
        .join(repeated, on="page_id", how="left", maintain_order="left")
        .with_columns(
            status=pl.when(pl.col("status") == "quarantined")
            .then("status")
            .when(pl.col("duplicate_of").is_not_null())
            .then(pl.lit("duplicate"))
            .otherwise(pl.lit("accepted"))
        )
    )


def _pages(landed: Path, statuses: pl.DataFrame) -> Iterator[pa.RecordBatch]:
    """The pages table with its final statuses."""
    schema = TABLES["pages"].schema
    done = 0
    with pq.ParquetFile(landed, pre_buffer=False, buffer_size=READ_BYTES) as source:
        for batch in source.iter_batches(columns=schema.names):
            new = statuses.slice(done, batch.num_rows)
            done += batch.num_rows
            for name in ("status", "duplicate_of"):
                column = new[name].to_arrow().cast(pa.string())
                batch = batch.set_column(schema.get_field_index(name), schema.field(name), column)
            yield batch


def _origins(today: Index, before: Sequence[Index], accepted: npt.NDArray[np.bool_], *, near: bool) -> pl.DataFrame:
    """Texts of the day that an older line of another page has, exactly or nearly, by `line` (row of the day's index).

    `line` is the day's first line with the text; `kind` is earlier_day, near or variant; `of_page_id`, `of_position`
    and `similarity` tell of the older line.
    """
    exact, lines = _earlier(today, before)
    page, _ = today.line_places
    lines = lines[accepted[page[lines]]] if near else lines[:0]
    alike = near_copies(today, lines, before)
    found = [exact]
    for day, index in enumerate([*before, today]):
        rows = alike.filter(pl.col("day") == day)
        of = index.places(rows["of"].to_numpy())
        found.append(rows.select("line", "kind", "similarity", of_page_id=of["page_id"], of_position=of["position"]))
    return pl.concat(found).sort("line")


def _earlier(today: Index, before: Sequence[Index]) -> tuple[pl.DataFrame, npt.NDArray[np.int64]]:
    """Texts that an earlier day has (columns as `_origins` wants them), and the first lines of the others."""
    found = [
        pl.DataFrame(
            schema={
                "line": pl.Int64,
                "kind": pl.String,
                "similarity": pl.Float32,
                "of_page_id": pl.String,
                "of_position": pl.Int32,
            }
        )
    ]
    fingerprints, first_lines = today.prints()
    fresh = np.ones(len(fingerprints), dtype=np.bool_)
    for index in before:
        older, their_lines = index.prints()
        at = np.searchsorted(older, fingerprints)
        hit = fresh & (at < len(older))
        hit[hit] = older[at[hit]] == fingerprints[hit]
        fresh &= ~hit
        of = index.places(their_lines[at[hit]])
        found.append(
            pl.DataFrame({"line": first_lines[hit].astype(np.int64)}).select(
                "line",
                kind=pl.lit("earlier_day"),
                similarity=pl.lit(1.0, dtype=pl.Float32),
                of_page_id=of["page_id"],
                of_position=of["position"],
            )
        )
    return pl.concat(found), np.sort(first_lines[fresh].astype(np.int64))
