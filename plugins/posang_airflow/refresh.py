"""Days to run again, as an Airflow task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from airflow.sdk import BaseOperator

from posang_airflow.days import overrides

if TYPE_CHECKING:
    from airflow.sdk import Context


class FindStale(BaseOperator):
    """Finds the stale days, oldest first, and gives the conf of a run for each, `limit` (a param) at the most."""

    ui_color = "#e6f1f2"

    def execute(self, context: Context) -> list[dict[str, str]]:
        """One conf a day to run again; each cause is logged."""
        from posang import stages
        from posang.settings import Settings

        params = context["params"]
        found = stages.stale_days(Settings.load(overrides(params)))
        for status in found:
            causes = "; ".join(f"{stale.cause}: {stale.detail}" for stale in status.stale)
            self.log.info("%s is stale: %s", status.day, causes)
        chosen = found[: params["limit"]]
        if len(chosen) < len(found):
            self.log.warning("%s stale days are left for another run", len(found) - len(chosen))
        places = {name: params[name] for name in ("raw", "lake") if params.get(name)}
        return [{"day": status.day.isoformat(), **places} for status in chosen]
