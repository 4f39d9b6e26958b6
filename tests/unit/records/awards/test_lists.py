"""List lines: grades with their winners."""

from sentences import nodes_of

from posang.records.awards.folding import fold
from posang.records.awards.lists import line_claims, strip_prefix


def test_a_list_line_pairs_grades_with_winners() -> None:
    text = fold("▲ 우수상 : 강원 양구군, 인제군 (각 300만 원)")
    body = text[strip_prefix(text) :]
    found = line_claims(nodes_of(body), body)
    assert found is not None
    assert [([winner.who.name for winner in claim.winners], claim.grade.grade) for claim in found] == [
        (["강원 양구군", "인제군"], "우수")
    ]
