"""The published tables as Airflow assets, one each; their partitions are the days."""

from __future__ import annotations

from airflow.sdk import Asset

TABLES = (
    "pages", "paragraphs", "articles", "awards", "evaluations", "figures", "people", "quotes", "programs", "quarantine",
)  # fmt: skip
"""Tables that a day publishes. A DAG file must not import pyarrow, so they are named here; a test compares them with
`posang.stages.published_tables()`."""


def table_asset(table: str) -> Asset:
    """The asset of one table, whatever lake it lies in."""
    return Asset(name=f"posang.{table}", uri=f"posang://tables/{table}", group="posang")


PUBLISHED = [table_asset(table) for table in TABLES]

AWARD_EVENTS = table_asset("award_events")
