"""A line of a megabyte stops no reader, whatever it is made of (how long each takes: benchmarks/long_lines.py)."""

import pytest
from pages import page

from posang.records.awards import read_awards
from posang.records.evaluations import read_evaluations
from posang.records.figures import read_figures
from posang.records.metadata import read_article
from posang.records.people import read_people
from posang.records.places import Places
from posang.records.programs import read_programs
from posang.records.quotes import read_quotes

LENGTH = 350_000  # characters, a megabyte of Hangul in UTF-8
# a pattern that runs wild takes hours for a line of this length
pytestmark = pytest.mark.timeout(60)


@pytest.mark.parametrize("role", ["body", "title"])
@pytest.mark.parametrize(
    "words",
    [
        "‘합동평가’ 지방재정평가에서 ",
        "한가람 과장, ",
        "“가나다라 마바사다” ",
        "시",
        "김천시의회 한가람 의원 ",
        "시는 3명 ",
        "▲최우수상 ",
    ],
)
def test_every_reader_ends_on_a_long_line(words, role):
    document = page(("body", "경북 김천시(시장 한가람)가 올해 큰 상을 받았다."), (role, words * (LENGTH // len(words))))
    metadata = read_article(document)
    places = Places(document, metadata)
    people = read_people(document, metadata, places)
    records = [
        *read_awards(document, metadata, places),
        *read_evaluations(document, metadata, places),
        *read_figures(document, metadata, places, []),
        *read_programs(document, metadata, places),
        *read_quotes(document, metadata, places, people),
        *people,
    ]
    assert all(getattr(row, "text", "") in document.text for row in records)


@pytest.mark.parametrize("role", ["body", "chrome"])
@pytest.mark.parametrize("words", ["▲", "저작권자 © ", "(", "/ 한가람 기자 ", "2024.05.06 "])
def test_an_article_is_read_from_a_page_with_a_long_line(words, role):
    document = page(("title", "누리군의 상"), (role, words * (LENGTH // len(words))), ("body", "군은 상을 받았다."))
    assert read_article(document).title_text == "누리군의 상"
