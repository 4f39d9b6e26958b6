import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.records.document import Line
from posang.records.glue import unglued

TEXT = "누리군이 혁신평가에서 우수기관에 올라 상을 받는다."


def line(text, start=10):
    return Line(0, text, "body", start, start + len(text), None, True)


@pytest.mark.parametrize(
    "text",
    [
        f"date 2021-08 {TEXT}",
        f"▲ 누리군의 하루.(사진=누리군) {TEXT}",
        f"누리군청 제공{TEXT}",
        f"누리군청사 전경. 누리군 제공{TEXT}",
        f"[사진=누리군] {TEXT}",
        f"{TEXT} 문의: 054-000-0000",
        f"{TEXT} 문의=054-000-0000(누리군 홍보과). [누리일보 나누리 기자]",
        f"{TEXT} <누리의소리>",
        f"[누리일보 나누리 기자] {TEXT}",
        f"|  | | ⓒ 누리신문 | | {TEXT}",
        f"{TEXT} 나누리 a@b.example",
        f"{TEXT} 누리방송 뉴스 나누리입니다.",
        f"{TEXT} 지금까지 누리군청에서 누리방송 나누리 기자였습니다.",
        f"{TEXT} KBS 뉴스 나누리입니다. (영상취재 도하늘)",
        f"{TEXT} MBC뉴스 나누리입니다. ◀END▶",
        f"{TEXT} |",
        f"{TEXT} 누리앤 취재팀 편집",
        f"{TEXT} [누리일보]",
        f"{TEXT} [누리경제신문=나누리기자]",
        f"{TEXT} 나누리 기자 <저작권자 ⓒ 누리뉴스, 무단 전재 및 재배포 금지>",
        f"{TEXT} [누리일보] 하늘/나누리 기자 a@b.example <저작권자 © 누리일보> 나누리 기자의 다른기사 보기",
    ],
)
def test_what_is_glued_to_a_paragraph_is_cut_off(text):
    found = unglued(line(text)).line
    assert found.text == TEXT
    assert text[found.start - 10 : found.end - 10] == TEXT


@pytest.mark.parametrize(
    "text",
    [TEXT, "누리군 제공하는 상품권이 늘었다.", "▲ 누리읍 ▲ 하늘면", "군은 취재팀을 꾸렸다.", "군은 웃었다. (누리군)"],
)
def test_a_paragraph_by_itself_stays(text):
    assert unglued(line(text)).line.text == text


def test_a_place_in_front_is_cut_off_a_paragraph_and_stays_with_a_headline():
    text = f"안동시가 올해 {TEXT[5:-1]}고 하면서 내년에도 힘쓰겠다고 밝혔다."
    assert unglued(line(f"[안동]{text}")).line.text == text
    assert unglued(line("[안동]시청 앞 새 공원")).line.text == "[안동]시청 앞 새 공원"


def test_bylines_outlet_and_place_are_kept():
    found = unglued(line(f"(누리=누리통신) 나누리 기자 = {TEXT} 도하늘 기자"))
    assert [one.name for _, signed in found.bylines for one in signed.reporters] == ["나누리", "도하늘"]
    assert (found.outlet, found.place) == ("누리통신", "누리")


@pytest.mark.parametrize("closing", ["[누리일보]", "(누리일보)", "[누리일보=나누리 기자]"])
def test_a_bracket_at_the_end_names_the_outlet(closing):
    assert unglued(line(f"{TEXT} {closing}")).outlet == "누리일보"


@given(st.text(alphabet="가나 제공시군▲(사진=)기자다른기사보기팀ⓒ저작권자date 2021-08.|<>", min_size=1, max_size=60))
def test_any_line_is_borne(text):
    found = unglued(line(text)).line
    assert text[found.start - 10 : found.end - 10] == found.text
