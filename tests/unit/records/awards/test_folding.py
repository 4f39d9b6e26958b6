"""Characters that look alike."""

from posang.records.awards.folding import fold


def test_characters_that_look_alike_become_one_without_moving() -> None:
    assert fold("東區 ‘大賞’ㆍ“A”") == "동구 '대상'·\"A\""


def test_a_name_quoted_before_its_title_loses_its_marks_and_no_other_quotation_does() -> None:
    assert fold("'도해솔' 사무관이 '행복한' 도시를") == " 도해솔  사무관이 '행복한' 도시를"
