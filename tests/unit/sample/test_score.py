"""The scorer: a lake made from the truth itself is perfect, and each thing taken away shows."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow.parquet as pq
import pytest

from posang.contract import TABLES, from_rows, page_id
from posang.errors import UnreadableInput
from posang.sample import read_truth, score_sample, write_sample
from posang.sample.score import likeness, same_recipient

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sample")
    write_sample(out, days=2, pages=60, seed=5)
    return out


def perfect(out: Path) -> dict[str, Rows]:
    """Rows of a lake that knows the truth, by day and table."""
    days: dict[str, Rows] = {}
    for page in read_truth(out / "truth"):
        day = days.setdefault(page.dt, {name: [] for name in ("pages", "paragraphs", "articles", "awards")})
        path, _, row = page.source_path.partition("#")
        number = page_id(page.dt, path, int(row) if row else None)
        status = "quarantined" if page.bad else "duplicate" if page.duplicate_of else "accepted"
        day["pages"].append(
            {
                "page_id": number,
                "source_path": page.source_path,
                "status": status,
                "content_sha256": "0" * 64,
                "bytes": 1,
            }
        )
        if status != "accepted":
            continue
        for position, line in enumerate(page.lines):
            removed = line.repeat not in (None, "template")
            original = page_id(line.of[0], *_parts(line.of[1])) if line.of else None
            day["paragraphs"].append(
                {
                    "page_id": number,
                    "position": position,
                    "text": "글" * 50,
                    "role": line.role,
                    "start": position,
                    "end": position + 1,
                    "fingerprint": 1,
                    "duplicate": "none",
                    "duplicate_of_page_id": original,
                    "removed_reason": "same_day" if removed else None,
                    "kept": not removed,
                }
            )
        told = page.article
        stamp = (
            datetime.fromisoformat(told["published"]).replace(tzinfo=ZoneInfo("Asia/Seoul"))
            if told["published"]
            else None
        )
        day["articles"].append(
            {
                "page_id": number,
                "source_path": page.source_path,
                "outlet": told["outlet"],
                "title": told["title"],
                "reporter": told["reporter"],
                "published_at": stamp,
                "body": told["body_first"] + "\n" + told["body_last"],
                "paragraphs_kept": 1,
                "paragraphs_removed": 0,
            }
        )
        for ordinal, award in enumerate(page.awards):
            day["awards"].append(
                {
                    **award,
                    "award_id": f"{ordinal:032x}",
                    "page_id": number,
                    "evidence_start": 0,
                    "evidence_end": 1,
                    "rule": "truth",
                    "confidence": 1.0,
                }
            )
    return days


def _parts(source_path: str) -> tuple[str, int | None]:
    path, _, row = source_path.partition("#")
    return path, int(row) if row else None


def write(days: dict[str, Rows], lake: Path) -> Path:
    for dt, tables in days.items():
        for name, rows in tables.items():
            folder = lake / "tables" / name / f"dt={dt}"
            folder.mkdir(parents=True)
            pq.write_table(from_rows(TABLES[name], rows), folder / "part-0.parquet")
    return lake


def test_a_lake_that_knows_the_truth_is_perfect(sample: Path, tmp_path: Path) -> None:
    score = score_sample(sample / "truth", write(perfect(sample), tmp_path), misses=5)
    assert score.misses == []
    assert score.strict.f1 == score.full.f1 == 1.0
    assert score.strict.wanted > 20
    shares = [score.status, score.roles, score.text_kept, score.templates_kept, score.negatives]
    shares += [*score.repeats.values(), *score.articles.values(), *score.fields.values()]
    assert all(share.value == 1.0 for share in shares if share.all)
    assert score.ledger["same_day"].value == 1.0
    assert str(score).splitlines()[-1].startswith("awards, strict     F1 1.0000")


def test_what_is_lost_or_made_up_shows(sample: Path, tmp_path: Path) -> None:
    days = perfect(sample)
    dt = min(days)
    days[dt]["awards"][0]["grade"] = "꼴찌"
    days[dt]["awards"][0]["honor"] = None
    text = next(row for row in days[dt]["paragraphs"] if row["role"] == "body" and row["kept"])
    text["kept"], text["removed_reason"] = False, "near"
    days[dt]["paragraphs"][0]["role"] = "caption"
    days[dt]["articles"][0]["body"] = "다른 글"
    score = score_sample(sample / "truth", write(days, tmp_path), misses=20)
    assert score.strict.hit == score.strict.wanted - 1
    assert score.text_kept.right == score.text_kept.all - 1
    assert score.roles_alike.right < score.roles_alike.all
    assert score.articles["body_first"].right == score.articles["body_first"].all - 1
    assert {measure for measure, _, _ in score.misses} >= {"award missed", "award made up", "role", "text"}


def test_a_lake_without_these_days_is_named(sample: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="holds no day"):
        score_sample(sample / "truth", tmp_path)


def test_names_alike() -> None:
    assert likeness("지방자치단체 혁신평가", "‘지방자치단체 혁신 평가’") == 1.0
    assert likeness("농정업무 종합평가", "도로정비 평가") < 0.5
    want = {"recipient": "중구", "recipient_kind": "government", "government": "대구광역시 중구"}
    assert same_recipient(want, {"recipient": "대구광역시 중구"})
    assert not same_recipient(want, {"recipient": "서울특별시 중구"})
    assert not same_recipient({"recipient": "온새벽", "recipient_kind": "person"}, {"recipient": "온새벽 주무관"})
