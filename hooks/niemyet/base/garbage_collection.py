"""When Python collects garbage: not while a build makes a hundred thousand values without a cycle among them.

To look through all of them takes a third of a second for ten thousand plans.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused(freeze: bool) -> Iterator[None]:
    """Collect nothing while the block runs; `freeze`: nor look later at what it made.

    For the first build of a process only: what is frozen is never collected, and later builds leave cycles of older ones.
    """
    gc.disable()
    try:
        yield
    finally:
        if freeze:
            gc.freeze()
        gc.enable()


def collect() -> None:
    """Collect what earlier builds left, and look at what stays no more."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
