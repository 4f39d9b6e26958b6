"""Items joined to noun phrases: who, an award's name, a category."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.bodies import is_told, who_at
from posang.records.awards.chosen_kinds import office_titles
from posang.records.awards.compounds import (
    COMMITTEE,
    INDEX,
    OFFICIAL,
    SECTION,
    WITH_TOKENS,
    borne,
    judged_by,
    named_by_grade,
    named_with_field,
    out_of_sections,
    quoted_side_by_side,
    titles,
    with_tokens,
)
from posang.records.awards.coordination import coordinate
from posang.records.awards.counted import counted_spelled_out, numbered_grades, people_spelled_out
from posang.records.awards.deeds import deeds
from posang.records.awards.endings import FACET, names_nothing
from posang.records.awards.events import (
    counted_bodies,
    event_node,
    is_target,
    judged_node,
    judged_object,
    opened,
    strip_name,
)
from posang.records.awards.field_prizes import fields_by_grade, quoted_fields, quoted_in_turn
from posang.records.awards.fields import (
    ALONE,
    BY_KIND,
    FIELD_OF_ONE,
    JUDGED_OVER,
    PEER_STARTS,
    PRIZE_FIELD,
    WITH_BRACKETS,
    WORKS_COUNTED,
    alone_of_level,
    category_node,
    fields_by_kind,
    fields_counted,
    fields_joined,
    fields_parted,
    fields_with_bearers,
    fields_with_brackets,
    in_field,
    judged_in_brackets,
    judged_over,
    peers,
    prizes_as_fields,
    works_counted,
)
from posang.records.awards.fitting import fit
from posang.records.awards.founded import founded
from posang.records.awards.graded_titles import graded_titles
from posang.records.awards.grades import HONOR_HINT, TIERS, tier_grade
from posang.records.awards.groups import groups_of_towns
from posang.records.awards.honors import ASSEMBLY, given_from, head_in_brackets, of_assembly
from posang.records.awards.items import Grade, Item
from posang.records.awards.kinds import FIELD_WORDS
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import IN_ROW, members
from posang.records.awards.merits import MERIT, merit_dropped, merit_of, merits_told, praise_dropped
from posang.records.awards.name_rows import FORMER, former_officials
from posang.records.awards.node import (
    ACTING,
    CONNECTS,
    COPULA,
    ENTITY,
    SUBJECTS,
    TOPIC,
    Event,
    Node,
    Who,
    adjacent,
    as_item,
    is_award,
    whole,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.programs import programs_named
from posang.records.awards.quotations import RATING_SURVEY, is_proposal, quote_node
from posang.records.awards.ranked_winners import ranks_dropped, ranks_moved
from posang.records.awards.scales import AS_HIGH, SCALE, as_high_as, scale_listed
from posang.records.awards.scopes import AMONG, scopes_dropped
from posang.records.awards.shared_honors import honors_of_ministries, honors_shared, titles_honored
from posang.records.awards.side_by_side import AWARDS_JOINED, awards_in_row, awards_joined, summed_awards
from posang.records.awards.subjects import (
    CHOSEN_BY,
    CHOSEN_IN_SUM,
    IN_HANDS,
    JOINED,
    ONLY,
    RATES_BODY,
    RECALL,
    SHARE,
    STAFF_HINT,
    THOSE,
    TITLE_OF_YEAR,
    allied,
    choosers_dropped,
    chosen_in_sum,
    copula_apart,
    copulas_joined,
    dated_subject,
    entered,
    gave,
    held,
    honored_bodies,
    in_two_words,
    only_subjects,
    place_subject,
    rated_body,
    recalled,
    shares,
    stood_for,
    those,
    titles_of_year,
    verbs_joined,
)
from posang.records.awards.teams import FORMED_OR_LED, formed_teams
from posang.records.awards.totals import summed
from posang.records.awards.unlisted import rated_alike
from posang.records.awards.year_spans import NEXT, spelled_out

COUNTED_IN_BRACKETS: Final = re.compile(r"\d[개건]\(")
COUNTED_BODIES: Final = re.compile(r"\d(?:[곳개]|개\s?(?:시|군|구|지자체|기관|대학|단체|마을)[가-힣·]{0,3})\(")
PRAISED_GRADE: Final = re.compile(r"(?:성적|수준|점수|평가|결과)인\s")
MINISTERS: Final = re.compile(r"부(?:[와,]|과)\s[^.\n]{2,60}부\s?장관\s?(?:상|표창)")
RATED_BY_SURVEY: Final = re.compile(r"(?:친절|만족|청렴|체감|인지|선호|이행|신뢰)도$")  # what is rated: 친절도를 조사한
THIS_PRIZE = re.compile(r"(?P<noun>상|제도|부문|분야)(?P<josa>에서는|에서도|에서|으로|로|은|의|을|에)?")


def phrases(text: str, items: Sequence[Item]) -> list[Node]:
    """The nodes of a sentence."""
    nodes: list[Node] = []
    told = is_told(items)
    at = 0
    while at < len(items):
        if items[at].kind == "named":
            nodes += award_with_grade(text, items[at])
            at += 1
            continue
        step, node = next_node(text, items, at, nodes, told)
        at += step
        if items[at - 1].inside:
            node.inside = items[at - 1].inside
            in_field(node)
            judged_in_brackets(node)
            head_in_brackets(node)
        if nodes:
            fit(node, nodes[-1])
        if node.kind == "event" and len(nodes) > 1 and is_target(nodes[-1], nodes[-2]):
            nodes[-1].kind, nodes[-1].value = "word", None
        nodes.append(node)
    return settled(text, nodes)


def settled(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes of a sentence, each read anew in the light of the others."""
    nodes = verbs_joined(nodes) if JOINED.search(text) else nodes
    if TITLE_OF_YEAR in text:
        titles_of_year(nodes)
    nodes = choosers_dropped(nodes) if CHOSEN_BY.search(text) else nodes
    nodes = each_apart(nodes) if "각 " in text or TOO in text else nodes
    founded(text, nodes)
    nodes = recalled(nodes) if RECALL.search(text) else nodes
    nodes = taken_in(nodes, tells_case, "은") if f"의 {CASE}" in text else nodes
    nodes = taken_in(nodes, is_acknowledged, "으로") if ACKNOWLEDGED in text else nodes
    nodes = awards_joined(nodes) if AWARDS_JOINED.search(text) else nodes
    if EXAMPLE in text:
        examples(nodes)
    if PART.search(text):
        parts_of_evaluation(nodes)
    if "'" in text:
        quoted_fields(nodes, told=False)
        quoted_in_turn(nodes)
    nodes = fields_by_grade(text, nodes, told=False) if "별" in text else nodes
    nodes = taken_in(nodes, is_won_as, "으로") if text.count(f" {AS_WINNER}") > 1 else nodes
    kinds = {node.kind for node in nodes}
    if "veto" in kinds:
        entered(nodes)
    if "grade" in kinds:
        nodes = of_assembly(nodes) if f"{ASSEMBLY} " in text else nodes
        ranks(nodes)
        nodes = deeds(nodes, text)
        nodes = best_of_number(nodes) if BEST_OF.search(text) else nodes
        targets(nodes)
    if "각각" in text:
        streaks(nodes)
    nodes = glories(nodes) if GLORY.search(text) else nodes
    if "결정했" in text and "수상자로" in text:
        for node in nodes:
            node.kind = "win" if node.kind == "word" and node.noun.startswith("결정했") else node.kind
    if "입상" in text or "입선하" in text or REACHED_SO in text:
        placed(nodes)
    if DECIDED.search(text):
        decided(nodes)
    nodes = former_officials(nodes) if f"{FORMER} " in text else nodes
    if ONLY in text:
        only_subjects(nodes)
    dated_subject(nodes)
    if "grade" in kinds:
        honored_bodies(nodes)
        if ORIGIN.search(text):
            given_from(nodes, text)
    if "cat" in kinds:
        nodes = prizes_as_fields(nodes) if PRIZE_FIELD.search(text) else nodes
        nodes = fields_joined(named_with_field(nodes))
    bracketed = "(" in text
    nodes = fields_counted(nodes) if bracketed and COUNTED_IN_BRACKETS.search(text) else nodes
    nodes = works_counted(text, nodes) if WORKS_COUNTED.search(text) else nodes
    nodes = place_subject(nodes) if "grade" in kinds or "event" in kinds else nodes
    if NEXT in text or "연속" in text or "년(" in text:
        nodes = spelled_out(nodes)
    nodes = summed(coordinate(text, rated_alike(nodes) if "등급" in text else nodes))
    if JUDGED_OVER.search(text):
        judged_over(text, nodes)
    nodes = formed_teams(nodes) if FORMED_OR_LED.search(text) else nodes
    nodes = those(nodes) if THOSE in text else nodes
    nodes = judged_by(nodes) if COMMITTEE in text else nodes
    nodes = honors_shared(text, nodes) if "," in text and HONOR_HINT.search(text) else nodes
    nodes = merit_dropped(nodes) if MERIT in text else nodes
    nodes = praise_dropped(nodes) if PRAISED_GRADE.search(text) else nodes
    nodes = ranks_moved(nodes) if RANKS_MOVED.search(text) else nodes
    nodes = ranks_dropped(nodes) if "위 " in text else nodes
    nodes = titles_honored(nodes) if HONORED_TITLE.search(text) else nodes
    nodes = honors_of_ministries(nodes) if MINISTERS.search(text) else nodes
    nodes = chosen_in_sum(nodes) if CHOSEN_IN_SUM.search(text) else nodes
    nodes = fields_with_brackets(nodes) if WITH_BRACKETS.search(text) else nodes
    nodes = fields_with_bearers(nodes) if bracketed and FIELD_OF_ONE.search(text) else nodes
    nodes = as_high_as(nodes) if AS_HIGH.search(text) else nodes
    nodes = fields_by_kind(nodes) if BY_KIND.search(text) else nodes
    if ALONE in text:
        alone_of_level(nodes)
    nodes = fields_parted(nodes, text) if "가운데는" in text or "중에" in text or "가운데에" in text else nodes
    nodes = scale_listed(nodes, scale) if (scale := SCALE.search(text)) else nodes
    nodes = shares(nodes) if SHARE.search(text) else nodes
    nodes = held(nodes) if IN_HANDS.search(text) else nodes
    nodes = copulas_joined(nodes) if copula_apart(text) else nodes
    nodes = in_two_words(nodes)
    groups_of_towns(nodes)
    nodes = gave(allied(stood_for(nodes) if STAFF_HINT.search(text) else nodes))
    nodes = with_tokens(nodes) if WITH_TOKENS.search(text) else nodes
    nodes = titles(borne(nodes) if OFFICIAL in text else nodes)
    nodes = rated_body(nodes) if RATES_BODY.search(text) else nodes
    nodes = named_by_grade(text, nodes) if INDEX in text else nodes
    nodes = out_of_sections(nodes) if ("분야" in text or "부문" in text) and SECTION.search(text) else nodes
    nodes = letters_joined(nodes) if "등급" in text else nodes
    kinds = {node.kind for node in nodes}
    nodes = tiers_listed(nodes) if "grade" in kinds else nodes
    nodes = quoted_side_by_side(nodes) if "quote" in kinds else nodes
    nodes = people_spelled_out(text, nodes) if "명(" in text else nodes
    nodes = counted_spelled_out(nodes) if bracketed and COUNTED_BODIES.search(text) else nodes
    nodes = scopes_dropped(nodes) if AMONG.search(text) else nodes
    nodes = graded_titles(nodes, text) if GRADED_TITLE.search(text) else nodes
    nodes = office_titles(nodes) if "우수" in text and "win" in kinds else nodes
    nodes = programs_named(nodes, text) if "win" in kinds or "veto" in kinds else nodes
    if OFFERED_RESULT.search(text) and not any(node.kind == "grade" for node in nodes):
        nodes = taken_in(nodes, tells_result, "에")
    nodes = awards_in_row(nodes) if "event" in kinds else nodes
    nodes = numbered_grades(nodes) if {"grade", "count"} <= kinds else nodes
    nodes = summed_awards(nodes) if "등" in text else counted_grades(nodes) if {"grade", "count"} <= kinds else nodes
    if "라고 " in text:
        reported(nodes)
    nodes = in_steps(nodes) if THROUGH in text else nodes
    if "grade" in kinds:
        told_with_particle(nodes)
    return by_results(nodes) if "결과에 따라" in text else nodes


TOO: Final = " 역시 "
# what looks like a rank before a winner and an honor behind it
RANKS_MOVED: Final = re.compile(
    r"(?:위|상|최우수|우수|장려)(?:인|[을를]\s[가-힣]{1,3})?\s[가-힣]{2,12}(?:\s[가-힣]{2,10})?[은는이가]\s[^.]{0,20}(?:[관리령]상|표창)"
)
# what looks like a title with which an honor comes
HONORED_TITLE: Final = re.compile(
    r"(?:표창|훈장|포장|상)[을를]\s(?:받|안)[는은을]\s|(?:공무원|직원|시민|도민)으로,\s.+각각"
)
# what looks like a title in which grades are dealt out
GRADED_TITLE: Final = re.compile(
    r"(?:부서|공무원|직원|팀|경찰관|소방관)['’\"”]?(?:은|는|에는?|에서는)?\s(?:대상|최우수|우수|장려|금상)"
)


def each_apart(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without words for each before a rating, and for too behind a topic, which so is one: 노력도 역시."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        behind = nodes[k + 1] if k + 1 < len(nodes) else None
        rated = behind is not None and behind.kind == "grade" and behind.grade.kind == "rating"
        if node.kind == "word" and node.noun == "각" and rated:
            continue
        topic = out[-1] if out and node.noun == TOO.strip() else None
        if topic is not None and topic.kind == "word" and not topic.josa and topic.noun.endswith(RATED_PART):
            out[-1] = replace(topic, josa="는")
            continue
        out.append(node)
    return out


RATED_PART: Final = ("체감도", "노력도", "청렴도")  # ends of the parts of an evaluation that are rated apart


# who or what somebody settles on as winners, and how a certificate is won: 최우수 시로 정했다, 재인증을 통과했다
DECIDED: Final = re.compile(r"로\s정(?:했|하[고며여]|해[\s,])|인증[을를]?\s통과|지정[을를]?\s통과|심사[을를]?\s통과")


def decided(nodes: Sequence[Node]) -> None:
    """Make verbs of winning of those that stand right behind what is won: 최우수 시로 정했다, 재인증을 통과했다."""
    for won, verb in pairwise(nodes):
        settled_on = won.kind in ("grade", "event", "word") and won.josa in ("로", "으로")
        passed = verb.noun.startswith("통과") and CERTIFIED.search(won.noun)
        if passed or (settled_on and DECIDED.match(f"로 {verb.noun} ")):
            verb.kind, verb.value = "win", None


CERTIFIED: Final = re.compile(r"(?:인증|지정|심사)[을를]?$")


def taken_in(nodes: list[Node], goes_on: Callable[[Node, Node], bool], josa: str) -> list[Node]:
    """The nodes with each that only goes on with the one before it made part of that, which takes a particle."""
    out: list[Node] = []
    for node in nodes:
        if out and goes_on(out[-1], node):
            out[-1].josa, out[-1].end = josa, node.end
        else:
            out.append(node)
    return out


def is_won_as(node: Node, behind: Node) -> bool:
    """Whether a word only says that people won in the field before it: 문화 부문 수상자로."""
    return node.kind == "cat" and not node.josa and f"{behind.noun}{behind.josa}" == AS_WINNER


AS_WINNER: Final = "수상자로"


def tells_case(node: Node, behind: Node) -> bool:
    """Whether a body or field is a topic, as its case is told: 강릉시의 경우, 보건 분야의 경우."""
    case = behind.noun == CASE and behind.josa in ("", "은", "는", "에는", "엔")
    return case and node.kind in ("who", "cat") and node.josa == "의"


PART: Final = re.compile(r"정[량성]\s?평가")


def parts_of_evaluation(nodes: Sequence[Node]) -> None:
    """Make the parts of a joint evaluation fields where they stand before a grade: 정량평가에서 1위, 정성평가 2위."""
    for node, behind in pairwise(nodes):
        graded = behind.kind == "grade" and behind.grade.kind in ("rank", "rating", "prize")
        part = node.kind == "event" and node.event.pointer and PART.fullmatch(node.event.name)
        if part and graded and node.josa in ("", "에서", "에서는", "에서도"):
            node.kind, node.value = "cat", [node.event.name]


BEST_OF: Final = re.compile(r"\d0대\s")  # how many are chosen, a part of the name: 100대 교육과정 우수학교


def best_of_number(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with how many are chosen made a word before what is graded: (전국 100대) 교육과정 우수학교."""
    out: list[Node] = []
    for k, node in enumerate(nodes):
        behind = next((other for other in nodes[k + 1 : k + BEST_REACH] if other.kind != "word" or other.josa), node)
        numbered = node.kind == "numeral" and not node.josa and node.noun.endswith(TENS)
        if not numbered or behind.kind != "grade" or behind.grade.kind != "prize" or behind is nodes[k + 1]:
            out.append(node)
            continue
        scope = out.pop() if out and out[-1].noun in ALL_OVER and not out[-1].josa else node
        name = f"{scope.noun} {node.noun}" if scope is not node else node.noun
        out.append(replace(node, kind="word", start=scope.start, noun=name, value=None))
    return out


ALL_OVER: Final = frozenset({"전국", "한국", "대한민국"})  # among whom a number is chosen
TENS: Final = "0대"
BEST_REACH: Final = 5  # nodes behind a number of those chosen in which their grade stands
ORIGIN: Final = re.compile(r"로부터|에게서|[이가]\s(?:주|수여하|건네|전하|내리)는\s")
EXAMPLE: Final = "평가 사례"


def examples(nodes: Sequence[Node]) -> None:
    """Make an evaluation that a body told of in a contest no award: 조례 입법평가 사례로 (우수상을 받았다)."""
    for node, behind in pairwise(nodes):
        told = behind.noun == "사례" and behind.josa in ("로", "를")
        if told and node.kind == "event" and not node.josa and not node.event.quoted:
            node.kind, node.value = "word", None


def is_acknowledged(node: Node, behind: Node) -> bool:
    """Whether a merit that is acknowledged is what an honor is for: 산불방지 유공을 인정받아 (표창을)."""
    merit = node.kind == "event" and node.noun.endswith(MERIT) and node.josa == "을"
    return merit and behind.noun == ACKNOWLEDGED


def tells_result(node: Node, behind: Node) -> bool:
    """Whether a word only says that what follows came out of a public offering: 마을만들기 공모 결과 (A와 B가)."""
    offered = node.kind == "event" and node.event.offered and not node.josa
    return offered and behind.noun == "결과" and not behind.josa


OFFERED_RESULT: Final = re.compile(r"공모\s?(?:사업\s)?결과")
CASE: Final = "경우"
ACKNOWLEDGED: Final = "인정받아"
WINS_COUNTED: Final = frozenset({"건", "개"})
COUNTS_LIST: Final = frozenset({"을", "를", "와", "과", "도", ""})


def counted_grades(nodes: list[Node]) -> list[Node]:
    """The nodes of wins in an evaluation with their number as one: …에서 우수 1건, 장려 2건을."""
    place = next((k for k, node in enumerate(nodes) if node.kind == "event" and node.josa in IN_GROUP), len(nodes))
    out = list(nodes[: place + 1])
    for node in nodes[place + 1 :]:
        grade = out[-1]
        counted = node.kind == "count" and node.value in WINS_COUNTED and node.josa in COUNTS_LIST and not node.parens
        if counted and grade.kind == "grade" and grade.grade.kind == "prize" and not (grade.josa or grade.parens):
            out[-1] = replace(grade, end=node.end, josa=node.josa)
        else:
            out.append(node)
    return out


LETTERS: Final = re.compile(r"(?P<letter>[A-ES])[와과]")


def letters_joined(nodes: list[Node]) -> list[Node]:
    """The nodes with a letter that shares the noun of the rating behind it made a rating: B와 C등급으로."""
    for left, right in pairwise(nodes):
        match = LETTERS.fullmatch(left.noun + left.josa) if left.kind == "word" else None
        if match is not None and right.kind == "grade" and right.grade.kind == "rating":
            left.kind, left.noun, left.josa = "grade", match["letter"], match[0][1:]
            left.value = Grade(f"{match['letter']}등급", kind="rating", noun="등급")
    return nodes


def tiers_listed(nodes: list[Node]) -> list[Node]:
    """The nodes with a bare word of a scale made a rating where another ends the list: A는 보통, B는 미흡 등급을.

    The words of a scale may also stand behind what is rated (교육과정에서 매우우수, 교육현장 지원에서 보통을), or be
    what a body is, beside one with a grade: A는 보통이었고 B는 우수였다.
    """
    graded = [k for k, node in enumerate(nodes) if node.kind == "grade"]
    last = max((k for k in graded if nodes[k].grade.kind == "rating"), default=0)
    for k in range(len(nodes) - 2, 0, -1):
        node, before, behind = nodes[k], nodes[k - 1], nodes[k + 1]
        acts = before.kind == "who" and before.josa in ACTING
        listed = k < last and not node.josa and (acts or before.josa in PLACES) and behind.kind == "comma"
        told = bool(graded) and (acts or before.josa in PLACES) and node.josa in COPULA
        if node.kind == "word" and node.noun in TIERS and (listed or told):
            node.kind, node.value = "grade", tier_grade(node.noun)
    return nodes


# the copula of what is reported, and its form where it is told outright: 우수기관은 A시라고 밝혔다
COPULA_SAID: Final = {"라고": "다", "이라고": "이다"}
SAYS: Final = re.compile(r"(?:밝[혔히]|발표[했하]|공개[했하]|설명[했하]|소개[했하]|전[했하]|알[렸리]|말했|덧붙였)")
SAYS_REACH: Final = 3  # nodes behind the copula in which the verb of saying stands: 라고 (지난 9일) 밝혔다


def reported(nodes: Sequence[Node]) -> None:
    """Make a copula told outright of one that is reported."""
    for k, node in enumerate(nodes):
        if node.josa not in COPULA_SAID or node.kind not in ("who", "grade", "count"):
            continue
        if any(SAYS.match(other.noun) for other in nodes[k + 1 : k + 1 + SAYS_REACH]):
            node.josa = COPULA_SAID[node.josa]


def told_with_particle(nodes: Sequence[Node]) -> None:
    """Make a copula of the particle that tells a grade's winners and goes on: 1위는 A시로, 돌봄을 잘 펼쳤다."""
    for k, node in enumerate(nodes[:-1]):
        if node.kind != "who" or node.josa not in ("로", "으로") or nodes[k + 1].kind in ("win", "veto"):
            continue
        first = k
        while first and nodes[first - 1].kind in WINNERS_LISTED and nodes[first - 1].josa in ("", *CONNECTS):
            first -= 1
        head = nodes[first - 1] if first else None
        if head is not None and head.kind == "grade" and head.josa in ("은", "는"):
            node.josa = "이고"


WINNERS_LISTED: Final = IN_ROW | {"cat"}  # kinds of nodes in a list of winners


THROUGH: Final = "거쳐"  # behind the steps of a choice
STEPS: Final = ("심사", "평가", "조사", "점검", "검증", "면접", "발표")
STEPS_LISTED: Final = 2  # steps that show evaluations to be none by themselves


def in_steps(nodes: list[Node]) -> list[Node]:
    """The nodes with the evaluations that a choice went through only pointed at: 서류심사, 만족도 조사 등을 거쳐."""
    for k in range(1, len(nodes)):
        if nodes[k].noun != THROUGH or nodes[k - 1].josa not in ("을", "를"):
            continue
        last = k - 1 - (nodes[k - 1].noun == "등")
        steps = [nodes[at] for at in (last, *(at for at, _ in members(nodes, last)))]
        if len(steps) >= STEPS_LISTED and all(node.kind == "event" and node.noun.endswith(STEPS) for node in steps):
            for node in steps:
                node.value = replace(node.event, pointer=True)
    return nodes


def by_results(nodes: list[Node]) -> list[Node]:
    """The nodes, what only led to a choice no award beside the one pointed at: 이번 평가에서 …평가 결과에 따라."""
    pointed = False
    for node, result, verb in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if node.kind != "event":
            continue
        if pointed and not node.josa and result.noun == "결과" and verb.noun.startswith("따라"):
            node.kind, node.value = "word", None
        pointed = pointed or (node.kind == "event" and node.event.pointer and node.josa in IN_GROUP)
    return nodes


def award_with_grade(text: str, item: Item) -> list[Node]:
    """The nodes of a quotation that names an award and its grade; the last takes the quotation's particle."""
    assert isinstance(item.value, list)  # noqa: S101 - kind says so
    nodes = phrases(text, item.value)
    for node in nodes:
        if node.kind == "event":
            node.value = replace(node.event, quoted=True)
    nodes[-1].end, nodes[-1].josa = item.end, item.josa
    if item.inside and not nodes[-1].inside:
        nodes[-1].parens, nodes[-1].inside = item.parens, item.inside
        head_in_brackets(nodes[-1])
    return nodes


def ranks(nodes: Sequence[Node]) -> None:
    """Make a rank of a number before one: 각각 1, 2위."""
    for number, between, rank in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if (
            number.kind == "numeral"
            and number.noun.isdigit()
            and between.kind in ("comma", "dot")
            and rank.kind == "grade"
            and rank.grade.kind == "rank"
        ):
            number.kind, number.value = "grade", replace(rank.grade, grade=f"{number.noun}위")


def targets(nodes: Sequence[Node]) -> None:
    """Make no grand prize of whom an evaluation judges, where nothing is won behind it: 전국 246개 지자체 대상."""
    for k in range(1, len(nodes)):
        last = k + 1 == len(nodes) or nodes[k + 1].kind in ("comma", "stop")
        if nodes[k].kind == "grade" and nodes[k].noun == "대상" and not nodes[k].josa and nodes[k - 1].kind == "count":
            nodes[k].kind = "word" if last and is_target(nodes[k], nodes[k - 1]) else "grade"


YEARS: Final = re.compile(r"(\d{1,2})\s?(?:년|회)")


def streaks(nodes: Sequence[Node]) -> None:
    """Make a streak of a number of years before one: 각각 3년, 2년 연속, 4년과 2년 연속."""
    for k, streak in enumerate(nodes):
        number = nodes[k - 2] if k > 1 and nodes[k - 1].kind in ("comma", "dot") else nodes[k - 1] if k else None
        told = YEARS.fullmatch(number.noun) if number is not None and number.kind == "numeral" else None
        joined = number is not None and (number.josa in CONNECTS or (not number.josa and nodes[k - 1] is not number))
        if streak.kind == "streak" and number is not None and told is not None and joined:
            number.kind, number.value = "streak", int(told[1])


# the glory of winning, and the bodies that won: 수상의 영예는, 수상 단체로는
GLORY: Final = re.compile(
    r"(?:수상|선정)의?\s(?:(?:영예|영광|기쁨|주인공)[은는이가]|(?:단체|기관|지자체|자치단체|시·?군|부서|학교|팀)(?:으?로는|은|는|에는))\s"
)
BODIES_WON: Final = frozenset({"단체", "기관", "지자체", "자치단체", "시군", "시·군", "부서", "학교", "팀"})


def glories(nodes: list[Node]) -> list[Node]:
    """The nodes with the glory of winning a grade, or those who won it, made one with it: 우수상 수상의 영예는 (A)."""
    out: list[Node] = []
    for node in nodes:
        won, grade = (*reversed(out[-2:]), None, None)[:2]
        glory = node.noun in ("영예", "영광", "기쁨", "주인공") and node.josa in SUBJECTS
        glory = glory or (node.noun in BODIES_WON and node.josa in TOPIC)
        if glory and won is not None and grade is not None and won.noun in WINNING and is_bare_prize(grade):
            out[-2:] = [replace(grade, end=node.end, josa=node.josa)]
        else:
            out.append(node)
    return out


WINNING: Final = frozenset({"수상", "수상의", "선정", "선정의"})  # before its glory


def is_bare_prize(node: Node) -> bool:
    """Whether a node is a grade or an award without a particle."""
    return node.kind in ("grade", "event") and not node.josa


REACHED_SO: Final = "기록하고"  # a verb that is one of winning behind a grade


def placed(nodes: Sequence[Node]) -> None:
    """Make verbs of a noun of winning behind a place (2위로 입상) and of what a grade is the noun of (입선하는)."""
    for before, node in pairwise(nodes):
        if before.noun == "입선" and before.end == node.start and node.noun.startswith("하"):
            node.kind, node.value = "win", None
        if node.noun == REACHED_SO and before.kind == "grade" and before.josa in ("을", "를"):
            node.kind, node.value = "win", None
        if node.kind == "grade" and node.noun == "입상" and not node.josa and before.kind == "grade":
            node.kind, node.value = ("win", None) if before.josa in ("로", "으로", "에") else (node.kind, node.value)


def judges(items: Sequence[Item], at: int, before: Sequence[Node]) -> bool:
    """Whether a verb of judging reports what came out of it, its object no award's name: 운영 실태를 평가한 결과."""
    behind = items[at + 1] if at + 1 < len(items) else None
    judged = before[:-1] if before and before[-1].noun in HOW_JUDGED else judged_object(before)
    return (
        behind is not None
        and behind.noun == "결과"
        and bool(judged)
        and (judged[-1].kind == "word" or counted_bodies(judged))
        and judged[-1].josa in ("을", "를")
    )


def examines(items: Sequence[Item], at: int, before: Sequence[Node]) -> bool:
    """Whether an everyday verb of judging reports what came of it, its object a matter: 민원 처리 실적을 따진 결과."""
    judged = judged_object(before)
    lead = judged[-2] if len(judged) > 1 else None
    matter = lead is not None and lead.kind == "word" and not lead.josa and not names_nothing(lead.noun)
    return matter and judges(items, at, before)


def examined_node(item: Item, before: list[Node]) -> Node:
    """An evaluation told by an everyday verb of judging: a pointer, as a better name may be told."""
    node = judged_node(replace(item, noun="평가"), before)
    return replace(node, value=replace(node.event, pointer=True))


def judges_by_custom(items: Sequence[Item], at: int) -> bool:
    """Whether a verb of judging only says what is done as a rule: 해마다 추진실적을 평가하고 있다."""
    behind = items[at + 1] if at + 1 < len(items) else None
    return behind is not None and behind.noun.startswith(("있다", "있으며", "있고", "있는"))


def plain_judging(item: Item) -> Node:
    """A verb of judging as a word that names no evaluation."""
    return Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)


def handed_out(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether a quoted title of several words is that of the ceremony behind it: '교통문화 우수도시' 시상식."""
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.noun not in ("시상식", "인증식", "수여식") or text[items[at].start] not in "'\"":
        return False
    return " " in strip_name(items[at].noun)[0]


HOW_JUDGED: Final = frozenset({"자체", "종합"})  # bare before a verb of judging: 업무를 자체 평가한
IN_GROUP: Final = frozenset({"에서", "에선", "에서는"})  # behind a group of bodies compared: 시부에서는 A가


def names_award(items: Sequence[Item], at: int, before: Sequence[Node]) -> bool:
    """Whether 대상 ends an award's name: by its particle (생산성 대상에서), its grade (대상 장려상), its first word."""
    item, behind = items[at], items[at + 1] if at + 1 < len(items) else None
    last = before[-1] if before and before[-1].kind == "word" and not before[-1].josa else None
    if last is None:
        return False
    if adjacent(as_item(last), item) and not last.noun.endswith(LEX.target_left):
        graded = (
            not item.josa
            and not item.parens
            and behind is not None
            and behind.kind == "grade"
            and isinstance(behind.value, Grade)
            and (behind.value.kind == "prize" or (behind.value.kind == "honor" and not any(map(is_award, before))))
            and adjacent(item, behind)
        )
        if item.josa in PLACES or graded or graded_inside(item) or last.noun.endswith(BRAND):
            return True
        if item.josa in ("을", "를") and behind is not None and behind.kind == "win" and is_held_award(before):
            return True
    if opened(before) and last.noun not in GRAND_OF:
        return True
    return any(node.kind == "word" and node.noun.startswith(OF_COUNTRY) for node in before[-4:])


def is_held_award(before: Sequence[Node]) -> bool:
    """Whether nothing but bare words and a year part 대상 from who holds it: 환경부 주관 순환 (대상을 받았다)."""
    k = len(before) - 1
    while k >= 0 and before[k].kind == "word" and not before[k].josa:
        k -= 1
    words = before[k + 1 :]
    k -= k >= 0 and before[k].kind in ("year", "edition")
    named = bool(words) and len(words[-1].noun) > 1 and words[-1].noun not in GRAND_OF
    return named and k >= 0 and before[k].kind == "mark"


GRAND_OF: Final = frozenset(
    {"종합", "전체", "통합", "개인", "단체", "최종", "전국", "영예", "최고"}
)  # before 대상 as a grade


BRAND: Final = "브랜드"  # before 대상 a part of an award's name: 국가브랜드 대상을


def graded_inside(item: Item) -> bool:
    """Whether the brackets behind 대상 hold the prize that was won, so that it ends a name: 일자리 대상(우수상)."""
    inner = item.parens[0] if len(item.parens) == 1 else None
    prize = inner is not None and isinstance(inner.value, Grade) and inner.value.kind == "prize"
    return prize and inner is not None and inner.noun != item.noun


OF_COUNTRY: Final = ("대한민국", "한국")  # what an award of the whole country begins with: 대한민국 도시 대상


def names_field(items: Sequence[Item], at: int) -> bool:
    """Whether a noun ends the name of a field, as the word behind it says: 접촉자 조사 부문."""
    behind = items[at + 1] if at + 1 < len(items) else None
    weak = items[at].noun in LEX.event_weak and not items[at].josa
    return weak and behind is not None and behind.kind == "cat" and behind.noun in FIELD_WORDS


def surveys(item: Item, before: Sequence[Node]) -> bool:
    """Whether a survey is none that ranks offices, as one of their kindness (친절도 조사) does."""
    matter = item.noun.removesuffix("조사") or (before[-1].noun if before else "")
    return item.noun.endswith("조사") and not matter.endswith("도")


def head_office(items: Sequence[Item], behind: int, size: int, node: Node) -> tuple[int, Node]:
    """A government that its head office stands for (울산광역시 본청), with the items that the phrase takes."""
    office = items[behind] if behind < len(items) else None
    if office is None or office.noun != "본청" or node.josa or node.who.kind != "government":
        return size, node
    return size + 1, replace(node, end=office.end, josa=office.josa)


NO_PHRASE: Final = frozenset({"comma", "dot", "and", "stop", "bullet", "colon", "pipe"})  # no phrase begins with them


def next_node(text: str, items: Sequence[Item], at: int, before: list[Node], told: bool) -> tuple[int, Node]:
    """How many items the phrase at `at` takes, and its node; an award's name may take in nodes before it.

    `told` is whether any words may name a person.
    """
    item = items[at]
    if item.kind in NO_PHRASE:
        return 1, plain_node(item)
    if text[item.start] in PEER_STARTS and (group := peers(text, items, at)) is not None:
        return group
    if before and before[-1].noun in POINTING and (pointed := this_prize(text, item, before)) is not None:
        return 1, pointed
    if item.kind in ENTITY or (told and item.kind in ("word", "title")):
        size, node = who_at(text, items, at)
        if node is not None:
            return head_office(items, at + size, size, node)
    if (award := named_by_noun(text, items, at, before)) is not None:
        return 1, award
    if item.kind == "word":
        if UNNAMED.fullmatch(item.noun):
            return 1, Node("who", item.start, item.end, item.noun, item.josa, Who(item.noun, "several"), item.parens)
        if item.josa in IN_GROUP and item.noun in LEX.category_groups and item.noun.endswith("부"):
            return 1, Node("cat", item.start, item.end, item.noun, item.josa, [item.noun], item.parens)
        return 1, plain_node(item)
    if item.kind == "grade" and handed_out(text, items, at):
        name, year, edition = strip_name(item.noun)
        event = Event(name, year, edition, quoted=True)
        return 2, Node("event", item.start, items[at + 1].end, name, items[at + 1].josa, event)
    if item.kind == "quote":
        return quote_node(text, items, at, before)
    if item.kind == "cat":
        return 1, category_node(text, item, before)
    if item.kind == "deictic":
        return 1, Node("who", item.start, item.end, item.noun, item.josa, Who(item.noun, "deictic"), item.parens)
    if item.kind == "title":
        return 1, Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)
    return 1, plain_node(item)


# a body that a text leaves unnamed: A시는, B군도
UNNAMED: Final = re.compile(r"[A-Z](?:시|군|구|도|읍|면|교육청|소방서|경찰서|학교|공사|공단|기관)")


def plain_node(item: Item) -> Node:
    """The node of an item that is a phrase by itself."""
    return Node(item.kind, item.start, item.end, item.noun, item.josa, item.value, item.parens)


POINTING: Final = frozenset({"이", "같은", "그", "해당", "이같은"})


def this_prize(text: str, item: Item, before: list[Node]) -> Node | None:
    """The node of an award that is only pointed at by the word before it: 이 상은, 해당 분야에서."""
    if item.kind not in ("word", "prize", "cat") or before[-1].kind != "word":
        return None
    match = THIS_PRIZE.fullmatch(whole(text, item))
    if match is None:
        return None
    before.pop()
    name = match["noun"]
    return Node("event", item.start, item.end, name, match["josa"] or "", Event(name, pointer=True), item.parens)


NAMED_BY: Final = frozenset({"judged", "head", "prize", "grade"})  # kinds of what ends an award's name
# everyday verbs of judging, of one word or of two: 실적을 따진 결과, 실적을 따져 본 결과
EXAMINING: Final = frozenset({"따진", "살펴본", "살핀", "들여다본", "따져본", "짚어본", "견준", "견줘본"})
LOOKED: Final = "본"
LOOKING: Final = frozenset({"따져", "살펴", "들여다", "짚어", "견줘", "견주어", "훑어"})
JUDGED_SO: Final = EXAMINING | {LOOKED, "평가한", "분석한", "조사한", "조사"}  # words that may


def named_by_noun(text: str, items: Sequence[Item], at: int, before: list[Node]) -> Node | None:
    """The node of an award or evaluation whose name ends in a noun at `at`, or of the noun where it names none."""
    item = items[at]
    if item.kind not in NAMED_BY and item.noun not in JUDGED_SO and MERIT not in item.noun:
        return None
    if item.kind == "judged":
        return plain_judging(item) if judges_by_custom(items, at) else judged_node(item, before)
    if item.noun in ("평가한", "분석한") and judges(items, at, before):
        how = f"{before.pop().noun} " if before[-1].noun in HOW_JUDGED else ""
        return judged_node(replace(item, noun=f"{how}{item.noun[:-1]}"), before)
    if item.noun in EXAMINING and examines(items, at, before):
        return examined_node(item, before)
    if item.noun == LOOKED and before and before[-1].noun in LOOKING and examines(items, at, before[:-1]):
        return examined_node(replace(item, start=before.pop().start), before)
    if item.noun == "조사한" and before and RATED_BY_SURVEY.search(before[-1].noun) and before[-1].josa in ("을", "를"):
        return judged_node(replace(item, noun="조사"), before)
    if merits_told(items, at, before):
        return event_node(text, replace(item, noun=merit_of(item.noun)), before)
    quoted = bool(before) and before[-1].kind == "quote" and not before[-1].josa
    part = FACET.search(item.noun) is not None or names_field(items, at)
    if item.kind == "head" and (part or surveys(item, before) or (quoted and is_proposal(item))):
        return Node("word", item.start, item.end, item.noun, item.josa, None, item.parens)
    surveyed = item.noun == "조사" and bool(before) and RATING_SURVEY.search(f"{before[-1].noun} {item.noun}")
    grand = item.kind == "grade" and item.noun == "대상" and not handed_out(text, items, at)
    if item.kind == "head" and item.josa == "서":  # 발표회서
        item = replace(item, josa="에서")
    if item.kind in ("head", "prize") or surveyed or (grand and names_award(items, at, before)):
        return event_node(text, item, before)
    return None
