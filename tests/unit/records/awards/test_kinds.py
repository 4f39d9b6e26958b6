"""The kind of a plain word."""

import pytest

from posang.records.awards.kinds import classify


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("군은", ("deictic", "군", "은")),
        ("및", ("and", "및", "")),
        ("보건분야에서", ("cat", "보건분야", "에서")),
        ("재무과장이", ("title", "재무과장", "이")),
        ("소방경과", ("title", "소방경", "과")),
        ("경진대회에서", ("head", "경진대회", "에서")),
        ("가람면과", ("dept", "가람면", "과")),
        ("재무과", ("dept", "재무과", "")),
        ("서면과", ("word", "서면", "과")),
        ("행복도시상을", ("prize", "행복도시상", "을")),
        ("선정됐다", ("win", "선정됐다", "")),
        ("사과", ("word", "사과", "")),
    ],
)
def test_a_word_tells_its_kind(word: str, found: tuple[str, str, str]) -> None:
    assert classify(word) == found
