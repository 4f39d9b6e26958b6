"""Work ahead: the next items of a stream are made while whoever takes them is busy with the last one.

Polars, NumPy and Arrow let other threads run while they work, so threads are enough and nothing is copied.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

THREADS = 2

Item = TypeVar("Item")
Result = TypeVar("Result")


def ahead(function: Callable[[Item], Result], items: Iterable[Item], most: int = THREADS) -> Iterator[Result]:
    """`function` of each item, in the order of `items`; while one is taken, at most `most` others wait for it."""
    with ThreadPoolExecutor(THREADS) as pool:
        waiting: deque[Future[Result]] = deque()
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) > most:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def fetched(items: Iterable[Item]) -> Iterator[Item]:
    """The items in order; the next one is fetched while one is in use."""
    source = iter(items)

    def fetch() -> list[Item]:
        return list(islice(source, 1))

    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(fetch)
        while found := coming.result():
            coming = pool.submit(fetch)
            yield from found
