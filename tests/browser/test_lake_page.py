"""The lake page, served on loopback as Airflow's API server does it: with its policy, links and frames."""

import socket
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from posang import stages
from posang.contract import TABLES
from posang.contract.parquet import write_table
from posang.lake import Lake, Provenance
from posang.settings import Settings

FIRST, DAYS, GAP = date(2025, 12, 29), 6, date(2025, 12, 31)
STALE = date(2026, 1, 1)
REFUSED = date(2026, 1, 4)
REPORT = "<!doctype html><title>a report</title><p>검증 통과</p>"


def publish_days(settings: Settings) -> None:
    """Six days less one, empty tables of the contract, one of them published by other code; one refused day."""
    lake = Lake(settings.lake)
    now = stages._provenance(settings)
    for day in (FIRST + timedelta(days=n) for n in range(DAYS)):
        if day == GAP:
            continue
        folder = lake.stage(day)
        files = {name: folder / f"{name}.parquet" for name in stages.published_tables()}
        for name, path in files.items():
            write_table(TABLES[name], TABLES[name].schema.empty_table(), path)
        checks = {"success": True, "expectations": {"passed": 180, "evaluated": 180}}
        made = Provenance("0" * 64, now.reference, now.settings) if day == STALE else now
        lake.publish(day, files, inputs=[], index_inputs={}, validation=checks, code=made)
        lake.discard(day)
    for day in (FIRST, REFUSED):
        lake.report_path(day).mkdir(parents=True)
        (lake.report_path(day) / "index.html").write_text(REPORT, encoding="utf-8")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The plugin's application on a free loopback port, for a reader who is signed in."""
    import uvicorn
    from airflow.api_fastapi.core_api import security
    from fastapi import FastAPI

    from posang_airflow.web import app

    root = tmp_path_factory.mktemp("lake-page")
    settings = Settings(raw=root / "raw", lake=root / "lake")
    publish_days(settings)
    host = FastAPI()
    host.mount("/posang", app)
    with pytest.MonkeyPatch.context() as patch, socket.create_server(("127.0.0.1", 0)) as listening:
        patch.setenv("POSANG_RAW", str(settings.raw))
        patch.setenv("POSANG_LAKE", str(settings.lake))
        patch.setattr(security, "get_auth_manager", lambda: SimpleNamespace(is_authorized_dag=lambda **_: True))
        patch.setattr(security.DagModel, "get_team_name", lambda *_, **__: None)
        patch.setitem(app.dependency_overrides, security.get_user, lambda: SimpleNamespace(name="reader"))
        server = uvicorn.Server(uvicorn.Config(host, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        deadline = time.monotonic() + 30
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/posang"
        server.should_exit = True
        thread.join(30)
        assert not thread.is_alive()


@pytest.fixture
def seen(visit, address):
    return visit(f"{address}/lake")


def test_the_page_asks_for_nothing_else_and_has_no_complaints(seen, address):
    assert seen.requests == [f"{address}/lake"]
    assert seen.complaints == []


def test_days_stand_newest_first_by_month(seen):
    months = seen.page.locator("details", has=seen.page.locator(".days"))
    assert [month.locator("summary b").inner_text() for month in months.all()] == ["2026-01", "2025-12"]
    assert seen.texts(".days td:first-child") == ["2026-01-03", "2026-01-02", "2026-01-01"]
    months.nth(1).locator("summary").click()
    assert seen.texts(".days td:first-child")[3:] == ["2025-12-30", "2025-12-29"]


def test_what_is_stale_and_missing_is_told(seen):
    assert seen.texts(".verdict") == ["1 day stale"]
    assert "1 day missing between" in seen.page.locator(".cards").inner_text()
    row = seen.page.locator(".days tr", has_text=STALE.isoformat())
    assert "stale" in row.inner_text()
    seen.page.get_by_text("Day by day").click()
    assert seen.page.get_by_text("code changed: 000000000000 is now").is_visible()


def test_a_day_leads_to_its_report(seen, address):
    seen.page.locator("summary", has_text="2025-12").click()
    seen.page.get_by_role("link", name=FIRST.isoformat()).click()
    assert seen.page.url == f"{address}/reports/{FIRST}"
    assert seen.page.get_by_text("검증 통과").is_visible()


def test_a_refused_day_leads_to_its_report(seen, address):
    seen.page.get_by_role("link", name=REFUSED.isoformat()).click()
    assert seen.page.url == f"{address}/reports/{REFUSED}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_legible_on_a_telephone(visit, address, scheme):
    seen = visit(f"{address}/lake", width=400, scheme=scheme)
    seen.page.evaluate("document.querySelectorAll('details').forEach(row => row.open = true)")
    assert seen.overflow() <= 0
    assert seen.smallest_text() >= 11
    for selector in ("h1", ".dim", ".verdict", "td.good, .good", ".warn", "a"):
        assert seen.contrast(selector) >= 4.5, selector


def test_another_site_cannot_frame_it(visit, address, tmp_path):
    (tmp_path / "frame.html").write_text(f'<iframe src="{address}/lake"></iframe>')
    framed = visit((tmp_path / "frame.html").as_uri())
    framed.page.wait_for_timeout(300)
    assert any("frame-ancestors" in complaint for complaint in framed.complaints)
