"""Rows of bare names."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("나래온, 도해솔, 서리안이", [("나래온", "person"), ("도해솔", "person"), ("서리안", "person")]),
        ("나래온·도해솔·서리안", [("나래온", "person"), ("도해솔", "person"), ("서리안", "person")]),
        ("나래온, 도해솔이", []),
    ],
)
def test_three_names_show_a_row_to_be_one_of_persons(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
