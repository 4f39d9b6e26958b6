"""A unit with the part of its sentence that it may draw on, and what is bound to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from posang.records.awards.claim import Claim, Unit, Winner
from posang.records.awards.node import TOPIC, Node
from posang.records.awards.winners_before import own_subject

# what may stand between a grade and the particle that its winners follow: 본상 수상자는
LEAD_WORDS: Final = frozenset(
    {"대상", "영예", "명단", "자리", "주인공", "주인", "몫", "트로피", "영광", "상패"}
    | {"수상자", "수상작", "수상기관", "수상작품"}
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A unit and the part of its sentence that it may draw on."""

    nodes: list[Node]
    text: str
    kind: str  # of the text: prose, headline, list
    unit: Unit
    low: int  # the first node that no earlier claim has used
    high: int  # the node where the next unit begins
    previous: Claim | None
    since: int = 0  # the first node behind the unit before

    @property
    def first(self) -> int:
        """The unit's first node."""
        return self.unit.first

    @property
    def last(self) -> int:
        """The unit's last node."""
        return self.unit.last

    @property
    def behind(self) -> Node | None:
        """The node behind the unit."""
        return self.nodes[self.last + 1] if self.last + 1 < len(self.nodes) else None

    @property
    def led(self) -> bool:
        """Whether a word for winners stands behind the unit: 본상 수상자는."""
        return self.behind is not None and self.behind.noun in LEAD_WORDS

    @property
    def josa(self) -> str:
        """The particle that says where the winners stand."""
        if self.led and self.behind is not None and self.unit.josa in ("", "의"):
            return self.behind.josa
        return self.unit.josa or topic_field(self.nodes, self.last + 1)

    @property
    def has_subject(self) -> bool:
        """Whether a subject stands before the unit."""
        return own_subject(self.nodes, self.low, self.first)

    @property
    def before(self) -> list[Node]:
        """The nodes before the unit."""
        return self.nodes[self.low : self.first]


FIELD_REACH: Final = 3  # words of a field's name behind a grade: 표창 단체 및 기업 부문은


def topic_field(nodes: Sequence[Node], at: int) -> str:
    """The particle of the field that is the topic right behind a grade, and so of the two: 표창 단체 및 기업 부문은."""
    for node in nodes[at : at + FIELD_REACH + 1]:
        if node.kind == "cat" and node.josa in TOPIC:
            return node.josa
        if node.kind not in ("word", "and", "dot", "cat") or node.josa or node.parens:
            break
    return ""


@dataclass(slots=True)
class Bound:
    """What won a unit, and by which rule; `behind` where the winners follow the grade."""

    winners: list[Winner]
    rule: str
    verdict: str
    last: int  # the last node that belongs to the unit
    behind: bool = False
    topic: Node | None = None
    givers: list[Node] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)  # fields that stand where winners would: 1위였던 복지는
