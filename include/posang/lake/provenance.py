"""Hashes of what makes the tables (code, its libraries, reference data), so that a lake knows when it has changed."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
INDEX_ROOMS = ("contract", "landing", "paragraphs", "reference")  # what an index file depends on
TABLE_ROOMS = (*INDEX_ROOMS, "quality", "records", "stages.py")  # what the tables depend on
REFERENCE = "reference"
LIBRARIES = ("numpy", "orjson", "pandas", "polars", "pyahocorasick", "pyarrow", "xxhash", "zstandard")


@cache
def code_sha256(rooms: tuple[str, ...] = TABLE_ROOMS) -> str:
    """SHA-256 over the rooms' code and word lists, without the reference data, and the libraries they work with."""
    libraries = "".join(f"{name} {version(name)}\n" for name in LIBRARIES)
    return _digest((path for path in _files(rooms) if not _is_reference_data(path)), libraries)


@cache
def reference_sha256() -> str:
    """SHA-256 over the reference data."""
    return _digest(path for path in _files((REFERENCE,)) if _is_reference_data(path))


def _files(rooms: tuple[str, ...]) -> Iterable[Path]:
    for room in sorted(rooms):
        place = PACKAGE / room
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)


def _is_reference_data(path: Path) -> bool:
    return path.relative_to(PACKAGE).parts[0] == REFERENCE and path.suffix != ".py"


def _digest(paths: Iterable[Path], libraries: str = "") -> str:
    digest = hashlib.sha256(libraries.encode())
    for path in paths:
        data = path.read_bytes()
        digest.update(f"{path.relative_to(PACKAGE).as_posix()}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()
