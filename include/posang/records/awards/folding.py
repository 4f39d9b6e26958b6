"""Look-alike characters of a text made one, character for character, so that offsets hold."""

import re
from functools import lru_cache
from typing import Final

from posang.records import names as personal
from posang.records.awards.grades import TIER
from posang.records.awards.kinds import classify
from posang.records.awards.lexicon import LEX

LINES_KEPT: Final = 512  # texts of one article or two, each of which is folded at several steps of its reading
LOOK_ALIKE: Final = re.compile(f"[{re.escape(''.join(map(chr, LEX.fold)))}]")
# a rating in other quotation marks than the single ones: "가" 등급, 「SA」 등급
MARKED_RATING: Final = re.compile(
    rf"[\"「『《〈<](?:SA|AAA|AA|A\+|[SABCDE]|[1-5가나다라마]|{TIER})(?:\s?등급(?:\s?\([^()\n]{{1,20}}\))?)?[\"」』》〉>]"
)
# the mark of a shortened year in brackets, which opens no quotation: 2020년('19년 실적)
SHORT_YEAR: Final = re.compile(r"(?<=[(\[])'(?=\d\d년?[^'()\n]{0,12}[)\]])")
# governments joined by dashes: 진주-사천-밀양시
DASHED = re.compile(r"(?<![가-힣-])[가-힣]{1,3}(?:-[가-힣]{1,3})+-[가-힣]{1,3}[시군구도](?![가-힣]{2})")
# towns and the like joined by full stops: 충주.보은.음성이
STOPPED = re.compile(r"(?<![가-힣.])(?:[가-힣][가-힣](?<![다요음함됨임])\.)+[가-힣]{2}")


@lru_cache(maxsize=LINES_KEPT)
def fold(text: str) -> str:
    """The text with look-alike characters made one, character for character."""
    folded = MARKED_RATING.sub(lambda match: f"'{match[0][1:-1]}'", LOOK_ALIKE.sub(plain, text))
    folded = SHORT_YEAR.sub(" ", folded) if "('" in folded or "['" in folded else folded
    if folded.count("'") > 1:
        folded = QUOTED_NAME.sub(bare_name, folded)
    if folded.count(".") > 1:
        folded = STOPPED.sub(lambda match: match[0].replace(".", "·"), folded)
    return DASHED.sub(lambda match: match[0].replace("-", "·"), folded) if folded.count("-") > 1 else folded


def plain(match: re.Match[str]) -> str:
    """What stands for a look-alike character."""
    return LEX.fold[ord(match[0])]


# a word of three syllables quoted before another: '도해솔' 사무관이
QUOTED_NAME = re.compile(r"'(?P<name>[가-힣]{3})'(?= (?P<next>[가-힣]{2,12})(?: (?P<last>[가-힣]{2,12}))?)")


def bare_name(match: re.Match[str]) -> str:
    """A personal name quoted before its title as it is without the marks, any other quotation as it stands."""
    titled = any(word and classify(word)[0] == "title" for word in (match["next"], match["last"]))
    return f" {match['name']} " if titled and personal.may_be_name(match["name"]) else match[0]
