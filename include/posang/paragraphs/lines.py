"""Pages to lines: the non-blank lines of a page, with their places in it."""

import numpy as np
import polars as pl


def split(pages: pl.DataFrame) -> pl.DataFrame:
    r"""Non-blank lines of pages (columns `page`, `text`), in the order given.

    Returns `page`, `position` (int32, place among the page's non-blank lines), `text` (without outer white space),
    `start` and `end` (int32, characters of the page: page[start:end] == text) and `gap` (whether a blank line stands
    before). Lines end at \r\n, \n or \r only; these are made one without moving any offset. A page that a crawler has
    written into a single line has them where strokes part its pieces.
    """
    lines = _lines(_one_line_end(pages["text"]))
    counts = lines.list.len().to_numpy()
    first = np.repeat(np.cumsum(counts, dtype=np.int64) - counts, counts)  # the first line of each line's page
    line = lines.explode()
    ends = np.append(np.int64(0), np.cumsum(line.str.len_chars().to_numpy() + np.int64(1)))
    line_end = ends[1:] - 1 - ends[first]
    tail = line.str.strip_chars_start()
    text = tail.str.strip_chars_end()
    written = text.str.len_chars().to_numpy()
    start = line_end - tail.str.len_chars().to_numpy()
    before = np.append(np.int64(0), np.cumsum(written > 0))
    rows = np.flatnonzero(written)
    return pl.DataFrame(
        {
            "page": pages["page"].gather(np.repeat(np.arange(len(counts)), counts)[rows]),
            "position": (before[:-1] - before[first])[rows].astype(np.int32),
            "text": text.gather(rows),
            "start": start[rows].astype(np.int32),
            "end": (start + written)[rows].astype(np.int32),
            "gap": (written[rows - 1] == 0) & (rows > 0),
        }
    )


def _one_line_end(texts: pl.Series) -> pl.Series:
    if not texts.str.contains_any(["\r"]).any():  # no expression, of which Polars keeps a few only
        return texts
    return texts.str.replace_all("\r\n", " \n", literal=True).str.replace_all("\r", "\n", literal=True)


PIECES = 5  # pieces of a page in one line


def _lines(texts: pl.Series) -> pl.Series:
    """The lines of texts, those of a page in one line between its strokes; no offset moves."""
    lines = texts.str.split("\n")
    few = np.flatnonzero(lines.list.len().to_numpy() <= 2).tolist()  # a line end may close the page's only line
    rolled = {row: text for row in few if (text := texts[row]).count(" | ") >= PIECES - 1}
    if not rolled:
        return lines
    unrolled = [text.replace(" | ", " \n ") for text in rolled.values()]
    return texts.clone().scatter(list(rolled), unrolled).str.split("\n")
