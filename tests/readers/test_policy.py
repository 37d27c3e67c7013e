"""Every kind of page in real Chromium, used as readers use it, under the policy: no violation, no word, no foreign request."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from niemyet.outputs.parts.policy import HEADERS
from tests.helpers.browser import DESK, PHONE, Browser, Size, serve
from tests.helpers.project import make_project
from tests.helpers.reader import PAGES, PLAN, Reader

OLD, NEW = "suoi-mo/2025/ten-cu", "suoi-mo/2025/ke-hoach-00"
GONE = "suoi-mo/2025/da-go"
REMOVED = f"removed:\n  - address: {GONE}\n    when: 2026-03-02\n    kind: personal_data\n"
MORE = ("ke-hoach/suoi-mo/trang/2/", f"ke-hoach/{GONE}/", "bien-tap/bat-dau/", "linh-vuc/cai-cach-hanh-chinh/")
# In the page, before anything of the page itself: what is against the policy is told, printing is only noted.
WATCH = """
const tell = (what) => console.debug("TOLD", what);
document.addEventListener("securitypolicyviolation", (event) => tell(event.violatedDirective));
window.print = () => tell("printed");
"""


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own plans, and beside them an old address, a tombstone and a list of two pages."""
    project = make_project(tmp_path_factory.mktemp("kinds") / "project", plans=True)
    project.ward()
    project.write("plans/suoi-mo/removed.yml", REMOVED)
    for number in range(51):
        aliases = [OLD] if number == 0 else None
        project.plan(
            f"suoi-mo/2025/ke-hoach-{number:02d}", title=f"Đợt {number}", number=str(number + 1), aliases=aliases
        )
    done = project.build("--strict")
    assert done.code == 0, done.output
    (project.site / "favicon.ico").write_bytes(b"")  # a browser that lingers on the old page asks its host for one
    return project.site


@pytest.fixture(scope="module")
def site(kinds: Path) -> Iterator[str]:
    """With the headers of the snippets, and so under both: what a page carries and what a server says."""
    with serve(kinds, HEADERS) as address:
        yield address


@contextmanager
def watching(browser: Browser, site: str, size: Size) -> Iterator[tuple[Reader, list[str]]]:
    """A reader whose every violation and console message is kept, with the list of what was told."""
    allowed = ["clipboard-read", "clipboard-write"]
    with browser.fresh_tab(size, locale="vi-VN", permissions=allowed) as tab:
        reader = Reader(tab, site)
        told, said = listening(tab)
        with reader.watched():
            yield reader, told
    assert (reader.complaints, said) == ([], [])


def listening(tab: Page) -> tuple[list[str], list[str]]:
    """What our watch tells of the tab's pages, and whatever else they write to the console."""
    told: list[str] = []
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        ours = message.text.startswith("TOLD ")
        (told if ours else said).append(message.text.removeprefix("TOLD "))

    tab.on("console", hear)
    tab.add_init_script(WATCH)
    return told, said


@pytest.mark.parametrize(("size", "headers"), [(DESK, {}), (PHONE, HEADERS)], ids=["desk, meta", "phone, headers"])
def test_every_kind_of_page_keeps_to_the_policy(
    browser: Browser, kinds: Path, size: Size, headers: dict[str, str]
) -> None:
    with serve(kinds, headers) as site, watching(browser, site, size) as (reader, told):
        for address in dict.fromkeys((*PAGES, *MORE)):
            reader.open(address)
        assert told == []


def test_an_old_address_leads_to_the_plan(browser: Browser, site: str) -> None:
    with watching(browser, site, DESK) as (reader, told):
        reader.tab.goto(f"{site}ke-hoach/{OLD}/")
        expect(reader.tab).to_have_url(f"{site}ke-hoach/{NEW}/")
        assert told == []


def test_search_palette_and_copying_keep_to_the_policy(browser: Browser, site: str) -> None:
    with watching(browser, site, DESK) as (reader, told):
        tab = reader.tab
        reader.open("")
        tab.get_by_role("combobox", name="Tìm kế hoạch").first.press_sequentially("cai cach")
        expect(tab.get_by_role("listbox").first.get_by_role("option")).not_to_have_count(0)
        filter_one(reader)
        tab.get_by_role("button", name="Nền tối").click()
        expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        reader.open(PLAN)
        expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        tab.get_by_role("button", name="Sao chép liên kết").click()
        expect(tab.locator(".ny-said")).to_have_text("Đã sao chép liên kết.")
        assert told == []


def filter_one(reader: Reader) -> None:
    """Ask, and tick the first filter that is offered."""
    reader.open("tim-kiem/?q=ke+hoach")
    facets = reader.tab.locator("#ny-facets")
    if not facets.evaluate("facets => facets.open"):
        facets.locator("summary").click()
    facets.get_by_role("checkbox").first.check()
    expect(reader.tab.locator("#ny-chosen")).not_to_be_empty()


def test_the_menu_of_a_phone_keeps_to_the_policy(browser: Browser, site: str) -> None:
    with watching(browser, site, PHONE) as (reader, told):
        reader.open("lich/")
        button = reader.tab.get_by_role("button", name="Danh mục")
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")
        reader.tab.locator(".md-sidebar--primary").get_by_role("link", name="Lĩnh vực").click()
        expect(reader.tab).to_have_url(f"{site}linh-vuc/")
        assert told == []


def test_printing_keeps_to_the_policy(browser: Browser, site: str) -> None:
    with watching(browser, site, DESK) as (reader, told):
        tab = reader.tab
        for address in (PLAN, f"{PLAN}ban-in/"):
            reader.open(address)
            tab.emulate_media(media="print")
            tab.screenshot()
            assert tab.pdf().startswith(b"%PDF")
            tab.emulate_media(media="screen")
        with tab.expect_console_message():
            tab.get_by_role("button", name="In").click()
        assert told == ["printed"]


@pytest.mark.parametrize(
    ("attempt", "directive"),
    [
        ("document.body.setAttribute('style', 'color: red')", "style-src-attr"),
        ("fetch('http://127.0.0.1:1/').catch(() => 0)", "connect-src"),
        ("try { document.body.innerHTML = '<b>' } catch {}", "require-trusted-types-for"),
        ("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:1/' }))", "img-src"),
    ],
)
def test_the_watch_sees_what_is_against_the_policy(browser: Browser, kinds: Path, attempt: str, directive: str) -> None:
    with serve(kinds) as site, browser.fresh_tab() as tab:
        listening(tab)
        tab.goto(site)
        with tab.expect_console_message(lambda message: message.text == f"TOLD {directive}"):
            tab.evaluate(f"() => {{ {attempt} }}")
