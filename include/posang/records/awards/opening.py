"""What an article is about, by its opening: the award named best in headline and lead, and whom it honors."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from posang.records.awards.choices import SHORT_PRIZE
from posang.records.awards.chosen_for import chosen_for
from posang.records.awards.claim import bare_winner
from posang.records.awards.clauses import claims
from posang.records.awards.context import Recipient
from posang.records.awards.draft import Prize, alike, key
from posang.records.awards.endings import has_n, names_nothing
from posang.records.awards.fields import any_award
from posang.records.awards.folding import fold
from posang.records.awards.givers import PRESS, event_givers
from posang.records.awards.kinds import FIELDS_COUNTED
from posang.records.awards.node import COLLECTIVE, COPULA, SUBJECTS, Event, Node, Who, words_start, year_before
from posang.records.awards.particles import PLACES
from posang.records.awards.predicates import told_before
from posang.records.awards.prizes import CHOSEN_HINT
from posang.records.awards.rows import Rows
from posang.records.awards.totals import is_field_told
from posang.records.awards.triggers import TELLING
from posang.records.awards.verbs import HOLDS
from posang.records.document import Line, sentences
from posang.reference import Government

# how an opening tells that it is about the wins of many awards: 71개의 상을 받았다, 각종 평가에서, 상복이 터졌다
COUNTS_WINS: Final = re.compile(
    r"(?<!제)(?<!제\s)(?<!\d)\d\d+\s?여?\s?[개건곳회차](?:의|례|\s(?:분야|부문|기관|평가)\S?)?\s[^.\n]{0,14}?(?:수상|상을|표창|상\s)"
    r"|(?:표창|수상)\s(?:모두\s|총\s)?\d\d여?\s?[건개]|\d\d개\s(?:[가-힣]{1,4}\s?)?평가(?:에서|서)\s"
    r"|받[은아]\s(?:온\s)?상[이은]\s(?:모두\s|무려\s)?\d\d?[개건]|상복|\d관왕|(?:각종|여러|대내외|대외|외부\s?기관)\s[^.\n]{0,12}평가"
    r"|(?:잇따라|잇달아|잇단|연이어|줄줄이)\s[^.\n]{0,10}(?:수상|상을\s|표창)|수상\s?(?:행진|릴레이|러시)"
)
REVIEW_REACH: Final = 4  # sentences of an opening that may count them
SENTENCE_SIZE: Final = 1500  # characters; a longer run without a full stop is no sentence that states a win


# ends of the names of institutions that tell of their own wins
INSTITUTIONS: Final = (
    *("공단", "공사", "의회", "소방서", "경찰서", "교육청", "교육지원청", "도서관", "대학교", "병원", "의료원"),
    *("재단", "진흥원", "박물관", "보건소", "소방본부", "농업기술센터"),
)
LEADS: Final = 2  # of the texts of an opening, those that may tell whose news it is
LEAD_REACH: Final = 4  # nodes at the beginning of one in which its subject stands
OF_ANY: Final = "우수사례 "  # what begins a contest's name that leaves out what the cases are of
DAY: Final = "의 날"
LEAD_WEIGHT: Final = 1.7  # least weight of the sentences that lead an article
LIKELY: Final = 0.6  # least score of a mention that names what an article is about
# an award that the opening names: how likely the article is about it, its holders, its place, its sentence's topic
Mention = tuple[float, Event, list[Node], int, Node | None]

QUOTED: Final = re.compile(r"[\"'‘“「『《<]")  # what may stand around a name
ACTING_LINES: Final = 8  # lines of the body in which the winner of an award is looked for
THIS: Final = frozenset({"이번", "올해", "이"})
THIS_KIND: Final = re.compile(r"\S{2,}평가")
LOOKS_BACK: Final = re.compile(r"(?:이에\s)?앞서[\s,]")  # of a sentence that tells what was won before
ANOTHER: Final = re.compile(
    r"(?:또|또한|한편|이와\s(?:함께|별도로)|[이그]\s?밖에도?|이?\s?이?외에도?|아울러|뿐만\s아니라)[\s,]"
)  # of one that tells another win
# prizes of one award that are counted: '지방자치 대상'에서 2관왕에
CROWNED_ONCE: Final = re.compile(r"(?:[가-힣]상|대회|평가|공모전|박람회|어워[드즈])['’”」』]?\s?(?:에서|서)\s\d관왕")


def counts_wins(opening: Sequence[str]) -> bool:
    """Whether an article's opening counts the wins of many awards up, and not the prizes of one."""
    once = any(map(CROWNED_ONCE.search, opening))
    found = (match for text in opening if (match := COUNTS_WINS.search(text)) is not None)
    return any(not (once and match[0].endswith("관왕")) for match in found)


VARIOUS: Final = re.compile(r"여러|각종|외부|대내외|대외")  # in words for the evaluations of many bodies
SCHEME_SIZE: Final = 5  # letters of a plain noun of evaluation that may name the article's scheme: 시군종합평가


def of_press(node: Node) -> Node:
    """A word that names a newspaper or a broadcaster as a body, which may be who holds an award: 가람신문은."""
    named = node.kind == "word" and node.josa in SUBJECTS and PRESS.fullmatch(node.noun) is not None
    return replace(node, kind="who", value=Who(node.noun, "organization")) if named else node


def is_this_scheme(nodes: Sequence[Node], at: int) -> bool:
    """Whether a sentence presents the article's evaluation by its kind alone: 이번 종합평가는."""
    node, before = nodes[at], nodes[at - 1] if at else None
    return (
        before is not None
        and before.noun in THIS
        and node.event.pointer
        and node.josa in ("은", "는")
        and THIS_KIND.fullmatch(node.event.name) is not None
    )


def is_reported(nodes: Sequence[Node], at: int) -> bool:
    """Whether what a sentence reports came out of an evaluation: 읍·면을 종합평가한 결과."""
    return at + 1 < len(nodes) and nodes[at + 1].noun == "결과"


def is_counted_in(nodes: Sequence[Node], at: int) -> bool:
    """Whether an evaluation is only a part of another's score: 정부 합동평가 결과 30%를 더해, 지표평가 결과(70%)와."""
    behind = takewhile(lambda node: node.kind != "event", nodes[at + 1 : at + 5])
    return any(node.noun.startswith("%") or node.inside.endswith("%") for node in behind)


def is_chosen(nodes: Sequence[Node], at: int) -> bool:
    """Whether what reads like an award is itself what is chosen: '가람포럼'을 최우수 연구단체로."""
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    return nodes[at].josa in ("을", "를") and behind is not None and behind.kind == "grade" and behind.josa in AS_GRADE


IN_AWARD: Final = (*PLACES, "서")
# behind what only holds a ceremony or favors those who won: ‘도서관대회’ 개막식에서, 나래개발 공모사업에 가점을
MEETINGS: Final = frozenset({"개막식", "폐막식", "개막행사", "가점"})
AS_GRADE: Final = ("로", "으로")
AHEAD: Final = 8  # nodes before an award that may say that it is still to come: 오는 7월까지 25개 자치구별로 … 평가해
COMING: Final = frozenset({"오는", "다음달", "내달", "향후"})

# what is done in a contest still to come
ENTERED: Final = ("출전", "진출", "나설", "나선다", "나간다", "참가할", "도전")


def is_title_won(nodes: Sequence[Node], at: int) -> bool:
    """Whether an award is a title that somebody was chosen to bear: A가 '가람 우수소방서'로 뽑혀."""
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    return nodes[at].josa in ("로", "으로") and behind is not None and behind.kind == "win"


def is_held(nodes: Sequence[Node], at: int) -> bool:
    """Whether a sentence's subject is told to hold the contest that it names: 나래시는 … 경진대회를 개최했다."""
    behind = nodes[at + 1] if at + 1 < len(nodes) else None
    return nodes[at].josa in ("을", "를") and behind is not None and HOLDS.match(behind.noun) is not None


TAKING: Final = re.compile(r"수상|차지|받|획득|거머|석권|선정[됐돼되]|뽑[혔혀]")


def takes_it(nodes: Sequence[Node], topic: Node) -> bool:
    """Whether a sentence says of its topic that it won, and of nobody else: A가 4개 부문에서 수상했다."""
    at = next((k for k in range(len(nodes) - 1, -1, -1) if nodes[k].kind == "win"), None)
    others = any(node.kind == "who" and node.josa in SUBJECTS and node is not topic for node in nodes)
    if at is None or others:
        return False
    if nodes[at].noun == "수상" and any(node.noun in COLLECTIVE for node in nodes[at + 1 : at + 2]):
        return False  # 수상 지자체를 (발표했다)
    return TAKING.match(nodes[at].noun) is not None and not has_n(nodes[at].noun)


ASIDE: Final = re.compile(r"한편\s[^.\n]{0,20}(?:지난해|작년)")


def leading(nodes: Sequence[Node]) -> Iterator[Node]:
    """Whoever opens a sentence as its subject, or is told by it to be what it is about."""
    named = [k for k, node in enumerate(nodes[:-1]) if node.kind == "who"]
    if not named:
        return
    first, last = nodes[named[0]], nodes[named[-1]]
    behind = nodes[named[0] + 1].kind
    if named[0] < LEAD_REACH and (first.josa in SUBJECTS or (not first.josa and behind == "comma")):
        yield first
    if last.josa in COPULA or (len(named) == 1 and not first.josa and behind == "stop"):
        yield last


def won_in_fields(nodes: Sequence[Node], text: str, prize: Prize) -> bool:
    """Whether a sentence counts the fields of an award in which its subject has won: '…상'에서 5개 부문 수상."""
    named = (
        node for node in nodes if node.kind == "event" and node.josa in IN_AWARD and alike(node.event.name, prize.name)
    )
    award = next(named, None)
    return award is not None and FIELDS_COUNTED.search(text, award.end) is not None


class Opening(Rows):
    """Reads an article's headlines and first sentences before any claim is read."""

    def prologue(self, headlines: Sequence["Line"], lines: Sequence["Line"]) -> None:
        """Which award the article is about: the one named best in headline and lead, found before any claim is read."""
        best: Mention | None = None
        opening: list[tuple[str, int, float]] = [
            (line.text, line.start, 1.0) for line in headlines[:3] if len(line.text) <= SENTENCE_SIZE
        ]
        body = [line for line in lines if line.role in ("body", "heading", "list_item")]
        count = 0
        for line in body[:6]:
            for sentence in sentences(line):
                count += 1
                if count > 6:
                    break
                if len(sentence.text) <= SENTENCE_SIZE and not ASIDE.match(sentence.text):
                    opening.append((sentence.text, sentence.start, 2.2 - 0.2 * count))
        for line in headlines:
            for node in self.nodes_of(line.text) if len(line.text) <= SENTENCE_SIZE else ():
                if node.kind == "who" and node.who.kind == "person" and len(node.who.name) > 1:
                    self.people.append((node.who.name, node.who.title, self.government_of(node.who) or self.subject))
        self.reviews = counts_wins([text for text, *_ in opening[:REVIEW_REACH]])
        told = [self.mentions(text, start, weight) for text, start, weight in opening]
        mentions = [mention for found in told for mention in found]
        titled = [event.name for found in told[: len(headlines[:3])] for _, event, *_ in found]
        ranked = [
            (
                score
                + 0.6 * min(2, sum(alike(other.name, event.name) for _, other, *_ in mentions) - 1)
                + 0.5 * any(alike(name, event.name) for name in titled),
                number,
            )
            for number, (score, event, *_) in enumerate(mentions)
        ]
        if ranked:
            total, number = max(ranked, key=lambda one: (one[0], -one[1]))
            best = (total, *mentions[number][1:])
            if best[1].name.startswith(OF_ANY):
                fuller = (one for _, one, *_ in mentions if key(one.name).endswith(key(best[1].name)))
                best = (total, replace(best[1], name=max(fuller, key=lambda one: len(one.name)).name), *best[2:])
            if best[1].name.endswith(DAY):  # 스승의 날: what is given on it is told in full (스승의 날 유공 교원 포상)
                given = (one for one in mentions if one[1].quoted and one[1].name.startswith(f"{best[1].name} "))
                best = next(((total, *one[1:]) for one in given), best)
        if best is None or not best[1].quoted:
            early = (
                opening
                if best is None or best[1].name.endswith(("심사", "투표"))
                else opening[: len(headlines[:3]) + 1]
            )
            hints = [(text, start) for text, start, _ in early if CHOSEN_HINT.search(text)]
            named = best is not None and best[0] >= LIKELY
            choices = [self.chosen(text, start, named) for text, start in hints]
            self.main = next((choice for choice in choices if choice is not None), None)
        if self.main is None and best is not None and best[0] >= LIKELY:
            self.main = self.prize(best[1], best[2], best[3], topic=best[4])
        if self.main is None:
            self.main = self.implied(headlines)
            for text, start, _ in opening if self.main is not None and self.main.organizer is None else ():
                self.hosted(text, start)
        if self.main is None:
            self.main = self.announced_choice(opening)
        self.subject = self.winning_subject(body)
        self.institution = next((who for text, start, _ in opening[:LEADS] if (who := self.leads(text, start))), None)
        self.main_in_fields = self.main is not None and any(
            won_in_fields(self.nodes_of(text), text, self.main) for text, *_ in opening if FIELDS_COUNTED.search(text)
        )

    def leads(self, text: str, start: int) -> Recipient | None:
        """The institution that opens a headline or lead as its subject, or that it is said to be.

        나래시설공단이 …, 가람시의회, …; 상복 이어진 나래시설공단…; 상을 가장 많이 모은 곳은 나래시설공단이다.
        """
        for node in leading(self.nodes_of(text)):
            if node.who.kind in ("organization", "department") and node.who.name.endswith(INSTITUTIONS):
                return self.recipient(bare_winner(node), start + node.start)
        return None

    def implied(self, headlines: Sequence[Line]) -> Prize | None:
        """The award that a headline's own win implies, where nothing names one: 체납정리 우수기관 선정."""
        for line in headlines:
            if len(line.text) <= SENTENCE_SIZE:
                for claim in claims(self.nodes_of(line.text), fold(line.text), "headline"):
                    if claim.event is not None and not claim.event.pointer and claim.grade.kind == "prize":
                        return self.prize(claim.event, claim.givers, line.start, topic=claim.topic)
        return None

    def announced_choice(self, opening: Sequence[tuple[str, int, float]]) -> Prize | None:
        """The award by what an opening says bodies are chosen for: 재정 개혁 우수 지자체 선정."""
        for text, start, _ in opening:
            if (choice := chosen_for(self.nodes_of(text))) is not None:
                event, giver = choice
                return self.prize(event, [giver], start, topic=giver)
        return None

    def hosted(self, text: str, start: int) -> None:
        """Take who holds a known award, and its year, from a sentence: 환경부 주관 2015 자연보호 (우수기관에)."""
        nodes = self.nodes_of(text)
        for k in [k for k, node in enumerate(nodes) if node.kind == "grade" and node.grade.noun]:
            first = words_start(nodes, k, lambda word: names_nothing(word.noun), near=True)
            begin = first - (first > 0 and nodes[first - 1].kind == "year")
            if first < k and begin > 0 and nodes[begin - 1].kind == "mark":
                event = Event(" ".join(node.noun for node in nodes[first:k]), year_before(nodes, first))
                self.prize(event, event_givers(nodes, begin), start, make=False)

    def winning_subject(self, body: Sequence[Line]) -> Government | None:
        """Whom the article is about, unless that is who gives its award: then the body that acts most often in it."""
        subject = self.subject
        if subject is None or self.main is None or self.main.organizer != subject.name:
            return subject
        acting = Counter(
            found
            for line in body[:ACTING_LINES]
            if len(line.text) <= SENTENCE_SIZE
            for sentence in sentences(line)
            for node in self.nodes_of(sentence.text)
            if node.kind == "who"
            and node.who.kind == "government"
            and node.josa in SUBJECTS
            and isinstance(found := self.entry(node.who.hits), Government)
            and found.code != subject.code
        )
        ranked = acting.most_common(2)
        return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else subject

    def mentions(self, text: str, start: int, weight: float) -> list[Mention]:
        """The awards that a sentence of the opening names, each with how likely the article is about it."""
        if not (QUOTED.search(text) or TELLING.search(text)):
            return []
        nodes = self.nodes_of(text)
        found: list[Mention] = []
        for k, node in enumerate(nodes):
            if node.kind != "event" or (k and is_field_told(nodes[k - 1], node)) or is_chosen(nodes, k):
                continue
            this = is_this_scheme(nodes, k)
            scheme = len(key(node.event.name)) >= SCHEME_SIZE and not VARIOUS.search(node.event.name)
            if node.event.pointer and not (scheme or this):
                continue
            year = None if told_before(text, node.end) else node.event.year
            event, givers = replace(node.event, pointer=False, year=year), event_givers(nodes, k)
            ahead = any(n.value == "내년" or n.noun in COMING for n in nodes[max(0, k - AHEAD) : k])
            ahead = ahead or any(n.noun.startswith(ENTERED) for n in nodes[k + 1 : k + 6])
            score = (
                weight
                + 2.0 * event.quoted
                + 0.8 * (event.year is not None or event.edition is not None)
                - (1.2 if node.josa.startswith("에서") else 2.0) * event.weak
                + 2.0 * (event.weak and is_reported(nodes, k))
                - 1.5 * (node.event.pointer and not this)
                - 3.0 * is_counted_in(nodes, k)
                - 1.0 * (SHORT_PRIZE.fullmatch(event.name) is not None and not event.quoted)
                - 6.0 * (LOOKS_BACK.match(text) is not None or ANOTHER.match(text) is not None)
                + 0.7 * bool(givers)
                + 0.5 * (node.josa in IN_AWARD)
                + 0.3 * (len(key(event.name)) > 5)
                + 0.5 * any(n.kind in ("win", "grade") for n in nodes[k + 1 : k + 5])
                - 4.0 * (k + 1 < len(nodes) and nodes[k + 1].noun in MEETINGS)
                - 4.0 * ahead
                - 6.0 * (weight < LEAD_WEIGHT and is_title_won(nodes, k))
                - 3.0 * (told_before(text, node.end) and any_award(nodes[:k]))
                - 2.0 * (not ahead and any(n.kind == "veto" for n in nodes[k + 1 : k + 3]))
            )
            topic = next(
                (
                    n
                    for n in map(of_press, nodes)
                    if n.kind == "who"
                    and n.josa in SUBJECTS
                    and n.who.kind in ("government", "organization", "department")
                    and n.end <= node.start
                ),
                None,
            )
            topic = None if topic is not None and takes_it(nodes, topic) else topic
            held = topic is not None and not givers and is_held(nodes, k)
            score += 1.5 * (held and event.weak)
            found.append((score, event, [topic] if held and topic is not None else givers, start, topic))
        return found
