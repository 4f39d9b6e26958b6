from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.records.numbers import find_amounts, find_krw, format_krw, parse_number, units

AMOUNTS = [
    ("인센티브 8억3600만원을 받는다", [("8억3600만원", 836_000_000, "KRW", None, None)]),
    ("사업비 8억 3,600만 원으로", [("8억 3,600만 원", 836_000_000, "KRW", None, None)]),
    ("상금 3천만 원과 상패", [("3천만 원", 30_000_000, "KRW", None, None)]),
    ("1조 2,000억을 들여", [("1조 2,000억", 1_200_000_000_000, "KRW", None, None)]),
    ("국비 100백만원 지원", [("100백만원", 100_000_000, "KRW", None, None)]),
    ("4,692억 규모의 공사", [("4,692억", 469_200_000_000, "KRW", None, None)]),
    ("포상금 5백만원", [("5백만원", 5_000_000, "KRW", None, None)]),
    ("참가비 1천840만 원", [("1천840만 원", 18_400_000, "KRW", None, None)]),
    ("7.5억원을 아꼈다", [("7.5억원", 750_000_000, "KRW", None, None)]),
    ("상사업비 2억5천을 확보", [("2억5천", 250_000_000, "KRW", None, None)]),
    ("12천원의 수수료", [("12천원", 12_000, "KRW", None, None)]),
    ("삼천만 원을 기탁", [("삼천만 원", 30_000_000, "KRW", None, None)]),
    ("약 20억 원이 든다", [("20억 원", 2_000_000_000, "KRW", None, "약")]),
    ("전국 243개 지자체", [("243개", 243, "count", "개", None)]),
    ("2만7천여명이 일한다", [("2만7천여명", 27_000, "count", "명", "여")]),
    ("24만여 대를 만든다", [("24만여 대", 240_000, "count", "대", "여")]),
    ("모두 200여 부서가 겨뤘다", [("200여 부서", 200, "count", None, "여")]),
    ("1천680농가가 키운다", [("1천680농가", 1_680, "count", None, None)]),
    ("27만 구민의 힘", [("27만", 270_000, "count", None, None)]),
    ("기간제 2명이다, 수상 과제 41건", [("2명", 2, "count", "명", None), ("41건", 41, "count", "건", None)]),
    ("1만7천 군민", [("1만7천", 17_000, "count", None, None)]),
    ("상품권 2만원권", [("2만원", 20_000, "KRW", None, None)]),
    ("이들 세 구는 두 평가를", [("세 구", 3, "count", None, None), ("두 평가", 2, "count", "평가", None)]),
    ("스물세 개의 상", [("스물세 개", 23, "count", "개", None)]),
    ("세 곳, 열두 명", [("세 곳", 3, "count", "곳", None), ("열두 명", 12, "count", "명", None)]),
    ("천여 명이 모였다", [("천여 명", 1_000, "count", "명", "여")]),
    ("학교 3개교와 71개국", [("3개교", 3, "count", "개교", None), ("71개국", 71, "count", "개국", None)]),
    ("정원 20~30명을", [("30명", 30, "count", "명", "~")]),
    ("31%에서 58.5％로", [("31%", 31, "percent", None, None), ("58.5％", 58.5, "percent", None, None)]),
    ("13.3%포인트 뒤졌다", [("13.3%포인트", 13.3, "percent_point", None, None)]),
    ("0.6%p 올랐다", [("0.6%p", 0.6, "percent_point", None, None)]),
    ("1,000점 만점에 912.5점", [("1,000점", 1000, "point", "점", None), ("912.5점", 912.5, "point", "점", None)]),
    ("35년 2개월 일했다", [("35년 2개월", 35.17, "year", None, None)]),
    ("4분 36초 만에", [("4분 36초", 276, "second", None, None)]),
    ("1시간 30분가량", [("1시간 30분", 90, "minute", None, "가량")]),
    ("여섯 달과 세 해", [("여섯 달", 6, "month", None, None), ("세 해", 3, "year", None, None)]),
    ("열흘에서 사흘로", [("열흘", 10, "day", None, None), ("사흘", 3, "day", None, None)]),
    ("1,207일을 줄이고 3일 이상", [("1,207일", 1207, "day", None, None), ("3일", 3, "day", None, "이상")]),
    ("3년 연속, 6년째", [("3년", 3, "year", None, None), ("6년", 6, "year", None, None)]),
    ("5개년 계획", [("5개년", 5, "year", None, None)]),
    ("3천200㏊와 25㎡", [("3천200㏊", 32_000_000, "area_m2", None, None), ("25㎡", 25, "area_m2", None, None)]),
    ("74km 산길 2m 폭", [("74km", 74_000, "length_m", None, None), ("2m", 2, "length_m", None, None)]),
    ("쓰레기 2,300t", [("2,300t", 2_300_000, "weight_kg", None, None)]),
    ("1.5배로, 두 배로", [("1.5배", 1.5, "count", "배", None), ("두 배", 2, "count", "배", None)]),
]  # fmt: skip

NO_AMOUNTS = [
    "2023년 12월 5일 오전 10시 30분에 열린다",
    "’23년 평가와 2021~2024년 사이",
    "제8회 대회, 제 3회 시상식, 민선 8기",
    "3위에 올랐고 2등급을 받았다",
    "1인당 한도와 1인 가구",
    "20대 청년과 10대 청소년",
    "세 번째 도전, 5회째 대회",
    "3분의 1 수준",
    "수백 명이 왔다",
    "한편 구는 세종과 함께 열매를 맺었다",
    "2회 공모전과 3번 창구, 경쟁률은 2.5대 1",
    "22년 사업과 제11대 의회",
    "만원 버스와 천장 높이",
    "2명예 3개발 5인조 7원칙 4대회",
    "전화 02-123-4567로",
    "오는 16일 시상한다",
    "구로3동 주민",
    "햇살파출소 2팀과 달빛서 강력3팀, 교통과 1팀",
    "정부3.0 평가",
    "올해의 10대 뉴스",
    "지난 5일 정도현 군수는",
    "31회 스승의 날을 맞은 10대 의회",
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_amounts_are_read_as_a_reader_would(text, expected):
    found = find_amounts(text)
    assert [(a.text, a.value, a.unit, a.counter, a.approximate) for a in found] == expected


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_dates_ranks_editions_and_other_words_are_no_amounts(text):
    assert find_amounts(text) == []


@given(st.integers(0, 10**20 - 1), st.booleans(), st.booleans(), st.booleans())
def test_a_formatted_amount_parses_back(value, spaced, commas, thousands):
    written = format_krw(value, spaced, commas, thousands)
    (amount,) = find_krw(f"상금 {written}을 받았다")
    assert (amount.text, amount.value) == (written, value)


@given(st.integers(1, 9_999), st.integers(1, 4))
def test_money_in_thousands_and_millions_of_won(value, size):
    syllables = {1: "천", 2: "만", 3: "백만", 4: "억"}[size]
    factor = {1: 10**3, 2: 10**4, 3: 10**6, 4: 10**8}[size]
    (amount,) = find_krw(f"{value}{syllables}원")
    assert amount.value == value * factor


@pytest.mark.parametrize("value", [-1, 10**20])
def test_amounts_out_of_range_are_refused(value):
    with pytest.raises(ValueError, match=r"10\*\*20"):
        format_krw(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1천840만", 18_400_000), ("이천오백", 2500), ("100백만", 10**8), ("1조2천억", 12 * 10**11), ("만", 10**4)],
)
def test_whole_numbers(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "원", "3개", "만억", "12 34"])
def test_what_is_no_number(text):
    assert parse_number(text) is None


ALPHABET = "0123456789,.~%-() 가나제월일년시분초개명곳원대억만천백십조여이상의한두세네열만약㎡ha\u00a0\n"


@given(st.one_of(st.text(max_size=60), st.text(ALPHABET, max_size=60)))
def test_any_text_gives_ordered_spans_that_hold_their_text(text):
    found = find_amounts(text)
    assert all(text[a.start : a.end] == a.text and a.text for a in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(a.value >= 0 for a in found)


def test_every_unit_is_usable():
    assert len(units()) > 150
    assert all(unit.factor > 0 and unit.kind for unit in units().values())
