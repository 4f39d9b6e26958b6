"""Names of governments and organizations in running text: longest match, kept apart from words that contain them.

One Aho-Corasick automaton over every written form (pyahocorasick), built once per process. A form counts only where
what stands around it lets it be the name: no Hangul in front, and behind it the end of the word, a particle or a word
that such a name grows into (김천시의회, 행안부장관). 경남 in 경남일보 and 전남 in 전남대 are no names of governments.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import ahocorasick

from posang.reference.entries import HERE, Government, governments, organizations, rows
from posang.reference.lookup import government_codes, organization_codes, own_forms, written_forms

Kind = Literal["government", "organization"]
Fits = Callable[[str, int, int], bool]

HEADLINE = 100  # characters; a longer line is prose, and a stem before its first comma is an ordinary word
OPENING = "[(【<〈「『"


@dataclass(frozen=True)
class NameHit:
    """A name in a text: text[start:end] is the surface; `codes` are all that bear the name on any day."""

    start: int
    end: int
    surface: str
    codes: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True)
class _Form:
    """A written form: what it names, and whether text around a place where it stands lets it be the name."""

    length: int
    codes: tuple[str, ...]
    kind: Kind
    fits: Fits


def find_names(text: str) -> list[NameHit]:
    """Names of governments and organizations in the text, in text order, without overlaps.

    Of the forms that begin at one place the longest that fits wins; a name ends before the next begins. Offsets count
    characters of `text`, which is taken as NFC.
    """
    hits: list[NameHit] = []
    taken = 0
    for start, form in _places(text):
        if start < taken or not form.fits(text, start, start + form.length):
            continue
        taken = start + form.length
        hits.append(NameHit(start, taken, text[start:taken], form.codes, form.kind))
    return hits


def _places(text: str) -> list[tuple[int, _Form]]:
    """Where forms stand with no Hangul in front, by start, longest first."""
    found = []
    for last, form in _automaton().iter(text):
        start = last + 1 - form.length
        if start == 0 or not "가" <= text[start - 1] <= "힣":
            found.append((start, form))
    found.sort(key=lambda place: (place[0], -place[1].length))
    return found


@cache
def _automaton() -> Any:
    automaton = ahocorasick.Automaton()
    for surface, form in _forms().items():
        automaton.add_word(surface, form)
    automaton.make_automaton()
    return automaton


def _forms() -> dict[str, _Form]:
    forms = dict(_government_forms())
    forms.update(_organization_forms())
    return forms


def _government_forms() -> Iterator[tuple[str, _Form]]:
    fits: dict[str, Fits] = {}
    for entry in governments():
        own = {form: _own_fit(entry, form) for form in own_forms(entry)}
        for surface in written_forms(entry):
            form = surface.rsplit(" ", 1)[-1]
            fit = own[form] if surface == form else _joined_fit(entry, form)
            if fit is None:
                continue
            for written in (surface, surface.replace(" ", "")):
                fits.setdefault(written, fit)
    for surface, fit in fits.items():
        yield surface, _Form(len(surface), government_codes(surface), "government", fit)


def _organization_forms() -> Iterator[tuple[str, _Form]]:
    rule = _grammar().organization
    for entry in organizations():
        for surface in (entry.name, *entry.abbreviations):
            yield surface, _Form(len(surface), organization_codes(surface), "organization", _followed_by(rule))


def _own_fit(entry: Government, form: str) -> Fits | None:
    """Where the form may stand alone; None where it never does."""
    grammar = _grammar()
    if form != entry.stem:
        return _followed_by(grammar.formal)
    if entry.level == "general_gu":
        return None
    if form in grammar.ordinary or entry.kind == "자치구":
        return _in_safe_place
    return _followed_by(grammar.stem)


def _joined_fit(entry: Government, form: str) -> Fits:
    """Where the form may stand behind the name of a place above it."""
    grammar = _grammar()
    if form != entry.stem:
        return _followed_by(grammar.formal)
    everyday = grammar.ordinary.get(form)
    if not everyday:
        return _followed_by(grammar.stem)
    return _followed_by(re.compile(rf"(?!\s?(?:{everyday})){grammar.stem.pattern}"))


def _followed_by(rule: re.Pattern[str]) -> Fits:
    def fits(text: str, start: int, end: int) -> bool:
        return rule.match(text, end) is not None

    return fits


def _in_safe_place(text: str, start: int, end: int) -> bool:
    """A stem that is also a word: start of a headline before a comma, dateline, or before a body's name."""
    if _grammar().body.match(text, end):
        return True
    behind = text[end : end + 1]
    before = text[start - 1 : start]
    line_starts = before in ("", "\n", "\r")
    if behind in (",", "，"):
        return line_starts and _is_headline(text, start)
    if behind in ("=", "/"):
        return line_starts or before in OPENING
    return behind in ("]", "】") and before in ("[", "【")


def _is_headline(text: str, start: int) -> bool:
    line = text[start : start + HEADLINE + 1].splitlines()[0]
    return len(line) <= HEADLINE and not line.rstrip().endswith(("다.", "요."))


@dataclass(frozen=True)
class _Grammar:
    """What may stand behind a name, by what kind of name it is; `ordinary` maps stems to their everyday sequels."""

    formal: re.Pattern[str]
    stem: re.Pattern[str]
    body: re.Pattern[str]
    organization: re.Pattern[str]
    ordinary: Mapping[str, str]


@cache
def _grammar() -> _Grammar:
    with (HERE / "names.toml").open("rb") as file:
        words = tomllib.load(file)
    tails = _any(words["particle_tails"])
    particles = _any(words["particles"])
    stem_particles = _any(word for word in words["particles"] if word not in words["formal_only"])
    heads = rf"{_any(words['heads'])}(?:{_any(words['head_tails'])}|{particles}{tails}?)?(?![가-힣])"
    bodies = _any(words["stem_suffixes"])
    ends = r"(?![가-힣])"
    stem_ends = r"(?![가-힣A-Za-z0-9])"
    return _Grammar(
        formal=re.compile(rf"{ends}|{particles}{tails}?{ends}|{heads}|{_any(words['formal_suffixes'])}"),
        stem=re.compile(rf"(?:{stem_ends}|{stem_particles}{tails}?{ends}|{bodies}|{_any(words['region_suffixes'])})"),
        body=re.compile(bodies),
        organization=re.compile(rf"(?![가-힣A-Za-z])|{particles}{tails}?{ends}|{_any(words['organization_suffixes'])}"),
        ordinary={row["stem"]: row["not_before"] for row in rows("ordinary_stems.csv")},
    )


def _any(words: Any) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
