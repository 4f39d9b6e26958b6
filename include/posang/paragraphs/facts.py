"""The fact guard: what two paragraphs must agree in before one counts as a copy of the other.

Numbers with their units, places and organizations of the reference lists, and words whose change changes the fact are
compared in text order; personal names, which no list holds, where the two texts differ.
"""

import re
import tomllib
from difflib import SequenceMatcher
from functools import cache
from itertools import takewhile
from pathlib import Path

import polars as pl

from posang.reference import governments, organizations

NUMBER = r"\d+(?:[.,]\d+)* ?[가-힣%]?"
SIGNS = ["-", "−"]  # a minus sign counts, a day may be below zero
NAME = 3  # syllables of nearly every Korean name


@cache
def _rules() -> dict[str, list[str]]:
    rules: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("facts.toml").read_text(encoding="utf-8"))
    return rules


@cache
def _names() -> str:
    """Names and words to look for, longest first, as an expression: Polars keeps it, an automaton it builds anew."""
    places = {name for entry in governments() for name in (entry.name, entry.stem, *entry.aliases) if name}
    bodies = {name for entry in organizations() for name in (entry.name, *entry.abbreviations) if name}
    names = {name.replace(" ", "") for name in places | bodies}
    wanted = {name for name in names if len(name) >= 2} | set(_rules()["words"])
    return "|".join(map(re.escape, sorted(wanted, key=lambda name: (-len(name), name))))


def unsigned(texts: pl.Series) -> pl.Series:
    """Normalized paragraphs without a byline glued in front or behind."""
    before, behind = ("|".join(_rules()[name]) for name in ("byline_before", "byline_behind"))
    return texts.str.replace(before, "").str.replace(behind, "")


def facts(texts: pl.Series) -> pl.Series:
    """The facts of normalized paragraphs in text order, as text: numbers, a bar, names and telling words."""
    signed = texts.str.contains_any(SIGNS).arg_true()  # the expression with a sign takes twice the time
    numbers = texts.str.extract_all(NUMBER).list.join("/")
    numbers[signed] = texts.gather(signed).str.extract_all(f"[{''.join(SIGNS)}]?{NUMBER}").list.join("/")
    for sign in (" ", ","):
        numbers = numbers.str.replace_all(sign, "", literal=True)
    names = texts.str.replace_all(" ", "", literal=True).str.extract_all(_names()).list.join("/")
    return pl.select(pl.concat_str(numbers, pl.lit("|"), names)).to_series().rename("facts")


def agree(part: str, whole: str) -> bool:
    """Whether a text that is cut says what the whole one says; both as facts (see `facts`), of which it has fewer."""
    pairs = zip(part.split("|", 1), whole.split("|", 1), strict=True)
    return all(of_whole == of_part or not of_part or of_whole.startswith(of_part + "/") for of_part, of_whole in pairs)


def same_people(one: str, other: str) -> bool:
    """Whether no personal name changed between two normalized paragraphs that are nearly alike."""
    left, right = one.split(), other.split()
    same = sum(1 for _ in takewhile(_equal, zip(left, right, strict=False)))
    left, right = left[same:][::-1], right[same:][::-1]
    same = sum(1 for _ in takewhile(_equal, zip(left, right, strict=False)))
    left, right = left[same:][::-1], right[same:][::-1]
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "replace" and "".join(left[a:b]) != "".join(right[c:d]):
            names = {name for word in left[a:b] if (name := _name(word))}
            others = {name for word in right[c:d] if (name := _name(word))}
            if names - others and others - names:
                return False
    return True


def _equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _name(word: str) -> str | None:
    """The personal name that a word may be, without particles and signs."""
    word = word.strip("()[]'\"·,.▲△<>")
    if len(word) < NAME or word[0] not in _rules()["surnames"] or not word[:NAME].isalpha():
        return None
    if word[2:] in _rules()["particles"]:
        return None
    return word[:NAME]
