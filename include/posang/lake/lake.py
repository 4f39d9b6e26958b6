"""The lake: one folder that holds the published tables, and everything that changes it."""

import hashlib
import io
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from posang.contract import TABLES, Table
from posang.contract.parquet import is_of
from posang.errors import BadSettings, CorruptLake, PublicationRefused, UnreadableInput
from posang.lake.files import locked, make_folder, sha256_file, sync, write_whole
from posang.lake.index import IndexEntry, build, read_entry
from posang.lake.journal import Journal, Move, roll_forward, write_journal
from posang.lake.manifest import KEYS, FileEntry, Input, Json, Manifest, Provenance, input_hashes
from posang.lake.release import write_release

ABANDONED_SECONDS = 24 * 3600  # a staging folder that no run has touched for so long
READ_TRIES = 6
FIRST_WAIT_SECONDS = 0.05


class Lake:
    """A lake by its root folder. Making the object touches nothing; the first staging makes the folders."""

    def __init__(self, root: Path) -> None:
        """`root`: the lake's folder."""
        self.root = root

    # Places

    def path(self, table: str, key: date | int | None = None) -> Path:
        """Where a table's file lies: `key` is the day or year of its partition, None for a table without any."""
        folder = self.root / "tables" / table
        match TABLES[table].partition:
            case "dt" | "year" as name if key is not None:
                return folder / f"{name}={key}" / "part-0.parquet"
            case None if key is None:
                return folder / "part-0.parquet"
        raise BadSettings(f"table {table} is partitioned by {TABLES[table].partition or 'nothing'}, not by {key!r}")

    def index_path(self, day: date) -> Path:
        """Where a day's index file lies."""
        return self.root / "_index" / f"dt={day}.arrow"

    def report_path(self, day: date) -> Path:
        """Folder of a day's validation report."""
        return self.root / "reports" / f"dt={day}"

    def hashes_path(self, day: date) -> Path | None:
        """Where the hashes of a day's raw files may be remembered; None where nothing may be written."""
        return self._staging / f"hashes-dt={day}.json" if os.access(self._staging, os.W_OK) else None

    @property
    def _staging(self) -> Path:
        return self.root / "_staging"

    # Staging

    def stage(self, day: date, run: str = "run") -> Path:
        """A fresh, empty staging folder for one run of a day; what an earlier try of the same run left is gone.

        Runs with different names have different folders, so that two runs of one day never mix. Folders of the day and
        unfinished files that no run has touched for a day are removed.
        """
        folder = self._run_folder(day, run)
        make_folder(self._staging)
        with self._locked(f"dt={day}"):
            self._roll_forward(f"dt={day}")
            if folder.exists():
                shutil.rmtree(folder)
            for other in (*folder.parent.glob("*"), *self._staging.glob("tmp*")):
                if _idle_seconds(other) > ABANDONED_SECONDS:
                    _remove(other)
            make_folder(folder)
        return folder

    def staged(self, day: date, run: str = "run") -> Path:
        """The folder that `stage` made for this run; raises UnreadableInput where there is none."""
        folder = self._run_folder(day, run)
        if not folder.is_dir():
            raise UnreadableInput(f"nothing is staged for {day} in {folder}; mend: run the day from its first stage")
        return folder

    def discard(self, day: date, run: str = "run") -> None:
        """Remove the staging folder of a run, after it has published or given up."""
        folder = self._run_folder(day, run)
        if folder.exists():
            with self._locked(f"dt={day}"):
                shutil.rmtree(folder, ignore_errors=True)
                if not any(folder.parent.iterdir()):
                    folder.parent.rmdir()

    def _run_folder(self, day: date, run: str) -> Path:
        return self._staging / f"dt={day}" / hashlib.sha256(run.encode()).hexdigest()[:16]

    # Publication

    def publish(
        self,
        day: date,
        files: Mapping[str, Path],
        *,
        inputs: Iterable[Input],
        index_inputs: Mapping[str, str],
        validation: Json,
        code: Provenance,
    ) -> Manifest:
        """Put a day's staged files in the place of the published ones, all or none, and return the new manifest.

        `files`: table -> staged Parquet file, moved from there. `inputs`: the day's raw files. `index_inputs`: earlier
        day (ISO) -> SHA-256 of the index file read. A table that the day had and `files` leaves out loses this day's
        file. Publishing again what a crashed publication had staged returns its manifest.

        Raises PublicationRefused for a file that is not of the contract, UnreadableInput for one that is missing.
        """
        if stray := set(files) - set(TABLES):
            raise BadSettings(f"no table is named {', '.join(sorted(stray))}")
        targets = {table: {path: self.path(table, day)} for table, path in files.items()}
        return self._publish(f"dt={day}", targets, input_hashes(inputs), index_inputs, validation, code)

    def publish_table(
        self, table: str, files: Mapping[int | None, Path], *, inputs: Mapping[str, str], code: Provenance
    ) -> Manifest:
        """Publish a table that has no days: `files` is year -> staged file, or {None: file} where it has no years.

        Does nothing but return the manifest where the published files have the same bytes.
        """
        if TABLES[table].partition == "dt":
            raise BadSettings(f"table {table} is published by day; mend: use publish")
        targets = {table: {path: self.path(table, key) for key, path in files.items()}}
        return self._publish(table, targets, inputs, {}, {}, code)

    def _publish(
        self,
        name: str,
        targets: Mapping[str, Mapping[Path, Path]],
        inputs: Mapping[str, str],
        index_inputs: Mapping[str, str],
        validation: Json,
        code: Provenance,
    ) -> Manifest:
        order = [table for table in TABLES if table in targets]
        make_folder(self._staging)
        with self._locked(name):
            self._roll_forward(name)
            old = self._manifest(name)
            if old is not None and not any(path.exists() for table in order for path in targets[table]):
                # A crashed try of this publication was rolled forward: its files have moved already.
                expected = Manifest(name, old.files, inputs, index_inputs, code, validation)
                if set(old.files) == set(order) and old.to_bytes() == expected.to_bytes():
                    return old
            entries: dict[str, tuple[FileEntry, ...]] = {}
            moves: list[Move] = []
            for table in order:
                found = []
                for source, target in targets[table].items():
                    entry = self._inspect(TABLES[table], source, target)
                    moves.append(Move(self._relative(source), entry.path, entry.sha256))
                    found.append(entry)
                entries[table] = tuple(sorted(found, key=lambda entry: entry.path))
            new = Manifest(name, entries, dict(inputs), dict(index_inputs), code, validation)
            if old is not None and old.to_bytes() == new.to_bytes() and self.damage(old) == []:
                return old
            kept = {entry.path for listed in new.files.values() for entry in listed}
            gone = [entry.path for listed in (old.files if old else {}).values() for entry in listed]
            manifest_path = self._relative(self.manifest_path(name))
            journal = Journal(
                manifest_path, new.to_bytes().decode(), moves, [path for path in gone if path not in kept]
            )
            write_journal(self._journal_path(name), journal)
            roll_forward(self.root, self._journal_path(name))
            return new

    def _inspect(self, table: Table, source: Path, target: Path) -> FileEntry:
        """Bring a staged file to the disk and describe it; raises where it is missing or not of the table."""
        if not source.resolve().is_relative_to(self._staging.resolve()):
            raise BadSettings(f"{source} is not in {self._staging}; mend: write it to the folder that stage() gave")
        if not source.is_file():
            raise UnreadableInput(f"staged file {source} is missing; mend: run the day from its first stage")
        try:
            metadata = pq.read_metadata(source)
            schema = metadata.schema.to_arrow_schema()
        except pa.ArrowException as problem:
            raise PublicationRefused(f"table {table.name}: {source.name} is not whole Parquet ({problem})") from problem
        if not is_of(table, schema):
            raise PublicationRefused(f"table {table.name}: schema of {source.name} is not the contract's:\n{schema}")
        source.chmod(0o644)
        sync(source)
        sync(source.parent)
        return FileEntry(self._relative(target), source.stat().st_size, sha256_file(source), metadata.num_rows)

    def recover(self, name: str | None = None) -> None:
        """Finish the publications that a crash cut short: of one partition (`dt=…` or a table), or of all."""
        journals = sorted(self._staging.glob("*.journal")) if name is None else [self._journal_path(name)]
        for journal in journals:
            # A reader who may not write leaves the work to those who may.
            if journal.exists() and os.access(self._staging, os.W_OK):
                partition = journal.name.removesuffix(".journal")
                with self._locked(partition):
                    self._roll_forward(partition)

    @contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        """Hold a partition, while nobody freezes the lake."""
        with locked(self._staging / "lake.lock", shared=True), locked(self._staging / f"{name}.lock"):
            yield

    def _roll_forward(self, name: str) -> None:
        journal = self._journal_path(name)
        if journal.exists():
            roll_forward(self.root, journal)

    def _journal_path(self, name: str) -> Path:
        return self._staging / f"{name}.journal"

    def _relative(self, path: Path) -> str:
        return path.resolve().relative_to(self.root.resolve()).as_posix()

    def publish_report(self, day: date, folder: Path) -> Path:
        """Copy the files of a staged validation report to the day's place, each in one step; returns the place."""
        target = self.report_path(day)
        make_folder(self._staging)
        for source in sorted(folder.iterdir()):
            if source.is_file():
                write_whole(target / source.name, source.read_bytes(), self._staging)
        return target

    # Index files

    def build_index(
        self, day: date, inputs: Iterable[Input], code: Provenance, write: Callable[[Path], None]
    ) -> IndexEntry:
        """Make a day's index file with `write(path)`, unless it is there and was made from the same inputs and code."""
        return build(self.index_path(day), self._staging, input_hashes(inputs), code, write)

    def index(self, day: date) -> IndexEntry | None:
        """What a day's index file was made from; None where there is no (whole) one."""
        return read_entry(self.index_path(day))

    # Reading

    def days(self) -> list[date]:
        """The published days, oldest first."""
        found = (self.root / "manifests").glob("dt=*.json")
        return sorted(date.fromisoformat(path.name.removeprefix("dt=").removesuffix(".json")) for path in found)

    def manifest(self, day: date) -> Manifest:
        """The manifest of a published day; raises UnreadableInput where the day is not published."""
        found = self._manifest(f"dt={day}")
        if found is None:
            raise UnreadableInput(f"{day} is not published in {self.root}; mend: run the day first")
        return found

    def table_manifest(self, table: str) -> Manifest | None:
        """The manifest of a table without days; None where it is not published."""
        return self._manifest(table)

    def manifest_path(self, name: str) -> Path:
        """Where the manifest of a partition lies: `dt=…`, or the name of a table without days."""
        return self.root / "manifests" / f"{name}.json"

    def _manifest(self, name: str) -> Manifest | None:
        path = self.manifest_path(name)
        try:
            return Manifest.from_bytes(path.read_bytes())
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError) as problem:
            raise CorruptLake(f"manifest {path} is not readable ({problem!r}); mend: run the partition again") from None

    def damage(self, manifest: Manifest, *, thorough: bool = False) -> list[str]:
        """Paths of the partition's files that are missing or of another length (`thorough`: of another hash)."""
        found = []
        for entries in manifest.files.values():
            for entry in entries:
                path = self.root / entry.path
                if (
                    not path.is_file()
                    or path.stat().st_size != entry.bytes
                    or (thorough and sha256_file(path) != entry.sha256)
                ):
                    found.append(entry.path)
        return found

    def read(self, table: str, days: Sequence[date] | None = None, columns: Sequence[str] | None = None) -> pa.Table:
        """A table's rows in order of days, each file checked against its manifest.

        `days`: only these, all published ones without it. `columns`: only these; without it all of the contract's, and
        the partition's key as the last: `dt` (date32), or `year` (int16, 0 where unknown).
        Raises UnreadableInput for a day that is not published, CorruptLake for a file that stays other than promised.
        """
        contract = TABLES[table]
        if contract.partition == "dt":
            names = [f"dt={day}" for day in (self.days() if days is None else days)]
        elif days is None:
            names = [table] if self._manifest(table) is not None else []
        else:
            raise BadSettings(f"table {table} is not partitioned by day; mend: leave out days")
        parts = [part for name in names for part in self._read_partition(name, contract)]
        whole = pa.concat_tables(parts) if parts else _with_key(contract, contract.schema.empty_table(), None)
        return whole if columns is None else whole.select(list(columns))

    def _read_partition(self, name: str, table: Table) -> list[pa.Table]:
        """One partition's files; tries again while a publication is under way, and finishes one that has crashed."""
        found: list[str] = []
        for attempt in range(READ_TRIES):
            if attempt:
                self.recover(name)
                time.sleep(FIRST_WAIT_SECONDS * 2 ** (attempt - 1))
            manifest = self._manifest(name)
            if manifest is None:
                raise UnreadableInput(f"{name} is not published in {self.root}; mend: run it first")
            found, parts = [], []
            for entry in manifest.files.get(table.name, ()):
                data = _bytes_or_none(self.root / entry.path)
                if data is None or hashlib.sha256(data).hexdigest() != entry.sha256:
                    found.append(entry.path)
                else:
                    key, _, value = Path(entry.path).parent.name.partition("=")
                    typed = date.fromisoformat(value) if key == "dt" else int(value) if key == "year" else None
                    parts.append(_with_key(table, pq.read_table(io.BytesIO(data)), typed))
            if not found:
                return parts
        raise CorruptLake(f"{', '.join(found)} is not what manifests/{name}.json says; mend: run the partition again")

    # Release

    def release(self, version: str) -> Path:
        """Freeze a described, compacted copy of all tables under `releases/<version>/` and return its folder.

        Raises BadSettings for a bad name or one that exists, CorruptLake for files other than their manifests say.
        """
        return write_release(self, version)

    @contextmanager
    def freeze(self) -> Iterator[None]:
        """Hold off publication while the block runs; publications that crashed are finished first."""
        make_folder(self._staging)
        with locked(self._staging / "lake.lock"):
            for journal in sorted(self._staging.glob("*.journal")):
                roll_forward(self.root, journal)
            yield


def open_lake(root: Path) -> Lake:
    """A lake that is there, with crashed publications finished; raises UnreadableInput where the folder is no lake."""
    if not (root / "manifests").is_dir():
        raise UnreadableInput(f"{root} holds no lake (no manifests/); mend: name a lake, or run a day into it first")
    lake = Lake(root)
    lake.recover()
    return lake


def _with_key(table: Table, rows: pa.Table, value: date | int | None) -> pa.Table:
    """The rows with the key of their partition as the last column, where the table has one."""
    if table.partition is None:
        return rows
    key = KEYS[table.partition]
    return rows.append_column(key.field(), pa.array([value] * rows.num_rows, key.type))


def _bytes_or_none(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)  # another run may be removing it too
    else:
        path.unlink(missing_ok=True)


def _idle_seconds(place: Path) -> float:
    """Seconds since a file, or anything in a folder, was last written; another run may remove it meanwhile."""
    newest = 0.0
    # os.walk passes over a folder that is gone, which Path.rglob does not
    inside = (Path(folder, name) for folder, folders, files in os.walk(place) for name in (*folders, *files))
    for path in (place, *inside):
        with suppress(FileNotFoundError):
            newest = max(newest, path.stat().st_mtime)
    return time.time() - newest
