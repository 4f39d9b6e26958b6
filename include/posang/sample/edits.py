"""How outlets touch up a press release: the five kinds of near repeats, none of which changes a fact."""

import re
from collections.abc import Callable
from random import Random

_TOPIC = re.compile(r"(?<=[가-힣]{2})(은|는|이|가)(?= )")
_PAUSE = re.compile(r"(?<=[가-힣])(은|는|을|를|고|며|해|서)(?= )")
_NO_QUOTES = {ord("‘"): None, ord("’"): None}
_SWAPPED = {"은": "이", "이": "은", "는": "가", "가": "는"}


def spacing(random: Random, text: str) -> str:
    """Blanks lost between words, two or three of them."""
    words = text.split(" ")
    joints = random.sample(range(1, len(words)), min(len(words) - 1, random.choice((2, 3))))
    return "".join(word if index == 0 or index in joints else " " + word for index, word in enumerate(words))


def punctuation(random: Random, text: str) -> str:
    """A comma behind a word that a reader might pause at, single quotation marks dropped."""
    pauses = list(_PAUSE.finditer(text))
    if pauses:
        place = random.choice(pauses).end()
        text = text[:place] + "," + text[place:]
    return text.translate(_NO_QUOTES)


def particle(random: Random, text: str) -> str:
    """은 for 이 or 는 for 가 behind the first word that has one."""
    return _TOPIC.sub(lambda found: _SWAPPED[found.group(1)], text, count=1)


def cut(random: Random, text: str) -> str:
    """The ending cut off: the last word or two of the last sentence, where they hold no figure."""
    words = text.split(" ")
    for count in (2, 1):
        tail = " ".join(words[-count:])
        if len(words) > 8 and not any(letter.isdigit() for letter in tail):
            return " ".join(words[:-count])
    return text


EDITS: dict[str, Callable[[Random, str], str]] = {
    "near_spacing": spacing,
    "near_punctuation": punctuation,
    "near_particle": particle,
    "near_cut": cut,
}


def edit(random: Random, text: str, *, may_cut: bool) -> tuple[str, str]:
    """The paragraph in other words and the kind of edit; ('same_day') where it is left as it is."""
    kinds = ["same_day", *(kind for kind in EDITS if kind != "near_cut" or may_cut)]
    kind = random.choice(kinds)
    if kind == "same_day":
        return text, kind
    changed = EDITS[kind](random, text)
    return (changed, kind) if changed != text else (text, "same_day")
