"""What an article's awards say of its subject."""

from articles import article, read

from posang.records.awarded import awarded_scheme, counts_up
from posang.records.awards import read_awards


def awards(*lines):
    return read_awards(*read(article(*lines)))


def test_most_current_rows_name_the_scheme():
    found = awards(
        "충남 시·군, 푸른하천 평가 우수",
        "보령시와 서산시, 당진시가 환경부의 ‘푸른하천 평가’에서 우수기관으로 선정됐다.",
        "서산시는 ‘숲가꿈 경진대회’에서도 장려상을 받았다.",
    )
    assert awarded_scheme(found).award == "푸른하천 평가"
    assert not counts_up(found)


def test_an_honor_is_no_scheme():
    assert awarded_scheme(awards("거창군, 장관 표창", "거창군이 환경부장관 표창을 받았다.")) is None


def test_no_awards_name_no_scheme():
    assert awarded_scheme([]) is None
    assert not counts_up([])
