"""A day's raw dump becomes validated, partitioned Parquet.

Each run is one **partition**: a day in Seoul, `YYYY-MM-DD`. The run that starts at midnight carries the day that has
just ended. It waits for the dump to be complete (holding no worker slot), then ingests, removes repeats, extracts
records, validates them and publishes the tables. Publishing emits one asset event a table, for the day's partition.

| what happens | how the run ends |
|---|---|
| no dump by the end of the wait | skipped: nothing is published, no event |
| the dump still grows at the end of the wait | failed at the wait |
| a table fails validation | failed at *validate* without retry; the published partition stays as it was |
| a disk or network fault | retried, then failed |

Days of the past: `airflow backfill create --dag-id posang_daily --from-date 2026-01-20 --to-date 2026-01-22`.
Where Airflow gives a run no partition key (`dag.test()`, `airflow dags test`, a manual run without one), give the day
as conf: `{"day": "2026-01-20"}`.
"""

import os
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from airflow.sdk import DAG, CronPartitionTimetable, Param, chain

from posang_airflow.assets import PUBLISHED
from posang_airflow.dump import WaitForDump
from posang_airflow.retries import RETRY_WHAT_CAN_HEAL
from posang_airflow.stage import StageOperator

FIRST_DAY = datetime.fromisoformat(os.environ.get("POSANG_FIRST_DAY", "2026-01-01")).replace(
    tzinfo=ZoneInfo("Asia/Seoul")
)
"""The first day that is scheduled by itself; its run starts at the midnight that ends it. A backfill may go further."""

STAGES = {
    "ingest": "Reads the day's dump into pages: formats, encodings, what is refused and why.",
    "deduplicate": "Splits pages into paragraphs and marks what repeats an older copy; the oldest copy stays.",
    "extract": "Reads articles, awards and people from what the pages say, each award with its evidence.",
    "validate": "Runs the contract's expectations on the staged tables. A failing row goes to quarantine; a failing "
    "table refuses the day.",
    "publish": "Puts the staged tables in place of the old partition, file by file, then writes the manifest.",
}

with DAG(
    dag_id="posang_daily",
    description="A day's raw Korean news pages become validated tables of awards",
    doc_md=__doc__,
    schedule=CronPartitionTimetable("0 0 * * *", timezone="Asia/Seoul", run_offset=-1, key_format="%Y-%m-%d"),
    start_date=FIRST_DAY + timedelta(days=1),
    catchup=True,
    max_active_runs=8,
    max_active_tasks=4,
    default_args={
        "retries": 3,
        "retry_delay": timedelta(minutes=1),
        "retry_exponential_backoff": True,
        "retry_policy": RETRY_WHAT_CAN_HEAL,
    },
    params={
        "day": Param(
            None,
            type=["null", "string"],
            format="date",
            title="Day",
            description="YYYY-MM-DD; only for a run without a partition key.",
        ),
        "raw": Param(None, type=["null", "string"], minLength=1, title="Raw dump", description="Default: POSANG_RAW."),
        "lake": Param(None, type=["null", "string"], minLength=1, title="Lake", description="Default: POSANG_LAKE."),
        "lookback_days": Param(
            None,
            type=["null", "integer"],
            minimum=0,
            title="Lookback",
            description="Earlier days in which repeats are looked for.",
        ),
        "quiet_minutes": Param(
            None,
            type=["null", "integer"],
            minimum=0,
            title="Quiet period",
            description="A dump without _SUCCESS is complete when nothing changed for so many minutes.",
        ),
        "workers": Param(
            None, type=["null", "integer"], minimum=1, title="Workers", description="Processes that read records."
        ),
        "wait_hours": Param(
            48,
            type="number",
            minimum=0,
            title="Hours to wait",
            description="After the day's end in Seoul; a day longer past is looked at once.",
        ),
    },
    tags=["posang"],
):
    wait = WaitForDump(task_id="wait_for_dump", doc_md=WaitForDump.__doc__)
    stages = [
        StageOperator(task_id=stage, doc_md=does, outlets=PUBLISHED if stage == "publish" else [])
        for stage, does in STAGES.items()
    ]
    chain(wait, *stages)
