"""How well pages are read: `make score` prints this report as Markdown; docs/quality.md keeps it.

Labelled pages lie beside the checkout (`../shared`, or the folder in POSANG_LABELS) with their own scorers; where they
do not, only the made-up sample is scored, whose truth is known because the sample was written from it.
"""

import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from posang.sample import write_sample
from posang.sample.score import score_sample
from posang.settings import Settings
from posang.stages import run_day

ROOT = Path(__file__).resolve().parents[1]
LABELS = Path(os.environ.get("POSANG_LABELS", ROOT.parent / "shared"))
DAY = date(2026, 1, 20)  # the labelled pages' dump; none of them says a later date
SURE = 0.9


def main() -> None:
    """Score what there is to score against."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        if (LABELS / "gold").is_dir():
            for part in ("seeds", "dev"):
                _labelled(part, work / part)
        else:
            print(f"No labelled pages in {LABELS.name}/: only the made-up sample is scored.\n")
        _sample(work / "sample")


def _labelled(part: str, work: Path) -> None:
    dump = work / "raw" / f"dt={DAY}"
    dump.parent.mkdir(parents=True)
    shutil.copytree(LABELS / "pages" / part, dump)
    lake = work / "lake"
    run_day(Settings(raw=work / "raw", lake=lake), DAY)
    gold = LABELS / "gold" / part
    report = work / "score.json"
    _scorer("score.py", gold, lake, "--json", report)
    found = json.loads(report.read_text(encoding="utf-8"))
    print(f"## {part}: {found['pages']} labelled pages\n")
    print("| awards | precision | recall | F1 | hit / found / wanted |\n|---|---|---|---|---|")
    for name in ("strict", "full_row", "lenient"):
        row = found[name]
        counts = f"{row['hit']} / {row['predicted']} / {row['gold']}"
        print(f"| {name} | {row['precision']} | {row['recall']} | {row['f1']} | {counts} |")
    print(f"\nStrict F1 as the page mean {found['strict_f1_page_mean']}; pages without an award that stay empty "
          f"{found['negative_pages_kept_empty']}.")  # fmt: skip
    print("\nAward fields on paired rows: " + _listed(found["field_accuracy_on_lenient_pairs"]))
    print("\nArticle fields: " + _listed(found["article_accuracy"]))
    print(f"\nConfidence: {_calibration(gold, lake)}")
    print(
        "\n```\n" + _scorer("records.py", gold, lake) + _scorer("roles.py", gold, LABELS / "pages" / part, lake) + "```"
    )
    weak = sorted((value, page) for page, value in found["strict_f1_by_page"].items() if value < 1)
    print(f"\nPages short of 1 ({len(weak)} of {found['pages']}): "
          + ", ".join(f"{page} {value}" for value, page in weak) + "\n")  # fmt: skip


def _scorer(script: str, *arguments: Any) -> str:
    command = [sys.executable, str(LABELS / "score" / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _listed(values: dict[str, float | None]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items()) + "."


def _calibration(gold_folder: Path, lake: Path) -> str:
    """Of the rows in each band of confidence, how many are strictly right."""
    sys.path.insert(0, str(LABELS / "score"))
    score = importlib.import_module("score")
    stems = score.pages_by_stem(lake)
    by_page: dict[str, list[dict[str, Any]]] = {}
    for row in score.read(lake, "awards"):
        by_page.setdefault(stems[row["page_id"]], []).append(row)
    right: Counter[float] = Counter()
    all_rows: Counter[float] = Counter()
    for path in sorted(gold_folder.glob("*.json")):
        rows = by_page.get(path.stem, [])
        wanted = json.loads(path.read_text(encoding="utf-8"))["awards"]
        hits = {row for _, row in score.pair(wanted, rows, score.strict)}
        for place, row in enumerate(rows):
            band = SURE if row["confidence"] >= SURE - 1e-6 else 0.7 if row["confidence"] >= 0.7 - 1e-6 else 0.0
            all_rows[band] += 1
            right[band] += place in hits
    names = {SURE: "at least 0.9", 0.7: "0.7 to 0.9", 0.0: "below 0.7"}
    return "; ".join(
        f"{name}: {right[band]} of {all_rows[band]} right ({right[band] / all_rows[band]:.3f})"
        for band, name in names.items()
        if all_rows[band]
    )


def _sample(work: Path) -> None:
    write_sample(work / "raw", days=3, pages=200, seed=7)
    for dump in sorted((work / "raw").glob("dt=*")):
        run_day(Settings(raw=work / "raw", lake=work / "lake"), date.fromisoformat(dump.name.removeprefix("dt=")))
    print("## The made-up sample: 3 days of 200 pages\n\n```")
    print(score_sample(work / "raw" / "truth", work / "lake"))
    print("```")


if __name__ == "__main__":
    main()
