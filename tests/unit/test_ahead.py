"""Work ahead keeps order, and hands on what went wrong."""

import time
from collections.abc import Iterator

import pytest

from posang.ahead import THREADS, ahead, fetched


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


def test_items_are_fetched_in_order_one_ahead() -> None:
    begun: list[int | None] = []

    def items() -> Iterator[int | None]:
        for number in (3, None, 0, 2):
            begun.append(number)
            yield number

    assert list(fetched(items())) == [3, None, 0, 2]
    begun.clear()
    next(fetched(items()))
    assert len(begun) <= 2


def test_an_error_while_fetching_reaches_the_taker() -> None:
    taken = []
    with pytest.raises(ZeroDivisionError):
        taken.extend(fetched(1 // (1 - number) for number in range(3)))
    assert list(fetched([])) == []
