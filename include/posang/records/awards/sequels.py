"""Sentences without a claim of their own: what they add to the wins told before."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from itertools import takewhile, zip_longest
from typing import Final

from posang.records.awards.claim import Claim
from posang.records.awards.draft import Draft, Prize, alike, key
from posang.records.awards.groups import by_groups, in_list
from posang.records.awards.in_turn import sums_of_grades
from posang.records.awards.items import Grade
from posang.records.awards.kinds import leads_government
from posang.records.awards.levels import is_level
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import SUBJECTS, Event, Node, Who, is_award
from posang.records.awards.pairings import brought
from posang.records.awards.prizes import Prizes
from posang.records.awards.ranking import runners_up
from posang.records.awards.shares import JOINED, PAID, SHARE, rest_sum, shares
from posang.records.awards.slots import is_total

# how a sentence begins that tells what a win means, and what follows a streak that is told of the win before
THIS_WIN: Final = re.compile(r"(?:[가-힣]{1,12}[은는]\s)?이번\s(?:수상|선정)으로\s")
STREAK_TOLD: Final = re.compile(
    r"\s?(?:이다|수상|선정|상을|쾌거|성과|기록|이룬|거둔|받|이어|지켜|다\b|이며|이고|이라|최|재?인증|재?지정)|\s?$|\."
)
# what a sum is of, behind it: 3억 원의 재정 인센티브
PRIZE_MONEY: Final = re.compile(r"\s(?:[가-힣]+\s)?(?:인센티브|상사업비|포상금|시상금|상금|특별교부세)")


def of_named(drafts: Sequence[Draft], nodes: Sequence[Node]) -> list[Draft]:
    """The rows of the award that is named last in a part of a sentence; all where it names none of theirs."""
    named = next((node.event.name for node in reversed(nodes) if node.kind == "event"), None)
    own = [draft for draft in drafts if named is not None and alike(draft.prize.name, named)]
    return own or list(drafts)


EACH: Final = re.compile(r"각각?\s(?:[가-힣]+\s){0,2}$")  # before a sum that all winners get: 각각 특별교부세 5000만 원
# before a sum that a project gets, which is no prize: 정비사업에 국비 (100억 원을 확보했다)
FUNDED: Final = re.compile(
    r"(?:사업|공사|조성|정비|건립|구축|설치)(?:에|에도|으로)\s(?:[가-힣]+\s)?(?:국비|도비|예산|사업비)\s?$"
)
# before a sum that works chosen in an offering bring, of which the award told before is none
OFFERED: Final = re.compile(r"공모(?:사업)?(?:에서는?|에서도|에는?|에도|[을를]\s통해)\s")
# a prize's sum with what is still to be done with it, or told behind what is to come: 포상금 500만 원으로 …할 계획이다
SPENT: Final = re.compile(
    r"(?:포상금|시상금|상금|상사업비|인센티브|교부세|교부금)(?:은|으로|로|인)?\s(?:국비\s|도비\s)?[\d천백만억,]+\s?[천백만억]*\s?원"
)


SUMS_TOLD: Final = 2  # sums that show each to be a prize
PLANNED: Final = ("예정", "계획", "방침")  # of sums grade by grade that the winners told before are still to be paid
COMING_YEARS: Final = ("내년",)


def followed_by(nodes: Sequence[Node], last: int) -> list[int]:
    """The places of those listed right before one who gets a sum as well: (수성구와) 북구에는 각 3000만 원."""
    found: list[int] = []
    k = last - 1
    while k >= 0 and ((nodes[k].kind == "who" and nodes[k].josa in JOINED) or nodes[k].kind in ("comma", "dot")):
        found += [k] if nodes[k].kind == "who" else []
        k -= 1
    return found


def only_sum(nodes: Sequence[Node], text: str, honors: Set[str | None] = frozenset()) -> Node | None:
    """The one sum of a sentence that states no grade but `honors` told before, where it is no total."""
    graded = (node for node in nodes if node.kind == "grade" and node.grade.grade not in PLAIN | honors)
    return None if any(graded) or any(node.kind == "veto" for node in nodes) else one_sum(nodes, text)


PLAIN: Final = frozenset({"표창", "기관표창"})  # commendations that do not say whose they are


def one_sum(nodes: Sequence[Node], text: str) -> Node | None:
    """The one sum of a sentence, where it is no total."""
    sums = [node for node in nodes if node.kind == "money"]
    return sums[0] if len(sums) == 1 and not is_total(text, sums[0]) else None


# all who have won, as those to whom an honor goes: 수상자에게는, 선정 학교에는
OF_ALL: Final = re.compile(
    r"(?:수상|선정|입상|선발)(?:자|작|팀|\s?(?:기관|학교|지자체|시군|시·군|단체|부서|마을|교사|공무원|기업|도시))들?(?:에게는|에게|에는|에)\s"
)


def honor_of_all(nodes: Sequence[Node], text: str) -> str | None:
    """The honor that a clause gives to all who have won: 수상자에게는 교육부장관상과 연구비가 주어진다."""
    match = OF_ALL.search(text)
    if match is None or any(node.kind == "grade" and node.start < match.start() for node in nodes):
        return None
    behind = (node for node in nodes if node.start >= match.end())
    clause = takewhile(lambda node: node.kind not in ("comma", "stop", "veto"), behind)
    grades = [node.grade for node in clause if node.kind == "grade"]
    return grades[0].grade if len(grades) == 1 and grades[0].kind == "honor" and grades[0].giver else None


REST_REACH: Final = 4  # sentences behind the winners in which what the rest of them gets is told
TOPICS: Final = frozenset({"은", "는"})


def follow_streaks(current: Sequence[Draft], nodes: Sequence[Node], text: str) -> None:
    """Give streaks to the rows told last: 이번 수상으로 3년 연속이다, 3년 연속 우수기관."""
    for k, node in enumerate(nodes):
        if node.kind != "streak" or not isinstance(node.value, int) or node.value <= 1:
            continue
        behind = nodes[k + 1] if k + 1 < len(nodes) else None
        told: Sequence[Draft] = ()
        if behind is not None and behind.kind == "grade":
            told = of_field([draft for draft in current if draft.grade.grade == behind.grade.grade], text[: node.start])
        elif (
            (k and nodes[k - 1].kind == "event" and nodes[k - 1].josa in TOPICS)
            or THIS_WIN.match(text)
            or STREAK_TOLD.match(text, node.start + len(node.noun))
        ):  # A 평가는 3년 연속, B 평가는 2년 연속 수상이다
            told = of_named(current, nodes[:k])
        for draft in told:
            draft.streak = draft.streak or node.value


def of_field(drafts: Sequence[Draft], text: str) -> Sequence[Draft]:
    """The rows of the field that a text names, all where it names none: 자치회관 운영은 (3년 연속 최우수 자리를)."""
    own = [draft for draft in drafts if draft.category is not None and draft.category in text]
    return own or drafts


def sums_enclosed(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with the sums of grades that brackets hold told behind their noun: 상금(대상 500만원, 본상 200만원)."""
    out: list[Node] = []
    for node in nodes:
        out.append(node)
        kinds = {item.kind for item in node.parens}
        if node.kind == "word" and {"grade", "money"} <= kinds:
            out += [Node(item.kind, item.start, item.end, item.noun, item.josa, item.value) for item in node.parens]
    return out


def names_group(node: Node, behind: Node | None, fields: Iterable[str]) -> bool:
    """Whether a phrase says for which winners the sums behind it are: 군부는, 광역자치단체의 경우 (최우수 4억원)."""
    if node.kind not in ("word", "who"):
        return False
    level = is_level(node.noun) and behind is not None and (behind.kind == "grade" or behind.noun == "경우")
    told = node.josa in ("에게는", "에는", "은", "는") and any(key(node.noun) in key(name) for name in fields)
    return level or told or node.noun in LEX.category_groups


def honors_of(drafts: Sequence[Draft]) -> frozenset[str | None]:
    """The honors that came with the grades of some rows."""
    return frozenset(draft.grade.honor for draft in drafts)


def heads(node: Node) -> bool:
    """Whether a phrase is the head of a government, who speaks of what it has won: 가온시 정나래 시장은."""
    return node.who.kind == "person" and leads_government(node.who.title or "")


APIECE: Final = re.compile(r"각각|각\s|원씩")  # of a sum that each of several gets
SUM_REACH: Final = 3  # sentences behind a win in which a sum may be told that a word says to be a prize
HONOR_REACH: Final = 3  # sentences behind a win in which the honor may be told that comes with it
NEWS_REACH: Final = 4  # sentences back from one that looks back, to the win that is news


HANDED_SOON: Final = re.compile(r"받[는을게]|수여받|수상[하한할]|주어[지질진]|수여[되될된]|전달[되될된]")
TOLD_OF_ALL: Final = frozenset({"에게", "에게는", "께", "에", "에는"})  # particles of those whom an honor goes to


def honor_to_come(nodes: Sequence[Node]) -> Node | None:
    """The one honor that a sentence says is still to be handed over: 오는 20일 시상식에서 장관 표창을 받을 예정이다.

    Not one for people or bodies whom the sentence does not name.
    """
    at = next((k for k, node in enumerate(nodes) if node.kind == "grade"), len(nodes))
    graded = [node for node in nodes if node.kind == "grade"]
    if len(graded) != 1 or graded[0].grade.kind != "honor" or graded[0].grade.grade in PLAIN_HONORS:
        return None
    vetoes = [node for node in nodes if node.kind == "veto"]
    if any(not node.noun.startswith(PLANNED) for node in vetoes) or any(node.value in COMING_YEARS for node in nodes):
        return None
    if not any(HANDED_SOON.match(node.noun) for node in nodes[at + 1 :] if node.kind in ("win", "word")):
        return None
    if any(is_award(node) for node in nodes):
        return None
    strangers = (
        node.josa in (*SUBJECTS, *TOLD_OF_ALL) and node.noun + node.josa not in NO_SUBJECT
        for node in nodes[:at]
        if node.kind in ("word", "count") or (node.kind == "who" and node.who.kind in ("person", "several"))
    )
    return None if any(strangers) else graded[0]


NO_SUBJECT: Final = frozenset({"이에", "열리는"})  # words that only look like one's subject, or to whom something goes
PLAIN_HONORS: Final = PLAIN | {"훈장", "포장"}  # that do not say whose they are, or go to persons


class Sequels(Prizes):
    """What sentences without a claim add to the rows told before."""

    def is_past(self, draft: Draft) -> bool:
        """Whether a row was told as won before another of its award, or as won in a year before that of one."""
        if draft.recall or draft.earlier:
            return True
        if not draft.explicit_year or draft.year is None:
            return False
        rows = (row for row in self.drafts if row.prize is draft.prize and not row.recall)
        years = (row.year or row.prize.year or self.year for row in rows)
        return any(year is not None and year > draft.year for year in years)

    def news(self, prize: Prize | None = None) -> list[Draft]:
        """The rows told last that are news, for a while also behind the past wins of their award."""
        last = [draft for draft in self.last_drafts if not self.is_past(draft)]
        told = prize or (self.last_drafts[-1].prize if self.last_drafts else None)
        if last and (prize is None or all(draft.prize is prize for draft in last)):
            return last
        near = [
            draft
            for draft in self.drafts
            if draft.prize is told and draft.sentence >= self.sentence - NEWS_REACH and not self.is_past(draft)
        ]
        return [draft for draft in near if draft.sentence == near[-1].sentence]

    def now_won_by(self, past: Sequence[Draft]) -> list[Draft]:
        """The rows of what those have won now who are told to have won it before: A는 2023년 우수에 이어 (2년 연속)."""
        names = {draft.recipient for draft in past}
        told = [draft for draft in self.drafts if draft.prize is past[0].prize and not self.is_past(draft)]
        own = [draft for draft in told if draft.recipient in names]
        return [draft for draft in own if draft.sentence == own[-1].sentence]

    def of_announced(self, nodes: Sequence[Node], found: list[Claim]) -> list[Claim]:
        """A sentence's claims, or the winners that it lists of the grade announced in the one before."""
        if any(claim.grade.kind not in ("named", "field") or claim.event is not None for claim in found):
            return found
        if all(draft.category for draft in self.last_drafts) and (told := self.in_another_group(nodes)):
            return told
        grade = self.announced or self.carried
        if grade is None or grade[0] != self.sentence - 1:
            return found
        return by_groups(nodes, self.text, grade[1]) or in_list(nodes, grade[1]) or found

    def in_another_group(self, nodes: Sequence[Node]) -> list[Claim]:
        """Winners of the grade told in the sentence before, in another group: 우수기관은 A시다. 군부는 B군이."""
        before = self.last_drafts
        if not before or before[-1].sentence != self.sentence - 1 or before[-1].line < self.line - 1:
            return []
        one = before[-1]
        if any(draft.recall or draft.grade != one.grade or draft.prize is not one.prize for draft in before):
            return []
        found = by_groups(nodes, self.text, one.grade)
        if not all(winner.who.kind == one.kind for claim in found for winner in claim.winners):
            return []
        return [replace(claim, event=Event(one.prize.name)) for claim in found]

    def behind_a_rank(self, nodes: Sequence[Node]) -> list[Claim]:
        """Those who follow the winner of a rank told in the sentence before: A시가 1위였다. B시가 뒤를 이었다."""
        before = self.last_drafts
        if not before or before[-1].sentence != self.sentence - 1 or before[-1].recall:
            return []
        last = before[-1]
        if last.grade.kind != "rank" or any(
            one.recipient != last.recipient and one.grade == last.grade for one in before
        ):
            return []
        fields = [last.category] if last.category else []
        claims = runners_up(nodes, self.text, last.grade)
        return [replace(claim, event=Event(last.prize.name), categories=fields) for claim in claims]

    def follow(self, nodes: Sequence[Node], text: str) -> None:
        """A sentence without a claim: a streak or a sum that belongs to the claim before it."""
        if not self.last_drafts or self.follow_rest(nodes) or self.follow_sums(nodes, text):
            return
        if (honor := honor_to_come(nodes)) is not None and self.follow_honor(honor, nodes, text):
            return
        vetoes = [node for node in nodes if node.kind == "veto"]
        if vetoes:
            planned = vetoes[0].noun.startswith(PLANNED) and not any(node.value in COMING_YEARS for node in nodes)
            scaled = sum(node.kind == "money" for node in nodes) >= SUMS_TOLD
            if planned and scaled and not self.last_drafts[-1].recall:
                self.spread_money(nodes, text)
            elif planned and len(vetoes) == 1 and SPENT.search(text):
                self.follow_sum(self.led_by(nodes), [node for node in nodes if node.kind != "veto"], text)
            return
        if len(nodes) > 1 and nodes[1].noun == "따르면":  # 시에 따르면 이번 대회는
            nodes = nodes[2:]
        while nodes and nodes[0].noun in LEX.event_pointers:
            nodes = nodes[1:]
        followed = (self.follow_sum_of_field, self.follow_sums_of_fields, self.follow_sum_of_several)
        if any(follow(nodes, text) for follow in followed):
            return
        current = self.led_by(nodes)
        if self.spread_money(nodes, text):
            return
        self.follow_sum(current, nodes, text)
        follow_streaks(current, nodes, text)

    def led_by(self, nodes: Sequence[Node]) -> list[Draft]:
        """The rows told last that a sentence may go on with: those of the body or person that it is about."""
        current = self.news()
        lead = next((node for node in nodes[:4] if node.kind == "who" and node.josa in SUBJECTS), None)
        headed = len(nodes) > 1 and nodes[0].kind == "who" and not nodes[0].josa and nodes[1].kind == "comma"
        lead = nodes[0] if lead is None and headed else lead  # 가람시, 3년 연속 …
        if lead is None or lead.who.kind == "several" or heads(lead):
            return current
        if lead.who.kind != "deictic":
            names = {lead.who.name, lead.who.name.split(" ")[-1]}
        elif (meant := self.pointed(lead.who, self.begins)) is not None:
            names = {meant.name}
        else:
            return current
        own = [draft for draft in current if draft.recipient in names]
        if own or not current:
            return own
        told = [
            draft
            for draft in self.drafts
            if draft.recipient in names and draft.prize is current[0].prize and not self.is_past(draft)
        ]
        near = [draft for draft in told if draft.sentence >= self.sentence - NEWS_REACH]
        return near or (current if lead.who.kind == "deictic" else [])  # of its festival, its office

    def follow_honor(self, honor: Node, nodes: Sequence[Node], text: str) -> bool:
        """Whether an honor still to be handed over comes with the one win told before, which takes it and the sum."""
        current = [draft for draft in self.news() if draft.sentence >= self.sentence - HONOR_REACH]
        lead = next((node for node in reversed(nodes) if node.kind == "who" and node.josa in SUBJECTS), None)
        named = lead is None or lead.who.kind == "deictic" or any(row.recipient == lead.who.name for row in current)
        if len(current) != 1 or current[0].grade.kind not in ("prize", "rank") or not named:
            return False
        row = current[0]
        row.grade = replace(row.grade, honor=row.grade.honor or honor.grade.grade)
        row.money = row.money or self.money(one_sum(nodes, text))
        return True

    def follow_sum_of_field(self, nodes: Sequence[Node], text: str) -> bool:
        """Whether a sum is told of a field: 나눔 부문에는 500만원이 주어진다; the rows of that field take it."""
        fields = {
            key(name) for node in nodes if node.kind == "cat" and isinstance(node.value, list) for name in node.names
        }
        if not fields or (sum_ := only_sum(nodes, text)) is None:
            return False
        for draft in self.drafts:
            current = draft.year is None or draft.prize is self.main
            if current and draft.money is None and key(draft.category) in fields:
                draft.money = self.money(sum_)
        return True

    def follow_sum_of_several(self, nodes: Sequence[Node], text: str) -> bool:
        """Whether a sentence is about several winners, who take its sum where each gets it: A와 B에는 각각 1억원을."""
        last = next(
            (k for k, node in enumerate(nodes) if node.kind == "who" and node.josa in (*SUBJECTS, *TOLD_OF_ALL)), 0
        )
        names = {nodes[k].who.name.rsplit(" ", 1)[-1] for k in (*followed_by(nodes, last), last)} if last else set()
        prize = self.last_drafts[-1].prize
        rows = [row for row in self.drafts if row.prize is prize and row.recipient in names and not self.is_past(row)]
        told = {row.recipient for row in rows}
        if len(names) < SUMS_TOLD or told != names or (sum_ := only_sum(nodes, text, honors_of(rows))) is None:
            return False
        if APIECE.search(text) and LEX.money_nouns.search(text):
            for row in rows:
                row.money = row.money or self.money(sum_)
        return True

    def follow_sums_of_fields(self, nodes: Sequence[Node], text: str) -> bool:
        """Whether sums are told field by field, each behind its own: A 최우수구로 사업비가 3억원, B로는 1억원을."""
        rows = [draft for draft in self.news() if draft.category and draft.prize is self.last_drafts[-1].prize]
        paid: list[tuple[Draft, int | None]] = []
        since = 0
        sums = [node for node in nodes if node.kind == "money"]
        for node in sums:
            told = [draft for draft in rows if draft.category and draft.category in text[since : node.start]]
            if len({draft.category for draft in told}) != 1 or is_total(text, node):
                return False
            paid += [(draft, self.money(node)) for draft in told]
            since = node.end
        if not paid or LEX.money_nouns.search(text) is None:
            return False
        for draft, value in paid:
            draft.money = draft.money or value
        return True

    def follow_sums(self, nodes: Sequence[Node], text: str) -> bool:
        """Whether winners are told with their sums, by name or as the rest: A구에 8천만원, 나머지에 5천만원을."""
        dealt = shares(nodes, text)
        if not dealt or PAID.search(text, dealt[-1].sum.start) is None:
            return False
        apiece = APIECE.search(text) is not None or bool(dealt[0].sum.value)
        noun = LEX.money_nouns.search(text) is not None or SHARE in text or self.money_told == self.sentence - 1
        noun = noun or (apiece and self.last_drafts[-1].sentence == self.sentence - 1)
        if not noun:
            return False
        prize = self.last_drafts[-1].prize
        current = [draft for draft in self.drafts if draft.prize is prize and not self.is_past(draft)]
        paid = [(self.rows_of(share.whos, current), share) for share in dealt]
        if any(rows is None for rows, _ in paid):
            return False
        named = [row for rows, _ in paid for row in rows or []]
        alone = len(dealt) < SUMS_TOLD and not apiece  # one of several winners
        if alone and (len(named) > 1 or len({row.recipient for row in current}) == 1):
            return False
        grades = {row.grade.grade for row in named} or {row.grade.grade for row in self.last_drafts}
        others = [row for row in current if row.grade.grade in grades and row not in named]
        for rows, share in paid:
            rest = others if share.rest and share.number in (None, len(rows or []) + len(others)) else []
            for row in [*(rows or []), *rest]:
                row.money = row.money or self.money(share.sum)
        return True

    def follow_rest(self, nodes: Sequence[Node]) -> bool:
        """Whether the best get one sum and the others another: 대상에 2000만원, 나머지 3명에게는 각 1000만원."""
        if (told := rest_sum(nodes)) is None:
            return False
        first, behind, number = told
        news = [draft for draft in self.drafts if not self.is_past(draft) and draft.money is None]
        near = [draft for draft in news if draft.sentence >= self.sentence - REST_REACH]
        before = nodes[:first]
        best = next((node for node in before if node.kind == "money"), None)
        named = {self.full_name(node.who) for node in before if node.kind == "who" and node.who.kind == "person"}
        grades = {node.grade.grade for node in before if node.kind == "grade" and node.grade.kind != "honor"}
        top = [draft for draft in near if draft.recipient in named or draft.grade.grade in grades]
        others = [draft for draft in near if draft not in top]
        if (number is not None and number != len(others)) or not others or (best is not None and not top):
            return False
        for rows, sum_ in ((top, best), (others, behind)):
            for draft in rows:
                draft.money = self.money(sum_)
        return True

    def rows_of(self, whos: Sequence[Who], rows: Sequence[Draft]) -> list[Draft] | None:
        """The rows of bodies named, be it in short; None where one of them has none."""
        found: list[Draft] = []
        for who in whos:
            government = self.government_of(who) if who.kind == "government" else None
            names = {who.name, who.name.rsplit(" ", 1)[-1]}
            own = [
                row
                for row in rows
                if row.recipient in names
                or (government is not None and row.kind == "government" and row.government == government)
            ]
            if not own:
                return None
            found += own
        return found

    def follow_sum(self, current: Sequence[Draft], nodes: Sequence[Node], text: str) -> None:
        """Give a sum to the rows told last: 시는 상사업비 3억 원을 받는다. A sum of several awards is nobody's."""
        reach = SUM_REACH if SPENT.search(text) else SUM_REACH - 1
        if not current or self.last_drafts[-1].sentence < self.sentence - reach:
            return
        if (sum_ := only_sum(nodes, text, honors_of(current))) is None:
            return
        if FUNDED.search(text[: sum_.start]):
            return
        if OFFERED.search(text[: sum_.start]) and "공모" not in current[-1].prize.name:
            return
        prized = LEX.money_nouns.search(text[: sum_.end]) or PRIZE_MONEY.match(text[sum_.end :])
        apiece = bool(sum_.value) or EACH.search(text[: sum_.start]) is not None
        one = apiece or len({(draft.recipient, draft.category) for draft in current}) == 1
        if prized and one and all(draft.prize is current[0].prize for draft in current):
            for draft in current:
                draft.money = draft.money or self.money(sum_)

    def spread_honors(self, nodes: Sequence[Node]) -> None:
        """Honors that a sentence tells of all winners of a grade, for those of the award in force."""
        told = {nodes[k].grade.grade: nodes[at].grade.grade for k, at in brought(nodes)}
        current = self.last_drafts[-1].prize if self.last_drafts else None
        if (honor := honor_of_all(nodes, self.text)) is not None and (prize := current or self.main) is not None:
            self.honors.append((prize, honor))
        for draft in self.drafts:
            if draft.prize is current and draft.grade.honor is None and draft.grade.grade in told:
                draft.grade = replace(draft.grade, honor=told[draft.grade.grade])

    def spread_money(self, nodes: Sequence[Node], text: str) -> bool:
        """Sums per grade (최우수에 각 2억원, 우수에 1억원), kept for every winner of that grade."""
        nodes = sums_enclosed(nodes)
        known = PLAIN | honors_of(self.news())
        graded = any(node.kind == "grade" and node.grade.grade not in known for node in nodes)
        if not any(node.kind == "money" for node in nodes) or not graded:
            return False
        prize = (
            self.last
            if self.last_drafts and self.last_drafts[-1].line == self.line
            else self.heading or self.main or self.last
        )
        if prize is None:
            return False
        if any(is_award(node) and not alike(node.event.name, prize.name) for node in nodes):
            return False
        fields = {draft.category for draft in self.drafts if draft.category}
        group: str | None = None
        grades: list[Grade] = []
        closed = False
        in_turn = sums_of_grades(nodes, text)
        self.spread.extend((prize, None, grade, value) for grade, sum_ in in_turn if (value := self.money(sum_)))
        dealt = {sum_.start for _, sum_ in in_turn}
        found = bool(in_turn)
        for node, behind in zip_longest(nodes, nodes[1:]):
            if node.start in dealt:
                grades = []
            elif node.kind == "cat" and isinstance(node.value, list):
                group = node.names[0]
            elif names_group(node, behind, fields):
                group = node.noun
            elif node.kind == "grade" and node.grade.kind != "rating":
                if closed:
                    grades = []
                closed = False
                frame = node.josa == "에" and behind is not None and behind.kind == "grade"
                if node.grade.grade and not frame:
                    grades.append(node.grade)
            elif node.kind in ("count", "numeral") or (node.kind == "who" and not self.is_winner(node, grades)):
                grades = []
            elif node.kind == "money" and grades:
                value = self.money(node)
                if value is not None and not is_total(text, node):
                    self.spread.extend((prize, group, grade, value) for grade in grades)
                    found = True
                closed = True
        return found

    def is_winner(self, node: Node, grades: Sequence[Grade]) -> bool:
        """Whether a body is told again as a winner of grades, for what they bring: 최우수면인 가람면에 2천만원을."""
        told = {draft.recipient for draft in self.drafts if draft.grade in grades}
        return node.who.kind == "deictic" or node.who.name in told
