from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posang.contract import SEOUL, TABLES, award_id, from_rows, page_id
from posang.errors import BadSettings
from posang.events import EVENTS, MENTIONS, by_year, mentions, resolve
from posang.events.resolve import lineage
from posang.events.similarity import similarity

FIRST = date(2024, 3, 1)


def mention(page: int = 0, day: int = 0, outlet: str | None = "가나일보", **fields: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "recipient": "거창군", "recipient_kind": "government", "government": "경상남도 거창군",
        "government_code": "48880", "organizer": "행정안전부", "award": "재난관리평가", "grade": "우수",
        "year": 2024, "status": "current",
    } | fields  # fmt: skip
    page_key = page_id(str(FIRST + timedelta(days=day)), f"{page}.txt", None)
    key_fields = ("recipient", "award", "edition", "category", "grade", "honor", "year", "status")
    return dict.fromkeys(MENTIONS.names) | row | {
        "page_id": page_key,
        "award_id": award_id(page_key, [row.get(name) for name in key_fields]),
        "outlet": outlet,
        "published_at": datetime(2024, 3, 1, 9, tzinfo=ZoneInfo(SEOUL)) + timedelta(days=day),
        "dt": FIRST + timedelta(days=day),
        "evidence": "우수기관으로 뽑혔다", "evidence_start": 0, "evidence_end": 10, "rule": "made", "confidence": 0.9,
    }  # fmt: skip


def table(*rows: dict[str, Any]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=MENTIONS)


def events(*rows: dict[str, Any], previous: pa.Table | None = None) -> list[dict[str, Any]]:
    return resolve(table(*rows), previous).to_pylist()


def test_outlets_that_report_one_award_make_one_event():
    (event,) = events(
        mention(1, outlet="가나일보", prize_krw=80_000_000),
        mention(2, day=1, outlet="다라신문", award="‘2024년 재난관리평가’".strip("‘’")[6:], organizer=None),
        mention(3, day=2, outlet="마바뉴스", award="재난관리 평가", year=None),
    )
    assert (event["articles"], event["outlets"], event["first_reported_on"]) == (3, 3, FIRST)
    assert (event["prize_krw"], event["year"], event["successor"]) == (80_000_000, 2024, None)
    assert {row["field"]: row["share"] for row in event["agreement"]}["award"] == 1.0


@pytest.mark.parametrize(
    "other",
    [
        {"award": "지역복지사업 평가"},
        {"year": 2022},
        {"recipient": "함양군", "government": "경상남도 함양군", "government_code": "48870"},
        {"category": "예방 분야"} | {"grade": "장려", "year": 2023},
        {"edition": 3, "year": 2021},
        {"recipient_kind": "department", "recipient": "안전총괄과", "department": "안전총괄과"},
        {"organizer": "경상남도", "award": "재난관리 실태평가"},
    ],
)
def test_what_tells_awards_apart_keeps_events_apart(other):
    assert len(events(mention(1), mention(2, day=1, **other))) == 2


def test_categories_of_one_evaluation_are_events_of_their_own():
    rows = [
        mention(1, category="기후환경"),
        mention(1, category="일자리"),
        mention(2, category="기후 환경", outlet="다라신문"),
    ]
    found = events(*rows)
    assert sorted((event["category"], event["articles"]) for event in found) == [("기후 환경", 2), ("일자리", 1)]


def test_contradicting_reports_are_one_event_and_the_contradiction_shows():
    found = events(
        mention(1), mention(2, day=1, outlet="다라신문"), mention(3, day=1, outlet="마바뉴스", grade="최우수")
    )
    (event,) = found
    assert event["grade"] == "우수"
    assert {row["field"]: round(row["share"], 2) for row in event["agreement"]}["grade"] == 0.67


def test_two_grades_on_one_page_are_two_awards():
    found = events(
        mention(1, grade="우수"), mention(1, grade="최우수"), mention(2, day=1, grade="우수", outlet="다라신문")
    )
    assert sorted((event["grade"], event["articles"]) for event in found) == [("우수", 2), ("최우수", 1)]


def test_a_renamed_province_is_the_same_winner():
    assert lineage("52000") == lineage("45000") != lineage("46000")
    rows = [
        mention(1, recipient="전라북도", government="전라북도", government_code="45000"),
        mention(
            2,
            day=5,
            recipient="전북특별자치도",
            government="전북특별자치도",
            government_code="52000",
            outlet="다라신문",
        ),
    ]
    assert len(events(*rows)) == 1


def test_an_older_mention_that_arrives_late_keeps_the_id():
    before = resolve(table(mention(1, day=9)))
    (event,) = events(mention(1, day=9), mention(2, day=0, outlet="다라신문"), previous=before)
    assert event["event_id"] == before.column("event_id")[0].as_py()
    assert event["first_reported_on"] == FIRST


def test_events_that_grow_together_keep_the_oldest_id_and_name_a_successor():
    apart = [mention(1, year=None, award="재난관리평가"), mention(2, day=130, year=None, outlet="다라신문")]
    before = resolve(table(*apart))
    assert before.num_rows == 2
    bridge = mention(3, day=65, year=None, outlet="마바뉴스")
    both = resolve(table(*apart, bridge), before)
    standing = [row for row in both.to_pylist() if row["successor"] is None]
    assert {row["event_id"] for row in before.to_pylist()} <= {row["event_id"] for row in both.to_pylist()}
    assert all(row["articles"] >= 1 for row in standing)
    again = resolve(table(*apart, bridge), both)
    assert again.equals(both)


def test_a_page_that_is_read_anew_hands_its_event_on():
    before = resolve(table(mention(1, award="재난관리평가", honor=None)))
    (event,) = events(mention(1, award="재난관리평가", honor="장관상"), previous=before)
    assert event["event_id"] == before.column("event_id")[0].as_py()


def test_an_event_without_mentions_ends():
    assert resolve(table(), resolve(table(mention(1)))).num_rows == 0


def test_years_are_the_folders():
    found = resolve(table(mention(1), mention(2, award="도시대상", year=None)))
    parts = by_year(found)
    assert sorted(parts) == [0, 2024]
    assert all(part.schema.equals(TABLES["award_events"].schema) for part in parts.values())


def test_mentions_join_awards_with_their_articles():
    row = mention(1)
    awards = from_rows(TABLES["awards"], [{name: row[name] for name in TABLES["awards"].schema.names}])
    article = {
        "page_id": row["page_id"], "source_path": "1.txt", "outlet": "가나일보", "published_at": row["published_at"],
        "body": "본문", "paragraphs_kept": 1, "paragraphs_removed": 0,
    }  # fmt: skip
    joined = mentions(awards, from_rows(TABLES["articles"], [article]), FIRST)
    assert joined.schema.equals(MENTIONS)
    assert joined.to_pylist()[0]["outlet"] == "가나일보"
    assert mentions(awards.slice(0, 0), from_rows(TABLES["articles"], []), FIRST).num_rows == 0


@pytest.mark.parametrize("bad", ["mentions", "previous"])
def test_tables_without_their_columns_are_refused(bad):
    whole = table(mention(1))
    with pytest.raises(BadSettings, match="lack the columns"):
        if bad == "mentions":
            resolve(whole.drop_columns(["outlet"]))
        else:
            resolve(whole, resolve(whole).drop_columns(["year"]))


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("2024 재난관리 평가", "2024 재난관리평가", True),
        ("재난평가", "재난관리평가", True),
        ("지방자치단체 일자리대상", "전국 지방자치단체 일자리 대상", True),
        ("재난관리평가", "지역복지사업 평가", False),
    ],
)
def test_names_are_compared_as_a_reader_would(left, right, alike):
    assert (similarity(left, right) >= 0.7) == alike
    assert similarity(left, right) == similarity(right, left)


MENTION = st.builds(
    mention,
    page=st.integers(0, 5),
    day=st.integers(0, 200),
    outlet=st.sampled_from([None, "가나일보", "다라신문"]),
    award=st.sampled_from(["재난관리평가", "재난관리 평가", "재난평가", "도시대상", "대한민국 도시대상"]),
    year=st.sampled_from([None, 2023, 2024]),
    grade=st.sampled_from([None, "우수", "최우수"]),
    category=st.sampled_from([None, "환경", "안전"]),
    edition=st.sampled_from([None, 7]),
    organizer=st.sampled_from([None, "행정안전부", "국토교통부"]),
)
MANY = st.lists(MENTION, min_size=1, max_size=14)


@given(MANY, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_mentions_does_not_matter(rows, random):
    distinct = list({row["award_id"]: row for row in rows}.values())
    shuffled = list(distinct)
    random.shuffle(shuffled)
    assert resolve(table(*shuffled)).equals(resolve(table(*distinct)))


@given(MANY, MANY)
@settings(max_examples=60)
def test_adding_mentions_keeps_every_id(first, second):
    before = resolve(table(*first))
    after = resolve(table(*second, *first), before)
    ids = {row["event_id"]: row for row in after.to_pylist()}
    assert set(before.column("event_id").to_pylist()) <= set(ids)
    standing = {name for name, row in ids.items() if row["successor"] is None}
    assert all(row["successor"] in standing for row in ids.values() if row["successor"] is not None)


@given(MANY)
@settings(max_examples=60)
def test_a_second_run_changes_nothing(rows):
    once = resolve(table(*rows))
    assert resolve(table(*rows), once).equals(once)
    assert once.schema.equals(EVENTS)


@given(MANY)
@settings(max_examples=60)
def test_every_mention_is_in_exactly_one_event(rows):
    distinct = {row["award_id"]: row for row in rows}
    found = resolve(table(*rows)).to_pylist()
    stated = {row["page_id"] for row in distinct.values()}
    assert {page for event in found for page in event["page_ids"]} == stated
    assert sum(event["articles"] for event in found) <= len(distinct)
