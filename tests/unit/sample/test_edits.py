"""Edits of a press release change the words, never a figure or a name."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from posang.sample.edits import EDITS, edit

TEXT = "충북 옥천군은 지난 3월부터 ‘물길 민원실’을 운영해 1,204명의 민원을 풀었고 8천만 원을 아꼈다고 20일 밝혔다."


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


@given(st.integers(0, 2**32))
def test_an_edit_keeps_every_figure(seed: int) -> None:
    for change in EDITS.values():
        changed = change(Random(seed), TEXT)
        assert [c for c in changed if c.isdigit()] == [c for c in TEXT if c.isdigit()]


@given(st.integers(0, 2**32))
def test_spacing_and_punctuation_keep_every_letter(seed: int) -> None:
    for kind in ("near_spacing", "near_punctuation"):
        changed = EDITS[kind](Random(seed), TEXT)
        assert changed != TEXT
        assert letters(changed) == letters(TEXT)


def test_a_particle_changes_in_one_place() -> None:
    assert EDITS["near_particle"](Random(1), TEXT) == TEXT.replace("옥천군은", "옥천군이")


def test_a_cut_takes_the_end_alone() -> None:
    assert TEXT.startswith(EDITS["near_cut"](Random(1), TEXT))
    assert EDITS["near_cut"](Random(1), TEXT).endswith("20일")


def test_what_must_not_be_cut_is_not_cut() -> None:
    kinds = {edit(Random(seed), TEXT, may_cut=False)[1] for seed in range(200)}
    assert kinds == {"same_day", "near_spacing", "near_punctuation", "near_particle"}
