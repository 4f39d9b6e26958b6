"""`make run` and `airflow dags test`: whole days in one process on SQLite, with the real stages."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from posang.sample import write_sample
from posang_local.place import Place

PROJECT = Path(__file__).resolve().parents[2]
DAYS = ["2026-01-20", "2026-01-21", "2026-01-22"]


@pytest.fixture(scope="module")
def clean_environment():
    return {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "POSANG"))}


def test_make_run_publishes_three_days_and_says_what_they_hold(tmp_path, clean_environment):
    done = subprocess.run(
        [sys.executable, "-m", "posang_local", "run", "--root", str(tmp_path)],
        env=clean_environment,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for day in DAYS:
        manifest = json.loads((tmp_path / f"lake/manifests/dt={day}.json").read_text(encoding="utf-8"))
        assert manifest["files"]
        assert pq.read_metadata(tmp_path / f"lake/tables/pages/dt={day}/part-0.parquet").num_rows >= 20
        assert day in done.stdout
    for words in ("Rows published", "Paragraphs removed", "Validation", "pandas", "duckdb", str(tmp_path / "lake")):
        assert words in done.stdout
    assert done.stderr == ""


def test_airflow_dags_test_runs_the_day_of_its_conf(tmp_path, clean_environment):
    place = Place(tmp_path, PROJECT)
    write_sample(place.raw, days=1, pages=20, seed=7)
    place.home.mkdir()
    airflow = [sys.executable, "-m", "airflow"]
    environment = clean_environment | place.environment(place.sqlite, date(2026, 1, 1))
    subprocess.run([*airflow, "db", "migrate"], env=environment, capture_output=True, check=True)
    conf = json.dumps({"day": DAYS[0]})
    done = subprocess.run(
        [*airflow, "dags", "test", "posang_daily", "2026-02-02", "--conf", conf],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (place.lake / f"manifests/dt={DAYS[0]}.json").exists()
    listed = subprocess.run(
        [*airflow, "tasks", "states-for-dag-run", "posang_daily", "2026-02-02T00:00:00+00:00", "--output", "json"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    states = [task["state"] for task in json.loads(listed.stdout[listed.stdout.index("[{") :])]
    assert states == ["success"] * 6


def test_make_help_names_every_target():
    if shutil.which("make") is None:
        pytest.skip("needs make")
    said = subprocess.run(["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    for target in ("setup", "run", "up", "backfill", "test", "lint", "bench"):
        assert f"make {target}" in said
