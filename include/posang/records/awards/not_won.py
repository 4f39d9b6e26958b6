"""Rows in the making that tell no win of their winner: who gives, who only receives, private persons and firms."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from posang.records.awards.context import HEADLINES
from posang.records.awards.draft import Draft, key, same_grade
from posang.records.awards.honors import COMMENDATION
from posang.records.awards.kinds import leads_government
from posang.records.awards.node import STAFF_NOUNS
from posang.reference import government_at, organization_at


def won(drafts: Sequence[Draft], on: date) -> list[Draft]:
    """The rows in the making whose winners have won what they tell; names are those of a day."""
    return [
        draft
        for draft in drafts
        if not (
            gives_itself(draft, drafts, on)
            or receives_for(draft, drafts)
            or pictured_for(draft, drafts)
            or stands_for(draft, drafts)
            or performs(draft)
            or wins_outside(draft, on)
            or graded_closely(draft, drafts)
        )
    ]


def rules_over(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether other winners of an award lie in the government that is said to win it."""
    return draft.government is not None and any(
        other.prize is draft.prize
        and other.government is not None
        and other.government.parent_code == draft.government.code
        for other in drafts
    )


def gives_itself(draft: Draft, drafts: Sequence[Draft], on: date) -> bool:
    """Whether the winner is the body that gives: a ministry of its minister's honor, the article's subject."""
    if draft.kind == "government":
        own = draft.prize.organizer == draft.recipient
        return own and ("recipient<article" in draft.inherited or rules_over(draft, drafts))
    return (
        draft.kind == "organization"
        and draft.prize.organizer is not None
        and any(entry.name == draft.prize.organizer for entry in organization_at(draft.recipient, on))
    )


STAGE: Final = re.compile(r"(?:주연|조연|연기|감독|각본|촬영|음악|신인|작품|득점)상$")


def performs(draft: Draft) -> bool:
    """Whether a private person wins for a film or a play."""
    return draft.kind == "person" and draft.government is None and bool(STAGE.search(draft.prize.name))


FIRM: Final = re.compile(r"^(?:㈜|\(주\)|주식회사)|\([주유]\)$")


def wins_outside(draft: Draft, on: date) -> bool:
    """Whether a firm wins what no government gives."""
    if not FIRM.search(draft.recipient):
        return False
    return draft.prize.organizer is None or not government_at(draft.prize.organizer, on)


def graded_closely(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a winner named as one of many (A, B 등 12곳을 우수기관으로) is graded for itself in the body.

    So may one of those who bear the award's own title: 우수공무원은 A, B, C이다. 최우수상은 A에게 돌아갔다.
    """
    titled = draft.grade.noun in STAFF_NOUNS and key(draft.prize.name).endswith(f"우수{draft.grade.noun}")
    return (draft.sample or titled) and any(
        other.prize is draft.prize
        and other.recipient == draft.recipient
        and other.grade.kind == draft.grade.kind == "prize"
        and other.grade.grade != draft.grade.grade
        and not (titled and other.grade.noun in STAFF_NOUNS)
        and not (other.sample or other.recall or other.source in HEADLINES)
        for other in drafts
    )


def receives_for(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a head of government receives what the government has won."""
    return (
        draft.kind == "person"
        and draft.title is not None
        and leads_government(draft.title)
        and any(
            other.kind == "government"
            and (
                other.prize is draft.prize
                or (draft.grade.kind == "honor" and same_grade(draft.grade, other.grade))
                or (draft.grade.grade == COMMENDATION and draft.start - other.end in range(HANDED_SIZE))
            )
            and (draft.government is None or other.government is None or other.government.code == draft.government.code)
            for other in drafts
        )
    )


def pictured_for(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a caption shows somebody with what a body has won: 가온공사 사장(가운데)이 최우수상을 받고 있다."""
    return (
        draft.kind == "person"
        and draft.source == CAPTION
        and draft.title is not None
        and any(
            other.kind != "person"
            and other.prize is draft.prize
            and same_grade(draft.grade, other.grade)
            and draft.category in (None, other.category)
            and (draft.government is None or other.government in (None, draft.government))
            for other in drafts
        )
    )


CAPTION: Final = "caption"  # role of a picture's line
HANDED_SIZE: Final = 20  # characters from a win to the commendation handed for it: 선정돼 시장이 표창을


def stands_for(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a list names a government for its own body that has won this first prize: 대상은 안산시."""
    same = [other for other in drafts if other.prize is draft.prize and other.grade.grade == draft.grade.grade]
    return (
        draft.kind == "government"
        and draft.grade.grade in FIRST_PRIZES
        and draft.rule in ("list", "after", "apposed")
        and not any(other.kind == "government" and other.recipient != draft.recipient for other in same)
        and any(
            other.kind == "organization"
            and other.category == draft.category
            and other.government is not None
            and draft.government is not None
            and other.government.code == draft.government.code
            for other in same
        )
    )


FIRST_PRIZES: Final = frozenset({"대상", "종합대상"})
