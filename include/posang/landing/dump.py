"""A day's dump on disk: which files it holds, in page order, and whether it is complete."""

import hashlib
import os
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from posang.errors import UnreadableInput
from posang.landing.hashes import HashMemory, stamp_of

SUCCESS = "_SUCCESS"


class DumpState(StrEnum):
    """Whether a day's dump is there and whole."""

    ABSENT = "absent"
    GROWING = "growing"
    COMPLETE = "complete"


@dataclass(frozen=True)
class InputFile:
    """One file of a dump: path below `dt=…/` as NFC, length in bytes, SHA-256 in hex."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Source:
    """A file of a dump: where it lies, and its path below `dt=…/` as pages bear it."""

    file: Path
    path: str

    @property
    def is_file(self) -> bool:
        """False for a pipe, a socket, a link to a folder or to nothing."""
        return self.file.is_file()

    def size_and_hash(self) -> tuple[int, str]:
        """Length in bytes and SHA-256 in hex, read as a stream; of no bytes where it is no file."""
        if not self.is_file:
            return 0, hashlib.sha256().hexdigest()
        with self.file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            return stream.tell(), digest


def folder(raw: Path, day: date) -> Path:
    """Where the day's dump lies."""
    return raw / f"dt={day.isoformat()}"


def inputs(raw: Path, day: date, memory: Path | None = None) -> list[InputFile]:
    """The files that `read_day` reads, in page order, with their hashes; raises UnreadableInput.

    `memory`: private file that remembers the hashes, so that unchanged files are not read again; None reads them all.
    """
    files = []
    with HashMemory(memory) as hashes:
        for source in sources(raw, day):
            with readable(source):
                files.append(InputFile(source.path, *_size_and_hash(source, hashes)))
    return files


def _size_and_hash(source: Source, hashes: HashMemory) -> tuple[int, str]:
    if not source.is_file:
        return source.size_and_hash()
    since_ns = time.time_ns()
    before = stamp_of(source.file)
    remembered = hashes.recall(source.path, before)
    if remembered is not None:
        return before.size, remembered
    size, sha256 = source.size_and_hash()
    hashes.keep(source.path, before, stamp_of(source.file), since_ns, sha256)
    return size, sha256


@contextmanager
def readable(source: Source) -> Iterator[None]:
    """Turns a failure to read the file into UnreadableInput that names it."""
    try:
        yield
    except OSError as error:
        raise UnreadableInput(
            f"{source.path}: {error.strerror or error}; mend: check that the file is there and readable"
        ) from error


def dump_state(raw: Path, day: date, quiet: timedelta, now: datetime) -> DumpState:
    """Whether the dump is there, and whole: it holds `_SUCCESS`, or nothing in it changed for `quiet` before `now`."""
    home = folder(raw, day)
    if not home.is_dir():
        return DumpState.ABSENT
    if (home / SUCCESS).exists():
        return DumpState.COMPLETE
    try:
        changed = max(path.lstat().st_mtime for path in (home, *home.rglob("*")))
    except FileNotFoundError:  # a file went away while the folder was read
        return DumpState.GROWING
    return DumpState.COMPLETE if now.timestamp() - changed >= quiet.total_seconds() else DumpState.GROWING


def sources(raw: Path, day: date) -> list[Source]:
    """The day's files in page order, by their paths as NFC bytes.

    Names that begin with `_` or `.` are ignored on purpose: marks of crawlers, files still being written.
    Where two names are one after normalization, the later (by its bytes on disk) gets `~2` behind its path, so that
    every page has a name of its own. Raises UnreadableInput where the folder cannot be read.
    """
    home = folder(raw, day)
    found: dict[str, Source] = {}
    for file in sorted(_files(home), key=os.fsencode):
        path = normal_path(file.relative_to(home))
        twins = 1
        while (name := path if twins == 1 else f"{path}~{twins}") in found:
            twins += 1
        found[name] = Source(file, name)
    return sorted(found.values(), key=lambda source: source.path.encode())


def normal_path(path: Path) -> str:
    """A path as NFC with slashes; bytes that are no UTF-8 stand as escapes."""
    text = os.fsencode(path.as_posix()).decode("utf-8", errors="backslashreplace")
    return unicodedata.normalize("NFC", text)


def _files(home: Path) -> Iterator[Path]:
    """Everything below the folder that is no folder, links to folders included."""

    def fail(error: OSError) -> None:
        raise UnreadableInput(f"{error.filename}: {error.strerror}; mend: check that the dump is there and readable")

    for place, folders, names in os.walk(home, onerror=fail):
        here = Path(place)
        linked = [name for name in folders if (here / name).is_symlink()]
        folders[:] = [name for name in folders if name not in linked and not name.startswith(("_", "."))]
        yield from (here / name for name in (*linked, *names) if not name.startswith(("_", ".")))
