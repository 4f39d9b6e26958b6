"""What made-up articles say: one function per kind of article, each from a random source and a date."""

from collections.abc import Callable
from datetime import date
from random import Random

from posang.sample.stories import lists, news, single
from posang.sample.stories.story import Award, Story

__all__ = ["Award", "Story", "any_story", "award_story"]

# kinds of articles that state awards, with their weights
_AWARDS: tuple[tuple[Callable[..., Story], int], ...] = (
    (single.evaluation, 24),
    (single.contest, 13),
    (single.rating, 9),
    (single.certification, 4),
    (single.grant, 6),
    (single.honor, 5),
    (single.office_wins, 3),
    (single.head_wins, 3),
    (lists.fields, 7),
    (lists.winners, 12),
    (lists.own_departments, 7),
    (lists.own_officials, 6),
    (lists.roundup, 5),
    (lists.honors, 3),
    (lists.ranking, 3),
    (lists.national_winners, 5),
    (lists.citizens, 3),
    (single.enterprise, 3),
)
_MAKERS = tuple(make for make, _ in _AWARDS)
_WEIGHTS = tuple(weight for _, weight in _AWARDS)


def award_story(random: Random, on: date, *, relative_years: bool) -> Story:
    """An article that states at least one award; `relative_years` allows 올해 and 지난해 for its year."""
    return random.choices(_MAKERS, _WEIGHTS)[0](random, on, relative_years=relative_years)


def any_story(random: Random, on: date, *, relative_years: bool) -> Story:
    """An article of a day's mix: 30 % on awards, 10 % traps, 7 % daily notices, the rest everyday news."""
    chance = random.random()
    if chance < 0.30:
        return award_story(random, on, relative_years=relative_years)
    if chance < 0.40:
        return news.trap(random, on)
    if chance < 0.47:
        return news.daily(random, on)
    return news.plain(random, on)
