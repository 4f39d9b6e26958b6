"""Quotations that name an award."""

import pytest
from sentences import nodes_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("‘행복 정원 대상’에서 최우수상을 받았다.", "행복 정원 대상"),
        ("‘2013년 나래합동평가 보건위생분야’에서 최우수상을 받았다.", "나래합동평가"),
        ("‘베스트 나래인’에 선정됐다.", "베스트 나래인"),
        ("‘나래 안심마을 대상’ 평가에서 1위를 차지했다.", "나래 안심마을 대상 평가"),
    ],
)
def test_a_quotation_names_an_award(text: str, name: str) -> None:
    (event,) = [node.event for node in nodes_of(text) if node.kind == "event"]
    assert event.name == name
    assert event.quoted


@pytest.mark.parametrize("text", ["재무과 ‘도로 점검’이", "‘나래에 살다!’를", "‘마을 쉼터’ 제안이 우수상을 받았다."])
def test_what_somebody_made_is_no_award(text: str) -> None:
    assert [node.kind for node in nodes_of(text)].count("event") == 0
