"""Who won a grade that stands behind them: A가 우수상을, A를 우수기관으로 선정했다."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import winner
from posang.records.awards.claim import Unit, Winner
from posang.records.awards.givers import above_towns, giver_of_field, held_by, is_giver
from posang.records.awards.kinds import NUMBERED_GROUP
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE, SEPARATORS, followers
from posang.records.awards.node import (
    ACTING,
    CONNECTS,
    SUBJECTS,
    Node,
    is_award,
    is_government,
    is_institution,
    names_someone,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import NOMINAL, RATED
from posang.records.awards.verbs import ADVERBS, GIVES, HANDED_OVER, IS_GIVEN
from posang.records.awards.winners import SUBJECT, ends_clause, fields_named, group, groups

HELD_THERE: Final = ("열린", "열렸", "개최", "진행", "가진", "치러")  # what stands behind the place of a ceremony
ALONE: Final = frozenset({"유일하게", "처음", "처음으로", "최초로", "단독으로"})  # behind the place where one alone won
# a verb that goes on, whose object no winner is: 심사위원회를 개최하고
ACTS: Final = re.compile(r"(?:하고|하여|[가-힣]해|열고|열어|거쳐|통해|마련해|꾸려|두고)$")
HELD_NEAR: Final = 4  # nodes behind a place in which the verb of holding stands: 여수시에서 질병관리본부가 주최한
RUNS: Final = frozenset({"운영하는", "운영한", "위탁", "위탁운영하는", "수탁운영하는", "설립한"})
NOUNS_OF_CHOICE: Final = frozenset({"선정", "선발"})  # a verb cut short: 우수 시·군을 선정, 시상금을 준다
TELLERS: Final = ("따르면", "의하면")  # behind a body that only tells of a win: 시에 따르면


FIELD_PARTICLES: Final = frozenset({"에", "에서", "에선", "엔"})  # particles of a field in which something was won
LEVEL_WORDS: Final = frozenset({"동", "읍", "면", "시", "군", "구"})  # words for the government told before
SUBJECT_OR_TOPIC: Final = NOMINATIVE | {"은", "는"}


def heads_before(
    nodes: Sequence[Node], low: int, first: int, unit: Unit, verb: int | None
) -> tuple[list[Winner], Node | None, list[Node]]:
    """The winners before a grade, the sentence's topic, and givers that the sentence shows by its verb.

    A giver of kind none says that somebody gives who is not told.
    """
    if (dated := dated_before(nodes, low, first, unit)) is not None:
        return [dated], None, []
    if (told := owner_of_win(nodes, low, first, unit)) is not None:
        return group(nodes, told, low), topic_before(nodes, told), []
    if not gives_honor(nodes, first - 1, unit) and (reported := result_before(nodes, low, first)) is not None:
        host = subject_node(nodes, reported)
        return group(nodes, first - 1, reported), host, [host] if host is not None else []
    at = Before(nodes, low, first, unit, verb)
    topic = topic_before(nodes, first)
    subjects, objects = subjects_before(at), objects_before(at)
    if at.gives and (given := given_winners(at, objects)) is not None:
        giver = topic if given else Node("none", 0, 0, "")
        return given, topic, [giver] if giver is not None else []
    if not subjects:
        return without_subject(at, objects), topic, []
    subjects = [k for k in subjects if not is_known_body(nodes[k]) and nodes[k].noun not in SCHOOL_LEVELS] or subjects
    if found := parallel(nodes, subjects, low, first):
        return found, topic, []
    return [*group(nodes, subjects[-1], low), *together(nodes, subjects[-1], first)], topic, []


# levels of schools, of which a sentence tells winners: 중학교는 동지역에서 A중이
SCHOOL_LEVELS: Final = frozenset({"초등학교", "중학교", "고등학교", "유치원", "특수학교"})


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a unit in its stretch, from `low` to `first`, and the verb that governs it."""

    nodes: Sequence[Node]
    low: int
    first: int
    unit: Unit
    verb: int | None

    @property
    def verb_word(self) -> str:
        """The verb as written; empty for none."""
        return self.nodes[self.verb].noun if self.verb is not None else ""

    @property
    def gives(self) -> bool:
        """Whether the verb is one of giving or choosing, not one of being given or chosen."""
        return bool(LEX.giver.match(self.verb_word)) and not IS_GIVEN.match(self.verb_word)

    def behind(self, josa: Sequence[str], stop: int | None = None) -> list[int]:
        """Places of the bodies and persons with a particle between the unit and its verb, or a nearer stop."""
        last = self.unit.last + 1
        verb = self.verb if self.verb is not None else last
        reach = range(last, verb if stop is None else min(stop, verb))
        return [k for k in reach if self.nodes[k].kind == "who" and self.nodes[k].josa in josa]


def gives_honor(nodes: Sequence[Node], k: int, unit: Unit) -> bool:
    """Whether a body before an honor is the one that gives it: 그 결과 행정안전부 (장관 표창을) 받았다."""
    return k >= 0 and unit.grade.giver is not None and nodes[k].noun == unit.grade.giver


def dated_before(nodes: Sequence[Node], low: int, first: int, unit: Unit) -> Winner | None:
    """The winner between a year and its grade, in a list of years: 2019년 A 최우수."""
    if first - 2 < low or nodes[first - 2].kind != "year" or nodes[first - 2].josa:
        return None
    dated = nodes[first - 1]
    gives = unit.grade.kind == "honor" and dated.noun == unit.grade.giver
    led = any(node.kind == "who" and node.josa in ("은", "는") for node in nodes[: first - 2])
    return winner(dated, None) if names_someone(dated) and not dated.josa and not (gives or led) else None


def owner_of_win(nodes: Sequence[Node], low: int, first: int, unit: Unit) -> int | None:
    """The place of the one whose win a grade and the noun of winning tell: A 주무관의 대상 수상을 축하하는.

    So does a win that others are told to follow: 지난해 A 국장의 … 유공 표창에 이어.
    """
    at = first - 1 - (first > low and nodes[first - 1].kind == "event" and not nodes[first - 1].josa)
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    if at < low or not names_someone(nodes[at]) or nodes[at].josa != "의" or behind is None:
        return None
    if unit.josa:
        return at if unit.josa == "에" and behind.noun.startswith("이어") else None
    return at if at == first - 1 and behind.kind == "win" and NOMINAL.fullmatch(behind.noun) else None


def topic_before(nodes: Sequence[Node], first: int) -> Node | None:
    """What a sentence is about: its first topic or subject, passing over who only runs it (A재단이 운영하는 B는)."""
    topics = [k for k, n in enumerate(nodes[:first]) if n.kind == "who" and n.josa in SUBJECT_OR_TOPIC]
    own = (k for k in topics if not (k + 1 < first and nodes[k + 1].noun in RUNS))
    at = next(own, topics[0] if topics else None)
    return nodes[at] if at is not None else None


def subjects_before(at: Before) -> list[int]:
    """Places of the subjects before a grade that may have won it."""
    nodes = at.nodes
    subjects = [k for k in range(at.low, at.first) if may_be_subject(nodes[k]) and not is_giver(nodes, k, at.first)]
    subjects = [k for k in subjects if not says_the_place(nodes, k)]
    subjects = [k for k in subjects if not says_the_kind(nodes, k, subjects)]
    if any(nodes[k].kind == "who" and k > min(subjects) for k in subjects) and nodes[subjects[-1]].kind == "who":
        subjects = [k for k in subjects if nodes[k].kind == "who"]
    subjects = [
        k
        for k in subjects
        if not from_place(nodes[k]) or nodes[k].who.kind == "government" or goes_on(nodes, k, at.first)
    ]
    if len(subjects) > 1:
        subjects = [k for k in subjects if not from_place(nodes[k])]
    subjects = [k for k in subjects if not (from_place(nodes[k]) and nodes[k + 1].noun in ALONE)]
    subjects = [k for k in subjects if not commends(at, k)]
    return [k for k in subjects if not (is_scene(at, k) or is_stage(at, k))]


def is_stage(at: Before, k: int) -> bool:
    """Whether a province is only where the sentence's subject was honored: A군은 … 지난 20일 서울에서 … 표창을."""
    node = at.nodes[k]
    if node.josa != "에서" or not above_towns(node.who):
        return False
    return any(is_town_or_office(other) and other.josa in SUBJECT_OR_TOPIC for other in at.nodes[:k])


def commends(at: Before, k: int) -> bool:
    """Whether a province is where a commendation came from: 충청남도에서는 … 유공 표창을 받았다."""
    node = at.nodes[k]
    plain = at.unit.grade.kind == "honor" and at.unit.grade.giver is None
    return plain and from_place(node) and above_towns(node.who) and at.verb_word.startswith("받")


def goes_on(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a body before a grade goes on a series behind one with its own: (A과가 장관 표창을,) 보건소에서 (…을)."""
    told = k > 1 and nodes[k - 1].kind == "comma" and nodes[k - 2].kind == "grade" and nodes[k - 2].josa in ("을", "를")
    return told and k + 1 == first and is_institution(nodes[k])


def may_be_subject(node: Node) -> bool:
    """Whether a body, a person or a quoted work has the particle of a subject."""
    if node.kind == "who":
        return node.josa in SUBJECT
    return node.kind == "quote" and node.josa in ACTING


def from_place(node: Node) -> bool:
    """Whether a subject has the particle of places: 수원시에서, 수원시에서도."""
    return node.kind == "who" and node.josa in PLACES


def says_the_place(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word for the body told before opens the sentence before another subject: 구는 나래동이 …."""
    node, behind = nodes[k : k + 2]
    points = (
        node.kind == "who" and node.who.kind == "deictic" and node.noun in LEVEL_WORDS and node.josa in ("은", "는")
    )
    if not points or behind.kind != "who":
        return False
    third = nodes[k + 2]
    gives = third.kind == "grade" and third.grade.kind == "honor" and not behind.josa  # 시는 행정안전부 장관 표창을
    return third.kind != "mark" and not gives


def says_the_kind(nodes: Sequence[Node], k: int, subjects: Sequence[int]) -> bool:
    """Whether a topic only says of which kind the subject behind it is: 시 교육청은 가온교육청이."""
    node = nodes[k]
    if node.josa not in ("은", "는", "에서는"):
        return False
    return any(nodes[at].noun.endswith(node.noun) and nodes[at].noun != node.noun for at in subjects if at > k)


def is_scene(at: Before, k: int) -> bool:
    """Whether a ceremony or contest was held at a place, which has not won: 여수시에서 열린."""
    if at.nodes[k].josa != "에서":
        return False
    near = at.nodes[k + 1 : min(at.first, k + HELD_NEAR)]
    held = at.nodes[k + 1].noun.startswith(HELD_THERE) or any(node.kind == "mark" for node in near)
    return held or at.unit.josa in NOMINATIVE


def objects_before(at: Before) -> list[int]:
    """Places of those before a grade to whom it is given, or whom the verb chooses."""
    nodes = at.nodes
    given = (*("에게", "께", "에게는", "에는"), *(("을", "를", "에") if at.gives else ()))
    if at.unit.josa in ("", *NOMINATIVE) and HANDED_OVER.match(at.verb_word):
        given = (*given, "에")
    return [k for k in range(at.low, at.first) if nodes[k].josa in given and is_object(at, k)]


def is_object(at: Before, k: int) -> bool:
    """Whether one with the particle of an object, a person or a goal gets the grade."""
    node, behind = at.nodes[k], at.nodes[k + 1]
    if node.kind != "who" or behind.noun.startswith(TELLERS):
        return False
    if node.josa == "에":
        return not any(other.kind == "count" for other in at.nodes[max(k - 2, 0) : k])
    return node.josa not in ("을", "를") or not (acts(behind) or is_chosen(at.unit))


def given_winners(at: Before, objects: Sequence[int]) -> list[Winner] | None:
    """The winners of a grade that somebody gives; [] where the sentence does not tell them, None to look further."""
    nodes, unit = at.nodes, at.unit
    after = unit.last + 1
    handed = at.behind(("을", "를"))
    if any(node.kind == "word" and node.josa == "에는" for node in nodes[after : at.verb]):
        handed = []  # what is handed out is of another title: 칭찬 공무원에 A와 베스트 팀에는 B를
    if not objects and not handed and (chosen := topics_chosen(nodes, at.low, at.first)):
        return group(nodes, chosen[-1], at.low)
    told = any(nodes[k].josa in ("을", "를") for k in objects)
    if handed and not told and unit.josa in ("에", "으로", "로", ""):
        return group(nodes, handed[-1], after)
    behind = goals_behind(at)
    chooses = is_chosen(unit) and at.verb_word in NOUNS_OF_CHOICE
    if not objects and not behind and (chooses or GIVES.match(at.verb_word)):
        return []
    if objects:
        return group(nodes, objects[-1], at.low)
    if behind and unit.josa in ("을", "를", "으로", "로", "에"):
        return groups(nodes, behind, after)
    return None


def goals_behind(at: Before) -> list[int]:
    """Places of those between a grade and its verb, before any comma, to whom it goes: 최우수상이 A에 돌아갔다."""
    comma = next((k for k in range(at.unit.last + 1, len(at.nodes)) if at.nodes[k].kind == "comma"), len(at.nodes))
    return at.behind(("에", "에게", "께", "이", "가"), comma)


def without_subject(at: Before, objects: Sequence[int]) -> list[Winner]:
    """The winners of a grade that no subject before it has won."""
    nodes, low, first = at.nodes, at.low, at.first
    if objects:
        return group(nodes, objects[-1], low)
    if (beside := next((k for k in range(low, first - 1) if joins_unknown(nodes, k)), None)) is not None:
        return group(nodes, beside, low)
    if at.unit.josa not in ("을", "를") and (behind := goals_behind(at)):
        return groups(nodes, behind, at.unit.last + 1)
    bare, owner = bare_before(at), owner_of_subject(at)
    if bare is not None and (owner is None or bare <= owner or not is_known_body(nodes[bare])):
        return group(nodes, bare, low)
    if owner is not None:
        return group(nodes, owner, low)
    of = [k for k in range(low, first) if is_own(nodes, k, first)]
    return [winner(nodes[of[-1]], None)] if of else []


WORK: Final = re.compile(r"(?:사업|사례|시책|정책|프로그램|제도|서비스|조례|능력|역량|수준|행정|체계|민원실)$")
OF_WORK: Final = frozenset({"word", "quote", "dot", "numeral", "event"})  # what a work's name may consist of


def owner_of_subject(at: Before) -> int | None:
    """Where the body stands whose work the subject of a win is: A군(의) 의사 모시기 사업이 최우수상을 받았다."""
    nodes = at.nodes
    works = (k for k in range(at.first - 1, at.low, -1) if nodes[k].josa in SUBJECTS and WORK.search(nodes[k].noun))
    work = next(works, None)
    if work is None:
        return None
    owner = work - 1
    while owner >= at.low and nodes[owner].kind in OF_WORK and nodes[owner].josa in ("", "의", *CONNECTS):
        owner -= 1
    body = nodes[owner] if owner >= at.low else None
    owns = body is not None and body.kind == "who" and body.who.kind in ("government", "department", "organization")
    return owner if owns and body is not None and body.josa in ("", "의") else None


def bare_before(at: Before) -> int | None:
    """The place of the last winner without a particle close before a grade: A 최우수, A, 3년 연속 최우수."""
    nodes, first = at.nodes, at.first
    close = [
        k
        for k in range(at.low, first)
        if names_someone(nodes[k])
        and not nodes[k].josa
        and (
            k + 1 == first
            or stands_close(nodes[k + 1], last=k + 2 == first)
            or opens_listed(nodes, k, first)
            or opens_with_person(nodes, k, first)
        )
        and (at.unit.grade.giver is None or nodes[k].noun != at.unit.grade.giver)
        and nodes[k] is not giver_of_field(nodes, first)
        and not in_object(nodes, k)
        and not is_scope(nodes, k, first)
        and not is_host_of_item(nodes, k)
    ]
    return close[-1] if close else None


def is_scope(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a province only says among whom another body was best: A군은 전국 우수기관과 충북도 최우수기관에."""
    if k + 1 != first or not is_government(nodes[k]) or not above_towns(nodes[k].who):
        return False
    joined = k > 0 and nodes[k - 1].kind == "grade" and nodes[k - 1].josa in CONNECTS
    headed = k > 1 and nodes[k - 1].kind == "comma" and names_someone(nodes[k - 2]) and not nodes[k - 2].josa
    festival = headed and nodes[first].kind == "grade" and nodes[first].grade.noun.endswith(FESTIVAL)
    return joined or festival or any(is_town_or_office(node) and node.josa in ("은", "는") for node in nodes[:k])


FESTIVAL: Final = "축제"


def is_host_of_item(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body opens a marked item as who holds it, as others do: ▲산림청 'A사업' ▲강원도 'B사업' (에 뽑혀)."""
    heads = [behind for mark, behind in pairwise(nodes[: k + 1]) if mark.kind == "bullet"]
    return len(heads) > 1 and heads[-1] is nodes[k] and all(map(is_known_body, heads[:-1]))


def is_town_or_office(node: Node) -> bool:
    """Whether a phrase names a government below the provinces or an office."""
    if node.kind != "who":
        return False
    return node.who.kind == "department" or (node.who.kind == "government" and not above_towns(node.who))


def in_object(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body or person is one of a list that is the object of another verb: A, B를 제치고."""
    return nodes[[k, *followers(nodes, k)][-1]].josa in ("을", "를")


def opens_listed(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a headline opens with governments that a dot joins, an award behind them: 남구·기장군 (나란히) … 평가."""
    joined = k > 1 and nodes[k - 1].kind == "dot" and is_government(nodes[k - 2]) and is_government(nodes[k])
    opens = all(is_government(node) or node.kind in SEPARATORS for node in nodes[:k])
    behind = next((node for node in nodes[k + 1 : first] if node.noun not in ADVERBS), None)
    return joined and opens and behind is not None and behind.kind == "event"


def opens_with_person(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a headline opens with a person or an office right before what was won: 나래온 주무관 … 대회 '대상'."""
    opens = k == 0 and nodes[k].kind == "who" and nodes[k].who.kind in ("person", "department")
    return opens and k + 2 == first and nodes[k + 1].kind == "event" and nodes[k + 1].josa in ("", *PLACES)


def stands_close(behind: Node, last: bool) -> bool:
    """Whether only what stands behind a winner parts it from its grade: a comma, or a word that is the `last`."""
    told = behind.kind in ("cat", "streak", "other", "year") or behind.noun == "등"
    return behind.kind == "comma" or (last and told)


def is_own(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a body stands before a grade as whose work or rating it is: 가람시의 청렴도 2등급."""
    node = nodes[k]
    return node.kind == "who" and node.josa == "의" and k + 1 < first and owns(node.who.kind, nodes[k + 1])


def is_known_body(node: Node) -> bool:
    """Whether a node names an organization that the reference lists know."""
    if node.kind != "who" or node.who.kind != "organization":
        return False
    return bool(node.who.hits) and node.who.hits[-1].kind == "organization"


def result_before(nodes: Sequence[Node], low: int, first: int) -> int | None:
    """Where bare winners right before a grade begin that are told as a result: … 평가 결과 A와 B '가' 등급."""
    k = first - 1
    if k <= low or not names_someone(nodes[k]) or nodes[k].josa:
        return None
    while k > low and nodes[k].kind in ("who", "dot", "comma", "and") and nodes[k].josa in ("", *CONNECTS):
        k -= 1
    return k + 1 if nodes[k].noun == "결과" and not nodes[k].josa else None


def subject_node(nodes: Sequence[Node], first: int) -> Node | None:
    """The topic of a sentence whose winners stand behind the grade."""
    return next((n for n in nodes[:first] if n.kind == "who" and n.josa in SUBJECT_OR_TOPIC), None)


def own_subject(nodes: Sequence[Node], low: int, first: int) -> bool:
    """Whether a subject stands before the grade in its own stretch."""
    return any(
        n.kind == "who" and n.josa in ACTING and not is_giver(nodes, k, first)
        for k, n in enumerate(nodes[:first])
        if k >= low
    )


def pair_before(nodes: Sequence[Node], low: int, first: int) -> bool:
    """Whether a winner stands right before the grade: A 최우수, B 우수."""
    if first - 1 < low:
        return False
    node = nodes[first - 1]
    return (
        names_someone(node)
        and node.josa in ("", "이", "가", "은", "는")
        and (
            first - 2 < low or nodes[first - 2].kind in ("comma", "dot", "who", "bullet", "pipe", "colon", "cat", "win")
        )
    )


def is_chosen(unit: Unit) -> bool:
    """Whether a grade is itself what is chosen, so that no object wins it: 우수부서를 선정했다."""
    return unit.josa in ("을", "를")


def topics_chosen(nodes: Sequence[Node], low: int, first: int) -> list[int]:
    """Places of topics of a clause in which the body told before chooses: 청은 A를 …로, B는 유공자로 뽑아."""
    body = any(n.kind == "who" and n.who.kind != "person" and n.josa in ("은", "는") for n in nodes[:low])
    return [k for k in range(low, first) if body and names_someone(nodes[k]) and nodes[k].josa in ("은", "는")]


def joins_unknown(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body is a subject together with what no list knows: 공단과 실무팀장이 (표창을)."""
    node, behind = nodes[k], nodes[k + 1]
    unknown = behind.kind == "word" and behind.josa in ("이", "가") and not held_by(nodes, k + 1)
    return node.kind == "who" and node.josa in CONNECTS and unknown


def acts(node: Node) -> bool:
    """Whether a verb goes on behind its object: 심사위원회를 개최하고."""
    return node.kind != "year" and ACTS.search(node.noun + node.josa) is not None


def owns(kind: str, behind: Node) -> bool:
    """Whether what stands behind 'of a body' is the body's own: its rating, or its work where it is no giver."""
    if behind.kind == "word" and RATED.search(behind.noun):
        return kind in ("government", "deictic", "department", "organization")
    return behind.kind in ("quote", "cat") and kind in ("government", "deictic", "department")


def together(nodes: Sequence[Node], subject: int, first: int) -> list[Winner]:
    """The winners that a subject shares a grade with: A는 B와 C, D와 함께 2등급을 받았다."""
    at = next(
        (
            k
            for k in range(subject + 1, first - 1)
            if nodes[k].kind == "who"
            and nodes[k].josa in CONNECTS
            and nodes[k + 1].noun in ("함께", "나란히", "더불어", "공동")
        ),
        None,
    )
    if at is None:
        return []
    low = 1 + max((k for k in range(subject, at) if nodes[k].kind == "event"), default=subject)
    if any(nodes[k].kind in ("win", "grade", "mark") for k in range(low, at)):
        return []
    return group(nodes, at, low)


def parallel(nodes: Sequence[Node], subjects: Sequence[int], low: int, first: int) -> list[Winner]:
    """Subjects side by side that share one grade: A가 화재와 범죄에서, B가 감염병에서 1등급을."""
    if len(subjects) < 2 or any(nodes[k].kind == "quote" for k in subjects):
        return []
    if not all(same_particle(nodes[k].josa, nodes[subjects[-1]].josa) for k in subjects):
        return []
    found: list[Winner] = []
    level: str | None = None  # of schools, which a sentence is about: 중학교는
    for k, lower, upper in zip(subjects, (low, *(k + 1 for k in subjects)), (*subjects[1:], first), strict=False):
        between = nodes[k + 1 : upper]
        if k != subjects[-1] and not any(n.kind == "comma" or (n.kind == "quote" and n.josa) for n in between):
            return []
        named = any(is_award(n) for n in between)
        if named or any(n.kind in ("win", "mark") or ends_clause(n) for n in between):
            return []
        fields = fields_behind(between)
        name = None if fields else lead_field(nodes[lower:k]) or level
        level = level or next(
            (n.noun for n in nodes[lower:k] if n.noun in SCHOOL_LEVELS and n.josa in ("은", "는")), None
        )
        for head in group(nodes, k, lower):
            if fields:
                found.extend(replace(head, category=one) for one in fields)
            else:
                found.append(replace(head, category=head.category or name))
    return found


def same_particle(left: str, right: str) -> bool:
    """Whether two particles are the same, be they behind a vowel or a consonant: 이 and 가, 은 and 는."""
    return left == right or {left, right} <= {"이", "가"} or {left, right} <= {"은", "는"}


def fields_behind(between: Sequence[Node]) -> list[str]:
    """The fields between a subject and the next, or its grade: A가 화재와 범죄에서, B가."""
    if not between or between[0].kind == "comma":
        return []
    fields: list[str] = []
    stop = next((i for i, n in enumerate(between) if n.josa in PLACES), None)
    listed = any(right.kind == "comma" and left.kind == "who" for left, right in pairwise(between[: (stop or 0) + 1]))
    if stop is not None and not listed:
        ends = (i for i, (n, behind) in enumerate(pairwise(between)) if n.kind == "comma" and behind.kind != "word")
        fields = fields_named(between[: next(ends, len(between)) + 1])
    return fields or (between[0].names if between[0].kind == "cat" else [])


def lead_field(before: Sequence[Node]) -> str | None:
    """The field that stands before a subject with a particle of its own: 화재에서는 A가, B부문에 C가."""
    node = next((node for node in reversed(before) if leads_field(node)), None)
    if node is None:
        return None
    return node.names[0] if node.kind == "cat" and isinstance(node.value, list) else node.noun


def leads_field(node: Node) -> bool:
    """Whether a node may be a field told before the subject that won in it."""
    if node.josa in ("은", "는", "에서는", "에는"):
        return node.kind in ("word", "cat", "who", "dept") or (
            node.kind == "numeral" and NUMBERED_GROUP.fullmatch(node.noun) is not None
        )
    return (node.kind == "quote" and node.josa == "에") or (node.kind == "cat" and node.josa in FIELD_PARTICLES)
