"""Works and who wins by them."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("세무과의 ‘마을 찾기’ 사업이 최우수상을", [("세무과", "department")]),
        ("최우수로는 세무과의 숲길 사업이 선정됐다.", [("세무과", "department")]),
        ("'전북 고창군-돌담길 잇기(역사경관)'이", [("전북 고창군", "government")]),
        ("△종이 없는 회의(보령시 나래온) △물길 지도(금산군 도담비)", [("나래온", "person"), ("도담비", "person")]),
        ("우수상은 ‘나래’가 받았다.", [("나래", "entrant")]),
        ("세무과의 ‘마을 찾기’ 사업이 시작됐다.", [("세무과", "department")]),
    ],
)
def test_a_work_is_its_owner_or_maker(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
