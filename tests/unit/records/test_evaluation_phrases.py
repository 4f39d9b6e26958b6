"""Short articles with their awards: which evaluations they give."""

import tomllib
from pathlib import Path

import pytest
from articles import article, read

from posang.records.awards import read_awards
from posang.records.evaluations import read_evaluations

PHRASES = tomllib.loads(Path(__file__).with_name("evaluations.toml").read_text(encoding="utf-8"))["phrase"]


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase["lines"][-1])
def test_evaluations_of_an_article(phrase):
    document, metadata, places = read(article(phrase["title"], *phrase["lines"]))
    rows = read_evaluations(document, metadata, places, read_awards(document, metadata, places))
    wanted = phrase["evaluations"]
    assert len(rows) == len(wanted), [row.name for row in rows]
    by_name = {row.name: row for row in rows}
    for row, fields in zip(rows, wanted, strict=True):
        told = by_name.get(fields.get("name", row.name))
        assert told is not None, [row.name for row in rows]
        assert {key: _plain(getattr(told, key)) for key in fields} == fields
        assert all(getattr(told, key) is None for key in phrase.get("unknown", ()))


def _plain(value):
    return list(value) if isinstance(value, tuple) else value
