"""Word lists as patterns: what an entry begins with is spelled out, and the pattern finds what the entries find."""

import re

import pytest

from posang.records.words import _spelled_out, any_of, ordered


@pytest.mark.parametrize(
    ("entry", "spelled_out"),
    [
        ("경진대회", ["경진대회"]),
        ("(?:제안|시책) ?공모", ["제안 ?공모", "시책 ?공모"]),
        ("[시군]민의 장", ["시민의 장", "군민의 장"]),
        ("[가-힣]{2}상", ["[가-힣]{2}상"]),
        ("(?:도|중앙)? ?단위", ["(?:도|중앙)? ?단위"]),
        ("(?<![가-힣])동", ["(?<![가-힣])동"]),
    ],
)
def test_an_entry_is_spelled_out_by_what_it_begins_with(entry, spelled_out):
    assert _spelled_out(entry) == spelled_out


@pytest.mark.parametrize("key", ["plain_schemes", "judging", "departments", "calls", "parts"])
def test_a_list_finds_what_its_entries_find(key):
    text = "강력2팀과 소방서, 군민의 장과 제안 공모, 시 단위 평가를 실시할 계획, 전국 5개 시군 중 1위, 현장 확인을 거쳐"
    entries = sorted(ordered(key), key=lambda entry: (-len(entry), entry))
    plain = "|".join(entries).replace("·?", "[·‧ㆍ․・∙]?")
    assert re.findall(any_of(key), text) == re.findall(f"(?:{plain})", text) != []
