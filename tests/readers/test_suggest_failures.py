"""Where suggesting is of no use the search boxes stay plain forms: odd questions, a broken index, no JavaScript."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import Browser, console_of, serve
from tests.helpers.project import Project, make_project
from tests.helpers.reader import PLAN, POLICY
from tests.readers.test_search_keyboard import OPTIONS, QUESTION
from tests.readers.test_suggest import BUNDLE, HEADER, HOME, asking


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


def test_slips_are_mended_and_strange_questions_suggest_nothing(browser: Browser, site: str) -> None:
    with asking(browser, site, typed="ddaji sown") as page:
        expect(page.locator(OPTIONS).first).to_contain_text("Xã Đại Sơn")
        status = page.locator(".ny-header__search [role=status]")
        for strange in ("xyzxyz", "<img src=x onerror=alert(1)>", "(((.*)+)+)[[\\", "😀😀", "\u202e\u200b\x01"):
            page.locator(HEADER).fill(strange)
            expect(status).to_have_text("Không có gợi ý")
            expect(page.locator(OPTIONS)).to_have_count(0)
            page.locator(HEADER).fill("cai cach")
            expect(page.locator(OPTIONS)).not_to_have_count(0)
        assert page.locator("header img").count() == 0


def _without_entry(site: Path) -> None:
    (site / BUNDLE / "pagefind-entry.json").unlink()


def _without_words(site: Path) -> None:
    for path in (site / BUNDLE).glob("*/*.pf_*"):
        path.unlink()


def _without_program(site: Path) -> None:
    (site / BUNDLE / "wasm.unknown.pagefind").write_bytes(b"no program")


def _without_vocabulary(site: Path) -> None:
    (site / "tim-kiem/tu-vung.json").write_text("[")


@pytest.mark.parametrize("breaking", [_without_entry, _without_words, _without_program, _without_vocabulary])
def test_with_a_broken_index_the_box_is_a_plain_form(
    browser: Browser, real: Project, tmp_path: Path, breaking: Callable[[Path], None]
) -> None:
    copytree(real.site, tmp_path / "site")
    breaking(tmp_path / "site")
    with serve(tmp_path / "site", POLICY) as address, browser.tab() as page, console_of(page) as said:
        page.goto(address)
        page.locator(HEADER).press_sequentially(QUESTION)
        expect(page.locator(HEADER)).to_have_js_property("type", "search")
        assert page.locator(f"{HEADER}[role], {HEADER}[aria-expanded], .ny-header__search .ny-suggest").count() == 0
        # The browser and Pagefind name the missing files; our scripts say nothing, and no promise is left alone.
        assert [text for text in said if not text.startswith("Failed to load")] == []
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}tim-kiem/?q=kien+an+cai+cach")


def test_without_javascript_the_boxes_are_forms(browser: Browser, site: str) -> None:
    with browser.tab(java_script_enabled=False) as page:
        for box in (HEADER, HOME):
            page.goto(site)
            page.locator(box).fill(QUESTION)
            page.locator(box).press("Enter")
            expect(page).to_have_url(f"{site}tim-kiem/?q=kien+an+cai+cach")


def test_without_an_index_nothing_is_asked(real: Project, tmp_path: Path) -> None:
    empty = make_project(tmp_path / "empty")
    assert empty.build().code == 0
    for page in ("index.html", "404.html"):
        assert "data-suggest" in (real.site / page).read_text(encoding="utf-8")
        assert "data-suggest" not in (empty.site / page).read_text(encoding="utf-8")
    assert "data-suggest" in (real.site / PLAN / "index.html").read_text(encoding="utf-8")
