"""Word lists of figures, evaluations and programs: words.toml, read once."""

import re
import tomllib
from functools import cache
from itertools import chain
from pathlib import Path


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    text = (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    return {
        key: tuple(word for word in re.split(r",\s+|\n", entries.strip("\n")) if word.strip())
        for key, entries in tomllib.loads(text).items()
    }


def words(key: str) -> frozenset[str]:
    """The list's entries as plain words; KeyError for a list that words.toml does not have."""
    return frozenset(_lists()[key])


def ordered(key: str) -> tuple[str, ...]:
    """The list's entries in their order; KeyError for a list that words.toml does not have."""
    return _lists()[key]


def any_of(key: str) -> str:
    """A group of a regular expression that matches any entry of the list, longer ones first. 시·?군 takes any dot."""
    entries = sorted(_lists()[key], key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(chain.from_iterable(map(_spelled_out, entries))).replace("·?", "[·‧ㆍ․・∙]?") + ")"


# what an entry begins with: one of several words, or of several letters
_FIRST = re.compile(r"\(\?:(?P<words>[^()\[\]]+)\)(?![?*+{])|\[(?P<letters>[가-힣]+)\](?![?*+{])")


def _spelled_out(entry: str) -> list[str]:
    """The entry once for each thing that it may begin with: a search for what begins with letters alone is fast."""
    first = _FIRST.match(entry)
    if first is None:
        return [entry]
    begins = first["words"].split("|") if first["words"] else first["letters"]
    return [f"{begin}{entry[first.end() :]}" for begin in begins]
