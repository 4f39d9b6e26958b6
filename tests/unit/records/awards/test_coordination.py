"""Members of a list and what they share: who each becomes, and what stays as it is."""

import pytest

from posang.records.awards.lexer import fold, lex
from posang.records.awards.phrases import phrases
from posang.reference import find_names


def named(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    nodes = phrases(folded, lex(folded, find_names(folded)))
    return [(node.who.name, node.who.kind) for node in nodes if node.kind == "who"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("나래윤·도해솔 의원이", [("나래윤", "person"), ("도해솔", "person")]),
        ("건축과 나래윤, 세무과 도해솔이", [("나래윤", "person"), ("도해솔", "person")]),
        ("재무과 노을빛씨와 나해람(41·기획실)씨", [("노을빛", "person"), ("나해람", "person")]),
        ("안성 및 평택소방서가", [("안성소방서", "department"), ("평택소방서", "department")]),
        ("중구 남구 동구가", [("중구", "government"), ("남구", "government"), ("동구", "government")]),
        ("진주-사천-밀양시가", [("진주", "government"), ("사천", "government"), ("밀양시", "government")]),
        ("대구(달서구·수성구)", [("달서구", "government"), ("수성구", "government")]),
        ("'전북 고창군-돌담길 잇기(역사경관)'이", [("전북 고창군", "government")]),
        ("△종이 없는 회의(보령시 나래온) △물길 지도(금산군 도담비)", [("나래온", "person"), ("도담비", "person")]),
    ],
)
def test_members_become_what_their_list_shows(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("보은군, 옥천소방서가", [("보은군", "government"), ("옥천소방서", "department")]),
        ("산림과·보건소가", [("산림과", "department"), ("보건소", "department")]),
        ("경기 수원시 장안구가", [("경기 수원시 장안구", "government")]),
        ("재무과 담당자가", [("재무과", "department")]),
        ("아저씨와 솜씨가", []),
    ],
)
def test_what_only_looks_shared_stays(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want
