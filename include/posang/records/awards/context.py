"""What earlier sentences of an article established."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from posang.records.awards.claim import Claim, Winner
from posang.records.awards.draft import Draft, Prize
from posang.records.awards.folding import fold
from posang.records.awards.items import Grade, Item
from posang.records.awards.lexer import lex
from posang.records.awards.node import Event, Node, Who
from posang.records.awards.numerals import RANGE
from posang.records.awards.phrases import phrases
from posang.records.awards.reviewed_years import period_told, reviews_last_year
from posang.records.awards.year_spans import NEXT
from posang.records.document import Document
from posang.records.metadata import ArticleMetadata
from posang.records.numbers import find_krw
from posang.records.places import Places
from posang.reference import (
    Government,
    find_names,
)

HEADLINES: Final = ("title", "subtitle")  # roles of lines


class Recipient(NamedTuple):
    """Who won, by name; `told_before` where only an earlier part of the article says who that is."""

    name: str
    kind: str
    government: Government | None = None
    department: str | None = None
    title: str | None = None
    told_before: bool = False


Won = tuple[Winner, Recipient]  # a winner as the sentence names it, and who that is


# Years said in words, as counted from the article's own.
YEARS_IN_WORDS: Final = {
    "지난해": -1,
    "작년": -1,
    "전년도": -1,
    "전년": -1,
    "재작년": -2,
    "올해": 0,
    "금년": 0,
    "내년": 1,
    **{f"{years}년 전": -years for years in range(1, 10)},
}


YEARS_BEFORE: Final = frozenset({"전년", "전년도"})  # before the year that an article looks back on


def own_sums(won: Sequence[Won]) -> list[Node | Item | None]:
    """Each winner's own sum, or the one apiece in the brackets behind a later winner: A, B(각각 2억원), C(1억원)."""
    sums: list[Node | Item | None] = []
    apiece: Node | Item | None = None
    for winner, _ in reversed(won):
        apiece = winner.prize if winner.prize is not None and bool(winner.prize.value) else apiece
        sums.insert(0, winner.prize or apiece)
    return sums


class Context:
    """What earlier sentences of an article established."""

    def __init__(self, document: "Document", metadata: "ArticleMetadata", places: "Places") -> None:
        """Nothing is established yet."""
        self.document = document
        self.metadata = metadata
        self.places = places
        self.on: date = places.on
        self.published: date | None = metadata.published_at.date() if metadata.published_at is not None else None
        self.year = places.year
        self.subject: Government | None = places.subject
        self.prizes: list[Prize] = []
        self.main: Prize | None = None
        self.last: Prize | None = None
        self.heading: Prize | None = None
        self.heading_category: str | None = None
        self.heading_givers: list[Node] = []
        self.heading_grade: Grade | None = None
        self.heading_by_field = False
        self.drafts: list[Draft] = []
        self.people: list[tuple[str, str | None, Government | None]] = []
        self.named: list[Who] = []
        self.money_told = -9  # the last sentence that told of prize money
        self.takes_up = False  # the article takes bodies told before up as these
        self.listed: tuple[int, list[Who]] = (-9, [])  # the last sentence that listed bodies, and whom
        self.events: list[tuple[int, Event, list[Node], int]] = []
        # the award whose winners a sentence announces: its number, the award, who gives it, where it is told
        self.introduced: tuple[int, Event, list[Node], int] | None = None
        self.line = 0
        self.sentence = 0
        self.last_drafts: list[Draft] = []
        self.mentioned: Event | None = None
        self.mentioned_givers: list[Node] = []
        self.honors: list[tuple[Prize, str]] = []  # that all winners of an award have with it
        self.spread: list[tuple[Prize, str | None, Grade, int]] = []
        self.unit = 1
        self.beside = False
        self.reviews = False  # the opening counts the wins of many awards up, and is about none
        self.fielded = False  # the article counts fields in which its subject has won
        self.fields_won = -1  # the last sentence in which fields stood for awards
        # the award in several fields of which the sentence before told wins, naming none: its number, the award, givers
        self.fields_counted: tuple[int, Event, list[Node]] | None = None
        self.main_in_fields = False  # they are fields of the award that it is about
        # the last sentence that told that works were chosen in public offerings, and the years that it told
        self.offerings: tuple[int, list[int | str]] = (-9, [])
        self.offering_hosts: list[Node] = []  # who made them
        self.carried: tuple[int, Grade] | None = None
        self.announced: tuple[int, Grade] | None = None  # the grade whose winners the next sentence may list
        self.institution: Recipient | None = None  # whose own news the article is, where that is no government
        self.number: tuple[int, str] | None = None  # how the number of those chosen was told last, and where
        self.graded_number: tuple[int, Claim] | None = None  # the grade that a number of bodies won, and where told
        self.given: tuple[int, Claim] | None = None  # an honor whose holders the next sentence may name
        self.day: tuple[int, Event] | None = None  # the last day told to be kept, and the sentence that told it
        self.text = ""  # of the sentence that is read
        self.begins = 0  # where it does in the page
        self.known_nodes: dict[str, list[Node]] = {}
        self.pending: list[Draft] = []
        self.bare: list[str] = []
        self.topic: tuple[int, Recipient] | None = None

    def year_value(self, year: int | str | None) -> int | None:
        """A year said in words, by the article's own date."""
        if isinstance(year, int):
            return year
        if year == NEXT and self.last_drafts and self.last_drafts[-1].year is not None:
            return self.last_drafts[-1].year + 1
        if year is None or self.year is None:
            return None
        shift = YEARS_IN_WORDS.get(year)
        own = self.year_reviewed if year in YEARS_BEFORE and self.year_reviewed is not None else self.year
        return own + shift if shift is not None else None

    @cached_property
    def period(self) -> int | None:
        """The year that the text says its wins are of, if that is the article's own or one of late."""
        return period_told(self.document.text, self.year)

    @cached_property
    def year_reviewed(self) -> int | None:
        """The year whose wins the article counts up, where it tells one."""
        if self.period is not None or self.year is None:
            return self.period
        return self.year - 1 if reviews_last_year(self.document, self.published) else None

    def nodes_of(self, text: str) -> list[Node]:
        """The nodes of a text; each text is read once an article."""
        folded = fold(text)
        nodes = self.known_nodes.get(folded)
        if nodes is None:
            nodes = self.known_nodes[folded] = phrases(folded, lex(folded, find_names(folded)))
        return nodes

    def money(self, node: Node | Item | None) -> int | None:
        """The won of a sum; of a range none."""
        if node is None or any(mark in node.noun for mark in RANGE):
            return None
        amounts = find_krw(node.noun)
        return int(amounts[0].value) if amounts else None
