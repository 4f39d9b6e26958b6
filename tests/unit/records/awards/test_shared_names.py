"""Names in a list that share a word."""

import pytest
from sentences import named


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("안성 및 평택소방서가", [("안성소방서", "department"), ("평택소방서", "department")]),
        ("진주-사천-밀양시가", [("진주", "government"), ("사천", "government"), ("밀양시", "government")]),
        ("춘양·상운면이", [("춘양면", "department"), ("상운면", "department")]),
        ("대구(1위)·대전(2위) 교육청이", [("대구교육청", "organization"), ("대전교육청", "organization")]),
        ("중구 남구 동구가", [("중구", "government"), ("남구", "government"), ("동구", "government")]),
        ("대구(달서구·수성구)", [("달서구", "government"), ("수성구", "government")]),
        ("보은군, 옥천소방서가", [("보은군", "government"), ("옥천소방서", "department")]),
        ("경기 수원시 장안구가", [("경기 수원시 장안구", "government")]),
    ],
)
def test_names_in_a_list_share_the_word_that_one_of_them_bears(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
