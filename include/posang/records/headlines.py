"""Headlines: the line that is an article's headline, whatever line stands in its place.

A headline tells what the body tells: pairs of neighboring letters that it shares with the body's beginning say so.
"""

import re
from collections.abc import Iterator
from typing import Final

from posang.records.bylines import byline, front
from posang.records.document import Line
from posang.records.glue import unglued, unmarked
from posang.records.looks import is_caption, is_furniture, is_prose
from posang.records.phrases import strip_particle
from posang.records.stamps import is_dateline, is_stamped
from posang.reference.outlets import clean_name, masthead


def headline(lines: tuple[Line, ...], texts: list[int], body: list[Line]) -> int | None:
    """The place of the headline: the line in its role, unless another line is plainly the one.

    A headline tells what the body tells. Where the line in its role shares hardly a pair of letters with the body's
    beginning, the first line above the body that shares many is the headline; on a page without any, the one below.
    """
    own = set(texts)
    title = next((place for place, line in enumerate(lines) if line.role == "title" and place not in own), None)
    if title is not None and _CAPTIONED.search(lines[title].text):
        title = None
    first = texts[0] if texts else len(lines)
    story = letters("".join(line.text for line in body[:OPENING])[:LEAD_LENGTH])
    if title is None:
        return _headline_beside(lines, texts, body)
    text = lines[title].text
    whole = len(text) >= SHORTEST
    akin = ALIEN if whole else TELLING  # few letters are shared by chance
    twice = whole and sum(line.text == text for line in lines) > 1
    labels = not twice and _is_menu(text) and shared(text, story) == 0
    menu = labels or _is_no_headline(lines[title])
    if not menu and (len(story) < SHORT or twice or shared(text, story) >= akin):
        return _printed(lines, title, first)
    for place, line in enumerate(lines[:first]):
        fits = line.role not in ("caption", "byline", "dateline", "copyright") and SHORTEST <= len(line.text) <= 100
        subtitle = place == title + 1 and not menu  # the line right below a headline
        enough = ALIEN if menu else TELLING
        if fits and not subtitle and shared(line.text, story) >= enough and not _is_no_headline(line):
            return place
    return title if labels or not menu else _headline_beside(lines, texts, body)


def _is_menu(text: str) -> bool:
    """Whether a line is nothing but short words without particles: 소식 편성표 공연 모집."""
    return _LABELS.fullmatch(text) is not None and all(strip_particle(word) == word for word in text.split())


def _is_no_headline(line: Line) -> bool:
    """Whether a line in the role of a headline is a picture, a byline, or made of the words of a site's menu."""
    text = unmarked(line).text
    opening_of = front(text)
    return (
        _HANGUL.search(text) is None
        or text.startswith("#")
        or all(word in _MENU for word in re.findall(r"\w+", text))
        or (opening_of is not None and opening_of[0] == len(text))
        or is_furniture(line)
        or (" - " not in text and masthead(text) is not None)
        or is_dateline(text)
        or _OFFICE.fullmatch(text) is not None
        or _AGAIN.fullmatch(text) is not None
        or _PATH.fullmatch(text) is not None
        or _PICTURED.match(text) is not None
        or (is_stamped(text) and len(_NO_LETTERS.sub("", _FIGURES.sub("", text))) <= LABEL)
    )


def unbranded(line: Line) -> Line:
    """A headline without what is glued to it: a byline, and the site's name that a window's title bears at an end."""
    bare = unglued(line).line
    line = bare if bare.text else line
    line = unitemed(line)
    branded = _BRANDED_IN_FRONT.fullmatch(line.text)
    if branded is not None and masthead(branded["site"]) is not None:
        return line._replace(text=branded["headline"], start=line.start + branded.start("headline"))
    window = _WINDOW.fullmatch(line.text)
    if window is None or masthead(window["site"]) is None:
        return line
    return line._replace(text=window["headline"], end=line.start + window.end("headline"))


def unitemed(line: Line) -> Line:
    """A line of the head without mark or label in front: 제목 | 누리군 (headline), 부제 : 누리군 (subtitle)."""
    item = _ITEM.match(line.text)
    return line if item is None else line._replace(text=line.text[item.end() :], start=line.start + item.end())


def site_behind(lines: tuple[Line, ...]) -> Iterator[str]:
    """The site's name behind a headline: it looks like an outlet's, or the page prints the headline by itself too."""
    for place, line in enumerate(lines):
        window = _WINDOW.fullmatch(line.text) if line.role == "title" else None
        if window is not None:
            alone = any(other.text == window["headline"] for other in lines[place + 1 :])
            name = clean_name(window["site"]) if alone else masthead(window["site"])
            if name is not None:
                yield name


def _printed(lines: tuple[Line, ...], title: int, first: int) -> int:
    """The place where the page prints the headline by itself, if `title` is a window's title: headline | 누리신문."""
    whole = lines[title].text
    for place in range(title + 1, first):
        text = lines[place].text
        behind, before = whole.removeprefix(text), whole.removesuffix(text)
        if len(text) >= SHORTEST and (
            (behind != whole and _BRANDED.match(behind)) or (before != whole and _BRAND.fullmatch(before))
        ):
            return place
    return title


def _headline_beside(lines: tuple[Line, ...], texts: list[int], body: list[Line]) -> int | None:
    """The place of a headline that passed for text or a list of links.

    The body's first line, else a line above the body, else one behind the byline, above a date.
    """
    if len(body) > 1 and body[0].role == "body" and _leads(body[0].text, body[1:]):
        return next(place for place in texts if lines[place].position == body[0].position)
    story = letters("".join(line.text for line in body[:OPENING])[:LEAD_LENGTH])
    first = next((place for place in texts if is_prose(lines[place].text)), len(lines))
    above_body = ((place, lines[place].text) for place in range(first - 1, -1, -1))
    signed = next((place for place, text in above_body if is_stamped(text) or byline(text) is not None), -1)
    for place in range(len(lines) - 1):
        line = lines[place]
        headed = _ITEM.match(line.text) is not None or place < signed
        above = place < first and headed and line.role not in ("caption", "byline", "dateline", "copyright")
        below = place > first and is_stamped(lines[place + 1].text)
        if (
            (above or below)
            and SHORTEST <= len(line.text) <= 80
            and not is_prose(line.text)
            and not is_furniture(line)
            and not line.text.startswith("#")
            and shared(unbranded(line).text, story) >= TELLING
        ):
            return place
    return _column(lines, first)


def _column(lines: tuple[Line, ...], first: int) -> int | None:
    """The place of a column's name in brackets right above its items, the only headline that they have."""
    above = first - 1
    named = 0 <= above < len(lines) - 1 and _COLUMN.fullmatch(lines[above].text) is not None
    return above if named and _LISTED_AT.match(lines[first].text) is not None else None


_COLUMN: Final = re.compile(r"[\[<【〈][가-힣A-Za-z0-9\s·]{3,16}[\]>】〉]")


def _leads(text: str, body: list[Line]) -> bool:
    """Whether a line is the headline of the paragraphs below it: no sentence, no caption, and it tells what they do."""
    story = letters("".join(line.text for line in body[:OPENING])[:LEAD_LENGTH])
    return (
        15 <= len(text) <= 100
        and (_QUOTED.search(text) is not None or not is_prose(text))
        and not _LISTED_AT.match(text)
        and all(strip_particle(word) == word for word in text.split()[-1:])
        and not is_caption(text, body[0].text)
        and is_prose(body[0].text)
        and len(body[0].text) > len(text)
        and shared(text, story) >= TELLING_ABOVE
    )


# A headline that ends in what somebody says: 누리군, 우수기관 선정… “더 열심히 하겠습니다”
_QUOTED: Final = re.compile(r"[.…·,]\s?[“\"‘'][^“”\"‘’']{4,40}[”\"’']$")
_LABELS: Final = re.compile(r"[가-힣A-Z]{2,5}(?:[\s|·]+[가-힣A-Z]{2,5}){3,}")
_LISTED_AT: Final = re.compile(r"\W*[◇○◆□■●▣◎▶▷▲△※<【\[]")
_HANGUL: Final = re.compile(r"[가-힣]")
SHORTEST: Final = 10  # characters of most headlines
OPENING: Final = 6  # paragraphs
LEAD_LENGTH: Final = 1500  # characters
ALIEN: Final = 0.2  # share of a headline's letter pairs below which it may belong to another article
TELLING: Final = 0.45  # share from which a line above the body is taken for its headline
TELLING_ABOVE: Final = 0.35  # share from which the body's own first line is taken for it
TOLD: Final = 0.15  # share from which a line below the headline is taken for a subtitle


_BRANDED: Final = re.compile(r"\s?(?:[|<>]|::|\s[-–—]\s)\s?\S")  # what parts a headline from the site's name
_ITEM: Final = re.compile(r"[•·>]\s+|(?:\W\s)?(?:(?:기사\s?)?제\s?목|[부소]제목?)\s?[:：|\t]\s?")
# The subject of a picture: 누리시청, 누리군청 전경
_OFFICE: Final = re.compile(
    r"[가-힣]{2,10}(?:[시군구도]청|청사|의회|경찰서|소방서|교육청|보건소)(?:\s?(?:전경|청사|로고|본관))?"
)
_AGAIN: Final = re.compile(
    r".{2,24}\s(?:다시|전체|모아)\s?보기"
)  # a program of a station: 누리방송 뉴스데스크 다시보기
_PATH: Final = re.compile(
    r"[가-힣·]{2,6}(?:\s?[/>]\s?[가-힣·]{2,8}){1,3}"
)  # where on a site a page is: 지역 / 상주·문경
_PICTURED: Final = re.compile(r"(?:사진\s?)?(?:왼쪽|오른쪽|앞줄|뒷줄|맨\s?앞)(?:부터|\s?(?:왼쪽|오른쪽|가운데))?[\s(]")
_FIGURES: Final = re.compile(r"\d+")
LABEL: Final = 8  # letters of what may stand before the time alone: 온라인 기사 ( 2016.03.02 17:20 )
_BRAND: Final = re.compile(r"\S.{0,20}\s?(?:[|<>]|::|\s[-–—])\s?")  # the same in front of it
_BRANDED_IN_FRONT: Final = re.compile(
    r"(?P<site>[가-힣A-Za-z0-9]{2,14})\s?(?:[|ㅣ>]|::|\s[-–—])\s(?P<headline>\S.{8,120})"
)
_WINDOW: Final = re.compile(
    r"(?P<headline>.{10,120}?)\s(?:<\s.{0,40}[<-]\s|[|]\s|-\s?|::?\s)(?P<site>[^|<>:]{2,16})(?:\s[|]\s[가-힣·/]{1,8})?$"
)
_MENU: Final = frozenset(
    re.findall(
        r"\w+",
        "기사제보 독자의견 독자투고 구독신청 회사소개 회사정보 지면보기 및 통합검색 주요서비스 메뉴 전체메뉴 전체 보기 "
        "더보기 검색 열기 닫기 로그인 회원가입 바로가기 본문 홈 HOME Home 공유 기사 제목 뉴스",
    )
)
_CAPTIONED: Final = re.compile(r"다\.\s*(?:사진|[ⓒ©/<\[(])")  # a caption that stands where the headline should
SHORT: Final = 60  # letters; a shorter story tells too little to compare with


def letters(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


_NO_LETTERS: Final = re.compile(r"[^0-9A-Za-z가-힣]")


def shared(text: str, story: str) -> float:
    """Share of the text's pairs of neighboring letters that stand in the story; 0 for a text without any."""
    letters = _NO_LETTERS.sub("", text)
    pairs = {letters[place : place + 2] for place in range(len(letters) - 1)}
    return sum(pair in story for pair in pairs) / len(pairs) if pairs else 0.0
