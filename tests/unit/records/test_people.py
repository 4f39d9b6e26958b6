import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import page

from posang.contract import TABLES
from posang.records.metadata import read_article
from posang.records.people import Person, mentions, read_people
from posang.records.places import Places

LEAD = "경북 김천시가 올해 큰 상을 받았다."


def people(*body, lead=LEAD, extra=()):
    document = page(("body", lead), *(("body", text) for text in body), *extra)
    metadata = read_article(document)
    found = read_people(document, metadata, Places(document, metadata))
    assert all(document.text[person.start : person.end] == person.name for person in found)
    return [(person.name, person.title, person.organization, person.role) for person in found]


def test_rows_have_the_columns_of_the_contract():
    assert set(Person.__slots__) | {"page_id"} == set(TABLES["people"].schema.names)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("한가람 김천시장은 기뻐했다.", ("한가람", "시장", "김천시", "official")),
        ("한가람 시장은 기뻐했다.", ("한가람", "시장", "김천시", "official")),
        ("이곳을 찾은 한가람 부시장이 전했다.", ("한가람", "부시장", "김천시", "official")),
        ("표보람 기획감사실장은 말했다.", ("표보람", "기획감사실장", "김천시", "official")),
        ("구보람 시 도시과장은 말했다.", ("구보람", "도시과장", "김천시", "official")),
        ("설보람 경북 영양군수가 왔다.", ("설보람", "군수", "영양군", "official")),
        ("세정과 천보람 주무관이 받았다.", ("천보람", "주무관", "세정과", "official")),
        ("관광과의 육보람 팀장이 받았다.", ("육보람", "팀장", "관광과", "official")),
        ("임보람(34) 교통과 주무관이 받았다.", ("임보람", "주무관", "교통과", "official")),
        ("김천소방서 소방교 남보람이 받았다.", ("남보람", "소방교", "김천소방서", "official")),
        ("부보람 전 행정국장에게 돌아갔다.", ("부보람", "전 행정국장", "김천시", "official")),
        ("설보람 보건소장은 말했다.", ("설보람", "보건소장", "김천시 보건소", "official")),
        ("김천시의회 온보람 의원은 지적했다.", ("온보람", "의원", "김천시의회", "official")),
        ("심사위원회(위원장 표보람)를 열었다.", ("표보람", "위원장", "심사위원회", "other")),
        ("㈜누리식품 대표 간보람 씨가 받았다.", ("간보람", "대표", "㈜누리식품", "other")),
        ("김보람(누리읍 하늘마을 이장)", ("김보람", "이장", "누리읍 하늘마을", "other")),
        ("윤보람(문화공보과) 등이 받았다.", ("윤보람", None, "문화공보과", "official")),
        ("장려는 체납 안내(세무과 강보람)였다.", ("강보람", None, "세무과", "official")),
        ("누리읍(읍장 양보람)이 뽑혔다.", ("양보람", "읍장", "누리읍", "official")),
        ("경북소방본부(본부장·설보람)가 열었다.", ("설보람", "본부장", "경북소방본부", "official")),
        ("한보람 김천시 행정부시장(시장 권한대행)은 말했다.", ("한보람", "행정부시장", "김천시", "official")),
        ("한보람 김천시장 권한대행은 말했다.", ("한보람", "시장 권한대행", "김천시", "official")),
        ("(누리면 하늘보건진료소 설보람 소장)", ("설보람", "소장", "하늘보건진료소", "official")),
        ("제갈보 교수는 조언했다.", ("제갈보", "교수", None, "other")),
    ],
)
def test_forms(sentence, expected):
    assert people(sentence) == [expected]


def test_persons_who_share_a_title():
    found = people("경북도의회 오보람·윤보람·최보람 의원이 상을 받았다.")
    assert [(name, title) for name, title, *_ in found] == [("오보람", "의원"), ("윤보람", "의원"), ("최보람", "의원")]


@pytest.mark.parametrize(
    "sentence",
    [
        "전통시장 상인들이 기뻐했다.",
        "우수 공무원 3명을 뽑았다.",
        "담당 주무관이 설명했다.",
        "신임 시장이 취임했다.",
        "지하 주차장을 넓혔다.",
        "공로로 장관 표창을 받았다.",
        "우수기관으로 선정돼 보건복지부장관 표창을 받았다.",
        "재직 기간이 모자라 군수 공로패를 받았다.",
        "정비해 주민 불편을 덜었다.",
        "시의회 의장단이 모였다.",
        "목포대 교수진이 참여했다.",
        "김 시장은 말했다.",
    ],
)
def test_words_that_only_look_like_names(sentence):
    assert people(sentence) == []


def test_a_councilor_belongs_to_the_council_named_before():
    found = people("이날 경북 안동시의회가 문을 열었다.", "온보람 의원은 지적했다.")
    assert found == [("온보람", "의원", "안동시의회", "official")]


def test_a_person_is_one_row_with_the_fullest_fields():
    found = people("한가람 씨가 받았다.", "도로과 한가람 팀장은 웃었다.")
    assert found == [("한가람", "팀장", "도로과", "official")]


def test_reporters_and_officers_of_the_imprint():
    found = people(
        extra=[
            ("byline", "나누리 기자"),
            ("copyright", "제호 : 누리신문 | 발행인·편집인 성보람 | 청소년보호책임자 옥보람"),
        ]
    )
    assert found == [
        ("나누리", "기자", "누리신문", "reporter"),
        ("성보람", "발행인·편집인", "누리신문", "publisher"),
        ("옥보람", "청소년보호책임자", "누리신문", "publisher"),
    ]


@given(st.text(alphabet="김이박가나 시장군수과장주무관의원(),·씨은는이가전▲", max_size=60))
def test_any_text_is_borne_and_names_stand_in_it(text):
    for mention in mentions(text):
        assert text[mention.start : mention.start + len(mention.name)] == mention.name
