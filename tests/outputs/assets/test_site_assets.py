"""What every page loads, in one file each; and what of the theme is not published."""

import re

import pytest

from niemyet.outputs.assets import accent, single_assets, site_assets
from niemyet.outputs.assets.addresses import ADDRESSES, FOLDER, JOINED, SCRIPTS, STYLES, is_left_out, linked
from tests.helpers.factory import ROOT, make_context
from tests.helpers.project import Project

SOURCES = ROOT / "overrides/assets/niemyet"
THEIRS = ("lunr", "bundle.", "stylesheets/palette.", ".map", "workers", "favicon")


def test_one_style_sheet_holds_the_accent_and_every_part() -> None:
    context = make_context()
    css, _ = site_assets.make(context)
    assert (css.path, css.media_type) == ("assets/niemyet/site.css", "text/css")
    parts = [accent.declarations(context), *((SOURCES / name).read_text("utf-8") for name in STYLES)]
    assert css.content.decode() == "\n".join(parts)


def test_one_script_holds_every_part_in_a_block_of_its_own() -> None:
    _, script = site_assets.make(make_context())
    assert (script.path, script.media_type) == ("assets/niemyet/site.js", "text/javascript")
    parts = [linked(name, (SOURCES / name).read_text("utf-8")) for name in SCRIPTS]
    assert script.content.decode() == "".join(f"{{\n{part}}}\n" for part in parts)
    for part in parts:
        assert part.endswith("\n"), "a comment on the last line would hide the brace"
        assert not [line for line in part.splitlines() if line.startswith(("import ", "export "))], (
            "no block holds these"
        )


def test_every_source_is_published_once_and_imports_only_what_is_published_by_itself() -> None:
    sources = {path.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("*") if path.suffix in (".css", ".js")}
    joined = [part for parts in JOINED.values() for part in parts]
    assert sorted((*STYLES, *SCRIPTS, *ADDRESSES, *joined)) == sorted(sources)
    assert JOINED.keys() <= ADDRESSES.keys()
    context = make_context()
    made = {artifact.path: artifact.content.decode() for artifact in single_assets.make(context)}
    assert made.keys() == {FOLDER + name for name in ADDRESSES.values()}
    scripts = {path: text for path, text in made.items() if path.endswith(".js")}
    imported = [target for text in scripts.values() for target in re.findall(r'(?:from |import\()"([^"]+)"', text)]
    assert len(imported) > 20
    assert {target for target in imported if target.removeprefix("./") not in ADDRESSES.values()} == set()


@pytest.mark.parametrize(
    "path",
    [
        "assets/javascripts/bundle.a5f9d56c.min.js",
        "assets/javascripts/lunr/min/lunr.vi.min.js",
        "assets/javascripts/workers/search.a7633da7.min.js.map",
        "assets/stylesheets/main.57a0d79d.min.css.map",
        "assets/stylesheets/palette.fb2fffe2.min.css",
        "assets/images/favicon.png",
        "assets/niemyet/style/tokens.css",
        "assets/niemyet/page/drawer.js",
        "assets/niemyet/search/finder.js",
    ],
)
def test_what_no_page_loads_is_left_out(path: str) -> None:
    assert is_left_out(path)


@pytest.mark.parametrize(
    "path",
    [
        "assets/stylesheets/main.57a0d79d.min.css",
        "assets/niemyet/search.css",
        "assets/niemyet/palette.js",
        "assets/niemyet/icon.svg",
        "assets/fonts/Tinos-Bold.woff2",
        "huong-dan/index.html",
        "404.html",
    ],
)
def test_what_pages_load_stays(path: str) -> None:
    assert not is_left_out(path)


def test_every_published_asset_is_named_by_a_page_or_by_what_makes_one(real: Project) -> None:
    makers = [*(ROOT / "overrides/niemyet").rglob("*.html"), *(ROOT / "hooks/niemyet/outputs").rglob("*.py")]
    texts = [path for path in real.site.rglob("*") if path.suffix in (".html", ".css", ".js")]
    said = "\n".join(path.read_text(encoding="utf-8") for path in (*texts, *makers))  # not every plan is a draft
    assets = [path for path in (real.site / "assets").rglob("*") if path.is_file() and path.name != "OFL.txt"]
    assert len(assets) > 20
    assert [path for path in assets if path.name not in said] == []
    assert [path for path in assets if any(part in path.as_posix() for part in THEIRS)] == []
