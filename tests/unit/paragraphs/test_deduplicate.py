"""What repeats what: inside a page, in a day, across days; and what stays."""

import random
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from days import Days, Page
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.expr.string import ExprStringNameSpace

from posang.contract import TABLES, page_id
from posang.errors import UnreadableInput
from posang.paragraphs.deduplicate import _lined, fresh_pages
from posang.paragraphs.roles import patterns

DAY, NEXT, THIRD = "2031-05-03", "2031-05-04", "2031-05-05"

LEAD = "가온시가 다온부 주관 ‘2031년 마을살림 평가’에서 우수기관으로 선정됐다고 3일 밝혔다."
MORE = "이번 평가는 전국 226개 시·군·구를 대상으로 살림살이와 주민 참여, 알뜰함을 두루 살폈다."
SAID = "나루 시장은 “주민과 함께 일군 결과”라며 “내년에는 골목마다 작은 쉼터를 열겠다”고 말했다."
LAST = "시는 받은 포상금 3천만원을 마을 도서관 일곱 곳의 낡은 책상과 의자를 바꾸는 데 쓸 계획이다."


def judged(days: Days, dt: str) -> pl.DataFrame:
    """Paragraphs of a day with their page's number."""
    numbers = days.table("pages", dt).select("page_id", "source_path")
    return days.table("paragraphs", dt).join(numbers, on="page_id", maintain_order="left")


def one_day(folder: Path, *pages: Page) -> pl.DataFrame:
    days = Days(folder, {DAY: pages})
    days.run(DAY)
    return judged(days, DAY)


def test_a_body_printed_twice_stands_once(tmp_path: Path) -> None:
    body = f"{LEAD}\n\n중간 제목\n{MORE}\n{SAID}"
    found = one_day(tmp_path, ("", f"가온시, 마을살림 평가 우수기관\n{body}\n{body}"))
    assert found["duplicate"].to_list() == ["none"] * 5 + ["same_page"] * 4
    again = found.tail(4)
    assert again["duplicate_of_position"].to_list() == [1, 2, 3, 4]
    assert again["duplicate_of_page_id"].to_list() == again["page_id"].to_list()
    assert not again["kept"].any()


def test_repeated_cells_of_a_table_stay(tmp_path: Path) -> None:
    cells = "대상\n가온시\n4천만원\n우수\n나래군\n1천만원\n우수\n다솜시\n1천만원"
    found = one_day(tmp_path, ("", f"{LEAD}\n{cells}\n{MORE}"))
    assert found["kept"].all()


def test_a_list_printed_twice_stands_once(tmp_path: Path) -> None:
    winners = ("최우수상 가온시청", "우수상 나래군청", "우수상 다솜시청", "장려상 라온군청", "장려상 마루시청")
    cells = "\n".join(f"{winner} 살림살이과 직원들" for winner in winners)
    found = one_day(tmp_path, ("", f"{LEAD}\n{cells}\n{MORE}\n{cells}\n{SAID}"))
    assert found.filter(pl.col("duplicate") == "same_page")["position"].to_list() == [7, 8, 9, 10, 11]


def test_the_oldest_copy_of_a_day_stays(tmp_path: Path) -> None:
    found = one_day(tmp_path, ("가", f"{LEAD}\n{MORE}"), ("나", f"{SAID}\n{LEAD}"), ("다", f"{LEAD}\n{LAST}"))
    copies = found.filter(pl.col("duplicate") == "same_day")
    assert copies["source_path"].to_list() == ["0001.txt", "0002.txt"]
    assert set(copies["duplicate_of_page_id"]) == {page_id(DAY, "0000.txt", None)}
    assert set(copies["duplicate_of_position"]) == {0}
    assert copies["similarity"].to_list() == [1.0, 1.0]


def test_an_earlier_day_is_older(tmp_path: Path) -> None:
    days = Days(tmp_path, {DAY: [("가", f"{MORE}\n{LEAD}")], NEXT: [("나", LAST), ("다", f"{LEAD}\n{SAID}")]})
    days.run(NEXT)
    copy = judged(days, NEXT).filter(pl.col("duplicate") == "earlier_day")
    assert copy["text"].to_list() == [LEAD]
    assert copy["duplicate_of_page_id"].to_list() == [page_id(DAY, "0000.txt", None)]
    assert copy["duplicate_of_position"].to_list() == [1]


def test_a_teaser_is_no_original(tmp_path: Path) -> None:
    teasers = f"{SAID}\n{LAST}\n저작권자 © 새벽신문 무단전재 및 재배포 금지\n많이 본 기사\n마을살림 평가 소식\n{LEAD}"
    found = one_day(tmp_path, ("가", teasers), ("나", f"{LEAD}\n{MORE}"))
    lead = found.filter(pl.col("text") == LEAD)
    assert lead["removed_reason"].to_list() == ["role", None]


def test_short_lines_of_other_pages_stay(tmp_path: Path) -> None:
    found = one_day(
        tmp_path, ("가", f"{LEAD}\n▲ 최우수 : 가온시\n{MORE}"), ("나", f"{SAID}\n▲ 최우수 : 가온시\n{LAST}")
    )
    assert found["kept"].all()


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        (LEAD.replace("우수기관으로 선정", "우수기관으로선정").replace("주관 ", "주관"), "near"),
        (LEAD.replace("‘", "<").replace("’", ">").replace(".", ""), "near"),
        ("[새벽신문 한결 기자] " + LEAD, "near"),
        ("(가온=저녁소식) 다온 기자 = " + LEAD, "near"),
        (LEAD.replace("가온시가", "가온시는"), "near"),
        (LEAD.replace("2031년", "2030년"), "variant"),
        (LEAD.replace("우수기관", "최우수기관"), "variant"),
        (LEAD.replace("선정됐다고", "못됐다고"), "variant"),
    ],
)
def test_near_copies_and_variants(tmp_path: Path, copy: str, kind: str) -> None:
    found = one_day(tmp_path, ("가", f"{MORE}\n{LEAD}"), ("나", f"{copy}\n{LAST}"))
    last = found.filter(pl.col("source_path") == "0001.txt").row(0, named=True)
    assert last["duplicate"] == kind
    assert last["kept"] is (kind == "variant")
    assert (last["duplicate_of_page_id"], last["duplicate_of_position"]) == (page_id(DAY, "0000.txt", None), 1)
    assert 0.5 <= last["similarity"] <= 1


def test_a_changed_person_or_place_is_another_fact(tmp_path: Path) -> None:
    named = "이날 시상식에서는 살림살이과 김하늘 주무관이 마을 장터를 살린 공로로 표창을 받아 박수를 받았다고 전했다."
    placed = "김천시 주민 대표들은 지난 봄에 시작한 골목 청소가 온 마을로 번져 쓰레기가 눈에 띄게 사라졌다고 전했다."
    page = f"{named.replace('김하늘', '박바다')}\n{placed.replace('김천', '구미')}"
    found = one_day(tmp_path, ("가", f"{named}\n{placed}"), ("나", page))
    assert found["duplicate"].to_list() == ["none", "none", "variant", "variant"]


def test_a_cut_ending_repeats_the_whole(tmp_path: Path) -> None:
    whole = f"{MORE} {SAID}"
    found = one_day(tmp_path, ("가", whole), ("나", whole[:-24]))
    assert found["duplicate"].to_list() == ["none", "near"]


def test_a_short_lead_with_a_byline_in_front(tmp_path: Path) -> None:
    lead = "가온시가 가온천을 따라 5.5km 길이의 산책로를 놓는다."
    found = one_day(tmp_path, ("가", f"{lead}\n{MORE}"), ("나", f"(가온=저녁소식) 한결 기자 = {lead}\n{lead}\n{SAID}"))
    assert found["duplicate"].to_list() == ["none", "none", "near", "none", "none"]


def test_a_near_copy_of_an_earlier_day(tmp_path: Path) -> None:
    days = Days(tmp_path, {DAY: [("가", f"{MORE}\n{LEAD}")], NEXT: [("나", "[새벽신문 한결 기자] " + LEAD)]})
    days.run(NEXT)
    row = judged(days, NEXT).row(0, named=True)
    assert (row["duplicate"], row["duplicate_of_page_id"]) == ("near", page_id(DAY, "0000.txt", None))


def test_near_copies_do_not_depend_on_what_is_held_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dumps = {
        DAY: [("가", f"{MORE}\n{LEAD}"), ("나", f"{MORE[:-9]}\n{SAID}")],
        NEXT: [("가", f"{LAST}\n[새벽신문 한결 기자] {SAID}")],
        THIRD: [("나", "\n".join(text.replace(" ", "", 2) for text in (LEAD, MORE, SAID, LAST))), ("다", MORE[:-7])],
    }
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    one, other = Days(tmp_path / "one", dumps), Days(tmp_path / "other", dumps)
    one.run(THIRD)
    for name in ("SIDE_BY_SIDE", "KEYS_AT_ONCE", "SIGNATURES_A_BLOCK", "PAIRS_A_BLOCK", "PAIRS_A_SLICE"):
        monkeypatch.setattr(f"posang.paragraphs.near.{name}", 1)
    other.run(THIRD)
    assert one.table("paragraphs", THIRD)["duplicate"].to_list() == ["near"] * 5
    assert one.path("paragraphs", THIRD).read_bytes() == other.path("paragraphs", THIRD).read_bytes()


def test_templates_survive(tmp_path: Path) -> None:
    cities = ("김천시", "구미시", "안동시", "영주시", "문경시", "경산시")
    pages = [
        (
            "날씨",
            f"{city}는 {day}일 아침 최저기온 {day % 7 + 3}도, 낮 최고기온 {day % 9 + 12}도로 예보됐고 "
            "미세먼지는 보통 수준을 보이겠다.",
        )
        for day in range(1, 21)
        for city in cities
    ]
    assert one_day(tmp_path, *pages)["kept"].all()


def test_boilerplate_of_an_outlet(tmp_path: Path) -> None:
    plea = "함께 걷는 이웃이 있어 오늘도 마을이 따뜻합니다."
    own = [
        ("마을신문", f"{number}번째 골목 이야기를 들으러 이웃 {number * 7}명이 마을회관에 모였다.\n{plea}")
        for number in range(9)
    ]
    other = [("다른신문", f"{LEAD}\n{plea}")]
    found = one_day(tmp_path, *own, *other).filter(pl.col("text") == plea)
    assert found["removed_reason"].to_list() == ["boilerplate"] * 9 + [None]
    assert found["duplicate_of_page_id"].n_unique() == 2  # the oldest repeats none


def test_pages_that_come_twice(tmp_path: Path) -> None:
    page = f"{LEAD}\n{MORE}"
    days = Days(
        tmp_path,
        {
            DAY: [("가", page), ("가", page), ("나", page), ("", "")],
            NEXT: [("가", page), ("다", page), ("라", page, "http://a.example/1"), ("마", page, "http://a.example/1")],
        },
    )
    counts = days.run(DAY)
    assert days.table("pages", DAY)["status"].to_list() == ["accepted", "duplicate", "accepted", "quarantined"]
    assert (counts.pages, counts.accepted, counts.duplicate, counts.quarantined) == (4, 2, 1, 1)
    days.run(NEXT)
    found = days.table("pages", NEXT)
    assert found["status"].to_list() == ["duplicate", "accepted", "accepted", "duplicate"]
    assert found["duplicate_of"].to_list()[0] == page_id(DAY, "0000.txt", None)
    assert set(days.table("paragraphs", NEXT)["page_id"]) == set(found.filter(status="accepted")["page_id"])


def test_reprints_are_linked_to_the_oldest(tmp_path: Path) -> None:
    first = f"{LEAD}\n{MORE}\n{SAID}\n{LAST}"
    second = f"{LEAD.replace('다온부 주관', '다온부가 연')}\n{MORE}\n{SAID.replace('일군', '이룬')}\n{LAST}"
    third = (
        second.replace("두루 살폈다", "두루 견줬다")
        .replace("쓸 계획이다", "쓰기로 했다")
        .replace("나루 시장은", "시장은")
    )
    other = f"{SAID}\n산과 들에 봄꽃이 한창이라 이웃 마을 사람들까지 줄지어 찾아와 골목마다 웃음소리가 넘친다."
    days = Days(tmp_path, {DAY: [("가", first)], NEXT: [("나", second), ("라", other)], THIRD: [("다", third)]})
    for dt in (DAY, NEXT, THIRD):
        days.run(dt)
    assert days.table("reprints", DAY).is_empty()
    for dt in (NEXT, THIRD):
        links = days.table("reprints", dt)
        assert links["page_id"].to_list() == [page_id(dt, "0000.txt", None)]
        assert links["duplicate_of_page_id"].to_list() == [page_id(DAY, "0000.txt", None)]
    assert (days.table("reprints", THIRD)["similarity"] < 1).all()


def test_a_day_without_pages(tmp_path: Path) -> None:
    days = Days(tmp_path, {DAY: [], NEXT: [("가", LEAD)], THIRD: []})
    for dt in (DAY, NEXT, THIRD):
        counts = days.run(dt)
        assert counts.paragraphs == counts.pages
    assert days.table("paragraphs", DAY).is_empty()


def test_tables_are_of_the_contract(tmp_path: Path) -> None:
    days = Days(tmp_path, {DAY: [("가", f"{LEAD}\n{MORE}\n{LEAD}")]})
    days.run(DAY)
    for name in ("pages", "paragraphs"):
        assert days.table(name, DAY).columns == TABLES[name].schema.names


def test_a_broken_index_is_named(tmp_path: Path) -> None:
    days = Days(tmp_path, {DAY: [("가", LEAD)], NEXT: [("가", MORE)]})
    path = days.index(DAY)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(UnreadableInput, match="index-2031-05-03"):
        days.run(NEXT)


SENTENCES = (
    LEAD,
    MORE,
    SAID,
    LAST,
    "관련기사",
    "[새벽신문 한결 기자] " + LEAD,
    LEAD.replace("3일", "4일"),
    "우수",
    MORE[:-9],
)
DUMPS = st.lists(
    st.lists(
        st.tuples(st.sampled_from(["가", "나", ""]), st.lists(st.sampled_from(SENTENCES), max_size=5).map("\n".join)),
        max_size=4,
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=15, deadline=None)
@given(DUMPS, st.randoms(use_true_random=False))
def test_laws_of_the_ledger(
    tmp_path_factory: pytest.TempPathFactory, dumps: list[list[Page]], order: random.Random
) -> None:
    names = [DAY, NEXT, THIRD][: len(dumps)]
    folders = [tmp_path_factory.mktemp("days") for _ in range(2)]
    one, other = (Days(folder, dict(zip(names, dumps, strict=True))) for folder in folders)
    for dt in names:
        one.run(dt)
    shuffled = list(names)
    order.shuffle(shuffled)
    for dt in shuffled:
        other.index(dt, batch=1)
        other.run(dt)
    ages: dict[tuple[str, int], tuple[str, str, int]] = {}
    for dt in names:
        for name in ("pages", "paragraphs", "reprints"):
            assert one.path(name, dt).read_bytes() == other.path(name, dt).read_bytes()
        assert one.index(dt).read_bytes() == other.index(dt).read_bytes()
        lines = judged(one, dt)
        assert (lines["kept"] == lines["removed_reason"].is_null()).all()
        ages |= {
            (r["page_id"], r["position"]): (dt, r["source_path"], r["position"]) for r in lines.iter_rows(named=True)
        }
        for row in lines.filter(pl.col("duplicate") != "none").iter_rows(named=True):
            if row["duplicate_of_page_id"] is not None:
                older = (row["duplicate_of_page_id"], row["duplicate_of_position"])
                assert ages[older] < ages[row["page_id"], row["position"]]


def test_what_is_kept_of_pages_does_not_hold_their_texts(tmp_path: Path) -> None:
    texts = [f"{number}번째 쪽 " + "가" * 100_000 for number in range(20)]
    Days(tmp_path, {DAY: [("새벽신문", text) for text in texts]})
    before = pa.total_allocated_bytes()
    with pq.ParquetFile(tmp_path / f"landed-{DAY}.parquet", pre_buffer=False) as landed:
        kept = [pages.drop("text") for pages in fresh_pages(landed.iter_batches(10))]
    assert sum(len(pages) for pages in kept) == len(texts)
    assert pa.total_allocated_bytes() - before < sum(map(len, texts))


def test_the_expressions_of_a_line_fit_into_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = set()
    for name in ("contains", "count_matches", "extract_all", "find", "replace", "replace_all"):
        method = getattr(ExprStringNameSpace, name)

        def heard(
            texts: ExprStringNameSpace, pattern: str, *rest: str, method: Any = method, **options: bool
        ) -> pl.Expr:
            asked.add(pattern)
            return method(texts, pattern, *rest, **options)

        monkeypatch.setattr(ExprStringNameSpace, name, heard)
    Days(tmp_path, {DAY: [("가", f"{LEAD}\n▲ “{MORE}”\n승인 2031.05.03 10:20\n저작권자 © 새벽신문\n{LEAD * 4}")]})
    with pq.ParquetFile(tmp_path / f"landed-{DAY}.parquet") as landed:
        for pages in fresh_pages(landed.iter_batches()):
            _lined(pages)
    assert patterns()["dateline"] in asked
    assert len(asked) <= 32, "Polars keeps 32 compiled expressions a thread; with more each call compiles anew"
