"""Korean numbers: amounts of money, counts, shares, durations and measures, with their place in the text.

A number is digits, Korean unit syllables (십 백 천 만 억 조) or both (8억3600만, 1천840만, 100백만), a native numeral
before a counter (세 곳, 열두 명) or a native word for days (열흘). Calendar dates and years, clock times, ranks,
editions (제3회), ordinals (세 번째) and ages are no amounts. Units and counters are data: units.csv.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

MYRIADS = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
SMALL = {"십": 10, "백": 100, "천": 1000}
SINO = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", start=1)}
NATIVE_ONES = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
NATIVE_DAYS = {
    "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15,
}  # fmt: skip

# What may stand directly behind a Korean unit: a particle, a copula, a mark of approximation. Any other syllable means
# that the unit is the beginning of another word (2명예, 3개발, 10대표).
TAIL = re.compile(
    r"(?![가-힣])|이|가(?!구|족|지)|을|를|은|는|의(?!실|장|원)|에|으로|로|와|과(?!정|목|장|제)|도(?!시|의|민|로|내)|만|씩|째|간(?!부|담)|여|"
    r"예요|이에요|권(?!역|리|한)|미만|초과|남짓|가량|안팎|정도|쯤|꼴|까지|부터|마다|보다|밖에|뿐|인(?!당|재|증|물)|나|였|입니|짜리|"
    r"어치|내외|내(?![가-힣])|내에|분(?!야|과|기|의|석|포|류|담)|"
    r"중(?!앙|심|학|구)|규모|상당|동안|연속|들|다|라|란|조차|처럼|한테|께|넘|차(?![가-힣])|모두|전체|가까"
)
# Words that a unit begins although a syllable above follows.
NOT_UNIT = re.compile(
    r"평가|회의(?:실|장|록)|대(?:상|회|로|이동|다수|전|과)|분(?:의|과|야별)|건(?:의서|의사항|보(?!다))|"
    r"인(?:이상 )?가(?:구|족)|일(?:대|보(?!다)|로[가-힣]|이삼)|원(?:가(?!량|까)|도심)|년(?:대|도|제|생|산|차별)|"
    r"동(?:의|네|이면|쪽)|"
    r"주(?:의보|도|과)|부(?:과|가|의)|점(?:가(?!량|까)|도)|명(?:의로|의신탁)|권(?:의|이양)|실(?:과|로|은)|면(?:과|도)|"
    r"석(?:의|가)|세대(?:교체|공감|통합|간)|시간(?:대|이 없)|집(?:과|에서)"
)
APPROXIMATE_BEHIND = re.compile(
    r" ?(이상|이하|미만|초과|남짓|가량|안팎|정도|쯤|내외|이내|가까이|넘게|여(?= ?만|간|\b))"
)
APPROXIMATE_BEFORE = re.compile(r"(약|대략|거의|최대|최소|근|어림잡아) ?$")

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,9})?"
# What is before the number is looked at behind its first digit: a search for a pattern that begins with one is fast.
NUMBER = re.compile(
    r"\d(?<![0-9A-Za-z]\d)(?<!\d[.,:/\-]\d)(?:\d{0,2}(?:,\d{3})+|\d{0,17})(?:\.\d{1,9})?"
    rf"(?!,?\d)(?: ?[십백천만억조경]{{1,4}}(?: ?{DIGITS}(?!\d))?){{0,10}}"
)
PIECE = re.compile(rf"{DIGITS}|[십백천만억조경]")
SINO_NUMBER = re.compile(
    r"[일이삼사오육칠팔구십백천만억조](?<![가-힣0-9].)[일이삼사오육칠팔구십백천만억조]{0,15}(?=여? ?[가-힣])"
)
HAS_PLACE = re.compile(r"[십백천만억조]")
# Counters that newspapers write without a blank behind a native numeral (두명); elsewhere it is a word (한편, 열매).
GLUED = frozenset({"개", "명", "곳", "건", "가지", "차례", "배", "번", "대", "달"})
GLUED_TO_ONE = frozenset({"개", "명", "곳", "달"})


def _begins_word(word: str) -> str:
    """A pattern of the word with no Hangul in front; it begins with a letter: fast to search for."""
    return f"{word}(?<![가-힣]{word})"


DAYS = re.compile(rf"(?:{'|'.join(map(_begins_word, NATIVE_DAYS))})(?= |간|만|째|동안|을|이|에|로|은|까지|[^가-힣]|$)")
RANGE = re.compile(
    r"(?<![\d.\-])(\d[\d,.]{0,14}[십백천만억]{0,2}(?:%|여|명|개|곳|년|개월|일|시간|분|억원|만원)?) ?[~∼～〜] ?$"
)
RANGE_ENDS = tuple(mark + blank for mark in "~∼～〜" for blank in ("", " "))  # what RANGE ends with
ORDINAL_BEFORE = re.compile(r"(?:(?<![가-힣])제|민선) ?$")
BARE_WORD = re.compile(r"(?!여(?![가-힣])|을|를|의|이(?!상)|에|으로|로)[가-힣]")  # the number is part of a word
BARE_JO = re.compile(r" ?(?:규모|투자|이상|여|을|를|돌파)")
BARE_MAN = re.compile(r" [가-힣]|[의을이]")
COUNTED_WORD = re.compile(r" ([가-힣]{2,12})")
PARTICLE = re.compile(r"(?<=..)(?:에서|으로|에게|까지|부터|이나|가|이|은|는|을|를|의|에|와|과|도|로)$")

DAY_BEHIND = re.compile(
    r"간|내에|치|째|씩| ?(?:동안|이내|이상|이하|미만|초과|만에|연속|가량|안팎)| 내[에 ]|"
    r" ?정도(?![가-힣](?<![의로가는를을도씩]) )|"  # not 지난 5일 정도현 군수는
    r"의? ?(?:[가-힣]{2} ?)?휴가"
)
DAY_BEFORE = re.compile(r"(?:평균|최대|최장|최소|총|약|기한[은이]?|휴가|기간[은이을도]?|에서) ?$")
CALENDAR_BEHIND = re.compile(r" ?\d{1,2}월|도|생|산|제|대(?!비)|식")
CLOCK_BEFORE = re.compile(r"시 ?$")
HANGUL_BEFORE = re.compile(r"[가-힣]$")
# In front of the number of a team: 강력2팀, 가경지구대 2팀.
TEAM_BEFORE = re.compile(r"[가-힣](?<!총)(?<!등)(?<!두)$|(?:지구대|파출소|센터|강력|형사|수사|순찰|[가-힣]과) $")
NUMBERED = {  # what makes a counter the name of a thing instead: 2회 공모전, 3번 출구, 2.0대 1
    "회": re.compile(
        r" (?:[가-힣]+ ?)?(?:대회|공모전?|시상식|축제|행사|추경|임시회|정례회|본회의|[가-힣]{1,4}의 날)|[를은는] 맞"
    ),
    "번": re.compile(r" ?(?:창구|출구|버스|홈|게이트|국도|주자|타자|시드)"),
    "대": re.compile(r" ?1(?!\d)| (?:뉴스|[시도군구]?의회|국회|[가-힣]{0,4}회장)"),
}
SPOKEN = re.compile(r" ?(?:자유)? ?발언")  # 5분 발언: a kind of speech
WORLD_BEFORE = re.compile(r"(?:세계|국내) ?$")
ONE_PERSON = re.compile(r" ?(?:가구|가족|미디어|시위|창업|기업|승)")
LATIN_BEHIND = re.compile(r"[A-Za-z0-9²³]")
DATE_BEFORE = re.compile(r"월 ?$|[~∼] ?$|\d[·,] ?$")
SHORT_YEAR_BEHIND = re.compile(
    r" ?(?:사업|평가|상반기|하반기|기준|말|초(?!과)|예산|실적|정부|대비|결과|\d|[가-힣]+ 평가)"
)
AGES = re.compile(
    r" ?(?:청년|청소년|어르신|노인|여성|남성|초반|중반|후반|주부|직장인|젊은|부부|이상|이하|[·∼~,])|[와과의는가]"
)


class Amount(NamedTuple):
    """A number with its unit: text[start:end] of the text it was found in.

    `value` is in `unit` (KRW, count, percent, percent_point, point, year, month, day, hour, minute, second, length_m,
    area_m2, weight_kg, volume_m3, power_w, energy_wh, or another currency); `counter` is the Korean counter of a count;
    `approximate` the mark of approximation (여, 약, 이상; ~ at the upper end of a range, which stands for the range).
    """

    start: int
    end: int
    text: str
    value: int | float
    unit: str
    counter: str | None = None
    approximate: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written (개, 만 in 만원 is part of the number): its kind, factor and whether it is a counter."""

    surface: str
    kind: str
    factor: int | float
    counter: bool


@cache
def units() -> dict[str, Unit]:
    """All units by surface, from units.csv."""
    with (Path(__file__).parent / "units.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["surface"]: Unit(row["surface"], row["unit"], _number(row["factor"]), row["shown"] == "yes")
            for row in csv.DictReader(file)
        }


@cache
def _unit_pattern() -> re.Pattern[str]:
    surfaces = sorted(units(), key=len, reverse=True)
    return re.compile(r"(여)?( ?)(" + "|".join(map(re.escape, surfaces)) + r")")


@cache
def _native_pattern() -> re.Pattern[str]:
    """A native numeral in front of the first letter of a unit."""
    first = "".join(sorted({surface[0] for surface in units() if "가" <= surface[0] <= "힣"} | {"달", "해"}))
    ones = "|".join(NATIVE_ONES)
    tens = [rf"{_begins_word(word)}(?:{ones})?" for word in NATIVE_TENS]
    return re.compile(rf"(?P<numeral>{'|'.join((*tens, *map(_begins_word, NATIVE_ONES)))})(?P<gap> ?)(?=[{first}])")


def find_amounts(text: str) -> list[Amount]:
    """All amounts in `text`, in order, none inside another; offsets give back `Amount.text`."""
    return list(_found_amounts(text))


@lru_cache(maxsize=256)
def _found_amounts(text: str) -> tuple[Amount, ...]:
    """Kept for the last sentences, of which more than one reader asks."""
    found = _digit_amounts(text)
    if not text.isascii():
        found += _sino_amounts(text) + _native_amounts(text) + _native_days(text)
    found.sort(key=lambda amount: (amount.start, -amount.end))
    kept: list[Amount] = []
    for amount in found:
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return tuple(_joined_durations(text, kept))


def find_krw(text: str) -> list[Amount]:
    """The amounts of money in won."""
    return [amount for amount in find_amounts(text) if amount.unit == "KRW"]


def format_krw(value: int, spaced: bool = False, commas: bool = False, thousands: bool = False) -> str:
    """Writes an amount of won as newspapers do: 8억3600만원, or with blanks, commas, or 천 (1천840만원).

    `find_amounts` reads every form back. Raises ValueError for a negative amount or one of 10**20 won and more.
    """
    if not 0 <= value < 10**20:
        raise ValueError(f"cannot write {value} won: expected 0 <= value < 10**20")
    groups: list[str] = []
    rest = value
    for syllable, size in sorted(MYRIADS.items(), key=lambda item: -item[1]):
        group, rest = divmod(rest, size)
        if group:
            groups.append(_format_group(group, commas, thousands) + syllable)
    if rest or not groups:
        groups.append(_format_group(rest, commas, thousands=False))  # 1억5천원 would be read as short for 1억5천만원
    return (" " if spaced else "").join(groups) + (" 원" if spaced else "원")


def _format_group(group: int, commas: bool, thousands: bool) -> str:
    if thousands and group >= 1000:
        head, tail = divmod(group, 1000)
        return f"{head}천{tail or ''}"
    return f"{group:,}" if commas else str(group)


@lru_cache(maxsize=4096)
def parse_number(text: str) -> int | float | None:
    """The value of a whole number as written, such as 8억3600만, 1천840, 100백만 or 이천오백; None if it is none."""
    pieces = _pieces(text)
    if pieces is None or not pieces:
        return None
    value, used = _value(pieces)
    return value if used == len(pieces) else None


def _number(text: str) -> int | float:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _pieces(text: str) -> list[tuple[int, str]] | None:
    """The digits and unit syllables of a number with the offsets of their ends; None where anything else stands."""
    pieces: list[tuple[int, str]] = []
    position = 0
    while position < len(text):
        if text[position] == " ":
            position += 1
        elif text[position] in SINO:
            pieces.append((position + 1, str(SINO[text[position]])))
            position += 1
        elif match := PIECE.match(text, position):
            pieces.append((match.end(), match.group()))
            position = match.end()
        else:
            return None
    return pieces


def _value(pieces: list[tuple[int, str]]) -> tuple[int | float, int]:
    """The value of the longest beginning of `pieces` that is one number, and how many pieces it takes.

    Myriads fall from left to right (조 억 만), so do 천 백 십 between them; a number may stand before either.
    """
    total: int | float = 0
    section: int | float = 0
    digits: int | float | None = None
    last_myriad, last_small = 10**20, 10**4
    used = 0
    for index, (_, piece) in enumerate(pieces):
        if piece in MYRIADS:
            size = MYRIADS[piece]
            if size >= last_myriad or (index > 0 and digits is None and section == 0):
                break
            amount = section + (digits or 0)
            total += (1 if section == 0 and digits is None else amount) * size
            section, digits, last_myriad, last_small = 0, None, size, 10**4
        elif piece in SMALL:
            size = SMALL[piece]
            if size >= last_small:
                break
            section += (1 if digits is None else digits) * size
            digits, last_small = None, size
        else:
            amount = _number(piece)
            limit = min(last_small, last_myriad) if index else float("inf")
            if digits is not None or amount >= limit:
                break
            digits = amount
        used = index + 1
    if last_myriad == MYRIADS["억"] and digits is None and section:
        section *= MYRIADS["만"]  # 2억5천 is short for 2억5천만
    value = total + section + (digits or 0)
    return _plain(value), used


def _plain(value: int | float) -> int | float:
    """An int where the value is whole; a decimal without the noise of binary multiplication."""
    if isinstance(value, int):
        return value
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _digit_amounts(text: str) -> list[Amount]:
    found: list[Amount] = []
    position = 0
    while match := NUMBER.search(text, position):
        position = match.end()
        for start, end, value in _numbers(match.group()):
            amount = _with_unit(text, match.start() + start, match.start() + end, value)
            if amount is not None:
                found.append(amount)
                position = max(position, amount.end)
    return found


def _numbers(text: str) -> Iterator[tuple[int, int, int | float]]:
    """The numbers that a run of digits and unit syllables is made of (2억5천, then 3만), with their places."""
    if text.isdigit():
        yield 0, len(text), int(text)
        return
    pieces = _pieces(text) or []
    first = 0
    while first < len(pieces):
        value, used = _value(pieces[first:])
        start = pieces[first - 1][0] if first else 0
        start += len(text[start:]) - len(text[start:].lstrip())
        if text[start].isdigit():
            yield start, pieces[first + used - 1][0], value
        first += max(used, 1)


def _with_unit(text: str, start: int, end: int, value: int | float) -> Amount | None:
    """The amount whose number is text[start:end], if a unit or a noun that is counted follows."""
    last = text[end - 1]
    plain = last.isdigit()
    year_like = plain and end - start == 4 and 1900 <= value <= 2100
    match = _unit_pattern().match(text, end)
    while match is not None:
        unit = units()[match[3]]
        spaced = bool(match[2])
        allowed = not spaced or not plain or bool(match[1]) or unit.counter or unit.kind in ("KRW", "percent", "USD")
        if allowed and not (year_like and spaced and unit.kind != "KRW") and _stands(text, start, match, unit, value):
            return _amount(text, start, match.end(), value, unit, bool(match[1]))
        match = _shorter(text, end, match)
    if text.startswith("여", end) and (noun := COUNTED_WORD.match(text, end + 1)):
        word = PARTICLE.sub("", noun[1])
        return Amount(
            start, noun.start(1) + len(word), text[start : noun.start(1) + len(word)], value, "count", None, "여"
        )
    if plain:
        return None
    return _bare(text, start, end, value)


def _shorter(text: str, end: int, match: re.Match[str]) -> re.Match[str] | None:
    """The next shorter unit at the same place (개 where 개사 is the beginning of another word)."""
    surface = match[3]
    for length in range(len(surface) - 1, 0, -1):
        if surface[:length] in units():
            return re.compile(rf"(여)?( ?)({re.escape(surface[:length])})").match(text, end)
    return None


def _bare(text: str, start: int, end: int, value: int | float) -> Amount | None:
    """A number that ends in 만, 억 or 조 and has no unit: people or won (27만 구민, 70억 규모)."""
    if BARE_WORD.match(text, end):
        return None
    last = text[end - 1]
    if "억" in text[start:end] or (last == "조" and BARE_JO.match(text, end)):
        return Amount(start, end, text[start:end], value, "KRW", None, _mark(text, start, end, False))
    if "만" in text[start:end] and BARE_MAN.match(text, end):
        return Amount(start, end, text[start:end], value, "count", None, _mark(text, start, end, False))
    return None


def _amount(text: str, start: int, end: int, value: int | float, unit: Unit, about: bool) -> Amount:
    scaled = value if unit.factor == 1 else _plain(value * unit.factor)
    mark = _mark(text, start, end, about)
    if mark is None and text.endswith(RANGE_ENDS, 0, start) and RANGE.search(text, max(0, start - 24), start):
        mark = "~"
    counter = unit.surface if unit.counter else None
    return Amount(start, end, text[start:end], scaled, unit.kind, counter, mark)


def _mark(text: str, start: int, end: int, about: bool) -> str | None:
    if about:
        return "여"
    if behind := APPROXIMATE_BEHIND.match(text, end):
        return behind[1]
    if before := APPROXIMATE_BEFORE.search(text, max(0, start - 6), start):
        return before[1]
    return None


def _stands(text: str, start: int, match: re.Match[str], unit: Unit, value: int | float) -> bool:
    """Whether the unit is a word of its own here and the number neither a date nor a rank nor an edition."""
    end, surface = match.end(), unit.surface
    if surface[-1].isascii() and surface[-1].isalpha():
        return not LATIN_BEHIND.match(text, end)
    if not "가" <= surface[-1] <= "힣":
        return True
    longer = NOT_UNIT.match(text, match.start(3))
    if not TAIL.match(text, end) or (longer is not None and longer.end() > end):
        return False
    before = text[max(0, start - 6) : start]
    if ORDINAL_BEFORE.search(before) or (match[2] and "." in text[start:end] and HANGUL_BEFORE.search(before)):
        return False  # 제2회; 정부3.0 평가
    if surface == "일":
        return _is_day_span(text, start, end, value, bool(match[1]))
    if surface == "년":
        return _is_year_span(text, start, end, value)
    if surface == "분":
        return not CLOCK_BEFORE.search(before) and not SPOKEN.match(text, end)
    if surface == "대" and ((value in range(10, 100, 10) and AGES.match(text, end)) or WORLD_BEFORE.search(before)):
        return False
    if surface in NUMBERED and NUMBERED[surface].match(text, end):
        return False
    if surface in ("동", "면", "장", "부", "실", "주", "과정"):
        return not HANGUL_BEFORE.search(before)
    if surface == "팀" and value < 10 and TEAM_BEFORE.search(before):
        return False
    if surface == "인" and ONE_PERSON.match(text, end):
        return False
    if surface == "달":
        return False  # 3달 is a slip for 석 달 that no newspaper prints; 달 belongs to native numerals
    return not (unit.kind == "count" and text.startswith(("째", " 째"), end))


def _is_day_span(text: str, start: int, end: int, value: int | float, about: bool) -> bool:
    before = text[max(0, start - 8) : start]
    if DATE_BEFORE.search(before):
        return False
    return (
        isinstance(value, float) or value > 31 or about
        or bool(DAY_BEHIND.match(text, end)) or bool(DAY_BEFORE.search(before))
    )  # fmt: skip


def _is_year_span(text: str, start: int, end: int, value: int | float) -> bool:
    if value >= 1900 or CALENDAR_BEHIND.match(text, end) or (10 <= value <= 30 and SHORT_YEAR_BEHIND.match(text, end)):
        return False
    return text[max(0, start - 1) : start] not in ("'", "‘", "’", "`", "´")


def _sino_amounts(text: str) -> list[Amount]:
    found: list[Amount] = []
    for match in SINO_NUMBER.finditer(text):
        written = match.group()
        if not HAS_PLACE.search(written):
            continue
        value = parse_number(written)
        unit_match = _unit_pattern().match(text, match.end())
        if value is None or unit_match is None:
            continue
        unit = units()[unit_match[3]]
        apart = bool(unit_match[1] or unit_match[2])
        # 만원 버스, 천장, 백번: a short number glued to its unit is a word of its own
        written_out = apart or len(written) > 1 if unit.kind == "KRW" else apart and unit.counter
        if written_out and _stands(text, match.start(), unit_match, unit, value):
            found.append(_amount(text, match.start(), unit_match.end(), value, unit, bool(unit_match[1])))
    return found


def _native_amounts(text: str) -> list[Amount]:
    found: list[Amount] = []
    for match in _native_pattern().finditer(text):
        numeral = match["numeral"]
        value = _native_value(numeral)
        at = match.end("gap")
        for word, kind in (("달", "month"), ("해", "year")):
            if text.startswith(word, at) and TAIL.match(text, at + 1) and not (word == "해" and value == 1):
                found.append(_amount(text, match.start(), at + 1, value, Unit(word, kind, 1, False), False))
        unit_match = _unit_pattern().match(text, at)
        if unit_match is not None and unit_match[3] == PERSONS.surface and value > 1 and match["gap"]:
            if _stands(text, match.start(), unit_match, PERSONS, value):
                found.append(_amount(text, match.start(), unit_match.end(), value, PERSONS, False))
            continue
        if unit_match is None or unit_match[1] or unit_match[2]:
            continue
        unit = units()[unit_match[3]]
        counted = unit.kind == "hour" or (unit.kind == "count" and (unit.counter or (value > 1 and bool(match["gap"]))))
        if not counted or (numeral.endswith(("석", "넉")) and unit.surface not in ("장", "대")):
            continue
        if not match["gap"] and unit.surface not in (GLUED_TO_ONE if value == 1 else GLUED):
            continue
        if _stands(text, match.start(), unit_match, unit, value):
            found.append(_amount(text, match.start(), unit_match.end(), value, unit, False))
    return found


PERSONS = Unit("분", "count", 1, True)  # 스물두 분; minutes are 22분


def _native_value(numeral: str) -> int:
    """The value of a native numeral below a hundred: 열두 is 12."""
    for word, tens in NATIVE_TENS.items():
        if numeral.startswith(word):
            return tens + NATIVE_ONES.get(numeral.removeprefix(word), 0)
    return NATIVE_ONES[numeral]


def _native_days(text: str) -> list[Amount]:
    return [
        _amount(
            text, match.start(), match.end(), NATIVE_DAYS[match.group()], Unit(match.group(), "day", 1, False), False
        )
        for match in DAYS.finditer(text)
    ]


SMALLER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}


def _joined_durations(text: str, amounts: list[Amount]) -> list[Amount]:
    """35년 2개월 is one span in years, 1시간 30분 one in minutes, 4분 36초 one in seconds."""
    joined: list[Amount] = []
    for amount in amounts:
        previous = joined[-1] if joined else None
        if (
            previous is not None
            and SMALLER.get(previous.unit, ("", 0))[0] == amount.unit
            and text[previous.end : amount.start] in ("", " ")
            and previous.approximate is None
        ):
            size = SMALLER[previous.unit][1]
            if previous.unit == "year":
                value, unit = _plain(round(previous.value + amount.value / size, 2)), "year"
            else:
                value, unit = _plain(previous.value * size + amount.value), amount.unit
            whole = text[previous.start : amount.end]
            joined[-1] = Amount(previous.start, amount.end, whole, value, unit, None, amount.approximate)
        else:
            joined.append(amount)
    return joined
