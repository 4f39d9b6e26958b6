"""The report of a validated day: validation.json for programs, index.html for people; nothing from elsewhere."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader

ROWS_SHOWN = 200
REMOVED = {
    "kept": "what a text corpus takes",
    "role": "chrome, teasers, copyright lines, bylines, datelines and captions",
    "same_page": "repeats a line of its own page",
    "same_day": "repeats a line of an older page of the day",
    "earlier_day": "repeats a line of an earlier day",
    "near": "differs from an older line in spacing, marks or endings alone, with the same facts",
    "boilerplate": "what the outlet prints on many of its pages",
}


def write_report(folder: Path, validation: Mapping[str, Any], quarantined: Sequence[Mapping[str, Any]]) -> None:
    """Write validation.json and index.html of one day into `folder`.

    `validation`: what Validation.to_json gave. `quarantined`: rows of the table quarantine, of which the page shows
    the first ROWS_SHOWN. Both files depend on these alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(validation, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "validation.json").write_text(text + "\n", encoding="utf-8")
    page = Environment(
        loader=PackageLoader("posang.quality", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template("report.html.j2")
    (folder / "index.html").write_text(
        page.render(
            found=validation,
            bars=_bars(validation["counts"]["paragraphs"]),
            quarantined=[dict(row, record=json.loads(row["record"])) for row in quarantined[:ROWS_SHOWN]],
            quarantined_total=len(quarantined),
        ),
        encoding="utf-8",
    )


def _bars(counts: Mapping[str, int]) -> list[dict[str, Any]]:
    """Bars of the chart, longest first: label and its meaning, count, share of all, length as share of the longest."""
    total, longest = sum(counts.values()), max(counts.values(), default=0)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        {"label": label, "about": REMOVED[label], "count": count, "share": count / total, "length": count / longest}
        for label, count in ordered
    ]
