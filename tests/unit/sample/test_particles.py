"""Particles follow the last sound of the word."""

import pytest

from posang.sample.particles import with_particle


@pytest.mark.parametrize(
    ("word", "particle", "joined"),
    [
        ("김천시", "이", "김천시가"),
        ("군위군", "이", "군위군이"),
        ("군위군", "은", "군위군은"),
        ("영동군(군수 온새벽)", "은", "영동군(군수 온새벽)은"),
        ("김천시(시장 온새벽)", "은", "김천시(시장 온새벽)는"),
        ("‘물길 민원실’", "을", "‘물길 민원실’을"),
        ("최우수기관", "으로", "최우수기관으로"),
        ("최우수구", "으로", "최우수구로"),
        ("서울", "으로", "서울로"),
        ("서울", "과", "서울과"),
        ("제주도", "과", "제주도와"),
        ("3", "을", "3을"),
        ("2", "을", "2를"),
        ("A", "을", "A를"),
        ("10명", "이다", "10명이다"),
        ("결과", "이라", "결과라"),
    ],
)
def test_particle_fits_the_last_sound(word: str, particle: str, joined: str) -> None:
    assert with_particle(word, particle) == joined


def test_a_particle_that_is_not_known_fails() -> None:
    with pytest.raises(KeyError):
        with_particle("김천시", "께")
