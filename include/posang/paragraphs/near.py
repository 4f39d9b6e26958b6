"""Older lines that a line repeats nearly: spacing, punctuation, a byline glued to it, a particle, a cut ending.

Signatures propose candidates (lines that agree in three MinHash values of one of eight bands), the texts decide. Of the
lines with one band in common only two are looked at, however many there are: the oldest, and the oldest with the same
facts; that bounds the work on templates, whose lines are all alike.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

from posang.paragraphs.facts import agree, facts, same_people
from posang.paragraphs.index import LINE_VALUES, Index
from posang.paragraphs.shingles import shared

BAND = 3  # values of a band
ALIKE = 0.7  # share of all shingles of two lines that both have
AGREEING = 7  # of LINE_VALUES; lines that agree in fewer are hardly half alike, and their texts are not looked at
PART, PART_ALIKE = 0.92, 0.5  # or: share of the smaller's, when one is part of the other, and the share of all

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
    pairs = _pairs(today, lines, earlier) if len(lines) else pl.DataFrame()
    if pairs.is_empty():
        return pl.DataFrame(schema=FOUND)
    pairs = pairs.with_columns(_texts(pairs, today, earlier))
    resemblance, containment = shared(pairs["text"], pairs["of_text"])
    pairs = pairs.with_columns(similarity=resemblance, part=containment).filter(
        (pl.col("similarity") >= ALIKE) | ((pl.col("part") >= PART) & (pl.col("similarity") >= PART_ALIKE))
    )
    pairs = pairs.with_columns(kind=_kinds(pairs))
    return (
        pairs.sort("line", "kind", "day", "of")  # near before variant
        .unique("line", keep="first", maintain_order=True)
        .select(pl.col(name).cast(kind) for name, kind in FOUND.items())
    )


def _pairs(today: Index, lines: Rows, earlier: Sequence[Index]) -> pl.DataFrame:
    """Candidates: `line` and an older `day` and `of`, each pair once."""
    shown = np.concatenate([found.any(axis=1) for _, found, _ in today.signatures()])[lines]
    lines = lines[shown]  # a line without a shingle has no signature
    found = [pl.DataFrame(schema={"line": pl.Int64, "day": pl.Int32, "of": pl.Int64})]
    for band in range(LINE_VALUES // BAND if len(lines) else 0):
        for exactly in (False, True):
            own = np.concatenate([_keys(values, said, band, exactly) for _, values, said in today.signatures()])[lines]
            wanted, first, place = np.unique(own, return_index=True, return_inverse=True)
            day = np.full(len(wanted), len(earlier), dtype=np.int32)
            of = lines[first]
            for number, index in enumerate(earlier):
                for start, theirs, their_facts in index.signatures():
                    keys = _keys(theirs, their_facts, band, exactly)
                    at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
                    rows = np.flatnonzero((wanted[at] == keys) & (day[at] == len(earlier)))[::-1]  # the first one stays
                    day[at[rows]], of[at[rows]] = number, start + rows
            pairs = pl.DataFrame({"line": lines, "day": day[place], "of": of[place]})
            found.append(pairs.filter((pl.col("day") < len(earlier)) | (pl.col("of") < pl.col("line"))))
    pairs = pl.concat(found).unique().sort("line", "day", "of")
    agreeing = np.zeros(len(pairs), dtype=np.int64)
    ours = today.signatures_of(pairs["line"].to_numpy())
    for number, index in enumerate([*earlier, today]):
        rows = np.flatnonzero((pairs["day"] == number).to_numpy())
        agreeing[rows] = (ours[rows] == index.signatures_of(pairs["of"].to_numpy()[rows])).sum(axis=1)
    return pairs.filter(pl.Series(agreeing >= AGREEING))


def _keys(
    signatures: npt.NDArray[np.uint16], said: npt.NDArray[np.uint64], band: int, exactly: bool
) -> npt.NDArray[np.uint64]:
    """One number for the values of a band, and with `exactly` for the facts too."""
    values = signatures[:, band * BAND : (band + 1) * BAND].astype(np.uint64)
    keys: npt.NDArray[np.uint64] = values[:, 0] | (values[:, 1] << np.uint64(16)) | (values[:, 2] << np.uint64(32))
    return (keys * np.uint64(0x9E3779B97F4A7C15)) ^ said if exactly else keys


def _texts(pairs: pl.DataFrame, today: Index, earlier: Sequence[Index]) -> list[pl.Series]:
    """The two texts of each pair."""
    theirs = []
    for number, index in enumerate([*earlier, today]):
        rows = pairs.with_row_index().filter(pl.col("day") == number)
        theirs.append(rows.select("index", of_text=index.texts(rows["of"].to_numpy())))
    return [today.texts(pairs["line"].to_numpy()), pl.concat(theirs).sort("index")["of_text"]]


def _kinds(pairs: pl.DataFrame) -> pl.Series:
    """What each pair is: near where its two texts state the same facts, else variant."""
    texts = pl.concat([pairs["text"], pairs["of_text"]]).unique()
    said = dict(zip(texts, facts(texts), strict=True))
    kinds = []
    for text, of_text, part in pairs.select("text", "of_text", "part").iter_rows():
        cut = part >= PART and len(text) < len(of_text)
        same = agree(said[text], said[of_text], cut=cut) and same_people(text, of_text)
        kinds.append("near" if same else "variant")
    return pl.Series(kinds, dtype=pl.String)
