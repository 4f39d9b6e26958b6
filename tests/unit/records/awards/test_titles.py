"""Titles that each stand before their winners."""

from sentences import claims_of


def test_each_title_is_the_award_of_who_stands_behind_it() -> None:
    found = claims_of("‘친절 공무원’에 나래온 주무관, ‘미소 공무원’에 도해솔 주무관을 각각 선정했다.")
    assert [([one.who.name for one in claim.winners], claim.event and claim.event.name) for claim in found] == [
        (["나래온"], "친절 공무원"),
        (["도해솔"], "미소 공무원"),
    ]
