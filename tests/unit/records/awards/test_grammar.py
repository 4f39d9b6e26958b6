"""The grammar below the sentence: items, noun phrases, claims."""

import pytest

from posang.records.awards.events import strip_name
from posang.records.awards.folding import fold
from posang.records.awards.items import Grade
from posang.records.awards.lexer import lex
from posang.records.awards.lists import line_claims, strip_prefix
from posang.records.awards.particles import split
from posang.records.awards.phrases import phrases
from posang.reference import find_names


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("우수상을", ("우수상", "을")),
        ("평가", ("평가", "")),
        ("친절도", ("친절도", "")),
        ("강진군과", ("강진군", "과")),
    ],
)
def test_a_word_parts_into_noun_and_particle(word: str, parts: tuple[str, str]) -> None:
    assert split(word) == parts


def test_characters_that_look_alike_become_one_without_moving() -> None:
    assert fold("東區 ‘大賞’ㆍ“A”") == "동구 '대상'·\"A\""


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("우수기관으로", "우수"),
        ("‘최우수’에", "최우수"),
        ("행정안전부장관 표창을", "장관상"),
        ("‘나’ 등급을", "나등급"),
        ("SA등급에", "SA등급"),
        ("3위를", "3위"),
        ("도지사 표창을", "도지사상"),
        ("녹조근정훈장을", "훈장"),
    ],
)
def test_a_grade_is_told_by_its_normal_form(text: str, grade: str) -> None:
    item = next(item for item in lex(fold(text)) if item.kind == "grade")
    assert isinstance(item.value, Grade)
    assert item.value.grade == grade


@pytest.mark.parametrize(
    "text", ["우수한 성적", "우수사례", "우수성을", "노력한 결과", "장려금을", "도로 포장", "인증샷"]
)
def test_words_that_look_like_grades_are_none(text: str) -> None:
    assert not [item for item in lex(fold(text)) if item.kind == "grade"]


def test_an_award_is_named_without_year_and_edition() -> None:
    assert strip_name("제7회 2021 한빛 행정대상") == ("한빛 행정대상", 2021, 7)
    assert strip_name("한빛어워드 2021") == ("한빛어워드", 2021, None)


def test_a_list_line_pairs_grades_with_winners() -> None:
    text = fold("▲ 우수상 : 강원 양구군, 인제군 (각 300만 원)")
    body = text[strip_prefix(text) :]
    found = line_claims(phrases(body, lex(body, find_names(body))), body)
    assert found is not None
    assert [([winner.who.name for winner in claim.winners], claim.grade.grade) for claim in found] == [
        (["강원 양구군", "인제군"], "우수")
    ]
