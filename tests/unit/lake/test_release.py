"""Releases: compacted, described, frozen."""

import hashlib
import json
import os
import time
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from small_lake import CODE, DAY, pages, people, publish, snapshot, stage

from posang.contract import TABLES
from posang.contract.parquet import write_table
from posang.errors import BadSettings, CorruptLake, UnreadableInput
from posang.lake import Lake
from posang.reference import governments_table

LAST_YEAR = date(2025, 12, 31)


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    """Days of two years and a reference table."""
    lake = Lake(tmp_path / "lake")
    for day in (DAY, LAST_YEAR, date(2026, 1, 21)):
        publish(lake, stage(lake, {"pages": pages("a.txt", day=day), "people": people("가나다", day=day)}, day), day)
    staged = lake.stage(DAY) / "governments.parquet"
    write_table(TABLES["governments"], governments_table(), staged)
    lake.publish_table("governments", {None: staged}, inputs={}, code=CODE)
    return lake


def test_a_release_holds_one_file_per_table_and_year_with_the_day_as_a_column(lake: Lake) -> None:
    folder = lake.release("2026.1")
    assert sorted(path.name for path in folder.iterdir()) == [
        "CODEBOOK.md",
        "README.md",
        "governments.parquet",
        "manifest.json",
        "pages-2025.parquet",
        "pages-2026.parquet",
        "people-2025.parquet",
        "people-2026.parquet",
    ]
    found = pq.read_table(folder / "pages-2026.parquet")
    assert found["dt"].to_pylist() == [DAY, date(2026, 1, 21)]
    assert found.schema.field("status").metadata == TABLES["pages"].schema.field("status").metadata
    assert found.num_rows + pq.read_metadata(folder / "pages-2025.parquet").num_rows == lake.read("pages").num_rows
    assert "| pages | `pages-2025.parquet`, `pages-2026.parquet` | 3 |" in (folder / "README.md").read_text()


def test_the_manifest_of_a_release_has_the_hash_of_every_file_and_day(lake: Lake) -> None:
    folder = lake.release("2026.1")
    manifest = json.loads((folder / "manifest.json").read_text())
    for entries in manifest["files"].values():
        for entry in entries:
            data = (folder / entry["path"]).read_bytes()
            assert (entry["sha256"], entry["bytes"]) == (hashlib.sha256(data).hexdigest(), len(data))
    day = lake.manifest_path(f"dt={DAY}").read_bytes()
    assert manifest["days"][DAY.isoformat()] == hashlib.sha256(day).hexdigest()


def test_releases_of_the_same_state_differ_only_in_their_name(lake: Lake) -> None:
    first, second = (snapshot(lake.release(version)) for version in ("one", "two"))
    differing = {name for name in first | second if first.get(name) != second.get(name)}
    assert differing == {"README.md", "manifest.json"}


def test_a_release_is_never_overwritten_and_stays_when_the_lake_goes_on(lake: Lake) -> None:
    folder = lake.release("2026.1")
    before = snapshot(folder)
    publish(lake, stage(lake, {"pages": pages("a.txt", "b.txt")}))
    with pytest.raises(BadSettings, match=r"release 2026\.1 exists"):
        lake.release("2026.1")
    assert snapshot(folder) == before


@pytest.mark.parametrize("version", ["", "../up", ".hidden", "a/b", "이름"])
def test_a_name_that_is_no_folder_is_refused(lake: Lake, version: str) -> None:
    with pytest.raises(BadSettings, match="names no release"):
        lake.release(version)


def test_a_damaged_lake_is_not_released(lake: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("posang.lake.lake.FIRST_WAIT_SECONDS", 0.0)
    lake.path("people", DAY).write_bytes(b"broken")
    with pytest.raises(CorruptLake):
        lake.release("2026.1")
    assert not (lake.root / "releases" / "2026.1").exists()
    assert not list((lake.root / "_staging").glob("tmp*"))


def test_nothing_is_published_while_a_release_is_made(lake: Lake) -> None:
    files = stage(lake, {"pages": pages("a.txt", "b.txt")})
    with lake.freeze():
        child = os.fork()
        if child == 0:
            publish(lake, files)
            os._exit(0)
        time.sleep(0.2)
        assert lake.read("pages", [DAY]).num_rows == 1
    assert os.waitpid(child, 0)[1] == 0
    assert lake.read("pages", [DAY]).num_rows == 2


def test_an_empty_lake_is_not_released(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no published day"):
        Lake(tmp_path).release("2026.1")
