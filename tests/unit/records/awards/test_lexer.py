"""Items of a text: grades and what only looks like one, quotations, bodies that their neighbors show."""

import pytest

from posang.records.awards.folding import fold
from posang.records.awards.items import Grade, Item
from posang.records.awards.lexer import lex
from posang.reference import find_names


def items_of(text: str) -> list[Item]:
    folded = fold(text)
    return lex(folded, find_names(folded))


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("우수기관으로", "우수"),
        ("‘최우수’에", "최우수"),
        ("‘최우수(SA)’ 등급에", "SA등급"),
        ("행정안전부장관 표창을", "장관상"),
        ("‘나’ 등급을", "나등급"),
        ("SA등급에", "SA등급"),
        ("3위를", "3위"),
        ("도지사 표창을", "도지사상"),
        ("녹조근정훈장을", "훈장"),
        ("‘공간안전 우수기관’에", "우수"),
    ],
)
def test_a_grade_is_told_by_its_normal_form(text: str, grade: str) -> None:
    item = next(item for item in items_of(text) if item.kind == "grade")
    assert isinstance(item.value, Grade)
    assert item.value.grade == grade


@pytest.mark.parametrize(
    "text", ["우수한 성적", "우수사례", "우수성을", "노력한 결과", "장려금을", "도로 포장", "인증샷"]
)
def test_words_that_look_like_grades_are_none(text: str) -> None:
    assert not [item for item in items_of(text) if item.kind == "grade"]


@pytest.mark.parametrize(
    ("text", "kind", "noun"),
    [
        ("3년 연속", "streak", "3년 연속"),
        ("300만원을", "money", "300만원"),
        ("2021년", "year", "2021년"),
        ("제7회", "edition", "제7회"),
        ("119안전센터가", "dept", "119안전센터"),
    ],
)
def test_a_number_is_what_it_counts(text: str, kind: str, noun: str) -> None:
    (item,) = items_of(text)
    assert (item.kind, item.noun) == (kind, noun)


@pytest.mark.parametrize(("text", "at"), [("연동·일도2동이", 0), ("성주군 초전면이", 1), ("성곡1리가", 0)])
def test_a_town_is_told_by_its_neighbors(text: str, at: int) -> None:
    assert items_of(text)[at].kind == "dept"


def test_words_that_somebody_said_are_no_name() -> None:
    assert items_of("“더욱 힘쓰겠다”라고")[0].kind == "speech"
    assert items_of("‘행복 나눔’을")[0].kind == "quote"
