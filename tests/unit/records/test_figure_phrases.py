import tomllib
from pathlib import Path

import pytest
from articles import article, read

from posang.records.evaluations import read_evaluations
from posang.records.figures import read_figures

PHRASES = tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))["phrase"]
KNOWN = [phrase for phrase in PHRASES if not phrase.get("held_out")]
SHARE = 0.7  # of what held-out phrases must give, how much does


def told(phrase):
    roles = tuple(phrase.get("roles", ("title",)))
    document, metadata, places = read(article(phrase.get("title", "거창군 소식"), *phrase["lines"], roles=roles))
    return [[row.text, row.of or "", row.owner or ""] for row in read_figures(document, metadata, places)]


def described(phrase):
    rows = read_evaluations(*read(article(phrase.get("title", "거창군 소식"), *phrase["lines"])))
    wanted = phrase["evaluations"]
    if len(rows) != len(wanted):
        return [row.name for row in rows]
    return [{key: getattr(row, key) for key in fields} for row, fields in zip(rows, wanted, strict=True)]


@pytest.mark.parametrize("phrase", [p for p in KNOWN if "figures" in p], ids=lambda phrase: phrase["about"])
def test_figures_of_a_phrase(phrase):
    assert told(phrase) == phrase["figures"]


@pytest.mark.parametrize("phrase", [p for p in KNOWN if "evaluations" in p], ids=lambda phrase: phrase["about"])
def test_evaluations_of_a_phrase(phrase):
    assert described(phrase) == phrase["evaluations"]


def test_phrases_that_no_rule_was_written_for():
    held_out = [phrase for phrase in PHRASES if phrase.get("held_out")]
    right = [figure in told(phrase) for phrase in held_out for figure in phrase.get("figures", ())]
    right += [described(phrase) == phrase["evaluations"] for phrase in held_out if "evaluations" in phrase]
    assert sum(right) >= SHARE * len(right)
