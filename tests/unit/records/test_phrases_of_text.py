import pytest
from articles import article
from hypothesis import given
from hypothesis import strategies as st

from posang.records.phrases import bare_noun_before, is_verbal, noun_after, noun_before, strip_particle
from posang.records.pieces import LONGEST, pieces
from posang.records.words import any_of, ordered, words


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("평가가", "평가"), ("평가", "평가"), ("성과", "성과"), ("만족도", "만족도"), ("회의", "회의"),
        ("마을", "마을"),
        ("부서를", "부서"), ("주민은", "주민"), ("서울에서", "서울"), ("도로", "도로"), ("군수와", "군수"),
        ("높이", "높이"),
    ],
)  # fmt: skip
def test_particles_are_cut_and_nouns_that_end_alike_are_not(word, stem):
    assert strip_particle(word) == stem


@pytest.mark.parametrize(
    ("word", "verbal"), [("참여한", True), ("거쳐", True), ("제한", False), ("피해", False), ("주민", False)]
)
def test_verbs_that_lead_on(word, verbal):
    assert is_verbal(word) == verbal


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("군은 원도심 빈집 ", "원도심 빈집"),
        ("신호 준수율이 ", "신호 준수율"),
        ("주민 모두 ", "주민"),
        ("함께 찾은 ", None),
        ("", None),
    ],
)
def test_the_noun_in_front(text, phrase):
    assert noun_before(text + "38채", len(text)) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [(" 세부 지표를 살폈다", "지표"), (" 가운데 하나", None), ("를 고쳤다", None), (" 빈 집", "빈 집")],
)
def test_the_noun_behind(text, phrase):
    assert noun_after("11개" + text, 3) == phrase


def test_a_noun_without_particle_right_in_front():
    assert bare_noun_before("주민 420명", 3)
    assert not bare_noun_before("주민이 420명", 4)


@given(st.text(max_size=120), st.integers(0, 130))
def test_any_place_of_any_text_has_at_most_a_phrase_of_it(text, position):
    position = min(position, len(text))
    for phrase in (noun_before(text, position), noun_after(text, position)):
        assert phrase is None or (phrase and all(word in text for word in phrase.split()))


@given(st.text("가나다. ", min_size=1, max_size=60), st.integers(1, 80))
def test_pieces_give_back_the_line_and_are_short(text, times):
    (line,) = article((text * times).strip() or "가").lines
    for piece in pieces(line):
        assert len(piece.text) <= LONGEST
        assert line.text[piece.start - line.start : piece.end - line.start] == piece.text
    letters = "".join("".join(piece.text.split()) for piece in pieces(line))
    assert letters == "".join(line.text.split())


def test_word_lists_are_read_by_name():
    assert "모두" in words("skipped")
    assert ordered("particles")[-1] == "로"
    assert any_of("rates").startswith("(?:")
    with pytest.raises(KeyError):
        words("no such list")
