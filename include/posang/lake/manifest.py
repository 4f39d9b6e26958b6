"""Manifests: what a published partition is, and what it was made from."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import pyarrow as pa

from posang.contract import CONTRACT_VERSION, TABLES, Column
from posang.lake.files import canonical_json

Json = Mapping[str, Any]
# The keys of the folders, as columns
DT = Column("dt", pa.date32(), "The dump's date.", nullable=False)
YEAR = Column("year", pa.int16(), "Year of the award; 0 where it is unknown.", nullable=False, unit="year")
KEYS = {"dt": DT, "year": YEAR}


class Input(Protocol):
    """A raw file of the day: its path below `dt=…/`, its length in bytes and its SHA-256 in hex."""

    @property
    def path(self) -> str: ...  # noqa: D102

    @property
    def bytes(self) -> int: ...  # noqa: D102

    @property
    def sha256(self) -> str: ...  # noqa: D102


@dataclass(frozen=True)
class FileEntry:
    """One published file: its path below the lake's root, and what it holds."""

    path: str
    bytes: int
    sha256: str
    rows: int


@dataclass(frozen=True)
class Provenance:
    """What besides its input a partition depends on: hashes of code and reference data, and settings that matter."""

    code: str
    reference: str
    settings: Json = field(default_factory=dict)
    contract: str = CONTRACT_VERSION


@dataclass(frozen=True)
class Manifest:
    """A published day (`name` is `dt=YYYY-MM-DD`) or a published table without days (`name` is the table's).

    `files`: table -> its files in this partition, one but for tables partitioned by year; in the contract's order.
    `inputs`: path -> SHA-256 of the raw files (of the sources, for a table without days).
    `index_inputs`: earlier day -> SHA-256 of its index file. `validation`: what validation found, as JSON.
    """

    name: str
    files: Mapping[str, tuple[FileEntry, ...]]
    inputs: Mapping[str, str]
    index_inputs: Mapping[str, str]
    provenance: Provenance
    validation: Json = field(default_factory=dict)

    def rows(self, table: str) -> int | None:
        """Rows of a table in this partition; None where it has none of the table."""
        entries = self.files.get(table)
        return None if entries is None else sum(entry.rows for entry in entries)

    @property
    def success(self) -> bool:
        """Whether validation passed."""
        return bool(self.validation.get("success", False))

    @property
    def expectations(self) -> tuple[int, int]:
        """How many expectations passed, of how many."""
        counts = self.validation.get("expectations", {})
        return int(counts.get("passed", 0)), int(counts.get("evaluated", 0))

    def to_bytes(self) -> bytes:
        """The manifest as canonical JSON."""
        return canonical_json(
            {
                "name": self.name,
                "contract": self.provenance.contract,
                "files": {
                    table: [
                        {"path": entry.path, "bytes": entry.bytes, "sha256": entry.sha256, "rows": entry.rows}
                        for entry in entries
                    ]
                    for table, entries in self.files.items()
                },
                "inputs": dict(self.inputs),
                "index_inputs": dict(self.index_inputs),
                "code": self.provenance.code,
                "reference": self.provenance.reference,
                "settings": dict(self.provenance.settings),
                "validation": dict(self.validation),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> "Manifest":
        """Read what `to_bytes` wrote; raises ValueError, KeyError or TypeError for anything else."""
        found = json.loads(data)
        order = list(TABLES)
        tables = sorted(found["files"], key=lambda table: order.index(table) if table in order else len(order))
        return cls(
            name=found["name"],
            files={table: tuple(FileEntry(**entry) for entry in found["files"][table]) for table in tables},
            inputs=found["inputs"],
            index_inputs=found["index_inputs"],
            provenance=Provenance(found["code"], found["reference"], found["settings"], found["contract"]),
            validation=found["validation"],
        )


def input_hashes(inputs: Iterable[Input]) -> dict[str, str]:
    """Path -> SHA-256, as manifests keep it."""
    return {file.path: file.sha256 for file in inputs}
