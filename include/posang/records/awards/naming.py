"""Which award a unit of a sentence is of: the phrase that names it, and who holds it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final

from posang.records.awards.chosen_kinds import FIRMS_CALLED, is_body_kind
from posang.records.awards.claim import Unit
from posang.records.awards.days import day_kept
from posang.records.awards.endings import CONNECTIVE, adnominal, has_n, leads_on, names_nothing
from posang.records.awards.events import JUDGED_SIZE, strip_name
from posang.records.awards.givers import event_givers, giver_of_field
from posang.records.awards.items import Item
from posang.records.awards.lexicon import LEX
from posang.records.awards.matters import matters_told
from posang.records.awards.merits import SCOPES
from posang.records.awards.node import (
    FRAMES,
    TOPIC,
    Event,
    Node,
    Who,
    edition_before,
    is_award,
    is_government,
    words_start,
    year_before,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import PRAISE
from posang.records.awards.side_by_side import coordinated_events
from posang.records.awards.verbs import HOLDS

STAFF: Final = ("공무원", "직원", "부서")


@dataclass(slots=True)
class Named:
    """The award of a unit: its event, the node where it stands, awards coordinated with it, and its holders."""

    event: Event | None = None
    at: int | None = None
    beside: list[Event] = field(default_factory=list)
    givers: list[Node] = field(default_factory=list)
    field: bool = False  # what is read as a field names the award


def award_of(nodes: Sequence[Node], text: str, unit: Unit, low: int, winners_behind: bool) -> Named:
    """The award of a unit whose own stretch begins at `low`; `winners_behind` where its winners follow the grade."""
    found = Named(unit.event)
    if unit.event is None and (honored := honored_merit(nodes, text, unit)) is not None:
        found.event, found.at = honored
    elif unit.event is not None:
        found.at = unit.first if nodes[unit.first].kind == "event" else None
    else:
        found.event, found.at = nearest_event(nodes, unit.first)
        if found.at is not None and not winners_behind:
            told_as_field, at = event_as_field(nodes, unit.first, found.at)
            if told_as_field is not None:
                found.event, found.at = told_as_field, at
        if found.at is not None and in_other_matter(nodes, found.at, unit.first):
            found.event, found.at = None, None
    if found.at is not None and (nearer := held_in_clause(nodes, text, found.at, unit)) is not None:
        found.event, found.at = nearer
    if found.event is not None and found.at is not None and nodes[found.at].kind == "event":
        found.beside = coordinated_events(nodes, found.at)
        if found.event.pointer and (topic := contest_entered(nodes, found.at)) is not None:
            found.event, found.beside = replace(found.event, name=topic.name, pointer=False), []
    if found.event is None and not winners_behind:
        found.event, found.at = event_as_field(nodes, unit.first, low)
        found.field = found.event is not None
        if found.at is not None:
            found.beside = [Event(name) for name in nodes[found.at].names[1:]]
    if found.event is not None and found.at is not None and MEETING.search(found.event.name):
        judged, at = implied_event(nodes, text, found.at + 1, unit.first, unit)
        if judged is None and nodes[unit.first].begins_quoted:
            name, year, _ = strip_name(nodes[unit.first].inside)
            judged, at = Event(name, year, quoted=True), None
        if judged is not None:
            found.event, found.at = replace(judged, year=judged.year or found.event.year), at
    if found.event is not None and found.at is not None and is_umbrella(nodes, found.at):
        judged, at = implied_event(nodes, text, found.at + 1, unit.first, unit)
        if judged is None and unit.grade.kind == "prize":
            judged, at = matter_before(nodes, text, found.at + 1, unit.first)
        if judged is not None:
            found.event, found.at, found.beside = judged, at, []
    if found.event is None and (giver := giver_of_field(nodes, unit.first)) is not None:
        field_at = unit.first - 1
        return Named(Event(nodes[field_at].names[0]), field_at, givers=[giver], field=True)
    if found.event is None:
        found.event, found.at = chosen_staff(nodes, text, unit.first)
    if found.event is None and (not winners_behind or unit.josa in ("로", "으로", "인")):
        found.event, found.at = implied_event(nodes, text, low, unit.first, unit)
    if found.event is not None and found.event.name in MERIT_BODIES:
        found.event = day_kept(nodes, unit.first) or found.event
    title = nodes[unit.first]
    if found.event is None and title.begins_quoted and unit.field is None:
        found.event = quoted_title(title)
    if found.event is None and not winners_behind and unit.grade.kind in ("prize", "honor"):
        found.event, found.at = held_event(nodes, text, unit.first) or (day_kept(nodes, unit.first), None)
    if found.event is None and not winners_behind:
        found.event = judged_work(nodes, text, unit)
    if found.event is None and not winners_behind:
        found.event, found.at = judged_cases(nodes, text, unit) or (None, None)
    if found.event is not None and found.event.name == BARE and not winners_behind:
        found.event = judged_before(nodes, text, low, unit) or found.event
    if found.event is None and unit.grade.noun in LEX.event_schemes:
        found.event = Event(unit.grade.noun)
    if found.event is None and unit.grade.noun.endswith(FESTIVAL):
        first = words_start(nodes, unit.first, lambda word: word.noun in NO_NAME or names_nothing(word.noun), low=low)
        tier = "우수" if unit.grade.grade in ("최우수", "우수") else unit.grade.grade
        found.event = Event(f"{text[nodes[first].start : title.start]}{tier}{FESTIVAL}", pointer=True)
    if found.at is not None:
        first = next((k for k, node in enumerate(nodes) if found.beside and node.value is found.beside[-1]), found.at)
        own = found.event is not None and bool(found.event.giver)
        found.givers = event_givers(nodes, found.at) or ([] if own else event_givers(nodes, first))
    elif found.event is None:
        found.givers = given_by(nodes, unit.first, low)
    elif unit.event is not None or found.event.pointer or title.begins_quoted:
        found.givers = event_givers(nodes, unit.first)
    if found.event is not None:
        found.givers = [
            *found.givers,
            *givers_of(found.event),
        ]
    return found


def contest_entered(nodes: Sequence[Node], at: int) -> Event | None:
    """The award that a pointer is a round of, with which its clause begins: A 대회에서는 시 평가와 전국 평가에서."""
    for node in reversed(nodes[:at]):
        if node.kind in ("grade", "win", "veto"):
            return None
        if is_award(node):
            return node.event if node.josa == ROUNDS_OF else None
    return None


ROUNDS_OF: Final = "에서는"  # behind an award whose rounds are told


def in_other_matter(nodes: Sequence[Node], at: int, first: int) -> bool:
    """Whether a grade is told of a matter of its own behind that of an award: A 평가 우수를, 재정 운영에서 장려를."""
    graded = max((k for k in range(at, first) if nodes[k].kind == "grade"), default=None)
    return graded is not None and bool(matters_told(nodes, graded + 1, first))


def quoted_title(node: Node) -> Event:
    """The award quoted together with its grade: '2017년 식품안전 우수기관'; '2024년 우수 읍면동' as a whole."""
    name, year, edition = strip_name(node.noun if YEAR_ALONE.fullmatch(node.inside) else node.inside)
    return Event(name, year, edition, quoted=True)


YEAR_ALONE: Final = re.compile(r"\s*(?:20)?\d\d\s?(?:년도?)?\s*")
MERIT_BODIES: Final = frozenset({"유공기관", "유공 기관", "유공단체", "유공 단체"})  # chosen for what they have done
MEETING: Final = re.compile(
    r"(?:워크숍|포럼|연찬회|세미나|컨퍼런스|콘퍼런스|박람회|한마당|보고회|공유회|(?:공유|보고)대회)$"
)
# what is said of many evaluations, of which what was judged is told: 중앙부처 평가에서 물가안정 (우수기관으로)
UMBRELLA: Final = re.compile(
    r"(?:(?:주요|각종|여러|대외|외부|대내외|전국|시도|도|시|군|광역|중앙|중앙부처|중앙정부|정부|정부부처|국가|민간|기관)\s?(?:기관|단위)?\s?)+"
    r"평가"
)
FESTIVAL: Final = "축제"  # a choice of festivals is mostly told without a name: 올해의 최우수축제로
NO_EVENT: Final = re.compile(
    r"(?:식|행사|회의|워크숍|보고회|간담회|총회|포럼|청사|회관|센터|강당|광장|영화제|호텔|파크|회의실|회장|체육관|공원|홀|일원|공간|과정|가운데|자리)$"
)
FESTIVALS: Final = ("축제", "문화제", "체육제", "예술제")  # that may be bodies elsewhere
# names that show by themselves that something is won there: 한국민속예술축제, 생활체육대축전, 지방자치 정책대상
CONTESTED: Final = re.compile(
    r"(?:축제|문화제|체육제|예술제|축전|제전|체전|간판전|대상|올림피아드|오디션|골든벨|잔치)$"
)
HELD_SIZE: Final = 4  # letters of a name that only its place shows to be one


def held_event(nodes: Sequence[Node], text: str, first: int) -> tuple[Event, int] | None:
    """An award that its place names, and where it stands: 행정안전부가 주관한 을지연습에서, 제5회 나눔축제에서.

    A verb of holding, an edition or a noun of contests before the particle shows it to be one.
    """
    for last in range(first - 1, 0, -1):
        node = nodes[last]
        if node.kind in ("stop", "win", "grade", "speech") or node.josa in ("은", "는"):
            return None
        told = node.josa in PLACES or (not node.josa and nodes[last + 1].noun == "결과")
        festival = node.kind == "who" and node.noun.endswith(FESTIVALS)
        if not (node.kind == "word" or festival) or not told:
            continue
        begin = place_start(nodes, words_start(nodes, last, lambda word: adnominal(word.noun)))
        edge = begin - 1
        while edge >= 0 and nodes[edge].kind in ("year", "edition"):
            edge -= 1
        name = text[nodes[begin].start : node.end].removesuffix(node.josa)
        held = edge >= 0 and nodes[edge].kind == "mark"
        stamped = any(other.kind == "edition" for other in nodes[edge + 1 : begin])
        shown = held or stamped or CONTESTED.search(name) is not None
        if not shown or len(name) < HELD_SIZE or NO_EVENT.search(name):
            return None
        bare, year, edition = strip_name(name)
        return Event(bare, year or year_before(nodes, begin), edition or edition_before(nodes, begin)), begin
    return None


def place_start(nodes: Sequence[Node], first: int) -> int:
    """Where a name begins that a place or a bare edition stands before: 10회 충북 다문화가족 한마음 축제."""
    while first > 0 and not nodes[first - 1].josa and nodes[first].start - nodes[first - 1].end == 1:
        before = nodes[first - 1]
        if not (is_government(before) or (before.kind == "numeral" and before.noun.endswith("회"))):
            break
        first -= 1
    return first


def held_in_clause(nodes: Sequence[Node], text: str, at: int, unit: Unit) -> tuple[Event, int] | None:
    """An award that a clause of its own names by its place, behind the clause with the award at `at`."""
    told = any(node.kind == "win" and node.noun.endswith(GOES_ON) for node in nodes[at : unit.first])
    nearer = held_event(nodes, text, unit.first) if told and unit.grade.kind in ("prize", "honor") else None
    return nearer if nearer is not None and nearer[1] > at else None


GOES_ON: Final = ("고", "며")  # endings of a verb behind which another clause begins


def judged_work(nodes: Sequence[Node], text: str, unit: Unit) -> Event | None:
    """The work in which a body did well, a pointer, as a better name may be told: 상담복지사업에서, 안전대책 추진 결과.

    Only where the grade is one of bodies that are judged.
    """
    if unit.grade.kind != "prize":
        return None
    if (work := graded_work(nodes, text, unit)) is not None or unit.grade.noun not in JUDGED_BODIES:
        return work
    for last in range(unit.first - 1, 0, -1):
        node = nodes[last]
        if node.kind in ("stop", "win", "grade", "speech", "event", "mark"):
            return None
        result = node.noun in CARRIED_OUT and not node.josa and nodes[last + 1].noun == "결과"
        acknowledged = (
            node.josa in ("을", "를") and nodes[last + 1].noun.startswith("인정받") and merit(node.noun) != node.noun
        )
        if node.kind != "word" or not (
            result or acknowledged or (node.josa in PLACES and node.noun.endswith(WORK_ENDS))
        ):
            continue
        begin = work_start(nodes, last)
        end = nodes[last - 1].end if result and begin < last else node.end - len(node.josa)
        name, year, edition = strip_name(text[nodes[begin].start : end])
        return Event(name, year or year_before(nodes, begin), edition, pointer=True) if len(name) > HELD_SIZE else None
    return None


def work_start(nodes: Sequence[Node], last: int) -> int:
    """Where the name of the work that ends at a node begins."""
    return words_start(nodes, last, lambda word: adnominal(word.noun) or word.noun in LEX.event_stop, near=True)


def graded_work(nodes: Sequence[Node], text: str, unit: Unit) -> Event | None:
    """The work of a body that a grade itself is told of, a pointer: 농촌활력사업이 전국 최우수에 (선정됐다)."""
    last = unit.first - 1
    while last > 0 and nodes[last].noun in GRADE_SCOPES and not nodes[last].josa:
        last -= 1
    node = nodes[last] if last >= 0 else None
    if node is None or node.kind != "word" or node.josa not in ("이", "가", "은") or not node.noun.endswith(WORK_ENDS):
        return None
    begin = work_start(nodes, last)
    name, year, edition = strip_name(text[nodes[begin].start : node.end - len(node.josa)])
    return Event(name, year or year_before(nodes, begin), edition, pointer=True) if len(name) >= HELD_SIZE else None


GRADE_SCOPES: Final = frozenset({"전국", "도내", "종합"})  # among whom, before a grade: 각각 전국 우수
MERIT: Final = re.compile(r"\s?(?:노력|공로|성과|실적)$")


def merit(name: str) -> str:
    """What was done, without the noun that makes it a merit: 계약업무 투명성 제고 노력(을 인정받아)."""
    return MERIT.sub("", name)


CASES: Final = "우수사례"
CASES_SIZE: Final = len(CASES) + 3  # letters of a choice of cases that says of what they are


def judged_cases(nodes: Sequence[Node], text: str, unit: Unit) -> tuple[Event, int | None] | None:
    """The choice of cases right before its grade: 적극행정 우수사례 최우수상, 지방재정 우수사례에서 우수상을.

    With its place where its giver stands before it: 국토교통부 지역개발 우수사례.
    """
    last = unit.first - 1
    if unit.grade.kind != "prize" or unit.grade.noun not in ("", "상") or last < 0 or nodes[last].noun != CASES:
        return None
    if nodes[last].josa not in ("", *PLACES):
        return None
    begin = work_start(nodes, last)
    body = nodes[begin - 1] if begin else None
    given = False
    if body is not None and body.kind == "who" and not body.josa and nodes[begin].start - body.end == 1:
        given = bool(body.who.hits)
        begin -= body.who.kind == "organization" and not given  # what reads like a body: 가족센터 우수사례
    name, year, edition = strip_name(text[nodes[begin].start : nodes[last].end - len(nodes[last].josa)])
    event = Event(name, year or year_before(nodes, begin), edition)
    return (event, begin if given else None) if len(name) >= CASES_SIZE else None


CARRIED_OUT: Final = frozenset({"추진", "운영", "이행"})
WORK_ENDS: Final = ("사업", "시책", "대책", "업무", "행정")
JUDGED_BODIES: Final = frozenset(
    {"기관", "지자체", "자치단체", "지방자치단체", "단체", "관서", "소방관서", "센터", "시군", "시·군"}
)


BARE: Final = "평가"  # an evaluation that its sentence names in no other way


def judged_before(nodes: Sequence[Node], text: str, low: int, unit: Unit) -> Event | None:
    """What a bare evaluation of several matters judges, told right before a prize: 도 평가에서 산불예방 최우수상."""
    if unit.grade.kind != "prize":
        return None
    first = words_start(
        nodes, unit.first, lambda word: word.noun in NO_NAME or names_nothing(word.noun), low=low, near=True
    )
    name = text[nodes[first].start : nodes[unit.first - 1].end] if first < unit.first else ""
    return Event(name) if len(name) >= JUDGED_SIZE else None


# what may stand behind an honor that bodies or people are chosen for: 대통령상 수상 기관으로
CHOSEN_FOR: Final = re.compile(r"수상\s?(?:기관|자|단체|부서|지자체|자치단체)?(?:으로|로|에|에는|은|는)?")
MERIT_SIZE: Final = 5  # letters; a shorter run of nouns is no reason for an honor


def honored_merit(nodes: Sequence[Node], text: str, unit: Unit) -> tuple[Event, int] | None:
    """What an honor that winners follow is named for: 민원행정 평가 표창은, '민원제도' 개선 대통령상 수상 기관으로."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    chosen = not unit.josa and behind is not None and bool(CHOSEN_FOR.fullmatch(behind.noun))
    listed = unit.josa in TOPIC or chosen
    if unit.grade.kind != "honor" or not listed or not unit.first:
        return None
    before = nodes[unit.first - 1]
    if before.kind == "event":
        return None if before.josa else (replace(before.event, pointer=False), unit.first - 1)
    first = unit.first
    while first and names_merit(nodes[first - 1], nodes[first]):
        first -= 1
    if first > 1 and qualified(nodes, first):
        first -= 2
    name, year, edition = strip_name(text[nodes[first].start : before.end].replace("'", ""))
    letters = sum(char != " " for char in name)
    opens = not first or nodes[first - 1].kind in MERIT_EDGES or nodes[first - 1].josa in ("은", "는")
    if letters < MERIT_SIZE or first > unit.first - 2 or not opens:
        return None
    return Event(name, year, edition), first


MERIT_EDGES: Final = frozenset({"comma", "stop", "bullet", "year", "win", "and"})


def names_merit(node: Node, behind: Node) -> bool:
    """Whether a node goes on with the bare nouns that say what an honor is for."""
    return (
        node.kind in ("word", "quote", "dot", "grade", "title")
        and not node.josa
        and behind.start - node.end <= 1
        and node.noun not in LEX.event_stop
        and not (node.kind == "word" and adnominal(node.noun))
    )


def qualified(nodes: Sequence[Node], first: int) -> bool:
    """Whether an object and its verb qualify the nouns that begin at a place: 도정을 빛낸 (시책 추진 부서)."""
    return (
        nodes[first - 1].kind == "word" and adnominal(nodes[first - 1].noun) and nodes[first - 2].josa in ("을", "를")
    )


def giver_node(item: Item) -> Node:
    """A giver that stands inside an award's name, as a phrase of its own."""
    who = Who(item.noun, "organization", (item.hit,) if item.hit is not None else ())
    return Node("who", item.start, item.end, item.noun, "", who)


def givers_of(event: Event) -> list[Node]:
    """Who gives an award by its own phrase: 환경부 (수질 평가)."""
    return [giver_node(item) for item in event.giver]


FROM: Final = frozenset({"로부터", "으로부터", "로부터는", "으로부터는"})


def given_by(nodes: Sequence[Node], first: int, low: int) -> list[Node]:
    """The body from which a grade without an award's name comes: 조달청으로부터 … 우수기관으로."""
    for node in reversed(nodes[low:first]):
        if speaks_of(node) or (
            node.kind == "who" and node.josa in FROM and node.who.kind in ("organization", "government")
        ):
            return [node]
        if node.kind in ("win", "event", "grade"):
            break
    return []


def nearest_event(nodes: Sequence[Node], first: int) -> tuple[Event | None, int | None]:
    """The award's name nearest before a grade that is no object or companion of something else."""
    given = this_time = False
    for k in range(first - 1, -1, -1):
        node = nodes[k]
        this_time = this_time or (node.noun == "이번" and node.josa.startswith("에"))
        if this_time and node.kind == "grade" and node.josa == "에" and nodes[k + 1].noun.startswith("이어"):
            break  # 2009년 A 평가 대상에 이어 이번에는 (최우수 기관에)
        given = given or (node.kind == "who" and node.josa in FROM) or speaks_of(node)
        if (given and node.kind == "win") or next_holder(nodes, k):
            break
        if node.kind == "event" and not node.josa and is_praised_point(nodes, k, first):
            continue
        if node.kind != "event" or (node.event.weak and node.josa not in (*PLACES, "")):
            continue
        if graded_apart(nodes, k, first):
            continue
        if node.event.offered and nodes[k + 1].kind == "win" and nodes[k + 1].noun.startswith("선정"):
            continue
        at = k + (not node.josa and k + 1 < first and nodes[k + 1].noun == "등")  # 서면 심사 등을 거쳐
        if node.josa in ("과", "와") or (nodes[at].josa in ("을", "를") and not is_judged(nodes, at)):
            continue
        if node.josa in ("에", "의") and any(n.kind == "win" for n in nodes[k + 1 : first]):
            return None, k
        return node.event, k
    return None, None


def graded_apart(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether an award has its grade in a clause before, and a grade in fields is of the one that holds them all.

    A 사업에서 보건 최우수구, B 조사 A등급을 받았으며 금연, 문화 분야에서 (우수구로).
    """
    own = not nodes[k].josa and k + 1 < first and nodes[k + 1].kind == "grade"
    clause = max((j for j in range(k + 1, first) if nodes[j].kind == "win"), default=first)
    fields = any(node.kind == "cat" and node.josa in PLACES for node in nodes[clause + 1 : first])
    whole = any(node.kind == "event" and node.josa in PLACES for node in nodes[:k])
    return own and fields and whole


def is_praised_point(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether what is named is one of the points that a body did well in: 실적평가 등에서 높은 평가를 받아."""
    listed = takewhile(lambda at: nodes[at].kind in LISTED and not nodes[at].josa, range(k + 1, first - 1))
    end = k + 1 + len(list(listed))
    return end < first - 1 and nodes[end].noun == "등" and nodes[end].josa == "에서" and nodes[end + 1].noun in PRAISE


LISTED: Final = frozenset({"word", "event", "comma", "dot", "and", "cat"})


def next_holder(nodes: Sequence[Node], mark: int) -> bool:
    """Whether the body that holds another award opens an item of a list: …, 나래부 주관 (복지 분야 우수상)."""
    if nodes[mark].kind != "mark" or mark < HELD_FROM:
        return False
    comma, holder = nodes[mark - 2 : mark]
    return comma.kind == "comma" and holder.kind == "who" and not holder.josa


HELD_FROM: Final = 2  # nodes before the mark of a holder in a list: a comma, the holder


def speaks_of(node: Node) -> bool:
    """Whether a clause begins with the body from which it tells a win: 가람학회에서는 우수기관으로 선정됐다."""
    known = node.kind == "who" and node.who.kind == "organization" and bool(node.who.hits)
    return known and node.josa in ("에서는", "에서도") and node.who.hits[-1].kind == "organization"


def is_judged(nodes: Sequence[Node], k: int) -> bool:
    """Whether an award's name is the object of what its sentence reports from: 평가를 벌인 결과, 대회를 열어."""
    verb = nodes[k + 1]
    if HOLDS.match(verb.noun) and nodes[k].event.name.endswith(CONTESTS):
        return True
    return (verb.kind == "win" and has_n(verb.noun)) or any(n.noun == "결과" for n in nodes[k + 1 : k + 4])


CONTESTS: Final = ("대회", "경연", "공모전", "콘테스트", "오디션", "발표회")  # that somebody holds to choose winners


def event_as_field(nodes: Sequence[Node], first: int, low: int) -> tuple[Event | None, int | None]:
    """An award named like a field: behind its holder's mark, or ending in a noun of evaluation (… 평가 부문에서)."""
    for k in range(first - 1, low, -1):
        node = nodes[k]
        if node.kind != "cat" or not isinstance(node.value, list):
            continue
        name, at = node.names[0], k
        adjective = nodes[k - 1].noun + nodes[k - 1].josa
        if adjective in LEX.adjectives:  # 찾아가는 복지서비스 분야
            name, at = f"{adjective} {name}", k - 1
        before = nodes[at - 1]
        held = before.kind == "mark" or (before.kind == "year" and at > 1 and nodes[at - 2].kind == "mark")
        judged = name.endswith(LEX.event_nouns) and node.josa in PLACES
        if (held or judged) and event_givers(nodes, at):
            year = before.value if before.kind == "year" and isinstance(before.value, int | str) else None
            return Event(name, year), k
    return None, None


def chosen_staff(nodes: Sequence[Node], text: str, first: int) -> tuple[Event | None, int | None]:
    """The choice of staff that a grade grades: 적극행정 우수공무원 최우수."""
    if not first or nodes[first - 1].kind != "grade" or nodes[first - 1].josa:
        return None, None
    if nodes[first - 1].grade.noun not in STAFF:
        return None, None
    k = words_start(nodes, first - 1, lambda word: word.noun in ("하반기", "상반기") or word.noun in LEX.event_stop)
    return Event(text[nodes[k].start : nodes[first - 1].end]), k


NO_NAME: Final = frozenset(
    {
        "전국",
        "도내",
        "전체",
        "최초",
        "유일",
        "종합",
        "그룹",
        "기초",
        "광역",
        "자치구",
        "부서",
        "기관",
        "개인",
        "단체",
        "공동",
        "최고",
        "당당히",
        "영예",
        "시부",
        "군부",
        "국내",
        "관내",
        "역대",
        "나란히",
        "각각",
        "함께",
        "모두",
        "잇단",
        "연속",
        "통합",
        "총",
        "그",
        "이",
        "저마다",
        "공무원",
        "직원",
        "시·군",
        "시군",
        "지자체",
        "자치단체",
    }
)


JUDGED: Final = frozenset(
    {
        "기관",
        "기관상",
        "지자체",
        "자치단체",
        "지방자치단체",
        "단체",
        "운영기관",
        "시군",
        "시·군",
        "등급",
        "도시",
        "특구",
        "부서",
        "학교",
        "도서관",
        "읍면동",
        "읍·면·동",
        "읍면",
        "읍·면",
        "자치구",
        "마을",
    }
)  # what is judged in a field, and called 우수 for it
GRAND_WORDS: Final = 2  # of a name in front of 대상 alone, which mostly means whom something is for


SCOPES_TOLD: Final = ("단위", "금액", "권역", "권")  # ends of what tells among whom or in what one was the best
# words that open a sentence which goes on: 아울러, 특히
OPENERS: Final = frozenset(
    {"아울러", "특히", "더불어", "함께", "이에", "이어", "이어서", "앞서", "그리고", "이로써", "실제로", "더욱이"}
    | {"이밖에", "이밖에도", "이외에도", "밖에", "밖에도", "외에도"}
)


def judged_by_host(nodes: Sequence[Node], text: str, low: int, first: int) -> tuple[Event | None, int | None]:
    """What is judged, told right behind the mark of who judges it: 산림청 주관 숲길 운영 전국 1위에."""
    last = first - 1
    while last > low and (nodes[last].noun in SCOPES or nodes[last].kind == "streak") and not nodes[last].josa:
        last -= 1
    begin = last + 1
    while begin > low and names_matter(nodes[begin - 1]):
        begin -= 1
    host = nodes[begin - 1] if begin > max(low, 1) else None
    if host is None or host.kind != "mark" or nodes[begin - 2].kind != "who" or begin > last:
        return None, None
    name = text[nodes[begin].start : nodes[last].end]
    return (Event(name), begin) if len(name) >= HELD_SIZE else (None, None)


def names_matter(node: Node) -> bool:
    """Whether a node is one of the bare nouns that name what is judged."""
    plain = node.kind == "word" and node.noun not in NO_NAME and not names_nothing(node.noun)
    return not node.josa and (plain or (node.kind == "who" and not node.who.hits))


def is_umbrella(nodes: Sequence[Node], at: int) -> bool:
    """Whether an evaluation stands for many, of which what was judged is told: 중앙부처 평가에서 물가안정 (우수)."""
    before = nodes[at - 1] if at else None
    owner = f"{before.noun} " if before is not None and before.kind == "word" and not before.josa else ""
    name = nodes[at].noun
    return UMBRELLA.fullmatch(name) is not None or (name == BARE and UMBRELLA.fullmatch(owner + name) is not None)


def matter_before(nodes: Sequence[Node], text: str, low: int, first: int) -> tuple[Event | None, int | None]:
    """What was judged by the nouns right before a grade, told of no evaluation of its own: 하천정비 (최우수상과)."""
    begin = words_start(nodes, first, lambda node: not names_matter(node), low=low)
    name = text[nodes[begin].start : nodes[first - 1].end] if begin < first else ""
    return (Event(name), begin) if len(name) >= HELD_SIZE else (None, None)


def implied_event(
    nodes: Sequence[Node], text: str, low: int, first: int, unit: Unit
) -> tuple[Event | None, int | None]:
    """An award that bears only the name of what is judged: 행자부의 민원서비스 우수기관, 출산 장려 지자체 대상을."""
    grand = unit.grade.grade == "대상" and not unit.grade.noun and unit.josa in ("을", "를")
    kind = unit.grade.noun
    judged = kind in JUDGED or (is_body_kind(kind) and not kind.endswith(FESTIVAL))
    titled = kind == PRIZE and unit.josa in ("을", "를", "에", "으로")
    if unit.grade.kind != "prize" or not (grand or judged or titled):
        return judged_by_host(nodes, text, low, first)
    k = first - 1
    while k >= low and (
        nodes[k].kind == "streak"
        or (nodes[k].kind == "cat" and not nodes[k].josa)
        or (nodes[k].noun in SCOPES and not nodes[k].josa)
    ):
        k -= 1
    end = k
    while (
        k >= low
        and (
            nodes[k].kind in ("word", "quote")
            or (nodes[k].kind == "grade" and (grand or (titled and nodes[k].grade.noun in JUDGED)))
            or (nodes[k].kind == "who" and nodes[k].who.kind == "department" and unit.josa in FRAMES)
        )
        and not nodes[k].josa
        and nodes[k].noun not in NO_NAME
        and nodes[k].noun not in OPENERS
        and not names_nothing(nodes[k].noun)
        and nodes[k + 1].start - nodes[k].end <= 1
    ):
        k -= 1
    if k == end or nodes[end].noun.endswith(CONNECTIVE):
        return None, None
    if grand and end - k < GRAND_WORDS:
        return None, None
    name = text[nodes[k + 1].start : nodes[end].end].replace("'", "")
    opens = (
        k < 0
        or nodes[k].kind in ("comma", "year", "dot", "stop", "numeral")
        or nodes[k].josa in PLACES
        or nodes[k].noun + nodes[k].josa in OPENERS
        or (nodes[k].kind == "word" and (has_n(nodes[k].noun) or leads_on(nodes[k].noun)))
        or (
            nodes[k].kind in ("who", "mark")
            and nodes[k].josa in ("", "의", "은", "는", "이", "가", "을", "를", "으로부터", "로부터")
        )
    )
    if len(name) < 4 or not opens or name.endswith(SCOPES_TOLD):
        return None, None
    numbered = nodes[k + 1].noun.endswith("0대") and unit.grade.grade == "우수"
    if (
        kind in FIRMS_CALLED or numbered
    ):  # by the whole title that they bear: 노사문화 우수기업, 100대 교육과정 우수학교
        name = f"{name} {unit.grade.grade}{kind}"
    if titled and not (grand or judged):
        plain = " " not in name and len(name) < TITLE_SIZE
        return (None, None) if plain else (Event(name, pointer=True, weak=True), k + 1)
    return Event(name), k + 1


PRIZE: Final = "상"  # of a grade that is no more than a prize: 최우수상
TITLE_SIZE: Final = 5  # letters of one word that may name what a prize is for
