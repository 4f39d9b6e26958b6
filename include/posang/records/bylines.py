"""Bylines: who wrote an article, by the line that says so: above the body, in front of it, at its end or below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from posang.records.names import is_name
from posang.records.stamps import unstamped
from posang.reference.outlets import is_place, lead, masthead, split_names

_NAME = "[가-힣]{2,4}"
_NAMES = rf"{_NAME}(?:\s?[·ㆍ‧․,/&]\s?(?:[가-힣]{{2,3}}\s)?{_NAME})*"
_RANK = (
    "선임|전문|객원|시민|명예|인턴|수습|취재|사진|총괄|주재|전국|대표|논설|영상|대|부장|차장|국장|학생|청소년|어린이"
)
_WRITER = (
    rf"(?:(?:{_RANK})\s?)?기자|특파원|논설위원|논설실장|주필|편집위원|편집부?국장|편집부?장|취재본부장|취재부?국장|취재부장|보도부?국장|"
    r"본부장|지국장|지사장|통신원|리포터|PD(?![A-Za-z])|앵커|에디터"
)
_MAIL = r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]*"  # some pages cut the domain off
MAIL: Final = re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+(?<![.\-])")
_SIGNED: Final = re.compile(
    rf"(?:by|By\.?)?(?<![가-힣])(?P<names>{_NAMES}|(?:[가-힣]\s){{1,3}}[가-힣])\s?(?:\({_MAIL}\)\s?|/\s)?(?P<title>{_WRITER})(?![가-힣])(?P<mail>[\s|/<(\[·:]*{_MAIL})?"
)
_MAILED: Final = re.compile(
    rf"^(?:(?P<place>{_NAME})\s?[=/]\s?)?(?P<names>{_NAME})\s?[|/<(\[]?\s?(?P<mail>{_MAIL})[>)\]]?$"
)
# The reporter behind his label: 기자명 나누리 입력 ..., 작성자 : 나누리
_NAMED: Final = re.compile(
    rf"^\W*(?:(?:취재)?기자명?|글쓴이|작성자|등록자|게시자|올린이|이름|기사\s?작성|[Bb]y\.?)\s?[:：|=]?\s?(?P<name>{_NAME})(?![가-힣])(?!\s[가-힣]{{2,10}}[과실팀관](?:\s|$))"
)
# The same amid a line of the page's head: 누리신문 / 2023-07-06 / 편집 나누리, 글 나누리 · 사진 도하늘, l나누리(nuri)
_TASKED: Final = re.compile(
    r"(?:(?:^|[|/·,ㅣ]|(?<=[\s\d])l(?=\s?[가-힣]))\s*(?:글|편집|취재|정리|글\s?[·/]\s?사진|기사)|[|/·,\d\s(](?:작성자|글쓴이|(?:시민|객원|명예|취재)?기자명?|등록자|게시자))\s?[:：=|]?\s"
    r"(?P<name>[가-힣]{3,4})(?=\s*(?:$|[|/·,()<ㅣl]|\d|사진\s|조회|추천|작성일|등록일))"
    r"|(?:[|/ㅣ]\s?|(?<=[\s\d])l\s?)(?P<reader>[가-힣]{3,4})\([a-z][a-z0-9._]{2,20}\)"
)
# A reporter of a station who signs off: 누리방송 뉴스 나누리입니다.
_SIGNED_OFF: Final = re.compile(
    rf"^(?:지금까지\s)?(?:[가-힣]{{2,10}}에서\s)?(?P<outlet>[가-힣A-Za-z0-9]{{2,14}})\s(?:뉴스\s)?(?P<name>{_NAME}?)(?:\s기자)?(?:입니다|이?었습니다|였습니다)"
    r"\.?(?:\s?[(\[].{0,60}|\s?[◀◁]\s?[A-Z]{3}\s?[▶▷])?$"
)
# The same behind the last sentence of a text, and the reporter whom the speaker in the studio announces.
_LAST_WORDS: Final = re.compile(
    r"(?<=[다요죠까]\.)\s*(?P<off>[^.]{4,50}(?:입니다|었습니다|였습니다)\.?(?:\s?[(\[◀][^)\]▶]{0,60}[)\]▶])?)$"
)
_ANNOUNCED: Final = re.compile(
    rf"(?<![가-힣])(?P<name>{_NAME})(?:\s기자(?:가\s(?:[가-힣]+\s){{0,2}}(?:취재|보도|전[해합]|들여다|알아|살펴|만나|짚어|점검)[^.]{{0,10}}니다"
    r"|(?:의\s보도)?입니다)|\s?기잡니다)\.?\s?(?:\}|[◀◁]\s?[A-Z]{3}\s?[▶▷])?$"
)
_OF_PICTURES: Final = re.compile(r"(?<!글)(?<!글[·/,&ㆍ])(?<!글\s[·/,&ㆍ]\s)(?:사진|촬영|그래픽)[\s:=·]*$")
# Who took a picture: 사진=나누리 기자, and behind its caption: 시상식을 마쳤다. 나누리 기자
_PICTURED: Final = re.compile(
    rf"(?:사진|촬영|그래픽)\s?[=:·/]?\s?(?P<of>{_NAME})\s?(?:사진|영상)?기자(?![가-힣])"
    rf"|(?<=[.”\"’)\]])\s(?P<by>{_NAME})\s?(?:사진|영상|선임|객원)?기자(?:\s?[<(\[]?{_MAIL})?[>)\]]?$"
)
_TAKEN: Final = re.compile(rf"^[ⓒ©]\s?(?P<name>{_NAME})\s?\|")  # who made a picture or film: ⓒ하늘결 | 2024.08.18
# The outlet in the place of a reporter: 누리신문 기자 / news@nuri.example 입력 ...
_DESK: Final = re.compile(
    rf"^[가-힣A-Za-z0-9]{{2,14}}\s기자\s*[/|]?\s*(?P<mail>{_MAIL})?\s*(?=$|입력|승인|등록|(?:19|20)\d\d[.\-/년])"
)
# A byline glued to the end of a text: behind a sentence's end, with a place, a slash or a mail, or nothing.
_GLUED: Final = re.compile(
    rf"(?<=[.”’\"')\]>])\s*(?:[\[<(][가-힣A-Za-z0-9]{{2,12}}[\])>]\s*)?[/\-<(\[=|]*\s*(?:(?:사진|글)[·=/\s]{{0,3}})*"
    rf"(?:(?P<place>[가-힣]{{2,6}})(?:\s?[=/·'’]\s?|\s))?(?!(?:{_RANK})\s?기자)(?P<names>{_NAMES})"
    rf"\s?(?P<title>{_WRITER})\s*[|/<(\[]*\s*(?P<mail>{_MAIL})?[>)\]]*(?:\s*{_NAME}>)?\s*$"
    rf"|(?<=[.”’\"')\]])\s*[<(\[/]?\s*(?P<address>{_MAIL})\s*[>)\]]?\s*$"
    rf"|(?<=[다요]\.)\s?(?P<bare>[가-힣]{{3}})$"
    rf"|(?<=[.”’\"')\]])\s*(?:/\s?(?P<slashed>{_NAME})|(?P<mailed>{_NAME})\s(?P<own>{_MAIL}))\s*$"
)
_NO_PERSON: Final = re.compile(
    r"(?:.*(?:신문|뉴스|일보|방송|통신|매일|타임즈|타임스|저널|투데이|미디어|포스트|경제|닷컴|본부|지국|지사|취재|팀|제보|문의|안내|신청))$|"
    r"^(?:편집[국부실]|보도[국부]|취재[국부]|사진부|(?:방송|발행|게재|등록|보도|작성)일|모바일|지면|취재|편집|사진|본지|본사|본보|시민|명예|선임|전문|수습|인턴|담당|다른|해당|같은|이|그|한|온라인|인터넷|디지털|객원|종합|보도|지역|자료|"
    r"우리|여러|모든|각|전|현|일부|동료|출입|소속|당시|외부|내부|국내|해외|사회|경제|정치|문화|체육|스포츠|영상|기자|작성|입력|승인|글|제공|촬영|"
    r"프리랜서|대표|총괄|주재|지방|전국|특별|합동|공동|공식|관리자|운영자)$"
)
_TWICE: Final = re.compile(r"\W{0,4}(?P<once>[가-힣].{4,30}?)\s?(?P=once)")  # 나누리 기자나누리 기자
# Who signs a copyright notice: <나누리 기자 / 저작권자ⓒ누리신문>, ⓒ 누리신문 나누리 기자
_NOTICED: Final = re.compile(
    rf"^\W*(?P<names>{_NAMES})\s?(?P<title>{_WRITER})\s?[|/,]?\s?(?:저작권자|[ⓒ©])"
    rf"|[ⓒ©]\s?[가-힣A-Za-z0-9]{{2,14}}\s(?P<names2>{_NAMES})\s?(?P<title2>{_WRITER})(?=[\s,.>)\]]|$)"
)
_AGENCYS_MAIL: Final = re.compile(rf"공감언론\s뉴시스\s(?P<mail>{_MAIL})")
_AGENCY: Final = re.compile(r"공감언론\s뉴시스")  # what an agency prints in front of a reporter's mail
_LONGEST = 140  # characters of a line that is a byline
_SLASHED = 6  # characters of a name behind a slash
_BRIEF = 60  # characters of one that names paper and reporter and nothing else
_WORD = re.compile(r"[가-힣A-Za-z0-9]+")
_DESK_NAME = re.compile(r"[가-힣]{2,4}(?:부|국|팀|본부)")  # 취재부, between outlet and reporter
_PART = re.compile(r"[|/()]|(?<=[\])>】])\s")  # what parts outlet, date and reporter on their line
_NAMER = re.compile(r"^\W*(?:기자명?|글쓴이|작성자|글|취재|정리|[Bb]y\.?)(?![가-힣])")  # the label of such a line


@dataclass(frozen=True, slots=True)
class Reporter:
    """A reporter as a text names him: text[start:end] is the name; `title` is the writer's word behind it (기자)."""

    name: str
    start: int
    end: int
    title: str | None


@dataclass(frozen=True, slots=True)
class Byline:
    """Reporters and their mail as one line names them; offsets count characters of the line."""

    reporters: tuple[Reporter, ...]
    email: str | None


@lru_cache(maxsize=512)
def byline(text: str) -> Byline | None:
    """The reporters of a line that is a byline, with or without a date beside them; None where it is none.

    Words that no byline has (a sentence's verb, more than a few other words) make it prose. Several steps ask for the
    same lines of a page, so the last ones are kept.
    """
    if len(text) > _LONGEST:
        return None
    if "기자" not in text and "@" not in text and text[:1] not in "ⓒ©/" and not _names_writer(text):
        return _dated(text)
    names: list[Reporter] = []
    email = None
    if text.count("기자") == 2 and (twice := _TWICE.fullmatch(text)) is not None:
        text = text[: twice.end("once")]
    rest = text
    for match in _SIGNED.finditer(text):
        if not _OF_PICTURES.search(text, max(0, match.start() - 12), match.start()):
            names += _persons(match["names"], match.start("names"), match["title"])
        email = email or _address(match["mail"])
        rest = rest.replace(match[0], " ")
    if not names and text[:1] in "[(【" and (opening := front(text)) is not None and opening[0] == len(text):
        return opening[1]
    if not names and text.startswith("/") and len(text) <= _SLASHED:
        return unlabelled(text)
    if not names and (taken := _TAKEN.match(text)) is not None:
        return unlabelled(taken["name"], taken.start("name"))
    if not names and (named := _NAMED.match(text)) is not None:
        return unlabelled(named["name"], named.start("name"))
    if not names and (tasked := _TASKED.search(text)) is not None and not _PROSE.search(text):
        group = "name" if tasked["name"] is not None else "reader"
        return unlabelled(tasked[group], tasked.start(group))
    if not names and (off := _SIGNED_OFF.match(text)) is not None and _channel(off) is not None:
        return unlabelled(off["name"], off.start("name"))
    if not names and (desk := _DESK.match(text)) is not None:
        return Byline((), _address(desk["mail"]))
    if not names:
        match_mail = _MAILED.match(text.strip(" •·▲|[]()<>"))
        if match_mail is None:
            found = MAIL.search(text)
            alone = found is not None and not re.search(r"[가-힣]", _AGENCY.sub("", text.replace(found[0], "")))
            return Byline((), found[0]) if alone and found is not None else _dated(text)
        return Byline(
            tuple(_persons(match_mail["names"], text.find(match_mail["names"]), None)), _address(match_mail["mail"])
        )
    if _PROSE.search(rest) or len(re.findall(r"[가-힣]+", _FURNITURE.sub(" ", rest))) > 3:
        return None
    if email is None and (found := MAIL.search(text)) is not None:
        email = found[0]
    return Byline(tuple(names), email)


def _names_writer(text: str) -> bool:
    """Whether a line holds a word for whoever writes or sends a text."""
    return _WRITERS.search(text) is not None or _WRITER_FIRST.match(text) is not None


def _dated(text: str) -> Byline | None:
    """The reporter who stands beside his paper and a date without a title of his."""
    found = beside_paper(text) if len(text) <= _BRIEF and unstamped(text) is not None else None
    return found[1] if found is not None else None


def noticed(text: str) -> Byline | None:
    """The reporters that a copyright notice names; None where it names none."""
    match = _NOTICED.search(text) if len(text) <= _LONGEST else None
    if match is None:
        mailed = _AGENCYS_MAIL.search(text)
        return Byline((), mailed["mail"]) if mailed is not None else None
    group = "" if match["names"] is not None else "2"
    names = tuple(_persons(match[f"names{group}"], match.start(f"names{group}"), match[f"title{group}"]))
    return Byline(names, None) if names else None


def station(text: str) -> str | None:
    """The station whose reporter signs off in a line: 누리방송 뉴스 나누리입니다."""
    match = _SIGNED_OFF.match(text) if text.count("다") else None
    return _channel(match) if match is not None else None


def signed_off(text: str) -> tuple[int, Byline, str] | None:
    """The reporter of a station who signs off behind a text's last sentence: where he begins, who, and his station."""
    last = _LAST_WORDS.search(text, max(0, len(text) - _LONGEST)) if text.endswith(_OFF_ENDS) else None
    off = _SIGNED_OFF.match(last["off"]) if last is not None else None
    channel = _channel(off) if off is not None else None
    if last is None or off is None or channel is None:
        return None
    named = unlabelled(off["name"], last.start("off") + off.start("name"))
    return (last.start("off"), named, channel) if named is not None else None


def announced(text: str) -> Byline | None:
    """The reporter whom a studio announces at the end of a text: 나누리 기자가 취재했습니다, 나누리 기자입니다."""
    match = _ANNOUNCED.search(text) if "기자" in text or "기잡니다" in text else None
    if match is None or not is_person(match["name"]) or not is_name(match["name"]):
        return None
    return Byline((Reporter(match["name"], match.start("name"), match.end("name"), "기자"),), None)


def pictured(text: str) -> Iterator[Reporter]:
    """The reporters who took the pictures that a line credits or is the caption of."""
    for match in _PICTURED.finditer(text) if "기자" in text else ():
        group = "of" if match["of"] is not None else "by"
        if is_name(match[group]) and is_person(match[group]):
            yield Reporter(match[group], *match.span(group), "기자")


def _channel(off: re.Match[str]) -> str | None:
    """The station of a reporter who signs off: an outlet by its name, or capitals in front of 뉴스 (news)."""
    letters = off["outlet"].removesuffix("뉴스")
    named = _STATIONS.fullmatch(letters) is not None or (letters.isascii() and letters.isupper() and "뉴스" in off[0])
    return letters if named else masthead(off["outlet"])


# Stations whose reporters sign off without a word for news: KBC 나누리입니다.
_STATIONS: Final = re.compile(r"(?:[KMSCE]B|BB|T[BV])S|YTN|MBN|JTBC|OBS|KTV|KNN|KBC|TBC|TJB|CJB|JTV|UBC|G1|JIBS")


@lru_cache(maxsize=512)
def beside_paper(text: str) -> tuple[str, Byline] | None:
    """Outlet and reporter of a line that names both and nothing else: 누리신문 나누리 2020-11-04, 나누리 (누리신문).

    The last lines are kept, as by `byline`.
    """
    if len(text) > _BRIEF:
        return None
    words = _WORD.findall(_NAMER.sub("", unstamped(text) or text, count=1))
    if len(words) == 3:
        words = [word for word in words if _DESK_NAME.fullmatch(word) is None]
    if len(words) != 2:
        return None
    for paper, name in (words, reversed(words)):
        outlet, named = masthead(paper), unlabelled(name)
        if outlet is not None and named is not None:
            return outlet, moved(named, text.index(name))
    return None


def papers(text: str) -> Iterator[str]:
    """The outlets among the parts of a line that names a reporter: [누리] 하늘신문 / 2020-11-04 / 나누리 기자."""
    signed = byline(text)
    if signed is not None and signed.reporters:
        yield from (paper for part in _PART.split(text) if (paper := masthead(part)) is not None)


def unlabelled(text: str, start: int = 0) -> Byline | None:
    """The reporter of a text that is nothing but a personal name, for lines where a byline is due."""
    name = _ACCOUNT.sub("", text).strip(" \t•·▲|[]()<>/:-")
    if len(name) < 3 or not is_name(name) or not is_person(name):
        return None
    begin = start + text.index(name)
    return Byline((Reporter(name, begin, begin + len(name), None),), None)


def glued(text: str) -> tuple[int, Byline] | None:
    """A byline at the end of a text of other words: where it begins, and whom it names."""
    if not text.endswith(_ENDS) and "기자" not in text[-60:] and "/" not in text[-7:] and "." not in text[-5:-3]:
        return None
    tail = max(0, len(text) - _LONGEST)
    match = _GLUED.search(text, tail)
    if match is None:
        return None
    if match["address"] is not None:
        return match.start(), Byline((), _address(match["address"]))
    if (
        group := "slashed" if match["slashed"] is not None else "bare" if match["bare"] is not None else None
    ) is not None:
        named = unlabelled(match[group], match.start(group))
        return (match.start(), named) if named is not None else None
    if match["mailed"] is not None:
        named = unlabelled(match["mailed"], match.start("mailed"))
        return (match.start(), replace(named, email=_address(match["own"]))) if named is not None else None
    names = tuple(_persons(match["names"], match.start("names"), match["title"]))
    if not names:
        return None
    return match.start(), Byline(names, _address(match["mail"]))


def front(text: str) -> tuple[int, Byline, str | None, str | None] | None:
    """A byline glued in front of a text: where the text begins, whom it names, and its outlet and place."""
    if not _FRONT.match(text):
        return None
    found = lead(text)
    if found is None:
        return None
    names = tuple(_placed(found.reporters, text[: found.end]))
    return found.end, Byline(names, found.email), found.outlet, found.place


def moved(found: Byline, by: int) -> Byline:
    """A byline whose names stand `by` characters further on."""
    return replace(
        found, reporters=tuple(replace(one, start=one.start + by, end=one.end + by) for one in found.reporters)
    )


def _placed(names: tuple[str, ...], opening: str) -> Iterator[Reporter]:
    """The names of a byline with their places in it, in order; words that no person bears are left out."""
    written = _TITLE.search(opening)
    title = written[0] if written is not None else None
    at = 0
    for name in names:
        start = opening.index(name, at)
        at = start + len(name)
        if is_person(name) and not _is_town(name) and (title is not None or is_name(name)):
            yield Reporter(name, start, at, title)


def is_person(name: str) -> bool:
    """Whether the word before 기자 can be a name: no outlet, desk or common word."""
    return len(name) >= 2 and not _NO_PERSON.match(name)


_ACCOUNT: Final = re.compile(r"\([A-Za-z][A-Za-z0-9._]{2,20}\)\s*$")  # of a reader who reports: 나누리(nuri)
_TITLE: Final = re.compile(_WRITER)
_WRITERS = re.compile(
    r"특파원|논설|등록자|게시자|올린이|이름\s?:|기사\s?작성|주필|편집위원|국장|편집|취재|정리|글\s?[·/:：=]|본부장|지국장|통신원|리포터|PD|앵커|글쓴이|작성자|습니다\b|입니다\b|[|/ㅣl]\s?[가-힣]{3,4}\([a-z]"
)
_WRITER_FIRST = re.compile(r"\W*(?:글\s|[Bb]y\b)")
_ENDS = (
    ")",
    ">",
    "]",
    "kr",
    "com",
    "net",
    "기자",
    "org",
    "tv",
    "info",
    "위원",
    "지국장",
    "본부장",
    "특파원",
    "PD",
    "example",
)
_OFF_ENDS: Final = ("다.", "다", ")", "]", "▶")  # what a text ends in at which a reporter signs off
_FRONT = re.compile(r"\W{0,3}[\[【〔(<〈［]|[가-힣]{2,6}\s?--\s?\(|[^\n]{0,24}(?:기자|특파원|팀|부)[^\n]{0,40}[=|]")
_PROSE = re.compile(r"(?:다|요|까)[.?!]|[은는을를](?:\s|$)|[했됐]|습니다|…")
_FURNITURE = re.compile(
    r"입력|승인|기사|최종|수정|등록|송고|작성|(?:댓글|조회|추천)수?|기자명|사진|글|취재|오전|오후|호수|호(?=입력)|트위터|페이스북|밴드|카카오톡|카카오스토리|네이버\s?블로그|복사|공유|인쇄|스크랩|[월화수목금토일]요일|(?<=\d)\s?[년월일시분회건]|\([월화수목금토일]\)|by"
)


def _persons(names: str, start: int, title: str | None) -> list[Reporter]:
    if re.fullmatch(r"(?:[가-힣]\s){1,3}[가-힣]", names):  # 홍 길 동
        return [Reporter(names.replace(" ", ""), start, start + len(names), title)]
    found = []
    at = 0
    for name in split_names(names):
        at = names.index(name, at) + len(name)
        if is_person(name) and not _is_town(name):
            found.append(Reporter(name, start + at - len(name), start + at, title))
    return [one for one in found if is_name(one.name)] or found  # 누리일간 / 나누리 기자


def _is_town(name: str) -> bool:
    """A place in the slot of a name ('김천 기자'); two-syllable names of persons that are places as well are rare."""
    return len(name) == 2 and is_place(name)


def _address(text: str | None) -> str | None:
    """The whole mail address in a text; None where there is none or its domain is cut off."""
    found = MAIL.search(text) if text is not None else None
    return found[0] if found is not None else None
