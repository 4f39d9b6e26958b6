"""Schools by their short names."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("가람중(군포), 나래초(여주)가", [("가람중", "organization"), ("나래초", "organization")]),
        (
            "고등학교는 가람여고, 나래고가",
            [("고등학교", "organization"), ("가람여고", "organization"), ("나래고", "organization")],
        ),
        ("가람상고 야구팀이", [("가람상고 야구팀", "organization")]),
        ("가람중이", []),
    ],
)
def test_a_place_a_word_or_a_neighbor_tells_a_school(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
