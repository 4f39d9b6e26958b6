import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.records.mentions import is_body, mentions


@pytest.mark.parametrize(
    ("text", "name", "title", "owner", "body"),
    [
        ("도로과 구보람 주무관은", "구보람", "주무관", None, "도로과"),
        ("구보람 시 도로과장은", "구보람", "도로과장", "시", None),
        ("누리군(군수 구보람)은", "구보람", "군수", "누리군", None),
        ("누리읍 소방장 구보람이", "구보람", "소방장", "누리읍", "누리읍"),
        ("구보람(도로과)이", "구보람", None, None, "도로과"),
    ],
)
def test_a_mention_says_what_stands_beside_the_name(text, name, title, owner, body):
    (found,) = mentions(text)
    assert (found.name, found.title, found.owner, found.body) == (name, title, owner, body)
    assert text[found.begin : found.end].find(name) >= 0


def test_empty_brackets_are_borne():
    assert [found.name for found in mentions("구보람(  )·오보람 주무관은")] == ["구보람", "오보람"]


def test_those_listed_before_a_resident_live_elsewhere():
    found = mentions("수상자는 오보람(남, 58세)·구보람(여·66), 누리동 표보람(49세) 씨다.")
    assert [(one.name, one.body) for one in found] == [("오보람", None), ("구보람", None), ("표보람", "누리동")]
    found = mentions("구보람(남·66·하늘면), 표보람(여·58·누리읍) 씨가 뽑혔다.")
    assert [(one.body, one.resident) for one in found] == [("하늘면", True), ("누리읍", True)]


@pytest.mark.parametrize("word", ["도로과", "하수도과", "누리읍", "김천시", "시", "하늘대", "누리초등학교"])
def test_bodies(word):
    assert is_body(word)


@pytest.mark.parametrize("word", ["주무관", "부서장과", "구보람과", "과", "올해"])
def test_words_that_are_no_bodies(word):
    assert not is_body(word)


@given(st.text(alphabet="김이박가나 시장군수과장주무관의원(),·씨은는이가전▲", max_size=60))
def test_any_text_is_borne_and_names_stand_in_it(text):
    for mention in mentions(text):
        assert text[mention.start : mention.start + len(mention.name)] == mention.name
