"""The fact guard."""

import polars as pl
import pytest

from posang.paragraphs.facts import agree, facts, same_people, unsigned

LINE = "김천시는 2031년 평가에서 우수상과 포상금 1,500만원을 받았다."


def said(text: str) -> str:
    return facts(pl.Series([text]))[0]


@pytest.mark.parametrize(
    "other",
    [
        LINE.replace(" ", ""),
        LINE.replace("받았다", "탔다"),
        LINE.replace("1,500만원", "1500만원"),
        LINE.replace(".", ""),
    ],
)
def test_the_same_facts(other: str) -> None:
    assert said(other) == said(LINE)


@pytest.mark.parametrize(
    "other",
    [
        LINE.replace("김천시", "구미시"),
        LINE.replace("2031", "2030"),
        LINE.replace("우수상", "최우수상"),
        LINE.replace("1,500만원", "1,600만원"),
        LINE.replace("받았다", "받지 못했다"),
        LINE.replace("1,500만원", "1,500명"),
    ],
)
def test_other_facts(other: str) -> None:
    assert said(other) != said(LINE)


def test_a_sign_is_part_of_its_number() -> None:
    assert said("아침 최저기온 -3도") != said("아침 최저기온 3도")


def test_a_cut_text_may_lack_the_last_facts_only() -> None:
    whole, part = said(LINE), said(LINE[:20])
    assert agree(part, whole)
    assert not agree(whole, part)
    assert not agree(said(LINE[10:]), whole)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("김하늘 주무관이 상을 받았다", "박바다 주무관이 상을 받았다", False),
        ("김하늘 주무관이 상을 받았다", "김하늘 주무관은 상을 받았다", True),
        ("김하늘은 상을 받았다", "김하늘이 상을 받았다", True),
        ("시장이 상을 받았다", "시장은 상을 받았다", True),
        ("총무과장 김하늘", "총무과장 김바다", False),
        ("이번에 상을 받았다", "이번엔 상을 받았다", True),
    ],
)
def test_people(one: str, other: str, same: bool) -> None:
    assert same_people(one, other) is same


@pytest.mark.parametrize(
    "signed",
    [
        "[새벽신문 한결 기자] " + LINE,
        "(김천=새벽통신) 한결 기자 = " + LINE,
        "【새벽신문】 " + LINE,
        "한결 기자 = " + LINE,
        LINE + " 한결 기자",
        LINE + " 한결 기자 gyeol@dawn.example",
    ],
)
def test_bylines_are_cut_off(signed: str) -> None:
    assert unsigned(pl.Series([signed]))[0].strip(" .") == LINE.strip(" .")


@pytest.mark.parametrize("text", [LINE, "[친절도 평가] 최우수 가온과", "(가온시) 최우수상을 받았다"])
def test_what_is_no_byline_stays(text: str) -> None:
    assert unsigned(pl.Series([text]))[0] == text
