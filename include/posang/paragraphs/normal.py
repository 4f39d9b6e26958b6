"""Normalization and fingerprints: the one place that says when two lines are the same text."""

import numpy as np
import numpy.typing as npt
import polars as pl
import xxhash

SINGLE_QUOTES = "‘’‚‛′´`＇"  # not U+02BC, which is a letter
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
# Text without these is in its normal form already.
UNUSUAL = r"[^ -_a-~가-힣·]|  |^ | $"


def normalize(texts: pl.Series) -> pl.Series:
    """Lines in the form that decides whether they are equal.

    Quotation marks and middle dots are one each, invisible characters go, the rest is NFKC with every run of white
    space as one blank and none at the ends. Letters and digits stay: two texts that differ in them stay apart.
    """
    rows = texts.str.contains(UNUSUAL).arg_true()
    if not len(rows):
        return texts
    signs, plain = list(REPLACED), list(REPLACED.values())
    mended = (
        texts.gather(rows)
        .str.replace_many(signs, plain)
        .str.normalize("NFKC")
        .str.replace_many(signs, plain)
        .str.replace_all(r"\s+", " ")
        .str.strip_chars(" ")
    )
    places = pl.int_range(len(texts), eager=True, dtype=pl.Int64)
    places = places.scatter(rows, pl.int_range(len(texts), len(texts) + len(rows), eager=True, dtype=pl.Int64))
    return pl.concat([texts, mended], rechunk=True).gather(places)


def fingerprints(normalized: pl.Series) -> npt.NDArray[np.uint64]:
    """64-bit xxh3 of each text: the same on every machine and in every version."""
    texts = normalized.cast(pl.Binary).to_list()
    return np.fromiter(map(xxhash.xxh3_64_intdigest, texts), dtype=np.uint64, count=len(texts))
