"""A link from each task to its day's validation report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseOperatorLink
from airflow.sdk.configuration import conf

if TYPE_CHECKING:
    from airflow.sdk import BaseOperator
    from airflow.sdk.types import TaskInstanceKey

    from posang_airflow.days import Run


def report_address(run: Run, params: Mapping[str, Any]) -> str:
    """Where a browser finds the day's report: the API server's page, or the file for a lake that params name."""
    if params["lake"] is None:
        return f"{conf.get('api', 'base_url', fallback='').rstrip('/')}/posang/reports/{run.day}"
    return (run.settings.lake.absolute() / "reports" / f"dt={run.day}" / "index.html").as_uri()


class DayReport(BaseOperatorLink):
    """Button "Report of the day"; the worker stores the address when the task ends."""

    name = "Report of the day"

    def get_link(self, operator: BaseOperator, *, ti_key: TaskInstanceKey) -> str:
        """Address that the operator noted while it ran; empty when it did not get so far."""
        return getattr(operator, "report", "")
