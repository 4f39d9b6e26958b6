"""The report: every reason of removal is explained, and long lists stay short."""

from pathlib import Path

from posang.contract.tables import REMOVED_REASONS
from posang.quality.report import REMOVED, ROWS_SHOWN, write_report


def found(**paragraphs: int) -> dict[str, object]:
    """What a validation without tables says."""
    return {
        "day": "2026-01-20",
        "contract": "1",
        "success": True,
        "refusals": [],
        "sums": [],
        "expectations": {"evaluated": 0, "passed": 0},
        "tables": {},
        "outcomes": {},
        "counts": {"pages": {}, "reasons": {}, "paragraphs": paragraphs, "quarantine": {}},
    }


def test_every_reason_of_removal_is_explained() -> None:
    assert set(REMOVED) == {"kept", *REMOVED_REASONS}


def test_bars_are_longest_first_and_scaled(tmp_path: Path) -> None:
    write_report(tmp_path, found(near=10, kept=90, role=50), [])
    page = (tmp_path / "index.html").read_text()
    assert page.index("<span>kept</span>") < page.index("<span>role</span>") < page.index("<span>near</span>")
    assert "width: 60.0%" in page and "90 (60.0 %)" in page and "10 (6.7 %)" in page


def test_a_long_quarantine_is_cut_and_says_so(tmp_path: Path) -> None:
    row = {"table": "awards", "expectation": "year_by_dump", "source_path": "a.txt", "detail": "why", "record": "{}"}
    write_report(tmp_path, found(), [row] * (ROWS_SHOWN + 7))
    page = (tmp_path / "index.html").read_text()
    assert page.count("<summary><code>awards") == ROWS_SHOWN
    assert "and 7 more rows" in page
