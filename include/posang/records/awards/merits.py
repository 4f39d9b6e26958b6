"""Merits told by those who are honored for them (산불방지 유공자), and words that only praise a grade."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.items import Item
from posang.records.awards.node import Node, adjacent, as_item
from posang.records.awards.particles import PLACES
from posang.records.awards.verbs import CHOOSES_WORK

MERIT: Final = "유공"
# what persons are called who are honored for their merits: 유공자, 유공공무원
MERITED: Final = rf"{MERIT}\s?(?:자|공무원|직원|교원|교직원|민간인|시민|군민|도민|농업인|봉사자)"
OF_MERIT: Final = re.compile(rf"(?P<matter>[가-힣]*){MERITED}")
# of merit by law, whom no scheme chose: 국가유공자
VETERANS: Final = frozenset({"국가", "독립", "민주", "보훈", "참전", "특수임무"})
GIVEN_THEM: Final = ("표창", "포상")  # behind those of merit at the end of a headline, one name with it: 유공자 표창
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
    merit = OF_MERIT.fullmatch(item.noun) if item.kind == "word" and MERIT in item.noun else None
    if merit is None:
        return False
    named = len(behind) == 1 and behind[0].noun.startswith(GIVEN_THEM) and not (item.josa or behind[0].josa)
    if named or any(other.kind == "veto" for other in behind):
        return False
    if item.josa in ("로", "으로") and any(CHOOSES_WORK.match(other.noun) for other in behind[1:]):
        return False
    return names_matter(merit["matter"]) if merit["matter"] else told_before(item, before)


def merit_of(noun: str) -> str:
    """The merit that persons are called by: 통계유공, of 통계유공자."""
    return f"{noun[: noun.rfind(MERIT)]}{MERIT}"


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


def merit_dropped(nodes: list[Node]) -> list[Node]:
    """The nodes without merits that only say again what the award is for: '…평가'에서 2년 연속 A 유공 최우수."""
    for k in range(1, len(nodes) - 1):
        node = nodes[k]
        if node.kind != "event" or node.josa or node.event.quoted or not node.noun.endswith(MERIT):
            continue
        before = next(
            (n for n in reversed(nodes[max(0, k - MERIT_REACH) : k]) if n.kind not in ("streak", "year")), None
        )
        named = before is not None and before.kind == "event" and before.event.quoted and before.josa in PLACES
        behind = next((n for n in nodes[k + 1 : k + MERIT_REACH] if n.noun not in SCOPES), None)
        if named and behind is not None and behind.kind == "grade" and behind.grade.kind == "prize":
            return [*nodes[:k], *nodes[k + 1 :]]
    return nodes


MERIT_REACH: Final = 4  # nodes between an award and the merits told again, and from these to the grade
SCOPES: Final = frozenset({"전국", "도내", "국내", "관내"})  # among whom one is the best, told before a grade


def praise_dropped(nodes: list[Node]) -> list[Node]:
    """The nodes without the words that only say how good a grade is: 최고 성적인 '가' 등급을."""
    out: list[Node] = []
    for node in nodes:
        said = out[-1] if out else None
        if node.kind == "grade" and said is not None and said.josa == "인" and said.noun in PRAISES:
            out.pop()
            while out and out[-1].noun in HOW_GOOD:
                out.pop()
        out.append(node)
    return out


PRAISES: Final = frozenset({"성적", "수준", "점수", "평가", "결과"})
HOW_GOOD: Final = frozenset({"최고", "가장", "높은", "최상위", "보통", "역대", "우수한", "좋은"})
