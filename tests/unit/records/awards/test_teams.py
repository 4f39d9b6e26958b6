"""Teams and whose they are."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("세정과의 '도세팀'이", [("세정과 도세팀", "department")]),
        ("‘가람벌’팀이 최우수상을 받았다.", [("가람벌팀", "entrant")]),
        ("나래 팀의 ‘길’이 최우수상을 받았다.", [("나래 팀", "entrant")]),
    ],
)
def test_a_team_goes_by_its_body_or_by_its_own_name(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
