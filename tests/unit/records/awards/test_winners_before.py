"""Who won a grade that stands behind them."""

import pytest
from sentences import claims_of, stated


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "경기 여주시가 대상을, 이천시와 양평군이 우수상을 받았다.",
            [(["경기 여주시"], "대상"), (["이천시", "양평군"], "우수")],
        ),
        ("경기 여주시가 이천시, 양평군과 함께 우수기관에 선정됐다.", [(["경기 여주시", "이천시", "양평군"], "우수")]),
        ("행정안전부는 여주시에 최우수상을 수여했다.", [(["여주시"], "최우수")]),
        ("평가 결과 여주시와 이천시 '가' 등급을 받았다.", [(["여주시", "이천시"], "가등급")]),
    ],
)
def test_winners_stand_before_their_grade(text: str, want: list[tuple[list[str], str | None]]) -> None:
    assert stated(text) == want


def test_fields_belong_to_the_subjects_side_by_side() -> None:
    (claim,) = claims_of("경남 거창군이 화재와 범죄에서, 함양군이 자살에서 1등급을 받았다.")
    assert [(winner.who.name, winner.category) for winner in claim.winners] == [
        ("경남 거창군", "화재"),
        ("경남 거창군", "범죄"),
        ("함양군", "자살"),
    ]
