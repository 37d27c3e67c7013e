"""The menu of narrow screens, by the keyboard alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import DESK, PHONE, Browser, serve
from tests.helpers.keyboard import tab_to
from tests.helpers.project import Project
from tests.helpers.reader import POLICY, reading

DRAWER = ".md-sidebar--primary"


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


def test_the_button_opens_the_menu_and_escape_closes_it(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "light") as reader:
        reader.open("")
        button = reader.tab.get_by_role("button", name="Danh mục")
        expect(button).to_have_attribute("aria-expanded", "false")
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(reader.tab.locator(f"{DRAWER} a").first).to_be_focused()
        reader.tab.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(reader.tab.locator(DRAWER)).to_be_hidden()


def test_a_tap_opens_the_menu_and_a_tap_beside_closes_it(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "dark") as reader:
        reader.open("")
        reader.tab.get_by_role("button", name="Danh mục").click()
        link = reader.tab.locator(DRAWER).get_by_role("link", name="Lịch")
        expect(link).to_be_in_viewport()
        reader.tab.mouse.click(PHONE[0] - 20, PHONE[1] - 20)
        expect(link).not_to_be_in_viewport()


def test_wide_screens_show_the_sections_in_its_place(browser: Browser, site: str) -> None:
    with reading(browser, site, DESK, "light") as reader:
        reader.open("")
        expect(reader.tab.get_by_role("button", name="Danh mục")).to_be_hidden()
        expect(reader.tab.get_by_role("navigation", name="Các mục")).to_be_visible()


def test_without_javascript_a_checkbox_opens_the_menu(browser: Browser, site: str) -> None:
    with browser.tab(PHONE, java_script_enabled=False) as page:
        page.goto(site)
        page.get_by_role("checkbox", name="Danh mục").press("Space")
        expect(page.locator(DRAWER).get_by_role("link", name="Lịch")).to_be_in_viewport()


def test_the_menu_closes_when_the_focus_leaves_it(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "light") as reader:
        tab = reader.tab
        reader.open("ke-hoach/")
        button, links = tab.get_by_role("button", name="Danh mục"), tab.locator(".md-sidebar--primary a")
        tab_to(tab, button)
        tab.keyboard.press("Enter")
        for link in links.all():
            expect(link).to_be_focused()
            tab.keyboard.press("Tab")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(links.first).to_be_hidden()
        assert tab.evaluate("!document.querySelector('.md-sidebar--primary').contains(document.activeElement)")


def test_a_page_that_is_come_back_to_has_its_menu_closed(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "light") as reader:
        tab = reader.tab
        reader.open("ke-hoach/")
        tab.get_by_role("button", name="Danh mục").press("Enter")
        tab.get_by_role("navigation", name="Danh mục").get_by_role("link", name="Lịch").press("Enter")
        expect(tab).to_have_url(f"{site}lich/")
        tab.go_back()
        expect(tab.get_by_role("button", name="Danh mục", expanded=False)).to_be_visible()
        expect(tab.locator(".md-sidebar--primary a").first).to_be_hidden()
