"""Index files: what de-duplication remembers of a day. Built once from that day's dump alone, replaced atomically."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from posang.lake.files import canonical_json, locked, make_folder, move, sha256_file, sync, write_whole
from posang.lake.manifest import Provenance


@dataclass(frozen=True)
class IndexEntry:
    """What is known of a day's index file: its hash, its size in bytes, and what it was made from."""

    sha256: str
    size: int
    inputs: str
    provenance: Provenance

    def to_bytes(self) -> bytes:
        """The entry as canonical JSON."""
        return canonical_json(asdict(self))

    @classmethod
    def from_bytes(cls, data: bytes) -> "IndexEntry":
        """Read what `to_bytes` wrote."""
        found = json.loads(data)
        return cls(**(found | {"provenance": Provenance(**found["provenance"])}))


def inputs_sha256(inputs: Mapping[str, str]) -> str:
    """One hash for a day's raw files (path -> SHA-256)."""
    return hashlib.sha256(canonical_json(dict(inputs))).hexdigest()


def read_entry(index: Path) -> IndexEntry | None:
    """The entry beside an index file; None where either is missing or their lengths disagree."""
    try:
        entry = IndexEntry.from_bytes(index.with_suffix(".json").read_bytes())
        return entry if index.stat().st_size == entry.size else None
    except FileNotFoundError:
        return None


def build(
    index: Path, staging: Path, inputs: Mapping[str, str], provenance: Provenance, write: Callable[[Path], None]
) -> IndexEntry:
    """Make the index file of a day with `write(path)`, unless it is there and was made from the same.

    Runs that want the same index at the same time make it once: the others wait. The entry is written last, so a crash
    leaves an index that counts as outdated.
    """
    inputs_hash = inputs_sha256(inputs)
    make_folder(staging)
    with locked(staging / f"index-{index.stem}.lock"):
        known = read_entry(index)
        if known is not None and (known.inputs, known.provenance) == (inputs_hash, provenance):
            return known
        with tempfile.TemporaryDirectory(dir=staging, prefix="tmp-index-") as scratch:
            part = Path(scratch) / index.name
            write(part)
            sync(part)
            entry = IndexEntry(sha256_file(part), part.stat().st_size, inputs_hash, provenance)
            move(part, index)
        write_whole(index.with_suffix(".json"), entry.to_bytes(), staging)
    return entry
