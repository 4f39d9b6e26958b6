"""Quotations that name an award, and those that name what somebody made."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from posang.records.awards.events import TRAILING, strip_name
from posang.records.awards.items import Item
from posang.records.awards.kinds import CERTIFICATE_SCHEME, FIELD_WORDS, PRIZE, TITLE_OPENINGS, classify
from posang.records.awards.lexer import SENTENCE
from posang.records.awards.lexicon import LEX, one_of
from posang.records.awards.merits import MERITED
from posang.records.awards.node import SUBJECTS, Event, Node, adjacent, as_item
from posang.records.awards.particles import PARTICLE, PLACES
from posang.reference import find_names

MEETINGS: Final = ("위원회", "회의", "기념식", "간담회", "협약식", "설명회", "조회")
TITLE_NAME: Final = re.compile(rf"{one_of(TITLE_OPENINGS)}|금주의|달인|MVP|(?:왕|인상|공무원(?:·팀)?|유공직원|명장)$")
# verbs of giving before what is given: A시가 지정하는 '베스트 …'에
GIVEN: Final = frozenset(
    {"지정하는", "지정한", "선정하는", "선정한", "뽑는", "뽑은", "수여하는", "시상하는", "인증하는"}
)
# a ceremony for those who did well in an evaluation: 세정 종합평가 우수 시군 시상식
CEREMONY_NAME: Final = re.compile(
    r"(?:.{2,20}(?:수여|시상|전달)(?:식)?\s?및\s)?(?P<name>.{4,40}?)\s(?:최우수|우수|모범|유공)\s?[가-힣·]{1,6}\s?시상식"
)
# a ceremony for those who bear a title: 우수지역특구에 대한 시상식, 치안 우수관서 시상식, 단오제 유공자 포상식
CEREMONY_FOR: Final = re.compile(
    r"(?P<name>.{4,40}?)에\s대한\s(?:시상식?|포상식?|수여식|인증식)"
    r"|(?P<title>.{2,30}?\s?(?:우수|모범|으뜸)\s?[가-힣·]{1,8})(?:\s및\s유공자)?\s(?:(?:선발|선정)\s)?(?:시상식|인증식|수여식|표창식)"
    r"|(?P<merit>.{2,30}?\s?유공자?\s(?:포상|표창|시상))(?:\s?(?:수여|전수|시상))?식"
)
# what a ceremony is held together with: … 정부포상 수여식 및 지정 협약식
JOINT: Final = re.compile(r"\s?(?:시상식?|수여식|전수식)\s?(?:및|·)\s?[^'\"]{2,14}(?:식|회|포럼|워크숍)$")
# an award quoted together with a field of it: '2013년 정부합동평가 보건위생분야', '가람대상 시상식에서 환경부문'
FIELDED: Final = re.compile(
    r"(?P<name>.{4,40}?(?:평가|대회|공모|공모전|대상|심사|점검|측정|조사))(?:\s?(?:시상식|결과))?(?:에서|의)?[\s(-]+"
    r"(?P<field>[가-힣A-Za-z·]{2,12}(?:\s[가-힣A-Za-z·]{1,8}){0,2}?)\s?(?:부문|분야|영역)\)?"
)
QUOTED_FIELD: Final = re.compile(r"(?P<name>.{2,20}?)\s?(?:부문|분야|영역)")


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
    named = behind is not None and adjacent(item, behind) and behind.noun in WORKS and behind.josa in SUBJECTS
    return owned and named and not item.josa


def is_proposal(item: Item) -> bool:
    """Whether a word behind what is quoted makes it a proposal, no award: ‘골목 쉼터’ 제안이."""
    return item.noun == "제안" and item.josa in PROPOSED


PROPOSED: Final = ("이", "과", "은", "도")


def chosen_in(ahead: Sequence[Item]) -> bool:
    """Whether words behind a quoted title say that bearers of it are chosen there: '최강센터' 선발 평가에서."""
    return (
        len(ahead) > 1
        and ahead[0].noun in CHOOSING
        and not ahead[0].josa
        and ahead[1].kind == "head"
        and ahead[1].josa in PLACES
    )


CHOOSING: Final = frozenset({"선발", "선정", "인증", "재인증", "지정"})


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
QUOTED_OFFICE: Final = re.compile(r"[가-힣]{3,12}(?:과|국|담당관)(?:\s[가-힣]{2,10}팀)?")


HONORED: Final = ("영예", "수상자", "영광")  # behind the name of what is won: '으뜸관서'의 영예
RESULTS: Final = ("결과", "시상대", "본선", "결선", "최종")  # behind a quoted name, and no part of it
CONTESTS: Final = ("대회", "경진대회", "공모전", "평가")  # behind a quoted name, and a part of it
NAME_LIMIT: Final = 40  # characters of an award's name that its place alone shows to be one
AHEAD: Final = 4  # items behind a quotation that may show it to be an award's name


def quote_node(text: str, items: Sequence[Item], at: int, before: list[Node]) -> tuple[int, Node]:
    """A quotation as an award's name where it reads like one or stands where one stands, else as it is."""
    item = items[at]
    if prize := prize_behind(text, items, at):
        return prize
    inner = JOINT.sub("", item.noun.replace("'", "").strip())
    ceremony = CEREMONY_NAME.fullmatch(inner)
    if ceremony and ceremony["name"].endswith(LEX.event_nouns):
        inner = ceremony["name"]
    held = CEREMONY_FOR.fullmatch(inner)
    if held is not None and not (held["title"] and reads_like_award(held["title"])):
        inner = held["name"] or held["title"] or held["merit"]
    fielded = FIELDED.fullmatch(inner)
    if fielded:
        inner = fielded["name"]
    elif (field := QUOTED_FIELD.fullmatch(inner)) and strip_name(inner)[1:] == (None, None):
        return 1, Node("cat", item.start, item.end, item.noun, item.josa, [field["name"]], item.parens)
    inner, hosts = held_by(item, inner)
    if SAMPLE.match(text, item.end):
        return 1, Node("cat", item.start, item.end, item.noun, item.josa, [inner], item.parens)
    name, year, edition = strip_name(inner)
    name = TRAILING.sub("", name) or name
    ahead = items[at + 1 : at + 1 + AHEAD]
    rest = items[at + 1 : at + 1 + CHOSEN_REACH]
    spoken = text[item.start] == '"' and re.search(r"(?:부터|까지|에서|[은는을를이가도])\s", name) is not None
    eventful = (held is not None or reads_like_award(name)) and not spoken
    if names_other(item, inner, ahead, before) or not (
        eventful or stands_as_award(item, name, ahead, before) or chooses(item, name, rest)
    ):
        return 1, Node("quote", item.start, item.end, inner, item.josa, None, item.parens)
    if not eventful and ahead and ahead[0].kind == "grade" and in_contest_told(text, before):
        return 1, Node("cat", item.start, item.end, item.noun, item.josa, [name], item.parens)
    close = ahead[0] if ahead and adjacent(item, ahead[0]) and not item.josa else None
    if close is not None and chosen_in(ahead):
        last = ahead[1]
        event = Event(name, year, edition, quoted=True)
        return 3, Node("event", item.start, last.end, name, last.josa, event, last.parens)
    year, edition = dated(item, year, edition, before)
    size, end, josa, parens = 1, item.end, item.josa, item.parens
    works = WORKS if len(ahead) > 1 and ahead[1].kind == "grade" else ()
    if close is not None and close.kind == "head" and close.noun in OF_QUOTED:
        size, end, josa, parens = 2, close.end, close.josa, close.parens
        if close.noun in CONTESTS and not name.endswith(close.noun):
            name = f"{name} {close.noun}"
    elif close is not None and close.kind == "word" and close.noun in (*RESULTS, *works):
        size, end, josa = 2, close.end, close.josa
    offered = size == 2 and ahead[0].noun in ("공모", "공모사업") and not name.endswith(("공모전", "대회"))
    giver, part = hosts or giver_before(item, before), fielded and fielded["field"]
    event = Event(name, year, edition, giver, quoted=True, offered=offered, field=part)
    return size, Node("event", item.start, end, name, josa, event, parens)


def in_contest_told(text: str, before: Sequence[Node]) -> bool:
    """Whether a clause begins in the contest told before, whose fields it may name: 같은 대회에서 '가나' (우수상)."""
    clause = takewhile(lambda node: node.kind not in ("win", "veto", "stop"), reversed(before))
    places = (node for node in clause if node.kind == "event" and node.josa in PLACES and node.event.pointer)
    return any(THE_ONE.search(text, max(0, place.start - POINTER), place.end) is not None for place in places)


POINTER: Final = 5  # characters of the words that point
THE_ONE: Final = re.compile(r"(?<![가-힣])(?:이|같은|해당|동일한)\s(?=[가-힣])")  # that point at what was told before


PRIZE_BEHIND: Final = re.compile(rf"상(?P<josa>{PARTICLE})?(?![가-힣])")


def prize_behind(text: str, items: Sequence[Item], at: int) -> tuple[int, Node] | None:
    """A quoted name and the noun behind it as a prize: 'Best of Light'상을; behind a blank one that is won."""
    item, behind = items[at], items[at + 1] if at + 1 < len(items) else None
    match = PRIZE_BEHIND.match(text, behind.start) if behind is not None and adjacent(item, behind) else None
    if match is None or behind is None or item.josa or SENTENCE.search(item.noun):
        return None
    won = at + 2 < len(items) and items[at + 2].kind == "win"
    if behind.start > item.end and not won:
        return None
    name, year, edition = strip_name(f"{item.noun.strip()}상")
    event = Event(name, year, edition, quoted=True)
    return 2, Node("event", item.start, match.end(), name, match["josa"] or "", event, behind.parens)


def reads_like_award(name: str) -> bool:
    """Whether a name ends like an award's or an evaluation's."""
    tail = name.split(" ")[-1]
    titled = (tail.endswith(("상", "대상", "공무원", "왕", "인상")) or name.endswith(MASTERS)) and len(name) > 3
    return bool(tail) and (
        tail.endswith(LEX.event_nouns)
        or CERTIFICATE_SCHEME.fullmatch(tail) is not None
        or (PRIZE.fullmatch(tail) is not None and len(name) > 2 and tail not in LEX.prize_never)
        or (titled and (tail == "대상" or tail not in LEX.prize_never))
        or HONORING.fullmatch(name) is not None
        or BEST_BODIES.fullmatch(name) is not None
        or RATING_SURVEY.search(name) is not None
    )


MASTERS: Final = ("의 달인", "의 명장", "의 장인")  # titles of who is best at something: 지방행정의 달인
# whole titles of bodies: 전국 100대 교육과정 우수학교
BEST_BODIES: Final = re.compile(r"(?:[가-힣\d]+\s){2,4}(?:우수|모범|선도)(?:학교|대학|마을|도서관|병원)")
# what honors for merits are called, and those who are honored: 스승의 날 유공 교원 포상, 스승의 날 유공 교원
HONORING: Final = re.compile(rf"[^.\n]*유공(?:자|\s)[^.\n]*(?:포상|표창)|[^.\n]{{2,}}\s{MERITED}")


def names_other(item: Item, inner: str, ahead: Sequence[Item], before: Sequence[Node]) -> bool:
    """Whether a quotation names somebody's work, an office, a slogan or those to whom something is given."""
    if ahead and ahead[0].value == "명" and ahead[0].josa in GIVEN_TO and not item.josa:
        return True  # '퇴직 공무원' 11명에 정부 포상
    if with_work(item, ahead) or bodies_alone(inner):
        return True
    if item.josa not in PLACES:
        owned = owns_work(before) or is_work(item, ahead[0] if ahead else None, before)
        if owned or QUOTED_OFFICE.fullmatch(inner):
            return True
    held = item.josa in PLACES and inner.endswith(LEX.event_nouns)  # '찾아라! 우수사례 공모전'에서
    return ("!" in inner or "?" in inner) and not held  # a slogan or a work's title


def with_work(item: Item, ahead: Sequence[Item]) -> bool:
    """Whether a quotation is what its maker won with, told right before the grade: '골목 가꾸기'로 우수상을."""
    graded = bool(ahead) and ahead[0].kind == "grade" and ahead[0].josa in ("", "을", "를")
    return item.josa in ("로", "으로") and graded


def bodies_alone(inner: str) -> bool:
    """Whether a quotation holds nothing but a list of offices and towns: '남원읍, 대천동' 최우수."""
    return "," in inner and all(part and classify(part)[::2] == ("dept", "") for part in re.split(r"\s?,\s?", inner))


GIVEN_TO: Final = ("에", "에게")


def stands_as_award(item: Item, name: str, ahead: Sequence[Item], before: Sequence[Node]) -> bool:
    """Whether a quotation that reads like no award's name stands where one stands."""
    close = ahead[0] if ahead and adjacent(item, ahead[0]) else None
    occasion = close is not None and close.noun == OCCASION and close.josa in PLACES and " " in name
    if close is not None and not item.josa and not of_work(item, ahead) and not occasion:
        named = close.kind in ("head", "word", "dept") and close.noun not in (*HONORED, "결과")
        if (named and not any(later.kind == "cat" for later in ahead)) or close.noun in FIELD_WORDS:
            return False
    if not name or len(name) > NAME_LIMIT or name.endswith(MEETINGS):
        return False
    return (
        placed(item, close, ahead, before)
        or occasion
        or crowned(item, name, ahead)
        or (close is not None and (close.noun in HONORED or of_work(item, ahead)))
    )


OCCASION: Final = "행사"  # behind a name, at which something was won: '… 대장정' 행사에서


def placed(item: Item, close: Item | None, ahead: Sequence[Item], before: Sequence[Node]) -> bool:
    """Whether a quotation is where something is won: '…'에서, A가 주는 '…'에, '…' 나눔 부문, '…' 최우수상."""
    if item.josa in PLACES or (item.josa == "에" and before and before[-1].noun in GIVEN):
        return True
    if close is None or item.josa:
        return False
    if close.kind == "cat" or close.noun == "결과" or (close.kind == "grade" and not item.parens):
        return True
    field = next((k for k, later in enumerate(ahead) if later.kind == "cat"), None)
    words = ahead[:field]
    named = field is not None and all(word.kind in FIELD_PARTS and not word.josa for word in words)
    return named or chosen_in(ahead)


FIELD_PARTS: Final = frozenset({"word", "dot", "name", "title"})  # what a field's name consists of: 군수 (부문)


def crowned(item: Item, name: str, ahead: Sequence[Item]) -> bool:
    """Whether a quotation is as what somebody is chosen: '…'에 선정됐다, '베스트 공무원'을 뽑았다."""
    verb = ahead[0].noun if ahead and ahead[0].kind == "win" else ""
    titled = TITLE_NAME.search(name) is not None
    if item.josa in ("을", "를") and verb.startswith(AWARDED):
        return True
    if item.josa in ("에", "으로", "로") and verb.startswith(TAKEN_AS):
        return True
    return titled and (item.josa in ("에", "에는") or (item.josa in ("을", "를") and verb.startswith(CHOSE)))


CHOSEN_AS: Final = frozenset({"에", "에는", "으로", "로", "으로는", "로는"})  # particles of as what one is chosen
CHOSEN_REACH: Final = 12  # items from a quoted title to the verb that says who was chosen for it
LISTS: Final = frozenset({"name", "org", "dept", "person", "title", "comma", "and", "dot", "count", "paren"})
AT_LAST: Final = frozenset({"최종", "각각", "나란히", "모두", "함께", "새로", "처음", "처음으로", "공동", "또", "등"})


def chooses(item: Item, name: str, ahead: Sequence[Item]) -> bool:
    """Whether winners alone stand between a quotation and the verb that chooses: '…'에 A와 B가 선정됐다.

    Behind a title more may be told of them: '올해의 …'로 민원에 앞장선 A를 뽑았다.
    """
    if item.josa not in CHOSEN_AS or not name or len(name) > NAME_LIMIT or name.endswith(MEETINGS):
        return False
    between = list(takewhile(lambda later: later.kind != "win", ahead))
    verb = ahead[len(between)].noun if len(between) < len(ahead) else ""
    alone = all(later.kind in LISTS or later.noun in AT_LAST for later in between)
    counted = any(later.kind == "count" for later in between[-2:]) and between[-1].josa in ("을", "를")  # A, B 등 3곳을
    return verb.startswith(TAKEN_AS) and (alone or counted or TITLE_NAME.search(name) is not None)


# verbs of those who become what is quoted, and of those who choose them
TAKEN_AS: Final = ("올랐", "선정", "뽑", "선발", "이름을", "인증", "재인증")
AWARDED: Final = ("시상했", "시상하", "시상한")
CHOSE: Final = ("선정했", "선정해", "뽑았", "뽑아", "선발했", "선발해", "시상했", "시상해")


def of_work(item: Item, ahead: Sequence[Item]) -> bool:
    """Whether a grade is won with the work that is quoted: '독서아카데미' 사업 우수기관."""
    named = ahead[0].noun in WORKS and not item.josa and ahead[0].josa in ("", "에서", "에서는", "에서도")
    return named and len(ahead) > 1 and ahead[1].kind == "grade"


def dated(
    item: Item, year: int | str | None, edition: int | None, before: list[Node]
) -> tuple[int | str | None, int | None]:
    """The year and edition of a quoted award; what its name does not say is taken from `before`."""
    last = before[-1] if before else None
    if edition is None and last is not None and last.kind == "edition" and adjacent(as_item(last), item):
        edition = last.value if isinstance(last.value, int) else None
        before.pop()
        last = before[-1] if before else None
    near = last if last is not None and adjacent(as_item(last), item) else None
    if year is None and near is not None and near.kind == "year" and near.josa in ("", "의"):
        year = near.value if isinstance(near.value, (int, str)) else None
        before.pop()
    return year or year_over(before), edition


OVER: Final = frozenset({"word", "who", "dot", "comma", "cat", "count"})  # kinds of nodes that tell of whom or what
OVER_REACH: Final = 8  # nodes between a year and the award that it is of


def year_over(before: Sequence[Node]) -> int | None:
    """The year that whom an award judges stands behind: 2017년 전국 시·도의 7개 분야 (‘지역 안전지수’)."""
    ahead = list(reversed(before[-OVER_REACH:]))
    told = next((k for k, node in enumerate(ahead) if node.kind not in OVER or node.josa not in ("", "의")), 0)
    whose = any(node.josa == "의" for node in ahead[:told])
    year = ahead[told] if whose and ahead[told].kind == "year" and not ahead[told].josa else None
    return year.value if year is not None and isinstance(year.value, int) else None


SAMPLE: Final = re.compile(r"\s등\s\d{1,2}개\s?(?:사업|분야|부문|시책|과제|항목)")  # behind one of what was judged
# who holds an award, told within the quotation that names it: '2024년 산림청 주관 산불방지 평가'
HELD_BY: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d(?:년도?)?\s)?(?P<host>[가-힣·,\s]{2,24}?)\s?(?:공동\s)?(?:주관|주최)\s(?P<name>.{4,})"
)


# who holds an award and its year before its name: '부산시 2018년도 복지 평가'
HOST_AND_YEAR: Final = re.compile(r"(?P<host>[가-힣]{2,10})\s(?P<year>(?:19|20)\d\d(?:년도?)?\s)(?P<name>.{4,})")


def held_by(item: Item, name: str) -> tuple[str, tuple[Item, ...]]:
    """A quoted name without the bodies that it says to hold the award, and these."""
    told = HELD_BY.fullmatch(name) or HOST_AND_YEAR.fullmatch(name)
    hits = find_names(told["host"]) if told is not None else []
    if told is None or not hits or hits[-1].end != len(told["host"]):
        return name, ()
    hosts = (Item("name", item.start, item.end, hit.surface, hit=hit) for hit in hits)
    return f"{told['year'] or ''}{told['name']}", tuple(hosts)


def giver_before(item: Item, before: Sequence[Node]) -> tuple[Item, ...]:
    """The body right before a quoted award, as its giver."""
    first = before[-1] if before else None
    if first is None or first.kind != "who" or first.josa or not first.who.hits or not adjacent(as_item(first), item):
        return ()
    if first.who.kind not in ("government", "organization"):
        return ()
    return (Item("name", first.start, first.end, first.noun, hit=first.who.hits[-1]),)
