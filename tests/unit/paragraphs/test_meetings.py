"""Keys that meet: as many as sets would find, with their rows."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from posang.paragraphs.meetings import SPREAD, Keys, Own, firsts, low_bits, numbered, rows_of

VALUES = st.lists(st.integers(0, 40), max_size=30)


def keys(values: list[int]) -> Keys:
    return np.array(values, dtype=np.uint64) * SPREAD


@given(VALUES.filter(bool), VALUES)
def test_what_meets_is_what_both_have(own: list[int], others: list[int]) -> None:
    low = low_bits(max(len(own), len(others)))
    met = Own.of(keys(own), low).met(numbered(keys(others), np.arange(len(others)), low))
    assert sorted(rows_of(met, low).tolist()) == [row for row, value in enumerate(others) if value in own]
    oldest = {others.index(value) for value in others if value in own}
    assert set(rows_of(met[firsts(met, low)], low).tolist()) == oldest


@given(VALUES.filter(bool))
def test_keys_in_order_keep_their_rows(own: list[int]) -> None:
    low = low_bits(len(own))
    ordered = Own.of(keys(own), low).ordered
    assert sorted(rows_of(ordered, low).tolist()) == list(range(len(own)))
    assert firsts(ordered, low).sum() == len(set(own))
