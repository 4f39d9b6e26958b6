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
