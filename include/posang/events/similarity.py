"""How alike two names are: folded text and Dice's coefficient of character pairs."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

MARKS = re.compile(r"[\W_]+")
FRAME = re.compile(r"^(?:전국|대한민국)|(?:시상식|결과)$")  # words around a name that reports leave out


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """NFKC, lower case, letters and digits alone, without words that reports add or leave out."""
    plain = MARKS.sub("", unicodedata.normalize("NFKC", name).lower())
    return FRAME.sub("", plain) or plain


@lru_cache(maxsize=65536)
def _pairs(name: str) -> Counter[str]:
    return Counter(name[index : index + 2] for index in range(len(name) - 1)) or Counter([name])


@lru_cache(maxsize=262144)
def similarity(left: str, right: str) -> float:
    """1 for the same folded name, else Dice's coefficient; a short form of the other counts 0.9.

    A short form is contained in the longer name or made of its letters in order, and ends as it does
    (재난평가 for 재난관리평가).
    """
    a, b = sorted((fold(left), fold(right)), key=lambda name: (len(name), name))
    if a == b:
        return 1.0
    if len(a) >= 4 and (a in b or (a[:2] == b[:2] and a[-2:] == b[-2:] and _in_order(a, b))):
        return 0.9
    x, y = _pairs(a), _pairs(b)
    return 2 * (x & y).total() / (x.total() + y.total())


def _in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
