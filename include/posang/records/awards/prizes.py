"""The awards that an article speaks of, and which of them a claim means."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from posang.records.awards.choices import TITLED
from posang.records.awards.claim import Claim
from posang.records.awards.context import Won
from posang.records.awards.draft import Draft, Prize, alike, key
from posang.records.awards.endings import adnominal
from posang.records.awards.events import BODIES_COUNTED, strip_name, unbroken
from posang.records.awards.givers import event_givers, givers_behind
from posang.records.awards.grades import HONOR
from posang.records.awards.honors import PLATES, UNATTRIBUTED
from posang.records.awards.lexicon import LEX
from posang.records.awards.names import Names
from posang.records.awards.naming import FESTIVAL, FROM, MEETING, MERIT_BODIES, WORK_ENDS, givers_of, merit
from posang.records.awards.node import CONNECTS, Event, Node, is_award, words_start
from posang.reference import (
    Organization,
    find_names,
    official_name,
    province_of,
)
from posang.reference.outlets import is_place

OWN_HEAD: Final = {"군수상": "군", "구청장상": "구", "시장상": "시"}


CHOSEN: Final = re.compile(r"(?:우수|으뜸|모범|친절|최우수)\s?(?:공무원|직원|부서|팀|의원|사례|읍·?면·?동|읍·?면)")


# what a sentence must hold to name a choice, and the verbs by which counted bodies are chosen
CHOSEN_HINT: Final = re.compile(
    rf"{CHOSEN.pattern}|우수\s?[가-힣·]+(?:로\s|['’”]?\s?\d+\s?(?:곳|개))|\d\s?(?:곳|개)[^.\n]{{0,10}}(?:선정|지정)"
)
CHOICE: Final = re.compile(r"선정[했한하]|뽑[았은아]|선발[했한하]|지정[했한하]")
TOWN_WORDS: Final = ("읍면", "읍·면", "읍면동", "읍·면·동")
HALVES: Final = frozenset({"상반기", "하반기", "분기", "올해의", "각각", "최종", "총"})


# an evaluation named by whom it judges alone, which is a name where no better one is told: 시·군 평가
KIND_OF_BODY: Final = re.compile(
    r"(?:시·도|시도|시·군|시군|구·군|자치구|읍·?면·?동?|부서|지자체|지방자치단체|마을)\S{0,12}\s?\S{0,12}평가$"
)
# an evaluation of one part of those whom the award in force judges: 도 본청 부서별 평가
PART_JUDGED: Final = re.compile(
    r"(?:[도시군구]\s)?(?P<group>본청|직속기관|사업소|읍·?면·?동|읍·?면)?\s?(?:부서|실·?과)?별?\s?평가"
)
FIELD_OF_CONTEST: Final = re.compile(
    r"(?P<field>[가-힣·]{2,12})\s?(?:분야|부문)\s(?P<contest>.{2,20}(?:대회|경연|공모전|콘테스트))"
)
# what an honor is given for; names no scheme that others win too
MERITS: Final = ("유공", "표창", "표창장", "훈장", "포장")


# an evaluation known only by whom it judges: 13개 교육지원청을 대상으로 실시한 평가
JUDGED: Final = re.compile(
    r"(?P<kind>[가-힣]{3,12})(?:\s\d{1,4}\s?(?:개소|곳|개))?[을를]\s대상으로\s(?:매년\s)?(?:(?:한|벌인|실시한|진행한|시행한)\s)?"
    r"(?P<noun>[가-힣]{0,4}(?:평가|심사|점검))(?:(?!한)|한\s결과)"
)
THIS_ONE: Final = re.compile(r"(?:이번|이|같은|해당|올해)\s(?:\S+\s)?\S*(?:평가|점검|진단|측정)")
SAME_CONTEST: Final = re.compile(r"(?:이|같은|해당)\s(?:대회|평가|공모|공모전|경진대회|콘테스트|상)에서")
# that who held the award told before held this one as well: 같은 기관이 매긴 (평가에서)
SAME_GIVER: Final = re.compile(r"같은\s(?:기관|단체|부처|위원회|재단|협회)(?:[이가의]|에서)\s")
# bodies of a town whose heads honor people
STATIONS: Final = (*("소방서", "경찰서", "교육지원청", "의회"), *("본부", "센터", "보건소"))
COMMENDS: Final = ("유공", "표창")
PLAIN: Final = ("표창", "표창장")
OF_OFFICES: Final = ("평가", "점검", "진단", "측정")  # what no person wins
ALSO: Final = re.compile(r"(?:또|또한|이\s?밖에도?|그\s?밖에도?)[\s,]")


def given(event: Event, givers: Sequence[Node]) -> Event:
    """An evaluation that nothing but who holds it tells from others: 우정사업본부 평가, 기관평가."""
    host = givers[0].noun if givers else event.giver[0].noun
    bare = event.name in OF_OFFICES
    return replace(event, name=f"{host} {event.name}" if bare else event.name, pointer=False)


def same_award(known: str, name: str) -> bool:
    """Whether a name is that of a known award, in short or in full."""
    placed = without_place(known, name) or without_place(name, known)
    return alike(known, name) or placed or in_full(known, name) or in_full(name, known)


def in_full(full: str, short: str) -> bool:
    """Whether a name is that of an evaluation which another gives in short: 민원서비스 종합평가, 실태평가."""
    if PLAIN_EVALUATION.fullmatch(key(short)) and key(full).endswith(key(short)) and key(full) != key(short):
        return True
    rest = key(full).replace("종합", "")
    return "종합" in full and "종합" not in short and len(rest) >= JUDGED_SIZE and key(short).endswith(rest)


# what says how it was evaluated, not what
PLAIN_EVALUATION: Final = re.compile(r"(?:(?:실태|실적|성과|종합|추진|운영|시책|업무)){1,2}평가")
JUDGED_SIZE: Final = 5  # letters; a shorter name says nothing of what is judged: 종합평가


def without_place(full: str, short: str) -> bool:
    """Whether a name is another's without the place that it begins with: 울주군민상, 군민상."""
    place = full.removesuffix(short)
    return place != full and short.endswith("상") and is_place(place)


def meant(prize: Prize, pointer: Event) -> bool:
    """Whether an evaluation told by its kind alone is one whose name ends so: 종합평가, of a 소방행정 종합평가."""
    return key(prize.name).endswith(key(pointer.name))


def chosen_of_counted(nodes: Sequence[Node], k: int) -> bool:
    """Whether a grade at a place names what counted bodies are chosen as: 40개 학교를 독서교육 우수학교로 선정했다."""
    node, verb = nodes[k], nodes[k + 1]
    excellent = node.kind == "grade" and node.grade.grade == "우수" and bool(node.grade.noun)
    if not excellent or node.josa not in ("으로", "로") or not CHOICE.match(verb.noun):
        return False
    told = next((at for at in range(k - 1, 0, -1) if nodes[at].josa), 0)
    if nodes[told].josa not in ("을", "를") or nodes[told].kind not in ("word", "count"):
        return False
    ahead = nodes[max(0, told - COUNT_REACH) : told + 1]
    return any(other.kind == "count" for other in ahead)


def chosen_in_number(nodes: Sequence[Node], k: int) -> bool:
    """Whether bodies are chosen in number by the grade at a place: ‘2023년 도로정비 우수 기관’ 17곳을 선정했다."""
    node, count, verb = nodes[k], nodes[k + 1], nodes[k + 2] if k + 2 < len(nodes) else None
    graded = node.kind == "grade" and node.grade.kind == "prize" and bool(node.grade.noun) and not node.josa
    counted = count.kind == "count" and count.value in BODIES_COUNTED and count.josa in ("을", "를")
    return graded and counted and verb is not None and CHOICE.match(verb.noun) is not None


def quoted_in_number(nodes: Sequence[Node], k: int) -> bool:
    """Whether what is quoted at a place is what counted bodies are chosen for: '문화도시' 승인 대상 13곳을 선정했다."""
    if nodes[k].kind != "quote" or nodes[k].josa:
        return False
    count = next((at for at in range(k + 1, min(k + COUNT_REACH, len(nodes) - 1)) if nodes[at].kind == "count"), None)
    if count is None or any(node.josa for node in nodes[k:count]):
        return False
    counted, verb = nodes[count], nodes[count + 1]
    return counted.josa in ("", "을", "를", "이", "가") and verb.noun.startswith(("선정", "지정", "선발"))


DAY_LASTS: Final = 3  # sentences behind one that tells of a day's ceremony, in which honors are given there
STAFF_TITLES: Final = ("공무원", "직원")  # ends of awards that only persons win
MANY: Final = 3  # awards told before that show an article to tell of many
MARK_REACH: Final = (
    3  # nodes before a choice in which the mark of who holds it stands: 교육부 주최 2015 (독서 우수학교)
)
COUNT_REACH: Final = 6  # nodes of the word for counted bodies: 55개 초·중·고교를
FAIR: Final = "박람회"  # a meeting at which its own prizes are won
JURY: Final = re.compile(r"심사위원|평가위원|심사단|평가단")  # that judges for who holds a contest
# why a body was honored, told in a paragraph of its own
AT_CEREMONY: Final = re.compile(
    r"(?:이번|이날)\s(?:시상식|수여식|전수식|시상)에서"
)  # where the award told before was given
OWN_MERIT: Final = re.compile(r"공로[로를]|기여|이바지|유공|노력을?\s기울|힘[쓴써]|앞장|인정받아|인정을\s받아")
OF_CONTEST: Final = re.compile(r"이번|평가|대회|공모|심사|점검|시상식|이와 함께")
REASON: Final = re.compile(r"공로[로를]|기여")  # of an honor, told for itself


def is_earlier_edition(claim: Claim, prize: Prize) -> bool:
    """Whether a claim is of an edition before the one that its award is told of in the article."""
    own = claim.event.edition if claim.event is not None else None
    return own is not None and prize.edition is not None and own < prize.edition


def tells_again(draft: Draft, claim: Claim) -> bool:
    """Whether a claim's honor is the one that a row tells, from the same hand as far as both say whose it is."""
    grade = draft.grade
    same = grade.kind == "honor" and grade.grade == claim.grade.grade and not draft.recall
    return same and (grade.giver == claim.grade.giver or not (grade.giver and claim.grade.giver))


def named_in_short(name: str, known: str) -> bool:
    """Whether a name is only what an evaluation judges: '재난관리' (우수기관) of 재난관리실적 평가."""
    judged = known.endswith(LEX.event_nouns) and not name.endswith(LEX.event_nouns)
    return judged and key(known).startswith(key(name))


WINNERS_BEHIND: Final = ("after", "list")  # rules of claims whose grade stands before the winners


class Prizes(Names):
    """The awards that an article speaks of, and which of them a claim means."""

    def prize(
        self, event: Event, givers: Sequence[Node], start: int, make: bool = True, topic: Node | None = None
    ) -> Prize | None:
        """The article's award that a phrase names; a new one where it is new."""
        if not givers and event.giver:
            givers = givers_of(event)
        if event.name.count("'") % 2:
            event = replace(event, name=unbroken(event.name))
        organizer, code = self.organizer_name(givers, start)
        if organizer is None and self.last is not None and SAME_GIVER.search(self.text):
            organizer, code = self.last.organizer, self.last.organizer_code
        for known in reversed(self.prizes):
            if same_award(known.name, event.name) and (
                organizer is None
                or known.organizer is None
                or key(organizer) == key(known.organizer)
                or alike(organizer, known.organizer)
            ):
                if known.organizer is None:
                    known.organizer, known.organizer_code = organizer, code
                met = MEETING.search(known.name) is not None and MEETING.search(event.name) is None
                met = met and not known.name.endswith(FAIR)
                fuller = in_full(event.name, known.name) or without_place(event.name, known.name)
                quoted = event.quoted and not known.quoted and not named_in_short(event.name, known.name)
                if met or quoted or fuller:
                    known.name, known.quoted = event.name, event.quoted
                known.topic = known.topic or topic
                if known.edition is None and event.edition is not None and event.year is None:
                    known.edition = event.edition
                own = not event.offered or key(event.name) == key(known.name)  # not 2022년 나래개발 공모사업에 (가점을)
                if own and known.year is None and (known.edition is None or event.edition in (None, known.edition)):
                    known.year = self.year_value(event.year)
                return known
        if not make:
            return None
        for line, mention, mention_givers, at in reversed(self.events):
            if (
                line == self.line
                and len(key(mention.name)) > len(key(event.name))
                and key(mention.name).endswith(key(event.name))
            ):
                event = replace(mention, year=event.year or mention.year, edition=event.edition or mention.edition)
                if organizer is None:
                    organizer, code = self.organizer_name(mention_givers, at)
        made = Prize(
            event.name,
            self.year_value(event.year),
            event.edition,
            organizer,
            code,
            quoted=event.quoted,
            topic=topic,
            at=start,
        )
        self.prizes.append(made)
        return made

    def sums_up(self, claim: Claim, start: int) -> bool:
        """Whether a grade without an award only sums up wins that an article of many awards tells later."""
        return self.reviews and claim.event is None and self.main is not None and self.main.at > start

    def prize_for(self, claim: Claim, start: int, recipients: Sequence[str]) -> tuple[Prize | None, list[str]]:
        """The award of a claim, and what of it was inherited."""
        won = {winner.end for winner in claim.winners}  # A시, B부 주관 평가 우수상
        claim.givers = [node for node in claim.givers if not JURY.search(node.noun) and node.end not in won]
        if claim.event is not None and self.is_main_judged(claim.event):
            return self.main, ["award<article"]
        if claim.event is not None and (part := self.part_of_main(claim.event)) is not None:
            claim.categories = claim.categories or list(part)
            return self.main, ["award<article"]
        if claim.event is not None and not claim.event.pointer:
            event = replace(claim.event, year=None) if claim.recall else claim.event
            return self.prize(event, claim.givers, start, topic=claim.topic), []
        if (work := self.of_work(claim, start)) is not None:
            return self.prize(work, claim.givers, start, topic=claim.topic), []
        same_line = bool(self.last_drafts) and self.last_drafts[-1].line == self.line
        if claim.event is not None and claim.event.pointer:
            name = claim.event.name  # told in the same sentence: 같은 공모전
            told = next((one.prize for one in reversed(self.pending) if one.prize.name.endswith(name)), None)
            if told is not None:
                return told, ["award<sentence"]
            for line, event, givers, at in reversed(self.events):
                if line != self.line:
                    break
                if claim.event.name not in ("부문", "분야") and (
                    event.name.endswith(claim.event.name) or claim.event.name in ("상", "제도")
                ):
                    return self.prize(event, givers, at), ["award<sentence"]
            main = self.main
            if main is not None and self.heading is None and len(claim.event.name) > 2 and meant(main, claim.event):
                return main, ["award<article"]
            current = (self.last if same_line else None) or self.heading or self.main or self.last
            if claim.event.name.endswith("날") and current is not None and current.at > start and not self.drafts:
                return self.prize(replace(claim.event, pointer=False), claim.givers, start, topic=claim.topic), []
            if current is not None and claim.event.name.endswith(FESTIVAL) and FESTIVAL not in current.name:
                return self.prize(replace(claim.event, pointer=False), claim.givers, start, topic=claim.topic), []
            if current is not None and not self.of_other_office(claim, current, start):
                return current, ["award<article"]
            if current is not None:
                return self.prize(given(claim.event, claim.givers), claim.givers, start, topic=claim.topic), []
        if claim.event is None and claim.rule in ("before", "shared") and self.from_another(claim.givers, start):
            return None, []
        if claim.event is None and claim.rule == "shared" and self.among_others(claim):
            return None, []
        if (introduced := self.just_introduced(claim)) is not None:
            event, givers, at = introduced
            return self.prize(event, givers, at), ["award<sentence"]
        if self.heading is not None and not self.beside:
            return self.heading, ["award<heading"]
        if self.beside and self.main is not None:
            return self.main, ["award<article"]
        if claim.grade.kind == "rank" and same_line and self.last is not None and claim.rule in ("after", "relative"):
            return self.last, ["award<sentence"]
        if same_line and self.last is not None and self.last is not self.main and self.continues(claim, recipients):
            return self.last, ["award<sentence"]
        if self.main is not None and self.last is not None and MEETING.search(self.main.name):
            return self.last, ["award<sentence"]  # what was won there
        if self.sums_up(claim, start):
            return None, []
        if self.main is not None:
            return self.main, ["award<article"]
        if self.mentioned is not None:
            made = self.prize(self.mentioned, self.mentioned_givers, start)
            return made, ["award<sentence"]
        if self.events:
            _, event, givers, at = self.events[0]
            return self.prize(event, givers, at), ["award<sentence"]
        if claim.event is not None and KIND_OF_BODY.match(claim.event.name):
            return self.prize(replace(claim.event, pointer=False), claim.givers, start, topic=claim.topic), []
        if claim.event is not None and claim.event.name.endswith(OF_OFFICES) and (claim.givers or claim.event.giver):
            return self.prize(given(claim.event, claim.givers), claim.givers, start, topic=claim.topic), []
        if claim.event is not None and claim.event.name.endswith(("날", FESTIVAL)):
            return self.prize(replace(claim.event, pointer=False), claim.givers, start, topic=claim.topic), []
        if claim.event is not None and claim.event.name.endswith(WORK_ENDS):
            return self.prize(replace(claim.event, pointer=False), claim.givers, start, topic=claim.topic), []
        if claim.event is not None and claim.event.pointer and claim.event.weak:  # what alone tells what it was for
            return self.prize(replace(claim.event, pointer=False), claim.givers, start, topic=claim.topic), []
        if claim.event is not None and (judged := JUDGED.search(self.text[: claim.end])) is not None:
            name = f"{judged['kind']} {judged['noun']}"
            return self.prize(
                replace(claim.event, name=name, pointer=False), claim.givers, start, topic=claim.topic
            ), []
        return None, []

    def just_introduced(self, claim: Claim) -> tuple[Event, list[Node], int] | None:
        """The award whose winners the sentence before announced, for grades behind which they are told: 대상은 A가."""
        told = self.introduced
        if told is None or told[0] != self.sentence - 1 or claim.event is not None or not self.drafts:
            return None
        named = claim.rule in WINNERS_BEHIND or (claim.rule == "before" and bool(claim.winners))
        return told[1:] if named and claim.grade.kind in ("prize", "honor") else None

    def of_introduced(self, claim: Claim) -> Prize | None:
        """The award that the sentence before announced, whose honors are dealt out: A가 장관상을, B가 시장상을."""
        told = self.just_introduced(claim)
        return self.prize(*told) if told is not None else None

    def of_work(self, claim: Claim, start: int) -> Event | None:
        """What a body did as the award that it was graded for, where the one in force is another's or one of many."""
        event = claim.event
        if event is None or not event.pointer:
            return None
        name = merit(event.name)
        another = self.tells_of_many() or (name != event.name and self.from_another(claim.givers, start))
        if not another and (self.main is not None or name == event.name):
            return None
        return replace(event, name=name, pointer=False) if name != event.name or name.endswith(WORK_ENDS) else None

    def tells_of_many(self) -> bool:
        """Whether the article is about many awards, by its opening or by those told so far."""
        won = (draft for draft in self.drafts if not draft.recall and draft.grade.kind in ("prize", "rating"))
        return self.reviews or len({draft.prize.name for draft in won}) >= MANY

    def is_main_judged(self, event: Event) -> bool:
        """Whether an evaluation told by its verb is the one that the article's subject holds: 시책 성과를 평가하여."""
        main, subject = self.main, self.subject
        if main is None or subject is None or not event.weak or event.pointer:
            return False
        own = main.organizer == subject.name or (main.organizer is None and "자체" in main.name)
        if not own and not main.quoted:
            return False
        return event.name.endswith("평가") and main.name.endswith("평가") and event.year in (None, main.year)

    def part_of_main(self, event: Event) -> tuple[str, ...] | None:
        """The field of the award in force that an evaluation told by whom it judges is: 본청 부서별 평가에서는.

        So is that of a contest told by one of its fields: 화재진압분야 소방기술경연대회에서.
        """
        plain = not (event.quoted or event.pointer or event.edition) and event.year in (None, self.main_year())
        if not plain or self.main is None:
            return None
        field = FIELD_OF_CONTEST.fullmatch(event.name)
        if field is not None and key(self.main.name).endswith(key(field["contest"])):
            return (field["field"],)
        told = PART_JUDGED.fullmatch(event.name)
        if told is None or not self.main.name.endswith("평가"):
            return None
        return (told["group"],) if told["group"] else ()

    def main_year(self) -> int | None:
        """The year of the award that the article is about."""
        return self.main.year if self.main is not None else None

    def of_other_office(self, claim: Claim, current: Prize, start: int) -> bool:
        """Whether a bare evaluation is by another body than the award in force, which is none: 가온도 평가에서도."""
        event = claim.event
        if event is None or not event.name.endswith((*OF_OFFICES, *WORK_ENDS)):
            return False
        known = current.organizer
        if current.name.endswith(OF_OFFICES) and (
            known is None or event.name not in OF_OFFICES or THIS_ONE.search(self.text)
        ):
            return False
        holder, _ = self.organizer_name(claim.givers or givers_of(event), start)
        return holder is not None and (known is None or (holder not in known and known not in holder))

    def among_others(self, claim: Claim) -> bool:
        """Whether a grade without an award follows honors of other awards than the one in force."""
        before = self.pending[-1] if self.pending else None
        return (
            before is not None
            and before.grade.kind == "honor" != claim.grade.kind
            and before.prize not in (self.heading, self.main)
        )

    def from_another(self, givers: Sequence[Node], start: int) -> bool:
        """Whether the body that a grade comes from is not who holds the award in force."""
        given, _ = self.organizer_name([node for node in givers if node.josa in FROM], start)
        current = self.heading or self.main
        holder = current.organizer if current is not None else None
        return given is not None and holder is not None and not alike(given, holder)

    def continues(self, claim: Claim, recipients: Sequence[str]) -> bool:
        """Whether a claim without an award goes on with the award of the sentence before it."""
        before = self.last_drafts
        if before[-1].sentence < self.sentence - 1 or before[-1].grade.kind == "honor":
            return False
        if claim.rule in ("after", "apposed") and self.main is not None:
            return claim.grade.grade not in {draft.grade.grade for draft in before} and (
                before[-1].kind in recipients or claim.grade.kind == before[-1].grade.kind == "prize"
            )
        return True

    def presented(self, nodes: Sequence[Node], k: int, start: int) -> None:
        """Take the holder of an award from a sentence that presents it: A가 주최한 이 상은; 이 상은 A가 주최하고."""
        event = nodes[k].event
        givers = (event_givers(nodes, k) if event.pointer else []) or givers_behind(nodes, k)
        if not givers:
            return
        current = (
            next((prize for prize in self.prizes if alike(prize.name, event.name)), None)
            if not event.pointer
            else self.last or self.main
        )
        if current is not None and current.organizer is None:
            current.organizer, current.organizer_code = self.organizer_name(givers, start)

    def same_honors(self, claim: Claim, names: Sequence[str]) -> Prize | None:
        """The award just told whose prizes are honors too: 장관상을 받았다. 2015년 대통령상에 이어 두 번째다."""
        if not claim.years and not claim.recall:
            return None
        near = (
            draft.prize
            for draft in reversed(self.last_drafts)
            if draft.sentence >= self.sentence - 2
            and draft.recipient in names
            and draft.grade.kind == "honor"
            and draft.prize.name != draft.grade.noun
            and not self.of_another(draft.prize, claim)
        )
        return next(near, None)

    def deals_out(self, prize: Prize) -> bool:
        """Whether the article tells who else got honors of one award: A가 대통령 표창, B가 국무총리 표창을 받았다."""
        told = [draft for draft in self.drafts if not draft.recall]
        dealt = all(draft.prize is prize and (draft.grade.kind == "honor" or draft.grade.honor) for draft in told)
        return dealt and len({draft.recipient for draft in told}) > 1 and len({draft.sentence for draft in told}) > 1

    def kept_that_day(self) -> Prize | None:
        """The day whose honors the sentences before told, for one about others honored on it: 이날 … 장관 표창을."""
        last = self.last_drafts[-1] if self.last_drafts else None
        kept = last is not None and last.prize.name.endswith("날") and last.grade.kind == "honor" and not last.recall
        return last.prize if last is not None and kept and self.text.startswith("이날") else None

    def main_of_honors(self, claim: Claim, kinds: Sequence[str]) -> Prize | None:
        """The award whose grades a claim's honors are: the one in force, unless the sentence tells another reason.

        An honor for merits (… 유공으로 대통령 표창) is an award of its own, unless it is the plain one that they are
        honored with (유공 표창); so is one of a person in an article about bodies, unless that same honor was told,
        or about an evaluation of offices, and one told besides a prize won by its name (또 A가 근정포장을).
        """
        kept = self.kept_that_day()
        prize = kept or self.heading or self.main
        another = prize is not None and self.of_another(prize, claim)
        if prize is None or another or HONOR.fullmatch(prize.name):
            return None
        if self.beside and claim.event is None and not self.deals_out(prize):
            return None
        if prize.name.endswith(COMMENDS) and claim.grade.noun in PLAIN:
            return prize
        if prize.name.endswith(MERITS) and claim.event is None and self.honors_others(prize):
            return None
        rows = [draft for draft in (*self.drafts, *self.pending) if draft.prize is prize]
        unnamed = claim.event is None and claim.grade.noun.replace(" ", "") in UNATTRIBUTED
        if rows and kept is not None:
            return prize
        if (unnamed or self.text.startswith("이날")) and rows and rows[-1].line == self.line:
            return prize
        alone = all(draft.prize is prize for draft in self.pending)
        if rows and alone and set(kinds) == {"person"} and rows[-1].grade.honor and AT_CEREMONY.match(self.text):
            return prize
        day = claim.event is not None and claim.event.name.endswith("날")
        if not rows and (day or (REASON.search(self.text) and claim.rule == "before" and not self.evaluated(prize))):
            return None
        if claim.categories and any(draft.category for draft in rows):
            return prize
        people = set(kinds) == {"person"}
        bodies = not people or bool({draft.kind for draft in rows} - {"person"})
        if prize.name.endswith(MERITS) and claim.rule != "list" and (bodies or REASON.search(self.text)):
            return None
        if people and prize.name.endswith(OF_OFFICES):
            return None
        besides = ALSO.match(self.text) or claim.grade.grade in PLATES
        if besides and any(draft.grade.kind == "named" for draft in rows):
            return None
        told = {draft.kind for draft in rows}
        same = any(
            draft.prize is prize and draft.grade.kind == "honor" and draft.grade.grade == claim.grade.grade
            for draft in self.drafts
        )
        elsewhere = not self.evaluated(prize) and all(row.line != self.line for row in rows)
        apart = not people and claim.rule == "before" and not same and elsewhere
        merit = prize.name.endswith(OF_OFFICES) and self.tells_own_merit(claim)
        if apart and merit and not any(draft.grade.kind == "honor" for draft in rows):
            return None
        last = rows[-1] if rows else None  # bodies of two kinds told one right after the other
        near = last is not None and (last.line, last.sentence) == (self.line, self.sentence - 1)
        beside = near and last is not None and last.grade.kind == "honor" and "person" not in (*kinds, last.kind)
        return prize if not told or same or beside or told & set(kinds) else None

    def retold(self, claim: Claim, names: Sequence[str]) -> Prize | None:
        """The award of an honor that the text has told of the same winners, where a sentence only tells it again."""
        if claim.event is not None or claim.years or claim.recall or ALSO.match(self.text):
            return None
        told = [draft for draft in self.drafts if draft.recipient in names and tells_again(draft, claim)]
        prizes = {draft.prize.name for draft in told}
        return told[-1].prize if len(prizes) == 1 and {draft.recipient for draft in told} == set(names) else None

    def honors_others(self, prize: Prize) -> bool:
        """Whether the article has turned from those honored for some merits to honors of others."""
        last = self.last_drafts[-1] if self.last_drafts else None
        told = self.pending[-1] if self.pending else last
        return told is not None and told.prize is not prize and (told.grade.kind == "honor" or bool(told.grade.honor))

    def of_other_merits(self, claim: Claim) -> bool:
        """Whether an honor is told besides the award in force for merits of its own: 또 … 유공기관으로 뽑혀 표창을."""
        return claim.event is not None and claim.event.name in MERIT_BODIES and ALSO.match(self.text) is not None

    def of_earlier_year(self, claim: Claim) -> bool:
        """Whether a claim without an award's name tells of years before the article's: 1996년에도 표창을 받았다."""
        years = [year for year in map(self.year_value, claim.years) if year is not None]
        return claim.event is None and bool(years) and self.year is not None and max(years) < self.year

    def tells_own_merit(self, claim: Claim) -> bool:
        """Whether a sentence says why its body was honored, and speaks of no evaluation."""
        return OWN_MERIT.search(self.text, 0, claim.end) is not None and not OF_CONTEST.search(self.text)

    def evaluated(self, prize: Prize) -> bool:
        """Whether the sentence at hand names an award."""
        return any(line == self.line and alike(event.name, prize.name) for line, event, *_ in self.events)

    def honor_prize(self, claim: Claim) -> Prize:
        """The award that an honor without another name is: the day on which it is given, else its own name."""
        event = claim.event or self.day_kept(claim)
        if event is not None and event.name.endswith("날"):
            day = self.prize(replace(event, pointer=False), [], 0)
            if day is not None:
                return day
        name = claim.grade.noun
        for known in self.prizes:
            if key(known.name) == key(name):
                return known
        prize = Prize(name)
        self.prizes.append(prize)
        return prize

    def day_kept(self, claim: Claim) -> Event | None:
        """The day told right before, at whose ceremony an honor without a reason of its own is given."""
        if self.day is None or self.sentence - self.day[0] > DAY_LASTS or claim.recall or claim.years:
            return None
        return None if REASON.search(self.text) else self.day[1]

    def organize(self, prize: Prize, claim: Claim, won: Sequence[Won]) -> None:
        """Give an award the organizer that its honor or its sentence shows."""
        if prize.organizer is None and claim.givers:
            prize.organizer, prize.organizer_code = self.organizer_name(claim.givers, 0)
        giver = claim.grade.giver
        own = next((who.government for _, who in won if who.government is not None), self.subject)
        if prize.organizer is None and claim.grade.kind == "honor" and not giver and own is not None:
            host = (
                province_of(own)
                if claim.grade.grade == "도지사상"
                else own
                if OWN_HEAD.get(claim.grade.grade or "") == own.name[-1]
                else None
            )
            if host is not None:
                prize.organizer, prize.organizer_code = host.name, host.code
        self.honored_by(prize, claim)

    def honored_by(self, prize: Prize, claim: Claim) -> None:
        """Keep who gives the honor that comes with an award, as its organizer where nothing else names one."""
        if prize.organizer is None and claim.givers:
            prize.organizer, prize.organizer_code = self.organizer_name(claim.givers, 0)
        found = self.official_giver(claim.grade.giver) if prize.organizer is None else None
        if found is None or found == prize.giver:
            return
        prize.giver, prize.shared = (None, True) if prize.giver or prize.shared else (found, False)

    def official_giver(self, giver: str | None) -> tuple[str, str | None] | None:
        """Official name and code of the body that an honor's title names; None where it is unknown.

        A station or an office of a town goes by its own name and has no code: 가평소방서.
        """
        hits = find_names(giver) if giver else []
        entry = self.resolve(hits[-1]) if hits else None
        if giver is None or entry is None:
            return None
        if giver.endswith(STATIONS) and giver[hits[-1].start :] != hits[-1].surface:
            return giver, None
        return official_name(entry.code, self.on) if isinstance(entry, Organization) else entry.name, entry.code

    def names_choice_later(self, start: int) -> bool:
        """Whether the award in force is a choice of staff that a later sentence than the one at `start` names."""
        main = self.main
        return main is not None and main.name.endswith(STAFF_TITLES) and main.at > start + len(self.text)

    def of_another(self, prize: Prize, claim: Claim) -> bool:
        """Whether an honor is another body's than that which an award came with, or which held it in another year."""
        if claim.event is not None and claim.event.pointer and SAME_CONTEST.search(self.text):
            return False
        own = self.official_giver(claim.grade.giver)
        day = claim.event is not None and claim.event.name.endswith("날")
        told_apart = bool(claim.years) or claim.recall or day or REASON.search(self.text) is not None
        holder = prize.giver or ((prize.organizer, prize.organizer_code) if prize.organizer else None)
        return told_apart and own is not None and holder is not None and own[1] != holder[1]

    def chosen(self, text: str, start: int, named: bool = False) -> Prize | None:
        """The choice that stands for an award where none is named: 적극행정 우수공무원 6명을, 40개교를 독서 우수학교로.

        Beside an award that is `named` a choice without a grade (친절공무원) is none, nor one of counted bodies.
        """
        nodes = self.nodes_of(text)
        for k, node in enumerate(nodes[:-1]):
            numbered = not named and chosen_in_number(nodes, k)
            if (numbered and node.inside) or (not named and quoted_in_number(nodes, k)):
                name, year, edition = strip_name(node.inside or node.noun)
                return self.prize(Event(name, year=year, edition=edition), [], start)
            counted = numbered or (not named and chosen_of_counted(nodes, k))
            if node.kind not in ("grade", *(() if named else ("word",))) or not (counted or CHOSEN.match(node.noun)):
                continue
            beside = node.josa in CONNECTS and CHOSEN.match(nodes[k + 1].noun) is not None
            if nodes[k + 1].kind not in ("count", "win") and node.josa not in ("으로", "로") and not beside:
                continue
            if any(is_award(other) for other in nodes[:k]):
                continue
            first = words_start(
                nodes,
                k,
                lambda word: word.noun in HALVES or word.noun.endswith(("고", "며")) or adnominal(word.noun),
                near=True,
            )
            own = (node.kind == "word" and not node.noun.endswith("사례")) or node.noun.startswith(("으뜸", "모범"))
            if first < k or own:
                lead = nodes[first - 1] if first else None
                titled = lead is not None and lead.noun + lead.josa in TITLED
                # what they are judged in names it
                judged = (node.noun.endswith(TOWN_WORDS) or numbered) and first < k
                name = " ".join(n.noun for n in nodes[first : k + (not judged)])
                name = f"{lead.noun}{lead.josa} {name}" if lead is not None and titled else name
                ahead = [n for n in nodes[max(0, first - 3) : first] if n.kind == "year"]
                year = ahead[-1].value if ahead and isinstance(ahead[-1].value, int | str) else None
                held = any(n.kind == "mark" for n in nodes[max(0, first - MARK_REACH) : first])
                return self.prize(Event(name, year=year), event_givers(nodes, first) if held else [], start)
        return None
