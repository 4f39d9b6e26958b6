"""Parquet files: one page a row, read in batches that fit the bound."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from posang.landing.dump import Source
from posang.landing.encodings import decode, undecodable
from posang.landing.pages import MAP_TEXT, FieldMapping, Limits, Page, declared, refused, refused_file

DAMAGE = (pa.ArrowException, OSError, ValueError, OverflowError)  # what a broken footer or column makes pyarrow raise
ROWS = 4096  # at most, in one batch


def read_parquet(source: Source, fields: FieldMapping, limits: Limits) -> Iterator[Page]:
    """Pages of the file's rows, from 1. A part that cannot be read ends the file with one refused row."""
    with source.file.open("rb") as stream:
        try:
            file = pq.ParquetFile(stream, page_checksum_verification=True)
        except DAMAGE as error:
            _raise_if_disk(error)
            yield refused_file(source, "unreadable_parquet", f"{_first_line(error)}; mend: fetch the file again")
            return
        present = set(file.schema_arrow.names)
        if fields.text not in present:
            detail = f"no column {fields.text} among {', '.join(sorted(present))}; mend: {MAP_TEXT}"
            yield refused_file(source, "missing_text_column", detail)
            return
        wanted = [fields.text, fields.url, fields.title, fields.date, fields.outlet]
        row = 0
        try:
            for batch in file.iter_batches(_rows_a_batch(file, limits), columns=sorted(present.intersection(wanted))):
                columns = [_values(batch, name) for name in wanted]
                for values in zip(*columns, strict=True):
                    row += 1
                    yield _page(row, f"{source.path}, row {row}", fields, *values)
            if row != file.metadata.num_rows:
                raise pa.ArrowInvalid(f"{row:,} rows, but its footer counts {file.metadata.num_rows:,}")
        except DAMAGE as error:
            _raise_if_disk(error)
            detail = f"{source.path}, row {row + 1}: {_first_line(error)}; mend: fetch the file again"
            yield refused(row + 1, "truncated", detail, b"")


def _page(
    row: int, place: str, fields: FieldMapping, text: object, url: object, title: object, day: object, outlet: object
) -> Page:
    encoding = "utf-8"
    if isinstance(text, bytes):
        decoded = decode(text)
        if decoded is None:
            detail = f"{place}: {undecodable(text)}; mend: write the column as UTF-8"
            return refused(row, "undecodable", detail, text)
        text, encoding = decoded
    if not isinstance(text, str):
        found = "is null" if text is None else "is no text"
        detail = f"{place}: column {fields.text} {found}; mend: {MAP_TEXT}"
        return refused(row, "missing_text", detail, b"" if text is None else str(text).encode())
    return Page(
        row,
        text,
        encoding,
        url=declared(url),
        title=declared(title),
        date=declared(day),
        outlet=declared(outlet),
    )


def _values(batch: pa.RecordBatch, name: str) -> list[Any]:
    """The column's values as Python's; bytes where they are no UTF-8, None where there is no such column."""
    if name not in batch.schema.names:
        return [None] * batch.num_rows
    column = batch.column(name)
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    try:
        column.validate(full=True)
    except pa.ArrowInvalid:
        column = column.cast(pa.large_binary())
    return column.to_pylist()  # type: ignore[no-any-return]


def _rows_a_batch(file: pq.ParquetFile, limits: Limits) -> int:
    """So many rows that their text, uncompressed, stays about within the bound."""
    metadata = file.metadata
    size: int = sum(metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups))
    mean: int = max(1, size // max(1, metadata.num_rows))
    return max(1, min(ROWS, limits.batch_bytes // mean))


def _raise_if_disk(error: Exception) -> None:
    """Let a fault of the disk through: another try may heal it, unlike bytes that are no Parquet."""
    if isinstance(error, OSError) and error.errno is not None:
        raise error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
