"""The record that the award rules make."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Award:
    """One award row of the contract, without award_id and page_id; offsets count characters of the decoded page."""

    recipient: str
    recipient_kind: str
    government: str | None
    government_code: str | None
    department: str | None
    person_title: str | None
    organizer: str | None
    organizer_code: str | None
    award: str
    edition: int | None
    category: str | None
    grade: str | None
    grade_rank: int | None
    honor: str | None
    year: int | None
    streak_years: int | None
    prize_krw: int | None
    awarded_on: date | None
    status: str
    evidence: str
    evidence_start: int
    evidence_end: int
    rule: str
    confidence: float
