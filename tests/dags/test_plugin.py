"""What the plugin registers: the link to the report, the listener, and what processes preload."""

import logging
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

import pytest

from posang.errors import BadSettings, PublicationRefused
from posang_airflow import refusals
from posang_airflow.days import Run
from posang_airflow.links import DayReport, report_address

PLUGINS = Path(__file__).resolve().parents[2] / "plugins"


def test_airflow_finds_the_plugin_and_nothing_else(bag):
    from airflow import plugins_manager

    plugins, errors = plugins_manager._get_plugins()
    assert errors == {}
    assert [plugin.name for plugin in plugins if "PLUGINS_FOLDER" in str(plugin.source)] == ["posang"]


@pytest.fixture
def a_run():
    return Run(SimpleNamespace(lake=Path("/lake here")), date(2026, 1, 20))


def test_the_report_is_a_page_of_the_api_server(a_run, monkeypatch):
    monkeypatch.setenv("AIRFLOW__API__BASE_URL", "https://airflow.example/")
    assert report_address(a_run, {"lake": None}) == "https://airflow.example/posang/reports/2026-01-20"


def test_the_report_of_another_lake_is_a_file(a_run):
    address = report_address(a_run, {"lake": "/lake here"})
    assert unquote(address) == "file:///lake here/reports/dt=2026-01-20/index.html"


def test_the_link_is_what_the_task_noted():
    assert DayReport().get_link(SimpleNamespace(report="x"), ti_key=None) == "x"
    assert DayReport().get_link(SimpleNamespace(), ti_key=None) == ""


@pytest.fixture
def reader(bag, tmp_path, monkeypatch):
    """A browser that is signed in, and the lake that it reads."""
    from airflow.api_fastapi.core_api import security
    from fastapi.testclient import TestClient

    from posang_airflow.web import app

    folder = tmp_path / "reports" / "dt=2026-01-20"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("<p>검증 통과</p>", encoding="utf-8")
    monkeypatch.setenv("POSANG_LAKE", str(tmp_path))
    monkeypatch.setenv("POSANG_RAW", str(tmp_path))
    allowed = SimpleNamespace(is_authorized_dag=lambda **_: True)
    monkeypatch.setattr(security, "get_auth_manager", lambda: allowed)
    app.dependency_overrides[security.get_user] = lambda: SimpleNamespace(name="reader")
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_a_signed_in_reader_sees_the_report_and_nothing_in_it_can_run(reader):
    answer = reader.get("/reports/2026-01-20")
    assert (answer.status_code, answer.text) == (200, "<p>검증 통과</p>")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(("day", "status"), [("2026-01-21", 404), ("..%2F..", 404), ("today", 400)])
def test_other_addresses_give_no_file(reader, day, status):
    assert reader.get(f"/reports/{day}").status_code == status


def test_without_a_sign_in_there_is_no_report(bag):
    from fastapi.testclient import TestClient

    from posang_airflow.web import app

    assert TestClient(app).get("/reports/2026-01-20").status_code == 401


def test_each_task_stores_its_link(dag, stages):
    from airflow.models.xcom import XComModel
    from airflow.utils.session import create_session
    from sqlalchemy import select

    stages.dump("2026-01-20")
    run = dag.test(logical_date=None, run_conf=stages.conf("2026-01-20"))
    with create_session() as session:
        stored = session.scalars(
            select(XComModel).where(XComModel.run_id == run.run_id, XComModel.key == "_link_DayReport")
        ).all()
    assert len(stored) == 6
    assert all("dt=2026-01-20/index.html" in unquote(str(link.value)) for link in stored)


def test_a_refusal_is_logged_line_by_line(caplog, monkeypatch):
    monkeypatch.setattr(refusals.log, "disabled", False)  # Airflow's migrations disable the loggers that they find
    instance = SimpleNamespace(dag_id="posang_daily", run_id="r1")
    with caplog.at_level(logging.ERROR, logger="posang.refusals"):
        refusals.on_task_instance_failed("running", instance, PublicationRefused("awards refused\npage-1: year"))
    assert [record.getMessage() for record in caplog.records] == [
        "posang_daily r1: publication refused: awards refused",
        "posang_daily r1: publication refused: page-1: year",
    ]


@pytest.mark.parametrize("error", [BadSettings("x"), OSError("x"), "text", None])
def test_other_failures_are_no_refusals(caplog, error):
    refusals.on_task_instance_failed("running", SimpleNamespace(dag_id="d", run_id="r"), error)
    assert caplog.records == []


@pytest.mark.parametrize(
    ("arguments", "preloads"),
    [
        (["airflow", "scheduler", "--skip-serve-logs"], True),
        (["airflow", "celery", "worker"], True),
        (["airflow", "api-server"], False),
        (["airflow", "dag-processor"], False),
        (["airflow", "triggerer"], False),
        (["airflow", "dags", "test", "scheduler"], False),
        (["pytest"], False),
    ],
)
def test_only_processes_that_fork_workers_preload(arguments, preloads):
    code = (
        f"import sys; sys.argv = {arguments}; sys.path.insert(0, {str(PLUGINS)!r}); import airflow_local_settings;"
        "print(airflow_local_settings.runs_tasks(sys.argv), "
        "{'pandas', 'polars', 'great_expectations', 'pyarrow.parquet'} <= set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(preloads)] * 2
