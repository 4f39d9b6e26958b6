"""Nouns and the particles behind them."""

import re
from functools import lru_cache
from typing import Final

from posang.records.awards.lexicon import LEX, one_of

PARTICLE: Final = one_of(LEX.particles)  # as part of a pattern
WORD_ENDS: Final = rf"(?=(?:{PARTICLE})?(?![가-힣]))"  # behind a noun: its particle, if any, ends the word
JOSA: Final = re.compile(rf"(?:[와과][는의도]|{PARTICLE})(?![가-힣])")

# particles of an award, a contest or a field in which something is won
PLACES: Final = ("에서", "에서는", "에서도", "에선")


def final(char: str) -> int:
    """The number of the consonant that a Hangul syllable ends in, as Unicode counts them; 0 where it ends in none."""
    return (ord(char) - ord("가")) % FINALS if "가" <= char <= "힣" else 0


def has_final(char: str) -> bool:
    """Whether a Hangul syllable ends in a consonant."""
    return final(char) != 0


def final_rieul(char: str) -> bool:
    """Whether a Hangul syllable ends in ㄹ."""
    return final(char) == RIEUL


# as Unicode counts them (chapter 3.12, conjoining jamo): how many there are, none included, and some of their numbers
FINALS: Final = 28
NIEUN: Final = 4  # ㄴ
RIEUL: Final = 8  # ㄹ
DOUBLE_SIOT: Final = 20  # ㅆ


NEEDS_FINAL: Final = {
    *("은", "이", "을", "과", "이었다", "이었던", "이었고", "이었으며", "이던", "이자"),
    *("이라는", "이라고", "이란"),
}
NEEDS_OPEN: Final = {"는", "가", "를", "와", "다", "였다", "였고", "였으며", "였던", "라는", "라고"}


def agrees(noun: str, josa: str) -> bool:
    """Whether a particle may stand behind a noun, by the noun's last sound."""
    last = noun[-1]
    if not ("가" <= last <= "힣"):
        return True
    if josa in NEEDS_FINAL:
        return has_final(last)
    if josa in NEEDS_OPEN:
        return not has_final(last)
    if josa in ("으로", "으로는", "으로도", "으로부터", "으로서", "으로서의"):
        return has_final(last) and not final_rieul(last)
    if josa in ("로", "로는", "로도", "로서", "로서의", "로써"):
        return not has_final(last) or final_rieul(last)
    return True


# bodies whose name with the particle 의 looks like a meeting (회의)
BODIES_OF: Final = (
    *("위원회의", "의회의", "협회의", "협의회의", "연합회의", "체육회의", "학회의"),
    *("자치회의", "부녀회의", "노인회의", "새마을회의", "봉사회의", "상인회의", "번영회의", "동문회의", "개선회의"),
)
PARTICLES: Final = frozenset(LEX.particles)
LONGEST_PARTICLE: Final = max(map(len, PARTICLES))
ROADS: Final = (
    "도로",
    "메트로",
    "진로",
    "경로",
    "통로",
    "선로",
    "애로",
)  # that end like a particle which others follow
ADJECTIVE_STEMS: Final = "좋높깊맑밝젊넓많짙싶"  # before 은, which makes adjectives of them: 참살기좋은
DOING: Final = re.compile(r"[가-힣]+(?<![지이귀산강])(?:하|되)는")  # verbs before a noun: 해당하는
DO_NOUNS: Final = tuple(LEX.do_nouns)  # nouns that end like a noun with a particle


@lru_cache(maxsize=65536)
def split(word: str) -> tuple[str, str]:
    """A word as (noun, particle); the particle is '' where the word has none or it is in doubt."""
    if word in LEX.do_nouns or word in LEX.adjectives or DOING.fullmatch(word):
        return word, ""
    if word.endswith(BODIES_OF):
        return word[:-1], "의"
    if len(word) == 2 and (
        (word[0] in "곳팀것점일" and word[1] in "은이도을에") or (word[0] == "등" and word[1] in "은이을의도")
    ):
        return word[0], word[1]
    for size in range(min(LONGEST_PARTICLE, len(word) - 1), 0, -1):
        noun, josa = word[:-size], word[-size:]
        if josa not in PARTICLES or (len(word) == 2 and size == 1) or not agrees(noun, josa):
            continue
        if josa == "은" and noun[-1] in ADJECTIVE_STEMS:
            return word, ""
        if josa[0] == "로" and josa[1:] in PARTICLES and word[: 1 - size].endswith(ROADS):  # 고속도로는
            return word[: 1 - size], josa[1:]
        if word.endswith(DO_NOUNS) and any(
            word.endswith(whole) and not word.endswith(whole + josa) for whole in DO_NOUNS if whole.endswith(josa)
        ):
            return word, ""
        return noun, josa
    return word, ""
