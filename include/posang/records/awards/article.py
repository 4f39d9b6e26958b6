"""An article's awards: sentences in order, with what headings, the lead and earlier sentences hand down."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from posang.records.awards.award import Award
from posang.records.awards.claim import Claim, bare_winner
from posang.records.awards.clause_years import at_that_time
from posang.records.awards.clauses import claims
from posang.records.awards.columns import Row, is_head, is_piped, is_program_table, parted_rows, stacked_rows
from posang.records.awards.context import HEADLINES
from posang.records.awards.days import DAY_NOUN, day_told
from posang.records.awards.draft import Draft, key
from posang.records.awards.field_prizes import (
    CONTESTS,
    by_field,
    fields_by_grade,
    opens_with_prize,
    prize_of_line,
    quoted_fields,
)
from posang.records.awards.finish import finish
from posang.records.awards.folding import fold
from posang.records.awards.givers import above_towns, event_givers
from posang.records.awards.groups import announced
from posang.records.awards.headed_lists import grade_of_heading, graded_winners, under_heading, winners_by_field
from posang.records.awards.items import SELECTED, Grade
from posang.records.awards.kinds import FIELDS_COUNTED
from posang.records.awards.laureates import laureates, laureates_alone
from posang.records.awards.lexicon import LEX
from posang.records.awards.lists import (
    aged_people,
    field_claims,
    fielded_people,
    graded_fields,
    line_claims,
    listed_people,
    marked_lines,
    rated_by_letter,
    strip_prefix,
    winners_in,
)
from posang.records.awards.naming import givers_of
from posang.records.awards.node import COPULA, STAFF_NOUNS, Event, Node, is_award
from posang.records.awards.offerings import (
    hosts_of_offering,
    listed_programs,
    program_claim,
    sites,
    years_of_offerings,
)
from posang.records.awards.opening import LOOKS_BACK, SENTENCE_SIZE, Opening
from posang.records.awards.predicates import is_nominal, told_before
from posang.records.awards.record_lines import record_claims
from posang.records.awards.renewals import CERTIFIED, granted_before, won_again, won_before, won_then
from posang.records.awards.rows import winner_of
from posang.records.awards.sequels import follow_streaks
from posang.records.awards.shares import tells_sums_alone
from posang.records.awards.subjects import TAKES_UP
from posang.records.awards.tables import UNIT, UNITS, Cells, cell_claim, cells_of, is_cell, pipe_claims
from posang.records.awards.titles import called_short
from posang.records.awards.triggers import TELLING, TRIGGER
from posang.records.awards.ungraded import (
    also_won,
    among_chosen,
    announces,
    bare_win,
    carried,
    chosen_told,
    given_out,
    glory_went,
    grade_of_number,
    honored_in_fields,
    number_chosen,
    prizes_by_field,
    winners_chosen,
    winners_told,
    won_fields,
    won_in_fields,
    won_the_same,
)
from posang.records.awards.verbs import CHOSEN_ALONE, WON_ALONE
from posang.records.awards.winners import longest_list
from posang.records.awards.wrapping import ends_sentence, led, unwrapped
from posang.records.document import Document, Line, sentences
from posang.records.metadata import ArticleMetadata
from posang.records.places import Places

LINE_ROLES: Final = ("body", "heading", "list_item", "caption", "title", "subtitle")
SELECTION: Final = re.compile(r"(?:공무원|직원|부서|수상자|유공자?)$")
BESIDE: Final = re.compile(r"(?:\S+\s){0,2}(?:이외에도|이\s?밖에도?|그\s?밖에도?|이와\s?함께|이와\s?별도로)")
# what names a file that hangs on a page, and states nothing: 첨부파일 보도자료_최우수.hwpx
NAMES_FILE: Final = re.compile(r"[^\s/]\.(?:hwpx?|pdf|docx?|pptx?|xlsx?|zip|jpe?g|png)(?![A-Za-z])", re.IGNORECASE)
HEADING_SIZE: Final = 90  # characters; a longer line is a paragraph


LABEL_SIZE: Final = 40  # characters of a line that may be one without a mark before it
WORDS_FIRST: Final = re.compile("[가-힣]{2}")


# a grade before the mark that its winners stand behind: 최우수=, 우수상(2) :
GRADE_LABEL: Final = re.compile(
    r"(?:최우수|우수|장려|대상|금상|은상|동상|특별상|노력)[가-힣]{0,3}\s?(?:\(\d+[가-힣]{0,2}\)\s?)?[=:-]"
)
LABELS: Final = 2  # of grades that make a line a list's, however long it is


def short_line(text: str) -> bool:
    """Whether a line looks like a heading or a list's line, whatever its role."""
    if len(GRADE_LABEL.findall(text)) >= LABELS and not ends_sentence(fold(text)):
        return True
    if len(text.strip()) > LABEL_SIZE and WORDS_FIRST.match(text.strip()):
        return False
    body = fold(text).strip()
    return (strip_prefix(body) > 0 and not (len(body) > 120 and ends_sentence(body))) or (
        len(body) <= LABEL_SIZE and not ends_sentence(body)
    )


UNGRADED: Final = re.compile(r"(?:상|장|공무원|상 시상|어워즈|어워드)$")  # awards that may be won without a grade
OPENS_WITH: Final = re.compile(r"(?P<name>[가-힣\d]{2,20})[은는]\s")  # a sentence's topic
GIVEN_OUT: Final = re.compile(r"명(?:에|의\s[가-힣]+에게\s)")  # of an honor given to people who are counted
NAMES_WINNERS: Final = re.compile(r"수상|선정|뽑|영예|주인공|선발|각각\s받았|(?:부문|분야)은\s.*받았")
NUMBER_REACH: Final = 3  # sentences behind the one that tells how many were chosen in which they are named
THIS_TIME: Final = frozenset({"이번", "이날", "올해"})  # before the word for a contest told before
MEDAL: Final = "장"  # how the medals that communities give by field end: 효열장
OFFERINGS_REACH: Final = 3  # sentences behind the one that tells of offerings in which the works chosen are listed


def is_personal(node: Node, behind: Node) -> bool:
    """Whether a person alone is what a sentence is about: 나래온 시장 개인도 (상복이 있었다)."""
    return node.kind == "who" and node.who.kind == "person" and behind.noun + behind.josa in PERSONALLY


PERSONALLY: Final = frozenset({"개인도", "개인은", "개인적으로", "개인적으로도"})


def are_medals(nodes: Sequence[Node]) -> bool:
    """Whether all fields of a sentence are medals of a community: 문화체육장 A, 산업장 B 씨다."""
    fields = [node for node in nodes if node.kind == "cat"]
    return len(fields) > 1 and all(node.noun.endswith(MEDAL) for node in fields)


# that the winners of an award are told next: '가온대상' 수상자는 5명이다, 시상도 이어졌다, 평가 결과를 발표했다
INTRODUCES: Final = re.compile(
    r"(?:수상자|수상작|수상팀|입상자|입상작|결과|시상)(?:[은는이가도]|로는|식도|\s명단에도?)\s[^.]{0,30}(?:[명팀곳편점개]|가[려렸]|나왔|이어|발표|열[렸려]|올랐|적혔|실렸)"
    r"|결과를\s[^.]{0,30}(?:발표|공개|공표)(?:했|하고)|결과를\s[^.]{0,30}내[놓놨]"
)


TOLD_IN: Final = frozenset(
    {"에서도", "에서는", "에도"}
)  # of an award in which it is told next what was won: B상에서도 낭보가

# words for an award told before, as the topic of a sentence that presents it: 이 상은 행정안전부가 주최하고
PRESENTED: Final = frozenset({"상", "시상식", "대회", "평가", "제도", "공모전"})


def chosen_people(found: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence that says no more than which people were chosen: 이번에 뽑힌 모범공무원은 A와 B다."""
    people = all(winner.who.kind == "person" for claim in found for winner in claim.winners)
    chosen = all(claim.grade == SELECTED or claim.grade.noun in STAFF_NOUNS for claim in found)
    return list(found) if people and chosen else []


def tells_more_sums(nodes: Sequence[Node], made: Sequence[Draft]) -> bool:
    """Whether a sentence tells more sums than its own rows took: 대상을 받은 A에는 2억 원, 최우수 시군에는 1억 원씩."""
    taken = {draft.money for draft in made} - {None}
    return sum(node.kind == "money" for node in nodes) > len(taken)


class Reader(Opening):
    """Reads one article; holds what earlier sentences established."""

    def read_sentence(self, text: str, start: int, source: str) -> None:
        """One sentence (or headline, or caption) of the article; `start` is its place in the page."""
        if len(text) > SENTENCE_SIZE:
            return
        if not (TELLING.search(text) or self.is_awaited() or self.offerings_told()):
            self.sentence += 1
            self.turn_to(text)
            if self.takes_up:
                self.remember_list(self.nodes_of(text))
            return
        folded = self.text = fold(text)
        self.begins = start
        nodes = called_short(self.nodes_by_field(text), self.known)
        self.brands(nodes)
        self.sentence += 1
        self.beside = bool(BESIDE.match(text[:24]))
        kind = {"title": "headline", "subtitle": "headline", "heading": "headline", "caption": "prose"}.get(
            source, "list" if is_nominal(nodes) else "prose"
        )
        found = laureates(nodes, self.known)
        if not found and TRIGGER.search(text) and not tells_sums_alone(nodes):
            found = claims(nodes, folded, kind)
        if (grade := self.grade_announced) is not None and not any(node.kind in ("grade", "veto") for node in nodes):
            unnamed = all(claim.grade.kind == "named" and claim.event is None for claim in found)
            found = (carried(nodes, grade) or found) if unnamed else found
        found = found or self.of_graded_number(nodes)
        if not found and self.main is not None and UNGRADED.search(self.main.name):
            found = bare_win(nodes, WON_ALONE, folded) or winners_told(nodes) or winners_chosen(nodes)
            found = found or glory_went(nodes) or prizes_by_field(nodes)
            if not found and (NAMES_WINNERS.search(folded) or are_medals(nodes)):
                found = field_claims(nodes, folded)
        found = found or won_in_fields(nodes) or won_fields(nodes)
        if self.main is not None and all(claim.rule == "paired" for claim in found):
            found = [*honored_in_fields(nodes, folded), *found]
        if self.given is not None and self.given[0] == self.sentence - 1:
            honor = self.given[1]
            told = (
                winners_told(nodes) or [claim for claim in found if claim.grade.kind == "field"] or chosen_people(found)
            )
            found = [replace(claim, grade=honor.grade, event=honor.event) for claim in told] or found
        given = given_out(nodes) if GIVEN_OUT.search(folded) and source == "body" else None
        self.given = None if given is None else (self.sentence, given)
        if not found and self.main is not None:
            number = self.number
            found = chosen_told(nodes, number[1] if number is not None and number[0] == self.sentence - 1 else None)
        if not found and self.adds_to_last():
            last = self.last_drafts[-1]
            found = also_won(nodes, folded, last.grade, last.prize.name)
        if (news := self.one_grade_of_news()) is not None:
            found = self.past_wins(nodes, news, found)
        if not found and (before := self.one_grade_before()) is not None:
            found = won_the_same(nodes, folded, before.grade, before.prize.name)
            fields = [before.category] if before.category else []
            again = won_again(nodes, before.grade, before.prize.name)
            found = found or [replace(claim, categories=fields) for claim in again]
        if not found and self.number_told():
            found = winners_told(nodes) or laureates_alone(nodes)
        if not found and self.winners_awaited():
            found = bare_win(nodes, CHOSEN_ALONE)
        if not found and self.offerings_told():
            found = sites(nodes, folded, self.offering_hosts) or listed_programs(nodes, folded, self.offerings[1])
        certified = self.certificate_told()
        if certified is not None and all(claim.event is None and claim.grade.kind == "named" for claim in found):
            found = granted_before(nodes, certified.grade, certified.prize.name) or found
        found = self.of_announced(nodes, found)
        if not found:
            found = self.in_another_group(nodes) or self.behind_a_rank(nodes)
        if (counted := number_chosen(nodes)) is not None:
            self.number = (self.sentence, counted)
        if (years := years_of_offerings(nodes)) is not None:
            self.offerings, self.offering_hosts = (self.sentence, years), hosts_of_offering(nodes)
        self.carried = (
            next(
                ((self.sentence, node.grade) for node in nodes if node.kind == "grade" and announces(nodes, node)), None
            )
            if not found
            else None
        )
        made: list[Draft] = []
        self.pending = made
        self.bare = []
        at_that_time(self.document.text, start, folded, found)
        for claim in self.graded(found, nodes):
            made.extend(self.drafts_of(claim, start, source, nodes))
        self.remember(nodes, start)
        self.count_fields(nodes, made)
        if made:
            if source not in HEADLINES:
                if all(map(self.is_past, made)):
                    follow_streaks(self.now_won_by(made) or self.news(made[0].prize), nodes, folded)
                self.last_drafts = made
                self.last = made[-1].prize
                if self.main is None or self.told_later(made[0], start):
                    self.main = made[0].prize
            self.drafts.extend(made)
        grade = None if made else announced(nodes)
        self.announced = None if grade is None else (self.sentence, grade)
        self.spread_honors(nodes)
        if not made:
            self.follow(nodes, folded)
        elif self.last_drafts and tells_more_sums(nodes, made):
            self.spread_money(nodes, folded)
        if LEX.money_nouns.search(folded) is not None:
            self.money_told = self.sentence

    def winners_awaited(self) -> bool:
        """Whether a sentence may tell winners by its verb alone, as an award, a choice or a number was told before."""
        chosen = bool(self.last_drafts) and self.last_drafts[-1].grade.kind == "named"
        introduced = self.introduced is not None and self.introduced[0] == self.sentence - 1
        return self.number_told() or chosen or introduced

    def turn_to(self, text: str) -> None:
        """Make a winner that a sentence without a win is about its paragraph's topic: A면은 950점을 얻었다."""
        match = OPENS_WITH.match(text)
        won = next((row for row in reversed(self.drafts) if match is not None and row.recipient == match["name"]), None)
        if won is not None:
            self.topic = (self.line, winner_of(won))

    def is_awaited(self) -> bool:
        """Whether the sentence before announced what the one that comes next may tell."""
        announcing = (self.announced, self.carried, self.number, self.graded_number)
        return any(told is not None and told[0] == self.sentence for told in announcing)

    @property
    def known(self) -> str:
        """The name of the award that the article is about; empty before one is told."""
        return self.main.name if self.main is not None else ""

    @property
    def grade_announced(self) -> Grade | None:
        """The grade whose winners the sentence before announced for this one."""
        told = self.carried
        return told[1] if told is not None and told[0] == self.sentence - 1 else None

    def nodes_by_field(self, text: str) -> list[Node]:
        """The nodes of a sentence or line, prizes that are told by their fields read as such."""
        nodes = by_field(self.ranked_in_region(self.nodes_of(text)), self.known)
        if self.known.endswith(CONTESTS):
            quoted_fields(nodes, told=True)
        told = self.fields_counted is not None and self.fields_counted[0] == self.sentence
        return fields_by_grade(fold(text), nodes, told=True) if told else nodes

    def of_graded_number(self, nodes: Sequence[Node]) -> list[Claim]:
        """Who is of the number of bodies that won a grade, as this sentence or the one before told."""
        told, rest = grade_of_number(nodes), nodes
        if told is not None:
            self.graded_number = (self.sentence, told[0])
            rest = nodes[told[1] :]
        near = self.graded_number is not None and self.graded_number[0] >= self.sentence - 1
        return among_chosen(rest, self.graded_number[1]) if near and self.graded_number is not None else []

    def adds_to_last(self) -> bool:
        """Whether a sentence may go on with the people of the win that the one before it told."""
        last = self.last_drafts[-1] if self.last_drafts else None
        return last is not None and last.kind == "person" and last.sentence == self.sentence - 1 and not last.recall

    def one_grade_before(self) -> Draft | None:
        """A row of the sentence before, where all that it told won the same grade of an award."""
        told = [draft for draft in self.last_drafts if draft.sentence == self.sentence - 1 and not draft.recall]
        alike = len({(draft.grade.grade, draft.prize.name) for draft in told}) == 1
        return told[-1] if alike else None

    def past_wins(self, nodes: Sequence[Node], news: Draft, found: list[Claim]) -> list[Claim]:
        """A sentence's claims with the earlier wins of the prize that is news: 이번 수상은 2022년에 이어 두 번째다."""
        grade, award = news.grade, news.prize.name
        if not any(claim.years or claim.recall or claim.before_years for claim in found):
            found = [*found, *won_before(nodes, grade, award)]
        return found or won_then(nodes, self.text, grade, award, news.year or news.prize.year or self.year)

    def one_grade_of_news(self) -> Draft | None:
        """A row of the win that the article told last, where one winner won it."""
        told = self.news()
        return told[0] if len({(draft.recipient, draft.grade.grade, draft.prize.name) for draft in told}) == 1 else None

    def certificate_told(self) -> Draft | None:
        """The row of the certificate or title that the article is about, if it told one."""
        told = (draft for draft in self.drafts if draft.prize is self.main and not draft.recall)
        return next((draft for draft in told if draft.grade.grade in CERTIFIED and draft.grade.kind == "named"), None)

    def offerings_told(self) -> bool:
        """Whether a sentence right before told that works were chosen in public offerings."""
        return 0 < self.sentence - self.offerings[0] <= OFFERINGS_REACH

    def number_told(self) -> bool:
        """Whether a sentence right before told how many were chosen for the award that the article is about."""
        return self.main is not None and self.number is not None and 0 < self.sentence - self.number[0] <= NUMBER_REACH

    def told_later(self, first: Draft, start: int) -> bool:
        """Whether the award that the opening seemed to be about is named behind the article's first win, of another."""
        main = self.main
        if self.drafts or main is None or first.prize is main:
            return False
        if main.quoted and not LOOKS_BACK.match(self.document.text, main.at):
            return False
        return main.at > start and first.grade.kind == "prize"

    def graded(self, found: Sequence[Claim], nodes: Sequence[Node]) -> Sequence[Claim]:
        """Winners by field under the grade of the sentence before: 장관상은 A가 초등 부문에서 받았다. 중등 부문은 B."""
        before = self.last_drafts[-1] if self.last_drafts else None
        if (
            before is None
            or before.category is None
            or before.rule != "after"
            or before.grade.kind not in ("prize", "honor")
            or (before.line, before.sentence) != (self.line, self.sentence - 1)
            or any(node.kind == "grade" for node in nodes)
        ):
            return found
        return [
            replace(claim, grade=before.grade, event=claim.event or Event(before.prize.name))
            if claim.grade.kind == "field"
            else claim
            for claim in found
        ]

    def remember_list(self, nodes: Sequence[Node]) -> None:
        """The bodies that a sentence lists, where the article takes some up as these: 이들 4곳을."""
        listed = longest_list(nodes) if self.takes_up else []
        if listed:
            self.listed = (self.sentence, [self.in_full(who) or who for who in listed])

    def remember(self, nodes: Sequence[Node], start: int) -> None:
        """People, departments and awards that a sentence names."""
        lead = next((node for node in nodes[:6] if node.kind == "who" and node.josa in ("은", "는")), None)
        person = next((left for left, right in pairwise(nodes[:4]) if is_personal(left, right)), None)
        lead = person or lead
        if lead is not None:
            found = self.recipient(bare_winner(lead), start + lead.start) if lead.who.kind != "several" else None
            self.topic = (self.line, found) if found is not None else None
        if DAY_NOUN in self.text and (day := day_told(nodes)) is not None:
            self.day = (self.sentence, day)
        self.remember_list(nodes)
        made_known = INTRODUCES.search(self.text) is not None
        for k, node in enumerate(nodes):
            if node.kind == "who":
                who = node.who
                if who.kind == "person":
                    name = self.full_name(who)
                    if name and (not self.people or self.people[-1][0] != name):
                        self.people.append((name, who.title, self.government_of(who) or self.subject))
                elif who.kind in ("department", "organization", "government"):
                    self.named.append(self.in_full(who) or who)
            elif node.kind == "event" and node.event.pointer:
                result = nodes[k + 1] if k + 1 < len(nodes) and not node.josa else node
                told = result.noun == "결과" and result.josa in COPULA  # 이는 A부가 발표한 평가 결과다
                before = k - 1 - (k > 1 and nodes[k - 1].noun in THIS_TIME)  # A부가 연 (이번) 대회에는
                held = k > 0 and nodes[before].kind == "mark"
                held = held and (told or node.josa in ("에", "에는", "에서", "에서는"))
                topic = node.josa in ("은", "는") and node.event.name in PRESENTED
                if topic or held:
                    self.presented(nodes, k, start)
            elif node.kind == "event":
                self.presented(nodes, k, start)
                givers = event_givers(nodes, k)
                self.events.append((self.line, node.event, givers, start))
                behind_another = k > 0 and nodes[k - 1].kind == "event" and not nodes[k - 1].josa
                if (node.event.weak and not made_known) or behind_another:
                    continue  # what the award before it comes as: '국가사회발전 유공' 정부포상
                year = None if told_before(self.text, node.end) else node.event.year
                known = self.prize(replace(node.event, year=year), givers, start, make=False)
                if known is None:
                    self.mentioned, self.mentioned_givers = node.event, givers
                told_in = node.josa in TOLD_IN and not any(other.kind == "grade" for other in nodes)
                if not self.pending and (made_known or told_in):
                    self.introduced = (self.sentence, node.event, givers, start)

    def read(self) -> list[Award]:
        """The article's awards."""
        seen: set[str] = set()
        lines: list[Line] = []
        for line in self.document.lines:
            if line.role not in LINE_ROLES or NAMES_FILE.search(line.text):
                continue
            mark = line.text.strip()
            if mark in seen and (len(mark) >= 40 or line.role in ("title", "subtitle", "caption")):
                continue
            seen.add(mark)
            lines.append(line)
        lines = led(self.document, unwrapped(self.document, lines))
        if not any(TRIGGER.search(line.text) for line in lines):
            return []
        headlines = [line for line in lines if line.role in HEADLINES]
        kept = [line for line in lines if line.role not in HEADLINES]
        self.fielded = bool(FIELDS_COUNTED.search(self.document.text))
        self.takes_up = bool(TAKES_UP.search(self.document.text))
        self.prologue(headlines, kept)
        at = 0
        while at < len(kept):
            at += self.read_block(kept, at)
        self.heading = self.heading_category = None
        for line in headlines:
            self.line += 1
            self.read_sentence(line.text, line.start, line.role)
        return finish(self)

    def read_block(self, lines: Sequence["Line"], at: int) -> int:
        """Read the line at `at`, or the table that begins there; how many lines that was.

        What a line is, its look decides before its role: lists and tables reach the reader with many roles.
        """
        line = lines[at]
        self.line += 1
        if line.role == "caption":
            self.read_prose(line, "caption")
            return 1
        if is_piped(line):
            piped = list(takewhile(is_piped, lines[at:]))
            self.read_rows([(row.text, row.start) for row in piped])
            return len(piped)
        if rows := stacked_rows(lines[at:]):
            self.read_rows(rows)
            return sum(len([cell for cell in text.split("|") if cell]) for text, _ in rows)
        if rows := parted_rows(lines[at:]):
            self.read_rows(rows)
            return len(rows)
        cells = list(takewhile(lambda row: row.role != "caption" and is_cell(row.text), lines[at:]))
        graded = len(cells) >= 5 and any(row.text.strip() in LEX.grades for row in cells)
        if graded and (is_head(line.text) or not stacked_rows(lines[at + 1 :])):  # no title of a table below it
            self.read_cells(cells)
            return len(cells)
        prizes = list(takewhile(is_prize_line, lines[at:]))
        if len(prizes) > 1:
            award = "" if any(self.known in row.text for row in prizes) else self.known
            for row in prizes:
                self.read_prize(row, award)
            return len(prizes)
        if line.role in ("heading", "list_item") or short_line(line.text):
            self.read_item(line)
        else:
            self.read_prose(line, "body")
        return 1

    def read_prize(self, line: "Line", award: str) -> None:
        """A list line that is a prize, perhaps one of an award's, and who won it."""
        folded = fold(line.text)
        skip = strip_prefix(folded)
        text = self.text = folded[skip:]
        nodes = self.nodes_of(text)
        winners = winners_in([node for node in nodes[1:] if node.kind != "colon"], text)
        if not winners:
            self.read_item(line)
            return
        self.sentence += 1
        told = prize_of_line(nodes[0], award)
        self.take([replace(told, winners=winners, end=winners[-1].end)], line.start + skip, "list", nodes)

    def read_prose(self, line: "Line", source: str) -> None:
        """A paragraph, sentence by sentence."""
        for sentence in sentences(line):
            self.read_sentence(sentence.text, sentence.start, source)

    def read_item(self, line: "Line") -> None:
        """A line that is no paragraph: winners of a list, else a heading."""
        if len(line.text) > SENTENCE_SIZE:
            self.read_prose(line, "body")
            return
        folded = fold(line.text)
        skip = strip_prefix(folded)
        text = self.text = folded[skip:]
        nodes = self.nodes_by_field(text)
        self.sentence += 1
        if rated_by_letter(nodes) and f"{nodes[0].noun}등급" in self.document.text:
            nodes[0].kind, nodes[0].value = "grade", Grade(f"{nodes[0].noun}등급", kind="rating")
        found = (marked_lines(nodes, text) if skip else None) or line_claims(nodes, text)
        if found is None and self.heading is not None and SELECTION.search(self.heading.name):
            found = listed_people(nodes, text)
        if found is None and self.main is not None and UNGRADED.search(self.main.name):
            found = field_claims(nodes, text) or aged_people(nodes, text) or fielded_people(nodes) or None
        if found is None and skip:
            found = (
                record_claims(nodes, text)
                or (graded_fields(nodes, text) if self.subject and self.fielded else None)
                or None
            )
        if found is None and skip and self.offerings_told():
            found = listed_programs(nodes, text, self.offerings[1], least=1) or None
            self.offerings = self.offerings if found is None else (self.sentence, self.offerings[1])
        announced = self.grade_announced
        if found is None and (grade := self.heading_grade or announced) is not None:
            found = winners_by_field(nodes, text, grade) if self.heading_by_field else None
            found = found or graded_winners(nodes, text, grade)
            if found is not None and announced is not None:
                self.carried = (self.sentence, announced)
        if found is not None and self.heading_grade is not None:
            found = under_heading(found, nodes, self.heading_grade)
        if found is not None:
            self.take(found, line.start + skip, "list", nodes)
            self.remember(nodes, line.start + skip)
            return
        several = skip > 0 and any(node.kind == "bullet" for node in nodes)
        told = is_nominal(nodes) and folded.rstrip().endswith(".")  # ○ 도시대상 특별상.
        if several or told or ends_sentence(folded) or len(folded) > HEADING_SIZE:
            self.sentence -= 1
            for sentence in sentences(line):
                self.read_sentence(sentence.text, sentence.start, "list")
            return
        self.read_heading(line, skip)

    def read_heading(self, line: "Line", skip: int) -> None:
        """A heading: it may state a win, and hands an award's name or a field to what stands below it."""
        self.heading = self.heading_category = None
        self.heading_givers = []
        folded = fold(line.text)
        self.unit = UNITS[match["unit"].replace(" ", "")] if (match := UNIT.search(folded)) else 1
        bare = folded[skip:].strip(" []<>【】")
        nodes = self.nodes_of(bare)
        self.heading_grade, self.heading_by_field = grade_of_heading(nodes)
        event = next((node for node in nodes if is_award(node)), None)
        if len(nodes) == 1 and nodes[0].kind == "event" and nodes[0].event.pointer:
            self.heading_givers = givers_of(nodes[0].event)
        elif len(nodes) == 1 and self.is_above_subject(nodes[0]):
            self.heading_givers = nodes
        if (
            event is None
            and not self.heading_by_field
            and len(bare) > 4
            and nodes
            and SELECTION.search(nodes[-1].noun)
            and nodes[-1].kind in ("word", "grade")
        ):
            event = Node("event", 0, len(bare), bare, "", Event(bare))
        field_node = next((node for node in nodes if node.kind == "cat" and isinstance(node.value, list)), None)
        if field_node is not None:
            self.heading_category = field_node.names[0]
        elif (
            event is not None
            and self.main is not None
            and event.event.weak
            and key(event.event.name) != key(self.main.name)
            and " " not in event.event.name
        ):
            self.heading_category = event.event.name
        elif event is not None:
            self.heading = self.prize(event.event, [], line.start)
            self.main = self.main or self.heading
        elif (
            nodes
            and len(bare) <= 14
            and all(node.kind in ("word", "who", "event", "other", "dot", "prize") for node in nodes)
            and not bare.rstrip(" ▶■◆○◇△▲□·:-").endswith(("결과", "현황", "명단", "내역", "순위", "개요", "말"))
        ):
            self.heading_category = bare.strip(" ▶■◆○◇△▲□·:-")
        if not (self.heading_by_field or folded.strip().startswith(("[", "【"))):
            self.read_sentence(line.text, line.start, "heading")

    def is_above_subject(self, node: Node) -> bool:
        """Whether a heading names who gives what the list below tells of the article's town: ◇ 충남도, [산림청]."""
        town = self.subject is not None and self.subject.level != "province"
        return town and node.kind == "who" and node.who.kind != "person" and above_towns(node.who)

    def read_rows(self, rows: Sequence[Row]) -> None:
        """A table with pipes between its cells."""
        texts = [(fold(text), start) for text, start in rows]
        header = [cell for cell, _ in cells_of(texts[0][0])]
        if is_program_table(header) and self.offerings_told():
            for text, start in texts[1:]:
                self.take([program_claim(cells_of(text), header, self.nodes_of)], start, "list", [])
            return
        for number, claim in pipe_claims(texts, self.nodes_of, self.unit):
            self.take([claim], texts[number][1], "list", [])

    def read_cells(self, block: Sequence["Line"]) -> None:
        """A table with one cell a line."""
        state = Cells()
        waiting: list[Draft] = []
        for row in block:
            text = fold(row.text)
            if match := UNIT.search(text):
                self.unit = UNITS[match["unit"].replace(" ", "")]
                continue
            nodes = self.nodes_of(text)
            claim = cell_claim(nodes, text, state)
            if claim is not None:
                waiting.extend(self.take([claim], row.start, "list", nodes))
                continue
            value = self.money(next((node for node in nodes if node.kind == "money"), None))
            body = text.strip().replace(",", "")
            if value is None and body.replace(".", "").isdigit() and self.unit > 1:
                value = int(float(body) * self.unit)
            if value is not None:
                for draft in waiting:
                    draft.money = value
                waiting = []


def is_prize_line(line: "Line") -> bool:
    """Whether a line is a mark and a prize with who won it."""
    skip = strip_prefix(line.text)
    return skip > 0 and opens_with_prize(fold(line.text)[skip:])


def read_awards(document: "Document", metadata: "ArticleMetadata", places: "Places") -> list[Award]:
    """Every award that the article states, in text order.

    Rules only: see `clauses` for what a sentence states and this module for what it inherits. An article without a
    word of awards costs one search.
    """
    if not TRIGGER.search(document.text):
        return []
    return Reader(document, metadata, places).read()
