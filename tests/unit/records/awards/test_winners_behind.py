"""Who won a grade that stands before them."""

import pytest
from sentences import claims_of, stated


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "대상은 경기 여주시가, 우수상은 이천시와 양평군이 받았다.",
            [(["경기 여주시"], "대상"), (["이천시", "양평군"], "우수")],
        ),
        ("대상에 경기 여주시가 뽑혔다.", [(["경기 여주시"], "대상")]),
        ("최우수에 오른 경기 여주시는 시상금을 받는다.", [(["경기 여주시"], "최우수")]),
        ("최우수기관으로 경기 여주시를 선정했다.", [(["경기 여주시"], "최우수")]),
    ],
)
def test_winners_stand_behind_their_grade(text: str, want: list[tuple[list[str], str | None]]) -> None:
    assert stated(text) == want


def test_a_mark_leads_the_field_of_the_winner_behind_it() -> None:
    (claim,) = claims_of("우수상은 ▲효행 나래온 씨 ▲봉사 도해솔 씨가 받았다.")
    assert [(winner.who.name, winner.category) for winner in claim.winners] == [("나래온", "효행"), ("도해솔", "봉사")]
