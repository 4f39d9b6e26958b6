"""Names made persons by what stands beside them."""

import pytest
from sentences import named, nodes_of


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("나래윤·도해솔 의원이", [("나래윤", "person"), ("도해솔", "person")]),
        ("건축과 나래윤, 세무과 도해솔이", [("나래윤", "person"), ("도해솔", "person")]),
        ("재무과 노을빛씨와 나해람(41·기획실)씨", [("노을빛", "person"), ("나해람", "person")]),
        ("포항시 나래온, 경주시 도해솔 씨가", [("나래온", "person"), ("도해솔", "person")]),
        ("효행상 나래온, 봉사상 도해솔 씨가", [("나래온", "person"), ("도해솔", "person")]),
        ("△나래온(쉼터 제안) △도해솔(길 안내)에게", [("나래온", "person"), ("도해솔", "person")]),
        ("재무과 담당자가", [("재무과", "department")]),
        ("아저씨와 솜씨가", []),
    ],
)
def test_names_beside_an_office_a_title_a_place_or_a_prize_are_persons(text: str, want: list[tuple[str, str]]) -> None:
    assert named(text) == want


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("효행 부문 도해솔(고양시·85)씨가", []),
        ("봉사 부문 도해솔(부안읍·67)씨가", []),
        ("재무과 도해솔(41·고양시)씨가", ["재무과", "고양시"]),
        ("도해솔(고양시청·41) 씨가", ["고양시"]),
    ],
)
def test_where_a_person_lives_is_no_body_that_the_person_belongs_to(text: str, bodies: list[str]) -> None:
    who = next(node.who for node in nodes_of(text) if node.kind == "who" and node.who.kind == "person")
    assert [body for body in (who.department, *(hit.surface for hit in who.hits)) if body] == bodies
