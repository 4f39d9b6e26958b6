"""Who is judged among whom: offices of education by their places, cities and counties each in their own group."""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.awards.claim import Winner
from posang.records.awards.context import Recipient
from posang.records.awards.draft import Draft

EDUCATION: Final = re.compile(r"교육(?P<branch>지원)?청")  # offices of education in the name of an award


def group_of(field: str | None, who: Recipient) -> str | None:
    """The field of a row; cities, counties and districts that are ranked apart are each in their own group."""
    if field not in GROUPS or who.kind != "government" or who.name[-1] not in LEVELS:
        return field
    return f"{who.name[-1]}부"


OFFICE: Final = re.compile(
    r"소방서|경찰서|보건소"
)  # offices of cities and counties, as a grade's noun: 최우수 소방서는

GROUPS: Final = frozenset({"시부", "군부", "구부"})
LEVELS: Final = "시군구"  # last letters of the names of those ranked apart


def judged_as(told: str, before: Sequence[Draft], winner: Winner, who: Recipient) -> Recipient:
    """Who won where only offices of education are judged, whose place is told alone: 경북이 최우수.

    What is `told` of the award shows that, or else the winners `before`.
    """
    kind = OFFICE.fullmatch(told.rsplit(" ", 1)[-1])
    basic = winner.who.kind == "government" and who.government is not None and who.government.level == "basic"
    if kind is not None and basic:
        return who._replace(name=f"{winner.who.name}{kind[0]}", kind="organization")
    offices = [draft for draft in before if EDUCATION.search(draft.recipient)]
    alone = bool(offices) and all(draft.kind != "government" for draft in before)
    office = EDUCATION.search(told) or (EDUCATION.search(offices[-1].recipient) if alone else None)
    if office is None or who.kind != "government" or who.government is None:
        return who
    if who.government.level != ("basic" if office["branch"] else "province"):
        return who
    known = next((draft.recipient for draft in offices if draft.government == who.government), None)
    place = winner.who.name if winner.who.kind == "government" else who.name
    return who._replace(name=known or f"{place}{office[0]}", kind="organization")
