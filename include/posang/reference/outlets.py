"""Outlets: whose page it is, as the page itself says, and the bylines that name outlet, place and reporter.

A page names its outlet in its copyright line, its imprint (제호), the byline in front of the body or a byline of its
own. The words by which outlets, desks and writers are known lie in outlets.toml, addresses of large
outlets in outlets.csv.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from posang.reference.entries import HERE, governments, rows

LONG = 400  # characters; longer lines are prose, and what they say of copyright is not theirs
LONGEST_KOREAN = 24  # characters of a name
LONGEST_LATIN = 48
LONGEST_HEAD = 60  # characters of a line that is a masthead, or a headline behind the name of its series
NOTICE = 120  # characters at the end of a long line that may be a notice glued to it


@dataclass(frozen=True, slots=True)
class Lead:
    """A byline in front of a text, such as '[세종=뉴스핌] 김보영 기자 = '; text[end:] is what it stands before."""

    outlet: str | None
    place: str | None
    reporters: tuple[str, ...]
    email: str | None
    end: int


def site(text: str, declared_outlet: str | None, url: str | None) -> str | None:
    """Whose page it is: the outlet the crawler declared, else the host of its address, else the outlet it names."""
    if declared_outlet is not None and declared_outlet.strip():
        return declared_outlet.strip()
    return host(url) or outlet_in(text)


def host(url: str | None) -> str | None:
    """The host of an address in lower case, without www. and m.; None where there is none."""
    if url is None:
        return None
    try:
        name = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", name) if name and "." in name else None


def outlet_of(url: str | None) -> str | None:
    """The outlet whose site an address is on (outlets.csv); None where the list does not know it."""
    name = host(url)
    while name is not None and "." in name:
        if name in _hosts():
            return _hosts()[name]
        name = name.partition(".")[2]
    return None


@cache
def _hosts() -> dict[str, str]:
    return {row["host"]: row["outlet"] for row in rows("outlets.csv")}


def outlet_in(text: str) -> str | None:
    """The outlet that a page names as its own: in a copyright line, else its imprint, else a byline; or None."""
    lines = list(_notices(text))
    rules = _rules()
    for rule in rules.notices:
        for line in lines:
            for match in rule.finditer(line):
                name = clean_name(match["name"])
                if name is not None:
                    return name
    return next(_from_bylines(text), None)


def clean_name(name: str) -> str | None:
    """An outlet's name without marks, company forms and addresses; None where the words name no outlet."""
    name = _FIRM.sub(" ", name)
    name = _KIND.sub("", name.strip())
    name = _EDITION.sub("", name.strip())
    name = _BLANKS.sub(" ", name).strip(" \t-–·.,:;|/&<>[](){}'\"‘’“”©ⓒ")
    name = _AGENCY.sub(r"\g<name>", name)
    name = name.removesuffix("사") if name.endswith(("일보사", "신문사")) else name
    rules = _rules()
    longest = LONGEST_KOREAN if _HANGUL.search(name) else LONGEST_LATIN
    if not 2 <= len(name) <= longest or not _LETTERS.search(name) or rules.other.match(name):
        return None
    return name if not name.endswith(_NO_OUTLET) else None


def lead(text: str) -> Lead | None:
    """The byline that stands in front of a text, or is all of it; None where there is none.

    Known forms: [outlet reporter 기자], [outlet] reporter 기자 =, (place=outlet) reporter 기자 =, [outlet],
    [outlet=reporter 기자], [outlet | place=reporter 기자], [place/reporter 기자], outlet reporter 기자 |,
    reporter 기자 =, place--(outlet)--.
    """
    bracket = _BRACKET.match(text)
    if bracket is not None:
        return _bracketed(text, bracket)
    wire = _WIRE.match(text)
    if wire is not None:
        return Lead(clean_name(wire["outlet"]), wire["place"], (), None, wire.end())
    return _bare(text)


def masthead(text: str) -> str | None:
    """The outlet of a line that is nothing but its name, with a slogan or what papers print beside it at most.

    누리신문, /누리통신, 누리일보 - 아침을 여는 신문, and every `letterhead`. Headings (최신뉴스) are none.
    """
    match = _MASTHEAD.match(text)
    alone = match is not None and _SLOGAN.fullmatch(text, match.end())
    return _papers_name(match) if match is not None and alone else letterhead(text)


@lru_cache(maxsize=512)
def letterhead(text: str) -> str | None:
    """The outlet of a line that is its name with date, issue, page, section, readers or a button of its site behind it.

    누리신문 / 2021.08.05 15:58, 2021.08.05 누리신문, 누리저널 제12호 3면, 누리일보 | 사회 > 교육, 누리매일 구독신청.
    Several steps ask for the same lines of a page, so the last ones are kept.
    """
    if len(text) > LONGEST_HEAD:
        return None
    rules = _rules()
    dated = text.lstrip("[(< ")[:1].isdigit()
    core = rules.printed.sub(" ", text) if dated else text
    match = _MASTHEAD.match(core)
    issued = match is not None and _ISSUE.search(core, match.end()) is not None
    name = _papers_name(match, issued=issued) if match is not None else None
    if match is None or name is None or (not dated and match.end() == len(core.rstrip())):
        return None
    beside, printed = rules.printed.subn(" ", core[match.end() :])
    beside = rules.section.sub("", beside, count=1)
    if dated or printed:
        beside = _COLUMN.sub("", beside)
    board = "보도자료" in text and name.endswith(_SERIES)  # of a town's office: 하늘소식 | 보도자료
    return name if not board and not _LETTER.search(beside) else None


def _papers_name(match: re.Match[str], *, issued: bool = False) -> str | None:
    """The name on a masthead: it ends as outlets do or bears an issue, and is neither a heading nor a place."""
    name, rules = match["name"], _rules()
    named = (
        (issued and _OF_ISSUE.search(name) is None)
        or rules.suffix.search(name) is not None
        or name.startswith(_PERIODIC)
    )
    if (
        len(name) < 3
        or _PROGRAM.fullmatch(name)
        or rules.headings.match(name.replace(" ", ""))
        or not named
        or is_place(name)
    ):
        return None
    return clean_name(name)


def in_byline(text: str) -> str | None:
    """The outlet that stands in a reporter's place: one that `masthead` knows, or that begins like one (뉴스누리)."""
    name = text.strip(" \t•·|")
    return masthead(name) or (clean_name(name) if _LED.fullmatch(name) else None)


def split_names(names: str) -> tuple[str, ...]:
    """Personal names of a byline ('송승욱·김재호'), in order."""
    return tuple(name for name in _BETWEEN_NAMES.split(names.strip()) if name)


_HANGUL = re.compile(r"[가-힣]")
_LETTERS = re.compile(r"[가-힣A-Za-z]{2}")
_LETTER = re.compile(r"[가-힣A-Za-z0-9]")
_BETWEEN_NAMES = re.compile(r"[·ㆍ‧․,/\s]+")
_FIRM = re.compile(r"\((?:주|유|사|재|http[^)]*|www[^)]*|[^)]*\.[a-z]{2,}[^)]*)\)|㈜|주식회사|<[^>]*>")
_KIND = re.compile(r"^(?:(?:온라인|인터넷|종합|지역|경제|전문)\s?(?:신문|미디어|매체|언론|일간지|일간|경제미디어)?\s)+")
_AGENCY = re.compile(r"^(?:공감언론\s)?(?P<name>뉴시스)(?:통신사)?$")
_EDITION = re.compile(r"(?<=[가-힣A-Za-z])\s(?:인터넷\s?신문|인터넷판|온라인|닷컴)$")
_BLANKS = re.compile(r"\s+")
_NO_OUTLET = ("제공", "시청", "군청", "구청", "도청", "의회", "교육청", "소방서", "경찰서")  # sources of photos
_GATES = (
    *("언론사", "등록번호", "발행인", "다른기사", "다른 기사"),
    *(
        "저작권",
        "무단",
        "opyright",
        "COPYRIGHT",
        "©",
        "ⓒ",
        "Ⓒ",
        "제호",
        "제 호",
        "매체명",
        "신문명",
        "언론사명",
        "사이트명",
    ),
    *("상호", "법인명", "콘텐츠", "독자 여러분", "공감언론", "에서 프린트", "에서 인쇄", "에서 출력"),
)
_BRACKET = re.compile(
    r"\W{0,3}?(?:[\[【〔［](?P<square>[^\[\]【】〔〕［］\n]{2,40})[\]】〕］]|[(<〈](?P<round>[^()<>〈〉\[\]\n]{2,40})[)>〉])\s*"
)
_WIRE = re.compile(
    r"(?P<place>[가-힣]{2,6})\s?--\s?\((?P<outlet>[가-힣A-Za-z]{2,12})\)\s?(?:(?:19|20)\d\d년\s?\d{1,2}월\s?\d{1,2}일\s?)?--\s*"
)
_MASTHEAD = re.compile(
    r"[\s•·/|▲■□▣◆◇\-\[<(]*(?:(?:현재\s?(?:위치|페이지)|(?:자료\s?)?출처|자료\s?정리)\s?[:：]\s?)?(?:[A-Z]{2,5}\s)?"
    r"(?P<name>(?:(?:월간|주간|계간|격월간|일간)\s)?[가-힣A-Za-z0-9]{2,14}(?:(?<=[와과의])\s[가-힣]{2,6})?)(?![가-힣A-Za-z0-9])"
)
_COLUMN = re.compile(r"[|ㅣ]\s*[가-힣·]{2,6}(?:\s[가-힣·]{2,6})?\s*$")  # the column of an issue
_SERIES = ("소식", "단신")  # news of a region: in front of a headline the name of a series
_ISSUE = re.compile(r"(?:19|20)\d\d.*\d\s?호(?![가-힣]).*\d\s?면(?![가-힣])")
_OF_ISSUE = re.compile(r"(?:발행|입력|등록|작성|게재|보도|승인|종합|사회|정치|경제|문화|행정|자치|지면)[일자판면]?$")
_PERIODIC = ("월간 ", "주간 ", "계간 ", "격월간 ", "일간 ")
_PROGRAM = re.compile(r"\d{1,2}뉴스")  # of a station, by its hour
_SLOGAN = re.compile(r"\s*|\s+-\s[^-]{2,40}")
_LED = re.compile(r"(?:미디어|뉴스|헤드라인|데일리|오마이|타임)[가-힣A-Za-z0-9]{2,8}")
_NAMED = re.compile(r"(?P<outlet>[^/=|ㅣ]{2,14}?)\s?[/=|ㅣ]\s?(?P<name>[가-힣]{2,4})")
_NAME = "[가-힣]{2,4}"
_MAIL = r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}"
_NAMES = rf"{_NAME}(?:\s?[·ㆍ‧․,/]\s?{_NAME})*"


@dataclass(frozen=True)
class _Rules:
    notices: tuple[re.Pattern[str], ...]
    other: re.Pattern[str]
    headings: re.Pattern[str]
    suffix: re.Pattern[str]
    desk: re.Pattern[str]
    inside: re.Pattern[str]
    behind: re.Pattern[str]
    bare: re.Pattern[str]
    plain: re.Pattern[str]
    agency: re.Pattern[str]
    printed: re.Pattern[str]
    section: re.Pattern[str]
    places: frozenset[str]


@cache
def _rules() -> _Rules:
    with (HERE / "outlets.toml").open("rb") as file:
        words = {name: "|".join(sorted(parts, key=len, reverse=True)) for name, parts in tomllib.load(file).items()}
    writer = f"(?:{words['writers']})"
    mark = r"(?:[©ⓒⒸ]|\([cC]\)|(?i:(?<=copyright)|(?<=copyright )|(?<=copyrights ))@)"
    more = r"(?:(?:\s[가-힣A-Za-z0-9·]+){0,2}?|(?:\s[A-Za-z&]+){3,5}?)"
    name = rf"(?P<name>(?:\(주\)|㈜)?\s?[가-힣A-Za-z0-9][가-힣A-Za-z0-9·ㆍ'’]*?{more})"
    stop = (
        r"(?=\s*(?:$|\s·|[,|<>\[\]{}&/:–\-()㈜]|\.(?![A-Za-z0-9])|무단|https?:|www)|\s+(?:전재|재배포|[Aa]ll|ALL|모든|의\s|관련|기사|콘텐츠|저작권|"
        r"[Rr]ights|[Cc]o\.|[Cc]orp(?![a-z])|\d{4}|대표|Inc|본\s|[가-힣]{2,4}\s?기자)|의(?:\s|$)|에(?:\s|게\s))"
    )
    slogan = r"(?:[‘'“\"][^‘’'“”\"\n]{2,40}[’'”\"]\s*)?"
    years = r"(?:\s*(?:19|20)\d\d(?:\s?[-~–]\s?(?:(?:19|20)\d\d|현재)?)?\s*(?:by\s)?[,.]?)?"
    notices = (
        rf"저작권자?\s*[:：]?\s*{mark}{years}\s*{slogan}(?:[Bb]y\s)?{name}{stop}",
        rf"저작권자\s*[:：]?\s*{name}{stop}",
        rf"(?i:copyrights?)\s*{mark}?{years}\s*{mark}?{years}\s*(?:[Bb]y\s)?{name}{stop}",
        rf"{mark}[^,<>()]{{4,40}},\s?(?P<name>[가-힣A-Za-z0-9]{{2,14}})(?:\((?:www|http)|\s무단)",
        rf"{mark}{years}\s*{slogan}{name}{stop}(?=.*(?:무단|재배포|[Rr]ights|전재))",
        rf"(?:무단\s?(?:전재|복제).{{0,14}}금지|최종\s?편집\s*:?)\s*{mark}{years}\s*{name}{stop}",
        rf"(?:{words['imprint_labels']})\s*[:：]\s*(?P<name>[^:：|/\n]{{2,24}}?)\s*(?=$|[|/,(]|{words['imprint_ends']})",
        rf"^(?:\W{{1,3}}\s)?{name}(?:의|에\s?게재된)?\s(?:모든|콘텐츠|기사)[^.]{{0,40}}(?:저작권|허락|무단)",
        rf"저작권(?:은|은\s모두)\s{name}(?:에|에게)\s?(?:있|귀속)",
        rf"^{name}\s?저작권자",
        rf"^{name}\s?(?:\(주\)|㈜)?\s?{mark}\s?[A-Za-z0-9-]+\.[A-Za-z.]{{2,12}}(?:\s|$)",
        r"^(?P<name>[가-힣A-Za-z0-9]{2,14}?)(?:은|는)\s독자\s여러분",
        rf"^{name}\s?\((?:www|https?)[^)]*\)[^가-힣]*무단",
        rf"^{name}\s*(?:(?:대표이사[^|]{{0,20}})?\||[.,])\s*무단",
        rf"^\W{{0,12}}{mark}{years}\s*{name}\W*(?:$|\(|https?|www|[a-z0-9-]{{2,24}}\.[a-z]{{2}})",
        rf"^{name}\s?[|ㅣ·/,]\s?(?:{words['imprint_heads']})",
        r"^(?P<name>[가-힣A-Za-z0-9]{2,14}?)의?\s다른\s?기사",
        r"공감언론\s(?P<name>뉴시스)",
        rf"저작권자\s*{mark}[^<>]{{4,40}}\s(?P<name>[가-힣A-Za-z0-9]{{1,10}}(?:{words['suffixes']}))\s(?=무단)",
        r"[이본]\s(?:기사|페이지)[는은]\s(?P<name>[^()]{2,24}?)\s?(?:홈페이지|누리집|사이트)?\s?\([^()]{4,60}\)\s?에서",
    )
    return _Rules(
        notices=tuple(re.compile(rule) for rule in notices),
        other=re.compile(rf"(?:{words['others']})(?![가-힣A-Za-z0-9])|(?:무단|저작권|금지|\d+$)"),
        headings=re.compile(rf"(?:{words['headings']})*(?:{words['heading_ends']})$"),
        suffix=re.compile(rf"(?:{words['suffixes']})$"),
        desk=re.compile(rf"(?:{words['desks']})"),
        inside=re.compile(
            rf"(?:(?P<where>.*?)[\s=/|ㅣ:,·-]+)?(?P<names>{_NAMES})\s?(?:\([가-힣]{{2,6}}\)\s?)?{writer}$"
        ),
        behind=re.compile(
            rf"(?P<names>{_NAMES}(?:\s{_NAME}){{0,3}}?)\s?{writer}(?:\s*[,·/]\s*(?P<more>{_NAMES})\s?{writer})?(?:\s*[|(</]?\s*(?P<mail>{_MAIL})[)>]?)?"
            rf"(?:\s*[=|:：]\s*|\s*$|\s*-\s|\s+(?=[가-힣]))"
        ),
        bare=re.compile(
            rf"(?P<where>[가-힣A-Za-z0-9·/=]{{2,16}}?(?:\s(?:[Il|]\s)?[가-힣A-Za-z0-9]{{2,12}}?)?)(?:\s*[=/]\s*|\s+)(?P<names>{_NAMES})\s?{writer}(?:\s*\(?(?P<mail>{_MAIL})\)?)?\s*[=|]\s*"
            rf"|(?P<alone>{_NAMES})\s?{writer}(?:\s*\(?(?P<mail2>{_MAIL})\)?)?\s*[=|]\s*"
            rf"|(?P<outlet>[가-힣A-Za-z0-9]{{2,14}})\s(?:{writer}|{words['desks']})\s*\|\s*"
        ),
        plain=re.compile(
            rf"(?P<outlet>[가-힣A-Za-z0-9]{{2,14}})\s(?:[|/]\s)?(?:{_NAMES}\s?{writer}|\|?\s?webmaster@|기자(?=\s*(?:$|[/|(<\d]|입력|[A-Za-z0-9._]+@)))"
        ),
        agency=re.compile(rf"(?<=.)(?:{words['agencies']})$"),
        printed=re.compile(words["printed"]),
        section=re.compile(
            rf"^\s*(?:[|ㅣ>/:\[(·-]{{1,2}}\s*)?(?:{words['sections']})면?(?=\s*(?:$|[|ㅣ>/·&\])-]))[가-힣A-Za-z0-9\s|ㅣ>/·&\])①-⑳-]{{0,30}}$"
            rf"|^\s*[|ㅣ>]\s*[가-힣]{{2,6}}\s*$|^\s+(?:[가-힣]{{2,4}}\s)?(?:{words['services']})(?![가-힣A-Za-z])[^.]{{0,30}}$"
        ),
        places=frozenset(_place_names()) | frozenset(words["datelines"].split("|")),
    )


def _notices(text: str) -> Iterator[str]:
    """Lines of the page that hold a word of a copyright notice or an imprint."""
    seen = 0
    for place in sorted(place for word in _GATES for place in _places_of(word, text)):
        if place < seen:
            continue
        begin = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
        ends = [end for end in (text.find("\n", place), text.find("\r", place)) if end >= 0]
        seen = min(ends, default=len(text))
        if seen - begin <= LONG:
            yield text[begin:seen].strip()
        elif seen - place <= NOTICE and text[place] in "저©ⓒ<[":
            yield text[place:seen].strip()


def _places_of(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))


def _place_names() -> Iterator[str]:
    for entry in governments():
        yield entry.name
        yield from entry.aliases
        if entry.stem is not None:
            yield entry.stem


def is_place(word: str) -> bool:
    """Whether a word in the slot of a dateline names a place."""
    places = _rules().places
    return word in places or (bool(word) and "·" in word and all(part in places for part in word.split("·")))


# who reports from where, without the outlet: [나래온 기자 = 가평군]
_REPORTER_OF_PLACE = re.compile(
    r"(?P<names>[가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*)\s?기자\s?=\s?(?P<place>[가-힣·/]{2,12})"
)


def _bracketed(text: str, bracket: re.Match[str]) -> Lead | None:
    rules = _rules()
    inside = (bracket["square"] or bracket["round"]).strip()
    signed = rules.inside.fullmatch(inside)
    if signed is not None:
        outlet, place, known = _where(signed["where"] or "")
        end = _skip(text, bracket.end())
        return Lead(outlet, place, split_names(signed["names"]), None, end) if known else None
    placed = _REPORTER_OF_PLACE.fullmatch(inside)
    if placed is not None and not rules.suffix.search(placed["place"]):
        place = placed["place"] if is_place(placed["place"]) else None
        return Lead(None, place, split_names(placed["names"]), None, _skip(text, bracket.end()))
    named = _NAMED.fullmatch(inside)
    if named is not None and rules.suffix.search(named["outlet"]) and not is_place(named["name"]):
        reporters = (named["name"],) if rules.desk.fullmatch(named["name"]) is None else ()
        return Lead(clean_name(named["outlet"]), None, reporters, None, _skip(text, bracket.end()))
    outlet, place, known = _where(inside)
    behind = rules.behind.match(text, bracket.end())
    if behind is not None and (outlet or place or rules.other.match(inside)):
        names = split_names(behind["names"]) + (split_names(behind["more"]) if behind["more"] else ())
        return Lead(outlet, place, names, behind["mail"], behind.end())
    if outlet is None and place is not None and text[bracket.start() : bracket.end()].lstrip()[0] in "【〔":
        return Lead(None, place, (), None, _skip(text, bracket.end()))  # 【안동】
    opens = (
        outlet is not None and len(text) > LONGEST_HEAD and _LED.fullmatch(outlet) is not None
    )  # [뉴스누리] 누리군은
    if not known or outlet is None or not (("=" in inside and place) or opens or rules.suffix.search(outlet)):
        return None
    if "=" not in inside and outlet.endswith(_SERIES) and len(text) <= LONGEST_HEAD:
        return None
    return Lead(outlet, place, (), None, _skip(text, bracket.end()))


def _bare(text: str) -> Lead | None:
    rules = _rules()
    match = rules.bare.match(text)
    if match is None:
        return None
    if match["outlet"]:
        return Lead(clean_name(match["outlet"]), None, (), None, match.end())
    if match["alone"]:
        return Lead(None, None, split_names(match["alone"]), match["mail2"], match.end())
    outlet, place, known = _where(match["where"])
    return Lead(outlet, place, split_names(match["names"]), match["mail"], match.end()) if known else None


def _where(words: str) -> tuple[str | None, str | None, bool]:
    """Outlet and place among the words before a reporter's name, and whether they can be that at all."""
    rules = _rules()
    outlet: list[str] = []
    place = None
    if any(map(str.isdigit, words)):
        words = rules.printed.sub(" ", words)
    for word in re.split(r"\s*[=/|ㅣ:,()]\s*|(?<=[가-힣])-(?=[가-힣])|\s+(?:[Il](?:\s+|$))?", words.strip()):
        if not word or rules.desk.fullmatch(word):
            continue
        if is_place(word) and place is None:
            place = word
        else:
            outlet.append(word)
    if len(outlet) == 2 and place is None and re.search(r"[=-]", words) and _ends_or_leads(outlet[1]):
        place = outlet.pop(0)  # a place that no list knows
    if len(outlet) == 1 and (agency := rules.agency.search(outlet[0])) is not None:
        before = outlet[0][: agency.start()]
        if is_place(before):  # 서울연합뉴스
            place, outlet = place or before, [agency[0]]
    if not outlet:
        return None, place, True
    name = clean_name(" ".join(outlet))
    return name, place, name is not None and len(outlet) <= 3


def _ends_or_leads(name: str) -> bool:
    """Whether a word ends or begins as names of outlets do."""
    return _rules().suffix.search(name) is not None or _LED.fullmatch(name) is not None


def _skip(text: str, end: int) -> int:
    """The place behind '=' or '|' and white space."""
    match = re.compile(r"\s*(?:[=|:：]\s*)?").match(text, end)
    return match.end() if match is not None else end


def _from_bylines(text: str) -> Iterator[str]:
    """Outlets that bylines of the page name; lines are looked at whose first characters can be one."""
    rules = _rules()
    for match in re.finditer(
        r"^[ \t•·▲-]{0,8}(?=[^\n\r]{0,60}(?:기자|[\]】)〕]|\||webmaster))[^\n\r]+", text, re.MULTILINE
    ):
        line = match[0].lstrip(" \t•·▲-")[:120]
        found = lead(line)
        if found is not None and found.outlet is not None:
            yield found.outlet
            continue
        plain = rules.plain.match(line)
        if plain is not None and _ends_or_leads(plain["outlet"]) and not is_place(plain["outlet"]):
            yield plain["outlet"]
