"""Laws of the award rules on any text: nothing is raised, evidence is the page's own words, long lines stay cheap."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sentences import claims_of
from test_phrases import BANK

from posang.records.awards import read_awards
from posang.records.awards.folding import fold
from posang.records.awards.lexer import lex
from posang.records.document import Document, Line
from posang.records.metadata import read_article
from posang.records.places import Places
from posang.reference import find_names

WORDS = [
    "최우수",
    "우수상을",
    "대상은",
    "‘",
    "’",
    "(",
    ")",
    "받았다.",
    "경기 양평군이",
    "평가에서",
    "3년 연속",
    "2위는",
    "▲",
    ":",
    ",",
    "부문",
    "장관 표창",
    "1억원",
    "각",
    "2019년",
    "에 이어",
    "군은",
    "이 상의",
    "‘가’ 등급",
    "가온누 팀장이",
    "“",
    "”",
    "선정됐다",
    "\n",
]
ROLES = ["title", "subtitle", "body", "heading", "list_item", "caption"]


def document_of(text: str, role: str) -> Document:
    lines, at = [], 0
    for position, line in enumerate(text.split("\n")):
        if line.strip():
            lines.append(Line(position, line, role, at, at + len(line), None, True))
        at += len(line) + 1
    return Document("0" * 32, date(2026, 1, 20), "p.txt", None, text, None, None, None, tuple(lines))


def check(text: str, role: str) -> None:
    document = document_of(text, role)
    metadata = read_article(document)
    for award in read_awards(document, metadata, Places(document, metadata)):
        assert text[award.evidence_start : award.evidence_end] == award.evidence
        assert "\n" not in award.evidence
        assert award.recipient
        assert award.award
        assert award.award.count("'") % 2 == 0
        assert 0 < award.confidence <= 1


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), st.sampled_from(ROLES))
def test_any_order_of_award_words_is_read(words: list[str], role: str) -> None:
    check(" ".join(words), role)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.sampled_from(ROLES))
def test_any_text_is_read(text: str, role: str) -> None:
    check("최우수 " + text.replace("\r", " "), role)


@given(st.text(max_size=120))
def test_items_lie_in_the_text_in_order(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    items = lex(folded, find_names(folded))
    for left, right in pairwise(items):
        assert left.end <= right.start
    assert all(0 <= item.start < item.end <= len(text) for item in items)


@pytest.mark.timeout(60)
def test_awards_of_a_long_line_lie_in_it() -> None:
    for text in ("‘우수 " * 60_000, "우수기관을 받았다. " * 3_000, "대상 · " * 60_000):
        document = document_of(text, "body")
        metadata = read_article(document)
        places = Places(document, metadata)
        for row in read_awards(document, metadata, places):
            assert document.text[row.evidence_start : row.evidence_end] == row.evidence


@pytest.mark.parametrize(
    "text",
    [
        "달성군, 평생학습도시 인증",
        "농촌지도사업평가 최우수상, 2010년도 농촌지도사업평가 대상에",
        "나눔 음악대전에서 대상을 받은 인천 계양",
        "경남도는 ‘나래수요 맞춤지원 공모사업’에 △남해군 바다길 조성사업 △하동군 폐철도 공원화 조성사업 △",
    ],
)
def test_a_sentence_that_breaks_off_is_read(text: str) -> None:
    assert isinstance(claims_of(text, "headline"), list)


LINES = [line.split("|", 1)[1] for phrase in BANK for line in phrase["lines"]]


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(LINES), st.integers(0, 30), st.integers(1, 30), st.sampled_from(["prose", "headline", "list"]))
def test_any_part_of_a_phrase_is_read(line: str, start: int, size: int, kind: str) -> None:
    part = " ".join(line.split(" ")[start : start + size])
    assert all(0 <= claim.start <= claim.end <= len(part) for claim in claims_of(part, kind))
