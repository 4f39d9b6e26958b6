"""The year that an article looks back on: the one whose wins its opening counts, or that its text says it is of."""

import re
from datetime import date
from typing import Final

from posang.records.document import Document

OPENING: Final = 5  # lines in which results are announced
ANNOUNCED_SIZE: Final = 600  # characters; a longer sentence announces nothing
# the year that an article is about, of its wins or of their ceremony: 2023년 한 해, 2023년 6월부터 … 평가한
PERIOD: Final = re.compile(
    r"(?P<year>20\d\d)(?:(?<=이번\s20\d\d)년|년도?\s?(?:한\s해|대외|각종|외부|마지막\s날|한해|에\s추진한|추진)"
    r"|년도?\s(?:[가-힣]{2,4}\s?)?(?:실적|성과)[을를]\s(?:[^\s.]{1,12}\s){0,4}?(?:평가|심사|점검|따[져진])"
    r"|년\s\d{1,2}월(?:\s\d{1,2}일)?(?:부터|\s?[~∼-])[^.\n]{4,90}?(?:평가|심사)[했한]"
    r"|년?\s[^.\n]{2,30}?(?:의\s날|시상식|기념식|행사|대회)[\"'’”」』]?[을를]?\s(?:열|개최|마련|갖고|가[져졌])[^.\n]{0,40}?(?:수여|시상|표창))"
)

# the wins of the year before, counted, and looked back on; not those that this year's follow: 지난해 20건에 이어
COUNTED_YEAR: Final = re.compile(
    r"(?:지난해|작년)\s(?:한\s?해\s)?(?:동안\s)?(?:(?!올해|[^\s.,]*(?:대비|이어|보다|비해)\s)[^\s.,]{1,12}\s){0,4}?"
    r"\d{1,3}\s?(?:개\s?(?:분야|부문|평가|상|대외|사업)|건|관왕)"
    r"(?![^.\n]{0,30}?(?:\s이어\s|보다\s|\s대비\s|\s비해\s|올해[는도엔]?\s[^.\n]{0,20}?\d))"
)
LOOKED_BACK: Final = re.compile(
    r"(?:지난\s?(?:한\s)?해|작년|지난\s1년|(?P<year>20\d\d)년도?)(?:\s한\s해)?(?:\s동안)?\s[^.\n]{0,60}?"
    r"(?:(?:각종|대외|외부|상급)[^.\n]{0,16}(?:평가|기관)|(?:평가|공모|표창|상)[^.\n]{0,30}?\d+\s?(?:개|건|관왕)"
    r"|\d+\s?[개건][^.\n]{0,14}(?:상[을이]?\s|수상|표창|분야|부문))"
)
REVIEWED: Final = 3  # the last month in which the year before is looked back on
LATELY: Final = 2  # years before the article's that its headline may tell of


def period_told(text: str, year: int | None) -> int | None:
    """The year that an article's text says its wins are of, if that is the article's own `year` or one of late."""
    match = PERIOD.search(text)
    told = int(match["year"]) if match is not None else None
    return told if told is not None and is_recent(told, year) else None


def reviews_last_year(document: Document, published: date | None) -> bool:
    """Whether headline or lead tells the wins of the year before: 지난해 51개 분야서 우수기관."""
    lines = [line for line in document.lines if line.role in ("title", "subtitle", "body")][:OPENING]
    early = published is not None and published.month <= REVIEWED
    opening = [line.text[:ANNOUNCED_SIZE] for line in lines]
    years = (None, str(published.year - 1)) if published is not None else ()
    told = (match for text in opening if early and (match := LOOKED_BACK.search(text)) is not None)
    return any(map(COUNTED_YEAR.search, opening)) or any(match["year"] in years for match in told)


def is_recent(year: int, published: int | None) -> bool:
    """Whether an article may be about a year: its own, where it is known, or one not long before it."""
    return published is None or published - LATELY <= year <= published
