"""Places: what stands before, behind and around a line of the same page, for all lines of a batch at once."""

import numpy as np
import numpy.typing as npt
import polars as pl

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]


def firsts(page: npt.NDArray[np.generic], fingerprint: npt.NDArray[np.uint64]) -> Places:
    """For each line, the place of the first line of its page with the same text."""
    rows = pl.DataFrame({"page": page, "fingerprint": fingerprint, "row": np.arange(len(page))})
    return rows.select(pl.col("row").min().over("page", "fingerprint"))["row"].to_numpy()


class Pages:
    """Lines grouped by page: what holds before, behind and around a line of the same page."""

    def __init__(self, page: npt.NDArray[np.generic]) -> None:
        """`page` names each line's page; lines of a page stand together."""
        self.size = len(page)
        self.here: Places = np.arange(self.size)
        starts = np.flatnonzero(np.append(True, page[1:] != page[:-1])[: self.size])
        lengths = np.diff(np.append(starts, self.size))
        self.first: Places = np.repeat(starts, lengths)
        self.end: Places = np.repeat(starts + lengths, lengths)

    def count_before(self, flags: Flags) -> Places:
        """How many flagged lines of the page stand before each line."""
        total = _total(flags)
        return total[:-1] - total[self.first]

    def count_from(self, flags: Flags) -> Places:
        """How many flagged lines of the page stand at or behind each line."""
        total = _total(flags)
        return total[self.end] - total[:-1]

    def first_of(self, flags: Flags) -> Places:
        """For each line, the place of its page's first flagged line; the page's end where there is none."""
        place = np.where(flags, self.here, self.size)
        following = np.minimum.accumulate(place[::-1])[::-1] if self.size else place
        return np.minimum(following[self.first], self.end) if self.size else place

    def last_of(self, flags: Flags) -> Places:
        """For each line, the place of its page's last flagged line; one before the page where there is none."""
        place = np.where(flags, self.here, -1)
        so_far = np.maximum.accumulate(place) if self.size else place
        return np.maximum(so_far[self.end - 1], self.first - 1) if self.size else place

    def previous(self, flags: Flags) -> Places:
        """For each line, the place of the nearest flagged line at or before it; one before the page if none."""
        place = np.where(flags, self.here, -1)
        return np.maximum(np.maximum.accumulate(place), self.first - 1) if self.size else place

    def following(self, flags: Flags) -> Places:
        """For each line, the place of the nearest flagged line at or behind it; the page's end if none."""
        place = np.where(flags, self.here, self.size)
        return np.minimum(np.minimum.accumulate(place[::-1])[::-1], self.end) if self.size else place

    def shifted(self, flags: Flags, by: int) -> Flags:
        """The flag of the line `by` places further on in the same page; False outside it."""
        there = slice(max(by, 0), max(self.size + by, 0))
        here = slice(max(-by, 0), max(self.size - by, 0))
        found = np.zeros(self.size, dtype=np.bool_)
        found[here] = flags[there] & (self.first[here] == self.first[there])
        return found


def _total(flags: Flags) -> Places:
    """How many lines are flagged before each line, and in all."""
    total: Places = np.zeros(len(flags) + 1, dtype=np.int64)
    np.cumsum(flags, out=total[1:])
    return total
