"""Pages to lines: the non-blank lines of a page, with their places in it."""

import polars as pl


def split(pages: pl.DataFrame) -> pl.DataFrame:
    r"""Non-blank lines of pages (columns `page`, `text`), in the order given.

    Returns `page`, `position` (int32, place among the page's non-blank lines), `text` (without outer white space),
    `start` and `end` (int32, characters of the page: page[start:end] == text) and `gap` (whether a blank line stands
    before). Lines end at \r\n, \n or \r only; these are made one without moving any offset.
    """
    text = pl.col("text")
    tail = text.str.strip_chars_start()  # a line without the white space before it
    line_end = (text.str.len_chars().cast(pl.Int32) + 1).cum_sum().over("page") - 1
    return (
        pages.lazy()
        .select("page", _one_line_end(text).str.split("\n"))
        .explode("text")
        .select("page", text=tail.str.strip_chars_end(), start=line_end - tail.str.len_chars().cast(pl.Int32))
        .with_columns(gap=(text == "").shift(1, fill_value=False))
        .filter(text != "")
        .select(
            "page",
            pl.int_range(pl.len(), dtype=pl.Int32).over("page").alias("position"),
            "text",
            "start",
            (pl.col("start") + text.str.len_chars().cast(pl.Int32)).alias("end"),
            "gap",
        )
        .collect()
    )


def _one_line_end(text: pl.Expr) -> pl.Expr:
    return text.str.replace_all("\r\n", " \n", literal=True).str.replace_all("\r", "\n", literal=True)
