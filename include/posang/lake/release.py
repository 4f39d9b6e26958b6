"""Releases: frozen, compacted copies of all tables, described so that they stand alone."""

import dataclasses
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from posang.contract import CONTRACT_VERSION, TABLES, Table
from posang.contract.codebook import codebook
from posang.contract.parquet import write_table
from posang.errors import BadSettings, UnreadableInput
from posang.lake.files import canonical_json, make_folder, sha256_file, sync
from posang.lake.manifest import KEYS, FileEntry

if TYPE_CHECKING:
    from posang.lake.lake import Lake

VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def write_release(lake: "Lake", version: str) -> Path:
    """See Lake.release."""
    if not VERSION.fullmatch(version):
        raise BadSettings(f"{version!r} names no release; mend: use letters, digits, '.', '_' and '-', such as 2026.1")
    target = lake.root / "releases" / version
    if target.exists():
        raise BadSettings(f"release {version} exists in {target}; mend: choose another version")
    with lake.freeze():
        if not lake.days():
            raise UnreadableInput(f"{lake.root} has no published day; mend: run a day first")
        make_folder(target.parent)
        scratch = Path(tempfile.mkdtemp(dir=lake.root / "_staging", prefix="tmp-release-"))
        try:
            scratch.chmod(0o755)
            _fill(lake, version, scratch)
            # Renaming onto a folder with files fails, so a release made meanwhile is never overwritten.
            os.rename(scratch, target)  # noqa: PTH104
            sync(target.parent)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    return target


def _fill(lake: "Lake", version: str, folder: Path) -> None:
    days = lake.days()
    files = {}
    for table in TABLES.values():
        entries = list(_write_files(lake, table, days, folder))
        if entries:
            files[table.name] = entries
    manifest = {
        "version": version,
        "contract": CONTRACT_VERSION,
        "days": {day.isoformat(): sha256_file(lake.manifest_path(f"dt={day}")) for day in days},
        "files": {name: [dataclasses.asdict(entry) for entry in entries] for name, entries in files.items()},
    }
    (folder / "manifest.json").write_bytes(canonical_json(manifest))
    (folder / "CODEBOOK.md").write_text(codebook(), encoding="utf-8")
    (folder / "README.md").write_text(_readme(version, days, files), encoding="utf-8")
    for path in sorted(folder.iterdir()):
        sync(path)
    sync(folder)


def _write_files(lake: "Lake", table: Table, days: Sequence[date], folder: Path) -> Iterator[FileEntry]:
    """One file per year of dumps; one file for a table without days. A table that is not published gives none."""
    key = () if table.partition is None else (KEYS[table.partition],)
    keyed = dataclasses.replace(table, columns=(*table.columns, *key))
    if table.partition != "dt":
        if lake.table_manifest(table.name) is not None:
            yield _describe(folder / f"{table.name}.parquet", keyed, lake.read(table.name).to_batches())
        return
    holding = [day for day in days if lake.manifest(day).rows(table.name) is not None]
    for year in sorted({day.year for day in holding}):
        of_year = [day for day in holding if day.year == year]
        batches = (batch for day in of_year for batch in lake.read(table.name, [day]).to_batches())
        yield _describe(folder / f"{table.name}-{year}.parquet", keyed, batches)


def _describe(path: Path, table: Table, batches: Sequence[pa.RecordBatch] | Iterator[pa.RecordBatch]) -> FileEntry:
    rows = write_table(table, batches, path)
    return FileEntry(path.name, path.stat().st_size, sha256_file(path), rows)


def _readme(version: str, days: Sequence[date], files: dict[str, list[FileEntry]]) -> str:
    lines = [
        f"# posang {version}",
        "",
        "Records of public-sector awards and evaluations, read from Korean news pages, with the words that state them.",
        f"Days of dumps: {len(days)}, from {days[0]} to {days[-1]}; contract version {CONTRACT_VERSION}.",
        "Frozen: the files of a release never change. `CODEBOOK.md` explains every column; the key of a table's",
        "folders in the lake (`dt`, the dump's date, or `year`) is the last column here. `manifest.json` holds rows,",
        "bytes and SHA-256 of every file, and the hash of every day's manifest.",
        "",
        "| table | files | rows | MB |",
        "|---|---|---:|---:|",
    ]
    for name, entries in files.items():
        rows, size = sum(entry.rows for entry in entries), sum(entry.bytes for entry in entries)
        lines.append(f"| {name} | {', '.join(f'`{entry.path}`' for entry in entries)} | {rows:,} | {size / 1e6:.1f} |")
    lines += [
        "",
        "```python",
        "import pandas as pd",
        "",
        'pd.read_parquet("awards-%d.parquet", dtype_backend="pyarrow")' % days[-1].year,  # noqa: UP031
        "```",
        "",
        "```sql",
        "select recipient, award, grade, year, evidence from 'awards-*.parquet';  -- DuckDB",
        "```",
        "",
    ]
    return "\n".join(lines)
