"""The validation report of a made-up day, opened as a file: whole without a network, readable on a telephone."""

import json
from pathlib import Path

import pytest

from posang.quality.report import write_report

PAGE = {"table": "pages", "expectation": "empty", "source_path": "빈 쪽.txt", "detail": "the file has no text"}
AWARD = {
    "table": "awards",
    "expectation": "year_by_dump",
    "source_path": "a.txt",
    "detail": "2031 is after the dump's year",
}
SPOILT = {
    "recipient": "김천시",
    "award": "마을살림 평가",
    "year": 2031,
    "evidence": "마을살림 <script>alert(1)</script>",
}


def outcome(name: str, failed: int = 0, severity: str = "record") -> dict[str, object]:
    return {
        "expectation": name,
        "about": f"What {name} means, in words that need some room on a line.",
        "severity": severity,
        "evaluated": 1200,
        "failed": failed,
        "examples": ["a.txt: 2031"] if failed else [],
    }


FOUND = {
    "day": "2026-01-20",
    "contract": "1",
    "success": True,
    "refusals": [],
    "sums": [
        {
            "holds": True,
            "about": "awards extracted = published + quarantined",
            "total": 12,
            "parts": {"published": 11, "quarantined": 1},
        }
    ],
    "expectations": {"evaluated": 3, "passed": 2},
    "tables": {"pages": {"rows": 61, "quarantined": 0}, "awards": {"rows": 11, "quarantined": 1}},
    "outcomes": {
        "pages": [outcome("page_id_is_unique")],
        "awards": [outcome("year_by_dump", failed=1), outcome("evidence_stands_in_the_page_at_its_offsets")],
    },
    "counts": {
        "pages": {"accepted": 60, "quarantined": 1},
        "reasons": {"empty": 1},
        "paragraphs": {"kept": 12345, "role": 6789, "same_day": 321, "boilerplate": 12},
        "quarantine": {"year_by_dump": 1},
    },
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("report")
    rows = [AWARD | {"record": json.dumps(SPOILT)}, PAGE | {"record": "{}"}]
    write_report(folder, FOUND, rows)
    return Path(folder / "index.html").as_uri()


def test_a_report_loads_nothing_else_and_runs_nothing(visit, report):
    seen = visit(report)
    assert seen.requests == [report]
    assert seen.complaints == []


def test_the_chart_is_drawn_to_scale(visit, report):
    seen = visit(report)
    assert seen.texts(".bars span:nth-child(odd)") == ["kept", "role", "same_day", "boilerplate"]
    widths = [bar.bounding_box()["width"] for bar in seen.page.locator(".bars i").all()]
    assert widths[0] > 200
    assert [width / widths[0] for width in widths] == pytest.approx(
        [1, 6789 / 12345, 321 / 12345, 12 / 12345], abs=0.01
    )
    assert min(widths) >= 1


def test_quarantined_rows_unfold_and_quote_what_they_held(visit, report):
    seen = visit(report)
    award = seen.page.locator("details", has_text="year_by_dump").first
    assert not award.get_by_text(AWARD["detail"]).is_visible()
    award.locator("summary").click()
    assert award.get_by_text(AWARD["detail"]).is_visible()
    assert SPOILT["evidence"] in award.inner_text()
    award.locator("summary").click()
    assert not award.get_by_text(AWARD["detail"]).is_visible()


def test_rows_unfold_by_keyboard(visit, report):
    seen = visit(report)
    seen.page.locator("summary", has_text="pages").last.focus()
    seen.page.keyboard.press("Enter")
    assert seen.page.get_by_text("What page_id_is_unique means").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_report_is_legible_on_a_telephone(visit, report, scheme):
    seen = visit(report, width=400, scheme=scheme)
    seen.page.evaluate("document.querySelectorAll('details').forEach(row => row.open = true)")
    assert seen.overflow() <= 0
    assert seen.smallest_text() >= 11
    for selector in ("h1", ".dim", ".verdict", "td.bad, .bad", ".good", ".warn"):
        assert seen.contrast(selector) >= 4.5, selector
