"""Meetings: which of many keys are those of today's, for days that are read in passing.

A key is the high bits of a 64-bit number; its low bits (`low`, a mask) tell the row that has it, so that keys in order
stand with their oldest row first.
"""

from typing import Self

import numpy as np
import numpy.typing as npt

SPREAD = np.uint64(0x9E3779B97F4A7C15)  # brings values to the high bits
TABLE_BITS = 2  # beyond those that number the keys, so that one in six others is searched for

KEYS_AT_ONCE = 1 << 23  # of today's lines or pages; for so many an earlier day is read once

Keys = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int64]


def low_bits(rows: int) -> np.uint64:
    """A mask with room for so many rows."""
    return np.uint64((1 << rows.bit_length()) - 1)


def band_keys(signatures: npt.NDArray[np.uint16], band: int, width: int) -> Keys:
    """For each signature one number for the values of a band; up to four values make a band."""
    keys = np.zeros(len(signatures), dtype=np.uint64)
    for place in range(width):
        keys |= signatures[:, band * width + place].astype(np.uint64) << np.uint64(16 * place)
    keys *= SPREAD
    return keys


def numbered(keys: Keys, rows: npt.NDArray[np.integer], low: np.uint64) -> Keys:
    """Keys with their rows in the low bits; takes the place of `keys`."""
    keys &= ~low
    keys |= rows.astype(np.uint64)
    return keys


def firsts(ordered: Keys, low: np.uint64) -> npt.NDArray[np.bool_]:
    """Which of keys in order are the first of their key."""
    return np.append(True, (ordered[1:] ^ ordered[:-1]) > low)[: len(ordered)]


def rows_of(keys: Keys, low: np.uint64) -> Rows:
    """The rows of keys."""
    rows: Rows = (keys & low).astype(np.int64)
    return rows


class Own:
    """Today's keys in order (`ordered`), and a table by their highest bits that tells most others apart from them."""

    def __init__(self, ordered: Keys, low: np.uint64) -> None:
        """`ordered`: at least one key."""
        bits = len(ordered).bit_length() + TABLE_BITS
        self.ordered = ordered
        self._low = low
        self._shift = np.uint64(64 - bits)
        self._table = np.zeros(1 << bits, dtype=np.bool_)
        self._table[ordered >> self._shift] = True

    @classmethod
    def of(cls, keys: Keys, low: np.uint64) -> Self:
        """Of keys in the order of their rows; takes their place."""
        ordered = numbered(keys, np.arange(len(keys)), low)
        ordered.sort()
        return cls(ordered, low)

    def met(self, keys: Keys) -> Keys:
        """Those of `keys` that are among today's, in order."""
        keys = np.sort(keys[self._table[keys >> self._shift]])
        at = np.minimum(np.searchsorted(self.ordered, keys & ~self._low), len(self.ordered) - 1)
        return keys[(self.ordered[at] ^ keys) <= self._low]
