"""Publication: the whole new day or the whole old one, whatever breaks, and the same bytes every time."""

import os
import threading
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from small_lake import CODE, DAY, dies_after, pages, people, publish, snapshot, stage

from posang.contract import TABLES, from_rows
from posang.contract.parquet import write_table
from posang.errors import BadSettings, CorruptLake, PublicationRefused, UnreadableInput
from posang.lake import Lake, open_lake
from posang.reference import governments_table

OLD = {"pages": pages("a.txt"), "people": people("가나다"), "quarantine": []}
NEW = {"pages": pages("a.txt", "b.txt"), "articles": [], "people": people("가나다", "라마바")}


def crash(lake: Lake, files: Mapping[str, Path], reached: Callable[[], bool]) -> None:
    """Let publication after publication die, each a step later than the one before, until that is reached."""
    step = 0
    while not reached():
        assert dies_after(step, lambda: publish(lake, files))
        step += 1


def test_files_lie_where_readers_by_path_look(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake")
    manifest = publish(lake, stage(lake, OLD))
    lake.discard(DAY)
    assert set(snapshot(lake.root)) == {
        "manifests/dt=2026-01-20.json",
        "tables/pages/dt=2026-01-20/part-0.parquet",
        "tables/people/dt=2026-01-20/part-0.parquet",
        "tables/quarantine/dt=2026-01-20/part-0.parquet",
    }
    assert manifest == lake.manifest(DAY)
    assert list(manifest.files) == list(lake.manifest(DAY).files) == ["pages", "people", "quarantine"]
    assert (manifest.rows("pages"), manifest.rows("quarantine"), manifest.rows("awards")) == (1, 0, None)
    assert lake.days() == [DAY]
    assert not list((lake.root / "_staging").glob("dt=*/"))


def test_the_same_input_gives_the_same_bytes_in_any_lake(tmp_path: Path) -> None:
    lakes = [Lake(tmp_path / "one"), Lake(tmp_path / "deeper" / "two")]
    for lake in lakes:
        publish(lake, stage(lake, OLD))
        publish(lake, stage(lake, NEW, run="another"))
    publish(lakes[0], stage(lakes[0], NEW))
    assert snapshot(lakes[0].root) == snapshot(lakes[1].root)


def test_a_crash_at_any_step_leaves_the_old_day_or_the_new_one(tmp_path: Path) -> None:
    states = []
    for name in ("old", "new"):
        lake = Lake(tmp_path / name)
        publish(lake, stage(lake, OLD))
        if name == "new":
            publish(lake, stage(lake, NEW))
        states.append(snapshot(lake.root))
    seen = set()
    step = 0
    while True:
        lake = Lake(tmp_path / f"lake-{step}")
        publish(lake, stage(lake, OLD))
        files = stage(lake, NEW)
        died = dies_after(step, lambda lake=lake, files=files: publish(lake, files))
        for path, data in snapshot(lake.root).items():
            assert data in (states[0].get(path), states[1].get(path)), f"step {step}: {path} is neither old nor new"
        open_lake(lake.root)
        found = snapshot(lake.root)
        assert found in states, f"step {step}: half a day"
        assert all(path.suffix == ".parquet" for path in (lake.root / "tables").rglob("*") if path.is_file())
        seen.add(states.index(found))
        again = publish(lake, files) if found == states[1] else publish(lake, stage(lake, NEW))
        assert again == lake.manifest(DAY)
        assert snapshot(lake.root) == states[1], f"step {step}: another try does not heal"
        if not died:
            break
        step += 1
    assert step > 15
    assert seen == {0, 1}


def test_a_crash_while_a_crash_is_mended_is_mended(tmp_path: Path) -> None:
    whole = Lake(tmp_path / "whole")
    publish(whole, stage(whole, NEW))
    second = 0
    while True:
        lake = Lake(tmp_path / f"lake-{second}")
        crash(lake, stage(lake, NEW), lambda lake=lake: any((lake.root / "_staging").glob("*.journal")))
        died = dies_after(second, lake.recover)
        lake.recover()
        assert snapshot(lake.root) == snapshot(whole.root)
        if not died:
            break
        second += 1


def test_staging_a_day_finishes_its_crashed_publication_first(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    files = stage(lake, NEW)
    crash(lake, files, lambda: any((tmp_path / "_staging").glob("*.journal")))
    lake.stage(DAY)
    assert lake.manifest(DAY).rows("pages") == 2


def test_a_table_that_a_day_no_longer_has_is_gone(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    publish(lake, stage(lake, OLD))
    publish(lake, stage(lake, NEW))
    assert not (tmp_path / "tables" / "quarantine" / "dt=2026-01-20").exists()
    assert lake.read("quarantine").num_rows == 0


def test_publishing_again_what_was_rolled_forward_gives_its_manifest(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    files = stage(lake, NEW)
    manifest = publish(lake, files)
    assert publish(lake, files) == manifest
    with pytest.raises(UnreadableInput, match=r"pages\.parquet is missing"):
        publish(lake, files, index_inputs={"2026-01-19": "other"})


def test_files_outside_staging_or_of_another_schema_are_refused(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake")
    files = stage(lake, NEW)
    publish(lake, stage(lake, OLD, run="before"))
    before = snapshot(lake.root)
    elsewhere = tmp_path / "pages.parquet"
    elsewhere.write_bytes(files["pages"].read_bytes())
    with pytest.raises(BadSettings, match="is not in"):
        publish(lake, {"pages": elsewhere})
    pq.write_table(pa.table({"page_id": ["x"]}), files["pages"])
    with pytest.raises(PublicationRefused, match="not the contract's"):
        publish(lake, files)
    files["pages"].write_bytes(b"PAR1 cut")
    with pytest.raises(PublicationRefused, match="not whole Parquet"):
        publish(lake, files)
    with pytest.raises(BadSettings, match="no table is named landed"):
        publish(lake, {"landed": files["people"]})
    assert snapshot(lake.root) == before


def test_runs_of_one_day_do_not_share_a_folder(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    first, second = lake.stage(DAY, "scheduled__2026-01-20"), lake.stage(DAY, "manual/../2026")
    (first / "x").write_text("first")
    assert first != second
    assert first.parent == second.parent == tmp_path / "_staging" / "dt=2026-01-20"
    assert (lake.staged(DAY, "scheduled__2026-01-20") / "x").read_text() == "first"
    assert list(lake.stage(DAY, "scheduled__2026-01-20").iterdir()) == []


def test_what_no_run_has_touched_for_a_day_is_removed(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    folder, scratch, young = lake.stage(DAY, "died"), tmp_path / "_staging" / "tmp-x", tmp_path / "_staging" / "tmp-y"
    for path in (folder / "x", scratch, young):
        path.write_text("")
    for path in (folder / "x", folder, scratch):
        os.utime(path, (1, 1))
    lake.stage(DAY, "alive")
    assert not folder.exists() and not scratch.exists() and young.exists()


def test_what_was_not_staged_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="nothing is staged for 2026-01-20"):
        Lake(tmp_path).staged(DAY)


def test_runs_that_publish_one_day_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake")
    whole = []
    for name, tables in (("old", OLD), ("new", NEW)):
        alone = Lake(tmp_path / name)
        publish(alone, stage(alone, tables))
        whole.append(snapshot(alone.root))
    children = []
    for number in range(8):
        files = stage(lake, (OLD, NEW)[number % 2], run=str(number))
        child = os.fork()
        if child == 0:
            publish(lake, files)
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 8
    assert snapshot(lake.root) in whole


def test_a_reader_sees_whole_days_while_they_are_replaced(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    publish(lake, stage(lake, OLD))
    sizes: set[int] = set()
    stop = threading.Event()

    def replace() -> None:
        for number in range(30):
            publish(lake, stage(lake, (NEW, OLD)[number % 2]))
        stop.set()

    writer = threading.Thread(target=replace)
    writer.start()
    while not stop.is_set():
        sizes.add(lake.read("pages").num_rows)
        with lake.path("pages", DAY).open("rb") as file:
            sizes.add(pq.ParquetFile(file).read().num_rows)
    writer.join()
    assert sizes <= {1, 2}


def test_reference_tables_are_rewritten_only_when_they_change(tmp_path: Path) -> None:
    lake = Lake(tmp_path)

    def put(rows: pa.Table) -> None:
        staged = lake.stage(DAY) / "governments.parquet"
        write_table(TABLES["governments"], rows, staged)
        lake.publish_table("governments", {None: staged}, inputs={}, code=CODE)

    put(governments_table())
    place = lake.path("governments").stat()
    put(governments_table())
    assert lake.path("governments").stat().st_ino == place.st_ino
    put(governments_table().slice(0, 5))
    assert lake.read("governments").num_rows == 5
    assert lake.table_manifest("governments") is not None


def test_a_damaged_file_is_mended_by_publishing_the_same_again(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    publish(lake, stage(lake, NEW))
    lake.path("pages", DAY).write_bytes(b"broken")
    publish(lake, stage(lake, NEW))
    assert lake.read("pages").num_rows == 2


def test_tables_by_year_lose_years_that_are_no_more(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    for years in ((2024, 2025), (2025,)):
        folder = lake.stage(DAY)
        files = {year: folder / f"{year}.parquet" for year in years}
        for path in files.values():
            write_table(TABLES["award_events"], from_rows(TABLES["award_events"], []), path)
        manifest = lake.publish_table("award_events", files, inputs={"2026-01-20": "1"}, code=CODE)
    assert [entry.path for entry in manifest.files["award_events"]] == ["tables/award_events/year=2025/part-0.parquet"]
    assert [path.name for path in (tmp_path / "tables" / "award_events").iterdir()] == ["year=2025"]
    assert lake.read("award_events").schema.names[-1] == "year"
    with pytest.raises(BadSettings, match="published by day"):
        lake.publish_table("pages", {}, inputs={}, code=CODE)


# Reading


def test_rows_come_in_order_of_days_with_the_day_as_a_column(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    earlier = date(2026, 1, 3)
    publish(lake, stage(lake, NEW))
    publish(lake, stage(lake, {"pages": pages("z.txt", day=earlier)}, day=earlier), day=earlier)
    found = lake.read("pages")
    assert found["source_path"].to_pylist() == ["z.txt", "a.txt", "b.txt"]
    assert found["dt"].to_pylist() == [earlier, DAY, DAY]
    assert lake.read("pages", [DAY], ["source_path"]).to_pylist() == [
        {"source_path": "a.txt"},
        {"source_path": "b.txt"},
    ]
    assert lake.read("awards").schema.names == [*TABLES["awards"].schema.names, "dt"]
    with pytest.raises(UnreadableInput, match="2026-01-04 is not published"):
        lake.read("pages", [date(2026, 1, 4)])
    with pytest.raises(BadSettings, match="not partitioned by day"):
        lake.read("governments", [DAY])


def test_a_file_that_stays_other_than_its_manifest_says_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("posang.lake.lake.FIRST_WAIT_SECONDS", 0.0)
    lake = Lake(tmp_path)
    publish(lake, stage(lake, NEW))
    path = lake.path("pages", DAY)
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(CorruptLake, match=r"tables/pages/dt=2026-01-20/part-0\.parquet is not what"):
        lake.read("pages")
    path.unlink()
    with pytest.raises(CorruptLake):
        lake.read("pages")
    lake.manifest_path("dt=2026-01-20").write_text("{")
    with pytest.raises(CorruptLake, match="not readable"):
        lake.read("pages")


def test_a_reader_finishes_a_crashed_publication(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    publish(lake, stage(lake, OLD))
    published = lake.path("pages", DAY).read_bytes()
    files = stage(lake, NEW)
    crash(lake, files, lambda: lake.path("pages", DAY).read_bytes() != published)
    assert lake.manifest(DAY).rows("pages") == 1
    assert lake.read("pages").num_rows == 2
    assert lake.manifest(DAY).rows("pages") == 2


def test_a_folder_without_a_lake_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="holds no lake"):
        open_lake(tmp_path)


def test_a_journal_whose_files_are_lost_is_named(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    files = stage(lake, NEW)
    crash(lake, files, lambda: any((tmp_path / "_staging").glob("*.journal")))
    for path in files.values():
        path.unlink()
    with pytest.raises(CorruptLake, match="mend: remove the journal"):
        lake.recover()


def test_a_folder_that_another_run_removes_while_it_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lake = Lake(tmp_path / "lake")
    lake.stage(DAY)
    others = tmp_path / "lake" / "_staging" / "tmp-of-another-run"
    others.mkdir()
    scandir = os.scandir

    def gone(path: object) -> object:
        if str(path) == str(others):
            raise FileNotFoundError(path)
        return scandir(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", gone)
    assert lake.stage(DAY).is_dir()
