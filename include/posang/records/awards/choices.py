"""Prizes won by their name alone, and choices without a grade."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from posang.records.awards.claim import Unit
from posang.records.awards.endings import has_n, names_nothing
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.kinds import FIELDS_COUNTED, TITLE_OPENINGS, civic_prize
from posang.records.awards.lexicon import LEX, one_of
from posang.records.awards.members import SEPARATORS
from posang.records.awards.node import (
    COLLECTIVE,
    CONNECTS,
    COPULA,
    SUBJECTS,
    TOPIC,
    Event,
    Node,
    is_award,
    is_government,
    words_start,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.verbs import ADVERBS, TAKEN, WON_ALONE

# endings of what somebody is chosen as
SELECTS: Final = (
    *("공무원", "부서", "팀", "봉사자", "봉사단체", "유공자", "유공직원", "공로자", "지킴이"),
    *("관리인", "소방관", "경찰관", "경찰", "시민", "군민", "구민", "도민"),
    *("왕", "명장", "수상자", "당선자", "인상", "달인", "스타", "명인"),
    *("MVP", "지역관서", "치안관서", "우수사례", "유공기관", "유공 기관", "유공단체", "유공 단체"),
)


SHORT_TITLES: Final = frozenset({"MVP", "친절팀", "칭찬팀", "모범팀", "청렴팀"})  # that need no word before them


OF_PLACES: Final = frozenset({"명장", "명인", "달인", "의인"})  # titles that a government's name alone stands before


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
PRIZE_TITLE: Final = re.compile(r"(?:상|대상|왕|인상)$")
PRIZE_NAME: Final = re.compile(r"[상장]$")
TITLES: Final = re.compile(rf"{one_of(TITLE_OPENINGS)}|\d+월의|최고의|최우수\s")
TITLED: Final = frozenset({*TITLE_OPENINGS, "모범"})
GRADE_REACH: Final = 8  # nodes in which a grade goes before what may be won, where no verb is told
VERB_REACH: Final = 10  # nodes to the verb of winning, where no list stands between
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
        ahead = ahead_of(nodes, at)
        unit = (
            of_laureates(nodes, at, ahead)
            or graded_by_name(nodes, at, ahead)
            or won_by_name(nodes, at, ahead)
            or (chosen_as(nodes, at, ahead) if node.kind in ("word", "who") else None)
            or (of_field(nodes, at, ahead, [*grades, *found]) if node.kind == "cat" else None)
        )
        if unit is not None:
            found.append(unit)
    return found


@dataclass(frozen=True, slots=True)
class Ahead:
    """What stands behind a node that may be won: the nodes, the verb of winning among them, whether a grade is near."""

    nodes: list[Node]
    win_at: int | None
    graded: bool

    @property
    def verb(self) -> str:
        """The verb of winning; '' where none is told."""
        return "" if self.win_at is None else self.nodes[self.win_at].noun


def ahead_of(nodes: Sequence[Node], at: int) -> Ahead:
    """What stands behind a node that may be won."""
    node = nodes[at]
    listed = node.kind == "cat" or node.noun in LAUREATE or node.josa in ("으로는", "로는", "에는")
    listed = listed or (node.kind == "event" and at + 1 < len(nodes) and nodes[at + 1].kind == "comma")
    behind = list(nodes[at + 1 : at + (LIST_REACH if listed else VERB_REACH)])
    wins = (k for k, n in enumerate(behind) if n.kind == "win" and not NO_CHOICE.match(n.noun))
    win_at = next((k for k in wins if node.kind != "word" or not earns(behind[k])), None)
    graded = any(n.kind == "grade" for n in behind[: GRADE_REACH if win_at is None else win_at])
    return Ahead(behind, win_at, graded)


def of_laureates(nodes: Sequence[Node], at: int, ahead: Ahead) -> Unit | None:
    """A prize whose winners a word behind it is for: '시민대상' 수상자로 A를 뽑았다, 가람상 수상자는 A다."""
    node, josa = nodes[at], nodes[at].josa
    if ahead.graded:
        return None
    if CHOICE.match(ahead.verb) and (prize_at := laureate(nodes, at)) is not None:
        josa = "에" if josa in ("으로", "로") else josa
    elif (prize_at := told_laureates(nodes, at)) is not None:
        josa = "은"
    else:
        return None
    field = next((n.names[0] for n in nodes[prize_at:at] if n.kind == "cat" and isinstance(n.value, list)), None)
    return Unit(SELECTED, prize_at, at, josa, node.parens, nodes[prize_at].event, field)


def graded_by_name(nodes: Sequence[Node], at: int, ahead: Ahead) -> Unit | None:
    """A short prize as a grade of the evaluation that it was won in, or of one told in turn."""
    node = nodes[at]
    win = None if ahead.win_at is None else ahead.nodes[ahead.win_at]
    if own_prize(nodes, at, win) or (node.kind == "event" and ahead.graded and told_in_turn(nodes, at)):
        return Unit(Grade(node.event.name, kind="prize", noun="상"), at, at, node.josa, node.parens)
    return None


def won_by_name(nodes: Sequence[Node], at: int, ahead: Ahead) -> Unit | None:
    """A prize or a title won by its name alone, and how its particle has the winners follow."""
    node = nodes[at]
    if node.kind != "event":
        return None
    if before_graded(nodes, at):
        return Unit(Grade(None, kind="named"), at, at, node.josa, node.parens, node.event)
    if node.event.pointer or ahead.graded or of_several(nodes, at):
        return None
    if ahead.win_at is None:
        return Unit(SELECTED, at, at, node.josa, node.parens, node.event) if is_borne(nodes, at) else None
    told = grade_told(nodes, at, ahead)
    field = ahead.nodes[0].names[0] if takes_field(ahead) else None
    return None if told is None else Unit(Grade(told[0], kind="named"), at, at, told[1], node.parens, node.event, field)


def of_several(nodes: Sequence[Node], at: int) -> bool:
    """Whether a noun for a kind of prizes stands for several: 환경상을 잇따라 (받아), 복지상을 휩쓸었다."""
    node, behind = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    joined = at > 0 and (nodes[at - 1].josa in CONNECTS or nodes[at - 1].kind in SEPARATORS)
    known = node.event.quoted or node.event.edition or node.event.year or node.event.giver
    short = civic_prize(node.noun) is not None and node.josa in ("을", "를")
    return short and not joined and not known and behind is not None and behind.noun.startswith(ONE_BY_ONE)


ONE_BY_ONE: Final = ("잇따라", "잇달아", "연이어", "연달아", "줄줄", "휩쓸", "싹쓸")  # how several prizes are won


def is_borne(nodes: Sequence[Node], at: int) -> bool:
    """Whether all that a sentence says of a prize or title is whose it is: ‘올해의 공무원’은 A 팀장과 B 주무관이다."""
    name = nodes[at].event.name
    titled = PRIZE_TITLE.search(name) is not None or TITLES.match(name) is not None
    said = [node for node in nodes[at + 1 :] if node.kind != "stop"]
    listed = bool(said) and all(node.kind == "who" or node.kind in SEPARATORS for node in said)
    given = all(node.kind in ("who", "mark", "year", "numeral") for node in nodes[:at])
    return given and titled and nodes[at].josa in ("은", "는") and listed and said[-1].josa in COPULA


def grade_told(nodes: Sequence[Node], at: int, ahead: Ahead) -> tuple[str | None, str] | None:
    """The grade that the verb behind a prize or title gives, and the particle that its winners are read by."""
    node = nodes[at]
    prize = PRIZE_TITLE.search(node.event.name) is not None
    if prize and taken_by(nodes, at, ahead):
        return None, node.josa
    if prize and not node.josa and (ends_list(nodes, at) or WINNING.fullmatch(ahead.nodes[0].noun)):
        return None, "를"
    if prize and not node.josa and won_last(ahead) and not any(other.value == "명" for other in nodes[:at]):
        return None, "를"
    if node.noun.endswith(LEX.event_nouns) and not node.josa and ends_list(nodes, at) and WON_THERE.match(ahead.verb):
        return None, "를"
    if prize and node.josa in ("은", "는", "의", "에는") and ahead.verb.startswith(WENT_TO):
        return None if ahead.verb.startswith(("받", "탔", "수상")) else "선정", "은"
    if node.josa in PLACES and ahead.verb.startswith(HAS_WON) and won_right_there(ahead):
        return None, "를"
    if prize and node.josa in ("", "에서") and won_in_field(ahead):
        return None, "은"
    if prize and not node.josa and takes_field(ahead):
        return None, "를"
    if selects(node, ahead.verb, prize=prize):
        return "선정", node.josa
    if node.event.quoted and node.josa in ("", "의") and ahead.nodes[0].noun == "영예":
        return "선정", "는"
    return None


def won_last(ahead: Ahead) -> bool:
    """Whether a noun of winning right behind a prize ends the sentence, as in headlines: ‘도시대상’ (3년 연속) 수상."""
    if ahead.win_at is None or not won_right_there(ahead):
        return False
    closing = ahead.nodes[ahead.win_at + 1 :]
    return ahead.verb in BARE_WINS and all(node.kind in ("stop", "other") for node in closing[:1])


BARE_WINS: Final = frozenset({"수상", "획득", "차지", "받아", "수상해", "받는다", "받았다", "수상한다"})
HAS_WON: Final = (
    *("수상했", "수상해", "수상하", "수상한다", "수상의", "입상했", "입상해", "입상하"),
    *("석권했", "석권해", "석권하", "휩쓸"),
)


def won_right_there(ahead: Ahead) -> bool:
    """Whether nothing but how often stands between an award and its verb: ‘도시대상’에서 3년 연속 수상했다."""
    between = ahead.nodes[: ahead.win_at]
    return all(
        node.kind in ("streak", "year")
        or FIELDS_COUNTED.fullmatch(node.noun) is not None
        or node.noun in (*ADVERBS, "이어")
        for node in between
    )


def won_in_field(ahead: Ahead) -> bool:
    """Whether a field of a prize stands behind it, and who won there: 나래문화상 '전통' 부문에서 가온시가 수상했다."""
    if ahead.win_at is None or not WON_ALONE.match(ahead.verb):
        return False
    field, winner = ahead.nodes[0], ahead.nodes[ahead.win_at - 1]
    return field.kind == "cat" and winner.kind == "who" and winner.josa in ("이", "가")


def takes_field(ahead: Ahead) -> bool:
    """Whether a prize was won by the name of its field, which stands right behind it: 나래상 특수교육 부문을 받았다."""
    field = ahead.nodes[0]
    named = field.kind == "cat" and isinstance(field.value, list) and field.josa in ("을", "를")
    return named and ahead.win_at == 1 and ahead.verb.startswith(TAKES)


def taken_by(nodes: Sequence[Node], at: int, ahead: Ahead) -> bool:
    """Whether a prize is the object of its verb of winning or of handing out: 효행상을 받았다, 전달했다."""
    before = any(node.kind == "who" and node.josa in RECEIVES for node in nodes[:at])
    received = before or any(node.kind == "who" and node.josa in RECEIVES for node in ahead.nodes[: ahead.win_at])
    if nodes[at].josa in ("이", "가"):  # A시와 B군에는 발전상이 돌아갔다
        return before and ahead.verb.startswith(GOES_TO)
    if nodes[at].josa not in ("을", "를", "도"):
        return False
    if any((n.josa in ("을", "를") and n.kind != "event") or n.noun == "만들고" for n in ahead.nodes[: ahead.win_at]):
        return False
    handed = HANDS.match(ahead.verb) is not None
    return ahead.verb.startswith(TAKES) or (handed and received)


def selects(node: Node, verb: str, *, prize: bool) -> bool:
    """Whether somebody is chosen as what a title names, or for what a public offering offers."""
    titled = node.event.name.endswith((*SELECTS, "대상")) or node.event.name in LEX.event_schemes
    titled = titled or prize or (node.event.quoted and TITLES.match(node.event.name) is not None)
    if titled and node.josa in CHOSEN_AS and verb.startswith((*CHOSEN_BY, "지정")):
        return True
    entered = node.josa == "에" and node.event.name.endswith("공모전")
    return entered and verb.startswith(("선정", "채택", "뽑혔"))


def chosen_as(nodes: Sequence[Node], at: int, ahead: Ahead) -> Unit | None:
    """A choice that a bare noun tells of, with the nouns before it as its name: 친절 공무원으로 뽑혔다."""
    node, title = nodes[at], titled(nodes, at)
    if node.kind == "who" and not (node.who.kind == "department" and title):
        return None
    if ahead.graded or node.josa not in CHOSEN_AS or not ahead.verb.startswith(CHOSEN_BY):
        return None
    if node.noun == "사례" and has_n(ahead.verb) and any(n.kind == "grade" for n in nodes[at:]):
        return None  # only why those won who follow: 모범 사례로 뽑힌 A가 우수상을
    if node.josa.endswith("는") and ahead.nodes and ahead.nodes[0].noun.startswith(FIRST):
        return None  # among whom one is the first: 사서 공무원으로는 처음으로
    long = len(node.noun) > 3 or node.noun in SHORT_TITLES or (at > 0 and is_modifier(nodes[at - 1]))
    of_place = at > 0 and is_government(nodes[at - 1]) and not nodes[at - 1].josa and node.noun in OF_PLACES
    if not (title or of_place or (long and node.noun.endswith(SELECTS))):
        return None
    begin = words_start(nodes, at, lambda word: names_nothing(word.noun), low=max(0, at - 3)) - of_place
    if node.noun == "우수사례":
        contest = any(held_contest(nodes, k) for k in range(at))
        if contest or begin == at:
            told = any(n.kind == "who" and n.josa in ("은", "는") for n in nodes[:at])
            named = contest or told
            return Unit(SELECTED, at, at, node.josa, node.parens) if named else None
    if node.noun in LAUREATE and not title:
        return Unit(SELECTED, at, at, node.josa, node.parens, prize_before(nodes[begin:at]))
    opens = nodes[begin - 1] if begin else None
    lead = f"{opens.noun}{opens.josa} " if opens is not None and opens.noun + opens.josa in TITLED else ""
    event = Event(lead + text_of(nodes[begin : at + 1]))
    return Unit(SELECTED, at, at, node.josa, node.parens, event)


FIRST: Final = ("처음", "최초", "유일")


def prize_before(words: Sequence[Node]) -> Event | None:
    """The prize that bare nouns before the word for its winners name; None where they only say why: 인정받아."""
    last = next((k for k in range(len(words) - 1, -1, -1) if PRIZE_TITLE.search(words[k].noun)), None)
    return None if last is None else Event(text_of(words[: last + 1]))


def of_field(nodes: Sequence[Node], at: int, ahead: Ahead, units: Sequence[Unit]) -> Unit | None:
    """A field of an award told before, in which somebody is chosen or won: 나눔 부문에는 A가 뽑혔다."""
    node = nodes[at]
    taken = ahead.verb.startswith("받았다") and last_is_winner(ahead)
    if not isinstance(node.value, list) or ahead.graded or not (taken or ahead.verb.startswith(WON_IN_FIELD)):
        return None
    if node.josa not in ("에는", "에서는", "의", "은", "는", "에", "에서", ""):
        return None
    won = taken or ahead.verb.startswith(("수상", "안았"))
    listed = bool(ahead.nodes) and ahead.nodes[0].kind == "bullet"  # 봉사 부문에서는 △A 씨 △B 씨가 수상했다
    if won and not (listed or node.josa in ("에", "에는", "은", "는")):
        return None
    chosen = (n for n in ahead.nodes[: ahead.win_at] if n.josa in CHOSEN_AS)  # as what: 우수사례로, '으뜸경찰'에
    cases = any(n.noun == "우수사례" or is_award(n) for n in chosen)
    evaluated = any(
        n.kind == "event" and not (n.event.pointer or PRIZE_NAME.search(n.event.name)) for n in nodes[:at][-3:]
    )
    open_unit = any(u.first < at and not any(n.kind == "win" for n in nodes[u.first : at]) for u in units)
    if cases or evaluated or open_unit or own_field(nodes, at):
        return None
    return Unit(Grade(None if won else "선정", kind="field"), at, at, "는", node.parens, None)


def last_is_winner(ahead: Ahead) -> bool:
    """Whether who takes something stands right before the verb, so that what is taken is told before: A가 받았다."""
    before = next((node for node in reversed(ahead.nodes[: ahead.win_at]) if node.noun not in ADVERBS), None)
    return before is not None and before.kind == "who" and before.josa in ("이", "가")


# verbs of choosing, of what goes to somebody, of taking a prize, of winning in a field
CHOSEN_BY: Final = ("선정", "뽑", "선발", "낙점", "올랐", "꼽", "이름을", "등극")
WENT_TO: Final = ("받", "차지", "돌아", "수상", "갔", "선정", "뽑", "탔")
GOES_TO: Final = ("돌아", "주어졌", "수여됐", "수여되", "전달됐")
TAKES: Final = (*TAKEN, "탄", "안은", "따", "가슴에")
WON_IN_FIELD: Final = ("안았", "선정", "뽑", "꼽", "돌아", "낙점", "선발", "수상", "이름을")


def told_in_turn(nodes: Sequence[Node], at: int) -> bool:
    """Whether a short prize is what one of several bodies won in turn: A시는 '발전상'을, B군은 '특별상'을 받았다."""
    if not SHORT_PRIZE.fullmatch(nodes[at].event.name) or nodes[at].josa not in ("을", "를") or not at:
        return False
    behind = nodes[at + 1 :]
    grade = next((k for k, node in enumerate(behind) if node.kind == "grade"), 0)
    own = any(node.kind == "who" and node.josa in SUBJECTS for node in behind[1:grade])
    led = any(node.kind == "who" and node.josa in SUBJECTS for node in nodes[:at])
    return behind[0].kind == "comma" and own and led and behind[grade].josa == nodes[at].josa


HANDS: Final = re.compile(r"(?:수여|시상|전달|전수)[하했한]|건[네넸]|줬|주었|안[겼겨]")
RECEIVES: Final = frozenset({"에게", "께", "에", "에는", "에게는", "께는"})


def own_field(nodes: Sequence[Node], at: int) -> bool:
    """Whether a field is that of the winner before it, set against the next: A는 가 분야에서, B는 나 분야에서."""
    before = nodes[at - 1] if at else None
    comma = at + 1 < len(nodes) and nodes[at + 1].kind == "comma"
    return comma and before is not None and before.kind == "who" and before.josa in SUBJECTS


def held_contest(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node is the contest in which, or as whose result, something is chosen: … 대회에서, 대회 결과."""
    behind = nodes[k + 1] if k + 1 < len(nodes) else None
    reported = behind is not None and behind.noun == "결과" and not nodes[k].josa
    return nodes[k].kind == "event" and (nodes[k].josa in PLACES or reported)


WINS: Final = ("받", "수상", "차지", "휩쓸", "거머", "획득")


def ends_list(nodes: Sequence[Node], at: int) -> bool:
    """Whether a prize ends a list of what was won: A 평가 우수상, B대상 등을 수상했다."""
    behind = [node for node in nodes[at + 1 : at + 5] if node.kind != "count"]
    summed = len(behind) > 2 and behind[1].kind == "event" and behind[1].event.pointer
    if summed and behind[1].josa in PLACES:
        del behind[1]  # ▲나래혁신대상 등 외부기관 평가에서도
    etc, verb = (*behind[:2], None, None)[:2]
    listed = at > 1 and nodes[at - 1].kind != "who" and any(n.kind in ("comma", "and", "bullet") for n in nodes[:at])
    return (
        listed
        and etc is not None
        and verb is not None
        and etc.noun in ("등", "등을")
        and verb.noun.startswith(WON_OF_ALL)
    )


WON_OF_ALL: Final = (*WINS, "영예")  # behind a list of what was won: 등의 영예를 안았다
# of a win in evaluations that a list tells without grades: A 평가, B 평가 등 18건의 수상을 기록했다
WON_THERE: Final = re.compile(r"수상(?:을|[했하])")
SHORT_PRIZE: Final = re.compile(
    r"(?:(?:최우수|우수|최고)\s)?[가-힣]{1,5}상"
)  # a prize in a short word: 도약상, 우수 콘텐츠상
MERIT_WORDS: Final = 8  # words between an evaluation and the prize won there, which say what for


def own_prize(nodes: Sequence[Node], at: int, win: Node | None) -> bool:
    """Whether a short prize behind the place of an evaluation is a grade of it: 시책평가에서 도약상을 받았다."""
    node = nodes[at]
    if (
        win is None
        or node.kind != "event"
        or not (SHORT_PRIZE.fullmatch(node.event.name) or prize_of_contest(nodes, at))
    ):
        return False
    if node.event.year is not None or node.event.edition is not None or node.event.giver:
        return False
    k = at - 1
    while k > max(0, at - MERIT_WORDS) and (
        nodes[k].kind in ("streak", "cat", "word", "comma") or wins_beside(nodes[k]) or is_winner(nodes[k])
    ):
        k -= 1
    place = nodes[k] if k >= 0 else None
    return (
        place is not None
        and place.kind == "event"
        and (
            place.josa in PLACES
            or (not place.josa and (nodes[k + 1].noun == "결과" or (node.event.quoted and k == at - 1)))
            or (not place.josa and nodes[k + 1].kind == "cat" and nodes[k + 1].josa in PLACES)
        )
        and not (node.event.quoted and place.event.pointer)
        and node.event.name not in place.event.name
        and node.josa in ("을", "를", "도", "에", "의", "과", "와", "")
    )


def prize_of_contest(nodes: Sequence[Node], at: int) -> bool:
    """Whether a prize in one word is won right behind an award of prizes: 행정대상에서 최고행정단체장상을."""
    before = nodes[at - 1] if at else None
    if before is None or before.kind != "event" or before.josa not in PLACES:
        return False
    return before.noun.endswith(OF_PRIZES) and ONE_WORD.fullmatch(nodes[at].noun) is not None


OF_PRIZES: Final = ("상", "대회", "공모전", "어워드", "어워즈", "대전")  # ends of awards that have prizes
ONE_WORD: Final = re.compile(r"[가-힣]{3,9}상(?<!대상)")


def is_winner(node: Node) -> bool:
    """Whether a node is a body or person with the particle of a subject."""
    return node.kind == "who" and node.josa in SUBJECTS


def wins_beside(node: Node) -> bool:
    """Whether a node is a grade or a prize that a particle joins to the next: 우수상과 (소통상을)."""
    return node.kind in ("grade", "event") and node.josa in (*CONNECTS, "을", "를")


LAUREATE: Final = frozenset({"수상자", "수상대상자", "주인공", "수상기관", "수상단체"})
CHOICE: Final = re.compile(r"(?:최종)?(?:선정|선발|확정|결정|뽑|낙점|골[랐라]|정[했하해])")


def laureate(nodes: Sequence[Node], at: int) -> int | None:
    """Where the prize stands whose winners a word is for: '시민대상' (효행 부문) 수상자로."""
    node, before = nodes[at], nodes[at - 1] if at else None
    if node.kind != "word" or node.josa not in CHOSEN_AS or before is None:
        return None
    apart = node.noun in COLLECTIVE and before.noun == "수상"  # 수상 기관으로
    if not (apart or node.noun in LAUREATE):
        return None
    first = at - 1 - apart
    first -= first > 0 and nodes[first].noun in OF_TIME_OR_FIELD and not nodes[first].josa  # 가람상의 올해 수상자로
    first -= first > 0 and nodes[first].kind == "cat" and nodes[first].josa in ("", "의", "에서")
    if first < 0 or nodes[first].kind != "event" or nodes[first].event.pointer or nodes[first].josa not in ("", "의"):
        return None
    return first


def told_laureates(nodes: Sequence[Node], at: int) -> int | None:
    """Where the prize stands whose winners a sentence lists: 올해 가람상 수상자는 A 교사, B 교감이다.

    The prize may be what the sentence is about: 가람상은 군민에게 주는 상으로 올해 수상자는 A씨다.
    """
    node = nodes[at]
    if node.noun not in ("수상자", "주인공") or node.josa not in ("은", "는") or not at:
        return None
    before = at - 1
    while before and nodes[before].noun in OF_TIME_OR_FIELD and not nodes[before].josa:
        before -= 1
    told = prize_told(nodes, before, ("", "의")) if before == at - 1 else None
    if told is None and (nodes[before].kind == "win" or nodes[before].josa in ("으로", "로", "인데", "이며", "이고")):
        told = prize_told(nodes, next((k for k in range(before) if nodes[k].josa in TOPIC), 0), TOPIC)
    if told is None:
        return None
    behind = nodes[at + 1 :]
    people = any(n.kind == "who" and n.who.kind == "person" for n in behind)
    ends = any(n.josa in COPULA or (n.kind == "who" and n.josa in ("으로", "로")) for n in behind)  # A 등 3명으로
    ends = ends or any(n.kind == "win" and CHOSEN_OR_WON.match(n.noun) for n in behind)
    return told if people and ends else None


def prize_told(nodes: Sequence[Node], k: int, josa: Container[str]) -> int | None:
    """The place of a prize told by its name there, with one of some particles."""
    node = nodes[k]
    return k if is_award(node) and node.josa in josa else None


# what may stand before the word for winners: 올해 수상자는, 부문별 수상자는
OF_TIME_OR_FIELD: Final = frozenset({"올해", "이번", "지난해", "부문별", "분야별", "최종", "영예의"})
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
