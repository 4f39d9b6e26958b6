"""Pages to paragraphs: lines, their roles, and what repeats what."""

import pyarrow as pa

from posang.paragraphs.deduplicate import DedupCounts, deduplicate, write_index
from posang.paragraphs.index import Index

__all__ = ["DedupCounts", "Index", "deduplicate", "write_index"]

# Threads pass batches on here: of Arrow's memory pools jemalloc hands these back the soonest (docs/benchmarks.md).
if "jemalloc" in pa.supported_memory_backends():
    pa.set_memory_pool(pa.jemalloc_memory_pool())
