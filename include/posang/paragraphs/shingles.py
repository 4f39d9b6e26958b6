"""Shingles: runs of five letters and digits, by which texts are compared whatever their spacing and punctuation.

Signatures are MinHash values (Broder 1997, "On the resemblance and containment of documents"): two texts agree in each
value with a probability of about the share of shingles that they have in common.
"""

from collections import deque
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import polars as pl

from posang.ahead import ahead

SIZE = 5  # characters of a shingle
LETTERS_END = 0x40000
HASHES_A_BLOCK = 1 << 16  # so that a block stays in the processor's cache
CHARACTERS_A_BLOCK = 1 << 20  # of pairs of texts that are compared at a time
SAMPLED = np.uint32(1 << 30)  # of 32 bits; lower hashes are a quarter of all

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
    points = np.frombuffer(texts.str.join().item().encode("utf-32-le"), dtype=np.uint32)
    written = np.flatnonzero(_written().take(points, mode="clip"))  # no point lies beyond the table
    bounds = np.searchsorted(written, np.append(0, np.cumsum(texts.str.len_chars().to_numpy(), dtype=np.int64)))
    points = points[written]
    count = max(len(points) - SIZE + 1, 0)
    hashes = np.zeros(count, dtype=np.uint32)
    for start in range(0, count, HASHES_A_BLOCK):
        block = hashes[start : start + HASHES_A_BLOCK]
        for place in range(start, start + SIZE):
            block ^= points[place : place + len(block)]
            block *= np.uint32(0x01000193)
        _mix(block)
    ends = np.maximum(bounds[1:] - SIZE + 1, bounds[:-1])
    return Shingles(hashes, bounds[:-1], ends)


def _mix(hashes: Hashes) -> None:
    """Spread the bits, in place (the finalizer of MurmurHash3)."""
    hashes ^= hashes >> np.uint32(16)
    hashes *= np.uint32(0x85EBCA6B)
    hashes ^= hashes >> np.uint32(13)
    hashes *= np.uint32(0xC2B2AE35)
    hashes ^= hashes >> np.uint32(16)


def sampled(found: Shingles) -> Shingles:
    """About a quarter of the shingles of each text, the same ones wherever they stand; all where that would be none."""
    mask = found.hashes < SAMPLED
    before = np.flatnonzero(mask)
    bare = np.searchsorted(before, found.starts) == np.searchsorted(before, found.ends)
    for start, end in zip(found.starts[bare], found.ends[bare], strict=True):
        mask[start:end] = True
    chosen = np.flatnonzero(mask)
    return Shingles(found.hashes[chosen], np.searchsorted(chosen, found.starts), np.searchsorted(chosen, found.ends))


def signatures(found: Shingles, values: int) -> npt.NDArray[np.uint16]:
    """MinHash signatures, shape (texts, values): the low 16 bits of each minimum; zeros where a text has no shingle."""
    signature = np.zeros((len(found.starts), values), dtype=np.uint16)
    counts = found.counts()
    order = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
    start = 0
    while start < len(order):  # texts of about one length side by side, the shorter ones with their last shingle again
        longest = int(counts[order[start]])
        texts = order[start : start + max(HASHES_A_BLOCK // longest, 1)]
        places = np.minimum(np.arange(longest)[:, np.newaxis], counts[texts] - 1) + found.starts[texts]
        hashes = found.hashes[places]
        permuted = np.empty_like(hashes)
        for value, factor in enumerate(_factors(values)):
            np.multiply(hashes, factor, out=permuted)
            signature[texts, value] = permuted.min(axis=0).astype(np.uint16)
        start += len(texts)
    return signature


@cache
def _factors(values: int) -> tuple[np.uint32, ...]:
    """Odd multipliers, each a permutation of the 32-bit hashes; the same in every run."""
    seeds = np.arange(1, values + 1, dtype=np.uint32) * np.uint32(0x9E3779B1)
    _mix(seeds)
    return tuple(seeds | np.uint32(1))


def shared(one: pl.Series, other: pl.Series) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """For each pair of normalized texts the share of all its shingles that both have, and that of the smaller's."""
    resemblance, containment = np.zeros(len(one)), np.zeros(len(one))

    def measure(rows: slice) -> None:
        left, right = _keys(one[rows]), _keys(other[rows])
        pairs = len(one[rows])
        sizes = [np.bincount(keys >> np.uint64(32), minlength=pairs) for keys in (left, right)]
        merged = np.sort(np.concatenate([left, right]))
        both = np.bincount(merged[1:][merged[1:] == merged[:-1]] >> np.uint64(32), minlength=pairs)
        resemblance[rows] = both / np.maximum(sizes[0] + sizes[1] - both, 1)
        containment[rows] = both / np.maximum(np.minimum(*sizes), 1)

    ends = np.cumsum(one.str.len_chars().to_numpy() + other.str.len_chars().to_numpy(), dtype=np.int64)
    starts = np.flatnonzero(np.diff(ends // CHARACTERS_A_BLOCK, prepend=-1))
    deque(ahead(measure, map(slice, starts, np.append(starts[1:], len(one)))), maxlen=0)
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
