from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import page

from posang.contract import LANDED, TABLES, from_rows, page_id
from posang.records.document import documents, sentences


def split(text):
    (line,) = page(("body", text)).lines
    return [sentence.text for sentence in sentences(line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("군은 상을 받았다. 올해가 처음이다.", ["군은 상을 받았다.", "올해가 처음이다."]),
        ("군은 상을 받았다.특히 올해가 처음이다.", ["군은 상을 받았다.", "특히 올해가 처음이다."]),
        ("만족도는 94.1%다. 지난해보다 높다.", ["만족도는 94.1%다.", "지난해보다 높다."]),
        ("시상식은 2024. 5. 3. 열렸다.", ["시상식은 2024. 5. 3. 열렸다."]),
        ("시장은 “고맙다. 더 뛰겠다.”라고 말했다. 끝.", ["시장은 “고맙다. 더 뛰겠다.”라고 말했다.", "끝."]),
        ('시장은 "고맙다. 더 뛰겠다."라고 말했다.', ['시장은 "고맙다. 더 뛰겠다."라고 말했다.']),
        ("상을 받았다(사진). 다음은 명단이다.", ["상을 받았다(사진).", "다음은 명단이다."]),
        ("수상자는 이렇다. ▲최우수 갑 ▲우수 을", ["수상자는 이렇다.", "▲최우수 갑 ▲우수 을"]),
        ("가. 추진 배경은 다음과 같다.", ["가. 추진 배경은 다음과 같다."]),
        ("닫히지 않은 “말이 있다. 다음 문장이다.", ["닫히지 않은 “말이 있다.", "다음 문장이다."]),
        ("", []),
    ],
)
def test_sentences_end_where_korean_sentences_end(text, expected):
    assert split(text) == expected


@given(st.text(alphabet="가나다요. “”\"'?!1)▲\t", max_size=80))
def test_sentences_are_the_pages_own_words_and_lose_none(text):
    document = page(("chrome", "머리"), ("body", text))
    found = sentences(document.lines[1])
    assert all(document.text[sentence.start : sentence.end] == sentence.text for sentence in found)
    assert "".join("".join(sentence.text.split()) for sentence in found) == "".join(text.split())


def row(day, name, text):
    return {
        "page_id": page_id(day, name, None), "source_path": name, "path": name, "content_sha256": "0" * 64,
        "bytes": len(text), "status": "accepted", "text": text,
    }  # fmt: skip


def line(page, position, text, start):
    return {
        "page_id": page, "position": position, "text": text, "role": "body", "start": start, "end": start + len(text),
        "fingerprint": position, "duplicate": "none", "kept": True,
    }  # fmt: skip


def test_documents_bring_pages_and_lines_together():
    day = "2024-06-03"
    pages = [row(day, "b.txt", "하나\n둘"), row(day, "a.txt", "셋"), row(day, "c.txt", "줄이 없다")]
    lines = [
        line(pages[0]["page_id"], 0, "하나", 0),
        line(pages[0]["page_id"], 1, "둘", 3),
        line(pages[1]["page_id"], 0, "셋", 0),
    ]
    found = list(documents(from_rows(LANDED, pages), from_rows(TABLES["paragraphs"], lines), date.fromisoformat(day)))
    assert [document.source_path for document in found] == ["b.txt", "a.txt"]
    assert [line.text for line in found[0].lines] == ["하나", "둘"]
    assert found[0].dt == date(2024, 6, 3)
