"""The printable page on a screen: readable on a phone, a button only where scripts run, landmarks in order."""

import pytest

from tests.helpers.browser import Browser, resize
from tests.helpers.factory import make_plan
from tests.helpers.printing import SENTENCE, Printer, body

WIDE = f'<div class="ny-table"><table><thead><tr>{"<th>Nội dung</th>" * 9}</tr></thead></table></div><p>{SENTENCE}</p>'


@pytest.mark.parametrize("width", [320, 390, 700, 760, 1280])
@pytest.mark.parametrize("html", [None, WIDE])
def test_nothing_scrolls_sideways(printing: Printer, width: int, html: str | None) -> None:
    resize(printing.tab, (width, 844))
    printing.show(make_plan(status="draft", body=body(html) if html else None))
    assert printing.tab.evaluate("document.documentElement.scrollWidth") <= width


def test_button_prints_and_is_shown_by_the_script_only(printing: Printer, browser: Browser) -> None:
    printing.show(make_plan())
    printing.tab.evaluate("window.print = () => { document.title = 'printed' }")
    printing.tab.get_by_role("button", name="In", exact=True).click()
    printing.tab.wait_for_function("document.title === 'printed'")
    with browser.tab(java_script_enabled=False) as plain:
        plain.goto(printing.tab.url)
        assert plain.get_by_role("button").count() == 0
        assert plain.get_by_role("link", name="Về trang kế hoạch").is_visible()


def test_landmarks_headings_and_blanks_are_named(printing: Printer) -> None:
    printing.show(make_plan(number=None, issued="2025-09"))
    tree = printing.tab.locator("body").aria_snapshot()
    assert tree.index("navigation") < tree.index("main") < tree.index("[level=1]") < tree.index("[level=2]")
    assert tree.count("[level=1]") == 1
    assert 'img "Bản nguồn để trống số"' in tree
    assert 'img "Bản nguồn để trống ngày"' in tree
