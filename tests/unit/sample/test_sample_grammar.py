"""The grammar: slots, particles, numbers; what is missing is named when the rules are loaded."""

import re
from random import Random

import pytest

from posang.sample.grammar import Grammar, grammar


def test_slots_take_values_rules_numbers_and_particles() -> None:
    rules = Grammar({"lead": ["{gov:이} {@thing:을} {#1200-1200}개 놓았다({%1200-1200})."], "thing": ["의자", "의자"]})
    assert rules.say(Random(1), "lead", {"gov": "군위군"}) == "군위군이 의자를 1,200개 놓았다(1200)."


def test_several_are_different_templates() -> None:
    rules = Grammar({"word": ["하나", "둘", "셋"]})
    assert sorted(rules.several(Random(1), "word", 9, {})) == ["둘", "셋", "하나"]
    assert rules.all(Random(1), "word", {}) == ["하나", "둘", "셋"]
    assert rules.nth(Random(1), "word", 1, {}) == "둘"
    assert rules.size("word") == 3


@pytest.mark.parametrize(("text", "name"), [("{@nothing}", "nothing"), ("{gov:께}", "께")])
def test_a_missing_rule_or_particle_is_named(text: str, name: str) -> None:
    with pytest.raises(KeyError, match=name):
        Grammar({"lead": [text]})


def test_a_missing_value_is_named() -> None:
    with pytest.raises(KeyError, match="gov"):
        Grammar({"lead": ["{gov}"]}).say(Random(1), "lead", {})


def test_the_rules_of_the_room_load_and_leave_no_slot_open() -> None:
    for rule in ("program", "topic", "deed", "quote"):
        assert grammar().size(rule) >= 5
    assert not re.search(r"[{}]", grammar().say(Random(2), "field_pair", {}))


def test_headlines_and_leads_of_news_come_in_pairs() -> None:
    topics = ("event", "project", "support", "safety", "council", "accident", "economy", "school", "farm", "health")
    for topic in (*topics, "sports", "meeting", "wish", "call", "trap"):
        assert grammar().size(f"{topic}_title") == grammar().size(f"{topic}_lead")
