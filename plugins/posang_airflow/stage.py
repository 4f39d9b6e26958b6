"""One stage of a day as an Airflow task: paths and counts come back, never data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseOperator

from posang_airflow.days import run_of
from posang_airflow.links import DayReport, report_address

if TYPE_CHECKING:
    from airflow.sdk import Context


class StageOperator(BaseOperator):
    """Runs one function of posang.stages for the run's day.

    The task's id names the function. Outlets get an event for the day's partition once the stage is done: also
    when the run got its day by conf and has no partition key of its own, which Airflow would leave out.
    """

    operator_extra_links = (DayReport(),)
    ui_color = "#f3ead9"

    def execute(self, context: Context) -> dict[str, Any]:
        """Run the stage; its result (paths and counts) becomes the task's XCom."""
        from posang import stages

        run = run_of(context)
        self.report = report_address(run, context["params"])
        done: dict[str, Any] = getattr(stages, self.task_id)(run.settings, run.day, context["run_id"])
        self.log.info("%s of %s: %s", self.task_id, run.day, done)
        for outlet in self.outlets:
            context["outlet_events"][outlet].add_partitions(run.day.isoformat())
        return done
