"""A reader with a phone, in real Chromium, over the repository's own site under a strict content security policy."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from pdfplumber import open as open_pdf
from playwright.sync_api import expect

from tests.helpers.browser import DESK, NARROW, PHONE, Browser, Scheme, serve
from tests.helpers.printing import MM
from tests.helpers.project import Project
from tests.helpers.reader import PAGES, PLAN, POLICY, TITLE, reading


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


def test_from_the_search_box_to_the_printed_plan(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "light") as reader:
        tab = reader.tab
        reader.open("")
        tab.get_by_role("combobox", name="Tìm kế hoạch").last.fill("kien an cai cach hanh chinh")
        tab.keyboard.press("Enter")
        first = tab.locator("#ny-results > li").first
        expect(first).to_contain_text("Phường Kiến An")
        expect(first).to_contain_text("Bản tóm lược")
        first.get_by_role("link").first.click()
        expect(tab).to_have_url(f"{site}{PLAN}?tu=kien+an+cai+cach+hanh+chinh")
        expect(tab.get_by_role("heading", level=1)).to_contain_text(TITLE)
        tab.get_by_role("link", name="Bản in").click()
        expect(tab).to_have_url(f"{site}{PLAN}ban-in/")
        tab.evaluate("document.fonts.ready.then(() => true)")
        assert_printed(tab.pdf(prefer_css_page_size=True))


def assert_printed(pdf: bytes) -> None:
    """A4, Tinos alone, page numbers in the middle on top from page 2, and the plan's own words."""
    pages = open_pdf(BytesIO(pdf)).pages
    assert len(pages) > 1
    for page in pages:
        assert [page.width, page.height] == pytest.approx([210 * MM, 297 * MM], abs=0.5)
    assert {char["fontname"].partition("+")[2].partition("-")[0] for page in pages for char in page.chars} == {"Tinos"}
    for number, page in enumerate(pages, 1):
        top = [word for word in page.extract_words() if word["bottom"] < 20 * MM and word["text"].isdigit()]
        assert [word["text"] for word in top] == ([str(number)] if number > 1 else [])
        # The middle of the text, whose margins are 30 mm on the left and 15 to 20 mm on the right.
        assert all(105 * MM <= (word["x0"] + word["x1"]) / 2 <= 113 * MM for word in top)
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    for sentence in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "KẾ HOẠCH",
        TITLE,
        "5. Triển khai",
        "Trần Thị Phường",
        "./.",
    ):
        assert sentence in words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_complains_or_asks_elsewhere(browser: Browser, site: str, scheme: Scheme) -> None:
    with reading(browser, site, DESK if scheme == "light" else PHONE, scheme) as reader:
        for address in PAGES:
            reader.open(address)
            expect(reader.tab.locator("h1, .ny-title").first).to_be_attached()
            if not address.endswith("ban-in/"):
                wanted = "slate" if scheme == "dark" else "default"
                expect(reader.tab.locator("body")).to_have_attribute("data-md-color-scheme", wanted)


def test_nothing_scrolls_sideways_on_the_narrowest_phone(browser: Browser, site: str) -> None:
    wide = []
    with reading(browser, site, NARROW, "light") as reader:
        for address in PAGES:
            reader.open(address)
            if reader.tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append(address)
    assert wide == []
