"""The contract holds together: names, types, keys, and what is made from it."""

import hashlib

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.contract import LANDED, TABLES, award_id, empty, from_rows, page_id, pandas_dtypes, suite

EVERY = [*TABLES.values(), LANDED]
PROMISED = {
    "pages": "page_id source_path status",
    "paragraphs": "page_id position text role duplicate duplicate_of_page_id duplicate_of_position removed_reason kept",
    "articles": "page_id source_path outlet title reporter published_at body",
    "awards": "page_id recipient recipient_kind government organizer award edition category grade honor year "
    "streak_years prize_krw status evidence",
    "evaluations": "name organizer year evaluated_count criteria_count criteria",
    "figures": "text value unit of",
    "people": "name title organization role",
    "quotes": "speaker text",
    "programs": "name owner",
}


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_every_column_says_what_it_is_and_keys_exist(table):
    names = [column.name for column in table.columns]
    assert len(names) == len(set(names))
    assert set(table.key) <= set(names)
    assert table.partition not in names
    for field in table.schema:
        assert field.metadata[b"description"].decode().endswith((".", "given."))


@pytest.mark.parametrize("name", PROMISED)
def test_columns_promised_to_consumers_are_there(name):
    assert set(PROMISED[name].split()) <= set(TABLES[name].schema.names)


def test_a_column_of_one_name_and_meaning_is_one_object():
    for name in ("page_id", "organizer", "government_code", "evidence", "confidence", "year"):
        found = {id(table.column(name)) for table in EVERY if name in table.schema.names}
        assert len(found) == 1, name


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_an_empty_table_has_the_full_schema(table):
    assert empty(table).schema.equals(table.schema, check_metadata=True)
    assert empty(table).num_rows == 0


def test_rows_with_a_stray_column_are_refused():
    with pytest.raises(KeyError, match="no column colour"):
        from_rows(TABLES["people"], [{"colour": "red"}])


def test_columns_that_a_row_leaves_out_are_null():
    row = {"page_id": "0" * 32, "name": "한가람", "role": "other", "start": 0, "end": 3}
    assert from_rows(TABLES["people"], [row]).column("title").null_count == 1


def test_pandas_dtypes_keep_arrow_types():
    dtypes = pandas_dtypes("awards")
    assert dtypes["prize_krw"].pyarrow_dtype == pa.int64()
    assert list(dtypes) == TABLES["awards"].schema.names


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_suites_check_nulls_values_bounds_and_the_key(table):
    types = [(e.type, e.kwargs.get("column")) for e in suite(table)]
    for column in table.columns:
        assert (("expect_column_values_to_not_be_null", column.name) in types) == (not column.nullable)
        assert (("expect_column_values_to_be_in_set", column.name) in types) == (column.allowed is not None)
        assert (("expect_column_values_to_match_regex", column.name) in types) == (column.pattern is not None)
    assert "unique" in suite(table)[-1].type


def test_page_id_is_the_documented_hash():
    want = hashlib.sha256("2026-01-20\n가/나.jsonl\n3".encode()).hexdigest()[:32]
    assert page_id("2026-01-20", "가/나.jsonl", 3) == want


def test_page_id_takes_composed_and_decomposed_paths_as_one():
    assert page_id("2026-01-20", "가.txt", None) == page_id("2026-01-20", "\u1100\u1161.txt", None)


@given(
    st.lists(st.one_of(st.none(), st.integers(0, 9), st.text("가나", max_size=2)), min_size=8, max_size=8),
    st.integers(0, 2),
)
def test_award_ids_differ_where_fields_or_ordinals_differ(fields, ordinal):
    page = "0" * 32
    assert award_id(page, fields, ordinal) == award_id(page, list(fields), ordinal)
    assert award_id(page, fields, ordinal) != award_id(page, fields, ordinal + 1)
    assert award_id(page, [*fields[:-1], "past"], ordinal) != award_id(page, [*fields[:-1], "current"], ordinal)
