from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.reference import government_at, governments, organization_at, organizations, province_of, valid_on

DAYS = st.dates(date(1996, 1, 1), date(2027, 1, 1))


def codes(found) -> list[str]:
    return [entry.code for entry in found]


@given(st.sampled_from(governments()), DAYS)
def test_every_form_of_a_name_leads_to_its_government_on_each_day_of_its_validity(entry, day):
    if not valid_on(entry, day):
        return
    for name in (entry.full_name, entry.full_name.replace(" ", ""), entry.name, *entry.aliases):
        assert entry.code in codes(government_at(name, day))
    assert codes(government_at(entry.full_name, day)) == [entry.code]
    assert entry.code in codes(government_at(entry.name, day, province_of(entry).name))


@given(st.sampled_from(organizations()), DAYS)
def test_every_name_and_abbreviation_leads_to_its_organization_on_each_day_of_its_validity(entry, day):
    if valid_on(entry, day):
        for name in (entry.name, *entry.abbreviations):
            assert entry.code in codes(organization_at(name, day))


@given(st.sampled_from(sorted({entry.name for entry in governments()})), DAYS)
def test_what_answers_is_in_force_that_day(name, day):
    assert all(valid_on(entry, day) for entry in government_at(name, day))


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("김천시", date(2026, 1, 1), ["47150"]),
        ("경북 김천", date(2026, 1, 1), ["47150"]),
        ("경상북도김천시", date(2026, 1, 1), ["47150"]),
        ("전라북도", date(2025, 1, 1), ["52000"]),
        ("전북", date(2020, 1, 1), ["45000"]),
        ("전북", date(2024, 1, 18), ["52000"]),
        ("강원도", date(2024, 1, 1), ["51000"]),
        ("군위군", date(2023, 6, 30), ["47720"]),
        ("군위군", date(2023, 7, 1), ["27720"]),
        ("경북 군위군", date(2024, 1, 1), ["27720"]),
        ("대구 군위", date(2020, 1, 1), ["47720"]),
        ("고성군", date(2026, 1, 1), ["48820", "51820"]),
        ("강원 고성", date(2026, 1, 1), ["51820"]),
        ("제주", date(2020, 1, 1), ["50000", "50110"]),
        ("광주시", date(2026, 1, 1), ["29000", "41610"]),
        ("경기 광주", date(2026, 1, 1), ["41610"]),
        ("진해시", date(2015, 1, 1), ["48120"]),
        ("인천 서구", date(2026, 8, 1), ["28275", "28290"]),
        ("전남 목포시", date(2026, 8, 1), ["12110"]),
        ("성남 분당", date(2026, 1, 1), ["41135"]),
        ("경기 동안", date(2026, 1, 1), []),  # "during the match", no district
        ("없는시", date(2026, 1, 1), []),
    ],
)
def test_governments_are_found_by_name_and_day(name, day, expected):
    assert codes(government_at(name, day)) == expected


@pytest.mark.parametrize(
    ("province", "expected"), [("강원", ["51820"]), ("경상남도", ["48820"]), ("강원도", ["51820"]), ("제주", [])]
)
def test_a_province_narrows_the_list(province, expected):
    assert codes(government_at("고성군", date(2026, 1, 1), province)) == expected


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("행안부", date(2010, 1, 1), "MOPAS"),
        ("행안부", date(2026, 1, 1), "MOIS"),
        ("행자부", date(2007, 1, 1), "MOGAHA1"),
        ("행자부", date(2016, 1, 1), "MOGAHA2"),
        ("국토부", date(2010, 1, 1), "MLTM"),
        ("국토부", date(2020, 1, 1), "MOLIT"),
        ("산업부", date(2025, 9, 30), "MOTIE"),
        ("산업부", date(2025, 10, 1), "MOTIR"),
        ("안전행정부", date(2020, 1, 1), "MOIS"),
        ("한국정보화진흥원", date(2018, 1, 1), "GIV-NIS"),
        ("한국정보화진흥원", date(2022, 1, 1), "GIV-NIA"),
    ],
)
def test_organizations_are_found_by_name_and_day(name, day, expected):
    assert codes(organization_at(name, day)) == [expected]


@given(st.sampled_from([entry for entry in governments() if entry.valid_to and len(entry.successor) == 1]))
def test_a_name_given_up_leads_to_its_successor(entry):
    found = codes(government_at(entry.full_name, entry.valid_to + timedelta(days=1)))
    assert found == list(entry.successor) or entry.valid_to < min_begin(entry)


def min_begin(entry) -> date:
    """First day of the successor, where it begins only after a gap."""
    return max(other.valid_from for other in governments() if other.code in entry.successor)
