"""Every address that the site makes pages and files at is closed to files in docs/, and only those are."""

import pytest

from niemyet.sources.docs_folder import OWNED, owner_of
from tests.helpers.factory import ROOT
from tests.helpers.project import Project

DOCS = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*") if path.is_file()}

# Closed although nothing is made there today, and why.
RESERVED = {
    "assets/images": "files of the theme that nobody asks for",
    "assets/javascripts": "files of the theme that nobody asks for",
    "don-vi": "pages of units, which are to come",
    "readme": "the engine would make index.html of it",
    "search": "the engine's own search",
}


def source_of(published: str) -> set[str]:
    """The files in docs/ that the engine might have made this of."""
    page = published.removesuffix("/index.html")
    return {published, f"{page}.md", f"{page}/index.md"}


def test_whatever_is_published_comes_from_docs_or_is_owned(real: Project) -> None:
    published = {path.relative_to(real.site).as_posix() for path in real.site.rglob("*") if path.is_file()}
    own = {path for path in published if not source_of(path) & DOCS}
    assert len(own) > 50
    assert {path for path in own if not owner_of(path) and not path.startswith(".")} == set()


def test_nothing_is_closed_without_a_reason(real: Project) -> None:
    made = {owner_of(path.relative_to(real.site).as_posix()) for path in real.site.rglob("*") if path.is_file()}
    assert {entry for entry in OWNED if entry not in made} == RESERVED.keys()


def test_no_guide_takes_an_owned_address() -> None:
    assert {path for path in DOCS if owner_of(path)} == set()


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("ke-hoach/x.md", "ke-hoach"),
        ("ke-hoach.md", "ke-hoach"),
        ("KE-HOACH/x.md", "ke-hoach"),
        ("ke-hoach-chung.md", None),
        ("huong-dan/ke-hoach.md", None),
        ("bien-tap/quy-tac.md", "bien-tap/quy-tac"),
        ("bien-tap/quy-tac-dat-ten.md", None),
        ("index.md", "index"),
        ("huong-dan/index.md", None),
        ("robots.txt", "robots"),
        ("sitemap.xml.gz", "sitemap"),
        ("ke-hoach.v2.md", "ke-hoach"),
        ("du-lieu/plans.csv", "du-lieu/plans"),
        ("du-lieu/index.md", None),
    ],
)
def test_the_owner_is_told_by_whole_parts_of_the_address(path: str, owner: str | None) -> None:
    assert owner_of(path) == owner


def test_the_list_is_in_order_and_without_doubles() -> None:
    assert list(OWNED) == sorted(set(OWNED))
