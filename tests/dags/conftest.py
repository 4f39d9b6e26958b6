"""Airflow for these tests: a home of its own, set before anything imports Airflow."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from posang_local.place import Place

PROJECT = Path(__file__).resolve().parents[2]
HOME = Path(tempfile.mkdtemp(prefix="posang-airflow-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
PLACE = Place(HOME, PROJECT)
# POSANG_ variables stay out: other tests of the same process read their own.
os.environ |= {
    name: value
    for name, value in PLACE.environment(PLACE.sqlite, date(2026, 1, 1)).items()
    if not name.startswith("POSANG_")
} | {"AIRFLOW__LOGGING__LOGGING_LEVEL": "WARNING"}


@pytest.fixture(scope="session")
def bag() -> Any:
    """The DAGs as Airflow parses them, with a metadata database to run them on."""
    PLACE.home.mkdir(parents=True, exist_ok=True)
    from airflow.dag_processing.dagbag import DagBag
    from airflow.utils.db import initdb

    initdb()
    return DagBag(str(PROJECT / "dags"))


@pytest.fixture
def dag(bag: Any) -> Any:
    return bag.dags["posang_daily"]


@dataclass
class Stages:
    """Stands in for the stages: notes what is called, and fails where a test wants it to."""

    raw: Path
    lake: Path
    called: list[tuple[str, date]] = field(default_factory=list)
    runs: set[str] = field(default_factory=set)
    failing: dict[str, list[Exception]] = field(default_factory=dict)

    def stage(self, name: str) -> Callable[[Any, date, str], dict[str, int | str]]:
        def run(settings: Any, day: date, run_id: str) -> dict[str, int | str]:
            assert (settings.raw, settings.lake) == (self.raw, self.lake)
            self.called.append((name, day))
            self.runs.add(run_id)
            if self.failing.get(name):
                raise self.failing[name].pop(0)
            return {"rows": 1}

        return run

    def dump(self, day: str, complete: bool = True) -> None:
        folder = self.raw / f"dt={day}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "page.txt").write_text("made up", encoding="utf-8")
        if complete:
            (folder / "_SUCCESS").touch()

    def conf(self, day: str, **more: object) -> dict[str, object]:
        return {"day": day, "raw": str(self.raw), "lake": str(self.lake), **more}


@pytest.fixture
def stages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stages]:
    fake = Stages(tmp_path / "raw", tmp_path / "lake")
    fake.raw.mkdir()
    for name in ("ingest", "deduplicate", "extract", "validate", "publish"):
        monkeypatch.setattr(f"posang.stages.{name}", fake.stage(name))
    yield fake
