import pytest
from articles import article, read

from posang.records.awards import read_awards
from posang.records.owners import Owners, read_owners
from posang.records.people import read_people, with_winners

TITLE = "거창군, 안전 우수"


def owner(*lines, of="7개", title=TITLE):
    document, metadata, places = read(article(title, *lines))
    owners = read_owners(document, metadata, places)
    line = next(line for line in metadata.body_lines if of in line.text)
    return owners.of(line, line.text.index(of))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("함양군은 마을 7개를 돌았다.", "함양군"),
        ("함양군이 벌인 평가에서 상 7개를 받았다.", "거창군"),
        ("함양군이 마을 7개를 돌았다.", "함양군"),
        ("함양군과 산청군은 마을 7개를 돌았다.", "함양군"),
        ("함양군의 평가에서 상 7개를 받았다.", "거창군"),
        ("함양군의 마을은 7개다.", "함양군"),
        ("함양군은 길을 닦았다. 다리 7개를 놓았다.", "함양군"),
        ("군의회는 조례 7개를 고쳤다.", "거창군의회"),
        ("다리 7개를 새로 놓은 건설과가 상을 받았다.", "건설과"),
        ("경남 7개 시·군이 나섰다.", "경상남도"),
    ],
)
def test_the_clause_says_whose_it_is(sentence, name):
    assert owner(sentence) == name


def test_a_surname_and_a_title_mean_whom_the_article_has_named():
    lead = "건설과 노가람 주무관이 상을 받았다."
    assert owner(lead, "노 주무관은 다리 7개를 고쳤다.") == "노가람"
    assert owner(lead, "이 주무관은 다리 7개를 고쳤다.") == "거창군"


def test_an_officials_program_is_his_bodys():
    document, metadata, places = read(article(TITLE, "건설과 노가람 주무관은 ‘다리 살피미’ 사업을 만들었다."))
    owners = read_owners(document, metadata, places)
    line = metadata.body_lines[0]
    at = line.text.index("다리")
    assert (owners.of(line, at), owners.runs(line, at)) == ("노가람", "건설과")


def test_words_that_somebody_says_are_of_his_body():
    assert owner("하나루 함양군수는 “마을 7개를 더 돌겠다”고 말했다.") == "함양군"


def test_a_page_that_names_nobody_has_no_owner():
    _, metadata, places = read(article("소식", "다리 7개를 놓았다."))
    assert Owners(metadata, places).of(metadata.body_lines[0], 3) is None


def won(*lines, of="7개", roles=("title",)):
    document, metadata, places = read(article(TITLE, *lines, roles=roles))
    awards = read_awards(document, metadata, places)
    people = with_winners(read_people(document, metadata, places), awards, document)
    owners = read_owners(document, metadata, places, None, people, awards)
    line = next(line for line in metadata.body_lines if of in line.text)
    return owners.of(line, line.text.index(of))


def ruled(*lines, measured, of="7개"):
    document, metadata, places = read(article(TITLE, *lines))
    owners = read_owners(document, metadata, places, None, None, read_awards(document, metadata, places))
    line = next(line for line in metadata.body_lines if of in line.text)
    return owners.of(line, line.text.index(of), measured, "개")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("하늘마을은 다리 7개를 놓았다.", "하늘마을"),
        ("하늘마을 주민은 다리 7개를 놓았다.", "거창군"),
        ("새하늘마을은 다리 7개를 놓았다.", "거창군"),
    ],
)
def test_what_wins_may_be_whose_it_is(sentence, name):
    lead = "행정안전부의 ‘안전마을 콘테스트’에서 거창군 하늘마을이 금상을 받았다."
    assert won(lead, sentence) == name


def test_a_winner_may_stand_behind_a_bracket():
    lead = "거창군은 행정안전부의 ‘안전마을 콘테스트’에서 상을 휩쓸었다."
    item = "▷문화 금상(장관상, 300만원) 거창 하늘마을"
    assert won(lead, item, of="300만원", roles=("title", "body", "list_item")) == "하늘마을"


def test_a_contest_is_called_by_its_kind():
    lead = "거창군 하늘마을이 행정안전부가 연 ‘안전마을 콘테스트’에서 금상을 받았다."
    assert won(lead, "콘테스트에는 전국에서 주민 7개 모임이 왔다.") == "안전마을 콘테스트"


def test_ranks_of_police_and_fire_service_are_titles():
    lead = "경남경찰청은 행정안전부의 안전대상에서 노가람 경정이 대상을 받았다고 밝혔다."
    assert won(lead, "노 경정은 다리 7개를 고쳤다.") == "노가람"


def test_a_station_goes_by_its_short_name():
    lead = "경남경찰청은 하늘경찰서와 바다경찰서가 상을 받았다고 밝혔다."
    assert owner(lead, "하늘서는 다리 7개를 지켰다.") == "하늘경찰서"


def test_the_body_that_the_lead_names_behind_its_government_is_the_subject():
    lead = "거창군 보건의료원(원장 노가람)이 행정안전부의 평가에서 상을 받았다."
    assert owner(lead, "함양군이 벌인 평가에서 상 7개를 받았다.") == "보건의료원"


def test_a_scene_in_front_leaves_the_subject_to_the_next_line():
    lines = (
        "쓰러진 사람의 심장을 다시 뛰게 한 대원과 시민이 상을 받았다.",
        "하늘소방서(서장 노가람)는 대원에게 인증서를 건넸다.",
        "그날은 종일 비가 왔다.",
        "시민도 7개 반이 왔다.",
    )
    assert owner(*lines, title="다시 뛴 심장") == "하늘소방서"


def test_a_number_with_a_particle_closes_no_clause():
    sentence = "함양군의 올해 이자 수입은 9억8천만원으로 지난해 같은 때보다 42% 줄었다."
    assert owner("거창군은 안전 평가에서 뽑혔다.", sentence, of="42%") == "함양군"


def test_a_table_printed_cell_by_cell_has_its_names_in_front():
    cells = ("최우수", "하늘동", "941.6점", "300만원", "우수", "바다동", "928.3점", "200만원")
    roles = ("title", "body", *("list_item" for _ in cells))
    for money, name in (("300만원", "하늘동"), ("928.3점", "바다동"), ("200만원", "바다동")):
        lines = ("거창군은 안전 평가 결과를 공개했다.", *cells, "주민은 반겼다.")
        assert won(*lines, of=money, roles=roles) == name


def test_who_pays_in_a_cell_behind_the_program_owns_no_money():
    item = "하늘항 살리기 사업 / 해양수산부 / 87억원"
    lead = "경남 거창군은 중앙부처 공모에서 사업을 따냈다."
    assert won(lead, item, of="87억원", roles=("title", "body", "list_item")) == "거창군"


@pytest.mark.parametrize(("scheme", "name"), [("마을살림협약", "마을살림협약"), ("마을살림 평가", "행정안전부")])
def test_counts_of_what_one_is_chosen_for_are_its_own(scheme, name):
    lead = f"거창군이 행정안전부가 주관한 ‘{scheme}’에 최우수로 뽑혔다."
    assert won(lead, "심사는 전국 7개 군을 대상으로 했다.", of="7개") == name


def test_one_giver_of_all_awards_owns_what_the_rules_count():
    lead = "거창군이 행정안전부로부터 재난관리 우수기관으로 선정됐다."
    assert ruled(lead, "전국 7개 지자체를 유형으로 나눠 견주었다.", measured="지자체") == "행정안전부"


def test_a_brand_that_wins_may_head_the_headline():
    title = "하늘한우, 으뜸브랜드대상 7년 연속 대상"
    lead = "거창군의 하늘한우가 으뜸브랜드대상에서 대상을 받았다."
    _, metadata, places = read(article(title, lead))
    owners = Owners(metadata, places, winners=["하늘한우"])
    assert metadata.title is not None
    assert owners.of(metadata.title, title.index("7년")) == "하늘한우"
