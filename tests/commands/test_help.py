"""The command line speaks Vietnamese: its help, and what it says of a wrong call, argparse's own words among them."""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator

import pytest

from niemyet.commands import cli

HELPS = [["--help"], *([name, "--help"] for name in cli._COMMANDS)]
WRONG = [
    [],
    ["khong-co"],
    ["event"],
    ["check", "--khong-co"],
    ["check", "--format", "pdf"],
    ["check", "--explain"],
    ["new", "--t", "x"],
    ["new", "--yes=1"],
    ["number", "x", "7", "2025-01-02", "thua"],
]


NAMES = re.compile(r"-[^ ]+( [^ ]+)?|[a-z|]+")


def is_vietnamese(text: str) -> bool:
    return any(letter.isalpha() and not letter.isascii() for letter in text)


def own_words() -> Iterator[str]:
    """Every piece of text that argparse of this Python gives to gettext."""
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            for given in node.args:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield from (piece.strip() for piece in re.split(r"%\(?\w*\)?[sr]?", given.value))


OWN = {piece for piece in own_words() if re.search(r"[a-z]{4}", piece)}


@pytest.mark.parametrize("call", HELPS, ids=" ".join)
def test_help_is_in_vietnamese(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        cli.main(call)
    said = capsys.readouterr().out
    assert {piece for piece in OWN if piece in said} == set()
    _, *rest = said.split("\n\n")  # the usage is names alone
    texts = [
        text for part in rest for line in part.splitlines() if (text := line.strip()) and not NAMES.fullmatch(text)
    ]
    assert texts
    assert [text for text in texts if not is_vietnamese(text)] == []


@pytest.mark.parametrize("call", WRONG, ids=" ".join)
def test_a_wrong_call_is_told_in_vietnamese(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(call) == cli.USAGE
    said = capsys.readouterr().err
    assert said.startswith("niemyet: lệnh chưa đúng (")
    assert "\ncách dùng: niemyet" in said
    assert {piece for piece in OWN if piece in said} == set()


def test_argparses_words_are_known_here() -> None:
    assert {"usage:", "positional arguments", "show this help message and exit"} <= OWN


def test_others_find_argparse_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main([])
    assert argparse.ArgumentParser(prog="x").format_usage() == "usage: x [-h]\n"
