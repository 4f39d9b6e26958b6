"""Days whose inputs have changed since they were published are run again, oldest first, a bounded number a day.

Stale is a day whose dump came late, was corrected or grew, one whose earlier days within the lookback changed, and one
that was made by other code, reference data or settings; `posang status` tells which. A day whose dump is gone is left
as it is; a day that has not ended, or whose dump still grows, is left to the run that waits for it.

Each stale day becomes a run of `posang_daily` of its own, named `refresh__<day>__…`, with the day as conf. The runs are
started oldest first and not waited for. A day that is refused stays stale and is tried again in a place that no other
day wants.
"""

from datetime import timedelta

from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.sdk import DAG, CronTriggerTimetable, Param

from posang_airflow.refresh import FindStale
from posang_airflow.retries import RETRY_WHAT_CAN_HEAL

with DAG(
    dag_id="posang_refresh",
    description="Days whose inputs changed since they were published are run again",
    doc_md=__doc__,
    schedule=CronTriggerTimetable("0 6 * * *", timezone="Asia/Seoul"),
    catchup=False,  # and no start date: a new installation waits for the next morning
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=1), "retry_policy": RETRY_WHAT_CAN_HEAL},
    params={
        "raw": Param(None, type=["null", "string"], minLength=1, title="Raw dump", description="Default: POSANG_RAW."),
        "lake": Param(None, type=["null", "string"], minLength=1, title="Lake", description="Default: POSANG_LAKE."),
        "limit": Param(
            10, type="integer", minimum=1, title="Most days", description="How many days one run may run again."
        ),
    },
    tags=["posang"],
):
    stale = FindStale(task_id="find_stale", doc_md=FindStale.__doc__)
    TriggerDagRunOperator.partial(
        task_id="run_again",
        trigger_dag_id="posang_daily",
        logical_date=None,
        reset_dag_run=True,
        max_active_tis_per_dagrun=1,
        doc_md="Starts `posang_daily` for one stale day; a second try starts the same run again, never another one.",
    ).expand_kwargs(stale.output)
