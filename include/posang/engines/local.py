"""The local engine: one machine, a pool of processes, results in order."""

import itertools
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def map_ordered(function: Callable[[T], R], items: Iterable[T], workers: int) -> Iterator[R]:
    """`function` of each item, in the order of the items, whatever the number of workers.

    A single item is worked on in this process, since a pool costs more than it gives. At most two items a worker
    are under way, so memory follows the size of an item and not the number of items. An exception of `function`
    is raised at its item's turn.
    """
    stream = iter(items)
    head = list(itertools.islice(stream, 2))
    if workers == 1 or len(head) < 2:
        yield from map(function, itertools.chain(head, stream))
        return
    # A forked child of a process that has run Polars may deadlock in its thread pool; a fork server has not run it.
    context = multiprocessing.get_context("forkserver")
    made_from = function.func if isinstance(function, partial) else function
    context.set_forkserver_preload([made_from.__module__])
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        pending: deque[Future[R]] = deque()
        for item in itertools.chain(head, stream):
            pending.append(pool.submit(function, item))
            if len(pending) >= 2 * workers:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
