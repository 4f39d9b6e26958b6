"""Bodies that no list knows."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("진안군 원연장 마을은", [("원연장 마을", "organization")]),
        ("여주시 가람쌀이", [("가람쌀", "organization")]),
        ("사단법인 나래회가", [("사단법인 나래회", "organization")]),
        ("㈜가람산업이", [("㈜가람산업", "organization")]),
        ("해군 가람기지사령부가", [("해군 가람기지사령부", "organization")]),
    ],
)
def test_villages_produce_firms_and_units_are_bodies(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
