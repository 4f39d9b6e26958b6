"""Airflow reads this file when a process starts: imports what the tasks need, once, before workers are forked.

A task that imports pandas and Great Expectations itself takes seconds; in a worker forked from a process that already
holds them it takes a tenth. Only processes that fork task workers pay: the scheduler with its LocalExecutor, and a
Celery worker. Polars starts its query threads with the first query, so a fork after the import is safe.
"""

import importlib
import os
import sys

PRELOADED = ("great_expectations", "pandas", "polars", "pyarrow.parquet")


def runs_tasks(arguments: list[str]) -> bool:
    """Whether the command line is that of a process whose children run tasks."""
    words = [word for word in arguments[1:] if not word.startswith("-")]
    return words[:1] == ["scheduler"] or words[:2] == ["celery", "worker"]


if runs_tasks(sys.argv):
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    for name in PRELOADED:
        importlib.import_module(name)

__all__: list[str] = []
