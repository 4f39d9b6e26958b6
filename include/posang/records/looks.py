"""Looks: what a line of a page is by its form, whatever role its place gave it."""

import re
from typing import Final

from posang.records.bylines import byline
from posang.records.document import Line
from posang.records.stamps import is_stamped
from posang.reference.outlets import letterhead

PROSE: Final = re.compile(r"[다요까죠음함임됨]\.?[”\"’')\]]*\s*(?:$|[<\[(/][^<>\[\]()]{0,80}[>\])]?\S{0,8}$)|다\.\s?\S")
BUTTON_LENGTH: Final = 60  # characters
SENTENCE_LENGTH: Final = 8  # characters; a shorter one that ends a page is a button (추천해요)
PROSE_LENGTH: Final = 120  # characters; a longer line is prose whatever it ends in
# words of buttons; each begins with a letter: fast to search for
_BUTTON: Final = re.compile(
    r"https?://|www\.|프로필|퍼가|바로가기|기사\s?(?:수정|전송|메일|제보|공유)|복사되었|페이스북|트위터|카카오톡|댓글|로그인|구독|더보기|글자\s?크기|번역|한국어|무단|"
    r"자동\s?요약|전체\s?기사\s?보기|ⓒ|©|\[email|기자의?\s다른\s?(?:기사|뉴스)|제보(?:(?<=[|/·]제보)|(?<=[|/·]\s제보))\s?[:：(]?\s?\d"
)
_BUTTON_AT_START: Final = re.compile(
    r"\W*(?:(?:보도\s?자료|자료|사진|뉴스|기사)\s?(?:출처|제공)|(?:붙임|첨부)\s?\d?\s?[:：.]|(?:다음|지난|이전)\s?(?:회|편|호|글)\s?[:：]|(?:키워드|태그|TAG)\s?[:：]|(?:이전|다음)\s?기사(?![가-힣])|(?:발행인|편집인)\s|"
    r"[가-힣]{1,8}(?:취재|보도|편집)[팀부국]\W*$|(?:끝|TOP|위로|목록|이전|다음|인쇄|스크랩|공유|닫기)\W*$)|\W{0,2}[이본]\s기사는\s.{0,40}(?:보도자료|제휴|제공)|.{0,3}$"
)
# What the head of a page or of a press release says of itself: 담당부서 : 누리군 홍보팀, 현재시각 18:05:51
_LABEL: Final = re.compile(
    r"\W{0,3}(?:작\s?성(?:자|부서)?|글쓴이|글번호|번\s?호|조\s?회(?:수)?|첨부(?:파일)?|매수|출처|현재\s?시[각간]|영상\s?(?:취재|편집)|촬영(?:기자)?|담당\s?부서|담\s?당\s?자?|소관\s?부서|"
    r"주관\s?부서|제공\s?(?:부서|일자?|자)|배포\s?(?:일시|일자?|부서|처)|보도\s?(?:일시|일자?|시점|시기)|보도자료\s?번호|문의(?:처)?|연락처|전화|발행일?)"
    r"(?:\s?[:：|]\s?\S|\s\d)"
    r"|(?:담당\s?부서|소관\s?부서|담당자|배포\s?일시|보도\s?(?:일시|시점))\s"
)
# A picture in the place of its address or file: ![누리군청](https://…), 누리군청.jpg
_IMAGE: Final = re.compile(
    r"[|\s]*(?:\[?!\[[^\[\]]*\]\([^()]*\)(?:\]\([^()]*\))?[|\s]*)+$|(?=\S++$)[^\s.]{1,40}(?:\.[^\s.]{1,40}){0,2}\.(?i:jpe?g|png|gif|bmp|webp)$"
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
    if len(text) > BUTTON_LENGTH:
        return False
    return _BUTTON.search(text) is not None or _BUTTON_AT_START.match(text) is not None


def is_caption(text: str, following: str) -> bool:
    """Whether a line above the first paragraph is the caption of a photo, by its pointer or credit."""
    if _POINTED.match(text):
        return not _POINTED.match(following)
    return len(text) <= 80 and _CREDITED.match(text) is not None


def is_furniture(line: Line) -> bool:
    """A byline, a date, a masthead, a label of the page or a picture's file that passed for a paragraph."""
    text = line.text
    if _IMAGE.match(text) is not None:
        return True
    return len(text) <= 80 and (
        is_stamped(text) or byline(text) is not None or letterhead(text) is not None or _LABEL.match(text) is not None
    )
