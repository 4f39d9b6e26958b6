"""Programs that public offerings chose."""

from sentences import nodes_of

from posang.records.awards.folding import fold
from posang.records.awards.offerings import listed_programs, offered, years_of_offerings


def listed(text: str) -> list[str | None]:
    found = listed_programs(nodes_of(text), fold(text), [2023])
    assert all(claim.years == [2023] for claim in found)
    return [claim.event.name for claim in found if claim.event is not None]


def test_a_sentence_tells_that_offerings_chose_works_and_when() -> None:
    assert years_of_offerings(nodes_of("여주시는 지난해 각종 공모사업에 21개 사업이 선정됐다.")) == ["지난해"]
    assert years_of_offerings(nodes_of("여주시는 내년 공모사업에 선정되기 위해 준비에 나섰다.")) is None
    assert years_of_offerings(nodes_of("여주시는 지난해 21개 사업을 마쳤다.")) is None


def test_programs_stand_with_their_sums_or_behind_marks() -> None:
    programs = ["나루터 정비사업", "물길 잇기 사업"]
    assert listed("주요 사업은 △나루터 정비사업 45억 원 △물길 잇기 사업(30억 원) 등이다.") == programs
    assert listed("선정된 주요 사업은 ▲나루터 정비사업 ▲물길 잇기 사업 등이다.") == programs
    assert listed("사업비는 국비 20억 원, 도비 30억 원 등이다.") == []
    assert listed("올해 주요 사업은 ▲나루터 정비사업 ▲물길 잇기 사업 등이다.") == []


def test_programs_stand_before_the_verb_of_choosing() -> None:
    text = "여주시는 나루터 정비사업 45억, 물길 잇기 사업(30억 원) 등 환경부 공모에 선정됐다."
    assert [claim.event.name for claim in offered(nodes_of(text), fold(text)) if claim.event] == [
        "나루터 정비사업",
        "물길 잇기 사업",
    ]
