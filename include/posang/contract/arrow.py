"""Arrow and pandas forms of the contract."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from posang.contract.tables import TABLES, Table


def empty(table: Table) -> pa.Table:
    """A table of no rows with the full schema."""
    return table.schema.empty_table()


def from_rows(table: Table, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Rows as a table of the contract; columns that a row leaves out are null.

    Raises KeyError for a column that the table does not have, so that no value is lost in silence.
    """
    names = set(table.schema.names)
    for row in rows:
        if stray := set(row) - names:
            raise KeyError(f"table {table.name} has no column {', '.join(sorted(stray))}")
    return pa.Table.from_pylist(list(rows), schema=table.schema)


def pandas_dtypes(name: str) -> dict[str, pd.ArrowDtype]:
    """Column names and Arrow-backed dtypes with which pandas reads a table without losing a type."""
    return {field.name: pd.ArrowDtype(field.type) for field in TABLES[name].schema}
