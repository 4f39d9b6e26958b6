"""What a line of a megabyte costs each reader of records, beside a page of plain sentences of the same size.

    python benchmarks/long_lines.py

Prints CPU seconds by reader for lines made of one repeated piece, and the ratio to the same text in ordinary lines.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "include"))

from posang.records.awards import read_awards
from posang.records.document import Document, Line
from posang.records.evaluations import read_evaluations
from posang.records.figures import read_figures
from posang.records.metadata import read_article
from posang.records.people import read_people
from posang.records.places import Places
from posang.records.programs import read_programs
from posang.records.quotes import read_quotes

LENGTH = 350_000  # characters, a megabyte of Hangul in UTF-8
PIECES = (
    "‘합동평가’ 지방재정평가에서 ",
    "한가람 과장, ",
    "“가나다라 마바사다” ",
    "시는 3명 ",
    "김천시의회 한가람 의원 ",
)
ORDINARY = 100  # characters of an ordinary line


def document(lines: list[str]) -> Document:
    """A page of body lines."""
    made, at = [], 0
    for position, text in enumerate(lines):
        made.append(Line(position, text, "body", at, at + len(text), None, True))
        at += len(text) + 1
    text = "\n".join(lines)
    return Document("0" * 32, date(2026, 1, 20), "p.txt", None, text, None, None, None, tuple(made))


def costs(page: Document) -> dict[str, float]:
    """CPU seconds by reader."""
    metadata = read_article(page)
    places = Places(page, metadata)
    people = read_people(page, metadata, places)
    readers: dict[str, Callable[[], object]] = {
        "article": lambda: read_article(page),
        "awards": lambda: read_awards(page, metadata, places),
        "evaluations": lambda: read_evaluations(page, metadata, places),
        "figures": lambda: read_figures(page, metadata, places, []),
        "people": lambda: read_people(page, metadata, places),
        "programs": lambda: read_programs(page, metadata, places),
        "quotes": lambda: read_quotes(page, metadata, places, people),
    }
    found = {}
    for name, read in readers.items():
        started = time.process_time()
        read()
        found[name] = time.process_time() - started
    return found


def main() -> None:
    """Print the table."""
    for piece in PIECES:
        long = costs(document(["김천시가 상을 받았다.", piece * (LENGTH // len(piece))]))
        line = piece * (ORDINARY // len(piece))
        plain = costs(document(["김천시가 상을 받았다.", *[line] * (LENGTH // len(line))]))
        print(f"{piece.strip()}")
        for name, seconds in long.items():
            print(f"  {name:12} {seconds:6.2f} s, {seconds / max(plain[name], 1e-3):5.2f} x the text in ordinary lines")


if __name__ == "__main__":
    main()
