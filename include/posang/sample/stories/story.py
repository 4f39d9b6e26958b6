"""What a made-up article says, before an outlet lays it out, and the awards that it states."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from posang.sample.world import Place

ParagraphRole = Literal["body", "heading", "list_item"]


@dataclass(frozen=True)
class Award:
    """One award that the text states, field for field as a perfect reader would write it."""

    recipient: str
    recipient_kind: Literal["government", "department", "person", "organization"]
    government: str | None
    organizer: str | None
    award: str
    evidence: str
    edition: int | None = None
    category: str | None = None
    grade: str | None = None
    honor: str | None = None
    year: int | None = None
    streak_years: int | None = None
    prize_krw: int | None = None
    status: Literal["current", "past"] = "current"


@dataclass
class Story:
    """An article: paragraphs with their roles in reading order, and what belongs to it on a page.

    `subject` is the government that it is about, None where there is none; `template` marks texts that outlets print
    every day with other facts (weather, exchange rates, notices) and that no de-duplication may remove.
    """

    kind: str
    on: date
    section: str
    title: str
    paragraphs: list[tuple[ParagraphRole, str]]
    subtitles: list[str] = field(default_factory=list)
    caption: str | None = None
    subject: Place | None = None
    awards: list[Award] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    template: bool = False
