"""What a sentence states, in the making: a unit (a grade and its honor), a claim (a unit bound to winners)."""

from dataclasses import dataclass, field

from posang.records.awards.items import Grade, Item
from posang.records.awards.node import Event, Node, Who


@dataclass(slots=True)
class Winner:
    """One recipient of a claim, with what its own brackets say."""

    who: Who
    start: int
    end: int
    category: str | None = None
    prize: Node | Item | None = None
    place: Who | None = None  # the government in brackets behind an organization
    bracket: str | None = None  # what the brackets say, where it may be a field


def bare_winner(node: Node) -> Winner:
    """A winner by its phrase alone, whatever the brackets behind it say."""
    return Winner(node.who, node.start, node.end)


@dataclass(slots=True)
class Claim:
    """One unit of a sentence and what it is bound to; positions count characters of the sentence."""

    grade: Grade
    winners: list[Winner]
    start: int
    end: int
    event: Event | None = None
    givers: list[Node] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    years: list[int | str] = field(default_factory=list)
    before_years: list[int | str] = field(default_factory=list)  # years in 'Y에 이어', won before
    streak: int | None = None
    prize: Node | Item | None = None
    recall: bool = False
    rule: str = ""
    inherited: bool = False  # no winner in the sentence
    topic: Node | None = None
    ordered: bool = False  # winners in the order of fields told before: 차례로
    more: list[Event] = field(default_factory=list)  # awards coordinated with `event`
    own_year: bool = False  # a year stands between the award's name and the grade


@dataclass(slots=True)
class Unit:
    """A grade and the nodes it spans."""

    grade: Grade
    first: int
    last: int
    josa: str
    parens: list[Item]
    event: Event | None = None
    field: str | None = None  # a named prize in apposition: 특별상인 최고경영자상
