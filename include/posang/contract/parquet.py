"""How a table is written: one way, so that the same rows give the same bytes however they were batched."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from posang.ahead import fetched
from posang.contract.tables import Table

ROWS_PER_GROUP = 131_072
TEXT_PER_GROUP = 64 * 2**20  # bytes of string columns
ZSTD_LEVEL = 3
# columns whose values hardly repeat: a dictionary only costs time and bytes
UNIQUE = frozenset({"text", "fingerprint"})


def write_table(
    table: Table, rows: pa.Table | Iterable[pa.RecordBatch], path: Path, *, required_may_be_null: bool = False
) -> int:
    """Write rows as the one Parquet file `path` and return how many they are; memory holds two row groups.

    The file's bytes depend on the rows alone: row groups close after ROWS_PER_GROUP rows or TEXT_PER_GROUP bytes of
    text, wherever the batches ended. `required_may_be_null` keeps rows with nulls in required columns, for staged
    record tables whose faulty rows validation sets aside. Raises TypeError for rows that are not of the table's schema.
    """
    schema = nullable(table.schema) if required_may_be_null else table.schema
    batches = rows.to_batches() if isinstance(rows, pa.Table) else rows
    written = 0
    with pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        compression_level=ZSTD_LEVEL,
        use_dictionary=[name for name in schema.names if name not in UNIQUE],
        write_page_index=True,
        write_page_checksum=True,
    ) as writer:
        for group in fetched(_row_groups(table, batches, schema)):
            writer.write_table(group, row_group_size=max(1, group.num_rows))
            written += group.num_rows
    return written


def nullable(schema: pa.Schema) -> pa.Schema:
    """The schema with every column allowed to be null."""
    return pa.schema([field.with_nullable(True) for field in schema], metadata=schema.metadata)


def is_of(table: Table, schema: pa.Schema) -> bool:
    """Whether a file's schema is the contract's: columns, types, nullability, descriptions and units."""
    wanted = table.schema
    # Parquet puts field numbers into the metadata of nested types, which say nothing of the table.
    return (
        schema.equals(wanted)
        and schema.metadata == wanted.metadata
        and all(found.metadata == field.metadata for found, field in zip(schema, wanted, strict=True))
    )


def _row_groups(table: Table, batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    held: list[pa.RecordBatch] = []
    rows = text = 0
    for batch in batches:
        rest = _conform(table, batch, schema)
        while rest.num_rows:
            lengths = np.cumsum(_text_bytes(rest))
            # The row that reaches either bound still belongs to the group.
            by_text = int(np.searchsorted(lengths, TEXT_PER_GROUP - text)) + 1
            fits = min(rest.num_rows, ROWS_PER_GROUP - rows, by_text)
            held.append(rest.slice(0, fits))
            rows += fits
            text += int(lengths[fits - 1])
            rest = rest.slice(fits)
            if rows == ROWS_PER_GROUP or text >= TEXT_PER_GROUP:
                yield pa.Table.from_batches(held, schema).combine_chunks()
                held, rows, text = [], 0, 0
    if held:
        yield pa.Table.from_batches(held, schema).combine_chunks()


def _conform(table: Table, batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """The batch under the contract's schema: same names and types, with its descriptions and nullability."""
    if batch.schema.names != schema.names or batch.schema.types != schema.types:
        found = ", ".join(f"{field.name} {field.type}" for field in batch.schema if field not in set(schema))
        missing = ", ".join(sorted(set(schema.names) - set(batch.schema.names)))
        raise TypeError(f"rows are not of table {table.name}: found {found or 'another order'}; missing: {missing}")
    for field, column in zip(schema, batch.columns, strict=True):
        if not field.nullable and column.null_count:
            row = pc.index(column.is_null(), True).as_py()
            raise TypeError(f"table {table.name} needs a value in {field.name}; row {row} of the batch has none")
    return pa.RecordBatch.from_arrays(batch.columns, schema=schema)


def _text_bytes(batch: pa.RecordBatch) -> npt.NDArray[np.int64]:
    lengths = np.zeros(batch.num_rows, dtype=np.int64)
    for column in batch.columns:
        if pa.types.is_string(column.type):
            lengths += pc.fill_null(pc.binary_length(column), 0).to_numpy(zero_copy_only=False)
    return lengths
