"""Registers posang's link, listener and pages with Airflow."""

from __future__ import annotations

from typing import Any

from airflow.plugins_manager import AirflowPlugin

from posang_airflow import refusals
from posang_airflow.links import DayReport


async def pages(scope: Any, receive: Any, send: Any) -> None:
    """The web application, imported with its first request: workers load this plugin too and need none of it."""
    from posang_airflow.web import app

    await app(scope, receive, send)


class PosangPlugin(AirflowPlugin):
    """posang in Airflow."""

    name = "posang"
    operator_extra_links = [DayReport()]  # noqa: RUF012
    listeners = [refusals]  # noqa: RUF012
    fastapi_apps = [{"name": "posang", "app": pages, "url_prefix": "/posang"}]  # noqa: RUF012
    external_views = [  # noqa: RUF012
        # Relative to the UI's <base>, so that it holds behind a proxy's path too.
        {"name": "Lake", "href": "posang/lake", "destination": "nav", "category": "browse", "url_route": "lake"}
    ]
