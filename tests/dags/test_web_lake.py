"""The lake page of the API server: who may see it, what an odd lake shows, and that a thousand days are no burden."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from posang import stages
from posang.contract import TABLES
from posang.contract.parquet import write_table
from posang.lake import FileEntry, Lake, Manifest, Provenance
from posang.settings import Settings
from posang_airflow.lake_page import lake_page, megabytes

FIRST = date(2023, 5, 1)


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("POSANG_LAKE", str(tmp_path / "lake"))
    monkeypatch.setenv("POSANG_RAW", str(tmp_path / "raw"))
    return Settings.load()


@pytest.fixture
def client(bag):
    from fastapi.testclient import TestClient

    from posang_airflow.web import app

    yield TestClient(app)
    app.dependency_overrides.clear()


@pytest.fixture
def reader(client, monkeypatch):
    """A browser that is signed in; what it asked to be allowed is noted."""
    from airflow.api_fastapi.core_api import security

    asked = []

    def is_authorized_dag(*, method, details, **_):
        asked.append((method, details.id))
        return "forbidden" not in asked

    monkeypatch.setattr(security, "get_auth_manager", lambda: SimpleNamespace(is_authorized_dag=is_authorized_dag))
    client.app.dependency_overrides[security.get_user] = lambda: SimpleNamespace(name="reader")
    client.asked = asked
    return client


def write_manifests(settings, days, **changes):
    """Manifests of days whose files are not there; their tables have one row more each day."""
    manifests = settings.lake / "manifests"
    manifests.mkdir(parents=True)
    for number in range(days):
        day = FIRST + timedelta(days=number)
        manifest = Manifest(
            f"dt={day}",
            {
                name: (FileEntry(f"tables/{name}/dt={day}/part-0.parquet", 1000, "0" * 64, number),)
                for name in stages.published_tables()
            },
            {"a.txt": "1" * 64},
            {(day - timedelta(days=back)).isoformat(): "2" * 64 for back in range(1, 31)},
            Provenance("code", "reference"),
            {"success": True, "expectations": {"passed": 10, "evaluated": 10}},
        )
        (manifests / f"dt={day}.json").write_bytes(replace(manifest, **changes).to_bytes())


def test_airflow_shows_it_in_its_navigation(bag):
    from airflow import plugins_manager

    views, _ = plugins_manager._get_ui_plugins()
    (view,) = [view for view in views if view["name"] == "Lake"]
    (app,) = [app for app in plugins_manager.get_fastapi_plugins()[0] if app["name"] == "posang"]
    assert f"/{view['href']}" == f"{app['url_prefix']}/lake"
    assert view["destination"] == "nav"


def test_without_a_sign_in_there_is_no_page(client, settings):
    assert client.get("/lake").status_code == 401


def test_who_may_read_posang_daily_sees_it(reader, settings):
    answer = reader.get("/lake")
    assert answer.status_code == 200
    assert reader.asked == [("GET", "posang_daily")]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_others_are_refused(reader, settings):
    reader.asked.append("forbidden")
    assert reader.get("/lake").status_code == 403


def test_a_lake_that_is_not_there_yet_is_empty_and_stays_away(reader, settings):
    assert "Nothing is published yet" in reader.get("/lake").text
    assert not settings.lake.exists()


def test_a_manifest_that_cannot_be_read_is_told(reader, settings):
    write_manifests(settings, 1)
    (settings.lake / f"manifests/dt={FIRST}.json").write_text("{")
    answer = reader.get("/lake")
    assert answer.status_code == 500
    assert f"dt={FIRST}.json" in answer.json()["detail"]


def test_what_a_manifest_says_cannot_become_markup(reader, settings):
    write_manifests(settings, 1, provenance=Provenance("<b>code", "reference"))
    page = reader.get("/lake").text
    assert "&lt;b&gt;code" in page
    assert "<b>code" not in page


def test_tables_without_days_are_listed(settings):
    lake = Lake(settings.lake)
    write_manifests(settings, 1)
    folder = lake.stage(FIRST)
    files = {year: folder / f"{year}.parquet" for year in (2024, 2025)}
    for path in files.values():
        write_table(TABLES["award_events"], TABLES["award_events"].schema.empty_table(), path)
    lake.publish_table("award_events", files, inputs={}, code=Provenance("code", "reference"))
    assert "<td>award_events</td><td>2 award years</td>" in lake_page(settings)


@pytest.mark.timeout(60)
def test_a_thousand_days_are_shown(settings):
    write_manifests(settings, 1000)
    page = lake_page(settings)
    assert page.count('<table class="days">') == 33
    assert f"{sum(range(1000)):,}</b>award mentions" in page
    assert "1,000 days stale" in page
    assert page.count('<rect class="bar old"') == 120


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "0 kB"), (99_999, "100 kB"), (100_000, "0.1 MB"), (1_234_567, "1.2 MB"), (10**10, "10,000.0 MB")],
)
def test_sizes(size, told):
    assert megabytes(size) == told
