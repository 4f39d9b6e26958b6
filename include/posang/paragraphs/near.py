"""Older lines that a line repeats nearly: spacing, punctuation, a byline glued to it, a particle, a cut ending.

Signatures propose candidates (lines that agree in three MinHash values of one of eight bands), the texts decide. Of the
lines with one band in common only two are looked at, however many there are: the oldest, and the oldest with the same
facts; that bounds the work on templates, whose lines are all alike.
"""

from collections.abc import Sequence
from itertools import product

import numpy as np
import numpy.typing as npt
import polars as pl

from posang.paragraphs.ahead import ahead
from posang.paragraphs.facts import agree, facts, same_people
from posang.paragraphs.index import LINE_VALUES, Index
from posang.paragraphs.shingles import shared

BAND = 3  # values of a band
ALIKE = 0.7  # share of all shingles of two lines that both have
AGREEING = 7  # of LINE_VALUES; lines that agree in fewer are hardly half alike, and their texts are not looked at
PART, PART_ALIKE = 0.92, 0.5  # or: share of the smaller's, when one is part of the other, and the share of all

SIDE_BY_SIDE = 1 << 20  # lines; with more one band at a time is memory enough
SIGNATURES_A_BLOCK = 1 << 18  # of pairs, held at a time
PAIRS_A_BLOCK = 1 << 16  # whose texts are held at a time
NO_LETTER = r"[^\pL\pN]"
SPREAD = np.uint64(0x9E3779B97F4A7C15)  # brings the values to the high bits

Keys = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int64]

FOUND = {
    "line": pl.Int64,
    "kind": pl.String,
    "day": pl.Int32,
    "of": pl.Int64,
    "similarity": pl.Float32,
}


def near_copies(today: Index, lines: Rows, earlier: Sequence[Index]) -> pl.DataFrame:
    """The oldest near copy of each of today's `lines` (rows of its index, ascending), where there is one.

    `earlier`: the days before, oldest first. Returns columns FOUND: `kind` is near, or variant where a fact differs;
    `day` counts `earlier`, and is its length where the older line is one of today's `lines`; `of` is its row there.
    """
    if not len(lines):
        return pl.DataFrame(schema=FOUND)
    blocks = _pairs(today, lines, earlier).iter_slices(PAIRS_A_BLOCK)
    found = [pl.DataFrame(schema=FOUND), *(_alike(pairs, today, earlier) for pairs in blocks)]
    return (
        pl.concat(found)
        .sort("line", "kind", "day", "of")  # near before variant
        .unique("line", keep="first", maintain_order=True)
    )


def _alike(pairs: pl.DataFrame, today: Index, earlier: Sequence[Index]) -> pl.DataFrame:
    """The pairs whose texts are alike, and what they are (columns FOUND)."""
    pairs = pairs.with_columns(_texts(pairs, today, earlier))
    resemblance, containment = shared(pairs["text"], pairs["of_text"])
    pairs = pairs.with_columns(similarity=resemblance, part=containment).filter(
        (pl.col("similarity") >= ALIKE) | ((pl.col("part") >= PART) & (pl.col("similarity") >= PART_ALIKE))
    )
    return pairs.with_columns(kind=_kinds(pairs)).select(pl.col(name).cast(kind) for name, kind in FOUND.items())


def _pairs(today: Index, lines: Rows, earlier: Sequence[Index]) -> pl.DataFrame:
    """Candidates: `line` and an older `day` and `of`, each pair once, and whether they state the `same` facts."""
    shown = np.concatenate([found.any(axis=1) for _, found, _ in today.signatures()])[lines]
    lines = lines[shown]  # a line without a shingle has no signature
    buckets = product(range(LINE_VALUES // BAND if len(lines) else 0), (False, True))
    found = [pl.DataFrame(schema={"line": pl.Int64, "day": pl.Int32, "of": pl.Int64})]
    run = ahead if len(lines) < SIDE_BY_SIDE else map
    found.extend(run(lambda bucket: _met(today, lines, earlier, *bucket), buckets))
    pairs = pl.concat(found).unique().sort("line", "day", "of")
    blocks = (pairs[start : start + SIGNATURES_A_BLOCK] for start in range(0, len(pairs) or 1, SIGNATURES_A_BLOCK))
    return pl.concat(_agreeing(block, today, earlier) for block in blocks)


def _agreeing(pairs: pl.DataFrame, today: Index, earlier: Sequence[Index]) -> pl.DataFrame:
    """The pairs whose signatures agree, and whether they state the `same` facts."""
    agreeing, same = np.zeros(len(pairs), dtype=np.int64), np.zeros(len(pairs), dtype=np.bool_)
    signatures, said = today.signatures_of(pairs["line"].to_numpy())
    for number, index in enumerate([*earlier, today]):
        rows = np.flatnonzero((pairs["day"] == number).to_numpy())
        theirs, their_facts = index.signatures_of(pairs["of"].to_numpy()[rows])
        agreeing[rows] = (signatures[rows] == theirs).sum(axis=1)
        same[rows] = said[rows] == their_facts
    return pairs.with_columns(same=pl.Series(same)).filter(pl.Series(agreeing >= AGREEING))


def _met(today: Index, lines: Rows, earlier: Sequence[Index], band: int, exactly: bool) -> pl.DataFrame:
    """For each line the oldest one with the same values in a band (and `exactly` the same facts), where it is older."""
    own = _keys(today, band, exactly)[lines]
    bits = max(len(index.tables["lines"]) for index in (*earlier, today)).bit_length()
    low = np.uint64((1 << bits) - 1)
    ordered, wanted, first = _grouped(own, low)
    sizes = np.diff(np.append(np.searchsorted(ordered, wanted), len(ordered)))
    day = np.full(len(wanted), len(earlier), dtype=np.int32)
    of = lines[first]
    for number, index in enumerate(earlier):
        _, theirs, oldest = _grouped(_keys(index, band, exactly), low)
        at = np.searchsorted(wanted, theirs)
        met = np.append(wanted, 0)[at] == theirs
        met &= np.append(day, 0)[at] == len(earlier)
        day[at[met]], of[at[met]] = number, oldest[met]
    met = (sizes > 1) | (day < len(earlier))
    pairs = pl.DataFrame(
        {
            "line": lines[(ordered[np.repeat(met, sizes)] & low).astype(np.int64)],
            "day": np.repeat(day[met], sizes[met]),
            "of": np.repeat(of[met], sizes[met]),
        }
    )
    return pairs.filter((pl.col("day") < len(earlier)) | (pl.col("of") < pl.col("line")))


def _grouped(keys: Keys, low: np.uint64) -> tuple[Keys, Keys, Rows]:
    """Rows by their keys, the row in the `low` bits of its key: all, ordered; distinct keys; the first row of each.

    Takes the place of `keys`.
    """
    keys &= ~low
    keys |= np.arange(len(keys), dtype=np.uint64)
    keys.sort()
    distinct = keys & ~low
    first = keys[np.append(True, distinct[1:] != distinct[:-1])[: len(keys)]]
    return keys, first & ~low, (first & low).astype(np.int64)


def _keys(index: Index, band: int, exactly: bool) -> Keys:
    """For each line of a day one number for the values of a band, and with `exactly` for the facts too."""
    found = [np.zeros(0, dtype=np.uint64)]
    for _, signatures, said in index.signatures():
        values = signatures[:, band * BAND : (band + 1) * BAND].astype(np.uint64)
        keys = (values[:, 0] | (values[:, 1] << np.uint64(16)) | (values[:, 2] << np.uint64(32))) * SPREAD
        found.append(keys ^ said if exactly else keys)
    return np.concatenate(found)


def _texts(pairs: pl.DataFrame, today: Index, earlier: Sequence[Index]) -> list[pl.Series]:
    """The two texts of each pair."""
    theirs = []
    for number, index in enumerate([*earlier, today]):
        rows = pairs.with_row_index().filter(pl.col("day") == number)
        theirs.append(rows.select("index", of_text=index.texts(rows["of"].to_numpy())))
    return [today.texts(pairs["line"].to_numpy()), pl.concat(theirs).sort("index")["of_text"]]


def _kinds(pairs: pl.DataFrame) -> pl.Series:
    """What each pair is: near where its two texts state the same facts, else variant."""
    cut = (pl.col("part") >= PART) & (pl.col("text").str.len_chars() < pl.col("of_text").str.len_chars())
    doubtful = pairs.select(pl.arg_where(cut & ~pl.col("same"))).to_series()
    said, of_said = (facts(pairs[name].gather(doubtful)) for name in ("text", "of_text"))
    agreed = pairs["same"].to_numpy().copy()
    agreed[doubtful.to_numpy()] = [agree(part, whole) for part, whole in zip(said, of_said, strict=True)]
    letters, of_letters = (pl.col(name).str.replace_all(NO_LETTER, "") for name in ("text", "of_text"))
    changed = ~(letters.str.starts_with(of_letters) | of_letters.str.starts_with(letters))
    named = pairs.select(pl.arg_where(pl.Series(agreed) & changed)).to_series()
    texts = (pairs[name].gather(named) for name in ("text", "of_text"))
    agreed[named.to_numpy()] = [same_people(text, of_text) for text, of_text in zip(*texts, strict=True)]
    return pl.select(pl.when(pl.Series(agreed)).then(pl.lit("near")).otherwise(pl.lit("variant"))).to_series()
