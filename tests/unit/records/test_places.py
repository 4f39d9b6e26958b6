from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import page

from posang.records.metadata import read_article
from posang.records.places import Places
from posang.reference import find_names


def places(*body, title=None, on=date(2024, 6, 3), extra=()):
    lines = ([("title", title)] if title else []) + [("body", text) for text in body] + list(extra)
    document = page(*lines, on=on)
    return Places(document, read_article(document))


def resolved(found, text, name):
    hit = next(hit for hit in find_names(text) if hit.surface == name)
    body = found.resolve(hit, text)
    return None if body is None else getattr(body, "full_name", body.name)


def subject(*body, **more):
    found = places(*body, **more).subject
    return None if found is None else found.full_name


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("경남도는 하동군과 고성군을 뽑았다.", "고성군", "경상남도 고성군"),
        ("강원도는 고성군을 뽑았다.", "고성군", "강원특별자치도 고성군"),
        ("부산 남구와 북구가 상을 받았다.", "북구", "부산광역시 북구"),
        ("행정안전부는 김천시를 뽑았다.", "행정안전부", "행정안전부"),
        ("제주가 상을 받았다.", "제주", "제주특별자치도"),
    ],
)
def test_names_in_a_sentence(text, name, expected):
    assert resolved(places(text), text, name) == expected


def test_a_name_without_a_clue_has_no_code():
    text = "고성군이 상을 받았다."
    assert resolved(places(text), text, "고성군") is None


def test_the_full_form_elsewhere_settles_a_name():
    text = "중구는 지난해에도 상을 받았다."
    assert resolved(places("울산 중구가 대상을 받았다.", text), text, "중구") == "울산광역시 중구"


def test_the_dateline_settles_a_name():
    lead = "(대구=누리통신) 나누리 기자 = 중구가 상을 받았다."
    document = page(("body", lead))
    found = Places(document, read_article(document))
    assert found.subject is not None and found.subject.full_name == "대구광역시 중구"


def test_the_photos_credit_settles_a_name():
    text = "서구가 상을 받았다."
    found = places(text, extra=[("caption", "시상식 모습 (사진=대전광역시)")])
    assert resolved(found, text, "서구") == "대전광역시 서구"


def test_the_outlets_region_settles_a_name():
    text = "고성군이 상을 받았다."
    found = places(text, extra=[("copyright", "등록번호: 경남, 다00000 발행인: 나누리 주소: 경남 고성군 누리길 1")])
    assert resolved(found, text, "고성군") == "경상남도 고성군"


def test_names_are_taken_as_of_the_articles_date():
    text = "강원도는 상을 받았다."
    assert resolved(places(text, on=date(2020, 1, 2)), text, "강원도") == "강원도"
    assert resolved(places(text, on=date(2024, 1, 2)), text, "강원도") == "강원특별자치도"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("보령시, 경영대상 ‘영예’", "연구원이 주관한 상에서 충남 보령시가 뽑혔다.", "충청남도 보령시"),
        (None, "충북 옥천군(군수 나한별)은 우수기관에 뽑혔다.", "충청북도 옥천군"),
        ("경기도 평가 최우수에 안양·군포", "안양시와 군포시가 경기도 평가에서 최우수에 올랐다.", "경기도"),
        ("함평군 해보면 최우수상", "전남 함평군 해보면이 전라남도가 실시한 평가에서 상을 받았다.", "전라남도 함평군"),
        (None, "세종특별자치시 전의면(면장 나한별)이 최우수 기관에 뽑혔다.", "세종특별자치시"),
        (None, "행정안전부는 안동시와 영주시를 뽑았다.", None),
        (None, "나한별 옥천군수는 상을 받았다.", "충청북도 옥천군"),
        (None, "오늘은 날씨가 맑다.", None),
        ("서울시 평가 1위", "영등포구(구청장 나한별)가 서울시 평가에서 1위에 올랐다.", "서울특별시 영등포구"),
        ("목포, 장흥 등 9개 시군 ‘우수’", "전남도는 26일 우수 시·군을 뽑았다.", "전라남도"),
        ("천안-영암 ‘혁신 탁월’", "전국이 혁신하는 것으로 나타났다.", None),
        (None, "전남도농업기술원(원장 나한별)이 평가에서 뽑혔다. 영암군도 상을 받았다.", "전라남도"),
        (None, "나한별 양구군의원(사진)이 상을 받는다. 시상식은 25일 강릉시의회에서 열린다.", "강원특별자치도 양구군"),
        (None, "시상식이 22일 서울 중구 누리홀에서 열렸다.", None),
    ],
)
def test_whom_an_article_is_about(title, body, expected):
    assert subject(body, title=title) == expected


def test_anaphora_takes_the_subject_of_its_kind():
    found = places("경북 김천시가 경상북도 평가에서 대상을 받았다.", title="김천시, 대상")
    later = "시는 내년에도 도전한다."
    above = "도는 다음 달 시상한다."
    assert found.anaphora(later, 0).full_name == "경상북도 김천시"
    assert found.anaphora(above, 0).full_name == "경상북도"
    assert found.anaphora("군은 상을 받았다.", 0) is None


@given(st.text(alphabet="중구남시군도는가이 경북김천울산,=()", max_size=60))
def test_any_text_is_borne(text):
    found = places(text or "가", title="중구, 대상")
    assert found.subject is None or found.subject.code
    for place in range(len(text)):
        found.anaphora(text, place)


def test_an_undated_article_is_no_younger_than_its_dump():
    document = page(("body", "광주 서구는 21일 ‘2026년 이달의 공무원’ 시상식을 열었다."), on=date(2026, 1, 21))
    assert Places(document, read_article(document)).on == date(2026, 1, 21)


def test_bodies_named_together_make_none_of_their_governments_the_subject():
    title = "지방공기업 성적표"
    assert subject("경주시시설관리공단 등 3곳은 ‘미흡’을 받았다.", title=title) is None
    assert subject("진주시의회와 김해시의회의 청렴도가 낮았다.", title=title) is None
    assert subject("진주시의회의 청렴도가 낮았다.", title=title) == "경상남도 진주시"
