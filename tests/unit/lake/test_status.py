"""Status: every cause of a stale day is told apart, and a day made from what is there now is not stale."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from small_lake import CODE, DAY, Raw, pages, publish, stage

from posang.lake import Cause, DayStatus, Lake, Provenance, status
from posang.lake.index import inputs_sha256
from posang.lake.manifest import input_hashes

EARLIER = date(2026, 1, 19)
DUMP = [Raw("a.txt", 1, "1" * 64), Raw("b.txt", 1, "2" * 64)]
EARLIER_DUMP = [Raw("z.txt", 1, "9" * 64)]
NOW = {EARLIER: EARLIER_DUMP, DAY: DUMP}


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    """Two published days, the later one made with the index of the earlier one."""
    lake = Lake(tmp_path / "lake")
    entry = lake.build_index(EARLIER, EARLIER_DUMP, CODE, lambda path: path.write_bytes(b"index"))
    publish(lake, stage(lake, {"pages": pages("z.txt", day=EARLIER)}, EARLIER), EARLIER, inputs=EARLIER_DUMP)
    index_inputs = {EARLIER.isoformat(): entry.sha256}
    publish(lake, stage(lake, {"pages": pages("a.txt", "b.txt")}), inputs=DUMP, index_inputs=index_inputs)
    return lake


def causes(found: list[DayStatus], day: date = DAY) -> list[Cause]:
    """Why a day is stale."""
    (of_day,) = [entry for entry in found if entry.day == day]
    return [stale.cause for stale in of_day.stale]


def test_days_made_from_what_is_there_now_are_not_stale(lake: Lake) -> None:
    found = status(lake, NOW, code=CODE, lookback_days=30)
    assert [(entry.day, entry.rows, entry.stale) for entry in found] == [
        (EARLIER, {"pages": 1}, ()),
        (DAY, {"pages": 2}, ()),
    ]


@pytest.mark.parametrize(
    ("dump", "told"),
    [
        ([DUMP[0], replace(DUMP[1], sha256="3" * 64)], "1 changed: b.txt"),
        ([*DUMP, Raw("c.txt", 1, "4" * 64)], "1 new: c.txt"),
        ([DUMP[0]], "1 gone: b.txt"),
        (
            [Raw(f"{n}.txt", 1, "5" * 64) for n in range(5)],
            "5 new: 0.txt, 1.txt, 2.txt and 2 more; 2 gone: a.txt, b.txt",
        ),
    ],
)
def test_a_changed_dump_is_told_by_its_files(lake: Lake, dump: list[Raw], told: str) -> None:
    (stale,) = status(lake, NOW | {DAY: dump}, code=CODE, lookback_days=30)[1].stale
    assert (stale.cause, stale.detail) == (Cause.RAW_CHANGED, told)


def test_dumps_that_are_new_or_gone_are_told(lake: Lake) -> None:
    other = date(2026, 1, 25)
    found = status(lake, {EARLIER: EARLIER_DUMP, other: DUMP}, code=CODE, lookback_days=30)
    assert causes(found) == [Cause.RAW_MISSING]
    assert causes(found, other) == [Cause.RAW_NEW]
    assert found[2].rows == {}


def test_a_change_of_an_earlier_day_is_told_before_and_after_its_index_is_built_anew(lake: Lake) -> None:
    changed = [replace(EARLIER_DUMP[0], sha256="8" * 64)]
    now = NOW | {EARLIER: changed}
    assert causes(status(lake, now, code=CODE, lookback_days=30)) == [Cause.EARLIER_CHANGED]
    lake.build_index(EARLIER, changed, CODE, lambda path: path.write_bytes(b"another index"))
    assert causes(status(lake, now, code=CODE, lookback_days=30)) == [Cause.EARLIER_CHANGED]
    lake.build_index(EARLIER, EARLIER_DUMP, CODE, lambda path: path.write_bytes(b"index"))
    assert causes(status(lake, NOW, code=CODE, lookback_days=30)) == []
    lake.index_path(EARLIER).unlink()
    assert causes(status(lake, NOW, code=CODE, lookback_days=30)) == [Cause.EARLIER_CHANGED]


def test_an_earlier_dump_that_is_new_or_gone_is_told(lake: Lake) -> None:
    new = date(2026, 1, 10)
    now = NOW | {new: DUMP}
    assert causes(status(lake, now, code=CODE, lookback_days=30)) == [Cause.EARLIER_NEW]
    assert causes(status(lake, now, code=CODE, lookback_days=9)) == []
    assert causes(status(lake, {DAY: DUMP}, code=CODE, lookback_days=30)) == [Cause.EARLIER_MISSING]


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (replace(CODE, code="other"), Cause.CODE),
        (replace(CODE, reference="other"), Cause.REFERENCE),
        (replace(CODE, contract="2"), Cause.CONTRACT),
        (replace(CODE, settings={"lookback_days": 7}), Cause.SETTINGS),
    ],
)
def test_code_reference_contract_and_settings_are_told_apart(lake: Lake, code: Provenance, cause: Cause) -> None:
    found = status(lake, NOW, code=code, lookback_days=30)
    assert causes(found) == [cause]
    assert found[1].stale[0].detail


def test_damaged_files_are_told(lake: Lake) -> None:
    lake.path("pages", DAY).unlink()
    assert causes(status(lake, NOW, code=CODE, lookback_days=30)) == [Cause.FILES]


def test_without_dumps_and_code_only_the_lake_itself_is_told(lake: Lake) -> None:
    assert [entry.stale for entry in status(lake)] == [(), ()]
    lake.index_path(EARLIER).write_bytes(b"")
    assert causes(status(lake)) == [Cause.EARLIER_CHANGED]


# Index files


def test_an_index_is_built_once_for_the_same_inputs_and_code(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    built = []

    def write(path: Path) -> None:
        built.append(path)
        path.write_bytes(b"index %d" % len(built))

    first = lake.build_index(DAY, DUMP, CODE, write)
    assert lake.build_index(DAY, DUMP, CODE, write) == first == lake.index(DAY)
    assert first.inputs == inputs_sha256(input_hashes(DUMP))
    assert len(built) == 1
    lake.build_index(DAY, DUMP[:1], CODE, write)
    lake.build_index(DAY, DUMP[:1], replace(CODE, code="other"), write)
    lake.index_path(DAY).unlink()
    lake.build_index(DAY, DUMP[:1], replace(CODE, code="other"), write)
    assert len(built) == 4
    assert sorted(path.name for path in (tmp_path / "_index").iterdir()) == [
        "dt=2026-01-20.arrow",
        "dt=2026-01-20.json",
    ]


def test_an_index_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    lake.build_index(DAY, DUMP, CODE, lambda path: path.write_bytes(b"index"))

    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        lake.build_index(DAY, DUMP[:1], CODE, fail)
    assert lake.index_path(DAY).read_bytes() == b"index"
    assert not [path for path in (tmp_path / "_staging").iterdir() if path.suffix != ".lock"]
