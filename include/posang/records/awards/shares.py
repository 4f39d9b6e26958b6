"""Sums that a sentence deals out to winners told before, by their names: A와 B에는 10억원씩, 나머지 3곳에는 6억원씩."""

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile
from typing import Final, NamedTuple

from posang.records.awards.claim import Claim, bare_winner
from posang.records.awards.endings import has_n
from posang.records.awards.givers import event_givers
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import CONNECTS, Node, Who, is_award, names_someone
from posang.records.awards.slots import is_total

# particles of winners before their sums
GETS: Final = frozenset({"", "은", "는", "이", "가", "에", "에는", "에게", "에게는", "의"})
JOINED: Final = frozenset({"", *CONNECTS})
SHARE: Final = "몫"  # of a winner, which is a sum: A시 몫은 6억원
BETWEEN: Final = frozenset(
    {SHARE, f"{SHARE}은", "각각", "각", "등", "줄", "주는", "함께"}
)  # words between a winner and a sum
REST: Final = frozenset({"나머지", "다른", "기초단체", "기초자치단체"})  # before or for those who are not named
# how sums are paid, behind the last one
PAID: Final = re.compile(
    r"(?:교부|지급|지원|수여|전달|배정)[하한할해받되된될됐]|주어|받[는을았아게기]|준다|줬|주기로|줄\s|돌아[간가갔]|내려[간가갔]"
    r"|배정|확보|챙[기겼긴]|나눠|쥐|안[았겼]|원(?:씩)?이?(?:다|며|고)(?![가-힣])"
)


class Share(NamedTuple):
    """A sum, whom it goes to by name, and whether it goes to all who are not named (too)."""

    whos: list[Who]
    rest: bool
    sum: Node
    number: int | None = None  # how many get it, where only some are named: A시 등 3곳에는


def shares(nodes: Sequence[Node], text: str) -> list[Share]:
    """The sums of a sentence and to whom it deals each out; empty where one is a total or nobody's."""
    told = [node for node in nodes if node.kind != "word" or not is_aside(node)]
    found: list[Share] = []
    since = 0
    for k, node in enumerate(told):
        if node.kind != "money":
            continue
        share = share_of(told[since:k], node)
        if share is None or is_total(text, node):
            return []
        counted = AND_OTHERS.search(text, told[since].start, node.start)
        number = int(counted["number"]) if counted is not None and counted["number"] is not None else None
        more = counted is not None and (number is None or number > len(share.whos))
        found.append(share._replace(rest=True, number=number) if more else share)
        since = k + 1
    return found


# that more than those named get a sum: 안동시 등 다른 3개 자치단체는, 안동시 등 기초단체는
AND_OTHERS: Final = re.compile(
    r"(?<=등)\s(?:(?:다른|나머지)\s)?(?:(?P<number>\d{1,2})\s?(?:개|곳)|(?:기초|광역)(?:자치)?단체)"
)


def is_aside(node: Node) -> bool:
    """Whether a word stands between a winner and a sum without parting them: 특별교부세, 각각, 몫은."""
    return node.noun in BETWEEN or (LEX.money_nouns.fullmatch(node.noun) is not None and node.josa in ("", "은", "는"))


def share_of(before: Sequence[Node], money: Node) -> Share | None:
    """A sum with those told right before it; None where these are no winners."""
    clause = list(takewhile(lambda node: node.kind not in ("stop", "win", "veto", "money"), reversed(before)))
    rest = any(node.noun in REST for node in clause)
    whos: list[Who] = []
    for k, node in enumerate(clause):
        if node.kind == "who" and node.josa in (JOINED if whos or rest else GETS):
            whos.insert(0, node.who)
        elif node.kind not in ("comma", "dot") and not (rest and node.kind in ("count", "word", "grade")):
            return None if not whos and not rest else Share(whos, rest, money) if k else None
    return Share(whos, rest, money) if whos or rest else None


def rest_sum(nodes: Sequence[Node]) -> tuple[int, Node, int | None] | None:
    """Where a sentence turns to the rest of the winners, what each of them gets, and how many they are, if told."""
    first = next((k for k, node in enumerate(nodes) if node.kind == "word" and node.noun == THE_REST), None)
    if first is None or any(node.kind == "who" for node in nodes[first:]):
        return None
    sums = [node for node in nodes[first:] if node.kind == "money"]
    if len(sums) != 1:
        return None
    counted = re.match(r"\d+", nodes[first + 1].noun) if nodes[first + 1].kind == "count" else None
    return first, sums[0], int(counted[0]) if counted is not None else None


THE_REST: Final = "나머지"


def tells_sums_alone(nodes: Sequence[Node]) -> bool:
    """Whether a sentence names nobody and only tells what grades bring: 상금은 최우수는 3백만원, 우수는 2백만원을."""
    brings = sum(grade.kind == "grade" and behind.kind == "money" for grade, behind in pairwise(nodes))
    graded = sum(node.kind == "grade" for node in nodes)
    return LEAST_SUMS <= brings == graded and not any(names_someone(node) or node.kind == "event" for node in nodes)


LEAST_SUMS: Final = 2  # grades with sums that show a sentence to tell what each brings


def paid_by_grade(nodes: Sequence[Node], text: str) -> list[Claim]:
    """The winners of grades told in turn with what each gets: 최우수인 A는 5억원씩, 우수인 B는 2억원씩을 받는다."""
    found: list[Claim] = []
    since = sums = 0
    for k, money in enumerate(nodes):
        if money.kind != "money":
            continue
        clause = [node for node in nodes[since:k] if not is_aside(node)]
        claim = paid_claim(clause, money)
        graded = any(node.kind == "grade" for node in clause)
        if is_total(text, money) or (claim is None and (graded or share_of(clause, money) is None)):
            return []
        found += [claim] if claim is not None else []
        since, sums = k + 1, sums + 1
    return found if sums >= LEAST_SUMS and PAID.search(text, nodes[since - 1].start) is not None else []


def paid_claim(clause: Sequence[Node], money: Node) -> Claim | None:
    """The claim of those who stand between a grade and a sum; None where other things do."""
    graded = [k for k, node in enumerate(clause) if node.kind == "grade"]
    if len(graded) != 1 or clause[graded[0]].grade.kind != "prize":
        return None
    grade = clause[graded[0]]
    behind = list(dropwhile(lambda node: node.kind != "who", clause[graded[0] + 1 :]))
    bodies = [node for node in behind if node.kind == "who"]
    between = clause[graded[0] + 1 : len(clause) - len(behind)]
    told = all(node.kind == "win" and has_n(node.noun) for node in between)
    listed = all(node.kind in ("who", "comma", "dot") or node.noun in BETWEEN for node in behind)
    if not bodies or not told or not listed or bodies[-1].josa not in ("은", "는", "에", "에는", "에게", "에게는"):
        return None
    at = next((k for k in range(graded[0] - 1, -1, -1) if is_award(clause[k])), None)
    event, givers = (clause[at].event, event_givers(clause, at)) if at is not None else (None, [])
    winners = list(map(bare_winner, bodies))
    return Claim(grade.grade, winners, grade.start, money.end, event, givers, prize=money, rule="relative")
