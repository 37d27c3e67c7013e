"""What plans are usually for: one kind a file, found by being there; each file has OCCASION."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from niemyet.authoring.drafting.answers import Occasion
from niemyet.language.parse_when import parse_when
from niemyet.language.when import When


@cache
def occasions() -> dict[str, Occasion]:
    """The kinds by their keys, in the order in which they are asked."""
    found = [import_module(f"{__name__}.{info.name}").OCCASION for info in iter_modules(__path__)]
    return {each.key: each for each in sorted(found, key=lambda each: each.order)}


def period_of(occasion: Occasion, text: str) -> When:
    """The period that an occasion is about; ValueError, in Vietnamese, where it is none of that kind."""
    period = parse_when(text)
    if occasion.precision and period.precision is not occasion.precision:
        raise ValueError(f"“{text}” không phải kỳ của {occasion.name}; hãy viết như {occasion.example}")
    return period
