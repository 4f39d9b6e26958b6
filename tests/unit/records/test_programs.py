import pytest
from articles import article, read
from hypothesis import given
from hypothesis import strategies as st

from posang.records.programs import is_generic, names_program, read_programs


def programs(*lines):
    return read_programs(*read(article("거창군, 안전 우수", *lines)))


def names(*lines):
    return [program.name for program in programs(*lines)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("군은 ‘물길 민원실’을 열어 호응을 얻었다.", ["물길 민원실"]),
        ("군은 3일 마을돌봄사업을 시작했다.", ["마을돌봄사업"]),
        (
            "기획과의 '손은 잡고 마음은 열고, 골목마다 등불을 다는 동네 저녁 마실'과 세무과의 '밤길 등불'을 꼽았다.",
            ["밤길 등불"],
        ),
        ("군은 찾아가는 마을 돌봄 서비스를 운영했다.", ["찾아가는 마을 돌봄 서비스"]),
        (
            "마을 담장 고치기, 골목 등불 달기, 빈집 나눔 등 다양한 사업을 펼쳤다.",
            ["마을 담장 고치기", "골목 등불 달기", "빈집 나눔"],
        ),
        (
            "대표 정책으로 ▲전자 결재 알림 장치 도입 ▲공동 회의 공간 조성 등을 꼽았다.",
            ["전자 결재 알림 장치", "공동 회의 공간"],
        ),
    ],
)
def test_programs_that_an_article_names(sentence, expected):
    assert names(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "‘우수’ 등급을 받았다.",
        "‘2024년 재난관리평가’에서 뽑혔다.",
        "‘함께 여는 미래’를 비전으로 삼았다.",
        "“군민 덕분이다”라고 말했다.",
        "다양한 사업을 추진했다.",
        "평가 내용은 ▲안전관리계획 운영 ▲재난조직 구축 등이다.",
        "군은 공모사업 12개 사업을 추진했다.",
        "‘거창군’을 알렸다.",
        "군은 △‘보도자료 제출 실적’ △‘방송 출연 실적’을 살폈다.",
        "군은 각종 민자사업을 추진했다.",
    ],
)
def test_grades_awards_slogans_and_speech_are_no_programs(sentence):
    assert names(sentence) == []


def test_a_program_has_its_owner_and_effect():
    (row,) = programs("보건소는 ‘걷기 교실’을 운영해 만족도를 높였다.")
    assert (row.owner, row.effect) == ("보건소", "운영해 만족도를 높였다")


@pytest.mark.parametrize(("made_for", "owner"), [("서울형", None), ("한국판", None), ("거창형", "거창군")])
def test_a_program_named_for_another_place_is_not_the_subjects(made_for, owner):
    (row,) = programs(f"군은 {made_for} 마을 돌봄 서비스를 운영했다.")
    assert (row.name, row.owner) == (f"{made_for} 마을 돌봄 서비스", owner)


def test_a_program_is_one_row():
    assert names("군은 ‘걷기 교실’을 열었다.", "‘걷기 교실’은 인기다.") == ["걷기 교실"]


@pytest.mark.parametrize(("name", "generic"), [("행정서비스", True), ("다양한 사업", True), ("마을 등불 사업", False)])
def test_generic_names(name, generic):
    assert is_generic(name) == generic


@pytest.mark.parametrize(
    ("name", "named"), [("물길 민원실", True), ("최우수", False), ("거창군", False), ("도약하겠다", False)]
)
def test_what_can_be_a_name(name, named):
    assert names_program(name) == named


ALPHABET = "0123456789,.()‘’“”'▲△ 가나시군구는은이을를의등사업서비스운영시스템센터다양한프로그램찾아가는\n"


@given(st.lists(st.one_of(st.text(max_size=80), st.text(ALPHABET, max_size=80)), min_size=1, max_size=4))
def test_any_text_gives_back_its_programs(texts):
    lines = [
        line for text in texts for line in text.splitlines() if line.strip() and not set(line) & set("\r\x85\u2028")
    ]
    document, metadata, places = read(article("가나시 소식", *lines))
    for row in read_programs(document, metadata, places):
        assert document.text[row.start : row.end] == row.name != ""
