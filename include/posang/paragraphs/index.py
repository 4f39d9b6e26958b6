"""Index files: what later days need to know of a day, from that day's landed pages alone.

An index file is a row of Arrow IPC streams, one behind the other, uncompressed, so that it can be memory-mapped:

- pages: `page_id`, `content_sha256`, `site`, `url` of every page that is no duplicate within its day, in page order;
- prints: `fingerprint` (ascending), `page` (row of pages), `position` of the first line of the day with that text,
  for lines that another day's line can repeat.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from posang.errors import UnreadableInput

PAGES = pa.schema(
    [("page_id", pa.string()), ("content_sha256", pa.string()), ("site", pa.string()), ("url", pa.string())]
)
PRINTS = pa.schema([("fingerprint", pa.uint64()), ("page", pa.uint32()), ("position", pa.int32())])
STREAMS: Mapping[str, pa.Schema] = {"pages": PAGES, "prints": PRINTS}


def write(target: Path, tables: Mapping[str, pa.Table]) -> None:
    """Write an index file in one step: it is there whole or not at all."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("wb") as sink:
            for name, schema in STREAMS.items():
                with pa.ipc.new_stream(sink, schema) as stream:
                    stream.write_table(tables[name].cast(schema).combine_chunks())
            sink.flush()
            os.fsync(sink.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def read(path: Path, names: Sequence[str] = tuple(STREAMS)) -> dict[str, pa.Table]:
    """The named tables of an index file, memory-mapped. Raises UnreadableInput for a file that is none."""
    tables = {}
    try:
        with pa.memory_map(str(path)) as source:
            for name, schema in STREAMS.items():
                with pa.ipc.open_stream(source) as stream:
                    table = stream.read_all()
                if table.schema != schema:
                    raise UnreadableInput(
                        f"{path}: {name} has other columns; mend: delete the file and index the day again"
                    )
                if name in names:
                    tables[name] = table
    except (pa.ArrowInvalid, OSError) as error:
        raise UnreadableInput(
            f"{path}: not an index file ({error}); mend: delete it and index the day again"
        ) from error
    return tables
