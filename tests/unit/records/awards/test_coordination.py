"""Members of a list: what counts and kinds show them to be, and what stays as it is."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("2개 부서(총무과·세무과)가", [("총무과", "department"), ("세무과", "department")]),
        ("산림과·보건소가", [("산림과", "department"), ("보건소", "department")]),
    ],
)
def test_members_become_what_their_list_shows(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
