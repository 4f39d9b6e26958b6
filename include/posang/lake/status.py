"""Status: which days the lake holds, and which of them would come out otherwise today, with the cause told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from posang.lake.index import IndexEntry, inputs_sha256
from posang.lake.lake import Lake
from posang.lake.manifest import Input, Manifest, Provenance, input_hashes

NAMES_SHOWN = 3


class Cause(StrEnum):
    """Why a day is stale."""

    RAW_NEW = "raw dump not published"
    RAW_CHANGED = "raw dump changed"
    RAW_MISSING = "raw dump missing"
    EARLIER_CHANGED = "earlier day changed"
    EARLIER_NEW = "earlier day new"
    EARLIER_MISSING = "earlier day missing"
    CODE = "code changed"
    REFERENCE = "reference data changed"
    CONTRACT = "contract changed"
    SETTINGS = "settings changed"
    FILES = "published files damaged"


@dataclass(frozen=True)
class Stale:
    """One cause, with what exactly differs."""

    cause: Cause
    detail: str


@dataclass(frozen=True)
class DayStatus:
    """A day with a dump or a manifest: what is published (None: nothing) and why it is stale (empty: it is not)."""

    day: date
    manifest: Manifest | None
    stale: tuple[Stale, ...]

    @property
    def rows(self) -> dict[str, int]:
        """Rows per published table."""
        if self.manifest is None:
            return {}
        return {table: sum(entry.rows for entry in entries) for table, entries in self.manifest.files.items()}


def status(
    lake: Lake,
    current: Mapping[date, Iterable[Input]] | None = None,
    *,
    code: Provenance | None = None,
    lookback_days: int | None = None,
) -> list[DayStatus]:
    """All days with a dump or a manifest, oldest first.

    `current`: the raw files of every day that has a dump now; None where the dumps are not at hand, which leaves
    changes of dumps untold. `code`: what a run would be made with now; None leaves changes of code, reference data,
    contract and settings untold. `lookback_days`: how many earlier days count; None leaves new earlier days untold.
    """
    lake.recover()
    raw = None if current is None else {day: input_hashes(files) for day, files in current.items()}
    published = {day: lake.manifest(day) for day in lake.days()}
    index = cache(lake.index)  # each is an input of many days
    found = []
    for day in sorted(published.keys() | (raw or {}).keys()):
        manifest = published.get(day)
        if manifest is None:
            causes = [Stale(Cause.RAW_NEW, f"{len((raw or {})[day])} files")]
        else:
            causes = [
                *_raw_causes(day, manifest, raw),
                *_earlier_causes(index, day, manifest, raw, lookback_days),
                *_code_causes(manifest.provenance, code),
                *(Stale(Cause.FILES, path) for path in lake.damage(manifest)),
            ]
        found.append(DayStatus(day, manifest, tuple(causes)))
    return found


def _raw_causes(day: date, manifest: Manifest, raw: Mapping[date, Mapping[str, str]] | None) -> list[Stale]:
    if raw is None:
        return []
    if day not in raw:
        return [Stale(Cause.RAW_MISSING, "the dump it was made from is gone")]
    was, now = manifest.inputs, raw[day]
    changes = {
        "changed": [path for path in now if path in was and was[path] != now[path]],
        "new": [path for path in now if path not in was],
        "gone": [path for path in was if path not in now],
    }
    told = [f"{len(paths)} {what}: {_some(paths)}" for what, paths in changes.items() if paths]
    return [Stale(Cause.RAW_CHANGED, "; ".join(told))] if told else []


def _earlier_causes(
    index: Callable[[date], IndexEntry | None],
    day: date,
    manifest: Manifest,
    raw: Mapping[date, Mapping[str, str]] | None,
    lookback_days: int | None,
) -> list[Stale]:
    causes = []
    used = {date.fromisoformat(earlier): sha256 for earlier, sha256 in manifest.index_inputs.items()}
    for earlier, sha256 in sorted(used.items()):
        entry = index(earlier)
        if raw is not None and earlier not in raw:
            causes.append(Stale(Cause.EARLIER_MISSING, f"the dump of {earlier} is gone"))
        elif entry is None:
            causes.append(Stale(Cause.EARLIER_CHANGED, f"the index of {earlier} is gone"))
        elif entry.sha256 != sha256:
            causes.append(Stale(Cause.EARLIER_CHANGED, f"the index of {earlier} is another one"))
        elif raw is not None and entry.inputs != inputs_sha256(raw[earlier]):
            causes.append(Stale(Cause.EARLIER_CHANGED, f"the dump of {earlier} changed"))
    if raw is not None and lookback_days is not None:
        first = day - timedelta(days=lookback_days)
        causes += [
            Stale(Cause.EARLIER_NEW, f"{earlier} has a dump now")
            for earlier in sorted(raw)
            if first <= earlier < day and earlier not in used
        ]
    return causes


def _code_causes(was: Provenance, now: Provenance | None) -> list[Stale]:
    if now is None:
        return []
    causes = []
    for cause, before, after in (
        (Cause.CODE, was.code, now.code),
        (Cause.REFERENCE, was.reference, now.reference),
        (Cause.CONTRACT, was.contract, now.contract),
    ):
        if before != after:
            causes.append(Stale(cause, f"{before[:12]} is now {after[:12]}"))
    if dict(was.settings) != dict(now.settings):
        names = sorted(
            name
            for name in was.settings.keys() | now.settings.keys()
            if was.settings.get(name) != now.settings.get(name)
        )
        told = ", ".join(f"{name} {was.settings.get(name)} is now {now.settings.get(name)}" for name in names)
        causes.append(Stale(Cause.SETTINGS, told))
    return causes


def _some(names: list[str]) -> str:
    rest = len(names) - NAMES_SHOWN
    return ", ".join(names[:NAMES_SHOWN]) + (f" and {rest} more" if rest > 0 else "")
