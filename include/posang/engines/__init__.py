"""Engines: where a stage's work runs."""

from posang.engines.local import map_ordered

__all__ = ["map_ordered"]
