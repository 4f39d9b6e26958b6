"""Days to run again, as an Airflow task."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseOperator

from posang_airflow.days import SEOUL, deadline, overrides

if TYPE_CHECKING:
    from airflow.sdk import Context

    from posang.settings import Settings


class FindStale(BaseOperator):
    """Finds the stale days whose dumps are complete, oldest first, and describes a run for each.

    At most `limit` (a param) days; the others are for another run. A day that validation refused the last time takes
    only a place that no other day wants. A day that has not ended in Seoul, and a dump that still grows, are left to
    the run of `posang_daily` that waits for them.
    """

    ui_color = "#e6f1f2"

    def execute(self, context: Context) -> list[dict[str, Any]]:
        """Run id and conf of a run for each day; every cause is logged."""
        from posang import stages
        from posang.settings import Settings

        params = context["params"]
        settings = Settings.load(overrides(params))
        now = datetime.now(SEOUL)
        found = []
        for status in stages.stale_days(settings):
            causes = "; ".join(f"{stale.cause}: {stale.detail}" for stale in status.stale)
            if is_whole(settings, status.day, now):
                self.log.info("%s is stale: %s", status.day, causes)
                found.append(status.day)
            else:
                self.log.info("%s is left to the run that waits for its dump: %s", status.day, causes)
        refused = {day for day in found if stages.was_refused(settings, day)}
        chosen = sorted(sorted(found, key=lambda day: (day in refused, day))[: params["limit"]])
        if len(chosen) < len(found):
            self.log.warning("%s stale days are left for another run", len(found) - len(chosen))
        places = {name: params[name] for name in ("raw", "lake") if params[name] is not None}
        return [
            {"trigger_run_id": f"refresh__{day}__{context['run_id']}", "conf": {"day": day.isoformat(), **places}}
            for day in chosen
        ]


def is_whole(settings: Settings, day: date, now: datetime) -> bool:
    """Whether the day has ended in Seoul and its dump is complete."""
    from posang import stages

    return now >= deadline(day, wait_hours=0) and stages.dump_state(settings, day, now) == "complete"
