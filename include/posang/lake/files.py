"""Files that a crash leaves whole: hashes, fsync, atomic writes, locks, canonical JSON."""

import fcntl
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHUNK = 2**20


def sha256_file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def canonical_json(value: Any) -> bytes:
    """JSON with sorted keys, as UTF-8: the same value gives the same bytes. Raises ValueError for NaN and infinity."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1, sort_keys=True) + "\n").encode()


def sync(path: Path) -> None:
    """Bring a file or folder to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(path: Path) -> None:
    """Make a folder and those above it, each on the disk before it is used."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(exist_ok=True)
        sync(path.parent)


def move(source: Path, target: Path) -> None:
    """Put a synced file in the place of `target` in one step, on the disk when this returns.

    Both must lie on the same filesystem. A reader of `target` sees the old or the new file.
    """
    make_folder(target.parent)
    os.replace(source, target)  # noqa: PTH105 (one name for one system call, which tests make fail)
    sync(target.parent)


def write_whole(target: Path, data: bytes, scratch: Path) -> None:
    """Write `target` so that it is absent, old or whole; the unfinished file lies in `scratch`, same filesystem."""
    handle, name = tempfile.mkstemp(dir=scratch, prefix="tmp-")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        move(part, target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def locked(path: Path, *, shared: bool = False) -> Iterator[None]:
    """Hold a lock file while the block runs, alone or with others who share it; waits for it.

    The system frees the lock when its process ends, however it ends.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
        yield
    finally:
        # Closing alone would leave the lock to a process that was forked meanwhile.
        fcntl.flock(handle, fcntl.LOCK_UN)
        os.close(handle)
