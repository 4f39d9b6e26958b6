"""What one sentence states."""

import pytest
from sentences import claims_of, stated


@pytest.mark.parametrize(
    "text",
    [
        "경기 여주시는 내년 평가에서 최우수상을 받을 수 있도록 힘쓴다.",
        "경기 여주시는 대상에 도전한다.",
        "경기 여주시는 우수상을 받지 못했다.",
        "경기 여주시는 시민 30명을 대상으로 조사했다.",
        "경기 여주시는 우수기관 선정이 취소됐다.",
    ],
)
def test_what_did_not_happen_is_no_claim(text: str) -> None:
    assert claims_of(text) == []


def test_the_host_holds_the_award_and_does_not_win_it() -> None:
    (claim,) = claims_of("경남 거창군이 환경부가 주관한 ‘2020년 하천 관리 평가’에서 최우수기관으로 선정됐다.")
    assert [winner.who.name for winner in claim.winners] == ["경남 거창군"]
    assert [giver.noun for giver in claim.givers] == ["환경부"]
    assert claim.event is not None
    assert claim.event.name == "하천 관리 평가"


def test_an_award_told_before_several_grades_is_that_of_all() -> None:
    found = claims_of("환경부 하천 관리 평가에서 여주시가 최우수상을, 이천시가 우수상을 받았다.")
    assert [(claim.event and claim.event.name, claim.grade.grade) for claim in found] == [
        ("하천 관리 평가", "최우수"),
        ("하천 관리 평가", "우수"),
    ]


def test_staff_are_named_with_a_copula() -> None:
    assert stated("친절공무원은 나래온 주무관이다.") == [(["나래온"], "선정")]
