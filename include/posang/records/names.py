"""Personal names: whether a word can be one, and its surname. Surnames and words to leave out lie in names.toml."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from posang.reference.outlets import is_place

WORDS_KEPT: Final = 65_536  # words whose kind is remembered


def surname_of(name: str) -> str:
    """The surname of a name: its first syllable, or the first two of a compound one (제갈훈)."""
    return name[:2] if len(name) > 2 and name[:2] in _compound() else name[:1]


def is_surname(word: str) -> bool:
    """Whether a word is a surname alone, a compound one among them (제갈 씨)."""
    return len(word) == 1 or word in _compound()


def may_be_surname(word: str) -> bool:
    """Whether a word is one of the surnames known, be it a simple or a compound one."""
    return word in _surnames() or word in _compound()


def is_common(word: str) -> bool:
    """Whether a word that looks like a name is known to mean something else, such as a title."""
    return word in _common()


def may_be_name(word: str) -> bool:
    """Whether a word that stands where only a name can may be one, whatever it ends in (의장 구슬회)."""
    return is_name(word) or (len(word) == 3 and word[0] in _surnames() and word not in _common())


@lru_cache(maxsize=WORDS_KEPT)
def is_name(word: str) -> bool:
    """Whether a word can be a personal name: a surname and one or two syllables, and no word of another meaning."""
    if _HANGUL.fullmatch(word) is None:
        return _HANJA.fullmatch(word) is not None
    if word in _common() or is_place(word):
        return False
    if word[:2] in _compound():
        return len(word) > 2
    if len(word) > 3 or word[0] not in _surnames() or _NO_NAME.search(word) or TENSE.search(word):
        return False
    stem, tail = word[:-1], word[-1]
    return not (
        len(stem) > 1 and ((tail in _PARTICLES and stem in _common()) or (tail in _PLACE_TAILS and is_place(stem)))
    )


# What a word that looks like a name ends in when it is a body, a thing or a verb; hardly any given name does.
_NO_NAME: Final = re.compile(
    r"(?:과|팀|부|처|청|패|항|섬|[사창촉명증]장|읍|면|회|센터|의원|학교|대학|시장|력|적|씨|님|액|히|째|때|는|를|(?<!노)을|에|와|된|돼|던|며|께|게|의|까운|두운|거운|벼운|려운|마운|가운|쉬운|러운|[쳐켜혀져])$"
)
# A syllable that closes in ㅆ, as verbs of the past do (나눴고) and no name or body does.
TENSE: Final = re.compile(f"[{''.join(map(chr, range(0xAC00 + 20, 0xD7A4, 28)))}]")
_PARTICLES: Final = "은이가과도만인고들등별실시면로상한된할될해의에율"
_PLACE_TAILS: Final = "청대초중고역항"
_HANGUL: Final = re.compile(r"[가-힣]{2,4}")
_HANJA: Final = re.compile(r"[一-龥]{3}")


@cache
def _lists(file: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset("".join(_lists("names.toml")["surnames"].split()))


@cache
def _compound() -> frozenset[str]:
    return frozenset(_lists("names.toml")["compound_surnames"])


@cache
def _common() -> frozenset[str]:
    titles = _lists("people.toml")
    return frozenset((*_lists("names.toml")["words"], *titles["official"], *titles["either"], *titles["other"]))
