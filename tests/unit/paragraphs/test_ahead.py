"""Work ahead keeps order, and hands on what went wrong."""

import time

import pytest

from posang.paragraphs.ahead import THREADS, ahead


def test_results_come_in_order() -> None:
    assert list(ahead(lambda n: (time.sleep(0.002 * (n % 3)), n)[1], range(20))) == list(range(20))


def test_an_error_reaches_the_taker() -> None:
    results = ahead(lambda n: 1 // (3 - n), range(5))
    with pytest.raises(ZeroDivisionError):
        list(results)


def test_no_more_is_begun_than_is_needed() -> None:
    begun = []
    results = ahead(begun.append, range(100))
    next(results)
    assert len(begun) <= THREADS + 1
