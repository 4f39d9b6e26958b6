"""Repeats inside a page."""

import polars as pl
import pytest

from posang.paragraphs.normal import fingerprints
from posang.paragraphs.places import firsts
from posang.paragraphs.repeats import within_pages

LONG = "가온시가 다온부 주관 마을살림 평가에서 우수기관으로 선정됐다고 밝혔다 {}"


def repeated(texts: list[str], role: str = "body", pages: list[int] | None = None) -> list[int | None]:
    lines = pl.DataFrame(
        {
            "page": pages or [0] * len(texts),
            "position": range(len(texts)),
            "start": [0] * len(texts),
            "end": [len(text) for text in texts],
            "role": [role] * len(texts),
        }
    ).with_columns(pl.col("position", "start", "end").cast(pl.Int32))
    return within_pages(lines, firsts(lines["page"].to_numpy(), fingerprints(pl.Series(texts)))).to_list()


A, B = LONG.format("하나"), LONG.format("둘")


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ([A, B, A], [None, None, 0]),
        ([A, "짧은 줄", B, A, "짧은 줄", B], [None, None, None, 0, 1, 2]),
        (["짧은 줄", A, "짧은 줄", A], [None, None, 0, 1]),
        (["우수", A, "우수", B], [None, None, None, None]),
        ([A, "첫째", A, "둘째"], [None, None, 0, None]),
        ([], []),
    ],
)
def test_lines_and_runs(texts: list[str], found: list[int | None]) -> None:
    assert repeated(texts) == found


def test_pages_are_apart() -> None:
    assert repeated([A, A, A], pages=[0, 1, 1]) == [None, None, 1]


@pytest.mark.parametrize("role", ["title", "caption"])
def test_a_short_headline_or_caption_printed_twice(role: str) -> None:
    assert repeated(["가온시청", "가온시청"], role) == [None, 0]


def test_a_long_run_of_short_lines() -> None:
    cells = [f"{number}번째 상 마을 가꾸기 모임" for number in range(5)]
    assert repeated([*cells, "사이", *cells])[6:] == [0, 1, 2, 3, 4]
    assert repeated([*cells[:4], "사이", *cells[:4]])[5:] == [None] * 4
