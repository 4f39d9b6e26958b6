"""The second pass: lines become rows of the paragraphs table, each with what it repeats and why it goes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

from posang.ahead import ahead
from posang.contract import TABLES
from posang.contract.tables import DUPLICATE_KINDS, REMOVED_REASONS, REMOVED_ROLES, ROLES
from posang.paragraphs.index import Index

SHORT = 40  # characters; shorter lines are removed only inside a page or as boilerplate
CELL = 12  # characters; a cell of a list or table is never boilerplate, it may be a winner

LINES = pa.schema(
    [
        ("page", pa.uint32()),
        ("position", pa.int32()),
        ("text", pa.string()),
        ("role", pa.uint8()),  # place in ROLES
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("fingerprint", pa.uint64()),
        ("same_page_of", pa.int32()),
        ("candidate", pa.bool_()),
    ]
)
KIND = pl.Enum(DUPLICATE_KINDS)
NONE, SAME_PAGE, SAME_DAY, EARLIER_DAY, NEAR, VARIANT, BOILERPLATE = range(len(DUPLICATE_KINDS))
NO_REASON = -1
ROLE_GOES = np.isin(ROLES, REMOVED_ROLES)
KIND_GOES = np.array(
    [REMOVED_REASONS.index(kind) if kind in REMOVED_REASONS else NO_REASON for kind in DUPLICATE_KINDS], dtype=np.int8
)

BATCHES_AHEAD = 3  # about as many as a row group takes

Codes = npt.NDArray[np.integer]
Rows = npt.NDArray[np.int64]


class Judge:
    """Makes rows of the paragraphs table, and counts them: `lines`, `removed` by reason, `variants`."""

    def __init__(
        self, today: Index, origins: pl.DataFrame, habits: pl.DataFrame, accepted: npt.NDArray[np.bool_]
    ) -> None:
        """`origins`: what lines of the index repeat, by `line`; `habits`: see `boilerplate`; `accepted`: by page."""
        page_id = pl.Series(today.pages["page_id"], dtype=pl.String)
        self._fingerprints, self._first_lines = today.prints()
        self._line_places = today.line_places
        self._accepted = accepted
        self._line = origins["line"].to_numpy()
        self._kind = origins["kind"].cast(KIND).to_physical().to_numpy()
        self._position = origins["of_position"].to_numpy()
        self._similarity = origins["similarity"].to_numpy()
        self._habits = habits.select("site", "fingerprint", position="of_position").with_row_index("habit")
        self._site = pl.Series(today.pages["site"], dtype=pl.String)
        # Pages are named by their place here: the day's own, then those that lines and boilerplate repeat.
        self._page_ids = pl.concat([page_id, origins["of_page_id"], habits["of_page_id"]]).to_arrow().cast(pa.string())
        self._origins_at, self._habits_at = len(page_id), len(page_id) + len(origins)
        self.lines = self.variants = 0
        self.removed: Counter[str] = Counter()

    def paragraphs(self, work: Path) -> Iterator[pa.RecordBatch]:
        """Rows of the paragraphs table for the lines (LINES) of accepted pages, in batches as of `work`."""
        with pa.OSFile(str(work)) as source, pa.ipc.open_stream(source) as stream:
            for batch, kinds, reasons in ahead(self._judged, _numbered(stream), BATCHES_AHEAD):
                self.lines += batch.num_rows
                self.variants += int((kinds == VARIANT).sum())
                counts = np.bincount(reasons[reasons != NO_REASON], minlength=len(REMOVED_REASONS)).tolist()
                self.removed.update(dict(zip(REMOVED_REASONS, counts, strict=True)))
                yield batch

    def _judged(self, numbered: tuple[int, pa.RecordBatch]) -> tuple[pa.RecordBatch, Codes, Codes]:
        """Rows of the table with their kinds of repeat and reasons of removal, as places in the contract's lists.

        `numbered`: a batch of LINES and how many lines that another can repeat stand before it.
        """
        before, batch = numbered
        page, role = batch["page"].to_numpy(), batch["role"].to_numpy()
        found = _Repeats(batch.num_rows)
        self._mark_boilerplate_and_copies(found, before, batch)
        reasons = np.where(ROLE_GOES[role], REMOVED_REASONS.index("role"), KIND_GOES[found.kind])
        alone = found.page < 0
        columns = {
            **{name: batch[name] for name in ("position", "text", "start", "end", "fingerprint")},
            "page_id": self._page_ids.take(pa.array(page)),
            "role": _named(ROLES, role),
            "duplicate": _named(DUPLICATE_KINDS, found.kind),
            "duplicate_of_page_id": self._page_ids.take(pa.array(found.page, mask=alone)),
            "duplicate_of_position": pa.array(found.position, mask=alone),
            "similarity": pa.array(found.similarity, mask=alone),
            "removed_reason": _named(REMOVED_REASONS, reasons),
            "kept": pa.array(reasons == NO_REASON),
        }
        schema = TABLES["paragraphs"].schema
        rows = pa.RecordBatch.from_arrays([columns[name] for name in schema.names], schema=schema)
        accepted = self._accepted[page]
        if accepted.all():
            return rows, found.kind, reasons
        return rows.filter(pa.array(accepted)), found.kind[accepted], reasons[accepted]

    def _mark_boilerplate_and_copies(self, found: "_Repeats", before: int, batch: pa.RecordBatch) -> None:
        """Mark what each line repeats; of several kinds the last one marked stays."""
        length = batch["end"].to_numpy() - batch["start"].to_numpy()
        fingerprint = batch["fingerprint"].to_numpy()
        candidates = np.flatnonzero(batch["candidate"].to_numpy(zero_copy_only=False))
        long = length[candidates] >= SHORT
        rows, own = candidates[long], (before + np.arange(len(candidates)))[long]
        first = self._first_lines[np.searchsorted(self._fingerprints, fingerprint[rows])]
        origin = np.searchsorted(self._line, first)
        known = np.append(self._line, -1)[origin] == first

        def copies(kind: int) -> None:
            at = known.copy()
            at[known] = self._kind[origin[known]] == kind
            of = origin[at]
            found.mark(rows[at], kind, self._origins_at + of, self._position[of], self._similarity[of])

        copies(VARIANT)
        self._mark_boilerplate(found, batch, length)
        copies(NEAR)
        again = first != own
        of_page, of_position = (values[first[again]] for values in self._line_places)
        found.mark(rows[again], SAME_DAY, of_page, of_position)
        copies(EARLIER_DAY)
        inside = np.flatnonzero(batch["same_page_of"].is_valid())
        of_position = batch["same_page_of"].drop_null().to_numpy()
        found.mark(inside, SAME_PAGE, batch["page"].to_numpy()[inside], of_position)

    def _mark_boilerplate(self, found: "_Repeats", batch: pa.RecordBatch, length: Codes) -> None:
        """Mark boilerplate; its oldest line repeats none."""
        page, position = batch["page"].to_numpy(), batch["position"].to_numpy()
        cell = (batch["role"].to_numpy() == ROLES.index("list_item")) & (length < CELL)
        fingerprint = batch["fingerprint"].to_numpy()
        usual = np.sort(self._habits["fingerprint"].to_numpy())
        at = np.searchsorted(usual, fingerprint)
        rows = np.flatnonzero(~cell & (np.append(usual, 0)[at] == fingerprint) & (at < len(usual)))
        lines = pl.DataFrame({"row": rows, "fingerprint": fingerprint[rows], "site": self._site.gather(page[rows])})
        met = lines.join(self._habits, on=["site", "fingerprint"], maintain_order="left")
        rows, of_position = met["row"].to_numpy(), met["position"].to_numpy()
        of = self._habits_at + met["habit"].to_numpy().astype(np.int64)
        same = pc.equal(self._page_ids.take(pa.array(of)), self._page_ids.take(pa.array(page[rows]))).to_numpy(False)
        oldest = same & (of_position == position[rows])
        found.mark(rows, BOILERPLATE, np.where(oldest, -1, of), of_position)


class _Repeats:
    """For each line of a batch, which kind of repeat it is, and of what: page (-1 for none), position, similarity."""

    def __init__(self, size: int) -> None:
        self.kind = np.full(size, NONE, dtype=np.uint8)
        self.page = np.full(size, -1, dtype=np.int64)
        self.position = np.zeros(size, dtype=np.int32)
        self.similarity = np.ones(size, dtype=np.float32)

    def mark(
        self, rows: Rows, kind: int, page: Codes, position: Codes, similarity: npt.NDArray[np.float32] | float = 1.0
    ) -> None:
        self.kind[rows], self.page[rows], self.position[rows] = kind, page, position
        self.similarity[rows] = similarity


def _named(names: Sequence[str], codes: Codes) -> pa.Array:
    """Names for places in a list of them, null for places below 0."""
    return pa.array(names, pa.string()).take(pa.array(codes, mask=codes < 0))


def _numbered(stream: Iterable[pa.RecordBatch]) -> Iterator[tuple[int, pa.RecordBatch]]:
    before = 0
    for batch in stream:
        yield before, batch
        before += pc.sum(batch["candidate"]).as_py() or 0
