"""Scripts: what a broadcast's speaker reads, printed in short lines that break off inside sentences.

The first lines of a script often pass for headline and subtitles. What tells them apart is the sentence that goes on
from one line to the next.
"""

import re
from collections.abc import Sequence
from typing import Final

from posang.records.document import Document, Line
from posang.records.phrases import strip_particle

LINE_LENGTH: Final = 45  # characters; no line of a script is longer
LEAST: Final = 2  # lines that break off inside a sentence
GAP: Final = 2  # line feeds between two lines of a script at most
FOREIGN: Final = ("caption", "byline", "dateline", "copyright", "teaser")  # roles that no line of a script has
_ENDS: Final = re.compile(r"[다요죠까][.?!]\W*$")
_GOES_ON: Final = re.compile(
    r",$|(?:[가-힣](?:[고며]|[해돼]서?|하여|되어|[아어]서|[은는한된던린될할])|받아|(?:^|\s)(?:등|및|가운데|반면|결과|때문에|위해|대해|통해))$"
)
_SUBJECT: Final = re.compile(r"[가-힣0-9]{2,}[이가은는]$")


def opening(document: Document, texts: Sequence[int]) -> list[int]:
    """Places of the lines right above the first of `texts` that begin the script it belongs to; none on other pages."""
    lines = document.lines
    if not texts or sum(len(lines[place].text) <= LINE_LENGTH for place in texts) * 2 < len(texts):
        return []
    found: list[int] = []
    place = texts[0]
    doubtful: list[int] = []
    for above in range(place - 1, -1, -1):
        if _is_mark(lines[above]):
            continue
        if not _joined(document, lines[above], lines[place]):
            break
        place = above
        if _ends(lines[place].text) or breaks_off(lines[place].text):
            found = [place, *doubtful, *found]
            doubtful = []
        elif doubtful or not found:
            break
        else:
            doubtful = [place]
    if doubtful and _begins_sentence(lines[doubtful[0]].text):
        found = [*doubtful, *found]
    while found and _ends(lines[found[0]].text):  # a sentence of its own is a subtitle, or a caption
        found.pop(0)
    broken = sum(breaks_off(lines[place].text) for place in (*found, *texts))
    return found if broken >= LEAST else []


def breaks_off(text: str) -> bool:
    """Whether a line ends inside a sentence: in a particle, a comma, or a word that another must follow."""
    last = text.split()[-1:]
    return _GOES_ON.search(text) is not None or any(strip_particle(word) != word for word in last)


def _joined(document: Document, above: Line, below: Line) -> bool:
    """Whether two neighboring lines can be of one script."""
    return (
        above.role not in FOREIGN
        and above.removed_reason != "same_page"
        and max(len(above.text), len(below.text)) <= LINE_LENGTH
        and below.position - above.position <= GAP
        and document.text.count("\n", above.end, below.start) <= GAP
    )


def _is_mark(line: Line) -> bool:
    """Whether a line is a mark between two speakers (◀END▶)."""
    return line.role == "caption" and re.search(r"[가-힣]", line.text) is None


def _ends(text: str) -> bool:
    return _ENDS.search(text) is not None


def _begins_sentence(text: str) -> bool:
    """Whether a line that does not show how it goes on has a subject: 누리부가 국가위임사무와 국가보조사업."""
    return any(_SUBJECT.search(word) and strip_particle(word) != word for word in text.split()[:-1])
