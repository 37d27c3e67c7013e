"""Whatever the library says to people, it says in Vietnamese: in the log, as the reason for a stop, on the terminal."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.helpers.syntax import library

LOG = {"debug", "info", "warning", "error"}
SPOKEN = {"StoppedError", "UsageError", "NotReadError", "SearchIndexError", "PluginError", "print"}
NAMES = {"niemyet", "mkdocs", "site_url"}


def spoken(tree: ast.Module) -> Iterator[str]:
    """The texts that go to people, without what is put into them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and speaks(node.func):
            for given in node.args[:1]:
                yield " ".join(
                    each.value
                    for each in ast.walk(given)
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                )


def speaks(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return isinstance(function.value, ast.Name) and function.value.id == "log" and function.attr in LOG
    return isinstance(function, ast.Name) and function.id in SPOKEN


def is_english(text: str) -> bool:
    """A few words, paths apart, and not a letter that English does not have."""
    words = set(re.findall(r"[a-z]{2,}", re.sub(r"\S*/\S*", "", text.lower()))) - NAMES
    return len(words) > 1 and not any(letter.isalpha() and not letter.isascii() for letter in text)


def test_nothing_is_said_in_english() -> None:
    found = {name: list(spoken(tree)) for name, tree in library().items()}
    assert sum(map(len, found.values())) > 50
    assert {
        name: english for name, texts in found.items() if (english := [each for each in texts if is_english(each)])
    } == {}


@pytest.mark.parametrize("text", ["Nothing has changed: the site stands as it is.", "no watches left", "made because"])
def test_english_is_known_when_it_is_met(text: str) -> None:
    assert is_english(text)
