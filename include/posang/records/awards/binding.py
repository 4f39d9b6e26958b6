"""One unit bound to what a sentence says around it: winners, award, fields, years, money."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import is_institution, winners_counted
from posang.records.awards.categories import categories_of, goes_on_in_field, joined_to_previous
from posang.records.awards.claim import Claim, Unit, Winner, bare_winner
from posang.records.awards.endings import FACET, adnominal, has_n
from posang.records.awards.enumerations import BEGINS_WITH, HALVES
from posang.records.awards.events import strip_name
from posang.records.awards.items import Grade
from posang.records.awards.kinds import FIELD_WORDS, named_by_place
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE, SEPARATORS
from posang.records.awards.naming import Named, award_of
from posang.records.awards.node import (
    CONNECTS,
    COPULA,
    FRAMES,
    TOPIC,
    WERE,
    WON_AS,
    Event,
    Node,
    is_award,
    names_someone,
    rates_whole,
)
from posang.records.awards.predicates import (
    HANDED,
    LIGHT,
    MOVES,
    PRAISE,
    besides,
    hands_on,
    modifies,
    open_end,
    predicate,
    qualifies_others,
    verdict_allows,
)
from posang.records.awards.schools import names_school
from posang.records.awards.slots import left_behind, prize_in, streak_of, year_behind, years_led_up, years_of
from posang.records.awards.stretch import Bound, Stretch
from posang.records.awards.verbs import ADVERBS, GIVES, HANDED_OVER, IS_GIVEN
from posang.records.awards.vetoes import crowd, describes_award, rival, stranger, taken_back
from posang.records.awards.winners_before import heads_before, own_subject, pair_before, subject_node, together
from posang.records.awards.winners_behind import heads_after, is_represented, joined_heads, relative_heads, told_behind
from posang.records.awards.work_owners import named_in_brackets

IN_FIELD: Final = frozenset({"에서는", "에선", "에는", "은", "는", "에서", "에서도", "에"})
# behind a win, when it was won before: (받은) 것은 2019년 이후 5년 만이다, 2019년에 이어 두 번째다
SINCE: Final = re.compile(r"\s?것은\s(?:지난\s)?(?P<year>(?:19|20)\d\d)년도?\s?(?:이후|이래|에\s이[어은])")
SINCE_THEN: Final = "지"  # 우수기관에 뽑힌 지 3년 만에
# nouns behind a verb that make its clause a report of the win
REPORTS: Final = ("것", "바", "적", "데", "뒤", "후", "이후", "이래")


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
        elif heads_group(at, k) or is_part_rated(node):
            frame = [node.noun]
        elif is_overall(at, k) or rates_whole(node):
            frame = []
        elif is_award(node) and any(n.kind == "win" for n in at.nodes[at.since : k]):
            frame = []  # another clause tells of another award
    verdict, verb = predicate(at.nodes, at.text, at.unit, at.high)
    bound = winners_of(at, verdict, verb) if verdict != "veto" else None
    if bound is None or describes_award(at) or taken_back(at, bound, verb):
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


def is_part_rated(node: Node) -> bool:
    """Whether a node is the part of an integrity rating that what follows is of: 청렴노력도에서 (지난해 3등급을)."""
    return node.kind == "word" and node.josa in IN_FIELD and FACET.search(node.noun) is not None


GROUP_SIZE: Final = 2  # letters of a group that may head winners: 시부


def heads_group(at: Stretch, k: int) -> bool:
    """Whether a group of bodies heads the winners or the grades behind it: 군부는 A가 우수, 광역 최우수는 A."""
    node, behind = at.nodes[k], at.nodes[k + 1]
    if node.kind != "word" or node.noun not in LEX.category_groups:
        return False
    alone = not any(other.josa in ("은", "는") for other in at.nodes[k + 1 : at.first])
    topic = node.josa in ("은", "는", "에서는", "에선") and behind.kind in ("who", "grade") and alone
    beside = not node.josa and k + 1 == at.first and node.noun.endswith("부")  # 시부 7위에서 (2위로)
    return len(node.noun) >= GROUP_SIZE and (topic or beside or heads_grade(at, k))


def is_overall(at: Stretch, k: int) -> bool:
    """Whether a word right before a grade says that it is over all fields: 종합 1위."""
    node = at.nodes[k]
    return node.kind == "word" and node.noun in OVERALL and k + 1 == at.first and not node.josa


def heads_grade(at: Stretch, k: int) -> bool:
    """Whether a field heads a row of grades that their winners follow: 1그룹 최우수는 A, 우수는 B; 최우수 A, 우수 B."""
    leads = at.unit.josa in FRAMES or not at.unit.josa
    followed = leads and at.behind is not None and names_someone(at.behind)
    next_to = k + 1 + (at.nodes[k + 1].kind == "colon") == at.first
    return not at.nodes[k].josa and next_to and (at.unit.josa in TOPIC or followed)


def ends_fields(at: Stretch, verb: int | None) -> bool:
    """Whether what stands behind a grade's fields says that they won: (우수구에는 복지가) 선정됐다, 노력구에는."""
    k = at.last + 2
    behind = at.nodes[k : k + 2]
    if [node.kind for node in behind] == ["comma", "grade"]:
        return behind[1].josa in FRAMES
    return verb is not None and verb == k + (bool(behind) and behind[0].noun in ADVERBS)


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
    listed = behind if behind is not None and behind.kind == "cat" and ends_fields(at, verb) else None
    if at.josa in TOPIC and behind is not None and behind.kind == "cat" and behind.josa in COPULA:
        return Bound([], "fields", "copula", at.last + 1, fields=list(behind.names))  # 우수상은 농정, 보건 2개 부문이다
    if at.josa in TOPIC and at.kind == "prose" and not at.has_subject and listed is None:
        return None
    if verdict == "win" and (chosen := fields_of_choice(at, verb)):
        return Bound([], "fields", verdict, (verb or 0) + 2, fields=chosen)
    bound = Bound([], "before", verdict, at.last)
    if at.josa in WERE and behind is not None and behind.kind == "word" and behind.josa in ("은", "는"):
        bound.fields, bound.verdict = [behind.noun], "copula"
    leads = at.josa in TOPIC or (at.josa in FRAMES and listed is not None and listed.josa in ("이", "가"))
    if listed is not None and verdict == "win" and leads and listed.josa in ("에서", "에서도", "이", "가"):
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
    if not unit.josa and (people := named_in_brackets(nodes[at.last])):
        return [Winner(who, nodes[at.last].start, nodes[at.last].end) for who in people], "apposed"
    if josa in TOPIC or (behind is not None and behind.kind == "colon"):
        chosen = verb is not None and chooses(nodes[verb].noun)
        found, rule = heads_after(nodes, start + at.led, at.high, unit, objects=chosen), "after"
        if verb is not None and GIVER_CHOOSES.match(nodes[verb].noun):
            givers = {node.end for node in nodes[start:verb] if node.kind == "who" and node.josa in ("이", "가")}
            found = [one for one in found if one.end not in givers]
    elif josa in CHOSEN_INTO and chosen_behind(at, verb):
        stop = min(verb if verb is not None else at.high, at.high)
        found, rule = heads_after(nodes, start, stop, unit, objects=True), "after"
    elif verb is not None and (handed := handed_to(at, verb)):
        found, rule = heads_after(nodes, start, handed, unit), "after"
    elif (josa in ("에", "이", "가") and not (at.has_subject or handed_before(at))) or told_behind(nodes, unit, verb):
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
        chosen = verb is not None and chooses(nodes[verb].noun)
        found, rule = heads_after(nodes, start, at.high, unit, apposed=True, objects=chosen), "apposed"
    elif josa == "인" and behind is not None and behind.kind in ("who", "word"):
        found, rule = joined_heads(nodes, start, at.high), "relative"
    with_sum = josa in CONNECTS and any(n.kind == "money" for n in nodes[start : start + 2])  # 장려상과 상금 40만원을
    told = verb is not None and (hands_on(nodes, verb) or qualifies_body(at, verb) or met(nodes, verb))
    led = at.has_subject and not told
    moved = verb is not None and josa in FROM_OR_UP_TO and MOVES.match(nodes[verb].noun) is not None
    if not found and (josa in WON_AS or josa in WERE or not josa or with_sum or moved) and not led:
        high = len(nodes) if verb is not None and dated_beside(at, verb) else at.high
        found, rule = relative_heads(nodes, unit, verb, high, josa), "relative"
    return found, rule


FROM_OR_UP_TO: Final = frozenset({"에서", "까지"})  # particles of a rating that changes: D등급에서 C등급까지 (올라선)


def dated_beside(at: Stretch, verb: int) -> bool:
    """Whether a rating of a year is told with that of another, one verb for both: 2013년 D등급에서 지난해 C등급까지."""
    between = at.nodes[at.last + 1 : verb]
    told = [node.kind for node in between if node.kind not in ("comma", "word")]
    dated = at.first > 0 and at.nodes[at.first - 1].kind == "year"
    both = told == ["year", "grade"] or (at.josa == "에서" and told == ["grade"])
    return dated and at.unit.grade.kind == "rating" and both


def qualifies_body(at: Stretch, verb: int) -> bool:
    """Whether a verb right behind a grade qualifies a body, whatever the topic does with it: 대상을 받은 A시를 찾아."""
    subject = any(node.kind == "who" and node.josa in NOMINATIVE for node in at.before)
    if subject or verb != at.last + 1 or not has_n(at.nodes[verb].noun) or verb + 1 == len(at.nodes):
        return False
    head = at.nodes[verb + 1]
    return (
        names_someone(head) and head.who.kind != "person" and bool(head.who.hits) and head.josa not in ("", *NOMINATIVE)
    )


def handed_to(at: Stretch, verb: int) -> int:
    """Where those end to whom a prize goes, told behind it: 최우수상을 A에 수여했다, 대상이 A에 돌아갔다."""
    told = at.nodes[verb].noun
    gives = at.josa in ("을", "를") and GIVES.match(told) and not IS_GIVEN.match(told)
    goes = at.josa in NOMINATIVE and HANDED_OVER.match(told)
    if not (gives or goes) or at.behind is None or at.behind.kind in SEPARATORS:
        return 0
    for k in range(at.last + 1, min(at.high, verb)):
        node = at.nodes[k]
        if names_someone(node) and node.josa in HANDED:
            return k + 1
        listed = names_someone(node) or node.kind in (*SEPARATORS, "cat") or node.noun in LEX.category_groups
        if not listed or node.josa not in ("", *CONNECTS):
            return 0
    return 0


def met(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb of winning qualifies a body whose people the subject meets: A가 우수상을 수상한 B시 대표자와."""
    return has_n(nodes[verb].noun) and is_represented(nodes, verb + 1)


def handed_before(at: Stretch) -> bool:
    """Whether who gets a prize stands right before it, or before its giver: A에게 (군수) 표창이, B에는 (A등급이)."""
    near = [node for node in at.before[-2:] if node.kind == "who"]
    given = bool(near) and near[-1] is at.before[-1] and near[-1].josa in ("에", "에는", "에도")
    return given or any(node.josa in ("에게", "께", "에게는", "께는") for node in near)


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
    host = host and not is_institution(named[0])
    bodies = all(item.kind in ("name", "org", "dept") or named_by_place(item.noun) for item in named)
    bodies = bodies or (
        all(map(names_school, named)) and any(encloses_school(node, at.nodes[at.last]) for node in at.nodes)
    )
    return bool(named) and not host and opens and bodies


def encloses_school(node: Node, other: Node) -> bool:
    """Whether the brackets of another grade hold a school by its short name: 최우수(가람고)와 우수(나래초)."""
    return node is not other and node.kind == "grade" and any(map(names_school, node.parens))


def leads_ranks(at: Stretch) -> bool:
    """Whether a rank stands before its winners in a list of such ranks: 1위 여수시, (종합) 2위 순천시와 가람시, 3위."""
    if at.previous is not None and at.previous.rule == "apposed" and at.previous.grade.kind == "rank":
        return True
    behind = [node for node in at.nodes[at.last + 1 :] if node.noun not in OVERALL]
    for node, mark, after in zip(behind, behind[1:], behind[2:], strict=False):
        listed = not node.josa and mark.kind in ("comma", "dot")
        following = after if listed else mark
        if node.kind in ("comma", "dot"):
            continue
        if node.kind not in ("who", "cat") or not (listed or node.josa in CONNECTS):
            return False
        if following.kind == "grade":
            return following.grade.kind == "rank"
    return False


OVERALL: Final = frozenset({"종합", "전체", "통합", "최종"})  # before a rank over all fields
CHOSEN_INTO: Final = frozenset({"에", "으로", "로"})
# what a giver does: 이 표창은 보건복지부가 … 평가해 선정했다
GIVER_CHOOSES: Final = re.compile(r"(?:최종\s?)?(?:선정|선발|시상|수여|포상|지정|인증)(?:했|한|하|해)")
SELECTED: Final = re.compile(r"(?:최종\s?)?(?:선정|선발|지정|인증|낙점|확정|결정|시상|표창|포상|뽑|골[랐라])")


RAISES: Final = re.compile(r"올[렸려]")  # a verb of choosing behind several grades: 최우수에 A를, 우수에 B를 올렸다
BE_CHOSEN: Final = re.compile(r"(?:선정|선발|지정|인증|낙점|시상|표창|포상)[됐되된돼]|뽑[혔히혀힌]")


def chooses(verb: str) -> bool:
    """Whether a verb is one of choosing, whose object is chosen, and none of being chosen."""
    return SELECTED.match(verb) is not None and BE_CHOSEN.search(verb) is None


def chosen_behind(at: Stretch, verb: int | None) -> bool:
    """Whether a choice lists its winners behind each grade: 도는 최우수에 A, 우수에 B와 C를 선정했다."""
    if verb is None or not (SELECTED.match(at.nodes[verb].noun) or RAISES.match(at.nodes[verb].noun)):
        return False
    listed = at.nodes[at.last + 1 : min(verb, at.high)]
    while listed and (listed[-1].kind in ("comma", "and") or listed[-1].noun in ADVERBS):
        listed = listed[:-1]
    return (
        bool(listed)
        and listed[0].kind in ("who", "cat", "bullet")
        and listed[-1].kind == "who"
        and all(node.kind in ("who", "comma", "dot", "and", "cat", "bullet") for node in listed)
        and all(
            node.josa in ("", *CONNECTS)
            or (node.kind == "cat" and node.josa in IN_FIELD)
            or (node.josa in ("을", "를") and behind.kind == "comma")  # each field's winner an object of the one verb
            for node, behind in pairwise(listed)
        )
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
        bound.winners, bound.topic = shared_winners(nodes, at.previous), at.previous.topic
        bound.rule = "shared" if bound.rule == "before" else bound.rule
    return bound


def about_others(at: Stretch, verb: int) -> bool:
    """Whether a verb before a noun says of that noun that it won, and not of the sentence's subject."""
    nodes = at.nodes
    if qualifies_others(nodes, verb):
        return True
    if not has_n(nodes[verb].noun):
        return False
    gives = [behind.kind == "mark" for behind in at.before[1:]]  # A도가 주관하는
    if modifies(nodes, verb) and not any(
        n.kind in ("who", "quote") and n.josa in ("이", "가", "도") and not given
        for n, given in zip(at.before, [*gives, False], strict=False)
    ):
        return True
    behind = nodes[verb + 1].noun if verb + 1 < len(nodes) else ""
    reported = behind.startswith((*REPORTS, *LIGHT)) or behind == SINCE_THEN
    return verb <= at.last + 2 and not at.has_subject and at.unit.josa in WON_AS and not reported


# how what an honor is given for ends, in the brackets behind it: 대통령상(노사문화 우수행정기관)
ENCLOSED: Final = re.compile(r"(?:유공자?|우수\s?[가-힣]{0,3}(?:기관|지자체|단체)|평가|대회|공모전|심사|점검)$")
ENCLOSED_SIZE: Final = range(4, 41)  # characters


def enclosed_award(node: Node) -> Event | None:
    """The award that the brackets behind an honor name, if any: 국무총리상(주소정책 업무 유공)."""
    inside = node.inside.strip(" '\"")
    if node.kind != "grade" or node.grade.kind != "honor" or len(inside) not in ENCLOSED_SIZE:
        return None
    plain = all(item.kind in ("word", "head", "other") and not item.josa for item in node.parens)
    if not plain or not ENCLOSED.search(inside):
        return None
    name, year, edition = strip_name(inside)
    return Event(name, year, edition, quoted=True)


def claim_of(at: Stretch, bound: Bound, verb: int | None, frame: list[str]) -> Claim:
    """The claim of a unit whose winners are known: the award that it is of, and what else belongs to it."""
    nodes, unit = at.nodes, at.unit
    found = award_of(nodes, at.text, unit, at.low, bound.behind)
    event, grade = certified(at, bound, verb, found)
    if event is None or event.pointer:
        event = enclosed_award(nodes[at.first]) or event
    years, before_years, recalled = years_of(nodes, at.text, at.low, at.first, bound.last, found.event)
    if (
        recalled
        and not years
        and at.previous is not None
        and all(n.kind == "comma" or n.noun in HALVES for n in at.before)
    ):
        years = at.previous.years
    if not years and bound.behind and bound.winners:
        years = year_behind(nodes, at.last, min(one.start for one in bound.winners))
        looked_back = verb is not None and LOOKED_BACK.match(at.text, nodes[verb].end) is not None
        recalled = recalled or (bool(years) and looked_back)
    if not years and at.previous is not None and (joined_to_previous(at) or goes_on_in_field(at)):
        years, recalled = at.previous.years, recalled or at.previous.recall
    if verb is not None and bound.behind and not before_years:
        before_years = years_led_up(nodes[at.last + 1 : verb])
    if verb is not None and not before_years and counts_wins(nodes, verb):
        before_years = years_led_up(nodes[verb:])
    if verb is not None and not before_years and (match := SINCE.match(at.text[nodes[verb].end :])):
        before_years = [int(match["year"])]
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
        recalled and (bound.rule != "relative" or left_behind(nodes, bound.last)),
        "aside" if bound.fields and bound.rule != "fields" else bound.rule,
        not bound.winners,
        bound.topic,
        any(n.noun in ("차례", "순서") for n in nodes[bound.last : bound.last + 3]),
        found.beside,
        found.at is not None and any(n.kind == "year" for n in nodes[found.at + 1 : at.first]),
    )


def counts_wins(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a win is what the rest of its sentence counts: (받은) 것은, 받기는 2009년과 2016년에 이어 세 번째다."""
    behind = nodes[verb + 1] if verb + 1 < len(nodes) else None
    return nodes[verb].noun.endswith("기는") or (
        behind is not None and behind.noun == "것" and behind.josa in ("은", "이")
    )


# behind a win of a year told, what came after it: 처음 수상한 이후, 받은 바 있다
LOOKED_BACK: Final = re.compile(r"\s(?:이후|이래|뒤|후|바\s있)")


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


def shares(nodes: Sequence[Node], previous: Claim, unit: Unit, text: str) -> bool:
    """Whether a grade without winners of its own shares those of the one before it; many others may be its subject."""
    start = nodes[unit.first].start
    if any(previous.end <= node.start and crowd(node, ("이", "가")) for node in nodes[: unit.first]):
        return False
    between = text[previous.end : start]
    inner = previous.winners and BEGINS_WITH.search(between) and told_in_clause(nodes, previous.winners[-1].end)
    return "." not in between.replace("·", "") and not inner


def shared_winners(nodes: Sequence[Node], previous: Claim) -> list[Winner]:
    """Who has won a grade besides the one before it: the same, or the topic where that was told as somebody's win.

    가온시는 A 국장의 … 표창에 이어 최우수상을 받았다.
    """
    topic = previous.topic
    owned = any(one.end == node.end for one in previous.winners for node in nodes if node.josa == "의")
    return [bare_winner(topic)] if owned and topic is not None and names_someone(topic) else previous.winners


def told_in_clause(nodes: Sequence[Node], end: int) -> bool:
    """Whether the node that ends at a place is the subject of a clause, and not the sentence's topic."""
    return any(node.end == end and node.josa in ("이", "가") for node in nodes)
