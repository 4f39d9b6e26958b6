"""Units and winners that a sentence deals out: in turn, in brackets, by year, side by side."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from typing import Final

from posang.records.awards.bodies import who_at
from posang.records.awards.claim import Claim, Unit, Winner
from posang.records.awards.givers import event_givers, hosts_in_brackets
from posang.records.awards.lexer import LEX, Grade
from posang.records.awards.node import COLLECTIVE, CONNECTS, TOPIC, Event, Node
from posang.records.awards.owners import named_in_brackets
from posang.records.awards.predicates import ADVERBS, COPULA, explains, predicate
from posang.records.awards.winners import heads_before

EACH: Final = frozenset({"이상", "각", "각각"})  # before a grade in brackets: A, B(이상 최우수)
ITEM_SIZE: Final = 40  # characters of a marked name at most


FIELD_SIZE: Final = 5  # characters; a longer marked name before a grade is an award's


def contrasted(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give ratings side by side the field that each is of: 외부청렴도는 2등급, 내부청렴도는 1등급."""
    pairs = [
        (left, right)
        for left, right in pairwise(nodes)
        if right.kind == "grade"
        and right.grade.kind == "rating"
        and left.kind == "word"
        and left.josa in ("은", "는", "에선", "에서는", "에서")
    ]
    if len(pairs) < 2:
        return
    for left, right in pairs:
        for claim in found:
            if claim.grade is right.grade and not claim.categories and len(left.noun) > 2:
                claim.categories = [left.noun]


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


BROUGHT: Final = frozenset({"에는", "에게는", "엔"})


def brought(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Grades and the honors that they bring, told of all who win them, by node: 1위에는 장관상, 2위에는 이사장상."""
    found: list[tuple[int, int]] = []
    for k, node in enumerate(nodes[:-1]):
        if node.kind != "grade" or node.grade.kind not in ("prize", "rank") or node.josa not in BROUGHT:
            continue
        at = k + 1 + (nodes[k + 1].kind == "who" and not nodes[k + 1].josa)
        if at < len(nodes) and nodes[at].kind == "grade" and nodes[at].grade.kind == "honor":
            first = k
            while first > 1 and nodes[first - 1].kind == "dot" and nodes[first - 2].kind == "grade":
                first -= 2
            found += [(one, at) for one in range(first, k + 1, 2)]
    return found


def ambiguous(claim: Claim, grades: Sequence[Grade], turn: Node) -> bool:
    """Whether a claim deals fewer grades than there are winners: nobody knows whose is which: 각각 B와 C등급."""
    before = all(one.end <= turn.start for one in claim.winners)
    return claim.grade in grades and before and len(claim.winners) > len(grades)


def respective(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with as many winners as grades dealt out in turn: A와 B를 각각 우수, 장려로 선정했다."""
    for k, node in enumerate(nodes):
        if node.kind != "word" or node.noun not in IN_TURN or node.josa:
            continue
        grades: list[Grade] = []
        at = k + 1
        while at < len(nodes) and nodes[at].noun in ("전국", "도내", "종합"):
            at += 1
        while at < len(nodes) and nodes[at].kind == "grade":
            grades.append(nodes[at].grade)
            if nodes[at].josa not in ("", *CONNECTS):
                break
            at += 1 + (at + 1 < len(nodes) and nodes[at + 1].kind in ("comma", "dot", "and"))
        if len(grades) < 2 or len(set(grades)) < len(grades):
            continue
        found = [claim for claim in found if not ambiguous(claim, grades, node)]
        around = [claim for claim in found if claim.start <= node.start and claim.end >= node.end]
        if len(around) > 1:
            around = [claim for claim in around if claim.grade in grades]
        if len(around) != 1:
            continue
        claim = around[0]
        if len(claim.winners) != len(grades) or any(one.end > node.start for one in claim.winners):
            continue
        dealt = [replace(claim, winners=[one], grade=grade) for one, grade in zip(claim.winners, grades, strict=True)]
        same = [other for other in found if other.grade in grades and other.winners == claim.winners]
        found = [other for other in found if other is not claim and other not in same] + dealt
    return found


def fields_in_turn(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Deal fields out to as many grades: A사업과 B사업 부문에서 각각 최우수상과 장려상을."""
    for k in range(1, len(nodes)):
        if nodes[k].noun not in IN_TURN or nodes[k - 1].kind != "cat":
            continue
        fields = nodes[k - 1].names
        grades = [node.grade for node in takewhile(lambda node: node.kind == "grade", nodes[k + 1 :])]
        claims = [claim for claim in found if claim.grade in grades and claim.categories == fields]
        if len(fields) == len(grades) == len(claims) > 1:
            for claim in claims:
                claim.categories = [fields[grades.index(claim.grade)]]


BOTH: Final = 2


def other_head(nodes: Sequence[Node], event: Event | None) -> list[Event]:
    """The award that shares the last words of the one behind it: 농정업무(와 지방세정 추진실적) 평가."""
    k = next((k for k, node in enumerate(nodes) if k and node.kind == "event" and node.event is event), 0)
    before = nodes[k - 1] if k else None
    if event is None or before is None or before.kind != "word" or before.josa not in CONNECTS:
        return []
    _, *shared = event.name.split(" ")
    return [replace(event, name=" ".join([before.noun, *shared]))] if shared else []


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
        dealt = [replace(other, event=event, more=[]) for other, event in zip(same, events, strict=True)]
        return [other for other in found if other not in same] + dealt
    return found


def respective_prizes(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with as many winners as prizes named one after another: A와 B가 각각 가람봉사상과 나래봉사상을 받았다."""
    for claim in found:
        last = next((k for k, node in enumerate(nodes) if node.kind == "event" and node.value is claim.event), None)
        if last is None or len(claim.winners) != 2 or claim.grade.kind != "named":
            continue
        first = nodes[last - 1]
        in_turn = last > 1 and nodes[last - 2].noun in IN_TURN
        if in_turn and first.kind == "event" and first.josa in CONNECTS and claim.winners[-1].end < first.start:
            events = (first.event, claim.event)
            dealt = [
                replace(claim, winners=[one], event=event, more=[])
                for one, event in zip(claim.winners, events, strict=True)
            ]
            return [other for other in found if other is not claim] + dealt
    return found


IN_TURN: Final = frozenset({"각각", "차례로", "각기"})


def ranked(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with grades dealt out to their winners: 시부 2·3위는 당진시와 논산시가, A와 B가 2위와 3위로."""
    for k, node in enumerate(nodes):
        grades = joined_grades(nodes, k) if node.kind == "grade" else []
        if len(grades) < 2:
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
    while (
        grades[-1].kind == "prize"
        and not (nodes[k].josa or nodes[k].parens)
        and k + 2 < len(nodes)
        and nodes[k + 1].kind == "dot"
        and nodes[k + 2].kind == "grade"
    ):
        k += 2
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


def dealt(nodes: Sequence[Node], text: str, parts: Sequence[Unit]) -> list[Claim]:
    """Awards that each stand before their winners under one grade: A 유공에 X, B 유공에 Y 등으로 표창이 수여됐다."""
    if len(parts) != 1 or predicate(nodes, text, parts[0], len(nodes))[0] != "win":
        return []
    unit = parts[0]
    heads = [
        k
        for k in range(unit.first - 1)
        if nodes[k].kind == "event"
        and not nodes[k].event.pointer
        and nodes[k].josa in ("에", "에는", "은", "는")
        and nodes[k + 1].kind == "who"
    ]
    if len(heads) < 2:
        return []
    found = []
    for head, stop in pairwise([*heads, unit.first]):
        whos = [node for node in nodes[head + 1 : stop] if node.kind == "who" and node.who.kind != "deictic"]
        if whos:
            winners = [Winner(node.who, node.start, node.end) for node in whos]
            found.append(Claim(unit.grade, winners, nodes[head].start, whos[-1].end, nodes[head].event, rule="paired"))
    return found


STAFF_TITLE: Final = ("공무원", "직원", "교사", "경찰관", "소방관", "집배원", "봉사자", "상", "대상", "왕", "인")
TITLE_SIZE: Final = 3  # words of a title: 이달의 으뜸 공무원
ENDS_CHOICE: Final = re.compile(
    r"(?:선정|선발|지정|낙점|수상|시상|표창|포상|수여|받[았은는]|뽑|꼽|이름을|영예|공로를\s인정받)"
)


def handed(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Titles that each stand before their winners, one verb for all: ‘A 공무원’에 X, ‘B 공무원’에 Y를 각각 선정했다.

    Behind a field (공무원 부문은 모범공무원에 X, 자랑스러운 공무원에 Y가) the titles are fields of the award in force.
    """
    heads = [(k, first) for k in range(len(nodes) - 1) if (first := title_start(nodes, k)) is not None]
    if (
        len(heads) < HANDED
        or graded_staff(nodes, heads)
        or any(node.kind in ("veto", "speech", "money") for node in nodes[heads[0][0] :])
    ):
        return []
    at = {k for k, _ in heads}
    if any(node.kind == "grade" and k not in at for k, node in enumerate(nodes) if k > heads[0][0]):
        return []
    stops = [*(first for _, first in heads[1:]), len(nodes)]
    lead = next((node for node in reversed(nodes[: heads[0][1]]) if node.kind == "cat"), None)
    fielded = lead is not None and lead.josa in ("은", "는", "에서는", "에는")
    fielded = fielded or any(node.noun in ("부문별", "분야별") for node in nodes[: heads[0][1]])
    found: list[Claim] = []
    for (k, first), stop in zip(heads, stops, strict=True):
        whos = people_behind(nodes, k + 1, stop)
        if not whos:
            return []
        name = text[nodes[first].start : nodes[k].end].removesuffix(nodes[k].josa)
        event = nodes[k].event if nodes[k].kind == "event" else Event(name)
        winners = [Winner(node.who, node.start, node.end) for node in whos]
        claim = Claim(Grade("선정", kind="named"), winners, nodes[first].start, whos[-1].end, rule="paired")
        claim.event, claim.categories = (None, [event.name]) if fielded else (event, [])
        found.append(claim)
    return found if ENDS_CHOICE.match(text, ending(nodes, found[-1].end)) else []


def graded_staff(nodes: Sequence[Node], heads: Sequence[tuple[int, int]]) -> bool:
    """Whether what seem titles are grades of one choice of staff: 최우수 공무원에는 A, 우수 공무원에는 B."""
    bare = [nodes[k].grade.grade for k, first in heads if first == k and nodes[k].kind == "grade"]
    graded = "최우수" in bare or set(bare) == {"우수", "장려"}
    return len(bare) == len(heads) and graded and len(set(bare)) == len(bare)


HANDED: Final = 2  # titles that show a sentence to hand them out


def title_start(nodes: Sequence[Node], k: int) -> int | None:
    """Where the title begins that a node ends, with 에 or right before a person; None where it ends none."""
    node = nodes[k]
    apposed = node.kind == "event" and not node.josa and nodes[k + 1].kind == "who"
    if not (apposed or node.josa in ("에", "에는")) or nodes[k + 1].kind not in ("who", "cat"):
        return None
    if node.kind == "event":
        if apposed and not (nodes[k + 1].who.kind == "person" and node.event.name.endswith(("상", "왕"))):
            return None
        return None if node.event.pointer or not node.event.name.endswith(STAFF_TITLE) else k
    staff = node.kind == "grade" and node.grade.noun in ("공무원", "직원")
    if not staff and not (node.kind == "word" and node.noun.endswith(STAFF_TITLE[:-4])):
        return None
    first = k
    while first and k - first < TITLE_SIZE - 1 and goes_with(nodes[first - 1]):
        first -= 1
    return first if staff or first < k or len(node.noun) > TITLE_SIZE else None


def goes_with(node: Node) -> bool:
    """Whether a node is a word of a title before its last noun: 자랑스러운, 이달의, 친절."""
    return node.kind == "word" and (
        node.noun in LEX.adjectives or (node.josa in ("", "의") and node.noun not in LEX.event_stop)
    )


def people_behind(nodes: Sequence[Node], start: int, stop: int) -> list[Node]:
    """The bodies and persons that a title is handed to, up to the next title or what ends the list."""
    found: list[Node] = []
    for node in nodes[start:stop]:
        if node.kind == "who" and node.who.kind in ("person", "department", "organization"):
            found.append(node)
            if node.josa and node.josa not in CONNECTS:
                break
        elif node.kind not in ("comma", "dot", "and", "bullet"):
            break
    return found


def ending(nodes: Sequence[Node], end: int) -> int:
    """Where the verb behind a place begins, adverbs passed over."""
    behind = (node for node in nodes if node.start >= end and node.noun not in ADVERBS and node.kind != "count")
    return next((node.start for node in behind), end)


def rated_fields(nodes: Sequence[Node]) -> list[Claim]:
    """One body's ratings, each behind its fields: 가람도는 화재, 범죄 3등급, 교통사고와 생활안전 4등급을 받았다."""
    ratings = [
        k
        for k, node in enumerate(nodes)
        if node.kind == "grade" and node.grade.kind == "rating" and not (k + 1 < len(nodes) and explains(nodes[k + 1]))
    ]
    if len(ratings) < 2 or any(node.kind == "grade" and node.grade.kind != "rating" for node in nodes):
        return []
    head = next(
        (k for k in range(ratings[0]) if nodes[k].kind == "who" and nodes[k].josa in ("은", "는", "이", "가")), None
    )
    by_fields = head is None and nodes[0].noun in BY_FIELDS and nodes[0].josa.endswith("는")
    told = predicate_of_all(nodes, ratings[-1]) == "win" or (by_fields and nodes[ratings[-1]].josa in COPULA)
    if not told or (head is None and not by_fields):
        return []
    found: list[Claim] = []
    winners = [Winner(nodes[head].who, nodes[head].start, nodes[head].end)] if head is not None else []
    low = 1 + (head or 0)
    for at in ratings:
        fields = field_run(nodes[low:at])
        if not fields:
            return []
        found.append(
            Claim(
                nodes[at].grade,
                list(winners),
                nodes[low].start,
                nodes[at].end,
                categories=fields,
                rule="paired",
                inherited=all(one.who.kind == "deictic" for one in winners),
            )
        )
        low = at + 1
    return found


# what opens the ratings of the body told before: 분야별로는 건전성 '가', 효율성 '나' 등급이었다
BY_FIELDS: Final = frozenset({"분야별", "부문별", "항목별", "지표별", "영역별"})
RATING_WORDS: Final = frozenset(
    {"가장", "높은", "낮은", "각각", "최고", "최하", "반면", "다만", "또", "나머지", "그리고"}
)


def predicate_of_all(nodes: Sequence[Node], last: int) -> str:
    """What governs a row of ratings: the verb behind the last."""
    verb = next((node for node in nodes[last + 1 :] if node.kind in ("win", "veto")), None)
    return verb.kind if verb is not None else "none"


def field_run(run: Sequence[Node]) -> list[str]:
    """The fields that a run of bare nouns lists; empty where it says anything else."""
    names: list[list[str]] = [[]]
    start = next((k + 1 for k in range(len(run) - 1, -1, -1) if run[k].kind == "win"), 0)
    for node in run[start:]:
        if node.kind in ("comma", "dot", "and"):
            names.append([])
        elif node.kind == "cat" and isinstance(node.value, list):
            names[-1:] = [*(names[-1:] if names[-1] else []), *([name] for name in node.names)]
        elif node.kind == "word" and node.noun not in RATING_WORDS:
            names[-1].append(node.noun)
            if node.josa in CONNECTS:
                names.append([])
            elif node.josa not in ("", "은", "는", "이", "가", "에서", "에서는", "도"):
                return []
        elif node.kind == "who" and node.who.kind == "department" and node.noun.endswith("과") and not node.josa:
            names[-1].append(node.noun[:-1])
            names.append([])
        elif node.kind != "word":
            return []
    return [" ".join(name) for name in names if name]


def paired(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners with their grades in brackets: 주민복지실(최우수), 문화관광과·농정과(장려)가 선정됐다."""
    found: list[Claim] = []
    waiting: list[Node] = []
    category: str | None = None
    for k, node in enumerate(nodes):
        if node.kind == "cat" and isinstance(node.value, list) and len(node.names) == 1:
            category = node.names[0]
        elif node.kind == "word" and node.josa in ("은", "는") and k + 1 < len(nodes) and nodes[k + 1].kind == "who":
            category = node.noun if node.noun not in COLLECTIVE else None
        if node.kind != "who" or node.who.kind == "deictic":
            if node.kind not in ("dot", "and", "comma"):
                waiting = []
            continue
        inner = [item for item in node.parens if item.kind not in ("comma", "other") and item.noun not in EACH]
        grades = [
            item.value
            for item in inner
            if item.kind == "grade" and isinstance(item.value, Grade) and item.value.grade != "기관표창"
        ]
        if len(inner) == 1 and len(grades) == 1:
            group_of = [*waiting, node]
            found.extend(
                Claim(
                    grades[0],
                    [Winner(one.who, one.start, one.end)],
                    one.start,
                    node.end,
                    categories=[category] if category else [],
                    rule="paired",
                )
                for one in group_of
            )
            waiting = []
        elif (not node.josa and not inner and k + 1 < len(nodes) and nodes[k + 1].kind in ("dot", "comma")) or (
            node.josa in CONNECTS and not inner
        ):
            waiting.append(node)
        else:
            waiting = []
    if any(n.kind == "veto" for n in nodes):
        return []
    events = [k for k, n in enumerate(nodes) if n.kind == "event" and n.josa in ("에서", "에서는", "에서도")]
    for claim in found:
        at = next((k for k in reversed(events) if nodes[k].end <= claim.start), None)
        if at is not None:
            claim.event, claim.givers = nodes[at].event, event_givers(nodes, at)
    return found


LABEL: Final = frozenset({"word", "who", "cat"})
LABEL_WORDS: Final = 4  # of the field that a topic names


def by_topics(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners of one grade, each behind the field it won: 화재전술은 A소방서, 구급전술은 B소방서가 1위를 차지했다."""
    found: list[Claim] = []
    for at, node in enumerate(nodes):
        if node.kind != "grade" or node.grade.kind == "honor" or node.josa not in ("을", "를", "에"):
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


def topics_before(nodes: Sequence[Node], text: str, last: int) -> list[Winner]:
    """The winners of a row that ends at a node, each with the topic before it as its field; [] for no such row."""
    found: list[Winner] = []
    while last > 0 and nodes[last].kind == "who" and nodes[last].who.kind != "deictic":
        first = last
        while first > 1 and (before := joined_before(nodes, first)) is not None:
            first = before
        end = first - 1
        if end < 0 or nodes[end].kind not in LABEL or nodes[end].josa not in ("은", "는", "에서는"):
            return []
        if nodes[end].kind == "who" and nodes[end].who.kind in ("government", "person"):
            return []
        begin = end
        while (
            begin > 0
            and nodes[begin - 1].kind in ("word", "dot")
            and not nodes[begin - 1].josa
            and nodes[begin - 1].noun != "결과"
        ):
            begin -= 1
        if end - begin > LABEL_WORDS:
            return []
        label = text[nodes[begin].start : nodes[end].end].removesuffix(nodes[end].josa)
        heads = [n for n in nodes[first : last + 1] if n.kind == "who"]
        found = [Winner(n.who, n.start, n.end, label) for n in heads] + found
        last = begin - 2 if begin > 1 and nodes[begin - 1].kind == "comma" and not nodes[begin - 2].josa else -1
    return found


def joined_before(nodes: Sequence[Node], k: int) -> int | None:
    """Where the body stands that a dot or a particle joins to the one at a node; None for none."""
    at = k - 2 if nodes[k - 1].kind in ("dot", "and") else k - 1
    joined = nodes[at].kind == "who" and (nodes[at].josa in CONNECTS if at == k - 1 else not nodes[at].josa)
    return at if joined else None


def held_in_brackets(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners in the brackets behind every grade of a sentence: 대통령 표창(나래온), 총리 표창(도해솔)이 수여됐다."""
    grades = [node for node in nodes if node.kind == "grade"]
    if len(grades) < 2 or not all(node.parens and node.grade.kind in ("honor", "prize") for node in grades):
        return []
    told = any(node.kind == "win" or node.josa in COPULA for node in nodes)
    winners = [enclosed(node, text) for node in grades]
    if not told or not all(winners) or any(node.kind in ("veto", "speech") for node in nodes):
        return []
    named = all(k and nodes[k - 1].kind in ("event", "word") for k, node in enumerate(nodes) if node.kind == "grade")
    if named and all(hosts_in_brackets(node.parens) for node in grades):
        return []
    return [
        Claim(node.grade, held, node.start, node.end, rule="paired") for node, held in zip(grades, winners, strict=True)
    ]


def enclosed(node: Node, text: str) -> list[Winner]:
    """The persons in the brackets behind a grade, for a prize the bodies too."""
    if any(item.kind in ("money", "grade") for item in node.parens):
        return []
    if people := named_in_brackets(node):
        return [Winner(who, node.start, node.end) for who in people]
    found: list[Winner] = []
    at = 0
    while at < len(node.parens):
        step, named = who_at(text, node.parens, at)
        at += step
        if named is not None and (named.who.kind == "person" or node.grade.kind == "prize"):
            found.append(Winner(named.who, named.start, named.end))
    return found


def covered(claim: Claim, pairs: Sequence[Claim]) -> bool:
    """Whether a grade sums up winners who each bear their own in brackets: A(최우수), B(장려)를 우수기관으로."""
    ranked = claim.grade.kind == "prize" and all(pair.grade.kind == "rank" for pair in pairs)  # A(1위)가 우수기관으로
    graded = {one.start for pair in pairs for one in pair.winners if not ranked}
    return claim.grade.kind != "honor" and bool(claim.winners) and all(one.start in graded for one in claim.winners)


def series(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Wins listed by year in brackets: 5년 연속 수상(2010년 우수, 2011년 모범, 2012년 우수)."""
    found: list[Claim] = []
    for k, node in enumerate(nodes):
        if not node.parens:
            continue
        years = [item for item in node.parens if item.kind == "year" and isinstance(item.value, int)]
        if len(years) < 2:
            continue
        event_at = next((j for j in range(k - 1, -1, -1) if nodes[j].kind == "event"), None)
        winners, topic, _ = heads_before(nodes, text, 0, k, Unit(Grade(None), k, k, "", []), None)
        streak = next((n.value for n in nodes[:k] if n.kind == "streak" and isinstance(n.value, int)), None)
        pairs: list[tuple[int, Grade, int]] = []
        year: int | None = None
        for item in node.parens:
            if item.kind == "year" and isinstance(item.value, int):
                year = item.value
            elif year is not None and item.kind == "grade" and isinstance(item.value, Grade):
                pairs.append((year, item.value, item.end))
            elif year is not None and item.kind == "word" and item.noun in LEX.grades:
                pairs.append((year, Grade(LEX.grades[item.noun]), item.end))
        start = nodes[event_at].start if event_at is not None else node.start
        for year, grade, end in pairs:
            last_of = year == max(pair[0] for pair in pairs)
            found.append(
                Claim(
                    grade,
                    list(winners),
                    start,
                    end,
                    nodes[event_at].event if event_at is not None else None,
                    event_givers(nodes, event_at) if event_at is not None else [],
                    years=[year],
                    streak=streak if last_of else None,
                    rule="series",
                    inherited=not winners,
                    topic=topic,
                    own_year=True,
                )
            )
    return found


def preceded(nodes: Sequence[Node], found: Sequence[Claim]) -> list[Claim]:
    """Wins of others in earlier years: 2021년 동구·북구, 지난해 서구에 이어 올해 남구가 지정됐다."""
    made: list[Claim] = []
    for k, node in enumerate(nodes[:-1]):
        if node.kind != "who" or node.josa != "에" or not nodes[k + 1].noun.startswith("이어"):
            continue
        claim = next((one for one in found if one.winners and one.winners[0].start > node.end), None)
        if claim is None:
            continue
        group: list[Node] = []
        for other in reversed(nodes[: k + 1]):
            if other.kind == "who" and other.who.kind != "deictic" and (other is node or other.josa in ("", *CONNECTS)):
                group.insert(0, other)
            elif other.kind == "year" and group and isinstance(other.value, int | str):
                winners = [Winner(one.who, one.start, one.end) for one in group]
                made.append(
                    replace(
                        claim,
                        winners=winners,
                        start=other.start,
                        end=group[-1].end,
                        years=[other.value],
                        before_years=[],
                        streak=None,
                        prize=None,
                        recall=True,
                        categories=[],
                        own_year=True,
                    )
                )
                group = []
            elif other.kind not in ("comma", "dot", "and"):
                break
    return made


def restated(claim: Claim, all_claims: Sequence[Claim]) -> bool:
    """Whether a rank or rating says again what a grade of the same sentence and winners says."""
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


def tells_person(nodes: Sequence[Node], mark: int, stop: int) -> bool:
    """Whether a person stands between two marks behind what was done: △노선을 바꾼 A 팀장 △사업을 펼친 B 주무관이."""
    last = stop - 1 - (nodes[stop - 1].kind == "comma")
    told = nodes[last].kind == "who" and nodes[last].who.kind == "person" and not nodes[last].josa
    return told and last - mark > MERE_FIELD


MERE_FIELD: Final = 2  # nodes from a mark to a person behind a mere field: ▲화재에 A


def bullets(nodes: list[Node], text: str) -> list[Node]:
    """Marks inside a sentence: a run of bare nouns before a grade becomes its fields (△A △B에서 최우수구로)."""
    marks = [at for at, node in enumerate(nodes) if node.kind == "bullet"]
    if len(marks) < 2 or all(tells_person(nodes, *pair) for pair in pairwise(marks)):
        return nodes
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.kind != "bullet" or heads_list(nodes, at):
            out.append(node)
            at += 1
            continue
        names: list[str] = []
        j = at
        last = None
        while j < len(nodes) and nodes[j].kind == "bullet":
            if (mark := whole_item(nodes, j, text)) is not None:
                names.append(text[nodes[j].end : nodes[mark].start].strip(" ,·"))
                last, j = nodes[mark - 1], mark
                continue
            k = j + 1
            words: list[str] = []
            while (
                k < len(nodes)
                and nodes[k].kind not in ("bullet", "grade", "comma", "win", "stop", "colon")
                and not (words and last_josa(nodes[k - 1]) and k > j + 1)
            ):
                if nodes[k].kind == "dot":
                    words.append("·")
                elif nodes[k].kind == "count" or nodes[k].noun in ("등",):
                    break
                else:
                    words.append(
                        nodes[k].noun
                        if nodes[k].kind != "cat"
                        else " ".join(nodes[k].names)
                        if isinstance(nodes[k].value, list)
                        else ""
                    )
                k += 1
            if not words:
                break
            names.append(" ".join(words).replace(" · ", "·").strip())
            last = nodes[k - 1]
            j = k
            if last_josa(last) or nodes[k - 1].kind == "cat":
                break
        heads = [
            n
            for n in nodes[at:j]
            if n.kind == "who" and n.who.kind in ("government", "department", "person", "organization")
        ]
        if (
            len(names) >= 1
            and last is not None
            and len(heads) < len(names) / 2
            and not any(n.kind == "grade" for n in nodes[at:j])
        ):
            if len(events := listed_events(nodes[at:j])) * 2 >= len(names):
                if len(names) == 1:
                    out.extend(nodes[at:j])
                    at = j
                    continue
                at = summed_up(nodes, j)
                out.extend(coordinated(nodes[j - 1 : at], names, events, node))
                continue
            if len(names) == 1 and len(names[0]) > FIELD_SIZE and j < len(nodes) and nodes[j].kind == "grade":
                out.extend(nodes[at:j])
                at = j
                continue
            while j < len(nodes) and (
                nodes[j].kind in ("count",) or nodes[j].noun in ("등", "분야", "부문", "개") or nodes[j].kind == "cat"
            ):
                last = nodes[j]
                j += 1
            out.append(Node("cat", node.start, last.end, "", last.josa, names))
            at = j
        else:
            out.append(node)
            at += 1
    return out


def heads_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether marks behind a grade list its winners, persons among them: 장려상에는 △가람동 나래온 주무관 △…."""
    opens = next((node for node in reversed(nodes[:at]) if node.kind == "grade"), None)
    return (
        opens is not None
        and opens.josa in TOPIC
        and any(node.kind == "who" and node.who.kind == "person" for node in nodes[at:])
    )


def whole_item(nodes: Sequence[Node], at: int, text: str) -> int | None:
    """The next mark where the words between two marks are one short name; None where they say more."""
    mark = next((k for k in range(at + 1, len(nodes)) if nodes[k].kind == "bullet"), None)
    if mark is None or not 2 < len(text[nodes[at].end : nodes[mark].start].strip()) <= ITEM_SIZE:
        return None
    ends = ("grade", "stop", "colon", "who", "veto", "speech", "money")
    inside = nodes[at + 1 : mark]
    if any(node.kind in ends or (node.kind == "win" and node.noun.endswith("다")) for node in inside[1:]):
        return None
    return mark if inside[0].kind not in ends[:3] else None


def listed_events(nodes: Sequence[Node]) -> dict[str, Node]:
    """The awards among marked items, by name."""
    return {node.event.name: node for node in nodes if node.kind == "event" and not node.event.weak}


def summed_up(nodes: Sequence[Node], at: int) -> int:
    """The node behind the words that sum a list of awards up: … 등 5개 중앙부처 평가에서."""
    k = at
    while k < len(nodes) and k < at + 6:
        node = nodes[k]
        k += 1
        if node.kind == "event" and node.event.pointer:
            return k
        if node.kind not in ("count", "word", "dot", "cat", "who") or (node.josa and node.noun != "등"):
            break
    return at


def coordinated(tail: Sequence[Node], names: Sequence[str], events: Mapping[str, Node], mark: Node) -> list[Node]:
    """Marked items as awards side by side; the last takes the particle of what sums them up."""
    out: list[Node] = []
    for name in names:
        known = next((node for key, node in events.items() if key in name), None)
        node = known or Node("event", mark.start, tail[-1].end, name, "", Event(name))
        out += [Node("comma", node.start, node.start, ","), replace(node, josa="")]
    out[-1].josa = tail[-1].josa
    return out[1:]


def last_josa(node: Node) -> bool:
    """Whether a node ends a list of nouns."""
    return node.josa in (
        "에서",
        "에서는",
        "에서도",
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "에",
        "의",
        "으로",
        "로",
        "다",
        "이다",
    )
