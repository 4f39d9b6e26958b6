"""Award events: a partition of posang.awards queues a run, and a run tells the award years that it changed."""

from datetime import date, timedelta

import pytest
from test_runs import events

from posang.errors import CorruptLake, UnreadableInput
from posang.sample import write_sample
from posang.settings import Settings

DAY = "2026-01-20"


@pytest.fixture
def resolving(bag):
    return bag.dags["posang_award_events"]


@pytest.fixture
def years(monkeypatch):
    """Stands in for the stage: each call publishes the next of these sets of years, {year: hash}, or raises it."""
    planned = []
    published = {}

    def resolve_events(settings):
        found = planned.pop(0)
        if isinstance(found, Exception):
            raise found
        published.clear()
        published.update(found)
        return {"days": 1, "years": len(found), "events": len(found)}

    monkeypatch.setattr("posang.stages.resolve_events", resolve_events)
    monkeypatch.setattr("posang_airflow.events.year_hashes", lambda settings: dict(published))
    return planned


def run(dag, lake="somewhere"):
    done = dag.test(logical_date=None, run_conf={"lake": str(lake)})
    (instance,) = done.get_task_instances()
    return done, instance


def test_one_task_with_one_outlet(resolving):
    assert resolving.task_ids == ["resolve_events"]
    assert [asset.name for asset in resolving.get_task("resolve_events").outlets] == ["posang.award_events"]
    assert resolving.max_active_runs == 1
    assert resolving.doc_md and resolving.get_task("resolve_events").doc_md


def test_it_listens_to_partitions_of_awards_and_keeps_their_key(resolving):
    from airflow.serialization.serialized_objects import DagSerialization

    timetable = DagSerialization.deserialize_dag(DagSerialization.serialize_dag(resolving)).timetable
    assert timetable.partitioned
    assert [asset.name for _, asset in timetable.asset_condition.iter_assets()] == ["posang.awards"]
    mapper = timetable.get_partition_mapper(name="posang.awards", uri="posang://tables/awards")
    assert mapper.to_downstream(DAY) == DAY


def test_years_that_changed_are_the_partitions_of_its_events(resolving, years):
    years += [{"0": "a", "2024": "b", "2025": "c"}, {"0": "a", "2025": "changed", "2026": "new"}]
    first, _ = run(resolving)
    assert events(first) == [("posang.award_events", year) for year in ("0", "2024", "2025")]
    second, _ = run(resolving)
    assert events(second) == [("posang.award_events", year) for year in ("2024", "2025", "2026")]


def test_where_no_year_changed_it_is_skipped_and_emits_nothing(resolving, years):
    years += [{"2025": "a"}, {"2025": "a"}]
    run(resolving)
    again, instance = run(resolving)
    assert (again.state, instance.state) == ("success", "skipped")
    assert events(again) == []


def test_a_second_try_tells_every_year(resolving, years, monkeypatch):
    years += [{"2024": "a", "2025": "b"}, UnreadableInput("awards: input/output error"), {"2024": "a", "2025": "b"}]
    monkeypatch.setattr(resolving.get_task("resolve_events"), "retry_delay", timedelta(0))
    run(resolving)
    again, instance = run(resolving)
    assert (instance.state, instance.try_number) == ("success", 2)
    assert events(again) == [("posang.award_events", "2024"), ("posang.award_events", "2025")]


def test_a_damaged_lake_fails_at_once(resolving, years):
    years += [CorruptLake("tables/awards/dt=2026-01-20/part-0.parquet is not what the manifest says")]
    failed, instance = run(resolving)
    assert (failed.state, instance.state, instance.try_number) == ("failed", "failed", 1)
    assert events(failed) == []


def test_real_events_of_a_tiny_lake(resolving, tmp_path):
    from posang import stages
    from posang.lake import Lake

    write_sample(tmp_path / "raw", days=1, pages=20, seed=7, first_day=date(2026, 1, 20))
    stages.run_day(Settings(raw=tmp_path / "raw", lake=tmp_path / "lake", workers=1), date(2026, 1, 20))
    done, _ = run(resolving, tmp_path / "lake")
    folders = {path.name.removeprefix("year=") for path in (tmp_path / "lake/tables/award_events").iterdir()}
    assert len(folders) > 1
    assert events(done) == [("posang.award_events", year) for year in sorted(folders)]
    assert Lake(tmp_path / "lake").read("award_events").num_rows > 5
    _, instance = run(resolving, tmp_path / "lake")
    assert instance.state == "skipped"


@pytest.fixture
def queue():
    """What the scheduler makes of pending partitions: (day, state) of each new run of posang_award_events."""
    from airflow.jobs.job import Job
    from airflow.jobs.scheduler_job_runner import SchedulerJobRunner
    from airflow.models.dagrun import DagRun
    from airflow.utils.session import create_session
    from sqlalchemy import select

    seen = set()

    def schedule():
        with create_session() as session:
            SchedulerJobRunner(Job())._create_dagruns_for_partitioned_asset_dags(session)
            session.flush()
            runs = session.scalars(select(DagRun).where(DagRun.dag_id == "posang_award_events")).all()
            new = sorted(
                (run.partition_key, str(run.state)) for run in runs if run.id not in seen and run.partition_key
            )
            seen.update(run.id for run in runs)
        return new

    schedule()
    return schedule


@pytest.fixture
def partition(monkeypatch):
    """Gives the runs of dag.test() a partition key, as the scheduler and a backfill do."""
    from airflow.models import dagrun

    create = dagrun.get_or_create_dagrun

    def create_partition(*, session, **arguments):
        run = create(session=session, **arguments)
        run.partition_key = DAY
        session.commit()
        return run

    monkeypatch.setattr(dagrun, "get_or_create_dagrun", create_partition)


def test_a_published_day_queues_a_run_for_its_partition(dag, stages, queue):
    stages.dump(DAY)
    dag.test(logical_date=None, run_conf=stages.conf(DAY))
    assert queue() == [(DAY, "queued")]


def test_a_partition_of_a_backfill_queues_the_same(dag, stages, queue, partition):
    stages.dump(DAY)
    run = dag.test(logical_date=None, run_conf=stages.conf(DAY) | {"day": None})
    assert run.partition_key == DAY
    assert queue() == [(DAY, "queued")]


def test_a_day_without_a_dump_queues_nothing(dag, stages, queue):
    dag.test(logical_date=None, run_conf=stages.conf(DAY))
    assert queue() == []
