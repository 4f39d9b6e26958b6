"""Stories: every kind can be told on any date, in whole sentences, and its awards follow from its words."""

import re
from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posang.reference import governments, valid_on
from posang.sample.stories import Story, any_story, award_story, lists, news, single

KINDS: list[Callable[..., Story]] = [
    single.evaluation,
    single.contest,
    single.rating,
    single.certification,
    single.grant,
    single.honor,
    single.office_wins,
    single.head_wins,
    lists.fields,
    lists.winners,
    lists.own_departments,
    lists.own_officials,
    lists.roundup,
    lists.honors,
    lists.ranking,
    lists.national_winners,
    lists.citizens,
    single.enterprise,
]


@pytest.mark.parametrize("tell", KINDS)
@pytest.mark.parametrize("year", [2005, 2012, 2019, 2026])
def test_every_kind_of_award_is_told_in_every_age(tell: Callable[..., Story], year: int) -> None:
    for seed in range(12):
        story = tell(Random(seed), date(year, 8, 20), relative_years=True)
        text = "\n".join(paragraph for _, paragraph in story.paragraphs)
        assert story.awards
        for award in story.awards:
            assert award.evidence in text
            assert award.recipient in award.evidence or award.recipient_kind == "government"
            assert award.year is None or 2000 <= award.year <= year


@pytest.mark.parametrize("tell", [news.plain, news.trap, news.daily])
def test_news_state_no_award(tell: Callable[[Random, date], Story]) -> None:
    assert not any(tell(Random(seed), date(2026, 1, 20)).awards for seed in range(60))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.dates(date(2005, 7, 1), date(2026, 12, 31)))
def test_sentences_are_whole(seed: int, on: date) -> None:
    story = any_story(Random(seed), on, relative_years=True)
    for _, text in [("title", story.title), *story.paragraphs]:
        assert text == " ".join(text.split())
        assert not re.search(r"[{}@#]|\(\)|군군수|시시장|구구청|  ", text)
        assert text.count("‘") == text.count("’")
        assert text.count("“") == text.count("”")


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32), st.dates(date(2005, 7, 1), date(2026, 12, 31)))
def test_governments_exist_on_the_date(seed: int, on: date) -> None:
    known = {entry.full_name for entry in governments() if valid_on(entry, on)}
    story = award_story(Random(seed), on, relative_years=False)
    assert {award.government for award in story.awards} <= known


def test_the_same_seed_tells_the_same_story() -> None:
    first, second = (any_story(Random(7), date(2026, 1, 20), relative_years=True) for _ in range(2))
    assert first == second
