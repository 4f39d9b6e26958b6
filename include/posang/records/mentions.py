"""Mentions: persons as a text names them, beside a title or a body.

A person is a name beside a title: 하늘결 옥천군수, 세정과 천이룸 주무관, 구자록 시 담당관, (군수 하늘결), 옥진규 씨.
Titles and bodies are those of `person_words`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from posang.records.names import TENSE, WORDS_KEPT, is_common, is_name, may_be_name
from posang.records.person_words import AGE, words_of_persons
from posang.records.phrases import is_verbal, strip_particle
from posang.reference import find_names
from posang.reference.outlets import is_place

LISTED: Final = 80  # characters between two names of a list, with what brackets say of the first
MOST: Final = 10_000  # titles in a line; one that has more is a table, of which the first ones are read


@dataclass(frozen=True, slots=True)
class Mention:
    """A person as a text names him: the name's place, its title, and the bodies beside it, as written.

    `owner` is what stands in the title's own word or between name and title (옥천 in 옥천군수, 시, 전북도), `body` what
    stands in front of the name (세정과), `begin` and `end` bound the whole mention. A `resident` is known by his place
    alone (누리면 하늘결 씨).
    """

    name: str
    start: int
    title: str | None
    owner: str | None
    body: str | None
    begin: int
    end: int
    resident: bool = False


def mentions(text: str) -> list[Mention]:
    """Persons that the text names beside a title or a body, in text order."""
    found: dict[int, Mention] = {}
    for start, title in islice(_titles(text), MOST):
        behind = _behind(text, start, title) if title in words_of_persons().ranks else None
        beside = behind or _mention(text, start, title) or (behind := _behind(text, start, title))
        if beside is None or _HONOR.match(text, start + len(title)) or _leads_on(text, start, title):
            continue
        beside = _with_brackets(text, beside, start + len(title))
        listed = [*(_listed_behind(text, beside) if behind is not None else _listed_before(text, beside))]
        for one in _sharing(text, [beside, *listed]):
            found.setdefault(one.start, one)
    for bracketed in _bracketed(text):
        known = found.get(bracketed.start)
        fuller = bracketed.title is not None or bracketed.resident
        if known is None or (known.title is None and (known.body is None or fuller)):
            found[bracketed.start] = bracketed
    for whole in (*_captioned(text), *_introduced(text)):
        for start in [start for start in found if whole.start <= start < whole.end]:
            del found[start]
        found[whole.start] = whole
    return _stationed(text, sorted(found.values(), key=lambda mention: mention.start))


def _leads_on(text: str, start: int, title: str) -> bool:
    """Whether a title is of whoever stands behind it (누리초 교사 하늘결 씨), or a desk's: 방과후담당 장학관."""
    addressed = _ADDRESSED.match(text, start + len(title))
    if addressed is not None and is_name(addressed["name"]):
        return True
    behind = _RANK_BEHIND.match(text, start + len(title)) if title == "담당" else None
    return behind is not None and words_of_persons().role.get(behind["rank"]) == "official"


_ADDRESSED: Final = re.compile(r"\s(?P<name>[가-힣]{2,4})(?:\s?\([^()]{1,20}\))?\s?씨(?![가-힣]{2})")
_RANK_BEHIND: Final = re.compile(r"\s(?P<rank>[가-힣]{2,4}?)(?:[은는이가도]|에게|과|와|을|를|[,·])?(?![가-힣])")


def _stationed(text: str, found: list[Mention]) -> list[Mention]:
    """Persons of the office of the one before: 하늘센터 하늘결 소방장과 오완석 소방교, 같은 과 하늘결 주무관."""
    ranks = words_of_persons().ranks
    shared: list[Mention] = []
    for mention in found:
        known = shared[-1] if shared else mention
        station = known.body or known.owner
        if mention.body is None and station and _SAME.search(text, max(0, mention.begin - 8), mention.begin):
            mention = replace(mention, body=station)  # 같은 과 하늘결 주무관
        lacks = mention.title in ranks and mention.owner is None and mention.body is None
        if lacks and station and known.title in ranks and _JOINED.fullmatch(text, known.end, mention.begin):
            mention = replace(mention, body=station)
        shared.append(mention)
    return shared


_SAME: Final = re.compile(r"(?<![가-힣])같은\s(?:과|팀|국|실|부서|센터|학교|기관|면|읍|동)(?:의|\s소속)?\s$")
_JOINED: Final = re.compile(r"(?:[과와]\s|\s?[,·ㆍ]\s?)")


def _with_brackets(text: str, mention: Mention, end: int) -> Mention:
    """The mention with the body in brackets behind title or name, and with what his title is qualified by."""
    if mention.owner is None and mention.body is None:
        for place in (end, mention.start + len(mention.name)):
            behind = _BRACKETED.match(text, place)
            if behind is not None and _is_office(behind["body"], mention.title):
                mention = replace(mention, body=behind["body"], end=max(end, behind.end()))
                break
        if mention.body is None and (led := _IN_CHARGE.search(text, max(0, mention.begin - 30), mention.begin)):
            mention = _in_charge(mention, led)
    standing = STANDING.match(text, end)
    return mention if standing is None else replace(mention, title=f"{mention.title} {standing['office']}")


def _in_charge(mention: Mention, led: re.Match[str]) -> Mention:
    """The mention with the office that leads on to it: 홍보팀을 이끄는, 재무과 팀장을 지낸."""
    office, titled = led["office"], words_of_persons().ending.search(led["office"])
    body = office[: titled.start()].strip() if titled is not None else office
    if not body or not is_body(body.split()[-1]):
        return mention
    title = titled[0] if titled is not None and mention.title is None else mention.title
    return replace(mention, title=title, body=body, begin=led.start())


def _titles(text: str) -> Iterator[tuple[int, str]]:
    """Titles at the end of a word or before its particle, the longest at each place: where they begin, and which."""
    words = words_of_persons()
    last = -1
    for end, title in words.automaton.iter(text):
        if end != last and words.ends.match(text, end + 1):
            last = end
            yield end + 1 - len(title), title


def _bracketed(text: str) -> Iterator[Mention]:
    """Persons whose body stands in brackets, or who stand in brackets or a list behind their body."""
    if "(" in text:
        for find in (_departments, _officers, _aged, _of_age, _ranked, _enumerated, _located, _seated):
            yield from find(text)
    yield from _honored(text)
    yield from _laureates(text)
    yield from _items(text)


def _departments(text: str) -> Iterator[Mention]:
    """As in 윤재식(문화공보과), 윤재식(경북 누리군 세무과); towns of counties beside such are where others serve."""
    found = list(_OF_BODY.finditer(text))
    serving = any(not match["body"].endswith(_TOWNS) for match in found)
    for match in found:
        if match["body"].endswith(_TOWNS) and match["body"].count(" ") == 2 and not serving:
            continue
        start = match.start() - 3
        name = text[max(0, start) : match.start()]
        alone = start >= 0 and not "가" <= text[start - 1 : start] <= "힣"
        if alone and is_name(name) and not is_common(match["body"]):
            office = match["office"]
            title = office if office is not None and words_of_persons().ending.search(office) else None
            lives = title is None and text[match.start() + 1] in "남여" and match["body"].endswith(_TOWNS)
            yield Mention(name, start, title, None, match["body"], start, match.end(), lives)


def _officers(text: str) -> Iterator[Mention]:
    """As in 윤재식(전 황산면장)."""
    for match in words_of_persons().officer.finditer(text):
        start = match.start() - 3
        name = text[max(0, start) : match.start()]
        if start >= 0 and not "가" <= text[start - 1 : start] <= "힣" and is_name(name):
            title, body = _office(match["former"] or "", match["body"], match["title"], glued=match["gap"] == "")
            beside = _beside_name(text, start) if match["gap"] == "" and not is_body(body.split()[-1]) else None
            if beside is not None:  # 하늘군 윤재식(농업연구사)
                yield Mention(name, start, f"{match['body']}{match['title']}", None, *beside, match.end())
                continue
            yield Mention(name, start, title, None, body, start, match.end())


def _aged(text: str) -> Iterator[Mention]:
    """As in 윤재식(57·누리미술협회·들꽃회), 윤재식(61·전 누리식품(주) 부장)."""
    for match in _AGED.finditer(text):
        words, title = match["body"], None
        ending = words_of_persons().ending.search(words)
        if not is_name(match["name"]) or (ending is None and not is_body(words.split()[-1])):
            continue
        if ending is not None:
            glued = not words[: ending.start()].endswith(" ")
            title, words = _office(match["former"] or "", words[: ending.start()].strip(), ending[0], glued=glued)
        lives = title is None and words.endswith(("읍", "면", "동", "리", "마을"))  # 하늘결(45·누리동)
        start = match.start("name")
        yield Mention(match["name"], start, title, None, words or None, match.start(), match.end(), lives)


def _ranked(text: str) -> Iterator[Mention]:
    """As in 누리동 윤재식(행정8급), 하늘군 윤재식(농업연구사)."""
    for match in _RANKED.finditer(text):
        beside = _beside_name(text, match.start("name")) if is_name(match["name"]) else None
        if beside is not None:
            yield Mention(match["name"], match.start("name"), match["title"], None, *beside, match.end())


def _of_age(text: str) -> Iterator[Mention]:
    """As in 윤재식(남, 58세), 누리동 하늘결(여·63)."""
    for match in _OF_AGE.finditer(text):
        if is_name(match["name"]):
            start, end = match.span("name")
            body, begin = _beside_name(text, start) or (None, start)
            yield Mention(match["name"], start, None, None, body, begin, end, body is not None and _is_location(body))


def _beside_name(text: str, place: int) -> tuple[str, int] | None:
    """The body in front of a name, with its government's or province's, and where it begins: 인천 강화군, 누리동."""
    before = _words_before(text, place)
    if not before or not is_body(before[0][0]):
        return None
    named = _named(("", place), None, None, before, place)
    return (named.body, named.begin) if named.body is not None else None


def _enumerated(text: str) -> Iterator[Mention]:
    """As in 심사위원(윤재식, 하늘결, 오완석), 거창군(윤재식, 하늘결, 오완석), 함안군(최재백)."""
    listed = False
    for match in _ENUMERATED.finditer(text):
        titles = (
            found["title"]
            for word in text[max(0, match.start() - 20) : match.start()].split()[::-1]
            if (found := words_of_persons().ending.search(word))
        )
        shared = next(titles, None)
        ahead = text[_word_start(text, match.start()) : match.start()]
        body = ahead if shared is None and is_body(ahead) and not is_name(ahead) else None
        words = _NAME_OF_LIST.findall(match["names"])
        if not any(len(word) == 3 and is_name(word) for word in words) or 2 * sum(map(is_name, words)) < len(words):
            continue  # (국정, 광역, 기초, 기타)
        listed = listed or body is not None
        for one in _NAME_OF_LIST.finditer(text, match.start("names"), match.end("names")):
            if is_name(one[0]):
                yield Mention(one[0], one.start(), shared, None, body, one.start(), one.end())
    for match in _ALONE.finditer(text) if listed else ():
        if is_name(match["name"]):
            start, end = match.span("name")
            yield Mention(match["name"], start, None, None, match["body"], start, end)


def _located(text: str) -> Iterator[Mention]:
    """As in (세무과 강여흘)."""
    for match in _LOCATED.finditer(text):
        *above, body = match["body"].split()  # at least one word, by the pattern
        if is_name(match["name"]) and is_body(body) and not is_body(match["name"]) and not is_common(body):
            owner = f"{above[-1]} {body}" if above and is_place(above[-1]) and not is_place(body) else body
            yield Mention(match["name"], match.start("name"), None, None, owner, match.start(), match.end("name"))


def _seated(text: str) -> Iterator[Mention]:
    """As in 의원은 하늘결(누리2), 오완석(비례), 최재백(하늘3)."""
    for match in _SEATED.finditer(text):
        if match["behind"] is None and "의원" not in text[max(0, match.start() - 20) : match.start()]:
            continue
        for one in _HOLDER_OF_SEAT.finditer(text, match.start(), match.end()):
            if is_name(name := one[0][:3]):
                yield Mention(name, one.start(), "의원", None, None, one.start(), one.end())


def _honored(text: str) -> Iterator[Mention]:
    """As in 녹조근정훈장은 윤재식 하늘결, 근정포장은 오완석 최재백."""
    for match in _HONORED.finditer(text):
        names = list(_NAME_OF_LIST.finditer(text, match.start("names"), match.end("names")))
        if all(is_name(one[0]) for one in names):
            yield from (Mention(one[0], one.start(), None, None, None, one.start(), one.end()) for one in names)


def _laureates(text: str) -> Iterator[Mention]:
    """As in 대통령 표창 : 누리시 하늘결, 하늘경찰서 오완석."""
    match = _LAUREATES.search(text) if ":" in text or "：" in text else None
    found = list(_OF_OFFICE.finditer(text, match.start("list"))) if match is not None else []
    if all(is_name(one["name"]) and is_body(one["body"].split()[-1]) for one in found):
        for one in found:
            body = one["body"] if is_place(one["body"].split()[0][:2]) else one["body"].split()[-1]
            yield Mention(one["name"], one.start("name"), None, None, body, one.start(), one.end("name"))


def _items(text: str) -> Iterator[Mention]:
    """As in (전어진·논현동), ▽기장읍 가람휘."""
    for match in _LISTED_BODY.finditer(text):
        group = "resident" if match["resident"] else "name"
        if is_name(match[group]) and not is_common(match["body"]):
            yield Mention(match[group], match.start(group), None, None, match["body"], match.start(), match.end(group))


def _introduced(text: str) -> Iterator[Mention]:
    """Persons whom brackets behind their body introduce: 옥천군(군수 하늘결), 평가단(단장 하늘결 누리대 교수)."""
    for match in words_of_persons().introduced.finditer(text) if "(" in text else ():
        if may_be_name(match["name"]):
            owner = _owner_of_bracket(text, match.start())
            end = max(match.end("name"), match.end("more"))
            yield Mention(match["name"], match.start("name"), match["title"], owner, None, match.start(), end)


def _captioned(text: str) -> Iterator[Mention]:
    """The person of a film's caption: ▶ 인터뷰 : 하늘결 / 전 옥천군수, [하늘결 군수/옥천군 : "고맙습니다."]."""
    forms = (_CAPTION, _TITLED_CAPTION, _SPOKEN) if "/" in text else ()
    forms = (*forms, _INTERVIEWED) if "(" in text or "인터뷰" in text else forms
    match = next((found for form in forms if (found := form.search(text)) and is_name(found["name"])), None)
    ending = words_of_persons().ending.search(match["office"]) if match is not None else None
    if match is not None and ending is None and _SPEAKING.search(text) is not None:  # 하늘결 / 취업준비생
        yield Mention(match["name"], match.start("name"), None, None, None, *match.span())
    if match is None or ending is None:
        return
    former, title = match["former"] or "", ending["title"]
    above, _, office = match["office"].rpartition(" ")
    above = match.groupdict().get("body", above)
    owner = above or match["office"][: ending.start()].strip() or None
    if title in PUBLIC_HEADS and office != title and office.endswith(title):
        owner = f"{above} {office.removesuffix(title)}".strip()  # 경기 하늘시장
    elif title not in PUBLIC_HEADS and office.endswith(title):
        title, owner = office, above or None
    if title == "학부모" and owner is not None and not is_body(owner.split()[-1]):
        owner = None  # 초등학생 학부모
    if title in _ANYBODY:
        yield Mention(match["name"], match.start("name"), None, None if title == "주민" else owner, None, *match.span())
        return
    yield Mention(match["name"], match.start("name"), former + title, owner, None, match.start(), match.end())


def _owner_of_bracket(text: str, place: int) -> str | None:
    """The word, or the quoted words, right before a bracket that introduces somebody: ‘누리의 집’(관장 하늘결)."""
    opening = _QUOTES.get(text[place - 1 : place])
    if opening is not None:
        begin = text.rfind(opening, max(0, place - 30), place - 1)
        return text[begin + 1 : place - 1] if begin >= 0 else None
    word = text[_word_start(text, place) : place]
    return word if word and not word.endswith(_MEMBERS) else None


_QUOTES: Final = {"’": "‘", "”": "“", "」": "「", "』": "『", "'": "'", '"': '"'}


PUBLIC_HEADS: Final = {
    **dict.fromkeys(("시장", "부시장"), "시"),
    **dict.fromkeys(("군수", "부군수"), "군"),
    **dict.fromkeys(("구청장", "부구청장"), "구"),
    **dict.fromkeys(("도지사", "지사", "부지사"), "도"),
}
STANDING: Final = re.compile(r"\s?(?P<office>권한대행|직무대행|직무대리|당선인|당선자|내정자|예비후보|후보)")
_HONOR: Final = re.compile(r"\s?(?:(?:단체|기관|개인)\s?)?(?:표창|감사패|상장)")  # the title is that of an honor
_OPENERS: Final = ("", ".", ",", "▲", "△")  # in front of a sentence or an item of a list
_ADVERB: Final = re.compile(r"(?<![가-힣])(?:한편|이날|또한?|특히|아울러|이에|이어|앞서|그리고),?\s?$")
# exact titles that also end longer ones: 역학조사반장
_COMPOUND: Final = ("반장", "대장", "조장", "부장", "주사", "담당")
_BELONGING: Final = re.compile(
    r"담당|소속|출신|\d학년|(?:근무|재직|일)하는|근무\s?중인"
)  # between a body and its person
_TEACHERS: Final = ("강사", "교사", "코치", "감독")
_ANYBODY: Final = ("공무원", "주민")  # no titles of a single person
_RESIDENTS: Final = ("해녀", "농민", "어민", "농부", "어르신", "할머니", "할아버지")  # of no body, but from a place
_FORMER: Final = ("전", "현", "前", "現", "당시")
_MEMBERS: Final = ("공무원", "직원", "위원", "의원", "회원", "단원", "요원", "임원")  # who belongs to a body is none
_NO_BODIES: Final = ("으면", "되면", "려면", "다면", "라면", "냐면", "오면", "선거구")  # verbs, no towns; seats
_IN_CHARGE: Final = re.compile(
    r"(?<![가-힣·])(?P<office>[가-힣·]{2,12}(?:\s[가-힣]{2,5})?)[을를]\s(?:이끄는|맡은|맡고\s있는|책임지는|지낸|역임한)\s$"
)
_BRACKETED: Final = re.compile(r"\((?P<body>[가-힣0-9]{2,12}(?:\s[가-힣0-9]{2,14}){0,2})\)")
_NAMED: Final = re.compile(
    r"\s(?P<name>[가-힣]{3})(?=(?:은|는|이|가|을|를|에게|에게는|과|와|도|의)(?![가-힣])|이(?:다|며|고|었다|입니다)(?![가-힣])|[(),·ㆍ.]|\s(?:등|외|[△▲○◇▷])|$)"
)
_TOWNS: Final = ("읍", "면", "동")
_OF_BODY: Final = re.compile(
    rf"\({AGE}(?:전\s|현\s)?(?P<body>(?:[가-힣]{{2,8}}\s){{0,2}}"
    r"(?:[가-힣0-9]{1,10}(?:과|실|팀|읍|면|동|센터|보건소|소방서|경찰서|사업소|도서관|파출소|지구대)|[가-힣]{2,8}(?:초|중|고|초교|학교)))(?:[ㆍ·,]\s?(?P<office>[가-힣]{2,10}))?\)"
)
_CAPTION: Final = re.compile(
    r"(?:^|[:：]|\s|[\[<({\]>▶])\s?(?P<name>[가-힣]{2,4})\s?\\?/\s?(?P<former>전\s)?"
    r"(?P<office>[가-힣A-Za-z0-9· ]{2,24}?)(?:\s?\([^()]{1,20}\))?\s?[\]>)]?\s?[:：/]?\s?(?:$|[\"“”])"
)
_TITLED_CAPTION: Final = re.compile(
    r"(?:^|[:：▶▷\]>\[<(])\s?(?P<name>[가-힣]{2,4})\s(?P<former>전\s)?(?P<office>[가-힣]{2,10})\s?/\s?"
    r"(?P<body>[가-힣 ]{2,20}?)\s?[\]>)]?\s?[:：]?\s?(?:$|[\"“])"
)
# ◀INT▶ 하늘결 (누리군 청년정책팀장), <인터뷰> 하늘결(취업준비생)
_INTERVIEWED: Final = re.compile(
    r"^\W{0,3}(?:INT|SYN|인터뷰|녹취)\W{0,4}(?P<name>[가-힣]{2,4})\s?[(,]\s?"
    r"(?P<former>전\s)?(?P<office>[가-힣A-Za-z0-9· ]{2,24}?)\)?\s?[:：]?\s?(?:$|[\"“])"
)
# [하늘결 / 누리시장 : 모두 고치겠습니다.]
_SPOKEN: Final = re.compile(
    r"^\[\s?(?P<name>[가-힣]{2,4})\s?/\s?(?P<former>전\s)?(?P<office>[가-힣A-Za-z0-9· ]{2,24}?)\s?[:：]\s?[^\[\]]+\]$"
)
# What shows that the person of a caption speaks in a film: its mark in front, or his words behind it.
_SPEAKING: Final = re.compile(
    r"^\W{0,3}(?:INT|SYN|인터뷰|녹취)(?![가-힣])|^\[[^\[\]\"“]{4,40}(?:[:：]\s?\S|(?<!기자)\s?\]$)"
)
_LOCATED: Final = re.compile(r"\((?P<body>(?:[가-힣0-9]{2,10}\s){1,3})(?P<name>[가-힣]{3})\)")
_AGED: Final = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{3})\s?\((?:[남여]\s?[·,]\s?)?\d{2}세?\s?[·,]\s?(?P<former>[전현]\s)?"
    r"(?P<body>(?:[^()·,\d]|\(주\)){2,30})(?:[·,][^()]{1,40})?\)"
)
_RANKED: Final = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{3})\((?P<title>[가-힣]{2,8}\s?[3-9]급|청원경찰|공무직)\)")
_OF_AGE: Final = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{3})\s?\((?:[남여]\s?[·,/]\s?\d{2}세?|\d{2}세?\s?[·,/]\s?[남여]|\d{2}세)\)"
)
_SEAT = r"(?:[가-힣]{2,4}\s?(?:제?\d|[가-힣])?(?:선거구)?|비례(?:대표)?)"
_HOLDER = rf"[가-힣]{{3}}\s?\((?:[가-힣 ]{{2,8}}당[,·]\s?)?{_SEAT}\)"
_HOLDER_OF_SEAT: Final = re.compile(rf"(?<![가-힣]){_HOLDER}")
_SEATED: Final = re.compile(
    rf"(?<![가-힣]){_HOLDER}(?:(?:\s?[,·ㆍ]\s?|\s){_HOLDER})+(?P<behind>\s(?:[도시군구])?의원)?"
)
_LAUREATES: Final = re.compile(
    r"[:：]\s?(?P<list>(?:[가-힣0-9]{2,14}\s){1,2}[가-힣]{3}(?:,\s?(?:[가-힣0-9]{2,14}\s){1,2}[가-힣]{3})+)(?:\s등.{0,12})?$"
)
_OF_OFFICE: Final = re.compile(r"(?P<body>[가-힣0-9]{2,14}(?:\s[가-힣0-9]{2,14})?)\s(?P<name>[가-힣]{3})(?=,|\s등|$)")
_HONORED: Final = re.compile(
    r"(?:상|훈장|포장|표창|감사패|공로패)(?:은|에|에는)\s(?P<names>[가-힣]{3}(?:(?:\s|,\s?|·)[가-힣]{3})+)(?=\s?(?:,|씨|등|이다|[.)]|$))"
)
_ENUMERATED: Final = re.compile(r"\((?P<names>[가-힣]{2,4}(?:\s?[.,·ㆍ]\s?[가-힣]{2,4}){2,})\)")
_ALONE: Final = re.compile(r"(?<![가-힣])(?P<body>[가-힣]{1,5}[시군구])\((?P<name>[가-힣]{3})\)")
_NAME_OF_LIST: Final = re.compile(r"[가-힣]{2,4}")
_SEATS: Final = ("광역", "기초", "시", "군", "구", "도", "국회")  # of 의원
_SCHOOLS: Final = ("학교", "초교", "중교", "고교", "대학", "유치원", "교육청")  # a region in front is no part of it
_VERBAL: Final = "한된인할던진난온간해운"  # what a verb ends in that modifies the title behind it
_LISTED_BODY: Final = re.compile(
    r"[(·,△▽▲▷▶○◇-]\s?(?:(?P<resident>[가-힣]{3})·[가-힣0-9]{1,6}[동읍면리](?=[),])"
    r"|(?P<body>[가-힣0-9]{1,10}(?:과|실|팀|담당관|읍|면|동|센터|보건소|소방서))\s(?P<name>[가-힣]{3})(?=\s?[)·,△▽▲▷▶○◇(]|$))"
)
_OF_PERSON: Final = re.compile(f"^{AGE}")
_DOT: Final = "[,·ㆍ‧⋅]"
_LISTED: Final = re.compile(
    rf"(?<![가-힣])(?P<name>[가-힣]{{3}})(?:\((?P<body>[^()]{{1,60}})\))?\s?{_DOT}\s?(?:[가-힣]{{1,6}}[상왕]은?\s)?$"
)
_LISTED_BEHIND: Final = re.compile(
    rf"\s?{_DOT}\s?(?:(?P<title>[가-힣]{{2,8}})\s)??(?P<name>[가-힣]{{3}})(?=\s?{_DOT}|\s?(?:등|씨|대원)|[은는이가을를]|에게|[.)]|$)"
)
_SPEAKS: Final = re.compile(r"(?:은|는|도|께서는)\s(?:[가-힣]+\s){0,3}[“”\"]")
_SCHOOL_TAILS: Final = ("초", "중", "고", "초교", "중교", "고교")
_WINDOW: Final = 5  # words that are looked at in front of a title


def _mention(text: str, start: int, title: str) -> Mention | None:
    """The person whose title stands at `start`; None where nobody is named beside it."""
    begin = _word_start(text, start)
    prefix = text[begin:start]
    before = _words_before(text, begin)
    words = words_of_persons()
    if title == "씨":
        return _addressed(prefix, begin, before, start + 1)
    if title in PUBLIC_HEADS and _is_glued(text, prefix, start + len(title)):
        return Mention(prefix, begin, title, None, None, begin, start + len(title))
    compound = title in _COMPOUND and len(prefix) > 1
    if prefix and not compound and not _leads(prefix, title) and (title in words.exact or title in PUBLIC_HEADS):
        return None
    former = f"{before.pop(0)[0]} " if before and before[0][0] in _FORMER and title not in words.loose else ""
    skipped: list[str] = []
    if len(before) > 1 and before[0][0].endswith("담당") and len(before[0][0]) > 2:
        before.pop(0)
    while before and len(skipped) < 3 and is_body(before[0][0]) and _is_no_name(text, before):
        skipped.insert(0, before.pop(0)[0])
    if skipped and before and before[0][0] in _FORMER:
        former = f"{before.pop(0)[0]} "
    if not skipped and len(before) > 1 and _is_unknown(before[0][0]) and _opens(text, before[1]):
        skipped.insert(0, before.pop(0)[0])
    if not before or not is_name(before[0][0]):
        return None
    name, at, _ = before.pop(0)
    if name.endswith(_SCHOOL_TAILS) and text[at - 1 : at] == "(" and text[at - 2 : at - 1].isalpha():
        return None  # 하늘결(안흥초 교사)
    loose = title in words.loose and not compound
    if before and name[-1] in _VERBAL and before[0][0][-1] in "을를":  # 1위를 차지한 강서소방서장
        return None
    if title in PUBLIC_HEADS and prefix and not _is_governed(prefix, PUBLIC_HEADS[title]):
        title, prefix = f"{prefix}{title}", ""  # 행정부시장
    full = title if title in PUBLIC_HEADS or prefix == "" else f"{prefix}{title}"
    between = " ".join(skipped) or None
    owner = f"{between or ''} {prefix}".strip() or None if title in PUBLIC_HEADS else between
    found = _named((name, at), f"{former}{full}", owner, before, start + len(title))
    if len(name) < 3 and (loose or words.role[title] == "other"):
        return None
    return None if loose and found.body is None and not skipped else found


def _listed_before(text: str, mention: Mention) -> Iterator[Mention]:
    """Persons who share the title of a mention behind them: 오완석·윤화섭 의원, 김시형(중구), 도로과 박재본 주무관."""
    place = mention.begin
    if mention.resident:  # his place is not theirs
        mention = replace(mention, owner=None, body=None, resident=False)
    while (match := _LISTED.search(text, max(0, place - LISTED), place)) is not None and is_name(match["name"]):
        begin = start = match.start("name")
        body = _OF_PERSON.sub("", match["body"] or "") or None
        body = body if body is not None and _is_department(body) else None
        before = _words_before(text, start)
        belongs = len(before) > 1 and _BELONGING.fullmatch(before[0][0]) is not None
        if body is None and before and is_body(before[belongs][0]):
            body, begin, _ = before[belongs]
        one = replace(mention, name=match["name"], start=start, begin=begin)
        if mention.title in PUBLIC_HEADS and "," in match[0][-2:]:  # there is but one at the head
            one = replace(one, title=None, owner=None)
        yield one if body is None else replace(one, owner=None, body=body)
        place = begin


def _sharing(text: str, listed: list[Mention]) -> list[Mention]:
    """Persons with the body in front of the first of them, which dots or 소속 join: 누리군 하늘결·오완석 주무관."""
    first = listed[-1]
    if first.body is None or any(one.owner or one.body not in (None, first.body) for one in listed):
        return listed
    joined = text.endswith("소속 ", first.begin, first.start)
    joined = joined or all(text[one.start - 1] in "·ㆍ‧⋅" for one in listed[:-1])
    return [replace(one, body=first.body) for one in listed] if joined else listed


def _is_office(words: str, title: str | None) -> bool:
    """Whether words in brackets behind a person are his body, no rank (지방부이사관); two letters are an officer's."""
    ending = words_of_persons().ending
    return is_body(words) and ending.search(words) is None and (len(words) > 2 or title in words_of_persons().ranks)


def _is_department(words: str) -> bool:
    """Whether what stands in brackets behind a name is his body, and no account of what he did."""
    parts = words.split()
    return 0 < len(parts) < 3 and (len(parts) == 1 or len(parts[-1]) > 2) and is_body(parts[-1])


def _listed_behind(text: str, mention: Mention) -> Iterator[Mention]:
    """Persons named behind one whose title stands in front: 소방장 오완석, 윤화섭, 소방교 최재백 등."""
    place = mention.end
    while (match := _LISTED_BEHIND.match(text, place)) is not None and is_name(match["name"]):
        title = match["title"]
        if title is not None and words_of_persons().ending.search(title) is None:
            return
        place = match.end("name")
        mention = replace(mention, name=match["name"], start=match.start("name"), title=title or mention.title)
        yield mention


def _addressed(prefix: str, begin: int, before: list[tuple[str, int, int]], end: int) -> Mention | None:
    """A person with 씨 behind his name, and the title in front of it: 소아과 의사 옥진규 씨, 여수시장 전해룡 씨."""
    name, at = (prefix, begin) if prefix else before.pop(0)[:2] if before else ("", 0)
    if not is_name(name) or (len(name) == 2 and name.endswith("모")):
        return None
    ending = words_of_persons().ending
    match = (ending.search(before[0][0].removesuffix("인")) or ending.search(before[0][0])) if before else None
    if match is None:
        named = _named((name, at), None, None, before, end)
        return replace(named, resident=named.body is not None and _is_location(named.body))
    word, first, _ = before.pop(0)
    word, title = word[: match.end()], match["title"]  # 이장인
    owner = None
    if title in _ANYBODY:
        return _named((name, at), None, None, [] if title == "주민" else before, end)
    if title in PUBLIC_HEADS:
        owner = word.removesuffix(title) or None
    elif title in words_of_persons().exact:
        title = word if word == title or title in _COMPOUND else ""
    else:
        title = word
    if title in _TEACHERS and len(before) > 1 and not is_body(before[0][0]) and is_body(before[1][0]):
        before.pop(0)  # 누리초 국악 강사
    named = _named((name, at), title or None, owner, [] if title in _RESIDENTS else before, end)
    return replace(named, begin=min(named.begin, first))


def _behind(text: str, start: int, title: str) -> Mention | None:
    """A person whose name stands behind his title: 거제소방서 소방교 낙안결이, 원전안전과 팀장 도래솔."""
    words = words_of_persons()
    named = _NAMED.match(text, start + len(title))
    if named is None or title in words.loose or title == "씨" or not is_name(named["name"]):
        return None
    begin = _word_start(text, start)
    prefix = text[begin:start]
    if prefix and (title in words.exact or title in PUBLIC_HEADS) and not _leads(prefix, title):
        return None
    before = _words_before(text, begin)
    body = before[0][0].removesuffix("의") if before and is_body(before[0][0].removesuffix("의")) else None
    if body is None and text[begin - 1 : begin] == " " and text[begin - 2 : begin - 1] in _QUOTES:
        body = _owner_of_bracket(text, begin - 1)
    headed = prefix and (title in PUBLIC_HEADS or (title == "의원" and prefix in _SEATS))
    if body is None and not headed and title not in words.ranks:
        return None
    behind = _BRACKETED.match(text, named.end())
    if behind is not None and _is_office(behind["body"], title):
        body = behind["body"]
    head = title in PUBLIC_HEADS
    full = title if head else f"{prefix}{title}"
    return Mention(named["name"], named.start("name"), full, prefix or None if head else body, body, begin, named.end())


def _is_no_name(text: str, before: list[tuple[str, int, int]]) -> bool:
    """Whether the nearest word is no name, or stands behind one and is the body between name and title (가오고)."""
    if not is_name(before[0][0]):
        return True
    return len(before) > 1 and is_name(before[1][0]) and text[before[1][2] : before[0][1]] == " "


def _is_unknown(word: str) -> bool:
    """Whether a word may be a body that no list knows: no name, and nothing that 과 joins to the title behind it."""
    return not is_name(word) and word[-1] not in "과와"


def _opens(text: str, word: tuple[str, int, int]) -> bool:
    """Whether a name of three syllables opens a sentence, so that one unknown word may stand before its title."""
    name, start, _ = word
    before = _ADVERB.sub("", text[max(0, start - 8) : start]).rstrip()
    return len(name) == 3 and is_name(name) and before[-1:] in _OPENERS


def _named(
    named: tuple[str, int], title: str | None, owner: str | None, before: list[tuple[str, int, int]], end: int
) -> Mention:
    """The mention with the body in front of the name, and the government in front of that."""
    name, at = named
    body, begin = None, at
    if before and _BELONGING.fullmatch(before[0][0]):
        if before[0][0] == "담당" and len(before) > 2 and is_place(before[2][0]) and not before[1][0].endswith(_UNITS):
            before.pop(1)  # 누리군 도로명주소 담당
        before = [(word.removesuffix("에서").removesuffix("에"), first, last) for word, first, last in before[1:]]
    if before and is_body(before[0][0].removesuffix("의")):
        body, begin = before[0][0].removesuffix("의"), before[0][1]
        if len(before) > 1 and is_place(before[1][0]) and not (is_place(body) or body.endswith(_SCHOOLS)):
            body, begin = f"{before[1][0]} {body}", before[1][1]
        elif len(before) > 1 and body.endswith(_UNITS) and _is_house(before[1][0]):
            body, begin = before[1][:2]  # 하늘대 미디어학과 윤재식 교수
    elif before and title is not None and _CIVIC.search(title) and _is_group(before[0][0]):
        body, begin = before[0][0].removesuffix("의"), before[0][1]
    elif len(before) > 1 and before[1][0] == "주식회사":
        body, begin = f"{before[1][0]} {before[0][0]}", before[1][1]
    return Mention(name, at, title, owner, body, begin, end)


_CIVIC: Final = re.compile("(?:사무처장|사무국장|공동대표|상임대표|집행위원장|운영위원장)$")


@lru_cache(maxsize=WORDS_KEPT)
def _is_group(word: str) -> bool:
    """Whether a word can be a citizens' group that no list knows, in front of whom it sends: 함께여는하늘."""
    name = word.removesuffix("의")
    return len(name) > len("단체") and not (is_common(name) or is_verbal(name) or strip_particle(name) != name)


@lru_cache(maxsize=WORDS_KEPT)
def _is_house(word: str) -> bool:
    """Whether a word is a university, an agency or a company of the state, whose units are no bodies by themselves."""
    if is_place(word.removesuffix("청")):
        return False
    return _HOUSE.search(word) is not None or any(
        hit.kind == "organization" and hit.surface == word for hit in find_names(word)
    )


_UNITS: Final = ("과", "학부", "실", "팀", "처", "국", "본부")
_HOUSE: Final = re.compile(r"[가-힣]{2}(?:대|대학|대학교|공사|공단|재단|진흥원|연구원|병원|의료원)$")


def _is_location(body: str) -> bool:
    """Whether a body is a place where people live."""
    place = body.split()[-1]
    return is_place(place) or place.endswith(("읍", "면", "동", "리", "마을"))


def _is_glued(text: str, prefix: str, end: int) -> bool:
    """Whether a name stands in one word with the title that ends at `end` and speaks: 하늘결시장은 “…"."""
    return len(prefix) == 3 and is_name(prefix) and _SPEAKS.match(text, end) is not None


def _leads(prefix: str, title: str) -> bool:
    """Whether the title is that of a government's head, and the word in front of it in one word a place or his rank."""
    return title in PUBLIC_HEADS and _is_head_of(prefix, title)


def _is_head_of(prefix: str, title: str) -> bool:
    """Whether the word is a place's head: 옥천군수, 경남도지사; not 전통시장."""
    kind = PUBLIC_HEADS[title]
    if title.startswith("부") and prefix in ("행정", "정무", "경제", "문화", "제1", "제2", "행정1", "행정2"):
        return True
    return _is_governed(prefix, kind)


def _is_governed(prefix: str, kind: str) -> bool:
    return is_place(prefix) or is_place(prefix + kind) or _is_government(prefix + kind)


@lru_cache(maxsize=WORDS_KEPT)
def _is_government(word: str) -> bool:
    """Whether a word is a government's name with its province's in front: 광주서구."""
    hits = find_names(word) if len(word) > 3 else []
    return bool(hits) and hits[0].kind == "government" and len(hits[0].surface) == len(word)


@lru_cache(maxsize=WORDS_KEPT)
def is_body(word: str) -> bool:
    """Whether a word can be a body that a person belongs to: a place, a department, an office (세정과, 누리읍)."""
    words = words_of_persons()
    if word in ("시", "군", "구", "도") or is_place(word):
        return True
    if word in words.whole or word.endswith("의회"):
        return True
    if is_common(word) or len(word) < 2 or word.endswith(_NO_BODIES) or TENSE.search(word):
        return False
    joined = word[-1] in "과와" and (words.ending.search(word[:-1]) or (len(word) == 4 and is_name(word[:-1])))
    if word.endswith(_MEMBERS) or joined:  # 비서실장과, 하늘결과
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
            place = text.rfind("(", max(0, place - LISTED), place)
            if place < 0:
                break
        begin = _word_start(text, place)
        last = max(text.rfind("·", begin, place), text.rfind("ㆍ", begin, place)) + 1
        if text[begin : begin + 1] == "·" or (last and is_name(text[last:place])):  # 김충식 주무관·이태형 경위
            begin = last
        if begin == place:
            break
        found.append((text[begin:place], begin, place))
        place = begin
    return found


def _office(former: str, body: str, title: str, *, glued: bool) -> tuple[str, str]:
    """Title and body of an office in brackets: (전 황산면장) is 전 면장 of 황산면, (의회사무국장) of the 의회사무국.

    A committee's head with a place in front is the place's: (누리면 주민자치위원장).
    """
    if glued and title == "위원장" and " " in body:
        place, committee = body.rsplit(" ", 1)
        return f"{former}{committee}{title}", place
    if glued and title in ("회장", "부회장") and body.endswith("회") and is_body(body.split()[-1]):
        return former + title, body  # 누리면 체육회회장
    if not glued or not title.endswith("장") or not is_body(body + title[:-1]):
        return former + title, body.strip()
    office = title if title in ("읍장", "면장", "동장") else body + title
    return former + office, body + title[:-1]
