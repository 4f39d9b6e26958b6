import tomllib
from pathlib import Path

import pytest
from articles import article, read

from posang.records.figures import read_figures

PHRASES = tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))["phrase"]
KNOWN = [phrase for phrase in PHRASES if not phrase.get("held_out")]
SHARE = 0.7  # of what held-out phrases must give, how much does


def told(phrase):
    document, metadata, places = read(article(phrase.get("title", "거창군 소식"), *phrase["lines"]))
    return [[row.text, row.of or "", row.owner or ""] for row in read_figures(document, metadata, places)]


@pytest.mark.parametrize("phrase", [p for p in KNOWN if "figures" in p], ids=lambda phrase: phrase["about"])
def test_figures_of_a_phrase(phrase):
    assert told(phrase) == phrase["figures"]


def test_phrases_that_no_rule_was_written_for():
    held_out = [phrase for phrase in PHRASES if phrase.get("held_out") and "figures" in phrase]
    wanted = [figure for phrase in held_out for figure in phrase["figures"]]
    right = sum(figure in told(phrase) for phrase in held_out for figure in phrase["figures"])
    assert right >= SHARE * len(wanted)
