"""Phrases that name an award or evaluation, or a field of one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

from posang.records.awards.endings import (
    ADVERBIAL,
    BEHIND_OBJECT,
    VERB_GOES_ON,
    adnominal,
    goes_on,
    is_connective,
    leads_on,
    names_nothing,
    taken_noun,
)
from posang.records.awards.items import Item, is_province
from posang.records.awards.kinds import CHOICES, COUNTRY, FIELDS_COUNTED
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import (
    CONNECTS,
    SUBJECTS,
    Event,
    Node,
    is_award,
    is_government,
    is_quoted,
    words_start,
    year_before,
)
from posang.records.awards.numerals import CENTURY
from posang.records.awards.particles import final_rieul
from posang.records.names import WORDS_KEPT

TRAILING: Final = re.compile(
    r"(?:(?:(?<=상)|(?<=공모전)|(?<=대회))\s(?:(?:최종|발표|서류|현장|공적)\s?)*(?:심사|평가|심사위원회)(?:결과)?|(?<=평가|심사|점검|조사)결과|(?<=유공)\s분야(?:\s시상)?|\s?시상식|\s?(?:수여식|전수식|포상식)|(?<=대상)\s?(?:평가)?보고회|(?<=평가|대회)\s?보고회|\s(?:시상|시상대|수상|결과|수상자|선정|선발|온라인|(?:부문|분야|종목)별))$"
)
LEADING: Final = re.compile(
    r"^(?:[가-힣]{2}도내\s|공모\s(?=[^.]{4,}사업$)|[가-힣]{2,8}\s(?:선정|지정|주관|주최)\s(?=(?:19|20)\d\d)|(?:[가-힣·]+\s(?:및\s)?)*[가-힣·]+별\s(?:\d+개\s분야\s)?(?=\S{3})|전국\s(?:기초|광역)?(?:지방)?(?:자치)?단체장\s(?=.*평가$)|제\s?(?P<edition>\d{1,3})\s?[회차대]\s?|제?\s?\d{1,3}\s?주년\s|\(\s?(?:19|20)?\d\d년?도?\s?(?:실적|회계연도)\)\s?|(?P<short>\d{1,2})회\s|'?(?P<two>[0-2]\d)년도?\s(?=[가-힣]{2,}\s?[가-힣]{2,})(?!연속|동안|만에|이상|이내|차|간|전|후|장기|근속|경력)|'?(?:(?:19|20)\d\d\s?년?[~∼-])?(?P<year>(?:19|20)\d\d)(?:/(?P<until>\d\d))?\s?(?:학년도|회계연도|년도|년)?(?!\d)\s*(?:(?:상|하)반기\s)?|(?:올해|지난해|연말|연초|(?:상|하)반기|\d분기)\s|\d{1,2}\s?년\s?연속\s)"
)
# behind a name whose fields have winners of their own
EACH_FIELD: Final = re.compile(r"(?<=\S)\s(?:부문|분야|종목)별$")
CLOSING: Final = re.compile(r"\s(?P<year>(?:19|20)\d\d)(?:년)?$")
# a year amid the words of a name: 지방공기업 2017년 경영실적 평가
WITHIN: Final = re.compile(
    r"(?<=[가-힣]{2})\s(?P<year>20\d\d)(?:년도?(?=\s[가-힣]{2,}\s?[가-힣]{2,})|(?=\s[가-힣]*(?:평가|대회|심사|점검|공모)$))"
)
# A name that a missing blank glues to what is told before it: 박람회에서전국주민자치 박람회
GLUED_PLACE: Final = re.compile(r"^[^,]{4,40}(?:회|전|상|식|평가)에서(?=[가-힣])")

# letters that say a noun in short or a name in English: 도시활력지수(KUVI) 평가, 그린시티(Green City)
LETTERS: Final = re.compile(r"(?<=[가-힣])\s?\([A-Za-z][A-Za-z .&-]+\)(?=\s|$)")
# brackets that give a name a short one: 읍면행정 종합평가(이하 읍면평가)
SHORT_NAME: Final = re.compile(r"\s?\((?:이하|약칭)\s[^()]+\)")


def unbroken(name: str) -> str:
    """A name that holds half a quotation without it: what the longer side of its last mark says."""
    before, _, behind = name.rpartition("'")
    return max(before, behind, key=len).replace("'", "").strip() or name


@lru_cache(maxsize=4096)
def strip_name(name: str) -> tuple[str, int | str | None, int | None]:
    """An award's name without the year, edition and half-year before or behind it, and these two."""
    year: int | str | None = None
    edition: int | None = None
    name = GLUED_PLACE.sub("", name.strip(" '\"·,.").removeprefix("- "))
    name = LETTERS.sub("", SHORT_NAME.sub("", name))
    while match := LEADING.match(name):
        if match["edition"] or match["short"]:
            edition = int(match["edition"] or match["short"])
        elif match["year"]:
            year = CENTURY + int(match["until"]) if match["until"] else int(match["year"])  # 2018/19 겨울철
        elif match["two"]:
            year = CENTURY + int(match["two"])
        rest = name[match.end() :].strip()
        if not rest:
            break
        name = rest
    if match := CLOSING.search(name):
        year = year or int(match["year"])
        name = name[: match.start()]
    if match := WITHIN.search(name):
        year = year or int(match["year"])
        name = name[: match.start()] + name[match.end() :]
    name = EACH_FIELD.sub("", name)
    return name.strip(" '\"·,").lstrip(". "), year, edition


# whom a prize is for, which names none: 개인 및 단체 (시상에서)
KIND_OF_WINNER: Final = r"(?:개인|단체|기관|부서|기업|학생|학교|일반|공무원|직원|(?:성적\s?)?우수자|우수관서)"
FOR_WHOM: Final = re.compile(rf"{KIND_OF_WINNER}(?:\s?(?:및|·|과|와)\s?{KIND_OF_WINNER})*")
HANDING: Final = "시상"
# a field in which prizes are handed out: 구조분야 성적우수자 (시상에서)
HANDED_IN: Final = re.compile(rf"(?P<field>[^'\"]{{2,30}}?)\s?(?:분야|부문)(?:\s{KIND_OF_WINNER})?")
OFFER: Final = re.compile(r"\s?공모(?:사업)?$")
# a field before the prize that was won in it: 고객만족부문 국가생산성대상, 귀농귀촌 도시 부문 국가브랜드 대상
IN_FIELD: Final = re.compile(
    r"(?P<field>[가-힣A-Za-z·]{2,12}?(?:\s[가-힣A-Za-z·]{1,8}?){0,2}?)\s?(?:부문|분야)"
    r"\s(?P<name>(?:[가-힣A-Za-z]+\s){0,3}[가-힣A-Za-z]*(?<=..)(?:대상|상))"
)
POINTING: Final = re.compile(
    r"(?:(?:도|시|군|구|및|주요|여러|외부기관|외부|대내외|행정|(?:도|시|군|구|전국|중앙|중앙부처|정부|민간)\s?단위|정책고객|시·도|시도|시부|군부|구부|마을|자치구|읍면동|부서|기관|개인|단체|구·군|시내|도내|전국|광역|기초|지자체|자치단체|지방자치단체|시군|시·군|시군구|시·군·구|정량|정성|종합|객관적|심사위원|전문가|평가위원|마지막|서면|현지|확인|온라인|면접|현장|발표|본선|예선|예비|사전|1차|2차|최종|자체|절대|상대|내부|외부|대외|공통|개별|서류|이번|각종|정부|각|(?:분야|부문)별?)[\s·]?)+(?:평가|심사|점검|대회)"
)
BY_PARTS: Final = re.compile(r"(?:각\s)?[가-힣]{2,4}별\s(?:종합\s)?(?:평가|심사|점검)")  # 항목별 평가
# a body of the whole country by its name, which gives what stands behind it: 한국지방자치학회 …대상
COMPOUND: Final = 4  # letters of a noun of evaluation that says what is judged: 교육평가
NATIONAL_BODY: Final = re.compile(
    r"(?:(?:사|재)단법인\s?)?(?:한국|대한|국제|세계|아시아|전국)[가-힣]{2,}(?:학회|협회|연구원|진흥원|실천본부|공단|공사|재단|연합회|중앙회|협의회)"
)


# a body of a province or region by its name, which gives what stands behind it: 경남경찰청 치안성과평가
REGIONAL_BODY: Final = re.compile(
    r"[가-힣]{2,4}?(?:지방)?(?:경찰청|해양경찰청|소방본부|소방안전본부|병무청|국세청|보훈청|산림청)|[가-힣]{2,}의장협의회"
)


def of_day(node: Node) -> bool:
    """Whether a word makes the one behind it a day of its own: 구강보건의 날, 노인의 날."""
    return node.kind == "word" and (node.josa == "의" or node.noun.endswith("의"))


def event_node(text: str, item: Item, before: list[Node]) -> Node:
    """An award's name that ends in this item: the nouns before it are taken from `before`."""
    if judges_field(before, item):
        return replace(before.pop(), end=item.end, josa=item.josa)
    taken, year, edition = words_taken(item, before)
    start = taken[0].start if taken else item.start
    giver, name_start = giver_taken(text, taken, item)
    if text[name_start : name_start + 1] == "-":
        name_start = start
    name = text[name_start : item.start] + item.noun
    name, more_year, more_edition = strip_name(TRAILING.sub("", unquoted(name)) or name)
    name = own_words(name)
    if name in PRAISED:
        return Node("word", start, item.end, name, item.josa, None, item.parens)
    if item.noun == HANDING and (handed := HANDED_IN.fullmatch(name)) is not None:
        return Node("cat", start, item.end, name, item.josa, [handed["field"]], item.parens)
    quoted = any(node.kind == "quote" for node in taken)
    pointer = points_back(name, before, known=bool(giver or year or edition or more_year))
    if pointer and (merit := merit_rewarded(before)):
        name, pointer = merit, False
    elif pointer and (prize := prize_handed(before)):
        name, more_edition, pointer = *prize, False
    elif not quoted and PLAIN_JUDGING.fullmatch(name) and (target := target_of(before)):
        name, pointer = f"{target} {name}", False
    elif pointer and (judged := judged_of(before)):
        name, pointer = f"{judged} {name}", False
    weak = not quoted and not pointer and any(name.endswith(noun) for noun in LEX.event_weak)
    offer = OFFER.search(name)
    whole = any(node.kind == "event" for node in taken)
    offered = bool(offer) and not whole and len(name) - len(offer[0] if offer else "") >= 4
    if offered and offer is not None:
        name, weak = name[: offer.start()].rstrip(), False
    own_quotes = any(node.kind == "quote" for node in taken[1:])
    part = IN_FIELD.fullmatch(name) if not own_quotes else None
    name, field = (part["name"], part["field"]) if part is not None else (name, None)
    event = Event(name, more_year or year, more_edition or edition, giver, pointer, weak, quoted, offered, field=field)
    return Node("event", start, item.end, name, item.josa, event, item.parens)


HALVES: Final = frozenset({"상반기", "하반기"})  # between a year and a name, or the words of a name
# a term of office or an anniversary in a name: 민선 8기 공약이행 평가, 지방자치 30년 도시경쟁력 평가
COUNTED_TERM: Final = re.compile(r"민선 \d기|[가-힣]{2,6} \d0(?:년|주년)")


NUMBERED: Final = re.compile(r"\d{1,3}대")  # how many are chosen, in a name: 전국 100대 교육과정, 10대 브랜드쌀


def unquoted(name: str) -> str:
    """A name without quotation marks, its words parted where only a mark did: '소하천 가꾸기'전국 공모전."""
    if "'" not in name and '"' not in name:
        return name
    return re.sub(r"['\"]", "", re.sub(r"(?<=[^\s'\"])['\"](?=[^\s'\"])", " ", name))


WORDS_TAKEN: Final = 9  # nodes before the noun that a name ends in, about


def words_taken(item: Item, before: list[Node]) -> tuple[list[Node], int | str | None, int | None]:
    """The nodes of an award's name that ends in an item, taken from `before`, with the year and edition told there."""
    taken: list[Node] = []
    year: int | str | None = None
    edition: int | None = None
    nearest = item.start
    while before:
        node = before[-1]
        if node.end > nearest or nearest - node.end > 1 or len(taken) > WORDS_TAKEN:
            break
        if node.kind == "edition":
            edition = node.value if isinstance(node.value, int) else None
            before.pop()
            continue
        if node.noun in HALVES and len(before) > 1 and before[-2].kind == "year":
            nearest = before.pop().start
            continue
        if node.kind == "year" and node.josa == "의" and node.noun == "올해" and item.kind in ("prize", "grade"):
            taken.insert(0, before.pop())
            break
        if node.kind == "year" and not node.josa:
            year = node.value if isinstance(node.value, (int, str)) else None
            before.pop()
            continue
        size = size_taken(before, item, taken)
        if not size:
            break
        if node.kind == "event" and not node.josa:
            year, edition = year or node.event.year, edition or node.event.edition
        taken[:0] = before[-size:]
        del before[-size:]
        nearest = taken[0].start
    return taken, year, edition


def size_taken(before: Sequence[Node], item: Item, taken: Sequence[Node]) -> int:
    """How many of the last nodes go with an award's name that ends in an item, as far as it is `taken`."""
    node, lead = before[-1], before[-2] if len(before) > 1 else None
    if node.kind == "dot" and lead is not None:
        if lead.kind not in ("word", "who", "grade") or lead.josa or lead.end != node.start:
            return 0
        return 2 if len(lead.noun) == 1 and lead.kind == "word" else 1  # half of a pair: 초·중학생
    if node.kind == "other" and node.noun == "-" and lead is not None:
        return 1
    if node.parens and node.kind != "quote" and not glossed(node):
        return 0
    if node.kind == "quote" and not node.josa:
        return 1
    if node.kind == "numeral" and taken and lead is not None and COUNTED_TERM.fullmatch(f"{lead.noun} {node.noun}"):
        return 0 if node.josa or lead.josa else 2
    if node.kind == "numeral" and not node.josa and NUMBERED.fullmatch(node.noun):
        return 1
    if node.noun == "날" and lead is not None and of_day(lead):
        return 2
    if node.kind == "and" and node.noun == "및" and (taken or len(item.noun) >= COMPOUND):
        evaluated = lead is not None and lead.kind == "event" and item.noun != MERITS
        won = lead is not None and lead.kind == "grade" and bool(lead.grade.noun)  # 가람 평가 최우수상 및 (나래 평가)
        return 0 if evaluated or won else 1
    return int(goes_with(before, item, taken))


MERITS: Final = "유공"  # for which honors are given, be they those of two evaluations: A 평가 및 B 평가 유공


def goes_with(before: Sequence[Node], item: Item, taken: Sequence[Node]) -> bool:
    """Whether the last node is one of the words of an award's name."""
    node, lead = before[-1], before[-2] if len(before) > 1 else None
    if node.kind == "event" and not node.josa and whole_prize(node.event.name) and item.noun not in OF_PRIZES:
        return False
    if qualifies_name(node, taken) or in_country(node, lead, taken):
        return True
    if opened(before) and all(word.kind != "veto" for word in taken):  # 선거를 앞두고 공약 (평가)
        return True
    if node.josa or is_target(node, lead):
        return False
    if node.kind == "grade":
        led = lead is not None and lead.kind == "event" and not lead.josa
        return named_after(before, item, bool(taken)) and not led
    if node.kind == "event":
        shown = bool(taken) and taken[0].noun == "우수사례"  # the contest that a quoted event holds
        whole = bool(taken) and node.event.name.endswith(("평가", "대회", "대상"))  # '합동평가' 정책 우수사례 평가
        return shown or not (node.event.quoted and (whole or item.noun in LEX.event_weak))
    if node.kind == "who":
        return node.who.kind not in ("person", "deictic") and not wins_together(before)
    if node.kind == "word":
        if lead is not None and lead.josa in ("을", "를") and BEHIND_OBJECT.fullmatch(node.noun):
            return False
        whole = node.noun in LEX.adjectives or COMPOUND_ADJECTIVE.fullmatch(node.noun) is not None
        inner = node.noun in HALVES and lead is not None and lead.kind == "word" and not lead.josa
        return whole or not ends_before(node.noun) or (inner and lead is not None and not ends_before(lead.noun))
    if node.kind == "win":
        choosers = LEVELS if node.noun == DESIGNATED else PEOPLE if node.noun == CHOSEN else frozenset()
        return lead is not None and lead.noun in choosers and not lead.josa
    counted = node.kind == "cat" and FIELDS_COUNTED.search(node.noun) is not None  # A, B 등 6개 분야 (평가에서)
    return (node.kind == "cat" and not counted) or (node.kind == "veto" and not node.noun.endswith(VETO_VERBS))


VETO_VERBS: Final = ("고", "지만", "으나", "며", "면서", "쳐", "해")  # ends of verbs that no name has: 대상은 놓쳤지만


def opened(before: Sequence[Node]) -> bool:
    """Whether an edition opens a name, all words behind it part of the name: 제6회 아이를 키우기 좋은 (도시 대상).

    So do a year and who gives it, where a bare noun and what it does follow: 2021년 책 읽는 (도시 대상).
    """
    at = next((k for k in range(len(before) - 1, -1, -1) if not may_be_inside(before, k)), -1)
    if not 0 <= at < len(before) - 1 or before[at].josa:
        return False
    inside = before[at + 1 :]
    if before[at].kind == "edition":
        return True
    doing = [k for k, node in enumerate(inside) if adnominal(node.noun)]
    plain = all(node.kind == "word" and not node.josa for node in inside)
    return before[at].kind in ("year", "mark") and plain and doing == [1] and inside[1].noun.endswith("는")


def may_be_inside(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word may stand between an edition and the noun of the name that it opens."""
    node, behind = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    if node.kind == "mark":
        return node.noun == "뽑은"
    if node.kind != "word" or node.noun in LEX.event_stop or node.noun in HELD:
        return False
    wished = behind is not None and behind.noun == "싶은"  # 찾아가고 싶은
    if not wished and (leads_on(node.noun) or node.noun.endswith("고")):
        return False
    return node.josa in INSIDE or (node.josa == "는" and node.noun.endswith(STEMS))


INSIDE: Final = frozenset({"", "이", "가", "을", "를", "의", *CONNECTS})  # particles within a name
STEMS: Final = tuple("하히되우리기키내꾸드누르쓰끄보으")  # ends of verbs before 는: 세상을 밝히는
HELD: Final = frozenset(
    {"열린", "개최된", "열렸던", "치른", "치러진", "맞은", "맞는", "맞이한"}
)  # of the day of an award


TARGETS: Final = (
    *("시군", "시·군", "시군구", "시·군·구", "구군", "구·군", "군구", "군·구"),
    *("시도", "시·도", "자치구", "읍면동", "읍·면·동"),
    *("지자체", "자치단체", "기관", "단체", "부처", "부서", "교육청", "소방서", "경찰서", "보건소", "공무원", "직원"),
    *("공기업", "공공기관", "학교", "대학", "병원", "기업", "시설", "축제", "시장"),
)


def is_target(node: Node, lead: Node | None) -> bool:
    """Whether a word says whom an evaluation judges, before its name: 31개 시·군 대상 (세정 평가), 전 직원 대상."""
    return node.noun == "대상" and lead is not None and (lead.kind == "count" or lead.noun.endswith(TARGETS))


def wins_together(before: Sequence[Node]) -> bool:
    """Whether the last of cities or counties that a dot joins stands before a name, as a winner: 남구·기장군 (평가)."""
    if len(before) < JOINED or before[-2].kind != "dot":
        return False
    pair = (before[-1], before[-3])
    return all(is_government(node) and not any(map(is_province, node.who.hits)) for node in pair)


JOINED: Final = 3  # nodes of two names and the dot between them


COMPOUND_ADJECTIVE: Final = re.compile(r"[가-힣]{2,}(?:좋은|맑은|밝은)")  # mostly of a name: 인심좋은 고장 (평가)
DESIGNATED: Final = "지정"  # behind the level of those who choose, a part of a name: 도 지정 문화관광축제
CHOSEN: Final = "선정"  # behind the people who choose, likewise: 소비자 선정 국가브랜드 대상
PEOPLE: Final = frozenset({"소비자", "국민", "시민", "고객", "독자", "네티즌"})
LEVELS: Final = frozenset({"국가", "정부", "도", "시", "군", "구"})


@lru_cache(maxsize=WORDS_KEPT)
def ends_before(word: str) -> bool:
    """Whether a word is none of an award's name, which then begins behind it: an adverb, a verb, a torn particle."""
    if word in LEX.event_stop or goes_on(word) or is_connective(word):
        return True
    if final_rieul(word[-1]) and word.endswith(("할", "될")):
        return True
    verbal = adnominal(word) or word.endswith(("인", *ADVERBIAL, *VERB_GOES_ON))
    return verbal and len(word) > 1 and word not in ("대한", "시민") and not taken_noun(word)


def giver_taken(text: str, taken: Sequence[Node], item: Item) -> tuple[tuple[Item, ...], int]:
    """The body that the words of an award's name begin with, as its giver, and where the name itself begins."""
    if not taken:
        return (), item.start
    first, rest = taken[0], taken[1:]
    if first.kind == "event" and first.event.giver:
        giver = first.event.giver
        return giver, max(first.start, text.find(first.event.name.split(" ")[0], giver[0].end))
    name = text[first.start : first.end]
    if first.kind == "who" and REGIONAL_BODY.fullmatch(name) and (rest or len(item.noun) > COMPOUND):
        return (Item("name", first.start, first.end, name),), rest[0].start if rest else item.start
    if first.kind != "who" or first.who.kind not in ("government", "organization"):
        return (), first.start
    hits = first.who.hits
    if not (hits or ((rest or len(item.noun) > COMPOUND) and NATIONAL_BODY.fullmatch(first.noun))):
        return (), first.start
    surface = hits[0].surface if hits else first.noun
    own_body = first.who.kind == "organization" and text[first.start : first.end].startswith(f"{surface}의회")
    if hits and len(surface) < first.end - first.start and not own_body:
        return (Item("name", first.start, first.end, surface, hit=hits[0]),), first.start + len(surface)
    given = Item("name", first.start, first.end, first.noun, hit=hits[-1] if hits else None)
    whole = short_prize(item) if not rest else len(rest) == 1 and too_short(rest[0], item)
    if first.who.kind == "government" and whole:
        return (given,), first.start
    return (given,), rest[0].start if rest else item.start


def too_short(word: Node, item: Item) -> bool:
    """Whether a name of one short word is none without the body before it: 가람도 독서 대회, but 나래시 세정 평가."""
    short = word.kind == "word" and len(word.noun) <= 3 and len(item.noun) <= 3
    return short and not word.noun.endswith(("정", "업무"))


def short_prize(item: Item) -> bool:
    """Whether a prize is known by the government that gives it: 경북 환경상, but 나래시 시민상."""
    return item.kind == "prize" and len(item.noun) <= COMPOUND and "민" not in item.noun


def own_words(name: str) -> str:
    """An award's name without the words before it that only point or tell when."""
    words = name.split()
    while len(words) > 1 and words[0] != "자체" and (words[0] in LEX.event_pointers or words[0] in LEX.event_stop):
        words = words[1:]
    return " ".join(words)


def points_back(name: str, before: Sequence[Node], *, known: bool) -> bool:
    """Whether a name only points at an award told elsewhere; it names one where its giver or time is `known`."""
    last = before[-1] if before else None
    pointed = last is not None and last.kind == "word" and last.noun in LEX.event_pointers
    if last is not None and pointed and last.josa not in ("로", "으로") and len(name) <= 4:  # not 부문별로 효행상 A
        return True
    return (
        MANY.match(name) is not None
        or (name.replace("유공 ", "유공") in LEX.event_nouns and name != "공모전" and name not in LEX.event_schemes)
        or name in LEX.event_pointers
        or name in CHOICES
        or FOR_WHOM.fullmatch(name) is not None
        or (not known and POINTING.fullmatch(name) is not None)
        or BY_PARTS.fullmatch(name) is not None
        or OF_PEOPLE.fullmatch(name) is not None
    )


MANY: Final = re.compile(
    r"(?:주요|각종|여러)\s(?:대내외|대외|외부|정부)\s?(?:기관\s)?(?:평가|대회|공모)"
)  # no award of its own
OF_PEOPLE: Final = re.compile(r"[가-힣]{2,}들\s시상식?")  # 새마을 지도자들에 대한 시상식
OF_PRIZES: Final = frozenset({"평가", "심사", "시상식", "공모", "공모전", "경진대회", "대회", "선발대회"})


def whole_prize(name: str) -> bool:
    """Whether a name is a prize's, which no other name behind it goes on with: 일자리대상 (목표공시제 부문)."""
    return name.endswith(("대상", "어워드", "어워즈")) and len(name) > LEAST_PRIZE


LEAST_PRIZE: Final = 4


def qualifies_name(node: Node, taken: Sequence[Node]) -> bool:
    """Whether a word belongs to the adjective that a name begins with: 주민과 함께하는 마을, 가장 사랑받는 브랜드."""
    if taken and taken[0].noun == MOST:  # 한국의 (가장 사랑받는 브랜드)
        return node.kind == "word" and node.josa == "의" and node.noun in COUNTRY
    if not taken or taken[0].noun not in LEX.adjectives:
        return False
    if node.noun == MOST:
        return True
    if taken[0].noun == "함께하는":  # what looks like a department: 주민과 함께하는
        return node.josa in CONNECTS or (node.kind == "who" and node.noun.endswith("과") and not node.josa)
    return node.kind == "word" and len(node.noun) > 1 and node.josa in ("이", "가")


MOST: Final = "가장"


def in_country(node: Node, lead: Node | None, taken: Sequence[Node]) -> bool:
    """Whether a noun and its particle stand between the country and more of a name: 대한민국 봉사와 나눔 공모전."""
    named = node.kind == "word" and len(node.noun) > 1 and node.josa in ("와", "과")
    return named and bool(taken) and lead is not None and lead.noun in ("대한민국", "한국") and not lead.josa


def judges_field(before: Sequence[Node], item: Item) -> bool:
    """Whether an evaluation is that of a field of the award named before it: 복지행정상의 '민관협력' 분야 평가에서."""
    if item.noun not in ("평가", "심사") or len(before) < 2 or before[-1].kind != "cat" or before[-1].josa:
        return False
    if not isinstance(before[-1].value, list) or item.start - before[-1].end > 1:
        return False
    for node in reversed(before[:-1]):
        if node.kind == "event":
            return not node.event.pointer and node.josa in ("", "의")
        if node.kind in ("win", "grade", "stop", "comma", "speech") or node.josa in SUBJECTS:
            return False
    return False


def judged_of(before: Sequence[Node]) -> str:
    """What an evaluation without a name judges: 음식문화 개선 사업에 대한 (평가); '' where nothing is told."""
    if len(before) < 2 or before[-1].noun not in ("대한", "관한") or before[-2].josa != "에":
        return ""
    if before[-2].kind not in ("word", "quote") or before[-2].noun.endswith("들"):  # 새마을 지도자들에 대한 (시상식)
        return ""
    first = words_start(before, len(before) - 2, lambda word: names_nothing(word.noun), near=True)
    name = " ".join(node.noun for node in before[first:-1])
    return name if len(name) >= JUDGED_SIZE and not name.endswith(MEASURES) else ""


def prize_handed(before: Sequence[Node]) -> tuple[str, int | None] | None:
    """The prize, with its edition, whose winners a ceremony honors: 제35회 가람교육상 수상자에 대한 (시상식)."""
    if len(before) < PRIZE_REACH or before[-1].noun != "대한" or before[-2].noun != "수상자":
        return None
    prize, edition = before[-3], before[-4] if len(before) > PRIZE_REACH else None
    if prize.josa or len(prize.noun) < LEAST_PRIZE or not prize.noun.endswith("상") or prize.kind == "grade":
        return None
    told = edition.value if edition is not None and edition.kind == "edition" else None
    return (prize.event.name if prize.kind == "event" else prize.noun), told if isinstance(told, int) else None


PRIZE_REACH: Final = 3  # nodes from a prize to the word before its ceremony


# an evaluation that only whom it judges tells from others
PLAIN_JUDGING: Final = re.compile(r"(?:운영|관리|실적|추진실적|운영실태|이행실태|정기)\s?(?:평가|점검|심사)")
# what may stand between: 대상으로 매년 실시하는
HELD_SO: Final = frozenset({"매년", "해마다", "올해", "지난해", "처음"})


def target_of(before: Sequence[Node]) -> str:
    """The kind of bodies that an evaluation judges: 공영관광지 33곳을 대상으로 (운영평가를); '' where none is told."""
    k = len(before) - 1
    while k > 0 and (before[k].kind in ("mark", "year") or before[k].noun in HELD_SO):
        k -= 1
    if k < 1 or before[k].noun != "대상" or before[k].josa != "으로" or before[k - 1].josa not in ("을", "를"):
        return ""
    k -= 1 + (before[k - 1].kind == "count" and k > 1)
    kind = before[k]
    plain = kind.kind == "word" or (kind.kind == "who" and kind.who.kind == "organization" and not kind.who.hits)
    return kind.noun if plain and len(kind.noun) >= JUDGED_SIZE and not kind.noun.endswith(MEASURES) else ""


def merit_rewarded(before: Sequence[Node]) -> str:
    """The merits that a ceremony without a name rewards: 산불방지 유공 공무원과 시민에 대한 (시상); '' for none."""
    if len(before) < 2 or before[-1].noun != "대한" or before[-2].josa != "에":
        return ""
    listed = takewhile(lambda node: node.kind in REWARDED, reversed(before[-REWARD_REACH:-1]))
    told = (node.event.name for node in listed if is_award(node))
    return next((name for name in told if name.endswith(MERITS)), "")


# kinds of nodes of those rewarded
REWARDED: Final = frozenset({"word", "event", "grade", "comma", "dot", "and", "count"})
REWARD_REACH: Final = 9  # nodes of those rewarded, at most
JUDGED_SIZE: Final = 4  # letters; a shorter noun names no evaluation
GLOSS_WORDS: Final = 3  # words in brackets that say a name in other words


def glossed(node: Node) -> bool:
    """Whether brackets hold other words for the noun before them, or its letters: 그린시티(환경 우수 지자체) 평가."""
    inner = node.parens
    return (
        node.kind in ("word", "event")
        and 0 < len(inner) <= GLOSS_WORDS
        and inner[0].kind == "word"
        and all(item.kind in ("word", "grade", "head", "other") and not item.josa for item in inner)
    )


def named_after(before: Sequence[Node], item: Item, inside: bool) -> bool:
    """Whether a grade is part of an award's name: 지적 업무 우수기관 평가, but not 최우수 평가를 받았다."""
    grade = before[-1].grade
    if grade.kind != "prize" or (item.noun == "평가" and item.josa in ("을", "를") and not inside):
        return False
    lead = before[-2] if len(before) > 1 else None
    if lead is not None and lead.kind == "event" and not lead.josa:
        return False
    return not grade.noun or (
        not inside and item.noun in SELECTING and lead is not None and lead.kind in ("word", "cat") and not lead.josa
    )


SELECTING: Final = frozenset({"평가", "공모", "심사", "공모전", "경진대회"})
# how something was judged, which names no evaluation: 미흡 평가를 받은
PRAISED: Final = frozenset(
    f"{how} 평가" for how in ("좋은", "높은", "후한", "우수", "양호", "보통", "미흡", "부진", "낙제점")
)


BODIES_COUNTED: Final = ("곳", "개")  # what counts bodies


def counted_bodies(before: Sequence[Node]) -> bool:
    """Whether the last of some nodes counts the bodies told before it: 권역응급의료센터 44개소를."""
    if len(before) < 2 or before[-1].kind != "count" or before[-1].value not in BODIES_COUNTED:
        return False
    told = before[-2]
    body = told.kind == "who" and told.who.kind in ("org", "department")
    return (body or (told.kind == "word" and told.noun.endswith(("기관", "시설", "센터")))) and not told.josa


MANNER_KINDS: Final = frozenset({"word", "count", "numeral", "dot"})  # nodes that may tell how something is judged
MANNER_JOSA: Final = frozenset({"", "으로", "로", "과", "와", "에서"})  # and their particles
MANNER_SIZE: Final = 7  # of them at most
# words that may end them
GROUPED: Final = frozenset({"나눠", "나누어", "구분해", "분류해", "비교", "서로", "매겨", "합산해"})
# by what something is judged, behind an object of its own: 지표를 기준으로
BASIS: Final = ("기준", "바탕", "토대", "근거")


def judged_object(before: Sequence[Node]) -> Sequence[Node]:
    """The nodes before a verb of judging up to what it judges, without how: 운영 실적을 (30개 지표로) 평가한."""
    if not before:
        return before
    k = len(before) - 1
    while k > 0 and len(before) - k <= MANNER_SIZE and before[k].kind in MANNER_KINDS:
        basis = before[k].josa in ("을", "를") and k + 1 < len(before) and before[k + 1].noun in BASIS
        if before[k].josa not in MANNER_JOSA and not basis:
            break
        k -= 1
    manner, judged = before[k + 1 :], before[k]
    told = bool(manner) and (
        any(node.josa in ("으로", "로") for node in manner) or manner[-1].noun in GROUPED or manner[0].noun in GROUPED
    )
    is_object = judged.kind == "word" and judged.josa in ("을", "를")
    return before[: k + 1] if told and is_object else before


def judged_node(item: Item, before: list[Node]) -> Node:
    """An evaluation told by its verb, named by what it judges: 12개 읍·면을 종합평가한 결과.

    What tells how it judges is taken in.
    """
    del before[len(judged_object(before)) :]
    words: list[str] = []
    year: int | str | None = None
    criteria = len(before) > 1 and before[-2].kind == "comma"  # 창의성, 경제성을 평가해
    counted = counted_bodies(before)
    if before and before[-1].josa in ("을", "를") and (before[-1].kind in ("word", "who") or counted) and not criteria:
        k = len(before) - (2 if counted else 1)
        words = [before[k].noun]
        while k >= 2 and before[k - 1].kind == "dot" and before[k - 2].kind in ("word", "who"):
            words.insert(0, before[k - 2].noun)
            k -= 2
        lead: list[str] = []
        while (
            len(words) == 1
            and k >= 1
            and (before[k - 1].kind == "word" or ONE_EACH.fullmatch(before[k - 1].noun))
            and before[k - 1].josa in ("", "와", "과")
            and before[k - 1].noun not in LEX.event_stop
            and len(lead) < 4
        ):
            lead.insert(0, before[k - 1].noun + before[k - 1].josa)
            k -= 1
        field = before[k - 1] if k >= 1 else None
        if field is not None and is_quoted(field) and not field.josa:
            return Node("event", item.start, item.end, field.noun, "", Event(unquoted(field.noun), quoted=True))
        if field is not None and field.kind == "cat" and "·" in field.noun and not field.josa and len(words) == 1:
            lead.insert(0, field.noun)  # 여성·가족분야 (정책을 평가해)
        if lead and len(lead[0]) > 1 and k >= 2 and before[k - 1].kind == "dot" and before[k - 2].kind == "word":
            lead[0] = f"{before[k - 2].noun}·{lead[0]}"
            first = before[k - 3] if k >= 3 else None
            named = first is not None and (first.kind == "word" or (first.kind == "who" and not first.who.hits))
            k -= 2
            if first is not None and named and not (first.josa or names_nothing(first.noun)):
                lead.insert(0, first.noun)
                k -= 1
        if lead and (len(lead[0]) == 1 or lead[0] in ("관내", "도내", "시내") or (counted and lead[0] == "전국")):
            lead = lead[1:]
        words[0] = " ".join([*lead, words[0]])
        year = year_before(before, k)  # 지난해 추진 성과를 (평가한)
    many = len(words) == 1 and words[0] in MATTERS and len(before) > 1 and before[-2].kind == "count"
    if words and (words[-1].endswith(MEASURES) or many):
        words = []
    name = f"{'·'.join(words)} {item.noun}".strip()
    return Node("event", item.start, item.end, name, "", Event(name, year, pointer=not words, weak=True))


# one of each kind, as campaigns are called: 1부서 1경제 (활성화 시책), 1사 1촌
ONE_EACH: Final = re.compile(r"1(?!년|월|일|차|위|호|회|명|곳|건|팀|등|층|분기|개|급)[가-힣]{1,3}")
# by what a body is judged, which names no evaluation: 81개 평가지표를 평가한
MEASURES: Final = ("지표", "항목", "요소")
MATTERS: Final = frozenset({"시책", "과제", "업무", "사업", "분야"})  # where they are only counted: 37개 시책을 평가한
