"""Mentions of one real award, across outlets and days, become one event in `award_events`.

Each published partition of the asset `posang.awards` starts a run; runs go one at a time, and a run resolves all
published days, so it is safe to run again at any time and two days at once cost one run more, nothing else. An event's
id lives on when mentions are added.

Events lie in folders by award year (`year=2025`, 0 where it is unknown), and so do the partitions of the asset
`posang.award_events`: a run emits one asset event for each year that it changed, `2025`, never for the day that started
it. A run that changes no year ends as skipped and emits nothing.
"""

from datetime import timedelta

from airflow.sdk import DAG, Param, PartitionedAssetTimetable

from posang_airflow.assets import AWARD_EVENTS, table_asset
from posang_airflow.events import ResolveEvents
from posang_airflow.retries import RETRY_WHAT_CAN_HEAL

with DAG(
    dag_id="posang_award_events",
    description="Mentions of one award across outlets and days become one event",
    doc_md=__doc__,
    schedule=PartitionedAssetTimetable(assets=table_asset("awards")),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=1), "retry_policy": RETRY_WHAT_CAN_HEAL},
    params={
        "lake": Param(None, type=["null", "string"], minLength=1, title="Lake", description="Default: POSANG_LAKE."),
    },
    tags=["posang"],
):
    ResolveEvents(task_id="resolve_events", doc_md=ResolveEvents.__doc__, outlets=[AWARD_EVENTS])
