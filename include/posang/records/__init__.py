"""Records: articles, awards, evaluations, figures, people, quotes and programs, read from pages and paragraphs."""

from posang.records.extract import extract

__all__ = ["extract"]
