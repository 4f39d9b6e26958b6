"""Shingles, signatures and the share of shingles in common."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.paragraphs.shingles import SIZE, sampled, shared, shingles, signatures

TEXTS = st.lists(st.text(alphabet="가나다라마바사 ab1.,", max_size=60), max_size=6)


def pieces(text: str) -> set[str]:
    letters = "".join(sign for sign in text if sign.isalnum())
    return {letters[at : at + SIZE] for at in range(len(letters) - SIZE + 1)}


@given(TEXTS)
def test_every_text_has_its_own_shingles(texts: list[str]) -> None:
    found = shingles(pl.Series(texts, dtype=pl.String))
    for text, start, end in zip(texts, found.starts, found.ends, strict=True):
        alone = shingles(pl.Series([text]))
        assert found.hashes[start:end].tolist() == alone.hashes[alone.starts[0] : alone.ends[0]].tolist()
        assert len(set(found.hashes[start:end].tolist())) == len(pieces(text))


@given(TEXTS)
def test_signatures_do_not_depend_on_the_texts_beside(texts: list[str]) -> None:
    together = signatures(shingles(pl.Series(texts, dtype=pl.String)), 8)
    for text, signature in zip(texts, together, strict=True):
        assert (signatures(shingles(pl.Series([text])), 8)[0] == signature).all()


@given(st.text(alphabet="가나다라마바 1", max_size=60), st.text(alphabet="가나다라마바 1", max_size=60))
def test_shared_is_the_share_of_both(one: str, other: str) -> None:
    resemblance, containment = shared(pl.Series([one, "가"]), pl.Series([other, "나"]))
    left, right = pieces(one), pieces(other)
    assert resemblance[0] == pytest.approx(len(left & right) / max(len(left | right), 1))
    assert containment[0] == pytest.approx(len(left & right) / max(min(len(left), len(right)), 1))
    assert resemblance[1] == containment[1] == 0


def test_spacing_and_punctuation_leave_a_signature_alone() -> None:
    texts = pl.Series(["가온시가 우수기관으로 선정됐다.", "가온시가, 우수기관으로선정됐다"])
    one, other = signatures(shingles(texts), 24)
    assert (one == other).all()


def test_signatures_agree_about_as_much_as_the_texts() -> None:
    draw = np.random.default_rng(1)
    letters = [chr(0xAC00 + int(code)) for code in draw.integers(0, 11_000, 600)]
    one, other = "".join(letters[:500]), "".join(letters[100:])
    found = signatures(shingles(pl.Series([one, other])), 400)
    resemblance, _ = shared(pl.Series([one]), pl.Series([other]))
    assert abs((found[0] == found[1]).mean() - resemblance[0]) < 0.1


@given(st.lists(st.text("가나다라마바사 ", max_size=40), max_size=8))
def test_a_sample_is_of_the_text_alone_and_never_empty(texts: list[str]) -> None:
    found = sampled(shingles(pl.Series(texts, dtype=pl.String)))
    for place, text in enumerate(texts):
        whole = shingles(pl.Series([text]))
        own = found.hashes[found.starts[place] : found.ends[place]].tolist()
        assert own == sampled(whole).hashes.tolist()
        assert set(own) <= set(whole.hashes.tolist())
        assert bool(own) == bool(len(whole.hashes))
