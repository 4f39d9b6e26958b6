"""Prizes won by their name alone, and choices without a grade."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.endings import adnominal
from posang.records.awards.items import Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Event, Node
from posang.records.awards.predicates import COPULA, SUBJECTS, has_n

SELECTS: Final = (
    "공무원",
    "부서",
    "봉사자",
    "봉사단체",
    "유공자",
    "유공직원",
    "공로자",
    "지킴이",
    "관리인",
    "소방관",
    "경찰관",
    "경찰",
    "시민",
    "군민",
    "구민",
    "도민",
    "왕",
    "명장",
    "수상자",
    "당선자",
    "인상",
    "달인",
    "스타",
    "명인",
    "MVP",
    "우수사례",
    "유공기관",
    "유공 기관",
    "유공단체",
    "유공 단체",
)


def titled(nodes: Sequence[Node], at: int) -> bool:
    """Whether the bare nouns that end at a node begin like a title: 베스트 순찰팀, 올해의 관광도시."""
    k = at - 1
    while k >= 0 and at - k < 4 and is_modifier(nodes[k]):
        k -= 1
    return any(node.noun + node.josa in TITLED for node in nodes[max(0, k) : at])


def is_modifier(node: Node) -> bool:
    """Whether a node is a bare noun that goes with the next one: 친절 공무원."""
    return node.kind == "word" and not node.josa and len(node.noun) > 1 and node.noun not in LEX.event_stop


# particles of what a body is chosen as
CHOSEN_AS: Final = frozenset({"으로", "로", "에", "으로는", "로는", "에는", "으로도", "로도", "에도"})
WINNING: Final = re.compile(r"수상의|수상을|수상이라는")  # behind a prize: 도시대상 수상의 쾌거를 거뒀다
PRIZE_NAME: Final = re.compile(r"[상장]$")
TITLES: Final = re.compile(r"베스트|으뜸|\d+월의|이달의|올해의|자랑스러운|최고의|최우수\s")
TITLED: Final = frozenset({"베스트", "으뜸", "이달의", "올해의", "자랑스러운", "모범"})
GRADE_REACH: Final = 8  # nodes in which a grade goes before what may be won, where no verb is told
LIST_REACH: Final = 40  # nodes of a list of winners before its verb
NO_CHOICE: Final = re.compile(r"기록|평가|했|한|뒤를|뒤이")


def earns(verb: Node) -> bool:
    """Whether a verb before a noun says what its bearer got besides: 최고 점수를 받은 세무과."""
    return has_n(verb.noun) and verb.noun.startswith(("받", "얻", "거둔"))


def may_be_won(node: Node) -> bool:
    """Whether a node may name what is won or who wins it: an award, a field, as what one is chosen, a laureate."""
    return node.kind in ("event", "cat") or node.josa in CHOSEN_AS or node.noun in LAUREATE


def prize_units(nodes: Sequence[Node], grades: Sequence[Unit]) -> list[Unit]:
    """Prizes won by name (행복나눔인상을 받은) and choices without a grade (친절부서로는 A가 낙점됐다)."""
    found: list[Unit] = []
    taken = {k for unit in grades for k in range(unit.first, unit.last + 1)}
    for at, node in enumerate(nodes):
        if at in taken or not may_be_won(node):
            continue
        listed = node.kind == "cat" or node.josa in ("으로는", "로는", "에는")
        listed = listed or (node.kind == "event" and at + 1 < len(nodes) and nodes[at + 1].kind == "comma")
        behind = list(nodes[at + 1 : at + (LIST_REACH if listed else 10)])
        wins = (k for k, n in enumerate(behind) if n.kind == "win" and not NO_CHOICE.match(n.noun))
        win_at = next((k for k in wins if node.kind != "word" or not earns(behind[k])), None)
        win = None if win_at is None else behind[win_at]
        next_grade = any(n.kind == "grade" for n in behind[: GRADE_REACH if win_at is None else win_at])
        if (
            win is not None
            and not next_grade
            and CHOICE.match(win.noun)
            and (prize_at := laureate(nodes, at)) is not None
        ):
            event = nodes[prize_at].event
            josa = "에" if node.josa in ("으로", "로") else node.josa
            found.append(Unit(Grade("선정", kind="named"), prize_at, at, josa, node.parens, event))
            continue
        if not next_grade and (prize_at := told_laureates(nodes, at)) is not None:
            event = nodes[prize_at].event
            found.append(Unit(Grade("선정", kind="named"), prize_at, at, "은", node.parens, event))
            continue
        if own_prize(nodes, at, win) or (node.kind == "event" and next_grade and told_in_turn(nodes, at)):
            found.append(Unit(Grade(node.event.name, kind="prize", noun="상"), at, at, node.josa, node.parens))
        elif node.kind == "event" and before_graded(nodes, at):
            found.append(Unit(Grade(None, kind="named"), at, at, node.josa, node.parens, node.event))
        elif node.kind == "event" and not node.event.pointer and not next_grade and win is not None:
            prize = re.search(r"(?:상|대상|왕|인상)$", node.event.name)
            if (
                prize
                and node.josa in ("을", "를", "도")
                and not any(
                    (n.josa in ("을", "를") and n.kind != "event") or n.noun == "만들고" for n in behind[:win_at]
                )
                and (
                    win.noun.startswith(("받", "수상", "탔", "탄", "안았", "안은", "거머", "차지", "획득", "따"))
                    or (HANDS.match(win.noun) and any(n.kind == "who" and n.josa in RECEIVES for n in nodes[:at]))
                )
            ):
                found.append(Unit(Grade(None, kind="named"), at, at, node.josa, node.parens, node.event))
            elif prize and not node.josa and (ends_list(nodes, at) or WINNING.fullmatch(behind[0].noun)):
                found.append(Unit(Grade(None, kind="named"), at, at, "를", node.parens, node.event))
            elif (
                prize
                and node.josa in ("은", "는", "의", "에는")
                and win.noun.startswith(("받", "차지", "돌아", "수상", "갔", "선정", "뽑", "탔"))
            ):
                grade = None if win.noun.startswith(("받", "탔", "수상")) else "선정"
                found.append(Unit(Grade(grade, kind="named"), at, at, "은", node.parens, node.event))
            elif (
                (
                    node.event.name.endswith((*SELECTS, "대상"))
                    or (node.event.quoted and (prize or TITLES.match(node.event.name)))
                )
                and node.josa in CHOSEN_AS
                and win.noun.startswith(("선정", "뽑", "선발", "낙점", "올랐", "꼽", "지정", "이름을"))
            ) or (node.event.offered and node.josa in ("에", "에서") and win.noun.startswith("선정")):
                found.append(Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens, node.event))
            elif node.event.quoted and node.josa in ("", "의") and behind and behind[0].noun == "영예":
                found.append(Unit(Grade("선정", kind="named"), at, at, "는", node.parens, node.event))
        elif (
            (node.kind == "word" or (node.kind == "who" and node.who.kind == "department" and titled(nodes, at)))
            and not next_grade
            and win is not None
            and (len(node.noun) > 3 or node.noun == "MVP" or (at and is_modifier(nodes[at - 1])) or titled(nodes, at))
            and (node.noun.endswith(SELECTS) or titled(nodes, at))
            and node.josa in CHOSEN_AS
            and win.noun.startswith(("선정", "뽑", "선발", "낙점", "올랐", "꼽", "이름을"))
        ):
            begin = at
            while (
                begin > 0
                and nodes[begin - 1].kind == "word"
                and not nodes[begin - 1].josa
                and nodes[begin - 1].noun not in LEX.event_stop
                and not adnominal(nodes[begin - 1].noun)
                and at - begin < 3
            ):
                begin -= 1
            contest = next((n for k, n in reversed([*enumerate(nodes[:at])]) if held_contest(nodes, k)), None)
            if node.noun == "우수사례" and (contest is not None or begin == at):
                told = any(n.kind == "who" and n.josa in ("은", "는") for n in nodes[:at])
                if contest is not None or told:
                    found.append(Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens))
                continue
            opens = nodes[begin - 1] if begin else None
            lead = f"{opens.noun}{opens.josa} " if opens is not None and opens.noun + opens.josa in TITLED else ""
            name = lead + text_of(nodes[begin : at + 1])
            found.append(Unit(Grade("선정", kind="named"), at, at, node.josa, node.parens, Event(name)))
        elif (
            node.kind == "cat"
            and isinstance(node.value, list)
            and not next_grade
            and win is not None
            and not node.josa.startswith(("을", "를"))
            and not any(n.noun == "우수사례" and n.josa in CHOSEN_AS for n in behind[:win_at])
            and win.noun.startswith(("선정", "뽑", "꼽", "돌아", "낙점", "선발", "수상", "이름을"))
            and (not win.noun.startswith("수상") or node.josa in ("에", "에는", "은", "는"))
            and not any(
                n.kind == "event" and not (n.event.pointer or PRIZE_NAME.search(n.event.name)) for n in nodes[:at][-3:]
            )
            and node.josa in ("에는", "에서는", "의", "은", "는", "에", "에서", "")
            and not own_field(nodes, at)
            and not any(
                u.first < at and not any(n.kind == "win" for n in nodes[u.first : at]) for u in (*grades, *found)
            )
        ):
            grade = None if win.noun.startswith("수상") else "선정"
            found.append(Unit(Grade(grade, kind="field"), at, at, "는", node.parens, None))
    return found


def told_in_turn(nodes: Sequence[Node], at: int) -> bool:
    """Whether a short prize is what one of several bodies won in turn: A시는 '발전상'을, B군은 '특별상'을 받았다."""
    if not SHORT_PRIZE.fullmatch(nodes[at].event.name) or nodes[at].josa not in ("을", "를") or not at:
        return False
    behind = nodes[at + 1 :]
    grade = next((k for k, node in enumerate(behind) if node.kind == "grade"), 0)
    own = any(node.kind == "who" and node.josa in SUBJECTS for node in behind[1:grade])
    led = any(node.kind == "who" and node.josa in SUBJECTS for node in nodes[:at])
    return behind[0].kind == "comma" and own and led and behind[grade].josa == nodes[at].josa


HANDS: Final = re.compile(r"(?:수여|시상|전달|전수)[하했한]")
RECEIVES: Final = frozenset({"에게", "께", "에"})


def own_field(nodes: Sequence[Node], at: int) -> bool:
    """Whether a field is that of the winner before it, set against the next: A는 가 분야에서, B는 나 분야에서."""
    before = nodes[at - 1] if at else None
    comma = at + 1 < len(nodes) and nodes[at + 1].kind == "comma"
    return comma and before is not None and before.kind == "who" and before.josa in ("은", "는", "이", "가")


def held_contest(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node is the contest in which, or as whose result, something is chosen: … 대회에서, 대회 결과."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    reported = behind is not None and behind.noun == "결과" and not nodes[k].josa
    return nodes[k].kind == "event" and (nodes[k].josa.startswith("에서") or reported)


WINS: Final = ("받", "수상", "차지", "휩쓸", "거머", "획득")


def ends_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether a prize ends a list of what was won: A 평가 우수상, B대상 등을 수상했다."""
    behind = [node for node in nodes[at + 1 : at + 5] if node.kind != "count"]
    marked = nodes[at - 1].kind == "bullet" and len(behind) > 2 and behind[1].kind == "event"
    if marked and behind[1].event.pointer and behind[1].josa.startswith("에서"):
        del behind[1]  # ▲나래혁신대상 등 외부기관 평가에서도
    etc, verb = (*behind[:2], None, None)[:2]
    listed = at > 1 and nodes[at - 1].kind != "who" and any(n.kind in ("comma", "and", "bullet") for n in nodes[:at])
    return listed and etc is not None and verb is not None and etc.noun in ("등", "등을") and verb.noun.startswith(WINS)


SHORT_PRIZE: Final = re.compile(
    r"(?:(?:최우수|우수|최고)\s)?[가-힣]{1,5}상"
)  # a prize in a short word: 도약상, 우수 콘텐츠상
MERIT_WORDS: Final = 8  # words between an evaluation and the prize won there, which say what for


def own_prize(nodes: Sequence[Node], at: int, win: Node | None) -> bool:
    """Whether a short prize behind the place of an evaluation is a grade of it: 시책평가에서 도약상을 받았다."""
    node = nodes[at]
    if win is None or node.kind != "event" or node.event.quoted or not SHORT_PRIZE.fullmatch(node.event.name):
        return False
    if node.event.year is not None or node.event.edition is not None or node.event.giver:
        return False
    k = at - 1
    while k > max(0, at - MERIT_WORDS) and nodes[k].kind in ("streak", "cat", "word"):
        k -= 1
    place = nodes[k] if k >= 0 else None
    return (
        place is not None
        and place.kind == "event"
        and place.josa in ("에서", "에서는", "에서도")
        and node.josa in ("을", "를", "도", "에", "의", "과", "와", "")
    )


LAUREATE: Final = frozenset({"수상자", "수상대상자", "주인공", "수상기관", "수상단체"})
CHOICE: Final = re.compile(r"(?:최종)?(?:선정|선발|확정|결정|뽑|낙점)")


def laureate(nodes: Sequence[Node], at: int) -> int | None:
    """Where the prize stands whose winners a word is for: '시민대상' (효행 부문) 수상자로."""
    node = nodes[at]
    if node.kind != "word" or node.noun not in LAUREATE or node.josa not in CHOSEN_AS or not at:
        return None
    first = at - 1 - (nodes[at - 1].kind == "cat" and not nodes[at - 1].josa)
    if first < 0 or nodes[first].kind != "event" or nodes[first].event.pointer or nodes[first].josa not in ("", "의"):
        return None
    return first


def told_laureates(nodes: Sequence[Node], at: int) -> int | None:
    """Where the prize stands whose winners a sentence lists: 올해 가람상 수상자는 A 교사, B 교감이다."""
    node, before = nodes[at], nodes[at - 1] if at else None
    if node.noun not in ("수상자", "주인공") or node.josa not in ("은", "는") or before is None:
        return None
    if before.kind != "event" or before.event.pointer or before.josa not in ("", "의"):
        return None
    behind = nodes[at + 1 :]
    people = any(n.kind == "who" and n.who.kind == "person" for n in behind)
    ends = any(n.josa in COPULA for n in behind) or any(n.kind == "win" and CHOSEN_OR_WON.match(n.noun) for n in behind)
    return at - 1 if people and ends else None


CHOSEN_OR_WON: Final = re.compile(r"수상[했한하]|선정[됐되돼]|뽑[혔히혀]")


def before_graded(nodes: Sequence[Node], at: int) -> bool:
    """Whether a quoted prize stands in a list that ends in an award quoted with its grade: 'A상', 'B 최우수상'을."""
    if not nodes[at].event.name.endswith("상"):
        return False
    k = at
    while k + 2 < len(nodes) and nodes[k].kind == "event" and nodes[k].event.quoted and not nodes[k].josa:
        if nodes[k + 1].kind == "grade":
            return k > at
        if nodes[k + 1].kind not in ("comma", "dot", "and"):
            return False
        k = next((j for j in range(k + 2, len(nodes)) if nodes[j].kind not in ("streak", "year")), len(nodes))
    return False


def text_of(nodes: Sequence[Node]) -> str:
    """The nouns of nodes, joined by blanks."""
    return " ".join(node.noun for node in nodes)
