import gzip
from dataclasses import replace
from xml.etree import ElementTree

from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.data import robots, sitemap
from tests.helpers import golden
from tests.helpers.factory import make_context, make_plan

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PLAN = "https://kehoach.example/tinh/ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/"


def made(*pages: str, plan: Plan | None = None) -> tuple[Artifact, Artifact]:
    plain, packed = (sheet.artifact() for sheet in sitemap.make(make_context(plan or make_plan()), pages))
    return plain, packed


def listed(artifact: Artifact) -> dict[str | None, str | None]:
    root = ElementTree.fromstring(artifact.content)
    return {
        url.findtext("s:loc", namespaces=NS): url.findtext("s:lastmod", namespaces=NS)
        for url in root.findall("s:url", NS)
    }


def test_sitemap_lists_pages_and_plans_in_one_order() -> None:
    plain, _ = made("lich/", "", "ke-hoach/", "ke-hoach/suoi-mo/")
    assert plain.path == "sitemap.xml"
    golden.check(golden.GOLDEN / "sitemap-under-a-sub-path" / "sitemap.xml", plain.content)
    again, _ = made("ke-hoach/suoi-mo/", "ke-hoach/", "lich/", "", "lich/")
    assert again.content == plain.content


def test_only_plans_known_to_git_have_a_date() -> None:
    address = make_plan().address
    assert listed(made("", address)[0]) == {"https://kehoach.example/tinh/": None, PLAN: "2025-11-06"}
    assert listed(made(plan=replace(make_plan(), modified=None))[0]) == {PLAN: None}


def test_printable_pages_are_not_listed() -> None:
    address = make_plan().address
    assert list(listed(made(address, f"{address}ban-in/")[0])) == [PLAN]


def test_packed_sitemap_is_the_same_and_has_no_time_in_it() -> None:
    plain, packed = made("")
    assert packed.path == "sitemap.xml.gz"
    assert gzip.decompress(packed.content) == plain.content
    assert packed.content[4:8] == b"\0\0\0\0"
    assert made("")[1].content == packed.content


def test_robots_name_the_sitemap_at_the_root_of_a_host_only() -> None:
    (artifact,) = robots.make(make_context(site_url="https://kehoach.example/"))
    assert artifact.path == "robots.txt"
    assert artifact.content.decode().splitlines()[-1] == "Sitemap: https://kehoach.example/sitemap.xml"
    assert list(robots.make(make_context(site_url="https://kehoach.example/tinh/"))) == []


def test_robots_of_a_demonstration_let_crawlers_read_noindex() -> None:
    (artifact,) = robots.make(make_context(site_url="https://kehoach.example/", demo="true"))
    assert "Disallow" not in artifact.content.decode()
