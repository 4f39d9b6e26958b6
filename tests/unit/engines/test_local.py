"""The local engine keeps order and raises what the work raises."""

import pytest

from posang.engines import map_ordered


def square(number: int) -> int:
    if number == 7:
        raise ValueError("seven")
    return number * number


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers):
    assert list(map_ordered(square, [3, 1, 2, 9, 8], workers)) == [9, 1, 4, 81, 64]


@pytest.mark.parametrize("items", [[], [4]])
def test_few_items_need_no_pool(items):
    assert list(map_ordered(lambda number: number + 1, items, 4)) == [number + 1 for number in items]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_exception_is_raised_at_its_turn(workers):
    results = map_ordered(square, [1, 2, 7, 3], workers)
    assert [next(results), next(results)] == [1, 4]
    with pytest.raises(ValueError, match="seven"):
        next(results)
