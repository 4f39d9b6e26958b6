"""Confidence: known for every rule, never raised by inheritance."""

import re
import tomllib
from pathlib import Path

import pytest

import posang.records.awards as awards
from posang.records.awards.confidence import confidence

ROOM = Path(awards.__file__).parent
WEIGHTS = tomllib.loads((ROOM / "confidence.toml").read_text(encoding="utf-8"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.glob("*.py"))


@pytest.mark.parametrize("part", WEIGHTS["inherited"])
@pytest.mark.parametrize("rule", WEIGHTS["rules"])
def test_inheritance_lowers_confidence(rule, part):
    assert 0 < confidence(rule, [part]) <= confidence(rule, []) < 1


def test_a_named_winner_is_surer_than_one_handed_down():
    assert confidence("before", []) > confidence("before", ["recipient<before", "year<article"])


def test_every_rule_and_inheritance_of_the_code_has_a_weight():
    named = set(re.findall(r'\brule ?= ?"([a-z]+)"', CODE))
    assert named <= set(WEIGHTS["rules"])
    assert set(re.findall(r'"((?:award|recipient|year)<[a-z]+)"', CODE)) <= set(WEIGHTS["inherited"])


def test_an_unknown_rule_raises():
    with pytest.raises(KeyError):
        confidence("guessed", [])
