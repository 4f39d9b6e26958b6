import gzip
import hashlib
import os
import unicodedata
from datetime import date
from pathlib import Path

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from posang.contract import LANDED, page_id
from posang.errors import UnreadableInput
from posang.landing import PAGE_REASONS, FieldMapping, Limits, inputs, read_day

DAY = date(2026, 1, 20)
TEXT = "꾸며낸 소식이다.\n가람시가 우수 기관으로 뽑혔다고 밝혔다.\n"


def line(text: str = TEXT, **fields: object) -> bytes:
    return orjson.dumps({"text": text, **fields}) + b"\n"


def landed(raw: Path, files: dict[str, bytes], **options: object) -> list[dict]:
    for name, content in files.items():
        file = raw / f"dt={DAY}" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    batches = list(read_day(raw, DAY, **options))
    assert all(batch.schema.equals(LANDED.schema, check_metadata=True) for batch in batches)
    return [row for batch in batches for row in batch.to_pylist()]


def outcome(rows: list[dict]) -> list[tuple]:
    return [(row["source_path"], row["reason"]) for row in rows]


def test_a_text_file_is_one_page_with_every_column(tmp_path):
    raw = TEXT.encode("cp949")
    [row] = landed(tmp_path, {"신문/하나.txt": raw})
    assert row["page_id"] == page_id("2026-01-20", "신문/하나.txt", None)
    assert (row["source_path"], row["path"], row["source_row"]) == ("신문/하나.txt", "신문/하나.txt", None)
    assert (row["text"], row["characters"], row["bytes"]) == (TEXT, len(TEXT), len(raw))
    assert (row["encoding"], row["status"], row["reason"], row["detail"]) == ("cp949", "accepted", None, None)
    assert row["content_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert row["hangul_share"] == 1


def test_the_rows_of_a_file_carry_what_the_crawler_said(tmp_path):
    given = {"url": "https://paper.example/1", "title": "꾸밈", "date": 20260120, "outlet": " 가람신문 ", "id": 7}
    [first, second] = landed(tmp_path, {"a.jsonl": line(**given) + b"\n" + line(url="")})
    assert (first["url"], first["declared_title"], first["declared_date"]) == (given["url"], "꾸밈", "20260120")
    assert (first["declared_outlet"], first["site"]) == ("가람신문", "가람신문")
    assert (first["source_path"], first["source_row"], first["bytes"]) == ("a.jsonl#1", 1, len(TEXT.encode()))
    assert (second["source_row"], second["url"], second["site"]) == (3, None, None)  # a blank line is a line


def test_other_column_names_are_mapped(tmp_path):
    fields = FieldMapping(text="content", url="link")
    content = orjson.dumps({"content": TEXT, "link": "https://paper.example/1", "url": "x"})
    [row] = landed(tmp_path, {"a.jsonl": content}, fields=fields)
    assert (row["text"], row["url"]) == (TEXT, "https://paper.example/1")


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.jsonl", bytes),
        ("A.JSONL", bytes),
        ("a.jsonl.gz", gzip.compress),
        ("a.jsonl.gz", lambda raw: gzip.compress(raw[:50]) + gzip.compress(raw[50:])),
        ("a.jsonl.zst", zstandard.compress),
        ("a.jsonl.zst", lambda raw: zstandard.compress(raw[:50]) + zstandard.compress(raw[50:])),
        ("a.jsonl", lambda raw: b"\xef\xbb\xbf" + raw),
        ("a.jsonl", lambda raw: raw.decode().encode("cp949")),
        ("a.jsonl", lambda raw: raw.decode().encode("utf-16")),
        ("a.jsonl", lambda raw: raw.decode().encode("utf-16-be")),
        ("a.jsonl", lambda raw: raw.replace(b"\n", b"\r\n")),
    ],
)
def test_every_packing_and_encoding_of_lines_gives_the_same_pages(tmp_path, name, pack):
    texts = [TEXT, TEXT * 2, TEXT * 3]
    rows = landed(tmp_path, {name: pack(b"".join(map(line, texts)))})
    assert [row["text"] for row in rows] == texts
    assert [row["source_row"] for row in rows] == [1, 2, 3]


def test_encodings_mix_within_one_file_of_lines(tmp_path):
    rows = landed(tmp_path, {"a.jsonl": line() + line().decode().encode("cp949")})
    assert [(row["text"], row["encoding"]) for row in rows] == [(TEXT, "utf-8"), (TEXT, "cp949")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", " \n\u3000\n".encode(), "empty"),
        ("a.txt", b"%PDF-1.7 ...", "binary"),
        ("a.txt", b"\0\1\2\3" * 9, "binary"),
        ("a.txt", b"\1\2\3 abc", "binary"),
        ("a.txt", "꾸밈".encode()[:-1], "undecodable"),
        ("a.txt", b"x" * 101, "over_long"),
        ("a.txt", b"x" * 1000, "over_long"),
        ("a.jsonl", line("x" * 101), "over_long"),
        ("a.jsonl", line("x" * 100_000), "over_long"),
        ("a.jsonl", b'{"text": }\n', "malformed_json"),
        ("a.jsonl", b'["text"]\n', "malformed_json"),
        ("a.jsonl", b'{"text": "\\ud800"}\n', "malformed_json"),
        ("a.jsonl", b'{"text": null}\n', "missing_text"),
        ("a.jsonl", b'{"text": 5}\n', "missing_text"),
        ("a.jsonl", b'{"body": "x"}\n', "missing_text"),
        ("a.jsonl", b'{"text": "\xff\xfe\xfd"}\n', "undecodable"),
        ("a.jsonl", b'{"text": "cut', "truncated"),
        ("a.jsonl", gzip.compress(line()), "binary"),
        ("a.jsonl.gz", b"", "truncated"),
        ("a.jsonl.gz", b"no gzip at all", "truncated"),
        ("a.jsonl.zst", b"no zstd at all", "truncated"),
        ("a.parquet", b"PAR1 no Parquet PAR1", "unreadable_parquet"),
        ("a.parquet", b"", "unreadable_parquet"),
        ("a.html", b"<html>", "unsupported_format"),
        ("a.warc.gz", b"x", "unsupported_format"),
        ("a.pdf", b"x", "unknown_format"),
        ("a", b"x", "unknown_format"),
    ],
)
def test_what_is_no_page_is_refused_with_a_reason_and_a_mend(tmp_path, name, content, reason):
    rows = landed(tmp_path, {name: content, "good.txt": b"x"}, limits=Limits(characters=100))
    [bad, good] = rows
    assert (bad["status"], bad["reason"], bad["text"], bad["site"]) == ("quarantined", reason, None, None)
    assert reason in PAGE_REASONS
    assert bad["detail"].startswith(name)
    assert "; mend: " in bad["detail"]
    assert good["status"] == "accepted"


def test_a_page_of_exactly_the_limit_is_accepted(tmp_path):
    [row] = landed(tmp_path, {"a.txt": ("가" * 100).encode("utf-16")}, limits=Limits(characters=100))
    assert (row["status"], row["characters"]) == ("accepted", 100)


@pytest.mark.parametrize(("name", "pack"), [("a.jsonl.gz", gzip.compress), ("a.jsonl.zst", zstandard.compress)])
def test_a_cut_file_gives_the_rows_before_the_cut_and_one_for_the_cut(tmp_path, name, pack):
    lines = [line(TEXT + os.urandom(400).hex()) for _ in range(2000)]
    packed = pack(b"".join(lines))
    rows = landed(tmp_path, {name: packed[: len(packed) // 2]})
    *before, cut = rows
    assert len(before) > 100
    assert [row["source_row"] for row in rows] == list(range(1, len(rows) + 1))
    assert {row["status"] for row in before} == {"accepted"}
    assert (cut["status"], cut["reason"]) == ("quarantined", "truncated")


def test_a_cut_between_two_rows_is_marked_too(tmp_path):
    rows = landed(tmp_path, {"a.jsonl.gz": gzip.compress(line())[:-4]})
    assert outcome(rows) == [("a.jsonl.gz#1", None), ("a.jsonl.gz#2", "truncated")]


def test_a_line_too_long_to_hold_is_measured_and_the_next_one_read(tmp_path):
    long = b'{"text": "' + b"x" * 2_000_000 + b'"}'
    rows = landed(tmp_path, {"a.jsonl": long + b"\n" + line("y")}, limits=Limits(characters=10))
    assert outcome(rows) == [("a.jsonl#1", "over_long"), ("a.jsonl#2", None)]
    assert (rows[0]["bytes"], rows[0]["content_sha256"]) == (len(long), hashlib.sha256(long).hexdigest())


def parquet(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    return sink.getvalue().to_pybytes()


def test_the_rows_of_a_parquet_file_are_pages(tmp_path):
    table = pa.table(
        {
            "text": pa.array([TEXT, None, TEXT]).dictionary_encode(),
            "url": ["https://paper.example/1", None, None],
            "date": pa.array([DAY, None, None]),
        }
    )
    rows = landed(tmp_path, {"a.parquet": parquet(table)}, limits=Limits(batch_bytes=1))
    assert outcome(rows) == [("a.parquet#1", None), ("a.parquet#2", "missing_text"), ("a.parquet#3", None)]
    assert (rows[0]["url"], rows[0]["declared_date"], rows[2]["text"]) == (
        "https://paper.example/1",
        "2026-01-20",
        TEXT,
    )


def test_bytes_in_a_parquet_column_are_decoded_each_by_its_evidence(tmp_path):
    column = pa.array([TEXT.encode(), TEXT.encode("cp949"), b"\xff\xff\xff"])
    rows = landed(tmp_path, {"a.parquet": parquet(pa.table({"text": column}))})
    assert [row["encoding"] for row in rows] == ["utf-8", "cp949", None]
    assert [row["reason"] for row in rows] == [None, None, "undecodable"]


def test_a_string_column_that_is_no_utf_8_is_read_as_bytes(tmp_path):
    raw = pa.array([TEXT.encode("cp949")])
    column = pa.Array.from_buffers(pa.string(), 1, raw.buffers())
    [row] = landed(tmp_path, {"a.parquet": parquet(pa.table({"text": column, "title": column}))})
    assert (row["text"], row["encoding"]) == (TEXT, "cp949")


def test_no_damaged_byte_of_a_parquet_footer_raises(tmp_path):
    whole = parquet(pa.table({"text": [TEXT], "url": ["u"]}))
    footer = len(whole) - 8 - int.from_bytes(whole[-8:-4], "little")
    damaged = {
        f"{at:04}.parquet": bytes([*whole[:at], whole[at] ^ 0xFF, *whole[at + 1 :]]) for at in range(footer, len(whole))
    }
    rows = landed(tmp_path, damaged)
    assert sorted({row["path"] for row in rows}) == sorted(damaged)


def test_a_parquet_file_without_the_text_column_is_one_refused_page(tmp_path):
    [row] = landed(tmp_path, {"a.parquet": parquet(pa.table({"content": [TEXT, TEXT]}))})
    assert (row["reason"], row["source_row"]) == ("missing_text_column", None)
    assert "content" in row["detail"]


def test_pages_come_in_page_order_and_ignored_names_do_not_come(tmp_path):
    files = dict.fromkeys(("b.txt", "a/z.txt", "a.txt", "Z.txt", "가.txt", "_SUCCESS", ".a.txt", "_tmp/a.txt"), b"x")
    rows = landed(tmp_path, files | {"c.jsonl": line() * 11})
    paths = ["Z.txt", "a.txt", "a/z.txt", "b.txt", *["c.jsonl"] * 11, "가.txt"]
    assert [row["path"] for row in rows] == paths
    assert [row["source_row"] for row in rows if row["source_row"]] == list(range(1, 12))
    assert [file.path for file in inputs(tmp_path, DAY)] == list(dict.fromkeys(paths))


def test_inputs_carry_length_and_hash(tmp_path):
    landed(tmp_path, {"a.txt": b"abc"})
    [file] = inputs(tmp_path, DAY)
    assert (file.path, file.bytes, file.sha256) == ("a.txt", 3, hashlib.sha256(b"abc").hexdigest())


def test_paths_are_nfc_and_names_that_fall_together_stay_apart(tmp_path):
    files = {unicodedata.normalize(form, "각.txt"): form.encode() for form in ("NFC", "NFD")}
    rows = landed(tmp_path, files)
    assert [row["path"] for row in rows] == ["각.txt", "각.txt~2"]
    assert {row["text"] for row in rows} == {"NFC", "NFD"}


def test_what_is_no_file_is_refused_and_never_opened(tmp_path):
    home = tmp_path / f"dt={DAY}"
    home.mkdir()
    os.mkfifo(home / "pipe.txt")
    (home / "gone.txt").symlink_to("nowhere.txt")
    (home / "loop").symlink_to(home, target_is_directory=True)
    assert [row["reason"] for row in landed(tmp_path, {})] == ["not_a_file"] * 3


def test_an_empty_day_has_no_pages_and_a_missing_one_is_an_error(tmp_path):
    (tmp_path / f"dt={DAY}").mkdir()
    assert landed(tmp_path, {}) == []
    with pytest.raises(UnreadableInput, match=r"2026-01-21.*mend"):
        list(read_day(tmp_path, date(2026, 1, 21)))


def test_batches_are_bounded_and_do_not_change_the_rows(tmp_path):
    files = {"a.jsonl": b"".join(line(TEXT * n) for n in range(1, 40)), "b.txt": TEXT.encode()}
    whole = landed(tmp_path, files)
    small = list(read_day(tmp_path, DAY, limits=Limits(batch_bytes=10_000)))
    assert len(small) > 5
    assert [row for batch in small for row in batch.to_pylist()] == whole


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.parquet", "a.bin"])
@settings(max_examples=40, deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_give_pages_and_never_raise(tmp_path_factory, name, content):
    rows = landed(tmp_path_factory.mktemp("raw"), {name: content})
    assert rows or content.strip() == b"" or name == "a.jsonl"
    assert all((row["status"] == "accepted") == (row["text"] is not None) for row in rows)
    assert len({row["page_id"] for row in rows}) == len(rows)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=8))
def test_every_line_is_accounted_for(tmp_path_factory, texts):
    rows = landed(tmp_path_factory.mktemp("raw"), {"a.jsonl": b"".join(map(line, texts))})
    assert [row["source_row"] for row in rows] == list(range(1, len(texts) + 1))
    assert all(row["text"] in (text, None) for row, text in zip(rows, texts, strict=True))
    assert all(
        row["content_sha256"] == hashlib.sha256(t.encode()).hexdigest() for row, t in zip(rows, texts, strict=True)
    )


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress, parquet], ids=["gzip", "zstd", "parquet"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_damaged_file_never_raises_and_never_invents_text(tmp_path_factory, pack, data):
    texts = [TEXT + str(n) for n in range(30)]
    table = pack is parquet
    whole = bytearray(pack(pa.table({"text": texts}) if table else b"".join(map(line, texts))))
    at = data.draw(st.integers(0, len(whole) - 1))
    name = {gzip.compress: "a.jsonl.gz", zstandard.compress: "a.jsonl.zst", parquet: "a.parquet"}[pack]
    rows = landed(tmp_path_factory.mktemp("raw"), {name: bytes(whole[:at])})
    assert rows[-1]["status"] == "quarantined"
    assert [row["text"] for row in rows[:-1]] == texts[: len(rows) - 1]
    whole[at] ^= 0xFF
    landed(tmp_path_factory.mktemp("raw"), {name: bytes(whole)})
