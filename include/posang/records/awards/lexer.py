"""A sentence or list line as a row of typed items: grades, names, events, verbs, years, money, marks.

One left-to-right pass; nothing here knows which items belong together (see `clauses`). Offsets count characters of
the text that was handed in; `fold` keeps them by replacing one character by one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from posang.records import names as personal
from posang.records.awards.endings import FACET, has_n
from posang.records.awards.grades import (
    BASES,
    BEHIND_BRACKETS,
    GRADE,
    GRADE_FIRST,
    HONOR,
    HONOR_HINT,
    MEANT,
    NEEDS_NOUN,
    SCALE_FIRST,
    TIER,
    TIERS,
    festival_tier,
    glued_grade,
    grade_item,
    honor_grade,
    matter,
    rating_item,
    verdict,
)
from posang.records.awards.hints import GLUED, LETTERED_HINT, hints, may_measure
from posang.records.awards.items import Grade, Hit, Item, Shifted, is_province, origin, walk, with_josa
from posang.records.awards.kinds import FORMS_IN_BRACKETS, NAME_SIZE, classify
from posang.records.awards.lexicon import LEX, one_of
from posang.records.awards.numerals import (
    LAST_YEAR,
    REL_YEAR,
    STREAK,
    STREAK_FIRST,
    TIME_BEFORE,
    WORDS_NUMBER,
    YEAR_FIRST,
    number_item,
    numbered_unit,
    short_year,
    with_josa_of,
)
from posang.records.awards.particles import JOSA, PARTICLE, WORD_ENDS, split
from posang.records.awards.rereading import read_anew
from posang.records.awards.towns import VILLAGES, numbered_villages, towns

# a grade quoted together with what it is for: '행정혁신 우수기관', '주민자치 우수 읍·면·동'
NAMED_GRADE = re.compile(
    rf"(?P<name>[가-힣A-Za-z0-9·ㆍ ]{{2,24}})\s(?P<base>{one_of(BASES)})"
    r"\s?(?P<noun>기관|지자체|자치단체|지방자치단체|자치구|단체|도시|상"
    r"|(?:광역)?[시도군구읍면동](?:·?[시도군구읍면동]){0,4})"
)
# behind a quoted title that ends like a grade: what is certified so, or judges who deserves to be called so
TITLED: Final = re.compile(
    r"\s?(?:(?:신규\s?|재)?인증"
    r"|(?:(?:선정|선발)\s)?(?:평가|심사|공모|공모전|경진대회|대회|콘테스트)(?:에서|의\s|\s결과))"
)
QUOTED_RATING = re.compile(
    rf"'(?P<value>SA|AAA|AA|A\+|[SABCDE]|[1-5가나다라마]|{TIER}|개선(?=' (?:등급|평가[를로])))"
    rf"(?:{MEANT}?'\s?(?P<word>등급(?:\s판정)?|급|판정|평가(?=를|에))?|\s?(?P<inner>등급)(?:\s?\([^()'\n]{{1,20}}\))?')"
)
# an honor with the grade that it comes with, in quotation marks together: '대통령상(대상)'
HONOR_GRADED: Final = re.compile(rf"(?P<honor>[^()]{{2,20}})\s?\((?P<grade>{one_of(LEX.grades)})상?\)")
QUOTED_RANK: Final = re.compile(r"(?:전국|도내|종합|전체)\s(?P<place>\d{1,3})위")
LISTED_RATING: Final = re.compile(
    r"\s?[,·].{,50}'[A-E가나다라마1-5]'\s?등급"
)  # what stands behind '가' in a list of ratings
ENDS_OF_SCALE: Final = ("등급인 ", "최하위인 ", "최상위인 ")  # before a quoted letter: 최고등급인 '가'를
FAMILY_CENTER: Final = r"(?:(?<=건강가정)·다문화가족지원센터[가-힣]*)?"  # the one institution with a dot in its name
WORD = re.compile(rf"[가-힣A-Za-z0-9㈜&+Ⅰ-Ⅹⅰ-ⅹ]+(?:(?<=[가-힣A-Za-z]\d)\.\d[가-힣]*)?{FAMILY_CENTER}")
QUOTE = re.compile(
    r"'(?P<one>[^'\n]{1,60})'|\"(?P<two>[^\"\n]{1,600})\"|「(?P<a>[^」]{1,60})」|『(?P<b>[^』]{1,60})』|《(?P<c>[^》]{1,60})》|〈(?P<d>[^〉]{1,60})〉|<(?P<e>[^>]{1,60})>"
)
LETTER = re.compile(r"\((?P<letter>SA|[SAB])(?:등급)?\)$")  # of a tier quoted with it: '최우수(SA)'
LAST_BRACKETS = re.compile(r"\s?\([^()]*\)$")
# a noun behind a quoted grade: '최우수' 기관
BEHIND_QUOTE = re.compile(rf"\s?(?P<noun>{one_of(LEX.grade_nouns)}){WORD_ENDS}")
RATING_NOUN = re.compile(r"\s?등급")
ENDS_IN_GRADE = re.compile(
    rf"\s(?:{one_of(BASES)})[가-힣]{{0,6}}(?:\([가-힣]{{2,10}}(?:장관|상|표창)\))?\W$|(?:등급(?:\([^()]{{1,8}}\))?|\s\d{{1,3}}위|[가-힣]상|표창)\W$"
)
NAMED_SIZE: Final = 60  # characters; a longer quotation is no award's name
SAYING = re.compile(
    r"\s?(?:이?라[고며면는]|며|고\s|면서|이?란|는\s?(?:말|뜻|의견|지적|평가|생각|반응|목소리)|라는|등의|이?라도)"
)
WORK_TITLE_SIZE: Final = 45  # characters of a work's title; more are what somebody said
SENTENCE = re.compile(r"(?:[다요죠까자라]|(?<!동)네|[음함])[.?!]?\s*$|[다요죠까][.?!]\s")
RULE: Final = "정"  # how a government acts: 가온군정이
HEAD_OR_SEAT = re.compile(rf"(?P<head>청장|청|{RULE}(?=[은이])|장|수|지사)(?P<josa>{PARTICLE})?")
# the medal of a community, of two words: 가온군민의 장; and its fields: 산업근로장
CIVIC = re.compile(rf"(?:자랑스러운\s)?[가-힣]{{0,5}}[시군구도읍면]민의\s?[장상]{WORD_ENDS}")
# bodies of merit, of two words: 방문건강관리 유공 기관
MERIT = re.compile(rf"[가-힣]*유공\s(?:기관|단체){WORD_ENDS}")
TAIL = re.compile(rf"[가-힣A-Za-z0-9㈜]*{FAMILY_CENTER}")
# a name that its title is glued to: 도담결씨와, 도담결주무관
GLUED_TITLE = re.compile(rf"[가-힣]{{2,4}}?(?=(?:씨|주무관|사무관|팀장|의원)(?:{PARTICLE})?(?![가-힣]))")
ADDRESSED: Final = "씨"
# a personal name behind which the form of address stands, be it a place's as well: 김영동 씨, 안성시 씨
ADDRESSED_APART: Final = re.compile(rf"[가-힣]{{2,3}}(?=\s{ADDRESSED}(?:{PARTICLE})?(?![가-힣]))")
# a surname that the form of address is glued to: 도씨는
GLUED_SURNAME: Final = re.compile(rf"[가-힣](?={ADDRESSED}(?:{PARTICLE})?(?![가-힣]))")
DOUBTFUL: Final = frozenset({"팀장", "의원"})
BULLETS: Final = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮▲△○◇■□※▶▷▴▵▸▹☞●◆▽▼◎◦▣★☆•▪►❍❏◈▦▩▤▥▧▨")
GLUED_BEHIND: Final = ("등", "및")  # words that a missing blank glues to the noun before them
PARTED: Final = frozenset({"title", "head", "prize"})  # kinds of nouns that are told from them
GLUED_SIZE: Final = 2  # letters; no noun of one letter is
NOTE: Final = re.compile(r"본지|본보|사진|관련\s?기사|왼쪽|오른쪽|가운데")  # of brackets for the reader


BLANKS: Final = " \n"


def lex(text: str, hits: Sequence[Hit] = (), depth: int = 0) -> list[Item]:
    """The items of a folded text; `hits` are names found in it, with offsets into it."""
    names: Mapping[int, Hit] = {hit.start: hit for hit in hits}
    items: list[Item] = []
    at, size = 0, len(text)
    while at < size:
        if text[at] in BLANKS:
            at += 1
            continue
        item = next_item(text, at, names, hits, depth)
        if item.kind == "speech" and not depth and reports(text, items, item):
            items.extend(inner_items(text, at, item.end - 1, hits, depth))
            at = item.end
            continue
        if item.kind == "paren" and items and belongs_behind(text, items[-1], item):
            if not (items[-1].inside and NOTE.match(item.noun)):
                items[-1].parens, items[-1].inside = item.parens, item.noun
            if items[-1].end == item.start and is_cut_name(items[-1]):
                items[-1].noun, items[-1].josa = items[-1].noun + items[-1].josa, ""
            if items[-1].kind == "grade" and not items[-1].josa and (match := BEHIND_BRACKETS.match(text, item.end)):
                item.end = match.end()
            if not items[-1].josa and (match := JOSA.match(text, item.end)):
                items[-1].josa = match[0]
                item.end = match.end()
            items[-1].end = item.end
        else:
            items.append(alone(text, item) if item.kind == "paren" else item)
        at = max(item.end, at + 1)
    items = numbered_villages(items) if VILLAGES.search(text) else items
    towns(items)
    read_anew(items)
    return items


def belongs_behind(text: str, before: Item, bracket: Item) -> bool:
    """Whether a bracket is of the item before it, and no mark of a list or the legal form of a firm: (주)가람산업."""
    apart = bracket.start > before.end and text[bracket.end : bracket.end + 1] != " "
    firm = apart and bracket.noun in FORMS_IN_BRACKETS
    return not firm and before.kind not in ("comma", "bullet", "colon", "stop", "pipe", "dot")


REPORTED: Final = re.compile(r"(?:\s?고)?\s(?:(?:지난\s)?\d{1,2}일\s)?(?:밝혔|전했|알렸|발표했)")
# the body that somebody quoted speaks for, and what follows the words: "… 우리 시가 … 우수상을 받았다"며
OWN_BODY: Final = re.compile(
    r"(?:^|\s)우리\s?(?:시|군|구|도|읍|면|동|학교|센터|공사|공단|병원|재단|교육청|소방서)[가이는은도]\s"
)
GOES_ON: Final = re.compile(r"\s?(?:고|며|면서)\s")
REPORT_REACH: Final = 6  # items from the body that reports to its words: A군은 11일 도청 회의실에서 "…"고 밝혔다
BEFORE_REPORT: Final = ("에서", "에", "")  # particles of where and when something is reported


def reports(text: str, items: Sequence[Item], speech: Item) -> bool:
    """Whether quoted words are one plain sentence that a body reports of itself."""
    inner = speech.noun.rstrip(". ")
    if not inner.endswith("다") or ". " in inner:
        return False
    if OWN_BODY.search(inner) is not None and GOES_ON.match(text, speech.end):
        return True
    if not REPORTED.match(text, speech.end):
        return False
    told = next((item for item in reversed(items[-REPORT_REACH:]) if item.josa not in BEFORE_REPORT), None)
    return told is not None and told.kind in ("name", "dept", "org", "deictic") and told.josa in ("은", "는")


def is_cut_name(item: Item) -> bool:
    """Whether what looks like a particle right before brackets is the end of a personal name: 지해만(77)."""
    return (
        item.kind == "word"
        and len(item.josa) == 1
        and len(item.noun) == NAME_SIZE - 1
        and personal.is_name(item.noun + item.josa)
    )


def alone(text: str, paren: Item) -> Item:
    """A bracket with nothing before it: the grade that it holds, else the bracket ([최우수] 정읍시 고창군)."""
    if len(paren.parens) != 1 or paren.parens[0].kind != "grade" or paren.parens[0].josa:
        return paren
    return with_josa(text, "grade", paren.start, paren.end, paren.parens[0].noun, paren.parens[0].value)


MARKS: Final = {
    ",": "comma",
    "·": "dot",
    ":": "colon",
    "=": "colon",
    "|": "pipe",
    "/": "pipe",
    ".": "stop",
    "…": "stop",
    "&": "dot",
    ";": "comma",
}


def next_item(text: str, at: int, names: Mapping[int, Hit], hits: Sequence[Hit], depth: int) -> Item:
    """The item that begins at a position that is no blank."""
    char = text[at]
    if "가" <= char <= "힣":
        return word_item(text, at, names)
    if char == "'" and (year := short_year(text, at)) is not None:
        return year
    if char in "'\"「『《〈<":
        return quoted(text, at, hits, depth)
    if char in "([":
        return firm_item(text, at, names) or bracketed(text, at, hits, depth)
    if char in BULLETS:
        return Item("bullet", at, at + 1, char)
    if char.isalnum() or char in "㈜ⅠⅡⅢⅣⅤⅥ":
        return word_item(text, at, names)
    if char == "*" and (not at or text[at - 1] == " ") and text[at + 1 : at + 2] not in ("", " ", "*"):
        return Item("bullet", at, at + 1, char)
    if char == "%":
        return with_josa(text, "other", at, at + 1, char)
    return Item(MARKS.get(char, "other"), at, at + 1, char)


def quoted(text: str, at: int, hits: Sequence[Hit], depth: int) -> Item:
    """A quotation: a rating, a grade, an award with its grade, words that somebody said, or a plain quote."""
    if rating := quoted_rating(text, at):
        return rating
    match = QUOTE.match(text, at)
    if match and (government := quoted_government(text, at, match, hits)):
        return government
    inner = next((group for group in match.groups() if group is not None), "").strip() if match else ""
    if match is None or not inner:
        return Item("other", at, at + 1, text[at])
    if grade := GRADE.fullmatch(LAST_BRACKETS.sub("", inner)):
        return quoted_letter(text, at, match, inner) or quoted_grade(text, at, match, inner, grade, depth)
    return (
        award_with_grade(text, at, match, hits, depth)
        or quoted_honor(text, at, match, inner)
        or quoted_words(text, at, match, inner)
    )


def quoted_rating(text: str, at: int) -> Item | None:
    """A rating in quotation marks: '가' 등급, 'SA', '보통'."""
    if (told := verdict(text, at)) is not None:
        return told
    rating = QUOTED_RATING.match(text, at)
    if rating is None:
        return None
    value = rating["value"].replace(" ", "")
    listed = len(value) == 1 and LISTED_RATING.match(text, rating.end()) is not None
    listed = listed or text.endswith(ENDS_OF_SCALE, 0, at)
    if not (rating["word"] or rating["inner"] or value in TIERS or value in ("SA", "AAA", "AA", "A+") or listed):
        return None
    normal = value if value in (*TIERS, *LEX.grades, "개선") else f"{value}등급"
    return with_josa(text, "grade", at, rating.end(), rating[0], Grade(normal, kind="rating", noun="등급"))


def quoted_letter(text: str, at: int, quote: re.Match[str], inner: str) -> Item | None:
    """A tier quoted with its letter, as the rating of that letter: '최우수(SA)' 등급."""
    letter = LETTER.search(inner)
    if letter is None:
        return None
    end = rest.end() if (rest := RATING_NOUN.match(text, quote.end())) else quote.end()
    return with_josa(text, "grade", at, end, inner, Grade(f"{letter['letter']}등급", kind="rating", noun="등급"))


def quoted_grade(text: str, at: int, quote: re.Match[str], inner: str, grade: re.Match[str], depth: int) -> Item:
    """A grade quoted alone, with the noun behind it: '최우수' 기관."""
    rest = BEHIND_QUOTE.match(text, quote.end())
    noun = (rest["noun"] if rest else grade["noun"]) or ""
    end = rest.end() if rest else quote.end()
    item = with_josa(text, "grade", at, end, inner, Grade(LEX.grades[grade["base"]], noun=noun))
    if depth == 0 and (bracket := inner.find("(")) >= 0:
        item.parens = lex(inner[bracket + 1 : -1], depth=depth + 1)
    return item


def quoted_honor(text: str, at: int, quote: re.Match[str], inner: str) -> Item | None:
    """A grade quoted with what it is for, a streak, a rank or an honor: '행정혁신 우수기관', '전국 1위', '장관상'."""
    end = quote.end()
    named = NAMED_GRADE.fullmatch(inner) if not TITLED.match(text, end) else None
    if named and not (named["noun"] == "상" and named["base"] in NEEDS_NOUN):  # a prize of its own: '군민 으뜸상'
        item = with_josa(text, "grade", at, end, inner, Grade(LEX.grades[named["base"]], noun=named["noun"]))
        item.inside = named["name"]
        return item
    if (streak := STREAK.fullmatch(inner)) and streak["n"]:
        return with_josa(text, "streak", at, end, inner, int(streak["n"]))
    if rank := QUOTED_RANK.fullmatch(inner):
        return with_josa(text, "grade", at, end, inner, Grade(f"{rank['place']}위", kind="rank", noun="위"))
    body, _, title = inner.partition(" ")
    honor = HONOR.fullmatch(inner) or (HONOR.fullmatch(title) if body.endswith(GIVING_BODIES) else None)
    if honor is None and (graded := HONOR_GRADED.fullmatch(inner)) and (honor := HONOR.fullmatch(graded["honor"])):
        given = honor_grade(honor)
        prize = Grade(LEX.grades[graded["grade"]], honor=given.grade, giver=given.giver)
        return with_josa(text, "grade", at, end, inner, prize)
    if honor is None:
        return None
    grade = honor_grade(honor)
    if honor.end() < len(inner):
        grade = replace(grade, noun=inner, giver=body)
    return with_josa(text, "grade", at, end, inner, grade)


def quoted_words(text: str, at: int, quote: re.Match[str], inner: str) -> Item:
    """Words that somebody said, or a name or title in quotation marks."""
    end, said = quote.end(), SAYING.match(text, quote.end()) is not None
    # a work's title behind its maker (나래온 주무관의 "…") or as what is told ("…"를 해설한)
    owned = text[max(0, at - 2) : at].rstrip().endswith("의") or text.startswith(("을 ", "를 "), end)
    if quote["two"] is not None and owned and len(inner) <= WORK_TITLE_SIZE and not said:
        return with_josa(text, "quote", at, end, inner)
    if quote["two"] is not None and (len(inner) > WORK_TITLE_SIZE or said or SENTENCE.search(inner)):
        return with_josa(text, "speech", at, end, inner)
    if quote["one"] is not None and said and SENTENCE.search(inner):
        return with_josa(text, "speech", at, end, inner)
    return with_loose_josa(text, with_josa(text, "quote", at, end, inner))


def with_loose_josa(text: str, item: Item) -> Item:
    """A quotation with the particle that a blank parts from it, if any."""
    if not item.josa and (loose := LOOSE_JOSA.match(text, item.end)):
        item.josa, item.end = loose[1], loose.end()
    return item


# a particle that a blank parts from a quotation: '나눔가게' 가 대상을
LOOSE_JOSA: Final = re.compile(r"\s(가|는|을|를|은|와|에|에서|의|로|으로)(?=\s)")
# endings of bodies whose head gives an honor that is quoted in full: '가람위원회 위원장상'
GIVING_BODIES: Final = (
    *("위원회", "진흥원", "연합회", "협회", "공단", "공사", "재단", "부", "청", "처"),
    *("의회", "평가원", "학회", "본부"),
)


def quoted_government(text: str, at: int, quote: re.Match[str], hits: Sequence[Hit]) -> Item | None:
    """A government's name that stands in quotation marks alone: '가온도'와 '나래군'이."""
    hit = next((hit for hit in hits if hit.start == at + 1 and hit.end == quote.end() - 1), None)
    if hit is None or hit.kind != "government":
        return None
    item = with_josa(text, "name", at, quote.end(), text[hit.start : hit.end])
    item.hit = origin(hit)
    return with_loose_josa(text, item)


def award_with_grade(text: str, at: int, quote: re.Match[str], hits: Sequence[Hit], depth: int) -> Item | None:
    """A quotation of an award and its grade, or of how a grade was won, as its items: '가온대상 문화 부문 우수상'."""
    if depth or quote.end() - at > NAMED_SIZE or not ENDS_IN_GRADE.search(quote[0]):
        return None
    if text.startswith("에서", quote.end()):  # the whole is a name: '일자리 유공 표창'에서
        return None
    items = inner_items(text, at, quote.end() - 1, hits, depth)
    *named, last = items
    if not isinstance(last.value, Grade) or last.josa:
        return None
    told = [item.kind for item in named]
    if last.noun == "대상" and told[-1:] == ["word"] and ("head" in told or "prize" in told) and not named[-1].josa:
        return None  # an award by its whole name: '지방자치평가 의정 대상'
    if not any(item.kind in ("head", "prize") for item in named) and not tells_how(named, last.value):
        return None
    return with_josa(text, "named", at, quote.end(), quote[0], items)


def tells_how(named: Sequence[Item], grade: Grade) -> bool:
    """Whether words quoted before a grade only tell how it was won: '3년 연속 우수기관', '환경 부문 전국 2위'."""
    end = next((k + 1 for k in range(len(named) - 1, -1, -1) if named[k].kind == "cat"), 0)
    field, others = named[:end], named[end:]
    plain = all(item.kind in (*HOW_WON, "word", "cat") and not item.josa for item in field)
    scoped = all(
        item.kind in HOW_WON or item.noun in SCOPES or item.noun in LEX.category_groups or len(item.noun) == 1
        for item in others
    )
    facet = len(named) == 1 and FACET.search(named[0].noun) is not None  # '청렴체감도 2등급'
    return (plain and scoped and (bool(named) or grade.kind == "rating")) or (facet and grade.kind == "rating")


HOW_WON: Final = frozenset({"streak", "year", "dot"})  # kinds of what tells how a grade was won
SCOPES: Final = frozenset({"전국", "도내", "종합", "전체", "통합", "최종", "최초", "유일", "시부", "군부", "구부"})


def inner_items(text: str, start: int, end: int, hits: Sequence[Hit], depth: int) -> list[Item]:
    """The items between an opening mark at `start` and a closing one at `end`."""
    shifted = [Shifted(hit, start + 1) for hit in hits if start < hit.start and hit.end <= end]
    items = lex(text[start + 1 : end], shifted, depth + 1)
    for item in walk(items):
        item.start += start + 1
        item.end += start + 1
    return items


FIRM: Final = re.compile(r"(?<![가-힣A-Za-z0-9])\((?P<form>주|유|사|재)\)(?=[가-힣A-Za-z])")
FOUNDATIONS: Final = ("사", "재")  # legal forms that are no part of a body's name


def firm_item(text: str, at: int, names: Mapping[int, Hit]) -> Item | None:
    """The name of a firm with its legal form in brackets before it, as one word: (주)가온산업, (사)가온예술원."""
    form = FIRM.match(text, at)
    item = word_item(text, form.end(), names) if form is not None else None
    if form is None or item is None:
        return None
    if form["form"] in FOUNDATIONS:
        return replace(item, start=at) if item.kind in ("org", "word") else None
    return replace(item, start=at, noun=form[0] + item.noun) if item.kind == "word" else None


def bracketed(text: str, at: int, hits: Sequence[Hit], depth: int) -> Item:
    """A bracket with its own items."""
    close = ")" if text[at] == "(" else "]"
    level, end = 0, at
    for end in range(at, min(len(text), at + 200)):
        if text[end] == text[at]:
            level += 1
        elif text[end] == close:
            level -= 1
            if level == 0:
                break
    if level or depth > 2:
        return Item("other", at, at + 1, text[at])
    return Item("paren", at, end + 1, text[at + 1 : end], parens=inner_items(text, at, end, hits, depth))


# levels of government as the group that winners behind it are of: 시·도는 A, 시·군·구는 B
LEVELS_AS_GROUP: Final = re.compile(
    r"(?P<levels>[시도군구읍면동](?:·[시도군구읍면동]){1,4})(?P<josa>은|는|에서는|에선|에는)\s"
)

# the offices of all governments of some levels: 시·도교육청
OFFICES_OF_LEVELS: Final = re.compile(r"[시도군구](?:·[시도군구]){1,2}\s?(?:교육청|의회|소방본부|경찰청)")


def word_item(text: str, at: int, names: Mapping[int, Hit]) -> Item:
    """The item of a word, number or name that begins at a position."""
    if text.startswith("·", at + 1) and (levels := LEVELS_AS_GROUP.match(text, at)):
        return Item("word", at, levels.end(), levels["levels"], levels["josa"])
    if text.startswith("·", at + 1) and (offices := OFFICES_OF_LEVELS.match(text, at)):
        return with_josa(text, "word", at, offices.end(), offices[0])
    hit = names.get(at)
    if (match := WORD.match(text, at)) is None:
        return Item("other", at, at + 1, text[at])
    near, hint = text[at : match.end() + 11], hints(text)
    if f" {ADDRESSED}" in near and (apart := ADDRESSED_APART.match(text, at)) and personal.may_be_surname(apart[0][0]):
        return Item("word", at, apart.end(), apart[0])
    if (hint.glued or hint.praised) and (item := joined_word(text, at, near)) is not None:
        return item
    if (
        hint.honor
        and HONOR_HINT.search(near)
        and (honor := HONOR.match(text, at))
        and (hit is None or honor.end() > hit.end)
        and honor["office"] not in LEX.grades
        and honor[0] not in LEX.grades
    ):
        return with_josa(text, "grade", at, honor.end(), honor[0], honor_grade(honor))
    if hint.civic and "민의" in near and (civic := CIVIC.match(text, at)):
        return with_josa(text, "prize", at, civic.end(), civic[0])
    if hint.merit and "유공 " in near and (merit := MERIT.match(text, at)):
        return with_josa(text, "head", at, merit.end(), merit[0])
    if hit is not None:
        return name_item(text, at, hit)
    if may_measure(text[at], hint) and (item := measure(text, at, near)) is not None:
        return item
    end = match.end()
    if (field := FIELD_BEFORE.match(text, at)) is not None and personal.is_name(text[field.end() : end]):
        end = field.end()
    for start in names:  # a name inside the word ends it: 충남도보령시
        if at + 1 < start < end and names[start].end - start > 2:
            end = start
            break
    return plain_word(text, at, end)


FIELD_BEFORE: Final = re.compile(r"(?:부문|분야)(?=[가-힣]{3}(?![가-힣]))")  # a name glued to it: 산업 부문하도겸


def may_bear(word: str, title: str) -> bool:
    """Whether a word may be the name of who bears the title glued to it; some end words of other meanings: 국회의원."""
    return personal.is_name(word) if len(word) > NAME_SIZE or title in DOUBTFUL else True


def joined_word(text: str, at: int, near: str) -> Item | None:
    """The first of two words that a missing blank joins: a name and its title, a field and its grade."""
    glued = GLUED_TITLE.match(text, at) if GLUED.search(near) else None
    if glued and glued[0] not in LEX.person_never and may_bear(glued[0], text[glued.end() : glued.end() + 2]):
        return Item("word", at, glued.end(), glued[0])
    alone = GLUED_SURNAME.match(text, at) if ADDRESSED in near else None
    if alone and personal.may_be_surname(alone[0]):
        return Item("word", at, alone.end(), alone[0])
    if "우수" in near or "장려" in near:
        return judged(text, at) or glued_grade(text, at) or matter(text, at)
    return None


# an evaluation that the grade won there is glued to: 일자리창출 평가우수, 세정종합평가최우수상
JUDGED: Final = re.compile(rf"(?P<noun>[가-힣]{{0,8}}(?:평가|경진대회))(?=(?:최우수|우수|장려)(?:상|기관)?{WORD_ENDS})")


def judged(text: str, at: int) -> Item | None:
    """The evaluation that a word begins with whose rest is a grade: 평가우수."""
    match = JUDGED.match(text, at)
    return Item("head", at, match.end(), match["noun"]) if match is not None else None


OF_RATING: Final = "등급인 "  # before a letter alone: 최하위 등급인 E를


def measure(text: str, at: int, near: str) -> Item | None:
    """A number, a rating, a grade, a year or a streak that begins at a position."""
    first = text[at]
    if (first.isdigit() or text.startswith("-", at + 1)) and (item := numbered_unit(text, at)) is not None:
        return item
    if (first.isdigit() or first in "'제각") and (item := number_item(text, at)) is not None:
        return item
    rated = first in SCALE_FIRST or "등급" in near or "평가" in near or near.startswith("SA")
    rated = rated or text.startswith(OF_RATING, at - len(OF_RATING))
    rated = rated or ("(" in near and LETTERED_HINT.search(near) is not None)
    if rated and (item := rating_item(text, at)) is not None:
        return item
    if first in GRADE_FIRST and (item := grade_item(text, at)) is not None:
        return item
    if "축제" in near and (item := festival_tier(text, at)) is not None:
        return item
    if first in YEAR_FIRST and (year := REL_YEAR.match(text, at)):
        told = year["rel"] or LAST_YEAR
        return with_josa(text, "year", at, year.end(), told, told)
    if first in YEAR_FIRST and (before := TIME_BEFORE.match(text, at)):
        return Item("year", at, before.end(), before[0], "", "지난번")
    if first in STREAK_FIRST and (streak := STREAK.match(text, at)):
        number = WORDS_NUMBER[streak["word"]] if streak["word"] else int(streak["k"])
        return with_josa(text, "streak", at, streak.end(), streak[0], number)
    return None


# a rank that a missing blank glues to its field: 종합경쟁력3위
GLUED_RANK: Final = re.compile(rf"(?P<field>[가-힣]{{2,10}})\d{{1,2}}위{WORD_ENDS}")


def plain_word(text: str, at: int, end: int) -> Item:
    """A word by its own letters."""
    if (rank := GLUED_RANK.match(text, at)) is not None and rank.end() <= end:
        end = rank.end("field")
    word = text[at:end]
    glued = len(word) > GLUED_SIZE and word.endswith(GLUED_BEHIND)
    if glued and (kind := classify(word[:-1])[0]) in PARTED:
        return Item(kind, at, end - 1, word[:-1])  # a missing blank: 교장등, 종합평가및
    if word.startswith(SURVEYED) and text.endswith(RATED_BY, 0, at):
        end = at + len(SURVEY)  # a missing blank: 고객만족도 조사결과
        word = SURVEY
    if word[0].isdigit():
        return with_josa_of(word, at, end)
    if word in ONE_WHO and at > 1 and text[at - 1] == " " and has_n(text[at - 2]):
        return Item("word", at, end, PERSON, ONE_WHO[word])
    if word == REPRESENTS and REPRESENTED.match(text, end):
        return Item("word", at, end, word)
    kind, noun, josa = classify(word)
    if kind in ("veto", "win") and AGED_BEHIND.match(text, end) and personal.is_name(word):
        kind = "word"  # 피한결(51) 사무관
    if kind in ("dept", "head") and AGE.match(text, end) and personal.is_name(word):
        return Item("word", at, end, word)  # 김영동(62)
    if kind == "word" and len(josa) == 1 and len(word) == NAME_SIZE and personal.is_name(word) and bears(text, end):
        return Item("word", at, end, word)  # 편다인 국립가람수목원 대리
    if kind in ("prize", "head") and personal.is_name(word) and (title := NEXT_WORD.match(text, end)) is not None:
        kind = "word" if split(title[1])[0] in LEX.titles else kind  # 유진상 주무관
    if kind == "prize" and noun.endswith(GRAND_PRIZE) and DONE_FOR.match(text, at + len(noun)):
        kind = "word"  # 근로자대상으로 한 교육
    if kind == "word" and noun == word and word.endswith(GRAND_PRIZE) and names_prize(text, end):
        kind = "prize"  # 홍보대상 국무총리상, 국가서비스대상 최우수상
    if kind == "word" and word.startswith(BRINGS) and text.endswith(BROUGHT, 0, at):
        return Item("win", at, end, word)
    if kind == "and" and AGAIN.match(text, at):
        kind = "word"
    return Item(kind, at, end, noun, josa)


def bears(text: str, end: int) -> bool:
    """Whether a body and a title stand behind a word, which so is the name of who bears it: 가람수목원 대리가."""
    behind = BEHIND_NAME.match(text, end)
    words = behind[0].split() if behind is not None else []
    kinds = [classify(word) for word in words]
    at = next((k for k, (kind, _, _) in enumerate(kinds) if kind == "title"), 0)
    body = any(kind in BODIES or noun.endswith(LEVEL_ENDS) for kind, noun, _ in kinds[:at])
    return body and not any(josa for _, _, josa in kinds[:at])


BEHIND_NAME: Final = re.compile(r"(?:\s[가-힣A-Za-z]{2,15}){2,4}")
BODIES: Final = frozenset({"org", "dept", "name"})
LEVEL_ENDS: Final = ("시", "군", "구")  # how governments' names end
AGE: Final = re.compile(r"\([2-9]\d(?:세)?[,)·]")
# what stands behind the name of a person: an age with a title, the sex and the age, the form of address
AGED_BEHIND: Final = re.compile(
    r"\(\d{2}\)\s[가-힣]|\((?:[남여](?:성|자)?[,·]?\s?)?\d{2}세?(?:[,·]\s?[남여])?\)|\s씨(?![가-힣]{2})"
)


def names_prize(text: str, end: int) -> bool:
    """Whether an honor or a grade of prizes stands a blank behind a noun, which so names the prize."""
    return HONOR.match(text, end + 1) is not None or GRADE_BEHIND.match(text, end) is not None


GRADE_BEHIND: Final = re.compile(r"\s(?:(?:최우수|우수|장려|특별|금|은|동|본)상(?![가-힣]{2})|대상(?:[을에의과,(]|$))")
GRAND_PRIZE: Final = "대상"  # ends nouns for targets as well
# behind whom something is done for: 근로자대상으로 한
DONE_FOR: Final = re.compile(r"으로\s(?:한|하는|하여|해|했|매년|실시|진행|운영|추진|펼|벌[여인]|평가)(?=[가-힣\s,])")
ONE_WHO: Final = {"이는": "은", "이도": "도", "이가": "이"}  # behind a verb, who did that: 상을 받은 이는
PERSON: Final = "사람"
SURVEY: Final = "조사"
SURVEYED: Final = "조사결과"
RATED_BY: Final = ("만족도 ", "청렴도 ", "체감도 ", "인지도 ", "친절도 ")  # what surveys rate bodies by
REPRESENTS: Final = "대표"  # a title, but before what a place or country is known by: 대한민국 대표 브랜드
REPRESENTED: Final = re.compile(r"\s(?:브랜드|관광|축제|특산|농산물|농특산|음식|먹거리|상품|도시|콘텐츠|여행|명소)")
NEXT_WORD: Final = re.compile(r"\s([가-힣]{2,6})")
# what makes a verb of everyday use one of winning: 우수상 등의 성과를 냈다
BROUGHT: Final = ("성과를 ", "결실을 ", "결과를 ", "개가를 ")
BRINGS: Final = ("냈", "낸", "내며", "내고", "맺었", "맺은", "올리", "얻었", "얻은")
AGAIN: Final = re.compile(r"또\s(?:한\s?번|다시)")  # a win told once more, which joins nothing: 또 한번 1위로


def name_item(text: str, at: int, hit: Hit) -> Item:
    """A government's or organization's name, or the longer name that begins with it (보령시의회)."""
    tail = TAIL.match(text, hit.end)
    rest = tail[0] if tail else ""
    if not rest or JOSA.match(text, hit.end):
        item = with_josa(text, "name", at, hit.end, text[at : hit.end])
        item.hit = origin(hit)
        return item
    word = text[at : hit.end + len(rest)]
    kind, noun, josa = classify(rest) if len(rest) > 1 else ("word", rest, "")
    if kind not in ("org", "dept", "title", "head"):
        kind, noun, josa = classify(word)
        noun_tail = noun[hit.end - at :]
    else:
        noun_tail = noun
    if office := HEAD_OR_SEAT.fullmatch(rest):
        particle, own = office["josa"] or "", text[at : hit.end]
        if office["head"] == "청" or (office["head"] == RULE and particle in ("이", "은")):
            return Item("name", at, at + len(word), own, particle, hit=origin(hit))
        branch = office["head"] == "지사" and not is_province(hit)
        kind, place = ("org", None) if branch else ("title", origin(hit))  # a branch is of no government
        return Item(kind, at, at + len(word), own + office["head"], particle, hit=place)
    if kind in ("org", "dept", "title", "head", "prize"):
        own = text[at : hit.end].rsplit(" ", 1)[-1]
        return Item(kind, at, at + len(word), own + noun_tail, josa, hit=origin(hit))
    noun, josa = split(word)
    return Item("word", at, at + len(word), noun, josa)
