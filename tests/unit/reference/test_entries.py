from collections import Counter
from datetime import date, timedelta

import pytest

from posang.contract import TABLES
from posang.reference import (
    government,
    governments,
    governments_table,
    in_force,
    official_name,
    organization,
    organizations,
    organizations_table,
    province_of,
    valid_on,
)

ENTRIES = [*governments(), *organizations()]


def test_the_tables_are_those_of_the_contract_with_unique_codes():
    for table, name in ((governments_table(), "governments"), (organizations_table(), "organizations")):
        assert table.schema.equals(TABLES[name].schema, check_metadata=True)
        codes = table.column("code").to_pylist()
        assert max(Counter(codes).values()) == 1
        for column in TABLES[name].columns:
            values = [value for value in table.column(column.name).to_pylist() if isinstance(value, str)]
            assert not column.allowed or set(values) <= set(column.allowed)
            assert column.nullable or len(values) == table.num_rows or column.name == "valid_from"


@pytest.mark.parametrize("entry", governments(), ids=lambda entry: entry.code)
def test_a_government_agrees_with_its_parent(entry):
    if entry.level == "province":
        assert entry.parent_code is None
        assert entry.full_name == entry.name
        return
    parent = government(entry.parent_code)
    assert entry.full_name == f"{parent.full_name} {entry.name}"
    assert province_of(entry).level == "province"
    assert parent.valid_from <= entry.valid_from
    assert parent.valid_to is None or (entry.valid_to is not None and entry.valid_to <= parent.valid_to)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_an_entry_ends_after_it_begins_and_names_who_follows(entry):
    known = government if entry in governments() else organization
    assert not (entry.valid_from and entry.valid_to) or entry.valid_from < entry.valid_to
    assert not entry.successor or entry.valid_to is not None
    for code in entry.successor:
        follower = known(code)
        assert follower.valid_to is None or follower.valid_to > entry.valid_to
    if entry in governments():
        assert all(entry.code in government(code).predecessor for code in entry.successor)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_on_the_days_of_its_validity_an_entry_stands_for_itself(entry):
    first = entry.valid_from or date(1990, 1, 1)
    last = entry.valid_to - timedelta(days=1) if entry.valid_to else date(2026, 11, 23)
    for day in {first, last, first + (last - first) / 2}:
        assert valid_on(entry, day)
        assert in_force(entry.code, day) == [entry.code]
        assert official_name(entry.code, day) == getattr(entry, "full_name", entry.name)
    assert not entry.valid_to or not valid_on(entry, entry.valid_to)
    assert not entry.valid_from or not valid_on(entry, entry.valid_from - timedelta(days=1))


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("45000", date(2024, 1, 17), "전라북도"),
        ("45000", date(2024, 1, 18), "전북특별자치도"),
        ("52000", date(2020, 1, 1), "전라북도"),
        ("42820", date(2024, 1, 1), "강원특별자치도 고성군"),
        ("47720", date(2023, 7, 1), "대구광역시 군위군"),
        ("28170", date(2019, 1, 1), "인천광역시 미추홀구"),
        ("28110", date(2026, 7, 1), "인천광역시 중구"),  # split in two: no one stands in its place
        ("MOPAS", date(2013, 3, 22), "행정안전부"),
        ("ME", date(2025, 10, 1), "기후에너지환경부"),
    ],
)
def test_the_official_name_follows_the_day(code, day, name):
    assert official_name(code, day) == name


def test_who_stands_in_the_place_of_a_split_body_is_all_of_them():
    assert in_force("28110", date(2026, 7, 1)) == ["28125", "28155"]


@pytest.mark.parametrize("lookup", [government, organization, lambda code: official_name(code, date(2026, 1, 1))])
def test_an_unknown_code_is_an_error(lookup):
    with pytest.raises(KeyError):
        lookup("none")


def test_no_two_governments_bear_one_full_name_on_one_day():
    for day in (date(1996, 1, 1), date(2008, 1, 1), date(2015, 1, 1), date(2024, 6, 1), date(2026, 11, 23)):
        names = Counter(entry.full_name for entry in governments() if valid_on(entry, day))
        assert max(names.values()) == 1, names.most_common(1)


def test_today_there_are_sixteen_provinces():
    day = date(2026, 11, 23)
    assert sum(entry.level == "province" and valid_on(entry, day) for entry in governments()) == 16
