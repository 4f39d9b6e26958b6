"""Expectations that follow from one column's definition, as plain data; quality/ runs them with Great Expectations."""

from dataclasses import dataclass, field
from typing import Any, Literal

import pyarrow as pa

from posang.contract.tables import Table

Severity = Literal["critical", "warning"]


@dataclass(frozen=True)
class Expectation:
    """One check: the name of an expectation class of Great Expectations in snake case, and its arguments."""

    type: str
    kwargs: dict[str, Any] = field(default_factory=dict)
    severity: Severity = "critical"

    @property
    def name(self) -> str:
        """What quarantine and report call it, such as expect_column_values_to_not_be_null(recipient)."""
        columns = self.kwargs.get("column") or ", ".join(self.kwargs.get("column_list", ()))
        return f"{self.type}({columns})"


def suite(table: Table) -> list[Expectation]:
    """The expectations of a table, in the order of its columns; the last one says that its key is unique."""
    found = [
        Expectation("expect_table_columns_to_match_ordered_list", {"column_list": [c.name for c in table.columns]}),
    ]
    for column in table.columns:
        if not column.nullable:
            found.append(Expectation("expect_column_values_to_not_be_null", {"column": column.name}))
        if column.allowed is not None:
            found.append(
                Expectation(
                    "expect_column_values_to_be_in_set", {"column": column.name, "value_set": list(column.allowed)}
                )
            )
        if column.minimum is not None or column.maximum is not None:
            found.append(
                Expectation(
                    "expect_column_values_to_be_between",
                    {"column": column.name, "min_value": column.minimum, "max_value": column.maximum},
                )
            )
        if column.pattern is not None:
            found.append(
                Expectation(
                    "expect_column_values_to_match_regex", {"column": column.name, "regex": rf"^(?:{column.pattern})$"}
                )
            )
        if pa.types.is_string(column.type) and not column.nullable and column.name not in ("body", "text"):
            found.append(
                Expectation("expect_column_value_lengths_to_be_between", {"column": column.name, "min_value": 1})
            )
    if len(table.key) == 1:
        found.append(Expectation("expect_column_values_to_be_unique", {"column": table.key[0]}))
    else:
        found.append(Expectation("expect_compound_columns_to_be_unique", {"column_list": list(table.key)}))
    return found
