"""What one sentence states: grades bound to winners, awards, fields, years, money and streaks.

A unit is a grade (with an honor in apposition), a prize won by its own name, or a choice without a grade. Its winners
stand behind it (우수상은 A와 B가) or before it (A가 우수상을); which of the two, its particle tells.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from posang.records.awards.lexer import BARE_WIN, LEX, Grade, Item
from posang.records.awards.phrases import CONNECTS, Event, Node, Who

SUBJECT: Final = frozenset({"이", "가", "은", "는", "도", "께서", "에서", "에서는", "에서도"})
TOPIC: Final = frozenset({"은", "는", "에는", "엔", "으로는", "로는", "에게는"})
HEADING: Final = frozenset({"은", "는", "에는", "엔", "으로는", "로는", "에게는", "에", "이", "가"})
HEAD: Final = frozenset(
    {
        "",
        "이",
        "가",
        "은",
        "는",
        "에",
        "에게",
        "께",
        "와",
        "과",
        "도",
        "로",
        "으로",
        "다",
        "이다",
        "였다",
        "이었다",
        "이며",
        "이고",
        "에는",
        "에게는",
    }
)
COPULA: Final = frozenset({"다", "이다", "였다", "이었다", "이고", "이며", "이자"})
RECALL: Final = re.compile(r"(?:에\s이어|에\s이은|를\s거쳐|을\s거쳐|한\s뒤|은\s뒤|든\s뒤|적이\s있|바\s있|다가|였다가)")
FUTURE_END: Final = re.compile(
    r"(?:겠다|싶다|예정이다|계획이다|방침이다|참이다|목표다|바란다|기대된다|기대하고\s있다|전망이다|다짐했다|각오다|각오를)"
)
SELECTS: Final = (
    "공무원",
    "부서",
    "왕",
    "명장",
    "수상자",
    "당선자",
    "인상",
    "달인",
    "스타",
    "명인",
    "MVP",
    "홍보대사X",
)
ADVERBS: Final = frozenset(
    {
        "각각",
        "나란히",
        "모두",
        "함께",
        "공동",
        "공동으로",
        "최종",
        "저마다",
        "차례로",
        "또",
        "또한",
        "역시",
        "잇따라",
        "동시에",
        "각기",
        "연이어",
        "연속",
        "당당히",
        "영예의",
    }
)


PAST: Final = re.compile(
    r"[았었했됐였겼렸혔왔갔졌랐켰쳤뤘궜섰탔쥔은인된온든난린낸둔룬운킨]|[아어해돼혀려와여라]$|며$|고$|^(?:수상|선정|획득|쾌거|영예|차지|석권)"
)
COLLECTIVE: Final = frozenset(
    {
        "곳",
        "시·도",
        "기관",
        "지자체",
        "자치단체",
        "지방자치단체",
        "부서",
        "단체",
        "시군",
        "시·군",
        "자치구",
        "도시",
        "읍면동",
        "읍면",
        "군",
        "시",
        "구",
        "도",
        "공무원",
        "직원",
        "사람",
        "수상자",
        "수상기관",
    }
)
FIXED: Final = frozenset({"이름을", "자리를", "들"})
LIGHT: Final = (
    "쾌거",
    "영예",
    "저력",
    "기염",
    "성과",
    "영광",
    "결실",
    "기쁨",
    "등",
    "데",
    "경사",
    "행운",
    "명예",
    "성적",
    "위업",
    "것",
    "진기록",
    "기록",
    "결과",
    "쾌거를",
    "이변",
    "겹경사",
    "영예도",
    "수확",
    "바",
    "중",
)
NO_FIELD: Final = re.compile(
    r"광역$|기초$|\d\s?점|%|^[\d.\s세]+$|(?:시장|군수|구청장|지사|과장|소장|국장|읍장|면장|동장|원장|회장|대표)\s|좌측|오른쪽|왼쪽|사진|이하|가운데|명$|곳$"
)


@dataclass(slots=True)
class Winner:
    """One recipient of a claim, with what its own brackets say."""

    who: Who
    start: int
    end: int
    category: str | None = None
    prize: Node | Item | None = None
    place: Who | None = None  # the government in brackets behind an organization
    bracket: str | None = None  # what the brackets say, where it may be a field


@dataclass(slots=True)
class Claim:
    """One unit of a sentence and what it is bound to; positions count characters of the sentence."""

    grade: Grade
    winners: list[Winner]
    start: int
    end: int
    event: Event | None = None
    givers: list[Node] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    years: list[int | str] = field(default_factory=list)
    before_years: list[int | str] = field(default_factory=list)  # years in 'Y에 이어', won before
    streak: int | None = None
    prize: Node | Item | None = None
    recall: bool = False
    rule: str = ""
    inherited: bool = False  # no winner in the sentence
    topic: Node | None = None
    ordered: bool = False  # winners in the order of fields told before: 차례로
    more: list[Event] = field(default_factory=list)  # awards coordinated with `event`
    own_year: bool = False  # a year stands between the award's name and the grade


@dataclass(slots=True)
class Unit:
    """A grade and the nodes it spans."""

    grade: Grade
    first: int
    last: int
    josa: str
    parens: list[Item]
    event: Event | None = None
    field: str | None = None  # a named prize in apposition: 특별상인 최고경영자상


def units(nodes: Sequence[Node], text: str) -> list[Unit]:
    """The grades of a sentence that may state a win, honors in apposition joined to their grade."""
    found: list[Unit] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.kind == "grade" and stands(nodes, at, text):
            unit = Unit(node.grade, at, at, node.josa, list(node.parens))
            before = nodes[at - 1] if at else None
            if (
                unit.grade.kind == "honor"
                and unit.grade.giver is None
                and before is not None
                and before.kind == "who"
                and not before.josa
                and before.who.kind in ("organization", "government")
            ):
                unit.grade = replace(unit.grade, giver=before.noun, noun=f"{before.noun} {unit.grade.noun}")
            unit = with_honor(nodes, unit)
            found.append(unit)
            at = unit.last + 1
            continue
        at += 1
    return found


def with_honor(nodes: Sequence[Node], unit: Unit) -> Unit:
    """The unit with the honor (or the grade) that stands in apposition or in brackets: 최우수상인 대통령상."""
    for item in unit.parens:
        if item.kind == "grade" and isinstance(item.value, Grade):
            other = item.value
            unit.grade = merged(unit.grade, other)
    last = unit.last
    while True:
        j = last + 1
        if nodes[last].josa not in ("인", "이자") and not (
            nodes[last].josa in ("으로", "로") and unit.grade.kind == "rank"
        ):
            break
        while (
            j < len(nodes)
            and nodes[j].kind in ("who", "word", "other")
            and j < last + 4
            and (nodes[j].kind == "word" or nodes[j].who.kind in ("organization", "government"))
        ):
            j += 1
        if (
            j < len(nodes)
            and nodes[j].kind == "grade"
            and (
                nodes[j].grade.kind == "honor"
                or unit.grade.grade == "최고등급"
                or nodes[j].grade.kind in ("prize", "rating")
            )
        ):
            giver = next((nodes[k] for k in range(last + 1, j) if nodes[k].kind == "who"), None)
            other = nodes[j].grade
            if giver is not None and other.kind == "honor" and other.giver is None:
                other = replace(other, giver=giver.noun)
            if unit.grade.kind == other.kind == "prize" and merged(unit.grade, other) is unit.grade:
                unit.field = nodes[j].noun
            unit.grade = merged(unit.grade, other)
            unit.josa = nodes[j].josa
            last = unit.last = j
            continue
        break
    return unit


def merged(first: Grade, second: Grade) -> Grade:
    """Grade and honor, or rank and rating, as one: the grade leads, the honor follows, a rating outranks a rank."""
    if second.kind == "honor" and first.kind != "honor":
        return replace(first, honor=second.grade, giver=second.giver)
    if first.kind == "honor" and second.kind != "honor":
        return replace(second, honor=first.grade, giver=first.giver)
    if (
        second.kind == "rating" and first.kind == "prize" and (first.noun == "등급" or second.grade in ("SA등급",))
    ) or (second.kind == "rating" and first.kind == "rating" and first.grade in LEX.grades):
        return second
    if first.kind == "rank" or first.grade in ("최고등급", "으뜸"):
        return second
    return first


def stands(nodes: Sequence[Node], at: int, text: str) -> bool:
    """Whether a grade word is one here, and not a target, a scale, an adjective or a wish."""
    node, grade = nodes[at], nodes[at].grade
    if (
        grade.noun in ("공무원", "직원", "부서")
        and not node.josa
        and at + 1 < len(nodes)
        and nodes[at + 1].kind == "grade"
        and nodes[at + 1].grade.kind == "prize"
    ):
        return False
    before = nodes[at - 1] if at else None
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    if behind is not None and not node.josa and behind.kind == "money":
        return False
    if (
        behind is not None
        and not node.josa
        and behind.noun in ("한", "두", "세", "네", "다섯", "여섯")
        and behind.kind == "word"
    ):
        return False
    if grade.grade == "대상" and grade.kind == "prize" and not grade.noun:
        listed = (
            behind is not None
            and behind.kind == "comma"
            and before is not None
            and before.kind == "event"
            and any(n.kind == "grade" for n in nodes[at + 1 :])
        )
        if (
            not listed
            and before is not None
            and not before.josa
            and before.kind in ("word", "head", "event", "veto")
            and before.noun.endswith(LEX.target_left)
        ):
            return False
        if node.josa in ("으로", "로", "으로는", "으로도") and not (before is not None and before.kind == "cat"):
            return False
        if node.josa == "에" and behind is not None and behind.kind == "veto":
            return False
        if (
            before is not None
            and (before.kind == "count" or (before.kind == "word" and before.noun in ("명", "곳", "개")))
            and node.josa in ("으로", "에")
        ):
            return False
        if (
            behind is not None
            and behind.kind == "word"
            and behind.noun
            in (
                "기관",
                "사업",
                "지역",
                "시설",
                "업체",
                "아동",
                "학생",
                "가구",
                "단체",
                "부서",
                "기업",
                "주민",
                "시",
                "군",
                "시군",
                "지자체",
                "인원",
                "자치단체",
                "품목",
                "차량",
                "토지",
                "건물",
                "선정",
            )
        ):
            return False
        if node.josa == "" and behind is not None and behind.kind == "count":
            return False
        if (
            node.josa.startswith(("이다", "이며", "이고", "이었"))
            and before is not None
            and (before.kind == "count" or before.noun.endswith(("기관", "곳", "명", "개", "이하", "이상")))
        ):
            return False
    if grade.grade == "대상" and grade.noun and node.noun.startswith("대상 "):
        return False
    if (
        behind is not None
        and not node.josa
        and behind.kind == "win"
        and behind.noun in ("선정", "시상", "포상", "수상")
        and at + 2 < len(nodes)
        and nodes[at + 2].noun.startswith(("기준", "방식", "절차", "방법", "제도", "과정", "요건", "규정"))
    ):
        return False
    if grade.grade == "동상" and re.search(r"동상\S?\s?(?:은|을|의)?\s?(?:제막|건립|높이|세[우웠]|앞)|제막", text):
        return False
    if any(item.noun in ("가점", "감점", "배점") for item in node.parens):
        return False
    if (
        grade.kind == "honor"
        and grade.grade in ("표창", "감사패", "공로패")
        and node.josa in ("", "의")
        and behind is not None
        and behind.kind == "word"
    ):
        return False
    if (
        behind is not None
        and behind.kind == "word"
        and behind.noun.startswith(("이상", "이하", "후보", "도전", "수준", "탈환", "선발", "명단에못"))
    ):
        return False
    if (
        grade.kind == "rating"
        and behind is not None
        and (behind.kind == "count" or behind.noun in ("수로", "수는", "수가", "수"))
    ):
        return False
    if (
        grade.kind == "rating"
        and behind is not None
        and behind.kind == "word"
        and behind.noun in ("이상", "이하", "아래", "미만", "출현율", "한우")
    ):
        return False
    return not (before is not None and before.kind == "year" and before.noun == "내년")


def claims(nodes: list[Node], text: str, kind: str) -> list[Claim]:
    """Every claim of a sentence; `kind` is prose, headline or list."""
    nodes, spread = bullets(nodes)
    found: list[Claim] = []
    frame: list[str] = []
    parts = units(nodes, text)
    prizes = prize_units(nodes, parts)
    parts = sorted([*parts, *prizes], key=lambda unit: unit.first)
    low = 0
    previous: Claim | None = None
    for number, unit in enumerate(parts):
        high = parts[number + 1].first if number + 1 < len(parts) else len(nodes)
        claim, low_next, frame = bind(nodes, text, kind, unit, low, high, frame, previous)
        if claim is None:
            low = max(low, low_next)
            continue
        if spread.get(unit.first):
            claim.categories = spread[unit.first]
        found.append(claim)
        previous = claim
        low = low_next
    if kind == "headline":
        found = [claim for claim in found if not hoped(nodes, claim)]
    found = respective(nodes, found)
    contrasted(nodes, found)
    found.extend(series(nodes, text))
    pairs = paired(nodes, text)
    if pairs:
        found = [claim for claim in found if claim.grade.kind != "field"] + pairs
    return [claim for claim in found if not restated(claim, found)]


def hoped(nodes: Sequence[Node], claim: Claim) -> bool:
    """Whether a headline ends in a hope or a plan of the win: 본상 수상 기대."""
    behind = [node for node in nodes if node.start >= claim.end and node.kind != "stop"]
    return len(behind) == 1 and behind[0].kind == "veto" and not behind[0].josa


def contrasted(nodes: Sequence[Node], found: Sequence[Claim]) -> None:
    """Give ratings side by side the field that each is of: 외부청렴도는 2등급, 내부청렴도는 1등급."""
    pairs = [
        (left, right)
        for left, right in pairwise(nodes)
        if right.kind == "grade" and right.grade.kind == "rating" and left.kind == "word" and left.josa in ("은", "는")
    ]
    if len(pairs) < 2:
        return
    for left, right in pairs:
        for claim in found:
            if claim.grade is right.grade and not claim.categories and len(left.noun) > 2:
                claim.categories = [left.noun]


def respective(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """Claims with as many winners as grades dealt out in turn: A와 B를 각각 우수, 장려로 선정했다."""
    for k, node in enumerate(nodes):
        if node.kind != "word" or node.noun not in ("각각", "차례로", "각기") or node.josa:
            continue
        grades: list[Grade] = []
        at = k + 1
        while at < len(nodes) and nodes[at].kind == "grade":
            grades.append(nodes[at].grade)
            if nodes[at].josa not in ("", *CONNECTS):
                break
            at += 1 + (at + 1 < len(nodes) and nodes[at + 1].kind in ("comma", "dot", "and"))
        if len(grades) < 2 or len(set(grades)) < len(grades):
            continue
        around = [claim for claim in found if claim.start <= node.start and claim.end >= node.end]
        if len(around) != 1:
            continue
        claim = around[0]
        if len(claim.winners) != len(grades) or any(one.end > node.start for one in claim.winners):
            continue
        dealt = [replace(claim, winners=[one], grade=grade) for one, grade in zip(claim.winners, grades, strict=True)]
        found = [other for other in found if other is not claim] + dealt
    return found


def paired(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Winners with their grades in brackets: 주민복지실(최우수), 문화관광과·농정과(장려)가 선정됐다."""
    found: list[Claim] = []
    waiting: list[Node] = []
    category: str | None = None
    for k, node in enumerate(nodes):
        if node.kind == "cat" and isinstance(node.value, list) and len(node.names) == 1:
            category = node.names[0]
        elif node.kind == "word" and node.josa in ("은", "는") and k + 1 < len(nodes) and nodes[k + 1].kind == "who":
            category = node.noun
        if node.kind != "who" or node.who.kind == "deictic":
            if node.kind not in ("dot", "and", "comma"):
                waiting = []
            continue
        inner = [item for item in node.parens if item.kind not in ("comma", "other")]
        grades = [item.value for item in inner if item.kind == "grade" and isinstance(item.value, Grade)]
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


def series(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Wins listed by year in brackets: 5년 연속 수상(2010년 우수, 2011년 모범, 2012년 우수)."""
    found: list[Claim] = []
    for k, node in enumerate(nodes):
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


def restated(claim: Claim, all_claims: Sequence[Claim]) -> bool:
    """Whether a rank says again what a grade of the same sentence and winners says."""
    if claim.grade.kind != "rank":
        return False
    return any(
        other is not claim
        and other.grade.kind != "rank"
        and {w.who.name for w in other.winners} == {w.who.name for w in claim.winners}
        and not claim.categories
        and not other.years
        for other in all_claims
    )


def bullets(nodes: list[Node]) -> tuple[list[Node], dict[int, list[str]]]:
    """Marks inside a sentence: a run of bare nouns before a grade becomes its fields (△A △B에서 최우수구로)."""
    if sum(node.kind == "bullet" for node in nodes) < 2:
        return nodes, {}
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.kind != "bullet":
            out.append(node)
            at += 1
            continue
        names: list[str] = []
        j = at
        last = None
        while j < len(nodes) and nodes[j].kind == "bullet":
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
    return out, {}


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


def prize_units(nodes: Sequence[Node], grades: Sequence[Unit]) -> list[Unit]:
    """Prizes won by name (행복나눔인상을 받은) and choices without a grade (친절부서로는 A가 낙점됐다)."""
    found: list[Unit] = []
    taken = {k for unit in grades for k in range(unit.first, unit.last + 1)}
    for at, node in enumerate(nodes):
        if at in taken:
            continue
        behind = list(nodes[at + 1 : at + (26 if node.kind == "cat" else 10)])
        win = next((n for n in behind if n.kind == "win" and not n.noun.startswith(("기록", "평가", "했", "한"))), None)
        next_grade = any(n.kind == "grade" for n in nodes[at + 1 :][: (nodes.index(win) - at - 1 if win else 8)])
        if node.kind == "event" and not node.event.pointer and not next_grade and win is not None:
            prize = re.search(r"(?:상|대상|왕|인상)$", node.event.name)
            if (
                prize
                and node.josa in ("을", "를", "도")
                and not any(n.josa in ("을", "를") or n.noun == "만들고" for n in behind[: behind.index(win)])
                and win.noun.startswith(("받", "수상", "탔", "탄", "안았", "안은", "거머", "차지", "획득", "따"))
            ):
                found.append(Unit(Grade(None, kind="named"), at, at, node.josa, node.parens, node.event))
            elif (
                prize
                and node.josa in ("은", "는", "의", "에는")
                and win.noun.startswith(("받", "차지", "돌아", "수상", "갔", "선정", "뽑", "탔"))
            ):
                grade = None if win.noun.startswith(("받", "탔", "수상")) else "선정"
                found.append(Unit(Grade(grade, kind="named"), at, at, "은", node.parens, node.event))
            elif (
                node.event.name.endswith(SELECTS)
                and node.josa in ("으로", "로", "에", "으로는", "로는", "에는")
                and win.noun.startswith(("선정", "뽑", "선발", "낙점", "올랐", "꼽", "지정"))
            ) or (node.event.offered and node.josa in ("에", "에서") and win.noun.startswith("선정")):
                found.append(Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens, node.event))
            elif node.event.quoted and node.josa in ("", "의") and behind and behind[0].noun == "영예":
                found.append(Unit(Grade("선정", kind="named"), at, at, "는", node.parens, node.event))
        elif (
            node.kind == "word"
            and not next_grade
            and win is not None
            and (len(node.noun) > 3 or node.noun == "MVP")
            and node.noun.endswith(SELECTS)
            and node.josa in ("으로", "로", "에", "으로는", "로는", "에는")
            and win.noun.startswith(("선정", "뽑", "선발", "낙점", "올랐", "꼽"))
        ):
            begin = at
            while (
                begin > 0
                and nodes[begin - 1].kind == "word"
                and not nodes[begin - 1].josa
                and nodes[begin - 1].noun not in LEX.event_stop
                and not has_n(nodes[begin - 1].noun)
                and at - begin < 3
            ):
                begin -= 1
            found.append(
                Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens, Event(text_of(nodes[begin : at + 1])))
            )
        elif (
            node.kind == "cat"
            and isinstance(node.value, list)
            and not next_grade
            and win is not None
            and not node.josa.startswith(("을", "를"))
            and win.noun.startswith(("선정", "뽑", "돌아", "낙점", "선발", "수상"))
            and (not win.noun.startswith("수상") or node.josa in ("에", "에는", "은", "는"))
            and not any(n.kind == "event" for n in nodes[:at][-3:])
            and node.josa in ("에는", "에서는", "의", "은", "는", "에", "에서", "")
            and not any(
                u.first < at and not any(n.kind == "win" for n in nodes[u.first : at]) for u in (*grades, *found)
            )
        ):
            grade = None if win.noun.startswith("수상") else "선정"
            found.append(Unit(Grade(grade, kind="field"), at, at, "는", node.parens, None))
    return found


def text_of(nodes: Sequence[Node]) -> str:
    """The nouns of nodes, joined by blanks."""
    return " ".join(node.noun for node in nodes)


def bind(
    nodes: list[Node], text: str, kind: str, unit: Unit, low: int, high: int, frame: list[str], previous: Claim | None
) -> tuple[Claim | None, int, list[str]]:
    """The claim of one unit, the index from which the next one may search, and the fields that stay in force."""
    first, last = unit.first, unit.last
    for node in nodes[low:first]:
        if (
            node.kind == "cat"
            and isinstance(node.value, list)
            and node.josa in ("에서는", "에는", "은", "는", "에서", "에서도", "에")
        ):
            frame = node.names
    verdict, verb = predicate(nodes, text, unit, high)
    if verdict == "veto":
        return None, last + 1, frame
    forward: list[Winner] = []
    rule = "before"
    relative = False
    next_node = nodes[last + 1] if last + 1 < len(nodes) else None
    lead_word = next_node is not None and next_node.noun in ("영예", "명단", "자리", "주인공", "트로피", "영광", "상패")
    josa = next_node.josa if lead_word and next_node is not None and unit.josa in ("", "의") else unit.josa
    if unit.grade.kind == "field":
        forward = heads_after(nodes, last + 1, len(nodes), unit)
        rule = "after"
        if not forward or verdict != "win":
            return None, last + 1, frame
    elif josa in TOPIC or (next_node is not None and next_node.kind == "colon"):
        forward = heads_after(nodes, last + 1 + (1 if lead_word else 0), high, unit)
        rule = "after"
    elif josa in ("에", "이", "가") and not own_subject(nodes, low, first):
        stop = verb if verb is not None else high
        forward = heads_after(nodes, last + 1, max(stop, last + 1), unit)
        rule = "after"
    elif (
        josa == ""
        and next_node is not None
        and next_node.kind in ("who", "cat")
        and unit.grade.kind != "rank"
        and not pair_before(nodes, low, first)
    ):
        forward = heads_after(nodes, last + 1, high, unit, apposed=True)
        rule = "apposed"
    elif josa == "인" and next_node is not None and next_node.kind in ("who", "word"):
        forward = joined_heads(nodes, last + 1, high, unit)
        relative = True
    if (
        not forward
        and (josa in ("을", "를", "에", "으로", "로", "이던", "였던", "이었던", ""))
        and not own_subject(nodes, low, first)
    ):
        after = relative_heads(nodes, text, unit, verb, high, josa)
        if after:
            forward, relative = after, True
    if (
        not forward
        and josa in TOPIC
        and unit.grade.kind != "field"
        and kind == "prose"
        and not own_subject(nodes, low, first)
    ):
        return None, last + 1, frame
    aside: list[str] = []
    if (
        not forward
        and josa in ("이던", "였던", "이었던")
        and next_node is not None
        and next_node.kind == "word"
        and next_node.josa in ("은", "는")
    ):
        aside, verdict = [next_node.noun], "copula"
    if relative:
        rule = "relative"
    winners = forward
    topic: Node | None = None
    givers: list[Node] = []
    end = last
    if forward:
        end = max((k for k in range(last, min(high, len(nodes))) if nodes[k].start < forward[-1].end), default=last)
        if not verdict_allows(verdict, rule, kind, nodes, last, high):
            return None, last + 1, frame
        topic = subject_node(nodes, low, first)
    elif (
        verdict == "win"
        and verb is not None
        and verb + 2 < len(nodes)
        and has_n(nodes[verb].noun)
        and nodes[verb + 1].noun in ("분야", "부문", "분야는", "부문은")
        and nodes[verb + 1].josa in ("은", "는")
        and nodes[verb + 2].kind == "cat"
    ):
        aside = list(nodes[verb + 2].names)
        last = verb + 2
        rule = "fields"
    else:
        if (
            verdict == "win"
            and verb is not None
            and has_n(nodes[verb].noun)
            and kind == "prose"
            and modifies(nodes, verb)
            and not any(n.kind in ("who", "quote") and n.josa in ("이", "가", "도") for n in nodes[low:first])
        ):
            return None, last + 1, frame
        if (
            verdict == "win"
            and verb is not None
            and verb <= last + 2
            and has_n(nodes[verb].noun)
            and not own_subject(nodes, low, first)
            and kind == "prose"
            and unit.josa in ("을", "를", "에", "으로", "로")
            and not (verb + 1 < len(nodes) and nodes[verb + 1].noun.startswith(("것", "바", "적", "데", "뒤", "후")))
        ):
            return None, last + 1, frame
        if verdict not in ("win", "copula") and not (verdict == "none" and open_end(nodes, text, unit, high, kind)):
            return None, last + 1, frame
        rule = "fields" if rule == "fields" else "before"
        winners, topic, givers = heads_before(nodes, text, low, first, unit, verb)
        if givers and givers[0].kind == "none":
            return None, last + 1, frame
        if not winners and previous is not None and shares(nodes, previous, unit, text):
            winners, topic = previous.winners, previous.topic
            rule = "shared"
    if not forward and any(
        (node.kind == "word" and node.value == "count")
        or (node.kind == "count" and re.search(r"(?:부문|분야)$", node.noun))
        for node in nodes[
            max([low, *[k for k in range(low, first) if nodes[k].kind == "who" and nodes[k].josa in SUBJECT]]) : first
        ]
    ):
        return None, last + 1, frame
    if (
        not forward
        and verb is not None
        and any(node.noun in ("오는", "다음달") for node in nodes[low:first])
        and not PAST.search(nodes[verb].noun)
    ):
        return None, last + 1, frame
    if (
        not winners
        and rule not in ("fields",)
        and kind == "prose"
        and verdict == "win"
        and verb is not None
        and not PAST.search(nodes[verb].noun)
    ):
        return None, last + 1, frame
    event = unit.event
    event_at = None
    if event is None:
        for k in range(first - 1, -1, -1):
            if (
                nodes[k].kind == "event"
                and not (nodes[k].event.weak and nodes[k].josa not in ("에서", "에서는", "에서도", ""))
                and (
                    nodes[k].josa not in ("을", "를", "과", "와")
                    or (
                        nodes[k].josa in ("을", "를")
                        and (
                            (nodes[k + 1].kind == "win" and has_n(nodes[k + 1].noun))
                            or any(n.noun == "결과" for n in nodes[k + 1 : k + 4])
                        )
                    )
                )
            ):
                event, event_at = nodes[k].event, k
                break
        if (
            event is not None
            and nodes[event_at or 0].josa in ("에", "의")
            and any(n.kind == "win" for n in nodes[(event_at or 0) + 1 : first])
        ):
            event = None
    more: list[Event] = []
    if event_at is not None and event is not None:
        k = event_at - 1
        while k >= 1 and (
            (nodes[k].kind in ("and", "dot", "comma") and nodes[k - 1].kind == "event" and not nodes[k - 1].josa)
            or (nodes[k].kind == "event" and nodes[k].josa in CONNECTS)
        ):
            at = k if nodes[k].kind == "event" else k - 1
            if not nodes[at].event.pointer and not nodes[at].event.weak:
                more.append(nodes[at].event)
            k = at - 1
    field_event = None
    if event is None and not forward:
        for k in range(first - 1, low, -1):
            if (
                nodes[k].kind == "cat"
                and isinstance(nodes[k].value, list)
                and len(nodes[k].names) == 1
                and (
                    nodes[k - 1].kind == "mark"
                    or (nodes[k - 1].kind == "year" and k > 1 and nodes[k - 2].kind == "mark")
                )
                and event_givers(nodes, k)
            ) or (
                nodes[k].kind == "cat"
                and isinstance(nodes[k].value, list)
                and nodes[k].names[0].endswith(LEX.event_nouns)
                and nodes[k].josa in ("에서", "에서도", "에서는")
                and event_givers(nodes, k)
            ):
                year = nodes[k - 1].value if nodes[k - 1].kind == "year" else None
                field_event = k
                event, event_at = Event(nodes[k].names[0], year if isinstance(year, (int, str)) else None), k
                break
    if (
        event is None
        and first > 0
        and nodes[first - 1].kind == "grade"
        and nodes[first - 1].grade.noun in ("공무원", "직원", "부서")
        and not nodes[first - 1].josa
    ):
        k = first - 1
        while (
            k > 0
            and nodes[k - 1].kind == "word"
            and not nodes[k - 1].josa
            and nodes[k - 1].noun not in ("하반기", "상반기", *LEX.event_stop)
        ):
            k -= 1
        event, event_at = Event(text[nodes[k].start : nodes[first - 1].end]), k
    if event is None and not forward and unit.event is None:
        event, event_at = implied_event(nodes, text, low, first, unit)
    if event_at is not None:
        givers = [*givers, *event_givers(nodes, event_at)]
    elif unit.event is not None:
        givers = [*givers, *event_givers(nodes, first)]
    if event is not None and event.giver:
        givers = [
            *givers,
            *[
                Node(
                    "who",
                    g.start,
                    g.end,
                    g.noun,
                    "",
                    Who(g.noun, "organization", (g.hit,) if g.hit is not None else ()),
                )
                for g in event.giver
            ],
        ]
    categories = field_before(nodes, low, first, event_at) if field_event is None else []
    if unit.field is not None and not categories:
        categories = [unit.field]
    if aside:
        categories, rule = aside, ("fields" if rule == "fields" else "aside")
    if unit.grade.kind == "field":
        categories = nodes[first].names
    if not categories and frame and not forward:
        categories = frame
    if not categories and frame and forward and unit.grade.kind != "field" and rule == "after":
        categories = frame
    if (
        not categories
        and not forward
        and unit.grade.kind in ("rating", "rank")
        and winners
        and all(w.category is None for w in winners)
    ):
        lower = next(
            (k + 1 for k in range(first - 1, low - 1, -1) if nodes[k].kind == "who" and nodes[k].josa in SUBJECT), low
        )
        categories = near_places(
            [n for n in nodes[max(lower, (event_at or -1) + 1) : first] if n.kind != "word" or n.noun not in ADVERBS],
            verdict == "copula",
        )
    years, before_years, when = years_of(nodes, text, low, first, last, event)
    if verb is not None and (
        match := re.match(r"\s?것은\s(?P<year>(?:19|20)\d\d)년\s?(?:이후|이래)", text[nodes[verb].end :])
    ):
        years, when = [int(match["year"])], True
    own_year = event_at is not None and any(n.kind == "year" for n in nodes[event_at + 1 : first])
    if (
        verb is not None
        and verdict == "win"
        and re.match(r"재?인증", nodes[verb].noun)
        and unit.josa in ("으로", "로")
        and unit.grade.kind == "prize"
    ):
        if event is not None and event_at is not None and nodes[event_at].kind == "word":
            event = replace(event, name=f"{event.name} {nodes[first].noun}")
        unit.grade = replace(unit.grade, grade="인증")
    streak = streak_of(nodes, low, first, verb, high)
    start_at = min(
        [
            nodes[first].start,
            *[w.start for w in winners if w.start >= nodes[min(low, first)].start and rule != "shared"],
        ]
    )
    if event_at is not None and event_at >= low and not forward:
        start_at = min(start_at, nodes[event_at].start)
    end_node = nodes[verb] if verb is not None and verb < len(nodes) and verdict == "win" else nodes[last]
    end_at = max(end_node.end, *[w.end for w in winners]) if forward else max(end_node.end, nodes[last].end)
    claim = Claim(
        unit.grade,
        list(winners),
        start_at,
        max(end_at, nodes[last].end),
        event,
        givers,
        categories,
        years,
        before_years,
        streak,
        prize_in(nodes, text, unit, winners, last, high),
        bool(when),
        rule,
        not winners,
        topic,
        any(n.noun in ("차례", "순서") for n in nodes[last : last + 3]),
        more,
        own_year,
    )
    consumed = end + 1 if forward else last + 1
    if forward and verb is not None and verb >= end:
        consumed = max(consumed, min(verb + 1, high))
    return claim, consumed, frame


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


def implied_event(
    nodes: Sequence[Node], text: str, low: int, first: int, unit: Unit
) -> tuple[Event | None, int | None]:
    """An award that bears only the name of what is judged: 행자부의 민원서비스 우수기관."""
    if unit.grade.kind != "prize" or unit.grade.noun not in (
        "기관",
        "지자체",
        "자치단체",
        "지방자치단체",
        "단체",
        "운영기관",
        "시군",
        "시·군",
        "등급",
    ):
        return None, None
    k = first - 1
    if k >= low and nodes[k].kind == "streak":
        k -= 1
    end = k
    while (
        k >= low
        and nodes[k].kind == "word"
        and not nodes[k].josa
        and nodes[k].noun not in NO_NAME
        and nodes[k].noun not in LEX.event_stop
        and nodes[k + 1].start - nodes[k].end <= 1
    ):
        k -= 1
    if k == end:
        return None, None
    name = text[nodes[k + 1].start : nodes[end].end]
    if (
        len(name) < 4
        or k < 0
        or not (
            nodes[k].kind in ("who", "mark")
            and nodes[k].josa in ("", "의", "은", "는", "이", "가", "으로부터", "로부터")
        )
    ):
        return None, None
    return Event(name), k + 1


def predicate(nodes: Sequence[Node], text: str, unit: Unit, high: int) -> tuple[str, int | None]:
    """What governs a unit: win, veto, copula or none, and the index of its verb."""
    if unit.josa in COPULA:
        return "copula", None
    for k in range(unit.last + 1, min(len(nodes), unit.last + 40)):
        node = nodes[k]
        if node.kind == "stop" and k > unit.last + 1 and node.noun == "." and nodes[k - 1].kind != "numeral":
            break
        if node.kind == "veto":
            return "veto", k
        if node.kind == "win":
            if (
                node.noun in ("수상", "선정", "획득", "인증", "지정", "시상", "표창", "포상", "기록")
                and k + 1 < len(nodes)
                and nodes[k + 1].kind in ("word", "who", "dept")
                and nodes[k + 1].noun not in ("등", "이후")
                and adjacent_words(nodes[k], nodes[k + 1])
                and "." in text[node.end :]
            ):
                continue
            if node.noun == "한" and unit.josa not in ("을", "를"):
                continue
            if BARE_WIN.match(node.noun) and not near(nodes, unit, k):
                continue
            tail = text[node.start : node.end + 7]
            if not tail.startswith("놓치지") and (
                LEX.modal.search(tail[1:]) or (final_consonant_l(node.noun) and node.noun not in FIXED)
            ):
                return "veto", k
            if (
                node.noun.endswith("는")
                and k + 1 < len(nodes)
                and nodes[k + 1].kind in ("word", "who", "event", "cat", "dept")
                and not nodes[k + 1].noun.startswith(LIGHT)
            ):
                return "veto", k
            if re.match(r"게\s?(?:된다|될|되며|되고)", text[node.start + 1 : node.end + 4].lstrip("받")):
                return "veto", k
            if node.noun.endswith(("면", "려", "라")) and not node.noun.endswith(
                ("으며", "으면서", "올라", "으라", "올려", "달려", "우라", "따라", "몰라", "놀라", "들려")
            ):
                return "veto", k
            if (
                not node.noun.endswith("다")
                and FUTURE_END.search(text[node.end : node.end + 28])
                and not re.search(r"[했됐았었였]\S*\s", text[node.end : node.end + 28])
            ):
                return "veto", k
            if (
                k + 1 < len(nodes)
                and nodes[k + 1].kind == "veto"
                and node.noun.endswith(("이", "을", "가", "를", "도"))
            ):
                return "veto", k
            return "win", k
        if node.kind == "speech" and k > unit.last + 2:
            break
    return "none", None


def modifies(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb before a noun says who won, so that the sentence's topic did not: 우수기관으로 선정된 면을."""
    if verb + 1 >= len(nodes):
        return False
    behind = nodes[verb + 1]
    if behind.noun.startswith(LIGHT) or behind.noun.startswith(
        ("뒤", "후", "적", "이후", "점", "만큼", "가운데", "상태", "이유", "까닭", "배경")
    ):
        return False
    tail = nodes[-1] if nodes[-1].kind != "stop" else nodes[-2]
    if tail.josa in COPULA or (tail.noun.endswith("다") and tail.kind == "word" and tail is behind):
        return False
    return behind.kind in ("word", "who")


def adjacent_words(left: Node, right: Node) -> bool:
    """Whether two nodes stand a blank apart."""
    return right.start - left.end == 1


def final_consonant_l(word: str) -> bool:
    """Whether a verb ends in -ㄹ, the form of what is still to come."""
    last = word[-1]
    return "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 8


def near(nodes: Sequence[Node], unit: Unit, verb: int) -> bool:
    """Whether a verb of many meanings stands right behind the unit, or behind its last winner."""
    between = nodes[unit.last + 1 : verb]
    if between and between[-1].kind == "who" and between[-1].josa in ("이", "가", "에", "에게", "로", "으로"):
        return True
    return all(
        n.kind in ("who", "comma", "dot", "cat", "and", "grade", "count", "money")
        or n.noun in ADVERBS
        or (n.kind == "word" and n.noun in ("영예", "자리", "이름", "등"))
        for n in between[-3:]
    )


def verdict_allows(verdict: str, rule: str, kind: str, nodes: Sequence[Node], last: int, high: int) -> bool:
    """Whether winners behind a grade may count with this predicate."""
    if verdict in ("win", "copula"):
        return True
    if kind in ("list", "headline"):
        return True
    if rule == "apposed":
        return True
    tail = nodes[last + 1 :]
    return (
        (rule == "after" and any(n.kind in ("who", "quote") and n.josa in COPULA for n in tail))
        or (
            rule == "after"
            and not any(n.kind in ("speech",) for n in tail)
            and bool(tail)
            and tail[-1].kind in ("who", "stop", "paren", "count")
            and tail[-2 if len(tail) > 1 else -1].kind in ("who", "count")
        )
        or (rule == "relative")
    )


def open_end(nodes: Sequence[Node], text: str, unit: Unit, high: int, kind: str) -> bool:
    """Whether a grade without a verb states a win by its place: in a headline, a list, or before a later verb."""
    behind = nodes[unit.last + 1 : unit.last + 3]
    if behind and behind[0].kind in ("count", "numeral", "money"):
        return False
    if unit.josa in ("이", "가") and behind and behind[0].noun.startswith(("있", "대표적")):
        return True
    if unit.josa in ("을", "를", "에", "") and re.match(r"\s?(?:거쳐|이어)(?![졌지진])", text[nodes[unit.last].end :]):
        return True
    if kind in ("headline", "list"):
        if (
            behind
            and behind[0].kind
            not in (
                "comma",
                "other",
                "stop",
                "dot",
                "streak",
                "pipe",
                "bullet",
                "colon",
                "cat",
                "grade",
                "year",
                "and",
                "who",
                "quote",
                "speech",
            )
            and not behind[0].noun.startswith(
                ("영예", "쾌거", "등", "기염", "잇단", "싹쓸이", "영광", "2관왕", "올라", "품")
            )
        ):
            return False
        return unit.josa in ("", "로", "으로", "까지", "에", "인", "도")
    if (
        unit.josa in ("을", "를", "", "과", "와", "으로", "로", "에")
        and behind
        and behind[0].kind in ("comma", "dot", "and", "grade", "cat", "year")
    ):
        return any(
            n.kind == "win" or n.josa in COPULA or n.noun.startswith(("있다", "있으며")) for n in nodes[unit.last + 1 :]
        )
    if unit.josa in ("과", "와", "에서", "이"):
        return any(n.kind == "win" for n in nodes[unit.last + 1 :]) or bool(
            re.match(r"\s?(?:한|두|세|네|다섯)?\s?(?:단계|계단)", text[nodes[unit.last].end :])
        )
    return False


def own_subject(nodes: Sequence[Node], low: int, first: int) -> bool:
    """Whether a subject stands before the grade in its own stretch."""
    return any(
        n.kind == "who" and n.josa in ("이", "가", "은", "는", "도") and not is_giver(nodes, k, first)
        for k, n in enumerate(nodes[:first])
        if k >= low
    )


def subject_node(nodes: Sequence[Node], low: int, first: int) -> Node | None:
    """The topic of a sentence whose winners stand behind the grade."""
    return next((n for n in nodes[:first] if n.kind == "who" and n.josa in ("은", "는", "이", "가")), None)


def pair_before(nodes: Sequence[Node], low: int, first: int) -> bool:
    """Whether a winner stands right before the grade: A 최우수, B 우수."""
    if first - 1 < low:
        return False
    node = nodes[first - 1]
    return (
        node.kind == "who"
        and node.who.kind != "deictic"
        and node.josa in ("", "이", "가", "은", "는")
        and (
            first - 2 < low or nodes[first - 2].kind in ("comma", "dot", "who", "bullet", "pipe", "colon", "cat", "win")
        )
    )


def heads_after(
    nodes: Sequence[Node], start: int, stop: int, unit: Unit, limit: int = 99, apposed: bool = False
) -> list[Winner]:
    """The winners behind a grade: heads of coordinated phrases, each with the field before it or in its brackets."""
    found: list[Winner] = []
    category: str | None = None
    k = start
    while k < min(stop, len(nodes)) and len(found) < limit:
        node = nodes[k]
        behind = nodes[k + 1] if k + 1 < len(nodes) else None
        if node.kind == "cat" and isinstance(node.value, list):
            category = node.names[0] if len(node.names) == 1 else category
        elif node.kind == "bullet":
            words = []
            j = k + 1
            while j < len(nodes) and nodes[j].kind in ("word", "dot", "event", "veto") and not nodes[j].josa:
                words.append(nodes[j].noun)
                j += 1
            category = (
                " ".join(words).replace(" · ", "·") if words and j < len(nodes) and nodes[j].kind == "who" else None
            )
        elif (
            node.kind == "word"
            and node.josa in ("은", "는")
            and behind is not None
            and behind.kind == "who"
            and len(node.noun) <= 8
            and node.noun not in ("영예", "명단", "자리", "주인공")
        ):
            category = node.noun
        elif (
            (node.kind == "stop" and node.noun == "." and found)
            or (
                node.kind == "win"
                and found
                and (node.noun.endswith(("다", "고", "며")) or (found[-1].end < node.start and last_subject(nodes, k)))
            )
            or (node.kind == "win" and not found and node.noun.endswith(("다", "고")))
            or node.kind == "speech"
        ):
            break
        elif (
            node.kind == "word"
            and behind is not None
            and behind.kind == "who"
            and re.fullmatch(r"[가-힣]{1,6}군|[가-힣]{2}부|본청|읍·?면", node.noun)
            and not node.josa
        ):
            category = node.noun.removesuffix("군") if node.noun.endswith("군") and len(node.noun) > 2 else node.noun
        elif apposed and node.kind == "word" and found:
            break
        elif (
            node.kind == "who"
            and node.who.kind in ("government", "department", "organization", "person")
            and node.josa == "의"
            and behind is not None
            and behind.kind == "quote"
        ):
            found.append(winner(node, category))
        elif (
            node.kind == "who"
            and node.who.kind == "department"
            and not node.josa
            and unit.grade.noun in ("공무원", "직원")
            and behind is not None
            and behind.kind == "word"
        ):
            pass
        elif node.kind == "who" and node.who.kind != "deictic" and node.josa in HEAD:
            if (
                apposed
                and found
                and nodes[k - 1].kind not in ("comma", "dot", "and", "cat", "bullet")
                and nodes[k - 1].josa not in CONNECTS
            ):
                break
            ended = (
                behind is None
                or behind.kind
                in (
                    "comma",
                    "dot",
                    "and",
                    "stop",
                    "pipe",
                    "count",
                    "bullet",
                    "grade",
                    "colon",
                    "other",
                    "money",
                    "quote",
                    "paren",
                )
                or behind.noun in ("등", "등이", "등에", "등을")
            )
            joined = node.josa in CONNECTS or node.josa in (
                "이",
                "가",
                "에",
                "에게",
                "께",
                "다",
                "이다",
                "로",
                "으로",
                "이며",
                "이고",
                "은",
                "는",
                "도",
            )
            if (
                ended
                or joined
                or node.parens
                or apposed
                or (behind is not None and behind.kind == "who")
                or (behind is not None and behind.kind == "win" and not node.josa)
            ):
                if (
                    node.josa in ("이", "가")
                    and behind is not None
                    and behind.kind in ("word", "year")
                    and giver_ahead(nodes, k)
                ):
                    k += 1
                    continue
                found.append(winner(node, category))
                if node.josa in ("은", "는") and found and apposed and len(found) > 1:
                    break
        k += 1
    return found


def joined_heads(nodes: Sequence[Node], start: int, stop: int, unit: Unit) -> list[Winner]:
    """The first winner behind a grade and those coordinated with it: 우수 부서인 A와 B에."""
    found: list[Winner] = []
    for k in range(start, min(stop, len(nodes))):
        node = nodes[k]
        if node.kind == "who" and node.who.kind != "deictic":
            found.append(winner(node, None))
            if node.josa not in CONNECTS and not (
                not node.josa and k + 1 < len(nodes) and nodes[k + 1].kind in ("comma", "dot")
            ):
                break
        elif (found and node.kind not in ("comma", "dot", "and")) or node.kind in ("win", "stop", "event", "grade"):
            break
    return found


def last_subject(nodes: Sequence[Node], k: int) -> bool:
    """Whether the node before a verb is a winner that is its subject or goal."""
    before = nodes[k - 1]
    return before.kind == "who" and before.josa in ("이", "가", "에", "에게", "께", "로", "으로")


def giver_ahead(nodes: Sequence[Node], k: int) -> bool:
    """Whether a subject is the doer of a verb before an award's name (경기도가 연 '...')."""
    return is_giver(nodes, k, len(nodes))


def winner(node: Node, category: str | None) -> Winner:
    """A winner from its node; brackets behind it may give a field, a sum or the government it belongs to."""
    prize: Item | None = None
    place: Who | None = None
    bracket: str | None = None
    for item in node.parens:
        if item.kind == "money":
            prize = item
    words = [item for item in node.parens if item.kind not in ("comma", "dot", "other")]
    if words and prize is None:
        last = words[-1]
        if all(item.kind in ("name",) for item in words) and node.who.kind in ("organization", "person"):
            place = Who(last.noun, "government", tuple(item.hit for item in words if item.hit is not None))
        elif not any(item.kind in ("title", "grade", "name") for item in words):
            inner = node.inside.strip()
            if not NO_FIELD.search(inner) and not (
                node.who.kind == "person" and (len(words) > 2 or inner.endswith(("동", "리")))
            ):
                bracket = inner
    return Winner(node.who, node.start, node.end, category, prize, place, bracket)


def relative_heads(
    nodes: Sequence[Node], text: str, unit: Unit, verb: int | None, high: int, josa: str
) -> list[Winner]:
    """The winner behind a verb that qualifies it: 최우수에 오른 A는, 1위였던 A는."""
    if josa in ("이던", "였던", "이었던"):
        start = unit.last + 1
    elif verb is not None and verb <= unit.last + 3 and has_n(nodes[verb].noun):
        start = verb + 1
    else:
        return []
    for k in range(start, min(start + 5, high, len(nodes))):
        node = nodes[k]
        if (
            node.kind == "word" and not node.josa and k + 1 < len(nodes) and nodes[k + 1].kind == "dot"
        ) or node.kind == "dot":
            continue
        if node.kind == "who" and node.who.kind != "deictic":
            if node.josa in ("을", "를"):
                return []
            if node.josa == "의":
                return [winner(node, None)]
            return heads_after(nodes, k, min(high, k + 1 + 6 * (node.josa in CONNECTS)), unit)
        if (
            node.kind in ("word", "who")
            and node.josa in ("은", "는")
            and (
                (node.kind == "word" and node.noun in COLLECTIVE) or (node.kind == "who" and node.who.kind == "deictic")
            )
            and any(n.kind == "count" or n.josa in COPULA for n in nodes[k + 1 :])
        ):
            return heads_after(nodes, k + 1, len(nodes), unit)
        if node.kind in ("comma", "stop", "quote", "speech", "win", "event") or (
            node.kind == "word"
            and node.noun in ("것", "바", "적", "데", "뒤", "후", "곳", "때", "이", "만큼", "이후", "분야", "부문")
        ):
            return []
    return []


def has_n(word: str) -> bool:
    """Whether a verb ends in -ㄴ, 던 or 는, the forms before a noun."""
    last = word[-1]
    return "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 4


def is_giver(nodes: Sequence[Node], k: int, first: int) -> bool:
    """Whether the subject at k holds or gives the award that follows it: 행정안전부가 24일 연 '...'에서."""
    node = nodes[k]
    if node.josa not in ("이", "가", "에서", "와", "과", "은", "는", ""):
        return False
    marked = False
    for j in range(k + 1, first):
        other = nodes[j]
        if other.kind == "mark":
            if other.noun == "열린":
                continue
            marked = True
            if node.josa in ("은", "는"):
                return False
        elif other.kind == "event":
            return marked
        elif (
            other.kind == "grade"
            and marked
            and any(n.kind == "who" and n.josa in ("이", "가", "은", "는") for n in nodes[j:])
        ):
            return False
        elif other.kind in ("win", "stop", "speech"):
            return marked and other.kind == "win" and other.noun.startswith(("선정", "시상", "수여", "인증", "지정"))
        elif (other.kind == "who" and other.josa in ("이", "가") and not marked) or (
            other.kind == "comma" and not marked
        ):
            return False
    return marked and node.josa in ("이", "가") and not any(n.kind == "win" for n in nodes[k:first])


def heads_before(
    nodes: Sequence[Node], text: str, low: int, first: int, unit: Unit, verb: int | None
) -> tuple[list[Winner], Node | None, list[Node]]:
    """The winners before a grade, the sentence's topic, and givers that the sentence shows by its verb."""
    subjects = [
        k
        for k in range(low, first)
        if nodes[k].kind in ("who", "quote")
        and nodes[k].josa in (SUBJECT if nodes[k].kind == "who" else ("이", "가", "은", "는", "도"))
        and not is_giver(nodes, k, first)
    ]
    subjects = [
        k
        for k in subjects
        if not (
            nodes[k].kind == "who"
            and nodes[k].who.kind == "deictic"
            and nodes[k].noun in ("동", "읍", "면", "시", "군", "구")
            and nodes[k].josa in ("은", "는")
            and nodes[k + 1].kind == "who"
        )
    ]
    if any(nodes[k].kind == "who" and k > min(subjects) for k in subjects) and nodes[subjects[-1]].kind == "who":
        subjects = [k for k in subjects if nodes[k].kind == "who"]
    subjects = [
        k
        for k in subjects
        if nodes[k].kind == "quote" or not (nodes[k].josa.startswith("에서") and nodes[k].who.kind != "government")
    ]
    subjects = [k for k in subjects if not (nodes[k].josa.startswith("에서") and any(j != k for j in subjects))]
    comma = next((k for k in range(unit.last + 1, len(nodes)) if nodes[k].kind == "comma"), len(nodes))
    behind = [
        k
        for k in range(unit.last + 1, min(comma, verb if verb is not None else unit.last + 1))
        if nodes[k].kind == "who" and nodes[k].josa in ("에", "에게", "께", "이", "가")
    ]
    verb_word = nodes[verb].noun if verb is not None else ""
    gives = bool(LEX.giver.match(verb_word)) and not re.match(
        r"(?:선정|시상|수여|표창|포상|선발|전달)(?:됐|되|돼|된)|뽑[혔히혀힌]", verb_word
    )
    objects = [
        k
        for k in range(low, first)
        if nodes[k].kind == "who"
        and nodes[k].josa
        in (("을", "를", "에게", "께", "에", "에는", "에게는") if gives else ("에게", "께", "에게는", "에는"))
    ]
    topics = [n for n in nodes[:first] if n.kind == "who" and n.josa in ("은", "는", "이", "가")]
    topic = topics[0] if topics else None
    handed = [
        k
        for k in range(unit.last + 1, verb if verb is not None else unit.last + 1)
        if nodes[k].kind == "who" and nodes[k].josa in ("을", "를")
    ]
    if gives and handed and unit.josa in ("에", "으로", "로", ""):
        return group(nodes, handed[-1], unit.last + 1), topic, [topic] if topic is not None else []
    if (
        gives
        and not objects
        and not behind
        and re.match(r"(?:선정|시상|수여|표창|포상|선발|전달)[하했한해할]|뽑[았은아는기]|격려", verb_word)
    ):
        return [], topic, [Node("none", 0, 0, "")]
    if gives and objects:
        return group(nodes, objects[-1], low), topic, [topic] if topic is not None else []
    if gives and behind and unit.josa in ("을", "를"):
        return [winner(nodes[k], None) for k in behind], topic, [topic] if topic is not None else []
    if not subjects and objects:
        return group(nodes, objects[-1], low), topic, []
    if not subjects:
        if behind and unit.josa not in ("을", "를"):
            return [winner(nodes[k], None) for k in behind], topic, []
        bare = [
            k
            for k in range(low, first)
            if nodes[k].kind == "who"
            and nodes[k].josa == ""
            and nodes[k].who.kind != "deictic"
            and k + 1 <= first
            and (
                k + 1 == first
                or nodes[k + 1].kind in ("comma", "cat", "event", "year", "streak", "quote", "dot", "other", "word")
            )
        ]
        bare = [
            k
            for k in bare
            if not (k + 1 < first and nodes[k + 1].kind in ("mark", "event", "quote"))
            or (k + 1 < first and nodes[k + 1].kind == "comma")
        ]
        close = [
            k
            for k in bare
            if k + 1 == first
            or nodes[k + 1].kind == "comma"
            or (k + 2 == first and nodes[k + 1].kind in ("cat", "streak", "other", "year", "quote"))
        ]
        if close:
            return group(nodes, close[-1], low), topic, []
        of = [
            k
            for k in range(low, first)
            if nodes[k].kind == "who"
            and nodes[k].josa == "의"
            and k + 1 < first
            and nodes[k + 1].kind in ("quote", "cat")
            and nodes[k].who.kind in ("government", "deictic", "department")
        ]
        if of:
            return [winner(nodes[of[-1]], None)], topic, []
        return [], topic, []
    bodies = [
        k
        for k in subjects
        if nodes[k].kind == "who"
        and nodes[k].who.kind == "organization"
        and nodes[k].who.hits
        and nodes[k].who.hits[-1].kind == "organization"
    ]
    if bodies and len(bodies) < len(subjects):
        subjects = [k for k in subjects if k not in bodies]
    chosen = subjects[-1]
    found = parallel(nodes, subjects, low, first)
    if found:
        return found, topic, []
    return group(nodes, chosen, low), topic, []


def announces(nodes: Sequence[Node], node: Node) -> bool:
    """Whether a grade without winners announces those of the next sentence: SA등급은 모두 72곳이다."""
    k = next(i for i, other in enumerate(nodes) if other is node)
    if node.josa not in ("은", "는", "도") or any(n.kind in ("veto", "speech") for n in nodes):
        return False
    return any(n.kind == "count" or n.noun.startswith(("나왔", "다음", "아래", "가려")) for n in nodes[k + 1 : k + 6])


def carried(nodes: Sequence[Node], grade: Grade) -> list[Claim]:
    """Winners of a sentence that names none of their grade, which the sentence before announced."""
    verb = next((n for n in nodes if n.kind == "win"), None)
    unit = Unit(grade, -1, -1, "은", [])
    winners = heads_after(nodes, 0, len(nodes), unit)
    if not winners or (verb is None and not any(n.kind == "who" and n.josa in COPULA for n in nodes)):
        return []
    return [Claim(grade, winners, winners[0].start, verb.end if verb is not None else winners[-1].end, rule="carried")]


def parallel(nodes: Sequence[Node], subjects: Sequence[int], low: int, first: int) -> list[Winner]:
    """Subjects side by side that share one grade: A가 화재와 범죄에서, B가 감염병에서 1등급을."""
    if len(subjects) < 2 or any(nodes[k].kind == "quote" for k in subjects):
        return []
    same = [
        k
        for k in subjects
        if nodes[k].josa == nodes[subjects[-1]].josa
        or {nodes[k].josa, nodes[subjects[-1]].josa} <= {"이", "가"}
        or {nodes[k].josa, nodes[subjects[-1]].josa} <= {"은", "는"}
    ]
    if len(same) != len(subjects):
        return []
    found: list[Winner] = []
    for i, k in enumerate(subjects):
        upper = subjects[i + 1] if i + 1 < len(subjects) else first
        between = nodes[k + 1 : upper]
        if i + 1 < len(subjects) and not any(n.kind == "comma" for n in between):
            return []
        if any(n.kind in ("win", "mark", "event") for n in between):
            return []
        cut = next(
            (
                i
                for i, n in enumerate(between)
                if n.kind == "comma" and i + 1 < len(between) and between[i + 1].kind != "word"
            ),
            len(between),
        )
        stop_at = next((i for i, n in enumerate(between) if n.josa in ("에서", "에서는")), None)
        fields = (
            places(between[: cut + 1])
            if stop_at is not None
            and not any(
                n.kind == "comma" and between[i - 1].kind in ("who",) for i, n in enumerate(between[: stop_at + 1])
            )
            and not (between and between[0].kind == "comma")
            else []
        )
        lower = subjects[i - 1] + 1 if i else low
        lead = [
            n
            for n in nodes[lower:k]
            if n.kind in ("word", "cat", "who", "dept") and n.josa in ("은", "는", "에서는", "에는")
        ]
        heads = group(nodes, k, lower)
        name = None
        if lead and not fields:
            name = lead[-1].names[0] if lead[-1].kind == "cat" and isinstance(lead[-1].value, list) else lead[-1].noun
        for head in heads:
            if fields:
                found.extend(replace(head, category=one) for one in fields)
            else:
                found.append(replace(head, category=head.category or name))
    return found


def near_places(between: Sequence[Node], copula: bool) -> list[str]:
    """Fields right before a grade; what a verb separates from it is a reason, no field."""
    if any(
        n.kind in ("win", "veto", "comma")
        and k + 1 < len(between)
        and between[-1].josa not in ("에서", "에서는", "이", "가")
        for k, n in enumerate(between)
    ):
        return []
    if (
        between
        and between[-1].josa not in ("에서", "에서는", "에서도", "이", "가", "은", "는", "도")
        and between[-1].kind != "cat"
    ):
        return []
    return places(between, copula)


def places(between: Sequence[Node], copula: bool = False) -> list[str]:
    """Fields named with 에서 behind a subject (화재와 범죄에서), with 가 before a copula (화재가 4등급이고)."""
    ends = ("에서", "에서는", *(("이", "가") if copula else ()))
    for i, node in enumerate(between):
        if node.kind == "cat" and isinstance(node.value, list):
            return node.names
        if node.kind in ("word", "event", "who") and node.josa in ends:
            parts: list[list[str]] = [[node.noun]]
            for other in reversed(between[:i]):
                if other.kind in ("dot", "and") or (other.kind == "comma"):
                    parts.insert(0, [])
                elif other.kind in ("word", "who", "event") and other.josa in CONNECTS:
                    parts.insert(0, [other.noun])
                elif (
                    other.kind == "who"
                    and other.who.kind == "department"
                    and other.noun.endswith("과")
                    and not other.josa
                ):
                    parts.insert(0, [other.noun[:-1]])
                elif other.kind in ("word", "who", "event") and not other.josa and parts[0] is not None:
                    parts[0].insert(0, other.noun)
                else:
                    break
            return [" ".join(part) for part in parts if part]
    return []


def group(nodes: Sequence[Node], k: int, low: int) -> list[Winner]:
    """A winner and those coordinated before it: A, B와 C가."""
    if nodes[k].kind == "quote":
        return [Winner(Who(nodes[k].noun, "work"), nodes[k].start, nodes[k].end)]
    found = [winner(nodes[k], field_word(nodes, k, low))]
    j = k - 1
    while j >= low:
        node = nodes[j]
        if node.kind == "who" and node.who.kind != "deictic":
            follows = nodes[j + 1]
            if node.josa in CONNECTS or (node.josa == "" and follows.kind in ("comma", "dot", "and")):
                found.insert(0, winner(node, field_word(nodes, j, low)))
                j -= 1
                continue
            if node.josa in SUBJECT or node.josa in ("에", "에게"):
                break
        elif (
            node.kind in ("grade", "event", "stop", "speech", "streak", "bullet")
            or (node.kind == "win" and not has_n(node.noun))
            or (node.kind == "cat" and node.josa)
        ):
            break
        j -= 1
    return found


def field_word(nodes: Sequence[Node], k: int, low: int) -> str | None:
    """The group that stands right before a winner: 정책군 안전총괄과."""
    before = nodes[k - 1] if k > low else None
    if (
        before is not None
        and before.kind == "word"
        and not before.josa
        and re.fullmatch(r"[가-힣]{2,6}군|[가-힣]부", before.noun)
    ):
        return before.noun.removesuffix("군") if before.noun.endswith("군") else before.noun
    if (
        before is not None
        and before.kind == "cat"
        and not before.josa
        and isinstance(before.value, list)
        and len(before.names) == 1
        and k - 2 >= low
        and nodes[k - 2].kind in ("comma", "event", "dot")
    ):
        return before.names[0]
    return None


def shares(nodes: Sequence[Node], previous: Claim, unit: Unit, text: str) -> bool:
    """Whether a grade without winners of its own shares those of the one before it."""
    between = text[previous.end : nodes[unit.first].start]
    return "." not in between.replace("·", "")


def event_givers(nodes: Sequence[Node], at: int) -> list[Node]:
    """Who holds the award whose name stands at `at`: A 주관, A의, A가 연; of several roles the host (주최) counts."""
    roles: list[tuple[str, list[Node]]] = []
    several = False  # 등이: the bodies stand before it without a particle
    k = at - 1
    while k >= max(0, at - 18):
        node = nodes[k]
        if node.kind == "mark":
            roles.append((node.noun, []))
        elif node.kind in ("stop", "grade", "speech", "event") or (
            node.kind == "win" and not node.noun.startswith(("선정", "시상", "수여", "뽑", "인증", "지정"))
        ):
            break
        elif node.kind in ("who", "word"):
            named = body(node)
            if not roles:
                if (
                    named
                    and (
                        node.josa in ("의", "으로부터", "로부터")
                        or (node.kind == "who" and not node.josa and k == at - 1)
                    )
                    and all(
                        n.kind in ("year", "edition") or (n.kind == "word" and not n.josa) for n in nodes[k + 1 : at]
                    )
                ):
                    return [node]
                if node.josa in ("이", "가", "은", "는"):
                    break
            elif (
                re.fullmatch(r"(?:중앙|정부)?부처|관계기관|중앙행정기관|기관", node.noun)
                and (lead := next((j for j in range(k - 1, max(-1, k - 4), -1) if nodes[j].kind == "who"), None))
                is not None
            ):
                roles[-1][1].insert(0, nodes[lead])
                k = lead
            else:
                found = roles[-1][1]
                if not found and node.noun + node.josa in ("등이", "등에서"):
                    several = True
                    k -= 1
                    continue
                if not found and several and named and (node.josa in CONNECTS or not node.josa):
                    found.insert(0, node)
                    k -= 1
                    continue
                if not found and not named and node.josa in ("이", "가") and len(node.noun) > 1:
                    break
                beside = nodes[k + 1].kind == "mark" or nodes[k + 1].noun == "공동"
                if (named and not found and (node.josa in ("이", "가", "에서") or (not node.josa and beside))) or (
                    named
                    and found
                    and (node.josa in CONNECTS or (not node.josa and nodes[k + 1].kind in ("comma", "dot", "and")))
                ):
                    found.insert(0, node)
                elif found and node.josa in ("은", "는", "이", "가", "을", "를"):
                    break
        k -= 1
    roles = [(mark, found) for mark, found in roles if found and not mark.startswith("후원")]
    hosts = [found for mark, found in roles if "주최" in mark]
    return hosts[-1] if hosts else roles[0][1] if roles else []


def givers_behind(nodes: Sequence[Node], at: int) -> list[Node]:
    """Who holds the award that a sentence is about: 국가브랜드대상은 A와 B가 주최하고."""
    if nodes[at].josa not in ("은", "는"):
        return []
    found: list[Node] = []
    for node in nodes[at + 1 : at + 8]:
        if node.kind == "mark":
            return (
                found if found and found[-1].josa in ("이", "가", "에서") and not node.noun.startswith("후원") else []
            )
        if node.kind in ("who", "word") and body(node) and node.josa in ("이", "가", "에서", "", *CONNECTS):
            found.append(node)
        elif node.kind in ("win", "veto", "stop", "speech", "grade"):
            return []
    return []


def body(node: Node) -> bool:
    """Whether a phrase can be an evaluating or giving body."""
    if node.kind == "who":
        return node.who.kind in ("government", "organization", "department", "deictic") or False
    return len(node.noun) >= 4 and bool(
        re.search(
            r"(?:부|처|청|원|회|본부|연구원|연구소|협회|재단|공사|공단|신문|일보|경제|방송|뉴스|은행|센터|조합|연합|단체|그룹|대학교|위원회|포럼|미디어|학회|코리아|연맹|본사|협의회|타임즈|타임스|저널|이코노미스트|매일|투데이)$",
            node.noun,
        )
    )


def field_before(nodes: Sequence[Node], low: int, first: int, event_at: int | None) -> list[str]:
    """The fields right before a grade (or before its winners) in its own stretch."""
    for k in range(first - 1, low - 1, -1):
        node = nodes[k]
        if node.kind == "cat" and isinstance(node.value, list):
            return node.names
        if node.kind == "event" and event_at is not None and k == event_at:
            break
    if event_at is not None:
        for k in range(event_at - 1, low - 1, -1):
            if (
                nodes[k].kind == "cat"
                and isinstance(nodes[k].value, list)
                and nodes[k].josa in ("에서", "에서는", "에는", "은", "는")
            ):
                return nodes[k].names
    return []


def years_of(
    nodes: Sequence[Node], text: str, low: int, first: int, last: int, event: Event | None
) -> tuple[list[int | str], list[int | str], bool]:
    """Years of a unit, years won before it, and whether the unit itself is told as something before."""
    years: list[int | str] = []
    before: list[int | str] = []
    for k in range(first - 1, -1, -1):
        node = nodes[k]
        if node.kind == "stop" and node.noun == ".":
            break
        if node.kind == "grade" and k < low:
            break
        if node.kind != "year" or node.value is None:
            continue
        behind = text[node.end : node.end + 4]
        if node.josa in ("부터", "까지", "보다") or behind.lstrip().startswith(
            ("이후", "이래", "부터", "한 해", "대비")
        ):
            continue
        if node.value in ("내년",):
            continue
        value = node.value if isinstance(node.value, (int, str)) else None
        if value is None:
            continue
        chain = [value]
        j = k - 1
        while j >= 1 and (nodes[j].kind in ("comma", "dot") or nodes[j].kind == "year"):
            if (
                nodes[j].kind == "year"
                and isinstance(nodes[j].value, (int, str))
                and (nodes[j].josa in CONNECTS or nodes[j + 1].kind in ("comma", "dot"))
            ):
                chain.insert(0, nodes[j].value)  # type: ignore[arg-type]
            elif nodes[j].kind == "year":
                break
            j -= 1
        if (
            j == 0
            and nodes[0].kind == "year"
            and isinstance(nodes[0].value, (int, str))
            and (nodes[0].josa in CONNECTS or nodes[1].kind in ("comma", "dot"))
        ):
            chain.insert(0, nodes[0].value)
        if re.match(r"(?:에)?\s?이어", text[node.end - len(node.josa) : node.end + 4]) or (
            node.josa == "에" and k + 1 < len(nodes) and nodes[k + 1].noun.startswith("이어")
        ):
            before = list(chain)
            continue
        if not years:
            years = chain
            if k < low:
                break
    recall = bool(RECALL.search(text[nodes[last].end - 3 : nodes[last].end + 12]))
    if event is not None and event.year is not None and not years:
        years = [event.year]
    return years, before, recall


def streak_of(nodes: Sequence[Node], low: int, first: int, verb: int | None, high: int) -> int | None:
    """The streak in a unit's own stretch."""
    upper = max(verb + 2 if verb is not None else first + 3, first + 2)
    for k in range(low, min(upper, high, len(nodes))):
        node = nodes[k]
        if node.kind == "streak" and isinstance(node.value, int) and node.value > 1:
            return node.value
    return None


def prize_in(
    nodes: Sequence[Node], text: str, unit: Unit, winners: Sequence[Winner], last: int, high: int
) -> Node | Item | None:
    """Money in the same stretch that goes with the unit: named as a prize, and no total."""
    for item in unit.parens:
        if item.kind == "money":
            return item
    for k in range(last + 1, min(high, len(nodes))):
        node = nodes[k]
        if node.kind == "money":
            left = text[max(0, node.start - 14) : node.start]
            if LEX.money_total.search(left[-8:]):
                return None
            apiece = bool(node.value)
            if len(winners) > 1 and not apiece and "각" not in left[-5:]:
                return None
            if LEX.money_nouns.search(left) or (apiece and len(winners) > 1) or "각각" in left:
                return node
            return None
    return None
