"""Awards named side by side."""

import pytest
from sentences import claims_of, nodes_of

from posang.records.awards.side_by_side import coordinated_events


def places(text: str) -> list[str]:
    """The awards of a sentence that have the particle of places, the words that sum them up left out."""
    return [node.event.name for node in nodes_of(text) if node.kind == "event" and node.josa == "에서"]


@pytest.mark.parametrize(
    "text",
    [
        "여주시는 산림행정 평가와 재난관리 평가에서 우수상을 받았다.",
        "여주시는 산림청이 주관한 산림행정 평가, 행정안전부가 주관한 재난관리 평가에서 우수상을 받았다.",
        "여주시는 산림행정 평가, 재난관리 평가 등 2개 평가에서 우수상을 받았다.",
    ],
)
def test_awards_before_one_grade_stand_side_by_side(text: str) -> None:
    nodes = nodes_of(text)
    at = max(k for k, node in enumerate(nodes) if node.kind == "event")
    assert [event.name for event in coordinated_events(nodes, at)] == ["산림행정 평가"]
    assert places(text) == ["재난관리 평가"]


def test_a_number_counts_the_awards_named_before_it() -> None:
    (claim,) = claims_of("여주시는 산림행정 평가와 재난관리 평가에서 장관 표창 2개를 받았다.")
    assert [event.name for event in claim.more] == ["산림행정 평가"]
    assert not claims_of("여주시는 산림행정 평가와 재난관리 평가에서 장관 표창 5개를 받았다.")
