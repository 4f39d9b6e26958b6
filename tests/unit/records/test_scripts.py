import pytest
from pages import page

from posang.records.metadata import read_article
from posang.records.scripts import breaks_off, opening

SCRIPT = (
    ("chrome", "누리도가"),
    ("title", "정부에서 실시한 2011 누리평가에서"),
    ("subtitle", "16개 시도 가운데 최우수 평가를"),
    ("subtitle", "받았습니다."),
    ("subtitle", "누리도는 지역개발과 문화관광 등"),
    ("body", "6개 분야에서 우수 등급을 받았습니다."),
)


def test_a_script_has_no_headline_and_loses_no_line():
    article = read_article(page(*SCRIPT, ("copyright", "Copyright © Nuri Broadcasting. All rights reserved.")))
    assert (article.title_text, article.subtitle) == (None, None)
    assert article.body == "\n".join(text for _, text in SCRIPT)


def test_a_headline_above_a_script_stays():
    article = read_article(
        page(("title", "누리도, 누리평가 최우수"), *(("subtitle", text) for _, text in SCRIPT[:-1]), SCRIPT[-1])
    )
    assert article.title_text == "누리도, 누리평가 최우수"
    assert article.body.startswith("누리도가\n")


def test_a_first_line_without_particle_at_its_end_begins_a_script_by_its_subject():
    lines = (("title", "누리부가 국가위임사무와 국가보조사업"), ("subtitle", "등의 성과를 바탕으로 관계부처 평가를"))
    document = page(*lines, ("body", "실시한 결과 하늘시가"), ("body", "1위에 올랐습니다."))
    assert opening(document, [2, 3]) == [0, 1]


def test_a_mark_between_speakers_is_passed_over():
    lines = (
        ("title", "도내 의료원 2곳이 누리부의 운영"),
        ("subtitle", "평가에서 낮은"),
        ("subtitle", "등급을 받았습니다."),
    )
    document = page(*lines, ("caption", "◀END▶"), ("subtitle", "하늘의료원은"), ("body", "C등급으로 떨어졌습니다."))
    assert opening(document, [5]) == [0, 1, 2, 4]


@pytest.mark.parametrize(
    ("lines", "gap"),
    [
        ((("title", "누리군의 상"), ("subtitle", "도내 시군 가운데"), ("body", "누리군이 대상을 받았다.")), 1),
        ((("subtitle", "도내 시군 가운데"), ("subtitle", "유일하게 교부세를"), ("body", "누리군이 받았다." * 9)), 1),
        ((("subtitle", "도내 시군 가운데"), ("subtitle", "유일하게 교부세를"), ("body", "누리군이 받았다.")), 3),
    ],
)
def test_subtitles_are_no_script(lines, gap):
    assert opening(page(*lines, gap=gap), [2]) == []


@pytest.mark.parametrize(
    "text", ["누리도가", "최우수 평가를", "등급을 받았고", "문화관광 등", "평가한 결과", "과장은,"]
)
def test_lines_that_break_off(text):
    assert breaks_off(text)


@pytest.mark.parametrize("text", ["누리도, 혁신평가", "최우수기관 선정", "대상을 받았습니다."])
def test_lines_that_do_not_break_off(text):
    assert not breaks_off(text)
