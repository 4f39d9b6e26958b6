"""Phrases that name a body or a person."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from posang.records import names
from posang.records.awards.endings import SCHOOL_ENDS
from posang.records.awards.items import Hit, Item, is_province
from posang.records.awards.kinds import CALLED, NAME_SIZE, RANKED, TOWNS, WITH_OFFICES, leads_government
from posang.records.awards.lexer import BULLETS
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import CONNECTS, ENTITY, SUBJECTS, Node, Who, adjacent, is_name, plausible, whole
from posang.reference import government, province_of
from posang.reference.outlets import is_place

BEFORE_TITLE: Final = frozenset({"전", "당시", "신임", "現", "현", "前"})
PHRASE_SIZE: Final = 7  # items; a longer run of names and titles is no one phrase
# one syllable before a title that is no surname: 이 과장, 두 팀장; 이, 한, 전 are surnames before everyday titles only
NO_SURNAME: Final = frozenset("그저각현총첫두세네")
LEVELS: Final = frozenset("시군구도")
DOUBTFUL_SURNAME: Final = frozenset({"이", "한", "전"})
EVERYDAY_TITLES: Final = frozenset({"주무관", "팀장", "씨", "의원", "계장", "과장"})
# brackets that begin with an age or a sex: 나해람(41·기획실)씨, 도은결(여·38)
# or say a grade of service: 나해람(행정 9급), 도은결(41 기능8급)
AGED: Final = re.compile(
    r"(?:[남여]\s?(?:[·,.]|$)|\d\d\s?세?(?:\s?[·,/]|\s?\.(?!\d)|$)|(?:\d\d\s?)?(?:[가-힣]{2,6}\s?[·,]?\s?)?[3-9]급(?:\s?[·,/]|$))"
)
# nouns that need the word before them: 마포 시설관리공단
DEPENDENT: Final = frozenset(
    {
        "소방본부",
        "소방방재본부",
        "소방재난본부",
        "소방안전본부",
        "시설관리공단",
        "도시공사",
        "개발공사",
        "시설공단",
        "도시관리공단",
        *LEX.organization_suffixes,
        *LEX.dependents,
    }
)
# ends of the names of public corporations, of which old news lists many without marks
CORPORATE: Final = (
    *("공사", "공단", "진흥원", "기금", "거래소", "발전", "수력원자력", "한수원", "한국전력", "마사회"),
    *("심사평가원", "주택보증", "한국감정원", "한국소비자원", "독립기념관", "국립생태원", "창의재단", "한국전력기술"),
    *("한전KPS", "KOTRA", "코트라", "코레일", "예탁결제원", "산업기술원", "부동산원"),
)
LATIN: Final = re.compile(r"[A-Za-z&]{2,}")
# bodies that send teams of their own
TEAMED: Final = (
    *("봉사단", "봉사회", "봉사대", "동아리", "동호회", "학교", "초교", "여고", "여중"),
    *("주민자치센터", "주민자치회", "주민자치위원회", *TOWNS),
)
# state offices, and how the offices in them end that are named together with them: 가람경찰서 교통조사팀
STATIONS: Final = ("경찰서", "소방서", "세관", "세무서", "경찰청", "교육지원청", "교도소", "우체국")
UNITS: Final = ("팀", "과", "계", "실", "구조대")
TEAM_SIZE: Final = 2  # items of a team behind its body, without the town that may stand before both
BRANCHES: Final = ("지사", "지부", "지회", "분회", "본부", "지점", "사업소", "사무소")


def who_at(text: str, items: Sequence[Item], at: int) -> tuple[int, Node | None]:
    """The phrase that names a body or a person and begins here, with the number of its items."""
    if is_led(items[at]):
        item = items[at]
        return 1, Node("who", item.start, item.end, item.noun, item.josa, Who(item.noun, "organization"), item.parens)
    if items[at].kind == "word" and (not is_told(items[at : at + PHRASE_SIZE]) or is_field_of_next(text, items, at)):
        return 1, None
    run = run_at(text, items, at)
    if run and run[0].kind == "word" and not any(item.kind == "title" or vouched(item) for item in run):
        return 1, None
    person = person_in(text, run)
    if person is not None:
        return person
    if not run or run[0].kind not in ENTITY:
        return 1, None
    size = 1
    while (
        size < len(run) and run[size].kind in ENTITY and not run[size - 1].josa and not beside(run[size - 1], run[size])
    ):
        size += 1
    return size, body_node(run[:size])


def is_field_of_next(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether a word is the field in which the person named right behind it won: 효행 나래온씨."""
    item, behind = items[at], items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.kind != "word" or item.josa or item.parens or behind.start - item.end != 1:
        return False
    return is_name(whole_name(text, behind), strict=True) and LEX.civic.fullmatch(item.noun) is not None


def whole_name(text: str, item: Item) -> str:
    """A word as the name that it may be: without its particle where brackets stand behind it."""
    return item.noun if item.parens else whole(text, item)


def is_told(ahead: Sequence[Item]) -> bool:
    """Whether a title or brackets stand among items, without which no word names a person."""
    return any(item.kind == "title" or item.parens for item in ahead)


def run_at(text: str, items: Sequence[Item], at: int) -> list[Item]:
    """The names, titles and possible personal names that stand side by side from here."""
    run: list[Item] = []
    for j in range(at, min(len(items), at + PHRASE_SIZE)):
        item = items[j]
        if run and not follows(text, items, j):
            break
        if not (
            item.kind in ENTITY
            or item.kind == "title"
            or is_surname(text, items, j)
            or (
                item.kind == "word"
                and (
                    item.noun in BEFORE_TITLE
                    or plausible(whole(text, item))
                    or plausible(item.noun)
                    or (bool(run) and LATIN.fullmatch(item.noun) is not None)
                    or (any(aged(other) for other in run) and not item.josa and not item.parens)
                    or (bool(run) and is_level_of_named(text, items, j))
                    or heads_office(text, run, items[j : j + OFFICE_WORDS + 1])
                    or (len(run) == 1 and item.noun in LEGAL_KINDS and not item.josa)
                )
            )
        ):
            break
        run.append(item)
    return run


LEGAL_KINDS: Final = frozenset({"사회복지법인", "사단법인", "재단법인", "학교법인", "의료법인", "농업회사법인"})


def follows(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether the item at `at` goes on with the phrase of the item before it."""
    before, item = items[at - 1], items[at]
    return (
        adjacent(before, item)
        and (not before.parens or aged(before) or names_office(before, item))
        and (not before.josa or possible_name(text, items, at - 1))
        and not (before.kind == item.kind == "name" and not holds(before.hit, item.hit))
    )


def names_office(before: Item, item: Item) -> bool:
    """Whether brackets part a title from its name, or name whose office follows: 가람서(서장 나래온) 구조대."""
    if item.kind == "title":
        return before.kind == "word"
    *titles, name = before.parens
    headed = bool(titles) and all(title.kind == "title" for title in titles) and is_name(name.noun, strict=True)
    return headed and before.kind in ENTITY and item.kind in ("dept", "org")


def heads_office(text: str, run: Sequence[Item], ahead: Sequence[Item]) -> bool:
    """Whether a word is the office of the name before it, or of its place's: 나래온 상촌면 (새마을문고) 회장.

    Of two words the second is a body's name: 나래온 가람적십자 (봉사회) 회장.
    """
    if not 1 <= len(run) <= OFFICE_WORDS or run[0].kind != "word" or not is_name(whole(text, run[0]), strict=True):
        return False
    office = list(takewhile(lambda item: item.kind != "title", ahead))
    if not 0 < len(office) < len(ahead) or any(item.josa or item.parens for item in office):
        return False
    word, title = office[0].noun, ahead[len(office)].noun
    if len(office) == OFFICE_WORDS:
        return names_institution(office[1]) and adjacent(*office)
    known = title in (*HEAD_TITLES, *EVERYDAY_TITLES) or (title in SCHOOL_TITLES and SCHOOL.fullmatch(word) is not None)
    return known or (len(word) >= OFFICE_SIZE and not names.is_name(word) and word not in LEX.person_never)


def names_institution(item: Item) -> bool:
    """Whether an item names a body or ends like one: 봉사회."""
    return item.kind in ENTITY or (item.kind == "word" and item.noun.endswith(LEX.organization_suffixes))


def aged(item: Item) -> bool:
    """Whether brackets tell the age of the name before them, or where it is pictured: 나래온(66·여) 가람회 회장."""
    if item.kind != "word" or item.josa or not plausible(item.noun):
        return False
    inside = item.inside.strip()
    return AGED.match(inside) is not None or (PICTURED.match(inside) is not None and is_name(item.noun, strict=True))


PICTURED: Final = re.compile(r"(?:(?:아래|위|얼굴|맨)\s?)?(?:사진|왼쪽|오른쪽|가운데|좌측|우측)")


def holds(outer: Hit | None, inner: Hit | None) -> bool:
    """Whether a government may hold the one named behind it: a province any, a city its own districts.

    Codes of cities, counties and autonomous districts end in 0.
    """
    if outer is None or inner is None or not outer.kind == inner.kind == "government":
        return True
    return is_province(outer) or any(
        code.endswith("0") and code[:4] == other[:4] and code != other for code in outer.codes for other in inner.codes
    )


def is_surname(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether the item is a surname alone before a title: 노 주무관."""
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.kind != "title" or items[at].kind not in ("word", "numeral"):
        return False
    word = whole(text, items[at])
    if len(word) != 1 or is_level_of_named(text, items, at):
        return False
    return behind.noun in EVERYDAY_TITLES if word in DOUBTFUL_SURNAME else word not in NO_SURNAME


def is_level_of_named(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether a word says of which government the title behind it is, a name before it: 나래온 시 (보건소장)."""
    before = items[at - 1] if at else None
    named = before is not None and before.kind == "word" and is_name(whole(text, before), strict=True)
    return named and items[at].noun in LEVELS and not items[at].josa


def beside(left: Item, right: Item) -> bool:
    """Whether two bodies are named one after the other, neither lying in the other: 경북도 천안시, 두 공사."""
    if left.kind == "dept" and right.hit is not None and right.kind == "name" and right.hit.kind == "government":
        return True
    if left.noun.endswith(CORPORATE) and right.noun.endswith(CORPORATE):
        return True
    if is_body(left) and is_body(right) and left.noun[-KIND_SIZE:] == right.noun[-KIND_SIZE:]:
        return True  # 가람의료원 나래의료원
    if left.kind != "name" or right.kind != "name" or left.hit is None or right.hit is None:
        return False
    if left.hit.kind != "government" or right.hit.kind != "government":
        return False
    above = set(left.hit.codes)
    return not any(above & {place.code, province_of(place).code} for place in map(government, right.hit.codes))


KIND_SIZE: Final = 3  # letters at the end of a body's name that tell its kind: 의료원, 소방서


def possible_name(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether a word whose end looks like a particle is a name before a title: 김가은 주무관."""
    return (
        at + 1 < len(items)
        and items[at].kind == "word"
        and (items[at + 1].kind == "title" or items[at + 1].noun in BEFORE_TITLE)
        and plausible(whole(text, items[at]))
    )


def vouched(item: Item) -> bool:
    """Whether the brackets behind a word show that it is a person: (전 이원면장), (여·38·재무과)."""
    if item.kind != "word" or not item.parens or not plausible(item.noun):
        return False
    if AGED.match(item.inside.strip()):
        return True
    *others, last = without_year(item.parens)
    placed = len(others) == 1 and (is_body(others[0]) or (others[0].kind == "dept" and others[0].noun.endswith(TOWNS)))
    if placed and last.kind == "word" and is_name(item.noun, strict=True):
        return True  # 나래온(가람시청 주무관), 도해솔(해솔면 가온리)
    return all(
        other.kind in ENTITY or other.noun in BEFORE_TITLE or SCHOOL.fullmatch(other.noun) for other in others
    ) and (
        last.kind == "title"
        or (last.kind == "dept" and len(item.noun) == NAME_SIZE)
        or (is_name(item.noun, strict=True) and last.noun.endswith(OFFICE_ENDS))
        or (is_name(item.noun, strict=True) and SCHOOL.fullmatch(last.noun) is not None)  # 나래온(가람초)
    )


def without_year(items: Sequence[Item]) -> Sequence[Item]:
    """What brackets hold without the year of a pupil at the school before it: (가람초) 6학년."""
    year = len(items) > 1 and YEAR_AT_SCHOOL.fullmatch(items[-1].noun) is not None
    return items[:-1] if year and SCHOOL.fullmatch(items[-2].noun) is not None else items


YEAR_AT_SCHOOL: Final = re.compile(r"[1-6](?:년|학년)?")


def is_body(item: Item) -> bool:
    """Whether an item names an organization, be it one in the lists of places: 가람시청, 한국도로공사."""
    return item.kind == "org" or (item.hit is not None and item.hit.kind == "organization")


def is_led(item: Item) -> bool:
    """Whether the brackets behind a word name its head, as behind a group in no list: 해오름지기(회장 나래온)."""
    if not item.parens or item.kind != "word" or len(item.noun) < OFFICE_SIZE or names.is_name(item.noun):
        return False
    *titles, name = item.parens
    if name.kind != "word" or not is_name(name.noun, strict=True) or any(title.kind != "title" for title in titles):
        return False
    return bool(titles) or (len(item.noun) > OFFICE_SIZE and item.noun.endswith(GROUPS))


GROUPS: Final = ("대", "단", "회", "팀", "클럽", "모임")  # endings of groups of citizens


def is_organization(item: Item) -> bool:
    """Whether a name is one of an organization."""
    return item.hit is not None and item.hit.kind == "organization"


def body_node(run: Sequence[Item]) -> Node:
    """The node of a government, department or organization; what stands before it places it."""
    last = run[-1]
    hits = tuple(item.hit for item in run if item.hit is not None)
    name, kind = last.noun, "organization"
    own = [item.noun for item in run[:-1] if item.kind == "dept" or item.noun.endswith(WITH_OFFICES)]
    if last.kind == "name":
        kind = "organization" if is_organization(last) else "government"
    elif last.kind == "dept":
        kind = "department"
        if own and own[-1].endswith(("본부", "과", "국", "실", *WITH_OFFICES)):
            name = f"{own[-1]} {name}"
        elif len(run) > 1 and name.endswith("팀") and run[-2].noun.endswith(TEAMED) and run[-2].kind in ("org", "dept"):
            town = run[-3].noun if len(run) > TEAM_SIZE and run[-3].noun.endswith(TOWNS) else ""
            name, kind = f"{town} {run[-2].noun} {name}".strip(), "organization"
    elif name.endswith("의용소방대"):
        name = " ".join([*own, name])
    dependent = name in DEPENDENT or (len(run) > 1 and run[-2].noun.endswith(STATIONS) and name.endswith(UNITS))
    if len(run) > 1 and kind != "government" and last.hit is None and dependent:
        name = " ".join((*run[-2].noun.split(" ")[-1:], name))
    k = len(run) - 1
    while k and run[k].noun.endswith(BRANCHES) and has_branches(run[k - 1]):
        k -= 1
        name = " ".join((*run[k].noun.split(" ")[-1:], name))
    if k < len(run) - 1 and of_country(run[k]):
        kind, hits = "organization", tuple(hit for hit in hits if hit.kind == "organization")
    return Node("who", run[0].start, last.end, name, last.josa, Who(name, kind, hits), last.parens)


def of_country(item: Item) -> bool:
    """Whether a body is of no government, so that its branches are of none: 한국전력공사 (전남본부)."""
    return is_organization(item) or (item.hit is None and item.noun.endswith(CORPORATE))


def has_branches(item: Item) -> bool:
    """Whether a branch behind a body is one of its own: an institution's, a regional headquarters'."""
    state = item.noun.endswith(("부", "처", "청")) and not item.noun.endswith("본부")
    return not state and (item.kind == "org" or is_organization(item) or item.noun.endswith("본부"))


def is_village(text: str, run: Sequence[Item], at: int) -> bool:
    """Whether what may be a name is the village of the person named behind it: 고대리 (나래온 대표)."""
    if not run[at].noun.endswith(VILLAGE) or at + 2 >= len(run) or run[at + 2].kind != "title":
        return False
    return run[at + 1].kind == "word" and is_name(whole(text, run[at + 1]), strict=True)


VILLAGE: Final = "리"  # ends the names of villages


def person_in(text: str, run: Sequence[Item]) -> tuple[int, Node] | None:
    """The person that a run of names and titles begins with."""
    for i, item in enumerate(run):
        if (enclosed := name_enclosed(item)) is not None:
            return i + 1, person_node(run[: i + 1], enclosed, item.noun)
        if item.kind != "word" or (item.noun in BEFORE_TITLE and not is_jeon(run, i)) or is_village(text, run, i):
            continue
        if i and joined_behind(run[i - 1], item):
            return i + 1, person_node(run[: i + 1], item.noun, run[i - 1].noun)
        word = item.noun if item.parens else whole(text, item)
        end = next((j for j in range(i + 1, len(run)) if run[j].kind == "title"), None)
        if end is not None and field_ahead(text, run, i, end):
            return None
        if end is not None and (aged(item) or office_of_two(text, run, i, end)):
            name = item.noun if aged(item) else word
            return end + 1, person_node(run[: end + 1], name, run[end].noun)
        if end == i + 1 and (named_behind(text, run, i) or office_between(text, run, i)):
            continue
        if end == i + 2 and office_between(text, run, i + 1):
            return end + 1, person_node(run[: end + 1], word, run[end].noun)
        if (
            end is not None
            and (bears(word, run[end].noun) or (len(word) == 1 and end == i + 1))
            and all(
                (
                    other.kind in ENTITY
                    or other.noun in BEFORE_TITLE
                    or other.noun in LEVELS
                    or is_place(other.noun)
                    or teaches_at(other, run[end].noun)
                )
                and not other.josa
                for other in run[i + 1 : end]
            )
        ):
            return end + 1, person_node(run[: end + 1], word, run[end].noun)
        before = run[i - 1] if i else None
        if (
            before is not None
            and before.kind == "title"
            and (
                before.noun in LEX.first_titles
                or leads_by_rank(before.noun, item.noun)
                or (heads_body(before) and is_named_alone(text, item))
            )
            and not before.josa
            and plausible(item.noun)
            and (len(item.noun) <= NAME_SIZE or names.is_name(item.noun))
            and (item.josa in ("이", "가", "은", "는", "에게", "께", "") or word != item.noun)
        ):
            return i + 1, person_node(run[: i + 1], item.noun, before.noun)
        if vouched(item):
            return i + 1, person_node(run[: i + 1], item.noun, None)
    return None


def name_enclosed(title: Item) -> str | None:
    """The name that stands in brackets behind a title, with an age at most: 나래면장(도해솔), 주무관(도해솔·45)."""
    if title.kind != "title" or not title.parens:
        return None
    name, *others = title.parens
    told = name.kind == "word" and not name.josa and is_name(name.noun, strict=True)
    return name.noun if told and all(item.kind in ("comma", "dot", "numeral") for item in others) else None


def joined_behind(title: Item, item: Item) -> bool:
    """Whether a name behind a title is joined to what follows, whose title is not its own: 소방장 나래온과 소방교."""
    return title.kind == "title" and not title.josa and item.josa in CONNECTS and is_name(item.noun, strict=True)


def leads_by_rank(title: str, word: str) -> bool:
    """Whether a title is a rank of a service, behind which a word is the name of who bears it: 행정주사 나래온."""
    return title.endswith(RANKED) and is_name(word, strict=True)


GATHERED: Final = ("단", "전", "회", "금")  # endings of nouns that only look like names: 선수단, 공모전


def heads_body(title: Item) -> bool:
    """Whether a title is that of the head of a government, an office or a council: 괴산군수, 세정과장, 의장."""
    own = title.noun == "의장" or (title.noun.endswith("장") and len(title.noun) >= OFFICE_SIZE)
    return own or (title.hit is not None and leads_government(title.noun))


def is_named_alone(text: str, item: Item) -> bool:
    """Whether a word is a full name that ends its phrase, by its particle or a comma: (괴산군수) 나래온이."""
    ends = item.josa in SUBJECTS or text[item.end : item.end + 1] == ","
    named = len(item.noun) == NAME_SIZE and is_name(item.noun, strict=True)
    return ends and named and not item.noun.endswith(GATHERED)


def teaches_at(item: Item, title: str) -> bool:
    """Whether a word is the school, known by a short name, of the teacher named before it: 나래온 부산 가람중 교사."""
    return item.kind == "word" and title in SCHOOL_TITLES and SCHOOL.fullmatch(item.noun) is not None


def bears(word: str, title: str) -> bool:
    """Whether a word before a title may be the name of who bears it; a title of everybody wants a plain name."""
    if title in LEX.everyday_titles or title.endswith(CALLED):
        return names.is_name(word)
    return plausible(word) and (not word.endswith(QUALIFIES) or names.is_name(word))


QUALIFIES: Final = ("한", "된", "하는", "하던")  # endings of what is said of somebody: 참가한 주무관
JEON: Final = "전"


def is_jeon(run: Sequence[Item], i: int) -> bool:
    """Whether what may mean a former office is a surname alone before a title that ends the phrase: 전 팀장은."""
    return i == 0 and len(run) > 1 and run[0].noun == JEON and run[1].kind == "title" and run[1].noun in EVERYDAY_TITLES


def field_ahead(text: str, run: Sequence[Item], at: int, end: int) -> bool:
    """Whether what stands before a name is a field, as the name's office follows it: 민원봉사 도해솔 민원과 팀장."""
    office = any(item.kind in ENTITY for item in run[at + 1 : end]) or run[end].hit is not None
    ahead = run[:at]
    return (
        (office or text[max(0, run[0].start - 2) : run[0].start].strip() in BULLETS)
        and bool(ahead)
        and is_name(whole(text, run[at]), strict=True)
        and all(item.kind == "word" and item.noun not in BEFORE_TITLE and len(item.noun) > 1 for item in ahead)
        and not is_name(whole(text, ahead[-1]), strict=True)
    )


def named_behind(text: str, run: Sequence[Item], at: int) -> bool:
    """Whether the title behind a word is that of the name behind it: 건설 팀장 노을빛 주무관."""
    return (
        at + 3 < len(run)
        and run[at + 3].kind == "title"
        and run[at + 2].kind == "word"
        and plausible(whole(text, run[at + 2]))
    )


SCHOOL: Final = re.compile(rf"[가-힣]{{2,}}(?:{SCHOOL_ENDS}|초교)")  # a school in short
SCHOOL_TITLES: Final = frozenset({"교장", "교감", "교사", "행정실장", "수석교사", "보건교사", "영양교사"})
OFFICE_ENDS: Final = tuple(title for title in LEX.titles if len(title) > 1)  # of an office in one word: 충무이장
OFFICE_WORDS: Final = 2  # words of the longest office that no list knows
OFFICE_SIZE: Final = 3  # letters of an office that no list knows, at least
HEAD_TITLES: Final = frozenset(
    {
        *("대표", "대표이사", "이사장", "회장", "사장", "원장", "관장", "단장", "이사"),
        *("교수", "명예교수", "부회장", "부의장", "고문", "총무", "사무국장"),
    }
)


def office_between(text: str, run: Sequence[Item], at: int) -> bool:
    """Whether the word at `at` is the office of the name before it: 나래온 가람식품 대표, 도해솔 가람청 경감."""
    if not 0 < at < len(run) - 1 or run[at].kind != "word" or run[at + 1].kind != "title" or aged(run[at]):
        return False
    word, title = whole(text, run[at]), run[at + 1].noun
    taught = title in SCHOOL_TITLES and SCHOOL.fullmatch(word) is not None
    if (
        title not in HEAD_TITLES
        and not taught
        and (word in BEFORE_TITLE or len(word) < OFFICE_SIZE or names.is_name(word))
    ):
        return False
    return run[at - 1].kind == "word" and is_name(whole(text, run[at - 1]), strict=True)


def office_of_two(text: str, run: Sequence[Item], at: int, end: int) -> bool:
    """Whether two words are the office of the name before them: 나래온 서산 아로니아 대표, 가람소 동부지소 주사."""
    return (
        at == 0
        and end == OFFICE_WORDS + 1
        and (run[end].noun in HEAD_TITLES or any(map(names_institution, run[1:end])))
        and is_name(whole(text, run[0]), strict=True)
        and not (run[0].noun.endswith(QUALIFIES) and is_name(whole(text, run[end - 1]), strict=True))
        and all(item.kind in ENTITY or item.kind == "word" for item in run[1:end])
        and not any(item.josa or item.parens or item.noun in BEFORE_TITLE for item in run[1:end])
    )


def field_told(item: Item) -> bool:
    """Whether brackets behind a name end with a field: 나래온(26·여, 효행 부문) 씨, 도해솔(효행) 씨."""
    civic = len(item.parens) == 1 and LEX.civic.fullmatch(item.parens[0].noun) is not None
    return civic or (bool(item.parens) and item.parens[-1].kind == "cat")


def lives_there(item: Item) -> bool:
    """Whether brackets behind a name tell only where a person lives, and the age: (나래읍·65), (가람시·71)."""
    places = [inner for inner in item.parens if inner.kind not in ("dot", "comma", "numeral")]
    told = RESIDENCE.fullmatch(item.inside.strip())
    if told is None or len(places) != 1 or places[0].noun != told["place"]:
        return False
    return places[0].kind == "name" or (places[0].kind == "dept" and places[0].noun.endswith(TOWNS))


RESIDENCE: Final = re.compile(r"(?P<place>[가-힣]{2,8})\s?[·,]\s?\d{2}세?")


TAUGHT_AT: Final = re.compile(r"[가-힣]{4,}학교")  # where who teaches serves: 대구나래학교 (교사)


def person_node(run: Sequence[Item], name: str, title: str | None) -> Node:
    """The node of a person; the phrase's bodies, also those in brackets, give department, title and government."""
    items = [item for outer in run for item in (outer, *(() if lives_there(outer) else outer.parens))]
    departments = [item.noun for item in items if item.kind == "dept"]
    departments = departments or [item.noun for item in run if item.hit is None and TAUGHT_AT.fullmatch(item.noun)]
    titles = [item.noun for item in items if item.kind == "title" and item.noun != "씨"]
    who = Who(
        name,
        "person",
        tuple(item.hit for item in items if item.hit is not None),
        departments[-1] if departments else None,
        title if title not in (None, "씨") else (titles[-1] if titles else title),
    )
    in_field = (item for item in run if item.noun == name and field_told(item))
    told = run[-1] if run[-1].parens else next(in_field, run[-1])
    return Node("who", run[0].start, run[-1].end, name, run[-1].josa, who, told.parens, told.inside)
