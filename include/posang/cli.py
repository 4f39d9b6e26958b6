"""The command line: the same stages as the DAGs, without Airflow.

Exit status: 0 done, 1 validation refused to publish, 2 bad usage or unreadable input, 3 a fault of posang itself.
"""

import sys
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from posang import stages
from posang.errors import PosangError, PublicationRefused
from posang.settings import Settings

REFUSED, UNUSABLE, FAULT = 1, 2, 3  # exit statuses
NO_RAW = Path()  # for commands that read the lake alone

cli = typer.Typer(
    help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

Raw = Annotated[Path | None, typer.Option(help="Folder of raw dumps, dt=YYYY-MM-DD/ below it. [env: POSANG_RAW]")]
LakeDir = Annotated[Path | None, typer.Option("--lake", help="Folder of the lake. [env: POSANG_LAKE]")]
Day = Annotated[str, typer.Argument(metavar="DATE", help="Day of the dump, YYYY-MM-DD.")]
Workers = Annotated[int | None, typer.Option(help="Processes at work. [env: POSANG_WORKERS]")]


@cli.command()
def run(day: Day, raw: Raw = None, lake: LakeDir = None, workers: Workers = None) -> None:
    """One day, all stages: ingest, deduplicate, extract, validate, publish."""
    settings = Settings.load({"raw": raw, "lake": lake, "workers": workers})
    the_day = stages.parse_day(day)
    names = [stage.__name__ for stage in stages.STAGES]
    with _progress() as progress:
        task = progress.add_task(f"{the_day} {names[0]}", total=len(names))

        def stepped(stage: str, counts: stages.Counts) -> None:
            done = names.index(stage) + 1
            progress.update(task, completed=done, description=f"{the_day} {names[min(done, len(names) - 1)]}")
            if done < len(names):
                told = Table.grid(padding=(0, 1))
                told.add_column(width=max(map(len, names)))
                told.add_row(stage, _short(counts) or "nothing")
                progress.console.print(told)

        counts = stages.run_day(settings, the_day, stepped)
    out.print(f"{the_day} published: {_short(counts) or 'an empty day'}", soft_wrap=True)


@cli.command()
def backfill(
    first: Annotated[str, typer.Argument(metavar="FROM")],
    last: Annotated[str, typer.Argument(metavar="TO")],
    raw: Raw = None,
    lake: LakeDir = None,
    workers: Workers = None,
) -> None:
    """Many days, FROM and TO included; days without a dump are skipped, days that fail do not stop the others."""
    settings = Settings.load({"raw": raw, "lake": lake, "workers": workers})
    days = stages.days_between(stages.parse_day(first), stages.parse_day(last))
    ended: list[stages.Outcome] = []
    with _progress() as progress:
        task = progress.add_task("backfill", total=len(days))
        for outcome in stages.backfill(settings, days):
            ended.append(outcome)
            counts = _short(outcome.counts, ("pages", "articles", "awards", "quarantine"))
            progress.console.print(f"{outcome.day} {outcome.end}{counts and ': '}{counts}")
            progress.advance(task)
    failed = {outcome.day: outcome.error for outcome in ended if outcome.error is not None}
    for day, error in sorted(failed.items()):
        _tell(error, f"{day}: ")
    told = Counter(str(outcome.end) for outcome in ended)
    out.print("; ".join(f"{number} {end}" for end, number in told.items()), soft_wrap=True)
    if failed:
        raise typer.Exit(max(_exit_status(error) for error in failed.values()))


@cli.command()
def index(
    first: Annotated[str, typer.Argument(metavar="FROM")],
    last: Annotated[str, typer.Argument(metavar="TO")],
    raw: Raw = None,
    lake: LakeDir = None,
) -> None:
    """Build the missing or outdated index files of the days FROM to TO ahead of a backfill."""
    settings = Settings.load({"raw": raw, "lake": lake})
    days = stages.days_between(stages.parse_day(first), stages.parse_day(last))
    there = stages.with_dump(settings, days)
    with _progress() as progress:
        for day in progress.track(there, description="index"):
            stages.build_index(settings, day)
    rest = "" if there == days else ", the others have no dump"
    out.print(f"indexed: {len(there)} of {len(days)} days{rest}", soft_wrap=True)


@cli.command("events")
def resolve_events(lake: LakeDir = None) -> None:
    """Resolve the awards of all published days into award_events, one row per real award."""
    counts = stages.resolve_events(_of_lake(lake))
    out.print(_short(counts) or "no awards, no events", soft_wrap=True)


@cli.command()
def status(lake: LakeDir = None, raw: Raw = None) -> None:
    """Days, rows, validation, and what is stale and why (with --raw)."""
    settings = Settings.load({"lake": lake, "raw": raw}) if raw is not None else _of_lake(lake)
    found = stages.status(settings, compare=raw is not None)
    names = ("pages", "articles", "awards", "quarantine")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("day")
    for name in (*names, "checks"):
        table.add_column(name, justify="right")
    table.add_column("state", no_wrap=True)
    for row in found:
        if row.manifest is None:
            table.add_row(row.day.isoformat(), *("-" for _ in names), "-", "[red]not published[/]")
            continue
        state = "[yellow]stale[/]" if row.stale else "published" if raw is None else "[green]up to date[/]"
        counts = (f"{row.rows.get(name, 0):,}" for name in names)
        table.add_row(row.day.isoformat(), *counts, "{} of {}".format(*row.manifest.expectations), state)
    out.print(table)
    for row in found:
        for stale in row.stale:
            out.print(f"{row.day} {stale.cause}: {escape(stale.detail)}", soft_wrap=True)


@cli.command()
def summary(
    lake: LakeDir = None, days: Annotated[list[str] | None, typer.Argument(metavar="[DATE]...")] = None
) -> None:
    """What the lake holds, with one example award and the lines that read on."""
    from posang.lake import Lake
    from posang.summary import print_summary

    settings = _of_lake(lake)
    chosen = [stages.parse_day(day) for day in days] if days else Lake(settings.lake).days()
    print_summary(settings.lake, chosen, out)


@cli.command()
def release(
    version: Annotated[str, typer.Option(help="Name of the release, such as 2026.11.")], lake: LakeDir = None
) -> None:
    """A frozen, compacted, described copy of the tables under releases/."""
    from posang.lake import Lake

    out.print(f"released {Lake(_of_lake(lake).lake).release(version)}", markup=False, soft_wrap=True)


@cli.command()
def sample(
    target: Annotated[Path, typer.Option("--out", help="Folder to write dt=…/ and truth/ into.")],
    days: Annotated[int, typer.Option(min=1)] = 3,
    pages: Annotated[int, typer.Option(min=1, help="Pages a day, about.")] = 60,
    seed: int = 1,
    first_day: Annotated[str, typer.Option(metavar="DATE")] = "2026-01-20",
) -> None:
    """A made-up dump with its truth beside it; the same seed gives the same bytes."""
    from posang.sample import write_sample

    wrote = write_sample(target, days=days, pages=pages, seed=seed, first_day=stages.parse_day(first_day))
    out.print(f"{wrote.pages:,} made-up pages of {days} days in {target}", markup=False, soft_wrap=True)


@cli.command()
def codebook(
    check: Annotated[Path | None, typer.Option(help="Fail where this file is not the codebook.")] = None,
) -> None:
    """The tables as Markdown, from the contract; docs/tables.md is this."""
    from posang.contract.codebook import codebook as written

    if check is None:
        sys.stdout.write(written())
    elif check.read_text(encoding="utf-8") != written():
        err.print(
            f"{check} is not what the contract says; mend: posang codebook > {check}", markup=False, soft_wrap=True
        )
        raise typer.Exit(1)


def app() -> None:
    """Run the command line; what can go wrong ends in a line that names the place and the mend, and a status."""
    try:
        cli(standalone_mode=True)
    except Exception as error:
        _tell(error)
        sys.exit(_exit_status(error))


def _of_lake(lake: Path | None) -> Settings:
    """Settings of a command that reads a lake which is there."""
    from posang.lake import open_lake

    settings = Settings.load({"lake": lake, "raw": NO_RAW})
    open_lake(settings.lake)
    return settings


def _exit_status(error: Exception) -> int:
    match error:
        case PublicationRefused():
            return REFUSED
        case PosangError() | OSError():
            return UNUSABLE
        case _:
            return FAULT


def _tell(error: Exception, whose: str = "") -> None:
    """Say on stderr what went wrong; with its trace where it is a fault of posang itself."""
    match error:
        case PublicationRefused():
            told = f"refused: {whose}{error}"
        case PosangError():
            told = f"error: {whose}{error}"
        case OSError():
            place = f"{error.filename}: " if error.filename else ""
            told = f"error: {whose}{place}{error.strerror or error}; mend: check the path, its rights and the disk"
        case _:
            told = f"fault: {whose}{''.join(traceback.format_exception(error)).rstrip()}"
    err.print(told, style="red", markup=False, soft_wrap=True)


def _progress() -> Progress:
    """A bar on a terminal while work is under way, gone afterwards."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=err,
        transient=True,
        disable=not err.is_terminal,
    )


def _short(counts: stages.Counts, names: Sequence[str] | None = None) -> str:
    """The counts that are not zero, or those of `names`, in words."""
    told = {name: value for name, value in counts.items() if isinstance(value, int) and (name in (names or counts))}
    return ", ".join(f"{value:,} {name.replace('_', ' ')}" for name, value in told.items() if value)
