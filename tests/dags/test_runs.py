"""Whole runs by dag.test(), with stages that stand in: how a day ends, and what it tells the rest of Airflow."""

from datetime import UTC, date, datetime, timedelta

import pytest

from posang.errors import BadSettings, PublicationRefused, UnreadableInput

DAY = "2026-01-20"
STAGES = ["ingest", "deduplicate", "extract", "validate", "publish"]


def states(run):
    """State of every task instance, by task."""
    instances = run.get_task_instances()
    assert len(instances) == 6
    return {instance.task_id: str(instance.state) for instance in instances}


def events(run):
    """(asset, partition) of every asset event that the run emitted."""
    from airflow.models.asset import AssetEvent
    from airflow.utils.session import create_session
    from sqlalchemy import select

    with create_session() as session:
        found = session.scalars(select(AssetEvent).where(AssetEvent.source_run_id == run.run_id)).all()
        return sorted((event.name, event.partition_key) for event in found)


def tries(run, task):
    return next(instance.try_number for instance in run.get_task_instances() if instance.task_id == task)


def test_a_complete_day_runs_every_stage_once_and_emits_its_partition(dag, stages):
    stages.dump(DAY)
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY))
    assert run.state == "success"
    assert set(states(run).values()) == {"success"}
    assert stages.called == [(stage, date(2026, 1, 20)) for stage in STAGES]
    assert stages.runs == {run.run_id}
    outlets = dag.get_task("publish").outlets
    assert outlets
    assert events(run) == sorted((asset.name, DAY) for asset in outlets)


def test_a_logical_date_after_the_start_runs_the_day_of_the_conf(dag, stages):
    stages.dump(DAY)
    run = dag.test(logical_date=datetime(2026, 2, 2, tzinfo=UTC), run_conf=stages.conf(DAY))
    assert set(states(run).values()) == {"success"}
    assert {day for _, day in stages.called} == {date(2026, 1, 20)}


def test_a_day_without_a_dump_is_skipped_and_emits_nothing(dag, stages):
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY))
    assert run.state == "success"
    assert states(run) == {"wait_for_dump": "skipped"} | dict.fromkeys(STAGES, "skipped")
    assert stages.called == []
    assert events(run) == []


def test_a_dump_that_still_grows_long_after_its_day_fails_at_the_wait(dag, stages):
    stages.dump(DAY, complete=False)
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY, quiet_minutes=60))
    assert run.state == "failed"
    assert states(run) == {"wait_for_dump": "failed"} | dict.fromkeys(STAGES, "upstream_failed")
    assert tries(run, "wait_for_dump") == 1
    assert events(run) == []


def test_a_refused_day_fails_at_once_and_emits_nothing(dag, stages):
    stages.dump(DAY)
    stages.failing["validate"] = [PublicationRefused("awards: page-1 failed year_before_dump")]
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY))
    assert run.state == "failed"
    assert states(run) == dict.fromkeys(["wait_for_dump", *STAGES[:3]], "success") | {
        "validate": "failed",
        "publish": "upstream_failed",
    }
    assert [stage for stage, _ in stages.called] == STAGES[:4]
    assert events(run) == []


def test_what_cannot_heal_is_tried_once(dag, stages):
    stages.dump(DAY)
    stages.failing["ingest"] = [BadSettings("fields: no column is named contents")]
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY))
    assert states(run)["ingest"] == "failed"
    assert tries(run, "ingest") == 1


def test_what_can_heal_is_tried_again(dag, stages, monkeypatch):
    stages.dump(DAY)
    stages.failing["ingest"] = [UnreadableInput("page.txt: input/output error")]
    monkeypatch.setattr(dag.get_task("ingest"), "retry_delay", timedelta(0))
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY))
    assert set(states(run).values()) == {"success"}
    assert [stage for stage, _ in stages.called] == ["ingest", *STAGES]
    assert tries(run, "ingest") == 2


@pytest.mark.parametrize("conf", [{"day": None}, {"day": "2126-01-20"}])
def test_a_run_without_a_usable_day_fails_at_once(dag, stages, conf):
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY) | conf)
    assert states(run)["wait_for_dump"] == "failed"
    assert tries(run, "wait_for_dump") == 1
    assert stages.called == []
