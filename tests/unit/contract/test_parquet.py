"""How tables are written: the same rows give the same bytes, and nothing but rows of the table gets in."""

import tempfile
from itertools import pairwise
from pathlib import Path
from unittest import mock

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posang.contract import TABLES, from_rows, parquet
from posang.contract.parquet import is_of, write_table

PEOPLE = TABLES["people"]


def people(count: int) -> pa.Table:
    """Made-up rows, some values missing."""
    rows = [
        {
            "page_id": f"{row:032x}",
            "name": "가나다라"[: 1 + row % 4],
            "title": None if row % 3 else "주무관",
            "role": "official",
            "start": row,
            "end": row + 3,
        }
        for row in range(count)
    ]
    return from_rows(PEOPLE, rows)


@settings(max_examples=40, deadline=None)
@given(
    count=st.integers(0, 60),
    cuts=st.lists(st.integers(0, 60)),
    rows_per_group=st.integers(1, 70),
    text_per_group=st.integers(1, 3000),
)
def test_bytes_depend_on_the_rows_and_not_on_their_batches(
    count: int, cuts: list[int], rows_per_group: int, text_per_group: int
) -> None:
    rows = people(count)
    edges = sorted({0, count, *(cut for cut in cuts if cut <= count)})
    batches = [batch for a, b in pairwise(edges) for batch in rows.slice(a, b - a).to_batches()]
    small = mock.patch.multiple(parquet, ROWS_PER_GROUP=rows_per_group, TEXT_PER_GROUP=text_per_group)
    with small, tempfile.TemporaryDirectory() as folder:
        whole, parts = Path(folder) / "whole.parquet", Path(folder) / "parts.parquet"
        assert write_table(PEOPLE, rows, whole) == write_table(PEOPLE, iter(batches), parts) == count
        assert whole.read_bytes() == parts.read_bytes()
        assert pq.read_table(whole).equals(rows)


def test_row_groups_close_after_rows_or_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "people.parquet"
    monkeypatch.setattr(parquet, "ROWS_PER_GROUP", 4)
    write_table(PEOPLE, people(10), path)
    found = pq.read_metadata(path)
    assert [found.row_group(group).num_rows for group in range(found.num_row_groups)] == [4, 4, 2]
    monkeypatch.setattr(parquet, "TEXT_PER_GROUP", 60)
    write_table(PEOPLE, people(10), path)
    assert pq.read_metadata(path).num_row_groups == 5


def test_files_are_zstd_with_page_index_and_say_what_columns_are(tmp_path: Path) -> None:
    path = tmp_path / "awards.parquet"
    for name, table in TABLES.items():
        assert write_table(table, table.schema.empty_table(), path) == 0
        assert is_of(table, pq.read_schema(path)), name
    write_table(PEOPLE, people(3), path)
    column = pq.read_metadata(path).row_group(0).column(0)
    assert column.compression == "ZSTD"
    assert column.has_offset_index and column.has_column_index
    assert pq.read_table(path, page_checksum_verification=True).num_rows == 3


def test_rows_of_another_shape_are_refused_with_the_column(tmp_path: Path) -> None:
    rows = people(2)
    path = tmp_path / "people.parquet"
    with pytest.raises(TypeError, match="found start string"):
        write_table(PEOPLE, rows.set_column(5, "start", rows["start"].cast(pa.string())), path)
    with pytest.raises(TypeError, match="missing: name"):
        write_table(PEOPLE, rows.drop_columns(["name"]), path)
    with pytest.raises(TypeError, match="found another order"):
        write_table(PEOPLE, rows.select(rows.schema.names[::-1]), path)


def test_a_missing_required_value_is_refused_unless_validation_is_to_find_it(tmp_path: Path) -> None:
    path = tmp_path / "people.parquet"
    rows = from_rows(PEOPLE, [*people(1).to_pylist(), {"page_id": "1" * 32, "role": "other", "start": 0, "end": 1}])
    with pytest.raises(TypeError, match="people needs a value in name; row 1"):
        write_table(PEOPLE, rows, path)
    assert write_table(PEOPLE, rows, path, required_may_be_null=True) == 2
    assert pq.read_table(path)["name"].null_count == 1
    assert not is_of(PEOPLE, pq.read_schema(path))
