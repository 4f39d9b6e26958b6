"""Hand-labelled pages, where they lie beside the checkout: the scorers' figures stay at or above what was reached."""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from posang.settings import Settings
from posang.stages import run_day

SHARED = Path(__file__).resolve().parents[3] / "shared"
DAY = date(2026, 1, 20)
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no labelled pages beside the checkout")


@pytest.fixture(scope="module", params=["seeds", "dev"])
def scored(request, tmp_path_factory):
    """The part's name and its lake."""
    work = tmp_path_factory.mktemp(request.param)
    (work / "raw").mkdir()
    shutil.copytree(SHARED / "pages" / request.param, work / "raw" / f"dt={DAY}")
    run_day(Settings(raw=work / "raw", lake=work / "lake"), DAY)
    return request.param, work / "lake"


def run(script: str, *arguments: object) -> str:
    command = [sys.executable, str(SHARED / "score" / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


LEAST_STRICT = {"seeds": 0.88, "dev": 0.85}
LEAST_EMPTY = {"seeds": 0, "dev": 8}


def test_awards_and_articles(scored, tmp_path):
    part, lake = scored
    run("score.py", SHARED / "gold" / part, lake, "--json", tmp_path / "score.json")
    found = json.loads((tmp_path / "score.json").read_text(encoding="utf-8"))
    assert found["strict"]["f1"] >= LEAST_STRICT[part]
    assert int(found["negative_pages_kept_empty"].split("/")[0]) >= LEAST_EMPTY[part]
    assert min(found["article_accuracy"].values()) >= 0.97


def test_roles_and_repeats(scored):
    part, lake = scored
    found = json.loads(run("roles.py", SHARED / "gold" / part, SHARED / "pages" / part, lake).splitlines()[-2])
    assert found["role_alike"] >= 0.97
    assert found["text_lines_lost"] == 0
    assert found["repeats_found"] == found["repeats"]


@pytest.mark.parametrize("scored", ["seeds"], indirect=True)
def test_a_body_printed_twice_stands_once(scored):
    _, lake = scored
    rows = pq.read_table(lake / "tables" / "articles").to_pylist()
    (page,) = [row for row in rows if row["source_path"].startswith("002_")]
    lines = page["body"].split("\n")
    assert len(lines) == len(set(lines)) == 9
