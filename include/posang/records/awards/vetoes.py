"""What takes a win back: winners only counted, still to come, told of all, or others."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.endings import FACET, adnominal
from posang.records.awards.givers import givers_behind
from posang.records.awards.holders import GIVES_OUT, holders_behind
from posang.records.awards.kinds import FIELD_WORDS, FIELDS_COUNTED, FORMS_IN_BRACKETS
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import ACTING, COLLECTIVE, CONNECTS, ENTITY, OUT_OF, Node, is_award, is_name
from posang.records.awards.numerals import WORDS_NUMBER
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import FIXED, MOVES, PAST, PRESENT
from posang.records.awards.standing import INDICATORS
from posang.records.awards.stretch import Bound, Stretch
from posang.records.awards.verbs import ADVERBS
from posang.records.awards.winners import SUBJECT

FIELDS_ALONE: Final = re.compile(r"(?:부문|분야|영역)$")
EVERY: Final = frozenset({"모든", "전", "각", "여러"})
CONDITION: Final = re.compile(r"(?:되|하|받|뽑히|들)으?면$")  # a win that others would need: 선정되면


SCALE: Final = re.compile(r"(?:이상이|미만이|넘으|치|밑돌)면$")  # of points that a grade needs: 90점 이상이면 A등급이다


def crowd(node: Node, particles: Sequence[str] = ("은", "는")) -> bool:
    """Whether a topic, or what has other `particles`, is of many whom nobody names: 소방공무원들은."""
    return node.kind == "word" and node.noun.endswith("들") and len(node.noun) > 2 and node.josa in particles


DID_BESIDES: Final = ("기도", "기까지")  # of a verb whose tense the next holds: 우수상을 받기도 했다


def spoken(nodes: Sequence[Node], verb: int) -> str:
    """The word that holds a verb's tense, the second where its object stands first: 이름을 올렸다."""
    behind = nodes[verb + 1] if verb + 1 < len(nodes) else None
    led = nodes[verb].noun in FIXED or nodes[verb].noun.endswith(DID_BESIDES)
    fixed = led and behind is not None and behind.kind == "win"
    return behind.noun if fixed and behind is not None else nodes[verb].noun


def led_to_more(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb ends a clause of ratings that led to what follows: 7개 분야 '가' 등급을 받아 (최우수 지자체로)."""
    told = verb > 0 and nodes[verb - 1].josa in ("을", "를") and nodes[verb - 1].noun in RATED_SO
    rating = verb > 0 and nodes[verb - 1].kind == "grade" and nodes[verb - 1].grade.kind in ("rating", "rank")
    return (told or rating) and nodes[verb].kind == "win" and nodes[verb].noun.endswith(("아", "어", "해", "며", "고"))


RATED_SO: Final = frozenset({"평가", "성적"})  # what a body gets before the grade that it led to


def counted_in_brackets(unit: Unit) -> bool:
    """Whether a grade's brackets count who won it: 우수기관(13개소), 유공자(21명)에 대한 시상이 있었다."""
    return any(item.kind == "count" for item in unit.parens)


def explained(at: Stretch) -> bool:
    """Whether a sentence only says what an award is that bodies give: …대상은 A, B가 수여하는 봉사 분야 최고상이다."""
    if not at.unit.josa.startswith(SAYS_WHAT):
        return False
    giving = next((k for k in range(at.low, at.first) if at.nodes[k].noun in GIVES), at.low)
    named = any(node.kind == "event" and node.josa in ("은", "는") for node in at.nodes[at.low : giving])
    return named and not any(node.kind == "who" for node in at.nodes[giving : at.first])


GIVES: Final = ("수여하는", "시상하는", "주는")


def describes_award(at: Stretch) -> bool:
    """Whether a grade only says what an award gives or is for: 대상을 수여하는 ‘…’, 우수 인재를 선정해 시상하는 ‘…’."""
    behind = at.nodes[at.unit.last + 1 : at.unit.last + DESCRIBED_REACH]
    if any(given_on(left, right) for left, right in pairwise(behind)):
        return True
    if at.unit.josa == "에" and len(behind) > 1 and behind[0].noun + behind[0].josa in GIVEN_ON:
        return behind[1].noun == "상" and behind[1].josa.startswith(SAYS_WHAT)  # 우수기관에 주는 상으로
    mark = next((k for k, node in enumerate(behind) if node.kind == "mark" and node.noun in GIVES), None)
    if mark is None or any(node.kind == "stop" or node.josa in ("에", "에게") for node in behind[:mark]):
        return False
    named = mark + 1 < len(behind) and behind[mark + 1].kind in ("event", "quote")
    return named and at.unit.josa in ("", "을", "를", *CONNECTS)


def given_on(left: Node, right: Node) -> bool:
    """Whether two nodes say for whom an award is, of whom nobody is named: 공무원에게 주는, 의회에 주어지는."""
    anybody = left.josa == "에" and left.kind == "who" and left.who.kind in ("deictic", "several")
    return (left.josa == "에게" or anybody) and right.noun + right.josa in GIVEN_ON


# behind those for whom an award is
GIVEN_ON: Final = frozenset({"주어지는", "수여되는", "수여하는", "부여하는", "주는"})
SAYS_WHAT: Final = ("이다", "이며", "이고", "입니다", "으로", "로")  # particles of what something is
DESCRIBED_REACH: Final = 16  # nodes behind a grade in which the award may stand that gives it


def taken_back(at: Stretch, bound: Bound, verb: int | None) -> bool:
    """Whether what stands around a unit shows that its winners are counted, still to come, told of all, or others."""
    if bound.behind:
        giving = givers_behind(at.nodes, at.last) or holders_behind(at.nodes, at.last, GIVES_OUT)
        holders = {node.start for node in giving}  # 가람대상은 A부가 주최하는 상이다
        return any(winner.start in holders for winner in bound.winners)
    if explained(at) or (not bound.winners and at.kind == "prose" and counted_in_brackets(at.unit)):
        return True
    nodes, verb_word = at.nodes, spoken(at.nodes, verb) if verb is not None else None
    subjects = [k for k in range(at.low, at.first) if nodes[k].kind == "who" and nodes[k].josa in SUBJECT]
    since = 0 if not bound.winners or bound.rule == "shared" else max([at.low, *subjects])
    if any(counts_subjects(nodes, k, at.first, COUNTED_PEOPLE) for k in range(since, at.first)):
        return True
    joined = at.first > 1 and nodes[at.first - 1].kind == "dot" and nodes[at.first - 2].kind == "grade"
    rated = [k for k in range(at.low, at.first) if len(subjects) == 1 and led_to_more(nodes, k)]
    reach = range(max([0 if joined else at.low, *subjects, *rated]), at.first)
    honored = at.unit.grade.kind == "honor"
    if any(counts_fields(nodes, k, at.first) and (not honored or k + 1 == at.first) for k in reach):
        return True
    indicators = [k for k in reach if counts_indicators(*nodes[k : k + 2])]
    ranked = at.unit.grade.kind == "rank"
    if not honored and any(ranked or not leads_on_well(nodes, k, at.first) for k in indicators):
        return True
    if verb is not None and verb + 1 < len(nodes) and hands_out(nodes[verb], nodes[verb + 1]):
        return True
    stop = (verb or 0) if at.josa in CONNECTS else min(verb or 0, at.high)  # of prizes won together
    own = takewhile(lambda node: node.kind != "comma", nodes[bound.last + 1 : stop])
    if any(shared_out(node) for node in own) or any(counts_kinds(nodes, k) for k in range(bound.last + 1, verb or 0)):
        return True
    if verb_word is not None and any(n.noun in ("오는", "다음달") for n in at.before) and not PAST.search(verb_word):
        return True
    shared = bound.rule == "shared" and at.previous is not None and at.previous.rule == "after"
    if shared and at.unit.grade.kind == "honor" and verb_word is not None and PRESENT.search(verb_word):
        return True
    if at.kind != "prose" or bound.rule == "fields":
        return False
    since_subject = nodes[max([at.low, *subjects]) : at.first]  # 34개 팀이 나와 A가 (금상을)
    if bound.topic is not None and any(counts_bodies(*pair) for pair in pairwise(since_subject)):
        return True
    if bound.winners:
        return bound.rule == "before" and came_out(at, bound)
    if any(counts_subjects(nodes, k, at.first, ("이", "가", "은", "는")) for k in range(at.low, at.first)):
        return True
    if any(counts_bodies(*pair) for pair in pairwise(since_subject)):
        return True
    if any(CONDITION.search(n.noun) for n in nodes[: at.first] if n.kind == "win"):
        return True
    if any(SCALE.search(n.noun) for n in nodes[at.low : at.first] if n.kind == "word"):
        return True
    moved = verb_word is not None and at.unit.josa == "에서" and MOVES.match(verb_word)  # 4등급에서 두 단계 상승한
    behind = nodes[verb + 1].noun if verb is not None and verb + 1 < len(nodes) else ""
    happened = behind == "등" or behind.startswith(("됐", "되었", "돼", *ACHIEVED))  # 받는 등, 받게 됐다, 받는 성과를
    told = verb_word is not None and (not (PAST.search(verb_word) or happened or moved) or PRESENT.search(verb_word))
    if told and bound.verdict == "win":
        return True
    return bound.rule == "before" and stranger(last_clause(at.before))


# what a win told by a verb before it was: 우수상을 받는 성과를 거뒀다
ACHIEVED: Final = (
    *("성과", "쾌거", "결실", "영예", "기염", "저력", "개가", "영광", "기쁨", "경사", "위업", "수확", "성적", "겹경사"),
    *("값진", "뜻깊은", "큰", "놀라운"),
)


def last_clause(before: Sequence[Node]) -> Sequence[Node]:
    """The clause that a grade stands in, where an award of its own shows it to be another than the one before it."""
    goes_on = (k for k, node in enumerate(before) if node.kind == "win" and node.noun.endswith(("고", "며")))
    clause = before[max(goes_on, default=-1) + 1 :]
    return clause if any(is_award(node) for node in clause) else before


def came_out(at: Stretch, bound: Bound) -> bool:
    """Whether the subject held what a result is told of, whose own subject no list knows: A가 … 결과 B청이 1위를."""
    result = next((k for k in range(at.low, at.first - 1) if at.nodes[k].noun == "결과" and not at.nodes[k].josa), None)
    if result is None or at.nodes[result - 1].kind != "event" or bound.winners[-1].end > at.nodes[result].start:
        return False
    return stranger(at.nodes[result + 1 : at.first])


def counts_indicators(count: Node, noun: Node) -> bool:
    """Whether a number counts indicators of an evaluation, or a word means all: 23개 지표에서, 모든 항목에서."""
    return (count.kind == "count" or count.noun in EVERY) and noun.noun.endswith(INDICATORS)


def leads_on_well(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether how a body did in what is counted only leads to its grade: 전 지표에서 좋은 점수를 얻어 (최우수에)."""
    return any(left.josa in ("을", "를") and DID_WELL.match(right.noun) for left, right in pairwise(nodes[k:first]))


# verbs of doing well behind their object that go on to another clause
DID_WELL: Final = re.compile(
    r"(?:얻|받|인정받|거두|거뒀|기록하|보이|획득하|차지하)(?:어|아|으며|며|으면서|면서|고)|거둬|기록해|보여|획득해|차지해"
)


def counts_fields(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a node counts fields without naming each, or far from the grade: 5개 분야에서 … 우수기관으로."""
    node = nodes[k]
    if node.kind == "count":
        named = any(is_award(n) for n in nodes[k + 1 : first])
        named = named or names_some(nodes[k + 1 : first])
        behind = nodes[k + 1 : k + 3]
        whole = len(behind) == 2 and behind[0].noun == "전" and behind[1].noun in FIELD_WORDS  # 5개 전 분야에서
        every = bool(behind) and behind[0].noun in EVERY_ONE and not node.josa
        named = named or as_many_named(nodes, k)
        return (FIELDS_ALONE.search(node.noun) is not None or whole) and not named and not every
    return node.kind == "cat" and FIELDS_COUNTED.search(node.noun) is not None and not directly(nodes, k, first)


def as_many_named(nodes: Sequence[Node], k: int) -> bool:
    """Whether a number of fields is that of the awards named right before it: A평가와 B평가 2개 부문에서."""
    named = 0
    for node in reversed(nodes[:k]):
        if is_award(node) and node.josa in ("", *CONNECTS):
            named += 1
        elif node.kind not in ("comma", "dot", "and"):
            break
    return named > 1 and node_number(nodes[k]) == named


def node_number(count: Node) -> int:
    """The number that a count tells, in figures or in words: 2개 부문, 두 부문; 0 where it tells none."""
    return int(re.sub(r"\D", "", count.noun) or WORDS_NUMBER.get(count.noun.split(" ")[0], 0))


EVERY_ONE: Final = frozenset({"모두", "전부", "전체"})  # behind fields that a body won in without exception


def names_some(between: Sequence[Node]) -> bool:
    """Whether fields are told out of those that are counted: 5개 분야 7개 사업 가운데 보행 분야에서."""
    out_of = next((k for k, node in enumerate(between) if node.noun in OUT_OF), len(between))
    return any(node.kind == "cat" for node in between[out_of:])


COUNTED_PEOPLE: Final = ("이", "가", "도", "에", "에게", "께")  # particles of people whom a sentence only counts
# nouns of bodies that a number counts: 48개 기관, 5개 작은도서관, 12개교
BODIES_COUNTED: Final = (
    *(
        "곳",
        "개소",
        "기관",
        "지자체",
        "시군",
        "시·군",
        "자치구",
        "개교",
        "대학",
        "개사",
        "기업",
        "업체",
        "부서",
        "팀",
        "읍면",
        "읍면동",
        "읍·면",
    ),
    *LEX.organization_suffixes,
)


def counts_subjects(nodes: Sequence[Node], k: int, first: int, particles: Sequence[str] = ("이", "가")) -> bool:
    """Whether a subject counts winners that it does not name: 담당자 58명이, 48개 기관이, 5개 작은도서관이, 9개교는.

    It has one of the `particles`, bodies that of a subject or topic; they may be the subject of another verb before
    the grade.
    """
    node, before = nodes[k], nodes[k - 1] if k else None
    if node.kind == "count" and node.value == "명":
        return not node.parens and node.josa in particles
    counted = before is not None and before.kind == "count" and before.noun.endswith("개") and not before.josa
    bodies = node.kind == "count" or (counted and node.kind == "word")
    subject = node.josa in ("이", "가") or (node.josa in particles and node.josa in ("은", "는"))
    named = any(item.kind in ENTITY for item in node.parens)
    named = named or any(other.noun == "등" for other in nodes[max(0, k - 2) : k])  # A구, B구 등 서울 6개 자치구가
    if not bodies or not subject or named or not node.noun.endswith(BODIES_COUNTED):
        return False
    if k + 1 < first and nodes[k + 1].kind == "who" and nodes[k + 1].josa in ("이", "가"):
        return True  # the subject of what others held: 3개 시군이 도가 주관한 평가에서
    between = (other for other in nodes[k + 1 : first] if other.noun not in HOW_HIGH)
    return not any(
        other.kind in ("mark", "win") or (other.kind == "event" and other.josa not in PLACES) or adnominal(other.noun)
        for other in between
    )


HOW_HIGH: Final = frozenset({"높은", "좋은", "나은", "낮은"})  # of a grade: 3곳이 모두 가장 (높은) A등급을


def counts_bodies(count: Node, kind: Node) -> bool:
    """Whether two nodes are a subject of bodies whom they only count: 2개 팀이."""
    told = (kind.josa in ("이", "가") and kind.noun in COLLECTIVE) or kind.noun == "팀이"
    return count.kind == "count" and not count.parens and told


def shared_out(node: Node) -> bool:
    """Whether a node is winners that nobody names: 원장상도 3곳이 나눠 가졌다, 표창도 군 직원에게 돌아갔다."""
    if node.kind == "word":
        return node.josa in ("이", "가", "에게") and FOLK.search(node.noun) is not None
    counted = node.kind == "count" and node.value in ("곳", "팀", "명", "개")
    return counted and node.josa in ("이", "가") and not node.parens


def hands_out(win: Node, behind: Node) -> bool:
    """Whether an office only says that it gives prizes: 표창과 포상을 실시하며."""
    return win.noun in GIVING_NOUNS and behind.noun.startswith(("실시", "시행", "진행", "병행"))


GIVING_NOUNS: Final = frozenset({"포상을", "시상을", "표창을", "포상도", "시상도"})


def counts_kinds(nodes: Sequence[Node], k: int) -> bool:
    """Whether a subject is several kinds of bodies that are only counted: 17개 기업·기관이 (새롭게 선정됐다)."""
    node = nodes[k]
    if node.kind != "word" or node.josa not in ("이", "가") or not node.noun.endswith(BODIES_COUNTED):
        return False
    before = nodes[k - 3 : k]
    return [other.kind for other in before] == ["count", "word", "dot"] and before[0].noun.endswith("개")


FOLK: Final = re.compile(
    r"(?:^|[가-힣])(?:공무원|직원)$|[가-힣](?:가족|회원|대원|단체|유공자|수상자|봉사자|[가-힣]들)$"
)  # people as a crowd
# what may be the subject of a clause whose winner is told before: 노력이 인정돼, 사업이 호평을 받아
CAUSES: Final = re.compile(
    r"(?:노력|공로|공|점|성과|결과|것|사례|사업|시책|정책|활동|실적|행정|제도|프로그램|아이디어|의지|협력|참여|관심|평가|작품|작|과제|운영|관리|[가-힣]도|[가-힣]성)$"
)


def rival(at: Stretch) -> bool:
    """Whether a clause has a topic that no list knows, set against the winner before it: A는 대상을, B회는 우수상을."""
    topics = [k for k in range(at.since, at.first) if at.nodes[k].kind == "word" and at.nodes[k].josa in ("은", "는")]
    before = topics[0] - 1 if topics else 0
    before -= at.nodes[before].noun in SOME
    if not topics or at.nodes[before].kind != "comma" or len(at.nodes[topics[0]].noun) < UNKNOWN_BODY_SIZE:
        return False
    winners = at.previous.winners if at.previous is not None else []
    return any(node.end == one.end and node.josa in ("은", "는") for one in winners for node in at.nodes[: at.since])


SOME: Final = frozenset({"일부", "나머지", "다른"})  # before others that nobody names
UNKNOWN_BODY_SIZE: Final = 4  # letters of the name of a body that no list knows, at least


FIRM: Final = re.compile(r"^㈜|^[가-힣]{1,6}[A-Z]{2,6}$")  # how a firm's name begins, or ends: 한전KDN


def stranger(clause: Sequence[Node]) -> bool:
    """Whether the clause before a grade has a subject that no list of bodies knows: 한 업체가 은상을, 나래반 등이."""
    return any(is_strange(clause, k) for k in range(len(clause))) or of_the_rest(clause)


def is_strange(clause: Sequence[Node], k: int) -> bool:
    """Whether a plain word is a clause's subject and may be a body, person or firm."""
    node, before = clause[k], clause[k - 1] if k else None
    if node.kind != "word":
        return False
    if node.noun + node.josa == "등이" or (node.josa in SUBJECT and FIRM.search(node.noun)):
        return True
    if node.josa in ("이", "가"):
        named = len(node.noun) > 1 and not CAUSES.search(node.noun)
        return named and not (holds(clause, k) or describes(clause, k))
    if node.josa not in ("은", "는"):
        return False
    form = "" if before is None else before.noun if before.kind == "paren" else before.inside
    person = is_name(node.noun, strict=True) and not (before is not None and before.josa in OBJECT)
    return person or form.strip() in FORMS_IN_BRACKETS


def of_the_rest(clause: Sequence[Node]) -> bool:
    """Whether a clause is about those not named before it: 나머지 6곳은, 나머지는."""
    at = next((k for k, node in enumerate(clause) if node.noun == REST), len(clause))
    return any(node.kind in ("word", "count", "numeral") and node.josa in SUBJECT_TOLD for node in clause[at : at + 3])


REST: Final = "나머지"
SUBJECT_TOLD: Final = ACTING | {"에는", "에도"}
OBJECT: Final = ("을", "를", "과", "와")  # behind which a verb reads like a name with its particle: 주민을 지원하는 등


def holds(clause: Sequence[Node], k: int) -> bool:
    """Whether a subject only holds the award behind it: 가람전자가 (공동) 주최한 (공모전)."""
    behind = k + 1 + (k + 1 < len(clause) and clause[k + 1].noun in JOINTLY)
    return behind < len(clause) and clause[behind].kind == "mark"


def describes(clause: Sequence[Node], k: int) -> bool:
    """Whether a subject belongs to the words before what was rated: 직원들이 답한 (내부청렴도가)."""
    if k + 2 >= len(clause):
        return False
    verb, rated = clause[k + 1 : k + 3]
    return verb.kind == "word" and adnominal(verb.noun) and FACET.search(rated.noun) is not None


JOINTLY: Final = frozenset({"공동", "공동으로", "매년", "처음", "올해"})  # how an award is held


def directly(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether nothing but a streak, a year or an adverb stands between a node and a grade."""
    return all(n.kind in ("streak", "year", "comma") or n.noun in ADVERBS for n in nodes[k + 1 : first])
