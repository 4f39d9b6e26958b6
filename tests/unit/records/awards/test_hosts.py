"""Who holds the awards that no phrase gives a holder: cases in which nobody is told to."""

from datetime import date

import pytest
from test_phrases import read


@pytest.mark.parametrize(
    "lines",
    [
        # ministries that nobody names
        ["함양군은 이외에도 중앙부처의 식품안전관리 평가와 에너지절약 평가에서 각각 최우수상을 받았다."],
        # the state's honors, which a county only hands on
        [
            "부여군은 31일 종무식을 열었다. 방솔미 팀장이 ‘지역공동체 활성화’ 유공으로 대통령 표창을 받았다.",
            "군이 뽑은 ‘올해의 으뜸부서’는 대상에 나래경영과, 최우수에 가람복지과다.",
        ],
        # where the prize was handed over
        ["가평군이 도시경영대상에서 최우수상을 받았다.", "도시경영대상은 나래컨벤션센터에서 시상식을 열었다."],
    ],
)
def test_nobody_is_told_to_hold_the_first_award(lines: list[str]) -> None:
    rows = read({"published": date(2021, 12, 31), "lines": [f"body|{line}" for line in lines]})
    assert rows[0].organizer is None
