"""Landing: raw dumps to pages. One reader per format; encodings by evidence; what is refused, and why."""

from posang.landing.day import read_day
from posang.landing.dump import DumpState, InputFile, dump_state, inputs
from posang.landing.pages import PAGE_REASONS, FieldMapping, Limits

__all__ = [
    "PAGE_REASONS",
    "DumpState",
    "FieldMapping",
    "InputFile",
    "Limits",
    "dump_state",
    "inputs",
    "read_day",
]
