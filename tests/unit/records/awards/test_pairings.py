"""Winners paired with their grades, fields or years."""

import pytest
from sentences import claims_of, stated


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "주민복지실(최우수), 문화관광과·농정과(장려)가 선정됐다.",
            [(["주민복지실"], "최우수"), (["문화관광과"], "장려"), (["농정과"], "장려")],
        ),
        (
            "대통령 표창(나래온), 국무총리 표창(도해솔)이 수여됐다.",
            [(["나래온"], "대통령상"), (["도해솔"], "국무총리상")],
        ),
    ],
)
def test_grades_and_winners_in_brackets_are_paired(text: str, want: list[tuple[list[str], str | None]]) -> None:
    assert stated(text) == want


def test_winners_and_ratings_have_the_fields_told_before_them() -> None:
    (claim,) = claims_of("화재전술은 여주소방서, 구급전술은 이천소방서가 1위를 차지했다.")
    assert [one.category for one in claim.winners] == ["화재전술", "구급전술"]
    ratings = claims_of("여주시는 화재, 범죄 3등급, 교통사고와 생활안전 4등급을 받았다.")
    assert [(claim.grade.grade, claim.categories) for claim in ratings] == [
        ("3등급", ["화재", "범죄"]),
        ("4등급", ["교통사고", "생활안전"]),
    ]


def test_wins_are_told_by_year() -> None:
    wins = claims_of("여주시는 5년 연속 수상(2010년 우수, 2011년 모범, 2012년 우수)했다.")
    assert [(claim.years, claim.grade.grade, claim.streak) for claim in wins] == [
        ([2010], "우수", None),
        ([2011], "모범", None),
        ([2012], "우수", 5),
    ]
    wins = claims_of("2021년 여주시·이천시, 지난해 양평군에 이어 올해 가평군이 우수기관에 지정됐다.")
    assert [([one.who.name for one in claim.winners], claim.years) for claim in wins] == [
        (["가평군"], ["올해"]),
        (["양평군"], ["지난해"]),
        (["여주시", "이천시"], [2021]),
    ]
