"""What the bodies that somebody announces were chosen for: 행정안전부는 재정 개혁 우수 지자체 4곳을 선정했다."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.endings import names_nothing
from posang.records.awards.givers import above_towns
from posang.records.awards.node import SUBJECTS, Event, Node, words_start, year_before

# the kinds of bodies that are judged among their like
JUDGED: Final = frozenset(
    {"지자체", "자치단체", "지방자치단체", "자치구", "시군", "시·군", "시군구", "시·군·구", "기관", "도시"}
)
CHOOSES: Final = re.compile(r"(?:선정|선발|발표|공개|확정)|뽑[았아]|가[렸려]|골[랐라]|추[렸려]")
VERB_REACH: Final = 5  # nodes behind those chosen in which the verb stands
DID_WELL: Final = frozenset({"낸", "거둔", "올린", "보인"})  # with success before them, in what is told before that
SUCCESS: Final = ("성과", "실적", "성적", "결실")
NAME_SIZE: Final = 6  # letters of what bodies are chosen for, at least


def chosen_for(nodes: Sequence[Node]) -> tuple[Event, Node] | None:
    """The award by what bodies are chosen for, and who chooses them, a body that is no town's."""
    giver = nodes[0] if nodes else None
    heads = giver is not None and (giver.josa in SUBJECTS or (len(nodes) > 1 and nodes[1].kind == "comma"))
    if giver is None or not heads or giver.kind != "who" or not above_towns(giver.who):
        return None
    at = next((k for k, n in enumerate(nodes) if n.kind == "grade" and n.grade.noun in JUDGED), None)
    if at is None or nodes[at].grade.kind != "prize" or not chosen(nodes, at):
        return None
    last = done_well(nodes, at) or at
    begins = last - (last < at)  # the matter's last word bears a particle
    first = words_start(nodes, begins, lambda word: names_nothing(word.noun), low=1, near=True)
    name = " ".join(node.noun for node in nodes[first:last])
    return (Event(name, year_before(nodes, first)), giver) if len(name) >= NAME_SIZE else None


def chosen(nodes: Sequence[Node], at: int) -> bool:
    """Whether bodies of a grade, or a number of them, are what a verb close behind chooses or makes known."""
    count = nodes[at + 1] if at + 1 < len(nodes) and nodes[at + 1].kind == "count" else nodes[at]
    behind = nodes[at + 1 : at + 1 + VERB_REACH]
    bare = not nodes[at].josa and bool(behind) and CHOOSES.match(behind[0].noun) is not None
    whom = count.josa in ("을", "를") and any(CHOOSES.match(node.noun) for node in behind)
    headline = count is not nodes[at] and not count.josa and len(behind) > 1 and bool(CHOOSES.match(behind[1].noun))
    return bare or whom or headline


def done_well(nodes: Sequence[Node], at: int) -> int | None:
    """The end of the matter in which those chosen did well, told before them: 재정 개혁에서 (뚜렷한) 성과를 낸."""
    if at < 3 or nodes[at - 1].noun not in DID_WELL or not nodes[at - 2].noun.endswith(SUCCESS):
        return None
    matter = next((k for k in (at - 3, at - 4) if k > 0 and nodes[k].josa in ("에서", "에", "에서의")), None)
    return None if matter is None else matter + 1
