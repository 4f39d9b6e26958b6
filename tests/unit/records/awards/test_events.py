"""Names of awards and evaluations."""

import pytest
from sentences import nodes_of

from posang.records.awards.events import strip_name, unbroken


def test_an_award_is_named_without_year_and_edition() -> None:
    assert strip_name("제7회 2021 한빛 행정대상") == ("한빛 행정대상", 2021, 7)
    assert strip_name("한빛어워드 2021") == ("한빛어워드", 2021, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("제7회 한빛 행정대상에서", "한빛 행정대상"),
        ("12개 읍·면을 종합평가한 결과", "읍·면 종합평가"),
        ("환경부 하천 관리 평가에서", "하천 관리 평가"),
        ("음식문화 개선 사업에 대한 평가에서", "음식문화 개선 사업 평가"),
    ],
)
def test_the_words_before_its_noun_name_an_award(text: str, name: str) -> None:
    assert [node.event.name for node in nodes_of(text) if node.kind == "event"] == [name]


def test_a_name_holds_no_half_of_a_quotation() -> None:
    assert unbroken("가람센터의 '나래관리사업 민관협력 우수사례") == "나래관리사업 민관협력 우수사례"
    assert unbroken("나래관리사업' 평가") == "나래관리사업"
