"""Laws of normalization and fingerprints."""

import unicodedata

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from posang.paragraphs.normal import MIDDLE_DOTS, REPLACED, fingerprints, normalize

PIECES = st.sampled_from([*REPLACED, *"가나다 라12 ab.,\t\u00a0\u3000…㎡½ｱﾞé", "\u0301", "ᄒᆞᆫ", "ﬁ", "\u2028"])
TEXTS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=20).map("".join))


def normal(text: str) -> str:
    return normalize(pl.Series([text], dtype=pl.String))[0]


def written(text: str) -> str:
    """Letters and digits, each character by itself in its compatibility form; fillers and dots are none."""
    forms = (unicodedata.normalize("NFKC", sign) for sign in text if sign not in MIDDLE_DOTS + "\u3164")
    return unicodedata.normalize("NFKC", "".join(c for form in forms for c in form if c.isalnum()))


@given(TEXTS)
@example("10² ①5")
@example("a\u200b\u0301")
def test_normalizing_twice_changes_nothing(text: str) -> None:
    once = normal(text)
    assert normal(once) == once


@given(TEXTS, TEXTS)
@example("‘", "\u02bc")
def test_texts_that_differ_in_letters_or_digits_stay_apart(one: str, other: str) -> None:
    if written(one) != written(other):
        assert normal(one) != normal(other)


@given(st.text(alphabet="가나다라12ab ", min_size=1, max_size=30), st.sampled_from([*REPLACED]))
def test_signs_only_replace_what_is_no_letter_or_digit(text: str, sign: str) -> None:
    kept = "".join(c for c in normal(text + sign) if c.isalnum())
    assert kept.startswith("".join(c for c in normal(text) if c.isalnum()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("시ㆍ군 ‘최우수’", "시·군 '최우수'"),
        ("시․군", "시·군"),
        ("가\u200b나", "가나"),
        ("가  나 ", "가\u00a0나"),
        ("“대상”을 받았다", '"대상"을 받았다'),
        ("１２점", "12점"),
    ],
)
def test_spellings_of_one_text(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"), [("10²개", "102개"), ("①5건", "15건"), ("댓글 0", "• 댓글 0"), ("1위", "2위")]
)
def test_texts_that_only_look_alike(one: str, other: str) -> None:
    assert normal(one) != normal(other)


def test_fingerprints_never_change() -> None:
    assert fingerprints(pl.Series(["", "최우수기관 선정"])).tolist() == [3244421341483603138, 312672426957970809]
