"""Years in which something came about, told apart from those of a win."""

import pytest

from posang.records.awards.founded import FOUNDED


@pytest.mark.parametrize(
    "behind",
    [
        " 문을 연 가온센터는",
        " 3월 첫발을 뗀 가온센터는",
        " 제정된 가온대상에서",
        " 공직에 입문한 나래온 과장은",
        " 전국 최초로 도입한 이 제도로",
        " 7월 재개관한 가온도서관이",
    ],
)
def test_what_came_about_in_a_year(behind: str) -> None:
    assert FOUNDED.match(behind)


@pytest.mark.parametrize(
    "behind",
    [
        " 열린 가온대회에서",
        " 실시한 가온평가에서",
        " 최우수상을 받은 가온시는",
        " 가온시는 문을 연 센터로",
        ", 문을 연 센터",
    ],
)
def test_what_was_held_or_won_in_a_year(behind: str) -> None:
    assert not FOUNDED.match(behind)
