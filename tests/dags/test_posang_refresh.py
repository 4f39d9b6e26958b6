"""The refresh: stale days become runs of posang_daily, oldest first, so many at the most."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from posang.errors import UnreadableInput
from posang.lake import Cause, DayStatus, Stale
from posang.sample import write_sample
from posang.settings import Settings

SEOUL = ZoneInfo("Asia/Seoul")
DAYS = [date(2026, 1, day) for day in (18, 19, 20)]


@pytest.fixture
def refresh(bag):
    return bag.dags["posang_refresh"]


@dataclass
class Lake:
    """Stands in for what is stale; the dumps are real."""

    raw: Path
    lake: Path
    stale: list[date] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)

    def stale_days(self, settings):
        assert (settings.raw, settings.lake) == (self.raw, self.lake)
        if self.faults:
            raise self.faults.pop(0)
        return [DayStatus(day, None, (Stale(Cause.CODE, "1 is now 2"),)) for day in self.stale]

    def dump(self, *days, complete=True):
        for day in days:
            folder = self.raw / f"dt={day}"
            folder.mkdir(parents=True)
            (folder / "page.txt").write_text("made up", encoding="utf-8")
            if complete:
                (folder / "_SUCCESS").touch()
        self.stale += days

    def conf(self, **more):
        return {"raw": str(self.raw), "lake": str(self.lake), **more}


@pytest.fixture
def lake(tmp_path, monkeypatch):
    made_up = Lake(tmp_path / "raw", tmp_path / "lake")
    monkeypatch.setattr("posang.stages.stale_days", made_up.stale_days)
    return made_up


def states(run):
    """State of every task instance, by task and place in the list."""
    return {(instance.task_id, instance.map_index): str(instance.state) for instance in run.get_task_instances()}


def started(run):
    """The runs of posang_daily that a refresh started, by day (dag.test() has no order among mapped tasks)."""
    from airflow.models.dagrun import DagRun
    from airflow.utils.session import create_session
    from sqlalchemy import select

    with create_session() as session:
        ours = DagRun.run_id.endswith(run.run_id, autoescape=True)
        return session.scalars(
            select(DagRun).where(DagRun.dag_id == "posang_daily", ours).order_by(DagRun.run_id)
        ).all()


def test_it_runs_at_six_in_seoul_and_catches_up_with_nothing(refresh):
    from airflow.serialization.encoders import coerce_to_core_timetable
    from airflow.timetables.base import TimeRestriction

    assert not refresh.catchup
    assert refresh.max_active_runs == 1
    timetable = coerce_to_core_timetable(refresh.timetable)
    restriction = TimeRestriction(earliest=datetime(2026, 3, 1, tzinfo=UTC), latest=None, catchup=True)
    first = timetable.next_dagrun_info(last_automated_data_interval=None, restriction=restriction)
    assert first.run_after == datetime(2026, 3, 2, 6, tzinfo=SEOUL)
    second = timetable.next_dagrun_info(last_automated_data_interval=first.data_interval, restriction=restriction)
    assert second.run_after == datetime(2026, 3, 3, 6, tzinfo=SEOUL)


def test_days_are_found_and_then_started_one_by_one(refresh):
    assert [task.task_id for task in refresh.topological_sort()] == ["find_stale", "run_again"]
    again = refresh.get_task("run_again")
    assert again.is_mapped
    assert again.partial_kwargs["trigger_dag_id"] == "posang_daily"
    assert again.partial_kwargs["max_active_tis_per_dagrun"] == 1
    assert not refresh.get_task("find_stale").outlets
    assert refresh.doc_md and all(task.doc_md for task in refresh.tasks)


@pytest.mark.parametrize(("name", "value"), [("limit", 0), ("limit", None), ("limit", 1.5), ("raw", ""), ("lake", 3)])
def test_params_refuse(refresh, name, value):
    from airflow.sdk.exceptions import ParamValidationError

    with pytest.raises(ParamValidationError):
        refresh.params.get_param(name).resolve(value)


def test_the_oldest_stale_days_are_started_up_to_the_limit(refresh, lake):
    lake.dump(*DAYS)
    run = refresh.test(logical_date=None, run_conf=lake.conf(limit=2))
    assert run.state == "success"
    assert states(run) == dict.fromkeys([("find_stale", -1), ("run_again", 0), ("run_again", 1)], "success")
    assert [other.conf for other in started(run)] == [
        {"day": day.isoformat(), "raw": str(lake.raw), "lake": str(lake.lake)} for day in DAYS[:2]
    ]
    assert [other.run_id for other in started(run)] == [f"refresh__{day}__{run.run_id}" for day in DAYS[:2]]
    assert {str(other.state) for other in started(run)} == {"queued"}


def test_a_refused_day_waits_behind_the_others(refresh, lake):
    lake.dump(*DAYS)
    report = lake.lake / "reports" / f"dt={DAYS[0]}" / "validation.json"
    report.parent.mkdir(parents=True)
    report.write_text('{"success": false}')
    days = [
        [other.conf["day"] for other in started(refresh.test(logical_date=None, run_conf=lake.conf(limit=limit)))]
        for limit in (2, 3)
    ]
    assert days == [[str(day) for day in DAYS[1:]], [str(day) for day in DAYS]]


def test_nothing_stale_starts_nothing_and_ends_well(refresh, lake):
    run = refresh.test(logical_date=None, run_conf=lake.conf())
    assert run.state == "success"
    assert states(run) == {("find_stale", -1): "success", ("run_again", -1): "skipped"}
    assert started(run) == []


def test_a_dump_that_grows_and_a_day_that_has_not_ended_are_left_alone(refresh, lake):
    today = datetime.now(SEOUL).date()
    lake.dump(DAYS[0])
    lake.dump(today - timedelta(days=1), complete=False)
    lake.dump(today, today + timedelta(days=1))
    run = refresh.test(logical_date=None, run_conf=lake.conf())
    assert [other.conf["day"] for other in started(run)] == [DAYS[0].isoformat()]


def test_a_disk_that_heals_is_tried_again(refresh, lake, monkeypatch):
    lake.dump(DAYS[0])
    lake.faults = [UnreadableInput("raw: input/output error")]
    monkeypatch.setattr(refresh.get_task("find_stale"), "retry_delay", timedelta(0))
    run = refresh.test(logical_date=None, run_conf=lake.conf())
    assert (run.state, len(started(run))) == ("success", 1)


def test_bad_settings_fail_at_once(refresh, lake, monkeypatch):
    monkeypatch.delenv("POSANG_LAKE", raising=False)
    run = refresh.test(logical_date=None, run_conf=lake.conf(lake=None))
    assert states(run)["find_stale", -1] == "failed"
    assert [instance.try_number for instance in run.get_task_instances() if instance.task_id == "find_stale"] == [1]


def test_real_stale_days_without_those_whose_dump_is_gone(refresh, tmp_path):
    from posang import stages

    settings = Settings(raw=tmp_path / "raw", lake=tmp_path / "lake", workers=1)
    write_sample(settings.raw, days=3, pages=20, seed=7, first_day=DAYS[0])
    stages.run_day(settings, DAYS[0])
    (settings.raw / f"dt={DAYS[0]}").rename(tmp_path / "gone")
    assert [status.day for status in stages.status(settings, compare=True) if status.stale] == DAYS
    run = refresh.test(logical_date=None, run_conf={"raw": str(settings.raw), "lake": str(settings.lake)})
    assert [other.conf["day"] for other in started(run)] == [str(DAYS[1]), str(DAYS[2])]
