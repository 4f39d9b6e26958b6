"""Which rare words a text holds, so that they are not looked for around each word of a text without them."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from posang.records.awards.grades import GRADE_FIRST, HONOR_HINT, SCALE_FIRST
from posang.records.awards.numerals import WORDS_NUMBER, YEAR_FIRST

GLUED: Final = re.compile("씨|사관|무관|팀장|의원")  # titles that a name may be glued to
LETTERED_HINT: Final = re.compile(r"\([SABCDE](?:등급)?\)")
RATED_HINT: Final = re.compile(rf"등급|평가|SA|{LETTERED_HINT.pattern}")
# first letters of what begins with none of a text's hints: grades, words of a scale, years, numbers
MEASURED: Final = SCALE_FIRST | GRADE_FIRST | YEAR_FIRST | frozenset(WORDS_NUMBER) | frozenset("'제각")


class Hints(NamedTuple):
    """Which of these words a text holds."""

    honor: bool
    glued: bool
    praised: bool
    civic: bool
    merit: bool
    rated: bool
    festive: bool
    dashed: bool


@lru_cache(maxsize=16)
def hints(text: str) -> Hints:
    """The hints of a text, of which the last few are kept: a text is read word by word."""
    return Hints(
        honor=HONOR_HINT.search(text) is not None,
        glued=GLUED.search(text) is not None,
        praised="우수" in text or "장려" in text,
        civic="민의" in text,
        merit="유공 " in text,
        rated=RATED_HINT.search(text) is not None,
        festive="축제" in text,
        dashed="-" in text,
    )


def may_measure(first: str, hint: Hints) -> bool:
    """Whether a word may be a number, a rating, a grade, a year or a streak, by its first letter and its text."""
    return first in MEASURED or first.isdigit() or hint.rated or hint.festive or hint.dashed
