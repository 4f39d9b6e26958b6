"""Award events as an Airflow task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from airflow.sdk import BaseOperator
from airflow.sdk.exceptions import AirflowSkipException

if TYPE_CHECKING:
    from airflow.sdk import Context

    from posang.settings import Settings


class ResolveEvents(BaseOperator):
    """Resolves the awards of all published days into award events and publishes one partition an award year.

    The outlets get an event for each year whose file is new, changed or gone. Where no year is, the task ends as
    skipped and emits nothing. A second try tells all years: what the first one published before it died is not known.
    """

    ui_color = "#f3ead9"

    def execute(self, context: Context) -> dict[str, int | str]:
        """Resolve; the counts become the task's XCom."""
        from posang import stages
        from posang.settings import Settings

        settings = Settings.load({"raw": ".", "lake": context["params"]["lake"]})  # the dumps are not read
        before = {} if context["ti"].try_number > 1 else year_hashes(settings)
        counts = stages.resolve_events(settings)
        after = year_hashes(settings)
        changed = sorted(year for year in before.keys() | after.keys() if before.get(year) != after.get(year))
        self.log.info("award events: %s; changed years: %s", counts, changed)
        if not changed:
            raise AirflowSkipException("the award events of every year are as they were")
        for outlet in self.outlets:
            context["outlet_events"][outlet].add_partitions(changed)
        return counts


def year_hashes(settings: Settings) -> dict[str, str]:
    """SHA-256 of the published award events, by award year (`0` where it is unknown)."""
    from posang.lake import Lake

    manifest = Lake(settings.lake).table_manifest("award_events")
    files = () if manifest is None else manifest.files.get("award_events", ())
    return {entry.path.split("/")[-2].removeprefix("year="): entry.sha256 for entry in files}
