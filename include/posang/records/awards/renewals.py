"""Titles and certificates told year by year: 2013년 처음 지정된 후 2018년 재지정에 이어 2023년 3회 연속 지정돼."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Claim, bare_winner
from posang.records.awards.draft import alike
from posang.records.awards.items import Grade
from posang.records.awards.node import ACTING, CONNECTS, SUBJECTS, TOPIC, Event, Node, is_award

CERTIFIED: Final = frozenset({"인증", "선정"})
GRANTED: Final = re.compile(r"(?:최초|신규|재)?(?:지정|인증|선정|공인)(?:[된됐돼]|되[어었며]|에|을|받|이후|이다|$)")
LEAST_YEARS: Final = 2


def year_after_year(nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
    """The claims of a title, one for each year in which it was granted; the last is the one told now."""
    if not found or not all(is_title(claim) for claim in found):
        return found
    years = years_granted(nodes)
    figures = [year for year in years if isinstance(year, int)]
    if len(years) < LEAST_YEARS or sorted(set(figures)) != figures:
        return found
    winners = {tuple(one.who.name for one in claim.winners) for claim in found}
    whole = next((claim for claim in found if claim.event is not None), found[0])
    if len(winners - {()}) > 1 or any(claim.event not in (None, whole.event) for claim in found):
        return found
    *before, last = years
    past = [
        replace(whole, years=[year], recall=True, streak=None, prize=None, own_year=True)
        for year in before
        if year is not None
    ]
    told = [] if last is None else [last]
    recall = whole.recall and last not in NOW
    return [*past, replace(whole, years=told, recall=recall, streak=found[-1].streak, own_year=bool(told))]


NOW: Final = (None, "올해", "금년")  # years of the grant that is news


def is_title(claim: Claim) -> bool:
    """Whether a claim is of a title or certificate without a grade."""
    return claim.grade.kind == "named" and claim.grade.grade in CERTIFIED


def years_granted(nodes: Sequence[Node]) -> list[int | str | None]:
    """The years told before verbs and nouns of granting, those joined to one another with them.

    None is that of a grant told behind those before it without a year: 2018년과 2021년에 이어 재인증을.
    """
    out: list[int | str | None] = []
    waiting: list[int | str | None] = []
    joined = False
    for before, node, behind in zip((None, *nodes), nodes, (*nodes[1:], None), strict=False):
        if node.kind == "year" and isinstance(node.value, int | str):
            waiting = [*waiting, node.value] if joined else [node.value]
            joined = node.josa in CONNECTS
        elif before is not None and node.kind == "comma" and before.kind in ("year", *TIMES):  # 2012년 2차, 2017년 3차
            joined = bool(waiting)
        elif waiting and node.noun in FOLLOWED and before is not None and before.kind == "year":
            out += waiting
            waiting = [None]
        elif node.kind == "win" and waiting and GRANTED.match(node.noun):
            out += waiting if behind is None or behind.kind != "veto" else []  # 재인증에 도전한다
            followed = node.noun.endswith("에") and behind is not None and behind.noun in FOLLOWED
            waiting = [None] if followed else []
    return out


TIMES: Final = ("edition", "numeral", "count")  # kinds of nodes that tell for which time: 2차, 두 번째
FOLLOWED: Final = frozenset({"이어", "이은"})  # behind the years of the grants before


def grants(node: Node) -> bool:
    """Whether a node is the noun for a grant, which the sentence is about: 여성친화도시 지정은."""
    return node.kind == "win" and node.noun in ("지정은", "인증은", "선정은", "공인은")


FIRST: Final = frozenset({"최초", "처음", "첫", "최초로", "처음으로"})
FIRST_REACH: Final = 5  # nodes from the year of a first grant to the verb or noun that tells it
SINCE: Final = ("후", "이후", "뒤", "이래", "시작", "데")  # behind it, of what has been since
SINCE_REACH: Final = 3


def granted_before(nodes: Sequence[Node], grade: Grade, award: str) -> list[Claim]:
    """The years in which a certificate or title was granted before the grant that an article tells.

    Since the first (2017년 처음 인증 후), and those told behind it (2020년에 이어); or all, as this one followed them
    (2017년 첫 인증, 2020년 재인증에 이은 세 번째 인증이다).
    """
    years = years_granted(nodes)
    if len(years) > LEAST_YEARS and years[-1] is None:
        told = [year for year in years if year is not None]
        return in_years(told, Claim(grade, [], nodes[0].start, nodes[-1].end, Event(award)))
    for k, node in enumerate(nodes):
        if node.kind != "year" or not isinstance(node.value, int | str):
            continue
        ahead = nodes[k + 1 : k + 1 + FIRST_REACH]
        since = node.josa == "에" and bool(ahead) and ahead[0].noun == "이은"  # 지정은 2017년에 이은
        if since and any(map(grants, nodes[:k])):
            before = [
                year.value for year in nodes[: k + 1] if year.kind == "year" and isinstance(year.value, int | str)
            ]
            return in_years(before, Claim(grade, [], node.start, ahead[0].end, Event(award)))
        first = any(other.noun + other.josa in FIRST for other in ahead)
        at = next((n for n, other in enumerate(ahead) if other.kind == "win" and GRANTED.match(other.noun)), None)
        if not first or at is None:
            continue
        behind = nodes[k + 2 + at : k + 2 + at + SINCE_REACH]
        if not any(other.noun.startswith(SINCE) for other in behind):
            continue
        later = [
            year.value
            for year, on in pairwise(nodes[k + 1 :])
            if year.kind == "year" and year.josa == "에" and on.noun == "이어" and isinstance(year.value, int | str)
        ]
        return in_years((node.value, *later), Claim(grade, [], node.start, ahead[at].end, Event(award)))
    return []


NOT_AGAIN: Final = frozenset({"grade", "event", "cat", "veto", "speech", "count", "money"})
AGAIN: Final = ("번째", "다시", "재차")
WON_AGAIN: Final = re.compile(r"(?:수상|선정|입상)(?:이|의|을|에|했|하|됐|되|돼|$)")


def won_again(nodes: Sequence[Node], grade: Grade, award: str) -> list[Claim]:
    """The years in which a prize was won before: 2018년에 이어 두 번째 수상이다, 2018년 이후 4년 만에 다시 수상했다."""
    again = next((k for k, node in enumerate(nodes) if node.noun.startswith(AGAIN)), None)
    topic = next((node for node in nodes if node.kind == "grade" and node.josa in TOPIC), None)  # 이 우수상은
    about = topic is not None and topic.grade.grade == grade.grade
    other = NOT_AGAIN - {"count"} if about else NOT_AGAIN
    if again is None or any(node.kind in other and not (about and node is topic) for node in nodes):
        return []
    told = about or any(node.kind == "win" and WON_AGAIN.match(node.noun) for node in nodes)
    last = next((k for k in range(again) if is_followed(nodes, k)), None)
    if not told or last is None:
        return []
    subject = next((n for n in nodes[:again] if n.kind == "who" and n.josa in SUBJECTS), None)
    winners = [bare_winner(subject)] if subject is not None and subject.who.kind != "deictic" else []
    years = [node.value for node in nodes[: last + 1] if node.kind == "year" and isinstance(node.value, int)]
    return in_years(years, Claim(grade, winners, nodes[0].start, nodes[-1].end, Event(award)))


# what tells this win as the one that is counted: (이번) 수상은, (우수기관에) 선정된 것은
THIS_WIN: Final = re.compile(r"(?:수상|선정|입상|획득)(?:은|이)")
WON: Final = re.compile(r"(?:수상한|선정된|받은|뽑힌|오른|입상한|획득한|차지한)")


def tells_this_win(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node is the noun or the verb of the win that a sentence is about: 수상은, 선정된 것은."""
    behind = nodes[k + 1].noun + nodes[k + 1].josa if k + 1 < len(nodes) else ""
    told = THIS_WIN.fullmatch(nodes[k].noun) or (WON.fullmatch(nodes[k].noun) and behind in ("것은", "건"))
    return nodes[k].kind == "win" and bool(told)


def won_before(nodes: Sequence[Node], grade: Grade, award: str) -> list[Claim]:
    """The years in which it was won before: 수상은 2018년에 이어 두 번째다, 선정은 2020년 이후 4년 만이다."""
    at = next((k for k in range(len(nodes)) if tells_this_win(nodes, k)), None)
    graded = any(node.kind == "grade" for node in nodes)
    if at is None and graded:  # 2022년 이후 2년 만에 다시 우수기관에 올랐다
        at = next((k for k in range(len(nodes)) if is_followed(nodes, k) and not nodes[k].josa), None)
    if at is None or any(tells_other(node, grade, award) for node in nodes):
        return []
    last = next((k for k in range(at, len(nodes)) if is_followed(nodes, k)), None)
    if last is None:
        return []
    years = [node.value for node in nodes[at : last + 1] if node.kind == "year" and isinstance(node.value, int)]
    return in_years(years, Claim(grade, [], nodes[at].start, nodes[-1].end, Event(award)))


# how a sentence tells that the prize told before was won in other years
WON_THEN: Final = re.compile(
    r"(?:(?:이|같은|똑같은|동일한|해당)\s상[을은]\s(?:[가-힣]+\s){0,2}?(?:받[았은아]|수상[했한해하]|탔|안[았은]|차지[했한해])"
    r"|수상(?:한\s(?:바|적)|했|하였|하기도|의\s(?:영예|영광|기쁨))|(?:첫|처음)\s수상|다시\s(?:이\s)?상을\s받)"
)
LAST_YEARS: Final = frozenset({"지난해", "작년"})
# behind a year in which the prize was not won but founded, or since which it has been
NOT_THEN: Final = re.compile(r"\s?(?:부터|이후|이래|제정|신설|도입|시작|시행|첫\s시행|처음\s(?:제정|시행|시작|도입))")


def won_then(nodes: Sequence[Node], text: str, grade: Grade, award: str, year: int | None) -> list[Claim]:
    """The wins of the prize told before in years before that win: 시는 2019년에도 같은 상을 수상했다."""
    match = WON_THEN.search(text)
    if match is None or any(node.kind in ("grade", "streak", "cat", "count", "money") for node in nodes):
        return []
    if any(tells_other(node, grade, award) for node in nodes):
        return []
    told = [(node.value, node.end) for node in nodes if node.kind == "year"]
    told += [(node.event.year, node.start) for node in nodes if node.kind == "event"]
    years = [
        value
        for value, end in told
        if end <= match.end() and not NOT_THEN.match(text, end) and (value in LAST_YEARS or is_before(value, year))
    ]
    subject = next((n for n in reversed(nodes) if n.kind == "who" and n.josa in ACTING and n.end <= match.end()), None)
    winners = [bare_winner(subject)] if subject is not None and subject.who.kind != "deictic" else []
    claim = Claim(grade, winners, nodes[0].start, match.end(), Event(award))
    return in_years([value for value in years if isinstance(value, int | str)], claim)


def is_before(value: object, year: int | None) -> bool:
    """Whether a value is a year in figures before another."""
    return isinstance(value, int) and year is not None and value < year


def tells_other(node: Node, grade: Grade, award: str) -> bool:
    """Whether a node is about another grade or award than the one told before, or takes a win back."""
    if node.kind == "grade":
        return node.grade.grade != grade.grade
    other = is_award(node) and not alike(node.event.name, award)
    return other or node.kind in ("veto", "speech")


AFTER_YEARS: Final = frozenset({"만에", "만이다", "만의"})  # behind the years that have passed since a win
HELD_AGAIN: Final = ("열", "개최", "재개", "치러")  # of a contest that was not held in between


def in_years(years: Sequence[int | str], claim: Claim) -> list[Claim]:
    """A claim told as one of each of some earlier years."""
    return [replace(claim, years=[year], recall=True, rule="before") for year in years]


def is_followed(nodes: Sequence[Node], k: int) -> bool:
    """Whether a year is the last one in which something was won before: 2018년에 이어, 2018년 이후 4년 만에."""
    if nodes[k].kind != "year" or not isinstance(nodes[k].value, int) or k + 1 >= len(nodes):
        return False
    behind = nodes[k + 1]
    return (nodes[k].josa == "에" and behind.noun in FOLLOWED) or (
        not nodes[k].josa
        and behind.noun == "이후"
        and any(node.noun + node.josa in AFTER_YEARS for node in nodes[k + 2 : k + 4])
        and not any(node.noun.startswith(HELD_AGAIN) for node in nodes[k + 4 : k + 5])
    )
