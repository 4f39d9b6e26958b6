"""Award events as an Airflow task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseOperator

from posang_airflow.days import overrides

if TYPE_CHECKING:
    from airflow.sdk import Context


class ResolveEvents(BaseOperator):
    """Resolves the awards of all published days into award events and publishes one partition a year."""

    ui_color = "#f3ead9"

    def execute(self, context: Context) -> dict[str, Any]:
        """Resolve; the counts become the task's XCom, the run's day the partition of the outlets' events."""
        from posang import stages
        from posang.settings import Settings

        counts: dict[str, Any] = stages.resolve_events(Settings.load({"raw": ".", **_given(context)}))
        self.log.info("award events: %s", counts)
        return counts


def _given(context: Context) -> dict[str, Any]:
    return {name: value for name, value in overrides(context["params"]).items() if value is not None}
