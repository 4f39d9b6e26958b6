"""What a sentence deals out in turn: grades, fields, awards, streaks, sums (A와 B를 각각 우수, 장려로)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from typing import Final

from posang.records.awards.claim import Claim, Winner, bare_winner
from posang.records.awards.items import Grade
from posang.records.awards.members import SEPARATORS, members
from posang.records.awards.merits import MERIT
from posang.records.awards.naming import GRADE_SCOPES, givers_of
from posang.records.awards.node import CONNECTS, STAFF_NOUNS, SUBJECTS, Event, Node, names_someone, words_start
from posang.records.awards.winners import group

BOTH: Final = 2  # what is dealt out in turn, at least
IN_TURN: Final = frozenset({"각각", "차례로", "각기"})


def respective(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with as many winners as grades dealt out in turn: A와 B를 각각 우수, 장려로 선정했다."""
    for k, node in enumerate(nodes):
        if node.kind != "word" or node.noun not in IN_TURN or node.josa:
            continue
        grades = grades_behind(nodes, k) or grades_ahead(nodes, k)
        if len(grades) < BOTH or len(set(grades)) < len(grades):
            continue
        found = [claim for claim in found if not ambiguous(claim, grades, node)]
        claim = claim_around(node, found, grades) or claim_behind(node, found, grades)
        if claim is None or len(claim.winners) != len(grades) or any(one.end > node.start for one in claim.winners):
            continue
        dealt = [replace(claim, winners=[one], grade=grade) for one, grade in zip(claim.winners, grades, strict=True)]
        same = [other for other in found if other.grade in grades and other.winners == claim.winners]
        at = found.index(claim)
        found = [other for part in (found[:at], dealt, found[at + 1 :]) for other in part if other not in same]
    return found


def grades_behind(nodes: Sequence[Node], k: int) -> list[Grade]:
    """The grades listed right behind the word that deals them out: 각각 전국 우수, 장려로, 각각 가온부 장관 표창과."""
    at = k + 1
    while at < len(nodes) and nodes[at].noun in GRADE_SCOPES:
        at += 1
    grades: list[Grade] = []
    while (at := at + gives_honor(nodes, at)) < len(nodes) and nodes[at].kind == "grade":
        grades.append(nodes[at].grade)
        parted = at + 1 < len(nodes) and nodes[at + 1].kind in SEPARATORS
        if nodes[at].josa not in ("", *CONNECTS) or not (nodes[at].josa or parted):
            break  # a grade and its honor: 각각 우수기관 표창을
        at += 1 + parted
    return grades


def gives_honor(nodes: Sequence[Node], at: int) -> bool:
    """Whether a body stands at a node whose head gives the honor right behind it: 행정안전부 장관 표창."""
    pair = nodes[at : at + 2]
    honor = len(pair) > 1 and pair[1].kind == "grade" and pair[1].grade.kind == "honor"
    return honor and pair[0].kind == "who" and pair[0].who.kind == "organization" and not pair[0].josa


def grades_ahead(nodes: Sequence[Node], k: int) -> list[Grade]:
    """The grades of one kind listed right before the word that deals them out: (A와 B가) 우수상과 장려상을 각각."""
    if k == 0 or nodes[k - 1].kind != "grade" or nodes[k - 1].josa not in ("을", "를"):
        return []
    listed = [nodes[k - 1], *(nodes[at] for at, _ in members(nodes, k - 1))]
    told = [node.grade for node in reversed(listed) if node.kind == "grade"]
    return told if len(told) == len(listed) and len({grade.kind for grade in told}) == 1 else []


def claim_around(turn: Node, found: Sequence[Claim], grades: Sequence[Grade]) -> Claim | None:
    """The one claim that spans the word that deals grades out, or the one of several that has one of these."""
    around = [claim for claim in found if claim.start <= turn.start and claim.end >= turn.end]
    if len(around) > 1:
        around = [claim for claim in around if claim.grade in grades]
    return around[0] if len(around) == 1 else None


def claim_behind(turn: Node, found: Sequence[Claim], grades: Sequence[Grade]) -> Claim | None:
    """The claim of grades behind the word that deals them out to winners told before: 선정돼 각각 총리상과 장관상을."""
    return next((claim for claim in found if claim.grade in grades and claim.rule == "shared"), None)


def ambiguous(claim: Claim, grades: Sequence[Grade], turn: Node) -> bool:
    """Whether a claim deals fewer grades than there are winners: nobody knows whose is which: 각각 B와 C등급."""
    before = all(one.end <= turn.start for one in claim.winners)
    return claim.grade in grades and before and len(claim.winners) > len(grades)


def fields_in_turn(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Deal fields out to as many grades: A사업과 B사업 부문에서 각각 최우수상과 장려상을."""
    for k in range(1, len(nodes)):
        if nodes[k].noun not in IN_TURN:
            continue
        beside = nodes[k - 1].names if nodes[k - 1].kind == "cat" else []
        fields = beside or fields_of_works(nodes[:k])
        grades = [node.grade for node in takewhile(lambda node: node.kind == "grade", nodes[k + 1 :])]
        claims = [claim for claim in found if claim.grade in grades and claim.categories in (fields, fields[-1:])]
        if len(fields) == len(grades) == len(claims) > 1:
            for claim in claims:
                claim.categories = [fields[grades.index(claim.grade)]]


def fields_of_works(nodes: Sequence[Node]) -> list[str]:
    """The fields of quoted works that were entered: 복지 분야의 '…' 사례와 환경 분야의 '…' 사례를 제출해 (각각)."""
    return [
        left.names[0]
        for left, right in pairwise(nodes)
        if left.kind == "cat" and left.josa == "의" and right.kind == "quote" and isinstance(left.value, list)
    ]


def years_in_turn(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Deal years out to as many grades: 2011년과 2012년에 각각 우수상과 최우수상을."""
    for k, node in enumerate(nodes):
        if node.noun not in IN_TURN:
            continue
        at = k - 1
        years: list[int | str] = []
        while at >= 0 and (nodes[at].kind == "year" or (years and nodes[at].kind in SEPARATORS)):
            value = nodes[at].value
            years[:0] = [value] if isinstance(value, int | str) else []
            at -= 1
        grades = grades_behind(nodes, k)
        claims = [claim for claim in found if any(claim.grade is grade for grade in grades)]
        if len(years) == len(grades) == len(claims) > 1:
            for claim, year in zip(claims, years, strict=True):
                claim.years = [year]


def award_by_award(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with as many grades as awards side by side dealt out in turn: A 평가와 B 평가에서 각각 최우수와 우수를."""
    for claim in found:
        events = [*reversed(claim.more or other_head(nodes, claim.event)), claim.event]
        same = [other for other in found if other.event is claim.event and other.winners == claim.winners]
        kinds = {other.grade.kind for other in same}
        if len(events) < BOTH or len(same) != len(events) or not kinds <= {"prize", "rating", "rank"}:
            continue
        if len({other.grade.grade for other in same}) < len(same) or any(other.rule == "enumerated" for other in same):
            continue
        dealt = [
            replace(other, event=event, more=[], givers=(givers_of(event) if event else []) or other.givers)
            for other, event in zip(same, events, strict=True)
        ]
        return [other for other in found if other not in same] + dealt
    return found


def is_other_grade(nodes: Sequence[Node], left: Claim, right: Claim) -> bool:
    """Whether a grade is one of two that awards listed before them brought, which brought which nobody knows.

    △A 평가 △B 평가 △C 평가 등 15개 분야에서 최우수 및 (우수기관으로).
    """
    if len(left.more) < SEVERAL or right.event is not left.event or right.rule != "shared":
        return False
    at = next((k for k, node in enumerate(nodes) if node.value is left.grade), None)
    beside = nodes[at + 1 : at + 3] if at is not None else []
    joined = [node.kind for node in beside] == ["and", "grade"] or (
        at is not None and nodes[at].josa in CONNECTS and bool(beside) and beside[0].kind == "grade"
    )
    return joined and right.grade.kind == left.grade.kind == "prize"


SEVERAL: Final = 2  # awards beside the last of a list


def other_head(nodes: Sequence[Node], event: Event | None) -> list[Event]:
    """The award that shares the last words of the one behind it: 농정업무(와 지방세정 추진실적) 평가."""
    k = next((k for k, node in enumerate(nodes) if k and node.kind == "event" and node.event is event), 0)
    before = nodes[k - 1] if k else None
    if event is None or before is None or before.kind != "word" or before.josa not in CONNECTS:
        return []
    _, *shared = event.name.split(" ")
    return [replace(event, name=" ".join([before.noun, *shared]))] if shared else []


def respective_fields(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims of fields dealt out with their grades: A와 B가 각각 복지 분야 최우수상과 환경 분야 우수상을 받았다."""
    turn = next((k for k, node in enumerate(nodes) if node.noun in IN_TURN and not node.josa), None)
    if turn is None:
        return found
    pairs = fields_graded(nodes[turn + 1 :])
    last = next((k for k in range(turn, -1, -1) if names_someone(nodes[k]) and nodes[k].josa in SUBJECTS), None)
    if len(pairs) < BOTH or last is None:
        return found
    subjects = [nodes[k] for k in sorted({last, *(at for at, _ in members(nodes, last))})]
    told = next((claim for claim in found if any(claim.grade is grade.value for _, grade in pairs)), None)
    if told is None or len(subjects) != len(pairs):
        return found
    dealt = [
        replace(told, winners=[bare_winner(who)], grade=grade.grade, categories=list(cat.names), rule="before")
        for who, (cat, grade) in zip(subjects, pairs, strict=True)
    ]
    return [claim for claim in found if all(claim.grade is not grade.value for _, grade in pairs)] + dealt


def fields_graded(nodes: Sequence[Node]) -> list[tuple[Node, Node]]:
    """The fields with a grade behind each that nodes begin with: 복지 분야 최우수상과 환경 분야 우수상을."""
    pairs: list[tuple[Node, Node]] = []
    for cat, grade in zip(nodes[::2], nodes[1::2], strict=False):
        if cat.kind != "cat" or cat.josa or not isinstance(cat.value, list) or grade.kind != "grade":
            break
        pairs.append((cat, grade))
        if grade.josa not in CONNECTS:
            break
    return pairs


def respective_prizes(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with as many winners as prizes named one after another: A와 B가 각각 가람봉사상과 나래봉사상을 받았다."""
    pair = prizes_in_turn(nodes)
    if not pair:
        return found
    of_contest = any(claim.grade.grade == pair[-1].name and len(claim.winners) == BOTH for claim in found)
    told = [claim for claim in found if not (of_contest and claim.event is pair[-1])]
    return [dealt for claim in told for dealt in dealt_prizes(claim, pair)]


def prizes_in_turn(nodes: Sequence[Node]) -> list[Event]:
    """The two prizes that a sentence names behind the word that deals them out: 각각 가람봉사상과 나래봉사상을."""
    for turn, first, last in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if turn.noun in IN_TURN and first.kind == last.kind == "event" and first.josa in CONNECTS:
            return [first.event, last.event]
    return []


def dealt_prizes(claim: Claim, pair: Sequence[Event]) -> list[Claim]:
    """A claim with two winners dealt out to two prizes, which are awards or what a contest gave."""
    if len(claim.winners) != BOTH:
        return [claim]
    if claim.event is pair[-1] and claim.grade.kind in ("named", "honor"):
        shares = zip(claim.winners, pair, strict=True)
        return [replace(claim, winners=[one], event=event, more=[]) for one, event in shares]
    names = [event.name for event in pair]
    if claim.grade.grade == names[0]:
        return []  # told with the other
    if claim.grade.grade == names[-1]:
        given = zip(claim.winners, names, strict=True)
        return [replace(claim, winners=[one], grade=replace(claim.grade, grade=name)) for one, name in given]
    return [claim]


def ranked(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with grades dealt out to their winners: 시부 2·3위는 당진시와 논산시가, A와 B가 2위와 3위로."""
    for k, node in enumerate(nodes):
        grades = joined_grades(nodes, k) if node.kind == "grade" else []
        if len(grades) < BOTH:
            continue
        last = next((claim for claim in found if claim.grade is grades[-1]), None)
        if last is None:
            continue
        groups = by_field(last.winners)
        if any(len(group) != len(grades) for group in groups):
            continue
        dealt = [
            replace(last, winners=[one], grade=grade)
            for group in groups
            for one, grade in zip(group, grades, strict=True)
        ]
        found = [claim for claim in found if not any(claim.grade is grade for grade in grades)] + dealt
    return found


def by_field(winners: Sequence[Winner]) -> list[list[Winner]]:
    """Winners that stand behind the same field, together: A그룹 X·Y, B그룹 Z·W."""
    groups = [list(group) for _, group in groupby(winners, key=lambda one: one.category)]
    return groups or [[]]


def joined_grades(nodes: Sequence[Node], k: int) -> list[Grade]:
    """The ranks, or the prizes with a dot between them (우수·장려 기관은), that begin at a place."""
    if nodes[k].grade.kind == "rank":
        return ranks_from(nodes, k)
    grades = [nodes[k].grade]
    in_turn = any(node.noun in IN_TURN for node in nodes[k:])
    while grades[-1].kind == "prize" and not nodes[k].parens and k + 2 < len(nodes):
        behind = nodes[k + 1]
        if in_turn and nodes[k].josa in CONNECTS and behind.kind == "grade":  # 우수상과 장려상은 A와 B가 각각
            k += 1
        elif (
            not nodes[k].josa
            and nodes[k + 2].kind == "grade"
            and (behind.kind == "dot" or (in_turn and behind.noun == "및"))
        ):
            k += 2
        else:
            break
        grades.append(nodes[k].grade)
    return grades if all(grade.kind == "prize" for grade in grades) else []


def ranks_from(nodes: Sequence[Node], k: int) -> list[Grade]:
    """The ranks joined to the one at a place and behind it."""
    grades = [nodes[k].grade]
    while k + 1 < len(nodes):
        k, joined = (
            (k + 2, not nodes[k].josa) if nodes[k + 1].kind in ("dot", "comma") else (k + 1, nodes[k].josa in CONNECTS)
        )
        if not joined or k >= len(nodes) or nodes[k].kind != "grade" or nodes[k].grade.kind != "rank":
            break
        grades.append(nodes[k].grade)
    return grades


def sums_in_turn(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give the winners of a claim the sums that are told in their turn: A와 B가 각 1000만원과 700만원을 받는다.

    Grades with several winners are told their sums in the same way: 최우수 A, 우수 B와 C에 각각 200만원과 100만원을.
    """
    sums = [k for k, node in enumerate(nodes) if node.kind == "money"]
    graded = [claim for claim in found if claim.grade.kind == "prize" and claim.winners]
    if dealt_to_grades(nodes, sums, graded):
        for claim, k in zip(graded, sums, strict=True):
            claim.prize = nodes[k]
        return
    for claim in found:
        told = [k for k in sums if claim.winners and nodes[k].start >= claim.winners[-1].end]
        joined = all(nodes[k].josa in CONNECTS or nodes[k + 1].kind in ("comma", "dot") for k in told[:-1])
        beside = all(right - left <= 1 + (not nodes[left].josa) for left, right in pairwise(told))
        if len(told) == len(claim.winners) > 1 and joined and beside:
            claim.winners = [replace(one, prize=nodes[k]) for one, k in zip(claim.winners, told, strict=True)]
            claim.prize = None


def dealt_to_grades(nodes: Sequence[Node], sums: Sequence[int], graded: Sequence[Claim]) -> bool:
    """Whether sums behind all winners are as many as their grades, of which one has several winners."""
    if len(graded) < BOTH or len(sums) != len(graded) or all(len(claim.winners) == 1 for claim in graded):
        return False
    behind = nodes[sums[0]].start >= max(claim.winners[-1].end for claim in graded)
    return behind and len({claim.grade.grade for claim in graded}) == len(graded)


# right before a sum that each of several awards brought: 각각 교부세 (5000만원을)
APIECE: Final = re.compile(r"각각?\s(?:[가-힣]{2,8}\s){0,2}$")


def sums_apiece(nodes: Sequence[Node], text: str, found: Sequence[Claim]) -> None:
    """Give the awards of a clause the sum that each brought: A 평가 최우수, B 평가 우수기관에 뽑혀 각각 5000만원을.

    As many sums as the last awards are theirs in turn: 최우수와 장려상을 받아 각 1억원, 5000만원을.
    """
    sums = [k for k, node in enumerate(nodes) if node.kind == "money"]
    for first in sums:
        money = nodes[first]
        if not (money.value or APIECE.search(text[: money.start])):
            continue
        run = [nodes[k] for k in sums if k in (first, first + 1, first + 2)]
        before = [other.end for other in nodes if other.end <= money.start and ends_clause_of_win(other)]
        before += [nodes[k].end for k in sums if k < first]
        begin = max(before, default=0)
        told = [claim for claim in found if begin <= claim.start and claim.end <= money.start]
        events = {id(claim.event) for claim in told if claim.event is not None}
        if len(events) == len(told) > 1 and all(claim.winners == told[0].winners for claim in told):
            dealt = run * len(told) if len(run) == 1 else run
            for claim, node in zip(told[-len(dealt) :], dealt, strict=False):
                claim.prize = node


def ends_clause_of_win(node: Node) -> bool:
    """Whether a verb of winning ends a clause of its own before another: 우수상을 받았으며, (B 평가에서)."""
    return node.kind == "win" and node.noun.endswith(("고", "으며", "지만"))


def sums_by_name(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give winners the sum whose brackets name them, the others the one beside it: 각각 3억원(A도)·2억원을 받는다."""
    for first, claim in enumerate(found):
        behind = [other.start for other in found[first + 1 :] if other.winners != claim.winners]
        stop = min(behind, default=nodes[-1].end)
        last = max((one.end for one in claim.winners), default=stop)
        told = [node for node in nodes if node.kind == "money" and last <= node.start < stop]
        named = [node for node in told if any(item.hit is not None for item in node.parens)]
        plain = [node for node in told if not node.parens]
        if len(named) + len(plain) != len(told) or not named or len(plain) > 1:
            continue
        claim.winners = [
            replace(one, prize=next((node for node in named if names_winner(node, one)), None) or (*plain, None)[0])
            for one in claim.winners
        ]
        claim.prize = None


def names_winner(node: Node, one: Winner) -> bool:
    """Whether the brackets behind a sum name a winner: 16억원(강원)."""
    codes = {code for hit in one.who.hits[-1:] for code in hit.codes}
    return any(item.hit is not None and codes & set(item.hit.codes) for item in node.parens)


def sums_of_grades(nodes: Sequence[Node], text: str) -> list[tuple[Grade, Node]]:
    """The grades of a sentence with their sums dealt out in turn: 은상과 동상에는 각각 200만원, 100만원을."""
    joined = [
        k for k, node in enumerate(nodes[:-1]) if node.kind == nodes[k + 1].kind == "money" and node.josa in CONNECTS
    ]
    for k in joined:
        pair = [node.grade for node in nodes[:k] if node.kind == "grade" and node.grade.kind == "prize"][-2:]
        if len(pair) == len(joined) + 1:
            return list(zip(pair, nodes[k : k + 2], strict=True))
    turn = text.find("각각")
    grades = [node.grade for node in nodes if node.kind == "grade" and node.grade.kind == "prize" and node.start < turn]
    sums = [node for node in nodes if node.kind == "money"]
    dealt = len(grades) == len(sums) > 1 and all(node.start >= turn for node in sums)
    return list(zip(grades, sums, strict=True)) if dealt else []


def streaks_in_turn(nodes: Sequence[Node], claim: Claim) -> list[Claim]:
    """A claim for each of several winners with its streak, told in their turn: A와 B가 각각 3년, 2년 연속 최우수에."""
    turn = next((node.start for node in nodes if node.noun in IN_TURN), None)
    if turn is None or len(claim.winners) < BOTH or any(one.end > turn for one in claim.winners):
        return []
    told = [node.value for node in nodes if node.kind == "streak" and turn < node.start and node.end <= claim.end]
    streaks = [value for value in told if isinstance(value, int)]
    if len(streaks) != len(claim.winners):
        return []
    return [replace(claim, winners=[one], streak=streak) for one, streak in zip(claim.winners, streaks, strict=True)]


def streaks_apart(nodes: Sequence[Node], claim: Claim) -> list[Claim]:
    """A claim for each streak that is told behind its winners in turn: A는 6년 연속, B와 C는 5년 연속 최우수등급에."""
    if in_turn := streaks_in_turn(nodes, claim):
        return in_turn
    groups: list[tuple[list[Winner], int]] = []
    since = 0
    for node in nodes:
        if node.kind == "streak" and isinstance(node.value, int) and node.end <= claim.end:
            told = [one for one in claim.winners[since:] if one.end <= node.start]
            if told:
                groups.append((told, node.value))
                since += len(told)
    if len(groups) < 2 or since != len(claim.winners):
        return [claim]
    return [replace(claim, winners=told, streak=streak) for told, streak in groups]


def by_edition(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give the wins of one award told edition by edition each its own; those before the last are past.

    제5회 대회에서는 장려상, 제6회 우수상에 이어 이번 제7회 대회에서 대상을 받았다.
    """
    award = next((claim.event for claim in found if claim.event is not None and not claim.event.pointer), None)
    named = [claim.event for claim in found if claim.event is not None and not claim.event.pointer]
    told = editions_told(nodes, found)
    if len(set(told)) < BOTH or None in told or any(event != award for event in named):
        return
    event = award or Event(CONTEST, pointer=True)
    for claim, edition in zip(found, told, strict=True):
        earlier = edition != told[-1]
        claim.event = replace(event, edition=edition, year=None if earlier else event.year)
        if earlier:
            claim.years, claim.recall = claim.years or ["지난번"], True


CONTEST: Final = "대회"  # of which nothing but the edition is told


def editions_told(nodes: Sequence[Node], found: Sequence[Claim]) -> list[int | None]:
    """The edition told last before the grade of each claim."""
    out: list[int | None] = []
    last: int | None = None
    at = 0
    for claim in found:
        while at < len(nodes) and nodes[at].value is not claim.grade:
            node = nodes[at]
            value = node.event.edition if node.kind == "event" else node.value if node.kind == "edition" else None
            last = value if isinstance(value, int) else last
            at += 1
        out.append(last if at < len(nodes) else None)
    return out


def merits_in_turn(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """The winners before the last of one honor, each with a merit: A가 산불 유공으로, B가 통계 유공으로 표창을."""
    made: list[Claim] = []
    for claim in found:
        if claim.rule != "before":
            continue
        places = [k for k, node in enumerate(nodes) for one in claim.winners if node.start == one.start]
        behind = nodes[places[-1] + 1 : places[-1] + 2] if places else []
        if not any(map(is_merit, behind)):
            continue
        at = places[0]
        while at > 2 and nodes[at - 1].kind == "comma" and is_merit(nodes[at - 2]):
            merit = nodes[at - 2]
            who = words_start(nodes, at - 2, lambda node: False) - 1  # A가 정부 모범공무원으로
            if who < 0 or nodes[who].kind != "who" or nodes[who].josa not in ("이", "가"):
                break
            winners = group(nodes, who, 0)
            made.append(replace(claim, winners=winners, event=merit.event, start=winners[0].start))
            at = next(k for k, node in enumerate(nodes) if node.start == winners[0].start)
    return made


def is_merit(node: Node) -> bool:
    """Whether a node names the merit that an honor is for: 산불방지 유공으로."""
    return node.kind == "event" and node.noun.endswith((MERIT, *STAFF_NOUNS)) and node.josa in FOR_MERIT


FOR_MERIT: Final = frozenset({"으로", "을"})
