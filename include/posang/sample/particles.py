"""Korean particles: the form that a word's last sound asks for."""

from functools import lru_cache

# particle as written in a template -> (after a consonant, after a vowel)
PARTICLES: dict[str, tuple[str, str]] = {
    "이": ("이", "가"),
    "은": ("은", "는"),
    "을": ("을", "를"),
    "과": ("과", "와"),
    "으로": ("으로", "로"),
    "이라": ("이라", "라"),
    "이다": ("이다", "다"),
    "이며": ("이며", "며"),
    "이자": ("이자", "자"),
    "이나": ("이나", "나"),
    "이었": ("이었", "였"),
    "인": ("인", "인"),
}
_RIEUL = 8  # final ㄹ in the order of the Hangul block
_DIGIT_FINALS = {"0": 1, "1": _RIEUL, "2": 0, "3": 1, "4": 0, "5": 0, "6": 1, "7": _RIEUL, "8": _RIEUL, "9": 0}
_LATIN_FINALS = {"L": _RIEUL, "M": 1, "N": 1, "R": _RIEUL}
_CLOSING = "’”'\"」』》〉>]"


@lru_cache(maxsize=65536)
def final_sound(word: str) -> int:
    """0 where the word ends in a vowel, 8 where it ends in ㄹ, another number for another consonant.

    Closing quotes and a bracketed remark behind the word are not read aloud: 김천시(시장 온새벽) ends in a vowel.
    Digits and Latin letters are read the Korean way (3 삼, L 엘).
    """
    spoken = word.rstrip(_CLOSING)
    if spoken.endswith(")") and "(" in spoken:
        spoken = spoken[: spoken.rindex("(")].rstrip(_CLOSING + " ")
    if not spoken:
        return 0
    last = spoken[-1]
    if "가" <= last <= "힣":
        return (ord(last) - 0xAC00) % 28
    return _DIGIT_FINALS.get(last, _LATIN_FINALS.get(last.upper(), 0))


def with_particle(word: str, particle: str) -> str:
    """The word with its particle: ('김천시', '이') -> '김천시가'. KeyError for a particle that is not listed."""
    after_consonant, after_vowel = PARTICLES[particle]
    final = final_sound(word)
    if final == 0 or (particle == "으로" and final == _RIEUL):
        return word + after_vowel
    return word + after_consonant
