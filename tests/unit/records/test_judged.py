import pytest
from articles import article, read

from posang.records.awards import read_awards
from posang.records.evaluations import read_evaluations
from posang.records.words import ordered

WON = "경남 거창군이 행정안전부가 주관한 ‘2023년 재난관리평가’에서 우수기관으로 뽑혔다."


def count_in(*lines):
    given = read(article("거창군, 재난관리평가 우수기관", *lines))
    (row,) = read_evaluations(*given, read_awards(*given))
    return row.evaluated_count


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("전국 230개 기초자치단체 가운데 64곳이 자료를 냈다.", 64),
        ("전국 3,480개 읍·면·동 가운데 271곳이 사례를 냈고 심사를 지나 60곳이 부스를 차렸다.", 271),
        ("평가에는 전국 243개 지방자치단체 중 151개가 응모했다.", 151),
        ("전국 226개 시·군·구 중 91곳이 결선에 참가했고 평가는 그 뒤였다.", 226),
        ("이번 평가에는 전국 229개 시·군·구가 올랐다.", 229),
        ("콘테스트에는 전국 1천840개 마을과 12개 시·군이 문을 두드렸다.", 1840),
        ("심사에는 전국 초·중·고 1,720곳이 원서를 냈다.", 1720),
        ("이번 대회에는 도내 9개 소방서 선수 150명이 나와 4개 분야에서 맞붙었다.", 9),
        ("16개 동아리가 한 해 동안 머리를 맞댄 결과를 겨뤘다.", 16),
        ("도교육청이 21개 교육지원청의 한 해 살림을 저울에 달았다.", 21),
        ("이날 전국 148개 지역특구 중 거창 사과특구가 올해 대상을 받았다.", 148),
        ("이번 대회는 18개 주민자치센터에서 활동하는 참가자가 솜씨를 뽐냈다.", 18),
        ("총 560개 기관을 대상으로 △설문인 ‘체감도’ △사건을 보는 ‘부패실태’ 평가 결과를 합산했다.", 560),
        ("평가 대상은 공사 70개, 공단 80개와 직영기업을 더해 모두 262개다.", 262),
        ("심사 대상은 도시 31곳과 농촌 30곳 등 모두 61곳이었다.", 61),
        ("도내 병원 4곳이 모두 가장 높은 A등급을 받은 평가였다.", None),
        ("도내 출연기관 26곳 가운데 최고인 S등급은 군 시설공단이 받았다.", 26),
        ("거창읍 22개 동 가운데 살림을 가장 알뜰히 꾸린 곳은 가나동이다.", 22),
        ("이번 대회에는 전국 318개 주민자치회가 나섰다.", 318),
        ("평가는 공사 12곳·공단 15곳·상수도 9곳 등 36곳을 두고 벌였다.", 36),
        ("초등학교 30곳, 중학교 14곳, 고등학교 9곳 등 모두 53개교의 실적을 견줬다.", 53),
        ("하위 12개 자치단체에는 재정진단을 받도록 했다.", None),
        ("거창군 등 14개 자치단체가 앞당겨 쓴 공로로 평가에 걸린 교부세를 나눠 갖는다.", None),
        ("행정안전부는 두 달간 전국 231개 시·군·구의 예방 실태를 서면과 현지에서 확인했다.", 231),
    ],
)
def test_what_was_judged_is_counted(sentence, count):
    assert count_in(WON, sentence) == count


def test_all_of_the_country_count_before_the_neighbors_of_the_winner():
    lead = "거창군이 ‘재난관리평가’에서 도내 18개 시·군 중 유일하게 우수기관으로 뽑혔다."
    assert count_in(lead) == 18
    assert count_in(lead, "이번 평가는 전국 226개 시·군·구를 대상으로 했다.") == 226
    assert count_in(WON, "평가는 31개 시·군을 대상으로 했다.", "전국 226개 시·군·구가 참여한 평가도 있다.") == 31


def test_all_of_the_country_count_before_those_of_a_region():
    lead = "영남 군청 6곳이 지난해 재난 대비를 잘한 것으로 평가됐다."
    assert count_in(lead, WON, "평가 대상은 전국 군청 82곳이다.") == 82


@pytest.mark.parametrize(
    ("lead", "count"),
    [
        ("41개 시·군이 겨룬 ‘2023년 재난관리평가’에서 거창군이 우수상을 받았다.", 41),
        ("환경부가 161개 시·군을 평가한 ‘2023년 재난관리평가’에서 거창군이 우수상을 받았다.", 161),
        ("행정안전부는 전국 240개 자치단체의 ‘재난관리평가’를 벌여 거창군을 우수기관으로 뽑았다.", 240),
    ],
)
def test_the_clause_in_front_of_the_name_tells_whom_it_judged(lead, count):
    assert count_in(lead) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "전국 132개 지방자치단체가 287개 사례를 냈고, 서면심사를 넘은 90개 사례가 발표로 겨뤘다.",
        "132개 시·군이 낸 사례 287건을 심사해 10건을 추렸다.",
    ],
)
def test_a_contest_of_cases_judges_cases(sentence):
    given = read(
        article("거창군, 최우수상", "거창군이 ‘2023년 규제혁신 우수사례 경진대회’에서 최우수상을 받았다.", sentence)
    )
    (row,) = read_evaluations(*given, read_awards(*given))
    assert row.evaluated_count == 287


def test_a_count_in_front_of_the_name_is_of_the_scheme():
    first = "도내 25개 기관 가운데 최고인 S등급은 가나공단에 돌아갔다."
    assert count_in(first, "경남도가 실시한 ‘재난관리평가’에서 거창군은 우수기관으로 뽑혔다.") == 25


def test_a_list_keeps_its_repeats_whole():
    assert all(entry.count("{") == entry.count("}") for entry in ordered("judging"))
