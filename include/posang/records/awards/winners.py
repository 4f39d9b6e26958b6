"""Who won a unit: the phrases before it or behind it that its particle and its verb point to."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile, zip_longest
from typing import Final

from posang.records.awards.bodies import AGED
from posang.records.awards.claim import Unit, Winner
from posang.records.awards.givers import giver_of_field, is_giver
from posang.records.awards.lexer import LEX, Item
from posang.records.awards.node import COLLECTIVE, CONNECTS, TOPIC, Node, Who, adjacent, as_item, is_name
from posang.records.awards.owners import named_in_brackets
from posang.records.awards.predicates import COPULA, RATED, has_n
from posang.reference import find_names

DIRECTIONS: Final = frozenset("동서남북중")


SUBJECT: Final = frozenset({"이", "가", "은", "는", "도", "께서", "에서", "에서는", "에서도"})


HEAD: Final = COPULA | {
    *("", "이", "가", "은", "는", "에", "에게", "께", "와", "과", "도", "로", "으로", "에는", "에게는"),
}


LISTED: Final = frozenset({"who", "word", "dot", "comma", "and", "cat", "quote", "count"})
TAKES: Final = re.compile(r"차지|받|수상|거머|안[았은]|따냈|획득|탔|품")
CHOSEN: Final = re.compile(
    r"(?:최종)?(?:선정|선발|지정|인증|확정|낙점)(?:[됐되돼]|을|$)|뽑[혔히혀]|꼽[혔히혀]|올[랐라]|이름을"
)
CHOOSES: Final = re.compile(r"(?:최종)?(?:(?:선정|선발|뽑)(?:[했하았아]|$)|골랐|골라)")
ABOVE: Final = "이상 "  # in brackets behind the last of those that share what it says
# particles of the last winner of a list
ENDS_LIST: Final = frozenset({"이", "가", "에", "에게", "에는", "에게는", "께", "로", "으로", "은", "는", "도"})
DITTO: Final = "〃"  # what a list prints for the same as above
GOVERNED: Final = frozenset({"을", "를", "에", "로", "으로", "이", "가", "와", "과"})  # before a verb
INSIDE: Final = re.compile(r"[,·/]")  # what parts the things told in brackets: 51·여·안보부문
FIELD_TAIL: Final = re.compile(r"\s?(?:분야|부문|영역)$")
NO_FIELD: Final = re.compile(
    r"광역$|기초$|\d\s?점|%|^[\d.\s세]+$|(?:군수|지사|대표|[가-힣]장)\s[가-힣]{2,4}|좌측|오른쪽|왼쪽|사진|이하|가운데|명$|곳$|[가-힣]순$|소속$|등\s?\d+개|^단체명"
)


def own_subject(nodes: Sequence[Node], low: int, first: int) -> bool:
    """Whether a subject stands before the grade in its own stretch."""
    return any(
        n.kind == "who" and n.josa in ("이", "가", "은", "는", "도") and not is_giver(nodes, k, first)
        for k, n in enumerate(nodes[:first])
        if k >= low
    )


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


def counts_places(node: Node) -> bool:
    """Whether a number behind a region says how many of it won: 서울 3곳, 경북 2곳."""
    return node.kind == "count" and node.value in ("곳", "개", "명") and not node.parens and not node.josa


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
                words.append(OWN_PRIZE.sub("", nodes[j].noun) if nodes[j].kind == "event" else nodes[j].noun)
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
            category = OWN_PRIZE.sub("", node.noun)
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


OWN_PRIZE: Final = re.compile(r"(?<=[가-힣]{2})대?상$")  # what makes a prize of a field: 효행상, 봉사대상


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
    return OWN_PRIZE.search(node.noun) is not None and (k == start or nodes[k - 1].kind in ("comma", "bullet"))


def takes(node: Node, behind: Node | None) -> bool:
    """Whether a body with the particle of places is who takes a prize: 대상은 가람소방서에서 차지했다."""
    body = node.kind == "who" and node.who.kind in ("organization", "department", "government")
    return body and node.josa == "에서" and behind is not None and TAKES.match(behind.noun) is not None


PAIR: Final = 2


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


STATIONED: Final = re.compile(r"근무|재직|소속|몸담|사는|거주")  # behind the office of the person whom it goes with


WORKS_SHOWN: Final = frozenset({"사례", "사업", "과제", "시책"})


PROVINCE: Final = "도"  # before an office of its own, and no field


def shown(nodes: Sequence[Node], mark: int, stop: int) -> int | None:
    """The last node of a work that a mark behind a person leads: 나래온 팀장 △특구 지정 사례, 도해솔 팀장 △…."""
    owner = nodes[mark - 1] if mark else None
    if owner is None or owner.kind != "who" or owner.who.kind != "person" or owner.josa:
        return None
    reach = range(mark + 1, stop)
    end = next((k for k in reach if nodes[k].noun in WORKS_SHOWN or nodes[k].kind in ("comma", "stop", "bullet")), mark)
    return end if nodes[end].noun in WORKS_SHOWN else None


ABBREVIATION: Final = re.compile(r"[A-Za-z&\-]{2,}")  # of a body's name, in brackets behind it: 전자통신연구원(ETRI)


def share_brackets(found: Sequence[Winner]) -> None:
    """Give a field in brackets that is of all before it to these: A, B(이상 초등 부문), C(중등 부문)."""
    shared: str | None = None
    for one in reversed(found):
        if one.bracket is not None and ABBREVIATION.fullmatch(one.bracket):
            one.bracket = None
        elif one.bracket is not None:
            above = one.bracket.removeprefix(ABOVE)
            shared = above if above != one.bracket else None
            one.bracket = above
        elif shared is not None and one.category is None:
            one.bracket = shared


def counted(node: Node, category: str | None) -> list[Winner]:
    """The bodies that the brackets behind a number name: 군 단위 2개(강원 고성, 충북 증평), 2개관(가람도서관, …)."""
    found = []
    bodies = [item for item in node.parens if item.kind in ("org", "dept")]
    if bodies:
        named = [Who(item.noun, "organization", (item.hit,) if item.hit is not None else ()) for item in bodies]
        return [Winner(who, item.start, item.end, category) for who, item in zip(named, bodies, strict=True)]
    for item, behind in zip_longest(node.parens, node.parens[1:]):
        if item.kind != "name" or item.hit is None:
            continue
        name, hits = item.noun, (item.hit,)
        if behind is not None and behind.noun in DIRECTIONS and (full := find_names(f"{name} {behind.noun}구")):
            name, hits = full[0].surface, (full[0],)
        found.append(Winner(Who(name, "government", hits), item.start, item.end, category))
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
    bracket: str | None = DITTO if node.inside.strip() == DITTO else None
    for item in node.parens:
        if item.kind == "money":
            prize = item
    words = [item for item in node.parens if item.kind not in ("comma", "dot", "other")]
    if words and prize is None:
        last = words[-1]
        if all(item.kind in ("name",) for item in words) and node.who.kind in ("organization", "person"):
            place = Who(last.noun, "government", tuple(item.hit for item in words if item.hit is not None))
        elif node.who.kind == "entrant" and last.kind == "dept":
            pass  # whose team it is
        elif not any(item.kind in ("title", "grade", "name") for item in words):
            inner = node.inside.strip()
            headed = node.who.kind == "organization" and not node.who.hits and is_name(inner, strict=True)
            short = node.who.kind == "organization" and SHORT_NAME.fullmatch(inner) is not None
            if (
                not (headed or short)
                and not NO_FIELD.search(inner)
                and not (
                    node.who.kind == "person"
                    and (len(words) > 2 or last.kind == "org" or inner.endswith(("동", "리")) or AGED.match(inner))
                )
            ):
                bracket = FIELD_TAIL.sub("", inner)
            elif category is None and last.kind == "cat" and FIELD_TAIL.search(inner):
                category = FIELD_TAIL.sub("", INSIDE.split(inner)[-1]).strip() or None
    return Winner(within_place(node, words), node.start, node.end, category, prize, place, bracket)


def within_place(node: Node, words: Sequence[Item]) -> Who:
    """Who a winner is; a province in brackets tells of which one a government's name is meant: 남구(인천)."""
    if node.who.kind != "government" or len(words) != 1 or words[0].kind != "name":
        return node.who
    placed = find_names(f"{words[0].noun} {node.noun}")
    return replace(node.who, hits=(placed[-1],)) if len(placed) == 1 else node.who


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


SHORT_NAME: Final = re.compile(r"[A-Z][A-Za-z&-]{1,9}")  # of an organization, in brackets: 주택도시보증공사(HUG)
# what stands behind the body that others belong to, and the words for these: 국토부 산하 공공기관은
UNDER: Final = frozenset({"산하", "소속", "관내", "산하기관", "소속기관"})
UNDER_BODIES: Final = ("산하기관", "소속기관", "공공기관", "공기업")
GROUPED: Final = re.compile(r"\d(?:급지|등급지|권역|그룹|군|부)")  # groups by number: 1급지에서는
GIVING: Final = re.compile(r"(?:수여|시상|전달|전수)(?:한|하는|했던)$|준$|건넨$")  # whom it qualifies gives the prize
# a prize that is given to those before it: 가온소방서에 최우수상이 수여됐다
HANDED_OVER: Final = re.compile(r"(?:수여|시상|전달)[됐되된돼]|돌아[갔가간]|주어[졌진지]")
HELD: Final = ("열린", "열렸", "개최", "진행", "가진", "치러")  # what stands behind the place of a ceremony


AMONG: Final = frozenset({"유일하게", "처음", "처음으로", "최초로", "단독으로"})  # behind the place where one alone won


def heads_before(
    nodes: Sequence[Node], text: str, low: int, first: int, unit: Unit, verb: int | None
) -> tuple[list[Winner], Node | None, list[Node]]:
    """The winners before a grade, the sentence's topic, and givers that the sentence shows by its verb."""
    if first - 2 >= low and nodes[first - 2].kind == "year" and not nodes[first - 2].josa:
        dated = nodes[first - 1]
        gives = unit.grade.kind == "honor" and dated.noun == unit.grade.giver
        led = any(node.kind == "who" and node.josa in ("은", "는") for node in nodes[: first - 2])
        if dated.kind == "who" and not dated.josa and dated.who.kind != "deictic" and not (gives or led):
            return [winner(dated, None)], None, []
    if (reported := result_before(nodes, low, first)) is not None:
        host = subject_node(nodes, low, reported)
        return group(nodes, first - 1, reported), host, [host] if host is not None else []
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
            and nodes[k + 2].kind != "mark"
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
    subjects = [k for k in subjects if not (nodes[k].josa.startswith("에서") and nodes[k + 1].noun in AMONG)]
    subjects = [
        k
        for k in subjects
        if not (
            nodes[k].josa == "에서"
            and (
                unit.josa in ("이", "가")
                or nodes[k + 1].noun.startswith(HELD)
                or any(n.kind == "mark" for n in nodes[k + 1 : min(first, k + HELD_NEAR)])
            )
        )
    ]
    comma = next((k for k in range(unit.last + 1, len(nodes)) if nodes[k].kind == "comma"), len(nodes))
    behind = [
        k
        for k in range(unit.last + 1, min(comma, verb if verb is not None else unit.last + 1))
        if nodes[k].kind == "who" and nodes[k].josa in ("에", "에게", "께", "이", "가")
    ]
    verb_word = nodes[verb].noun if verb is not None else ""
    gives = bool(LEX.giver.match(verb_word)) and not re.match(
        r"(?:선정|시상|수여|표창|포상|선발|전달|전수|지정)(?:됐|되|돼|된|받)|뽑[혔히혀힌]", verb_word
    )
    objects = [
        k
        for k in range(low, first)
        if nodes[k].kind == "who"
        and not nodes[k + 1].noun.startswith(TELLERS)
        and nodes[k].josa
        in (
            *("에게", "께", "에게는", "에는"),
            *(("을", "를", "에") if gives else ()),
            *(("에",) if unit.josa in ("이", "가") and HANDED_OVER.match(verb_word) else ()),
        )
        and not (nodes[k].josa == "에" and any(node.kind == "count" for node in nodes[max(k - 2, 0) : k]))
        and not (nodes[k].josa in ("을", "를") and acts(nodes[k + 1]))
    ]
    objects = [k for k in objects if nodes[k].josa not in ("을", "를") or not unchosen(unit)]
    topics = [k for k, n in enumerate(nodes[:first]) if n.kind == "who" and n.josa in ("은", "는", "이", "가")]
    runs = [k for k in topics if k + 1 < first and nodes[k + 1].noun in RUNS]  # whom another runs: A재단이 운영하는 B는
    topic = next((nodes[k] for k in topics if k not in runs), nodes[topics[0]] if topics else None)
    handed = [
        k
        for k in range(unit.last + 1, verb if verb is not None else unit.last + 1)
        if nodes[k].kind == "who" and nodes[k].josa in ("을", "를")
    ]
    if any(node.kind == "word" and node.josa == "에는" for node in nodes[unit.last + 1 : verb]):
        handed = []  # what is handed out is of another title: 칭찬 공무원에 A와 베스트 팀에는 B를
    told = any(nodes[k].josa in ("을", "를") for k in objects)
    if gives and not objects and not handed and (chosen_people := topics_chosen(nodes, low, first)):
        return group(nodes, chosen_people[-1], low), topic, [topic] if topic is not None else []
    if gives and handed and not told and unit.josa in ("에", "으로", "로", ""):
        return group(nodes, handed[-1], unit.last + 1), topic, [topic] if topic is not None else []
    if (
        gives
        and not objects
        and not behind
        and re.match(
            r"(?:선정|시상|수여|표창|포상|선발|전달|전수|지정)[하했한해할]|(?:수여|시상|전달|전수)$"
            r"|뽑[았은아는기]|골[랐라]|격려",
            verb_word,
        )
    ):
        return [], topic, [Node("none", 0, 0, "")]
    if gives and objects:
        return group(nodes, objects[-1], low), topic, [topic] if topic is not None else []
    if gives and behind and unit.josa in ("을", "를", "으로", "로", "에"):
        return groups(nodes, behind, unit.last + 1), topic, [topic] if topic is not None else []
    if not subjects and objects:
        return group(nodes, objects[-1], low), topic, []
    beside = next((k for k in range(low, first - 1) if joins_unknown(nodes, k)), None)
    if not subjects and beside is not None:
        return group(nodes, beside, low), topic, []
    if not subjects:
        if behind and unit.josa not in ("을", "를"):
            return groups(nodes, behind, unit.last + 1), topic, []
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
        bare = [k for k in bare if unit.grade.giver is None or nodes[k].noun != unit.grade.giver]
        bare = [k for k in bare if nodes[k] is not giver_of_field(nodes, first)]
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
            and owns(nodes[k].who.kind, nodes[k + 1])
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
    return [*group(nodes, chosen, low), *together(nodes, chosen, first)], topic, []


def result_before(nodes: Sequence[Node], low: int, first: int) -> int | None:
    """Where bare winners right before a grade begin that are told as a result: … 평가 결과 A와 B '가' 등급."""
    k = first - 1
    if k <= low or nodes[k].kind != "who" or nodes[k].josa or nodes[k].who.kind == "deictic":
        return None
    while k > low and nodes[k].kind in ("who", "dot", "comma", "and") and nodes[k].josa in ("", *CONNECTS):
        k -= 1
    return k + 1 if nodes[k].noun == "결과" and not nodes[k].josa else None


def unchosen(unit: Unit) -> bool:
    """Whether a grade is itself what is chosen, so that no object wins it: 우수부서를 선정했다."""
    return unit.josa in ("을", "를")


# a verb that goes on, whose object no winner is: 심사위원회를 개최하고
ACTS: Final = re.compile(r"(?:하고|하여|[가-힣]해|열고|열어|거쳐|통해|마련해|꾸려|두고)$")


def topics_chosen(nodes: Sequence[Node], low: int, first: int) -> list[int]:
    """Places of persons, topics of a clause in which the body told before chooses: 청은 …, A는 유공자로 뽑아."""
    body = any(n.kind == "who" and n.who.kind != "person" and n.josa in ("은", "는") for n in nodes[:low])
    return [
        k
        for k in range(low, first)
        if body and nodes[k].kind == "who" and nodes[k].who.kind == "person" and nodes[k].josa in ("은", "는")
    ]


def joins_unknown(nodes: Sequence[Node], k: int) -> bool:
    """Whether a body is a subject together with what no list knows: 공단과 실무팀장이 (표창을)."""
    node, behind = nodes[k], nodes[k + 1]
    return node.kind == "who" and node.josa in CONNECTS and behind.kind == "word" and behind.josa in ("이", "가")


def acts(node: Node) -> bool:
    """Whether a verb goes on behind its object: 심사위원회를 개최하고."""
    return node.kind != "year" and ACTS.search(node.noun + node.josa) is not None


HELD_NEAR: Final = 4  # nodes behind a place in which the verb of holding stands: 여수시에서 질병관리본부가 주최한


RUNS: Final = frozenset({"운영하는", "운영한", "위탁", "위탁운영하는", "수탁운영하는", "설립한"})
TELLERS: Final = ("따르면", "의하면")  # behind a body that only tells of a win: 시에 따르면


def owns(kind: str, behind: Node) -> bool:
    """Whether what stands behind 'of a body' is the body's own: its rating, or its work where it is no giver."""
    if behind.kind == "word" and RATED.search(behind.noun):
        return kind in ("government", "deictic", "department", "organization")
    return behind.kind in ("quote", "cat") and kind in ("government", "deictic", "department")


def together(nodes: Sequence[Node], subject: int, first: int) -> list[Winner]:
    """The winners that a subject shares a grade with: A는 B와 C, D와 함께 2등급을 받았다."""
    at = next(
        (
            k
            for k in range(subject + 1, first - 1)
            if nodes[k].kind == "who"
            and nodes[k].josa in CONNECTS
            and nodes[k + 1].noun in ("함께", "나란히", "더불어")
        ),
        None,
    )
    if at is None or any(nodes[k].kind in ("win", "grade", "mark") for k in range(subject + 1, at)):
        return []
    return group(nodes, at, subject + 1)


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
        if i + 1 < len(subjects) and not any(n.kind == "comma" or (n.kind == "quote" and n.josa) for n in between):
            return []
        if any(n.kind in ("win", "mark") or (n.kind == "event" and not n.event.pointer) for n in between):
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
        if between and between[0].kind == "cat" and not fields:
            fields = between[0].names
        lower = subjects[i - 1] + 1 if i else low
        lead = [
            n
            for n in nodes[lower:k]
            if (
                (n.kind in ("word", "cat", "who", "dept") or (n.kind == "numeral" and GROUPED.fullmatch(n.noun)))
                and n.josa in ("은", "는", "에서는", "에는")
            )
            or (n.kind == "quote" and n.josa == "에")
            or (n.kind == "cat" and n.josa in ("에", "에서", "에선", "엔"))
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
    ends = ("에서", "에서는", "에서도", "에선", *(("이", "가") if copula else ()))
    for i, node in enumerate(between):
        if node.kind == "cat" and isinstance(node.value, list):
            return node.names
        if node.kind == "word" and node.noun in ("중", "가운데"):  # '인구 30만 미만' 시 중에서
            return [other.noun for other in between[max(i - 2, 0) : i] if other.kind == "quote"]
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


def groups(nodes: Sequence[Node], heads: Sequence[int], low: int) -> list[Winner]:
    """The winners at several places, each with those coordinated before it."""
    return [
        one for start, k in zip((low, *(k + 1 for k in heads)), heads, strict=False) for one in group(nodes, k, start)
    ]


def group(nodes: Sequence[Node], k: int, low: int) -> list[Winner]:
    """A winner and those coordinated before it: A, B와 C가."""
    if nodes[k].kind == "quote":
        if (owners := owners_of_works(nodes, k, low)) is not None:
            return owners
        quotes = [nodes[k]]
        while (
            k - 1 > low
            and nodes[k - 1].kind in ("comma", "dot")
            and nodes[k - 2].kind == "quote"
            and not nodes[k - 2].josa
        ):
            k -= 2
            quotes.insert(0, nodes[k])
        return [Winner(Who(node.noun, "work"), node.start, node.end) for node in quotes]
    found = [winner(nodes[k], field_word(nodes, k, low))]
    fielded = False
    j = k - 1
    while j >= low:
        node = nodes[j]
        if node.kind == "who" and node.who.kind != "deictic":
            follows = nodes[j + 1]
            if node.josa in CONNECTS or (node.josa == "" and follows.kind in ("comma", "dot", "and", "bullet")):
                found.insert(0, winner(node, field_word(nodes, j, low)))
                j -= 1
                continue
            if node.josa in SUBJECT or node.josa in ("에", "에게"):
                break
        elif node.kind == "bullet" and j > low and nodes[j - 1].kind in ("who", "comma") and not nodes[j - 1].josa:
            pass
        elif parts_winners(nodes, j, low):
            fielded = True
        elif (
            node.kind in ("grade", "event", "stop", "speech", "streak", "bullet")
            or (node.kind == "win" and not has_n(node.noun))
            or (node.kind == "cat" and node.josa)
        ):
            break
        j -= 1
    share_brackets(found)
    return in_fields(nodes, found, low) if fielded else found


def parts_winners(nodes: Sequence[Node], j: int, low: int) -> bool:
    """Whether a field with its particle stands between winners of one grade: A분야에서 X, B분야에서 Y가."""
    if nodes[j].kind == "cat" and nodes[j].josa == "의" and j > low:  # A 분야의 X와 B 분야의 Y가
        return nodes[j - 1].kind == "who" and nodes[j - 1].josa in CONNECTS
    return (
        nodes[j].kind == "cat"
        and nodes[j].josa in ("에서", "에서는", "에선", "에", "에는", "은", "는")
        and j - 2 >= low
        and nodes[j - 1].kind == "comma"
        and nodes[j - 2].kind == "who"
        and not nodes[j - 2].josa
    )


def in_fields(nodes: Sequence[Node], found: Sequence[Winner], low: int) -> list[Winner]:
    """The winners each with the field that stands nearest before it."""
    fields = [node for node in nodes[low:] if node.kind == "cat" and isinstance(node.value, list)]
    out: list[Winner] = []
    for one in found:
        own = next((node.names for node in reversed(fields) if node.end <= one.start), [])
        out.append(replace(one, category=one.category or (own[0] if len(own) == 1 else None)))
    return out


OWNERS: Final = frozenset({"person", "government", "department", "organization"})


def owners_of_works(nodes: Sequence[Node], k: int, low: int) -> list[Winner] | None:
    """The owners of quoted works that end at a node, each named before its work: A면 '…'와 B센터의 '…'이."""
    found: list[Winner] = []
    while k > low and nodes[k].kind == "quote":
        owner = nodes[k - 1]
        if owner.kind != "who" or owner.who.kind not in OWNERS or owner.josa not in ("의", ""):
            break
        if not owner.josa and not (adjacent(as_item(owner), as_item(nodes[k])) and owner.who.kind != "person"):
            break
        found.insert(0, winner(owner, None))
        k -= 2
        if k > low and nodes[k].kind in ("comma", "dot", "and"):
            k -= 1
        elif nodes[k].josa not in CONNECTS:
            break
    return found or None


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
        and k - 2 >= low
        and (nodes[k - 2].kind in ("comma", "event", "dot") or nodes[k - 2].josa in TOPIC)
    ):
        return one_field(before, nodes[k])
    return None


def one_field(node: Node, behind: Node | None) -> str | None:
    """The field that fields before a winner are: the only one, or all of a name with dots (복지·환경·보건 부문 A)."""
    if len(node.names) == 1:
        return node.names[0]
    joined = "·".join(node.names)
    named = not node.josa and behind is not None and behind.kind == "who" and behind.who.kind == "person"
    return joined if named and node.noun.replace(" ", "").startswith(joined.replace(" ", "")) else None
