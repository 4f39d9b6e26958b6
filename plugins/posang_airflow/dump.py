"""The wait for a day's complete dump: one look in the worker, then a trigger that holds no worker slot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseOperator
from airflow.sdk.exceptions import AirflowFailException, AirflowSkipException
from airflow.triggers.base import BaseTrigger, TriggerEvent

from posang_airflow.days import SEOUL, deadline, overrides, run_of
from posang_airflow.links import DayReport, report_address

if TYPE_CHECKING:
    from airflow.sdk import Context

POLL_SECONDS = 60.0


def look(day: str, settings: dict[str, Any], now: datetime) -> str:
    """State of the day's dump now: absent, growing or complete."""
    from posang.settings import Settings
    from posang.stages import dump_state

    return dump_state(Settings.load(settings), date.fromisoformat(day), now).value


class DumpTrigger(BaseTrigger):
    """Fires once: when the day's dump is complete, or with the dump's state when the deadline has passed.

    Args:
        day: The day, as YYYY-MM-DD.
        settings: Settings that replace those of the environment.
        until: The deadline, in ISO form with its zone; absolute, so that a restarted triggerer keeps it.
        poll_seconds: Seconds between two looks.
    """

    def __init__(self, day: str, settings: dict[str, Any], until: str, poll_seconds: float = POLL_SECONDS) -> None:
        """Take what `serialize` gave."""
        super().__init__()  # type: ignore[no-untyped-call]
        self.day = day
        self.settings = settings
        self.until = until
        self.poll_seconds = poll_seconds

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Class path and arguments, for the triggerer that takes over."""
        arguments = {
            "day": self.day,
            "settings": self.settings,
            "until": self.until,
            "poll_seconds": self.poll_seconds,
        }
        return f"{type(self).__module__}.{type(self).__qualname__}", arguments

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Look, sleep, look again; file systems block, so a thread looks."""
        until = datetime.fromisoformat(self.until)
        while True:
            now = datetime.now(SEOUL)
            state = await asyncio.to_thread(look, self.day, self.settings, now)
            if state == "complete" or now >= until:
                yield TriggerEvent({"state": state})  # type: ignore[no-untyped-call]
                return
            await asyncio.sleep(self.poll_seconds)


class WaitForDump(BaseOperator):
    """Waits until the day's dump is complete.

    Waits until `wait_hours` (a param) after the day's end; a day longer past is looked at once. A day without a dump
    ends as skipped, a dump that never completes as failed.
    """

    operator_extra_links = (DayReport(),)
    ui_color = "#e6f1f2"

    def execute(self, context: Context) -> None:
        """Look once; defer to the trigger while there is time left."""
        run = run_of(context)
        self.report = report_address(run, context["params"])
        settings = overrides(context["params"])
        until = deadline(run.day, context["params"]["wait_hours"])
        now = datetime.now(SEOUL)
        state = look(run.day.isoformat(), settings, now)
        if state != "complete" and now < until:
            self.log.info("The dump of %s is %s; waiting until %s", run.day, state, until.isoformat())
            self.defer(trigger=DumpTrigger(run.day.isoformat(), settings, until.isoformat()), method_name="resume")
        self.conclude(state, run.day)

    def resume(self, context: Context, event: dict[str, str]) -> None:
        """What the trigger saw last."""
        run = run_of(context)
        self.report = report_address(run, context["params"])
        self.conclude(event["state"], run.day)

    def conclude(self, state: str, day: date) -> None:
        """End the wait as done, skipped or failed."""
        match state:
            case "complete":
                self.log.info("The dump of %s is complete", day)
            case "absent":
                raise AirflowSkipException(f"there is no dump of {day}")
            case "growing":
                raise AirflowFailException(
                    f"the dump of {day} still grows; mend: write _SUCCESS into its folder, or run the day again later"
                )
            case _:
                raise AirflowFailException(f"a dump is never {state!r}")
