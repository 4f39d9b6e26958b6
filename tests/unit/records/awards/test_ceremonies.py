"""Days of ceremonies: read where the sentence tells them, never the day of the report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.records.awards.ceremonies import held_on

PUBLISHED = date(2019, 1, 7)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("보람군은 지난 4일 문화회관에서 열린 ‘마을 가꾸기 대회’에서 최우수상을 받았다.", date(2019, 1, 4)),
        ("보람시는 지난 28일 한빛호텔에서 개최된 시상식에서 대상을 수상했다.", date(2018, 12, 28)),
        ("보람시는 12월 20일 열린 평가대회에서 우수상을 받았다.", date(2018, 12, 20)),
        ("시상식은 오는 15일 시청 대강당에서 열린다.", date(2019, 1, 15)),
        ("지난해 11월 3일 발표된 평가 결과 보람구가 1위에 올랐다.", date(2018, 11, 3)),
        ("지난달 30일 도청에서 가진 전수식에서 표창을 받았다.", date(2018, 12, 30)),
        ("시상식은 다음 달 13일 도청 대회의실에서 열린다.", date(2019, 2, 13)),
        ("2018년 10월 2일 거행된 기념식에서 포장을 받았다.", date(2018, 10, 2)),
        ("7일 한빛부가 발표한 결과에서 우수기관으로 뽑혔다.", PUBLISHED),
        ("시상식을 오는 2월 1일 개최한다.", date(2019, 2, 1)),
        ("보람시는 우수기관으로 선정됐다고 7일 밝혔다.", None),
        ("7일 보람시에 따르면 최근 열린 대회에서 대상을 받았다.", None),
        ("7일 보람시가 밝힌 바로는 대회가 열린 곳은 한빛이다.", None),
        ("지난 2일부터 4일까지 열린 박람회에서 최우수상을 받았다.", None),
        ("지난 30일간 열린 대회에서 우수상을 받았다.", None),
        ("2월 30일 열린 대회에서 우수상을 받았다.", None),
        ("우수기관으로 선정돼 표창을 받았다.", None),
    ],
)
def test_day_of_the_ceremony(text: str, day: date | None) -> None:
    assert held_on(text, PUBLISHED) == day


@given(published=st.dates(date(2005, 1, 1), date(2026, 12, 31)), day=st.integers(1, 28))
def test_a_bare_day_is_the_last_one_before_the_article(published: date, day: int) -> None:
    found = held_on(f"지난 {day}일 열린 시상식에서 대상을 받았다.", published)
    assert found is not None
    assert found.day == day
    assert 0 <= (published - found).days <= 31
