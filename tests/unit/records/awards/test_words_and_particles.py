"""Nouns and the particles behind them."""

import pytest

from posang.records.awards.particles import agrees, split


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("우수상을", ("우수상", "을")),
        ("평가", ("평가", "")),
        ("친절도", ("친절도", "")),
        ("강진군과", ("강진군", "과")),
        ("나래협회의", ("나래협회", "의")),
    ],
)
def test_a_word_parts_into_noun_and_particle(word: str, parts: tuple[str, str]) -> None:
    assert split(word) == parts


@pytest.mark.parametrize(
    ("noun", "josa", "agreed"), [("상", "을", True), ("상", "를", False), ("서울", "로", True), ("대상", "로", False)]
)
def test_a_particle_agrees_with_the_last_sound(noun: str, josa: str, agreed: bool) -> None:
    assert agrees(noun, josa) is agreed
