"""Bare places that stand for the bodies which an award judges: B등급은 부산, 수원, 파주 of medical centers."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from posang.records.awards.draft import Draft
from posang.records.awards.lexicon import one_of
from posang.records.awards.members import LEVEL_ENDS
from posang.records.awards.names import HEADS
from posang.records.awards.rows import Rows
from posang.records.awards.shared_names import COUNCIL
from posang.reference import government_at

BODIES: Final = 3  # winners of one kind that show what an award judges
PLACES: Final = 2  # bare places among the winners behind them
LEVEL: Final = rf"(?:{one_of(LEVEL_ENDS)})(?![가-힣])"


def name_bodies(reader: Rows) -> None:
    """Give winners that are told by bare places the name of the kind of bodies told to have won before.

    An award is taken to judge bodies of one kind where at least `BODIES` of them have won it; the places are told
    behind these, and none by its full name.
    """
    by_prize: dict[int, list[Draft]] = {}
    for draft in reader.drafts:
        if draft.source == "body":
            by_prize.setdefault(id(draft.prize), []).append(draft)
    for drafts in by_prize.values():
        places = [draft for draft in drafts if draft.kind == "government"]
        head = judged_head(drafts, reader.on) if len(places) >= PLACES else None
        stems = [bare_stem(reader, draft) for draft in places] if head is not None else []
        if head is None or not all(stems):
            continue
        for draft, stem in zip(places, stems, strict=True):
            draft.recipient, draft.kind = f"{stem}{head}", "organization"
            draft.inherited.append("recipient<article")


def judged_head(drafts: Sequence[Draft], on: date) -> str | None:
    """What the names of an award's winners end in before the first place that won it; None without such bodies."""
    first = next((k for k, draft in enumerate(drafts) if draft.kind == "government"), len(drafts))
    bodies = {draft.recipient for draft in drafts[:first]}
    shared = [
        head for head in HEADS - {COUNCIL} if all(name.endswith(head) and is_place(name, head, on) for name in bodies)
    ]
    return max(shared, key=len, default=None) if len(bodies) >= BODIES else None


def is_place(name: str, head: str, on: date) -> bool:
    """Whether what stands before the head of a body's name is a place's: 원주(의료원), 대구 (교육청)."""
    return bool(government_at(name.removesuffix(head).strip(), on))


def bare_stem(reader: Rows, draft: Draft) -> str:
    """The short name by which a winner's sentence tells its place; empty where it tells the full one."""
    place = draft.government
    if place is None:
        return ""
    text = reader.document.text[draft.start : draft.end]
    names = [name for name in {place.stem or "", *place.aliases} if name and not name.endswith(LEVEL_ENDS)]
    told = re.search(rf"(?<![가-힣])({one_of(names)})(?!{LEVEL})", text) if names else None
    full = re.search(rf"(?<![가-힣]){place.name}", text)
    return told[1] if told is not None and full is None else ""
