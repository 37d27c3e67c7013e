"""The content security policy: on every page of the site, in the headers for every host, and with nothing inline behind it."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from shlex import split

import pytest

from niemyet.outputs.data import headers_file
from niemyet.outputs.parts.policy import HEADER, HEADERS, META
from niemyet.outputs.plan import alias_pages
from niemyet.outputs.print import page as print_page
from tests.helpers.factory import ROOT, make_context, make_plan
from tests.helpers.project import Project

DEPLOY = ROOT / "deploy"
DATA = ("application/json", "application/ld+json")


class Head(HTMLParser):
    """What a page says of its policy, what it loads before that, and what it holds inline."""

    def __init__(self) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.early: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(given["content"])
        elif tag in ("script", "link", "style") and not self.policies:
            self.early.append(tag)
        bare = tag == "script" and "src" not in given and given.get("type") not in DATA
        acting = [name for name in given if name == "style" or name.startswith("on")]
        self.inline += [tag] * (bare or tag == "style") + acting


def head_of(page: str) -> Head:
    head = Head()
    head.feed(page)
    head.close()
    return head


def test_every_published_page_carries_the_policy_before_it_loads_anything(real: Project) -> None:
    pages = sorted(real.site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        head = head_of(page.read_text(encoding="utf-8"))
        assert (page, head.policies, head.early) == (page, [META], [])


def test_no_published_page_holds_script_or_style_inline(real: Project) -> None:
    found = {page: head_of(page.read_text(encoding="utf-8")).inline for page in real.site.rglob("*.html")}
    assert {page: inline for page, inline in found.items() if inline} == {}


def test_pages_outside_the_theme_carry_it_only_where_the_context_says_so() -> None:
    plan = make_plan(aliases=["suoi-mo/2025/ten-cu"])
    served = make_context(plan)
    published = replace(served, policy=META)
    for make in (print_page.make, alias_pages.make):
        for context, policies in ((served, []), (published, [META])):
            pages = [made for made in make(plan, context) if made.media_type == "text/html"]
            assert pages
            assert [head_of(page.content.decode()).policies for page in pages] == [policies] * len(pages)


def test_the_policy_lets_nothing_in_that_the_site_does_not_need() -> None:
    rules = dict(rule.split(" ", 1) for rule in META.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "unsafe-inline" not in HEADER
    assert "'unsafe-eval'" not in HEADER
    assert not re.search(r"https?:|\*", HEADER)
    assert "frame-ancestors" not in META  # browsers complain of it in a page


def nginx() -> dict[str, str]:
    lines = re.findall(r"^ *add_header (.+) always;$", (DEPLOY / "nginx.conf").read_text(encoding="utf-8"), re.M)
    return dict(split(line) for line in lines)


def apache() -> dict[str, str]:
    lines = re.findall(r"^ *Header always set (.+)$", (DEPLOY / "apache.conf").read_text(encoding="utf-8"), re.M)
    return dict(split(line) for line in lines)


def caddy() -> dict[str, str]:
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    block = re.search(r"\(niemyet_headers\) \{\n\theader \{\n(.+?)\n\t\}", text, re.S)
    assert block
    assert text.count("import niemyet_headers") == 2, "answers and errors alike"
    return dict(split(line) for line in block[1].splitlines() if not line.strip().startswith("#"))


def published() -> dict[str, str]:
    (artifact,) = headers_file.make(make_context(site_url="https://kehoach.example/"))
    assert artifact.path == "_headers"
    everywhere, _, rest = artifact.content.decode().partition("\n\n")
    assert "Content-Security-Policy" not in rest, "hosts join what two rules say"
    return dict(line.strip().split(": ", 1) for line in everywhere.splitlines()[1:])


@pytest.mark.parametrize("host", [nginx, apache, caddy, published])
def test_every_host_is_told_the_same_headers(host: object) -> None:
    assert callable(host)
    said = host()
    assert said.pop("Cache-Control", "$niemyet_cache") == "$niemyet_cache"  # nginx alone keeps it in the same place
    assert said == HEADERS


def test_hsts_stays_switched_off_until_somebody_means_it() -> None:
    for name in ("nginx.conf", "apache.conf", "Caddyfile"):
        lines = [line.strip() for line in (DEPLOY / name).read_text(encoding="utf-8").splitlines()]
        told = [line for line in lines if "Strict-Transport-Security" in line]
        assert len(told) == 1
        assert told[0].startswith("#")


def test_hosts_look_for_headers_at_their_root_only() -> None:
    assert list(headers_file.make(make_context(site_url="https://phuong.example/ke-hoach/"))) == []


def test_the_site_holds_the_headers_file(real: Project) -> None:
    assert META in Path(real.site / "_headers").read_text(encoding="utf-8")
