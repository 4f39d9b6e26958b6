"""Tiny made-up dumps and what is left of them in a lake, for the tests of whole days."""

import hashlib
import json
from datetime import date
from pathlib import Path

import polars as pl

from posang import stages
from posang.settings import Settings

FIRST, SECOND, EMPTY, BAD = (date(2026, 1, day) for day in (20, 21, 22, 23))
AWARD = "전남 구례군은 가상행정포럼이 주관한 ‘2025년 마을살림 평가’에서 최우수상을 받았다고 19일 밝혔다."
OTHER = "경남 거창군은 가상농정연구회가 연 ‘2025년 논두렁 정비 경진대회’에서 우수상을 수상했다고 18일 전했다."
MORE = "이번 평가는 전국의 마을을 대상으로 주민 참여와 예산 절감 실적을 두루 살펴 이뤄졌다고 군은 설명했다."
SAID = "홍길순 군수는 “주민과 함께 이룬 결과”라고 말했다."
NEWS = f"구례군, 마을살림 평가 최우수\n2026-01-19 10:20\n{AWARD}\n{MORE}\n{SAID}\n"
LAST = f"거창군, 논두렁 정비 우수상\n2026-01-18 09:00\n{OTHER}\n{MORE}\n"


def write_dumps(raw: Path) -> None:
    """Four days: two pages and a broken row; the first page again beside a new one; nothing; only bad input."""
    first, second, empty, bad = (raw / f"dt={day}" for day in (FIRST, SECOND, EMPTY, BAD))
    for folder in (first, second, empty, bad):
        folder.mkdir(parents=True)
    (first / "a.txt").write_text(NEWS)
    write_rows(first / "b.jsonl", {"text": LAST, "outlet": "가상일보"})
    with (first / "b.jsonl").open("a") as file:
        file.write('{"text": \n')
    (second / "again.txt").write_text(NEWS)
    write_rows(second / "c.jsonl", {"text": LAST + "새 소식은 여기까지다.\n", "outlet": "지어낸신문"})
    (bad / "binary.txt").write_bytes(bytes(range(32)) * 9)
    (bad / "cut.parquet").write_bytes(b"PAR1 and no more")
    (bad / "empty.txt").write_bytes(b"")
    (bad / "page.html").write_text("<p>")


def write_rows(path: Path, *rows: dict[str, str]) -> None:
    """Rows as a file of JSON lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def settings(raw: Path, lake: Path, workers: int = 1) -> Settings:
    """Settings without the environment's."""
    return Settings(raw=raw, lake=lake, workers=workers)


def run_days(given: Settings, *days: date) -> None:
    """Run days one after the other."""
    for day in days:
        stages.run_day(given, day)


def hashes(lake: Path, *rooms: str) -> dict[str, str]:
    """SHA-256 of every file below the rooms of a lake."""
    return {
        path.relative_to(lake).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for room in rooms
        for path in sorted((lake / room).rglob("*"))
        if path.is_file()
    }


def published(lake: Path) -> dict[str, str]:
    """What must not depend on the run: hashes of all files below tables/, manifests/ and _index/."""
    return hashes(lake, "tables", "manifests", "_index")


def rows(lake: Path, table: str, day: date) -> list[dict[str, object]]:
    """A day's rows as a reader by path sees them."""
    path = lake / "tables" / table / f"dt={day}" / "part-0.parquet"
    return pl.read_parquet(path, hive_partitioning=False).to_dicts()
