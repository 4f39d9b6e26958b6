"""The words by which persons are known in running text: titles, bodies and what stands around them (people.toml)."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import ahocorasick

AGE: Final = r"(?:[남여]\s?[·,]\s?)?(?:\d{2}세?\s?[·,]\s?)?"  # (여·36·재무과)


@dataclass(frozen=True)
class Words:
    """Words by which persons are known: titles by `role`, and what may stand around them."""

    loose: frozenset[str]
    exact: frozenset[str]
    ranks: frozenset[str]
    role: Mapping[str, str]
    ending: re.Pattern[str]
    automaton: Any
    ends: re.Pattern[str]
    introduced: re.Pattern[str]
    officer: re.Pattern[str]
    bodies: re.Pattern[str]
    whole: frozenset[str]
    public: re.Pattern[str]
    officers: re.Pattern[str]


@cache
def words_of_persons() -> Words:
    """Titles, bodies and patterns of people.toml, read once."""
    with Path(__file__).with_name("people.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    role = {title: kind for kind in ("other", "either", "official") for title in data[kind]}
    titles, officers = _any(role), _any(data["publisher"])
    automaton = ahocorasick.Automaton()
    for title in (*role, "씨"):
        automaton.add_word(title, title)
    automaton.make_automaton()
    return Words(
        loose=frozenset(data["loose"]),
        exact=frozenset(data["exact"]),
        ranks=frozenset(data["ranks"]),
        role=role,
        ending=re.compile(rf"(?P<title>{titles})$"),
        automaton=automaton,
        ends=re.compile(rf"(?:{_any(data['particles'])})?(?![가-힣])"),
        introduced=re.compile(
            rf"\((?P<title>[가-힣]{{0,10}}(?:{titles}))[\s·:](?P<name>[가-힣]{{2,4}}|[一-龥]{{3}})(?=[),·]|(?P<more>\s[^(),]{{1,30}})[),])"
        ),
        officer=re.compile(
            rf"\({AGE}(?P<former>[전현]\s)?(?P<body>[^()·,\d]{{2,24}}?)(?P<gap>\s?)(?P<title>{titles})\)"
        ),
        bodies=re.compile(rf"(?:{_any(data['bodies'])})$|^㈜"),
        whole=frozenset(body for body in data["bodies"] if len(body) > 2 or body in ("농협", "수협", "축협")),
        public=re.compile(rf"(?:{_any(data['public'])})$"),
        officers=re.compile(
            rf"(?<![가-힣])(?P<title>{officers})(?:\s?[:：]\s?|\s)(?P<name>[가-힣]{{2,4}}?)(?=\s*(?:$|[|/,()\s]|{officers}|[가-힣]{{2,8}}\s?[:：]))"
        ),
    )


def _any(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
