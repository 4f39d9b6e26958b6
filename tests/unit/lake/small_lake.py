"""A lake of a few made-up rows, for the tests of this room."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from posang.contract import TABLES, from_rows, page_id
from posang.contract.parquet import write_table
from posang.lake import Lake, Manifest, Provenance

DAY = date(2026, 1, 20)
CODE = Provenance("code", "reference", {"lookback_days": 30})
STEPS = ("replace", "fsync", "unlink", "mkdir", "rmdir")
Tables = Mapping[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Raw:
    """A raw file of a dump."""

    path: str
    bytes: int
    sha256: str


def pages(*paths: str, day: date = DAY) -> list[dict[str, Any]]:
    """Rows of the table pages."""
    return [
        {
            "page_id": page_id(day.isoformat(), path, None),
            "source_path": path,
            "content_sha256": "0" * 64,
            "bytes": 1,
            "status": "accepted",
        }
        for path in paths
    ]


def people(*names: str, day: date = DAY) -> list[dict[str, Any]]:
    """Rows of the table people, all of one page."""
    page = page_id(day.isoformat(), "a.txt", None)
    return [
        {"page_id": page, "name": name, "role": "official", "start": start, "end": start + len(name)}
        for start, name in enumerate(names)
    ]


def stage(lake: Lake, tables: Tables, day: date = DAY, run: str = "run") -> dict[str, Path]:
    """Stage rows of some tables."""
    folder = lake.stage(day, run)
    files = {}
    for name, rows in tables.items():
        files[name] = folder / f"{name}.parquet"
        write_table(TABLES[name], from_rows(TABLES[name], rows), files[name])
    return files


def publish(lake: Lake, files: Mapping[str, Path], day: date = DAY, **more: Any) -> Manifest:
    """Publish staged files as made from one raw file."""
    given = {"inputs": [Raw("a.txt", 1, "1" * 64)], "index_inputs": {}, "validation": {"success": True}, "code": CODE}
    return lake.publish(day, files, **(given | more))


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file of the lake but the private ones."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(files)
        if path.relative_to(root).parts[0] != "_staging"
    }


def dies_after(step: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that is gone at once, without any clean-up, after that many changes of the disk.

    Returns False where the work was done before it came to that.
    """
    child = os.fork()
    if child == 0:
        done = 0

        def counted(change: Callable[..., Any]) -> Callable[..., Any]:
            def changed(*args: Any, **kwargs: Any) -> Any:
                nonlocal done
                if done == step:
                    os._exit(9)
                done += 1
                return change(*args, **kwargs)

            return changed

        for name in STEPS:
            setattr(os, name, counted(getattr(os, name)))
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9), f"the process ended with {code}"
    return code == 9
