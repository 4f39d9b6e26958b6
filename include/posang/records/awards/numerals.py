"""Numbers and what they count: years, editions, streaks, sums of money, places, bodies."""

import re
from typing import Final

from posang.records.awards.grades import RANK, RATING
from posang.records.awards.items import Grade, Item, with_josa
from posang.records.awards.kinds import classify
from posang.records.awards.particles import WORD_ENDS, split

RANGE: Final = "~∼"  # marks between the least and the most
NUMBER = r"\d[\d,]*(?:\.\d+)?"
# behind a syllable that counts, what makes it the first of another word: 2024 명품도시, 2024 건강도시
NEXT_WORD: Final = r"(?!(?:[이의가를을은는도로에나씩당]|에게|에서|으로|까지|부터|이상|소[가-힣]?)(?![가-힣]))[가-힣]"
YEAR = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:\s?(?:학년도|회계연도|년도분|년도|년)(?!\d)"
    rf"|(?!\d|,\d|[-.]\d\d[-.]\d\d|\s?(?:여|㎡|m)|(?:명|만|천|억|개|원|곳|건)|\s(?:명|만|천|억|개|원|곳|건)(?!{NEXT_WORD})))"
)
# a year by its last two digits, as offices write it: '23년, 23년도, 23년 우수상
SHORT_YEAR: Final = re.compile(
    r"(?<![\d~∼-])(?P<mark>')?(?P<two>[0-3]\d)"
    r"(?:(?:학)?년도|년(?=\s(?:최우수|우수|장려|대상|특별상|SA|[SABC]등급|\d{1,2}[위등]|[상하]반기))|(?(mark)년|(?!)))(?!\d)"
)
# a year told by words, be it as a whole: 작년 한 해
REL_YEAR = re.compile(
    r"(?:(?P<rel>재작년|지난해|작년|전년도|전년|올해|금년|이듬해|내년|지난번)(?:\s한\s?해)?|지난\s한\s?해)(?!까지)"
)
LAST_YEAR: Final = "지난해"  # which 지난 한 해 means
# the time before, by what was held then: 직전 (평가 때는), 지난 (대회에서는)
TIME_BEFORE: Final = re.compile(
    r"(?:직전|이전|지난)(?=\s(?:평가|대회|공모|심사|점검|조사|측정)(?:에서|에선|에는|\s?때|땐))"
)
# what a year only dates, which is no win: (2년 전) 도입한
DATED_DEED: Final = r"\s(?!받|수상|선정|지정|인증|획득|차지)[가-힣]{2,6}[한된던]\s"
# a year as counted back: 3년 전에도
AGO: Final = re.compile(rf"(?P<years>[1-9])년\s전(?=(?:에|에는|에도|엔)?[\s,])(?!{DATED_DEED})")
EDITION = re.compile(r"제\s?(?P<n>\d{1,3})\s?[회차]|(?<!\d)(?P<m>\d{1,2})회(?=\s(?:대회|공모전|시상식|때))")
STREAK = re.compile(
    r"(?P<n>\d{1,2})\s?(?:년|회|해|번|차례|개년|년도)?(?:을|를)?\s?(?:연속|연거푸|내리|연패|거푸|연달아|째\s?연속)"
    r"|(?P<word>두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?해\S?\s?(?:연속|내리|연거푸|거푸|잇따라)"
    r"|(?:연속|내리)\s(?P<k>\d{1,2})(?:년|회|차례|번)(?:째|간)?"
    r"|(?P<m>\d{1,2})년째(?=\s?'?(?:최|우|장|1|대|수|선|S|A))"
)
WORDS_NUMBER: Final = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
STREAK_FIRST: Final = frozenset({*WORDS_NUMBER, "연", "내"})  # with what a streak in words begins
UNIT: Final = "(?:조|억|천만|백만|십만|만|천|백)"
WON: Final = rf"{NUMBER}\s?{UNIT}?(?:\s?{NUMBER}?\s?{UNIT})*"
# a sum, or the least and the most that one gets: 2억원, 각 5천만∼1억원씩
MONEY = re.compile(
    rf"(?P<each>각각?\s?)?(?P<sum>(?:{WON}\s?원?\s?[{RANGE}]\s?)?{WON}\s?원)"
    r"(?P<worth>어치)?(?:\s?(?:상당|규모))?(?P<apiece>\s?씩)?"
)
COUNT = re.compile(
    rf"{NUMBER}\s?(?:여\s?)?(?P<counter>개(?!별|발|선|최|인|방)|곳|명|건|팀|단체|개소|개국|점|편|가지|위\s?권)(?:\s?(?:(?:기관|개인)\s?(?:및|과)\s?(?:기관|단체)|기관|지자체|자치단체|부서|시·군·구|시군구|시군|시·군|구·군|군·구|시·도|자치구|기초|광역)(?!별)|\s(?:시|군|구)(?=[가이은는을를와과의]?(?:[\s.,]|$))|(?:관|교|소)(?![가-힣]{2}))?"
)
OVER_ALL: Final = "종합"  # before a rank over all fields, whose noun it is then
YEAR_FIRST: Final = frozenset("재지작전올금이내직")


def with_josa_of(word: str, at: int, end: int) -> Item:
    """A number with what follows it: a town office (3동), a numbered body (119안전센터), else a plain number."""
    kind, noun, josa = classify(word)
    if kind == "cat" or (kind in ("dept", "org", "head", "prize") and len(noun) > 3):
        return Item(kind, at, end, noun, josa)
    noun, josa = split(word)
    return Item("word" if NUMBER_FIRST.match(noun) else "numeral", at, end, noun, josa)


# names that a number begins: 119소방정책 컨퍼런스, 119구조·구급, 6차산업화
NUMBER_FIRST: Final = re.compile(
    r"11[29](?:[가-힣]{4}|구조|구급|안전|신고)|[1-6]차산업[가-힣]{0,4}|1회용[가-힣]{0,3}|1인가구|100세[가-힣]{0,4}"
)
VERSION: Final = re.compile(r"\d\.0(?=\s[가-힣])")  # in the name of a program: 정부 3.0
# days of history that give names, their month and day parted by a mark: 6·25전쟁, 4·3평화
DAY_OF_HISTORY: Final = re.compile(r"(?:6[·.]25|5[·.]18|4[·.]19|4[·.]3|3[·.]1|8[·.]15)[가-힣]{2,}")


# troops and vessels that their numbers name: 8군단, 121비행대대, 15비 (a flying wing in short), 516함, P-08정
NUMBERED_UNIT: Final = re.compile(
    r"(?:\d{1,4}[가-힣]{0,6}?(?:군단|사단|여단|연대|대대|비행단|전대|함대)"
    r"|\d{2}비|\d{3,4}[함정]|[A-Z]-\d{1,3}정)" + WORD_ENDS
)


def numbered_unit(text: str, at: int) -> Item | None:
    """A unit of troops or a vessel that its number names, which begins at a position."""
    match = NUMBERED_UNIT.match(text, at)
    return with_josa(text, "org", at, match.end(), match[0]) if match is not None else None


def begins_nothing(text: str, at: int) -> bool:
    """Whether a quotation mark has none that closes it, and so stands for digits left out: '22년 우수, '23년 대상."""
    other = text.find("'", at + 1)
    return other < 0 or (text[other - 1] in " ,(·" and text[other + 1 : other + 2].strip() != "")


CENTURY: Final = 2000  # of a year told by two digits


def short_year(text: str, at: int) -> Item | None:
    """A year by its last two digits that begins at a position."""
    match = SHORT_YEAR.match(text, at)
    if match is None or (match["mark"] and not begins_nothing(text, at)):
        return None
    return with_josa(text, "year", at, match.end(), match[0], CENTURY + int(match["two"]))


def number_item(text: str, at: int) -> Item | None:
    """A year, edition, streak, sum of money, rank or count that begins at a position, or a name that digits begin."""
    if VERSION.match(text, at):
        return Item("word", at, at + 3, text[at : at + 3])
    if match := DAY_OF_HISTORY.match(text, at):
        noun, josa = split(match[0])
        return Item("word", at, match.end(), noun, josa)
    if match := EDITION.match(text, at):
        return with_josa(text, "edition", at, match.end(), match[0], int(match["n"] or match["m"]))
    if "원" in text and (match := MONEY.match(text, at)):
        return with_josa(text, "money", at, match.end(), match["sum"], bool(match["each"] or match["apiece"]))
    if match := STREAK.match(text, at):
        return with_josa(text, "streak", at, match.end(), match[0], int(match["n"] or match["m"]))
    if (match := RATING.match(text, at)) and match["digit"]:
        return with_josa(
            text, "grade", at, match.end(), match[0], Grade(f"{match['digit']}등급", kind="rating", noun="등급")
        )
    if match := RANK.match(text, at):
        over_all = OVER_ALL if text.endswith(f"{OVER_ALL} ", 0, at) else "위"
        grade = Grade(f"{match['place']}위", kind="rank", noun=over_all)
        return with_josa(text, "grade", at, match.end(), match[0], grade)
    if (year := short_year(text, at)) is not None:
        return year
    if match := AGO.match(text, at):
        return with_josa(text, "year", at, match.end(), match[0], f"{match['years']}년 전")
    if match := YEAR.match(text, at):
        return with_josa(text, "year", at, match.end(), match[0], int(match["year"]))
    if match := COUNT.match(text, at):
        return with_josa(text, "count", at, match.end(), match[0], match["counter"])
    return None
