"""A staged day of made-up pages, faultless until a test spoils it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from posang.contract import LANDED, TABLES, Table, award_id, from_rows, page_id
from posang.contract.parquet import write_table
from posang.quality import Validation, validate

DAY = date(2026, 1, 20)
RECORDS = ("awards", "evaluations", "figures", "people", "quotes", "programs")
LEAD = "김천시는 가상행정포럼이 연 2025년 마을살림 평가에서 최우수상을 받았다고 밝혔다."
QUOTE = "홍길순 주무관은 “이웃과 함께 만든 결과”라고 말했다."
TEXTS = {
    "a.txt": f"김천시, 마을살림 평가 최우수\n\n{LEAD}\n{QUOTE}\n저작권자 가상신문",
    "b.txt": f"다른 신문의 같은 소식\n{LEAD}\n예산 3억원을 아꼈다.",
}
FIRST, SECOND = (page_id(DAY.isoformat(), path, None) for path in TEXTS)
REFUSED = page_id(DAY.isoformat(), "c.txt", None)


Rows = dict[str, list[dict[str, Any]]]
Spoil = Callable[[Rows], None]


@dataclass
class Staged:
    """Rows of every staged table, which tests spoil before they validate."""

    folder: Path
    rows: dict[str, list[dict[str, Any]]]
    earlier: list[pa.Table]

    def keep(self, *records: str) -> "Staged":
        """Leave out the record tables but these: Great Expectations takes its time for each."""
        for name in set(RECORDS) - set(records):
            self.rows.pop(name, None)
        return self

    def validate(self, **more: Any) -> Validation:
        """Write the rows as they are and validate the files."""
        staged, landed = self.write_all()
        counts = {name: len(self.rows[name]) for name in RECORDS if name in self.rows}
        given = {"day": DAY, "earlier": self.earlier, "extracted_counts": counts} | more
        return validate(staged, landed, self.folder / "out", **given)

    def write_all(self) -> tuple[dict[str, Path], Path]:
        """Write every table; returns the staged files and the landed one."""
        self.folder.mkdir(exist_ok=True)
        staged = {name: self.write(TABLES[name], rows) for name, rows in self.rows.items() if name != "landed"}
        return staged, self.write(LANDED, self.rows["landed"])

    def write(self, table: Table, rows: list[dict[str, Any]]) -> Path:
        """Write rows of one table, nulls wherever a test put them."""
        path = self.folder / f"{table.name}.parquet"
        write_table(table, from_rows(table, rows), path, required_may_be_null=True)
        return path

    def path(self, table: str) -> Path:
        """Where a table is staged."""
        return self.folder / f"{table}.parquet"


def faultless_rows() -> dict[str, list[dict[str, Any]]]:
    """Rows of every table, fresh for each test."""
    pages = [page_row(path, text) for path, text in TEXTS.items()]
    refused = page_row("c.txt", "") | {"status": "quarantined", "reason": "empty", "characters": None, "encoding": None}
    landed = [row | {"path": row["source_path"], "text": TEXTS[row["source_path"]]} for row in pages]
    landed.append(refused | {"path": "c.txt", "text": None, "detail": "the file has no text; mend: crawl it again"})
    return {
        "landed": landed,
        "pages": [*pages, refused],
        "paragraphs": [row for path, text in TEXTS.items() for row in paragraph_rows(path, text)],
        "articles": [
            {
                "page_id": FIRST,
                "source_path": "a.txt",
                "title": "김천시, 마을살림 평가 최우수",
                "published_at": datetime(2026, 1, 19, 15, 30, tzinfo=UTC),
                "body": f"{LEAD}\n{QUOTE}",
                "paragraphs_kept": 3,
                "paragraphs_removed": 1,
                "government_code": "47150",
            },
            {
                "page_id": SECOND,
                "source_path": "b.txt",
                "body": f"{LEAD}\n예산 3억원을 아꼈다.",
                "paragraphs_kept": 2,
                "paragraphs_removed": 1,
                "duplicate_of_page_id": FIRST,
                "similarity": 0.5,
            },
        ],
        "awards": [award_row(FIRST, "a.txt"), award_row(SECOND, "b.txt")],
        "evaluations": [
            {
                "page_id": FIRST,
                "name": "마을살림 평가",
                "year": 2025,
                "evidence": "마을살림 평가에서",
                "evidence_start": span("a.txt", "마을살림 평가에서")["start"],
                "evidence_end": span("a.txt", "마을살림 평가에서")["end"],
                "start": span("a.txt", "마을살림 평가에서")["start"],
                "rule": "made_up",
                "confidence": 0.9,
            }
        ],
        "figures": [
            {"page_id": SECOND, "text": "3억원", "value": 300_000_000.0, "unit": "KRW", **span("b.txt", "3억원")}
        ],
        "people": [{"page_id": FIRST, "name": "홍길순", "role": "official", **span("a.txt", "홍길순")}],
        "quotes": [
            {
                "page_id": FIRST,
                "speaker": "홍길순",
                "text": "이웃과 함께 만든 결과",
                **span("a.txt", "이웃과 함께 만든 결과"),
            }
        ],
        "programs": [{"page_id": FIRST, "name": "마을 살림", **span("a.txt", "마을살림")}],
    }


def page_row(path: str, text: str) -> dict[str, Any]:
    """A page as landing describes it."""
    data = text.encode()
    return {
        "page_id": page_id(DAY.isoformat(), path, None),
        "source_path": path,
        "content_sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "encoding": "utf-8",
        "characters": len(text),
        "status": "accepted",
    }


def paragraph_rows(path: str, text: str) -> list[dict[str, Any]]:
    """The page's lines: the last of a.txt is a copyright line, the lead in b.txt repeats that of a.txt."""
    rows: list[dict[str, Any]] = []
    start = 0
    for line in text.split("\n"):
        if line:
            repeats = path == "b.txt" and line == LEAD
            role = "title" if not rows else "copyright" if line.startswith("저작권자") else "body"
            rows.append(
                {
                    "page_id": page_id(DAY.isoformat(), path, None),
                    "position": len(rows),
                    "text": line,
                    "role": role,
                    "start": start,
                    "end": start + len(line),
                    "fingerprint": int.from_bytes(hashlib.sha256(line.encode()).digest()[:8], "big"),
                    "duplicate": "same_day" if repeats else "none",
                    "duplicate_of_page_id": FIRST if repeats else None,
                    "duplicate_of_position": 1 if repeats else None,
                    "similarity": 1.0 if repeats else None,
                    "removed_reason": "same_day" if repeats else "role" if role == "copyright" else None,
                    "kept": not repeats and role != "copyright",
                }
            )
        start += len(line) + 1
    return rows


def award_row(page: str, path: str) -> dict[str, Any]:
    """The award that the lead states."""
    evidence = "마을살림 평가에서 최우수상을 받았다"
    fields = {
        "recipient": "김천시",
        "award": "마을살림 평가",
        "edition": None,
        "category": None,
        "grade": "최우수",
        "honor": None,
        "year": 2025,
        "status": "current",
    }
    place = span(path, evidence)
    return {
        "award_id": award_id(page, fields.values()),
        "page_id": page,
        **fields,
        "recipient_kind": "government",
        "government": "경상북도 김천시",
        "government_code": "47150",
        "organizer": "가상행정포럼",
        "evidence": evidence,
        "evidence_start": place["start"],
        "evidence_end": place["end"],
        "rule": "made_up",
        "confidence": 0.9,
    }


def span(path: str, words: str) -> dict[str, int]:
    """Where the words stand in a page."""
    start = TEXTS[path].index(words)
    return {"start": start, "end": start + len(words)}


def change(table: str, row: int, **values: Any) -> Spoil:
    """Other values for one row."""

    def spoil(rows: Rows) -> None:
        rows[table][row].update(values)

    return spoil


def change_award(**values: Any) -> Spoil:
    """Other values for the first award, with the award_id that they give."""

    def spoil(rows: Rows) -> None:
        row = rows["awards"][0]
        row.update(values)
        eight = ("recipient", "award", "edition", "category", "grade", "honor", "year", "status")
        row["award_id"] = award_id(FIRST, [row[name] for name in eight])

    return spoil
