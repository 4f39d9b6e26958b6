import pytest

from posang.records.names import is_common, is_name, surname_of


@pytest.mark.parametrize(
    "name", ["김철", "洪吉童", "남궁민", "선우보람", "전혜은", "이종국", "문영등", "홍성구", "변재율", "권노을"]
)
def test_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "word",
    [
        "기획실",
        "김천시",
        "부서와",
        "목포대",
        "가까운",
        "도서관",
        "이",
        "공로로",
        "가 =",
        "김 철",
        "우수상",
        "이용율",
        "지지율",
        "여자",
        "마쳐",
        "이날을",
    ],
)
def test_words_that_are_no_names(word):
    assert not is_name(word)


def test_surnames_of_two_syllables():
    assert surname_of("제갈보") == "제갈"
    assert surname_of("김보람") == "김"


def test_titles_are_common_words():
    assert is_common("주무관") and not is_common("나누리")
