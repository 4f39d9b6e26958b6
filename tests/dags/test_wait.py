"""The wait: how long, what the trigger tells, and that no worker slot is held."""

import asyncio
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from posang.errors import BadSettings
from posang_airflow import days, dump
from posang_airflow.dump import DumpTrigger

SEOUL = ZoneInfo("Asia/Seoul")


def fire(trigger):
    """The trigger's one event."""

    async def events():
        return [event.payload async for event in trigger.run()]

    (event,) = asyncio.run(asyncio.wait_for(events(), timeout=20))
    return event


@pytest.fixture
def looks(monkeypatch):
    """What each look sees, in order; the last for good."""
    seen = []

    def look(day, settings, now):
        assert (day, settings) == ("2026-01-20", {"raw": "r"})
        return seen.pop(0) if len(seen) > 1 else seen[0]

    monkeypatch.setattr(dump, "look", look)
    return seen


def trigger(until):
    return DumpTrigger("2026-01-20", {"raw": "r"}, until.isoformat(), poll_seconds=0.01)


def test_the_trigger_fires_once_the_dump_is_complete(looks):
    looks += ["absent", "growing", "complete"]
    assert fire(trigger(datetime.now(SEOUL) + timedelta(hours=1))) == {"state": "complete"}
    assert looks == ["complete"]


@pytest.mark.parametrize("state", ["absent", "growing"])
def test_the_trigger_gives_up_at_the_deadline(looks, state):
    looks += [state]
    assert fire(trigger(datetime.now(SEOUL) + timedelta(seconds=0.2))) == {"state": state}


def test_another_triggerer_takes_over_with_the_same_deadline():
    from airflow.sdk.module_loading import import_string

    first = trigger(datetime(2026, 1, 23, tzinfo=SEOUL))
    path, arguments = first.serialize()
    again = import_string(path)(**arguments)
    assert again.serialize() == first.serialize()
    assert again.until == "2026-01-23T00:00:00+09:00"


def test_the_wait_ends_two_days_after_the_day():
    assert days.deadline(date(2026, 1, 20), 48) == datetime(2026, 1, 23, tzinfo=SEOUL)
    assert days.deadline(date(2026, 1, 20), 0) == datetime(2026, 1, 21, tzinfo=SEOUL)


def test_a_late_dump_is_waited_for_without_a_worker_slot(dag, stages, monkeypatch):
    from airflow.sdk.execution_time import supervisor

    yesterday = (datetime.now(SEOUL) - timedelta(days=1)).date().isoformat()
    monkeypatch.setattr(DumpTrigger.__init__, "__defaults__", (0.05,))
    ended = []
    run_task = supervisor.run_task_in_process

    def noting(**arguments):
        result = run_task(**arguments)
        ended.append((arguments["ti"].task_id, result.ti.state.value))
        if ended == [("wait_for_dump", "deferred")]:
            stages.dump(yesterday)
        return result

    monkeypatch.setattr(supervisor, "run_task_in_process", noting)
    run = dag.test(logical_date=None, run_conf=stages.conf(yesterday))
    assert run.state == "success"
    assert ended[:3] == [("wait_for_dump", "deferred"), ("wait_for_dump", "success"), ("ingest", "success")]
    assert len(stages.called) == 5


@pytest.mark.parametrize(
    ("key", "day"), [("2026-01-20", None), (None, "2026-01-20"), ("2026-01-20", "2026-01-20"), ("2026-01-20", "")]
)
def test_the_day_is_the_partition_or_the_conf(key, day):
    assert days.chosen_day(key, day) == date(2026, 1, 20)


@pytest.mark.parametrize(
    ("key", "day"), [(None, None), ("2026-01-20", "2026-01-21"), ("20260120", None), (None, "2026-01-20T00:00:00")]
)
def test_a_day_that_is_missing_contradicted_or_malformed_is_refused(key, day):
    with pytest.raises(BadSettings):
        days.chosen_day(key, day)
