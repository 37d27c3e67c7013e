"""The public site of the repository's own plans, built by `mkdocs build --strict`, looked at as files."""

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from niemyet.checks import all_rules
from tests.helpers import crawl
from tests.helpers.project import Project, make_project

SITE_URL = "https://kehoach.example/"
ROOTS = ["huong-dan", "bien-tap", "bien-tap/truong", "bien-tap/quy-tac", "du-lieu", "gioi-thieu", "kha-nang-tiep-can"]
LISTS = ["ke-hoach", "linh-vuc", "lich", "tim-kiem"]
FILES = [
    "index.html",
    "404.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "robots.txt",
    "lich.ics",
    "feed.xml",
    "du-lieu/plans.json",
]
OF_A_PLAN = ("index.html", "ban-in/index.html", "plan.json", "plan.md", "plan.ics")
NEVER_PUBLIC = re.compile(r"niemyet-mark-|niemyet-\d|---\s*\ntitle:|\{\{|\{%|Traceback")
SUB_URL = "https://x.example/tinh/kh/"


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same site under a sub-path."""
    project = make_project(tmp_path_factory.mktemp("below") / "project", plans=True)
    config = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", config.replace(SITE_URL, SUB_URL))
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project


def plan_ids(project: Project) -> list[str]:
    plans = project.root / "plans"
    return [path.relative_to(plans).as_posix().removesuffix(".md") for path in sorted(plans.glob("*/*/*.md"))]


def html_addresses(project: Project) -> set[str]:
    return {name.removesuffix("index.html") for name in crawl.pages(project.site)}


def sitemap(project: Project) -> dict[str, str | None]:
    """Address → lastmod."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    root = ElementTree.parse(project.site / "sitemap.xml").getroot()
    return {url.findtext("s:loc", "", space): url.findtext("s:lastmod", None, space) for url in root}


def test_every_address_of_the_contract_is_there(real: Project) -> None:
    ids = plan_ids(real)
    assert len(ids) == 4
    wards = {plan.split("/")[0] for plan in ids}
    years = {plan.rpartition("/")[0] for plan in ids}
    topics = re.findall(r"^([a-z-]+):", (real.root / "plans/topics.yml").read_text(encoding="utf-8"), re.MULTILINE)
    wanted = {*FILES, *(f"ke-hoach/{plan}/{name}" for plan in ids for name in OF_A_PLAN)}
    wanted |= {f"{folder}/index.html" for folder in (*ROOTS, *LISTS)} | {"du-lieu/plan.schema.json"}
    wanted |= {f"ke-hoach/{name}/index.html" for name in wards | years}
    wanted |= {f"linh-vuc/{topic}/index.html" for topic in topics}
    wanted |= {f"{rule.address}index.html" for rule in all_rules()}
    assert not sorted(wanted - set(real.tree()))


def test_nothing_internal_reaches_the_public(real: Project) -> None:
    public = [path for path in real.site.rglob("*") if path.suffix in (".html", ".json", ".ics", ".xml", ".txt")]
    shown = {path: re.sub(r"(?s)<pre>.*?</pre>", "", read(path)) for path in public}  # the guide shows an example
    found = {path: NEVER_PUBLIC.search(text) for path, text in shown.items()}
    assert not {str(path): match.group() for path, match in found.items() if match}
    assert not [path for path in real.site.rglob("*") if "niemyet-" in path.name]
    beside = {path.name for path in real.root.iterdir() if path.name.startswith("site")}
    assert beside == {"site", "site.lock", "site.next"}


def test_every_link_leads_to_a_page_and_a_place_in_it(real: Project) -> None:
    assert not list(crawl.broken(real.site))


def test_links_inside_pages_are_relative(real: Project) -> None:
    assert not list(crawl.not_relative(real.site, SITE_URL))


def test_no_page_asks_anything_of_third_parties(real: Project) -> None:
    loaded = re.compile(
        r"<(?:script|img|iframe|link rel=\"(?:stylesheet|preload|preconnect)\")[^>]*(?:https?:)?//", re.I
    )
    pages = {path: path.read_text(encoding="utf-8") for path in real.site.rglob("*.html")}
    assert not [str(path) for path, html in pages.items() if loaded.search(html)]


def test_each_page_names_its_own_lasting_address(real: Project) -> None:
    for name, seen in crawl.pages(real.site).items():
        if name == "404.html":
            assert seen.canonical == []
        else:
            address = name.removesuffix("index.html").removesuffix("ban-in/")
            assert seen.canonical == [SITE_URL + address], name


def test_the_home_page_is_called_as_the_site(real: Project) -> None:
    assert "<title>Kế hoạch công khai</title>" in read(real.site / "index.html")


def test_a_demonstration_is_kept_out_of_search_engines(real: Project) -> None:
    robots = {name: seen.meta.get("robots", "") for name, seen in crawl.pages(real.site).items()}
    assert not [name for name, content in robots.items() if "noindex" not in content]


def test_sitemap_lists_every_page_but_printable_ones(real: Project) -> None:
    listed = set(sitemap(real))
    pages = {address for address in html_addresses(real) if address != "404.html" and "/ban-in/" not in address}
    assert listed == {SITE_URL + address for address in pages}
    packed = (real.site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (real.site / "sitemap.xml").read_bytes()


def test_sitemap_dates_only_what_git_dates(real: Project) -> None:
    dated = {address: day for address, day in sitemap(real).items() if day}
    assert dated == {f"{SITE_URL}ke-hoach/{plan}/": "2025-11-06" for plan in plan_ids(real)}


def test_plans_stay_out_of_the_engines_navigation_and_search(real: Project) -> None:
    assert not (real.site / "search").exists()
    home = (real.site / "gioi-thieu/index.html").read_text(encoding="utf-8")
    assert not re.search(r"ke-hoach/[a-z-]+/\d{4}/", home)


def test_a_site_under_a_sub_path_holds_together(below: Project) -> None:
    assert not list(crawl.broken(below.site, base=urlsplit(SUB_URL).path))
    assert not list(crawl.not_relative(below.site, SUB_URL))
    assert not (below.site / "robots.txt").exists()


def test_full_addresses_hold_the_sub_path(below: Project) -> None:
    assert all(address.startswith(SUB_URL) for address in sitemap(below))
    for name, seen in crawl.pages(below.site).items():
        assert all(address.startswith(SUB_URL) for address in seen.canonical), name
    plan = f"{SUB_URL}ke-hoach/{plan_ids(below)[0]}/"
    for name in ("du-lieu/plans.json", "feed.xml", "lich.ics"):
        # iCalendar folds long lines by CRLF and a space (RFC 5545, 3.1)
        assert plan in read(below.site / name).replace("\r\n ", ""), name


def test_only_the_address_differs_under_a_sub_path(real: Project, below: Project) -> None:
    assert set(real.tree()) - set(below.tree()) == {"_headers", "robots.txt"}
    for name in ("du-lieu/plans.json", "feed.xml", "index.html"):
        leftover = [line for line in read(below.site / name).splitlines() if SITE_URL in line]
        assert not leftover, name


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
