"""Lines of pages and their offsets."""

import re

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from posang.paragraphs.lines import split

PAGES = st.lists(
    st.text(alphabet="가나a1 \t\u00a0\u3000\r\n\u2028\x85\x0b\u200b😀", max_size=60), min_size=1, max_size=4
)


@given(PAGES)
def test_every_line_is_found_where_it_says(texts: list[str]) -> None:
    frame = split(pl.DataFrame({"page": range(len(texts)), "text": texts}))
    for number, text in enumerate(texts):
        rows = frame.filter(pl.col("page") == number).to_dicts()
        assert [row["text"] for row in rows] == [line.strip() for line in re.split(r"\r\n|\n|\r", text) if line.strip()]
        assert [row["position"] for row in rows] == list(range(len(rows)))
        assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
        ends = [0, *(row["end"] for row in rows)]
        assert all(end <= row["start"] for end, row in zip(ends[:-1], rows, strict=True))


def test_a_gap_is_a_blank_line_before() -> None:
    frame = split(pl.DataFrame({"page": [0], "text": ["제목\r\n부제목\n \n본문"]}))
    assert frame["gap"].to_list()[2] is True
    assert frame["text"].to_list() == ["제목", "부제목", "본문"]


def test_a_file_of_windows_reads_like_one_of_unix() -> None:
    unix, windows = "제목\n\n본문이다.\n끝", "제목\r\n\r\n본문이다.\r\n끝"
    frame = split(pl.DataFrame({"page": [0, 1], "text": [unix, windows]}))
    gaps = frame["gap"].to_list()
    assert gaps[:3] == gaps[3:]


def test_a_page_in_one_line_has_its_lines_between_strokes() -> None:
    pieces = [
        "[하늘신보] 누리군의 상",
        "2024-06-03 10:20",
        "기자 : 나누리",
        "글자크기 + -",
        "누리군이 상을 받았다.",
        "끝",
    ]
    rolled, table = " | ".join(pieces) + "\n", "등급 | 곳\n가 | 누리군 | 하늘군 | 바다군 | 들군\n나 | 산군"
    texts = [rolled, table]
    rows = split(pl.DataFrame({"page": [0, 1], "text": texts})).to_dicts()
    assert [row["text"] for row in rows if row["page"] == 0] == pieces
    assert [row["text"] for row in rows if row["page"] == 1] == table.split("\n")
    assert all(texts[row["page"]][row["start"] : row["end"]] == row["text"] for row in rows)
