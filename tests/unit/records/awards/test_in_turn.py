"""What a sentence deals out in turn."""

import pytest
from sentences import claims_of, stated


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("여주시와 이천시를 각각 최우수, 우수로 선정했다.", [(["여주시"], "최우수"), (["이천시"], "우수")]),
        ("2·3위는 여주시와 이천시가 차지했다.", [(["여주시"], "2위"), (["이천시"], "3위")]),
    ],
)
def test_grades_are_dealt_out_in_turn(text: str, want: list[tuple[list[str], str | None]]) -> None:
    assert stated(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "여주시와 이천시가 각각 가람봉사상과 나래봉사상을 받았다.",
            [("여주시", "가람봉사상"), ("이천시", "나래봉사상")],
        ),
        (
            "여주시는 지방세정 평가와 재난관리 평가에서 각각 최우수와 우수를 차지했다.",
            [("여주시", "지방세정 평가"), ("여주시", "재난관리 평가")],
        ),
    ],
)
def test_awards_are_dealt_out_in_turn(text: str, want: list[tuple[str, str]]) -> None:
    found = [(claim.winners[0].who.name, claim.event.name) for claim in claims_of(text) if claim.event is not None]
    assert found == want


def test_sums_and_streaks_are_dealt_out_in_turn() -> None:
    (claim,) = claims_of("여주시와 이천시가 우수상을 받아 각각 1000만원과 700만원을 받는다.")
    assert [one.prize.noun for one in claim.winners if one.prize is not None] == ["1000만원", "700만원"]
    left, right = claims_of("여주시는 6년 연속, 이천시는 5년 연속 최우수등급에 올랐다.")
    assert (left.streak, right.streak) == (6, 5)
