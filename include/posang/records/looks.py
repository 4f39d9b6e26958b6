"""Looks: what a line of a page is by its form, whatever role its place gave it."""

import re
from typing import Final

from posang.records.bylines import byline
from posang.records.document import Line
from posang.records.stamps import is_stamped, unstamped
from posang.reference.outlets import masthead

PROSE: Final = re.compile(r"[다요까죠음함임됨]\.?[”\"’')\]]*\s*(?:$|[<\[(/][^<>\[\]()]{0,80}[>\])]?\S{0,8}$)|다\.\s?\S")
BUTTON_LENGTH: Final = 60  # characters
SENTENCE_LENGTH: Final = 8  # characters; a shorter one that ends a page is a button (추천해요)
PROSE_LENGTH: Final = 120  # characters; a longer line is prose whatever it ends in
_BUTTON: Final = re.compile(
    r"https?://|www\.|프로필|퍼가|바로가기|기사\s?(?:수정|전송|메일|제보|공유)|복사되었|페이스북|트위터|카카오톡|댓글|로그인|구독|더보기|글자\s?크기|번역|한국어|무단|"
    r"자동\s?요약|[ⓒ©]|^\W*(?:보도\s?자료|자료|사진)\s?(?:출처|제공)|^\W*(?:끝|TOP|위로|목록|이전|다음|인쇄|스크랩|공유|닫기)\W*$|^.{0,3}$"
)
_POINTED: Final = re.compile(r"(?:[▲△▼▽◀◁▶▷☞]|↑↑|↑)\s?[^:：]{12,}$")
_CREDITED: Final = re.compile(r".{2,60}(?:/\s?자료사진|사진\s?[=:]|자료사진|/\s?\S{2,10}\s제공)")


def is_prose(text: str) -> bool:
    """Whether a line is a sentence of the article, no button."""
    if len(text) >= PROSE_LENGTH:
        return True
    return len(text) >= SENTENCE_LENGTH and PROSE.search(text) is not None and not is_button(text)


def is_button(text: str) -> bool:
    """Whether a short line bears the words of a button, an address or a notice."""
    return len(text) <= BUTTON_LENGTH and _BUTTON.search(text) is not None


def is_caption(text: str, following: str) -> bool:
    """Whether a line above the first paragraph is the caption of a photo, by its pointer or credit."""
    if _POINTED.match(text):
        return not _POINTED.match(following)
    return len(text) <= 80 and _CREDITED.match(text) is not None


def is_furniture(line: Line) -> bool:
    """A byline or a date that passed for a paragraph."""
    text = line.text
    return len(text) <= 80 and (is_stamped(text) or byline(text) is not None or is_dated_masthead(text))


def is_dated_masthead(text: str) -> bool:
    """Whether a line is the outlet's name and the date: 누리신문 | 2018.03.02 09:11."""
    return unstamped(text) is not None and masthead(text) is not None
