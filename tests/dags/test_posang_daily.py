"""The DAG's shape: what Airflow parses, when it runs, what it retries, what it takes."""

import itertools
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from airflow.sdk.exceptions import TaskDeferralError

from posang.errors import BadSettings, CorruptLake, PublicationRefused, UnreadableInput

STAGES = ["ingest", "deduplicate", "extract", "validate", "publish"]
SEOUL = ZoneInfo("Asia/Seoul")


def test_no_dag_fails_to_import(bag):
    assert bag.import_errors == {}
    assert set(bag.dags) == {"posang_daily", "posang_award_events", "posang_refresh"}


def test_parsing_imports_nothing_heavy():
    code = (
        "import sys; from airflow.dag_processing.dagbag import DagBag; before = set(sys.modules);"
        "bag = DagBag(); assert 'posang_daily' in bag.dags; heavy = "
        "{'pandas', 'pyarrow', 'polars', 'great_expectations', 'numpy'}; assert not heavy & before;"
        "print(sorted(heavy & set(sys.modules)))"
    )
    parsed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert parsed.stdout.splitlines()[-1] == "[]"


def test_tasks_form_one_chain(dag):
    order = ["wait_for_dump", *STAGES]
    assert [task.task_id for task in dag.topological_sort()] == order
    for earlier, later in itertools.pairwise(order):
        assert dag.get_task(earlier).downstream_task_ids == {later}


def test_each_task_names_a_stage():
    from posang import stages

    assert all(callable(getattr(stages, name)) for name in STAGES)


def test_only_publish_has_outlets_one_per_published_table(dag):
    from posang import stages

    assert [task.task_id for task in dag.tasks if task.outlets] == ["publish"]
    outlets = [asset.name.removeprefix("posang.") for asset in dag.get_task("publish").outlets]
    assert outlets == list(stages.published_tables())


def test_documentation_is_shown(dag):
    assert "partition" in dag.doc_md
    assert all(task.doc_md for task in dag.tasks)


def test_schema_of_the_serialized_dag_holds_what_matters(dag):
    from airflow.serialization.serialized_objects import DagSerialization

    encoded = DagSerialization.serialize_dag(dag)
    again = DagSerialization.deserialize_dag(encoded)
    assert again.catchup
    assert again.timetable.partitioned
    assert all(again.get_task(task).has_retry_policy for task in again.task_ids)
    # Read as stored: whether links are deserialized is a flag of the process, which a scheduler turns off.
    links = [task["__var"]["_operator_extra_links"] for task in encoded["tasks"]]
    assert links == [{"Report of the day": "_link_DayReport"}] * 6


@pytest.fixture
def timetable(dag):
    from airflow.serialization.encoders import coerce_to_core_timetable

    return coerce_to_core_timetable(dag.timetable)


def test_a_backfill_has_both_its_ends(timetable):
    infos = timetable.iter_partition_dagrun_infos(
        earliest=datetime(2026, 1, 20, tzinfo=UTC), latest=datetime(2026, 1, 22, tzinfo=UTC)
    )
    assert [info.partition_key for info in infos] == ["2026-01-20", "2026-01-21", "2026-01-22"]


def test_the_run_at_midnight_carries_the_day_that_has_ended(dag, timetable):
    from airflow.timetables.base import TimeRestriction

    restriction = TimeRestriction(earliest=dag.start_date, latest=None, catchup=True)
    first = timetable.next_dagrun_info_v2(last_dagrun_info=None, restriction=restriction)
    second = timetable.next_dagrun_info_v2(last_dagrun_info=first, restriction=restriction)
    assert (first.partition_key, first.run_after) == ("2026-01-01", datetime(2026, 1, 2, tzinfo=SEOUL))
    assert (second.partition_key, second.run_after) == ("2026-01-02", datetime(2026, 1, 3, tzinfo=SEOUL))


@pytest.mark.parametrize(
    ("error", "action"),
    [
        (BadSettings("x"), "fail"),
        (PublicationRefused("x"), "fail"),
        (CorruptLake("x"), "fail"),
        (UnreadableInput("x"), "retry"),
        (ConnectionResetError("x"), "retry"),
        (TimeoutError("x"), "retry"),
        (MemoryError("x"), "retry"),
        (BrokenProcessPool("x"), "retry"),
        (TaskDeferralError("x"), "retry"),
        (ValueError("a fault of the code"), "fail"),
    ],
)
def test_retries_only_what_can_heal(dag, error, action):
    for task in dag.tasks:
        assert task.retries == 3
        assert task.retry_delay >= timedelta(seconds=30)
        assert task.retry_policy.evaluate(error, try_number=1, max_tries=3).action.value == action


@pytest.mark.parametrize(
    "conf",
    [
        {"day": "2026-01-20"},
        {"day": None, "raw": "somewhere", "lake": "elsewhere"},
        {"lookback_days": 0, "quiet_minutes": 0, "workers": 1, "wait_hours": 0.5},
    ],
)
def test_params_accept(dag, conf):
    dag.params.deep_merge(conf) if hasattr(dag.params, "deep_merge") else dag.params.update(conf)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day", "20 January"),
        ("day", 20260120),
        ("raw", ""),
        ("lake", 3),
        ("lookback_days", -1),
        ("quiet_minutes", 1.5),
        ("workers", 0),
        ("wait_hours", -1),
        ("wait_hours", None),
    ],
)
def test_params_refuse(dag, name, value):
    from airflow.sdk.exceptions import ParamValidationError

    with pytest.raises(ParamValidationError):
        dag.params.get_param(name).resolve(value)
