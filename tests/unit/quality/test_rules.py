"""Hand-written rules: each holds on a faultless day and finds the row that breaks it, and no other."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from staged_day import DAY, FIRST, REFUSED, SECOND, TEXTS, Spoil, Staged, change, change_award

from posang.contract import TABLES
from posang.quality.batches import Batch, batches, survey
from posang.quality.rules import RULES, rules

TITLE = TEXTS["a.txt"].split("\n")[0]
REPEAT = 5  # the paragraph of the second page that repeats one of the first
FAULTS: list[tuple[str, str, int, Spoil]] = [
    ("pages", "page_id_is_of_path", 0, change("pages", 0, source_path="other.txt")),
    ("pages", "reason_where_quarantined", 0, change("pages", 0, reason="why")),
    ("pages", "original_where_duplicate", 1, change("pages", 1, duplicate_of=FIRST)),
    ("pages", "page_repeated_is_older", 0, change("pages", 0, status="duplicate", duplicate_of=SECOND)),
    ("pages", "content_is_landed", 0, change("pages", 0, content_sha256="0" * 64)),
    ("paragraphs", "text_is_of_page", 0, change("paragraphs", 0, text=TITLE[1:])),
    ("paragraphs", "nothing_between", 0, change("paragraphs", 0, start=2, text=TITLE[2:])),
    ("paragraphs", "nothing_between", 6, lambda rows: rows["landed"][1].update(text=TEXTS["b.txt"] + "\n더")),
    ("paragraphs", "positions_count_up", 3, change("paragraphs", 3, position=4)),
    ("paragraphs", "kept_where_not_removed", 0, change("paragraphs", 0, kept=False)),
    ("paragraphs", "removed_as_it_is", 0, change("paragraphs", 0, kept=False, removed_reason="role")),
    ("paragraphs", "removed_as_it_is", 0, change("paragraphs", 0, kept=False, removed_reason="near")),
    ("paragraphs", "original_where_repeated", REPEAT, change("paragraphs", REPEAT, duplicate_of_position=None)),
    ("paragraphs", "original_is_older", REPEAT, change("paragraphs", REPEAT, duplicate_of_position=9)),
    ("paragraphs", "original_is_older", REPEAT, change("paragraphs", REPEAT, duplicate_of_page_id=SECOND)),
    ("paragraphs", "original_is_older", REPEAT, change("paragraphs", REPEAT, duplicate_of_page_id="0" * 32)),
    ("paragraphs", "original_is_older", REPEAT, change("paragraphs", REPEAT, duplicate="earlier_day")),
    ("paragraphs", "exact_repeat_has_its_fingerprint", REPEAT, change("paragraphs", REPEAT, duplicate_of_position=2)),
    ("paragraphs", "page_is_accepted", 6, change("paragraphs", 6, page_id=REFUSED)),
    ("paragraphs", "rows_in_order", 4, lambda rows: rows["paragraphs"].insert(3, rows["paragraphs"].pop())),
    ("articles", "counts_are_of_paragraphs", 0, change("articles", 0, paragraphs_kept=4)),
    ("articles", "body_is_of_page", 0, change("articles", 0, body="지어낸 문단")),
    ("articles", "source_path_is_of_page", 0, change("articles", 0, source_path="b.txt")),
    ("articles", "article_repeated_is_older", 0, change("articles", 0, duplicate_of_page_id=SECOND)),
    (
        "articles",
        "published_by_dump",
        1,
        lambda rows: rows["articles"][1].update(published_at=datetime(2026, 3, 1, tzinfo=UTC)),
    ),
    ("articles", "government_is_valid", 0, change("articles", 0, government_code="99999")),
    ("awards", "page_is_accepted", 1, change("awards", 1, page_id=REFUSED)),
    ("awards", "evidence_is_of_page", 0, change("awards", 0, evidence_start=0, evidence_end=10)),
    ("awards", "evidence_in_one_paragraph", 0, change("awards", 0, evidence_start=0, evidence_end=20)),
    ("awards", "year_by_dump", 0, change_award(year=2027)),
    ("awards", "past_is_not_later", 0, change_award(status="past", year=2027)),
    ("awards", "rank_needs_grade", 0, change_award(grade=None, grade_rank=1)),
    ("awards", "grade_is_normal", 0, change_award(grade="최우수기관")),
    ("awards", "government_is_its_code", 0, change("awards", 0, government="경상북도 구미시")),
    ("awards", "government_is_its_code", 0, change("awards", 0, government_code="00000")),
    ("awards", "organizer_is_its_code", 0, change("awards", 0, organizer_code="NO_SUCH_BODY")),
    ("awards", "award_id_is_of_fields", 0, change("awards", 0, recipient="구미시")),
    ("evaluations", "evidence_is_of_page", 0, change("evaluations", 0, evidence="지어낸 말")),
    ("evaluations", "evidence_in_one_paragraph", 0, change("evaluations", 0, evidence_end=10_000)),
    ("evaluations", "year_by_dump", 0, change("evaluations", 0, year=2030)),
    ("figures", "text_is_of_span", 0, change("figures", 0, text="4억원")),
    ("figures", "span_in_one_paragraph", 0, change("figures", 0, end=10_000)),
    ("people", "name_is_in_span", 0, change("people", 0, name="김가명")),
    ("people", "span_in_one_paragraph", 0, change("people", 0, start=None)),
    ("quotes", "text_is_of_span", 0, change("quotes", 0, text="이웃과 함께")),
    ("quotes", "span_in_one_paragraph", 0, change("quotes", 0, end=0)),
    ("programs", "name_is_in_span", 0, change("programs", 0, name="지어낸 사업")),
    ("programs", "span_in_one_paragraph", 0, change("programs", 0, start=0, end=40)),
]


def read(staged: Staged) -> Iterator[Batch]:
    """The staged rows as rules see them."""
    files, landed = staged.write_all()
    return batches(files, landed, survey(files, DAY, staged.earlier))


def failing(batch: Batch, table: str) -> dict[str, list[int]]:
    """Rule -> rows of the table that fail it."""
    verdicts = {rule.name: rule.verdicts(batch).to_pylist() for rule in rules(TABLES[table])}
    return {name: [row for row, holds in enumerate(found) if not holds] for name, found in verdicts.items()}


def test_every_rule_holds_on_a_faultless_day(staged: Staged) -> None:
    (batch,) = read(staged)
    for table in batch.tables:
        assert not any(failing(batch, table).values())


@pytest.mark.parametrize(("table", "rule", "row", "spoil"), FAULTS, ids=[f"{fault[0]}-{fault[1]}" for fault in FAULTS])
def test_a_rule_finds_the_row_that_breaks_it(staged: Staged, table: str, rule: str, row: int, spoil: Spoil) -> None:
    spoil(staged.rows)
    (batch,) = read(staged)
    assert failing(batch, table)[rule] == [row]


INCHEON_NAM_GU = {"government": "인천광역시 남구", "government_code": "28170"}  # 미추홀구 since July 2018


@pytest.mark.parametrize(
    ("published_at", "holds"),
    [(datetime(2016, 3, 1, tzinfo=UTC), True), (datetime(2019, 3, 1, tzinfo=UTC), False), (None, True)],
)
def test_an_old_name_holds_on_old_pages_and_on_pages_without_a_date(
    staged: Staged, published_at: datetime | None, holds: bool
) -> None:
    staged.rows["awards"][0].update(INCHEON_NAM_GU)
    staged.rows["articles"][0]["published_at"] = published_at
    (batch,) = read(staged)
    assert (failing(batch, "awards")["government_is_its_code"] == []) is holds


def test_a_name_that_does_not_exist_yet_does_not_hold(staged: Staged) -> None:
    staged.rows["awards"][0].update(INCHEON_NAM_GU | {"government": "인천광역시 미추홀구", "government_code": "28177"})
    staged.rows["articles"][0]["published_at"] = datetime(2016, 3, 1, tzinfo=UTC)
    (batch,) = read(staged)
    assert failing(batch, "awards")["government_is_its_code"] == [0]


def test_every_rule_has_a_fault_that_it_finds() -> None:
    assert {(rule.table, rule.name) for rule in RULES} - {(table, rule) for table, rule, _, _ in FAULTS} == set()
