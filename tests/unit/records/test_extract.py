import hashlib
from datetime import date

import pyarrow as pa
import pytest
from pages import page

from posang.contract import LANDED, TABLES, from_rows, page_id
from posang.records import extract
from posang.records.extract import EXTRACTED, read_page

DAY = "2024-06-03"
PAGE = (
    ("title", "김천시, 혁신평가 최우수"),
    ("dateline", "입력 2024.06.03 10:20"),
    ("body", "[누리일보 나누리 기자] 경북 김천시가 행정안전부의 ‘2023년 혁신평가’에서 최우수기관에 선정됐다."),
    ("body", "한가람 시장은 “주민과 함께 얻은 결과다”라고 말했다."),
    ("copyright", "저작권자 © 누리일보 무단전재 및 재배포 금지"),
)
REPRINTS = pa.schema([("page_id", pa.string()), ("duplicate_of_page_id", pa.string()), ("similarity", pa.float32())])


def made(names=("a.txt",), kept=(False, False, True, False, False)):
    pages, lines = [], []
    for name in names:
        text = "\n".join(line for _, line in PAGE)
        identity = page_id(DAY, name, None)
        pages.append(
            {"page_id": identity, "source_path": name, "path": name, "bytes": len(text), "status": "accepted",
             "text": text, "content_sha256": hashlib.sha256(text.encode()).hexdigest()}
        )  # fmt: skip
        start = 0
        for position, (role, line) in enumerate(PAGE):
            reason = None if kept[position] else "role" if role in ("dateline", "copyright") else "same_day"
            lines.append(
                {"page_id": identity, "position": position, "text": line, "role": role, "start": start,
                 "end": start + len(line), "fingerprint": position, "duplicate": "none", "removed_reason": reason,
                 "kept": kept[position]}
            )  # fmt: skip
            start += len(line) + 1
    return from_rows(LANDED, pages), from_rows(TABLES["paragraphs"], lines)


def extracted(*names, reprints=()):
    rows = [dict(zip(REPRINTS.names, row, strict=True)) for row in reprints]
    return extract(*made(names or ("a.txt",)), pa.Table.from_pylist(rows, schema=REPRINTS), date.fromisoformat(DAY))


@pytest.mark.parametrize("name", EXTRACTED)
def test_tables_have_the_schema_of_the_contract(name):
    assert extracted()[name].schema.equals(TABLES[name].schema)


def test_the_article_and_its_counts():
    (row,) = extracted()["articles"].to_pylist()
    body = row["body"].splitlines()
    assert (row["title"], row["outlet"], row["reporter"]) == ("김천시, 혁신평가 최우수", "누리일보", "나누리")
    assert (row["paragraphs_kept"], row["paragraphs_removed"]) == (1, 4)
    assert row["novel_share"] == pytest.approx(len(body[0]) / sum(map(len, body)))
    assert row["government_code"] == "47150"


def test_a_reprint_names_the_older_article():
    page = page_id(DAY, "a.txt", None)
    (row,) = extracted(reprints=[(page, "f" * 32, 0.9)])["articles"].to_pylist()
    assert row["duplicate_of_page_id"] == "f" * 32
    assert row["similarity"] == pytest.approx(0.9)


def test_rows_are_in_page_order_then_by_place():
    tables = extracted("b.txt", "a.txt")
    order = [page_id(DAY, name, None) for name in ("b.txt", "a.txt")]
    assert tables["articles"]["page_id"].to_pylist() == order
    for name, place in (("people", "start"), ("quotes", "start"), ("figures", "start"), ("awards", "evidence_start")):
        keys = [(order.index(row["page_id"]), row[place]) for row in tables[name].to_pylist()]
        assert keys == sorted(keys), name


@pytest.mark.parametrize("name", [name for name in EXTRACTED if name != "articles"])
def test_keys_are_unique(name):
    rows = extracted("a.txt", "b.txt")[name].to_pylist()
    keys = [tuple(row[column] for column in TABLES[name].key) for row in rows]
    assert len(keys) == len(set(keys))


def test_the_award_is_read_and_its_evidence_is_the_pages_own():
    pages, _ = made()
    text = pages["text"][0].as_py()
    rows = extracted()["awards"].to_pylist()
    assert [(row["recipient"], row["grade"]) for row in rows] == [("김천시", "최우수")]
    assert text[rows[0]["evidence_start"] : rows[0]["evidence_end"]] == rows[0]["evidence"]


def test_a_line_that_only_passed_for_the_headline_tells_nothing_of_awards():
    lines = (
        ("title", "온라인 기사 ( 2016.03.02 17:20 )"),
        ("subtitle", "누리·가온교육지원청, 최우수 교육청"),
        ("caption", "충남도교육청 전경"),
        ("body", "충남도교육청이 실시한 ‘2015년 교육지원청 평가’에서 서산교육지원청이 최우수 교육청에 뽑혔다."),
        ("body", "도교육청은 2016년 1월 중순부터 14개 교육지원청을 상대로 벌인 평가 결과를 2일 내놓았다."),
    )
    rows = read_page(page(*lines), {})
    assert rows["articles"][0]["title"] == "누리·가온교육지원청, 최우수 교육청"
    assert [(row["year"], row["status"]) for row in rows["awards"]] == [(2015, "current")]


def test_no_pages_give_empty_tables():
    empty = extract(
        LANDED.schema.empty_table(), TABLES["paragraphs"].schema.empty_table(), REPRINTS.empty_table(), date(2024, 6, 3)
    )
    assert {name: table.num_rows for name, table in empty.items()} == dict.fromkeys(EXTRACTED, 0)
