"""Stamps: when an article was published and changed, as its header or its last line says.

A banner's clock, 최종편집 (the site's last edit), the registration of the paper and comments carry dates as well; they
never count. What tells them apart is the label, the place on the page and the company of other labels.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from posang.contract import SEOUL
from posang.records.document import Line
from posang.reference.outlets import letterhead, masthead

ZONE: Final = ZoneInfo(SEOUL)

_DATE = (
    r"(?P<year>(?:19|20)\d\d|\d\d)\s?(?:[.\-/]|년)\s?(?P<month>\d{1,2})\s?(?:[.\-/]|월)\s?"
    r"(?P<day>\d{1,2})(?!\d)\s?일?\.?"
)
_WEEKDAY = r"(?:\s*[\[(]?[월화수목금토일](?:요일)?[\])]?(?![가-힣]))?"
_TIME = (
    r"(?:\s*[,|T]?\s*[\[(]?\s*(?P<half>오전|오후|AM|PM|am|pm)?\s?(?P<hour>\d{1,2})\s?(?::|시)\s?(?P<minute>\d{2}|\d(?=:\d))(?:\s?분)?"
    r"(?:\s?:\s?(?P<second>\d{1,2})(?:\.\d+)?)?(?:\s?초)?(?:\s?(?P<half2>AM|PM|am|pm))?(?:\+09:?00)?\s*[\])]?)?"
)
_STAMP = rf"{_DATE}{_WEEKDAY}{_TIME}"
_CHANGED = r"최종\s?(?:수정(?:일시?|시간)?|업데이트)|수정\s?(?:일시?|시간)?|업데이트|[Uu]pdated?|UPDATED?"
_PUBLISHED = (
    r"(?:기사|최초|뉴스|웹|데스크)?\s?(?:입력|승인|등록|송고|작성|게시|게재|전송|발행|배포|보도|방송|출고|제공(?=일))(?:일시|일자|시간|시각|시점|날짜|일)?|(?:글쓴|올린|쓴|등록한)\s?(?:날|시간)|날짜|일[시자]|기사\s?편집|"
    r"(?:제|통권|지령)\s?\d{1,6}\s?호|(?i:published|posted|date\s?posted|registered)"
)
_LABELLED: Final = re.compile(
    rf"(?:(?<![가-힣A-Za-z])|(?<=\d호))(?:(?P<changed>{_CHANGED})|(?P<published>{_PUBLISHED}))\s*[.:：;|=]?\s*[\[(]?\s*{_STAMP}"
)
_BEHIND: Final = re.compile(
    rf"(?<![\d.\-/]){_STAMP}\s*[\])]?\s*(?P<published>입력|승인|등록|송고|작성|게재|발행|(?:제?\s?\d{{1,6}}\s?호\s*)?\d{{1,2}}\s?면)(?![가-힣])"
)
_SENT: Final = re.compile(rf"[>\])]\s*{_STAMP}\s*$")  # behind the notice that closes an agency's text
# behind a date: issue and page of the paper, how many have read it
_COUNTED = (
    r"자?(?:[\s|·/,(]*(?:(?:제|통권)?\s?\d{1,6}\s?호|제?\d{1,2}\s?[면판]|"
    r"(?:조회수?|댓글|추천|좋아요|읽음)\s?:?\s?\d[\d,]*)){0,4}"
)
_BARE: Final = re.compile(
    rf"^(?:\[[가-힣·\s]{{2,10}}\]|[\s\[(<|•·\-]*)(?:\s?제?\s?\d+\s?호\s*[|\]]?)?\s*{_STAMP}{_COUNTED}[\s\])>|/lㅣ]*$"
)
# a date beside the name of a paper, alone on their line
_OF_PAPER: Final = re.compile(
    rf"^[\s\[(<|•·\-]*{_STAMP}\s*[|·/]?\s*[가-힣A-Za-z]{{1,12}}(?:신문|일보|뉴스|타임[즈스]|저널|방송|투데이|매일)[\s\])>|]*$"
)
_BESIDE: Final = re.compile(rf"(?<![\d.\-/]){_STAMP}")
_CRAWLED: Final = re.compile(rf"(?P<published>date)\s(?=\d{{4}}-\d\d-\d\d(?!\d)){_STAMP}")
# What stands on lines whose dates are not the article's.
_FOREIGN: Final = re.compile(
    r"최종\s?편집|등록\s?번호|발행인|편집인|청소년|제\s?호\s*:|창간|사업자|즐겨찾기|저작권|[Cc]opyright|[©ⓒ]\s?\d|무단\s?전재|"
    r"\d+\.?\d*\s?[℃°]|접수|마감|기간|까지|발행\s?연?월일|등록\s?연월일"
)
_LONGEST = 160  # characters of a line that is looked at
_BRIEF = 40  # characters of a line that is hardly more than a date with its label behind it


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date on a page: `form` is what it looks like (승인 YYYY.MM.DD HH:MM), `line` the index of its line."""

    at: datetime
    form: str
    line: int


@dataclass(frozen=True, slots=True)
class Stamps:
    """When the article was published and changed; None where the page does not say."""

    published: Stamp | None = None
    updated: Stamp | None = None


def read_stamps(lines: Sequence[Line], title: int | None, first: int, last: int, signed: Sequence[int]) -> Stamps:
    """The dates of an article whose body stands on lines[first:last + 1].

    `title` is the headline's line, `signed` are lines that name the reporter. A labelled date in the head counts
    first, then a bare one (below the headline, or, on a page without one, beside a byline or where the page's layout
    has its dateline), then one behind the body that is labelled or signed, or closes the page, then one with its time
    right above the headline, then the day that a crawler wrote in front of the text.
    """
    head, tail = range(first), range(last + 1, len(lines))
    published, updated = _labelled(lines, head)
    if published is not None:
        return Stamps(published, updated)
    signed = [*signed, *_of_paper(lines, head, tail)]
    published = _bare(lines, title, first, signed)
    if published is None:
        published, changed = _labelled(lines, tail, behind_body=True)
        updated = updated or changed
    if published is None:
        published = next(_signed_off(lines, [place for place in signed if place > last]), None)
    if published is None:
        published = _closing(lines, last)
    if published is None and title is not None:
        published = _above(lines, title)
    if published is None:
        published = next(_crawled(lines, range(min(first + 1, len(lines)))), None)
    return Stamps(published, updated)


def _of_paper(lines: Sequence[Line], head: range, tail: range) -> Iterator[int]:
    """Lines that name the outlet: alone behind the body, or with a date in front of it."""
    yield from (place for place in tail if masthead(lines[place].text) is not None)
    yield from (place for place in head if letterhead(lines[place].text) is not None)


def _signed_off(lines: Sequence[Line], places: Sequence[int]) -> Iterator[Stamp]:
    """Dates beside a name behind the body, or alone on the line below it."""
    for place in places:
        text = lines[place].text
        match = _BESIDE.search(text) if len(text) <= _LONGEST and not _FOREIGN.search(text) else None
        if match is None and place + 1 < len(lines):
            match = _BARE.match(lines[place + 1].text)
        if match is not None and (stamp := _stamp(match, place)) is not None:
            yield stamp


def _closing(lines: Sequence[Line], last: int) -> Stamp | None:
    """The date that closes a press release: alone on its line behind the body, and the only one there."""
    dated = [place for place in range(last + 1, len(lines)) if _DIGITS.search(lines[place].text)]
    if len(dated) != 1 or dated[0] > last + CLOSE:
        return None
    match = _BARE.match(lines[dated[0]].text)
    return _stamp(match, dated[0]) if match is not None else None


def _above(lines: Sequence[Line], title: int) -> Stamp | None:
    """The date right above the headline, with its time, beside the paper's name, or above it with its issue.

    Its section or readers may stand beside or below it.
    """
    issued = False
    for place in range(title - 1, -1, -1):
        text = lines[place].text
        if lines[place].role == "chrome" or len(text) > _LONGEST or _FOREIGN.search(text):
            return None
        paper = letterhead(text) is not None
        if is_dateline(text) and (match := _BESIDE.search(text)) is not None:
            issued = issued or paper or _ISSUED.search(text) is not None
            return _stamp(match, place) if issued or match["hour"] is not None else None
        issued = issued or (paper and _COUNTS.search(text) is not None)
        if not issued and _WORD.search(_COUNTS.sub(" ", text)):
            return None
    return None


CLOSE: Final = 2  # lines behind the body; the office that issues the release may stand between


def _crawled(lines: Sequence[Line], places: range) -> Iterator[Stamp]:
    """Days that a crawler wrote in front of a line; a month alone is no date."""
    for place in places:
        match = _CRAWLED.match(lines[place].text)
        if match is not None and (stamp := _stamp(match, place)) is not None:
            yield stamp


def is_stamped(text: str) -> bool:
    """Whether a line is nothing but a date, or carries a labelled one."""
    return (
        len(text) <= _LONGEST
        and bool(_DIGITS.search(text))
        and (
            _BARE.match(text) is not None
            or _LABELLED.search(text) is not None
            or (len(text) <= _BRIEF and _BEHIND.search(text) is not None)
        )
    )


def is_dateline(text: str) -> bool:
    """Whether a line is a date with hardly anything beside it: an issue, a page, a desk, a name."""
    beside = unstamped(text) if len(text) <= _LONGEST else None
    return beside is not None and len(_WORD.findall(_ADDRESS.sub(" ", beside))) <= BESIDE


BESIDE: Final = 2  # words beside the date of such a line
_ISSUED: Final = re.compile(r"\d\s?호(?![가-힣])|\d\s?면(?![가-힣])")
_ADDRESS: Final = re.compile(r"(?<![\w.])[\w.+-]{2,40}@[\w.-]{4,40}")
_WORD: Final = re.compile(r"[가-힣A-Za-z]+")
_COUNTS: Final = re.compile(
    r"제?\s?\d{1,6}\s?호|제?\d{1,2}\s?[면판]|(?:조회수?|댓글|추천|좋아요|읽음)\s?[:|]?\s?\d[\d,]*"
)


@lru_cache(maxsize=512)
def unstamped(text: str) -> str | None:
    """What a short line holds beside its date, its label and counts of readers; None where it has no date.

    Several steps ask for the same lines of a page, so the last ones are kept.
    """
    if _DIGITS.search(text) is None:
        return None
    text = _COUNTS.sub(" ", _CHANGE.sub(" ", text))
    match = _LABELLED.search(text) or _BESIDE.search(text)
    return f"{text[: match.start()]} {text[match.end() :]}".strip() if match is not None else None


def _labelled(lines: Sequence[Line], places: range, *, behind_body: bool = False) -> tuple[Stamp | None, Stamp | None]:
    published = updated = None
    for place in places:
        text = lines[place].text
        if len(text) > _LONGEST or not _DIGITS.search(text):
            continue
        foreign = _FOREIGN.search(text)
        for match in _LABELLED.finditer(text):
            stamp = _stamp(match, place)
            if stamp is None or (foreign is not None and foreign.start() <= match.start()):
                continue
            if match["changed"] is not None:
                updated = updated or (
                    stamp if published is not None or match["changed"].startswith(("수정", "최종")) else None
                )
            elif not (behind_body and _OF_PAPERS_OWN.match(match["published"])):
                published = published or stamp
        if published is None:
            behind = _BEHIND.search(text) or (_SENT.search(text) if foreign else _below_label(lines, place))
            sent = behind is not None and behind["hour"] is not None and behind.end() == len(text.rstrip())
            if behind is not None and (foreign is None or sent):  # … 무단 전재 금지> 2024/05/02 10:44 송고
                published = _stamp(behind, place)
    return published, updated


def _below_label(lines: Sequence[Line], place: int) -> re.Match[str] | None:
    """A bare date whose label stands on the line above it: 작성일, 2012-12-03."""
    labelled = place > 0 and _LABEL.fullmatch(lines[place - 1].text) is not None
    return _BARE.match(lines[place].text) if labelled else None


_OF_PAPERS_OWN: Final = re.compile(r"(?:등록|발행|승인)(?:연월)?일|날짜")  # in its imprint
_LABEL: Final = re.compile(r"\W*(?:(?:기사)?입력|작성|게시|게재|배포|보도)\s?(?:일자|일시|일)\W*")


def _bare(lines: Sequence[Line], title: int | None, first: int, signed: Sequence[int]) -> Stamp | None:
    """A date without a label of publication: below the headline, else at a byline, else in a dateline's place."""
    found: list[tuple[int, Stamp]] = []
    for place in range(0 if title is None else title + 1, first):
        text = _CHANGE.sub(" ", lines[place].text)
        if len(text) > _LONGEST or _FOREIGN.search(text):
            continue
        of_paper = _OF_PAPER.match(text)
        beside = _BESIDE.search(text) if place in signed or is_dateline(text) else None
        match = _BARE.match(text) or of_paper or beside
        if match is not None and (stamp := _stamp(match, place)) is not None:
            near = of_paper is not None or any(other in signed for other in (place - 1, place, place + 1))
            rank = 0 if title is not None or near else 1 if lines[place].role == "dateline" else 2
            found.append((rank, stamp))
    rank, stamp = min(found, key=lambda candidate: candidate[0], default=(2, None))
    return stamp if rank < 2 else None


_CHANGE = re.compile(rf"(?:{_CHANGED})\s*[.:：;|=]?\s*[\[(]?\s*{_STAMP}")
# A search for a pattern that begins with one character, as with \d and no \d{1,4}, is fast.
_DIGITS = re.compile(r"\d\d{0,3}\s?(?:[.\-/]|년)\s?\d{1,2}\s?(?:[.\-/]|월)")


def _stamp(match: re.Match[str], place: int) -> Stamp | None:
    """The match as a date of Seoul; None where it is none (13월, 31 April)."""
    groups = match.groupdict()
    year = int(match["year"])
    if year < 100:
        year += 2000
    try:
        day = datetime(year, int(match["month"]), int(match["day"]), tzinfo=ZONE)
    except ValueError:
        return None
    if not 1990 <= year <= 2100:
        return None
    label = groups.get("published") or groups.get("changed")
    form = _PRINTED.sub("NN", _BLANKS.sub(" ", match[0]).strip(" |[("))
    return Stamp(_timed(day, match), _form(form, label), place)


_BLANKS: Final = re.compile(r"\s+")
_PRINTED: Final = re.compile(r"\d+\s?(?=[면호])")  # the number of a page or an issue
_NUMBER: Final = re.compile(r"\d+")


def _timed(day: datetime, match: re.Match[str]) -> datetime:
    if match["hour"] is None:
        return day
    half = (match["half"] or match["half2"] or "").upper()
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    if half in ("오후", "PM") and hour < 12:
        hour += 12
    elif half in ("오전", "AM") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return day
    return day.replace(hour=hour, minute=minute, second=second)


def _form(text: str, label: str | None) -> str:
    """What the stamp looks like, digits as letters: 승인 YYYY.MM.DD HH:MM."""
    letters = iter(("YYYY", "MM", "DD", "HH", "MM", "SS"))
    shown = _NUMBER.sub(lambda digits: (next(letters, "N") or "N")[: max(2, len(digits[0]))], text)
    return shown if label is not None else f"stamp {shown}"
