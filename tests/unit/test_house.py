"""The house keeps its rules: imports run downwards, written documents are what the contract says."""

from pathlib import Path

from importlinter.cli import lint_imports

from posang.contract.codebook import codebook

ROOT = Path(__file__).resolve().parents[2]


def test_imports_run_downwards_only_and_never_to_airflow(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_the_written_codebook_is_what_the_contract_says():
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == codebook()
