"""Days of ceremonies and announcements: 지난 4일 문화회관에서 열린 시상식, 12월 3일 발표한 결과."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

DAY: Final = (
    r"(?<![\d.,~∼-])(?:(?P<year>(?:19|20)\d\d)년 ?|(?P<last_year>지난해|작년) ?|(?P<last_month>지난달) ?"
    r"|(?P<next_month>다음 ?달|내달) ?|(?P<coming>오는|다가오는) ?)?"
    r"(?:(?P<month>\d{1,2})월 ?)?(?P<day>\d{1,2})일(?! ?(?:부터|까지|간|째|동안|이내|만에|이상|[~∼-]))"
)
# What lies between the day and what took place on it: no other day, and nobody who tells of it that day.
BETWEEN: Final = r"(?:(?!\d일|따르면|밝[혔히힌]|전했)[^.\n]){0,60}?"
HELD: Final = (
    r"(?:(?:열린|열렸|개최[된했한하]|거행|치러|진행된|마련[된한]|가진)|(?:시상식|수여식|전수식|표창식|포상식|기념식)[이을를에]"
    r"|발표[된했한하])"
)
DATED: Final = re.compile(r"\d일")  # what every day holds, and few sentences do
CEREMONY: Final = re.compile(DAY + BETWEEN + HELD)
RECENT: Final = 300  # days; a day without its year that lies further back is one to come


def held_on(text: str, published: date) -> date | None:
    """The day of the ceremony or announcement that a sentence tells, by the article's own date; None for none.

    A contest of several days has no one day. A day without its month or year is the last one before the article,
    with 오는 (coming) the next one.
    """
    match = CEREMONY.search(text) if DATED.search(text) else None
    if match is None:
        return None
    days = [day for day in _days(match, published) if _fits(match, day, published)]
    if match["coming"]:
        return min((day for day in days if day >= published), default=None)
    return max((day for day in days if day <= published), default=None) or min(days, default=None)


def _days(match: re.Match[str], published: date) -> Iterator[date]:
    """The days near the article with the month, if told, and the day of the month."""
    for month in range(-14, 3):
        years, of_year = divmod(published.month - 1 + month, 12)
        try:
            yield date(published.year + years, of_year + 1, int(match["day"]))
        except ValueError:  # a month without that day
            continue


def _fits(match: re.Match[str], day: date, published: date) -> bool:
    """Whether a day is in the month and the year that the sentence tells."""
    if match["month"] and day.month != int(match["month"]):
        return False
    if match["year"]:
        return bool(match["month"]) and day.year == int(match["year"])
    if match["last_year"]:
        return bool(match["month"]) and day.year == published.year - 1
    months = (day.year - published.year) * 12 + day.month - published.month
    if match["last_month"] or match["next_month"]:
        return months == (1 if match["next_month"] else -1)
    return (published - day).days <= RECENT
