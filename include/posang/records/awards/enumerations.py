"""Wins told one after another: 농산시책 평가 최우수상, 기금 성과분석 1위, △청렴도 평가 2등급 △제15회 … 대전 대상.

Between its separator and its grade each item is a bare run of nouns. That place, not its last noun, makes it the
name of an award.
"""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.claim import Claim, Unit, Winner
from posang.records.awards.events import strip_name
from posang.records.awards.givers import event_givers, is_giver
from posang.records.awards.lexer import Grade
from posang.records.awards.node import CONNECTS, Event, Node
from posang.records.awards.predicates import COPULA, has_n, predicate

SEPARATORS: Final = ("comma", "bullet", "pipe", "colon", "and")
ENDS: Final = frozenset({"", "이라는", "라는", "이다", "다", "과", "와", "까지", "도", "을", "를", "에", "로", "으로"})
LINKS: Final = (
    "뿐만",
    "아니라",
    "등",
    "또",
    "또한",
    "이어",
    "데",
    "특히",
    "최종",
    "잇따라",
    "비롯해",
    "비롯하여",
    "비롯한",
    "포함해",
)
REACHED: Final = re.compile(r"(?:수상|선정|획득|달성|등극|차지|인증|지정)(?:에|을|과|와|뿐만|까지)?")
OPENING: Final = re.compile(r"수상\s?(?:내역|실적|내용|분야)[은는]")
SCOPE: Final = re.compile(
    r"\s?(?:전국|도내|시부|군부|전체|종합|결과|(?:\d+개\s)?(?:부문|분야)|그룹|최종|당당히|연속|\d+년|최초)$"
)
SCOPED: Final = re.compile(r"\s?(?:(?:전국|도내|시부|군부|종합|그룹|최종|당당히|\d+년\s?연속|최초|\d+년째)\s?)*")
FIRST: Final = re.compile(r"^(?:(?:올해|지난|지난해|최근|먼저|특히|또|또한|그리고|구체적으로는|대표적으로|우선)\s)+")
NO_NAME: Final = re.compile(r"^\d+[년급개명]|(?:가운데|중|기준)$|이상|이하|미만")
HALVES: Final = frozenset({"상반기", "하반기"})
SHORT: Final = 5  # characters; a shorter bare noun is a field of the award in force


def enumerated(nodes: Sequence[Node], text: str, parts: Sequence[Unit]) -> dict[int, Claim]:
    """The claims of units that stand in an enumeration, by the unit's first node; empty where there is none."""
    items = [(unit, region(nodes, unit)) for unit in parts if unit.event is None]
    bare = [(unit, first) for unit, first in items if first is not None]
    marked = any(node.kind == "bullet" for node in nodes)
    if len(bare) < 2 and not (bare and marked):
        return {}
    found: dict[int, Claim] = {}
    for unit, first in bare:
        claim = item_claim(nodes, text, unit, first)
        if claim is not None:
            found[unit.first] = claim
    return found


def region(nodes: Sequence[Node], unit: Unit) -> int | None:
    """Where the bare run of nouns before a grade begins; None where the grade stands in no such run."""
    behind = nodes[unit.last + 1] if unit.last + 1 < len(nodes) else None
    if unit.josa not in ENDS or (
        behind is not None and ((behind.kind == "who" and unit.josa not in CONNECTS) or qualifies(nodes, unit.last + 1))
    ):
        return None
    first = unit.first
    if first > 1 and told_in(nodes[first - 1]):
        first -= 1
    while first > 0 and is_bare(nodes[first - 1], nodes[first]):
        first -= 1
    edge = nodes[first - 1] if first else None
    if first == unit.first or not (
        edge is None
        or edge.kind in SEPARATORS
        or edge.kind == "grade"
        or edge.noun in LINKS
        or (
            edge.kind == "win"
            and (
                OPENING.match(edge.noun)
                or REACHED.fullmatch(edge.noun)
                or edge.noun.endswith(("며", "고", "해", "이어"))
            )
        )
        or edge.josa in ("은", "는", "으로는", "로는", "이", "가", "에도", "에는", "도", "로부터", "으로부터")
    ):
        return None
    last = nodes[unit.first - 1]
    if last.kind in ("who", "cat") or (last.kind == "event" and last.event.pointer):
        return None
    return first


def told_in(node: Node) -> bool:
    """Whether a noun is told as that in which a grade is won: 저출산 극복에서 (우수기관)."""
    return node.kind == "word" and node.josa in ("에서", "에서는", "에서도") and node.noun not in NO_MATTER


NO_MATTER: Final = frozenset({"도내", "전국", "국내", "시상식", "기념식", "행사", "대회"})


def qualifies(nodes: Sequence[Node], verb: int) -> bool:
    """Whether a verb behind a grade says of the body behind it that it won: 최우수기관으로 선정된 가온시는."""
    behind = nodes[verb + 1] if verb + 1 < len(nodes) else None
    return nodes[verb].kind == "win" and has_n(nodes[verb].noun) and behind is not None and behind.kind == "who"


def is_bare(node: Node, behind: Node) -> bool:
    """Whether a node goes on with the bare run of nouns that `behind` belongs to."""
    if behind.start - node.end > 1:
        return False
    if node.kind in ("year", "edition", "streak", "dot", "quote", "numeral", "mark", "count"):
        return node.josa in ("", "의")
    if node.kind in ("word", "who", "event", "cat", "org"):
        loose = node.noun in LINKS or (node.kind == "word" and node.noun in ("주요", "수상", "내역", "실적"))
        ends = ("", "의", "에서", "서") if node.kind in ("event", "who") else ("", "의")
        return not loose and (node.josa in ends or (node.kind == "word" and node.josa in CONNECTS))
    return False


def item_claim(nodes: Sequence[Node], text: str, unit: Unit, first: int) -> Claim | None:
    """The claim of an item whose run of nouns begins at `first`; None where the run is a field or is taken back."""
    verdict, _ = predicate(nodes, text, unit, len(nodes))
    if verdict == "veto":
        return None
    run = nodes[first : unit.first]
    at = next((k for k in range(unit.first - 1, first - 1, -1) if nodes[k].kind == "event"), None)
    if at is not None and nodes[at].josa and not SCOPED.fullmatch(text[nodes[at].end : nodes[unit.first].start]):
        return None
    streak = next((n.value for n in run if n.kind == "streak" and isinstance(n.value, int) and n.value > 1), None)
    years = [n.value for n in run if n.kind == "year" and isinstance(n.value, int | str)]
    if at is not None and not nodes[at].event.pointer:
        event, givers = nodes[at].event, event_givers(nodes, at)
    else:
        opens = after_giver(run)
        name = text[run[opens].start : run[-1].end].removesuffix(run[-1].josa) if opens < len(run) else ""
        event = named(name, years)
        givers = [node for node in run[:opens] if node.kind == "who"]
    if (len(event.name) <= SHORT and not event.quoted) or NO_NAME.search(event.name):
        return None
    subject = next(
        (
            n
            for k, n in enumerate(nodes[:first])
            if n.kind == "who" and n.josa in ("은", "는", "이", "가") and not is_giver(nodes, k, unit.first)
        ),
        None,
    )
    if subject is not None and subject.josa in ("이", "가"):
        clause = text[subject.end : run[0].start]
        subject = None if BEGINS_WITH.search(clause) else subject
    winners = [Winner(subject.who, subject.start, subject.end)] if subject is not None else []
    money = next((item for item in unit.parens if item.kind == "money"), None)
    return Claim(
        unit.grade,
        winners,
        run[0].start,
        nodes[unit.last].end,
        event,
        givers,
        years=years[:1],
        streak=streak,
        prize=money,
        rule="enumerated",
        inherited=subject is None,
        topic=subject,
        categories=[name for n in run[(at or first) - first :] if n.kind == "cat" for name in n.names][:1],
    )


# what ends the clause of the first win, whose subject is not that of the others: A가 뽑힌 것을 시작으로
BEGINS_WITH: Final = re.compile(r"것을\s(?:시작으로|필두로|비롯해|비롯하여|포함해)")
GOT: Final = re.compile(r"수상|받|선정|뽑|차지|거두|거뒀|휩쓸|획득|올랐")


def bracketed(nodes: Sequence[Node], text: str, others: bool) -> list[Claim]:
    """The claims of items that bear their grades in brackets: 재난관리평가(우수), 세정 평가(최우수) 등을 받았다.

    One such item is enough where the sentence tells of `others`.
    """
    items = [(k, grade) for k, node in enumerate(nodes) if (grade := grade_in_brackets(node)) is not None]
    if len(items) < 2 - (others and all(nodes[k].kind == "event" for k, _ in items)) or any(
        nodes[k].kind not in ("event", "word", "quote") for k, _ in items
    ):
        return []
    tail = nodes[items[-1][0] + 1 :]
    ends = any(n.kind == "win" or GOT.match(n.noun) for n in tail) or any(n.josa in COPULA for n in tail[:2])
    if not ends or any(n.kind == "veto" for n in tail):
        return []
    first = items[0][0]
    frame = next((n for n in reversed(nodes[:first]) if n.kind == "event" and n.josa in ("에서", "에서는")), None)
    subject = next(
        (n for n in nodes[:first] if n.kind == "who" and n.josa in ("은", "는", "이", "가")),
        None,
    )
    winners = [Winner(subject.who, subject.start, subject.end)] if subject is not None else []
    found: list[Claim] = []
    for k, grade in items:
        node, begin = nodes[k], run_start(nodes, k)
        name = text[nodes[begin].start : node.start] + node.noun
        event = node.event if node.kind == "event" else frame.event if frame is not None else named(name, [])
        claim = Claim(grade, list(winners), nodes[begin].start, node.end, event, rule="enumerated", topic=subject)
        claim.inherited = subject is None
        claim.categories = [name.strip(" '")] if node.kind != "event" and frame is not None else []
        claim.givers = event_givers(nodes, k) if node.kind == "event" else []
        claim.prize = next((item for item in node.parens if item.kind == "money"), None)
        if len(event.name) > SHORT or event.quoted or claim.categories:
            found.append(claim)
    return found


def grade_in_brackets(node: Node) -> Grade | None:
    """The grade that a node's brackets hold, with the honor or money that may stand beside it."""
    inner = [item for item in node.parens if item.kind not in ("comma", "dot")]
    if not inner or inner[0].kind != "grade" or not isinstance(inner[0].value, Grade) or node.kind in ("who", "grade"):
        return None
    return inner[0].value if all(item.kind in ("grade", "money") for item in inner) else None


def run_start(nodes: Sequence[Node], k: int) -> int:
    """Where the bare run of nouns begins that ends at a node."""
    while k and nodes[k].kind != "event" and is_bare(nodes[k - 1], nodes[k]) and nodes[k - 1].kind != "event":
        k -= 1
    return k


def after_giver(run: Sequence[Node]) -> int:
    """The node of a run behind the body that gives, and behind years (행정안전부 주관 2019 하반기)."""
    at = 0
    while at < len(run) and (
        run[at].kind in ("mark", "year", "edition")
        or (
            run[at].kind == "who"
            and run[at].who.kind in ("government", "organization")
            and bool(run[at].who.hits)
            and at + 1 < len(run)
        )
    ):
        at += 1
    return at


def named(name: str, years: Sequence[int | str]) -> Event:
    """The award that a run of nouns names, without streaks and scopes."""
    name = re.sub(r"\d{1,2}\s?년\s?연속|\d{1,2}\s?년째", "", FIRST.sub("", name.strip()))
    while match := SCOPE.search(name):
        name = name[: match.start()]
    bare, year, edition = strip_name(name.strip(" '\"·"))
    bare = "" if bare in HALVES else bare
    return Event(bare, year or (years[0] if years else None), edition)
