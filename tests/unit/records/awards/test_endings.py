"""What the ending of a word says."""

import pytest

from posang.records.awards.endings import is_connective


@pytest.mark.parametrize(
    "word",
    [
        "줄이고",
        "만들고",
        "뚫고",
        "얻고",
        "줄여",
        "늘려",
        "뛰어",
        "애써",
        "보태",
        "맞대",
        "아껴",
        "견줘",
        "이뤄",
        "쏟아내",
        "마침내",
        "당당히",
    ],
)
def test_verbs_that_go_on_and_adverbs(word: str) -> None:
    assert is_connective(word)


NOUNS = (
    *("광고", "신고", "보고", "기고", "제고", "최고", "여고", "창고", "배려", "격려", "장려", "참여", "기여", "수여"),
    *("언어", "국내", "도내", "안내", "세대", "상태", "육아", "국가", "축제"),
)


@pytest.mark.parametrize("word", NOUNS)
def test_nouns_that_end_alike(word: str) -> None:
    assert not is_connective(word)
