"""A unit, a topic or a ward may be called as every JavaScript object calls something of its own: it is a name like any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import Browser, console_of, serve
from tests.helpers.project import Project, make_project
from tests.helpers.search_site import RESULTS

NAMES = ("constructor", "toString", "hasOwnProperty", "__proto__", "valueOf")
BODY = """
Ủy ban nhân dân xã ban hành Kế hoạch như sau:

## I. TỔ CHỨC THỰC HIỆN

### 1. {name}

- Tham mưu xây dựng báo cáo.

Trên đây là Kế hoạch./.
"""


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site whose wards, units, topics and plans bear such names."""
    project = make_project(tmp_path_factory.mktemp("named") / "project")
    keys = [name.strip("_").lower() for name in NAMES]
    project.write("plans/topics.yml", "".join(f"{key}: {name}\n" for key, name in zip(keys, NAMES, strict=True)))
    units = [{"id": key, "name": name} for key, name in zip(keys, NAMES, strict=True)]
    for ward in ("constructor", "suoi-mo"):
        project.ward(ward, name=ward, units=units)
        for key, name in zip(keys, NAMES, strict=True):
            front = {"title": f"Tổ chức {name} ở {ward}", "topic": key, "number": None}
            project.plan(f"{ward}/2025/{key}", BODY.format(name=name), **front)
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project


@pytest.fixture(scope="module")
def address(named: Project) -> Iterator[str]:
    with serve(Path(named.site)) as found:
        yield found


def test_facets_count_and_filter_them(browser: Browser, address: str) -> None:
    with browser.tab(locale="vi-VN") as page, console_of(page) as said:
        page.goto(f"{address}tim-kiem/?q=to+chuc")
        expect(page.locator("#ny-count")).to_contain_text("Tìm thấy 10")
        for facet in ("linh-vuc", "don-vi"):
            counts = page.locator(f"[data-facet={facet}] .ny-facet__count")
            expect(counts).to_have_text(["2"] * len(NAMES))
        page.goto(f"{address}tim-kiem/?q=to+chuc&linh-vuc=constructor&xa-phuong=constructor")
        expect(page.locator(RESULTS)).to_have_count(1)
        page.goto(f"{address}tim-kiem/?q=hasOwnProperty")
        expect(page.locator("#ny-count")).to_contain_text("Tìm thấy 2")
        others = page.locator("[data-facet=don-vi] li:not([hidden]) input")
        assert others.evaluate_all("boxes => boxes.map((box) => box.value)") in ([], ["hasownproperty"])
        page.goto("about:blank")
    assert not said


@pytest.mark.parametrize("question", NAMES)
def test_they_are_found_and_marked(browser: Browser, address: str, question: str) -> None:
    with browser.tab(locale="vi-VN") as page, console_of(page) as said:
        page.goto(f"{address}tim-kiem/?q={question}")
        expect(page.locator("#ny-count")).to_contain_text("Tìm thấy")
        expect(page.locator(f"{RESULTS} mark").first).to_be_visible()
        page.goto("about:blank")
    assert not said
