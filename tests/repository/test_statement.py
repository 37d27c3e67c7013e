"""The accessibility statement says what the tests really do: the same tools, versions, files, sizes and counts."""

import json
import re
from importlib.resources import files

import pytest

from tests.helpers import keyboard
from tests.helpers.browser import DESK, NARROW
from tests.helpers.factory import ROOT
from tests.helpers.states import STATES

STATEMENT = (ROOT / "docs/kha-nang-tiep-can/index.md").read_text(encoding="utf-8")
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
CHECKER = json.loads((ROOT / "tests/html-checker/package.json").read_text(encoding="utf-8"))["dependencies"]["vnu-jar"]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (str(len(STATES)), r"\| (\d+) trạng thái"),
        (re.findall(r"axe v([\d.]+)", AXE)[0], r"axe-core ([\d.]+\d)"),
        (CHECKER, r"Nu Html Checker ([\d.]+\d)"),
        (str(DESK[0]), r"màn hình rộng (\d+) và"),
        (str(NARROW[0]), r"và (\d+) điểm ảnh, nền sáng"),
        (str(keyboard.TARGET), r"không nhỏ hơn (\d+) ×"),
    ],
)
def test_every_figure_is_that_of_the_tests(what: str, said: str) -> None:
    assert re.findall(said, STATEMENT) == [what]


def test_every_test_it_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", STATEMENT))
    assert len(named) >= 7
    assert [name for name in named if not (ROOT / name).is_file()] == []
