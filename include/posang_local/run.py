"""`make run`: the sample dump through posang_daily, in one process, on a fresh SQLite database."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from posang_local.place import Place

DAYS = 3
PAGES_A_DAY = 60
SEED = 20260120
TAIL = 30


def run_sample(place: Place) -> int:
    """Exit status: 0 when every day was published, 1 otherwise."""
    place.logs.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(place.raw, ignore_errors=True)
    shutil.rmtree(place.home, ignore_errors=True)
    place.home.mkdir(parents=True)
    log = place.logs / "airflow.log"
    with _output_to(log) as terminal:
        console = Console(file=terminal)
        try:
            days = _sample(place)
            os.environ.update(place.environment(place.sqlite, days[0]))
            failed = _through_airflow(days, console)
        except BaseException:
            console.print(f"{_tail(log)}\nThe whole log: {log}", markup=False, highlight=False, soft_wrap=True)
            raise
        if failed:
            console.print(f"{_tail(log)}\nfailed: {', '.join(failed)}; the whole log: {log}", markup=False)
            return 1
        from posang.summary import print_summary

        print_summary(Path(os.environ["POSANG_LAKE"]), days, console)
    return 0


def _sample(place: Place) -> list[date]:
    from posang.sample import write_sample

    write_sample(place.raw, days=DAYS, pages=PAGES_A_DAY, seed=SEED)
    return sorted(date.fromisoformat(folder.name.removeprefix("dt=")) for folder in place.raw.glob("dt=*"))


def _through_airflow(days: list[date], console: Console) -> list[str]:
    """Run the DAG once a day, oldest first, with a bar a day; the days that did not end well."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[note]}"))
    failed = []
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        starting = progress.add_task("Airflow", total=1, note="starting on a fresh SQLite database")
        dag = _start_airflow()
        progress.update(starting, advance=1, note="ready")
        for task in dag.tasks:
            task.retries = 0  # someone waits at the terminal; a second `make run` is the retry
        for day in days:
            bar = progress.add_task(f"posang_daily {day}", total=len(dag.tasks), note="")
            with _told(lambda task, bar=bar: progress.update(bar, advance=1, note=task)):
                run = dag.test(logical_date=None, run_conf={"day": day.isoformat()})
            state = {task.task_id: task.state for task in run.get_task_instances()}
            progress.update(bar, note=f"{run.state}")
            if set(state.values()) != {"success"}:
                failed.append(f"{day} ({', '.join(f'{task}: {state[task]}' for task in dag.task_ids)})")
    return failed


def _start_airflow() -> Any:
    """Create the metadata database and give the DAG as Airflow parsed it."""
    from airflow.dag_processing.dagbag import DagBag
    from airflow.utils.db import initdb

    initdb()
    bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
    if bag.import_errors:
        raise RuntimeError(str(bag.import_errors))
    return bag.dags["posang_daily"]


@contextmanager
def _told(tell: Any) -> Iterator[None]:
    """Call `tell` with the id of each task that succeeds meanwhile."""
    from airflow.listeners import hookimpl
    from airflow.sdk.listener import get_listener_manager

    class Listener:
        @hookimpl
        def on_task_instance_success(self, previous_state: Any, task_instance: Any) -> None:
            tell(task_instance.task_id)

    listener = Listener()
    manager = get_listener_manager()
    manager.add_listener(listener)  # type: ignore[no-untyped-call]
    try:
        yield
    finally:
        manager.pm.unregister(listener)


@contextmanager
def _output_to(log: Path) -> Iterator[Any]:
    """Send what Airflow prints to a file, by descriptor so that its children follow; gives the terminal."""
    sys.stdout.flush()
    terminal = os.fdopen(os.dup(1), "w", encoding="utf-8")
    errors = os.dup(2)
    with log.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    try:
        yield terminal
    finally:
        terminal.flush()
        sys.stdout.flush()
        os.dup2(terminal.fileno(), 1)
        os.dup2(errors, 2)


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL:])
