"""Every reader that consumers use, by path alone: DuckDB, pandas, Polars and pyarrow agree on every table."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from posang.contract import TABLES, Table, pandas_dtypes
from posang.contract.parquet import write_table
from posang.lake import Lake, Provenance

ROWS = {date(2026, 1, 19): 3, date(2026, 1, 20): 0, date(2026, 1, 21): 5}  # the second day is empty
TOTAL = sum(ROWS.values())
CODE = Provenance("code", "reference")


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """A lake with every table of the contract: made-up values of every type, every third one missing where it may."""
    lake = Lake(tmp_path_factory.mktemp("readers") / "lake")
    for day, count in ROWS.items():
        folder = lake.stage(day)
        files = {}
        for name, table in TABLES.items():
            if table.partition == "dt":
                files[name] = folder / f"{name}.parquet"
                write_table(table, made_up(table, count), files[name])
        lake.publish(day, files, inputs=[], index_inputs={}, validation={"success": True}, code=CODE)
    for name, table in TABLES.items():
        if table.partition != "dt":
            staged: dict[int | None, Path] = {}
            for key, count in ({2024: 3, 2025: 5} if table.partition == "year" else {None: TOTAL}).items():
                staged[key] = lake.stage(date(2026, 1, 21)).parent / f"{name}-{key}.parquet"
                write_table(table, made_up(table, count), staged[key])
            lake.publish_table(name, staged, inputs={}, code=CODE)
    return lake


def made_up(table: Table, count: int) -> pa.Table:
    """Rows of a table with values of its types."""
    columns = []
    for field in table.schema:
        values = [None if field.nullable and row % 3 == 2 else value(field.type, row) for row in range(count)]
        columns.append(pa.array(values, field.type))
    return pa.Table.from_arrays(columns, schema=table.schema)


def value(kind: pa.DataType, row: int) -> Any:
    """A value of an Arrow type."""
    if pa.types.is_list(kind):
        return [value(kind.value_type, row)] * (row % 2)
    if pa.types.is_struct(kind):
        return {field.name: value(field.type, row) for field in kind}
    if pa.types.is_uint64(kind):
        return 2**64 - 1 - row
    for is_kind, made in (
        (pa.types.is_string, f"가상 {row}"),
        (pa.types.is_boolean, row % 2 == 0),
        (pa.types.is_integer, row + 1),
        (pa.types.is_floating, row / 2),
        (pa.types.is_date, date(2026, 1, 1 + row)),
        (pa.types.is_timestamp, datetime(2026, 1, 1 + row, 9, 30, tzinfo=UTC)),
    ):
        if is_kind(kind):
            return made
    raise TypeError(f"no made-up value for {kind}")


def with_duckdb(folder: Path) -> int:
    return int(duckdb.sql(f"select count(*) from read_parquet('{folder}/**/*.parquet')").fetchall()[0][0])


def with_duckdb_and_keys(folder: Path) -> int:
    rows = duckdb.sql(f"select * from read_parquet('{folder}/**/*.parquet', hive_partitioning = true)")
    return int(rows.to_arrow_table().num_rows)


def with_pandas(folder: Path) -> int:
    return len(pd.read_parquet(folder))


def with_pandas_on_arrow(folder: Path) -> int:
    return len(pd.read_parquet(folder, dtype_backend="pyarrow"))


def with_polars(folder: Path) -> int:
    return pl.read_parquet(f"{folder}/**/*.parquet").height


def with_polars_and_keys(folder: Path) -> int:
    return pl.scan_parquet(folder, hive_partitioning=True).collect().height


def with_pyarrow(folder: Path) -> int:
    return int(pq.read_table(folder).num_rows)


def with_pyarrow_dataset(folder: Path) -> int:
    return int(ds.dataset(folder, partitioning="hive").count_rows())


READERS = [
    with_duckdb, with_duckdb_and_keys, with_pandas, with_pandas_on_arrow, with_polars, with_polars_and_keys,
    with_pyarrow, with_pyarrow_dataset,
]  # fmt: skip


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("table", TABLES)
def test_readers_agree_on_the_rows_of_every_table(lake: Lake, table: str, reader: Callable[[Path], int]) -> None:
    assert reader(lake.root / "tables" / table) == TOTAL == lake.read(table).num_rows


@pytest.mark.parametrize("table", TABLES)
def test_a_typed_read_with_pandas_keeps_every_type(lake: Lake, table: str) -> None:
    frame = pd.read_parquet(lake.root / "tables" / table, dtype_backend="pyarrow")
    for name, dtype in pandas_dtypes(table).items():
        assert isinstance(frame[name].dtype, pd.ArrowDtype), name
        assert frame[name].dtype.pyarrow_dtype == dtype.pyarrow_dtype, name
    wanted = lake.read(table, columns=list(pandas_dtypes(table)))
    assert pa.Table.from_pandas(frame[wanted.schema.names], schema=wanted.schema, preserve_index=False).equals(wanted)


@pytest.mark.parametrize("table", [name for name, table in TABLES.items() if table.partition == "dt"])
def test_the_day_is_no_column_of_the_files_and_every_reader_finds_it(lake: Lake, table: str) -> None:
    folder = lake.root / "tables" / table
    assert "dt" not in pq.read_schema(lake.path(table, date(2026, 1, 19))).names
    wanted = {str(day): count for day, count in ROWS.items() if count}
    arrow = ds.dataset(folder, partitioning="hive").to_table(columns=["dt"])["dt"].to_pylist()
    polars = pl.scan_parquet(folder, hive_partitioning=True).collect()["dt"].cast(pl.String).to_list()
    duck = [str(row[0]) for row in duckdb.sql(f"select dt from '{folder}/*/*.parquet'").fetchall()]
    pandas = pd.read_parquet(folder)["dt"].astype(str).tolist()
    for found in (arrow, polars, duck, pandas):
        assert {day: found.count(day) for day in set(found)} == wanted
