"""Awards: who won what, given by whom, at which grade, with the words that say so."""

from posang.records.awards.article import read_awards
from posang.records.awards.award import Award

__all__ = ["Award", "read_awards"]
