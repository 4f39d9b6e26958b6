import pytest
from articles import article, read
from hypothesis import given
from hypothesis import strategies as st

from posang.contract import TABLES
from posang.records.figures import MOST, read_figures
from posang.records.owners import read_owners
from posang.records.programs import read_programs

COLUMNS = {"text", "value", "unit", "counter", "approximate", "of", "owner", "year", "start", "end"}


def figures(*lines, roles=("title",)):
    return read_figures(*read(article(*lines, roles=roles)))


def told(*lines):
    return [(figure.text, figure.of, figure.owner) for figure in figures("거창군, 안전 우수", *lines)]


def test_rows_have_the_columns_of_the_contract():
    (row,) = figures("거창군, 안전 우수", "거창군은 포상금 300만 원을 받았다.")
    assert set(vars(row)) == COLUMNS
    assert set(TABLES["figures"].schema.names) == COLUMNS | {"page_id"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("거창군은 특별교부세 2억 원을 확보했다.", [("2억 원", "특별교부세", "거창군")]),
        ("군은 주민 420명의 빚 상담을 도왔다.", [("420명", "주민", "거창군")]),
        ("군은 원도심 빈집 38채를 고쳤다.", [("38채", "원도심 빈집", "거창군")]),
        ("신호 준수율이 98.6%로 올랐다.", [("98.6%", "신호 준수율", "거창군")]),
        ("심의 건수를 31건에서 12건으로 낮췄다.", [("31건", "심의 건수", "거창군"), ("12건", "심의 건수", "거창군")]),
        ("최우수 부서에는 각 200만원, 우수 부서에는 각 100만원의 포상금이 돌아갔다.",
         [("200만원", "최우수 부서 포상금", "거창군"), ("100만원", "우수 부서 포상금", "거창군")]),
        ("보건소는 동아리 62개를 꾸렸다.", [("62개", "동아리", "보건소")]),
        ("군은 1,000점 만점에 912점을 얻었다.", [("1,000점", "만점", "거창군"), ("912점", "점수", "거창군")]),
        ("구호품을 접수된 94건 모두에 보냈다.", [("94건", "접수", "거창군")]),
        ("출품작 213점을 견주었다.", [("213점", "출품작", "거창군")]),
    ],
)  # fmt: skip
def test_what_a_figure_counts_and_whose_it_is(sentence, expected):
    assert told(sentence) == expected


def test_works_in_points_are_counted_and_scores_are_points():
    units = {figure.text: figure.unit for figure in figures("제목", "출품작 213점 가운데 최고는 98점이었다.")}
    assert units == {"213점": "count", "98점": "point"}


def test_what_an_evaluation_counts_is_its_organizers():
    rows = figures(
        "거창군, 재난관리평가 우수",
        "거창군은 행정안전부가 주관한 ‘2024년 재난관리평가’에서 우수기관으로 뽑혔다.",
        "평가는 전국 340개 기관을 대상으로 37개 지표를 살폈다.",
    )
    assert [(row.text, row.owner) for row in rows] == [("340개", "행정안전부"), ("37개", "행정안전부")]


def test_a_figure_beside_a_name_belongs_to_it():
    rows = figures("경남도, 시군 점수 발표", "경남도는 거창군(97.5점)과 함양군(95.1점)이 앞섰다고 밝혔다.")
    assert [(row.text, row.owner) for row in rows] == [("97.5점", "거창군"), ("95.1점", "함양군")]


def test_a_repeated_figure_is_one_row_at_its_first_place():
    rows = figures("거창군, 상금 3억원 확보", "거창군은 상금 3억원을 확보했다.", "상금 3억원은 길 정비에 쓴다.")
    assert [(row.text, row.start, row.of) for row in rows] == [("3억원", 8, "상금")]


def test_the_same_number_of_other_things_is_another_row():
    rows = figures("거창군 소식", "군은 마을 5곳을 돌고 학교 5곳을 고쳤다.")
    assert [row.of for row in rows] == ["마을", "학교"]


def test_years_come_from_the_text_or_the_date():
    rows = figures("거창군 소식", "2019년 41.2%에서 올해 68.9%로 뛰었다.", "지난해 관람객은 68만명이다.")
    assert [row.year for row in rows] == [2019, 2024, 2023]


def test_a_tables_unit_holds_for_its_numbers():
    lines = (
        "합동평가",
        "도가 결과를 밝혔다.",
        "결과 (상사업비 단위: 백만원)",
        "익산시 300",
        "정읍시 1,200",
        "길이는 300 남짓이다.",
    )
    rows = figures(*lines, roles=("title", "body", "heading", "list_item", "list_item", "body"))
    assert [(row.text, row.value, row.unit, row.of) for row in rows] == [
        ("300", 300_000_000, "KRW", "상사업비"),
        ("1,200", 1_200_000_000, "KRW", "상사업비"),
    ]


def test_a_tables_numbers_belong_to_the_body_that_its_cells_name():
    cells = ("거창군", "300", "함양군", "우수", "200")
    lines = ("합동평가", "경남도가 결과를 밝혔다.", "결과 (상사업비 단위: 백만원)", *cells, "도는 상을 더 늘린다.")
    rows = figures(*lines, roles=("title", "body", "heading", *["list_item"] * 5))
    assert [(row.text, row.owner) for row in rows] == [("300", "거창군"), ("200", "함양군")]


@pytest.mark.parametrize("sentence", ["‘24시간 민원실’을 열었다.", "두 마리 토끼를 잡았다.", "3위에 올랐다."])
def test_names_idioms_and_ranks_are_no_figures(sentence):
    assert told(sentence) == []


def test_a_table_of_data_is_read_up_to_a_limit():
    line = "".join(f"{number}개, " for number in range(3000))
    assert len(figures("자료", line)) == MOST


@pytest.mark.parametrize(
    "piece",
    ["3개 ", "사업 ", "가", "12억3천만 원 ", "‘평가’ ", "시는 3명 ", "보건소는 3개 ", "A, B 등 5개 지표를 평가했다. "],
)
@pytest.mark.timeout(60)
def test_figures_of_a_long_line_lie_in_it(piece):
    document, metadata, places = read(article("가나시 소식", piece * (300_000 // len(piece))))
    owners = read_owners(document, metadata, places)
    for row in (
        *read_figures(document, metadata, places, owners),
        *read_programs(document, metadata, places, owners),
    ):
        assert 0 <= row.start < row.end <= len(document.text)


ALPHABET = "0123456789,.%()‘’“”△ 가나시군구평가는은이을를의등전국개명곳원억만여약단위:백만원광역기초대상점\n"


@given(st.lists(st.one_of(st.text(max_size=80), st.text(ALPHABET, max_size=80)), min_size=1, max_size=4))
def test_any_text_gives_back_its_figures(texts):
    lines = [
        line for text in texts for line in text.splitlines() if line.strip() and not set(line) & set("\r\x85\u2028")
    ]
    document, metadata, places = read(article("가나시 소식", *lines))
    for row in read_figures(document, metadata, places):
        assert document.text[row.start : row.end] == row.text


@pytest.mark.parametrize(
    "cells",
    [
        ("순위 | 기관 | 점수", "1 | 하늘의료원 | 91.20", "2 | 들꽃병원 | 88.1"),
        ("순위 | 기관 | 등급 | 점수", "1 | 하늘의료원 | 최우수 | 91.20", "2 | 들꽃병원 | 우수 | 88.1"),
        ("기관", "점수", "하늘의료원", "91.20", "들꽃병원", "88.1"),
    ],
)
def test_scores_of_a_table_need_no_unit(cells):
    lines = ("거창군 소식", "점수는 다음과 같다.", *cells, "이 밖의 점수는 알리지 않았다.")
    rows = figures(*lines, roles=("title", "body", *["list_item"] * len(cells)))
    assert [(row.text, row.value, row.unit, row.of, row.owner) for row in rows] == [
        ("91.20", 91.2, "point", "점수", "하늘의료원"),
        ("88.1", 88.1, "point", "점수", "들꽃병원"),
    ]


def test_bare_decimals_without_a_heading_are_no_scores():
    assert figures("거창군 소식", "기관은 이렇다.", "하늘의료원 91.20", roles=("title", "body", "list_item")) == []


def test_a_score_in_a_ranking_is_that_of_whom_it_names():
    lines = ("거창군 소식", "순위는 이렇다.", "1위 하늘서 새벽지구대 2팀 91.7점", "시상은 다음 달이다.")
    rows = figures(*lines, roles=("title", "body", "list_item"))
    assert [(row.text, row.owner) for row in rows] == [("91.7점", "하늘서 새벽지구대 2팀")]


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("종합 점수는 현장 체감도(60%)와 내부 만족도(40%)를 더해 낸다.", {"60%": "현장 체감도", "40%": "내부 만족도"}),
        ("주민에게 물은 체감도에 60%, 만족도에 40%의 무게를 두어 셈했다.", {"60%": "체감도", "40%": "만족도"}),
        ("시·군을 1그룹(40만명 이상 9곳), 2그룹(15만명 이상 9곳)으로 갈랐다.", {"40만명": "1그룹", "15만명": "2그룹"}),
        ("노동조합(지부장 노가람)는 조합원 512명이 답한 결과를 내놨다.", {"512명": "조합원"}),
        ("거창에는 올해만 기업 23곳이 들어왔다.", {"23곳": "기업"}),
    ],
)
def test_parts_of_a_score_and_groups_are_what_is_counted(sentence, of):
    found = {row.text: row.of for row in figures("거창군, 안전 우수", sentence)}
    assert {text: found[text] for text in of} == of
