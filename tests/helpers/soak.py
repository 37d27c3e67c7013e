"""How often the repeating tests repeat: a few times in `make test`, far more often in `make soak`."""

import os

SOAKING = bool(os.environ.get("NIEMYET_SOAK"))


def times(usually: int, soaking: int) -> int:
    """How many runs: `usually` in the daily tests, `soaking` when there is time."""
    return soaking if SOAKING else usually
