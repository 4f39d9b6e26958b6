"""Winners of sentences that name no grade: bare wins and choices, and winners of what the sentence before told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.brackets import winner
from posang.records.awards.choices import CHOSEN_OR_WON
from posang.records.awards.claim import Claim, Unit, Winner
from posang.records.awards.clause_years import in_opening_year
from posang.records.awards.endings import has_n
from posang.records.awards.givers import event_givers
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.members import NOMINATIVE, SEPARATORS
from posang.records.awards.node import (
    ACTING,
    COLLECTIVE,
    CONNECTS,
    COPULA,
    SUBJECTS,
    TOPIC,
    WON_AS,
    Event,
    Node,
    is_award,
    names_someone,
    words_start,
)
from posang.records.awards.particles import PLACES
from posang.records.awards.programs import CHOSEN_FOR
from posang.records.awards.totals import NUMBER_WORDS, counts_several
from posang.records.awards.verbs import (
    ADVERBS,
    CHOOSES_WINNERS,
    CHOSEN_ALONE,
    CHOSEN_BEFORE,
    GIVES,
    GIVES_HONOR,
    HAS_CHOSEN,
    HONORED,
    WON_ALONE,
)
from posang.records.awards.winners import group
from posang.records.awards.winners_behind import heads_after, is_own_prize

WINNERS: Final = frozenset({"수상자", "주인공", "수상자로"})
LEAD_SIZE: Final = 4  # nodes before the word for winners: 올해 부문별 수상자는
OF_MERIT: Final = re.compile(r"(?P<name>[가-힣]{0,8}유공)자?")
CHOSEN_ONES: Final = frozenset(
    {"사례", "부서", "기관", "공무원", "직원", "팀", "마을", "과제", "제안", "곳", "단체", "대학", "학교"}
    | {"지역", "지자체", "자치단체", "시군", "시·군", "시군구", "자치구", "도시", "시·도"}
    | {"단체장", "기초단체장", "공직자", "의원", "교사", "교원", "인물"}
)
AS_WINNERS: Final = frozenset({"수상자로", "주인공으로"})


IN_YEAR: Final = ("", "에", "에는", "엔")  # particles of the year of a win


def bare_win(nodes: Sequence[Node], verbs: re.Pattern[str], text: str = "") -> list[Claim]:
    """The winners of a sentence that says neither grade nor award: 발전에 기여한 공로로 A와 B 의원이 수상했다.

    Where its text is given, the honor of winning counts as well: A와 B 의원이 수상의 영예를 안았다.
    """
    if any(n.kind in ("grade", "veto", "cat") or (n.kind == "event" and not n.event.pointer) for n in nodes):
        return []
    found: list[Claim] = []
    low = 0
    for k, subject in enumerate(nodes):
        if subject.kind != "who" or subject.who.kind == "deictic" or subject.josa not in ("이", "가"):
            continue
        verb = next((n for n in nodes[k + 1 :] if n.noun not in NUMBER_EACH and not says_as_what(n)), subject)
        honored = HONORED.match(text, verb.start) if text else None
        chosen = verbs.match(verb.noun) is not None or leads_to_glory(nodes, verb)
        if honored is not None or (verb.kind == "win" and chosen):
            winners = group(nodes, k, low)
            end = honored.end() if honored is not None else verb.end
            years = [n.value for n in nodes[:k] if n.kind == "year" and n.josa in IN_YEAR and isinstance(n.value, str)]
            found.append(Claim(SELECTED, winners, winners[0].start, end, years=[*years[-1:]], rule="bare"))
            low = k + 1
    return found


def leads_to_glory(nodes: Sequence[Node], verb: Node) -> bool:
    """Whether a verb of being chosen says what the honor is that somebody has had: 선정되는 영예를 안았다."""
    behind = next((node for node in nodes if node.start >= verb.end), None)
    return CHOSEN_SO.match(verb.noun) is not None and behind is not None and behind.noun in GLORIES | FEATS


CHOSEN_SO: Final = re.compile(r"(?:선정|지정|선발)되는$|뽑히는$")
FEATS: Final = frozenset({"쾌거", "성과", "기쁨", "결실"})


def glory_went(nodes: Sequence[Node]) -> list[Claim]:
    """Those to whom the honor of winning went, no grade told: 수상의 영예는 A 원장과 B 씨에게 돌아갔다."""
    glory = next((k for k, n in enumerate(nodes) if n.noun in GLORIES and n.josa in TOPIC), None)
    if glory is None or any(n.kind in ("grade", "veto", "event") for n in nodes):
        return []
    for k in range(glory + 1, len(nodes) - 1):
        if nodes[k].kind == "who" and nodes[k].josa in WENT_TO and nodes[k + 1].noun.startswith("돌아"):
            winners = group(nodes, k, glory + 1)
            return [Claim(SELECTED, winners, winners[0].start, nodes[k + 1].end, rule="bare")]
    return []


def says_as_what(node: Node) -> bool:
    """Whether a phrase says as what bodies are chosen: (A군과 B시가) 대상지로 (선정됐다)."""
    return node.josa in ("로", "으로") and CHOSEN_FOR.fullmatch(node.noun) is not None


GLORIES: Final = frozenset({"영예", "영광"})
WENT_TO: Final = frozenset({"에게", "께", "에"})
NUMBER_EACH: Final = frozenset(
    {*NUMBER_WORDS, *ADVERBS, "곳", "곳씩"}
)  # between winners and a verb: A와 B가 두 곳씩 뽑혔다


def won_in_fields(nodes: Sequence[Node]) -> list[Claim]:
    """Who was chosen in which field, told in pairs without a grade: A가 기초 부문에, B가 광역 부문에 각각 선정돼."""
    if any(n.kind in ("grade", "veto") for n in nodes):
        return []
    pairs = [k for k in range(len(nodes) - 1) if nodes[k + 1].kind == "cat" and holds_field(nodes, k)]
    if len(pairs) < LEAST_PAIRS:
        return []
    behind = (n for n in nodes[pairs[-1] + 2 :] if n.noun not in ADVERBS and n.noun + n.josa not in AS_WINNERS)
    verb = next(behind, None)
    won = verb is not None and verb.noun.startswith("수상")
    if verb is None or verb.kind != "win" or not (won or CHOSEN_ALONE.match(verb.noun)):
        return []
    award = next((n.event for n in nodes[: pairs[0]] if is_award(n)), None)
    grade = Grade(None, kind="named") if won and award is not None else SELECTED
    low = [0, *(k + 1 for k in pairs)]
    return [
        Claim(grade, winners, winners[0].start, verb.end, award, rule="before")
        for k, start in zip(pairs, low, strict=False)
        if (winners := [replace(one, category=nodes[k + 1].names[0]) for one in group(nodes, k, start)])
    ]


def won_fields(nodes: Sequence[Node]) -> list[Claim]:
    """The fields of an award that a sentence's subject won, told without a grade: A가 대회에서 B 부문을 수상했다."""
    if any(n.kind in ("grade", "veto") for n in nodes):
        return []
    at = next((k for k, n in enumerate(nodes[:-2]) if is_award(n)), 0)
    field = next((k for k in range(at + 1, len(nodes) - 1) if nodes[k].kind == "cat"), None) if at else None
    who = next((k for k in range(at - 1, -1, -1) if nodes[k].kind == "who" and nodes[k].josa in SUBJECTS), None)
    if who is None or field is None:
        return []
    named = list(takewhile(lambda n: n.kind == "event", nodes[at:field]))
    apart = [n for n in nodes[at + len(named) : field] if n.kind not in ("streak", "year") and n.noun not in ADVERBS]
    node, verb = nodes[field], nodes[field + 1]
    won = verb.kind in ("win", "word") and WON_FIELD.match(verb.noun + verb.josa) is not None
    if apart or not won or named[-1].josa not in (*PLACES, "") or node.josa not in WON_WITH:
        return []
    award = replace(named[0].event, name=" ".join(n.event.name for n in named))
    streak = next((n.value for n in nodes[at:field] if n.kind == "streak" and isinstance(n.value, int)), None)
    winners = group(nodes, who, 0)
    claim = Claim(Grade(None, kind="named"), winners, winners[0].start, verb.end, award, rule="before")
    fields = node.names if isinstance(node.value, list) else []
    return [replace(claim, categories=list(fields), streak=streak)]


def honored_in_fields(nodes: Sequence[Node], text: str) -> list[Claim]:
    """Who won in the fields that brackets tell, no grade told: A 씨(효행상)와 B 씨(봉사상)가 수상의 영예를 안았다."""
    told = [k for k, node in enumerate(nodes) if node.kind == "who" and node.parens]
    if len(told) < LEAST_PAIRS or any(node.kind == "veto" for node in nodes):
        return []
    behind = [node for node in nodes[told[-1] + 1 :] if node.noun not in NUMBER_EACH and node.noun != "등"]
    subject = nodes[told[-1]].josa in SUBJECTS or text.startswith(" 등", nodes[told[-1]].end)
    won = subject and bool(behind) and (HONORED.match(text, behind[0].start) is not None or takes_prize(behind))
    winners = [one for k in told if (one := winner(nodes[k], None)).category is not None] if won else []
    if not winners:
        return []
    award = next((n.event for n in nodes[: told[0]] if is_award(n)), None)
    grade = SELECTED if award is None else Grade(None, kind="named")
    found = [Claim(grade, winners, winners[0].start, behind[0].end, award, rule="bare")]
    in_opening_year(nodes, found)
    return found


def prizes_by_field(nodes: Sequence[Node]) -> list[Claim]:
    """Who got a prize in which field, told without a grade: A 의원이 조례 분야에서 상을 받았다, 효행 부문에서는 B가."""
    if any(n.kind in ("grade", "veto", "event") for n in nodes):
        return []
    told: list[list[Winner]] = []
    found: list[Claim] = []
    low = 0
    for k, node in enumerate(nodes):
        last = winner_in_field(nodes, k)
        if last is None:
            continue
        told.append([replace(one, category=node.names[0]) for one in group(nodes, last, low if last < k else k + 1)])
        low = max(last, k) + 1
        behind = [n for n in nodes[low:] if n.noun not in ADVERBS]
        if takes_prize(behind):
            end = behind[0].end
            found += [Claim(SELECTED, winners, winners[0].start, end, rule="bare") for winners in told if winners]
        if not (behind and behind[0].kind == "comma"):
            told = []
    return found


def winner_in_field(nodes: Sequence[Node], k: int) -> int | None:
    """Where the last of those stands who won in the field at a place, be they before it or behind it."""
    node = nodes[k]
    if node.kind != "cat" or not isinstance(node.value, list) or len(node.names) != 1:
        return None
    before = nodes[k - 1] if k else None
    if before is not None and names_someone(before) and before.josa in SUBJECTS and node.josa in ("", "에", "에서"):
        return k - 1
    last = k + 1
    while last < len(nodes) and (nodes[last].kind in SEPARATORS or nodes[last].josa in ("", *CONNECTS)):
        if nodes[last].kind != "who" and nodes[last].kind not in SEPARATORS:
            return None
        last += 1
    headed = node.josa in (*PLACES, "에", "에는", "은", "는") and last < len(nodes)
    return last if headed and names_someone(nodes[last]) and nodes[last].josa in ("이", "가") else None


def takes_prize(behind: Sequence[Node]) -> bool:
    """Whether a sentence goes on with the getting of a prize that it does not name: 수상했다, 상을 받게 됐다."""
    if not behind:
        return False
    bare = len(behind) > 1 and behind[0].noun + behind[0].josa == "상을"
    return WON_ALONE.match(behind[0].noun) is not None or (bare and TAKES_BARE.match(behind[1].noun) is not None)


TAKES_BARE: Final = re.compile(r"받[았는게아]|받으며|탔|타게")  # behind a prize without a name
WON_WITH: Final = frozenset({"에서", "을", "를", "에서도", "에서는", ""})  # particles of a field that was won
WON_FIELD: Final = re.compile(r"수상(?:했|하[였며고는]|해|한|의$)|석권|휩쓸")
LEAST_PAIRS: Final = 2
OF_PAIR: Final = frozenset({"에", "에서", "으로", "을"})  # particles of a field behind its winner


def holds_field(nodes: Sequence[Node], k: int) -> bool:
    """Whether a winner at a place stands right before a field, the one that it won in: A가 기초 부문에."""
    node, field = nodes[k], nodes[k + 1]
    named = isinstance(field.value, list) and len(field.names) == 1
    apart = not field.josa and k + 2 < len(nodes) and parts_pairs(nodes[k + 2])
    return node.kind == "who" and node.josa in SUBJECTS and named and (field.josa in OF_PAIR or apart)


def parts_pairs(node: Node) -> bool:
    """Whether what stands behind a bare field ends its pair: A는 기초 부문, B는 광역 부문 수상자로."""
    return node.kind == "comma" or node.noun + node.josa in AS_WINNERS


def also_won(nodes: Sequence[Node], text: str, grade: Grade, award: str) -> list[Claim]:
    """The people whom a sentence adds to those of the win told before: A 팀장, B 주무관도 공로를 인정받았다."""
    if any(n.kind in ("grade", "veto", "event", "cat") for n in nodes):
        return []
    for k, node in enumerate(nodes[:-1]):
        added = node.kind == "who" and node.who.kind == "person" and node.josa == "도"
        if added and ALSO.match(text, nodes[k + 1].start):
            winners = group(nodes, k, 0)
            return [Claim(grade, winners, winners[0].start, nodes[k + 1].end, Event(award), rule="bare")]
    return []


def won_the_same(nodes: Sequence[Node], text: str, grade: Grade, award: str) -> list[Claim]:
    """Those who won the grade told before as well: A시와 B군도 같은 상을 받았다."""
    same = SAME.search(text)
    if same is None or any(node.kind in ("grade", "veto") for node in nodes):
        return []
    fields = [
        node.names for node in nodes if node.kind == "cat" and node.josa in PLACES and isinstance(node.value, list)
    ]
    if len(fields) < sum(node.kind == "cat" for node in nodes) or len(fields) > 1:
        return []
    k = next(
        (k for k in range(len(nodes) - 1, -1, -1) if nodes[k].kind == "who" and nodes[k].end <= same.start()), None
    )
    if k is None or nodes[k].josa not in ACTING:
        return []
    winners = group(nodes, k, 0)
    own = fields[0] if fields else []
    return [Claim(grade, winners, winners[0].start, same.end(), Event(award), categories=own, rule="bare")]


SAME: Final = re.compile(
    r"(?:같은|똑같은)\s(?:상|등급|성적|점수|표창|영예|영광|기쁨)(?:[을를]|의\s(?:영예|영광|기쁨)[을를])\s"
    r"(?:받았|받는다|받아|차지|거머|안았|누[렸려]|수상|탔)"
)
ALSO: Final = re.compile(
    r"(?:(?:함께|나란히)\s)?(?:수상의\s(?:기쁨|영예|영광)을\s(?:누[렸려]|안[았아])|공[로적][을를]\s인정받[았아]|(?:선정|수상)[됐되돼했하]|뽑[혔혀]|이름을\s올[렸려]|(?:상|표창)을\s받[았아])"
)


def winners_told(nodes: Sequence[Node]) -> list[Claim]:
    """The winners that a sentence names as such: 수상자는 A 교사, B 교감 등 2명이다, 수상자로는 A, B 씨가 뽑혔다."""
    k = next((k for k, n in enumerate(nodes[:LEAD_SIZE]) if n.noun in WINNERS and n.josa in TOPIC), None)
    if k is None or any(n.kind in ("grade", "veto") for n in nodes[k + 1 :]):
        return []
    if any(n.kind == "win" and not (CHOSEN_OR_WON.match(n.noun) and ends(nodes, at)) for at, n in enumerate(nodes)):
        return []
    if any(n.kind == "event" and not is_own_prize(nodes, at, k + 1) for at, n in enumerate(nodes) if at > k):
        return []
    if not any(n.kind == "who" and n.who.kind == "person" for n in nodes[k + 1 :]):
        return []
    field = nodes[k - 1].names if k and is_only_field(nodes, k - 1) else []
    return [in_own_fields(replace(claim, categories=field)) for claim in carried(nodes[k + 1 :], SELECTED)]


def is_only_field(nodes: Sequence[Node], k: int) -> bool:
    """Whether the field of those named behind it stands at a place, and no other: 효행 부문 (수상자는 A 씨다)."""
    fields = [node for node in nodes if node.kind == "cat" and isinstance(node.value, list)]
    return fields == [nodes[k]] and not nodes[k].josa


def in_own_fields(claim: Claim) -> Claim:
    """The claim with the brackets behind winners as their fields, where all name one: 나래온(효행), 도해솔(문화)."""
    fields = [one.bracket or "" for one in claim.winners]
    if len(fields) < LEAST_PAIRS or not all(map(LEX.civic.fullmatch, fields)):
        return claim
    return replace(claim, winners=[replace(one, category=one.bracket) for one in claim.winners])


def ends(nodes: Sequence[Node], at: int) -> bool:
    """Whether a verb is the last of its sentence."""
    return all(node.kind == "stop" for node in nodes[at + 1 :])


def chosen_told(nodes: Sequence[Node], counted: str | None) -> list[Claim]:
    """Whom a sentence names as those chosen before: 선정된 부서는 A과, B동이다, 이번에 발표한 13개 도시는 A시, B시다.

    `counted` is how the sentence before told the number of those chosen: 10개 지자체는 A시, B군이다.
    """
    first = chosen_ones(nodes, counted)
    told = [] if first is None else told_so(nodes[first:])
    if any(n.kind in ("grade", "veto", "event", "cat", "win", "money") for n in told):
        return []
    return [titled(claim, nodes[first - 1].noun) for claim in carried(told, SELECTED)] if first else []


def titled(claim: Claim, noun: str) -> Claim:
    """The claim with people of no title of their own by what a sentence calls them: 상을 받은 의원은 A, B다."""
    if noun not in TITLES:
        return claim
    bare = (one.who.kind == "person" and one.who.title is None for one in claim.winners)
    winners = [
        replace(one, who=replace(one.who, title=noun)) if told else one
        for one, told in zip(claim.winners, bare, strict=True)
    ]
    return replace(claim, winners=winners)


TITLES: Final = frozenset({"의원", "교사"})  # words for those chosen that are titles of each


def told_so(nodes: Sequence[Node]) -> Sequence[Node]:
    """The nodes up to the copula that ends who someone is: A 의원, B 의원 등 9명이며 (의장이 상패를 건넸다)."""
    last = next((k for k, node in enumerate(nodes) if node.josa in COPULA), len(nodes))
    return nodes[: last + 1]


def chosen_ones(nodes: Sequence[Node], counted: str | None) -> int | None:
    """The place behind the words for those chosen, which are a sentence's topic."""
    if counted is not None and nodes and nodes[0].noun == counted and nodes[0].josa in TOPIC:
        return 1
    for k, node in enumerate(nodes[:-2]):
        won = CHOSEN_BEFORE.fullmatch(node.noun) is not None or (
            k > 0 and (nodes[k - 1].noun, node.noun) in WON_A_PRIZE
        )
        early = k < LEAD_SIZE and node.kind == "win" and won
        number = k + 1 if nodes[k + 1].kind == "count" else None
        if not early and (number is None or not MADE_KNOWN.fullmatch(node.noun)):
            continue
        last = k + 1 if number is None or nodes[number].josa else k + 2
        if nodes[last].josa in TOPIC and (last == number or nodes[last].noun in CHOSEN_ONES):
            return last + 1
    return None


# a prize and the verb of winning it, before those who have: 이번에 상을 받은 (의원은)
WON_A_PRIZE: Final = frozenset(
    {("상을", "받은"), ("상을", "탄"), ("영예", "안은"), ("영광", "안은"), ("영예를", "안은")}
)
# of those chosen, told in number: 발표한 13개 도시는, 이름을 올린 10곳은
MADE_KNOWN: Final = re.compile(r"발표[한된]|공개[한된]|선정한|선발한|뽑은|올린|오른|포함된")


def number_chosen(nodes: Sequence[Node]) -> str | None:
    """How a sentence tells the number of bodies that it says were chosen: 10개 지자체가 최종 선정됐다."""
    if tells_laureates(nodes):
        return LAUREATE
    for k in [k for k in range(len(nodes) - 2, -1, -1) if nodes[k].kind == "count"]:
        verb = next((other for other in nodes[k + 1 : k + NUMBER_REACH] if other.kind == "win"), None)
        last = nodes[k + 1] if not nodes[k].josa and counts_kind(nodes[k + 1]) else nodes[k]  # 14개 학교가
        told = last.josa in ("이", "가", "을", "를") and verb is not None
        if told and verb is not None and (CHOSEN_ALONE.match(verb.noun) or HAS_CHOSEN.match(verb.noun)):
            return nodes[k].noun
    return None


def counts_kind(node: Node) -> bool:
    """Whether a node behind a number only says what bodies are counted: 14개 (학교가)."""
    return node.kind == "word" or (node.kind == "who" and node.who.kind in ("deictic", "several"))


def tells_laureates(nodes: Sequence[Node]) -> bool:
    """Whether a sentence says that laureates were chosen or made known, dates and adverbs passed over."""
    if all(node.noun != LAUREATE for node in nodes):
        return False
    kept = [node for node in nodes if node.kind not in ("numeral", "year") and node.noun not in ADVERBS]
    return any(
        n.noun == LAUREATE and n.josa in ("을", "를") and MADE_PUBLIC.match(verb.noun) for n, verb in pairwise(kept)
    )


LAUREATE: Final = "수상자"
MADE_PUBLIC: Final = re.compile(r"(?:발표|선정|선발|확정|결정|공개)(?:했|하[고며]|한)")
NUMBER_REACH: Final = 6  # nodes behind a number in which its verb stands: 11곳이 최종 대상지로 결정됐다


def grade_of_number(nodes: Sequence[Node]) -> tuple[Claim, int] | None:
    """The grade that the first clause of a sentence says a number of bodies won, and where the next clause begins.

    전국 60개 지자체가 우수기관으로 선정됐으며 (강원에서는 A시와 B군이 이름을 올렸다).
    """
    if not any(node.kind == "count" and node.josa in NOMINATIVE for node in nodes):
        return None
    verb = next((k for k, node in enumerate(nodes) if node.kind == "win"), 0)
    clause = nodes[:verb]
    grades = [node for node in clause if node.kind == "grade" and node.josa in ("으로", "로", "에")]
    counted = any(node.kind == "count" and node.josa in NOMINATIVE for node in clause)
    named = any(node.kind == "who" and node.josa in NOMINATIVE for node in clause)
    if len(grades) != 1 or not counted or named or not AMONG_CHOSEN.match(nodes[verb].noun):
        return None
    at = next((k for k, node in enumerate(clause) if is_award(node)), None)
    event, givers = (None, []) if at is None else (clause[at].event, event_givers(clause, at))
    grade = grades[0].grade
    return Claim(grade, [], grades[0].start, nodes[verb].end, event, givers, rule="carried"), verb + 1


def among_chosen(nodes: Sequence[Node], told: Claim) -> list[Claim]:
    """Who is told to be among the number that won the grade told before: 강원에서는 A시와 B군이 이름을 올렸다."""
    if any(node.kind in ("grade", "veto", "event", "cat", "money") for node in nodes):
        return []
    verb = next((node for node in nodes if node.kind == "win"), None)
    if verb is None or not AMONG_CHOSEN.match(verb.noun):
        return []
    return [replace(claim, event=told.event, givers=told.givers) for claim in carried(nodes, told.grade)]


AMONG_CHOSEN: Final = re.compile(rf"{CHOSEN_ALONE.pattern}|포함[됐되돼]|올[랐라]|들었|들어갔")


def winners_chosen(nodes: Sequence[Node]) -> list[Claim]:
    """The people whom a sentence says were chosen as winners: 최종 수상자로 A, B, C 씨를 선정했다, A 씨를 수상자로."""
    k = next((k for k, node in enumerate(nodes) if node.noun + node.josa in AS_WINNERS), None)
    if k is None or any(n.kind in ("grade", "event", "cat") for n in nodes):
        return []
    verb = next((n for n in nodes[k + 1 :] if n.kind == "win"), None)
    if verb is None:
        return []
    chosen = CHOSEN_ALONE.match(verb.noun) is not None  # not who chooses
    if not chosen and not CHOOSES_WINNERS.match(verb.noun):
        return []
    found = heads_after(nodes, k + 1, len(nodes), Unit(SELECTED, -1, -1, "은", []), objects=not chosen)
    found = found or chosen_before(nodes, k, ("이", "가") if chosen else ("을", "를"))
    if not found or not all(one.who.kind == "person" for one in found):
        return []
    return [Claim(SELECTED, found, found[0].start, verb.end, rule="bare")]


def chosen_before(nodes: Sequence[Node], k: int, josa: tuple[str, ...]) -> list[Winner]:
    """The people before the word for winners whom a sentence says were chosen: (시는) A, B 씨를 (수상자로)."""
    last = next((at for at in range(k - 1, -1, -1) if nodes[at].kind == "who"), None)
    return group(nodes, last, 0) if last is not None and nodes[last].josa in josa else []


def given_out(nodes: Sequence[Node]) -> Claim | None:
    """The honor that a sentence gives to people whom it only counts: 모범공무원 8명에게 국무총리 표창을 수여했다."""
    for k in range(2, len(nodes) - 1):
        honor, told = nodes[k], nodes[k - 1]
        handed = honor.kind == "grade" and honor.grade.kind == "honor" and honor.josa in ("을", "를")
        counted = nodes[k - 2] if told.kind == "word" and nodes[k - 2].josa == "의" else told  # 82명의 유공자에게
        if not handed or counted.kind != "count" or counted.value != "명" or told.josa not in ("에게", "에"):
            continue
        if not GIVES_HONOR.match(nodes[k + 1].noun):
            continue
        event = None
        whom = nodes[k - 2]
        if any(n.kind == "grade" and n.grade.noun == "공무원" for n in nodes[:k]):
            event = Event(next(n.noun for n in nodes[:k] if n.kind == "grade" and n.grade.noun == "공무원"))
        elif whom.kind == "word" and (merit := OF_MERIT.fullmatch(whom.noun)):
            first = words_start(nodes, k - 2, lambda word: word.noun in LEX.event_stop, near=True)
            named = (
                first > 0
                and nodes[first - 1].kind == "who"
                and not (nodes[first - 1].josa or nodes[first - 1].who.hits)
            )
            event = Event(" ".join([*(n.noun for n in nodes[first - named : k - 2]), merit["name"]]))
        return Claim(honor.grade, [], honor.start, nodes[k + 1].end, event, rule="carried")
    return None


def announces(nodes: Sequence[Node], node: Node) -> bool:
    """Whether a grade without winners announces those of the next sentence: SA등급은 모두 72곳이다.

    It may be what those are told by who are counted: SA등급을 받은 기관은 모두 72곳이다.
    """
    k = next(i for i, other in enumerate(nodes) if other is node)
    behind = nodes[k + 1] if k + 1 < len(nodes) else node
    qualifies = node.josa in WON_AS and behind.kind == "win" and has_n(behind.noun)
    if node.josa in WON_AS and behind.kind == "win" and not qualifies:
        return any(told_by_number(nodes, at) for at in range(max(0, k - SUBJECT_REACH), k))
    if not (qualifies or node.josa in ("은", "는", "도", "에는")) or any(n.kind in ("veto", "speech") for n in nodes):
        return False
    return any(
        n.kind == "count"
        or counts_several(n)
        or (n.noun.startswith(("나왔", "다음", "아래", "가려")) and not is_said(left))
        for left, n in pairwise(nodes[k : k + 6])
    )


def is_said(node: Node) -> bool:
    """Whether what came up is what people said, and no winner: (표창이 는다는) 지적이 나왔다."""
    return node.kind == "word" and node.josa in NOMINATIVE


SUBJECT_REACH: Final = 3  # nodes before a grade in which the number of its winners ends


def told_by_number(nodes: Sequence[Node], at: int) -> bool:
    """Whether a number of bodies is the subject that ends at a place: 3개 시군이, 시군 3곳이."""
    counted = nodes[at].kind == "count" or counts_several(nodes[at])
    return counted and nodes[at].josa in NOMINATIVE


def by_place(nodes: Sequence[Node], verb: Node | None) -> list[Sequence[Node]]:
    """The nodes parted by the places whose winners a sentence without a verb tells: 가온도는 A와 B, 나래도는 C다."""
    places = [k for k, n in enumerate(nodes) if n.kind == "who" and n.who.kind == "government" and n.josa in TOPIC]
    if verb is not None or not places:
        return [nodes]
    return [nodes[k + 1 : end] for k, end in pairwise([*places, len(nodes)])]


def carried(nodes: Sequence[Node], grade: Grade) -> list[Claim]:
    """Winners of a sentence that names none of their grade, which the sentence before announced."""
    verb = next((n for n in nodes if n.kind == "win"), None)
    unit = Unit(grade, -1, -1, "은", [])
    found = [one for part in by_place(nodes, verb) for one in heads_after(part, 0, len(part), unit)]
    winners = [replace(one, category=None) if one.category in COLLECTIVE else one for one in found]  # 수상 지자체는 A다
    if verb is not None and GIVES.match(verb.noun) and any(n.kind == "who" and n.josa in SUBJECTS for n in nodes):
        return []  # who gives to others
    if not winners or (verb is None and not any(n.kind in ("who", "count") and n.josa in COPULA for n in nodes)):
        return []
    end = max(winners[-1].end, verb.end if verb is not None else 0)
    return [Claim(grade, winners, winners[0].start, end, rule="carried")]
