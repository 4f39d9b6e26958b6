"""What a finished row says of its winner."""

from datetime import date

import pytest
from test_phrases import read


@pytest.mark.parametrize(
    ("winner", "government"),
    [
        ("물마루파출소", None),
        ("서귀포경찰서", None),
        ("서귀포보건소", "제주특별자치도 서귀포시"),
    ],
)
def test_police_offices_belong_to_no_government_around_them(winner: str, government: str | None) -> None:
    told = f"body|제주 서귀포시의 {winner}가 행정안전부 주관 ‘안전한 고을 평가’에서 최우수로 뽑혔다."
    (row,) = read({"published": date(2022, 2, 3), "lines": [told]})
    assert (row.recipient, row.government) == (winner, government)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (
            ["서귀포시는 4일 한빛회관에서 열린 ‘안전한 고을 평가’ 시상식에서 최우수상을 받았다."],
            date(2022, 2, 4),
        ),
        (
            ["서귀포시가 ‘안전한 고을 평가’에서 최우수상을 받았다.", "시상식은 지난 4일 한빛회관에서 열렸다."],
            date(2022, 2, 4),
        ),
        (
            [
                "서귀포시가 ‘안전한 고을 평가’에서 최우수상을 받았다.",
                "시상식은 지난 4일 열렸다.",
                "3일 열린 회의도 있었다.",
            ],
            None,
        ),
        (["서귀포시가 ‘안전한 고을 평가’에서 최우수상을 받았다고 4일 밝혔다."], None),
    ],
)
def test_the_day_of_the_ceremony(lines: list[str], day: date | None) -> None:
    (row,) = read({"published": date(2022, 2, 7), "lines": [f"body|{line}" for line in lines]})
    assert row.awarded_on == day


def test_nobody_gives_to_itself() -> None:
    told = "body|대구소방안전본부는 ‘제55주년 소방의 날’ 기념식에서 최우수기관에 선정돼 대통령표창을 받았다."
    (row,) = read({"published": date(2017, 11, 9), "lines": [told]})
    assert (row.recipient, row.organizer, row.organizer_code) == ("대구소방안전본부", None, None)


@pytest.mark.parametrize(
    ("told", "giver"),
    [
        ("전남 함평군 강보람 주무관이 '제45회 가온봉사상' 본상 수상자로 선정됐다.", None),
        ("전남 함평군은 '제45회 가온봉사상' 본상 수상자로 강보람 주무관을 선정했다.", "함평군"),
        ("전남 함평군은 ‘제45회 가온봉사상’ 시상식에서 세무과 강보람(47) 주무관이 본상을 받았다고 2일 밝혔다.", None),
        ("전남 함평군은 세정 연구발표대회에서 세무과 강보람 주무관이 최우수상을 받았다고 2일 밝혔다.", None),
    ],
)
def test_an_official_s_government_gives_a_prize_only_where_it_is_told_to(told: str, giver: str | None) -> None:
    (row,) = read({"published": date(2022, 2, 3), "lines": ["title|함평군, 가온봉사상", f"body|{told}"]})
    assert (row.recipient, row.organizer) == ("강보람", giver)


@pytest.mark.parametrize(
    "line",
    [
        "전국 소방안전강사 경진대회에서 충남 천안소방서 나래온 소방교가 최우수상을 받았다.",
        "전국 소방안전강사 경진대회에서 나래온(충남 천안소방서) 소방교가 최우수상을 받았다.",
        "충청남도교육청은 교육부의 ‘교육과정 평가’에서 도내 나래초등학교가 최우수상을 받았다고 밝혔다.",
    ],
)
def test_fire_officers_and_schools_belong_to_their_province(line: str) -> None:
    (row,) = read({"published": date(2019, 10, 20), "lines": ["title|상 받은 이들", f"body|{line}"]})
    assert row.government == "충청남도"


def test_who_serves_at_a_station_of_the_state_s_police_is_of_no_government() -> None:
    told = "body|전주덕진경찰서 보안계 나래온 경위가 ‘나눔치안대상’ 안보부문 본상을 받았다."
    (row,) = read({"published": date(2022, 2, 3), "lines": [told]})
    assert (row.recipient, row.government) == ("나래온", None)
