"""When Python looks for circles among the values: not while a build makes a hundred thousand that hold none.

A look at all of them takes a third of a second for ten thousand plans.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def none(first: bool) -> Iterator[None]:
    """Nobody looks while the block runs, nor later at what the first of such blocks made.

    Only the first: what is set aside so is not thrown away, and later ones leave circles of an older build behind.
    """
    gc.disable()
    try:
        yield
    finally:
        if first:
            gc.freeze()
        gc.enable()


def between_builds() -> None:
    """Throw away what earlier builds left, and have what stays looked at no more."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
