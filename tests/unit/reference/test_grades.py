import csv

import pytest

from posang.reference import normal_grade
from posang.reference.entries import HERE


def listed() -> list[dict[str, str]]:
    with (HERE / "grades.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("surface", "normal", "rank", "kind"),
    [
        ("우수기관", "우수", 3, "grade"),
        ("최우수 지자체", "최우수", 2, "grade"),
        ("‘대상’", "대상", 1, "grade"),
        ("장려상", "장려", 5, "grade"),
        ("특별상", "특별", None, "grade"),
        ("대통령 표창", "대통령상", 3, "honor"),
        ("보건복지부 장관 표창", "장관상", 5, "honor"),
        ("농촌진흥청장상", "청장상", 6, "honor"),
        ("홍조근정훈장", "훈장", 1, "honor"),
        ("기관표창", "기관표창", None, "honor"),
        ("SA", "SA등급", 1, "rating"),
        ("A등급", "A등급", None, "rating"),  # first of A to E, second of S to D
        ("‘가’ 등급", "가등급", 1, "rating"),
        ("3등급", "3등급", 3, "rating"),
        ("전국 1위", "1위", 1, "position"),
        ("11위", "11위", 11, "position"),
    ],
)
def test_a_grade_has_one_normal_form(surface, normal, rank, kind):
    grade = normal_grade(surface)
    assert grade is not None
    assert (grade.normal, grade.rank, grade.kind) == (normal, rank, kind)


@pytest.mark.parametrize("surface", ["", "우수상품", "도로 포장", "대상자", "0위", "상", "표창 대상"])
def test_other_words_are_no_grade(surface):
    assert normal_grade(surface) is None


@pytest.mark.parametrize(("scale", "rank"), [("rating:SA", 2), ("rating:S", 2), ("rating:ABCD", 1), ("prize", None)])
def test_a_scale_picks_among_ranks(scale, rank):
    grade = normal_grade("A등급", scale)
    assert (grade.rank if grade else None) == rank


def test_every_listed_form_leads_to_its_normal_form_on_its_scale_and_a_normal_form_to_itself():
    for row in listed():
        for surface in (*row["surfaces"].split("|"), row["normal_form"]):
            grade = normal_grade(surface, row["scale"])
            assert grade is not None
            assert grade.normal == row["normal_form"]
