"""Fields of an award."""

import pytest
from sentences import nodes_of


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("보건 분야에서", ["보건"]),
        ("보건 분야와 교통 분야에서", ["보건", "교통"]),
        ("나눔·봉사·안전 등 3개 부문에서", ["나눔", "봉사", "안전"]),
        ("▲나눔 ▲봉사 분야에서", ["나눔", "봉사"]),
        ("‘나눔’, ‘봉사’ 부문에서", ["나눔", "봉사"]),
    ],
)
def test_a_phrase_names_fields(text: str, fields: list[str]) -> None:
    (node,) = [node for node in nodes_of(text) if node.kind == "cat"]
    assert node.names == fields


def test_all_events_of_a_contest_are_no_field() -> None:
    assert not [node for node in nodes_of("경연대회에서 전종목을 석권하며 종합 1위를 차지했다") if node.kind == "cat"]
