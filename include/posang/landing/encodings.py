"""Encodings, recognized by evidence: UTF-8, UTF-8 with mark, CP949 (with EUC-KR), UTF-16 with or without mark.

The order of the evidence: a byte order mark; NUL bytes, which only UTF-16 has; strict UTF-8; CP949 whose Hangul is the
common one of KS X 1001 (other bytes that happen to decode give rare syllables and Hanja); UTF-16 without a NUL.
"""

import codecs
import re
from typing import Literal, NamedTuple

Encoding = Literal["utf-8", "utf-8-sig", "cp949", "utf-16-le", "utf-16-be"]

MARKS: dict[bytes, Encoding] = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
UTF_16: tuple[Encoding, Encoding] = ("utf-16-le", "utf-16-be")
PROBE = 1 << 16  # bytes that are enough to tell an encoding
COMMON_SHARE = 0.5  # of the characters beyond ASCII, in CP949
TEXT_SHARE = 0.9  # of all characters, in UTF-16 without a mark

COMMON_HANGUL = frozenset(
    bytes((lead, trail)).decode("euc_kr") for lead in range(0xB0, 0xC9) for trail in range(0xA1, 0xFF)
)
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
KOREAN_TEXT = re.compile(r"[\t\n\r\x20-\x7e가-힣ㄱ-ㆎ‘’“”·…△○◇■▲]+")


class Decoded(NamedTuple):
    """Text without a byte order mark, and the encoding that gave it."""

    text: str
    encoding: Encoding


def decode(raw: bytes) -> Decoded | None:
    """The text of the bytes; None where no encoding fits them to the last byte."""
    encoding = recognize(raw)
    if encoding is None:
        return None
    try:
        return Decoded(raw.decode(encoding).removeprefix("\ufeff"), encoding)
    except UnicodeDecodeError:
        return None


def recognize(raw: bytes) -> Encoding | None:
    """The encoding for which the bytes are evidence; None where there is none."""
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return None
    for mark, encoding in MARKS.items():
        if raw.startswith(mark):
            return encoding
    if b"\0" in raw and (wide := _unmarked_utf_16(raw)):
        return wide
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(raw) and error.reason == "unexpected end of data":
            return None
    else:
        return "utf-8"
    if _is_cp949(raw):
        return "cp949"
    return _unmarked_utf_16(raw)


def recognize_start(raw: bytes) -> Encoding | None:
    """UTF-8 with mark or UTF-16 at the start of a long file; None where each line tells its own encoding."""
    for mark, encoding in MARKS.items():
        if raw.startswith(mark):
            return encoding
    return _unmarked_utf_16(raw[: len(raw) - len(raw) % 2]) if b"\0" in raw else None


def undecodable(raw: bytes) -> str:
    """Where and why the bytes are no text in any encoding that is read; for the detail of a refused page."""
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "it is UTF-32"
    encoding = recognize(raw) or "utf-8"
    try:
        raw.decode(encoding)
    except UnicodeDecodeError as error:
        return f"byte {error.start:,} is not {encoding.upper()} ({error.reason}), nor is the whole CP949 or UTF-16"
    return "it is text in no known encoding"


def _is_cp949(raw: bytes) -> bool:
    try:
        beyond = "".join(BEYOND_ASCII.findall(raw.decode("cp949")))
    except UnicodeDecodeError:
        return False
    return sum(map(COMMON_HANGUL.__contains__, beyond)) >= COMMON_SHARE * len(beyond)


def _unmarked_utf_16(raw: bytes) -> Encoding | None:
    if not raw or len(raw) % 2:
        return None
    share, encoding = max((_text_share(raw, encoding), encoding) for encoding in UTF_16)
    return encoding if share >= TEXT_SHARE else None


def _text_share(raw: bytes, encoding: Encoding) -> float:
    """Share of the characters that Korean text is mostly made of; 0 where the bytes do not decode."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(raw[:PROBE], final=len(raw) <= PROBE)
    except UnicodeDecodeError:
        return 0.0
    return sum(map(len, KOREAN_TEXT.findall(text))) / len(text) if text else 0.0
