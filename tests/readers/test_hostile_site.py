"""Hostile texts that no rule refuses, published and opened in real Chromium without any policy: nothing of them acts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.helpers.browser import Browser, serve
from tests.helpers.hostile.case import CANARY
from tests.helpers.hostile.headers import MARKUP
from tests.helpers.hostile.site import WARD, fill
from tests.helpers.pages import strange
from tests.helpers.project import Project, make_project
from tests.helpers.soak import times
from tests.helpers.watched import Watched, watching
from tests.reading.test_hostile_texts import CASES

HARMLESS = [case for case in CASES if not case.rules and (case.body or case.front.keys() - {"title"} == set())]
REFUSED = [case for case in CASES if case.rules]
OWN = (
    "",
    "ke-hoach/",
    "ke-hoach/suoi-mo/2025/",
    "linh-vuc/",
    "linh-vuc/l0/",
    "lich/",
    "du-lieu/",
    "tim-kiem/",
    "404.html",
)
QUESTIONS = ("script onerror", "<img src=x onerror=pwned(1)>", '" autofocus onfocus=pwned(1) x="', "l0")
SECRETS = (CANARY.encode(), b"root:x:0")
_WRITTEN_OUT = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, list[str]]:
    """The hostile site, built; and the addresses of its plans."""
    project = make_project(tmp_path_factory.mktemp("hostile") / "project")
    addresses = fill(project, HARMLESS[:: times(usually=3, soaking=1)])
    done = project.build("--strict")
    assert done.code == 0, done.output
    assert "Traceback" not in done.output
    return project, addresses


@pytest.fixture
def watched(project: tuple[Project, list[str]], browser: Browser) -> Iterator[Watched]:
    """A tab without any policy over the hostile site."""
    with serve(project[0].site) as site, watching(browser, site) as tab:
        yield tab


def test_the_watch_sees_what_it_is_there_for(browser: Browser, tmp_path: Path) -> None:
    policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">"
    acts = "pwned(1); alert('a'); console.log('c'); setTimeout(() => { location = 'b.html' })"
    (tmp_path / "a.html").write_text(f"{policy}<img src='https://evil.example/x.png'><script>{acts}</script>")
    (tmp_path / "b.html").write_text("<p onclick='x()'>b</p>")
    with serve(tmp_path) as site, watching(browser, site) as watched:
        watched.open("a.html")
        watched.tab.wait_for_url("**/b.html")
        told = " ".join(watched.noted)
    for what in ("executed", "dialog a", "console c", "request https://evil.example/x.png"):
        assert what in told


def test_no_page_of_hostile_texts_acts(project: tuple[Project, list[str]], watched: Watched) -> None:
    for address in (*OWN, *project[1]):
        watched.open(address)
    for address in project[1]:
        watched.open(f"{address}ban-in/")
    assert watched.noted == []


def test_no_search_for_hostile_texts_acts(watched: Watched) -> None:
    watched.open("tim-kiem/?q=pwned")
    expect(watched.tab.locator("#ny-results > li").first).to_contain_text("pwned(1)")
    for question in QUESTIONS:
        watched.open(f"tim-kiem/?q={quote(question)}")
        expect(watched.tab.locator("#ny-count, #ny-advice").filter(visible=True).first).not_to_be_empty()
    watched.open("")
    watched.tab.get_by_role("combobox", name="Tìm kế hoạch").first.press_sequentially("pwned")
    expect(watched.tab.get_by_role("option").first).to_contain_text("pwned(1)")
    assert watched.noted == []


def test_every_page_holds_only_what_our_templates_make(project: tuple[Project, list[str]]) -> None:
    pages = sorted(project[0].site.rglob("*.html"))
    assert len(pages) > 2 * len(project[1])
    found = {page: list(strange(page.read_text(encoding="utf-8"))) for page in pages}
    assert {page.relative_to(project[0].site).as_posix(): odd for page, odd in found.items() if odd} == {}


def test_every_page_of_the_real_site_does_so(real: Project) -> None:
    for page in real.site.rglob("*.html"):
        assert not list(strange(page.read_text(encoding="utf-8"))), page


def test_nothing_secret_is_published(project: tuple[Project, list[str]]) -> None:
    files = [path for path in project[0].site.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files for secret in SECRETS if secret in path.read_bytes()]


def test_hostile_texts_are_data_in_every_form(project: tuple[Project, list[str]]) -> None:
    site, first = project[0].site, project[0].site / project[1][0]
    assert json.loads((first / "plan.json").read_text(encoding="utf-8"))["title"] == MARKUP["a script"]
    for path in site.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    for path in site.rglob("*.html"):
        for written in _WRITTEN_OUT.findall(path.read_bytes()):
            json.loads(written)
    for name in ("feed.xml", "sitemap.xml"):
        assert ElementTree.parse(site / name).getroot().tag.startswith("{http")


def test_a_line_of_a_calendar_stays_within_its_event(project: tuple[Project, list[str]]) -> None:
    number = list(MARKUP).index("a line of a calendar") + 1
    calendar = (project[0].site / f"ke-hoach/{WARD}/2025/x-{number}/plan.ics").read_bytes()
    (event,) = Calendar.from_ical(calendar).walk("VEVENT")
    assert "ATTACH" not in event
    assert "END:VEVENT" in str(event["SUMMARY"])


def test_all_refused_texts_are_told_at_once(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.ward(WARD)
    chosen = REFUSED[:: times(usually=3, soaking=1)]
    for number, case in enumerate(chosen):
        project.write(f"plans/{WARD}/2025/x-{number}.md", case.data)
    done = project.build()
    assert done.code != 0
    assert "Traceback" not in done.output
    assert not project.site.exists()
    told = set(re.findall(rf"^plans/{WARD}/2025/x-(\d+)\.md:\d+:\d+: NY-\d+ lỗi: ", done.output, re.MULTILINE))
    assert told == {str(number) for number in range(len(chosen))}
