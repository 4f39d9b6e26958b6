"""What the tables are made with is told by hashes."""

import pytest

from posang.lake import code_sha256, provenance, reference_sha256


def test_another_version_of_a_library_is_other_code(monkeypatch: pytest.MonkeyPatch) -> None:
    code_sha256.cache_clear()
    code, reference = code_sha256(), reference_sha256()
    monkeypatch.setattr(provenance, "version", lambda name: "0" if name == "polars" else "1")
    code_sha256.cache_clear()
    changed = code_sha256()
    code_sha256.cache_clear()
    reference_sha256.cache_clear()
    assert changed != code
    assert reference_sha256() == reference
