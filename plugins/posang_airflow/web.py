"""The web application under /posang: the lake and a day's validation report, for who may read posang_daily."""

from __future__ import annotations

from airflow.api_fastapi.core_api.security import requires_access_dag
from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import HTMLResponse

from posang.errors import BadSettings, CorruptLake

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
"""A report quotes pages from anywhere: nothing in it may run or load, and only Airflow's UI may frame it."""

app = FastAPI(
    title="posang",
    docs_url=None,
    redoc_url=None,
    openapi_url=None,
    dependencies=[Depends(requires_access_dag(method="GET", param_dag_id="posang_daily"))],
)


@app.get("/lake", response_class=HTMLResponse)
def lake() -> HTMLResponse:
    """The days and tables of the lake of POSANG_LAKE."""
    from posang.settings import Settings
    from posang_airflow.lake_page import lake_page

    try:
        page = lake_page(Settings.load())
    except (BadSettings, CorruptLake) as error:
        raise HTTPException(500, str(error)) from error
    return HTMLResponse(page, headers={"Content-Security-Policy": POLICY})


@app.get("/reports/{day}", response_class=HTMLResponse)
def report(day: str) -> HTMLResponse:
    """The report of the day in the lake of POSANG_LAKE."""
    from posang.settings import Settings
    from posang.stages import parse_day

    try:
        folder = Settings.load().lake / "reports" / f"dt={parse_day(day)}"
        page = (folder / "index.html").read_text(encoding="utf-8")
    except BadSettings as error:
        raise HTTPException(400, str(error)) from error
    except FileNotFoundError as error:
        raise HTTPException(404, f"there is no report of {day}; mend: run posang_daily for it") from error
    return HTMLResponse(page, headers={"Content-Security-Policy": POLICY})
