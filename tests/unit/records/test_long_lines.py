"""A line of a megabyte costs each reader less than a second, whatever it is made of."""

import time

import pytest
from pages import page

from posang.records.evaluations import read_evaluations
from posang.records.figures import read_figures
from posang.records.metadata import read_article
from posang.records.people import read_people
from posang.records.places import Places
from posang.records.programs import read_programs
from posang.records.quotes import read_quotes

LENGTH = 350_000  # characters, a megabyte of Hangul in UTF-8
LIMIT = 1  # seconds of CPU


@pytest.mark.parametrize("role", ["body", "title"])
@pytest.mark.parametrize(
    "words", ["‘합동평가’ 지방재정평가에서 ", "한가람 과장, ", "“가나다라 마바사다” ", "시", "김천시의회 한가람 의원 "]
)
def test_no_reader_is_slow_on_a_long_line(words, role):
    document = page(("body", "경북 김천시(시장 한가람)가 올해 큰 상을 받았다."), (role, words * (LENGTH // len(words))))
    metadata = read_article(document)
    places = Places(document, metadata)
    people = read_people(document, metadata, places)
    for read, *more in (
        (read_evaluations,),
        (read_figures, []),
        (read_programs,),
        (read_people,),
        (read_quotes, people),
    ):
        start = time.process_time()
        read(document, metadata, places, *more)
        assert time.process_time() - start < LIMIT, read.__name__


@pytest.mark.parametrize("role", ["body", "chrome"])
@pytest.mark.parametrize("words", ["▲", "저작권자 © ", "(", "/ 한가람 기자 ", "2024.05.06 "])
def test_an_article_is_read_fast_from_a_page_with_a_long_line(words, role):
    document = page(("title", "누리군의 상"), (role, words * (LENGTH // len(words))), ("body", "군은 상을 받았다."))
    start = time.process_time()
    read_article(document)
    assert time.process_time() - start < LIMIT
