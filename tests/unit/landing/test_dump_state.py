import os
from datetime import UTC, date, datetime, timedelta

import pytest

from posang.landing import DumpState, dump_state

DAY = date(2026, 1, 20)
NOW = datetime(2026, 1, 21, 3, tzinfo=UTC)
QUIET = timedelta(minutes=30)


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / f"dt={DAY}" / "part"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("x")
    return folder.parent


def touch(home, minutes: float) -> None:
    """Let the dump have changed so many minutes before NOW."""
    at = (NOW - timedelta(minutes=minutes)).timestamp()
    for path in (*home.rglob("*"), home):
        os.utime(path, (at, at))


def test_a_day_without_a_folder_is_absent(tmp_path):
    assert dump_state(tmp_path, DAY, QUIET, NOW) is DumpState.ABSENT


@pytest.mark.parametrize(("minutes", "state"), [(29, "growing"), (30, "complete"), (900, "complete"), (-5, "growing")])
def test_a_dump_is_complete_when_nothing_changed_for_the_quiet_period(home, minutes, state):
    touch(home, minutes)
    assert dump_state(home.parent, DAY, QUIET, NOW) == state


def test_one_fresh_file_deep_inside_keeps_it_growing(home):
    touch(home, 900)
    at = (NOW - timedelta(minutes=1)).timestamp()
    os.utime(home / "part" / "a.txt", (at, at))
    assert dump_state(home.parent, DAY, QUIET, NOW) is DumpState.GROWING


def test_the_mark_of_success_ends_the_wait(home):
    (home / "_SUCCESS").touch()
    touch(home, 0)
    assert dump_state(home.parent, DAY, QUIET, NOW) is DumpState.COMPLETE


def test_an_empty_folder_is_an_empty_day_when_it_is_quiet(tmp_path):
    home = tmp_path / f"dt={DAY}"
    home.mkdir()
    touch(home, 31)
    assert dump_state(tmp_path, DAY, QUIET, NOW) is DumpState.COMPLETE
