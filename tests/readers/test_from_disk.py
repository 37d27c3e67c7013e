"""A page that was opened from disk: it says what does not run there, and its links lead to pages."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import Browser, serve
from tests.helpers.project import Project

WORDS = "Trang này được mở thẳng từ ổ đĩa"


@pytest.mark.parametrize("page", ["index.html", "ke-hoach/index.html", "tim-kiem/index.html"])
def test_it_says_what_does_not_run_and_what_to_do(browser: Browser, real: Project, page: str) -> None:
    with browser.fresh_tab() as tab:
        tab.goto((real.site / page).as_uri())
        notice = tab.locator("#ny-main .ny-banner--warn").first
        expect(notice).to_contain_text(WORDS)
        expect(notice).to_contain_text("niemyet preview xem-truoc.zip")


def test_its_menu_leads_to_pages(browser: Browser, real: Project) -> None:
    with browser.fresh_tab() as tab:
        tab.goto((real.site / "index.html").as_uri())
        tab.get_by_role("navigation", name="Các mục").get_by_role("link", name="Kế hoạch").click()
        expect(tab.get_by_role("heading", level=1)).to_be_visible()
        assert unquote(tab.url) == (real.site / "ke-hoach/index.html").as_uri()


def test_a_page_that_is_served_says_nothing_of_it(browser: Browser, real: Project) -> None:
    with serve(real.site) as address, browser.tab() as tab:
        tab.goto(address)
        expect(tab.locator("#ny-main")).to_be_visible()
        assert tab.get_by_text(WORDS).count() == 0
