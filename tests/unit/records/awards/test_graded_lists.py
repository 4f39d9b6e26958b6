"""Lists of what was judged, by the grade they share."""

import pytest
from sentences import claims_of


def listed(text: str) -> list[tuple[str | None, list[str]]]:
    """The grade and the awards of each claim."""
    return [
        (claim.grade.grade, [event.name for event in (*claim.more, claim.event) if event is not None])
        for claim in claims_of(text)
    ]


def test_grades_of_lists_that_are_their_subjects() -> None:
    text = (
        "도 단위 평가에서는 푸른마을 가꾸기, 살림경제 시책, 하천관리실태 등이 최우수에 선정되고, "
        "나눔재정 집행, 농촌 쉼터 정비사업 등이 우수, 들꽃유통시책, 문화행정발전 등이 장려상을 받았다."
    )
    assert listed(text) == [
        ("최우수", ["푸른마을 가꾸기", "살림경제 시책", "하천관리실태"]),
        ("우수", ["나눔재정 집행", "농촌 쉼터 정비사업"]),
        ("장려", ["들꽃유통시책", "문화행정발전"]),
    ]


def test_marked_grades_with_a_colon() -> None:
    text = "△최우수 군 : 들길사업 평가, 보건살림 평가 △우수 군 : 맑은행정 평가 △장려 : 마을홍보 시책"
    assert listed(text) == [
        ("최우수", ["들길사업 평가", "보건살림 평가"]),
        ("우수", ["맑은행정 평가"]),
        ("장려", ["마을홍보 시책"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "홍가람, 김나래, 이다솜 등이 우수상을 받았다.",
        "꽃누리, 별마당, 달오름 등이 우수상을 받았다.",
        "푸른마을 가꾸기, 하천관리 시책 등이 최우수에 선정되기를 바란다.",
    ],
)
def test_other_lists_name_no_awards(text: str) -> None:
    assert all(not awards for _, awards in listed(text))


def test_wins_told_as_a_record() -> None:
    text = "또 들길나눔 유공 우수, 살림분석 우수, 음식문화 개선사업 우수 등의 수상실적을 거뒀다."
    assert [grade for grade, _ in listed(text)] == ["우수"] * 3


def test_lists_that_are_summed_up_with_their_fields() -> None:
    text = (
        "또 푸른행정 발표대회를 비롯해서 살림공개 실태평가, 관광시책 추진, 에너지절약 추진평가 등 14개 부문에서 우수를,"
        " 들길세정 종합평가, 기업유치 추진실적평가 등 7개 부문에서 장려상을 차지했다."
    )
    assert listed(text) == [
        ("우수", ["푸른행정 발표대회", "살림공개 실태평가", "관광시책 추진", "에너지절약 추진평가"]),
        ("장려", ["들길세정 종합평가", "기업유치 추진실적평가"]),
    ]
