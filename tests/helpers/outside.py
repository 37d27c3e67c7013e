"""Which tests ask for something outside the test's own process, and how the others are kept from it.

A test is *outside* where its module or one of its fixtures comes near a browser, a server, another process or a whole build.
`make quick` runs the others, and nothing there can start a process or listen at a port.
"""

import socket
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType
from typing import Any, NoReturn

import pytest

_HELPERS = (
    "axe",
    "browser",
    "html_checker",
    "keyboard",
    "printing",
    "project",
    "pythons",
    "search_script",
    "search_site",
)
_PROGRAMS = ("niemyet.search.index", "benchmarks.search", "benchmarks.speed")  # each starts programs of its own
_ASKING = ("subprocess", "playwright", "socket", *_PROGRAMS, *(f"tests.helpers.{name}" for name in _HELPERS))
"""Modules: whoever uses one of them, or what it defines, asks for something outside."""


def asks_outside(item: pytest.Item) -> bool:
    """Whether a test uses such a module, by a name of its own module or by a fixture."""
    module = getattr(item, "module", None)
    fixtures: dict[str, Any] = getattr(getattr(item, "_fixtureinfo", None), "name2fixturedefs", {})
    given = (definition.func.__module__ for definitions in fixtures.values() for definition in definitions)
    return (module is not None and _uses_asking(module)) or any(_is_asking(name) for name in given)


def kept_inside() -> Iterator[None]:
    """Let nothing start a process or listen at a port while the block runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess.Popen, "__init__", _refused("another process"))
        patch.setattr(socket.socket, "listen", _refused("a server"))
        yield


@cache
def _uses_asking(module: ModuleType) -> bool:
    return any(_is_asking(_home(value)) for value in vars(module).values())


def _home(value: object) -> str:
    return value.__name__ if isinstance(value, ModuleType) else str(getattr(value, "__module__", ""))


@cache
def _is_asking(name: str) -> bool:
    return any(name == asking or name.startswith(f"{asking}.") for asking in _ASKING)


def _refused(what: str) -> Callable[..., NoReturn]:
    def refuse(*arguments: object, **named: object) -> NoReturn:
        pytest.fail(f"this test asks for {what}: mark it `outside`")

    return refuse
