"""The law of days: whatever was delivered and run in whatever order, once nothing is stale every byte is the same."""

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, event, example, given, settings
from hypothesis import strategies as st
from tiny_dump import published

from posang import stages
from posang.contract import TABLES
from posang.contract.parquet import write_table
from posang.settings import Settings

DAYS = [date(2026, 1, day) for day in (19, 20, 21, 22, 24)]
LOOKBACK = 3  # days, so that the oldest leave it while the history goes on
OUTLETS = ("가상일보", "지어낸신문")
FOOTER = "이 신문은 꾸며 낸 것이며 실제로 있는 어떤 신문과도 관계가 없음을 밝혀 둡니다 독자 여러분"
LEAD = "전남 구례군은 가상행정포럼이 주관한 ‘2025년 마을살림 평가’에서 최우수상을 받았다고 밝혔다."
PARAGRAPHS = (
    LEAD,
    LEAD.replace("최우수상", "우수상"),
    LEAD.replace("마을살림 평가", "마을 살림 평가"),
    f"[가상일보 홍길순 기자] {LEAD}",
    "군은 주민이 함께 만든 살림 계획을 세 해 동안 이어 오며 예산 4억원을 아낀 점을 높이 평가받았다고 설명했다.",
    "군은 주민이 함께 만든 살림 계획을 세 해 동안 이어 오며 예산 5억원을 아낀 점을 높이 평가받았다고 설명했다.",
    "오늘 낮 기온은 어제보다 조금 높아 바깥 활동을 하기에 무난하겠다고 꾸며 낸 기상 소식이 전했다. 바람은 약하다.",
    "홍길순 군수는 “앞으로도 마을마다 찾아가 이야기를 듣고 살림에 담아 가겠다”라고 여러 차례 힘주어 말했다.",
)
PAGES = 9  # pages of one outlet in a day at most, enough for its footer to become boilerplate

Page = tuple[int, tuple[int, ...]]  # outlet, paragraphs
Dump = dict[str, Page]  # file -> its page


@dataclass(frozen=True)
class Deliver:
    """A dump arrives: late, again, corrected or grown; it replaces what was there."""

    day: date
    dump: Dump


@dataclass(frozen=True)
class Grow:
    """More files are added to a dump, if there is one."""

    day: date
    dump: Dump


@dataclass(frozen=True)
class Lose:
    """A dump is taken away."""

    day: date


@dataclass(frozen=True)
class Run:
    """Days are run in this order, or at the same time."""

    days: Sequence[date]
    together: bool


@dataclass(frozen=True)
class Refresh:
    """The first of the stale days are run again, as many as there is time for."""

    days: int


Step = Deliver | Grow | Lose | Run | Refresh

days = st.sampled_from(DAYS)
pages = st.tuples(st.sampled_from((0, 1)), st.lists(st.sampled_from(range(len(PARAGRAPHS))), max_size=3).map(tuple))
dumps = st.dictionaries(st.sampled_from([f"{name}.jsonl" for name in "abcdefghi"[:PAGES]]), pages, max_size=PAGES)
steps = st.one_of(
    st.builds(Deliver, days, dumps),
    st.builds(Grow, days, dumps),
    st.builds(Run, st.lists(days, min_size=1, max_size=4, unique=True), st.booleans()),
    st.builds(Refresh, st.integers(1, 3)),
    st.builds(Lose, days),
)
histories = st.lists(steps, min_size=4, max_size=10)
crowded = {f"{name}.jsonl": (0, (number % 3,)) for number, name in enumerate("abcdefghi")}


def light_validation(given: Settings, day: date, run: str) -> stages.Counts:
    """Stands in for validation, which takes about a second a day and changes nothing in a faultless one."""
    folder = stages.Lake(given.lake).staged(day, run)
    (folder / "checked").mkdir(exist_ok=True)
    counts = json.loads((folder / "extracted.json").read_text())
    files = {"pages": "pages.parquet", "paragraphs": "paragraphs.parquet", "quarantine": "checked/quarantine.parquet"}
    write_table(TABLES["quarantine"], TABLES["quarantine"].schema.empty_table(), folder / files["quarantine"])
    for name in counts:
        files[name] = f"checked/{name}.parquet"
        found = pq.read_table(folder / f"{name}.parquet")
        write_table(TABLES[name], found.to_batches(), folder / files[name])
    (folder / "checked" / "found.json").write_text(json.dumps({"files": files, "summary": {"success": True}}))
    return {}


@pytest.fixture(autouse=True)
def light(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    chain = tuple(light_validation if stage is stages.validate else stage for stage in stages.STAGES)
    monkeypatch.setattr(stages, "STAGES", chain)
    yield


def write(folder: Path, dump: Dump) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, (outlet, lines) in dump.items():
        text = "\n".join([*(PARAGRAPHS[line] for line in lines), FOOTER])
        row: dict[str, Any] = {"text": text, "outlet": OUTLETS[outlet], "title": "구례군, 마을살림 평가 최우수"}
        (folder / name).write_text(json.dumps(row, ensure_ascii=False) + "\n")


def run_one(given: Settings, number: int, day: date) -> None:
    """All stages of a day as a run of its own name, as Airflow would."""
    for stage in stages.STAGES:
        stage(given, day, f"run {number}")


def take(given: Settings, step: Step) -> None:
    match step:
        case Deliver(day, dump):
            shutil.rmtree(given.raw / f"dt={day}", ignore_errors=True)
            write(given.raw / f"dt={day}", dump)
        case Grow(day, dump):
            if (given.raw / f"dt={day}").exists():
                write(given.raw / f"dt={day}", dump)
        case Lose(day):
            shutil.rmtree(given.raw / f"dt={day}", ignore_errors=True)
        case Run(listed, together):
            there = stages.with_dump(given, listed)
            with ThreadPoolExecutor(2 if together else 1) as pool:
                list(pool.map(partial(run_one, given), range(len(there)), there))
        case Refresh(number):
            for found in stages.stale_days(given)[:number]:
                stages.run_day(given, found.day)


def heal(given: Settings, lake_days: int) -> int:
    """Run what is stale until nothing is; returns how many runs that took."""
    runs = 0
    while stale := stages.stale_days(given):
        for found in stale:
            stages.run_day(given, found.day)
            runs += 1
        assert runs <= 2 * lake_days, f"{[(row.day, row.stale) for row in stale]} stay stale"
    return runs


@settings(
    max_examples=10,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink a history takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@example({}, [Deliver(DAYS[2], crowded), Run([DAYS[2]], False), Deliver(DAYS[0], crowded)])
@example({}, [Deliver(day, crowded) for day in DAYS[:3]] + [Run([DAYS[2], DAYS[0], DAYS[1]], True), Lose(DAYS[1])])
@given(first=st.dictionaries(days, dumps, min_size=3), history=histories)
def test_any_history_ends_in_the_bytes_of_a_run_in_calendar_order(first: dict[date, Dump], history: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "raw").mkdir()
        ours, fresh = (
            Settings(raw=folder / "raw", lake=folder / lake, workers=1, lookback_days=LOOKBACK)
            for lake in ("ours", "fresh")
        )
        for step in (*(Deliver(day, dump) for day, dump in first.items()), *history):
            take(ours, step)
        there = stages.with_dump(ours, DAYS)
        event(f"{heal(ours, len(DAYS))} runs to heal")
        for day in there:
            stages.run_day(fresh, day)
        expected = published(fresh.lake)
        found = published(ours.lake)
        if there:
            assert expected
        assert {path: found.get(path) for path in expected} == expected
        assert heal(ours, len(DAYS)) == 0
