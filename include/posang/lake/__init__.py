"""The lake: staging, atomic publication, manifests, reading, status, releases."""

from posang.lake.index import IndexEntry
from posang.lake.lake import Lake, open_lake
from posang.lake.manifest import FileEntry, Manifest, Provenance
from posang.lake.provenance import INDEX_ROOMS, TABLE_ROOMS, code_sha256, reference_sha256
from posang.lake.status import Cause, DayStatus, Stale, status

__all__ = [
    "INDEX_ROOMS",
    "TABLE_ROOMS",
    "Cause",
    "DayStatus",
    "FileEntry",
    "IndexEntry",
    "Lake",
    "Manifest",
    "Provenance",
    "Stale",
    "code_sha256",
    "open_lake",
    "reference_sha256",
    "status",
]
