"""Under which licence the repository stands, and the few files in it that others have made."""

import tomllib
from hashlib import sha256

from tests.helpers.factory import ROOT

# The text as its authors publish it. A changed word would make it another licence.
APACHE_2_0 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
FONTS = {".woff2", ".woff", ".ttf", ".otf"}


def test_the_licence_is_apache_2_0_word_for_word() -> None:
    assert sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == APACHE_2_0


def test_the_package_carries_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["license"], project["license-files"]) == ("Apache-2.0", ["LICENSE"])


def test_every_typeface_has_its_licence_beside_it() -> None:
    tops = (ROOT / top for top in ("benchmarks", "docs", "hooks", "overrides", "tests"))
    folders = {path.parent for top in tops for path in top.rglob("*") if path.suffix in FONTS}
    assert folders
    for folder in folders:
        text = (folder / "OFL.txt").read_text(encoding="utf-8")
        assert text.startswith("Copyright ")
        assert "SIL OPEN FONT LICENSE\n\nVersion 1.1 - 26 February 2007" in text


def test_the_readme_names_every_licence() -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## Licence\n")[1]
    assert "(LICENSE)" in section
    assert "(overrides/assets/fonts/OFL.txt)" in section
