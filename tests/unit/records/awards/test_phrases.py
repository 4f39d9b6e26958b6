"""The phrase bank: what rules must read, and how they do on phrases that were held back from them."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from posang.records.awards import Award, read_awards
from posang.records.document import Document, Line
from posang.records.metadata import read_article
from posang.records.places import Places

BANK = [
    phrase
    for path in sorted(Path(__file__).parent.glob("*.toml"))
    for phrase in tomllib.loads(path.read_text(encoding="utf-8"))["phrase"]
]
WRITTEN_WITH = [phrase for phrase in BANK if not phrase.get("held_out")]
HELD_OUT = [phrase for phrase in BANK if phrase.get("held_out")]


def document_of(phrase: dict[str, Any]) -> Document:
    """A page with the phrase's lines, and a date line where the phrase has a date."""
    rows = [("dateline", f"승인 {phrase['published']:%Y.%m.%d} 09:00")] if "published" in phrase else []
    rows += [tuple(line.split("|", 1)) for line in phrase["lines"]]
    rows.sort(key=lambda row: row[0] != "title")
    lines, at = [], 0
    for position, (role, text) in enumerate(rows):
        lines.append(Line(position, text, role, at, at + len(text), None, True))
        at += len(text) + 1
    text = "\n".join(text for _, text in rows)
    return Document("0" * 32, date(2026, 1, 20), "p.txt", None, text, None, None, None, tuple(lines))


def read(phrase: dict[str, Any]) -> list[Award]:
    document = document_of(phrase)
    metadata = read_article(document)
    return read_awards(document, metadata, Places(document, metadata))


def agrees(phrase: dict[str, Any], awards: list[Award]) -> bool:
    """Whether the rows are the wanted ones, one to one, in the fields that the bank names."""
    rest = list(awards)
    for want in phrase["awards"]:
        found = next((row for row in rest if all(getattr(row, name) == value for name, value in want.items())), None)
        if found is None:
            return False
        rest.remove(found)
    return not rest


@pytest.mark.parametrize("phrase", WRITTEN_WITH, ids=lambda phrase: phrase["about"])
def test_a_phrase_gives_its_awards_and_no_other(phrase: dict[str, Any]) -> None:
    awards = read(phrase)
    assert agrees(phrase, awards), "\n".join(
        f"{a.recipient} {a.award} {a.category} {a.grade} {a.honor} {a.year} {a.rule}" for a in awards
    )


@pytest.mark.parametrize("phrase", WRITTEN_WITH, ids=lambda phrase: phrase["about"])
def test_the_evidence_of_each_award_is_its_place_in_the_text(phrase: dict[str, Any]) -> None:
    text = document_of(phrase).text
    for award in read(phrase):
        assert award.evidence
        assert text[award.evidence_start : award.evidence_end] == award.evidence


def test_phrases_held_back_are_read_as_well() -> None:
    right = sum(agrees(phrase, read(phrase)) for phrase in HELD_OUT)
    assert right >= 0.6 * len(HELD_OUT)
