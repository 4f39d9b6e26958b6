"""Pages to lines: the non-blank lines of a page, with their places in it."""

import polars as pl


def split(pages: pl.DataFrame) -> pl.DataFrame:
    """Non-blank lines of pages (columns `page`, `text`), in the order given.

    Returns `page`, `position` (int32, place among the page's non-blank lines), `text` (without outer white space),
    `start` and `end` (int32, characters of the page: page[start:end] == text) and `gap` (whether a blank line stands
    before). Lines end at \\r\\n, \\n or \\r only. A carriage return is read as a line feed, so that \\r\\n gives one blank
    line more and no offset moves.
    """
    return (
        pages.lazy()
        .select("page", text=pl.col("text").str.replace_all("\r", "\n", literal=True).str.split("\n"))
        .explode("text")
        .with_columns(length=pl.col("text").str.len_chars().cast(pl.Int32), tail=pl.col("text").str.strip_chars_start())
        .with_columns(
            line_end=(pl.col("length") + 1).cum_sum().over("page") - 1, text=pl.col("tail").str.strip_chars_end()
        )
        .with_columns(blank=pl.col("text") == "")
        .with_columns(gap=pl.col("blank").shift(1, fill_value=False))
        .filter(~pl.col("blank"))
        .with_columns(start=(pl.col("line_end") - pl.col("tail").str.len_chars()).cast(pl.Int32))
        .select(
            "page",
            "text",
            "start",
            "gap",
            position=pl.int_range(pl.len(), dtype=pl.Int32).over("page"),
            end=(pl.col("start") + pl.col("text").str.len_chars()).cast(pl.Int32),
        )
        .select("page", "position", "text", "start", "end", "gap")
        .collect()
    )
