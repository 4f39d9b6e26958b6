"""Rows in the making of what a sentence or list line claims."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import Final

from posang.records.awards.brackets import DITTO
from posang.records.awards.choices import SHORT_PRIZE
from posang.records.awards.claim import Claim, Winner
from posang.records.awards.context import YEARS_IN_WORDS, Recipient
from posang.records.awards.draft import CHIEFS, Draft, Prize, alike, key
from posang.records.awards.givers import event_givers, holders_told
from posang.records.awards.in_turn import sums_of_grades
from posang.records.awards.items import Grade
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Event, Node, Who
from posang.records.awards.pairings import brought
from posang.records.awards.prizes import Prizes
from posang.records.awards.selections import BARE, SCHEME
from posang.reference import (
    Government,
)

GENERIC: Final = frozenset(
    {
        "대통령",
        "국무총리",
        "소방서",
        "부서",
        "경찰서",
        "기초의회",
        "지방의회",
        "읍면동",
        "보건지소",
        "자치구",
        "주민센터",
        "주민자치센터",
        "행정복지센터",
        "예방접종센터",
        "지구대",
        "파출소",
        "회사",
        "민원실",
        "교육청",
    }
)
# what a grade for a part of a government is called; the government does not win it itself
MEMBERS: Final = frozenset({"공무원", "직원", "부서", "팀"})
PERFORMED: Final = re.compile(
    r"(?:경연|대회|한마당|발표회|어울마당|솜씨자랑)$"
)  # where brackets behind a town name its team
STAFF_TITLES: Final = ("공무원", "직원")  # of awards that only persons win
LAST_YEARS: Final = frozenset(word for word, shift in YEARS_IN_WORDS.items() if shift < 0)
THOSE: Final = re.compile(r"(?:^|\s)이들(?:은|\s(?!중|가운데)[가-힣]{2,8}[은는]\s)")
# how a sentence begins that tells what a win means, and what follows a streak that is told of the win before
THIS_WIN: Final = re.compile(r"이번\s(?:수상|선정)으로\s")
STREAK_TOLD: Final = re.compile(r"\s?(?:이다|수상|선정|상을|다\b|이며|이고|이라는|최)|\s?$|\.")
# what a sum is of, behind it: 3억 원의 재정 인센티브
PRIZE_MONEY: Final = re.compile(r"\s(?:[가-힣]+\s)?(?:인센티브|상사업비|포상금|시상금|상금|특별교부세)")
INTEGRITY: Final = re.compile(r"(?:종합\s?)?청렴도")  # what a rating is of where no evaluation is named
SHORT_FIELD: Final = 5  # characters; a longer field stands for the award where none is named


def of_named(drafts: Sequence[Draft], nodes: Sequence[Node]) -> list[Draft]:
    """The rows of the award that is named last in a part of a sentence; all where it names none of theirs."""
    named = next((node.event.name for node in reversed(nodes) if node.kind == "event"), None)
    own = [draft for draft in drafts if named is not None and alike(draft.prize.name, named)]
    return own or list(drafts)


class Rows(Prizes):
    """Rows in the making of what a sentence or list line claims."""

    def follow(self, nodes: Sequence[Node], text: str) -> None:
        """A sentence without a claim: a streak or a sum that belongs to the claim before it, or who holds the award."""
        if not self.last_drafts or any(node.kind == "veto" for node in nodes):
            return
        if len(nodes) > 1 and nodes[1].noun == "따르면":  # 시에 따르면 이번 대회는
            nodes = nodes[2:]
        while nodes and nodes[0].noun in LEX.event_pointers:
            nodes = nodes[1:]
        held = next((k for k, node in enumerate(nodes[:12]) if node.kind == "mark" and k > 1), None)
        prize = self.last_drafts[-1].prize
        if prize.organizer is None and (holders := holders_told(nodes)):
            prize.organizer, prize.organizer_code = self.organizer_name(holders, 0)
        if (
            held is not None
            and prize.organizer is None
            and nodes[0].kind == "event"
            and nodes[0].event.pointer
            and nodes[0].josa in ("은", "는")
        ):
            givers = event_givers(nodes[1:], held)
            if givers:
                prize.organizer, prize.organizer_code = self.organizer_name(givers, 0)
        current = [draft for draft in self.last_drafts if not draft.recall]
        fields = {
            key(name) for node in nodes if node.kind == "cat" and isinstance(node.value, list) for name in node.names
        }
        sums = [node for node in nodes if node.kind == "money"]
        if (
            fields
            and len(sums) == 1
            and not any(node.kind in ("grade", "veto") for node in nodes)
            and not LEX.money_total.search(text[max(0, sums[0].start - 8) : sums[0].start])
        ):
            for draft in self.drafts:
                if (key(draft.category) in fields and draft.money is None and draft.year is None) or (
                    key(draft.category) in fields and draft.money is None and draft.prize is self.main
                ):
                    draft.money = self.money(sums[0])
            return
        lead = next((node for node in nodes[:4] if node.kind == "who" and node.josa in ("은", "는", "이", "가")), None)
        if lead is not None and lead.who.kind not in ("deictic", "several"):
            current = [draft for draft in current if draft.recipient in (lead.who.name, lead.who.name.split(" ")[-1])]
        if self.spread_money(nodes, text):
            return
        if (
            current
            and current[0].sentence >= self.sentence - 2
            and not any(node.kind in ("grade", "veto") for node in nodes)
        ):
            sums = [node for node in nodes if node.kind == "money"]
            rows = {(draft.recipient, draft.category) for draft in current}
            if (
                len(sums) == 1
                and (LEX.money_nouns.search(text[: sums[0].end]) or PRIZE_MONEY.match(text[sums[0].end :]))
                and not LEX.money_total.search(text[max(0, sums[0].start - 8) : sums[0].start])
                and (len(rows) == 1 or bool(sums[0].value))
                and all(draft.prize is current[0].prize for draft in current)  # a sum of several awards is nobody's
            ):
                for draft in current:
                    draft.money = draft.money or self.money(sums[0])
        for k, node in enumerate(nodes):
            behind = nodes[k + 1] if k + 1 < len(nodes) else None
            if (
                node.kind == "streak"
                and isinstance(node.value, int)
                and node.value > 1
                and behind is not None
                and behind.kind == "grade"
            ):
                for draft in current:
                    if draft.grade.grade == behind.grade.grade:
                        draft.streak = draft.streak or node.value
            elif (
                node.kind == "streak"
                and isinstance(node.value, int)
                and node.value > 1
                and (THIS_WIN.match(text) or STREAK_TOLD.match(text, node.start + len(node.noun)))
            ):
                for draft in of_named(current, nodes[:k]):
                    draft.streak = draft.streak or node.value

    def spread_honors(self, nodes: Sequence[Node]) -> None:
        """Honors that a sentence tells of all winners of a grade, for those of the award in force."""
        told = {nodes[k].grade.grade: nodes[at].grade.grade for k, at in brought(nodes)}
        current = self.last_drafts[-1].prize if self.last_drafts else None
        for draft in self.drafts:
            if draft.prize is current and draft.grade.honor is None and draft.grade.grade in told:
                draft.grade = replace(draft.grade, honor=told[draft.grade.grade])

    def spread_money(self, nodes: Sequence[Node], text: str) -> bool:
        """Sums per grade (최우수에 각 2억원, 우수에 1억원), kept for every winner of that grade."""
        if not any(node.kind == "money" for node in nodes) or not any(node.kind == "grade" for node in nodes):
            return False
        prize = (
            self.last
            if self.last_drafts and self.last_drafts[-1].line == self.line
            else self.heading or self.main or self.last
        )
        if prize is None:
            return False
        if any(
            node.kind == "event" and not node.event.pointer and not alike(node.event.name, prize.name) for node in nodes
        ):
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
            elif (node.kind in ("word", "who") and node.noun in LEX.category_groups) or (
                node.kind in ("word", "who")
                and node.josa in ("에게는", "에는", "은", "는")
                and any(key(node.noun) in key(name) for name in fields)
            ):
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
                if value is not None and not LEX.money_total.search(text[max(0, node.start - 7) : node.start]):
                    self.spread.extend((prize, group, grade, value) for grade in grades)
                    found = True
                closed = True
        return found

    def drafts_of(self, claim: Claim, start: int, source: str, nodes: Sequence[Node]) -> list[Draft]:
        """The rows in the making of one claim."""
        inherited: list[str] = []
        claim = self.named_by_topic(self.graded_by_name(claim), nodes)
        if source in ("title", "subtitle") and not claim.winners and self.subject is not None:
            # a bare government before an award's name in a headline is who won: 가온군 농촌진흥사업 우수기관
            claim.givers = [
                node
                for node in claim.givers
                if node.josa or node.kind != "who" or self.government_of(node.who) != self.subject
            ]
        if claim.grade.kind == "rating":
            self.split_fields(claim)
        winners = [
            (winner, self.recipient(winner, start + winner.start))
            for one in claim.winners
            for winner in self.spelled_out(one)
        ]
        resolved = [(winner, who) for winner, who in winners if who is not None and who[0] not in GENERIC]
        if not resolved:
            if claim.winners or claim.rule in ("after", "apposed", "relative") or self.lists_works(claim):
                return []
            those = self.those_before(claim)
            who = self.inherited_winner(claim, start, source) if not those else None
            if who is None and not those:
                return []
            inherited.append("recipient<article")
            resolved = [
                (Winner(Who(one[0], one[1]), claim.start, claim.end), one) for one in (those if who is None else [who])
            ]
        kinds = [who[1] for _, who in resolved]
        if claim.grade.grade == "최고등급" and claim.event is None:
            return []
        if (
            claim.grade.kind in ("rank", "rating")
            and claim.event is None
            and self.main is None
            and self.heading is None
            and source not in ("title", "subtitle")
        ):
            rated = (k for k, node in enumerate(nodes) if node.kind == "word" and INTEGRITY.fullmatch(node.noun))
            if (at := next(rated, None)) is None or claim.grade.kind == "rank":
                return []
            claim.event, claim.givers, claim.categories = Event(nodes[at].noun), event_givers(nodes, at), []
        if claim.grade.kind == "honor" and (claim.event is None or claim.event.pointer):
            if inherited and not self.last_drafts:
                return []
            headline = source in ("title", "subtitle")
            if self.join_honor(claim, [who[0] for _, who in resolved], headline=headline):
                return []
            prize = (
                self.same_honors(claim, [who[0] for _, who in resolved])
                or self.main_of_honors(claim, kinds)
                or self.honor_prize(claim)
            )
        else:
            found, more = self.prize_for(claim, start, kinds)
            inherited += more
            judged = claim.categories[0] if len(claim.categories) == 1 and claim.grade.kind != "field" else ""
            if found is None and len(judged) > SHORT_FIELD:
                found, claim.categories = self.prize(Event(judged), claim.givers, start), []
            if found is None:
                return []
            prize = found
            graded = [draft for draft in self.pending if draft.prize is found and draft.grade.kind != "honor"]
            names = [who[0] for _, who in resolved]
            if claim.grade.kind == "honor" and graded and {draft.recipient for draft in graded} == set(names):
                self.join_honor(claim, names, found)
                return []
        if claim.grade.kind == "named" and claim.event is None:
            scheme = claim.grade.noun == BARE and SCHEME.search(prize.name)
            if not scheme and (claim.grade.grade is None or claim.grade.noun == BARE):
                return []
        if (claim.grade.noun in MEMBERS or claim.grade.grade in ("훈장", "포장")) and "government" in kinds:
            return []
        if prize.name.endswith(STAFF_TITLES) and "person" not in kinds:
            if (evaluation := self.of_offices(claim) or self.own_choice(claim)) is None:
                return []
            prize = evaluation
        self.organize(prize, claim, resolved)
        if (
            claim.event is not None
            and claim.event.pointer
            and claim.event.name in ("부문", "분야")
            and not claim.categories
        ):
            told = [draft for draft in (*self.drafts, *self.pending) if draft.category]
            same = [draft for draft in told if draft.recipient == resolved[0][1][0]]
            claim.categories = [draft.category for draft in (same or told)[-1:] if draft.category]
        if claim.event is not None and claim.event.field and not claim.categories:
            claim.categories = [claim.event.field]
        known = {draft.category for draft in self.drafts if draft.category}
        if claim.rule == "aside" and not set(claim.categories) <= known:
            return []
        if not claim.categories and known and not any(w.category for w in claim.winners):
            claim.categories = self.bare_fields(nodes, claim, known)
            if (
                not claim.categories
                and claim.rule == "after"
                and self.pending
                and self.pending[-1].rule == "after"
                and self.bare
            ):
                claim.categories = self.bare
            self.bare = claim.categories if claim.grade.kind == "prize" else []
        if not claim.categories and self.goes_on_in_field(claim, prize, {who[0] for _, who in resolved}):
            claim.categories = [draft.category for draft in self.last_drafts[:1] if draft.category]
        earlier = [draft.category for draft in self.last_drafts]
        if claim.ordered and len(earlier) == len(resolved) and all(earlier) and not claim.categories:
            claim.winners = [replace(w, category=field) for w, field in zip(claim.winners, earlier, strict=False)]
            resolved = [(replace(w, category=field), who) for (w, who), field in zip(resolved, earlier, strict=True)]
        years = [self.year_value(year) for year in claim.years] or [None]
        named = claim.event.year if claim.event is not None and not claim.event.pointer else None
        if named is not None and not claim.own_year and named not in claim.years:
            years = [self.year_value(named)]
        if years == [None] and inherited and prize.year is None and (past_year := self.year_told_before()) is not None:
            years = [past_year]
        out: list[Draft] = []
        for event in claim.more:
            other = self.prize(event, claim.givers, start, topic=claim.topic)
            if other is not None and other is not prize:
                out.extend(self.drafts_of(replace(claim, event=event, more=[]), start, source, nodes))
        above: str | None = None
        each = next((w.prize for w, _ in resolved if w.prize is not None and bool(w.prize.value)), None)
        for number, (winner, who) in enumerate(resolved):
            name, kind, own, department, title, pointed = who
            given = winner.category or (
                winner.bracket
                if (kind != "person" or claim.rule == "list" or fields_in_brackets(claim))
                and (not claim.categories or (len(winner.bracket or "") <= 8 and (winner.bracket or "").count(" ") < 2))
                else None
            )
            given = given if given != DITTO else above
            if kind == "department" and winner.category is None and PERFORMED.search(prize.name):
                given = None  # what a town has shown
            above = given
            fields: Iterable[str | None] = [given] if given else (claim.categories or [None])
            if (
                claim.categories
                and len(claim.categories) == len(resolved)
                and len(resolved) > 1
                and not winner.category
            ):
                fields = [claim.categories[number]]
            notes = [*inherited, *(["recipient<before"] if pointed else [])]
            for category in fields:
                for year in years:
                    base = Draft(
                        name,
                        kind,
                        own,
                        department if kind != "government" else None,
                        title,
                        prize,
                        category,
                        claim.grade,
                        year,
                        claim.streak,
                        self.money(winner.prize or each or claim.prize),
                        claim.recall,
                        start + claim.start,
                        start + claim.end,
                        claim.rule,
                        list(notes),
                        source,
                        self.line,
                        self.sentence,
                        claim.event.edition if claim.event is not None else None,
                        bool(claim.years) or bool(claim.event is not None and claim.event.year),
                        any(self.told_earlier(year, claim) for year in claim.years),
                        any(one.who.sample for one in claim.winners),
                    )
                    out.append(base)
                    out.extend(
                        replace(
                            base,
                            year=past,
                            streak=None,
                            money=None,
                            recall=True,
                            inherited=list(notes),
                            explicit_year=True,
                        )
                        for past in map(self.year_value, claim.before_years)
                        if past is not None
                    )
        return out

    def lists_works(self, claim: Claim) -> bool:
        """Whether what a grade lists are others' works, none of the body told before: 우수 사례에는 △… △…가."""
        last = self.last_drafts[-1] if self.last_drafts else None
        own = self.main is not None and self.subject is not None and self.main.organizer == self.subject.name
        return (
            claim.rule == "fields"
            and claim.grade.noun == "사례"
            and (own or (last is not None and last.kind != "government"))
        )

    def is_winner(self, node: Node, grades: Sequence[Grade]) -> bool:
        """Whether a body is told again as a winner of grades, for what they bring: 최우수면인 가람면에 2천만원을."""
        told = {draft.recipient for draft in self.drafts if draft.grade in grades}
        return node.who.kind == "deictic" or node.who.name in told

    def own_choice(self, claim: Claim) -> Prize | None:
        """The choice of offices beside one of staff: 으뜸부서에는 A과가 선정됐다."""
        grade = claim.grade
        named = grade.noun == "부서" and grade.grade not in ("최우수", "우수", "장려")
        return self.prize(Event(f"{grade.grade}{grade.noun}"), [], 0) if named else None

    def of_offices(self, claim: Claim) -> Prize | None:
        """The evaluation told last, for offices that a choice of staff, the award in force, cannot be of."""
        told = ((event, givers, at) for _, event, givers, at in reversed(self.events))
        found = next((one for one in told if not one[0].name.endswith(STAFF_TITLES)), None)
        return None if found is None or claim.event is not None else self.prize(*found)

    def year_told_before(self) -> int | None:
        """The past year of which the sentence before in the paragraph told its wins, for one that goes on."""
        before = self.last_drafts
        years = {draft.year for draft in before}
        near = bool(before) and (before[-1].line, before[-1].sentence) == (self.line, self.sentence - 1)
        told = near and all(draft.explicit_year and not draft.recall and draft.prize.year is None for draft in before)
        past = self.year is not None and years == {self.year - 1}
        return next(iter(years)) if told and past else None

    def graded_by_name(self, claim: Claim) -> Claim:
        """A claim of a short prize right behind the prizes of an evaluation as one of its grades: A는 '발전상'을."""
        event, before = claim.event, self.last_drafts
        if (
            event is None
            or claim.grade.kind != "named"
            or claim.grade.grade is not None
            or claim.givers
            or event.giver
            or event.year is not None
            or event.edition is not None
            or not SHORT_PRIZE.fullmatch(event.name)
            or not before
            or before[-1].sentence != self.sentence - 1
            or before[-1].line < self.line - 1
            or before[-1].grade.kind != "prize"
            or not before[-1].prize.name.endswith(LEX.event_nouns)
            or before[-1].kind not in {one.who.kind for one in claim.winners}
        ):
            return claim
        return replace(claim, grade=Grade(event.name, noun="상"), event=Event(before[-1].prize.name))

    def named_by_topic(self, claim: Claim, nodes: Sequence[Node]) -> Claim:
        """A rank or rating without an award's name as of the known award that is its sentence's topic."""
        if claim.grade.kind not in ("rank", "rating") or (claim.event is not None and not claim.event.pointer):
            return claim
        topics = (left for left, right in pairwise(nodes) if left.end <= claim.start and is_topic(left, right))
        topic = next((key(node.noun) for node in topics), None)
        prize = next((one for one in self.prizes if topic is not None and key(one.name).startswith(topic)), None)
        year = claim.event.year if claim.event is not None else None
        return replace(claim, event=Event(prize.name, year)) if prize is not None else claim

    def goes_on_in_field(self, claim: Claim, prize: Prize, names: set[str]) -> bool:
        """Whether a sentence goes on with other grades of the one field in which the sentence before told a win."""
        before = self.last_drafts
        return (
            claim.event is None
            and claim.grade.kind in ("prize", "rank")
            and not any(one.category or one.bracket for one in claim.winners)
            and bool(before)
            and before[-1].line >= self.line - 1
            and before[-1].sentence == self.sentence - 1
            and before[0].category is not None
            and all(
                draft.prize is prize
                and draft.category == before[0].category
                and draft.grade.kind == claim.grade.kind
                and draft.grade.grade != claim.grade.grade
                and draft.recipient not in names
                for draft in before
            )
        )

    def told_earlier(self, year: int | str, claim: Claim) -> bool:
        """Whether a year in words is one before, though no date says it: 지난번; 지난해 of a rating, a win before."""
        dateless = year in LAST_YEARS and self.year_value(year) is None
        return year in ("지난번", "직전") or (dateless and (claim.grade.kind == "rating" or claim.recall))

    def split_fields(self, claim: Claim) -> None:
        """Part fields joined by a dot where ratings have been told of one of them: 교통·화재분야에서 5등급."""
        known = {draft.category for draft in (*self.drafts, *self.pending) if draft.category}

        def parted(name: str) -> list[str]:
            parts = name.split("·")
            return parts if known & set(parts) else [name]

        claim.categories = [part for name in claim.categories for part in parted(name)]
        claim.winners = [
            replace(one, category=part)
            for one in claim.winners
            for part in (parted(one.category) if one.category is not None else [None])
        ]

    def bare_fields(self, nodes: Sequence[Node], claim: Claim, known: set[str]) -> list[str]:
        """Known fields that stand right before a rating without a word for field; 나머지 means those not yet named."""
        at = next(
            (
                k
                for k, node in enumerate(nodes)
                if node.kind == "grade" and node.start >= claim.start and node.value is claim.grade
            ),
            None,
        )
        found: list[str] = []
        for node in reversed(nodes[: at or 0]):
            if node.noun in known and (
                node.kind in ("word", "who") or (node.kind == "event" and node.value is not claim.event)
            ):
                found.insert(0, node.noun)
            elif node.noun == "나머지":
                recipients = {w.who.name for w in claim.winners}
                used = {draft.category for draft in self.pending if recipients}
                return sorted(field for field in known if field not in used)
            elif node.kind not in ("dot", "comma", "word", "cat", "count") or (
                node.kind == "word" and node.noun not in ("네", "세", "두", "다섯", "분야")
            ):
                break
        return found

    def join_honor(
        self, claim: Claim, names: Sequence[str], prize: Prize | None = None, *, headline: bool = False
    ) -> bool:
        """Whether an honor that stands alone comes with the win told just before (of its award, if it has one).

        In a headline, which is read last, it is the honor that the article tells of.

        That row takes it.
        """
        years = {self.year_value(year) for year in claim.years}
        told = [
            draft
            for draft in self.drafts
            if draft.recipient in names
            and (not years or bool(years & {draft.year, draft.prize.year}))
            and (draft.grade.honor == claim.grade.grade or (headline and draft.grade.grade == claim.grade.grade))
        ]
        if told:
            return True
        here = [
            draft
            for draft in self.pending
            if draft.recipient in names
            and draft.grade.kind != "honor"
            and (prize is None or draft.prize is prize)
            and draft.recall <= claim.recall
        ]
        for draft in here:
            if claim.grade.grade not in ("표창", "기관표창"):
                draft.grade = replace(draft.grade, honor=draft.grade.honor or claim.grade.grade)
                self.honored_by(draft.prize, claim)
            draft.money = draft.money or (self.money(claim.prize) if len(here) == 1 else None)
        if here:
            return True
        if claim.years:
            return False
        near = [
            draft
            for draft in self.last_drafts
            if draft.sentence >= self.sentence - 2
            and draft.recipient in names
            and not draft.recall
            and draft.grade.kind != "honor"
        ]
        for draft in near:
            draft.grade = replace(draft.grade, honor=draft.grade.honor or claim.grade.grade)
            self.honored_by(draft.prize, claim)
            draft.money = draft.money or (self.money(claim.prize) if len(near) == 1 else None)
        return bool(near)

    def inherited_winner(
        self, claim: Claim, start: int, source: str
    ) -> tuple[str, str, Government | None, str | None, str | None, bool] | None:
        """Whom a claim without a winner is about: the article's subject."""
        before = {draft.recipient: draft for draft in self.last_drafts}
        if (
            source not in ("title", "subtitle", "heading")
            and len(before) == 1
            and self.last_drafts[-1].line == self.line
            and self.last_drafts[-1].sentence >= self.sentence - 1
        ):
            draft = self.last_drafts[-1]
            headed = draft.kind == "person" and (draft.title or "").endswith(CHIEFS) and source == "body"
            if not headed or self.subject is None or draft.sentence == self.sentence:
                return draft.recipient, draft.kind, draft.government, draft.department, draft.title, True
        if len({row.recipient for row in self.drafts}) == 1 and source not in ("title", "subtitle", "heading"):
            draft = self.drafts[-1]
            if draft.kind in ("department", "organization") and draft.government == self.subject:
                return draft.recipient, draft.kind, draft.government, draft.department, draft.title, True
        if self.topic is not None and self.topic[0] == self.line and self.topic[1][1] != "organization":
            return (*self.topic[1][:5], True)
        if self.subject is None:
            bodies = {draft.recipient for draft in self.last_drafts if draft.kind != "person"}
            if len(before) != 1 or not bodies or source in ("title", "subtitle", "heading"):
                return None
            draft = self.last_drafts[-1]
            return draft.recipient, draft.kind, draft.government, draft.department, draft.title, True
        if source not in ("title", "subtitle", "heading") and claim.event is None and self.main is None:
            return None
        return self.subject.name, "government", self.subject, None, None, True

    def those_before(self, claim: Claim) -> list[Recipient]:
        """All who won in the sentence before, where a claim is about them together: 이들 의료원은."""
        if not THOSE.search(self.text[: claim.start]):
            return []
        rows = {draft.recipient: draft for draft in self.last_drafts}
        return [(row.recipient, row.kind, row.government, row.department, row.title, True) for row in rows.values()]

    def take(self, found: Sequence[Claim], start: int, source: str, nodes: Sequence[Node]) -> list[Draft]:
        """Rows of claims that a list states; the heading's field goes to those without one."""
        made: list[Draft] = []
        for claim in found:
            if claim.rule == "record" and not claim.givers:
                claim.givers = self.heading_givers
            if not claim.categories and self.heading_category and not all(w.category for w in claim.winners):
                claim.categories = [self.heading_category]
            made.extend(self.drafts_of(claim, start, source, nodes))
        if made:
            self.last_drafts = made
            self.last = made[-1].prize
            self.main = self.main or made[0].prize
        self.drafts.extend(made)
        for draft in made:
            if draft.kind == "person":
                self.people.append((draft.recipient, draft.title, draft.government))
        return made


TOPIC_SIZE: Final = 4  # letters of a topic that names an award: 체감안전도는


def is_topic(node: Node, behind: Node) -> bool:
    """Whether a noun is what its sentence is about: 체감안전도는, 고객만족도 역시."""
    marked = node.josa in ("은", "는", "도") or (not node.josa and behind.noun in ("역시", "또한"))
    return node.kind in ("word", "event") and len(node.noun) >= TOPIC_SIZE and marked


def fields_in_brackets(claim: Claim) -> bool:
    """Whether the brackets behind winners told one by one hold their fields: A 대표(문화예술), B 회장(체육진흥)이다."""
    return (
        claim.rule == "carried"
        and len(claim.winners) > 1
        and all(
            one.who.title is not None and one.bracket is not None and not one.bracket.endswith(("읍", "면", "동", "리"))
            for one in claim.winners
        )
    )
