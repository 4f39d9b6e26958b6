"""Settings: where things lie and how much of them; read from the environment, checked once."""

import dataclasses
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from posang.errors import BadSettings
from posang.landing import FieldMapping, Limits

PREFIX = "POSANG_"


@dataclass(frozen=True)
class Settings:
    """What a run needs to know besides the day.

    `lookback_days`: how many earlier days count when repeats are looked for. `quiet_minutes`: a dump without
    `_SUCCESS` is complete when nothing in it changed for so long. `workers`: processes that read records.
    """

    raw: Path
    lake: Path
    lookback_days: int = 30
    quiet_minutes: int = 30
    workers: int = os.cpu_count() or 1
    fields: FieldMapping = dataclasses.field(default_factory=FieldMapping)
    limits: Limits = dataclasses.field(default_factory=Limits)

    def __post_init__(self) -> None:
        """Refuse values that no run can use; raises BadSettings."""
        for name, least in (("lookback_days", 0), ("quiet_minutes", 0), ("workers", 1)):
            if getattr(self, name) < least:
                raise BadSettings(f"{name} is {getattr(self, name)}; mend: give {least} or more")

    @property
    def quiet(self) -> timedelta:
        """The quiet period as a span of time."""
        return timedelta(minutes=self.quiet_minutes)

    @classmethod
    def load(cls, overrides: Mapping[str, object] | None = None) -> "Settings":
        """Settings from `POSANG_…` variables, then from `overrides` (names as the fields; None leaves a field alone).

        `POSANG_RAW` and `POSANG_LAKE` are paths, `POSANG_LOOKBACK_DAYS`, `POSANG_QUIET_MINUTES` and `POSANG_WORKERS`
        whole numbers, `POSANG_FIELDS` names other columns (`text=content,url=link`). Raises BadSettings.
        """
        known = {"raw", "lake", "lookback_days", "quiet_minutes", "workers", "fields"}
        given: dict[str, object] = {
            name: os.environ[PREFIX + name.upper()] for name in known if os.environ.get(PREFIX + name.upper())
        }
        given |= {name: value for name, value in (overrides or {}).items() if value is not None}
        if stray := set(given) - known:
            raise BadSettings(f"no setting is named {', '.join(sorted(stray))}; mend: use {', '.join(sorted(known))}")
        for name in ("raw", "lake"):
            if name not in given:
                raise BadSettings(f"{name} is not set; mend: give --{name} or {PREFIX}{name.upper()}")
        numbers: dict[str, Any] = {
            name: _whole(name, given[name]) for name in known - {"raw", "lake", "fields"} if name in given
        }
        fields = _fields(str(given["fields"])) if "fields" in given else FieldMapping()
        return cls(raw=Path(str(given["raw"])), lake=Path(str(given["lake"])), fields=fields, **numbers)


def _whole(name: str, value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise BadSettings(f"{name} is {value!r}; mend: give a whole number") from None


def _fields(text: str) -> FieldMapping:
    names = {field.name for field in dataclasses.fields(FieldMapping)}
    pairs = {}
    for part in text.split(","):
        ours, equals, theirs = part.partition("=")
        if not equals or ours.strip() not in names or not theirs.strip():
            known = ", ".join(sorted(names))
            raise BadSettings(f"fields has {part!r}; mend: write name=column with a name of {known}")
        if ours.strip() in pairs:
            raise BadSettings(f"fields names {ours.strip()} twice; mend: name one column for it")
        pairs[ours.strip()] = theirs.strip()
    return FieldMapping(**pairs)
