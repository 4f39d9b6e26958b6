"""People: persons that an article names, with title and body; its reporters, and the officers of its imprint."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from posang.records.awards.award import Award
from posang.records.bylines import pictured
from posang.records.document import Document, Line
from posang.records.mentions import PUBLIC_HEADS, STANDING, Mention, is_body, mentions
from posang.records.metadata import ArticleMetadata
from posang.records.names import is_name, surname_of
from posang.records.person_words import words_of_persons
from posang.records.places import Places
from posang.reference import Government, Organization, find_names
from posang.reference.outlets import is_place

TOLD_ROLES: Final = ("title", "subtitle", "body", "list_item", "heading", "caption")
PICTURED_ROLES: Final = ("caption", "byline", "body", "heading")  # of lines that may credit a picture
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


def read_people(document: Document, metadata: ArticleMetadata, places: Places) -> list[Person]:
    """The persons of an article, one row a name, in the order of their first mention."""
    found: dict[str, Person] = {}
    placed: set[str] = set()  # those whose body a mention names
    lines = _lines(document, metadata)
    houses = _Houses(lines, metadata.body_lines[:1])
    for line in lines:
        for mention in mentions(line.text):
            person = _person(mention, line, places, houses)
            known = found.get(person.name)
            names_body = mention.owner is not None or mention.body is not None
            surer = names_body and (person.name not in placed or (known is not None and _closer(person, known)))
            found[person.name] = person if known is None else _fuller(known, person, surer=surer)
            placed |= {person.name} if names_body else set()
    for reporter in metadata.reporters:
        found[reporter.name] = Person(
            reporter.name, reporter.title or "기자", metadata.outlet, "reporter", reporter.start, reporter.end
        )
    for other in (
        *_photographers(document, metadata),
        *_contacts(document, metadata),
        *_officers(document, metadata),
    ):
        found.setdefault(other.name, other)
    return sorted(found.values(), key=lambda person: person.start)


def with_winners(people: Sequence[Person], awards: Sequence[Award], document: Document) -> list[Person]:
    """The persons of an article with those whom only its awards tell: bare names in lists of winners."""
    found = {person.name: person for person in people}
    surnames = {surname_of(name) for name in found}  # of 제갈 씨
    for award in awards:
        start = document.text.find(award.recipient)
        if award.recipient_kind == "person" and start >= 0 and award.recipient not in surnames:
            served = award.department or _in_brackets(award.recipient, document.text)
            if served is None and award.government is not None and "공무원" in f"{award.award} {award.category}":
                served = award.government.split()[-1]
            official = served or words_of_persons().role.get(title_word(award.person_title), "other") == "official"
            role, end = "official" if official else "other", start + len(award.recipient)
            found.setdefault(award.recipient, Person(award.recipient, award.person_title, served, role, start, end))
    return sorted(found.values(), key=lambda person: person.start)


def _in_brackets(name: str, text: str) -> str | None:
    """The public body in the brackets behind a name: 하늘초 of 나한별(하늘초)."""
    opening = text.find(f"{name}(")
    match = _OFFICE.match(text, opening + len(name)) if opening >= 0 else None
    body = match["body"] if match is not None else ""
    return body if body and is_body(body.split()[-1]) and _is_public(body) else None


_OFFICE: Final = re.compile(r"\((?P<body>[가-힣0-9]{2,12}(?:\s[가-힣0-9]{2,12})?)\)")
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
_OF_NATION: Final = (
    "장관",
    "차관",
    "국무총리",
    "부총리",
    "총리",
    "대통령",
    "검찰총장",
    "대법관",
)  # of no local government
_INSTITUTES: Final = ("연구", "진흥", "개발", "의료", "감사", "과학", "평가", "연수", "기술", "문화", "복지", "유치")
_OF_EDUCATION: Final = {"교육감": "교육청", "교육장": "교육지원청"}  # heads, and the offices they head
_PROVINCES: Final = {
    "충북도": "충청북도",
    "충남도": "충청남도",
    "전북도": "전라북도",
    "전남도": "전라남도",
    "경북도": "경상북도",
    "경남도": "경상남도",
}  # written in short
_SHORT: Final = ("시", "군", "구", "도")  # a government that the article has named
_LEADERS: Final = ("대표이사", "이사장", "원장", "관장", "소장", "단장", "센터장", "본부장", "사장", "총장")
_ACTING: Final = re.compile(
    r"(?:\[[^\[\]]{2,20}\]\s?)?(?:[가-힣]{2,7}\s)?(?P<body>[가-힣·]{2,20}(?:교육청|교육지원청|공단|공사|소방서|소방본부|경찰서|대학교|재단|연구원|의료원|센터|보건소))"
    r"\s?(?:\([^()]{1,30}\))?[은는이가]\s"
)
_ACTING_STATE: Final = re.compile(
    r"(?:\d{1,2}월\s)?(?:\d{1,2}일\s)?(?P<body>[가-힣]{2,12}(?:부|처|청|위원회))\s?(?:\([^()]{1,30}\))?[은는이가]\s"
)
HOUSE: Final = 6  # characters in front of a person in which the kind of his house stands
_OWN_HOUSE: Final = re.compile(
    r"(?<![가-힣])(센터|공사|공단|재단|연구원|의료원|본부)의?\s$"
)  # the article's actor again
_NAMED_PLACES: Final = ("시", "군", "구", "읍", "면", "동", "리", "마을")
_PRIVATE: Final = re.compile(
    r"(?:농협|수협|축협|신협|조합|은행|금고|노조|신문|일보|뉴스|방송|방송총국)$|㈜|\(주\)|주식회사"
)
_INSTITUTE: Final = re.compile(r"(?:연구소|연구원|재단|개발원|진흥원)$")
_RUN_BY: Final = ("국립", "시립", "군립", "구립", "도립")
_COMMITTEE: Final = re.compile(
    r"(?:기획|행정|자치|산업|도시|건설|복지|환경|경제|문화|교육|농|의회운영|운영|예산|예결|안전|보건|총무|내무|건교)"
)
_COUNCILLORS: Final = ("의원", "의장", "부의장")
_SEAT: Final = re.compile(r"(?P<place>[가-힣]{1,6}[시군구도])(?:의원|의장|부의장)$")
_OUTER: Final = re.compile(
    r"(?:보건소|보건지소|보건진료소|보건의료원|소방서|소방[가-힣]{0,4}본부|경찰서|파출소|지구대|센터|사업소|도서관|박물관|미술관|의료원|읍|면|동)(?=장$)"
)
_OFFICER: Final = re.compile("인|책임자|대표|장|발행|편집")  # one of them is in every office of an imprint
_HOUSE: Final = re.compile(
    r"(?<=[시군구도])의회(?!의[장원]단?협의회)|국회|소방서|소방본부|경찰서|경찰청|세무서|교육지원청|교육청|(?:초등|중|고등)?학교"
)
_KINDS_OF_HOUSE: Final = {
    **dict.fromkeys(("의회", "국회"), "council"),
    **dict.fromkeys(("소방서", "소방본부"), "fire"),
    **dict.fromkeys(("경찰서", "경찰청"), "police"),
    "세무서": "tax",
    "교육지원청": "education",
    "교육청": "board",
    **dict.fromkeys(("초등학교", "중학교", "고등학교", "학교"), "school"),
}
_KINDS_OF_TITLE: Final = {
    **dict.fromkeys(("의원", "의장", "부의장", "위원장", "부위원장"), ("council",)),
    **dict.fromkeys(
        ("소방위", "소방교", "소방장", "소방사", "소방경", "소방정", "소방령", "소방감", "소방관"), ("fire",)
    ),
    **dict.fromkeys(
        ("경사", "경위", "경장", "순경", "경감", "경정", "총경", "경무관", "치안감", "경찰관"), ("police",)
    ),
    "서장": ("fire", "police", "tax"),
    **dict.fromkeys(("교육장", "장학사", "장학관"), ("education",)),
    **dict.fromkeys(("교장", "교감", "교사", "선수"), ("school",)),
    "교육감": ("board",),
}


def _lines(document: Document, metadata: ArticleMetadata) -> list[Line]:
    """Headline, captions and the body's lines, in page order."""
    beside = [
        line
        for line in document.lines
        if line.role in READ_ROLES and line.removed_reason != "same_page" and _CONTACT.match(line.text) is None
    ]
    return sorted((*beside, *metadata.body_lines), key=lambda line: line.start)


class _Houses:
    """Councils, stations and schools that an article names, looked for when a title asks for them."""

    def __init__(self, lines: Sequence[Line], lead: Sequence[Line]) -> None:
        self._lines = lines
        self._lead = lead

    @cached_property
    def several(self) -> bool:
        """Whether headings part the article into news of several bodies."""
        return sum(_HEADING.match(line.text) is not None for line in self._lines) >= SEVERAL

    @cached_property
    def acting(self) -> str | None:
        """The office, school or company of the state that opens the lead as its actor: 하늘군시설관리공단은."""
        lead = self._lead[0].text if self._lead else ""
        match = _ACTING.match(lead)
        if match is None and (match := _ACTING_STATE.match(lead)) is not None and not _is_known(match["body"]):
            match = None
        return match["body"] if match is not None else None

    @cached_property
    def _named(self) -> dict[str, tuple[list[int], list[str]]]:
        """Their places in the page and their names, in text order, by kind."""
        named: dict[str, tuple[list[int], list[str]]] = {}
        for line in self._lines:
            for match in _HOUSE.finditer(line.text):
                start = match.start()
                while start > 0 and line.text[start - 1].isalnum():
                    start -= 1
                if match.start() > start + 1 or match[0] == "국회":  # 시의회 is none by name
                    starts, names = named.setdefault(_KINDS_OF_HOUSE[match[0]], ([], []))
                    starts.append(line.start + start)
                    names.append(line.text[start : match.end()])
        return named

    def of(self, word: str, at: int) -> str | None:
        """The house of the kind that a title belongs to that is named last before the place `at` of the page."""
        last: tuple[int, str | None] = (-1, None)
        for kind in _KINDS_OF_TITLE.get(word, ()):
            starts, names = self._named.get(kind, ([], []))
            before = bisect_left(starts, at) - 1
            if before >= 0 and starts[before] > last[0]:
                last = starts[before], names[before]
        return last[1]


def _person(mention: Mention, line: Line, places: Places, houses: _Houses) -> Person:
    title = mention.title
    word = title_word(title)
    kind = "either" if title is None else words_of_persons().role.get(word, "other")
    if _GRADE.search(word):  # 행정 6급
        kind = "official"
    house = houses.of(word, line.start + mention.start)
    organization = _organization(mention, word, kind, places, house)
    if word in PUBLIC_HEADS and not (mention.owner or mention.body) and houses.several:
        organization = _opening(line.text, PUBLIC_HEADS[word]) or organization
    if organization is None and word in PUBLIC_HEADS:
        named = places.last_named(PUBLIC_HEADS[word], line.start + mention.start)
        organization = places.written(named) if named is not None else None
    if organization is None and (kind == "official" or word in _LEADERS) and word not in PUBLIC_HEADS:
        organization = houses.acting
    near = max(0, mention.begin - HOUSE)
    if mention.owner is None and mention.body is None and (own := _OWN_HOUSE.search(line.text, near, mention.begin)):
        organization = houses.acting if (houses.acting or "").endswith(own[1]) else organization  # 센터 하늘결 팀장
    organization = _PROVINCES.get(organization, organization) if organization is not None else None
    if mention.resident and organization is not None and not organization.endswith(_NAMED_PLACES):
        organization = None  # 무안 하늘결 씨
    official = kind == "official" or (kind == "either" and organization is not None and _is_public(organization))
    if word in _OF_EDUCATION and title is not None and organization is not None and " " not in title:
        title = word  # 누리도교육감
    of_place = mention.resident or (word == "위원장" and organization is not None and organization[-1] in "읍면동")
    if of_place or (organization is not None and _PRIVATE.search(organization)):
        official = False
    start = line.start + mention.start
    return Person(
        mention.name, title, organization, "official" if official else "other", start, start + len(mention.name)
    )


def _opening(text: str, kind: str) -> str | None:
    """The government of a kind that opens a piece of news as its actor: 하늘시가."""
    match = _ACTOR.match(text)
    return match["body"] if match is not None and match["body"].endswith(kind) and is_place(match["body"]) else None


SEVERAL: Final = 3  # headings
_HEADING: Final = re.compile(r"[◇◆■●▲▶□][^.]{4,40}$")
_ACTOR: Final = re.compile(r"(?P<body>[가-힣]{1,6}[시군구도])(?:\([^()]{1,20}\))?[은는이가]\s")


def _is_public(organization: str) -> bool:
    """Whether a body is of the state by what its name ends in; an institute where a place's name opens its own."""
    if _is_known(organization):
        return True
    if words_of_persons().public.search(organization) is None or organization.endswith(("지부", "대학교")):
        return False
    hits = find_names(organization) if _INSTITUTE.search(organization) else None
    return (
        hits is None or any(hit.start == 0 for hit in hits) or is_place(organization[:2]) or organization[:2] in _RUN_BY
    )


def _is_known(organization: str) -> bool:
    """Whether a body is one of the state's by name: 누리위원회, 병무청."""
    return any(hit.kind == "organization" and hit.surface == organization for hit in find_names(organization))


_GRADE: Final = re.compile(r"[3-9]급$")


@lru_cache(maxsize=4096)
def title_word(title: str | None) -> str:
    """The title's last word without what is put in front: 과장 of 전 안전총괄과장."""
    office = STANDING.sub("", title) if title is not None else ""
    match = words_of_persons().ending.search(office)
    return match["title"] if match is not None else office


def _organization(mention: Mention, word: str, kind: str, places: Places, house: str | None) -> str | None:
    """The body that a person belongs to: named beside him, else the one that his office has in this article."""
    beside = mention.owner or mention.body
    if word in PUBLIC_HEADS:
        return _body(beside, PUBLIC_HEADS[word], places)
    title = mention.title or ""
    if (outer := _OUTER.search(title)) is not None:
        office = title[: outer.end()].split()[-1]
        if office in ("읍", "면", "동"):
            return beside
        if beside is None and office != outer[0]:  # 누리소방서장 needs no town in front, 보건소장 does
            return office
        if beside is None and (office == "센터" or (house is not None and office in ("소방서", "경찰서"))):
            return house
        subject = places.written(places.subject) if places.subject is not None else ""
        above = subject if beside in (None, *_SHORT) else beside or ""
        return above if above.endswith(office) else f"{above} {office}".strip()
    if beside is not None and beside.endswith("의회"):
        seat_of = beside.removesuffix("의회")
        name = _body(seat_of, "", places) if seat_of in ("시", "군", "구", "도") else seat_of  # 도의회 위원장
        return f"{name}의회" if name is not None else beside
    if word in ("위원장", "회장") and beside is not None and beside.endswith(("읍", "면", "동")):
        return beside  # 누리면 주민자치위원장
    led = _led(title.split()[-1].removesuffix(word), word, house) if title.endswith(word) and title != word else None
    if led is not None:
        return _body(led, "", places)
    if word in _COUNCILLORS and (seat := _SEAT.match(title)) is not None:
        return f"{seat['place']}의회"
    if word in _COUNCILLORS:
        if "국회" in title:
            return "국회"
        own = title.removesuffix(word).removesuffix("의회")
        if len(own) > 1 and is_place(own):
            return f"{own}의회"  # 누리시의회의장
        if house is None or own in ("시", "군", "구", "도"):  # 도의원
            name = _body(beside or own or None, "", places)
            return f"{name}의회" if name is not None else house
        return house
    if beside is not None and (station := _station(beside, word)) is not None:
        return station
    if beside == "보건소" and word == "소장" and places.subject is not None:
        return f"{places.written(places.subject)} {beside}"
    if beside is not None:
        return _body(beside, "", places)
    if house is not None:
        return house
    if word in _LEADERS and len(title.split()[-1]) > len(word) + 1:  # 전 누리문화원장
        return title.split()[-1][:-1]
    if title.startswith("전 ") and word == "과장" and is_body(title[2:-1]):  # 전 보건과장
        return title[2:-1]
    if word in _OF_NATION and isinstance(places.subject, Government):
        return None
    if kind == "official" or (kind == "either" and title not in ("", word)):
        return places.written(places.subject) if places.subject is not None else None
    return None


def _station(beside: str, rank: str) -> str | None:
    """The station of a policeman or fireman by what brackets say of him: (하늘경찰서 수사과), the town of (하늘)."""
    first = beside.split()[0]
    kinds = _KINDS_OF_TITLE.get(rank, ()) if rank in words_of_persons().ranks else ()
    for kind, station in (("fire", "소방서"), ("police", "경찰서")):
        if kind in kinds and first.endswith(station):
            return first
        if kind in kinds and is_place(beside) and beside[-1] not in "시군구도":
            return beside + station
    return None


def _led(prefix: str, word: str, house: str | None) -> str | None:
    """The body that a title in one word names: 행정안전부장관, 제주도교육감, 심사위원장, 행정복지위원장, 상인회장."""
    if word in ("위원장", "부위원장"):
        if prefix.endswith(("노조", "조합")):
            return prefix
        return house if house is not None and _COMMITTEE.match(prefix) else f"{prefix}위원회"
    if word in ("회장", "조합장", "지부장", "지회장", "지점장", "센터장"):
        return prefix + word[:-1]
    if word == "대장" and prefix.endswith(("의용소방", "방범")):
        return f"{prefix}대"
    if word in _OF_EDUCATION:
        return prefix + _OF_EDUCATION[word]
    if word == "원장" and prefix.endswith(_INSTITUTES):
        return f"{prefix}원"
    if word in ("청장", "처장") and (_is_known(prefix + word[0]) or prefix.endswith("경찰")):
        return prefix + word[0]
    return prefix if word in _OF_STATE and is_body(prefix) else None


def _body(words: str | None, kind: str, places: Places) -> str | None:
    """A body as the text names it; ministries and the like by their official name.

    `kind` is what a head's title says of his government (시 for 시장); the subject's kind where `words` is None.
    """
    if words is None or words in ("시", "군", "구", "도"):
        found = places.anaphora(words or kind, 0) if words or kind else places.subject
        return places.written(found) if found is not None else None
    place = words.split()[-1]
    if kind and not place.endswith(kind):
        if is_place(place + kind) or is_place(place):
            return place + kind
        words = place = place + kind  # 광주서구
    hits = find_names(words) if not words.endswith("교육청") else []
    named = places.resolve(hits[-1]) if hits and hits[-1].end == len(words) else None
    if isinstance(named, Organization):
        return named.name
    if isinstance(named, Government) and words[-1] not in "시군구도":
        return named.name
    if isinstance(named, Government):
        return named.name if place.endswith(named.name) else place
    return words


def _closer(person: Person, known: Person) -> bool:
    """Whether a mention says more of a person's body than the first one: it adds a title, or an office of his town."""
    if known.title is None:
        return person.title is not None
    office = is_place(known.organization or "") and not is_place(person.organization or "")
    return office and person.title == known.title


def _fuller(known: Person, other: Person, *, surer: bool) -> Person:
    """The first mention, with what only a later one says; `surer` where the later one is the first to name the body."""
    bodies = (other.organization, known.organization) if surer else (known.organization, other.organization)
    return replace(
        known,
        title=known.title or other.title,
        organization=bodies[0] or bodies[1],
        role="official" if "official" in (known.role, other.role) else known.role,
    )


def _photographers(document: Document, metadata: ArticleMetadata) -> Iterator[Person]:
    """Reporters who are named for the article's pictures alone."""
    for line in document.lines:
        if line.role in PICTURED_ROLES:
            for one in pictured(line.text):
                start, end = line.start + one.start, line.start + one.end
                yield Person(one.name, one.title, metadata.outlet, "reporter", start, end)


def _contacts(document: Document, metadata: ArticleMetadata) -> Iterator[Person]:
    """Whom a press release names for questions, with the department that issues it: 담당자 : 한가람 주무관."""
    own = {line.position for line in metadata.body_lines}
    department = None
    for line in document.lines:
        if line.position in own or len(line.text) > CONTACT or _CONTACT.match(line.text) is None:
            continue
        if (issuer := _ISSUER.match(line.text)) is not None:
            department = issuer["body"].strip()
        for match in (*_ASKED.finditer(line.text), *_ISSUING.finditer(line.text)):
            start = line.start + match.start("name")
            groups = match.groupdict()
            title = groups.get("title") or groups.get("behind") or "".join((groups.get("label") or "").split()) or None
            if is_name(match["name"]):
                asked = _OFFICE_ASKED.search(line.text, 0, match.start("name")) if department is None else None
                department = asked["body"] if asked is not None else department
                yield Person(match["name"], title, department, "official", start, start + len(match["name"]))


CONTACT: Final = 120  # characters of a line that names a contact
_CONTACT: Final = re.compile(r"\W{0,3}(?:담\s?당\s?(?:부\s?서|자)?|소관\s?부서|문의(?:처)?|연락처)(?:\s?[:：|]|\s|\()")
_ISSUER: Final = re.compile(
    r"\W{0,3}(?:담\s?당|소관)\s?부\s?서\s?[:：|]?\s?(?P<body>[가-힣]{2,14}(?:\s[가-힣]{2,14}){0,2}?)"
    r"(?=\s*(?:$|[☎(|/,\d]|담\s?당|전화|과장|팀장)|(?<=[과실팀관소터])\s[가-힣]{2}[^과실팀관소터\s]\s?\(?\s?☎)"
)
_ISSUING: Final = re.compile(
    r"(?<=[과실팀관소터]\s)(?P<name>[가-힣]{3})(?=\s?\(?\s?(?:☎|\d{2,4}-\d{3}))"
)  # 기획실 한가람(☎ 054-…)
_OFFICE_ASKED: Final = re.compile(r"(?P<body>[가-힣]{2,10}[과실관소터](?:\s[가-힣]{2,8}팀)?)\s$")
_POST: Final = r"과장|팀장|계장|담당관|주무관|사무관|주사|연구사|지도사"
_ASKED: Final = re.compile(
    rf"(?:(?P<label>담\s?당\s?자?)(?!\s?[:：|]?\s?(?:{_POST}))|(?P<title>{_POST}))\s?[:：|]?\s?(?P<name>[가-힣]{{3}})(?![가-힣])(?:\s(?P<behind>{_POST}))?"
)


def _officers(document: Document, metadata: ArticleMetadata) -> Iterator[Person]:
    """Publisher, editors and the like of the page's imprint."""
    for line in document.lines:
        imprint = line.role not in TOLD_ROLES or _IMPRINT.match(line.text)
        if imprint and _OFFICER.search(line.text):
            for match in words_of_persons().officers.finditer(line.text):
                name = match["name"]
                if is_name(name):
                    start = line.start + match.start("name")
                    yield Person(name, match["title"], metadata.outlet, "publisher", start, start + len(name))


_IMPRINT: Final = re.compile(r"\W{0,3}(?:발행·?편집인|발행인|편집인)\s?[:：]?\s[^.]{2,80}$")  # a line of nothing else
