"""Winners paired with their grades: in brackets, by fields side by side, by the years of a series."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.bodies import who_at
from posang.records.awards.brackets import FIELD_TAIL
from posang.records.awards.categories import is_facet
from posang.records.awards.claim import Claim, Unit, Winner, bare_winner
from posang.records.awards.endings import FACET, has_n, names_nothing
from posang.records.awards.givers import event_givers, hosts_in_brackets
from posang.records.awards.graded_brackets import (
    bracket_items,
    field_beside_grade,
    grade_behind_winner,
    sum_in_brackets,
)
from posang.records.awards.items import Grade, Item
from posang.records.awards.kinds import FIELDS_COUNTED
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE, SEPARATORS
from posang.records.awards.merits import SCOPES
from posang.records.awards.node import (
    COLLECTIVE,
    CONNECTS,
    COPULA,
    FRAMES,
    OUT_OF,
    SUBJECTS,
    TOPIC,
    WON_AS,
    Node,
    Who,
    is_name,
    names_someone,
    reads_as_office,
    words_start,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import explains, predicate
from posang.records.awards.schools import names_school
from posang.records.awards.unlisted import FIRM_MARK
from posang.records.awards.winners_before import heads_before
from posang.records.awards.work_owners import named_in_brackets

RATINGS_LISTED: Final = 2  # ratings that show a sentence to list them
YEARS_LISTED: Final = 2  # years in brackets that show them to list wins by year
BROUGHT: Final = frozenset({"에는", "에게는", "엔"})
OF_BODIES: Final = frozenset({"은", "는", "에", "에게"})  # the same of those who won: 최우수기관은, 우수기관에
PRIZES: Final = frozenset({"", "상", "위"})  # nouns of grades that do not mean those who won
# what opens the ratings of the body told before: 분야별로는 건전성 '가', 효율성 '나' 등급이었다
BY_FIELDS: Final = frozenset({"분야별", "부문별", "항목별", "지표별", "영역별"})
RATING_WORDS: Final = frozenset(
    {"가장", "높은", "낮은", "각각", "최고", "최하", "반면", "다만", "또", "나머지", "그리고"}
)
NO_FIELD: Final = SCOPES | {"종합", "전체", "통합", "최종", "각각", "최고"}  # before a grade, of no field
LABEL: Final = frozenset({"word", "who", "cat"})
LABEL_WORDS: Final = 4  # of the field that a topic names


def contrasted(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give ratings side by side the field that each is of: 외부청렴도는 2등급, 내부청렴도는 1등급."""
    pairs = [
        (nodes[at], node)
        for k, node in enumerate(nodes)
        if node.kind == "grade" and node.grade.kind == "rating" and (at := rated_topic(nodes, k)) is not None
    ]
    if len(pairs) < 2:
        return
    for left, right in pairs:
        for claim in found:
            own = not claim.categories or FACET.search(left.noun)  # not what the clause before it was about
            if claim.grade is right.grade and own and len(left.noun) > 2:
                claim.categories = [left.noun]


RATED_REACH: Final = 5  # nodes between what is rated and its rating: 노력도는 한 단계 내려간 3등급


def rated_topic(nodes: Sequence[Node], grade: int) -> int | None:
    """Where the word stands in its clause that a rating is told of, as a topic: 외부청렴도는 (2등급).

    Behind another rating it may stand right before its own: (건전성은 가등급이지만) 효율성 다등급이.
    """
    if grade > 1 and nodes[grade - 2].kind == "grade" and is_facet(nodes[grade - 1], ("",)):
        return grade - 1
    for k in range(grade - 1, max(-1, grade - 1 - RATED_REACH), -1):
        node = nodes[k]
        if node.kind == "word" and node.josa in ("은", "는", *PLACES):
            return k
        if node.kind == "word" and node.josa in ("이", "가") and FACET.search(node.noun):
            return k
        if node.kind in ("who", "event", "comma", "stop", "cat") or (k == grade - 1 and node.josa in ("은", "는")):
            return None
    return None


def grouped(nodes: Sequence[Node], text: str, found: Sequence[Claim]) -> None:
    """Give grades in a row the group that each is of: 30만 이상 시 1위는 A, 군지역 1위는 B."""
    heads: list[tuple[Claim, str]] = []
    for claim in found:
        at = next((k for k, n in enumerate(nodes) if n.kind == "grade" and n.value is claim.grade), None)
        if at is None or claim.rule != "after" or nodes[at].josa not in TOPIC:
            continue
        first = at
        while first and labels(nodes[first - 1]):
            first -= 1
        if first and nodes[first - 1].kind not in ("comma", "stop") and not nodes[first - 1].josa.startswith("에서"):
            continue
        heads.append((claim, text[nodes[first].start : nodes[at].start].strip()))
    told = [group for _, group in heads]
    if len(heads) < 2 or not all(told) or len(set(told)) < len(told) or len(heads) < len(found):
        return
    for claim, group in heads:
        if not claim.categories or claim.categories[0] in group:
            claim.categories = [group]


def labels(node: Node) -> bool:
    """Whether a node is part of the bare nouns that name a group before its grade: 30만 이상 시."""
    return node.kind in ("word", "numeral", "who") and node.josa in ("", "만") and node.noun != "결과"


def brought(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Grades and the honors that they bring, told of all who win them, by node: 1위에는 장관상, 2위에는 이사장상."""
    found: list[tuple[int, int]] = []
    for k in [k for k, node in enumerate(nodes[:-1]) if node.kind == "grade"]:
        if nodes[k].grade.kind not in ("prize", "rank"):
            continue
        at = told_of_winners(nodes, k)
        honor = at < len(nodes) and nodes[at].kind == "grade" and nodes[at].grade.kind == "honor"
        if honor and "·" not in nodes[at].noun:  # 대통령·국무총리 표창: to each one of them
            first = k
            while first > 1 and nodes[first - 1].kind == "dot" and nodes[first - 2].kind == "grade":
                first -= 2
            found += [(one, at) for one in range(first, k + 1, 2)]
    return found


def told_of_winners(nodes: Sequence[Node], k: int) -> int:
    """The place behind a grade that means all who won it, be they counted: 최우수기관 두 곳에는, 1위로 뽑힌 기관은.

    The place of the grade itself where it does not; a body without a particle that gives what stands there is passed.
    """
    at, josa = k + 1, nodes[k].josa
    if at < len(nodes) and josa in WON_AS and nodes[at].kind == "win" and has_n(nodes[at].noun):
        at, josa = at + 1, ""
    first = at
    while not josa and at < len(nodes) - 1 and nodes[at].kind in ("word", "count", "numeral"):
        josa, at = nodes[at].josa, at + 1
    if at > first and nodes[at - 1].kind == "word" and nodes[at - 1].noun not in COLLECTIVE:
        return k
    bodies = at > first or nodes[k].grade.noun not in PRIZES
    if at >= len(nodes) or not (josa in BROUGHT or (bodies and josa in OF_BODIES)):
        return k
    return at + (nodes[at].kind == "who" and not nodes[at].josa)


def paired(nodes: Sequence[Node]) -> list[Claim]:
    """Winners with their grades in brackets: 주민복지실(최우수), 문화관광과·농정과(장려)가 선정됐다."""
    if any(node.kind == "veto" for node in nodes) or not any(node.parens for node in nodes):
        return []
    found: list[Claim] = []
    waiting: list[Node] = []
    category: str | None = None
    for k, node in enumerate(nodes):
        behind = nodes[k + 1] if k + 1 < len(nodes) else None
        if node.kind == "cat" and isinstance(node.value, list) and len(node.names) == 1:
            category = node.names[0]
        elif node.kind == "word" and node.josa in ("은", "는") and behind is not None and behind.kind == "who":
            category = node.noun if node.noun not in COLLECTIVE else None
        elif node.kind == "grade" and node.josa in FRAMES:
            category = by_kind(nodes, k) or category
        if not names_someone(node):
            waiting = waiting if node.kind in SEPARATORS else []
        elif (grade := grade_behind_winner(node)) is not None:
            own = field_beside_grade(node) or category
            for one in (*waiting, node):
                winners = [replace(bare_winner(one), prize=sum_in_brackets(node))]
                categories = [own] if own else []
                found.append(Claim(grade, winners, one.start, node.end, categories=categories, rule="paired"))
            waiting = []
        elif bracket_items(node):
            waiting = []
        elif node.josa in CONNECTS or (not node.josa and behind is not None and behind.kind in ("dot", "comma")):
            waiting.append(node)
        else:
            waiting = []
    give_events(nodes, found)
    return found


def by_kind(nodes: Sequence[Node], at: int) -> str | None:
    """The part of an evaluation that words before a grade say to be of kinds: 분야별 우수사례 (우수기관으로는)."""
    run = nodes[words_start(nodes, at, lambda word: False, near=True) : at]
    return " ".join(node.noun for node in run) if len(run) > 1 and run[0].noun.endswith("별") else None


def give_events(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give claims the award in which they were won: the last with the particle of places, or that heads them.

    농정평가 우수기관으로는 A시(대상), B시(최우수상)가.
    """
    events = [k for k, n in enumerate(nodes) if n.kind == "event" and (n.josa in PLACES or heads_winners(nodes, k))]
    for claim in found:
        at = next((k for k in reversed(events) if nodes[k].end <= claim.start), None)
        if at is not None:
            claim.event, claim.givers = nodes[at].event, event_givers(nodes, at)


def heads_winners(nodes: Sequence[Node], at: int) -> bool:
    """Whether an award's name stands before the grade under which winners are listed: 농정평가 우수기관으로는."""
    grade = nodes[at + 1] if at + 1 < len(nodes) else None
    return grade is not None and grade.kind == "grade" and not nodes[at].josa and grade.josa in FRAMES


def by_topics(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners of one grade, each behind the field it won: 화재전술은 A소방서, 구급전술은 B소방서가 1위를 차지했다."""
    found: list[Claim] = []
    for at, node in enumerate(nodes):
        if node.kind != "grade" or node.grade.kind == "honor" or node.josa not in WON_AS:
            continue
        last = at - 1
        while last > 0 and nodes[last].kind in ("word", "cat") and not nodes[last].josa:
            last -= 1
        winners = topics_before(nodes, text, last) if last > 0 and nodes[last].josa in ("이", "가") else []
        verdict, verb = predicate(nodes, text, Unit(node.grade, at, at, node.josa, []), len(nodes))
        if verdict == "win" and verb is not None and len({one.category for one in winners}) > 1:
            claim = Claim(node.grade, winners, winners[0].start, nodes[verb].end, rule="before")
            events = [k for k, n in enumerate(nodes[:at]) if n.kind == "event" and n.end <= claim.start]
            if events:
                claim.event, claim.givers = nodes[events[-1]].event, event_givers(nodes, events[-1])
            found.append(claim)
    return found


OF_THOSE: Final = re.compile(r"\s?(?:중|가운데)$")  # behind the bodies among which one won: 9개 도 중에서는

AMONG: Final = re.compile(r"^.+\s(?:중|가운데)\s")  # before a field that is one of several: 특수시책 중 관광분야


def topics_before(nodes: Sequence[Node], text: str, last: int) -> list[Winner]:
    """The winners of a row that ends at a node, each with the topic before it as its field; [] for no such row."""
    found: list[Winner] = []
    while last > 0 and names_someone(nodes[last]):
        first = last
        while first > 1 and (before := body_before(nodes, first)) is not None:
            first = before
        end = first - 1
        if end < 0 or not is_label(nodes[end]):
            return []
        begin = end
        while begin > 0 and label_goes_on(nodes[begin - 1]):
            begin -= 1
        if end - begin > LABEL_WORDS:
            return []
        label = text[nodes[begin].start : nodes[end].end].removesuffix(nodes[end].josa)
        if nodes[end].kind == "cat" and begin == end and len(nodes[end].names) == 1:
            label = nodes[end].names[0]
        label = FIELD_TAIL.sub("", AMONG.sub("", OF_THOSE.sub("", label)))
        if not label:
            return []
        heads = [n for n in nodes[first : last + 1] if n.kind == "who"]
        found = [Winner(n.who, n.start, n.end, label) for n in heads] + found
        mark = nodes[begin - 1].kind if begin > 1 else ""
        parted = mark in ("comma", "bullet") and nodes[begin - 2].josa in ("", *NOMINATIVE)
        last = begin - 2 if parted else -1
    return found


def by_fields(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners that each stand behind a field and their grade: 호스 끌기 1위 A, 수관 연장 1위 B, 심폐소생술 2위는 C가.

    All grades of the sentence are told so, and one verb governs them.
    """
    grades = [k for k, node in enumerate(nodes) if node.kind == "grade"]
    if len(grades) < RATINGS_LISTED or any(nodes[k].grade.kind not in ("rank", "prize") for k in grades):
        return []
    last = Unit(nodes[grades[-1]].grade, grades[-1], grades[-1], nodes[grades[-1]].josa, [])
    if grades[-1] + 1 >= len(nodes) or predicate(nodes, text, last, len(nodes))[0] != "win":
        return []
    found: list[Claim] = []
    for number, k in enumerate(grades):
        first = words_start(nodes, k, lambda word: word.noun in NO_FIELD, near=True)
        opens = first == 0 or nodes[first - 1].kind == "comma" or bool(nodes[first - 1].josa)
        ends = nodes[k + 1].kind == "who" and nodes[k + 1].josa == ""
        if number + 1 == len(grades):
            ends = nodes[k + 1].kind == "who" and nodes[k + 1].josa in ("이", "가")
        elif ends:
            ends = nodes[k + 2].kind == "comma"
        if first == k or not opens or not ends or nodes[k].josa not in ("", "은", "는"):
            return []
        field = text[nodes[first].start : nodes[k - 1].end]
        one = nodes[k + 1]
        found.append(
            Claim(nodes[k].grade, [bare_winner(one)], nodes[first].start, one.end, categories=[field], rule="paired")
        )
    give_events(nodes, found)
    return found if len({claim.categories[0] for claim in found}) == len(found) else []


def ranked_fields(nodes: Sequence[Node], text: str) -> list[Claim]:
    """One body's ranks, each behind a short field: 가람소방은 구조전술 1위, 최강소방관 2위(나래소방서 도해솔)에 올랐다.

    A person in the brackets behind a rank is who won it.
    """
    ranks = [k for k, node in enumerate(nodes) if node.kind == "grade"]
    if len(ranks) < RATINGS_LISTED or any(nodes[k].grade.kind != "rank" for k in ranks):
        return []
    head = next((n for n in nodes[: ranks[0]] if n.kind == "who" and n.josa in SUBJECTS), None)
    last = Unit(nodes[ranks[-1]].grade, ranks[-1], ranks[-1], nodes[ranks[-1]].josa, [])
    if head is None or predicate(nodes, text, last, len(nodes))[0] != "win":
        return []
    found: list[Claim] = []
    for k in ranks:
        first = words_start(nodes, k, lambda word: word.noun in NO_FIELD or names_nothing(word.noun), near=True)
        field = text[nodes[first].start : nodes[k - 1].end] if first < k else ""
        listed = k == ranks[-1] or (not nodes[k].josa and nodes[k + 1].kind == "comma")
        if not 1 < len(field) <= LONG_FIELD or not listed:
            return []
        people = [Winner(who, nodes[k].start, nodes[k].end) for who in named_in_brackets(nodes[k])]
        winners = people or [bare_winner(head)]
        claim = Claim(nodes[k].grade, winners, nodes[first].start, nodes[k].end, categories=[field], rule="paired")
        claim.inherited = not people and head.who.kind == "deictic"
        found.append(claim)
    give_events(nodes, found)
    return found if any(len(claim.categories[0]) <= SHORT_FIELD for claim in found) else []


SHORT_FIELD: Final = 5  # letters of a noun before a rank that names no award, and so shows a list of fields
LONG_FIELD: Final = 10  # letters of one beside it, at most


def is_label(node: Node) -> bool:
    """Whether a node ends the field of the winner behind it, as a topic: 화재전술은."""
    if node.kind not in LABEL or node.josa not in ("은", "는", "에서는"):
        return False
    return node.kind != "who" or node.who.kind not in ("government", "person")


def label_goes_on(node: Node) -> bool:
    """Whether a node is a word or dot of a field that goes on: 구조·구급 전술은."""
    return node.kind in ("word", "dot") and not node.josa and node.noun != "결과"


def body_before(nodes: Sequence[Node], k: int) -> int | None:
    """Where the body stands that a mark or a particle joins to the one at a node; None for none."""
    at = k - 2 if nodes[k - 1].kind in SEPARATORS else k - 1
    joined = nodes[at].kind == "who" and (nodes[at].josa in CONNECTS if at == k - 1 else not nodes[at].josa)
    return at if joined else None


def rated_fields(nodes: Sequence[Node]) -> list[Claim]:
    """One body's ratings, each behind its fields: 가람도는 화재, 범죄 3등급, 교통사고와 생활안전 4등급을 받았다."""
    ratings = [
        k
        for k, node in enumerate(nodes)
        if node.kind == "grade" and node.grade.kind == "rating" and not (k + 1 < len(nodes) and explains(nodes[k + 1]))
    ]
    others = [k for k, node in enumerate(nodes) if node.kind == "grade" and node.grade.kind != "rating"]
    counted = any(counts_rated(nodes[:at]) > 0 for at in ratings)
    if len(ratings) < RATINGS_LISTED - counted or (others and others[0] < ratings[-1] + 2):
        return []
    head = next((k for k in range(ratings[0]) if nodes[k].kind == "who" and nodes[k].josa in SUBJECTS), None)
    headless = head is None and nodes[0].noun in BY_FIELDS and nodes[0].josa.endswith("는")
    if head is None and not headless:
        return []
    if predicate_of_all(nodes, ratings[-1]) != "win" and not (headless and nodes[ratings[-1]].josa in COPULA):
        return []
    winners = [bare_winner(nodes[head])] if head is not None else []
    pointed = all(one.who.kind == "deictic" for one in winners)
    found: list[Claim] = []
    place = next((k for k in range(ratings[0] - 1, 0, -1) if nodes[k].kind == "event" and nodes[k].josa == "에서"), 0)
    low = 1 + max(head or 0, place if counted else 0)
    for at in ratings:
        fields = field_run(nodes[low:at])
        if not fields:
            return []
        claim = Claim(nodes[at].grade, list(winners), nodes[low].start, nodes[at].end, categories=fields, rule="paired")
        claim.inherited = pointed
        found.append(claim)
        low = at + 1
    if counted:
        give_events(nodes, found)
    return found


def counts_rated(run: Sequence[Node]) -> int:
    """How many fields those are of which a run names some at its end: 복지와 환경 등 6개 분야에서; 0 for none."""
    if len(run) <= RATINGS_LISTED or run[-1].kind != "count" or run[-2].noun != "등":
        return 0
    return int(re.sub(r"\D", "", run[-1].noun)) if FIELDS_COUNTED.search(run[-1].noun) else 0


def predicate_of_all(nodes: Sequence[Node], last: int) -> str:
    """What governs a row of ratings: the verb behind the last."""
    verb = next((node for node in nodes[last + 1 :] if node.kind in ("win", "veto")), None)
    return verb.kind if verb is not None else "none"


def field_run(run: Sequence[Node]) -> list[str]:
    """The fields that a run of bare nouns lists; empty where it says anything else."""
    names: list[list[str]] = [[]]
    number = counts_rated(run)
    run = run[:-2] if number else run
    whole = number == 1 + sum(node.kind == "comma" for node in run)  # what 'and' joins is one field
    start = next((k + 1 for k in range(len(run) - 1, -1, -1) if run[k].kind == "win" or run[k].noun in OUT_OF), 0)
    for node in run[start:]:
        if node.kind == "and" and whole and names[-1]:
            names[-1].append(node.noun)
        elif node.kind in SEPARATORS:
            names.append([])
        elif node.kind == "cat" and isinstance(node.value, list):
            names[-1:] = [*(names[-1:] if names[-1] else []), *([name] for name in node.names)]
        elif (node.kind == "word" and node.noun not in RATING_WORDS) or (
            node.kind in ("veto", "quote") and not node.josa
        ):
            names[-1].append(node.noun)
            if node.josa in CONNECTS:
                names.append([])
            elif node.josa not in ("", "은", "는", "이", "가", *PLACES, "도"):
                return []
        elif reads_as_office(node):
            names[-1].append(node.noun[:-1])
            names.append([])
        elif node.kind != "word":
            return []
    return [" ".join(name) for name in names if name]


def held_in_brackets(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners in the brackets behind every grade of a sentence: 대통령 표창(나래온), 총리 표창(도해솔)이 수여됐다."""
    grades = [node for node in nodes if node.kind == "grade"]
    if len(grades) < 2 or not all(node.parens and node.grade.kind in ("honor", "prize") for node in grades):
        return []
    if all(k and nodes[k - 1].kind == "event" and not nodes[k - 1].josa for k, n in enumerate(nodes) if n in grades):
        return []
    told = any(node.kind == "win" or node.josa in COPULA for node in nodes)
    winners = schools_enclosed(grades) or [enclosed(node, text) for node in grades]
    if not told or not all(winners) or any(node.kind in ("veto", "speech") for node in nodes):
        return []
    named = all(k and nodes[k - 1].kind in ("event", "word") for k, node in enumerate(nodes) if node.kind == "grade")
    if named and all(hosts_in_brackets(node.parens) for node in grades):
        return []
    found = [
        Claim(node.grade, held, node.start, node.end, categories=fields, rule="paired")
        for node, held, fields in zip(grades, winners, fields_of_each(nodes), strict=True)
    ]
    give_events(nodes, found)
    return found


def fields_of_each(nodes: Sequence[Node]) -> list[list[str]]:
    """The field right before each grade, or before the one that a dot joins to it: 학교 부문 최우수(A)·우수(B)."""
    found: list[list[str]] = []
    for k, node in enumerate(nodes):
        if node.kind != "grade":
            continue
        before = nodes[k - 1] if k else None
        if before is not None and before.kind == "cat" and isinstance(before.value, list):
            found.append(list(before.names))
        else:
            joined = before is not None and before.kind == "dot" and bool(found) and nodes[k - 2].kind == "grade"
            found.append(list(found[-1]) if joined else [])
    return found


# what brackets that name winners hold
WHO_WON: Final = frozenset({"name", "org", "dept", "title", "word", "numeral", "count", "comma", "dot"})


def schools_enclosed(grades: Sequence[Node]) -> list[list[Winner]]:
    """The schools by short names in the brackets behind each grade; [] where those may be people, or hold more."""
    inside = [[item for item in node.parens if item.kind != "comma"] for node in grades]
    words = [item for items in inside for item in items]
    if not all(inside) or not all(names_school(item) for item in words):
        return []
    if all(is_name(item.noun, strict=True) for item in words):
        return []
    return [[Winner(Who(item.noun, "organization"), item.start, item.end) for item in items] for items in inside]


def enclosed(node: Node, text: str) -> list[Winner]:
    """The people in the brackets behind a grade, else the bodies; nobody where they tell whose award it is, or more."""
    if any(item.kind not in WHO_WON for item in node.parens) or hosts_in_brackets(node.parens):
        return []
    if people := named_in_brackets(node):
        return [Winner(who, node.start, node.end) for who in people]
    found: list[Winner] = []
    at = 0
    while at < len(node.parens):
        step, named = who_at(text, node.parens, at)
        at += step
        if named is None and node.parens[at - 1].noun.startswith(FIRM_MARK):
            firm = node.parens[at - 1]
            found.append(Winner(Who(firm.noun, "organization"), firm.start, firm.end))
        if named is not None:
            found.append(bare_winner(named))
    return found


def covered(claim: Claim, pairs: Sequence[Claim]) -> bool:
    """Whether a grade sums up winners who each bear their own in brackets: A(최우수), B(장려)를 우수기관으로."""
    ranked = claim.grade.kind == "prize" and all(pair.grade.kind == "rank" for pair in pairs)  # A(1위)가 우수기관으로
    graded = {one.start for pair in pairs for one in pair.winners if not ranked}
    sums_up = claim.grade.kind != "honor" or claim.grade.grade == "표창"  # (최우수), (장려)에 표창과 포상금을
    return sums_up and bool(claim.winners) and all(one.start in graded for one in claim.winners)


def honor_pairs(found: Sequence[Claim], pairs: Sequence[Claim]) -> list[Claim]:
    """The claims without the honor of winners with grades in brackets, which is given to these: 장관상은 A(우수)."""
    graded = {pair.winners[0].start: pair for pair in pairs if pair.grade.kind == "prize" and pair.grade.honor is None}
    kept: list[Claim] = []
    for claim in found:
        told = [graded[one.start] for one in claim.winners if one.start in graded]
        if claim.grade.kind != "honor" or claim.grade.grade == "표창" or not told:
            kept.append(claim)
            continue
        for pair in told:
            pair.grade = replace(pair.grade, honor=claim.grade.grade)
        if rest := [one for one in claim.winners if one.start not in graded]:
            kept.append(replace(claim, winners=rest))
    return kept


def lies_within(claim: Claim, pairs: Sequence[Claim]) -> bool:
    """Whether a claim is read from the brackets that give winners their grades."""
    return not claim.winners and any(pair.start < claim.start and claim.end <= pair.end for pair in pairs)


def series(nodes: Sequence[Node]) -> list[Claim]:
    """Wins listed by year in brackets: 5년 연속 수상(2010년 우수, 2011년 모범, 2012년 우수)."""
    found: list[Claim] = []
    for k in [k for k, node in enumerate(nodes) if len(node.parens) >= YEARS_LISTED]:
        node = nodes[k]
        if sum(item.kind == "year" and isinstance(item.value, int) for item in node.parens) < YEARS_LISTED:
            continue
        event_at = next((j for j in range(k - 1, -1, -1) if nodes[j].kind == "event"), None)
        winners, topic, _ = heads_before(nodes, 0, k, Unit(Grade(None), k, k, "", []), None)
        streak = next((n.value for n in nodes[:k] if n.kind == "streak" and isinstance(n.value, int)), None)
        wins = wins_by_year(node.parens)
        last_year = max((year for year, _, _ in wins), default=None)
        for year, grade, end in wins:
            start = nodes[event_at].start if event_at is not None else node.start
            claim = Claim(grade, list(winners), start, end, years=[year], rule="series", topic=topic, own_year=True)
            claim.inherited = not winners
            claim.streak = streak if year == last_year else None
            if event_at is not None:
                claim.event, claim.givers = nodes[event_at].event, event_givers(nodes, event_at)
            found.append(claim)
    return found


def wins_by_year(items: Sequence[Item]) -> list[tuple[int, Grade, int]]:
    """The grades in brackets with the year before each and the place where each ends."""
    found: list[tuple[int, Grade, int]] = []
    years: list[int] = []
    graded = False
    for item in items:
        grade = item.value if item.kind == "grade" else None
        if item.kind == "word" and item.noun in LEX.grades:
            grade = Grade(LEX.grades[item.noun])
        if item.kind == "year" and isinstance(item.value, int):
            years = [item.value] if graded else [*years, item.value]
            graded = False
        elif isinstance(grade, Grade):
            found += [(year, grade, item.end) for year in years]
            graded = True
    return found


def preceded(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """Wins of others in earlier years: 2021년 동구·북구, 지난해 서구에 이어 올해 남구가 지정됐다.

    Their years may stand in brackets: 동구(2020년), 서구(2021~2022년)에 이어.
    """
    made: list[Claim] = []
    for k, node in enumerate(nodes[:-1]):
        if node.kind != "who" or node.josa != "에" or not nodes[k + 1].noun.startswith("이어"):
            continue
        claim = next((one for one in found if one.winners and one.winners[0].start > node.end), None)
        if dated := dated_in_brackets(nodes[: k + 1]):
            claim = claim or next((one for one in found if one.winners and one.end > node.end), None)
            made += [past_claim(claim, one, year, [one]) for one, year in dated if claim]
            continue
        if claim is None:
            continue
        together: list[Node] = []
        for other in reversed(nodes[: k + 1]):
            if names_someone(other) and (other is node or other.josa in ("", *CONNECTS)):
                together.insert(0, other)
            elif other.kind == "year" and together and isinstance(other.value, int | str):
                made.append(past_claim(claim, other, other.value, together))
                together = []
            elif other.kind not in SEPARATORS:
                break
    return made


def dated_in_brackets(nodes: Sequence[Node]) -> list[tuple[Node, int]]:
    """The bodies that end a list, each with the years in brackets behind it: 동구(2020년), 서구(2021~2022년)."""
    found: list[tuple[Node, int]] = []
    for node in reversed(nodes):
        if node.kind in SEPARATORS:
            continue
        told = ENCLOSED_YEARS.fullmatch(node.inside.strip()) if names_someone(node) else None
        if told is None:
            break
        years = [int(year) for year in YEAR.findall(node.inside)]
        spanned = range(years[0], years[-1] + 1) if told["until"] else years
        found[:0] = [(node, year) for year in spanned]
    return found


YEAR: Final = re.compile(r"(?:19|20)\d\d")
# the years of wins in brackets: 2020년, 2020·2021년, 2020~2021년도
ENCLOSED_YEARS: Final = re.compile(
    rf"{YEAR.pattern}(?:년도?)?(?:(?P<until>\s?[~∼-]\s?{YEAR.pattern})|(?:\s?[·,]\s?{YEAR.pattern}(?:년도?)?)*)(?:년도?)?"
)


def past_claim(claim: Claim, year: Node, value: int | str, whos: Sequence[Node]) -> Claim:
    """A claim of what others had won in a year before."""
    winners = [bare_winner(one) for one in whos]
    past = replace(claim, winners=winners, start=year.start, end=whos[-1].end, years=[value], categories=[])
    return replace(past, before_years=[], streak=None, prize=None, recall=True, own_year=True)


def restated(claim: Claim, all_claims: Sequence[Claim]) -> bool:
    """Whether a rank or rating says again what a grade of the same sentence and winners says.

    So does a field whose winners were chosen as what the sentence names: 교통 분야에서는 A가 '으뜸경찰'에 뽑혔다.
    """
    if claim.grade.kind == "field":
        return any(
            other.grade.kind == "named"
            and other.event is not None
            and other.event.quoted
            and {one.start for one in other.winners} == {one.start for one in claim.winners}
            for other in all_claims
            if claim.winners
        )
    if claim.grade.kind not in ("rank", "rating") or claim.rule == "enumerated":
        return False
    return any(
        other is not claim
        and (other.grade.kind == "prize" if claim.grade.kind == "rating" else other.grade.kind not in ("rank", "honor"))
        and {w.who.name for w in other.winners} == {w.who.name for w in claim.winners}
        and (not claim.categories or (other.rule == "shared" and other.categories in (claim.categories, [])))
        and (not other.years or other.years == claim.years)
        and (other.event is None or claim.event is None or other.event.name == claim.event.name)
        for other in all_claims
    )
