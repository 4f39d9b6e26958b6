"""Look-alike characters made one."""

import pytest
from sentences import stated

from posang.records.awards.folding import fold


@pytest.mark.parametrize("marks", ["‘’", "“”", "「」", "『』", "〈〉"])
def test_a_rating_is_one_in_any_quotation_marks(marks: str) -> None:
    quoted = f"{marks[0]}가{marks[1]}"
    assert fold(f"나루시가 {quoted} 등급을 받았다") == "나루시가 '가' 등급을 받았다"
    spelled = f"{marks[0]}S등급(도내 1위){marks[1]}"
    assert fold(f"가온서가 {spelled}을 받았다") == "가온서가 'S등급(도내 1위)'을 받았다"


def test_offsets_hold() -> None:
    text = "청주시가 “가” 등급을, 「다솜 나눔 대회」에서 우수상을 받았다"
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("marks", ["‘’", "“”", "「」", "『』", "〈〉"])
def test_winners_of_a_rating_in_any_quotation_marks(marks: str) -> None:
    rated = stated(f"충북에서는 청주시와 제천시가 {marks[0]}가{marks[1]} 등급을 받았다.")
    assert rated == [(["청주시", "제천시"], "가등급")]
