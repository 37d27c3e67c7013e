"""What every page loads, in one file each; and what of the theme is not published."""

import pytest

from niemyet.outputs.assets import accent, site_assets
from niemyet.outputs.assets.site_assets import unneeded
from tests.factory import ROOT, make_context
from tests.project import Project

SOURCES = ROOT / "overrides/assets/niemyet"
THEIRS = ("lunr", "bundle.", "stylesheets/palette.", ".map", "workers", "favicon")


def test_one_style_sheet_holds_the_accent_and_every_part() -> None:
    context = make_context()
    css, _ = site_assets.make(context)
    assert (css.path, css.media_type) == ("assets/niemyet/site.css", "text/css")
    parts = [accent.declarations(context), *((SOURCES / name).read_text("utf-8") for name in site_assets.STYLES)]
    assert css.content.decode() == "\n".join(parts)


def test_one_script_holds_every_part_in_a_block_of_its_own() -> None:
    _, script = site_assets.make(make_context())
    assert (script.path, script.media_type) == ("assets/niemyet/site.js", "text/javascript")
    parts = [(SOURCES / name).read_text("utf-8") for name in site_assets.SCRIPTS]
    assert script.content.decode() == "".join(f"{{\n{part}}}\n" for part in parts)
    for part in parts:
        assert part.endswith("\n"), "a comment on the last line would hide the brace"
        assert not [line for line in part.splitlines() if line.startswith(("import ", "export "))], (
            "no block holds these"
        )


@pytest.mark.parametrize(
    "path",
    [
        "assets/javascripts/bundle.a5f9d56c.min.js",
        "assets/javascripts/lunr/min/lunr.vi.min.js",
        "assets/javascripts/workers/search.a7633da7.min.js.map",
        "assets/stylesheets/main.57a0d79d.min.css.map",
        "assets/stylesheets/palette.fb2fffe2.min.css",
        "assets/images/favicon.png",
        "assets/niemyet/base.css",
        "assets/niemyet/drawer.js",
    ],
)
def test_what_no_page_loads_is_left_out(path: str) -> None:
    assert unneeded(path)


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
    assert not unneeded(path)


def test_every_published_asset_is_named_by_a_page_or_by_what_makes_one(real: Project) -> None:
    makers = [*(ROOT / "overrides/niemyet").rglob("*.html"), *(ROOT / "hooks/niemyet/outputs").glob("*.py")]
    texts = [path for path in real.site.rglob("*") if path.suffix in (".html", ".css", ".js")]
    said = "\n".join(path.read_text(encoding="utf-8") for path in (*texts, *makers))  # not every plan is a draft
    assets = [path for path in (real.site / "assets").rglob("*") if path.is_file() and path.name != "OFL.txt"]
    assert len(assets) > 20
    assert [path for path in assets if path.name not in said] == []
    assert [path for path in assets if any(part in path.as_posix() for part in THEIRS)] == []
