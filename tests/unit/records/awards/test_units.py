"""Which grades and prizes of a sentence may state a win."""

import pytest
from sentences import nodes_of

from posang.records.awards.choices import prize_units
from posang.records.awards.claim import Unit
from posang.records.awards.folding import fold
from posang.records.awards.units import units


def units_of(text: str) -> list[Unit]:
    nodes = nodes_of(text)
    found = units(nodes, fold(text))
    return [*found, *prize_units(nodes, found)]


@pytest.mark.parametrize(
    "text",
    [
        "주민 대상 교육을 열었다.",
        "시민 30명을 대상으로 조사했다.",
        "3등급 상향된 결과다.",
        "우수기관 선정 기준을 마련했다.",
        "우수기관 수준에 머물렀다.",
        "최우수상은 수상자가 없었다.",
    ],
)
def test_a_target_a_scale_and_a_rule_are_no_grade(text: str) -> None:
    assert units_of(text) == []


@pytest.mark.parametrize(
    ("text", "grade", "honor"),
    [
        ("대상은 거창군이 받았다.", "대상", None),
        ("최우수상인 대통령상을 받았다.", "최우수", "대통령상"),
        ("최우수상(장관상)을 받았다.", "최우수", "장관상"),
        ("최고 등급인 A등급을 받았다.", "A등급", None),
    ],
)
def test_an_honor_goes_with_its_grade(text: str, grade: str, honor: str | None) -> None:
    (unit,) = units_of(text)
    assert (unit.grade.grade, unit.grade.honor) == (grade, honor)


@pytest.mark.parametrize(
    ("text", "name", "grade"),
    [
        ("거창군이 ‘나래행정대상’을 받았다.", "나래행정대상", None),
        ("거창군이 올해의 관광도시로 선정됐다.", "올해의 관광도시", "선정"),
        ("재무과 도해솔 주무관이 친절 공무원으로 뽑혔다.", "친절 공무원", "선정"),
    ],
)
def test_a_prize_is_won_by_its_name(text: str, name: str, grade: str | None) -> None:
    (unit,) = units_of(text)
    assert unit.event is not None
    assert (unit.event.name, unit.grade.grade) == (name, grade)
