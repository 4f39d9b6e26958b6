"""Phrases that name an award or evaluation, or a field of one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.items import Item
from posang.records.awards.kinds import CERTIFICATE, CHOICES, PRIZE
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import CONNECTS, Event, Node, adjacent, as_item, words_start
from posang.records.awards.particles import final_rieul

MARKED: Final = re.compile(r"[▲△○◇□▷●◆▽▼※]")


TRAILING: Final = re.compile(
    r"(?:(?:(?<=상)|(?<=공모전)|(?<=대회))\s(?:(?:최종|발표|서류|현장|공적)\s?)*(?:심사|평가|심사위원회)(?:결과)?|(?<=평가|심사|점검|조사)결과|(?<=유공)\s분야(?:\s시상)?|(?<![례책안])(?<![례책안]\s)\s?시상식|\s?(?:수여식|전수식|포상식)|(?<=대상)\s?(?:평가)?보고회|(?<=평가|대회)\s?보고회|\s(?:시상|시상대|수상|결과|수상자|선정|선발))$"
)


LEADING: Final = re.compile(
    r"^(?:[가-힣]{2,8}\s(?:선정|지정|주관|주최)\s(?=(?:19|20)\d\d)|(?:[가-힣·]+\s(?:및\s)?)*[가-힣·]+별\s(?:\d+개\s분야\s)?(?=\S{3})|전국\s(?:기초|광역)?(?:지방)?(?:자치)?단체장\s(?=.*평가$)|제\s?(?P<edition>\d{1,3})\s?[회차]\s?|제?\s?\d{1,3}\s?주년\s|\((?:19|20)\d\d년?도?\s?실적\)\s?|(?P<short>\d{1,2})회\s|'?(?:(?:19|20)\d\d\s?년?[~∼-])?(?P<year>(?:19|20)\d\d)\s?(?:학년도|회계연도|년도|년)?(?!\d)\s*(?:(?:상|하)반기\s)?|(?:올해|지난해|연말|연초|(?:상|하)반기|\d분기)\s|\d{1,2}\s?년\s?연속\s)"
)


CLOSING: Final = re.compile(r"\s(?P<year>(?:19|20)\d\d)(?:년)?$")


# A name that a missing blank glues to what is told before it: 박람회에서전국주민자치 박람회
GLUED: Final = re.compile(r"^[^,]{4,40}(?:회|전|상|식|평가)에서(?=[가-힣])")


def strip_name(name: str) -> tuple[str, int | str | None, int | None]:
    """An award's name without the year, edition and half-year before or behind it, and these two."""
    year: int | str | None = None
    edition: int | None = None
    name = GLUED.sub("", name.strip(" '\"·,").removeprefix("- "))
    while match := LEADING.match(name):
        if match["edition"] or match["short"]:
            edition = int(match["edition"] or match["short"])
        elif match["year"]:
            year = int(match["year"])
        rest = name[match.end() :].strip()
        if not rest:
            break
        name = rest
    if match := CLOSING.search(name):
        year = year or int(match["year"])
        name = name[: match.start()]
    return name.strip(" '\"·,"), year, edition


# verbs that go on in a vowel and end no noun: 시간을 채워, 순위를 매겨
GOES_ON: Final = (
    "춰",
    "눠",
    "져",
    "쳐",
    "켜",
    "겨",
    "펴",
    "꿔",
    "채워",
    "세워",
    "키워",
    "비워",
    "메워",
    "치러",
    *("더해", "하여", "되어", "이바지해", "기여해", "받아", "맡아", "힘입어", "돼", "높여", "기울여", "이끌어", "펼쳐"),
)


# nouns that end like a verb that goes on
HAE_NOUNS: Final = (
    *("피해", "재해", "이해", "방해", "저해", "공해", "남해", "동해", "서해", "손해", "화해", "새해", "한해", "견해"),
    *("김해", "진해", "항해", "올해", "영해", "연해", "근해", "북해", "흑해", "상해", "자해", "침해", "수해", "폐해"),
)


def goes_on(word: str) -> bool:
    """Whether a word is a verb that goes on (비롯해, 더해) or a particle torn off its noun (30%를)."""
    return (len(word) > 1 and word.endswith("해") and not word.endswith(HAE_NOUNS)) or word in TORN


TORN: Final = frozenset({"을", "를", "은", "는", "에서", "으로", "로"})


OFFER: Final = re.compile(r"\s?공모(?:사업)?$")


POINTING: Final = re.compile(
    r"(?:(?:(?:도|시|군|구|전국)\s?단위|시·도|시도|시부|군부|구부|마을|자치구|읍면동|부서|기관|개인|단체|구·군|시내|도내|전국|광역|기초|지자체|자치단체|지방자치단체|시군|시·군|시군구|시·군·구|정량|정성|종합|마지막|서면|현장|발표|본선|예선|예비|사전|1차|2차|최종|자체|절대|상대|내부|외부|대외|공통|개별|서류|이번|각종|정부|각|(?:분야|부문)별?)[\s·]?)+(?:평가|심사|점검|대회)"
)


# a body of the whole country by its name, which gives what stands behind it: 한국지방자치학회 …대상
COMPOUND: Final = 4  # letters of a noun of evaluation that says what is judged: 교육평가
NATIONAL: Final = re.compile(
    r"(?:(?:사|재)단법인\s?)?(?:한국|대한|국제|세계|아시아)[가-힣]{2,}(?:학회|협회|연구원|진흥원|실천본부|공단|공사|재단|연합회|중앙회|협의회)"
)


def of_day(node: Node) -> bool:
    """Whether a word makes the one behind it a day of its own: 구강보건의 날, 노인의 날."""
    return node.kind == "word" and (node.josa == "의" or node.noun.endswith("의"))


def event_node(text: str, item: Item, before: list[Node]) -> Node:
    """An award's name that ends in this item: the nouns before it are taken from `before`."""
    if judges_field(before, item):
        return replace(before.pop(), end=item.end, josa=item.josa)
    taken: list[Node] = []
    edition: int | None = None
    year: int | str | None = None
    while before:
        node = before[-1]
        nearest = taken[0].start if taken else item.start
        if node.end > nearest or nearest - node.end > 1 or len(taken) > 9:
            break
        if node.kind == "dot" and len(before) > 1:
            if before[-2].kind in ("word", "who", "grade") and not before[-2].josa and before[-2].end == node.start:
                taken.insert(0, before.pop())
                if len(before[-1].noun) == 1 and before[-1].kind == "word":  # half of a pair: 초·중학생
                    taken.insert(0, before.pop())
                continue
            break
        if node.kind == "other" and node.noun == "-" and len(before) > 1:
            taken.insert(0, before.pop())
            continue
        if node.kind == "edition":
            edition = node.value if isinstance(node.value, int) else None
            before.pop()
            continue
        if node.kind == "year" and node.josa == "의" and node.noun == "올해" and item.kind == "prize":
            taken.insert(0, before.pop())
            break
        if node.kind == "year" and not node.josa:
            year = node.value if isinstance(node.value, (int, str)) else None
            before.pop()
            continue
        if node.parens and node.kind != "quote" and not glossed(node):
            break
        if node.kind == "quote" and not node.josa:
            taken.insert(0, before.pop())
            continue
        if node.noun == "날" and len(before) > 1 and of_day(before[-2]):
            taken[:0] = [before.pop(-2), before.pop()]
            continue
        if node.kind == "and" and node.noun in ("및",) and (taken or len(item.noun) >= COMPOUND):
            if len(before) > 1 and before[-2].kind == "event":
                break
            taken.insert(0, before.pop())
            continue
        if node.kind == "event" and not node.josa and whole_prize(node.event.name) and item.noun not in OF_PRIZES:
            break
        if qualifies_name(node, taken):
            taken.insert(0, before.pop())
            continue
        if node.kind not in ("word", "who", "cat", "grade", "count", "event", "veto") or node.josa:
            break
        if node.kind == "grade" and not named_after(before, item, bool(taken)):
            break
        if node.kind == "grade" and len(before) > 1 and before[-2].kind == "event" and not before[-2].josa:
            break
        shown = bool(taken) and taken[0].noun == "우수사례"  # the contest that a quoted event holds
        if node.kind == "event" and node.event.quoted and item.noun in LEX.event_weak and not shown:
            break
        if node.kind == "count" or (node.kind == "who" and node.who.kind in ("person", "deictic")):
            break
        if (
            node.kind == "word"
            and node.noun not in LEX.adjectives
            and (
                node.noun in LEX.event_stop
                or (
                    node.noun.endswith(("은", "는", "된", "한", "인", "던", "할", "린", "하게", *GOES_ON))
                    and len(node.noun) > 1
                    and node.noun not in ("대한", "시민")
                    and not taken_noun(node.noun)
                )
                or goes_on(node.noun)
                or (final_rieul(node.noun[-1]) and node.noun.endswith(("할", "될", "일")))
            )
        ):
            break
        if node.kind == "event":
            year, edition = year or node.event.year, edition or node.event.edition
        taken.insert(0, before.pop())
    start = taken[0].start if taken else item.start
    giver: list[Item] = []
    if (
        taken
        and taken[0].kind == "who"
        and taken[0].who.kind in ("government", "organization")
        and (taken[0].who.hits or ((len(taken) > 1 or len(item.noun) > COMPOUND) and NATIONAL.fullmatch(taken[0].noun)))
    ):
        first = taken[0]
        surface = getattr(first.who.hits[0], "surface", first.noun) if first.who.hits else first.noun
        inner = len(surface) < first.end - first.start
        rest = taken[1:]
        short = (
            len(rest) == 1
            and rest[0].kind == "word"
            and len(rest[0].noun) <= 3
            and len(item.noun) <= 3
            and not rest[0].noun.endswith(("정", "업무"))
        )
        name_start = (
            first.start + len(surface)
            if inner
            else taken[0].start
            if short
            else taken[1].start
            if len(taken) > 1
            else item.start
        )
        giver = [
            Item(
                "name",
                first.start,
                first.end,
                surface if inner else first.noun,
                hit=first.who.hits[0] if inner else first.who.hits[-1] if first.who.hits else None,
            )
        ]
    elif taken and taken[0].kind == "event" and taken[0].event.giver:
        giver = list(taken[0].event.giver)
        name_start = max(start, text.find(taken[0].event.name.split(" ")[0], giver[0].end))
    else:
        name_start = start
    if text[name_start : name_start + 1] == "-":
        name_start = start
    name = text[name_start : item.start] + item.noun
    name, more_year, more_edition = strip_name(TRAILING.sub("", name.replace("'", "").replace('"', "")) or name)
    words = [word for word in re.split(r"\s+", name) if word]
    while len(words) > 1 and words[0] in LEX.event_pointers | LEX.event_stop and words[0] != "자체":
        words = words[1:]
    name = " ".join(words)
    if name in PRAISE:
        return Node("word", start, item.end, name, item.josa, None, item.parens)
    pointer = (
        (name.replace("유공 ", "유공") in LEX.event_nouns and name not in ("공모전",))
        or name in LEX.event_pointers
        or name in CHOICES
        or (bool(POINTING.fullmatch(name)) and not (giver or year or edition or more_year))
    )
    pointed = before and before[-1].kind == "word" and before[-1].noun in LEX.event_pointers
    if pointed and before[-1].josa not in ("로", "으로") and len(name) <= 4:  # not of 부문별로 효행상 A
        pointer = True
    if pointer and (judged := judged_of(before)):
        name, pointer = f"{judged} {name}", False
    quoted = any(node.kind == "quote" for node in taken)
    weak = not quoted and not pointer and any(name.endswith(noun) for noun in LEX.event_weak)
    offer = OFFER.search(name)
    whole = any(node.kind == "event" for node in taken)
    offered = bool(offer) and not whole and len(name) - len(offer[0] if offer else "") >= 4
    if offered and offer is not None:
        name, weak = name[: offer.start()].rstrip(), False
    event = Event(name, more_year or year, more_edition or edition, tuple(giver), pointer, weak, quoted, offered)
    return Node("event", start, item.end, name, item.josa, event, item.parens)


OF_PRIZES: Final = frozenset({"평가", "심사", "시상식", "공모", "공모전", "경진대회", "대회", "선발대회"})


def whole_prize(name: str) -> bool:
    """Whether a name is a prize's, which no other name behind it goes on with: 일자리대상 (목표공시제 부문)."""
    return name.endswith(("대상", "어워드", "어워즈")) and len(name) > LEAST_PRIZE


LEAST_PRIZE: Final = 4


def qualifies_name(node: Node, taken: Sequence[Node]) -> bool:
    """Whether a noun belongs to the adjective that a name begins with: 주민과 함께하는 마을 만들기."""
    if not taken or taken[0].noun not in LEX.adjectives:
        return False
    if taken[0].noun == "함께하는":  # what looks like a department: 주민과 함께하는
        return node.josa in CONNECTS or (node.kind == "who" and node.noun.endswith("과") and not node.josa)
    return node.kind == "word" and len(node.noun) > 1 and node.josa in ("이", "가")


def judges_field(before: Sequence[Node], item: Item) -> bool:
    """Whether an evaluation is that of a field of the award named before it: 복지행정상의 '민관협력' 분야 평가에서."""
    if item.noun not in ("평가", "심사") or len(before) < 2 or before[-1].kind != "cat" or before[-1].josa:
        return False
    if not isinstance(before[-1].value, list) or item.start - before[-1].end > 1:
        return False
    for node in reversed(before[:-1]):
        if node.kind == "event":
            return not node.event.pointer and node.josa in ("", "의")
        if node.kind in ("win", "grade", "stop", "comma", "speech") or node.josa in ("은", "는", "이", "가"):
            return False
    return False


def names_nothing(word: str) -> bool:
    """Whether a word is none of what an evaluation judges: an adverb of the sentence, an adjective."""
    return word in LEX.event_stop or adnominal(word) or word.endswith(GOES_ON) or goes_on(word)


def judged_of(before: Sequence[Node]) -> str:
    """What an evaluation without a name judges: 음식문화 개선 사업에 대한 (평가); '' where nothing is told."""
    if len(before) < 2 or before[-1].noun not in ("대한", "관한") or before[-2].josa != "에":
        return ""
    if before[-2].kind not in ("word", "quote"):
        return ""
    first = words_start(before, len(before) - 2, lambda word: names_nothing(word.noun), near=True)
    name = " ".join(node.noun for node in before[first:-1])
    return name if len(name) >= JUDGED_SIZE else ""


JUDGED_SIZE: Final = 4  # letters; a shorter noun names no evaluation
GLOSS_WORDS: Final = 3  # words in brackets that say a name in other words


def glossed(node: Node) -> bool:
    """Whether brackets hold other words for the noun before them: 그린시티(환경 우수 지자체) 평가."""
    inner = node.parens
    return (
        node.kind == "word"
        and 0 < len(inner) <= GLOSS_WORDS
        and inner[0].kind == "word"
        and all(item.kind in ("word", "grade", "head") and not item.josa for item in inner)
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
        not inside and item.noun in SELECTING and lead is not None and lead.kind == "word" and not lead.josa
    )


SELECTING: Final = frozenset({"평가", "공모", "심사", "공모전", "경진대회"})
# how something was judged, which names no evaluation: 미흡 평가를 받은
PRAISE: Final = frozenset(
    f"{how} 평가" for how in ("좋은", "높은", "후한", "우수", "양호", "보통", "미흡", "부진", "낙제점")
)
MEETINGS: Final = ("위원회", "회의", "기념식", "간담회", "협약식", "설명회", "조회")
TITLE: Final = re.compile(
    r"베스트|으뜸|이달의|금주의|올해의|자랑스러운|달인|MVP|(?:왕|인상|공무원(?:·팀)?|유공직원|명장)$"
)
# verbs of giving before what is given: A시가 지정하는 '베스트 …'에
GIVEN: Final = frozenset(
    {"지정하는", "지정한", "선정하는", "선정한", "뽑는", "뽑은", "수여하는", "시상하는", "인증하는"}
)
# a ceremony for those who did well in an evaluation: 세정 종합평가 우수 시군 시상식
CEREMONY: Final = re.compile(
    r"(?:.{2,20}(?:수여|시상|전달)(?:식)?\s?및\s)?(?P<name>.{4,40}?)\s(?:최우수|우수|모범|유공)\s?[가-힣·]{1,6}\s?시상식"
)
# what a ceremony is held together with: … 정부포상 수여식 및 지정 협약식
JOINT: Final = re.compile(r"\s?(?:시상식?|수여식|전수식)\s?(?:및|·)\s?[^'\"]{2,14}(?:식|회|포럼|워크숍)$")
# an award quoted together with a field of it: '2013년 정부합동평가 보건위생분야'
FIELDED: Final = re.compile(
    r"(?P<name>.{4,40}?(?:평가|대회|공모|공모전|대상|심사|점검|측정|조사))(?:\s?결과)?[\s(-]+"
    r"(?P<field>[가-힣A-Za-z·]{2,12}(?:\s[가-힣A-Za-z·]{1,8}){0,2}?)\s?(?:부문|분야|영역)\)?"
)
QUOTED_FIELD: Final = re.compile(r"(?P<name>.{2,20}?)\s?(?:부문|분야|영역)")


def counted_bodies(before: Sequence[Node]) -> bool:
    """Whether the last of some nodes counts the bodies told before it: 권역응급의료센터 44개소를."""
    if len(before) < 2 or before[-1].kind != "count" or before[-1].value not in ("곳", "개"):
        return False
    told = before[-2]
    body = told.kind == "who" and told.who.kind in ("org", "department")
    return (body or (told.kind == "word" and told.noun.endswith(("기관", "시설", "센터")))) and not told.josa


def judged_node(item: Item, before: list[Node]) -> Node:
    """An evaluation told by its verb, named by what it judges: 12개 읍·면을 종합평가한 결과."""
    words: list[str] = []
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
            and before[k - 1].kind == "word"
            and not before[k - 1].josa
            and before[k - 1].noun not in LEX.event_stop
            and len(lead) < 4
        ):
            lead.insert(0, before[k - 1].noun)
            k -= 1
        if lead and len(lead[0]) > 1 and k >= 2 and before[k - 1].kind == "dot" and before[k - 2].kind == "word":
            lead[0] = f"{before[k - 2].noun}·{lead[0]}"
            first = before[k - 3] if k >= 3 else None
            named = first is not None and (first.kind == "word" or (first.kind == "who" and not first.who.hits))
            if first is not None and named and not (first.josa or names_nothing(first.noun)):
                lead.insert(0, first.noun)
        if lead and (len(lead[0]) == 1 or lead[0] in ("관내", "도내", "시내") or (counted and lead[0] == "전국")):
            lead = lead[1:]
        words[0] = " ".join([*lead, words[0]])
    if words and words[-1].endswith(MEASURES):
        words = []
    name = f"{'·'.join(words)} {item.noun}".strip()
    return Node("event", item.start, item.end, name, "", Event(name, pointer=not words, weak=True))


# by what a body is judged, which names no evaluation: 81개 평가지표를 평가한
MEASURES: Final = ("지표", "항목", "요소")


def taken_noun(word: str) -> bool:
    """Words that end like an adnominal verb and are nouns."""
    return word.endswith(
        (
            "기관",
            "시민",
            "군민",
            "구민",
            "국민",
            "도민",
            "주민",
            "농민",
            "어민",
            "대한",
            "안전",
            "인",
            "기한",
            "권한",
            "위험",
            "상한",
            "지은",
        )
    ) and not word.endswith(("받은인", "위한"))


def owns_work(before: Sequence[Node]) -> bool:
    """Whether what is quoted is the work of who stands before it: 나래온 주무관의 '도로 점검'."""
    owner, grade = (*reversed(before[-2:]), None, None)[:2]
    if owner is None or owner.kind != "who" or owner.josa not in ("", "의"):
        return False
    if not owner.josa:
        return owner.who.kind == "department"
    graded = grade is not None and grade.kind == "grade" and grade.josa in ("은", "는", "에는", "에")
    return owner.who.kind in ("person", "department") or graded


def is_work(item: Item, behind: Item | None, before: Sequence[Node]) -> bool:
    """Whether what is quoted is a proposal, or the government's before it: 부산시의 '청사포 만들기' 사업이."""
    if behind is not None and is_proposal(behind) and adjacent(item, behind):
        return not item.josa
    owner = before[-1] if before else None
    owned = owner is not None and owner.kind == "who" and owner.who.kind == "government" and owner.josa == "의"
    named = (
        behind is not None
        and adjacent(item, behind)
        and behind.noun in WORKS
        and behind.josa in ("이", "가", "은", "는")
    )
    return owned and named and not item.josa


def is_proposal(item: Item) -> bool:
    """Whether a word behind what is quoted makes it a proposal, no award: ‘골목 쉼터’ 제안이."""
    return item.noun == "제안" and item.josa in PROPOSED


PROPOSED: Final = ("이", "과", "은", "도")


def chosen_in(ahead: Sequence[Item]) -> bool:
    """Whether words behind a quoted title say that bearers of it are chosen there: '최강센터' 선발 평가에서."""
    return (
        len(ahead) > 1
        and ahead[0].noun in ("선발", "선정")
        and not ahead[0].josa
        and ahead[1].kind == "head"
        and ahead[1].josa.startswith("에서")
    )


# what behind a quoted name goes with it: '가온상' 시상식, '으뜸관서' 선발
OF_QUOTED: Final = frozenset(
    {
        *("시상식", "시상", "심사", "대회", "결과", "평가", "공모", "공모사업", "경진대회", "공모전"),
        *("선정", "선발", "포상"),
    }
)


WORKS: Final = frozenset({"사업", "프로그램"})  # behind a quoted name, before a grade: '독서아카데미' 사업 우수기관


# a survey that ranks bodies by what it rates: 고객만족도 조사
RATING_SURVEY: Final = re.compile(
    r"(?:친절도|만족도|체감도|청렴도|인지도|선호도|경쟁력|신뢰도|안전도|지수|평판)\s?조사$"
)


QUOTED_OFFICE: Final = re.compile(r"[가-힣]{3,12}(?:과|국|담당관)")


def quote_node(text: str, items: Sequence[Item], at: int, before: list[Node]) -> tuple[int, Node]:
    """A quotation as an award's name where it reads like one or stands where one stands, else as it is."""
    item = items[at]
    inner = item.noun.replace("'", "").strip()
    inner = JOINT.sub("", inner)
    ceremony = CEREMONY.fullmatch(inner)
    if ceremony and ceremony["name"].endswith(LEX.event_nouns):
        inner = ceremony["name"]
    fielded = FIELDED.fullmatch(inner)
    if fielded:
        inner = fielded["name"]
    elif field := QUOTED_FIELD.fullmatch(inner):
        return 1, Node("cat", item.start, item.end, item.noun, item.josa, [field["name"]], item.parens)
    name, year, edition = strip_name(inner)
    name = TRAILING.sub("", name) or name
    behind = items[at + 1] if at + 1 < len(items) else None
    tail = name.split(" ")[-1] if name else ""
    eventful = bool(
        tail
        and (
            tail.endswith(LEX.event_nouns)
            or CERTIFICATE.fullmatch(tail)
            or (PRIZE.fullmatch(tail) and len(name) > 2 and tail not in LEX.prize_never)
            or (
                tail.endswith(("상", "대상", "공무원", "왕", "인상"))
                and len(name) > 3
                and (tail == "대상" or tail not in LEX.prize_never)
            )
        )
    )
    eventful = eventful or RATING_SURVEY.search(name) is not None
    close = behind is not None and adjacent(item, behind)
    if text[item.start] == '"' and re.search(r"(?:부터|까지|에서|[은는을를이가도])\s", name):
        eventful = False
    if (owns_work(before) or is_work(item, behind, before)) and not item.josa.startswith("에서"):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if QUOTED_OFFICE.fullmatch(inner) and not item.josa.startswith("에서"):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if "!" in inner or "?" in inner:  # a slogan or a work's title
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if (
        not item.josa
        and close
        and behind is not None
        and behind.kind in ("head", "word", "dept")
        and behind.noun not in ("영예", "수상자", "영광", "결과")
        and not eventful
        and not any(later.kind == "cat" for later in items[at + 1 : at + 5])
    ):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if not eventful and close and not item.josa and behind is not None and behind.noun in ("분야", "부문"):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if not eventful:
        ahead = items[at + 1 : at + 5]
        field_at = next((i for i, later in enumerate(ahead) if later.kind == "cat"), None)
        named_field = (
            close
            and not item.josa
            and field_at is not None
            and all(later.kind in ("word", "dot", "name") and not later.josa for later in ahead[:field_at])
        )
        placed = (
            named_field
            or item.josa in ("에서", "에서도", "에서는")
            or (item.josa == "에" and bool(before) and before[-1].noun in GIVEN)
            or (
                close
                and behind is not None
                and not item.josa
                and (behind.kind in ("cat",) or behind.noun == "결과" or (behind.kind == "grade" and not item.parens))
            )
        )
        worked = (
            close
            and behind is not None
            and not (item.josa or behind.josa)
            and behind.noun in WORKS
            and len(ahead) > 1
            and ahead[1].kind == "grade"
        )
        chosen = close and not item.josa and chosen_in(ahead)
        placed = placed or chosen
        crowned = (behind is not None and close and behind.noun in ("영예", "수상자", "영광")) or (
            item.josa in ("에", "으로", "로")
            and behind is not None
            and behind.kind == "win"
            and behind.noun.startswith(("올랐", "선정", "뽑", "선발", "이름을", "인증", "재인증"))
        )
        crowned = crowned or (item.josa in ("에", "에는") and TITLE.search(name) is not None)
        crowned = crowned or (
            item.josa in ("을", "를")
            and behind is not None
            and behind.kind == "win"
            and behind.noun.startswith(("선정했", "선정해", "뽑았", "뽑아", "선발했", "선발해", "시상했", "시상해"))
            and bool(TITLE.search(name))
        )
        if not (placed or crowned or worked) or not name or len(name) > 40 or name.endswith(MEETINGS):
            return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if not item.josa and close and chosen_in(items[at + 1 : at + 3]):
        last = items[at + 2]
        return 3, Node(
            "event", item.start, last.end, name, last.josa, Event(name, year, edition, quoted=True), last.parens
        )
    behind_grade = at + 2 < len(items) and items[at + 2].kind == "grade"
    giver: list[Item] = []
    if edition is None and before and before[-1].kind == "edition" and adjacent(as_item(before[-1]), item):
        edition = before[-1].value if isinstance(before[-1].value, int) else None
        before.pop()
    if (
        year is None
        and before
        and before[-1].kind == "year"
        and adjacent(as_item(before[-1]), item)
        and before[-1].josa in ("", "의")
    ):
        year = before[-1].value if isinstance(before[-1].value, (int, str)) else None
        before.pop()
    size, end, josa, parens = 1, item.end, item.josa, item.parens
    if not item.josa and close and behind is not None and behind.kind == "head" and behind.noun in OF_QUOTED:
        size, end, josa, parens = 2, behind.end, behind.josa, behind.parens
        if behind.noun in ("대회", "경진대회", "공모전", "평가") and not name.endswith(behind.noun):
            name = f"{name} {behind.noun}"
    elif (
        not item.josa
        and close
        and behind is not None
        and behind.kind == "word"
        and behind.noun in ("결과", "시상대", "본선", "결선", "최종", *(WORKS if behind_grade else ()))
    ):
        size, end, josa = 2, behind.end, behind.josa
    if (
        before
        and before[-1].kind == "who"
        and not before[-1].josa
        and before[-1].who.hits
        and adjacent(as_item(before[-1]), item)
        and before[-1].who.kind in ("government", "organization")
    ):
        first = before[-1]
        giver = [Item("name", first.start, first.end, first.noun, hit=first.who.hits[-1])]
    offered = (
        size == 2
        and behind is not None
        and behind.noun in ("공모", "공모사업")
        and not name.endswith(("공모전", "대회"))
    )
    return size, Node(
        "event",
        item.start,
        end,
        name,
        josa,
        Event(name, year, edition, tuple(giver), quoted=True, offered=offered, field=fielded and fielded["field"]),
        parens,
    )


def category_node(text: str, item: Item, before: list[Node]) -> Node:
    """The fields that a phrase ending in 부문, 분야, 그룹 names; taken from `before`."""
    own = item.noun
    for word in ("부문", "분야", "영역", "종목"):
        own = own.removesuffix(word)
    if own == "그룹":
        own = ""
    if item.noun in ("부문별", "분야별"):
        return Node("word", item.start, item.end, item.noun, item.josa)
    parts: list[list[str]] = [[]]
    start = item.start
    if own.endswith("유공"):
        return event_node(text, replace(item, noun=own), before)
    longer = own not in OF_ALL and item.noun.endswith(("부문", "분야", "영역")) and names_field(before)
    if own and not longer and not (len(before) > 1 and before[-1].kind == "dot" and before[-1].end == item.start):
        return Node("cat", item.start, item.end, own, item.josa, [own], item.parens)
    if own:
        parts = [[own]]
    counted = 0
    all_before = list(before)
    if before and before[-1].kind == "event" and before[-1].event.name.endswith("유공") and not before[-1].josa:
        return replace(before.pop(), end=item.end, josa=item.josa)
    while before:
        node = before[-1]
        if start - node.end > 1:
            break
        if node.kind == "count" and not node.josa and not counted:
            counted = int(re.sub(r"\D", "", node.noun) or 0)
            start = node.start
            before.pop()
            continue
        if node.kind == "word" and node.noun == "등" and counted:
            start = node.start
            before.pop()
            continue
        if (
            node.kind in ("dot", "bullet")
            or (node.kind == "comma" and parts[0] and opens_list(before[:-1]))
            or (node.kind == "and")
            or (
                node.kind == "comma"
                and node.noun == ","
                and parts[0]
                and (len(parts) < counted or listing(before[:-1]))
            )
        ):
            if not parts[0] and node.kind != "bullet":
                break
            parts.insert(0, [])
            start = node.start
            before.pop()
            if node.kind == "bullet" and all(other.kind != "bullet" for other in before):
                break
            continue
        if node.parens or (parts[0] and judges(node)):
            break
        if node.kind == "quote" and not parts[0] and not node.josa:
            parts[0] = [node.noun]
            start = node.start
            before.pop()
            while len(before) > 1 and before[-1].kind == "comma" and quoted_alone(before[-2]):
                parts.insert(0, [before[-2].noun])
                start = before[-2].start
                before[-2:] = []
            if not before or (before[-1].kind not in ("dot", "comma", "and") and before[-1].josa not in CONNECTS):
                break
            continue
        if (
            node.kind in ("word", "quote", "veto")
            or (node.kind == "grade" and node.grade.noun not in ("", "상") and not parts[0] and not node.josa)
            or (node.kind == "event" and not parts[0] and names_matter(node))
            or (
                node.kind == "who"
                and node.who.kind in ("department", "organization", "government")
                and not (node.who.hits and (node.josa or len(parts) > 1))
            )
            or node.kind in ("title", "cat")
        ):
            if node.josa and not (node.josa in CONNECTS and parts[0]):
                break
            if node.kind == "word" and (
                node.noun in LEX.event_stop
                or node.noun.endswith((*CONNECTIVE, "결과"))
                or node.noun in ("열고", "하고", "갖고", "받고")
                or (node.noun.endswith("해") and len(before) > 1 and before[-2].josa in ("을", "를"))
                or (adnominal(node.noun) and node.noun not in LEX.adjectives)
            ):
                break
            if node.josa in CONNECTS:
                parts.insert(0, [])
            if len(parts) == 1 and parts[0] and split_list(node):
                parts[:0] = [[node.noun[:-1]]]
                start = node.start
                before.pop()
                continue
            if node.kind == "cat" and isinstance(node.value, list):
                parts[0][:0] = node.names
            else:
                parts[0].insert(0, text[node.start : node.end].removesuffix(node.josa) if is_named(node) else node.noun)
            start = node.start
            before.pop()
            continue
        break
    names = [" ".join(part) for part in parts if part]
    if MARKED.search(text[start : item.start]):
        names = [
            piece.strip(" ·,")
            for piece in MARKED.split(re.sub(r"\s등\s.*$|\s등$", "", text[start : item.start]))
            if piece.strip(" ·,")
        ]
    told = re.split(r"\s?[,·]\s?", item.inside.strip()) if counted and item.inside else []
    if not names and len(told) == counted > 1:
        return Node("cat", start, item.end, text[start : item.end], item.josa, told)
    if counted and len(names) != counted:
        before[:] = all_before[:-1]
        count = all_before[-1]
        return replace(count, end=item.end, noun=text[count.start : item.end].removesuffix(item.josa), josa=item.josa)
    if not names:
        return Node("word", start, item.end, item.noun, item.josa, None, item.parens)
    return Node(
        "cat",
        start,
        item.end,
        text[start : item.end],
        item.josa,
        joined(text, names, bool(counted), start, item.start),
        item.parens,
    )


# fields of one word, which follow the name of their award: 건강증진사업 종합부문
OF_ALL: Final = LEX.category_groups | {"종합", "개인", "단체", "일반", "기관", "공통", "통합", "본상", "특별"}


def names_field(before: Sequence[Node]) -> bool:
    """Whether a bare noun before a field in one word belongs to its name: 감염병 관리 (역학조사부문)."""
    word = before[-1] if len(before) > 1 else None
    if word is None or word.kind != "word":
        return False
    return not (word.josa or word.parens or word.noun in LEX.event_stop or word.noun.endswith(CONNECTIVE)) and not (
        adnominal(word.noun)
    )


def judges(node: Node) -> bool:
    """Whether a body of its own name stands before a field, which it judges: 행정안전부 (지방세 분야)."""
    return node.kind == "who" and bool(node.who.hits) and node.who.hits[-1].surface == node.who.name


def quoted_alone(node: Node) -> bool:
    """Whether a node is a bare quotation, be it read as an award's name or not."""
    return not (node.josa or node.parens) and (node.kind == "quote" or (node.kind == "event" and node.event.quoted))


# verbs that end in a vowel and go on: 노력을 인정받아 금연 부문에서
CONNECTIVE: Final = (
    "받아",
    "보여",
    "기울여",
    "높여",
    "줄여",
    "얻어",
    "늘려",
    "올려",
    "살려",
    "거둬",
    "인정돼",
    "두루",
    "고루",
)


def split_list(node: Node) -> bool:
    """Whether a word that looks like a department is a field and the particle behind it: 지역개발과 안전관리."""
    return node.kind == "who" and node.who.kind == "department" and node.noun.endswith("과") and not node.josa


def joined(text: str, names: list[str], counted: bool, start: int, end: int) -> list[str]:
    """The named fields: two nouns joined by a dot are one field's name unless the text counts them."""
    span = text[start:end]
    if len(names) == 2 and not counted and re.search(r"\s및\s", span):
        return [" 및 ".join(names)]
    if len(names) == 2 and not counted and "·" in span and not re.search(r"[와과]\s|,|[▲△○◇■□▷●◆▽▼]", span):
        return ["·".join(names)]
    return names


def is_named(node: Node) -> bool:
    """Whether a node is an award's name without quotation marks."""
    return node.kind == "event" and not node.event.quoted


def names_matter(node: Node) -> bool:
    """Whether an award's name before a field's noun is that field; a quoted one only where its noun is weak."""
    return not node.event.quoted or any(node.noun.endswith(noun) for noun in LEX.event_weak)


def listing(before: Sequence[Node]) -> bool:
    """Whether the nodes end like a part of a list: a bare noun behind another part."""
    last = before[-1] if before else None
    named = last is not None and (last.kind in ("word", "who") or (last.kind == "event" and last.event.weak))
    if last is None or not named or (last.kind == "who" and last.who.kind in ("government", "organization")):
        return False
    if last.josa:
        return last.josa in CONNECTS
    edge = before[-2] if len(before) > 1 else None
    if edge is not None and edge.kind == "word" and not edge.josa:
        return in_row(before)
    return edge is not None and (edge.kind in ("dot", "comma", "bullet") or edge.josa in CONNECTS)


def in_row(before: Sequence[Node]) -> bool:
    """Whether the nodes end in a row of bare nouns behind a grade or a topic: 우수구로, 청소년 보호, 체납 징수."""
    k = len(before) - 1
    while k > 0:
        start = k
        while k >= 0 and is_bare_noun(before[k]):
            k -= 1
        if not 0 <= k < start or start - k > ROW_WORDS:
            return False
        if before[k].kind != "comma":
            return before[k].kind == "who" and before[k].josa in ("은", "는")
        k -= 1
        if k >= 0 and before[k].kind == "grade":
            return True
    return False


ROW_WORDS: Final = 3  # words of a field in a row, at most


def is_bare_noun(node: Node) -> bool:
    """Whether a node is a noun without a particle, be it one that also names awards."""
    return not node.josa and (node.kind == "word" or (node.kind == "event" and node.event.weak))


def opens_list(before: Sequence[Node]) -> bool:
    """Whether the nodes end in a topic and one bare noun, the first part of a list: 군은 재활용, (보육 부문에서)."""
    return (
        len(before) > 1
        and is_bare_noun(before[-1])
        and len(before[-1].noun) > 2
        and before[-1].noun not in LEX.event_stop
        and before[-2].kind == "who"
        and before[-2].josa in ("은", "는")
    )


def adnominal(word: str) -> bool:
    """Whether a word reads like a verb before a noun (받은, 열린, 이끈)."""
    return (
        len(word) > 1
        and word.endswith(
            ("은", "는", "된", "한", "던", "린", "할", "될", "난", "낸", "온", "쓴", "킨", "긴", "든", "친", "룬")
        )
        and not taken_noun(word)
        and not word.endswith(("자살예방은",))
    )
