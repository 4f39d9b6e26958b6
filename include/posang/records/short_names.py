"""Names in short that brackets give the bodies of an article: 가온신용보증재단(가온신보), (이하 나래TP)."""

import re
from typing import Final

CALLED: Final = "이하"
# a short name that brackets give a body: 나래테크노파크(원장 가람, 이하 나래TP)
ALIAS: Final = re.compile(
    rf"(?P<full>[가-힣]{{3,20}})\s?\((?:[^()\n]{{0,30}}[,·\s])?{CALLED}\s'?(?P<short>[가-힣A-Za-z&-]{{2,12}})'?\)"
)
# a name in short that stands alone in brackets: 가온신용보증재단(가온신보)
ENCLOSED: Final = re.compile(r"(?P<full>[가-힣]{5,20})\((?P<short>[가-힣]{3,8})\)")
SHORTENED: Final = 3  # letters of a name in short that nothing calls so


def short_names(text: str) -> dict[str, str]:
    """The names in short that a text gives, each with the name in full."""
    return enclosed_names(text) | called_names(text)


def called_names(text: str) -> dict[str, str]:
    """The names in short that a word in the brackets calls so, each with the name in full."""
    called = ALIAS.finditer(text) if CALLED in text else ()
    return {match["short"]: match["full"] for match in called}


def enclosed_names(text: str) -> dict[str, str]:
    """The names in short that stand alone in brackets, each with the name in full."""
    found = (match for match in ENCLOSED.finditer(text) if shortens(match["short"], match["full"]))
    return {match["short"]: match["full"] for match in found}


def shortens(short: str, name: str) -> bool:
    """Whether letters are a name's in short, its first letter and others in order: 가온신보, of 가온신용보증재단."""
    letters = iter(name)
    begins = len(short) >= SHORTENED and short[0] == name[0] and short != name
    return begins and all(one in letters for one in short)
