"""The command line as a person or a script meets it: exit statuses, streams, errors with their mend."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from tiny_dump import BAD, EMPTY, FIRST, SECOND, published, run_days, settings, write_dumps
from typer.testing import CliRunner

import posang
from posang import cli, stages
from posang.contract import TABLES, from_rows
from posang.contract.codebook import codebook
from posang.contract.parquet import write_table
from posang.errors import PublicationRefused, UnreadableInput
from posang.lake import Lake
from posang.settings import Settings

DAYS = (FIRST, SECOND, EMPTY, BAD)
WIDTH = 80


@dataclass(frozen=True)
class Said:
    """What a command said, and the status that it left."""

    status: int
    out: str
    err: str


Posang = Callable[..., Said]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with dumps in raw/ and two of their days published in lake/; not to be changed."""
    folder = tmp_path_factory.mktemp("made")
    write_dumps(folder / "raw")
    run_days(settings(folder / "raw", folder / "lake"), FIRST, SECOND)
    return folder


@pytest.fixture
def posang_(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Posang:
    """The whole command line in this process, errors and exit status included."""
    for name in [name for name in os.environ if name.startswith("POSANG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*arguments: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["posang", *map(str, arguments)])
        status = 0
        try:
            cli.app()
        except SystemExit as stop:
            status = int(stop.code or 0)
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return call


def places(folder: Path) -> list[object]:
    return ["--raw", folder / "raw", "--lake", folder / "lake"]


# Done


def test_help_tells_every_command_and_the_exit_statuses() -> None:
    said = CliRunner().invoke(cli.cli, ["--help"])
    assert said.exit_code == 0
    for name in ("run", "backfill", "index", "events", "status", "summary", "release", "sample", "codebook"):
        assert f"\n  {name} " in said.stdout
        shown = CliRunner().invoke(cli.cli, [name, "--help"])
        assert shown.exit_code == 0
    for words in ("0 done", "1 validation refused", "2 bad usage"):
        assert words in said.stdout
    assert "POSANG_RAW" in CliRunner().invoke(cli.cli, ["run", "--help"]).stdout


def test_run_publishes_a_day_and_tells_it_in_one_line(made: Path, tmp_path: Path, posang_: Posang) -> None:
    said = posang_("run", FIRST, "--raw", made / "raw", "--lake", tmp_path / "lake", "--workers", 1)
    assert said.status == 0
    assert said.out.startswith("2026-01-20 published: 3 pages, ")
    assert len(said.out.splitlines()) == 1
    assert [line.split()[0] for line in said.err.splitlines() if line[:1].isalpha()] == [
        "ingest", "deduplicate", "extract", "validate",
    ]  # fmt: skip
    assert published(tmp_path / "lake").items() <= published(made / "lake").items()


def test_the_places_may_come_from_the_environment(made: Path, posang_: Posang, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSANG_LAKE", str(made / "lake"))
    assert posang_("status").status == 0


def test_status_tells_rows_checks_and_each_cause_of_staleness(made: Path, tmp_path: Path, posang_: Posang) -> None:
    shutil.copytree(made, tmp_path / "mine")
    shutil.rmtree(tmp_path / "mine" / "raw" / f"dt={EMPTY}")
    shutil.rmtree(tmp_path / "mine" / "raw" / f"dt={BAD}")
    said = posang_("status", *places(tmp_path / "mine"))
    assert said.status == 0
    assert [line.split()[-3:] for line in said.out.splitlines() if "2026" in line] == [["up", "to", "date"]] * 2
    (tmp_path / "mine" / "raw" / f"dt={FIRST}" / "[late] page.txt").write_text("x")
    (tmp_path / "mine" / "raw" / "dt=2026-01-25").mkdir()
    said = posang_("status", *places(tmp_path / "mine"))
    assert said.status == 0
    assert "2026-01-20 raw dump changed: 1 new: [late] page.txt" in said.out
    assert "2026-01-21 earlier day changed: the dump of 2026-01-20 changed" in said.out
    assert "2026-01-25 raw dump not published: 0 files" in said.out
    assert "not published" in next(line for line in said.out.splitlines() if line.strip().startswith("2026-01-25"))


def test_status_without_dumps_tells_what_is_published(made: Path, posang_: Posang) -> None:
    said = posang_("status", "--lake", made / "lake")
    assert (said.status, said.err) == (0, "")
    assert sum(line.rstrip().endswith(" published") for line in said.out.splitlines()) == 2


def test_tables_fit_a_terminal(made: Path, posang_: Posang) -> None:
    for arguments in (["status", *places(made)], ["summary", "--lake", made / "lake"]):
        lines = posang_(*arguments).out.splitlines()
        tables = [line for line in lines if str(made) not in line]
        assert tables and max(map(len, tables)) <= WIDTH


def test_summary_counts_rows_and_shows_an_award_with_its_words(made: Path, posang_: Posang) -> None:
    said = posang_("summary", "--lake", made / "lake")
    assert said.status == 0
    for words in ("Rows published", "Paragraphs removed", "Validation and quarantine", "마을살림 평가", "최우수상을"):
        assert words in said.out
    assert "2026-01-21" not in posang_("summary", FIRST, "--lake", made / "lake").out


def test_summary_of_many_days_shows_the_last_and_the_sum(made: Path, tmp_path: Path, posang_: Posang) -> None:
    lake = tmp_path / "lake"
    shutil.copytree(made / "lake", lake)
    manifest = (lake / "manifests" / f"dt={SECOND}.json").read_text()
    for day in range(22, 28):
        (lake / "manifests" / f"dt=2026-01-{day}.json").write_text(manifest.replace("2026-01-21", f"2026-01-{day}"))
        for table in (lake / "tables").glob("*/dt=2026-01-21"):
            shutil.copytree(table, table.with_name(f"dt=2026-01-{day}"))
    said = posang_("summary", "--lake", lake).out
    assert "all 8 days" in said and "2026-01-27" in said and "2026-01-23" not in said
    assert max(len(line) for line in said.splitlines() if str(lake) not in line) <= WIDTH


def test_release_and_events_work_on_the_published_days(made: Path, tmp_path: Path, posang_: Posang) -> None:
    shutil.copytree(made / "lake", tmp_path / "lake")
    said = posang_("events", "--lake", tmp_path / "lake")
    assert said.status == 0 and said.out.startswith("2 days, ")
    said = posang_("release", "--version", "2026.1", "--lake", tmp_path / "lake")
    assert said.status == 0
    assert (tmp_path / "lake" / "releases" / "2026.1" / "manifest.json").exists()
    assert posang_("release", "--version", "2026.1", "--lake", tmp_path / "lake").status == 2


def test_sample_writes_a_dump_with_truth(tmp_path: Path, posang_: Posang) -> None:
    said = posang_("sample", "--out", tmp_path, "--days", 2, "--pages", 20, "--first-day", "2026-03-01")
    assert said.status == 0
    assert {path.name for path in tmp_path.iterdir()} >= {"dt=2026-03-01", "dt=2026-03-02", "truth"}


def test_index_builds_the_days_that_have_a_dump(made: Path, tmp_path: Path, posang_: Posang) -> None:
    said = posang_("index", "2026-01-19", FIRST, "--raw", made / "raw", "--lake", tmp_path / "lake")
    assert (said.status, said.out) == (0, "indexed: 1 of 2 days, the others have no dump\n")
    assert (tmp_path / "lake" / "_index" / f"dt={FIRST}.arrow").exists()


def test_the_codebook_is_checked_against_the_contract(tmp_path: Path, posang_: Posang) -> None:
    assert posang_("codebook").out == codebook()
    book = tmp_path / "tables.md"
    book.write_text(codebook())
    assert posang_("codebook", "--check", book) == Said(0, "", "")
    book.write_text(codebook() + "more")
    said = posang_("codebook", "--check", book)
    assert said.status == 1
    assert f"mend: posang codebook > {book}" in said.err


# Many days


def test_a_backfill_names_what_failed_and_goes_on(
    made: Path, tmp_path: Path, posang_: Posang, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(_settings: Settings, day: Any) -> stages.Counts:
        match day:
            case _ if day == SECOND:
                raise PublicationRefused(f"{day} is not published:\ntable articles: a row")
            case _ if day == BAD:
                raise OSError(28, "No space left on device", "/lake/x")
        return {"pages": 3, "paragraphs": 9, "awards": 0}

    monkeypatch.setattr(stages, "run_day", run)
    arguments = ["--raw", made / "raw", "--lake", tmp_path / "lake", "--workers", 1]
    said = posang_("backfill", "2026-01-19", SECOND, *arguments)
    assert said.status == 1
    assert said.out == "1 skipped, no dump; 1 published; 1 failed\n"
    assert "2026-01-20 published: 3 pages\n" in said.err
    assert said.err.endswith("refused: 2026-01-21: 2026-01-21 is not published:\ntable articles: a row\n"), said.err
    said = posang_("backfill", FIRST, BAD, *arguments)
    assert said.status == 2
    assert "error: 2026-01-23: /lake/x: No space left on device; mend: " in said.err


# Refused, unusable, at fault


def test_a_refusal_is_status_1(made: Path, posang_: Posang, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PublicationRefused("2026-01-20 is not published:\ntable articles: a.txt")

    monkeypatch.setattr(stages, "run_day", refuse)
    said = posang_("run", FIRST, *places(made))
    assert (said.status, said.out) == (1, "")
    assert said.err == "refused: 2026-01-20 is not published:\ntable articles: a.txt\n"


def test_a_day_that_validation_refuses_stays_as_it_was_published(
    made: Path, tmp_path: Path, posang_: Posang, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(made, tmp_path / "mine")
    before = published(tmp_path / "mine" / "lake")

    @wraps(stages.extract)
    def spoilt(given: Settings, day: Any, run: str) -> stages.Counts:
        counts = stages.extract(given, day, run)
        path = Lake(given.lake).staged(day, run) / "articles.parquet"
        rows = pq.read_table(path).to_pylist()
        rows[0]["paragraphs_kept"] += 1
        write_table(TABLES["articles"], from_rows(TABLES["articles"], rows), path)
        return counts

    chain = tuple(spoilt if stage is stages.extract else stage for stage in stages.STAGES)
    monkeypatch.setattr(stages, "STAGES", chain)
    said = posang_("run", FIRST, *places(tmp_path / "mine"), "--workers", 1)
    assert (said.status, said.out) == (1, "")
    assert "refused: 2026-01-20 is not published:\ntable articles: " in said.err
    assert "a.txt" in said.err and f"mend: {tmp_path}/mine/lake/reports/dt=2026-01-20/index.html" in said.err
    assert published(tmp_path / "mine" / "lake") == before


def test_a_fault_of_the_code_is_no_refusal(made: Path, posang_: Posang, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("nobody thought of this")

    monkeypatch.setattr(stages, "run_day", fail)
    said = posang_("run", FIRST, *places(made))
    assert said.status == 3
    assert "Traceback" in said.err and "nobody thought of this" in said.err


def test_errors_are_one_line_with_the_mend(made: Path, tmp_path: Path, posang_: Posang) -> None:
    nowhere = tmp_path / "nowhere"
    file = tmp_path / "file"
    file.write_text("no lake")
    raw, lake = ["--raw", made / "raw"], ["--lake", made / "lake"]
    long = tmp_path / ("long name " * 12)
    for arguments, words in (
        (["run", "2026-1-20", *raw, *lake], "'2026-1-20' is not a day; mend: write YYYY-MM-DD"),
        (["run", "2026-02-01", *raw, *lake], f"no dump dt=2026-02-01 in {made / 'raw'}; mend:"),
        (["run", FIRST, *lake], "raw is not set; mend: give --raw or POSANG_RAW"),
        (["run", FIRST, *raw], "lake is not set; mend: give --lake or POSANG_LAKE"),
        (["run", FIRST, *raw, *lake, "--workers", "0"], "workers is 0; mend: give 1 or more"),
        (["run", FIRST, *raw, "--lake", file], f"{file}"),
        (["backfill", SECOND, FIRST, *raw, *lake], "mend: swap them"),
        (["backfill", FIRST, SECOND, "--raw", long, *lake], f"{long} is no folder; mend:"),
        (["status", "--lake", nowhere], f"{nowhere} holds no lake"),
        (["status", "--raw", nowhere, *lake], f"{nowhere} is no folder; mend:"),
        (["summary", "--lake", nowhere], f"{nowhere} holds no lake"),
        (["summary", "2026-02-01", *lake], "2026-02-01 is not published in"),
        (["events", "--lake", nowhere], f"{nowhere} holds no lake"),
        (["release", "--version", "1", "--lake", nowhere], f"{nowhere} holds no lake"),
        (["release", "--version", "../1", *lake], "names no release; mend:"),
        (["codebook", "--check", nowhere], f"{nowhere}: No such file or directory; mend:"),
        (["sample", "--out", tmp_path, "--first-day", "soon"], "'soon' is not a day"),
    ):
        said = posang_(*arguments)
        assert (said.status, said.out) == (2, ""), (arguments, said)
        assert said.err.startswith("error: ") and said.err.count("\n") == 1, (arguments, said)
        assert words in said.err and "mend: " in said.err, (arguments, said)
    assert not nowhere.exists()


def test_bad_usage_is_status_2(posang_: Posang) -> None:
    for arguments in (
        ["run"],
        ["run", FIRST, "--lakes", "x"],
        ["fly"],
        ["release"],
        ["run", FIRST, "--workers", "two"],
    ):
        said = posang_(*arguments)
        assert said.status == 2, (arguments, said)
        assert "Error: " in said.err


def test_a_damaged_table_is_named(made: Path, tmp_path: Path, posang_: Posang) -> None:
    shutil.copytree(made / "lake", tmp_path / "lake")
    part = tmp_path / "lake" / "tables" / "awards" / f"dt={FIRST}" / "part-0.parquet"
    part.write_bytes(b"PAR1")
    said = posang_("summary", "--lake", tmp_path / "lake")
    assert said.status == 2
    assert f"tables/awards/dt={FIRST}/part-0.parquet is not what" in said.err and "mend: " in said.err


def test_a_file_that_the_disk_does_not_give_up_is_named(
    made: Path, tmp_path: Path, posang_: Posang, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise UnreadableInput("b.jsonl: Input/output error; mend: check that the file is there and readable")

    monkeypatch.setattr("posang.landing.inputs", broken)
    said = posang_("run", FIRST, "--raw", made / "raw", "--lake", tmp_path / "lake")
    assert said.status == 2
    assert said.err.splitlines()[-1].startswith("error: b.jsonl: Input/output error; mend: ")


# As a process of its own


def process(*arguments: object, package: Path | None = None) -> Said:
    """The command line in a process of its own, from this package or a copy of it."""
    source = Path(posang.__file__).parents[1] if package is None else package
    environment = {name: value for name, value in os.environ.items() if not name.startswith("POSANG_")}
    done = subprocess.run(
        [sys.executable, "-m", "posang", *map(str, arguments)],
        env=environment | {"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def test_a_process_leaves_the_statuses_of_the_contract(made: Path, tmp_path: Path) -> None:
    said = process("run", BAD, "--raw", made / "raw", "--lake", tmp_path / "lake")
    assert (said.status, said.out) == (0, "2026-01-23 published: 4 pages, 4 quarantine\n")
    said = process("run", "2026-02-01", "--raw", made / "raw", "--lake", tmp_path / "lake")
    assert said.status == 2
    assert said.err.startswith("error: there is no dump dt=2026-02-01")


def test_other_code_and_other_reference_data_are_told_apart(made: Path, tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(Path(posang.__file__).parent, package / "posang")
    raw = tmp_path / "raw"
    for day in (FIRST, SECOND):
        shutil.copytree(made / "raw" / f"dt={day}", raw / f"dt={day}")

    def causes() -> set[str]:
        said = process("status", "--raw", raw, "--lake", made / "lake", package=package)
        assert said.status == 0, said.err
        return {
            line[11 : line.index(": ")] for line in said.out.splitlines() if line.startswith("2026-") and ": " in line
        }

    assert causes() == set()
    with (package / "posang" / "records" / "metadata.py").open("a") as file:
        file.write("# another comment\n")
    assert causes() == {"code changed"}
    with (package / "posang" / "reference" / "governments.csv").open("a") as file:
        file.write("\n")
    assert causes() == {"code changed", "reference data changed"}
