"""What sentences without a claim add to the wins told before, and what they do not."""

from datetime import date

import pytest
from test_phrases import read

WON = "body|진도군은 18일 2024년 전남도 농산시책 평가에서 최우수상을 받았다고 밝혔다."


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        ("공모사업에서는 30건이 선정돼 국비 500억원을 확보했다.", None),
        ("각종 공모에 선정돼 사업비 120억원을 따냈다.", None),
        ("군은 상사업비 3000만원을 받는다.", 30_000_000),
    ],
)
def test_what_offerings_bring_is_no_prize(told: str, sum_: int | None) -> None:
    (row,) = read({"published": date(2024, 12, 18), "lines": [f"{WON} {told}"]})
    assert row.prize_krw == sum_


def test_a_sentence_that_breaks_off_at_the_rest_of_the_winners_deals_nothing_out() -> None:
    told = "상금은 대상 100만원, 나머지"
    won = "가람시 친절공무원 경연대회에서 나래온 주무관이 대상을 받았다."
    (row,) = read({"published": date(2024, 12, 18), "lines": [f"body|{won}", f"body|{told}"]})
    assert row.recipient == "나래온"
