"""Publication: staged files take their places one by one, the manifest last; a journal lets anyone finish the move.

The journal names every step with the hash of its file and is on the disk before the first step. A crash before it
leaves the old partition; a crash after it leaves a journal that rolls forward to the new one. Doing a step twice does
no harm.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from posang.errors import CorruptLake
from posang.lake.files import canonical_json, move, sha256_file, sync, write_whole


@dataclass(frozen=True)
class Move:
    """One staged file and its place, both below the lake's root."""

    source: str
    target: str
    sha256: str


@dataclass(frozen=True)
class Journal:
    """The steps of one publication: files to move, files to take away, and the manifest to write at the end."""

    manifest_path: str
    manifest: str
    moves: Sequence[Move]
    removals: Sequence[str]

    def to_bytes(self) -> bytes:
        """The journal as JSON."""
        return canonical_json(asdict(self))

    @classmethod
    def from_bytes(cls, data: bytes) -> "Journal":
        """Read what `to_bytes` wrote."""
        found = json.loads(data)
        return cls(**(found | {"moves": [Move(**step) for step in found["moves"]]}))


def write_journal(path: Path, journal: Journal) -> None:
    """Put the journal on the disk; from here on the publication will be finished."""
    write_whole(path, journal.to_bytes(), path.parent)


def roll_forward(root: Path, path: Path) -> None:
    """Do what is left of the journal at `path`, then remove it. The caller holds the partition's lock.

    Raises CorruptLake where a file is neither in staging nor in its place.
    """
    journal = Journal.from_bytes(path.read_bytes())
    for step in journal.moves:
        _take_place(root, step, path)
    for removal in journal.removals:
        _take_away(root / removal)
    manifest = root / journal.manifest_path
    write_whole(manifest, journal.manifest.encode(), path.parent)
    path.unlink()
    sync(path.parent)


def _take_place(root: Path, step: Move, journal: Path) -> None:
    source, target = root / step.source, root / step.target
    if source.exists() and sha256_file(source) == step.sha256:
        move(source, target)
    elif not target.exists() or sha256_file(target) != step.sha256:
        raise CorruptLake(
            f"journal {journal} wants {step.target} with SHA-256 {step.sha256}, but neither it nor {step.source} "
            "is that file; mend: remove the journal and run the partition again"
        )


def _take_away(path: Path) -> None:
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()
        sync(path.parent.parent)
