"""posang (포상, official commendation): raw Korean news pages to trustworthy records of public-sector awards."""

__version__ = "0.1.0"

import pyarrow as pa

# Of Arrow's memory pools jemalloc hands batches back the soonest and lets threads wait the least (docs/benchmarks.md).
if "jemalloc" in pa.supported_memory_backends():
    pa.set_memory_pool(pa.jemalloc_memory_pool())
