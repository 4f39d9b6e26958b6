"""Who won a grade that stands before them: 우수상은 A와 B가, 대상에 A가 뽑혔다, 최우수에 오른 A는."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.brackets import share_brackets, winner, winners_counted
from posang.records.awards.claim import Unit, Winner
from posang.records.awards.endings import has_n
from posang.records.awards.givers import is_giver
from posang.records.awards.members import MARKED_FIELD, NOMINATIVE, SEPARATORS
from posang.records.awards.node import COLLECTIVE, CONNECTS, COPULA, SUBJECTS, WERE, Node, is_institution, names_someone
from posang.records.awards.predicates import FIXED
from posang.records.awards.verbs import CHOOSES_WHOM, IS_CHOSEN, OF_GIVER, TAKES
from posang.records.awards.winners import one_field
from posang.records.awards.work_owners import OWNERS, named_in_brackets

HEAD: Final = COPULA | {
    *("", "이", "가", "은", "는", "에", "에게", "께", "와", "과", "도", "로", "으로", "에는", "에게는"),
}
IN_LIST: Final = frozenset({"who", "word", "dot", "comma", "and", "cat", "quote", "count"})
# particles of the last winner of a list
LAST_PARTICLES: Final = frozenset({"이", "가", "에", "에게", "에는", "에게는", "께", "로", "으로", "은", "는", "도"})
FIELD_PRIZE: Final = re.compile(r"(?<=[가-힣]{2})대?상$")  # what makes a prize of a field: 효행상, 봉사대상
PAIR: Final = 2
STATIONED: Final = re.compile(r"근무|재직|소속|몸담|사는|거주")  # behind the office of the person whom it goes with
WORKS_SHOWN: Final = frozenset({"사례", "사업", "과제", "시책"})
PROVINCE: Final = "도"  # before an office of its own, and no field
# what stands behind the body that others belong to, and the words for these: 국토부 산하 공공기관은
UNDER: Final = frozenset({"산하", "소속", "관내", "산하기관", "소속기관"})
UNDER_BODIES: Final = ("산하기관", "소속기관", "공공기관", "행정기관", "공기업", "지자체", "자치단체")
WORKS_LISTED: Final = 2  # works with their makers in brackets that show a list to be one of works
TOPIC_FIELD_SIZE: Final = 8  # letters of a field that is told as a topic
WINNER: Final = "주인공"  # a word for who won: 대상을 받은 주인공은 (A다)
NO_TOPIC: Final = frozenset({"영예", "명단", "자리", "주인공"})
GROUP_WORD: Final = re.compile(r"[가-힣]{1,6}군|[가-힣]{2}부|본청|읍·?면")
# what stands behind the last noun of a phrase: a kind of node, or a word that sums up or goes on
ENDS_PHRASE: Final = SEPARATORS | {
    *("cat", "stop", "pipe", "count", "bullet", "grade", "colon", "other", "money", "quote", "paren"),
}
SUMS_UP: Final = frozenset({"등", "등이", "등에", "등을", "이렇게", "총", "모두", "외에", "외에도", "순"})
QUALIFIED_REACH: Final = 5  # nodes behind a verb in which the winner stands that it qualifies
VERB_REACH: Final = 4  # nodes behind a grade in which its verb stands
ENDS_SEARCH: Final = frozenset({"comma", "stop", "quote", "speech", "win", "event"})
NO_WINNER: Final = frozenset(
    {"것", "바", "적", "데", "뒤", "후", "곳", "때", "이", "만큼", "이후", "분야", "부문", "가운데", "반면"}
)

FACT: Final = re.compile(r"[것바][은는이을를에과도]$")  # what a clause tells, no winner: 대상을 받은 것을 (비롯해)


def heads_after(
    nodes: Sequence[Node],
    start: int,
    stop: int,
    unit: Unit,
    apposed: bool = False,
    objects: bool = False,
) -> list[Winner]:
    """The winners behind a grade: heads of coordinated phrases, each with the field before it or in its brackets.

    `objects` where they are chosen and may be the object of their verb.
    """
    if any(counts_places(*pair) for pair in pairwise(nodes[start:stop])):
        return []
    if unit.grade.kind == "prize" and (makers := makers_of_works(nodes[start:stop])):
        return makers
    stop = min(first_subject(nodes, start, stop), len(nodes))
    row = Row(nodes, start, stop, unit, apposed, objects)
    k: int | None = start
    while k is not None and k < stop:
        k = row.read(k)
    share_brackets(row.found)
    return row.found


def makers_of_works(nodes: Sequence[Node]) -> list[Winner]:
    """The people in brackets behind works, where several works are listed so; [] for any other list."""
    works = [(node, named_in_brackets(node)) for node in nodes if node.kind != "who"]
    if sum(bool(named) for _, named in works) < WORKS_LISTED:
        return []
    return [Winner(who, node.start, node.end) for node, named in works for who in named]


# a copula behind which another clause stands beside
COPULA_GOES_ON: Final = frozenset(
    {"이고", "이며", "였고", "였으며", "이었고", "이었으며"}
    | {"였으나", "이었으나", "였지만", "이었지만", "였는데", "이었는데"}
)


@dataclass(slots=True)
class Row:
    """The row of winners behind a grade, read from node to node."""

    nodes: Sequence[Node]
    start: int
    stop: int
    unit: Unit
    apposed: bool
    objects: bool
    found: list[Winner] = field(default_factory=list)
    category: str | None = None  # the field of the winners that follow
    marked: bool = False  # whether marks list them, each a winner in that field: 효행 부문에는 △A △B

    def behind(self, k: int) -> Node | None:
        """The node behind a place."""
        return self.nodes[k + 1] if k + 1 < len(self.nodes) else None

    def read(self, k: int) -> int | None:
        """Take in what stands at a place; where to go on, None where the row ends."""
        node, behind = self.nodes[k], self.behind(k)
        before = self.nodes[k - 1]
        if self.found and before.kind == "who" and before.josa in COPULA_GOES_ON:  # 1위는 A였고 (B는 …)
            return None
        if node.kind == "who":
            return self.read_who(k)
        if node.kind == "cat" and isinstance(node.value, list):
            self.category = one_field(node, behind) or self.category
            self.marked = bool(node.josa)
        elif node.kind == "count" and any(item.kind in ("name", "org") for item in node.parens):
            self.found.extend(winners_counted(node, self.category))
        elif self.unit.grade.kind == "prize" and (makers := named_in_brackets(node)):
            self.found.extend(Winner(who, node.start, node.end, self.category) for who in makers)
        elif node.kind == "bullet":
            return self.read_mark(k)
        elif node.kind == "word" and (told := self.field_word(k)):
            self.category = told
        elif self.ends(k):
            return None
        elif is_own_prize(self.nodes, k, self.start):
            self.category = FIELD_PRIZE.sub("", node.noun)
        return k + 1

    def read_who(self, k: int) -> int | None:
        """Take in the body or person at a place as a winner, where its particle and what follows let it be one."""
        node, behind = self.nodes[k], self.behind(k)
        if self.belongs_to_winner(k):
            return k + 1
        if self.owns_work(k) or self.is_object(k) or takes(node, behind):
            self.found.append(winner(node, self.category))
            return k + 1
        if not names_someone(node) or node.josa not in HEAD:
            return k + 1
        if self.apposed and self.found and not self.joined(k):
            return None
        if self.is_head(k) and not self.gives(k):
            self.found.append(winner(node, self.category))
            if node.josa in COPULA or (self.apposed and node.josa in ("은", "는") and len(self.found) > 1):
                return None
        return k + 1

    def read_mark(self, k: int) -> int | None:
        """Pass over the work that a mark opens, or take the bare nouns behind it as the field of who follows."""
        if is_work_of_person(self.nodes, k, self.found):
            ends = (j for j in range(k, len(self.nodes)) if self.nodes[j].kind in ("comma", "stop", "grade"))
            return next(ends, len(self.nodes))
        if work := shown(self.nodes, k, self.stop):
            return work + 1
        words: list[str] = []
        j = k + 1
        while j < len(self.nodes) and self.nodes[j].kind in MARKED_FIELD and not self.nodes[j].josa:
            noun = self.nodes[j].noun
            words.append(FIELD_PRIZE.sub("", noun) if self.nodes[j].kind == "event" else noun)
            j += 1
        told = " ".join(words).replace(" · ", "·") if j < len(self.nodes) and self.nodes[j].kind == "who" else ""
        if told and told != PROVINCE:
            self.category, self.marked = told, False
        elif not self.marked:
            self.category = None
        return k + 1

    def field_word(self, k: int) -> str | None:
        """The field that a word before a winner names, as a topic (효행은 A) or as a group (정책군 A, 본청 A)."""
        node, behind = self.nodes[k], self.behind(k)
        if behind is None or behind.kind != "who":
            return None
        if node.josa in ("은", "는"):
            adnominal = k > self.start and self.nodes[k - 1].josa  # 홍보에 애쓰는
            return None if adnominal or len(node.noun) > TOPIC_FIELD_SIZE or node.noun in NO_TOPIC else node.noun
        if node.josa or not GROUP_WORD.fullmatch(node.noun):
            return None
        return node.noun.removesuffix("군") if node.noun.endswith("군") and len(node.noun) > 2 else node.noun

    def ends(self, k: int) -> bool:
        """Whether the row ends at a place: with its sentence, at a verb, before what is said, behind an apposition."""
        node = self.nodes[k]
        if node.kind == "stop":
            return node.noun == "." and bool(self.found)
        if node.kind == "win" and self.found and set_beside(self.nodes, k):
            return False
        if node.kind == "win":
            told = self.found and (self.found[-1].end < node.start and last_subject(self.nodes, k))
            return bool(told) or node.noun.endswith(("다", "고", "며") if self.found else ("다", "고"))
        return node.kind == "speech" or (node.kind == "word" and self.apposed and bool(self.found))

    def belongs_to_winner(self, k: int) -> bool:
        """Whether a body only tells where the winner behind it works: 시청에 근무하는 A, 총무과 주무관 A."""
        node, behind = self.nodes[k], self.behind(k)
        if behind is None:
            return False
        if node.josa in ("에", "에서"):
            return STATIONED.match(behind.noun) is not None
        office = node.who.kind == "department" and not node.josa
        return office and self.unit.grade.noun in ("공무원", "직원") and behind.kind == "word"

    def owns_work(self, k: int) -> bool:
        """Whether the quoted work of a body or person stands behind it: 세무과의 ‘…’."""
        node, behind = self.nodes[k], self.behind(k)
        return node.who.kind in OWNERS and node.josa == "의" and behind is not None and behind.kind == "quote"

    def is_object(self, k: int) -> bool:
        """Whether a winner is the object of the verb that chooses it: 우수공무원으로 A를 선정했다."""
        if self.nodes[k].josa not in ("을", "를"):
            return False
        return self.objects or (self.unit.grade.kind == "field" and chosen_next(self.nodes, k + 1))

    def joined(self, k: int) -> bool:
        """Whether a mark, a particle or a field joins a winner to the one before it."""
        before = self.nodes[k - 1]
        return before.kind in (*SEPARATORS, "cat", "bullet") or before.josa in CONNECTS

    def is_head(self, k: int) -> bool:
        """Whether a phrase ends with the body or person at a place, so that it goes on with no other noun."""
        node, behind = self.nodes[k], self.behind(k)
        if behind is None or behind.kind in ENDS_PHRASE or behind.noun in SUMS_UP:
            return True
        if node.josa in CONNECTS or node.josa in COPULA or node.josa in LAST_PARTICLES or node.parens or self.apposed:
            return True
        return behind.kind == "who" or (behind.kind == "win" and not node.josa and not self.chooses(k))

    def chooses(self, k: int) -> bool:
        """Whether a body that the lists know stands before its own choice: 문화체육관광부 선정 (우수축제로)."""
        node, verb = self.nodes[k], self.nodes[k + 1]
        known = bool(node.who.hits) and node.who.hits[-1].kind == "organization"
        return known and verb.noun in ("선정", "지정") and k + 2 < len(self.nodes)

    def gives(self, k: int) -> bool:
        """Whether a subject is the doer of a verb before an award's name: 경기도가 연 '…'."""
        node, behind = self.nodes[k], self.behind(k)
        told = node.josa in NOMINATIVE and behind is not None and behind.kind in ("word", "year")
        return told and is_giver(self.nodes, k, len(self.nodes))


def chosen_next(nodes: Sequence[Node], at: int) -> bool:
    """Whether a verb of choosing stands at a node or behind an adverb there: A 씨를 (각각) 선정했다."""
    k = at + (at < len(nodes) and nodes[at].noun in ("각각", "최종"))
    return k < len(nodes) and CHOOSES_WHOM.match(nodes[k].noun) is not None


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


def set_beside(nodes: Sequence[Node], k: int) -> bool:
    """Whether a verb goes on with other winners of its grade, in another group: 기초의회에서는 B와 C가 (받았다)."""
    if not nodes[k].noun.endswith(("고", "며")):
        return False
    behind = [node for node in nodes[k + 1 :] if node.kind != "comma"]
    if not behind or behind[0].kind not in ("word", "cat") or behind[0].josa not in GROUPED:
        return False
    others = list(takewhile(lambda node: node.kind == "who", behind[1:]))
    end = behind[1 + len(others) :][:1]
    won = bool(others) and others[-1].josa in ("이", "가") and bool(end) and end[0].kind == "win"
    return won or (bool(others) and others[-1].josa in COPULA)


GROUPED: Final = frozenset({"에서는", "에선", "에서", "에서도"})  # particles of a group among whose bodies some won


def shown(nodes: Sequence[Node], mark: int, stop: int) -> int | None:
    """The last node of a work that a mark behind a person leads: 나래온 팀장 △특구 지정 사례, 도해솔 팀장 △…."""
    owner = nodes[mark - 1] if mark else None
    if owner is None or owner.kind != "who" or owner.who.kind != "person" or owner.josa:
        return None
    reach = range(mark + 1, stop)
    end = next((k for k in reach if nodes[k].noun in WORKS_SHOWN or nodes[k].kind in ("comma", "stop", "bullet")), mark)
    return end if nodes[end].noun in WORKS_SHOWN else None


def counts_places(region: Node, node: Node) -> bool:
    """Whether a number behind a region says how many of it won: 서울 3곳; not a body by itself: 가람시 1곳."""
    counted = node.kind == "count" and node.value in ("곳", "개", "명") and not node.parens and not node.josa
    alone = node.noun == ONE_PLACE and (is_institution(region) or region.noun.endswith(("시", "군", "구")))
    return counted and region.kind == "who" and not alone


ONE_PLACE: Final = "1곳"


def last_subject(nodes: Sequence[Node], k: int) -> bool:
    """Whether the node before a verb is a winner that is its subject or goal."""
    before = nodes[k - 1]
    return before.kind == "who" and before.josa in ("이", "가", "에", "에게", "께", "로", "으로")


def joined_heads(nodes: Sequence[Node], start: int, stop: int) -> list[Winner]:
    """The first winner behind a grade and those coordinated with it: 우수 부서인 A와 B에."""
    found: list[Winner] = []
    for k in range(start, min(stop, len(nodes))):
        node = nodes[k]
        if names_someone(node):
            found.append(winner(node, None))
            listed = not node.josa and k + 1 < len(nodes) and nodes[k + 1].kind in ("comma", "dot")
            if node.josa not in CONNECTS and not listed:
                break
        elif (found and node.kind not in SEPARATORS) or node.kind in ("win", "stop", "event", "grade"):
            break
    return found


def told_behind(nodes: Sequence[Node], unit: Unit, verb: int | None) -> bool:
    """Whether the winner of a grade stands behind it, whoever is the topic: 대상에 A가 뽑혔다고, 대상을 A가 탔다고.

    The verb is one of choosing behind 에, one of getting behind 을; the topic before the grade only tells of the win.
    """
    verbs, ends = (IS_CHOSEN, ("에", "에는")) if unit.josa == "에" else (TAKES, ("을", "를"))
    if unit.josa not in ends or verb is None or not verbs.match(nodes[verb].noun):
        return False
    between = nodes[unit.last + 1 : verb]
    own = list(takewhile(lambda node: node.kind != "grade", between))
    heads = [node for node in own if node.kind in ("who", "quote")]
    if not heads or not all(node.kind in IN_LIST or (node.kind == "grade" and node.josa in ends) for node in between):
        return False
    opens = between[0].kind in ("who", "word", "quote") and between[0].josa in ("", "이", "가", *CONNECTS)
    person = heads[-1].kind == "who" and heads[-1].who.kind == "person"
    return opens and heads[-1].josa in ("이", "가") and not (person and unit.josa != "에")


def relative_heads(nodes: Sequence[Node], unit: Unit, verb: int | None, high: int, josa: str) -> list[Winner]:
    """The winner behind a verb that qualifies it: 최우수에 오른 A는, 1위였던 A는."""
    start = qualified_start(nodes, unit, verb, josa)
    if start is None:
        return []
    for k in range(start, min(start + QUALIFIED_REACH, high, len(nodes))):
        node = nodes[k]
        if leads_to_winner(nodes, k):
            continue
        if names_someone(node):
            return qualified_winners(nodes, k, unit, high)
        if opens_winners(nodes, k):
            only = (j for j in range(k + 1, high) if nodes[j].noun.startswith(ONLY))
            return heads_after(nodes, k + 1, next(only, high), unit)
        if node.kind == "who" and node.josa in ("은", "는") and k == start:  # 최우수 기관에 올랐던 시는
            return [winner(node, None)]
        if node.kind in ENDS_SEARCH or (node.kind == "word" and (node.noun in NO_WINNER or FACT.match(node.noun))):
            return []
        if node.kind == "word" and node.josa in SUBJECTS and node.noun not in COLLECTIVE:
            return []  # 대상을 받은 팀은 (국민안전처가 여는 대회에)
        if node.kind == "word" and node.noun.endswith("들") and node.josa:
            return []  # 대상을 받은 마을들의 (사례를 보고 가람면에 맞는)
    return []


ONLY: Final = "유일"  # behind who alone is told: 받은 곳은 A가 유일하며, (B는 …)


def qualified_start(nodes: Sequence[Node], unit: Unit, verb: int | None, josa: str) -> int | None:
    """Where the noun may stand that a unit's verb or copula qualifies; None where it qualifies none that wins."""
    if josa in WERE:
        return unit.last + 1
    if verb is None or OF_GIVER.match(nodes[verb].noun):
        return None
    if verb + 1 < len(nodes) and nodes[verb + 1].noun == "등":  # 대통령상을 받는 등: one of several things told
        return None
    if nodes[verb].noun in FIXED and verb + 1 < len(nodes) and nodes[verb + 1].kind == "win":
        verb += 1  # 이름을 올린
    return verb + 1 if verb <= unit.last + VERB_REACH and has_n(nodes[verb].noun) else None


def leads_to_winner(nodes: Sequence[Node], k: int) -> bool:
    """Whether a node only leads to a winner: a word before a dot, or the body that others belong to (국토부 산하)."""
    node, behind = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    if node.kind == "dot":
        return True
    if node.josa or behind is None:
        return False
    return behind.kind == "dot" if node.kind == "word" else node.kind == "who" and behind.noun in UNDER


def qualified_winners(nodes: Sequence[Node], k: int, unit: Unit, high: int) -> list[Winner]:
    """The body or person that a verb qualifies, with those listed beside it; none where it is an object."""
    node = nodes[k]
    known = node.who.kind in ("government", "organization") and bool(node.who.hits)
    if node.josa in ("을", "를") and not known:
        return []
    if node.josa == "의" or is_represented(nodes, k):
        return [winner(node, None)]
    end = listed_until(nodes, k)
    if node.josa not in CONNECTS:
        if nodes[k - 1].noun == "중" and not node.josa:
            end = high
        elif node.josa or not heads_list(nodes, k, end):  # else a list: 우수기관으로 선정된 A, B, C는
            end = k + 1
    return heads_after(nodes, k, min(end, high), unit, objects=known)


def heads_list(nodes: Sequence[Node], k: int, end: int) -> bool:
    """Whether a list of bodies or persons of one kind that acts or gets something begins at a place, up to `end`."""
    last = end - 1
    kinds = {node.who.kind for node in nodes[k : last + 1] if node.kind == "who"}
    if last <= k + 1 or len(kinds) != 1:
        return False
    parted, josa = nodes[k + 1].kind, nodes[last].josa
    return (parted in ("comma", "dot") and josa in (*SUBJECTS, *GETS)) or (parted == "dot" and josa in CONNECTS)


GETS: Final = frozenset({"에", "에는", "에게", "에게는"})  # particles of those to whom something goes


def is_represented(nodes: Sequence[Node], k: int) -> bool:
    """Whether people of a body are told of with it, as those whom somebody meets: 서울시 대표자와."""
    if k + 1 >= len(nodes) or not names_someone(nodes[k]) or nodes[k].josa:
        return False
    return nodes[k + 1].noun in REPRESENTS and nodes[k + 1].josa in MET


REPRESENTS: Final = frozenset({"대표자", "관계자", "관계자들", "수상자", "수상자들"})
MET: Final = frozenset({"와", "과", "에게", "을", "를"})


def listed_until(nodes: Sequence[Node], k: int) -> int:
    """Where a list of bodies or persons ends that begins at a place: behind the first that takes a particle.

    It goes on behind a sum that those before it got: A와 B에는 10억원, C와 D에는 5억원이.
    """
    while k < len(nodes) and (nodes[k].kind in IN_LIST or names_someone(nodes[k])):
        k += 1
        if nodes[k - 1].josa in ("", *CONNECTS):
            continue
        if [node.kind for node in nodes[k : k + 2]] != ["money", "comma"]:
            break
        k += 2
    return k


def lists_bodies(nodes: Sequence[Node], at: int) -> bool:
    """Whether a list of bodies is all that a copula says: (최우수 등급을 받은 대학은) A, B, C다."""
    listed = list(takewhile(lambda node: node.kind == "who" or node.kind in SEPARATORS, nodes[at:]))
    return any(node.josa in COPULA for node in listed[PAIR:])


def opens_winners(nodes: Sequence[Node], k: int) -> bool:
    """Whether a word for winners as a whole opens their list: 선정된 기관은 A, B 등 5곳이다."""
    node = nodes[k]
    if node.josa not in ("은", "는"):
        return False
    whole = (
        (node.kind == "word" and (node.noun in COLLECTIVE or node.noun == WINNER or node.noun.endswith(UNDER_BODIES)))
        or node.kind == "count"
        or (node.kind == "who" and node.who.kind == "deictic")
        or (node.kind == "word" and lists_bodies(nodes, k + 1))
    )
    told = any(n.kind in ("count", "bullet") or n.josa in COPULA for n in nodes[k + 1 :])
    return whole and (told or any(turns_out(*pair) for pair in pairwise(nodes[k + 1 :])))


def turns_out(node: Node, verb: Node) -> bool:
    """Whether a result names a body: (등급을 받은 곳은) A, B로 나타났다, A가 유일하다."""
    if names_someone(node) and node.josa in ("이", "가") and verb.noun.startswith(ONLY):
        return True
    return names_someone(node) and node.josa in ("로", "으로") and TURNS_OUT.match(verb.noun) is not None


TURNS_OUT: Final = re.compile(r"(?:나타났|조사됐|집계됐|파악됐|확인됐|드러났|밝혀졌|결정됐|정해졌)")
