"""Paragraphs printed over several lines: what is joined reads as the page does, and lies where the page has it."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from posang.records.awards import read_awards
from posang.records.awards.wrapping import unwrapped
from posang.records.document import Document, Line
from posang.records.metadata import read_article
from posang.records.places import Places

WHOLE = ["군은 상을 받았습니다.", "시는 30일 밝혔다.", "“기쁘다”고 말했다."]
BROKEN = ["충북 제천시와 영동군이", "‘안전문화 평가’에서", "시민이 뽑은", "담당자를 늘리고", "올해", "우수상, "]
OTHER = ["▲ 최우수 : 영동군", "구분 | 최우수", "평가 결과"]
PARTS = st.lists(
    st.tuples(
        st.sampled_from(WHOLE + BROKEN + OTHER), st.sampled_from(["body", "list_item"]), st.sampled_from(["\n", "\n\n"])
    ),
    max_size=9,
)


def page(*parts: tuple[str, str, str]) -> Document:
    """A page of lines, each with its role and the break behind it."""
    lines, at = [], 0
    for position, (text, role, gap) in enumerate(parts):
        lines.append(Line(position, text, role, at, at + len(text), None, True))
        at += len(text) + len(gap)
    text = "".join(text + gap for text, _, gap in parts)
    return Document("0" * 32, date(2026, 1, 20), "p.txt", None, text, None, None, None, tuple(lines))


def body(*texts: str) -> Document:
    return page(*((text, "body", "\n") for text in texts))


def texts(document: Document) -> list[str]:
    return [line.text for line in unwrapped(document, document.lines)]


def places(lines: Iterable[Line]) -> set[int]:
    return {at for line in lines for at in range(line.start, line.end)}


def test_lines_that_break_off_are_joined_up_to_the_end_of_their_sentence() -> None:
    lines = ["충북 제천시와 영동군이", "‘안전문화 평가’에서", "우수상을 받았습니다.", "군은", "직원을 늘렸습니다."]
    assert texts(body(*lines)) == [" ".join(lines[:3]), " ".join(lines[3:])]


def test_one_line_that_breaks_off_is_no_wrapped_paragraph() -> None:
    lines = ["‘안전문화 평가’에서", "군은 상을 받았습니다."]
    assert texts(body(*lines)) == lines


def test_lines_that_never_end_a_sentence_stay() -> None:
    lines = ["충북 제천시와", "‘안전문화 평가’에서", "안전총괄과"]
    assert texts(body(*lines)) == lines


def test_an_empty_line_a_mark_and_a_pipe_part_paragraphs() -> None:
    opening, middle, end = "제천시와 영동군이", "‘안전문화 평가’에서", "상을 받았습니다."
    parted = page((opening, "body", "\n\n"), (middle, "body", "\n"), (end, "body", "\n"))
    assert texts(parted) == [opening, middle, end]
    for other in ["▲ 제천시와", "제천시 | 영동군이"]:
        assert texts(body(opening, other, end)) == [opening, other, end]


@given(PARTS)
def test_each_line_is_the_pages_text_with_blanks_for_line_breaks(parts: list[tuple[str, str, str]]) -> None:
    document = page(*parts)
    for line in unwrapped(document, document.lines):
        assert line.text == document.text[line.start : line.end].replace("\n", " ")


@given(PARTS)
@example([(text, "body", "\n") for text in [*BROKEN[:2], *WHOLE[:2]]])
def test_no_part_of_the_page_is_lost_or_stands_twice(parts: list[tuple[str, str, str]]) -> None:
    document = page(*parts)
    out = unwrapped(document, document.lines)
    assert all(before.end < line.start for before, line in pairwise(out))
    assert places(document.lines) <= places(out)


def test_evidence_lies_inside_one_line() -> None:
    document = body("경북 문경시가 경상북도가 주관한", "‘2015년 하천 관리 평가’에서", "최우수기관으로 선정됐습니다.")
    metadata = read_article(document)
    rows = read_awards(document, metadata, Places(document, metadata))
    assert [row.recipient for row in rows] == ["문경시"]
    assert rows[0].evidence == document.text[rows[0].evidence_start : rows[0].evidence_end]
    assert "\n" not in rows[0].evidence
