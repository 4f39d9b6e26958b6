"""One unit bound to what a sentence says around it: winners, award, fields, years, money."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import winners_counted
from posang.records.awards.claim import Claim, Unit, Winner
from posang.records.awards.enumerations import BEGINS_WITH, HALVES
from posang.records.awards.events import adnominal
from posang.records.awards.items import Grade, Item
from posang.records.awards.kinds import FIELD_WORDS
from posang.records.awards.lexicon import LEX
from posang.records.awards.naming import Named, award_of
from posang.records.awards.node import COLLECTIVE, CONNECTS, TOPIC, Event, Node, is_name
from posang.records.awards.predicates import (
    ADVERBS,
    COPULA,
    FIXED,
    LIGHT,
    PAST,
    PRESENT,
    besides,
    has_n,
    modifies,
    open_end,
    predicate,
    qualifies_others,
    verdict_allows,
)
from posang.records.awards.slots import PRAISE, field_before, prize_in, streak_of, years_of
from posang.records.awards.winners import SUBJECT, fields_before
from posang.records.awards.winners_before import heads_before, own_subject, pair_before, subject_node, together
from posang.records.awards.winners_behind import heads_after, joined_heads, relative_heads, told_behind

# what may stand between a grade and the particle that its winners follow: 본상 수상자는
LEAD_WORDS: Final = frozenset(
    {"대상", "영예", "명단", "자리", "주인공", "주인", "몫", "트로피", "영광", "상패"}
    | {"수상자", "수상작", "수상기관", "수상작품"}
)
WERE: Final = frozenset({"이던", "였던", "이었던"})  # 1위였던
OBJECT: Final = frozenset({"을", "를", "에", "으로", "로"})
IN_FIELD: Final = frozenset({"에서는", "에선", "에는", "은", "는", "에서", "에서도", "에"})
COUNTED: Final = re.compile(r"\d\s?개\s?(?:부문|분야|영역)")  # a list of fields summed up
COUNTED_ALONE: Final = re.compile(r"(?:부문|분야|영역)$")
INDICATOR: Final = re.compile(r"(?:지표|항목|과제)$")  # parts of an evaluation, which bring no win
FACET: Final = re.compile(r"(?:체감도|노력도|외부청렴도|내부청렴도)$")  # parts of an integrity rating
SINCE: Final = re.compile(r"\s?것은\s(?P<year>(?:19|20)\d\d)년\s?(?:이후|이래)")
CONDITION: Final = re.compile(r"(?:되|하|받|뽑히|들)으?면$")  # a win that others would need: 선정되면
REPORTS: Final = ("것", "바", "적", "데", "뒤", "후")  # nouns behind a verb that make its clause a report of the win


@dataclass(frozen=True, slots=True)
class Stretch:
    """A unit and the part of its sentence that it may draw on."""

    nodes: list[Node]
    text: str
    kind: str  # of the text: prose, headline, list
    unit: Unit
    low: int  # the first node that no earlier claim has used
    high: int  # the node where the next unit begins
    previous: Claim | None
    since: int = 0  # the first node behind the unit before

    @property
    def first(self) -> int:
        """The unit's first node."""
        return self.unit.first

    @property
    def last(self) -> int:
        """The unit's last node."""
        return self.unit.last

    @property
    def behind(self) -> Node | None:
        """The node behind the unit."""
        return self.nodes[self.last + 1] if self.last + 1 < len(self.nodes) else None

    @property
    def led(self) -> bool:
        """Whether a word for winners stands behind the unit: 본상 수상자는."""
        return self.behind is not None and self.behind.noun in LEAD_WORDS

    @property
    def josa(self) -> str:
        """The particle that says where the winners stand."""
        if self.led and self.behind is not None and self.unit.josa in ("", "의"):
            return self.behind.josa
        return self.unit.josa or topic_field(self.nodes, self.last + 1)

    @property
    def has_subject(self) -> bool:
        """Whether a subject stands before the unit."""
        return own_subject(self.nodes, self.low, self.first)

    @property
    def before(self) -> list[Node]:
        """The nodes before the unit."""
        return self.nodes[self.low : self.first]


FIELD_REACH: Final = 3  # words of a field's name behind a grade: 표창 단체 및 기업 부문은


def topic_field(nodes: Sequence[Node], at: int) -> str:
    """The particle of the field that is the topic right behind a grade, and so of the two: 표창 단체 및 기업 부문은."""
    for node in nodes[at : at + FIELD_REACH + 1]:
        if node.kind == "cat" and node.josa in TOPIC:
            return node.josa
        if node.kind not in ("word", "and", "dot", "cat") or node.josa or node.parens:
            break
    return ""


@dataclass(slots=True)
class Bound:
    """What won a unit, and by which rule; `behind` where the winners follow the grade."""

    winners: list[Winner]
    rule: str
    verdict: str
    last: int  # the last node that belongs to the unit
    behind: bool = False
    topic: Node | None = None
    givers: list[Node] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)  # fields that stand where winners would: 1위였던 복지는


def bind(at: Stretch, frame: list[str]) -> tuple[Claim | None, int, list[str]]:
    """The claim of one unit, the index from which the next one may search, and the fields that stay in force."""
    for k in range(min(at.since, at.low), at.first):
        node = at.nodes[k]
        if (
            node.kind == "cat"
            and (node.josa in IN_FIELD or heads_grade(at, k))
            and (k >= at.low or len(node.names) == 1)
            and not (node.josa in ("에", "에서") and praised_in(at.nodes[k + 1], node.josa))
            and not told_of(at.nodes[k + 1 : at.first])
        ):
            frame = node.names
        elif node.kind == "word" and node.noun in LEX.category_groups and heads_group(at, k):
            frame = [node.noun]
    verdict, verb = predicate(at.nodes, at.text, at.unit, at.high)
    bound = winners_of(at, verdict, verb) if verdict != "veto" else None
    if bound is None or taken_back(at, bound, verb):
        return None, at.last + 1, frame
    claim = claim_of(at, bound, verb, frame)
    if not bound.behind:
        return claim, bound.last + 1, frame
    nodes, end = at.nodes, bound.winners[-1].end
    reached = max((k for k in range(at.last, min(at.high, len(nodes))) if nodes[k].start < end), default=at.last)
    consumed = reached + 1
    if verb is not None and reached <= verb < at.high:
        consumed = max(consumed, verb + 1)
    return claim, consumed, frame


GROUP_SIZE: Final = 2  # letters of a group that may head winners: 시부


def heads_group(at: Stretch, k: int) -> bool:
    """Whether a group of bodies heads the winners or the grades behind it: 군부는 A가 우수, 광역 최우수는 A."""
    node, behind = at.nodes[k], at.nodes[k + 1]
    alone = not any(other.josa in ("은", "는") for other in at.nodes[k + 1 : at.first])
    topic = node.josa in ("은", "는", "에서는", "에선") and behind.kind in ("who", "grade") and alone
    return len(node.noun) >= GROUP_SIZE and (topic or heads_grade(at, k))


def heads_grade(at: Stretch, k: int) -> bool:
    """Whether a field heads a row of grades that their winners follow: 1그룹 최우수는 A, 우수는 B."""
    return not at.nodes[k].josa and k + 1 == at.first and at.unit.josa in TOPIC


def praised_in(behind: Node, josa: str) -> bool:
    """Whether a field is only where a winner did well: 환경 분야에 탁월한 성과를 거둔, 효과성 분야에서 좋은 점수를."""
    if josa == "에서":
        return behind.noun in PRAISE
    return behind.kind == "word" and (adnominal(behind.noun) or behind.josa in ("을", "를"))


def told_of(between: Sequence[Node]) -> bool:
    """Whether the clause that a field opens says what was achieved there: 5개 영역에서 좋은 평가를 받아 (우수상을)."""
    return any(
        right.kind == "win" and not has_n(right.noun) and left.josa in ("을", "를") for left, right in pairwise(between)
    )


def winners_of(at: Stretch, verdict: str, verb: int | None) -> Bound | None:
    """Who won the unit: winners behind it, fields in their place, else winners before it; None for no win."""
    winners, rule = winners_behind(at, verb)
    if winners:
        allowed = (
            verdict == "win"
            if at.unit.grade.kind == "field"
            else verdict_allows(verdict, rule, at.kind, at.nodes, at.last, at.high)
        )
        topic = subject_node(at.nodes, at.first)
        return Bound(winners, rule, verdict, at.last, behind=True, topic=topic) if allowed else None
    if at.unit.grade.kind == "field":
        return None
    behind = at.behind
    listed = behind if behind is not None and behind.kind == "cat" and verb == at.last + 2 else None
    if at.josa in TOPIC and at.kind == "prose" and not at.has_subject and listed is None:
        return None
    if verdict == "win" and (chosen := fields_of_choice(at, verb)):
        return Bound([], "fields", verdict, (verb or 0) + 2, fields=chosen)
    bound = Bound([], "before", verdict, at.last)
    if at.josa in WERE and behind is not None and behind.kind == "word" and behind.josa in ("은", "는"):
        bound.fields, bound.verdict = [behind.noun], "copula"
    if listed is not None and verdict == "win" and at.josa in TOPIC and listed.josa in ("에서", "에서도", "이", "가"):
        bound.fields, bound.last, bound.rule = list(listed.names), at.last + 1, "fields"
    return winners_before(at, bound, verb)


def winners_behind(at: Stretch, verb: int | None) -> tuple[list[Winner], str]:
    """The winners that follow a grade, where its particle says that they do, and the rule that found them."""
    nodes, unit, josa, behind = at.nodes, at.unit, at.josa, at.behind
    start, rule = at.last + 1, "before"
    found: list[Winner] = []
    if unit.grade.kind == "field":
        return heads_after(nodes, start, len(nodes), unit), "after"
    if unit.grade.kind in ("prize", "rank", "rating") and lists_in_brackets(at):
        return winners_counted(nodes[at.last], None), "apposed"
    if josa in TOPIC or (behind is not None and behind.kind == "colon"):
        chosen = verb is not None and bool(SELECTED.match(nodes[verb].noun))
        found, rule = heads_after(nodes, start + at.led, at.high, unit, objects=chosen), "after"
        if verb is not None and CHOOSES.match(nodes[verb].noun):
            givers = {node.end for node in nodes[start:verb] if node.kind == "who" and node.josa in ("이", "가")}
            found = [one for one in found if one.end not in givers]
    elif josa in INTO and chosen_behind(at, verb):
        stop = min(verb if verb is not None else at.high, at.high)
        found, rule = heads_after(nodes, start, stop, unit, objects=True), "after"
    elif (josa in ("에", "이", "가") and not at.has_subject) or told_behind(nodes, unit, verb):
        stop = verb if verb is not None else at.high
        found, rule = heads_after(nodes, start, max(min(stop, at.high), start), unit), "after"
    elif (
        josa == ""
        and behind is not None
        and behind.kind in ("who", "cat")
        and (unit.grade.kind != "rank" or leads_ranks(at))
        and not pair_before(nodes, at.low, at.first)
        and not (behind.josa in ("로", "으로") and at.has_subject)
    ):
        chosen = verb is not None and bool(SELECTED.match(nodes[verb].noun))
        found, rule = heads_after(nodes, start, at.high, unit, apposed=True, objects=chosen), "apposed"
    elif josa == "인" and behind is not None and behind.kind in ("who", "word"):
        found, rule = joined_heads(nodes, start, at.high), "relative"
    if not found and (josa in OBJECT or josa in WERE or not josa) and not at.has_subject:
        found, rule = relative_heads(nodes, unit, verb, at.high, josa), "relative"
    return found, rule


def lists_in_brackets(at: Stretch) -> bool:
    """Whether the brackets behind a grade name its winners: 평가에서 최우수(평창군, 홍천군), 우수(정선군)를 뽑았다.

    Behind a bare name (… 평가 최우수(환경부)) the brackets say whose award it is.
    """
    items = at.nodes[at.last].parens
    named = [item for item in items if item.kind not in ("comma", "dot")]
    before = at.nodes[at.first - 1] if at.first else None
    opens = before is None or bool(before.josa) or before.kind in ("comma", "dot", "bullet", "stop", "and", "cat")
    opens = opens or (before is not None and at.text[: before.end].endswith("결과"))
    host = len(named) == 1 and named[0].hit is not None and named[0].hit.kind == "organization"
    return bool(named) and not host and opens and all(item.kind in ("name", "org", "dept") for item in named)


def leads_ranks(at: Stretch) -> bool:
    """Whether a rank stands before its winner in a list of such pairs: 1위 여수시, 2위 순천시."""
    behind = at.nodes[at.last + 2 : at.last + 4]
    joined = at.nodes[at.last + 1].josa in CONNECTS or (bool(behind) and behind[0].kind == "comma")
    ranks = [node for node in behind if node.kind != "comma"][:1]
    follows = joined and bool(ranks) and ranks[0].kind == "grade" and ranks[0].grade.kind == "rank"
    earlier = at.previous is not None and at.previous.rule == "apposed" and at.previous.grade.kind == "rank"
    return follows or earlier


INTO: Final = frozenset({"에", "으로", "로"})
# what a giver does: 이 표창은 보건복지부가 … 평가해 선정했다
CHOOSES: Final = re.compile(r"(?:최종\s?)?(?:선정|선발|시상|수여|포상|지정|인증)(?:했|한|하|해)")
SELECTED: Final = re.compile(r"(?:최종\s?)?(?:선정|선발|지정|낙점|뽑|골[랐라])")


def chosen_behind(at: Stretch, verb: int | None) -> bool:
    """Whether a choice lists its winners behind each grade: 도는 최우수에 A, 우수에 B와 C를 선정했다."""
    if verb is None or not SELECTED.match(at.nodes[verb].noun):
        return False
    listed = at.nodes[at.last + 1 : min(verb, at.high)]
    while listed and (listed[-1].kind in ("comma", "and") or listed[-1].noun in ADVERBS):
        listed = listed[:-1]
    return (
        bool(listed)
        and listed[0].kind == listed[-1].kind == "who"
        and all(node.kind in ("who", "comma", "dot", "and") for node in listed)
        and all(node.josa in ("", *CONNECTS) for node in listed[:-1])
        and listed[-1].josa in ("", "을", "를", "이", "가")
    )


def fields_of_choice(at: Stretch, verb: int | None) -> list[str]:
    """The fields that a choice is told of: 최우수구로 선정된 분야는 A와 B."""
    if verb is None or verb + 2 >= len(at.nodes) or not has_n(at.nodes[verb].noun):
        return []
    noun, fields = at.nodes[verb + 1], at.nodes[verb + 2]
    if noun.noun.rstrip("은는") not in FIELD_WORDS or noun.josa not in ("은", "는"):
        return []
    if fields.kind == "cat":
        return list(fields.names)
    return named_fields(at.nodes[verb + 2 :], at.text) if fields.kind in ("bullet", "word") else []


def named_fields(nodes: Sequence[Node], text: str) -> list[str]:
    """The fields that a sentence names to its end or to the words that count them: ▲공공데이터, 산불 예방 등 2개다."""
    stop = next((k for k, n in enumerate(nodes) if n.noun == "등" or n.josa in COPULA or n.kind == "stop"), len(nodes))
    last = stop + (stop < len(nodes) and nodes[stop].noun != "등" and nodes[stop].kind != "stop")
    runs: list[list[Node]] = [[]]
    for node in nodes[:last]:
        if node.kind in ("bullet", "comma", "dot", "and"):
            runs.append([])
            continue
        runs[-1].append(node)
        if node.josa in CONNECTS:
            runs.append([])
    if any(node.kind not in ("word", "cat", "event") for run in runs for node in run):
        return []
    return [text[run[0].start : run[-1].end].removesuffix(run[-1].josa) for run in runs if run]


def winners_before(at: Stretch, bound: Bound, verb: int | None) -> Bound | None:
    """The winners before a grade, or those of the grade before it; None where its verb is about others."""
    nodes = at.nodes
    if bound.verdict == "win" and verb is not None and at.kind == "prose" and about_others(at, verb):
        return None
    if besides(nodes, at.text, at.unit):
        return None
    states = bound.verdict in ("win", "copula") or (
        bound.verdict == "none" and open_end(nodes, at.text, at.unit, at.high, at.kind)
    )
    if not states:
        return None
    bound.winners, bound.topic, bound.givers = heads_before(nodes, at.low, at.first, at.unit, verb)
    if bound.givers and bound.givers[0].kind == "none":
        return None
    if not bound.winners and (
        any(map(crowd, at.before)) or (at.kind == "prose" and at.previous is None and own_subject(nodes, 0, at.low))
    ):
        return None
    if not bound.winners and at.previous is not None and at.previous.grade.grade != at.unit.grade.grade:
        told = max((k for k in range(at.low, at.first) if nodes[k].kind == "win"), default=at.low - 1)
        bound.winners = together(nodes, told, at.first)
    same = at.previous is not None and not stranger(nodes[at.since : at.first]) and not rival(at)
    if not bound.winners and at.previous is not None and same and shares(nodes, at.previous, at.unit, at.text):
        bound.winners, bound.topic, bound.rule = at.previous.winners, at.previous.topic, "shared"
    return bound


def crowd(node: Node, particles: Sequence[str] = ("은", "는")) -> bool:
    """Whether a topic, or what has other `particles`, is of many whom nobody names: 소방공무원들은."""
    return node.kind == "word" and node.noun.endswith("들") and len(node.noun) > 2 and node.josa in particles


def about_others(at: Stretch, verb: int) -> bool:
    """Whether a verb before a noun says of that noun that it won, and not of the sentence's subject."""
    nodes = at.nodes
    if qualifies_others(nodes, verb):
        return True
    if not has_n(nodes[verb].noun):
        return False
    if modifies(nodes, verb) and not any(
        n.kind in ("who", "quote") and n.josa in ("이", "가", "도") for n in at.before
    ):
        return True
    reported = verb + 1 < len(nodes) and nodes[verb + 1].noun.startswith((*REPORTS, *LIGHT))
    return verb <= at.last + 2 and not at.has_subject and at.unit.josa in OBJECT and not reported


def spoken(nodes: Sequence[Node], verb: int) -> str:
    """The word that holds a verb's tense, the second where its object stands first: 이름을 올렸다."""
    behind = nodes[verb + 1] if verb + 1 < len(nodes) else None
    fixed = nodes[verb].noun in FIXED and behind is not None and behind.kind == "win"
    return behind.noun if fixed and behind is not None else nodes[verb].noun


def led_to_more(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb ends a clause of ratings that led to what follows: 7개 분야 '가' 등급을 받아 (최우수 지자체로)."""
    told = verb > 0 and nodes[verb - 1].josa in ("을", "를") and nodes[verb - 1].noun in RATED_SO
    rating = verb > 0 and nodes[verb - 1].kind == "grade" and nodes[verb - 1].grade.kind in ("rating", "rank")
    return (told or rating) and nodes[verb].kind == "win" and nodes[verb].noun.endswith(("아", "어", "해"))


RATED_SO: Final = frozenset({"평가", "성적"})  # what a body gets before the grade that it led to


def counted_in_brackets(unit: Unit) -> bool:
    """Whether a grade's brackets count who won it: 우수기관(13개소), 유공자(21명)에 대한 시상이 있었다."""
    return any(item.kind == "count" for item in unit.parens)


def explained(at: Stretch) -> bool:
    """Whether a sentence only says what an award is that bodies give: …대상은 A, B가 수여하는 봉사 분야 최고상이다."""
    if not at.unit.josa.startswith(("이다", "이며", "이고", "입니다", "으로", "로")):
        return False
    giving = next((k for k in range(at.low, at.first) if at.nodes[k].noun in GIVING), at.low)
    named = any(node.kind == "event" and node.josa in ("은", "는") for node in at.nodes[at.low : giving])
    return named and not any(node.kind == "who" for node in at.nodes[giving : at.first])


GIVING: Final = ("수여하는", "시상하는", "주는")


def taken_back(at: Stretch, bound: Bound, verb: int | None) -> bool:
    """Whether what stands around a unit shows that its winners are counted, still to come, told of all, or others."""
    if bound.behind:
        return False
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
    if not honored and any(counts_indicators(*nodes[k : k + 2]) for k in reach):
        return True
    if verb is not None and any(shared_out(node) for node in nodes[bound.last + 1 : min(verb, at.high)]):
        return True
    if verb_word is not None and any(n.noun in ("오는", "다음달") for n in at.before) and not PAST.search(verb_word):
        return True
    shared = bound.rule == "shared" and at.previous is not None and at.previous.rule == "after"
    if shared and at.unit.grade.kind == "honor" and verb_word is not None and PRESENT.search(verb_word):
        return True
    if at.kind != "prose" or bound.rule == "fields":
        return False
    if bound.topic is not None and any(counts_bodies(*pair) for pair in pairwise(at.before)):
        return True
    if bound.winners:
        return False
    if any(counts_subjects(nodes, k, at.first, ("이", "가", "은", "는")) for k in range(at.low, at.first)):
        return True
    if any(counts_bodies(*pair) for pair in pairwise(at.before)):
        return True
    if any(CONDITION.search(n.noun) for n in nodes[: at.first] if n.kind == "win"):
        return True
    led_to = verb is not None and any(node.noun.startswith(("됐", "되었", "돼")) for node in nodes[verb + 1 : verb + 2])
    told = verb_word is not None and (not (PAST.search(verb_word) or led_to) or PRESENT.search(verb_word))
    if told and bound.verdict == "win":
        return True
    return bound.rule == "before" and stranger(at.before)


def claim_of(at: Stretch, bound: Bound, verb: int | None, frame: list[str]) -> Claim:
    """The claim of a unit whose winners are known: the award that it is of, and what else belongs to it."""
    nodes, unit = at.nodes, at.unit
    found = award_of(nodes, at.text, unit, at.low, bound.behind)
    event, grade = certified(at, bound, verb, found)
    years, before_years, recalled = years_of(nodes, at.text, at.low, at.first, bound.last, found.event)
    if (
        recalled
        and not years
        and at.previous is not None
        and all(n.kind == "comma" or n.noun in HALVES for n in at.before)
    ):
        years = at.previous.years
    if not years and at.previous is not None and joined_to_previous(at):
        years, recalled = at.previous.years, recalled or at.previous.recall
    if verb is not None and (match := SINCE.match(at.text[nodes[verb].end :])):
        years, recalled = [int(match["year"])], True
    start, end = span(at, bound, verb, found)
    return Claim(
        grade,
        list(bound.winners),
        start,
        end,
        event,
        [*bound.givers, *found.givers],
        categories_of(at, bound, found, frame, verb),
        years,
        before_years,
        streak_of(nodes, at.low, at.first, verb, at.high),
        prize_in(nodes, at.text, unit, bound.winners, bound.last, at.high),
        recalled and bound.rule != "relative",
        "aside" if bound.fields and bound.rule != "fields" else bound.rule,
        not bound.winners,
        bound.topic,
        any(n.noun in ("차례", "순서") for n in nodes[bound.last : bound.last + 3]),
        found.beside,
        found.at is not None and any(n.kind == "year" for n in nodes[found.at + 1 : at.first]),
    )


def joined_to_previous(at: Stretch) -> bool:
    """Whether a particle joins a unit right to the one before it: 최우수상과 특별상을."""
    return at.since == at.first > 0 and at.nodes[at.first - 1].josa in CONNECTS


def categories_of(at: Stretch, bound: Bound, found: Named, frame: list[str], verb: int | None) -> list[str]:
    """The fields of a claim: its own, those of its unit, those in force, else what a rating stands behind."""
    nodes, unit = at.nodes, at.unit
    if unit.grade.kind == "field":
        return nodes[at.first].names
    if bound.fields:
        return bound.fields
    if bracketed := field_in_brackets(unit.parens):
        return [bracketed]
    if bound.behind and (told := field_behind(nodes, bound, verb)):
        return told
    if unit.grade.kind == "named" and bound.behind and (chosen := field_chosen(at, bound)):
        return chosen
    own = [] if found.field else field_before(nodes, at.low, at.first, found.at)
    if own:
        return own
    if unit.field is not None:
        return [unit.field]
    if bound.behind and (compared := group_compared(nodes, at.first)):
        return compared
    if bound.rule == "shared" and joined_to_previous(at) and at.previous:
        return at.previous.categories
    before = at.previous
    goes_on = before is not None and before.rule == bound.rule == "apposed" and before.categories == frame
    if frame and (not bound.behind or bound.rule == "after" or (goes_on and unit.grade.kind in ("rank", "prize"))):
        return frame
    if bound.behind or unit.grade.kind not in ("rating", "rank") or not bound.winners:
        return []
    if any(one.category is not None for one in bound.winners):
        return []
    facet = next((n.noun for n in reversed(at.before[-3:]) if n.kind == "word" and FACET.search(n.noun)), None)
    if facet is not None:
        return [facet]
    subject = next(
        (k for k in range(at.first - 1, at.low - 1, -1) if nodes[k].kind == "who" and nodes[k].josa in SUBJECT),
        at.low - 1,
    )
    between = nodes[max(subject + 1, (found.at or -1) + 1) : at.first]
    return fields_before([n for n in between if n.kind != "word" or n.noun not in ADVERBS], bound.verdict != "win")


def field_in_brackets(items: Sequence[Item]) -> str:
    """The field told in the brackets behind a grade: 최우수상(생활안전 분야)."""
    if not items or items[-1].kind != "cat" or any(item.kind != "word" or item.josa for item in items[:-1]):
        return ""
    return re.sub(r"\s?(?:부문|분야)$", "", " ".join(item.noun for item in items))


def group_compared(nodes: Sequence[Node], first: int) -> list[str]:
    """The group of bodies that a grade is told of by a bare word before it: 시부 2·3위는, 군부 최우수상은."""
    k = first - 1
    while k > 0 and nodes[k].kind in ("dot", "comma") and nodes[k - 1].kind == "grade":
        k -= 2
    if (
        k < 0
        or nodes[k].kind != "word"
        or nodes[k].josa not in ("", "에서", "에서는")
        or len(nodes[k].noun) < len("시부")
    ):
        return []
    opens = k == 0 or nodes[k - 1].kind in ("comma", "stop", "year", "bullet") or bool(nodes[k - 1].josa)
    return [nodes[k].noun] if opens and nodes[k].noun in LEX.category_groups else []


def field_behind(nodes: Sequence[Node], bound: Bound, verb: int | None) -> list[str]:
    """The field told between winners behind a grade and their verb: 장관상은 A가 초등 부문에서 받았다."""
    before = nodes[verb - 1] if verb else None
    if before is None or before.kind != "cat" or before.josa != "에서" or before.start < bound.winners[-1].end:
        return []
    return before.names


def field_chosen(at: Stretch, bound: Bound) -> list[str]:
    """The field between the winners of a prize won by its name and the verb: '…상'에 A가 초등교육 부문에 선정됐다."""
    end = bound.winners[-1].end
    behind = [node for node in at.nodes[at.last + 1 : at.high] if node.start >= end][:2]
    if len(behind) < 2 or behind[0].kind != "cat" or behind[1].kind != "win":
        return []
    return list(behind[0].names) if behind[0].josa in ("에", "에서", "으로", "로") else []


def certified(at: Stretch, bound: Bound, verb: int | None, found: Named) -> tuple[Event | None, Grade]:
    """The award and grade of a unit; what certifies an excellent body is a certificate: 우수기관으로 재인증받았다."""
    unit, event = at.unit, found.event
    if not (
        verb is not None
        and bound.verdict == "win"
        and re.match(r"재?인증", at.nodes[verb].noun)
        and unit.josa in ("으로", "로")
        and unit.grade.kind == "prize"
    ):
        return event, unit.grade
    if event is not None and found.at is not None and at.nodes[found.at].kind == "word":
        event = replace(event, name=f"{event.name} {at.nodes[at.first].noun}")
    return event, replace(unit.grade, grade="인증")


def span(at: Stretch, bound: Bound, verb: int | None, found: Named) -> tuple[int, int]:
    """Where a claim's words begin and end in the text."""
    nodes = at.nodes
    opens = nodes[min(at.low, at.first)].start
    starts = [one.start for one in bound.winners if one.start >= opens and bound.rule != "shared"]
    if found.at is not None and found.at >= at.low and not bound.behind:
        starts.append(nodes[found.at].start)
    closing = nodes[verb] if verb is not None and verb < len(nodes) and bound.verdict == "win" else nodes[bound.last]
    ends = [one.end for one in bound.winners] if bound.behind else []
    return min([nodes[at.first].start, *starts]), max([closing.end, nodes[bound.last].end, *ends])


def counts_indicators(count: Node, noun: Node) -> bool:
    """Whether a number counts indicators of an evaluation: 23개 지표에서."""
    return count.kind == "count" and INDICATOR.search(noun.noun) is not None


def counts_fields(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether a node counts fields without naming each, or far from the grade: 5개 분야에서 … 우수기관으로."""
    node = nodes[k]
    if node.kind == "count":
        named = any(n.kind == "event" and not n.event.pointer for n in nodes[k + 1 : first])
        behind = nodes[k + 1 : k + 3]
        whole = len(behind) == 2 and behind[0].noun == "전" and behind[1].noun in FIELD_WORDS  # 5개 전 분야에서
        return (COUNTED_ALONE.search(node.noun) is not None or whole) and not named
    return node.kind == "cat" and COUNTED.search(node.noun) is not None and not directly(nodes, k, first)


COUNTED_PEOPLE: Final = ("이", "가", "에", "에게", "께")  # particles of people whom a sentence only counts
# nouns of bodies that a number counts: 48개 기관, 5개 작은도서관
BODIES_COUNTED: Final = ("곳", "개소", "기관", "지자체", "시군", "시·군", "자치구", *LEX.organization_suffixes)


def counts_subjects(nodes: Sequence[Node], k: int, first: int, particles: Sequence[str] = ("이", "가")) -> bool:
    """Whether a subject counts winners that it does not name: 담당자 58명이, 48개 기관이, 5개 작은도서관이.

    People may be counted with other `particles`; bodies may be the subject of another verb before the grade.
    """
    node, before = nodes[k], nodes[k - 1] if k else None
    if node.kind == "count" and node.value == "명":
        return not node.parens and node.josa in particles
    counted = before is not None and before.kind == "count" and before.noun.endswith("개") and not before.josa
    bodies = node.kind == "count" or (counted and node.kind == "word")
    if not bodies or node.josa not in ("이", "가") or node.parens or not node.noun.endswith(BODIES_COUNTED):
        return False
    if k + 1 < first and nodes[k + 1].kind == "who" and nodes[k + 1].josa in ("이", "가"):
        return True  # the subject of what others held: 3개 시군이 도가 주관한 평가에서
    return not any(other.kind in ("mark", "win", "event") or adnominal(other.noun) for other in nodes[k + 1 : first])


def counts_bodies(count: Node, kind: Node) -> bool:
    """Whether two nodes are a subject of bodies whom they only count: 2개 팀이."""
    told = (kind.josa in ("이", "가") and kind.noun in COLLECTIVE) or kind.noun == "팀이"
    return count.kind == "count" and not count.parens and told


def shared_out(node: Node) -> bool:
    """Whether a node is winners that nobody names: 원장상도 3곳이 나눠 가졌다, 표창 등 다수의 소방가족이 수상했다."""
    if node.kind == "word":
        return node.josa in ("이", "가") and FOLK.search(node.noun) is not None
    return node.kind == "count" and node.value in ("곳", "팀", "명") and node.josa in ("이", "가") and not node.parens


FOLK: Final = re.compile(
    r"[가-힣](?:가족|회원|대원|공무원|직원|단체|유공자|수상자|봉사자|[가-힣]들)$"
)  # people as a crowd


# what may be the subject of a clause whose winner is told before: 노력이 인정돼, 사업이 호평을 받아
CAUSES: Final = re.compile(
    r"(?:노력|공로|공|점|성과|결과|것|사례|사업|시책|정책|활동|실적|행정|제도|프로그램|아이디어|의지|협력|참여|관심|평가|작품|작|과제|운영|관리|[가-힣]도|[가-힣]성)$"
)


def rival(at: Stretch) -> bool:
    """Whether a clause has a topic that no list knows, set against the winner before it: A는 대상을, B회는 우수상을."""
    topics = [k for k in range(at.since, at.first) if at.nodes[k].kind == "word" and at.nodes[k].josa in ("은", "는")]
    if not topics or at.nodes[topics[0] - 1].kind != "comma" or len(at.nodes[topics[0]].noun) < NAME_SIZE:
        return False
    winners = at.previous.winners if at.previous is not None else []
    return any(node.end == one.end and node.josa in ("은", "는") for one in winners for node in at.nodes[: at.since])


NAME_SIZE: Final = 4  # letters of the name of a body that no list knows, at least


LEGAL_FORMS: Final = frozenset({"주", "유", "재", "사"})  # before a firm's or foundation's name: (주)가람은


def stranger(clause: Sequence[Node]) -> bool:
    """Whether the clause before a grade has a subject of its own that no list of bodies knows: 한 업체가 은상을."""
    return any(
        node.kind == "word"
        and (
            (node.josa in ("이", "가") and len(node.noun) > 1 and not CAUSES.search(node.noun))
            or (node.josa in ("은", "는") and is_name(node.noun, strict=True))
            or (node.josa in SUBJECT and node.noun.startswith("㈜"))
        )
        for node in clause
    ) or any(
        right.kind == "word"
        and right.josa in ("은", "는")
        and (left.noun if left.kind == "paren" else left.inside).strip() in LEGAL_FORMS
        for left, right in pairwise(clause)
    )


def directly(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether nothing but a streak, a year or an adverb stands between a node and a grade."""
    return all(n.kind in ("streak", "year", "comma") or n.noun in ADVERBS for n in nodes[k + 1 : first])


def shares(nodes: Sequence[Node], previous: Claim, unit: Unit, text: str) -> bool:
    """Whether a grade without winners of its own shares those of the one before it; many others may be its subject."""
    start = nodes[unit.first].start
    if any(previous.end <= node.start and crowd(node, ("이", "가")) for node in nodes[: unit.first]):
        return False
    between = text[previous.end : start]
    inner = previous.winners and BEGINS_WITH.search(between) and told_in_clause(nodes, previous.winners[-1].end)
    return "." not in between.replace("·", "") and not inner


def told_in_clause(nodes: Sequence[Node], end: int) -> bool:
    """Whether the node that ends at a place is the subject of a clause, and not the sentence's topic."""
    return any(node.end == end and node.josa in ("이", "가") for node in nodes)
