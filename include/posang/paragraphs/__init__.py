"""Pages to paragraphs: lines, their roles, and what repeats what."""

from posang.paragraphs.deduplicate import DedupCounts, deduplicate, write_index
from posang.paragraphs.index import Index

__all__ = ["DedupCounts", "Index", "deduplicate", "write_index"]
