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
from itertools import pairwise
from typing import Any, Final, Literal, NamedTuple

import ahocorasick

from posang.reference.entries import HERE, Government, governments, organizations, rows
from posang.reference.lookup import government_codes, organization_codes, own_forms, spaced_forms, written_forms

Kind = Literal["government", "organization"]
Fits = Callable[[str, int, int], bool]

HEADLINE = 100  # characters; a longer line is prose, and a stem before its first comma is an ordinary word
DOTS = "·ㆍ‧・•"
LISTED_BEHIND = re.compile(rf"(?:[{DOTS}]|, ?|[와과] )$")
JOINED = re.compile(rf"[{DOTS}]|[와과] ")  # what stands between two names that are told together
OPENS_WORD = re.compile(r"(?:^|[^가-힣\s]\s?|[은는이가을를에서로의과와도중엔등면]\s)$")
LIST_GOES_ON = re.compile(rf"[,)\]{DOTS}]| 등")
OPENING = "[(【<〈「『"


class NameHit(NamedTuple):
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
    doubtful: list[tuple[int, _Form]] = []
    taken = 0
    for start, _, form in _places(text):
        if start < taken:
            continue
        if form.fits(text, start, start + form.length):
            taken = start + form.length
            hits.append(_hit(text, start, form))
        elif form.fits is _in_safe_place:
            doubtful.append((start, form))
    return _with_listed(text, hits, doubtful) if doubtful else hits


def is_ordinary(stem: str) -> bool:
    """Whether a place's name without its level is an ordinary word besides: 예산 (budget)."""
    return stem in _grammar().ordinary


def _hit(text: str, start: int, form: _Form) -> NameHit:
    end = start + form.length
    return NameHit(start, end, text[start:end], form.codes, form.kind)


def _with_listed(text: str, hits: list[NameHit], doubtful: list[tuple[int, _Form]]) -> list[NameHit]:
    """The hits, and stems in doubt that stand in one list with a government: 고양·파주시, or 수원, 화성, 오산 등."""
    waiting = [hit for start, form in doubtful if _stands(text, hit := _hit(text, start, form))]
    listed = _pairs(text, waiting)
    known = _Known([hit for hit in (*hits, *listed) if hit.kind == "government"])
    for order in (waiting, waiting[::-1]):
        for hit in order:
            if hit.start not in known.starts and known.lists(text, hit):
                listed.append(hit)
                known.add(hit)
    return sorted((*hits, *listed), key=lambda hit: hit.start) if listed else hits


def _stands(text: str, hit: NameHit) -> bool:
    """Whether what follows a stem in doubt lets it be a name: no part of a word, no everyday sequel (예산 확보)."""
    everyday = _grammar().ordinary.get(hit.surface)
    sequel = everyday and re.match(rf"\s?(?:{everyday})", text[hit.end :])
    return not sequel and _grammar().stem.match(text, hit.end) is not None


def _pairs(text: str, waiting: list[NameHit]) -> list[NameHit]:
    """Stems in doubt that a dot or a particle joins to one of the same province: 상주와 영양, 고령·성주."""
    found: dict[int, NameHit] = {}
    for left, right in pairwise(waiting):
        near = {code[:2] for code in left.codes} & {code[:2] for code in right.codes}
        whole = min(len(left.surface), len(right.surface)) > 1  # 남과 북
        if near and whole and _opens(text, left.start) and JOINED.fullmatch(text, left.end, right.start):
            found |= {left.start: left, right.start: right}
    return list(found.values())


def _opens(text: str, start: int) -> bool:
    """Whether no bare noun stands before a place, whose part the word there may be: 교육 강화와 (연수)."""
    return OPENS_WORD.search(text[max(0, start - 2) : start]) is not None


class _Known:
    """Governments found in a text, by where they begin and end."""

    def __init__(self, hits: list[NameHit]) -> None:
        self.starts: dict[int, NameHit] = {}
        self.ends: dict[int, NameHit] = {}
        for hit in hits:
            self.add(hit)

    def add(self, hit: NameHit) -> None:
        self.starts[hit.start] = hit
        self.ends[hit.end] = hit

    def before(self, text: str, start: int) -> tuple[NameHit | None, str]:
        """The government that a mark or a particle joins to what begins at a place, and what joins them."""
        tie = LISTED_BEHIND.search(text[max(0, start - 2) : start])
        return (self.ends.get(start - len(tie[0])), tie[0]) if tie is not None else (None, "")

    def lists(self, text: str, hit: NameHit) -> bool:
        """Whether a name beside a stem shows it to be one: tied by a dot or a particle, or in a list of commas."""
        tie = JOINED.match(text, hit.end)
        whole = len(hit.surface) > 1
        opens = whole and _opens(text, hit.start)
        right = self.starts.get(tie.end()) if tie is not None else None
        if tie is not None and right is not None and (tie[0] in DOTS or (opens and right.surface in _stems())):
            return True
        left, tied = self.before(text, hit.start)
        if left is None:
            return False
        if not tied.startswith(","):
            return tied in DOTS or (whole and left.surface in _stems())
        in_row = whole and left.surface in _stems() and self.before(text, left.start)[0] is not None
        return in_row or LIST_GOES_ON.match(text, hit.end) is not None


@cache
def _stems() -> frozenset[str]:
    """The names of governments without the words for what they are, of two syllables and more."""
    return frozenset(entry.stem for entry in governments() if entry.stem and len(entry.stem) > 1)


def _places(text: str) -> list[tuple[int, int, _Form]]:
    """Where forms stand with no Hangul in front, by start, longest first: start, length below zero, form."""
    found = []
    for last, form in _automaton().iter(text):
        start = last + 1 - form.length
        if start == 0 or not "가" <= text[start - 1] <= "힣":
            found.append((start, -form.length, form))
    found.sort()  # no two forms have both in common
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
        for surface in (form for name in (entry.name, *entry.abbreviations) for form in spaced_forms(name)):
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


# the name of a village behind its county's stem (완주 안덕마을), and what may stand before the stem then
VILLAGE: Final = re.compile(r"\s[가-힣]{1,6}(?<!\s행복)(?<!\s우수)마을(?!\s?(?:만들기|가꾸기|사업|공동체|기업))")
BEFORE_VILLAGE: Final = re.compile(r"(?:^|[^가-힣A-Za-z0-9\s]\s?|[은는과와에로]\s|\n)$")


def _in_safe_place(text: str, start: int, end: int) -> bool:
    """A stem that is also a word: a headline's start before a comma, dateline, before a body or village."""
    if _grammar().body.match(text, end):
        return True
    if VILLAGE.match(text, end):
        return BEFORE_VILLAGE.search(text, max(0, start - 2), start) is not None
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
