"""Registers posang's link and listener with Airflow."""

from __future__ import annotations

from typing import ClassVar

from airflow.plugins_manager import AirflowPlugin

from posang_airflow import refusals
from posang_airflow.links import DayReport


class PosangPlugin(AirflowPlugin):
    """posang in Airflow."""

    name = "posang"
    operator_extra_links: ClassVar = [DayReport()]
    listeners: ClassVar = [refusals]
