"""Winners of sentences that name no grade."""

import pytest
from sentences import nodes_of

from posang.records.awards.claim import Claim
from posang.records.awards.folding import fold
from posang.records.awards.ungraded import bare_win, chosen_told, given_out, number_chosen, winners_chosen, winners_told
from posang.records.awards.verbs import WON_ALONE


def names(found: list[Claim]) -> list[list[str]]:
    return [[one.who.name for one in claim.winners] for claim in found]


@pytest.mark.parametrize(
    "text",
    ["발전에 기여한 공로로 나래윤·도해솔 의원이 수상했다.", "나래윤·도해솔 의원이 수상의 영예를 안았다."],
)
def test_a_bare_verb_or_the_honor_tells_a_win(text: str) -> None:
    assert names(bare_win(nodes_of(text), WON_ALONE, fold(text))) == [["나래윤", "도해솔"]]


def test_a_grade_or_an_award_is_for_other_rules() -> None:
    text = "나래온 의원이 가람봉사대상을 수상했다."
    assert bare_win(nodes_of(text), WON_ALONE, fold(text)) == []


def test_winners_are_named_as_such() -> None:
    assert names(winners_told(nodes_of("수상자는 나래온 교사, 도해솔 교감 등 2명이다."))) == [["나래온", "도해솔"]]
    assert names(chosen_told(nodes_of("선정된 부서는 세무과, 총무과다."), None)) == [["세무과", "총무과"]]
    assert names(winners_chosen(nodes_of("최종 수상자로 나래온, 도해솔 씨를 선정했다."))) == [["나래온", "도해솔"]]


def test_those_chosen_are_told_by_their_number() -> None:
    counted = number_chosen(nodes_of("3개 지자체가 최종 선정됐다."))
    assert counted == "3개 지자체"
    assert names(chosen_told(nodes_of("3개 지자체는 나주시, 여수시다."), counted)) == [["나주시", "여수시"]]
    assert chosen_told(nodes_of("3개 지자체는 나주시, 여수시다."), None) == []
    assert number_chosen(nodes_of("3개 지자체가 접수했다.")) is None


def test_an_honor_is_given_to_people_who_are_counted() -> None:
    claim = given_out(nodes_of("모범공무원 8명에게 국무총리 표창을 수여했다."))
    assert claim is not None
    assert (claim.winners, claim.grade.grade) == ([], "국무총리상")
