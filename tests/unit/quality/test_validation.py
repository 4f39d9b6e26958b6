"""Validation as a whole: what goes to quarantine, what refuses the day, what is written."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from staged_day import DAY, FIRST, RECORDS, REFUSED, SECOND, Staged, change, change_award, span

from posang.contract import TABLES
from posang.contract.parquet import is_of
from posang.errors import PublicationRefused
from posang.quality import validate


def test_a_faultless_day_passes(staged: Staged) -> None:
    found = staged.validate()
    assert found.success
    evaluated, passed = found.summary()["expectations"].values()
    assert evaluated == passed > 150
    assert found.counts["pages"] == {"accepted": 2, "quarantined": 1}
    assert found.counts["paragraphs"] == {"kept": 5, "role": 1, "same_day": 1}
    for name in RECORDS:
        assert is_of(TABLES[name], pq.read_schema(found.files[name]))


def test_a_page_refused_at_landing_stands_in_quarantine(staged: Staged) -> None:
    staged.keep()
    rows = pq.read_table(staged.validate().files["quarantine"]).to_pylist()
    assert [(row["page_id"], row["table"], row["row_key"], row["expectation"]) for row in rows] == [
        (REFUSED, "pages", REFUSED, "empty")
    ]
    assert rows[0]["detail"].endswith("mend: crawl it again")
    assert json.loads(rows[0]["record"])["source_path"] == "c.txt"


def test_failing_records_go_to_quarantine_alone(staged: Staged) -> None:
    staged.keep("awards")
    sound = staged.rows["awards"][1]
    faults = {
        "expect_column_values_to_not_be_null(recipient)": change_award(recipient=None),
        "expect_column_values_to_be_in_set(status)": change_award(status="future"),
        "expect_column_values_to_be_between(confidence)": change("awards", 0, confidence=1.5),
        "expect_column_values_to_match_regex(government_code)": change("awards", 0, government_code="4715"),
        "expect_column_value_lengths_to_be_between(award)": change_award(award=""),
        "year_by_dump": change_award(year=2027),
    }
    spoiled = []
    for number, spoil in enumerate(faults.values()):
        award = dict(staged.rows["awards"][0], category=f"{number}부문")
        change_award()({"awards": [award]})
        spoil({"awards": [award]})
        spoiled.append(award)
    staged.rows["awards"] = [*spoiled, sound]
    found = staged.validate()
    failed: dict[str, set[str]] = {}
    for row in pq.read_table(found.files["quarantine"]).to_pylist():
        failed.setdefault(row["row_key"], set()).add(row["expectation"])
    for award, expectation in zip(spoiled, faults, strict=True):
        assert expectation in failed[award["award_id"]]
    assert pq.read_table(found.files["awards"])["award_id"].to_pylist() == [sound["award_id"]]
    assert is_of(TABLES["awards"], pq.read_schema(found.files["awards"]))
    result = next(result for result in found.tables if result.table == "awards")
    assert (result.received, result.rows, result.quarantined) == (7, 1, 6)


def test_a_refusal_is_reported_before_it_is_raised(staged: Staged) -> None:
    staged.keep()
    staged.rows["articles"].pop()
    with pytest.raises(PublicationRefused, match="articles = accepted pages"):
        staged.validate()
    report = staged.folder / "out" / "report"
    written = json.loads((report / "validation.json").read_text())
    assert not written["success"]
    assert written["refusals"] == ["articles = accepted pages: 1 is not {'accepted': 2}"]
    assert "Why the day is not published" in (report / "index.html").read_text()


def test_a_refusal_names_table_page_and_value(staged: Staged) -> None:
    staged.keep()
    staged.rows["articles"][0]["paragraphs_kept"] = 4
    with pytest.raises(PublicationRefused, match=r"table articles: .*a\.txt .*paragraphs_kept 4"):
        staged.validate()


def test_a_record_of_an_unknown_page_refuses_the_day(staged: Staged) -> None:
    staged.keep("awards")
    staged.rows["awards"][0]["page_id"] = "f" * 32
    with pytest.raises(PublicationRefused, match="table awards: page_is_accepted"):
        staged.validate()


def test_a_table_of_another_type_refuses_the_day(staged: Staged) -> None:
    files, landed = staged.write_all()
    odd = pq.read_table(files["awards"])
    place = odd.schema.get_field_index("year")
    pq.write_table(odd.set_column(place, "year", odd["year"].cast(pa.string())), files["awards"])
    with pytest.raises(PublicationRefused, match=r"table awards: .*found year string; missing year int16"):
        validate(files, landed, staged.folder / "out", day=DAY, earlier=[], extracted_counts={})


def test_records_lost_after_extraction_refuse_the_day(staged: Staged) -> None:
    counts = {name: len(staged.rows[name]) for name in RECORDS} | {"awards": 3}
    with pytest.raises(PublicationRefused, match="awards extracted = published"):
        staged.validate(extracted_counts=counts)


def test_two_records_with_one_key_are_two_in_quarantine(staged: Staged) -> None:
    staged.keep("people")
    staged.rows["people"].append(dict(staged.rows["people"][0]))
    found = staged.validate()
    rows = [row for row in pq.read_table(found.files["quarantine"]).to_pylist() if row["table"] == "people"]
    start = span("a.txt", "홍길순")["start"]
    assert [row["row_key"] for row in rows] == [f"{FIRST}/{start}", f"{FIRST}/{start}/2"]
    assert pq.read_metadata(found.files["people"]).num_rows == 0


def test_a_warning_is_told_and_publishes(staged: Staged) -> None:
    staged.keep()
    staged.rows["articles"][0]["published_at"] = staged.rows["articles"][0]["published_at"].replace(month=3)
    found = staged.validate()
    assert found.success
    articles = next(result for result in found.tables if result.table == "articles")
    assert [outcome.expectation for outcome in articles.outcomes if outcome.failed] == ["published_by_dump"]


@pytest.mark.parametrize(("known", "passes"), [([(1, "a"), (4, "e")], True), ([(3, "e")], False), ([], False)])
def test_an_original_of_an_earlier_day_must_exist(staged: Staged, known: list[tuple[int, str]], passes: bool) -> None:
    staged.keep()
    older = "e" * 32
    staged.rows["paragraphs"][5].update(
        duplicate="earlier_day", removed_reason="earlier_day", duplicate_of_page_id=older, duplicate_of_position=4
    )
    staged.earlier = [
        pa.table({"page_id": [name * 32], "position": pa.array([position], pa.int32())}) for position, name in known
    ]
    if passes:
        assert staged.validate().success
    else:
        with pytest.raises(PublicationRefused, match="original_is_older"):
            staged.validate()


def test_a_page_of_an_earlier_day_may_be_named_without_a_paragraph(staged: Staged) -> None:
    staged.keep()
    staged.rows["articles"][1]["duplicate_of_page_id"] = "e" * 32
    staged.earlier = [pa.table({"page_id": ["e" * 32], "position": pa.nulls(1, pa.int32())})]
    assert staged.validate().success


def test_the_same_day_gives_the_same_bytes(staged: Staged, tmp_path: Path) -> None:
    staged.keep("awards")
    staged.rows["awards"][0]["confidence"] = 2.0
    again = Staged(tmp_path / "again", {name: [dict(row) for row in rows] for name, rows in staged.rows.items()}, [])
    for found in (staged.validate(), again.validate()):
        assert found.day == DAY
    for name in ("quarantine.parquet", "report/validation.json", "report/index.html"):
        assert (staged.folder / "out" / name).read_bytes() == (again.folder / "out" / name).read_bytes()


def test_a_second_validation_of_the_same_staged_day_finds_the_same(staged: Staged) -> None:
    staged.keep("awards")
    staged.rows["awards"][0]["confidence"] = 2.0
    files, landed = staged.write_all()
    before = {name: path.read_bytes() for name, path in files.items()}
    given = {"day": DAY, "earlier": staged.earlier, "extracted_counts": {"awards": 2}}
    first = validate(files, landed, staged.folder / "out", **given)
    written = {name: path.read_bytes() for name, path in first.files.items()}
    assert {name: path.read_bytes() for name, path in files.items()} == before
    second = validate(files, landed, staged.folder / "out", **given)
    assert second.to_json() == first.to_json()
    assert {name: path.read_bytes() for name, path in second.files.items()} == written
    assert pq.read_metadata(second.files["awards"]).num_rows == 1


def test_a_day_larger_than_a_batch_is_checked_page_by_page(staged: Staged, monkeypatch: pytest.MonkeyPatch) -> None:
    staged.keep("awards")
    monkeypatch.setattr("posang.quality.batches.PAGES_PER_BATCH", 1)
    monkeypatch.setattr("posang.quality.batches.ROWS_PER_READ", 2)
    staged.rows["awards"][1]["evidence_end"] += 1
    found = staged.validate()
    rows = pq.read_table(found.files["quarantine"]).to_pylist()
    assert [(row["page_id"], row["expectation"]) for row in rows] == [
        (SECOND, "evidence_is_of_page"),
        (REFUSED, "empty"),
    ]
    assert pq.read_table(found.files["awards"])["page_id"].to_pylist() == [FIRST]


def test_an_empty_day_passes(staged: Staged) -> None:
    staged.rows = {name: [] for name in staged.rows}
    found = staged.validate()
    assert found.success
    assert pq.read_metadata(found.files["quarantine"]).num_rows == 0


def test_the_report_needs_nothing_from_elsewhere_and_escapes_what_pages_say(staged: Staged) -> None:
    staged.keep("awards")
    staged.rows["awards"][0]["rule"] = "<script>alert(1)</script>"
    staged.rows["awards"][0]["confidence"] = 2.0
    page = (staged.validate().report / "index.html").read_text()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "http" not in page
    assert 'class="bar' in page and "same_day" in page and "마을살림 평가에서" in page
