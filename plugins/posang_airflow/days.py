"""Which day a run is for, where its files lie, and how long to wait for its dump."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from posang.errors import BadSettings

if TYPE_CHECKING:
    from airflow.sdk import Context

    from posang.settings import Settings

SEOUL = ZoneInfo("Asia/Seoul")
SETTINGS = ("raw", "lake", "lookback_days", "quiet_minutes", "workers")
"""Params that replace a setting of the environment; None leaves it alone."""


class Run(NamedTuple):
    """What every task needs to know: the settings and the day."""

    settings: Settings
    day: date


def run_of(context: Context) -> Run:
    """The run's settings and day, checked; raises BadSettings.

    The day is the run's partition key; a run without one (`dag.test()`, `airflow dags test`, a manual run) gives it
    as `day` in its conf.
    """
    from posang.settings import Settings

    params = context["params"]
    day = chosen_day(context.get("partition_key"), params.get("day"))
    if day > (today := datetime.now(SEOUL).date()):
        raise BadSettings(f"the day {day} has not begun in Seoul, where it is {today}; mend: give an earlier day")
    return Run(Settings.load(overrides(params)), day)


def overrides(params: Any) -> dict[str, Any]:
    """The params that replace settings, by name."""
    return {name: params.get(name) for name in SETTINGS}


def chosen_day(partition_key: str | None, day: str | None) -> date:
    """The one day that partition key and conf agree on; raises BadSettings when they differ or neither is given."""
    from posang.stages import parse_day

    given = {text for text in (partition_key, day) if text}
    if not given:
        raise BadSettings('the run has no day; mend: run a partition, or give conf {"day": "YYYY-MM-DD"}')
    if len(given) > 1:
        raise BadSettings(f"the run's partition is {partition_key} but its conf says {day}; mend: leave day out")
    return parse_day(given.pop())


def deadline(day: date, wait_hours: float) -> datetime:
    """Until when a dump is waited for: `wait_hours` after the day's end in Seoul."""
    end_of_day = datetime.combine(day + timedelta(days=1), datetime.min.time(), SEOUL)
    return end_of_day + timedelta(hours=wait_hours)
