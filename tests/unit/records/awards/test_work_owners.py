"""Whose a work or a team is."""

import pytest
from sentences import nodes_of

from posang.records.awards.node import Node
from posang.records.awards.work_owners import named_in_brackets, owners_in_brackets


def work(brackets: str) -> Node:
    return next(node for node in nodes_of(f"물길 지도({brackets})") if node.parens)


@pytest.mark.parametrize(
    ("brackets", "want"),
    [
        ("보령시 나래온", ["나래온"]),
        ("세무과 나래온, 총무과 도해솔", ["나래온", "도해솔"]),
        ("나래온 외 2명", ["나래온"]),
        ("세무과", []),
        ("물길을 따라 걷는 지도", []),
    ],
)
def test_brackets_name_the_people_who_made_a_work(brackets: str, want: list[str]) -> None:
    assert [who.name for who in named_in_brackets(work(brackets))] == want


def test_brackets_name_the_office_where_they_name_nobody() -> None:
    assert [(who.name, who.kind) for who in owners_in_brackets(work("세무과"))] == [("세무과", "department")]
