"""Benchmarks and measures of quality; `make bench`, `make score`."""
