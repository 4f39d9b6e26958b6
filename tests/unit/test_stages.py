"""Whole days through all stages: what is published, and that nothing but the input decides it."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tiny_dump import BAD, EMPTY, FIRST, NEWS, SECOND, hashes, published, rows, run_days, settings, write_dumps

from posang import stages
from posang.contract import TABLES, from_rows, page_id
from posang.contract.parquet import is_of, write_table
from posang.errors import BadSettings, PublicationRefused, UnreadableInput
from posang.lake import Lake
from posang.landing import DumpState, FieldMapping
from posang.settings import Settings

DAYS = (FIRST, SECOND, EMPTY, BAD)
RUN = "run"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with dumps in raw/ and their days published in lake/; not to be changed."""
    folder = tmp_path_factory.mktemp("made")
    write_dumps(folder / "raw")
    run_days(settings(folder / "raw", folder / "lake"), *DAYS)
    return folder


@pytest.fixture
def mine(made: Path, tmp_path: Path) -> Settings:
    """Settings for a copy of the dumps and the lake, to change."""
    shutil.copytree(made, tmp_path / "mine")
    return settings(tmp_path / "mine" / "raw", tmp_path / "mine" / "lake")


def staged_until(given: Settings, day: date, *names: str) -> Path:
    """Run the stages of these names; returns the run's staging folder."""
    for name in names:
        getattr(stages, name)(given, day, RUN)
    return Lake(given.lake).staged(day, RUN)


def is_part(some: dict[str, str], of: dict[str, str]) -> bool:
    """Whether there are published files, each with the bytes that it has in the other lake."""
    return bool(some) and some.items() <= of.items()


def spoil_articles(folder: Path) -> None:
    """Let an article count one paragraph more than it has."""
    path = folder / "articles.parquet"
    found = pq.read_table(path).to_pylist()
    found[0]["paragraphs_kept"] += 1
    write_table(TABLES["articles"], from_rows(TABLES["articles"], found), path)


# What a day becomes


def test_a_day_becomes_articles_and_awards_with_their_evidence(made: Path) -> None:
    awards = rows(made / "lake", "awards", FIRST)
    assert {(row["recipient"], row["award"], row["grade"], row["year"]) for row in awards} >= {
        ("구례군", "마을살림 평가", "최우수", 2025),
        ("거창군", "논두렁 정비 경진대회", "우수", 2025),
    }
    for row in awards:
        if row["page_id"] == page_id(FIRST.isoformat(), "a.txt", None):
            assert NEWS[row["evidence_start"] : row["evidence_end"]] == row["evidence"]
    statuses = {row["source_path"]: row["status"] for row in rows(made / "lake", "pages", FIRST)}
    assert statuses == {"a.txt": "accepted", "b.jsonl#1": "accepted", "b.jsonl#2": "quarantined"}


def test_a_page_delivered_again_the_next_day_is_a_duplicate(made: Path) -> None:
    again = next(row for row in rows(made / "lake", "pages", SECOND) if row["source_path"] == "again.txt")
    assert again["status"] == "duplicate"
    assert again["duplicate_of"] == page_id(FIRST.isoformat(), "a.txt", None)
    assert again["page_id"] not in {row["page_id"] for row in rows(made / "lake", "articles", SECOND)}


def test_the_same_words_of_another_outlet_are_removed_with_a_ledger(made: Path) -> None:
    removed = [row for row in rows(made / "lake", "paragraphs", SECOND) if row["removed_reason"] == "earlier_day"]
    assert removed
    for row in removed:
        assert row["duplicate_of_page_id"] in {page["page_id"] for page in rows(made / "lake", "pages", FIRST)}


def test_an_empty_day_has_files_without_rows_and_the_full_schema(made: Path) -> None:
    assert set(stages.published_tables()) == {path.name for path in (made / "lake" / "tables").iterdir()} - {
        "governments",
        "organizations",
    }
    for name in stages.published_tables():
        path = Lake(made / "lake").path(name, EMPTY)
        assert pq.read_metadata(path).num_rows == 0
        assert is_of(TABLES[name], pq.read_schema(path))


def test_a_day_of_bad_input_alone_publishes_its_quarantine(made: Path) -> None:
    assert {row["source_path"]: row["expectation"] for row in rows(made / "lake", "quarantine", BAD)} == {
        "binary.txt": "binary",
        "cut.parquet": "unreadable_parquet",
        "empty.txt": "empty",
        "page.html": "unsupported_format",
    }
    assert {row["status"] for row in rows(made / "lake", "pages", BAD)} == {"quarantined"}
    assert rows(made / "lake", "articles", BAD) == []


def test_below_tables_there_is_nothing_but_parquet(made: Path) -> None:
    assert {path.suffix for path in (made / "lake" / "tables").rglob("*") if path.is_file()} == {".parquet"}
    assert not [
        path
        for path in (made / "lake" / "_staging").iterdir()
        if path.name.startswith(("tmp", "dt=20")) and path.is_dir()
    ]


# The same input, the same bytes


def test_a_day_run_again_keeps_every_byte(mine: Settings) -> None:
    before = published(mine.lake)
    for path in (mine.lake / "_index").glob(f"dt={FIRST}.*"):
        path.unlink()
    run_days(mine, SECOND)
    assert published(mine.lake) == before


def test_workers_folders_and_remembered_hashes_do_not_matter(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(made / "raw", tmp_path / "elsewhere")
    monkeypatch.setattr(stages, "PAGES_A_BATCH", 1)
    monkeypatch.setattr(Lake, "hashes_path", lambda _lake, _day: None)
    other = settings(tmp_path / "elsewhere", tmp_path / "other" / "lake", workers=2)
    run_days(other, FIRST, SECOND)
    assert is_part(published(other.lake), published(made / "lake"))


# What fails, and what is left then


def test_a_refused_day_leaves_what_was_published_byte_for_byte(mine: Settings) -> None:
    (mine.raw / f"dt={FIRST}" / "new.txt").write_text(NEWS.replace("구례군", "화순군"))
    before = hashes(mine.lake, "tables", "manifests")
    spoil_articles(staged_until(mine, FIRST, "ingest", "deduplicate", "extract"))
    with pytest.raises(PublicationRefused, match=r"table articles: .*a\.txt .*paragraphs_kept") as refusal:
        stages.validate(mine, FIRST, RUN)
    assert f"mend: {mine.lake}/reports/dt={FIRST}/index.html" in str(refusal.value)
    report = json.loads((mine.lake / "reports" / f"dt={FIRST}" / "validation.json").read_text())
    assert not report["success"] and report["refusals"]
    with pytest.raises(UnreadableInput, match="mend: run the day from its first stage"):
        stages.publish(mine, FIRST, RUN)
    assert hashes(mine.lake, "tables", "manifests") == before


@pytest.mark.parametrize("where", ["write_report", "_sums"])
def test_a_validation_that_crashed_can_be_run_again(
    mine: Settings, made: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    shutil.rmtree(mine.lake)
    staged_until(mine, FIRST, "ingest", "deduplicate", "extract")

    def crash(*_: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(f"posang.quality.validation.{where}", crash)
        with pytest.raises(OSError, match="full"):
            stages.validate(mine, FIRST, RUN)
    stages.validate(mine, FIRST, RUN)
    stages.publish(mine, FIRST, RUN)
    assert is_part(published(mine.lake), published(made / "lake"))


def test_a_publication_cut_short_is_finished_by_the_next_try(
    mine: Settings, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(mine.lake / "tables")
    shutil.rmtree(mine.lake / "manifests")
    staged_until(mine, FIRST, "ingest", "deduplicate", "extract", "validate")
    replaced = os.replace
    moved: list[str] = []

    def failing(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        if f"dt={FIRST}" in os.fspath(target) and os.fspath(target).endswith("part-0.parquet"):
            if len(moved) == 3:
                raise OSError("the machine went down")
            moved.append(os.fspath(target))
        replaced(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing)
        with pytest.raises(OSError, match="went down"):
            stages.publish(mine, FIRST, RUN)
    assert set(stages.publish(mine, FIRST, RUN)) == set(stages.published_tables())
    assert is_part(published(mine.lake), published(made / "lake"))


def test_a_stage_without_the_one_before_it_says_so(mine: Settings) -> None:
    with pytest.raises(UnreadableInput, match="nothing is staged for 2026-01-20"):
        stages.deduplicate(mine, FIRST, RUN)
    Lake(mine.lake).stage(FIRST, RUN)
    with pytest.raises(UnreadableInput, match=r"extracted\.json is missing"):
        stages.validate(mine, FIRST, RUN)
    with pytest.raises(UnreadableInput, match=r"found\.json is missing"):
        stages.publish(mine, FIRST, RUN)


def test_an_index_replaced_under_a_run_stops_it(mine: Settings) -> None:
    staged_until(mine, SECOND, "ingest", "deduplicate", "extract")
    (mine.raw / f"dt={FIRST}" / "a.txt").write_text(NEWS + "고침\n")
    stages.build_index(mine, FIRST)
    with pytest.raises(UnreadableInput, match="the index of 2026-01-20 was replaced"):
        stages.validate(mine, SECOND, RUN)


def test_a_day_without_a_dump_is_an_error(mine: Settings) -> None:
    with pytest.raises(UnreadableInput, match=r"no dump dt=2026-02-01 .*mend"):
        stages.run_day(mine, date(2026, 2, 1))


def test_a_folder_that_is_no_day_is_named(mine: Settings) -> None:
    (mine.raw / "dt=yesterday").mkdir()
    with pytest.raises(UnreadableInput, match=r"dt=yesterday is not a day's folder; mend"):
        stages.status(mine, compare=True)


# Many days


def test_a_backfill_skips_days_without_dumps_and_goes_on_after_a_failure(
    mine: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(_settings: Settings, day: date) -> stages.Counts:
        if day == SECOND:
            raise ValueError("a fault of the code")
        return {"pages": 1}

    monkeypatch.setattr(stages, "run_day", run)
    ended = list(stages.backfill(mine, [date(2026, 1, 19), *DAYS]))
    assert [(outcome.day.day, outcome.end) for outcome in ended] == [
        (19, stages.End.SKIPPED),
        (20, stages.End.PUBLISHED),
        (21, stages.End.FAILED),
        (22, stages.End.PUBLISHED),
        (23, stages.End.PUBLISHED),
    ]
    assert isinstance(ended[2].error, ValueError)


def test_a_backfill_in_parallel_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    given = settings(made / "raw", tmp_path / "lake", workers=2)
    ended = list(stages.backfill(given, [SECOND, FIRST]))
    assert {(outcome.day, outcome.end, outcome.error) for outcome in ended} == {
        (FIRST, stages.End.PUBLISHED, None),
        (SECOND, stages.End.PUBLISHED, None),
    }
    assert is_part(published(given.lake), published(made / "lake"))


# Staleness


Change = Callable[[Settings, pytest.MonkeyPatch], Settings]


def late_dump(given: Settings, _patch: pytest.MonkeyPatch) -> Settings:
    (given.raw / "dt=2026-01-19").mkdir()
    return given


def corrected_dump(given: Settings, _patch: pytest.MonkeyPatch) -> Settings:
    (given.raw / f"dt={SECOND}" / "again.txt").write_text(NEWS + "바로잡습니다.\n")
    return given


def grown_dump(given: Settings, _patch: pytest.MonkeyPatch) -> Settings:
    (given.raw / f"dt={BAD}" / "more.txt").write_text(NEWS)
    return given


def lost_dump(given: Settings, _patch: pytest.MonkeyPatch) -> Settings:
    shutil.rmtree(given.raw / f"dt={EMPTY}")
    return given


def other_code(given: Settings, patch: pytest.MonkeyPatch) -> Settings:
    patch.setattr(stages, "code_sha256", lambda *_: "c" * 64)
    return given


def other_reference(given: Settings, patch: pytest.MonkeyPatch) -> Settings:
    patch.setattr(stages, "reference_sha256", lambda: "r" * 64)
    return given


def other_lookback(given: Settings, _patch: pytest.MonkeyPatch) -> Settings:
    return replace(given, lookback_days=7)


def other_fields(given: Settings, _patch: pytest.MonkeyPatch) -> Settings:
    return replace(given, fields=FieldMapping(text="content"))


ALL = (20, 21, 22, 23)
STALE: dict[Change, dict[int, list[str]]] = {
    late_dump: {19: ["raw dump not published"], **{day: ["earlier day new"] for day in ALL}},
    corrected_dump: {21: ["raw dump changed"], 22: ["earlier day changed"], 23: ["earlier day changed"]},
    grown_dump: {23: ["raw dump changed"]},
    lost_dump: {22: ["raw dump missing"], 23: ["earlier day missing"]},
    other_code: {day: ["code changed"] for day in ALL},
    other_reference: {day: ["reference data changed"] for day in ALL},
    other_lookback: {day: ["settings changed"] for day in ALL},
    other_fields: {day: ["settings changed"] for day in ALL},
}


@pytest.mark.parametrize("change", STALE, ids=lambda change: change.__name__)
def test_each_cause_makes_its_days_stale(mine: Settings, monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    assert stages.stale_days(mine) == []
    given = change(mine, monkeypatch)
    found = {
        row.day.day: [str(stale.cause) for stale in row.stale]
        for row in stages.status(given, compare=True)
        if row.stale
    }
    assert found == STALE[change]
    healed = {row.day.day for row in stages.stale_days(given)}
    assert healed == set(found) - ({EMPTY.day} if change is lost_dump else set())


# Days


@pytest.mark.parametrize(
    "text", ["2026-1-20", "20260120", "2026-02-30", "", "today", "2026-01-20T00:00", "２０２６-01-20"]
)
def test_what_is_not_a_day_is_refused(text: str) -> None:
    with pytest.raises(BadSettings, match="mend: write YYYY-MM-DD"):
        stages.parse_day(text)


def test_days_between_hold_both_ends() -> None:
    assert stages.days_between(FIRST, EMPTY) == [FIRST, SECOND, EMPTY]
    with pytest.raises(BadSettings, match="mend: swap them"):
        stages.days_between(SECOND, FIRST)


def test_a_dump_is_watched_with_the_quiet_period_of_the_settings(mine: Settings) -> None:
    now = datetime.now(UTC)
    assert stages.dump_state(mine, FIRST, now) is DumpState.GROWING
    assert stages.dump_state(replace(mine, quiet_minutes=0), FIRST, now) is DumpState.COMPLETE
    assert stages.dump_state(mine, date(2026, 2, 1), now) is DumpState.ABSENT


# Events


def test_events_are_resolved_from_the_published_days(mine: Settings) -> None:
    counts = stages.resolve_events(mine)
    assert counts["days"] == len(DAYS)
    events = Lake(mine.lake).read("award_events").to_pylist()
    assert {event["year"] for event in events} == {2025}
    before = hashes(mine.lake, "tables", "manifests")
    assert stages.resolve_events(mine) == counts
    assert hashes(mine.lake, "tables", "manifests") == before
