"""Shingles: runs of five letters and digits, by which texts are compared whatever their spacing and punctuation.

Signatures are MinHash values (Broder 1997, "On the resemblance and containment of documents"): two texts agree in each
value with a probability of about the share of shingles that they have in common.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import polars as pl

SIZE = 5  # characters of a shingle
LETTERS_END = 0x40000
PAIRS_A_BLOCK = 16_384

Hashes = npt.NDArray[np.uint32]
Offsets = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Shingles:
    """Hashes of the shingles of many texts, one text behind the other: text i has hashes[starts[i]:ends[i]]."""

    hashes: Hashes
    starts: Offsets
    ends: Offsets

    def counts(self) -> Offsets:
        """How many shingles each text has."""
        return self.ends - self.starts


@cache
def _written() -> npt.NDArray[np.bool_]:
    """For every code point, whether it is a letter or a digit; there are none beyond the first four planes."""
    table = np.zeros(0x110000, dtype=np.bool_)
    table[:LETTERS_END] = np.fromiter((chr(point).isalnum() for point in range(LETTERS_END)), dtype=np.bool_)
    return table


def shingles(texts: pl.Series) -> Shingles:
    """Shingles of normalized texts."""
    points = np.frombuffer("".join(texts.to_list()).encode("utf-32-le"), dtype=np.uint32)
    written = _written()[points]
    before = np.concatenate([[0], np.cumsum(written)])
    bounds = before[np.concatenate([[0], np.cumsum(texts.str.len_chars().to_numpy().astype(np.int64))])]
    points = points[written]
    count = max(len(points) - SIZE + 1, 0)
    hashes = np.zeros(count, dtype=np.uint32)
    for place in range(SIZE):
        hashes = (hashes ^ points[place : place + count]) * np.uint32(0x01000193)
    ends = np.maximum(bounds[1:] - SIZE + 1, bounds[:-1])
    return Shingles(_mixed(hashes), bounds[:-1], ends)


def _mixed(hashes: Hashes) -> Hashes:
    """Spread the bits (the finalizer of MurmurHash3)."""
    hashes = (hashes ^ (hashes >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    hashes = (hashes ^ (hashes >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return hashes ^ (hashes >> np.uint32(16))


def signatures(found: Shingles, values: int) -> npt.NDArray[np.uint16]:
    """MinHash signatures, shape (texts, values): the low 16 bits of each minimum; zeros where a text has no shingle."""
    signature = np.zeros((len(found.starts), values), dtype=np.uint16)
    rows = np.flatnonzero(found.counts() > 0)
    if not len(rows):
        return signature
    # Every second segment is the gap between two texts; the last one may end at the array's end.
    padded = np.append(found.hashes, np.uint32(0))
    bounds = np.column_stack([found.starts[rows], found.ends[rows]]).ravel()
    for value, factor in enumerate(_factors(values)):
        signature[rows, value] = np.minimum.reduceat(padded * factor, bounds)[::2].astype(np.uint16)
    return signature


@cache
def _factors(values: int) -> tuple[np.uint32, ...]:
    """Odd multipliers, each a permutation of the 32-bit hashes; the same in every run."""
    seeds = _mixed(np.arange(1, values + 1, dtype=np.uint32) * np.uint32(0x9E3779B1))
    return tuple(seeds | np.uint32(1))


def shared(one: pl.Series, other: pl.Series) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """For each pair of normalized texts the share of all its shingles that both have, and that of the smaller's."""
    resemblance, containment = np.zeros(len(one)), np.zeros(len(one))
    for start in range(0, len(one), PAIRS_A_BLOCK):
        rows = slice(start, start + PAIRS_A_BLOCK)
        left, right = _keys(one[rows]), _keys(other[rows])
        pairs = len(one[rows])
        sizes = [np.bincount(keys >> np.uint64(32), minlength=pairs) for keys in (left, right)]
        merged = np.sort(np.concatenate([left, right]))
        both = np.bincount(merged[1:][merged[1:] == merged[:-1]] >> np.uint64(32), minlength=pairs)
        resemblance[rows] = both / np.maximum(sizes[0] + sizes[1] - both, 1)
        containment[rows] = both / np.maximum(np.minimum(*sizes), 1)
    return resemblance, containment


def _keys(texts: pl.Series) -> npt.NDArray[np.uint64]:
    """Text number and shingle in one value, each once, ascending."""
    found = shingles(texts)
    counts = found.counts()
    owner = np.repeat(np.arange(len(texts), dtype=np.uint64), counts)
    inside = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(found.starts, counts)
    keys: npt.NDArray[np.uint64] = np.sort((owner << np.uint64(32)) | found.hashes[inside])
    distinct: npt.NDArray[np.uint64] = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]]
    return distinct
