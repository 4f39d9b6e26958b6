"""Settings: the environment, then what is given; every value that no run can use is refused with its mend."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from posang.errors import BadSettings
from posang.landing import FieldMapping
from posang.settings import Settings

PLACES = {"raw": "R", "lake": "L"}


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("POSANG_")]:
        monkeypatch.delenv(name)


def test_defaults() -> None:
    found = Settings.load(PLACES)
    assert (found.raw, found.lake) == (Path("R"), Path("L"))
    assert (found.lookback_days, found.quiet) == (30, timedelta(minutes=30))
    assert found.workers >= 1
    assert found.fields == FieldMapping()


def test_what_is_given_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"RAW": "E", "LAKE": "M", "WORKERS": "3", "LOOKBACK_DAYS": "7", "QUIET_MINUTES": "0"}.items():
        monkeypatch.setenv(f"POSANG_{name}", value)
    found = Settings.load({"raw": Path("R"), "workers": 5, "lake": None})
    assert (found.raw, found.lake, found.workers) == (Path("R"), Path("M"), 5)
    assert (found.lookback_days, found.quiet_minutes) == (7, 0)


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSANG_WORKERS", "")
    assert Settings.load(PLACES).workers == (os.cpu_count() or 1)


@pytest.mark.parametrize("name", ["raw", "lake"])
def test_a_place_that_is_not_set_is_named(name: str) -> None:
    with pytest.raises(BadSettings, match=f"{name} is not set; mend: give --{name} or POSANG_{name.upper()}"):
        Settings.load({other: place for other, place in PLACES.items() if other != name})


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("workers", "two", "workers is 'two'; mend: give a whole number"),
        ("workers", 0, "workers is 0; mend: give 1 or more"),
        ("lookback_days", -1, "lookback_days is -1; mend: give 0 or more"),
        ("quiet_minutes", "1.5", "quiet_minutes is '1.5'; mend: give a whole number"),
        ("quiet_minutes", "-5", "quiet_minutes is -5; mend: give 0 or more"),
        ("lokback", 3, "no setting is named lokback; mend: use fields, lake, "),
    ],
)
def test_what_no_run_can_use_is_refused(name: str, value: object, told: str) -> None:
    with pytest.raises(BadSettings) as refused:
        Settings.load({**PLACES, name: value})
    assert told in str(refused.value)


def test_fields_name_other_columns() -> None:
    found = Settings.load({**PLACES, "fields": "text=content, url = link"})
    assert found.fields == FieldMapping(text="content", url="link")


@pytest.mark.parametrize("fields", ["text", "text=", "body=content", "text=a,,url=b", "="])
def test_fields_that_name_no_column_are_refused(fields: str) -> None:
    with pytest.raises(BadSettings, match="mend: write name=column with a name of "):
        Settings.load({**PLACES, "fields": fields})


def test_a_field_named_twice_is_refused() -> None:
    with pytest.raises(BadSettings, match="names text twice; mend"):
        Settings.load({**PLACES, "fields": "text=a,text=b"})
