"""Index files: whole, small in parts, and the same however the day was batched."""

import sys
from pathlib import Path

import numpy as np
import pytest
from days import Days

from posang.paragraphs import deduplicate
from posang.paragraphs.index import Index

DAY = "2031-05-03"
LINE = "{}번째 마을 이야기를 들으러 이웃 사람들이 저녁마다 작은 마을회관에 모여 앉아 귀를 기울였다."
PAGES = [("마을신문", "\n".join(LINE.format(page * 7 + line) for line in range(9))) for page in range(12)]


def test_texts_and_places_are_found_again(tmp_path: Path) -> None:
    days = Days(tmp_path, {DAY: PAGES})
    index = Index.open(days.index(DAY))
    assert index.pages.num_rows == len(PAGES)
    assert (np.diff(index.prints()[0].astype(object)) > 0).all()
    rows = np.array([20, 3, 3])
    assert index.texts(rows).to_list() == [PAGES[row // 9][1].split("\n")[row % 9] for row in rows]
    places = index.places(rows)
    assert places["position"].to_list() == [2, 3, 3]
    assert places["page_id"].to_list() == [index.pages["page_id"][row // 9].as_py() for row in rows]
    assert index.page_texts(np.array([5, 1])).to_list() == [PAGES[5][1], PAGES[1][1]]


def test_the_bytes_do_not_depend_on_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("posang.paragraphs.index.ROWS_A_BATCH", 16)
    one = Days(tmp_path, {DAY: PAGES})
    first = one.index(DAY).read_bytes()
    one.index(DAY).unlink()
    assert one.index(DAY, batch=5).read_bytes() == first


@pytest.mark.parametrize("part_bytes", [1, 3000])
def test_the_bytes_do_not_depend_on_parts_of_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part_bytes: int
) -> None:
    days = Days(tmp_path, {DAY: PAGES})
    whole = days.index(DAY).read_bytes()
    days.index(DAY).unlink()
    monkeypatch.setattr(sys.modules["posang.paragraphs.deduplicate"], "PART_BYTES", part_bytes)
    assert days.index(DAY).read_bytes() == whole


def test_the_index_of_a_run_is_that_of_the_day(tmp_path: Path) -> None:
    days = Days(tmp_path, {DAY: PAGES})
    outputs = [days.path(name, DAY) for name in ("pages", "paragraphs", "reprints")]
    deduplicate(days.landed[DAY], [], *outputs, index_out=tmp_path / "own.arrow")
    assert (tmp_path / "own.arrow").read_bytes() == days.index(DAY).read_bytes()
    assert not list(tmp_path.glob("*.texts"))


def test_an_index_is_mapped_only_while_it_is_read(tmp_path: Path) -> None:
    index = Index.open(Days(tmp_path, {DAY: PAGES}).index(DAY))

    def mapped() -> bool:
        return str(index.path) in Path("/proc/self/maps").read_text()

    pages = index.pages
    assert mapped()
    del pages
    index.prints()
    index.places(np.array([1, 2]))
    assert not mapped()
