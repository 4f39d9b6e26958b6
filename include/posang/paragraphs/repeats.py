"""Repeats inside a page: long lines, runs of lines, headlines and captions that stand there twice."""

import numpy as np
import polars as pl

from posang.paragraphs.places import Flags, Pages, Places

LONG = 40  # characters: a repeated line of this length is a repeat by itself
RUN_LINES, RUN_CHARACTERS = 5, 60  # a repeated run of short lines alone, such as a list printed twice


def within_pages(lines: pl.DataFrame, first: Places) -> pl.Series:
    """Position of the line that each line repeats inside its page, else null (int32).

    `lines`: `page`, `position`, `start`, `end`, `role`; pages whole and lines in order. `first` as of `firsts`. Short
    cells of a list or table stay, unless they stand in a run of lines that is repeated as a whole.
    """
    if lines.is_empty():
        return pl.Series(dtype=pl.Int32)
    pages = Pages(lines["page"].to_numpy())
    length = (lines["end"] - lines["start"]).to_numpy()
    role = lines["role"]
    doubled = first < pages.here
    long = doubled & (length >= LONG)
    shown = doubled & (role.is_in(["title", "caption"]) & (role == role.gather(first))).to_numpy()
    offset = pages.here - first
    beside = _run(pages, first, long, offset, ahead=False) | _run(pages, first, long, offset, ahead=True)
    repeated = long | shown | beside | _short_run(pages, doubled, offset, length)
    source = np.where(long | shown, first, np.where(beside, pages.here - _near(pages, long, offset), first))
    position = lines["position"].gather(np.clip(source, 0, None))
    return pl.select(pl.when(pl.Series(repeated)).then(position)).to_series().cast(pl.Int32)


def _near(pages: Pages, long: Flags, offset: Places) -> Places:
    """How far back the nearest long repeat reaches: the one before, else the one behind; 0 where there is none."""
    before, behind = pages.previous(long), pages.following(long)
    known = before >= pages.first
    at = np.where(known, before, np.minimum(behind, pages.size - 1))
    return np.where(known | (behind < pages.end), offset[at], 0)


def _run(pages: Pages, first: Places, long: Flags, offset: Places, *, ahead: bool) -> Flags:
    """Lines that carry on (or lead up to, if `ahead`) a long repeat: each equals the line as far back as that one's."""
    nearest = pages.following(long) if ahead else pages.previous(long)
    known = (nearest < pages.end) if ahead else (nearest >= pages.first)
    source = pages.here - np.where(known, offset[np.clip(nearest, 0, pages.size - 1)], 0)
    equal = known & (source >= pages.first) & (source < pages.here)
    equal &= first[np.clip(source, 0, None)] == first
    broken = ~equal & ~long
    if ahead:
        return equal & (pages.following(long) < pages.following(broken))
    return equal & (pages.previous(long) > pages.previous(broken))


def _short_run(pages: Pages, doubled: Flags, offset: Places, length: Places) -> Flags:
    """Runs of short lines that repeat as many earlier ones in the same order, long enough to be no coincidence."""
    same = doubled & pages.shifted(doubled, -1) & (offset == np.append(0, offset[:-1]))
    run = np.cumsum(~same)
    lines: Places = np.bincount(run)[run]
    characters: Places = np.bincount(run, weights=length).astype(np.int64)[run]
    return doubled & (lines >= RUN_LINES) & (characters >= RUN_CHARACTERS)
