"""Rows in the making of what a sentence or list line claims."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.brackets import DITTO, field_given, names_people
from posang.records.awards.categories import topic_rated
from posang.records.awards.choices import SHORT_PRIZE
from posang.records.awards.claim import Claim, Winner
from posang.records.awards.context import HEADLINES, YEARS_IN_WORDS, Recipient, Won, own_sums
from posang.records.awards.draft import Draft, Prize, alike, key
from posang.records.awards.events import MANY
from posang.records.awards.givers import above_towns, event_givers
from posang.records.awards.honors import SPELLED
from posang.records.awards.in_turn import APIECE
from posang.records.awards.items import SELECTED, Grade, Item
from posang.records.awards.judged import group_of, judged_as
from posang.records.awards.kinds import leads_government
from posang.records.awards.lexicon import LEX
from posang.records.awards.names import OF_STATE
from posang.records.awards.naming import CASES, givers_of
from posang.records.awards.node import STAFF_NOUNS, Event, Node, Who
from posang.records.awards.prizes import JURY, STAFF_TITLES, is_earlier_edition
from posang.records.awards.reviewed_years import OPENING
from posang.records.awards.roundups import Roundups, name_evaluations
from posang.records.awards.selections import BARE, SCHEME

GENERIC: Final = frozenset(
    {
        *("대통령", "국무총리", "소방서", "부서", "경찰서", "기초의회", "지방의회", "읍면동"),
        *("보건지소", "자치구", "주민센터", "주민자치센터", "행정복지센터", "예방접종센터"),
        *("지구대", "파출소", "회사", "민원실", "교육청", "기업", "업체"),
    }
)
# contests in which staff stand for their bodies: 친절공무원 경연대회에서 가람시(나래온, 도해솔)가
OF_STAFF: Final = re.compile(r"(?:공무원|직원|민원)[가-힣\s]*(?:경연|경진|발표)")
# what a grade for a part of a government is called; the government does not win it itself
PERFORMED: Final = re.compile(
    r"(?:경연|대회|한마당|발표회|어울마당|솜씨자랑)$"
)  # where brackets behind a town name its team
# contests of several parts, and what a part is called: 소방기술경연대회, 화재진압경연
CONTEST: Final = re.compile(r"(?:대회|올림픽|한마당)$")
PART: Final = re.compile(r"(?:경연|경기|시합)$")
MATCH: Final = re.compile(r"\s?(?:경기|시합)$")
STAFF_CHOICE: Final = re.compile(r"(?P<lead>.*?\s)?(?P<grade>[가-힣]{2,3}?)\s?(?:공무원|직원)")
LAST_YEARS: Final = frozenset(word for word, shift in YEARS_IN_WORDS.items() if shift < 0)
THOSE: Final = re.compile(r"(?:^|\s)이들(?:은|\s(?!중|가운데)[가-힣]{1,8}[은는]\s)")
TOP: Final = "최고등급"
INTEGRITY: Final = re.compile(r"(?:종합\s?)?청렴도")  # what a rating is of where no evaluation is named
RATED_INTEGRITY: Final = "청렴도"
OF_INTEGRITY: Final = re.compile(rf"{RATED_INTEGRITY}(?![가-힣]*\s?(?:향상|제고|조사))")  # of a headline, but no plan
PROVINCE: Final = "000"  # how the codes of provinces end
SHORT_FIELD: Final = 5  # characters; a longer field stands for the award where none is named


# right before what is no body's name but a kind: 우수 (자원봉사센터에는)
KIND_GRADED: Final = re.compile(r"(?<![가-힣])(?:최우수|우수)\s$")
BARE_KINDS: Final = frozenset({"자원봉사센터", "도서관", "복지관", "어린이집", "경로당", "지역아동센터"})


def winner_of(row: Draft) -> Recipient:
    """Who won a row, as told before."""
    return Recipient(row.recipient, row.kind, row.government, row.department, row.title, told_before=True)


TEAM: Final = "팀"  # which a government may be as well as some of its staff
OTHERS: Final = re.compile(r"(?:일부|다른|나머지|타)\s[가-힣]{2,}[은는이가]\s")  # whom a clause is about: 일부 기관은


class Rows(Roundups):
    """Rows in the making of what a sentence or list line claims."""

    def drafts_of(self, claim: Claim, start: int, source: str, nodes: Sequence[Node]) -> list[Draft]:
        """The rows in the making of one claim."""
        claim = self.named_by_topic(self.in_part(self.graded_by_name(self.of_fields(claim))), nodes)
        claim = self.out_of_section(claim, nodes)
        if source in HEADLINES and not claim.winners and self.subject is not None:
            # a bare government before an award's name in a headline is who won: 가온군 농촌진흥사업 우수기관
            claim.givers = [
                node
                for node in claim.givers
                if node.josa or node.kind != "who" or self.government_of(node.who) != self.subject
            ]
            claim.event = self.not_given_by_subject(claim.event)
        if source not in HEADLINES:
            self.given_by_parent(claim, nodes)
        if claim.event is not None and claim.categories == [claim.event.name]:
            claim.categories = []
        if claim.grade.kind == "rating":
            self.split_fields(claim)
        inherited: list[str] = []
        won = self.winners_named(claim, start)
        if not won:
            won = self.winners_told_before(claim, start, source)
            inherited.append("recipient<article")
        if not won or self.keeps_top(claim, [who.name for _, who in won]) or not self.has_award(claim, source, nodes):
            return []
        claim = self.named_by_fields(claim, won, start, nodes)
        prize = self.award_of(claim, won, start, source, inherited)
        if prize is None:
            return []
        before = [draft for draft in (*self.drafts, *self.pending) if draft.prize is prize]
        told = f"{prize.name} {claim.grade.noun}"
        won = [(winner, self.office_judged(told, before, winner, who, start)) for winner, who in won]
        self.organize(prize, claim, won)
        if not self.give_fields(claim, prize, won, nodes):
            return []
        won = self.fields_in_order(claim, won)
        names = {who.name for _, who in won}
        told_now = [row for row in before if row.recipient in names and not row.recall and row.sentence < self.sentence]
        years = self.years_of(claim, prize, inherited, told_now)
        out = self.drafts_of_more(claim, prize, start, source, nodes)
        if claim.grade.grade == EXEMPLARY and key(prize.name).endswith(f"{EXEMPLARY}{claim.grade.noun}"):
            claim = replace(claim, grade=replace(SELECTED, honor=claim.grade.honor))  # the title is no grade
        row = self.draft_of(claim, prize, start, source)
        above: str | None = None
        sums = own_sums(won)
        for number, (winner, who) in enumerate(won):
            given = field_given(winner, who.kind, claim)
            given = given if given != DITTO else above
            if given is not None and OF_STAFF.search(prize.name) and names_people(given):
                given = None  # who stood for the body
            if who.kind == "department" and winner.category is None and PERFORMED.search(prize.name):
                given = None  # what a town has shown
            above = given
            fields: Iterable[str | None] = [given] if given else (claim.categories or [None])
            if len(claim.categories) == len(won) > 1 and not winner.category:
                fields = [claim.categories[number]]
            notes = [*inherited, *(["recipient<before"] if who.told_before else [])]
            own = replace(
                row,
                recipient=who.name,
                kind=who.kind,
                government=who.government,
                department=who.department if who.kind != "government" else None,
                title=who.title,
                money=self.money(sums[number] or self.sum_of(claim)),
            )
            for field in fields:
                category = group_of(field, who)
                for year in years:
                    if not adds_years_up(claim, own, before):
                        out.append(replace(own, category=category, year=year, inherited=list(notes)))
                    out.extend(
                        replace(
                            own,
                            category=category,
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

    def office_judged(
        self, told: str, before: Sequence[Draft], winner: Winner, who: Recipient, start: int
    ) -> Recipient:
        """Who won, an office by the name of its place where only such offices are judged."""
        office = judged_as(told, before, winner, who)
        if office.name == who.name:
            return who
        named = self.recipient(
            replace(winner, who=Who(office.name, "organization", winner.who.hits)), start + winner.start
        )
        return named._replace(told_before=who.told_before) if named is not None else office

    def not_given_by_subject(self, event: Event | None) -> Event | None:
        """An award's name without the article's subject as who gives it: 가온군 (농촌진흥사업)."""
        if event is None or all(item.noun != self.subject_name for item in event.giver):
            return event
        return replace(event, giver=tuple(item for item in event.giver if item.noun != self.subject_name))

    @property
    def subject_name(self) -> str:
        """The short name of the article's subject; empty without one."""
        return self.subject.name if self.subject is not None else ""

    def winners_named(self, claim: Claim, start: int) -> list[Won]:
        """The winners that a claim names, each with who that is; a kind of body is nobody."""
        if self.points_at_those(claim):
            return []
        winners = (
            (winner, self.recipient(winner, start + winner.start))
            for one in claim.winners
            for winner in self.spelled_out(one)
        )
        named = ((one, who) for one, who in winners if not self.is_kind(one))
        found = ((winner, who) for winner, who in named if who is not None and who.name not in GENERIC)
        return [(winner, who) for winner, who in found if JURY.search(who.name) is None]

    def is_kind(self, winner: Winner) -> bool:
        """Whether what a grade stands before is a kind of bodies, not a winner: 우수 자원봉사센터에는."""
        return winner.who.name in BARE_KINDS and KIND_GRADED.search(self.text[: winner.start]) is not None

    def winners_told_before(self, claim: Claim, start: int, source: str) -> list[Won]:
        """Whom a claim that names no winner is about: those of the sentence before, else the article's subject."""
        named = bool(claim.winners) and not self.points_at_those(claim)
        if named or claim.rule in ("after", "apposed", "relative") or self.lists_works(claim):
            return []
        told = self.those_before(claim)
        if not told:
            who = self.inherited_winner(claim, start, source)
            told = [] if who is None else [who]
        return [(Winner(Who(who.name, who.kind), claim.start, claim.end), who) for who in told]

    def keeps_top(self, claim: Claim, names: Sequence[str]) -> bool:
        """Whether a claim only tells how often the top rating told before was won: 4년 연속 최고 등급을 지켰다."""
        if claim.grade.grade != TOP or claim.event is not None or claim.streak is None:
            return False
        tops = {f"{letters}등급" for letters in SPELLED[TOP]}
        rated = [draft for draft in self.news() if draft.recipient in names and draft.grade.grade in tops]
        for draft in rated:
            draft.streak = draft.streak or claim.streak
        return bool(rated)

    def has_award(self, claim: Claim, source: str, nodes: Sequence[Node]) -> bool:
        """Whether a claim may be of some award; a rating of integrity without any is of its own evaluation."""
        if claim.event is not None:
            return MANY.match(claim.event.name) is None  # what many evaluations brought is told one by one
        if claim.grade.grade == TOP:
            return False
        known = self.main is not None or self.heading is not None or source in HEADLINES
        if claim.grade.kind not in ("rank", "rating") or known:
            return True
        if claim.grade.kind == "rank":
            return False
        rated = (k for k, node in enumerate(nodes) if node.kind == "word" and INTEGRITY.fullmatch(node.noun))
        if (at := next(rated, None)) is not None:
            claim.event, claim.givers, claim.categories = Event(nodes[at].noun), event_givers(nodes, at), []
            return True
        opening = [line.text for line in self.document.lines if line.role in (*HEADLINES, "body")][:OPENING]
        if any(map(OF_INTEGRITY.search, opening)):  # what the whole article is about
            claim.event = Event(RATED_INTEGRITY)
        return claim.event is not None

    def award_of(self, claim: Claim, won: Sequence[Won], start: int, source: str, inherited: list[str]) -> Prize | None:
        """The award that a claim is of; None where there is none, or where rows told before take the claim in."""
        kinds, names = [who.kind for _, who in won], [who.name for _, who in won]
        if claim.grade.kind == "honor" and (claim.event is None or claim.event.pointer):
            summed = self.sums_up(claim, start)
            if inherited and (summed or not self.last_drafts):
                return None
            earlier = set(kinds) == {"person"} and self.of_earlier_year(claim)
            apart = self.of_other_merits(claim) or (earlier and not self.goes_with_title(claim, names))
            if (not apart and self.join_honor(claim, won, headline=source in HEADLINES)) or summed:
                return None
            apart = apart or (claim.grade.grade in ("훈장", "포장") and self.names_choice_later(start))
            prize: Prize | None = None
            if not apart:
                prize = self.of_introduced(claim) or self.same_honors(claim, names) or self.main_of_honors(claim, kinds)
            prize = prize or self.retold(claim, names) or self.honor_prize(claim)
        else:
            prize = self.award_named(claim, won, start, inherited)
        if prize is None:
            return None
        if claim.grade.kind == "named" and claim.event is None:
            given = any(draft.prize is prize and draft.grade.grade == "인증" for draft in (*self.drafts, *self.pending))
            scheme = claim.grade.noun == BARE and (given or SCHEME.search(prize.name) is not None)
            if not scheme and (claim.grade.grade is None or claim.grade.noun == BARE):
                return None
        told = claim.grade.noun == TEAM and claim.rule == "relative"  # 지난해 최우수팀인 가람시
        of_staff = (claim.grade.noun in STAFF_NOUNS and not told) or claim.grade.grade in ("훈장", "포장")
        if of_staff and "government" in kinds:
            return None
        if prize.name.endswith(STAFF_TITLES) and "person" not in kinds:
            return self.of_offices(claim) or self.own_choice(claim, prize)
        return prize

    def goes_with_title(self, claim: Claim, names: Sequence[str]) -> bool:
        """Whether an honor is of the year and people of a title in its sentence: 2013년 친절공무원에 뽑혀 표창을."""
        years = {self.year_value(year) for year in claim.years}
        own = (draft for draft in self.pending if draft.grade.kind == "named" and draft.recipient in names)
        return any(draft.year in years for draft in own)

    def award_named(self, claim: Claim, won: Sequence[Won], start: int, inherited: list[str]) -> Prize | None:
        """The award that a claim names or inherits, else the one that its long field is; None for an honor joined."""
        kinds, names = [who.kind for _, who in won], [who.name for _, who in won]
        prize, more = self.prize_for(claim, start, kinds)
        inherited += more
        judged = claim.categories[0] if len(claim.categories) == 1 and claim.grade.kind != "field" else ""
        if prize is None and len(judged) > SHORT_FIELD:
            prize, claim.categories = self.prize(Event(judged), claim.givers, start), []
        if prize is None:
            return None
        graded = {draft.recipient for draft in self.pending if draft.prize is prize and draft.grade.kind != "honor"}
        if claim.grade.kind == "honor" and graded and graded == set(names):
            self.join_honor(claim, won, prize)
            return None
        return prize

    def give_fields(self, claim: Claim, prize: Prize, won: Sequence[Won], nodes: Sequence[Node]) -> bool:
        """Give a claim without fields those told before it; False where an aside is of fields that nobody knows."""
        if claim.event is not None and not claim.categories:
            if claim.event.pointer and claim.event.name in ("부문", "분야"):
                told = [draft for draft in (*self.drafts, *self.pending) if draft.category]
                same = [draft for draft in told if draft.recipient == won[0][1].name]
                claim.categories = [draft.category for draft in (same or told)[-1:] if draft.category]
            if claim.event.field and not claim.categories:
                claim.categories = [claim.event.field]
        if claim.categories == [CASES] and CASES in prize.name:
            claim.categories = []  # all that it rates are cases
        known = {draft.category for draft in self.drafts if draft.category}
        if claim.rule == "aside" and not set(claim.categories) <= known:
            return False
        if not claim.categories and known and not any(winner.category for winner in claim.winners):
            claim.categories = self.bare_fields(nodes, claim, known)
            if not claim.categories and claim.event is None and prize is self.last:
                claim.categories = self.field_told_of(claim, known)
            goes_on = claim.rule == "after" and bool(self.pending) and self.pending[-1].rule == "after"
            if not claim.categories and goes_on and self.bare:
                claim.categories = self.bare
            if not claim.categories and claim.grade.kind == "rating" and (topic := topic_rated(nodes, claim.start)):
                claim.categories = [topic]
            self.bare = claim.categories if claim.grade.kind == "prize" else []
        if not claim.categories and self.goes_on_in_field(claim, prize, {who.name for _, who in won}):
            claim.categories = [draft.category for draft in self.last_drafts[:1] if draft.category]
        return True

    def fields_in_order(self, claim: Claim, won: list[Won]) -> list[Won]:
        """The winners, each with the field told before at its place, where they are told in that order."""
        earlier = [draft.category for draft in self.last_drafts]
        if not claim.ordered or len(earlier) != len(won) or not all(earlier) or claim.categories:
            return won
        claim.winners = [replace(one, category=field) for one, field in zip(claim.winners, earlier, strict=False)]
        return [(replace(winner, category=field), who) for (winner, who), field in zip(won, earlier, strict=True)]

    def years_of(self, claim: Claim, prize: Prize, inherited: Sequence[str], now: Sequence[Draft]) -> list[int | None]:
        """The years of a claim: its own, its award's, or the one that the sentence before was told of.

        What the winner is told to have won (`now`) shows which year the evaluation is of.
        """
        years = [self.year_value(year) for year in claim.years] or [None]
        told = next(iter(claim.years), None)
        late = claim.grade.kind == "rating" or years[0] == prize.year  # reported in the year behind that of the award
        apart = bool(now) and years[0] == prize.year and all(differs(draft.grade, claim.grade) for draft in now)
        if (claim.recall or apart) and late and prize.year is not None and told in LAST_YEARS:
            years[0] = prize.year + YEARS_IN_WORDS[str(told)]  # before the year that the rating is of
        pointed = claim.event is not None and claim.event.pointer
        rated = claim.event is None and claim.grade.kind == "rating"
        if (pointed or rated) and claim.years[:1] == ["올해"] and prize.year is not None:
            years[0] = prize.year  # of the evaluation told before: 이번 평가에서 올해 세 번째로
        named = claim.event.year if claim.event is not None and not claim.event.pointer else None
        if named is not None and not claim.own_year and named not in claim.years and told != "직전":
            years = [self.year_value(named)]
        if years == [None] and inherited and prize.year is None and (past_year := self.year_told_before()) is not None:
            years = [past_year]
        return years

    def drafts_of_more(self, claim: Claim, prize: Prize, start: int, source: str, nodes: Sequence[Node]) -> list[Draft]:
        """The rows of the other awards that a claim names beside its own."""
        out: list[Draft] = []
        givers = claim.givers
        own_field = claim.event is not None and claim.categories == [claim.event.field]
        fields = [] if own_field else claim.categories
        for event in reversed(claim.more):
            at = next((k for k, node in enumerate(nodes) if node.kind == "event" and node.event is event), None)
            own = givers_of(event)
            givers = own or (event_givers(nodes, at) if at is not None else []) or givers
            other = self.prize(event, givers, start, topic=claim.topic)
            if other is not None and other is not prize:
                told = replace(claim, event=event, givers=givers, categories=fields, more=[], prize=self.sum_of(claim))
                out.extend(self.drafts_of(told, start, source, nodes))
        return out

    def sum_of(self, claim: Claim) -> Node | Item | None:
        """The sum of each row of a claim; of several awards no row's, unless it is told apiece: 각각 교부세 1억원을."""
        told = claim.prize
        if told is None or not claim.more or told.value or APIECE.search(self.text[: told.start]) is not None:
            return told
        return None

    def draft_of(self, claim: Claim, prize: Prize, start: int, source: str) -> Draft:
        """What the rows of a claim have in common, without a winner, a field, a year or a sum."""
        return Draft(
            recipient="",
            kind="",
            government=None,
            department=None,
            title=None,
            prize=prize,
            category=None,
            grade=claim.grade,
            year=None,
            streak=claim.streak,
            money=None,
            recall=claim.recall,
            start=start + claim.start,
            end=start + claim.end,
            rule=claim.rule,
            inherited=[],
            source=source,
            line=self.line,
            sentence=self.sentence,
            edition=claim.event.edition if claim.event is not None else None,
            explicit_year=bool(claim.years) or bool(claim.event is not None and claim.event.year),
            earlier=any(self.told_earlier(year, claim) for year in claim.years) or is_earlier_edition(claim, prize),
            sample=any(one.who.sample for one in claim.winners),
        )

    def lists_works(self, claim: Claim) -> bool:
        """Whether what a grade lists are others' works, none of the body told before: 우수 사례에는 △… △…가."""
        last = self.last_drafts[-1] if self.last_drafts else None
        own = self.main is not None and self.subject is not None and self.main.organizer == self.subject.name
        return (
            claim.rule == "fields"
            and claim.grade.noun == "사례"
            and (own or (last is not None and last.kind != "government"))
        )

    def own_choice(self, claim: Claim, prize: Prize) -> Prize | None:
        """The choice of offices beside one of staff: 으뜸부서에는 A과가, 우수팀에는 B팀이 선정됐다."""
        grade = claim.grade
        if grade.noun not in ("부서", "팀"):
            return None
        staff = STAFF_CHOICE.fullmatch(prize.name)
        if grade.grade in ("최우수", "우수", "장려"):
            if staff is None or staff["grade"] != grade.grade:
                return None
            claim.grade = replace(grade, grade="선정")
        lead = staff["lead"] if staff is not None else ""
        return self.prize(Event(f"{lead}{grade.grade}{grade.noun}"), [], 0)

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

    def in_part(self, claim: Claim) -> Claim:
        """A claim of a part of the contest that the article is about as one in a field of it: 화재진압경연은 1위 A."""
        event, main = claim.event, self.main
        if event is None or main is None or event.quoted or event.giver or claim.givers:
            return claim
        match = claim.rule == "enumerated" and claim.grade.kind == "rank" and not event.name.endswith(LEX.event_nouns)
        part = (match or PART.search(event.name)) and event.year is None and event.edition is None
        if not part or not CONTEST.search(main.name) or alike(event.name, main.name):
            return claim
        field = MATCH.sub("", event.name) if PART.fullmatch(event.name) is None else ""  # 이날 경연에서: of none
        return replace(claim, event=Event(main.name), categories=claim.categories or [field] * bool(field))

    def graded_by_name(self, claim: Claim) -> Claim:
        """A claim of a short prize of the article's contest, or behind an evaluation's prizes, as a grade of it."""
        event, before = claim.event, self.last_drafts
        if (
            event is None
            or claim.grade.kind != "named"
            or claim.grade.grade not in (None, "선정")
            or (claim.givers or event.giver)
            or (event.year, event.edition) != (None, None)
            or not SHORT_PRIZE.fullmatch(event.name)
        ):
            return claim
        won = claim.rule == "after" and any(draft.prize is self.main for draft in self.drafts)
        if won and self.main is not None and CONTEST.search(self.main.name):  # 응원상은 A에 돌아갔다
            return replace(claim, grade=Grade(event.name, noun="상"), event=Event(self.main.name))
        if (
            not before
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
        if before and claim.rule == before[-1].rule == "list" and before[-1].line != self.line:
            return False  # each line of a list tells its own
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
        """Whether a year in words is one before, though no date says it: 지난번; 지난해 of a rating, or told second."""
        dateless = year in LAST_YEARS and self.year_value(year) is None
        rated = claim.grade.kind == "rating"
        behind = rated or claim.recall or any(not draft.earlier for draft in self.drafts)
        return year in ("지난번", "직전") or (dateless and behind) or (rated and claim.recall and year in LAST_YEARS)

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

    def field_told_of(self, claim: Claim, known: set[str]) -> list[str]:
        """The known field that a sentence without a winner is about: 자치회관 운영은 (3년 연속 최우수다)."""
        if not claim.inherited:
            return []
        opened = (field for field in known if self.text.startswith((f"{field}은 ", f"{field}는 ")))
        return list(opened)[:1]

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
        self, claim: Claim, won: Sequence[Won], prize: Prize | None = None, *, headline: bool = False
    ) -> bool:
        """Whether an honor that stands alone comes with the win told just before (of its award, if it has one).

        In a headline, which is read last, it is the honor that the article tells of.

        That row takes it.
        """
        names = [who.name for _, who in won]
        sums = {who.name: self.money(own) for (_, who), own in zip(won, own_sums(won), strict=True)}
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
            draft.money = draft.money or sums[draft.recipient] or self.money(self.sum_of_each(claim, here))
        if here:
            return {draft.recipient for draft in here} >= set(names)
        if claim.years:
            return False
        near = [
            draft
            for draft in self.last_drafts
            if draft.sentence >= self.sentence - 2
            and draft.recipient in names
            and not draft.recall
            and draft.grade.kind != "honor"
            and not (draft.line != self.line and self.tells_own_merit(claim))
        ]
        for draft in near:
            draft.grade = replace(draft.grade, honor=draft.grade.honor or claim.grade.grade)
            self.honored_by(draft.prize, claim)
            draft.money = draft.money or sums[draft.recipient] or self.money(self.sum_of_each(claim, near))
        return bool(near) and {draft.recipient for draft in near} >= set(names)

    def sum_of_each(self, claim: Claim, rows: Sequence[Draft]) -> Node | Item | None:
        """The sum that a claim gives each of some rows: 총리상과 함께 5억원씩을, 각각 5억원을; a total is none."""
        sum_ = claim.prize
        if sum_ is None or len(rows) == 1 or bool(sum_.value) or APIECE.search(self.text, 0, sum_.start) is not None:
            return sum_
        return None

    def inherited_winner(self, claim: Claim, start: int, source: str) -> Recipient | None:
        """Whom a claim without a winner is about: the article's subject."""
        before = {draft.recipient: draft for draft in self.last_drafts}
        if (
            source not in (*HEADLINES, "heading")
            and len(before) == 1
            and self.last_drafts[-1].line == self.line
            and self.last_drafts[-1].sentence >= self.sentence - 1
        ):
            draft = self.last_drafts[-1]
            headed = draft.kind == "person" and leads_government(draft.title or "") and source == "body"
            own = not headed or self.subject is None or draft.sentence == self.sentence
            if own and not self.of_another_award(claim, draft):
                return winner_of(draft)
        if len({row.recipient for row in self.drafts}) == 1 and source not in (*HEADLINES, "heading"):
            draft = self.drafts[-1]
            near = draft.government == self.subject and (
                self.subject is None or draft.line == self.line or not self.is_headed(self.subject.name)
            )
            own = near or OF_STATE.search(draft.recipient) is not None
            own = own or not self.subject_in_headlines() or self.is_headed(draft.recipient)
            if draft.kind in ("department", "organization") and own:
                return winner_of(draft)
        of_several = self.reviews and self.subject is None  # a review of several governments, one after the other
        near = self.topic is not None and (self.topic[0] == self.line or of_several)
        if self.topic is not None and near and self.topic[1].kind != "organization":
            return self.topic[1]._replace(told_before=True)
        giver = self.main.organizer if self.main is not None else None
        others = OTHERS.search(self.text[: claim.start]) is not None
        if self.institution is not None and self.institution.name != giver and not others:
            return self.institution._replace(told_before=True)
        if self.subject is None:
            bodies = {draft.recipient for draft in self.last_drafts if draft.kind != "person"}
            if len(before) != 1 or not bodies or source in (*HEADLINES, "heading"):
                return None
            draft = self.last_drafts[-1]
            return winner_of(draft)
        named = claim.event is not None or (bool(claim.categories) and name_evaluations(claim.categories))
        if source not in (*HEADLINES, "heading") and not named and self.main is None:
            return None
        return Recipient(self.subject.name, "government", self.subject, told_before=True)

    def of_another_award(self, claim: Claim, draft: Draft) -> bool:
        """Whether a round-up of a government goes on with another award than the one that its brand or body has won."""
        named = claim.event is not None and not claim.event.pointer
        other = named and claim.event is not None and not alike(claim.event.name, draft.prize.name)
        return self.reviews and other and draft.kind == "organization" and self.subject is not None

    def points_at_those(self, claim: Claim) -> bool:
        """Whether all that a claim says of its winners is that they are those told before: 이들 학교는."""
        told = [one for one in claim.winners if one.who.kind == "deictic" and one.who.name in KINDS]
        pointed = bool(told) and told == claim.winners and THOSE.search(self.text[: told[-1].end + 1]) is not None
        return pointed or (len(claim.winners) == 1 and self.takes_up_last(claim.winners[0].who))

    def takes_up_last(self, who: Who) -> bool:
        """Whether a phrase means just those who won in the sentence before: 이들 4곳은, 이들 자치단체는."""
        if (
            who.kind != "several"
            or who.name
            or not self.last_drafts
            or self.last_drafts[-1].sentence < self.sentence - 1
        ):
            return False
        return who.count in (0, len({draft.recipient for draft in self.last_drafts}))

    def those_before(self, claim: Claim) -> list[Recipient]:
        """All who won in the sentence before, where a claim is about them together: 이들 의료원은."""
        if not (self.points_at_those(claim) or THOSE.search(self.text[: claim.start])):
            return []
        rows = {draft.recipient: draft for draft in self.last_drafts}
        return [winner_of(row) for row in rows.values()]

    def givers_apart(self, claim: Claim) -> list[Node]:
        """Who gave the award of a line about a town, where a dash sets bodies above towns behind its grade.

        They are taken from the claim's winners: 재난관리 평가 우수 - 행정안전부 (특별교부세 5000만원).
        """
        told = claim.winners
        town = self.subject is not None and not self.subject.code.endswith(PROVINCE)
        if not town or not all(above_towns(one.who) for one in told):
            return []
        claim.prize = claim.prize or next((one.prize for one in told if one.prize is not None), None)
        claim.winners, claim.inherited = [], True
        return [Node("who", one.start, one.end, one.who.name, "", one.who) for one in told]

    def take(self, found: Sequence[Claim], start: int, source: str, nodes: Sequence[Node]) -> list[Draft]:
        """Rows of claims that a list states; the heading's field goes to those without one."""
        made: list[Draft] = []
        for claim in found:
            if claim.rule == "record" and not claim.givers:
                claim.givers = self.givers_apart(claim) or self.heading_givers
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


KINDS: Final = frozenset(
    {"시", "군", "구", "학교", "소방서", "교육지원청", "의회", "사업소", "재단"}
)  # of bodies told before, as many
EXEMPLARY: Final = "모범"  # a grade that titles begin with: 모범공무원


def adds_years_up(claim: Claim, own: Draft, before: Sequence[Draft]) -> bool:
    """Whether a claim only adds years of wins up, as this year's is told with a better grade.

    최우수 기관으로 선정됐다. 2023년과 2024년에 이어 3년 연속 우수기관에 이름을 올렸다.
    """
    if not claim.before_years or claim.streak is None:
        return False
    won = (draft for draft in before if draft.recipient == own.recipient and not draft.recall)
    return any(draft.grade.kind == own.grade.kind == "prize" and draft.grade.grade != own.grade.grade for draft in won)


def differs(grade: Grade, other: Grade) -> bool:
    """Whether two grades are prizes of which one winner wins one at a time: 최우수, 장려."""
    return grade.kind == other.kind == "prize" and grade.grade != other.grade


TOPIC_SIZE: Final = 4  # letters of a topic that names an award: 체감안전도는


def is_topic(node: Node, behind: Node) -> bool:
    """Whether a noun is what its sentence is about: 체감안전도는, 고객만족도 역시."""
    marked = node.josa in ("은", "는", "도") or (not node.josa and behind.noun in ("역시", "또한"))
    return node.kind in ("word", "event") and len(node.noun) >= TOPIC_SIZE and marked
