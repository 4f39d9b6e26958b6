"""Older lines that a line repeats nearly: spacing, punctuation, a byline glued to it, a particle, a cut ending.

Signatures propose candidates (lines that agree in three MinHash values of one of eight bands), the texts decide. Of the
lines with one band in common only two are looked at, however many there are: the oldest, and the oldest with the same
facts; that bounds the work on templates, whose lines are all alike.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product

import numpy as np
import numpy.typing as npt
import polars as pl

from posang.ahead import ahead
from posang.paragraphs.facts import agree, facts, same_people
from posang.paragraphs.index import LINE_VALUES, Index
from posang.paragraphs.meetings import KEYS_AT_ONCE, Keys, Own, Rows, band_keys, firsts, low_bits, numbered, rows_of
from posang.paragraphs.shingles import shared

BAND = 3  # values of a band
ALIKE = 0.7  # share of all shingles of two lines that both have
AGREEING = 7  # of LINE_VALUES; lines that agree in fewer are hardly half alike, and their texts are not looked at
PART, PART_ALIKE = 0.92, 0.5  # or: share of the smaller's, when one is part of the other, and the share of all

SIDE_BY_SIDE = 1 << 20  # lines; with more one bucket at a time is memory enough
SIGNATURES_A_BLOCK = 1 << 17  # of pairs, held at a time
PAIRS_A_BLOCK = 1 << 16  # whose texts are held at a time; for each block nearly all texts of the day are read
PAIRS_A_SLICE = 1 << 13  # whose facts and persons are compared at a time
NO_LETTER = r"[^\pL\pN]"

Bucket = tuple[int, bool]  # a band, and whether the facts must agree too

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
    kinds = pl.concat([pl.Series(dtype=pl.String), *ahead(_kinds, pairs.iter_slices(PAIRS_A_SLICE))])
    return pairs.with_columns(kind=kinds).select(pl.col(name).cast(kind) for name, kind in FOUND.items())


def _pairs(today: Index, lines: Rows, earlier: Sequence[Index]) -> pl.DataFrame:
    """Candidates: `line` and an older `day` and `of`, each pair once, and whether they state the `same` facts."""
    shown = np.concatenate([found.any(axis=1) for _, found, _ in today.signatures()])[lines]
    lines = lines[shown]  # a line without a shingle has no signature
    buckets = list(product(range(LINE_VALUES // BAND if len(lines) else 0), (False, True)))
    at_once = max(KEYS_AT_ONCE // max(len(lines), 1), 2)
    pairs = pl.DataFrame(schema={"line": pl.Int64, "day": pl.Int32, "of": pl.Int64})
    for start in range(0, len(buckets), at_once):
        for met in _met(today, lines, earlier, buckets[start : start + at_once]):
            pairs = pl.concat([pairs, met]).unique()
    pairs = pairs.sort("day", "line", "of")  # so that a block of pairs needs few days
    blocks = (pairs[start : start + SIGNATURES_A_BLOCK] for start in range(0, len(pairs) or 1, SIGNATURES_A_BLOCK))
    return pl.concat(_agreeing(block, today, earlier) for block in blocks)


def _agreeing(pairs: pl.DataFrame, today: Index, earlier: Sequence[Index]) -> pl.DataFrame:
    """The pairs whose signatures agree, and whether they state the `same` facts."""
    agreeing, same = np.zeros(len(pairs), dtype=np.int64), np.zeros(len(pairs), dtype=np.bool_)
    signatures, said = today.signatures_of(pairs["line"].to_numpy())
    for number, index in enumerate([*earlier, today]):
        rows = np.flatnonzero((pairs["day"] == number).to_numpy())
        if len(rows):
            theirs, their_facts = index.signatures_of(pairs["of"].to_numpy()[rows])
            agreeing[rows] = (signatures[rows] == theirs).sum(axis=1)
            same[rows] = said[rows] == their_facts
    return pairs.with_columns(same=pl.Series(same)).filter(pl.Series(agreeing >= AGREEING))


def _met(today: Index, lines: Rows, earlier: Sequence[Index], buckets: Sequence[Bucket]) -> Iterator[pl.DataFrame]:
    """By bucket, for each line the oldest one with the same key, where it is older."""
    low = low_bits(max(index.rows["lines"] for index in (*earlier, today)))
    keys = np.empty((len(buckets), len(lines)), dtype=np.uint64)
    for row, signatures, said in today.signatures():
        first, behind = np.searchsorted(lines, (row, row + len(said)))
        inside = lines[first:behind] - row
        for own, bucket in zip(keys, buckets, strict=True):
            own[first:behind] = _keys(signatures[inside], said[inside], bucket)
    run = ahead if len(lines) < SIDE_BY_SIDE else map
    owns = list(run(partial(Own.of, low=low), keys))
    older = list(ahead(partial(_meeting, buckets=buckets, owns=owns, low=low), earlier))
    ordered = [own.ordered for own in owns]
    yield from run(lambda place: _oldest(ordered[place], [met[place] for met in older], lines, low), range(len(owns)))


def _meeting(index: Index, buckets: Sequence[Bucket], owns: Sequence[Own], low: np.uint64) -> list[Keys]:
    """By bucket the keys of an earlier day that one of today's meets, in order, with the oldest row of each."""
    found: list[list[Keys]] = [[] for _ in buckets]
    for row, signatures, said in index.signatures():
        rows = np.arange(row, row + len(said))
        for bucket, own, met in zip(buckets, owns, found, strict=True):
            met.append(own.met(numbered(_keys(signatures, said, bucket), rows, low)))
    theirs = [np.sort(np.concatenate([np.zeros(0, dtype=np.uint64), *met])) for met in found]
    return [keys[firsts(keys, low)] for keys in theirs]


def _oldest(own: Keys, older: Sequence[Keys], lines: Rows, low: np.uint64) -> pl.DataFrame:
    """For each of today's lines the oldest line with its key: of the `older` days, else of today."""
    kept = ~firsts(own, low)
    kept[:-1] |= kept[1:]
    for theirs in older:
        kept[np.searchsorted(own, theirs & ~low)] = True
    own = own[kept]  # what meets nothing is most of a day, and let go here
    first = np.flatnonzero(firsts(own, low))
    wanted, sizes = own[first] & ~low, np.diff(np.append(first, len(own)))
    day, of = np.full(len(first), len(older), dtype=np.int32), lines[rows_of(own[first], low)]
    for number, theirs in enumerate(older):
        at = np.searchsorted(wanted, theirs & ~low)
        fresh = day[at] == len(older)
        day[at[fresh]], of[at[fresh]] = number, rows_of(theirs[fresh], low)
    pairs = pl.DataFrame({"line": lines[rows_of(own, low)], "day": np.repeat(day, sizes), "of": np.repeat(of, sizes)})
    return pairs.filter((pl.col("day") < len(older)) | (pl.col("of") < pl.col("line")))


def _keys(signatures: npt.NDArray[np.uint16], said: Keys, bucket: Bucket) -> Keys:
    """For each line one number for the values of a band, and for the facts too where they must agree."""
    band, exactly = bucket
    keys = band_keys(signatures, band, BAND)
    return keys ^ said if exactly else keys


def _texts(pairs: pl.DataFrame, today: Index, earlier: Sequence[Index]) -> list[pl.Series]:
    """The two texts of each pair."""
    older = [pairs.with_row_index().filter(pl.col("day") == number) for number in range(len(earlier) + 1)]
    own = today.texts(pl.concat([pairs["line"], older[-1]["of"]]).to_numpy())
    theirs = [index.texts(rows["of"].to_numpy()) for index, rows in zip(earlier, older, strict=False)]
    found = pl.DataFrame(
        {"index": pl.concat(rows["index"] for rows in older), "of_text": pl.concat([*theirs, own[len(pairs) :]])}
    )
    return [own[: len(pairs)], found.sort("index")["of_text"]]


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
