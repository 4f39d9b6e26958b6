"""What the brackets behind a winner tell."""

from datetime import date

from sentences import claims_of
from test_phrases import read


def test_brackets_tell_a_field_of_one_or_of_those_before_it() -> None:
    (claim,) = claims_of("우수상은 여주시(초등 부문), 이천시, 양평군(이상 중등 부문)이 받았다.")
    assert [one.bracket for one in claim.winners] == ["초등", "중등", "중등"]


def test_brackets_tell_a_sum() -> None:
    (claim,) = claims_of("대상은 경기 여주시(1000만원)가 받았다.")
    assert [one.prize.noun for one in claim.winners if one.prize is not None] == ["1000만원"]


def test_a_name_in_short_is_no_field() -> None:
    (claim,) = claims_of("대상은 한국가람공사(HUG)가 받았다.")
    assert [one.bracket for one in claim.winners] == [None]


def test_a_province_in_brackets_tells_which_town_is_meant() -> None:
    (claim,) = claims_of("대상은 남구(인천)가 받았다.")
    assert claim.winners[0].who.hits[-1].codes[0].startswith("28")


def test_who_stood_for_a_county_in_a_contest_of_staff_is_no_field() -> None:
    told = "경북도 친절공무원 경연대회에서 고령군(남지호)과 구미시(도해솔, 서리안)가 우수상을 받았다."
    rows = read({"published": date(2022, 11, 26), "lines": [f"body|{told}"]})
    assert [(row.recipient, row.category) for row in rows] == [("고령군", None), ("구미시", None)]
