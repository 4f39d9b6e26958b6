"""People: persons that an article names, with title and body; its reporters, and the officers of its imprint.

A person is a name beside a title: 하종근 옥천군수, 세정과 천이룸 주무관, 구자록 시 담당관, (군수 하종근), 옥진규 씨.
Titles and bodies lie in people.toml.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

import ahocorasick

from posang.records.document import Document, Line
from posang.records.metadata import ArticleMetadata
from posang.records.names import WORDS_KEPT, is_common, is_name
from posang.records.places import Places
from posang.reference import Government, Organization, find_names
from posang.reference.outlets import is_place

MOST: Final = 10_000  # titles in a line; one that has more is a table, of which the first ones are read
READ_ROLES: Final = ("title", "subtitle", "caption")  # read beside the body


@dataclass(frozen=True, slots=True)
class Person:
    """A row of the table people; `start` and `end` are the first mention of the name in the page."""

    name: str
    title: str | None
    organization: str | None
    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A person as a text names him: the name's place, its title, and the bodies beside it, as written.

    `owner` is what stands in the title's own word or between name and title (옥천 in 옥천군수, 시, 전북도), `body` what
    stands in front of the name (세정과), `begin` and `end` bound the whole mention.
    """

    name: str
    start: int
    title: str | None
    owner: str | None
    body: str | None
    begin: int
    end: int


def read_people(document: Document, metadata: ArticleMetadata, places: Places) -> list[Person]:
    """The persons of an article, one row a name, in the order of their first mention."""
    found: dict[str, Person] = {}
    placed: set[str] = set()  # those whose body a mention names
    council: str | None = None
    for line in _lines(document, metadata):
        councils = [(named.start(), named[0]) for named in _COUNCIL.finditer(line.text)] if "회" in line.text else []
        for mention in mentions(line.text):
            before = [name for start, name in councils if start < mention.start]
            person = _person(mention, line, places, before[-1] if before else council)
            known = found.get(person.name)
            names_body = mention.owner is not None or mention.body is not None
            surer = names_body and person.name not in placed
            found[person.name] = person if known is None else _fuller(known, person, surer=surer)
            placed |= {person.name} if names_body else set()
        council = councils[-1][1] if councils else council
    for reporter in metadata.reporters:
        found[reporter.name] = Person(
            reporter.name, reporter.title, metadata.outlet, "reporter", reporter.start, reporter.end
        )
    for officer in _officers(document, metadata):
        found.setdefault(officer.name, officer)
    return sorted(found.values(), key=lambda person: person.start)


def mentions(text: str) -> list[Mention]:
    """Persons that the text names beside a title or a body, in text order."""
    found: dict[int, Mention] = {}
    for start, title in islice(_titles(text), MOST):
        beside = _mention(text, start, title) or _behind(text, start, title)
        if beside is not None:
            behind = (
                _BRACKETED.match(text, start + len(title)) if beside.owner is None and beside.body is None else None
            )
            if behind is not None and _is_body(behind["body"]):
                beside = replace(beside, body=behind["body"], end=behind.end())
            if (standing := _STANDING.match(text, start + len(title))) is not None:
                beside = replace(beside, title=f"{beside.title} {standing['office']}")
            found.setdefault(beside.start, beside)
            for listed in _listed_before(text, beside):
                found.setdefault(listed.start, listed)
    for bracketed in _bracketed(text):
        known = found.get(bracketed.start)
        if known is None or (known.title is None and known.body is None):
            found[bracketed.start] = bracketed
    return sorted(found.values(), key=lambda mention: mention.start)


def _titles(text: str) -> Iterator[tuple[int, str]]:
    """Titles at the end of a word or before its particle, the longest at each place: where they begin, and which."""
    words = _words()
    last = -1
    for end, title in words.automaton.iter(text):
        if end != last and words.ends.match(text, end + 1):
            last = end
            yield end + 1 - len(title), title


def _bracketed(text: str) -> Iterator[Mention]:
    """Persons whose title or body stands in brackets, or who stand in brackets or a list behind their body.

    옥천군(군수 하종근), 윤재식(문화공보과), (세무과 강여흘), (전어진·논현동), ▽기장읍 가람휘.
    """
    words = _words()
    for match in words.introduced.finditer(text) if "(" in text else ():
        if is_name(match["name"]):
            owner = text[_word_start(text, match.start()) : match.start()] or None
            yield Mention(
                match["name"], match.start("name"), match["title"], owner, None, match.start(), match.end("name")
            )
    for match in _OF_BODY.finditer(text) if "(" in text else ():
        start = match.start() - 3
        name = text[max(0, start) : match.start()]
        alone = start >= 0 and not "가" <= text[start - 1 : start] <= "힣"
        if alone and is_name(name) and not is_common(match["body"]):
            yield Mention(name, start, None, None, match["body"], start, match.end())
    for match in words.officer.finditer(text) if "(" in text else ():
        start = match.start() - 3
        name = text[max(0, start) : match.start()]
        if start >= 0 and not "가" <= text[start - 1 : start] <= "힣" and is_name(name):
            title, body = _office(match["former"] or "", match["body"], match["title"], glued=match["gap"] == "")
            yield Mention(name, start, title, None, body, start, match.end())
    for match in _ENUMERATED.finditer(text) if "(" in text else ():
        titles = (found["title"] for word in match["before"].split()[::-1] if (found := words.ending.search(word)))
        shared = next(titles, None)
        for one in _NAME_OF_LIST.finditer(text, match.start("names"), match.end("names")):
            if is_name(one[0]):
                yield Mention(one[0], one.start(), shared, None, None, one.start(), one.end())
    for match in _LOCATED.finditer(text) if "(" in text else ():
        *above, body = match["body"].split()
        if is_name(match["name"]) and _is_body(body) and not _is_body(match["name"]):
            owner = f"{above[-1]} {body}" if above and is_place(above[-1]) and not is_place(body) else body
            yield Mention(match["name"], match.start("name"), None, None, owner, match.start(), match.end("name"))
    for match in _LISTED_BODY.finditer(text):
        group = "resident" if match["resident"] else "name"
        if is_name(match[group]) and not is_common(match["body"]):
            yield Mention(match[group], match.start(group), None, None, match["body"], match.start(), match.end(group))


_AGE: Final = r"(?:[남여]\s?[·,]\s?)?(?:\d{2}세?\s?[·,]\s?)?"  # (여·36·재무과)


@dataclass(frozen=True)
class _Words:
    loose: frozenset[str]
    exact: frozenset[str]
    role: Mapping[str, str]
    ending: re.Pattern[str]
    automaton: Any
    ends: re.Pattern[str]
    introduced: re.Pattern[str]
    officer: re.Pattern[str]
    bodies: re.Pattern[str]
    whole: frozenset[str]
    public: re.Pattern[str]
    officers: re.Pattern[str]


@cache
def _words() -> _Words:
    with Path(__file__).with_name("people.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    role = {title: kind for kind in ("other", "either", "official") for title in data[kind]}
    titles, officers = _any(role), _any(data["publisher"])
    automaton = ahocorasick.Automaton()
    for title in (*role, "씨"):
        automaton.add_word(title, title)
    automaton.make_automaton()
    return _Words(
        loose=frozenset(data["loose"]),
        exact=frozenset(data["exact"]),
        role=role,
        ending=re.compile(rf"(?P<title>{titles})$"),
        automaton=automaton,
        ends=re.compile(rf"(?:{_any(data['particles'])})?(?![가-힣])"),
        introduced=re.compile(
            rf"\((?P<title>[가-힣]{{0,10}}(?:{titles}))[\s·:](?P<name>[가-힣]{{2,4}}|[一-龥]{{3}})(?=[),·])"
        ),
        officer=re.compile(
            rf"\({_AGE}(?P<former>[전현]\s)?(?P<body>[^()·,\d]{{2,24}}?)(?P<gap>\s?)(?P<title>{titles})\)"
        ),
        bodies=re.compile(rf"(?:{_any(data['bodies'])})$|^㈜"),
        whole=frozenset(body for body in data["bodies"] if len(body) > 2),
        public=re.compile(rf"(?:{_any(data['public'])})$"),
        officers=re.compile(
            rf"(?<![가-힣])(?P<title>{officers})(?:\s?[:：]\s?|\s)(?P<name>[가-힣]{{2,4}}?)(?=\s*(?:$|[|/,()\s]|{officers}|[가-힣]{{2,8}}\s?[:：]))"
        ),
    )


def _any(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_PUBLIC_HEADS: Final = {
    **dict.fromkeys(("시장", "부시장"), "시"),
    **dict.fromkeys(("군수", "부군수"), "군"),
    **dict.fromkeys(("구청장", "부구청장"), "구"),
    **dict.fromkeys(("도지사", "지사", "부지사"), "도"),
}
_OF_STATE: Final = (
    "장관",
    "차관",
    "제1차관",
    "제2차관",
    "청장",
    "처장",
    "차장",
    "총리",
    "원장",
    "이사장",
    "사장",
    "총장",
)
_INSTITUTE: Final = re.compile(r"(?:연구소|연구원|재단|개발원|진흥원)$")
_REGIONS: Final = frozenset(
    (
        "국립",
        "시립",
        "군립",
        "도립",
        "서울",
        "부산",
        "대구",
        "인천",
        "광주",
        "대전",
        "울산",
        "세종",
        "경기",
        "강원",
        "충북",
        "충남",
        "전북",
        "전남",
        "경북",
        "경남",
        "제주",
    )
)
_COMMITTEE: Final = re.compile(
    r"(?:기획|행정|자치|산업|도시|건설|복지|환경|경제|문화|교육|농|의회운영|운영|예산|예결|안전|보건|총무|내무|건교)"
)
_COUNCILLORS: Final = ("의원", "의장", "부의장")
_SEAT: Final = re.compile(r"(?P<place>[가-힣]{1,6}[시군구도])(?:의원|의장|부의장)$")
_STANDING: Final = re.compile(r"\s?(?P<office>권한대행|직무대행|당선인|당선자|내정자|예비후보|후보)")
_ANYBODY: Final = ("공무원", "주민")  # no titles of a single person
_FORMER: Final = ("전", "현", "前", "現", "당시")
_OUTER: Final = re.compile(
    r"(?:보건소|보건지소|보건진료소|소방서|소방[가-힣]{0,4}본부|경찰서|파출소|지구대|센터|사업소|도서관|박물관|미술관|의료원|읍|면|동)(?=장$)"
)
_BRACKETED: Final = re.compile(r"\((?P<body>[가-힣]{3,12})\)")
_NAMED: Final = re.compile(r"\s(?P<name>[가-힣]{3})(?=(?:은|는|이|가|을|를|에게|과|와|도|의)(?![가-힣])|[(,·.]|$)")
_OF_BODY: Final = re.compile(
    rf"\({_AGE}(?:전\s|현\s)?(?P<body>(?:[가-힣]{{2,8}}\s)?"
    r"[가-힣0-9]{1,10}(?:과|실|팀|읍|면|동|센터|보건소|소방서|경찰서|사업소|도서관))(?:[ㆍ·,]\s?[가-힣]{2,10})?\)"
)
_LOCATED: Final = re.compile(r"\((?P<body>(?:[가-힣0-9]{2,10}\s){1,3})(?P<name>[가-힣]{3})\)")
_ENUMERATED: Final = re.compile(
    r"(?P<before>[가-힣0-9 ]{1,20})\((?P<names>[가-힣]{2,4}(?:\s?[.,·ㆍ]\s?[가-힣]{2,4}){2,})\)"
)
_NAME_OF_LIST: Final = re.compile(r"[가-힣]{2,4}")
_VERBAL: Final = "한된인할던진난온간"  # what a verb ends in that modifies the title behind it
_LISTED_BODY: Final = re.compile(
    r"[(·,△▽▲▷▶○◇-]\s?(?:(?P<resident>[가-힣]{3})·[가-힣0-9]{1,6}[동읍면리](?=[),])"
    r"|(?P<body>[가-힣0-9]{1,10}(?:과|실|팀|담당관|읍|면|동|센터|보건소|소방서))\s(?P<name>[가-힣]{3})(?=\s?[)·,△▽▲▷▶○◇(]|$))"
)
_LISTED: Final = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{3})(?:\([^()]{1,12}\))?\s?[,·ㆍ]\s?$")
_COUNCIL: Final = re.compile(r"(?<![가-힣])[가-힣]{0,8}(?:시|군|구|도)의회|국회")
_WINDOW: Final = 5  # words that are looked at in front of a title


def _lines(document: Document, metadata: ArticleMetadata) -> list[Line]:
    """Headline, captions and the body's lines, in page order."""
    beside = [line for line in document.lines if line.role in READ_ROLES and line.removed_reason != "same_page"]
    return sorted((*beside, *metadata.body_lines), key=lambda line: line.start)


def _mention(text: str, start: int, title: str) -> Mention | None:
    """The person whose title stands at `start`; None where nobody is named beside it."""
    begin = _word_start(text, start)
    prefix = text[begin:start]
    before = _words_before(text, begin)
    words = _words()
    if title == "씨":
        return _addressed(prefix, begin, before, start + 1)
    if prefix and not _leads(prefix, title) and (title in words.exact or title in _PUBLIC_HEADS):
        return None
    former = f"{before.pop(0)[0]} " if before and before[0][0] in _FORMER and title not in words.loose else ""
    skipped: list[str] = []
    while before and len(skipped) < 3 and not is_name(before[0][0]) and _is_body(before[0][0]):
        skipped.insert(0, before.pop(0)[0])
    if not skipped and len(before) > 1 and not is_name(before[0][0]) and _opens(text, before[1]):
        skipped.insert(0, before.pop(0)[0])
    if not before or not is_name(before[0][0]):
        return None
    name, at, _ = before.pop(0)
    if before and name[-1] in _VERBAL and before[0][0][-1] in "을를":  # 1위를 차지한 강서소방서장
        return None
    if title in _PUBLIC_HEADS and prefix and not (is_place(prefix) or is_place(prefix + _PUBLIC_HEADS[title])):
        title, prefix = f"{prefix}{title}", ""  # 행정부시장
    full = title if title in _PUBLIC_HEADS or prefix == "" else f"{prefix}{title}"
    between = " ".join(skipped) or None
    owner = f"{between or ''} {prefix}".strip() or None if title in _PUBLIC_HEADS else between
    found = _named((name, at), f"{former}{full}", owner, before, start + len(title))
    if len(name) < 3 and (title in words.loose or words.role[title] == "other"):
        return None
    return None if title in words.loose and found.body is None and not skipped else found


def _listed_before(text: str, mention: Mention) -> Iterator[Mention]:
    """Persons who share the title of a mention: 오완석·윤화섭·최재백 의원, 김시형(중구), 박재본(남구) 의원."""
    place = mention.start if mention.body is None else mention.begin
    while (match := _LISTED.search(text, max(0, place - 24), place)) is not None and is_name(match["name"]):
        place = match.start("name")
        yield replace(mention, name=match["name"], start=place, begin=place)


def _addressed(prefix: str, begin: int, before: list[tuple[str, int, int]], end: int) -> Mention | None:
    """A person with 씨 behind his name, and the title in front of it: 소아과 의사 옥진규 씨, 여수시장 전해룡 씨."""
    name, at = (prefix, begin) if prefix else before.pop(0)[:2] if before else ("", 0)
    if not is_name(name) or (len(name) == 2 and name.endswith("모")):
        return None
    ending = _words().ending
    match = (ending.search(before[0][0]) or ending.search(before[0][0].removesuffix("인"))) if before else None
    if match is None:
        return _named((name, at), None, None, before, end)
    word, first, _ = before.pop(0)
    title = match["title"]
    owner = None
    if title in _ANYBODY:
        return _named((name, at), None, None, [] if title == "주민" else before, end)
    if title in _PUBLIC_HEADS:
        owner = word.removesuffix(title) or None
    elif title in _words().exact:
        title = word if word == title else ""
    else:
        title = word
    if before and before[0][0] in ("담당", "소속", "출신"):
        before.pop(0)
    named = _named((name, at), title or None, owner, before, end)
    return replace(named, begin=min(named.begin, first))


def _behind(text: str, start: int, title: str) -> Mention | None:
    """A person whose name stands behind his title: 거제소방서 소방교 낙안결이, 원전안전과 팀장 도래솔."""
    words = _words()
    named = _NAMED.match(text, start + len(title))
    if named is None or title in words.loose or title == "씨" or not is_name(named["name"]):
        return None
    begin = _word_start(text, start)
    prefix = text[begin:start]
    if prefix and (title in words.exact or title in _PUBLIC_HEADS) and not _leads(prefix, title):
        return None
    before = _words_before(text, begin)
    body = before[0][0].removesuffix("의") if before and _is_body(before[0][0].removesuffix("의")) else None
    if body is None and not (prefix and title in _PUBLIC_HEADS):
        return None
    behind = _BRACKETED.match(text, named.end())
    if behind is not None and _is_body(behind["body"]):
        body = behind["body"]
    head = title in _PUBLIC_HEADS
    full = title if head else f"{prefix}{title}"
    return Mention(named["name"], named.start("name"), full, prefix or None if head else body, body, begin, named.end())


def _opens(text: str, word: tuple[str, int, int]) -> bool:
    """Whether a name of three syllables opens a sentence, so that one unknown word may stand before its title."""
    name, start, _ = word
    return len(name) == 3 and is_name(name) and (start == 0 or text[max(0, start - 2) : start] in (". ", "▲ "))


def _named(
    named: tuple[str, int], title: str | None, owner: str | None, before: list[tuple[str, int, int]], end: int
) -> Mention:
    """The mention with the body in front of the name, and the government in front of that."""
    name, at = named
    body, begin = None, at
    if before and _is_body(before[0][0].removesuffix("의")):
        body, begin = before[0][0].removesuffix("의"), before[0][1]
        if len(before) > 1 and is_place(before[1][0]) and not is_place(body):
            body, begin = f"{before[1][0]} {body}", before[1][1]
    return Mention(name, at, title, owner, body, begin, end)


def _leads(prefix: str, title: str) -> bool:
    """Whether the title is that of a government's head, and the word in front of it in one word a place or his rank."""
    return title in _PUBLIC_HEADS and _is_head_of(prefix, title)


def _is_head_of(prefix: str, title: str) -> bool:
    """Whether the word is a place's head: 옥천군수, 경남도지사; not 전통시장."""
    kind = _PUBLIC_HEADS[title]
    if title.startswith("부") and prefix in ("행정", "정무", "경제", "문화", "제1", "제2", "행정1", "행정2"):
        return True
    return is_place(prefix) or is_place(prefix + kind)


@lru_cache(maxsize=WORDS_KEPT)
def _is_body(word: str) -> bool:
    words = _words()
    if word in ("시", "군", "구", "도") or is_place(word):
        return True
    if word in words.whole:
        return True
    if is_common(word) or len(word) < 2:
        return False
    if word[-1] in "과와" and words.ending.search(word[:-1]):  # 비서실장과
        return False
    match = words.bodies.search(word)
    return match is not None and len(word) - len(match[0]) >= (
        2 if len(match[0]) == 1 and word[-1] not in "과실팀읍면동" else 1
    )


def _word_start(text: str, place: int) -> int:
    while place > 0 and (text[place - 1].isalnum() or text[place - 1] in "·㈜"):
        place -= 1
    return place


def _words_before(text: str, place: int) -> list[tuple[str, int, int]]:
    """Up to five words in front of a place, single blanks between them, the nearest first; ages in brackets pass."""
    found: list[tuple[str, int, int]] = []
    while len(found) < _WINDOW:
        if place > 0 and text[place - 1] == " ":
            place -= 1
        elif found or text[place - 1 : place] != ")":
            break
        if text[place - 1 : place] == ")":
            place = text.rfind("(", max(0, place - 16), place)
            if place < 0:
                break
        begin = _word_start(text, place)
        last = text.rfind("·", begin, place) + 1
        if last and is_name(text[last:place]):  # 김충식 주무관·이태형 경위
            begin = last
        if begin == place:
            break
        found.append((text[begin:place], begin, place))
        place = begin
    return found


def _person(mention: Mention, line: Line, places: Places, council: str | None) -> Person:
    title = mention.title
    word = title_word(title)
    kind = "either" if title is None else _words().role.get(word, "other")
    organization = _organization(mention, word, kind, places, council)
    official = kind == "official" or (kind == "either" and organization is not None and _is_public(organization))
    start = line.start + mention.start
    return Person(
        mention.name, title, organization, "official" if official else "other", start, start + len(mention.name)
    )


def _is_public(organization: str) -> bool:
    """Whether a body is of the state by what its name ends in; an institute where a place's name opens its own."""
    if _words().public.search(organization) is None:
        return False
    hits = find_names(organization) if _INSTITUTE.search(organization) else None
    return hits is None or any(hit.start == 0 for hit in hits) or organization[:2] in _REGIONS


def title_word(title: str | None) -> str:
    """The title's last word without what is put in front: 과장 of 전 안전총괄과장."""
    office = _STANDING.sub("", title) if title is not None else ""
    match = _words().ending.search(office)
    return match["title"] if match is not None else office


def _office(former: str, body: str, title: str, *, glued: bool) -> tuple[str, str]:
    """Title and body of an office in brackets: (전 황산면장) is 전 면장 of 황산면, (의회사무국장) of the 의회사무국."""
    if not glued or not title.endswith("장") or not _is_body(body + title[:-1]):
        return former + title, body.strip()
    office = title if title in ("읍장", "면장", "동장") else body + title
    return former + office, body + title[:-1]


def _organization(mention: Mention, word: str, kind: str, places: Places, council: str | None) -> str | None:
    """The body that a person belongs to: named beside him, else the one that his office has in this article."""
    beside = mention.owner or mention.body
    if word in _PUBLIC_HEADS:
        return _body(beside, _PUBLIC_HEADS[word], places)
    title = mention.title or ""
    if (outer := _OUTER.search(title)) is not None:
        office = title[: outer.end()].split()[-1]
        if office in ("읍", "면", "동"):
            return beside
        above = beside or (places.written(places.subject) if places.subject is not None else "")
        return office if outer[0] in ("읍", "면", "동") else f"{above} {office}".strip()
    led = _led(title.split()[-1].removesuffix(word), word, council) if title.endswith(word) and title != word else None
    if led is not None:
        return _body(led, "", places)
    if word in _COUNCILLORS and (seat := _SEAT.match(title)) is not None:
        return f"{seat['place']}의회"
    if word in _COUNCILLORS and (beside is None or not beside.endswith("의회")):
        if "국회" in title:
            return "국회"
        name = _body(beside, "", places)
        return council or (f"{name}의회" if name is not None else None)
    if beside is not None:
        return _body(beside, "", places)
    if title.startswith("전 ") and word == "과장" and _is_body(title[2:-1]):  # 전 보건과장
        return title[2:-1]
    if kind == "official" or (kind == "either" and title not in ("", word)):
        return places.written(places.subject) if places.subject is not None else None
    return None


def _led(prefix: str, word: str, council: str | None) -> str | None:
    """The body that a title in one word names: 행정안전부장관, 제주도교육감, 심사위원장, 행정복지위원장."""
    if word in ("위원장", "부위원장"):
        return council if council is not None and _COMMITTEE.match(prefix) else f"{prefix}위원회" if prefix else None
    if word == "교육감":
        return f"{prefix}교육청" if is_place(prefix) else None
    return prefix if word in _OF_STATE and _is_body(prefix) else None


def _body(words: str | None, kind: str, places: Places) -> str | None:
    """A body as the text names it; ministries and the like by their official name.

    `kind` is what a head's title says of his government (시 for 시장); the subject's kind where `words` is None.
    """
    if words is None or words in ("시", "군", "구", "도"):
        found = places.anaphora(words or kind, 0) if words or kind else places.subject
        return places.written(found) if found is not None else None
    place = words.split()[-1]
    if kind and not place.endswith(kind):
        return place + kind if is_place(place + kind) or is_place(place) else None
    hits = find_names(words) if not words.endswith("교육청") else []
    named = places.resolve(hits[-1]) if hits and hits[-1].end == len(words) else None
    if isinstance(named, Organization):
        return named.name
    if isinstance(named, Government) and words[-1] not in "시군구도":
        return named.name
    return place if isinstance(named, Government) else words


def _fuller(known: Person, other: Person, *, surer: bool) -> Person:
    """The first mention, with what only a later one says; `surer` where the later one is the first to name the body."""
    bodies = (other.organization, known.organization) if surer else (known.organization, other.organization)
    return replace(
        known,
        title=known.title or other.title,
        organization=bodies[0] or bodies[1],
        role="official" if "official" in (known.role, other.role) else known.role,
    )


def _officers(document: Document, metadata: ArticleMetadata) -> Iterator[Person]:
    """Publisher, editors and the like of the page's imprint."""
    for line in document.lines:
        if line.role not in ("title", "subtitle", "body", "list_item", "heading", "caption"):
            for match in _words().officers.finditer(line.text):
                name = match["name"]
                if is_name(name):
                    start = line.start + match.start("name")
                    yield Person(name, match["title"], metadata.outlet, "publisher", start, start + len(name))
