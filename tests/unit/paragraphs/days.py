"""Made-up days for the tests: pages in, tables out."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq

from posang.contract import LANDED, from_rows, page_id
from posang.paragraphs import DedupCounts, deduplicate, write_index

Page = tuple[str, str] | tuple[str, str, str]  # site, text, address


def land(folder: Path, dt: str, pages: Sequence[Page]) -> Path:
    """Pages of a day, named by their order, as landing hands them on."""
    rows = []
    for number, (site, text, *url) in enumerate(pages):
        name = f"{number:04}.txt"
        rows.append(
            {
                "page_id": page_id(dt, name, None),
                "source_path": name,
                "path": name,
                "content_sha256": hashlib.sha256(text.encode()).hexdigest(),
                "bytes": len(text.encode()),
                "status": "quarantined" if not text else "accepted",
                "text": text or None,
                "site": site or None,
                "url": url[0] if url else None,
            }
        )
    path = folder / f"landed-{dt}.parquet"
    pq.write_table(from_rows(LANDED, rows), path)
    return path


class Days:
    """Days de-duplicated one after the other or in any order, each from the dumps alone."""

    def __init__(self, folder: Path, dumps: Mapping[str, Sequence[Page]]) -> None:
        self.folder = folder
        self.landed = {dt: land(folder, dt, pages) for dt, pages in sorted(dumps.items())}

    def index(self, dt: str, batch: int = 1000) -> Path:
        path = self.folder / f"index-{dt}.arrow"
        if not path.exists():
            with pq.ParquetFile(self.landed[dt]) as source:
                write_index(source.iter_batches(batch), path)
        return path

    def run(self, dt: str) -> DedupCounts:
        earlier = [self.index(day) for day in self.landed if day < dt]
        pages, paragraphs, reprints = (self.path(name, dt) for name in ("pages", "paragraphs", "reprints"))
        return deduplicate(self.landed[dt], earlier, pages, paragraphs, reprints)

    def path(self, name: str, dt: str) -> Path:
        return self.folder / f"{name}-{dt}.parquet"

    def table(self, name: str, dt: str) -> pl.DataFrame:
        return pl.read_parquet(self.path(name, dt))
