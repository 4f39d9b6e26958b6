"""Marks inside a sentence."""

from sentences import claims_of


def test_marked_nouns_before_a_grade_are_its_fields() -> None:
    (claim,) = claims_of("여주시는 △지방세정 △재난관리 분야에서 우수기관으로 선정됐다.")
    assert claim.categories == ["지방세정", "재난관리"]
    assert [one.who.name for one in claim.winners] == ["여주시"]
