"""A link from each task to its day's validation report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from airflow.sdk import BaseOperatorLink

if TYPE_CHECKING:
    from airflow.sdk import BaseOperator
    from airflow.sdk.types import TaskInstanceKey

    from posang.settings import Settings


def report_address(settings: Settings, day: date) -> str:
    """Where a browser finds the day's report."""
    return (settings.lake.absolute() / "reports" / f"dt={day}" / "index.html").as_uri()


class DayReport(BaseOperatorLink):
    """Button "Report of the day"; the worker stores the address when the task ends."""

    name = "Report of the day"

    def get_link(self, operator: BaseOperator, *, ti_key: TaskInstanceKey) -> str:
        """Address that the operator noted while it ran; empty when it did not get so far."""
        return getattr(operator, "report", "")
