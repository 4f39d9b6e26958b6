"""Work ahead: a function over a stream, a few items ahead of whoever takes the results.

Polars, NumPy and Arrow let other threads run while they work, so threads are enough and nothing is copied.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
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
