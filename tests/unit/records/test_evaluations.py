import pytest
from articles import article, read
from hypothesis import given
from hypothesis import strategies as st

from posang.records.awards import read_awards
from posang.records.criteria import criteria, criteria_count
from posang.records.evaluations import read_evaluations
from posang.records.numbers import find_amounts
from posang.records.schemes import clean, mentions, same_scheme


def evaluations(*lines):
    return read_evaluations(*read(article(*lines)))


def test_a_described_evaluation_is_read_whole():
    (row,) = evaluations(
        "거창군, 재난관리평가 우수기관",
        "경남 거창군이 행정안전부가 주관한 ‘2023년 재난관리평가’에서 우수기관으로 뽑혔다.",
        "이번 평가는 광역 17곳과 기초 226곳 등 전국 243개 지방자치단체를 5개 유형으로 나눠 이뤄졌다. "
        "평가단은 예방, 대비, 대응, 복구 등 37개 지표를 살폈다.",
    )
    assert (row.name, row.organizer, row.year) == ("재난관리평가", "행정안전부", 2023)
    assert (row.evaluated_count, row.evaluated_breakdown) == (243, (("광역", 17), ("기초", 226)))
    assert (row.criteria_count, row.criteria) == (37, ("예방", "대비", "대응", "복구"))
    assert row.rule == "main"
    assert 0 < row.confidence <= 1


@pytest.mark.parametrize(
    ("sentence", "organizer"),
    [
        ("거창군은 행정안전부 주관 ‘2024년 재난관리평가’에서 우수를 받았다.", "행정안전부"),
        ("거창군은 행정안전부의 ‘2024년 재난관리평가’에서 우수를 받았다.", "행정안전부"),
        ("거창군은 행정안전부에서 주관한 2024년 재난관리평가에서 우수를 받았다.", "행정안전부"),
        ("행정안전부가 24일 정부세종청사에서 연 ‘2024년 재난관리평가’ 시상식에서 거창군이 상을 받았다.", "행정안전부"),
        ("거창군은 행정안전부와 소방청이 함께 실시한 ‘재난관리평가’에서 우수를 받았다.", "행정안전부, 소방청"),
        ("거창군은 보건복지부가 주최하고 한국가나연구원이 주관한 ‘재난관리평가’에서 우수를 받았다.", "보건복지부"),
        ("재난관리평가는 행정안전부가 전국 지자체를 대상으로 해마다 여는 제도다.", "행정안전부"),
        ("거창군은 행정안전부와 소방청이 공동 주최한 제3회 안전한마을대상에서 우수를 받았다.", "행정안전부, 소방청"),
        ("경남도는 14일 도청에서 2024년 재난관리평가에서 앞선 거창군 등 9개 시·군을 표창했다.", "경상남도"),
        ("거창군은 행정안전부 주최 2024년도 지방정부에 대한 혁신평가에서 우수를 받았다.", "행정안전부"),
        ("거창군과 합천군이 경남도의 지난달 말 기준 재정 집행 평가에서 대상을 받았다.", "경상남도"),
        ("행정안전부가 9일 내놓은 243개 지자체의 올해 재난관리평가 결과를 보면 거창군이 1등급이다.", "행정안전부"),
        ("거창군은 한국가나포럼에서 주최하고, 지식경제부, 환경부 등에서 후원한 마을자치대상을 받았다.", "한국가나포럼"),
        ("환경부가 후원하고 가나미디어그룹이 주최한 ‘마을자치대상’에서 거창군이 뽑혔다.", "가나미디어그룹"),
        ("거창군은 한국가나협회가 주최하고 환경부가 후원하는 ‘마을자치대상’에서 뽑혔다.", "한국가나협회"),
        (
            "행정안전부와 인사혁신처는 24일 지자체와 가나공단이 참여한 ‘우수사례 경진대회’를 정부청사에서 열었다.",
            "행정안전부, 인사혁신처",
        ),
        ("거창군이 재난관리평가에서 뽑혔다. 행정안전부 주관으로 각 부처가 함께한 이번 평가는 처음이다.", "행정안전부"),
        ("(사)한국가나협회가 주관한 ‘제7회 마을자치대상’에서 거창군이 뽑혔다.", "한국가나협회"),
        (
            "환경부가 주최하고 한국가나학회와 다라일보사가 주관하는 마을자치대상에서 거창군이 뽑혔다.",
            "환경부",
        ),
        (
            "거창군이 ‘마을자치 발표회’에서 대상을 받았다. 환경부와 가나시민연합이 함께 연 발표회는 사흘간 이어졌다.",
            "환경부, 가나시민연합",
        ),
        ("거창군이 푸른마을 콘테스트에서 금상을 받았다. 환경부가 연 이번 콘테스트에는 42곳이 나왔다.", "환경부"),
        ("환경부와 SBS는 19일 SBS홀에서 ‘푸른마을대상’ 시상식을 열고 거창군에 대상을 안겼다.", "환경부, SBS"),
        ("거창군이 푸른마을대상을 받았다. 환경부와 KBS가 주관하며 상금 1천만원이 따른다.", "환경부, KBS"),
        ("거창군이 ‘푸른쌀 평가’에서 뽑혔다. 환경부가 가나협의회에 맡겨 하는 평가다.", "환경부"),
        ("거창교육지원청이 관내 학교를 돌며 매긴 ‘친절·청렴 학교’ 평가에서 가나초가 뽑혔다.", "거창교육지원청"),
        ("경남도는 시·군이 맡은 길을 돌며 포장, 배수 상태를 살핀 ‘도로정비 평가’ 결과를 7일 내놨다.", "경상남도"),
        ("환경부는 이틀 동안 가나소방학교에서 치른 ‘푸른마을 경연대회’의 우승이 거창군에 돌아갔다고 밝혔다.", "환경부"),
    ],
)
def test_who_gives_it(sentence, organizer):
    (row,) = evaluations("거창군, 우수기관", sentence, "평가는 전국 243개 지자체를 대상으로 했다.")
    assert row.organizer == organizer


def test_the_winner_in_a_headline_gives_nothing():
    (row,) = evaluations("거창군 재난관리평가 우수기관", "이번 평가는 전국 243개 지자체를 대상으로 했다.")
    assert row.organizer is None


def test_a_scheme_inside_a_government_is_its_own():
    (row,) = evaluations("거창군, 부서평가 시상", "거창군은 31개 부서를 대상으로 ‘2023년 부서 성과평가’를 했다.")
    assert (row.organizer, row.evaluated_count) == ("거창군", 31)


@pytest.mark.parametrize(
    "sentence",
    [
        "거창군은 주민에게서 좋은 평가를 받았다.",
        "시민단체의 평가는 달랐다.",
        "서류평가와 현장평가를 거쳤다.",
        "농민 30명을 대상으로 했다.",
    ],
)
def test_steps_and_praise_are_no_schemes(sentence):
    assert evaluations("거창군 소식", sentence) == []


def test_winners_and_people_asked_are_not_the_bodies_judged():
    (row,) = evaluations(
        "거창군, 마을자치대상",
        "행정안전부가 주관한 ‘마을자치대상’에서 12곳이 선정됐다. 이 상은 전국 소비자 1만 명에게 5개 항목을 물었다.",
    )
    assert (row.evaluated_count, row.criteria_count) == (None, 5)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("심사 항목은 창의성, 난이도, 확산 가능성이다.", ("창의성", "난이도", "확산 가능성")),
        (
            "주요 평가 항목은 ▲혁신역량 ▲현장 소통 ▲행정 효율화 등으로 구성됐다.",
            ("혁신역량", "현장 소통", "행정 효율화"),
        ),
        ("평가단이 예방, 대비, 대응 등 3개 분야를 살폈다.", ("예방", "대비", "대응")),
        ("건전성(500점), 효율성(500점), 책임성 등 3개 분야를 쟀다.", ("건전성", "효율성", "책임성")),
        ("자율 혁신, 일하는 방식 혁신, 국민 체감 등 3개 분야를 봤다.", ("자율 혁신", "일하는 방식 혁신", "국민 체감")),
        ("재정, 고객, 학습과 성장의 세 관점에서 봤다.", ("재정", "고객", "학습과 성장")),
        (
            "전국 지자체의 실적을 고용률, 취업자 수, 단체장 의지로 나눠 채점했다.",
            ("고용률", "취업자 수", "단체장 의지"),
        ),
        ("일반행정·지역개발·환경 등 3개 분야를 쟀다.", ("일반행정", "지역개발", "환경")),
        ("4개의 항목(△창의성 △난이도 △체감도 △확산 가능성)으로 매겼다.", ("창의성", "난이도", "체감도", "확산 가능성")),
        ("징수율과 체납 정리, 관리 노력을 따졌다.", ("징수율", "체납 정리", "관리 노력")),
        ("군은 서류와 현장을 살폈다.", ()),
    ],
)
def test_criteria_that_a_sentence_lists(sentence, names):
    assert criteria(sentence, find_amounts(sentence)) == names


def test_indicators_count_before_fields():
    for text, count in (("5개 분야 37개 지표를 봤다", 37), ("47개 시책, 203개 세부지표", 203), ("4개의 항목", 4)):
        found = criteria_count(text, find_amounts(text))
        assert found is not None
        assert found[1] == count


def test_what_was_sent_in_is_no_criterion():
    text = "78개 시책을 공모했다"
    assert criteria_count(text, find_amounts(text)) is None


def test_a_later_number_of_indicators_replaces_one_of_fields():
    (row,) = evaluations(
        "거창군, 재난관리평가 우수",
        "거창군이 행정안전부 주관 ‘재난관리평가’에서 우수를 받았다.",
        "평가는 4개 시책으로 나눠 이뤄졌다.",
        "평가단은 52개 지표를 살폈다.",
    )
    assert row.criteria_count == 52


def test_a_list_of_wins_is_no_list_of_criteria():
    sentence = "재난관리평가, 청렴도 평가, 도시대상 등 3개 분야에서 상을 받았다."
    assert criteria(sentence, find_amounts(sentence)) == ()


@pytest.mark.parametrize(
    ("written", "name", "year"),
    [
        ("2023년 재난관리평가", "재난관리평가", 2023),
        ("제8회 2023 대한민국 가나대상", "대한민국 가나대상", 2023),
        ("2024년 상반기 적극행정 우수공무원", "적극행정 우수공무원", 2024),
        ("재난관리평가 결과", "재난관리평가", None),
        ("2019", None, 2019),
    ],
)
def test_names_are_cleaned(written, name, year):
    assert clean(written) == (name, year)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("혁신평가", "지방자치단체 혁신평가", True),
        ("민원평가", "민원서비스 종합평가", True),
        ("혁신평가", "재난관리평가", False),
    ],
)
def test_short_forms_mean_the_same_scheme(left, right, same):
    assert same_scheme(left, right) == same_scheme(right, left) == same


@given(st.text("가나다 ‘’2024년제3회평가대상경진대회에서은는을주관한결과△·,.", max_size=90))
def test_mentions_lie_in_the_text(text):
    for mention in mentions(text, ["가나 평가"]):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.name.strip() == mention.name != ""


ALPHABET = "0123456789,.%()‘’“”△ 가나시군구평가는은이을를의등전국개명곳지표항목분야주관행정안전부대상으로나눠\n"


@given(st.lists(st.one_of(st.text(max_size=80), st.text(ALPHABET, max_size=80)), min_size=1, max_size=4))
def test_any_text_gives_back_its_evidence(texts):
    lines = [
        line for text in texts for line in text.splitlines() if line.strip() and not set(line) & set("\r\x85\u2028")
    ]
    document, metadata, places = read(article("가나시, 가나평가 우수", *lines))
    for row in read_evaluations(document, metadata, places):
        assert document.text[row.evidence_start : row.evidence_end] == row.evidence
        assert row.evidence_start <= row.start < row.evidence_end
        assert row.name


def test_the_scheme_that_is_won_in_the_lead_is_the_main_one():
    rows = evaluations(
        "거창군, 합동평가 최우수",
        "경남도가 정부합동평가 성적을 끌어올리고자 벌인 ‘시·군 업무 합동평가’에서 거창군이 최우수로 선정됐다.",
        "정부합동평가를 챙기는 부서는 기획예산과다.",
    )
    assert [row.name for row in rows] == ["시·군 업무 합동평가"]


def test_what_is_done_to_bodies_below_names_the_evaluation():
    (row,) = evaluations("거창군, 읍·면 시상", "거창군은 올해 12개 읍·면을 종합평가한 결과 거창읍이 앞섰다고 밝혔다.")
    assert (row.name, row.organizer, row.evaluated_count) == ("읍·면 종합평가", "거창군", 12)


def test_a_verb_in_front_is_no_part_of_the_name():
    assert [found.name for found in mentions("세 분야를 살펴 경영실적평가를 벌인다.", [])] == ["경영실적평가"]
    assert [found.name for found in mentions("주민을 돕고자 마을안전 종합평가를 벌인다.", [])] == ["마을안전 종합평가"]


def test_bodies_of_this_evaluation_are_counted():
    (row,) = evaluations(
        "거창군, 자활사업 우수",
        "거창군은 보건복지부 주관 ‘지역자활센터 평가’에서 우수를 받았다.",
        "이번 평가는 복지부가 전국 236개 지역자활센터의 살림을 나아지게 하려고 해마다 벌인다.",
    )
    assert row.evaluated_count == 236


@pytest.mark.parametrize(
    ("scheme", "sentence", "count"),
    [
        ("시군 종합평가", "이번 평가는 일반행정 등 11개 분야 148개 세부지표를 대상으로 이뤄졌다.", None),
        ("대학육성 연차평가", "이번 평가 결과 총 89개 대학 중 22개교가 우수 등급을 받았다.", 89),
        ("대학육성 연차평가", "이번 심사로 도내 2개 대학이 늘어 6개 대학이 특성화대학으로 확대됐다.", None),
        ("상수도 운영실태 평가", "상수도 운영실태 평가는 전국 163개 수도사업자를 6개 그룹으로 갈라 이뤄졌다.", 163),
        ("누리봉사상", "15개 시도의 심의를 거쳐 29명의 후보자가 추천돼 최종 수상자 15명이 선정됐다.", 29),
    ],
)
def test_what_is_judged_is_told_from_indicators_and_winners(scheme, sentence, count):
    (row,) = evaluations("거창군, 우수기관", f"거창군은 환경부가 주관한 ‘{scheme}’에서 뽑혔다.", sentence)
    assert (row.name, row.evaluated_count) == (scheme, count)


def test_a_scheme_is_given_by_the_city_it_is_named_for():
    rows = evaluations(
        "거창군, 돌봄 우수",
        "거창군은 ‘부산형 마을돌봄 인센티브 사업’에서 우수를 받았다. 평가는 16개 구·군을 대상으로 했다.",
    )
    assert [row.organizer for row in rows] == ["부산광역시"]


def awarded(*lines):
    document, metadata, places = read(article(*lines))
    return read_evaluations(document, metadata, places, read_awards(document, metadata, places))


def test_the_scheme_of_the_awards_is_an_evaluation_by_their_name():
    (row,) = awarded(
        "거창군, 나누리 살림상 대상",
        "거창군이 행정안전부가 주최한 ‘나누리 살림상’에서 대상을 받았다고 3일 밝혔다.",
        "이번 심사에는 전국 98개 지자체가 응모했다.",
    )
    assert (row.name, row.organizer, row.evaluated_count) == ("나누리 살림상", "행정안전부", 98)


def test_an_article_that_counts_up_awards_is_about_none_of_them():
    rows = awarded(
        "거창군, 올해 상복 터졌다",
        "거창군은 올해 환경부 주관 푸른하천 평가 우수, 소방청 주관 안전살림 평가 최우수, 산림청 주관 숲가꿈 평가 장려, "
        "통계청 주관 바른통계 평가 우수, 조달청 주관 알뜰구매 평가 최우수기관으로 선정됐다.",
    )
    assert rows == []


def test_a_named_award_that_nobody_gives_is_no_evaluation():
    assert awarded("거창군, 대한민국 나누리 혁신대상", "거창군이 ‘대한민국 나누리 혁신대상’을 받았다.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "군에 따르면 살림살이평가에서 우수를 받았다.",
        "이날 살림살이평가를 벌였다.",
        "어제 이뤄진 살림살이평가에서 앞섰다.",
        "실적에 대해서만 살림살이평가를 한다.",
        "처음 살림살이평가를 벌인다.",
    ],
)
def test_words_that_lead_up_to_a_name_are_no_part_of_it(sentence):
    assert [found.name for found in mentions(sentence, [])] == ["살림살이평가"]


def test_persons_who_enter_are_judged_where_persons_win():
    (row,) = awarded(
        "거창군 노가람 주무관, 나눔봉사대상 대상",
        "거창군 노가람 주무관이 행정안전부가 주최한 ‘나눔봉사대상’에서 대상을 받았다.",
        "노 주무관은 시·도가 추천한 41명 가운데서 공적 심사로 뽑혔다.",
    )
    assert (row.name, row.evaluated_count) == ("나눔봉사대상", 41)


def test_deeds_of_a_winner_are_no_entries():
    (row,) = evaluations(
        "거창군의회, 의정대상 평가",
        "거창군의회가 행정안전부가 주관한 ‘우수의회 평가’에서 뽑혔다. "
        "지원 조례 등 4건을 대표 발의해 개선을 이끌어 냈다.",
    )
    assert row.evaluated_count is None


def test_a_government_in_front_of_the_name_gives_it():
    (row,) = evaluations(
        "음성 종합우승",
        "힘을 겨룬 ‘충청북도 안전기술경연대회’에서 음성군이 1위를 차지했다.",
        "대회에는 9개 소방서 대원 600명이 나왔다.",
    )
    assert (row.organizer, row.rule.split()[1]) == ("충청북도", "organizer<name")


def test_a_name_read_from_a_headline_gives_way_to_the_quoted_one():
    (row,) = evaluations(
        "거창군의회 노가람 나라미 의원 우수의정대상",
        "행정안전부가 주는 ‘제4회 우수의정대상’을 두 의원이 받았다. 심사에는 전국 98개 의회가 응모했다.",
    )
    assert row.name == "우수의정대상"


def test_thanks_for_merits_are_no_evaluation():
    assert not awarded(
        "거창군 시상", "거창군은 규제개혁 유공 공무원으로 건설과 노가람, 세정과 나라미에게 군수 표창을 줬다고 밝혔다."
    )


def test_fields_behind_a_list_with_figures_are_counted_and_one_is_none():
    (row,) = evaluations(
        "거창군 최고등급",
        "거창군은 행정안전부의 ‘공약이행 평가’에서 뽑혔다. 한 지표도 놓치지 않았다. "
        "평가는 ▲공약 이행 ▲2021년 목표 ▲주민 소통 등 3개 분야로 나눠 절대평가하고 등급을 매겼다.",
    )
    assert row.criteria_count == 3


def test_an_island_in_front_of_the_name_is_no_province():
    (row,) = evaluations("완도 영상", "‘완도 영상 공모전’ 심사에는 98개 팀이 응모했다.")
    assert row.organizer is None
