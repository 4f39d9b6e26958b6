"""Index files: what later days need to know of a day, from that day's landed pages alone.

An index file is a row of Arrow IPC streams, one behind the other and uncompressed so that they can be memory-mapped,
and one compressed IPC file at its end. What is large is read in passing or a few rows at a time; about 90 bytes a line
and the compressed texts.

- `lines`: lines that another line can repeat (LINE), in page order; `page` is a row of `pages`;
- `pages`: pages that repeat no other page of the day, in page order, with a signature of their text;
- `prints`: every text of `lines` once, `fingerprint` ascending, with the row of the first line that has it;
- `sites`: outlets, and how many pages each has;
- `habits`: lines by outlet: on how many of its pages they stand, and where first;
- `texts`: the text of each row of `lines`, normalized and without a byline glued to it.
"""

import io
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa

from posang.errors import UnreadableInput
from posang.paragraphs.facts import facts, unsigned
from posang.paragraphs.normal import fingerprints
from posang.paragraphs.shingles import Shingles, sampled, shingles, signatures

LINE_VALUES = 24  # MinHash values of a line
PAGE_VALUES = 64  # and of a page
ROWS_A_BATCH = 8192
FEW_PAGES = 20  # outlets with fewer pages a day than this keep lines that only one page has

STREAMS: Mapping[str, pa.Schema] = {
    "lines": pa.schema(
        [
            ("page", pa.uint32()),
            ("position", pa.int32()),
            ("facts", pa.uint64()),
            ("signature", pa.binary(LINE_VALUES * 2)),
        ]
    ),
    "pages": pa.schema(
        [
            ("page_id", pa.string()),
            ("content_sha256", pa.string()),
            ("site", pa.string()),
            ("url", pa.string()),
            ("first_line", pa.uint32()),
            ("signature", pa.binary(PAGE_VALUES * 2)),
        ]
    ),
    "prints": pa.schema([("fingerprint", pa.uint64()), ("line", pa.uint32())]),
    "sites": pa.schema([("site", pa.string()), ("pages", pa.uint32())]),
    "habits": pa.schema(
        [
            ("site", pa.string()),
            ("fingerprint", pa.uint64()),
            ("pages", pa.uint32()),
            ("page", pa.uint32()),
            ("position", pa.int32()),
        ]
    ),
}
TEXTS = pa.schema([("text", pa.string())])


Number = TypeVar("Number", bound=np.generic)


@dataclass(frozen=True)
class Entries:
    """What an index holds of some pages; `first_line` of their `pages` counts from their own first line."""

    pages: pl.DataFrame
    lines: pl.DataFrame
    texts: pl.Series
    fingerprints: npt.NDArray[np.uint64]
    habits: pl.DataFrame


def entries(pages: pl.DataFrame, lines: pl.DataFrame, *, near: bool) -> Entries:
    """The entries of whole pages.

    `pages`: page (its row among all pages of the day), page_id, content_sha256, site, url. `lines`: page, position,
    normalized, fingerprint, candidate (whether another line can repeat it), first (whether no earlier line of its page
    has the text). Without `near`, facts and signatures are left zero and texts empty.
    """
    chosen = lines.filter("candidate")
    counts = chosen.group_by("page", maintain_order=True).len()
    per_page = pages.join(counts, on="page", how="left", maintain_order="left")["len"].fill_null(0)
    ends: npt.NDArray[np.int64] = np.cumsum(per_page.to_numpy().astype(np.int64))
    if near:
        texts = unsigned(chosen["normalized"])
        found = shingles(texts)
        line_signatures = signatures(found, LINE_VALUES)
        page_signatures = signatures(sampled(_joined(found, ends)), PAGE_VALUES)
        _, once, again = np.unique(chosen["fingerprint"].to_numpy(), return_index=True, return_inverse=True)
        said = fingerprints(facts(texts.gather(once)))[again]
    else:
        texts = pl.Series([""], dtype=pl.String).new_from_index(0, len(chosen))
        line_signatures = np.zeros((len(chosen), LINE_VALUES), dtype=np.uint16)
        page_signatures = np.zeros((len(pages), PAGE_VALUES), dtype=np.uint16)
        said = np.zeros(len(chosen), dtype=np.uint64)
    first_line = pl.Series(ends - per_page.to_numpy(), dtype=pl.UInt32)
    return Entries(
        pages.drop("page").with_columns(first_line=first_line, signature=_binary(page_signatures)),
        chosen.select("page", "position", facts=pl.Series(said), signature=_binary(line_signatures)),
        texts,
        chosen["fingerprint"].to_numpy(),
        lines.filter(pl.col("first") & ~pl.col("candidate"))
        .join(pages.select("page", "site").drop_nulls(), on="page", maintain_order="left")
        .group_by("site", "fingerprint", maintain_order=True)
        .agg(pl.len().cast(pl.UInt32).alias("pages"), pl.col("page", "position").first()),
    )


class IndexWriter:
    """Writes an index file batch by batch; the file's bytes do not depend on where the batches ended."""

    def __init__(self, target: Path) -> None:
        """`target`: the file to write; it is whole once the writer was closed without an error."""
        self._target = target
        self._texts_path = target.with_name(target.name + ".texts")
        self._sink = pa.OSFile(str(target), "wb")
        self._lines = _Rows(pa.ipc.new_stream(self._sink, STREAMS["lines"]), STREAMS["lines"])
        options = pa.ipc.IpcWriteOptions(compression="zstd")
        self._texts = _Rows(pa.ipc.new_file(str(self._texts_path), TEXTS, options=options), TEXTS)
        self._pages: list[pl.DataFrame] = []
        self._fingerprints: list[npt.NDArray[np.uint64]] = []
        self._places: list[pl.DataFrame] = []
        self._habits: list[pl.DataFrame] = []
        self._count = 0

    def add(self, entries: Entries) -> None:
        """Take the entries of the next pages."""
        self._pages.append(entries.pages.with_columns(pl.col("first_line") + self._count))
        self._lines.add(entries.lines)
        self._texts.add(entries.texts.rename("text").to_frame())
        self._fingerprints.append(entries.fingerprints)
        self._places.append(entries.lines.select("page", "position"))
        self._habits.append(entries.habits)
        self._count += len(entries.lines)

    def __enter__(self) -> Self:
        """The writer itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the file; after an error leave it unfinished."""
        self._lines.close()
        self._texts.close()
        if kind is None:
            site = pl.concat([_empty("pages")["site"], *(pages["site"] for pages in self._pages)])
            pages = _Rows(pa.ipc.new_stream(self._sink, STREAMS["pages"]), STREAMS["pages"])
            for frame in _let_go(self._pages):
                pages.add(frame)
            pages.close()
            for name, table in self._tables(site).items():
                with pa.ipc.new_stream(self._sink, STREAMS[name]) as stream:
                    stream.write_table(table.to_arrow().cast(STREAMS[name]).combine_chunks())
        self._sink.close()
        if kind is None:
            with self._texts_path.open("rb") as texts, self._target.open("ab") as sink:
                shutil.copyfileobj(texts, sink)
        self._texts_path.unlink()

    def _tables(self, site: pl.Series) -> dict[str, pl.DataFrame]:
        """What stands behind the pages in the file; `site` of each page."""
        fingerprint = _all(self._fingerprints, np.uint64)
        self._fingerprints.clear()
        order = np.argsort(fingerprint)
        ordered = fingerprint[order]
        first = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
        once = first & np.append(first[1:], True)[: len(ordered)]
        starts = np.flatnonzero(first)
        line = np.minimum.reduceat(order, starts) if len(starts) else order  # the sort leaves equal ones in no order
        sites = site.drop_nulls().value_counts(name="pages").cast({"pages": pl.UInt32}).sort("site")
        return {
            "prints": pl.DataFrame({"fingerprint": ordered[starts], "line": line.astype(np.uint32)}),
            "sites": sites,
            "habits": self._habits_of(site, fingerprint, np.sort(order[~once]), sites),
        }

    def _habits_of(
        self, site: pl.Series, fingerprint: npt.NDArray[np.uint64], twice: npt.NDArray[np.int64], sites: pl.DataFrame
    ) -> pl.DataFrame:
        """Lines by outlet; of those that another line can repeat only the ones that the day has `twice` (rows)."""
        if not self._places:
            return _empty("habits")
        short = pl.Enum(sites["site"])  # a number instead of a name, in the order of names
        places = pl.concat(_let_go(self._places))[twice]
        lines = places.select(
            site=site.cast(short).gather(places["page"]),
            fingerprint=pl.Series(fingerprint[twice]),
            pages=pl.lit(1, dtype=pl.UInt32),
            page="page",
            position="position",
        )
        return (
            pl.concat([lines, *(habits.cast({"site": short}) for habits in _let_go(self._habits))])
            .drop_nulls("site")
            .sort("site", "fingerprint", "page")
            .group_by("site", "fingerprint", maintain_order=True)
            .agg(pl.col("pages").sum(), pl.col("page", "position").first())
            .cast({"site": pl.String})
            .join(sites.rename({"pages": "of"}), on="site", maintain_order="left")
            .filter((pl.col("pages") > 1) | (pl.col("of") < FEW_PAGES))
            .select(STREAMS["habits"].names)
        )


def _let_go(held: list[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """What is held, each no longer than it takes."""
    held.reverse()
    while held:
        yield held.pop()


class _Rows:
    """Rows on their way into an IPC file, in batches of one size."""

    def __init__(self, writer: pa.RecordBatchStreamWriter | pa.RecordBatchFileWriter, schema: pa.Schema) -> None:
        self._writer = writer
        self._schema = schema
        self._held = schema.empty_table()

    def add(self, frame: pl.DataFrame) -> None:
        self._held = pa.concat_tables([self._held, frame.to_arrow().cast(self._schema)]).combine_chunks()
        while self._held.num_rows >= ROWS_A_BATCH:
            self._writer.write_table(_copied(self._held.slice(0, ROWS_A_BATCH)))
            self._held = self._held.slice(ROWS_A_BATCH)

    def close(self) -> None:
        self._writer.write_table(_copied(self._held))
        self._writer.close()


def _copied(rows: pa.Table) -> pa.Table:
    """The rows in buffers of their own: of a slice Arrow may write what lies behind it in the buffer."""
    return rows.take(pa.array(np.arange(rows.num_rows))).combine_chunks()


@dataclass(frozen=True)
class Index:
    """A day's index file (see the module): where each stream starts, and how many rows it has."""

    path: Path
    starts: dict[str, int]
    rows: dict[str, int]
    texts_file: pa.ipc.RecordBatchFileReader

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open an index file. Raises UnreadableInput for a file that is none."""
        try:
            source = pa.memory_map(str(path))
            starts, rows = {}, {}
            for name, schema in STREAMS.items():
                starts[name] = source.tell()
                with pa.ipc.open_stream(source) as stream:
                    table = stream.read_all()
                rows[name] = table.num_rows
                if table.schema != schema:
                    raise UnreadableInput(f"{path}: {name} has other columns; mend: delete it and index the day again")
            texts = pa.PythonFile(_Rest(path, source.tell()), mode="r")
            return cls(path, starts, rows, pa.ipc.open_file(texts))
        except (pa.ArrowInvalid, OSError) as error:
            raise UnreadableInput(
                f"{path}: no index file ({error}); mend: delete it and index the day again"
            ) from error

    def table(self, name: str) -> pa.Table:
        """A stream of the file, memory-mapped for as long as somebody holds it: a lookback has many."""
        source = pa.memory_map(str(self.path))
        source.seek(self.starts[name])
        with pa.ipc.open_stream(source) as stream:
            return stream.read_all()

    @property
    def pages(self) -> pa.Table:
        """Pages of the day (stream `pages`)."""
        return self.table("pages")

    def prints(self) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint32]]:
        """Fingerprints of the day's texts, ascending, and for each the row of the first line that has it."""
        table = self.table("prints")
        return _numpy(table["fingerprint"], np.uint64), _numpy(table["line"], np.uint32)

    @cached_property
    def line_places(self) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int32]]:
        """For each line its page (row of `pages`) and its position there."""
        pages, positions = [np.zeros(0, dtype=np.uint32)], [np.zeros(0, dtype=np.int32)]
        for _, batch in self._read("lines"):
            pages.append(batch["page"].to_numpy())
            positions.append(batch["position"].to_numpy())
        return np.concatenate(pages), np.concatenate(positions)

    def signatures(self) -> Iterator[tuple[int, npt.NDArray[np.uint16], npt.NDArray[np.uint64]]]:
        """Signatures and hashed facts of the lines in row order, a batch at a time: (first row, signatures, facts)."""
        for row, batch in self._read("lines"):
            yield row, _values(batch["signature"], LINE_VALUES), batch["facts"].to_numpy()

    def _read(self, name: str) -> Iterator[tuple[int, pa.RecordBatch]]:
        """A stream of the file, a batch at a time, with the row of its first one.

        Read in passing, not mapped: a lookback of many days would fill the memory with pages that are seen once.
        """
        row = 0
        with pa.OSFile(str(self.path)) as source:
            source.seek(self.starts[name])
            with pa.ipc.open_stream(source) as stream:
                for batch in stream:
                    yield row, batch
                    row += batch.num_rows

    def signatures_of(self, rows: npt.NDArray[np.integer]) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.uint64]]:
        """Signatures and hashed facts of some lines, in the order asked for."""
        wanted, inverse = np.unique(np.asarray(rows, dtype=np.int64), return_inverse=True)
        found = [np.zeros((0, LINE_VALUES), dtype=np.uint16)]
        said = [np.zeros(0, dtype=np.uint64)]
        for start, values, their_facts in self.signatures():
            first, behind = np.searchsorted(wanted, (start, start + len(values)))
            found.append(values[wanted[first:behind] - start])
            said.append(their_facts[wanted[first:behind] - start])
        return np.concatenate(found)[inverse], np.concatenate(said)[inverse]

    def page_signatures(self) -> npt.NDArray[np.uint16]:
        """Signatures of the pages, shape (pages, PAGE_VALUES)."""
        signatures = np.empty((self.rows["pages"], PAGE_VALUES), dtype=np.uint16)
        for row, batch in self._read("pages"):
            signatures[row : row + batch.num_rows] = _values(batch["signature"], PAGE_VALUES)
        return signatures

    def places(self, rows: npt.NDArray[np.integer]) -> pl.DataFrame:
        """`page_id` and `position` of lines."""
        wanted, inverse = np.unique(np.asarray(rows, dtype=np.int64), return_inverse=True)
        pages, positions = [np.zeros(0, dtype=np.uint32)], [np.zeros(0, dtype=np.int32)]
        for start, batch in self._read("lines"):
            inside = wanted[slice(*np.searchsorted(wanted, (start, start + batch.num_rows)))] - start
            pages.append(batch["page"].to_numpy()[inside])
            positions.append(batch["position"].to_numpy()[inside])
        page_ids = self.pages["page_id"].take(pa.array(np.concatenate(pages)[inverse]))
        return pl.DataFrame(
            {"page_id": pl.Series(page_ids, dtype=pl.String), "position": np.concatenate(positions)[inverse]}
        )

    def texts(self, rows: npt.NDArray[np.integer]) -> pl.Series:
        """Texts of lines, in the order asked for; reads only the batches that hold one."""
        wanted, inverse = np.unique(np.asarray(rows, dtype=np.int64), return_inverse=True)
        found = [pa.array([], pa.string())]
        for batch in np.unique(wanted // ROWS_A_BATCH):
            inside = wanted[wanted // ROWS_A_BATCH == batch] - batch * ROWS_A_BATCH
            found.append(self.texts_file.get_batch(int(batch))["text"].take(pa.array(inside)))
        return pl.Series("text", pa.chunked_array(found), dtype=pl.String).gather(inverse)

    def page_texts(self, pages: npt.NDArray[np.integer]) -> pl.Series:
        """For each page its lines' texts, joined by line feeds."""
        starts = np.append(_numpy(self.pages["first_line"], np.uint32).astype(np.int64), self.rows["lines"])
        counts = starts[pages + 1] - starts[pages]
        owner = np.repeat(np.arange(len(pages)), counts)
        rows = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(starts[pages], counts)
        texts = (
            pl.DataFrame({"owner": owner, "text": self.texts(rows)})
            .group_by("owner")
            .agg(pl.col("text").str.join("\n"))
        )
        return (
            pl.DataFrame({"owner": np.arange(len(pages))})
            .join(texts, on="owner", how="left", maintain_order="left")["text"]
            .fill_null("")
        )


class _Rest(io.RawIOBase):
    """A file from some place on, as a file of its own; read in pieces, for what is mapped stays in memory."""

    def __init__(self, path: Path, start: int) -> None:
        self._file = path.open("rb", buffering=0)
        self._start = start
        self.seek(0)

    def readinto(self, buffer: Any) -> int:
        return self._file.readinto(buffer)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset + (self._start if whence == io.SEEK_SET else 0), whence) - self._start

    def tell(self) -> int:
        return self._file.tell() - self._start

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        self._file.close()
        super().close()


def _joined(found: Shingles, ends: npt.NDArray[np.int64]) -> Shingles:
    """Shingles of runs of texts as those of one text each; `ends`: the text behind each run."""
    behind = np.append(found.starts, len(found.hashes))
    starts = behind[np.concatenate([[0], ends])[:-1]]
    return Shingles(found.hashes, starts, np.maximum(np.append(0, found.ends)[ends], starts))


def _binary(signature: npt.NDArray[np.uint16]) -> pl.Series:
    rows, values = signature.shape
    data = pa.FixedSizeBinaryArray.from_buffers(pa.binary(values * 2), rows, [None, pa.py_buffer(signature.tobytes())])
    return pl.Series("signature", data.cast(pa.binary()))


def _values(column: pa.FixedSizeBinaryArray, values: int) -> npt.NDArray[np.uint16]:
    width = values * 2
    data = np.frombuffer(column.buffers()[1], dtype=np.uint8)[
        column.offset * width : (column.offset + len(column)) * width
    ]
    return data.view(np.uint16).reshape(-1, values)


def _numpy(column: pa.ChunkedArray, dtype: type[Number]) -> npt.NDArray[Number]:
    values: npt.NDArray[Number] = (
        column.chunk(0).to_numpy() if column.num_chunks == 1 else column.to_numpy().astype(dtype)
    )
    return values


def _all(parts: list[npt.NDArray[np.uint64]], dtype: type[np.uint64]) -> npt.NDArray[np.uint64]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)


def _empty(name: str) -> pl.DataFrame:
    return pl.DataFrame(STREAMS[name].empty_table())
