"""Glue: what a page prints on one line with a paragraph and is none of it, in front and at the end.

Bylines, copyright notices, credits of photos, desks that sign, links to other articles, marks of crawlers. Each is
looked for only where a cheap look at the line's first or last letters allows it.
"""

import re
from typing import Final, NamedTuple

from posang.records.bylines import Byline, front, glued, signed_off
from posang.records.document import Line
from posang.reference.outlets import clean_name, is_place, masthead


class Unglued(NamedTuple):
    """A paragraph by itself: its line, and the bylines (each with its offset in the page), outlet and place it bore."""

    line: Line
    bylines: tuple[tuple[int, Byline], ...]
    outlet: str | None
    place: str | None


def unglued(line: Line) -> Unglued:
    """The line without what is glued to it; its text is empty where nothing is left."""
    bylines: list[tuple[int, Byline]] = []
    outlet = place = None
    line = unmarked(line)
    text = line.text
    if (text.startswith(("▲", "[사진")) or "제공" in text[:CREDIT]) and (credit := _CREDIT.match(text)) is not None:
        line = _cut(line, credit.end(), len(text))
    if line.text.startswith(("|", "ⓒ", "©")) and (source := _SOURCE.match(line.text)) is not None:
        outlet = clean_name(source["outlet"])
        line = _cut(line, source.end(), len(line.text))
    if (dateline := _DATELINE.match(line.text)) is not None and len(line.text) > LONG and is_place(dateline["place"]):
        place = dateline["place"]
        line = _cut(line, dateline.end(), len(line.text))
    opening = front(line.text)
    if opening is not None:
        end, signed, named, where = opening
        outlet, place = outlet or named, place or where
        bylines.append((line.start, signed))
        line = _cut(line, end, len(line.text))
    for find in (_more, _notice):
        if (end_of_text := find(line.text)) is not None:
            line = _cut(line, 0, end_of_text)
    closing = glued(line.text)
    if (off := signed_off(line.text)) is not None:
        end, signed, station = off
        bylines.append((line.start, signed))
        outlet, line = outlet or station, _cut(line, 0, end)
    elif closing is not None:
        end, signed = closing
        bylines.append((line.start, signed))
        outlet = outlet or _signing(line.text[end:])
        line = _cut(line, 0, end)
    elif (opened := _BRACKETS.get(line.text[-1:])) is not None and (end := line.text.rfind(opened)) > 0:
        paper = _signing(line.text[end:]) if line.text[:end].rstrip().endswith(_STOPS) else None
        if paper is not None:
            outlet, line = outlet or paper, _cut(line, 0, end)
    if (end_of_text := _contact(line.text)) is not None:
        line = _cut(line, 0, end_of_text)
    if line.text.endswith(_DESK_ENDS) and (desk := _DESK.search(line.text, max(0, len(line.text) - TAIL))) is not None:
        outlet = outlet or (clean_name(desk["outlet"]) if desk["outlet"] else None)
        line = _cut(line, 0, desk.start())
    return Unglued(line, tuple(bylines), outlet, place)


def unmarked(line: Line) -> Line:
    """The line without a crawler's mark in front (date 2021-08)."""
    mark = _MARK.match(line.text) if line.text.startswith("date ") else None
    return _cut(line, mark.end(), len(line.text)) if mark is not None else line


def _signing(closing: str) -> str | None:
    """The paper in a bracket that closes a text: [누리신문], [누리신문=나누리 기자]."""
    match = _SIGNING.match(closing)
    if match is None:
        return None
    named = masthead(match["outlet"])
    return named or (clean_name(match["outlet"]) if match["signed"] and not is_place(match["outlet"]) else None)


_SIGNING: Final = re.compile(
    r"\s*[\[(<](?P<outlet>[가-힣A-Za-z0-9]{3,14})\s?"
    r"(?:[\])>]\s*$|(?P<signed>=\s?[가-힣]{3}\s?기자[\])>])|[=/|·])"
)
_BRACKETS: Final = {"]": "[", ")": "(", ">": "<"}
_STOPS: Final = (".", "”", "’", '"')
LONG: Final = 45  # characters; a shorter line with a place in front is a headline
_DATELINE: Final = re.compile(r"\[(?P<place>[가-힣]{2,4})\]\s?(?=[가-힣‘“'\"])")  # [증평]증평군은
CREDIT: Final = 40  # characters in front of a text that may credit its picture
TAIL: Final = 40  # characters at the end of a line in which a desk or a link stands
_MARK: Final = re.compile(r"date \d{4}-\d{2}(?:-\d{2})?(?:\s+|$)")
_CREDIT: Final = re.compile(
    r"▲[^.▲]{4,60}\.?\s?[(<]사진\s?=[^)>]{2,20}[)>]\s|\[사진\s?=[^\[\]]{2,20}\]\s|"
    r"(?:[가-힣\s]{2,16}(?:청사?|전경|모습|로고)\.\s(?:[가-힣]{2,6}\s)?)?"
    r"[가-힣]{1,8}[시군구도청] 제공(?=[가-힣]{2,})(?![하되받해한할함된됐될은을이의과와으]|\S*다\.)"
)
_SOURCE: Final = re.compile(
    r"[|\s]*[ⓒ©]\s?(?P<outlet>[가-힣A-Za-z0-9]{2,12})\s?(?:\|\s*)+(?=\S)"
)  # the picture's cell of a table
# The desk that signs at the end of a text, and strokes left over there.
_DESK: Final = re.compile(
    r"(?<=[.”’\"')])\s*[/<(\[]?\s?(?P<outlet>[가-힣A-Za-z0-9]{2,10}(?=\s))?\s?(?:온라인|인터넷|디지털|모바일)?\s?"
    r"(?:뉴스|취재|편집|보도|기획)(?:팀|부|국)(?:\s?편집)?[>)\]]?\s*$|\s\|\s*$"
)
_DESK_ENDS: Final = ("팀", "부", "국", "편집", ">", ")", "]", "|")
_MORE: Final = re.compile(r"(?<=[.>\])\s])[가-힣]{2,4}\s?기자의?\s다른\s?기사(?:\s?보기)?\s*$")
_NOTICE: Final = re.compile(
    r"(?:(?<=[다요]\.)|(?<=기자)|(?<=@))\s*[<\[(ⓒ©]{0,2}\s*(?:저작권자|[Cc]opyright|[ⓒ©]).{0,120}$"
    r"|(?<=[.a-z])\s*[<\[(]\s*(?:저작권자|[ⓒ©]).{0,120}$"
)
_NOTICE_LENGTH: Final = 150  # characters


def _more(text: str) -> int | None:
    """Where a link to the reporter's other articles at the end of a text begins."""
    match = _MORE.search(text, max(0, len(text) - TAIL)) if text.endswith(("기사", "보기")) else None
    return match.start() if match is not None else None


def _notice(text: str) -> int | None:
    """Where a copyright notice at the end of a text begins."""
    tail = text[-_NOTICE_LENGTH:]
    if "ⓒ" not in tail and "©" not in tail and "저작권자" not in tail and "opyright" not in tail:
        return None
    match = _NOTICE.search(text, max(0, len(text) - _NOTICE_LENGTH))
    return match.start() if match is not None else None


def _contact(text: str) -> int | None:
    """Where the telephone of the office that answers questions begins, behind the last sentence."""
    match = _CONTACT.search(text, max(0, len(text) - TAIL)) if "문의" in text[-TAIL:] else None
    return match.start() if match is not None else None


_CONTACT: Final = re.compile(
    r"(?:(?<=[다요]\.)|^)\s*[(※☞▲]?\s?문의(?:처|전화)?\s?[:：=]?\s?[^\d]{0,14}\d[\d-]{5,}[^\d]{0,20}$"
)


def _cut(line: Line, begin: int, end: int) -> Line:
    """The part text[begin:end] of a line, without outer white space, at its place in the page."""
    piece = line.text[begin:end]
    text = piece.strip()
    start = line.start + begin + len(piece) - len(piece.lstrip())
    return line._replace(text=text, start=start, end=start + len(text))
