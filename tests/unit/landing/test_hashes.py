"""Hashes of raw files are remembered only as long as nothing says that a file may have changed."""

import hashlib
import os
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from posang.errors import UnreadableInput
from posang.landing import inputs
from posang.landing.dump import Source

DAY = date(2026, 1, 20)
AN_HOUR = 3600


class Dump:
    """A day's dump whose reads are counted."""

    def __init__(self, folder: Path) -> None:
        self.raw = folder / "raw"
        self.home = self.raw / f"dt={DAY}"
        self.memory = folder / "hashes.json"
        self.read: list[str] = []
        self.home.mkdir(parents=True)

    def write(self, name: str, text: str, *, age: float = AN_HOUR) -> Path:
        path = self.home / name
        path.write_text(text)
        at = time.time() - age
        os.utime(path, (at, at))
        return path

    def hashes(self, raw: Path | None = None) -> dict[str, str]:
        """What `inputs` says with the memory; `read` names the files that it read."""
        self.read.clear()
        return {file.path: file.sha256 for file in inputs(raw or self.raw, DAY, self.memory)}

    def true(self) -> dict[str, str]:
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(self.home.iterdir())}


@pytest.fixture
def dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dump:
    made = Dump(tmp_path)
    measured = Source.size_and_hash

    def counted(source: Source) -> tuple[int, str]:
        made.read.append(source.path)
        return measured(source)

    monkeypatch.setattr(Source, "size_and_hash", counted)
    # A file's inode changes when it is made, whatever its time of change says: let the clock of the tests be later.
    now = time.time_ns
    monkeypatch.setattr("posang.landing.dump.time.time_ns", lambda: now() + 10_000_000_000)
    return made


def test_unchanged_files_are_not_read_again(dump: Dump) -> None:
    dump.write("a.txt", "one")
    dump.write("b.txt", "two")
    assert dump.hashes() == dump.true() and dump.read == ["a.txt", "b.txt"]
    assert dump.hashes() == dump.true() and dump.read == []
    assert [(file.path, file.bytes) for file in inputs(dump.raw, DAY, dump.memory)] == [("a.txt", 3), ("b.txt", 3)]


def test_only_what_changed_is_read_again(dump: Dump) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        dump.write(name, name)
    dump.hashes()
    dump.write("b.txt", "other")
    dump.write("d.txt", "new")
    (dump.home / "c.txt").unlink()
    assert dump.hashes() == dump.true() and dump.read == ["b.txt", "d.txt"]


def test_another_file_of_the_same_length_and_time_is_read(dump: Dump) -> None:
    path = dump.write("a.txt", "one")
    dump.hashes()
    was = path.stat()
    path.write_text("two")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert dump.hashes() == dump.true() and dump.read == ["a.txt"]


def test_the_same_path_in_another_folder_of_dumps_is_read(dump: Dump, tmp_path: Path) -> None:
    dump.write("a.txt", "one")
    dump.hashes()
    other = tmp_path / "other"
    shutil.copytree(dump.raw, other)
    assert dump.hashes(other) == dump.true() and dump.read == ["a.txt"]


def test_a_file_that_was_fresh_when_it_was_hashed_is_read_again(dump: Dump, monkeypatch: pytest.MonkeyPatch) -> None:
    dump.write("a.txt", "one", age=0)
    monkeypatch.undo()
    assert dump.hashes() == dump.true()
    assert not dump.memory.exists()


def test_a_file_that_changes_while_it_is_hashed_is_read_again(dump: Dump, monkeypatch: pytest.MonkeyPatch) -> None:
    path = dump.write("a.txt", "one")
    measured = Source.size_and_hash

    def meddled(source: Source) -> tuple[int, str]:
        found = measured(source)
        path.write_text("two")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Source, "size_and_hash", meddled)
        dump.hashes()
    assert dump.hashes() == dump.true() and dump.read == ["a.txt"]


@pytest.mark.parametrize("spoiled", [b"", b"{", b"[]", b'{"a.txt": 1}', b'{"a.txt": [[1], "0"]}', b"\xff"])
def test_a_spoiled_memory_counts_as_none(dump: Dump, spoiled: bytes) -> None:
    dump.write("a.txt", "one")
    dump.memory.write_bytes(spoiled)
    assert dump.hashes() == dump.true() and dump.read == ["a.txt"]
    assert dump.hashes() == dump.true() and dump.read == []


def test_a_file_that_is_no_file_is_never_remembered(dump: Dump) -> None:
    (dump.home / "a.txt").symlink_to(dump.home / "nowhere")
    assert dump.hashes() == dump.hashes() == {"a.txt": hashlib.sha256().hexdigest()}
    assert not dump.memory.exists()


def test_a_folder_that_cannot_be_read_leaves_the_memory_as_it_was(dump: Dump) -> None:
    dump.write("a.txt", "one")
    dump.hashes()
    before = dump.memory.read_bytes()
    shutil.rmtree(dump.home)
    with pytest.raises(UnreadableInput, match="mend"):
        dump.hashes()
    assert dump.memory.read_bytes() == before
