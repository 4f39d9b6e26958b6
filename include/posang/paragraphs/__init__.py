"""Pages to paragraphs: lines, their roles, and what repeats what."""

from posang.paragraphs.deduplicate import DedupCounts, deduplicate, write_index

__all__ = ["DedupCounts", "deduplicate", "write_index"]
