"""Listener: a refused publication is logged with its rows, under one logger that a log collector can watch."""

from __future__ import annotations

import logging
from typing import Any

from airflow.listeners import hookimpl

from posang.errors import PublicationRefused

log = logging.getLogger("posang.refusals")


@hookimpl
def on_task_instance_failed(previous_state: Any, task_instance: Any, error: str | BaseException | None) -> None:
    """One log record a line of the refusal; its text names tables, rows and expectations."""
    if isinstance(error, PublicationRefused):
        for line in str(error).splitlines():
            log.error("%s %s: publication refused: %s", task_instance.dag_id, task_instance.run_id, line)
