"""The typed items that a text is read as.

Offsets count characters of the text that was handed in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from posang.records.awards.particles import JOSA


class Hit(Protocol):
    """What the lexer needs to know of a name found in the text (posang.reference.NameHit)."""

    @property
    def start(self) -> int:
        """First character."""
        ...

    @property
    def end(self) -> int:
        """The character behind."""
        ...

    @property
    def kind(self) -> str:
        """Kind of the body: government or organization."""
        ...

    @property
    def surface(self) -> str:
        """The name as written."""
        ...

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of all that bear the name."""
        ...


@dataclass(slots=True)
class Item:
    """One typed piece of a sentence.

    kind:  grade name org dept person title deictic event head cat year edition streak money count win veto mark
           word quote named speech paren comma dot and colon bullet pipe stop other
    noun:  the text without particle, quotes and brackets;  josa: the particle behind it, or ''.
    """

    kind: str
    start: int
    end: int
    noun: str
    josa: str = ""
    value: object = None
    hit: Hit | None = None
    parens: list["Item"] = field(default_factory=list)
    inside: str = ""  # what its brackets say, as written


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade as one mention states it; kind is prize, honor, rating, rank or select."""

    grade: str | None
    honor: str | None = None
    kind: str = "prize"
    noun: str = ""
    giver: str | None = None


SELECTED: Final = Grade("선정", kind="named")  # of who was chosen, without a grade


def beside(left: Item, right: Item) -> bool:
    """Whether an item without a particle or brackets stands a blank before another."""
    return not left.josa and not left.parens and right.start - left.end == 1


def with_josa(text: str, kind: str, start: int, end: int, noun: str, value: object = None) -> Item:
    """An item whose particle, if any, follows at `end`."""
    match = JOSA.match(text, end)
    return Item(kind, start, match.end() if match else end, noun, match[0] if match else "", value)


def walk(items: Sequence[Item]) -> list[Item]:
    """The items and those in their brackets."""
    found: list[Item] = []
    for item in items:
        found.append(item)
        found.extend(walk(item.parens))
    return found


class Shifted:
    """A name hit counted from a later origin."""

    __slots__ = ("codes", "end", "hit", "kind", "start", "surface")

    def __init__(self, hit: Hit, origin: int) -> None:
        """`origin` is where the later text begins in the one that the hit was found in."""
        self.hit: Hit = hit.hit if isinstance(hit, Shifted) else hit
        self.kind, self.surface, self.codes = hit.kind, hit.surface, hit.codes
        self.start, self.end = hit.start - origin, hit.end - origin


def is_province(hit: Hit) -> bool:
    """Whether a name is one of a province or a city of its rank, whose code ends in 000."""
    return any(code.endswith("000") for code in hit.codes)


def origin(hit: Hit) -> Hit:
    """The name hit as it was found."""
    return hit.hit if isinstance(hit, Shifted) else hit
