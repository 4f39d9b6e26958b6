"""Fields and awards in articles about what one body has won: which of the two a name without the other is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from posang.records.awards.claim import Claim
from posang.records.awards.context import Won
from posang.records.awards.draft import Draft, alike
from posang.records.awards.givers import event_givers
from posang.records.awards.lexicon import LEX
from posang.records.awards.node import Event, Node, is_award
from posang.records.awards.particles import PLACES
from posang.records.awards.sequels import Sequels
from posang.records.awards.vetoes import FIELDS_ALONE

NAMED_FIELD: Final = 3  # letters of a field that stands for an award where an article tells of many
JUDGED: Final = ("평가", "경진대회", "심사", "점검")  # ends of a field that names an evaluation
HEADS: Final = frozenset({*PLACES, "은", "는"})  # particles of a field that heads a clause or more
JUDGED_SIZE: Final = 5  # letters of such a field, at least
GROUPS: Final = tuple(name for name in LEX.category_groups if len(name) > 1)  # of bodies that are judged
WON: Final = frozenset({"prize", "rating"})  # kinds of grades that evaluations give


def may_be_award(field: str) -> bool:
    """Whether a field may be what an award is for, and is no group of the bodies that are judged."""
    return len(field) >= NAMED_FIELD and not field.endswith(GROUPS)


def name_evaluations(fields: Sequence[str]) -> bool:
    """Whether all fields are evaluations by their names: 민원서비스 평가, 적극행정 평가 등 2개 분야."""
    return all(len(name) >= JUDGED_SIZE and name.endswith(JUDGED) for name in fields)


def is_item(nodes: Sequence[Node], at: int) -> bool:
    """Whether a field is an item of a list of wins: △산림 분야 우수."""
    before, behind = nodes[at - 1] if at else None, nodes[at + 1] if at + 1 < len(nodes) else None
    listed = before is not None and before.kind in ("comma", "bullet")
    return listed and not nodes[at].josa and behind is not None and behind.kind == "grade"


def award_in_fields(nodes: Sequence[Node]) -> tuple[Event, list[Node]] | None:
    """The award of whose fields a sentence only counts those won, and who gives it: A 평가 5개 분야에서 수상했다."""
    if any(node.kind in ("grade", "cat", "veto") for node in nodes):
        return None
    for k, (node, behind) in enumerate(pairwise(nodes)):
        placed = is_award(node) and node.josa in ("", "의", *PLACES)
        if placed and behind.kind == "count" and FIELDS_ALONE.search(behind.noun) is not None:
            return node.event, event_givers(nodes, k)
    return None


THE_REST: Final = re.compile(r"(?:기타|그\s?밖에도?|이\s?밖에도?)\s")  # begins a sentence of the fields not yet told


class Roundups(Sequels):
    """What stands for an award where none is told, and what is a field of the one that the article is about."""

    def of_fields(self, claim: Claim) -> Claim:
        """An item of an enumeration as a field of the article's award, where its subject has won in several.

        So it is of the award in several fields of which the sentence before told, where one goes on with the rest,
        or of which it only counted the fields in which something was won.
        """
        event, told = claim.event, self.in_other_fields()
        counted = self.in_fields_counted(claim)
        if counted is not None and claim.categories and event is None:
            return counted
        whole = self.main_in_fields or told is not None or counted is not None
        if not whole or claim.rule != "enumerated" or event is None or event.pointer or claim.givers:
            return claim
        named = [*claim.more, event]
        if any(one.quoted or one.year or one.name.endswith(LEX.event_nouns) for one in named):
            return claim
        fields = [one.name for one in named]
        return replace(counted or replace(claim, event=told), more=[], categories=fields)

    def in_fields_counted(self, claim: Claim) -> Claim | None:
        """The claim as one of the award of which the sentence before counted the fields won: 9개 분야에서 상을 탔다."""
        told = self.fields_counted
        if told is None or told[0] != self.sentence - 1 or claim.grade.kind not in WON:
            return None
        return replace(claim, event=told[1], givers=told[2])

    def count_fields(self, nodes: Sequence[Node], made: Sequence[Draft]) -> None:
        """Note the award of which a sentence counts the fields won; it holds as long as sentences tell its fields."""
        told = self.fields_counted
        if (award := award_in_fields(nodes)) is not None:
            self.fields_counted = (self.sentence, *award)
        elif told is not None and any(alike(draft.prize.name, told[1].name) for draft in made):
            self.fields_counted = (self.sentence, *told[1:])
        else:
            self.fields_counted = None

    def in_other_fields(self) -> Event | None:
        """The award in whose fields the sentence before told wins, where one tells the rest: 그 밖에 A에서도."""
        before = self.last_drafts
        fields = {draft.category for draft in before if draft.category}
        near = len(fields) == len(before) > 1 and before[-1].sentence == self.sentence - 1
        if not near or THE_REST.match(self.text) is None or any(one.prize is not before[0].prize for one in before):
            return None
        return Event(before[0].prize.name)

    def named_by_fields(self, claim: Claim, won: Sequence[Won], start: int, nodes: Sequence[Node]) -> Claim:
        """A claim of fields as one of as many awards, where they name evaluations or nobody tells of which they are.

        In an article of one body's many awards none of another sentence is taken for the one that its fields are of.
        """
        fields = claim.categories
        if not fields or claim.grade.kind not in WON or self.main_in_fields:
            return claim
        told = [k for k, node in enumerate(nodes) if node.kind == "cat" and node.value == fields]
        listed = any(is_item(nodes, k) for k in told)
        apart = listed or any(nodes[k].josa in PLACES for k in told)  # 통합방위 분야에서
        apart = apart or any(n.kind == "word" and n.josa in PLACES and fields[-1].endswith(n.noun) for n in nodes)
        if claim.event is not None and not (apart and self.reviews and self.goes_on_without_field(claim)):
            return claim
        told_apart = claim.rule == "before" and not self.pending
        told_apart = told_apart or (claim.rule == "shared" and self.fields_won == self.sentence)
        told_apart = told_apart or (claim.rule == "fields" and self.main is None)
        if not (told_apart or apart) or len({who.name for _, who in won}) > 1:
            return claim
        judged = name_evaluations(fields)
        own = not claim.winners or (won[0][1].kind == "government" and won[0][1].government == self.subject)
        among_many = own and self.tells_of_many() and (self.main is None or self.main.at <= start)
        if not judged and not (among_many and (listed or all(map(may_be_award, fields)))):
            return claim
        self.fields_won = self.sentence
        *more, event = [Event(name if len(name) >= NAMED_FIELD else f"{name}분야") for name in fields]
        return replace(claim, event=event, more=more, categories=[])

    def out_of_section(self, claim: Claim, nodes: Sequence[Node]) -> Claim:
        """A claim without the field of which its clause tells several awards: 복지 분야에서는 지역복지 평가 대상을."""
        event = claim.event
        at = next((k for k, node in enumerate(nodes) if node.kind == "event" and node.value is event), 0)
        headed = any(n.kind == "cat" and n.value == claim.categories and n.josa in HEADS for n in nodes[:at])
        if event is None or event.pointer or not headed or not self.tells_of_many():
            return claim
        return replace(claim, categories=[])

    def given_by_parent(self, claim: Claim, nodes: Sequence[Node]) -> None:
        """Make a bare government right before a grade its giver, where it lies above the article's subject.

        합천군은 … 종합평가에서도 경상남도 우수기관으로 선정됐다.
        """
        one = claim.winners[0] if len(claim.winners) == 1 and claim.rule == "before" and self.subject else None
        if one is None or one.who.kind != "government" or claim.event is None or claim.grade.kind != "prize":
            return
        node = next((node for node in nodes if node.end == one.end and node.kind == "who"), None)
        above = self.government_of(one.who)
        beneath = self.subject is not None and above is not None and self.subject.parent_code == above.code
        if node is not None and not node.josa and beneath and node.end + 2 >= claim.start and self.pending == []:
            claim.winners, claim.givers = [], [*claim.givers, node]

    def goes_on_without_field(self, claim: Claim) -> bool:
        """Whether a claim has the award of a clause before it, which was won in no field: 통합방위 분야에서도."""
        event = claim.event
        if event is None or claim.more or claim.rule != "shared":
            return False
        return any(draft.category is None and alike(draft.prize.name, event.name) for draft in self.pending)
