"""`make up`: a real scheduler, triggerer, DAG processor and API server on embedded PostgreSQL.

The tests run in the order in which they stand here, as a person would: start, watch, backfill, stop.
"""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil
import pytest
from servers import wait_for

from posang.sample import write_sample

pytestmark = pytest.mark.xdist_group("up")
PAST = ["2026-01-20", "2026-01-21", "2026-01-22"]
TODAY = datetime.now(ZoneInfo("Asia/Seoul")).date()
SAMPLE = [(TODAY - timedelta(days=n)).isoformat() for n in (3, 2, 1)]


def published(airflow, days):
    return [day for day in days if (airflow.root / f"lake/manifests/dt={day}.json").exists()]


def events(airflow):
    """(asset, partition) of every event that posang_daily emitted.

    Airflow 3.3.2 answers 500 while a run that an event made has no start date, so the runs end first.
    """
    unfinished = "/dags/~/dagRuns?state=queued&state=running&limit=1"
    wait_for(lambda: airflow.api(unfinished)["total_entries"] == 0, 120, "every run ends")
    found = []
    while True:
        page = airflow.api(f"/assets/events?source_dag_id=posang_daily&limit=100&offset={len(found)}")
        found += [(event["name"], event["partition_key"]) for event in page["asset_events"]]
        if len(found) >= page["total_entries"]:
            return set(found)


def test_the_sample_is_caught_up_with(local_airflow):
    wait_for(lambda: local_airflow.runs() == dict.fromkeys(SAMPLE, "success"), 120, f"the sample's runs: {SAMPLE}")
    assert published(local_airflow, SAMPLE) == SAMPLE


def test_each_published_table_has_an_event_of_each_day(local_airflow):
    from posang.stages import published_tables

    assert events(local_airflow) == {(f"posang.{table}", day) for table in published_tables() for day in SAMPLE}


def test_everything_listens_on_loopback(local_airflow):
    local_airflow.note_family()
    listening = {
        connection.laddr.ip
        for process in local_airflow.family
        if process.is_running()
        for connection in process.net_connections(kind="inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening == {"127.0.0.1"}


def test_the_report_of_a_day_is_linked_and_shown(local_airflow):
    import urllib.error
    import urllib.request

    run = local_airflow.api("/dags/posang_daily/dagRuns?limit=1")["dag_runs"][0]["dag_run_id"]
    links = local_airflow.api(f"/dags/posang_daily/dagRuns/{run}/taskInstances/publish/links")["extra_links"]
    address = links["Report of the day"]
    assert address.startswith(f"{local_airflow.address}/posang/reports/")
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.urlopen(address, timeout=10)
    signed_in = urllib.request.Request(address, headers={"Cookie": f"_token={local_airflow.token}"})
    with urllib.request.urlopen(signed_in, timeout=10) as page:
        assert "<html" in page.read().decode().lower()


def backfill(local_airflow, first, last):
    """Start a backfill; Airflow allows one at a time, and closes one some time after its last run has ended."""
    known = "/backfills?dag_id=posang_daily"
    wait_for(
        lambda: all(found["completed_at"] for found in local_airflow.api(known)["backfills"]), 90, "no backfill is open"
    )
    local_airflow.shell(f"airflow backfill create --dag-id posang_daily --from-date {first} --to-date {last}")


def test_a_backfill_publishes_its_days_and_a_late_dump_is_waited_for(local_airflow):
    write_sample(local_airflow.root / "raw", days=3, pages=20, seed=7, first_day=date(2026, 1, 20))
    today = TODAY.isoformat()
    local_airflow.api("/dags/posang_daily/dagRuns", {"logical_date": None, "conf": {"day": today}})
    backfill(local_airflow, "2026-01-20", "2026-01-22")
    instances = "/dags/posang_daily/dagRuns/~/taskInstances?state=deferred"
    wait_for(lambda: local_airflow.api(instances)["total_entries"] == 1, 60, "today's wait is deferred")
    (local_airflow.root / f"raw/dt={today}").mkdir()
    Path(local_airflow.root / f"raw/dt={today}/_SUCCESS").touch()
    wait_for(lambda: published(local_airflow, PAST) == PAST, 120, f"the backfill of {PAST}")
    wait_for(lambda: local_airflow.runs().get(today) == "success", 120, "today's late and empty dump")
    # A day is published before Airflow has closed its run.
    wait_for(lambda: {local_airflow.runs()[day] for day in PAST} == {"success"}, 60, f"the runs of {PAST} to succeed")
    assert {("posang.awards", day) for day in [*PAST, today]} <= events(local_airflow)


def test_a_day_without_a_dump_is_skipped_and_a_growing_one_fails(local_airflow):
    (local_airflow.root / "raw/dt=2026-01-24").mkdir()
    backfill(local_airflow, "2026-01-23", "2026-01-24")
    wait_for(
        lambda: (
            {day: local_airflow.runs().get(day) for day in ("2026-01-23", "2026-01-24")}
            == {"2026-01-23": "success", "2026-01-24": "failed"}
        ),
        60,
        "the run without a dump and the run whose dump grows",
    )
    tasks = local_airflow.api("/dags/posang_daily/dagRuns/~/taskInstances?limit=1000")["task_instances"]
    runs = local_airflow.api("/dags/posang_daily/dagRuns?limit=100")["dag_runs"]
    days = {run["dag_run_id"]: run["partition_key"] for run in runs}
    ended = {day: sorted(task["state"] for task in tasks if days[task["dag_run_id"]] == day) for day in days.values()}
    assert ended["2026-01-23"] == ["skipped"] * 6
    assert ended["2026-01-24"] == ["failed"] + ["upstream_failed"] * 5
    assert not {day for _, day in events(local_airflow)} & {"2026-01-23", "2026-01-24"}


def test_a_stop_leaves_nothing_behind(local_airflow):
    assert local_airflow.stop() == 0
    left = [process for process in local_airflow.family if process.is_running()]
    assert left == []
    assert not list((local_airflow.root / "postgres").glob("postmaster.pid"))
