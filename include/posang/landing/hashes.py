"""Hashes of raw files, remembered so that a file that has not changed since is not read again."""

import json
import tempfile
from pathlib import Path
from typing import NamedTuple, Self

FRESH_NS = 2_000_000_000  # a file written so shortly before it was read may change again without a trace in its stamp


class Stamp(NamedTuple):
    """What tells whether a file has changed, without reading it: length, times of change in ns, inode and device."""

    size: int
    content_changed: int
    inode_changed: int
    inode: int
    device: int


class HashMemory:
    """SHA-256 of files by path and stamp, kept in one private JSON file.

    As in git's index, a file with the stamp it had is taken for unchanged, and one that was fresh or changing when it
    was hashed is not remembered. What cannot be read as a memory counts as none: all of it can be had again.
    """

    def __init__(self, place: Path | None) -> None:
        """`place`: the file of an earlier `save`, there or not; None remembers nothing."""
        self._place = place
        self._known = _read(place) if place is not None else {}
        self._kept: dict[str, tuple[Stamp, str]] = {}

    def __enter__(self) -> Self:
        """The memory itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Save where the block went through."""
        if kind is None:
            self.save()

    def recall(self, path: str, now: Stamp) -> str | None:
        """The hash of the file that had this path and stamp."""
        was = self._known.get(path)
        if was is None or was[0] != now:
            return None
        self._kept[path] = was
        return was[1]

    def keep(self, path: str, before: Stamp, after: Stamp, since_ns: int, sha256: str) -> None:
        """Remember a hash; `before` and `after` are the stamps around the reading, which began at `since_ns`."""
        changed_ns = max(before.content_changed, before.inode_changed)
        if before == after and changed_ns + FRESH_NS < since_ns:
            self._kept[path] = (before, sha256)

    def save(self) -> None:
        """Write what was recalled or kept, in one step, and forget all else."""
        if self._place is None or self._kept == self._known:
            return
        with tempfile.TemporaryDirectory(dir=self._place.parent, prefix="tmp-") as folder:
            part = Path(folder) / self._place.name
            part.write_text(json.dumps(self._kept), encoding="utf-8")
            part.replace(self._place)


def stamp_of(file: Path) -> Stamp:
    """The file's stamp as it is now."""
    found = file.stat()
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev)


def _read(place: Path) -> dict[str, tuple[Stamp, str]]:
    try:
        return {path: (Stamp(*was), sha256) for path, (was, sha256) in json.loads(place.read_bytes()).items()}
    except (FileNotFoundError, AttributeError, TypeError, ValueError):
        return {}
