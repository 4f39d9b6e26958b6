import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.landing.encodings import COMMON_HANGUL, decode, recognize_start

PAGE = "꾸며낸 소식이다.\n“가람시”가 올해 ‘우수’ 기관으로 뽑혔다고 1일 밝혔다.\r\n지어낸 문장 △하나 △둘\n"
COMMON = st.text(st.sampled_from(sorted(COMMON_HANGUL)), min_size=8)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (PAGE.encode(), "utf-8"),
        (b"plain ASCII\n", "utf-8"),
        (b"", "utf-8"),
        (codecs.BOM_UTF8 + PAGE.encode(), "utf-8-sig"),
        (PAGE.encode("cp949"), "cp949"),
        ("뷁같은 뜻 없는 글자도 섞인 꾸며낸 문장이다".encode("cp949"), "cp949"),
        (codecs.BOM_UTF16_LE + PAGE.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + PAGE.encode("utf-16-be"), "utf-16-be"),
        (PAGE.encode("utf-16-le"), "utf-16-le"),
        (PAGE.encode("utf-16-be"), "utf-16-be"),
        ("꾸며낸문장하나".encode("utf-16-le"), "utf-16-le"),
    ],
)
def test_an_encoding_is_recognized_and_the_text_is_unchanged_but_for_its_mark(raw, encoding):
    decoded = decode(raw)
    assert decoded is not None
    assert decoded.encoding == encoding
    assert decoded.text == raw.decode(encoding).removeprefix("\ufeff")


@pytest.mark.parametrize(
    "raw",
    [
        "꾸며낸 문장".encode()[:-1],  # cut inside a character
        codecs.BOM_UTF16_LE + "꾸밈".encode("utf-16-le")[:-1],
        codecs.BOM_UTF32_LE + "꾸밈".encode("utf-32-le"),
        "これは作り話です".encode("shift_jis"),
        b"caf\xe9 cr\xe8me br\xfbl\xe9e",  # Latin-1
        bytes(range(256)),
    ],
)
def test_bytes_without_evidence_of_an_encoding_are_no_text(raw):
    assert decode(raw) is None


@given(st.text())
def test_utf_8_without_nul_is_always_utf_8(text):
    raw = text.replace("\0", "").replace("\ufeff", "").encode()
    assert decode(raw) == (raw.decode(), "utf-8")


@given(COMMON)
def test_common_hangul_is_told_as_cp949(text):
    assert decode(text.encode("cp949")) == (text, "cp949")


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1), st.sampled_from(["le", "be"]))
def test_marked_utf_16_gives_its_text_back(text, order):
    mark = codecs.BOM_UTF16_LE if order == "le" else codecs.BOM_UTF16_BE
    assert decode(mark + text.encode(f"utf-16-{order}")) == (text, f"utf-16-{order}")


@given(st.binary())
def test_no_bytes_raise(raw):
    decoded = decode(raw)
    assert decoded is None or decoded.text.encode(decoded.encoding, errors="strict") is not None


def test_the_start_of_a_long_file_tells_utf_16_even_where_a_chunk_splits_a_character():
    line = '{"text": "꾸며낸 문장 😀"}\n'.encode("utf-16-le")
    cut = line[: line.index("😀".encode("utf-16-le")) + 2]
    assert recognize_start((line * 4000)[: 1 << 18]) == "utf-16-le"
    assert recognize_start(line + cut) in ("utf-16-le", None)
    assert recognize_start('{"text": "꾸밈"}'.encode()) is None
