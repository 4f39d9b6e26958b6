"""Normalization and fingerprints: the one place that says when two lines are the same text."""

from collections.abc import Iterable

import numpy as np
import polars as pl
import xxhash

SINGLE_QUOTES = "‘’‚‛′´`ʼ＇"
DOUBLE_QUOTES = "“”„‟″〝〞＂❝❞"
MIDDLE_DOTS = "ㆍ․•‧∙⋅・･"
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
SUPERSCRIPTS = {"⁰": "0", "¹": "1", "²": "2", "³": "3", **{chr(0x2070 + n): str(n) for n in range(4, 10)}}
SUBSCRIPTS = {chr(0x2080 + n): str(n) for n in range(10)}
CIRCLED = {chr(0x2460 + n): str(n + 1) for n in range(20)}

# What NFKC would leave apart (quotes, dots, invisible characters) or run into its neighbors (10² into 102, ①5 into 15).
REPLACED: dict[str, str] = {
    **dict.fromkeys(SINGLE_QUOTES, "'"),
    **dict.fromkeys(DOUBLE_QUOTES, '"'),
    **dict.fromkeys(MIDDLE_DOTS, "·"),
    **dict.fromkeys(INVISIBLE, ""),
    "ⓒ": "©",
    "Ⓒ": "©",
    "\u3164": " ",  # Hangul filler, drawn as a blank
    **{sign: "^" + digit for sign, digit in SUPERSCRIPTS.items()},
    **{sign: "_" + digit for sign, digit in SUBSCRIPTS.items()},
    **{sign: f"({digit})" for sign, digit in CIRCLED.items()},
}
# Text of these alone needs neither NFKC nor a look at its blanks.
UNUSUAL = r"[^ -~가-힣·]|  |^ | $"


def normalize(texts: pl.Series) -> pl.Series:
    """Lines in the form that decides whether they are equal.

    Quotation marks and middle dots are one each, invisible characters go, the rest is NFKC with every run of white
    space as one blank and none at the ends. Letters and digits stay: two texts that differ in them stay apart.
    """
    signs, plain = list(REPLACED), list(REPLACED.values())
    texts = texts.str.replace_many(signs, plain)
    unusual = texts.str.contains(UNUSUAL)
    rows = unusual.arg_true()
    if not len(rows):
        return texts
    mended = (
        texts.gather(rows)
        .str.normalize("NFKC")
        .str.replace_many(signs, plain)
        .str.replace_all(r"\s+", " ")
        .str.strip_chars(" ")
    )
    places = pl.int_range(len(texts), eager=True, dtype=pl.Int64)
    places = places.scatter(rows, pl.int_range(len(texts), len(texts) + len(rows), eager=True, dtype=pl.Int64))
    return pl.concat([texts, mended], rechunk=True).gather(places)


def fingerprints(normalized: Iterable[str]) -> np.ndarray:
    """64-bit xxh3 of each normalized line, as uint64: the same on every machine and in every version."""
    digest = xxhash.xxh3_64_intdigest
    return np.fromiter((digest(text.encode()) for text in normalized), dtype=np.uint64)
