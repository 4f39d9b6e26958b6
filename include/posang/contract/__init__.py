"""The contract: what the tables are. Imports nothing of posang but itself."""

from posang.contract.arrow import empty, from_rows, pandas_dtypes
from posang.contract.columns import SEOUL, TIMESTAMP, Column
from posang.contract.expectations import Expectation, suite
from posang.contract.keys import award_id, page_id
from posang.contract.tables import CONTRACT_VERSION, LANDED, TABLES, Table

__all__ = [
    "CONTRACT_VERSION",
    "LANDED",
    "SEOUL",
    "TABLES",
    "TIMESTAMP",
    "Column",
    "Expectation",
    "Table",
    "award_id",
    "empty",
    "from_rows",
    "page_id",
    "pandas_dtypes",
    "suite",
]
