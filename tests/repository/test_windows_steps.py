"""How to install on Windows, where there is no make: the same steps as the Makefile's, in the README and in the editors' guide."""

import re

import pytest

from tests.helpers.factory import ROOT

_RECIPE = re.compile(r"^\$\(VENV\)/site\.installed:.*\n((?:\t.*\n)+)", re.MULTILINE)
_VARIABLE = re.compile(r"\$\((\w+)\)")


def steps() -> list[str]:
    """What the Makefile does to install for the site, as Windows has it."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    names = dict(re.findall(r"^(\w+) [:?]= (.*)$", makefile, re.MULTILINE))
    names |= {"PYTHON": "py", "PIP": r".venv\Scripts\python -m pip install"}
    (recipe,) = _RECIPE.findall(makefile)
    lines = [line for line in recipe.replace("\t", "").splitlines() if not line.startswith("@")]
    return [_VARIABLE.sub(lambda match: names[match[1]], line) for line in lines]


@pytest.mark.parametrize("page", ["README.md", "docs/bien-tap/index.md"])
def test_the_steps_are_those_of_the_makefile(page: str) -> None:
    assert len(steps()) == 3
    assert "\n".join(steps()) in (ROOT / page).read_text(encoding="utf-8")
