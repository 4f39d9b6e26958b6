"""Reprints: articles that tell what an older one tells, mostly one press release in several outlets.

Page signatures propose older pages, the texts decide, and a chain of reprints is followed to its oldest page.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

from posang.paragraphs.facts import facts
from posang.paragraphs.index import PAGE_VALUES, Index
from posang.paragraphs.meetings import KEYS_AT_ONCE, Keys, Own, Rows, band_keys, firsts, low_bits, numbered, rows_of
from posang.paragraphs.shingles import shared

BAND = 2  # values of a band: pages with a third of their shingles in common mostly agree in one of 32
ALIKE = 0.25  # share of all shingles of two articles that both have
PART = 0.45  # and the share of the shorter one's
SAME_NUMBERS = 0.5  # share of the numbers of the article that has fewer; two days' weather fails here
PAIRS_A_BLOCK = 1 << 13  # whose texts are held at a time
AGREEING = 12  # of PAGE_VALUES; with fewer the texts are not looked at

Page = tuple[int, int]  # day, row in its pages


def reprints(days: Sequence[Index], pages: npt.NDArray[np.int64]) -> pl.DataFrame:
    """Pages among `pages` (rows of the last of `days`, ascending) that reprint an older page of `days` (oldest first).

    Returns `page_id`, `duplicate_of_page_id` (the oldest of the chain) and `similarity` (float32).
    """
    today = len(days) - 1
    origin: dict[Page, Page] = {}
    waiting: dict[int, set[int]] = defaultdict(set)

    def follow(day: int, rows: npt.NDArray[np.int64]) -> None:
        for row, older in _oldest(days[: day + 1], rows, pages if day == today else None):
            origin[(day, row)] = older
            waiting[older[0]].add(older[1])

    follow(today, pages)
    for day in range(today - 1, -1, -1):
        done: set[int] = set()
        while rows := sorted(waiting[day] - done):
            done.update(rows)
            follow(day, np.array(rows))
    links = [(row, _root(origin, (day, row))) for day, row in sorted(origin) if day == today]
    resemblance = [np.zeros(0)]
    for start in range(0, len(links), PAIRS_A_BLOCK):
        block = links[start : start + PAIRS_A_BLOCK]
        texts = days[today].page_texts(np.array([row for row, _ in block], dtype=np.int64))
        resemblance.append(shared(texts, _page_texts(days, [root for _, root in block]))[0])
    page_ids = [index.pages["page_id"] for index in days]
    return pl.DataFrame(
        {
            "page_id": [page_ids[today][row].as_py() for row, _ in links],
            "duplicate_of_page_id": [page_ids[day][of].as_py() for _, (day, of) in links],
            "similarity": np.concatenate(resemblance).astype(np.float32),
        },
        schema={"page_id": pl.String, "duplicate_of_page_id": pl.String, "similarity": pl.Float32},
    )


def _root(origin: dict[Page, Page], page: Page) -> Page:
    while page in origin:
        page = origin[page]
    return page


def _oldest(
    days: Sequence[Index], rows: npt.NDArray[np.int64], among: npt.NDArray[np.int64] | None
) -> Iterable[tuple[int, Page]]:
    """For pages (`rows` of the last of `days`) that reprint one, the oldest they reprint.

    `among`: the rows of the last day that count as originals; None for all.
    """
    pairs = _pairs(days, rows, among)
    alike = pl.concat([pairs.clear(), *(_alike(days, block) for block in pairs.iter_slices(PAIRS_A_BLOCK))])
    oldest = alike.sort("page", "day", "of").unique("page", keep="first", maintain_order=True)
    return [(page, (day, of)) for page, day, of in oldest.select("page", "day", "of").iter_rows()]


def _alike(days: Sequence[Index], pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs whose texts tell the same."""
    own = [(len(days) - 1, page) for page in pairs["page"]]
    found = _page_texts(days, [*own, *pairs.select("day", "of").iter_rows()])
    texts, of_texts = found[: len(own)], found[len(own) :]
    resemblance, containment = shared(texts, of_texts)
    return pairs.filter(pl.Series((resemblance >= ALIKE) & (containment >= PART)) & _same_numbers(texts, of_texts))


def _pairs(days: Sequence[Index], rows: Rows, among: Rows | None) -> pl.DataFrame:
    """Candidates: `page` and an older page (`day`, `of`), each pair once."""
    every = days[-1].page_signatures()
    rows = rows[every[rows].any(axis=1)]
    found = [pl.DataFrame(schema={"page": pl.Int64, "of": pl.Int64, "day": pl.Int64})]
    if not len(rows):
        return found[0]
    low = low_bits(max(index.rows["pages"] for index in days))
    bands = range(PAGE_VALUES // BAND)
    at_once = max(KEYS_AT_ONCE // len(rows), 1)
    for start in range(0, len(bands), at_once):
        owns = [(band, Own.of(band_keys(every, band, BAND)[rows], low)) for band in bands[start : start + at_once]]
        for day, index in enumerate(days):
            last = index is days[-1]
            theirs = every if last else index.page_signatures()
            older = among if last and among is not None else np.arange(len(theirs))
            met = (
                _met(own, numbered(band_keys(theirs, band, BAND)[older], older, low), rows, low) for band, own in owns
            )
            pairs = pl.concat(pairs.filter(pl.col("of") < pl.col("page")) if last else pairs for pairs in met).unique()
            agreeing = (every[pairs["page"].to_numpy()] == theirs[pairs["of"].to_numpy()]).sum(axis=1)
            found.append(pairs.filter(pl.Series(agreeing >= AGREEING)).with_columns(day=pl.lit(day, pl.Int64)))
    return pl.concat(found).unique().sort("day", "page", "of")  # so that a block of pairs needs few days


def _met(own: Own, keys: Keys, rows: Rows, low: np.uint64) -> pl.DataFrame:
    """Pairs of `page`, one of `rows` by its key in `own`, and `of`, the row of the first of `keys` that is the same."""
    met = own.met(keys)
    met = met[firsts(met, low)]
    start, behind = np.searchsorted(own.ordered, met & ~low), np.searchsorted(own.ordered, met | low, side="right")
    sizes = behind - start
    places = np.arange(sizes.sum()) + np.repeat(start - np.cumsum(sizes) + sizes, sizes)
    return pl.DataFrame({"page": rows[rows_of(own.ordered[places], low)], "of": np.repeat(rows_of(met, low), sizes)})


def _page_texts(days: Sequence[Index], pages: Sequence[Page]) -> pl.Series:
    frame = pl.DataFrame(pages, schema={"day": pl.Int64, "row": pl.Int64}, orient="row").with_row_index()
    found = [pl.DataFrame(schema={"index": pl.UInt32, "text": pl.String})]
    for (day,), rows in frame.group_by("day", maintain_order=True):
        found.append(rows.select("index", text=days[day].page_texts(rows["row"].to_numpy())))
    return pl.concat(found).sort("index")["text"]


def _same_numbers(one: pl.Series, other: pl.Series) -> pl.Series:
    """Whether the articles state mostly the same numbers."""
    frame = pl.DataFrame({"one": _numbers(one), "other": _numbers(other)})
    both = pl.col("one").list.set_intersection("other").list.len()
    fewer = pl.min_horizontal(pl.col("one").list.len(), pl.col("other").list.len())
    return frame.select(both >= SAME_NUMBERS * fewer).to_series()


def _numbers(texts: pl.Series) -> pl.Series:
    return facts(texts).str.split("|").list.first().str.split("/").list.unique()
