"""What the characters of many texts are, counted all at once: letters, Hangul, control characters."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

OTHER, CONTROL, LETTER, HANGUL = range(4)
COUNTED = 0x30000  # the planes that hold letters in use; what lies beyond counts as no letter
WHITE = "\t\n\v\f\r\x85"  # control characters that text may have
HANGUL_BLOCKS = ((0x1100, 0x1200), (0x3130, 0x3190), (0xA960, 0xA980), (0xAC00, 0xD7A4), (0xD7B0, 0xD800))


class Tally(NamedTuple):
    """Counts of one text: letters (Hangul among them), Hangul, control characters that are no white space."""

    letters: int
    hangul: int
    controls: int


def tally(texts: Sequence[str]) -> list[Tally]:
    """One tally a text."""
    points = np.frombuffer("".join(texts).encode("utf-32-le"), dtype=np.uint32)
    kinds = _kinds()[np.minimum(points, COUNTED - 1)]
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    hangul = _sums(kinds == HANGUL, lengths)
    letters = hangul + _sums(kinds == LETTER, lengths)
    controls = _sums(kinds == CONTROL, lengths)
    return [Tally(*counts) for counts in zip(letters.tolist(), hangul.tolist(), controls.tolist(), strict=True)]


def _sums(flags: npt.NDArray[np.bool_], lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """How many flags are set in each stretch of these lengths, one behind the other."""
    sums = np.zeros(len(lengths), dtype=np.int64)
    filled = lengths > 0  # reduceat cannot sum over nothing
    if filled.any():
        starts = np.cumsum(lengths) - lengths
        sums[filled] = np.add.reduceat(flags, starts[filled], dtype=np.int64)
    return sums


@cache
def _kinds() -> npt.NDArray[np.uint8]:
    """Kind of each code point."""
    kinds = np.full(COUNTED, OTHER, dtype=np.uint8)
    for point in range(COUNTED):
        category = unicodedata.category(chr(point))
        if category.startswith("L"):
            kinds[point] = LETTER
        elif category == "Cc" and chr(point) not in WHITE:
            kinds[point] = CONTROL
    for first, behind in HANGUL_BLOCKS:
        kinds[first:behind][kinds[first:behind] == LETTER] = HANGUL
    return kinds
