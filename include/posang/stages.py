"""The stages of a day: ingest, deduplicate, extract, validate, publish.

Each is a function of the settings and one day; this is the only place that knows their order. A stage reads what the
stage before it left in the run's staging folder and returns counts, never data. `run` names the run: two runs of one
day at the same time have staging folders of their own, and the one that publishes last stays.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from posang import events, landing, paragraphs, quality, records
from posang.contract import LANDED, TABLES
from posang.contract.parquet import write_table
from posang.engines import map_ordered
from posang.errors import BadSettings, PublicationRefused, UnreadableInput
from posang.lake import INDEX_ROOMS, DayStatus, Lake, Provenance, code_sha256, reference_sha256
from posang.lake import status as lake_status
from posang.landing import DumpState, InputFile
from posang.reference import governments_table, organizations_table
from posang.settings import Settings

Counts = dict[str, int | str]
PAGES_A_BATCH = 250
EVENT_ROOMS = ("contract", "events", "reference")
RUN = "run"


class End(StrEnum):
    """How one day of a backfill can end."""

    PUBLISHED = "published"
    SKIPPED = "skipped, no dump"
    FAILED = "failed"


@dataclass(frozen=True)
class Outcome:
    """How one day of a backfill ended: the rows that it published, or the error that it failed with."""

    day: date
    end: End
    counts: Counts = field(default_factory=dict)
    error: Exception | None = None


def parse_day(text: str) -> date:
    """A day written YYYY-MM-DD; raises BadSettings for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise BadSettings(f"{text!r} is not a day; mend: write YYYY-MM-DD, such as 2026-01-20")
    return day


def days_between(first: date, last: date) -> list[date]:
    """The days from `first` to `last`, both included; raises BadSettings where `last` is earlier."""
    if last < first:
        raise BadSettings(f"the last day {last} is before the first day {first}; mend: swap them")
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def dump_state(settings: Settings, day: date, now: datetime) -> DumpState:
    """Whether the day's dump is absent, growing or complete at `now`."""
    return landing.dump_state(settings.raw, day, settings.quiet, now)


def published_tables() -> tuple[str, ...]:
    """The tables that a day publishes."""
    return _DAILY


# The stages


def ingest(settings: Settings, day: date, run: str = RUN) -> Counts:
    """Read the day's dump into pages: formats, encodings, what is refused and why.

    The inputs are hashed before they are read, so a file that changes meanwhile leaves the day stale, not wrong.
    """
    if dump_state(settings, day, datetime.now().astimezone()) is DumpState.ABSENT:
        raise UnreadableInput(f"there is no dump dt={day} in {settings.raw}; mend: name the folder that holds it")
    folder = Lake(settings.lake).stage(day, run)
    inputs = _inputs(settings, day)
    _write_json(folder / "inputs.json", [asdict(file) for file in inputs])
    pages = write_table(LANDED, _landed(settings, day), folder / "landed.parquet")
    return {"files": len(inputs), "pages": pages}


def deduplicate(settings: Settings, day: date, run: str = RUN) -> Counts:
    """Split pages into paragraphs and mark what repeats an older copy in the page, the day or the lookback.

    Index files of earlier days that are missing or outdated are built first, from those days' dumps alone; the day's
    own comes out on the way, so that later days need not land it again.
    """
    lake = Lake(settings.lake)
    folder = lake.staged(day, run)
    earlier = [other for other in _dumps(settings) if day - timedelta(days=settings.lookback_days) <= other < day]
    used = {other.isoformat(): build_index(settings, other) for other in earlier}
    found = paragraphs.deduplicate(
        folder / "landed.parquet",
        [lake.index_path(other) for other in earlier],
        folder / "pages.parquet",
        folder / "paragraphs.parquet",
        folder / "reprints.parquet",
        index_out=folder / "index.arrow",
    )
    _unchanged(lake, used)
    inputs = [InputFile(**file) for file in _read_json(folder / "inputs.json")]

    def place(target: Path) -> None:
        shutil.copyfile(folder / "index.arrow", target)

    lake.build_index(day, inputs, _provenance(settings, INDEX_ROOMS), place)
    _write_json(folder / "index_inputs.json", used)
    counts: Counts = {name: value for name, value in asdict(found).items() if isinstance(value, int)}
    return counts | {"removed": sum(found.removed.values()), "earlier_days": len(earlier)}


def extract(settings: Settings, day: date, run: str = RUN) -> Counts:
    """Read articles, awards and people from the accepted pages, each record with its evidence."""
    folder = Lake(settings.lake).staged(day, run)
    reprints = pq.read_table(folder / "reprints.parquet")
    spools: dict[str, pa.RecordBatchStreamWriter] = {}
    counts: dict[str, int] = {}
    work = map_ordered(partial(_extract_batch, reprints=reprints, day=day), _page_batches(folder), settings.workers)
    try:
        for tables in work:
            for name, rows in tables.items():
                if name not in spools:
                    spools[name] = pa.ipc.new_stream(str(folder / f"{name}.arrow"), rows.schema)
                spools[name].write_table(rows)
                counts[name] = counts.get(name, 0) + rows.num_rows
    finally:
        for spool in spools.values():
            spool.close()
    for name in counts:
        spooled = folder / f"{name}.arrow"
        with pa.memory_map(str(spooled)) as source, pa.ipc.open_stream(source) as rows:
            write_table(TABLES[name], rows, folder / f"{name}.parquet", required_may_be_null=TABLES[name].record)
        spooled.unlink()
    _write_json(folder / "extracted.json", counts)
    return dict(counts)


def validate(settings: Settings, day: date, run: str = RUN) -> Counts:
    """Hold the staged tables, as read back, against the contract; failing rows of records go to quarantine.

    Raises PublicationRefused where a table is at fault; the report is published either way.
    """
    lake = Lake(settings.lake)
    folder = lake.staged(day, run)
    extracted, used = (_read_json(folder / name) for name in ("extracted.json", "index_inputs.json"))
    _unchanged(lake, used)
    checked = folder / "checked"
    if checked.exists():
        shutil.rmtree(checked)
    try:
        found = quality.validate(
            {name: folder / f"{name}.parquet" for name in ("pages", "paragraphs", *extracted)},
            folder / "landed.parquet",
            checked,
            day=day,
            earlier=_earlier_lines(lake, used),
            extracted_counts=extracted,
        )
    except PublicationRefused as refusal:
        report = lake.report_path(day) / "index.html"
        raise PublicationRefused(f"{refusal}\nmend: {report} shows the rows; what was published stays") from None
    finally:
        if (checked / "report").is_dir():
            lake.publish_report(day, checked / "report")
    summary = found.summary()
    files = {name: path.relative_to(folder).as_posix() for name, path in found.files.items()}
    _write_json(checked / "found.json", {"files": files, "summary": summary})
    return {**summary["expectations"], "quarantined": summary["tables"]["quarantine"]["rows"]}


def publish(settings: Settings, day: date, run: str = RUN) -> Counts:
    """Put the staged tables in the place of the old partition, file by file, then write the manifest."""
    lake = Lake(settings.lake)
    folder = lake.staged(day, run)
    validated = _read_json(folder / "checked" / "found.json")
    _publish_reference(lake)
    manifest = lake.publish(
        day,
        {name: folder / path for name, path in validated["files"].items()},
        inputs=[InputFile(**file) for file in _read_json(folder / "inputs.json")],
        index_inputs=_read_json(folder / "index_inputs.json"),
        validation=validated["summary"],
        code=_provenance(settings),
    )
    lake.discard(day, run)
    return {name: manifest.rows(name) or 0 for name in manifest.files}


Stage = Callable[[Settings, date, str], Counts]
STAGES: tuple[Stage, ...] = (ingest, deduplicate, extract, validate, publish)


# Days


def run_day(
    settings: Settings, day: date, stepped: Callable[[str, Counts], None] = lambda _name, _counts: None
) -> Counts:
    """All stages of a day, in order; `stepped` hears of each that is done. Returns the published rows per table."""
    counts: Counts = {}
    run = f"process-{os.getpid()}"
    try:
        for stage in STAGES:
            counts = stage(settings, day, run)
            stepped(stage.__name__, counts)
    except PublicationRefused:
        Lake(settings.lake).discard(day, run)  # the report says what there is to know
        raise
    return counts


def with_dump(settings: Settings, days: Sequence[date]) -> list[date]:
    """Those of the days that have a dump."""
    dumps = set(_dumps(settings))
    return [day for day in days if day in dumps]


def backfill(settings: Settings, days: Sequence[date]) -> Iterator[Outcome]:
    """Run many days, as many at a time as there are workers; outcomes come as they are had, in any order.

    A day without a dump is skipped; a day that fails, for whatever cause, does not stop the others.
    """
    wanted = with_dump(settings, days)
    for day in days:
        if day not in wanted:
            yield Outcome(day, End.SKIPPED)
    if settings.workers == 1 or len(wanted) < 2:
        for day in wanted:
            yield _outcome(day, partial(run_day, settings, day))
        return
    alone = replace(settings, workers=1)
    with ProcessPoolExecutor(settings.workers, mp_context=get_context("forkserver")) as pool:
        at_work = {pool.submit(run_day, alone, day): day for day in wanted}
        for done in as_completed(at_work):
            yield _outcome(at_work[done], done.result)


def _outcome(day: date, work: Callable[[], Counts]) -> Outcome:
    try:
        return Outcome(day, End.PUBLISHED, work())
    except Exception as error:
        return Outcome(day, End.FAILED, error=error)


def build_index(settings: Settings, day: date) -> str:
    """The day's index file, built where it is missing or outdated; returns its SHA-256."""
    return (
        Lake(settings.lake)
        .build_index(
            day,
            _inputs(settings, day),
            _provenance(settings, INDEX_ROOMS),
            lambda target: paragraphs.write_index(_landed(settings, day), target),
        )
        .sha256
    )


def resolve_events(settings: Settings) -> Counts:
    """Award events of all published days, one partition per award year; safe to run again at any time.

    Ids live on through the published events, so the events that a lake has had are an input.
    """
    lake = Lake(settings.lake)
    inputs: dict[str, str] = {}
    mentions = [events.MENTIONS.empty_table()]
    for day in lake.days():
        files = lake.manifest(day).files
        inputs |= {entry.path: entry.sha256 for name in ("awards", "articles") for entry in files.get(name, ())}
        mentions.append(events.mentions(lake.read("awards", days=[day]), lake.read("articles", days=[day]), day))
    found = events.by_year(events.resolve(pa.concat_tables(mentions), lake.read("award_events")))
    with _scratch(lake) as folder:
        files_by_year: dict[int | None, Path] = {}
        for year, rows in found.items():
            files_by_year[year] = folder / f"{year}.parquet"
            write_table(TABLES["award_events"], rows, files_by_year[year])
        lake.publish_table("award_events", files_by_year, inputs=inputs, code=_provenance(settings, EVENT_ROOMS))
    return {"days": len(mentions) - 1, "years": len(found), "events": sum(rows.num_rows for rows in found.values())}


def status(settings: Settings, *, compare: bool) -> list[DayStatus]:
    """All days of the lake, and with `compare` what is stale against the dumps, the code and the settings of now."""
    lake = Lake(settings.lake)
    if not compare:
        return lake_status(lake)
    current = {day: _inputs(settings, day) for day in _dumps(settings)}
    return lake_status(lake, current, code=_provenance(settings), lookback_days=settings.lookback_days)


def published_days(settings: Settings) -> list[DayStatus]:
    """The published days, and what is stale against the code and the settings of now; the dumps are not looked at."""
    return lake_status(Lake(settings.lake), code=_provenance(settings))


def stale_days(settings: Settings) -> list[DayStatus]:
    """The days that a run would heal, oldest first: a day whose dump is gone stays as it is."""
    dumps = set(_dumps(settings))
    return [found for found in status(settings, compare=True) if found.stale and found.day in dumps]


def was_refused(settings: Settings, day: date) -> bool:
    """Whether validation refused the day when it was last held against the contract."""
    report = Lake(settings.lake).report_path(day) / "validation.json"
    return report.exists() and not json.loads(report.read_text(encoding="utf-8"))["success"]


# What the stages share

_DAILY = tuple(name for name, table in TABLES.items() if table.partition == "dt")


def _dumps(settings: Settings) -> list[date]:
    """The days that have a dump, oldest first."""
    if not settings.raw.is_dir():
        raise UnreadableInput(f"{settings.raw} is no folder; mend: name the folder that holds the dumps dt=YYYY-MM-DD")
    found = []
    for folder in settings.raw.glob("dt=*"):
        if folder.is_dir():
            try:
                found.append(date.fromisoformat(folder.name.removeprefix("dt=")))
            except ValueError:
                raise UnreadableInput(f"{folder} is not a day's folder; mend: name it dt=YYYY-MM-DD") from None
    return sorted(found)


def _inputs(settings: Settings, day: date) -> list[InputFile]:
    """The day's raw files with their hashes, read where they have changed since the lake last saw them."""
    return landing.inputs(settings.raw, day, Lake(settings.lake).hashes_path(day))


def _landed(settings: Settings, day: date) -> Iterator[pa.RecordBatch]:
    return landing.read_day(settings.raw, day, settings.fields, settings.limits)


def _provenance(settings: Settings, rooms: tuple[str, ...] | None = None) -> Provenance:
    """What besides its inputs a table (or, with its rooms, an index file) is made from."""
    made_with = {"fields": asdict(settings.fields), "limits": asdict(settings.limits)}
    if rooms is None:
        return Provenance(code_sha256(), reference_sha256(), {**made_with, "lookback_days": settings.lookback_days})
    return Provenance(code_sha256(rooms), reference_sha256(), made_with)


def _page_batches(folder: Path) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Accepted pages of the day, some hundreds at a time, each batch with all its paragraphs.

    Both files are in page order, so the paragraphs are read along. A day without pages gives one empty batch, from
    which every table gets its file.
    """
    lines = pq.ParquetFile(folder / "paragraphs.parquet").iter_batches(65_536)
    held = TABLES["paragraphs"].schema.empty_table()
    with pq.ParquetFile(folder / "landed.parquet") as landed:
        if not landed.metadata.num_rows:
            yield landed.read(), held
        for batch in landed.iter_batches(PAGES_A_BATCH):
            pages = pa.Table.from_batches([batch])
            wanted = set(pages["page_id"].to_pylist())
            while held.num_rows == 0 or held["page_id"][-1].as_py() in wanted:
                more = next(lines, None)
                if more is None:
                    break
                held = pa.concat_tables([held, pa.Table.from_batches([more]).cast(held.schema)])
            behind = pc.index(pc.is_in(held["page_id"], pages["page_id"].combine_chunks()), False).as_py()
            ours = held.slice(0, behind) if behind >= 0 else held
            yield pages.filter(pc.is_in(pages["page_id"], ours["page_id"].unique())), ours
            held = held.slice(len(ours))


def _extract_batch(batch: tuple[pa.Table, pa.Table], *, reprints: pa.Table, day: date) -> dict[str, pa.Table]:
    landed, lines = batch
    return records.extract(landed, lines, reprints, day)


def _unchanged(lake: Lake, used: Mapping[str, str]) -> None:
    """Raise UnreadableInput where another run has replaced an index file (day -> SHA-256) that this run reads."""
    for day, sha256 in used.items():
        entry = lake.index(date.fromisoformat(day))
        if entry is None or entry.sha256 != sha256:
            raise UnreadableInput(f"the index of {day} was replaced meanwhile; mend: run the day from its first stage")


def _earlier_lines(lake: Lake, days: Iterable[str]) -> Iterator[pa.Table]:
    """Page and position of the lines that the index files of earlier days know; pages alone have no position."""
    for day in days:
        index = paragraphs.Index.open(lake.index_path(date.fromisoformat(day)))
        page_ids = index.pages["page_id"]
        yield pa.table({"page_id": page_ids, "position": pa.nulls(len(page_ids), pa.int32())})
        for name in ("lines", "habits"):
            for batch in index.table(name).to_batches():
                yield pa.table({"page_id": page_ids.take(batch["page"]), "position": batch["position"]})


@contextmanager
def _scratch(lake: Lake) -> Iterator[Path]:
    """A folder on the lake's filesystem that is gone afterwards."""
    staging = lake.root / "_staging"
    staging.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=staging) as folder:
        yield Path(folder)


def _publish_reference(lake: Lake) -> None:
    """Publish the reference tables where they are not what the code holds."""
    made = Provenance(code_sha256(("contract", "reference")), reference_sha256())
    for name, rows in (("governments", governments_table()), ("organizations", organizations_table())):
        with _scratch(lake) as folder:
            staged = folder / f"{name}.parquet"
            write_table(TABLES[name], rows, staged)
            lake.publish_table(name, {None: staged}, inputs={}, code=made)


def _read_json(path: Path) -> Any:
    """What an earlier stage of the run wrote; raises UnreadableInput where that stage did not come to its end."""
    if not path.exists():
        raise UnreadableInput(f"{path} is missing, a stage before was not done; mend: run the day from its first stage")
    return json.loads(path.read_text(encoding="utf-8"))


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
