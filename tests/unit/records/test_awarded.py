"""What an article's awards say of its subject."""

from articles import article, read

from posang.records.awarded import Awarded, awarded_schemes, counts_up
from posang.records.awards import read_awards


def awards(*lines):
    return read_awards(*read(article(*lines)))


def test_most_current_rows_name_the_scheme():
    found = awards(
        "충남 시·군, 푸른하천 평가 우수",
        "보령시와 서산시, 당진시가 환경부의 ‘푸른하천 평가’에서 우수기관으로 선정됐다.",
        "서산시는 ‘숲가꿈 경진대회’에서도 장려상을 받았다.",
    )
    assert awarded_schemes(found).main.award == "푸른하천 평가"
    assert not counts_up(found)


def test_a_given_scheme_leads_with_three_rows_though_the_others_have_more_together():
    found = awards(
        "담양군, 올해 받은 상",
        "담양군과 함평군, 장성군이 국토교통부의 ‘도로정비 평가’에서 우수기관으로 뽑혔다.",
        "담양군과 함평군은 ‘숲가꿈 경진대회’에서 장려상을 받았다.",
        "담양군과 장성군은 ‘물사랑 공모전’에서 우수상을 받았다.",
    )
    assert awarded_schemes(found).main.award == "도로정비 평가"


def test_an_honor_is_no_scheme():
    assert awarded_schemes(awards("거창군, 장관 표창", "거창군이 환경부장관 표창을 받았다.")).main is None


def test_no_awards_name_no_scheme():
    assert awarded_schemes([]) == Awarded()
    assert not counts_up([])


def test_a_judged_scheme_that_somebody_gives_stands_beside_the_main_one():
    found = awards(
        "담양군, 도로정비 우수",
        "담양군은 국토교통부의 ‘도로정비 평가’에서 우수기관으로 뽑혔다.",
        "나래온, 김하늘 주무관은 담양군 모범공무원으로 선정됐다.",
    )
    told = awarded_schemes(found)
    assert (told.main.award, told.rated) == ("모범공무원", False)
    assert [award.award for award in told.beside] == ["도로정비 평가"]
