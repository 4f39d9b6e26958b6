"""The command line: the same stages as the DAGs, without Airflow.

Exit status: 0 done, 1 validation refused to publish, 2 bad usage or unreadable input.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from posang import stages
from posang.errors import PosangError, PublicationRefused
from posang.settings import Settings

cli = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
NO_RAW = Path()  # for commands that read the lake alone
out = Console()
err = Console(stderr=True)

Raw = Annotated[Path | None, typer.Option(help="Folder of raw dumps, dt=YYYY-MM-DD/ below it. [env: POSANG_RAW]")]
LakeDir = Annotated[Path | None, typer.Option("--lake", help="Folder of the lake. [env: POSANG_LAKE]")]
Day = Annotated[str, typer.Argument(metavar="DATE", help="Day of the dump, YYYY-MM-DD.")]
Workers = Annotated[int | None, typer.Option(help="Processes at work. [env: POSANG_WORKERS]")]


def _progress() -> Progress:
    return Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[note]}"),
        TimeElapsedColumn(), console=err,
    )  # fmt: skip


@cli.command()
def run(day: Day, raw: Raw = None, lake: LakeDir = None, workers: Workers = None) -> None:
    """One day, all stages: ingest, deduplicate, extract, validate, publish."""
    settings = Settings.load({"raw": raw, "lake": lake, "workers": workers})
    the_day = stages.parse_day(day)
    with _progress() as progress:
        task = progress.add_task(str(the_day), total=len(stages.STAGES), note="")

        def stepped(stage: str, counts: stages.Counts) -> None:
            progress.update(task, advance=1, note=f"{stage}: {_short(counts)}")

        counts = stages.run_day(settings, the_day, stepped)
    out.print(f"{the_day} published: {_short(counts)}", highlight=False)


@cli.command()
def backfill(
    first: Annotated[str, typer.Argument(metavar="FROM")],
    last: Annotated[str, typer.Argument(metavar="TO")],
    raw: Raw = None,
    lake: LakeDir = None,
    workers: Workers = None,
) -> None:
    """Many days, FROM and TO included; days without a dump are skipped, days that fail are named at the end."""
    settings = Settings.load({"raw": raw, "lake": lake, "workers": workers})
    days = stages.days_between(stages.parse_day(first), stages.parse_day(last))
    failed: list[tuple[date, PosangError]] = []
    with _progress() as progress:
        task = progress.add_task("backfill", total=len(days), note="")
        for outcome in stages.backfill(settings, days):
            progress.update(task, advance=1, note=f"{outcome.day}: {outcome.said}")
            if outcome.error is not None:
                failed.append((outcome.day, outcome.error))
    for day, error in failed:
        err.print(f"{day}: {error}", style="red", highlight=False, markup=False, soft_wrap=True)
    if failed:
        raise failed[0][1]


@cli.command()
def index(
    first: Annotated[str, typer.Argument(metavar="FROM")],
    last: Annotated[str, typer.Argument(metavar="TO")],
    raw: Raw = None,
    lake: LakeDir = None,
) -> None:
    """Build the missing or outdated index files of the days FROM to TO ahead of a backfill."""
    settings = Settings.load({"raw": raw, "lake": lake})
    with _progress() as progress:
        days = stages.days_between(stages.parse_day(first), stages.parse_day(last))
        task = progress.add_task("index", total=len(days), note="")
        for day in days:
            built = stages.build_index(settings, day)
            progress.update(task, advance=1, note=f"{day}: {built}")


@cli.command("events")
def resolve_events(lake: LakeDir = None) -> None:
    """Resolve the awards of all published days into award_events, one row per real award."""
    counts = stages.resolve_events(Settings.load({"lake": lake, "raw": NO_RAW}))
    out.print(_short(counts), highlight=False)


@cli.command()
def status(lake: LakeDir = None, raw: Raw = None) -> None:
    """Days, rows, validation, and what is stale and why (with --raw)."""
    found = stages.status(Settings.load({"lake": lake, "raw": raw or NO_RAW}), compare=raw is not None)
    table = Table("day", "pages", "articles", "awards", "quarantine", "expectations", "state")
    for row in found:
        causes = ", ".join(dict.fromkeys(str(stale.cause) for stale in row.stale))
        table.add_row(
            row.day.isoformat(),
            *(f"{row.rows.get(name, 0):,}" for name in ("pages", "articles", "awards", "quarantine")),
            "-" if row.manifest is None else "{} of {} passed".format(*row.manifest.expectations),
            f"stale: {causes}" if causes else "published" if raw is None else "up to date",
        )
    out.print(table)
    for row in found:
        for stale in row.stale:
            out.print(f"{row.day} {stale.cause}: {stale.detail}", highlight=False, soft_wrap=True)


@cli.command()
def summary(
    lake: LakeDir = None, days: Annotated[list[str] | None, typer.Argument(metavar="[DATE]...")] = None
) -> None:
    """What the lake holds, with one example award and the lines that read on."""
    from posang.lake import Lake
    from posang.summary import print_summary

    settings = Settings.load({"lake": lake, "raw": NO_RAW})
    chosen = [stages.parse_day(day) for day in days] if days else Lake(settings.lake).days()
    print_summary(settings.lake, chosen, out)


@cli.command()
def release(
    version: Annotated[str, typer.Option(help="Name of the release, such as 2026.11.")], lake: LakeDir = None
) -> None:
    """A frozen, compacted, described copy of the tables under releases/."""
    from posang.lake import Lake

    settings = Settings.load({"lake": lake, "raw": NO_RAW})
    out.print(f"released {Lake(settings.lake).release(version)}", highlight=False, soft_wrap=True)


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
    out.print(f"{wrote.pages:,} made-up pages of {days} days in {target}", highlight=False, soft_wrap=True)


@cli.command()
def codebook(
    check: Annotated[Path | None, typer.Option(help="Fail where this file is not the codebook.")] = None,
) -> None:
    """The tables as Markdown, from the contract; docs/tables.md is this."""
    from posang.contract.codebook import codebook as written

    if check is None:
        sys.stdout.write(written())
    elif check.read_text(encoding="utf-8") != written():
        err.print(f"{check} is not what the contract says; mend: posang codebook > {check}", highlight=False)
        raise typer.Exit(1)


def _short(counts: stages.Counts) -> str:
    return ", ".join(f"{value:,} {name}" for name, value in counts.items() if isinstance(value, int))


def app() -> None:
    """Run the command line; errors that posang raises on purpose end in one line and an exit status."""
    _guard(lambda: cli(standalone_mode=True))


def _guard(body: Callable[[], None]) -> None:
    try:
        body()
    except PublicationRefused as error:
        err.print(f"refused: {error}", style="red", highlight=False, markup=False, soft_wrap=True)
        sys.exit(1)
    except PosangError as error:
        err.print(f"error: {error}", style="red", highlight=False, markup=False, soft_wrap=True)
        sys.exit(2)
