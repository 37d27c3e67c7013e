"""The site's own pages: links lead somewhere, anchors last, and the architecture page knows every room."""

import re
import struct
from functools import cache
from pathlib import Path
from posixpath import normpath

import pytest
from markdown import Markdown

DOCS = Path(__file__).resolve().parents[2] / "docs"
BIEN_TAP = tuple(f"bien-tap/{path.stem}" for path in DOCS.glob("bien-tap/*.md") if path.stem != "index")
GUIDES = ("gioi-thieu", "huong-dan", "kha-nang-tiep-can", "bien-tap", *BIEN_TAP)
ROOTS = ("ke-hoach/index.md", "linh-vuc/index.md", "lich/index.md", "tim-kiem/index.md")
GENERATED = (*ROOTS, "bien-tap/truong/", "bien-tap/quy-tac/", "lich.ics", "feed.xml")
_OF_THE_REPOSITORY = [
    path
    for folder in ("hooks", "overrides", "tests", "benchmarks", "plans", ".github")
    for path in (DOCS.parent / folder).rglob("*")
    if path.is_file()
] + list(DOCS.parent.glob("*.yml"))
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def source(name: str) -> Path:
    """The file of a page: a folder's index, or a file of its own."""
    return DOCS / name / "index.md" if (DOCS / name).is_dir() else DOCS / f"{name}.md"


@cache
def guide(name: str) -> str:
    return source(name).read_text(encoding="utf-8")


@cache
def html(name: str) -> str:
    text = guide(name).split("\n---\n", 1)[1]
    return Markdown(extensions=["attr_list", "tables", "fenced_code", "toc"]).convert(text)


@pytest.mark.parametrize("name", GUIDES)
def test_every_link_leads_somewhere(name: str) -> None:
    folder = source(name).parent.relative_to(DOCS).as_posix()
    for target in re.findall(r'(?:href|src)="([^"]+)"', html(name)):
        path, _, anchor = target.partition("#")
        if "://" in path:
            continue
        # A file is found from the page's file, an address from the page's address.
        place = normpath(f"{name if path.endswith('/') else folder}/{path}") + ("/" if path.endswith("/") else "")
        if place in GENERATED or (path and (DOCS / place).is_file() and not path.endswith(".md")):
            continue
        page = place.removesuffix(".md").removesuffix("/index") if path else name
        assert source(page).is_file(), f"{name}: {target}"
        assert not anchor or f'id="{anchor}"' in html(page), f"{name}: {target}"


def test_pictures_are_described_sized_and_light() -> None:
    used = set()
    for name in GUIDES:
        for tag in re.findall(r"<img[^>]+>", html(name)):
            values = dict(re.findall(r'(\w+)="([^"]*)"', tag))
            picture = DOCS / normpath(f"{source(name).parent.relative_to(DOCS)}/{values['src']}")
            used.add(picture)
            width, height = struct.unpack(">II", picture.read_bytes()[16:24])
            assert (values["width"], values["height"]) == (str(width), str(height)), picture.name
            assert len(values["alt"]) > 40, picture.name
            assert picture.stat().st_size <= 120 * 1024, picture.name
    assert used == set(DOCS.glob("assets/**/*.png"))


@pytest.mark.parametrize("name", GUIDES)
def test_headings_have_lasting_anchors_and_one_first_level(name: str) -> None:
    headings = re.findall(r"<h([1-6]) id=\"([^\"]+)\">", html(name))
    assert [level for level, _ in headings].count("1") == 1
    for level, anchor in headings:
        assert level == "1" or re.fullmatch(r"[a-z0-9-]+", anchor), anchor
    for line in re.sub(_FENCE, "", guide(name)).splitlines():
        match = re.match(r"#{2,3} .*", line)
        assert not match or re.search(r"\{#[a-z0-9-]+\}$", line), line


@pytest.mark.parametrize("name", GUIDES)
def test_no_guide_cites_what_is_no_longer_in_force(name: str) -> None:
    assert "42/2022" not in guide(name)


def test_the_architecture_page_names_every_wing_and_folder_and_no_other() -> None:
    package = DOCS.parent / "hooks" / "niemyet"
    folders = {f"{path.parent.relative_to(package).as_posix()}/" for path in package.rglob("*/__init__.py")}
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w/.]+)` \|", page, re.MULTILINE)) == folders


def test_every_file_that_the_architecture_page_names_is_there() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:\w+/)*\w+\.(?:py|js|css|yml))`", page))
    made = {"assets/niemyet/site.css", "assets/niemyet/site.js"}
    there = made | {path.relative_to(DOCS.parent).as_posix() for path in _OF_THE_REPOSITORY}
    assert named
    assert {name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in there)} == set()
