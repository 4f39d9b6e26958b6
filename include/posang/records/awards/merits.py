"""Merits told by what those are called who are honored for them: 산불방지 유공자."""

from collections.abc import Sequence
from typing import Final

from posang.records.awards.items import Item
from posang.records.awards.node import Node, adjacent, as_item
from posang.records.awards.verbs import CHOOSES_WORK

MERIT: Final = "유공"
# of merit by law, whom no scheme chose: 국가유공자
VETERANS: Final = frozenset({"국가", "독립", "민주", "보훈", "참전", "특수임무"})
GIVEN_THEM: Final = ("표창", "포상")  # behind those of merit, one name with it: 유공자 표창
# kinds of people and how they are praised, which say nothing of merits: 민간 유공자, 모범 유공자
OF_PEOPLE: Final = (
    *("민간", "모범", "우수", "숨은", "단체", "기관", "개인", "공무원", "직원"),
    *("시민", "도민", "군민", "구민", "주민", "국민"),
)
MATTERS: Final = frozenset({"word", "event", "cat", "quote"})  # kinds of nodes that may say what merits are of
MATTER_SIZE: Final = 3  # letters of a matter in one word, at least


def merits_told(items: Sequence[Item], at: int, before: Sequence[Node]) -> bool:
    """Whether an item means persons by the merits told with it: 산불방지 유공자에게, 통계유공자는.

    Those who are yet to be honored tell of no award, nor does what some are chosen as: 통계 유공자로 A와 B를 선정했다.
    """
    item, behind = items[at], items[at + 1 :]
    merit = item.noun.removesuffix("자")
    if item.kind != "word" or not merit.endswith(MERIT) or merit == item.noun:
        return False
    if any(other.kind == "veto" for other in behind) or (
        not item.josa and behind and behind[0].noun.startswith(GIVEN_THEM)
    ):
        return False
    if item.josa == "로" and any(CHOOSES_WORK.match(other.noun) for other in behind[1:]):
        return False
    matter = merit.removesuffix(MERIT)
    return names_matter(matter) if matter else told_before(item, before)


def told_before(item: Item, before: Sequence[Node]) -> bool:
    """Whether the nodes right before persons of merit say what their merits are of."""
    told = before[-1] if before else None
    if told is None or told.kind not in MATTERS or told.josa or told.parens or not adjacent(as_item(told), item):
        return False
    lead = before[-2] if len(before) > 1 else None
    longer = lead is not None and lead.kind in MATTERS and not lead.josa and told.start - lead.end == 1
    return names_matter(told.noun) and (longer or len(told.noun) >= MATTER_SIZE)


def names_matter(noun: str) -> bool:
    """Whether a noun may say what merits are of."""
    return not noun.endswith(OF_PEOPLE) and noun not in VETERANS
