"""Who won a grade that stands before them: 우수상은 A와 B가, 대상에 A가 뽑혔다, 최우수에 오른 A는."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.brackets import counted, share_brackets, winner
from posang.records.awards.claim import Unit, Winner
from posang.records.awards.givers import is_giver
from posang.records.awards.node import COLLECTIVE, CONNECTS, Node
from posang.records.awards.owners import named_in_brackets
from posang.records.awards.predicates import COPULA, has_n
from posang.records.awards.winners import one_field

HEAD: Final = COPULA | {
    *("", "이", "가", "은", "는", "에", "에게", "께", "와", "과", "도", "로", "으로", "에는", "에게는"),
}
LISTED: Final = frozenset({"who", "word", "dot", "comma", "and", "cat", "quote", "count"})
TAKES: Final = re.compile(r"차지|받|수상|거머|안[았은]|따냈|획득|탔|품")
CHOSEN: Final = re.compile(
    r"(?:최종)?(?:선정|선발|지정|인증|확정|낙점)(?:[됐되돼]|을|$)|뽑[혔히혀]|꼽[혔히혀]|올[랐라]|이름을"
)
CHOOSES: Final = re.compile(r"(?:최종)?(?:(?:선정|선발|뽑)(?:[했하았아]|$)|골랐|골라)")
# particles of the last winner of a list
ENDS_LIST: Final = frozenset({"이", "가", "에", "에게", "에는", "에게는", "께", "로", "으로", "은", "는", "도"})
GOVERNED: Final = frozenset({"을", "를", "에", "로", "으로", "이", "가", "와", "과"})  # before a verb
FIELD_PRIZE: Final = re.compile(r"(?<=[가-힣]{2})대?상$")  # what makes a prize of a field: 효행상, 봉사대상
PAIR: Final = 2
STATIONED: Final = re.compile(r"근무|재직|소속|몸담|사는|거주")  # behind the office of the person whom it goes with
WORKS_SHOWN: Final = frozenset({"사례", "사업", "과제", "시책"})
PROVINCE: Final = "도"  # before an office of its own, and no field
# what stands behind the body that others belong to, and the words for these: 국토부 산하 공공기관은
UNDER: Final = frozenset({"산하", "소속", "관내", "산하기관", "소속기관"})
UNDER_BODIES: Final = ("산하기관", "소속기관", "공공기관", "공기업")
GIVING: Final = re.compile(r"(?:수여|시상|전달|전수)(?:한|하는|했던)$|준$|건넨$")  # whom it qualifies gives the prize


def heads_after(
    nodes: Sequence[Node],
    start: int,
    stop: int,
    unit: Unit,
    limit: int = 99,
    apposed: bool = False,
    objects: bool = False,
) -> list[Winner]:
    """The winners behind a grade: heads of coordinated phrases, each with the field before it or in its brackets.

    `objects` where they are chosen and may be the object of their verb.
    """
    found: list[Winner] = []
    category: str | None = None
    if any(
        left.kind == "who" and counts_places(right) for left, right in pairwise(nodes[start : min(stop, len(nodes))])
    ):
        return []
    if unit.grade.kind == "prize":
        works = [(node, named_in_brackets(node)) for node in nodes[start:stop] if node.kind != "who"]
        if sum(bool(named) for _, named in works) > 1:
            return [Winner(who, node.start, node.end) for node, named in works for who in named]
    stop = first_subject(nodes, start, stop)
    k = start
    while k < min(stop, len(nodes)) and len(found) < limit:
        node = nodes[k]
        behind = nodes[k + 1] if k + 1 < len(nodes) else None
        if node.kind == "cat" and isinstance(node.value, list):
            category = one_field(node, behind) or category
        elif node.kind == "count" and any(item.kind in ("name", "org") for item in node.parens):
            found.extend(counted(node, category))
        elif node.kind != "who" and unit.grade.kind == "prize" and (makers := named_in_brackets(node)):
            found.extend(Winner(who, node.start, node.end, category) for who in makers)
        elif is_work_of_person(nodes, k, found):
            k = next((j for j in range(k, len(nodes)) if nodes[j].kind in ("comma", "stop", "grade")), len(nodes))
            continue
        elif node.kind == "bullet" and (work := shown(nodes, k, min(stop, len(nodes)))):
            k = work
        elif node.kind == "who" and node.josa in ("에", "에서") and behind is not None and STATIONED.match(behind.noun):
            pass
        elif node.kind == "bullet":
            words: list[str] = []
            j = k + 1
            while j < len(nodes) and nodes[j].kind in ("word", "dot", "event", "veto") and not nodes[j].josa:
                words.append(FIELD_PRIZE.sub("", nodes[j].noun) if nodes[j].kind == "event" else nodes[j].noun)
                j += 1
            category = (
                " ".join(words).replace(" · ", "·") if words and j < len(nodes) and nodes[j].kind == "who" else None
            )
            category = None if category == PROVINCE else category
        elif (
            node.kind == "word"
            and node.josa in ("은", "는")
            and behind is not None
            and behind.kind == "who"
            and not (k > start and nodes[k - 1].josa in GOVERNED)  # an adnominal verb: 홍보에 애쓰는
            and len(node.noun) <= 8
            and node.noun not in ("영예", "명단", "자리", "주인공")
            and not (k > start and nodes[k - 1].josa)
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
        elif (
            node.kind == "who"
            and node.josa in ("을", "를")
            and (objects or (unit.grade.kind == "field" and chosen_next(nodes, k + 1)))
        ):
            found.append(winner(node, category))
        elif is_own_prize(nodes, k, start):
            category = FIELD_PRIZE.sub("", node.noun)
        elif takes(node, behind):
            found.append(winner(node, category))
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
                    "cat",
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
                or behind.noun in ("등", "등이", "등에", "등을", "이렇게", "총", "모두", "외에", "외에도", "순")
            )
            joined = node.josa in CONNECTS or node.josa in COPULA or node.josa in ENDS_LIST
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
    share_brackets(found)
    return found


def chosen_next(nodes: Sequence[Node], at: int) -> bool:
    """Whether a verb of choosing stands at a node or behind an adverb there: A 씨를 (각각) 선정했다."""
    k = at + (at < len(nodes) and nodes[at].noun in ("각각", "최종"))
    return k < len(nodes) and CHOOSES.match(nodes[k].noun) is not None


def is_work_of_person(nodes: Sequence[Node], k: int, found: Sequence[Winner]) -> bool:
    """Whether a mark right behind a person opens what was done, not the next winner: A 팀장 △특구 지정 사례."""
    if nodes[k].kind != "bullet" or not found or found[-1].who.kind != "person" or found[-1].end != nodes[k - 1].end:
        return False
    own = takewhile(lambda node: node.kind not in ("comma", "stop", "grade", "bullet"), nodes[k + 1 :])
    return not any(node.kind == "who" and node.who.kind == "person" for node in own)


def is_own_prize(nodes: Sequence[Node], k: int, start: int) -> bool:
    """Whether a short prize before a winner in a list says for what it is won: 수상자는 효행상 A, 봉사상 B."""
    node, behind = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    if node.kind != "event" or node.josa or behind is None or behind.kind != "who":
        return False
    return FIELD_PRIZE.search(node.noun) is not None and (k == start or nodes[k - 1].kind in ("comma", "bullet"))


def takes(node: Node, behind: Node | None) -> bool:
    """Whether a body with the particle of places is who takes a prize: 대상은 가람소방서에서 차지했다."""
    body = node.kind == "who" and node.who.kind in ("organization", "department", "government")
    return body and node.josa == "에서" and behind is not None and TAKES.match(behind.noun) is not None


def first_subject(nodes: Sequence[Node], start: int, stop: int) -> int:
    """Where the winners behind a grade end: at the comma behind a subject where the next grade has its own before it.

    최우수상은 A가, B와 C가 각각 우수상을 받았다.
    """
    grade = nodes[stop] if stop < len(nodes) else None
    if grade is None or grade.kind != "grade" or grade.josa not in ("을", "를"):
        return stop
    subjects = [k for k in range(start, stop) if nodes[k].kind == "who" and nodes[k].josa in ("이", "가")]
    if len(subjects) != PAIR or nodes[subjects[0] + 1].kind != "comma":
        return stop
    return subjects[0] + 1


def shown(nodes: Sequence[Node], mark: int, stop: int) -> int | None:
    """The last node of a work that a mark behind a person leads: 나래온 팀장 △특구 지정 사례, 도해솔 팀장 △…."""
    owner = nodes[mark - 1] if mark else None
    if owner is None or owner.kind != "who" or owner.who.kind != "person" or owner.josa:
        return None
    reach = range(mark + 1, stop)
    end = next((k for k in reach if nodes[k].noun in WORKS_SHOWN or nodes[k].kind in ("comma", "stop", "bullet")), mark)
    return end if nodes[end].noun in WORKS_SHOWN else None


def counts_places(node: Node) -> bool:
    """Whether a number behind a region says how many of it won: 서울 3곳, 경북 2곳."""
    return node.kind == "count" and node.value in ("곳", "개", "명") and not node.parens and not node.josa


def last_subject(nodes: Sequence[Node], k: int) -> bool:
    """Whether the node before a verb is a winner that is its subject or goal."""
    before = nodes[k - 1]
    return before.kind == "who" and before.josa in ("이", "가", "에", "에게", "께", "로", "으로")


def giver_ahead(nodes: Sequence[Node], k: int) -> bool:
    """Whether a subject is the doer of a verb before an award's name (경기도가 연 '...')."""
    return is_giver(nodes, k, len(nodes))


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


def told_behind(nodes: Sequence[Node], unit: Unit, verb: int | None) -> bool:
    """Whether the winner of a grade stands behind it, whoever is the topic: 대상에 A가 뽑혔다고, 대상을 A가 탔다고.

    The verb is one of choosing behind 에, one of getting behind 을; the topic before the grade only tells of the win.
    """
    verbs, ends = (CHOSEN, ("에", "에는")) if unit.josa == "에" else (TAKES, ("을", "를"))
    if unit.josa not in ends or verb is None or not verbs.match(nodes[verb].noun):
        return False
    between = nodes[unit.last + 1 : verb]
    own = list(takewhile(lambda node: node.kind != "grade", between))
    heads = [node for node in own if node.kind in ("who", "quote")]
    if not heads or not all(node.kind in LISTED or (node.kind == "grade" and node.josa in ends) for node in between):
        return False
    opens = between[0].kind in ("who", "word", "quote") and between[0].josa in ("", "이", "가", *CONNECTS)
    person = heads[-1].kind == "who" and heads[-1].who.kind == "person"
    return opens and heads[-1].josa in ("이", "가") and not (person and unit.josa != "에")


def relative_heads(
    nodes: Sequence[Node], text: str, unit: Unit, verb: int | None, high: int, josa: str
) -> list[Winner]:
    """The winner behind a verb that qualifies it: 최우수에 오른 A는, 1위였던 A는."""
    if josa in ("이던", "였던", "이었던"):
        start = unit.last + 1
    elif verb is not None and GIVING.match(nodes[verb].noun):
        return []
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
        if node.kind == "who" and not node.josa and nodes[k + 1].noun in UNDER:
            continue
        if node.kind == "who" and node.who.kind != "deictic":
            if node.josa in ("을", "를"):
                return []
            if node.josa == "의":
                return [winner(node, None)]
            listed = node.josa in CONNECTS or (nodes[k - 1].noun == "중" and not node.josa)
            return heads_after(nodes, k, high if listed else k + 1, unit)
        if (
            node.kind in ("word", "who", "count")
            and node.josa in ("은", "는")
            and (
                (node.kind == "word" and (node.noun in COLLECTIVE or node.noun.endswith(UNDER_BODIES)))
                or (node.kind == "who" and node.who.kind == "deictic")
                or node.kind == "count"
            )
            and any(n.kind in ("count", "bullet") or n.josa in COPULA for n in nodes[k + 1 :])
        ):
            return heads_after(nodes, k + 1, high, unit)
        if node.kind == "who" and node.josa in ("은", "는") and k == start:  # 최우수 기관에 올랐던 시는
            return [winner(node, None)]
        if node.kind in ("comma", "stop", "quote", "speech", "win", "event") or (
            node.kind == "word"
            and node.noun in ("것", "바", "적", "데", "뒤", "후", "곳", "때", "이", "만큼", "이후", "분야", "부문")
        ):
            return []
    return []
