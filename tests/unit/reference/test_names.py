from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.reference import find_names, governments, organization_at, organizations

NAMES = sorted({entry.full_name for entry in governments()} | {entry.name for entry in organizations()})


def found(text: str) -> list[str]:
    return [hit.surface for hit in find_names(text)]


@given(st.sampled_from(governments()))
def test_every_official_name_is_found_alone_and_before_particles(entry):
    for tail in ("", "는", "이", "에서", "의회", "청", " 관계자", "·", "\n"):
        [hit] = find_names(entry.full_name + tail)
        assert (hit.surface, hit.kind) == (entry.full_name, "government")
        assert entry.code in hit.codes


@pytest.mark.parametrize(
    "written",
    ["한국 매니페스토 실천본부", "한국매니페스토 실천본부", "국민권익 위원회", "농림축산 식품부", "보건 복지부"],
)
def test_organizations_are_found_written_with_blanks(written):
    [hit] = find_names(f"{written}는")
    assert (hit.surface, hit.kind) == (written, "organization")
    assert organization_at(hit.surface, date(2020, 1, 1)) == organization_at(written.replace(" ", ""), date(2020, 1, 1))


@given(st.sampled_from(organizations()))
def test_every_organization_is_found_by_each_of_its_names(entry):
    for name in (entry.name, *entry.abbreviations):
        [hit] = find_names(f"({name}은 ")
        assert (hit.surface, hit.kind, hit.start) == (name, "organization", 1)
        assert entry.code in hit.codes


@given(st.lists(st.sampled_from([*NAMES, "가", "나무", " ", ", ", "은 ", "\n", "x"]), max_size=12).map("".join))
def test_offsets_give_back_the_surface_in_order_without_overlaps(text):
    hits = find_names(text)
    assert all(text[hit.start : hit.end] == hit.surface for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))
    assert all(not "가" <= text[hit.start - 1 : hit.start] <= "힣" for hit in hits)


@given(st.text())
def test_no_text_raises(text):
    find_names(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("경북 김천시가 상을 받았다", ["경북 김천시"]),
        ("경상북도김천시의회 의장", ["경상북도김천시"]),
        ("경기도 수원시 장안구청장은", ["경기도 수원시 장안구"]),
        ("홍성군수와 예산군수", ["홍성군", "예산군"]),
        ("경기도지사 표창", ["경기도"]),
        ("부산 중구와 대구 중구", ["부산 중구", "대구 중구"]),
        ("행안부장관상, 국민권익위원장 표창, 산림청장상", ["행안부", "국민권익위", "산림청"]),
        ("서울시교육청이", ["서울시교육청"]),
        ("창원특례시는", ["창원특례시"]),
        ("남동구와 동구", ["남동구", "동구"]),
        ("LH와 K-water가", ["LH", "K-water"]),
    ],
)
def test_the_longest_name_is_taken_with_what_may_follow_it(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "경남일보",
        "전남대 교수",
        "강원도민일보",
        "수원FC가 이겼다",
        "서울고와 서울대",
        "논산시민의눈",
        "경기도시장상권진흥원",
        "서구적인 집",
        "중구난방으로",
        "전국시군구",
        "부총리",
        "기아LH",
        "경기 동안 비가 왔다",
    ],
)
def test_a_name_inside_another_word_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "우승의 영광을 안았다",
        "목표를 달성했다",
        "역량 강화에 힘썼다",
        "예산을 늘렸다",
        "사상 최대 규모",
        "올해 예산, 인력, 조직을 모두 늘렸다.",
        "경기가 얼어붙었다",
        "고령 운전자",
        "이천 명이 왔다",
        "(예산)",
        "김천시장 배 경기",
        "경쟁력 강화 누리마을이",
        "올해는 예산 마을기업에 쓴다",
    ],
)
def test_a_stem_that_is_a_word_of_its_own_is_left_alone(text):
    assert [name for name in found(text) if name != "김천시"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("달성, 전국 최우수 기관", ["달성"]),
        ("꾸며낸 머리말이다.\n영광, 대상 받아\n", ["영광"]),
        ("[예산=꾸며낸통신] 홍길동 기자", ["예산"]),
        ("(화성=꾸며낸통신)", ["화성"]),
        ("예산경찰서는", ["예산"]),
        ("△예산 누리마을이", ["예산"]),
        ("최우수상은 완주 누리마을이 차지했다", ["완주"]),
        ("충남 예산은", ["충남 예산"]),
        ("전남 영광 축제", ["전남 영광"]),
        ("고양·파주시", ["고양", "파주시"]),
        ("수원, 화성, 오산 등 세 곳", ["수원", "화성", "오산"]),
    ],
)
def test_in_safe_places_it_is_the_name(text, names):
    assert found(text) == names


@pytest.mark.parametrize("text", ["경북 고령 운전자 사고", "충남 예산 확보", "부산 사상 최대"])
def test_behind_a_province_the_everyday_sense_still_counts(text):
    assert found(text) == [text.split()[0]]


def test_codes_are_those_of_the_longer_name():
    [one, other] = find_names("강원 고성군, 고성군")
    assert one.codes == ("42820", "51820")
    assert other.codes == ("42820", "48820", "51820")
