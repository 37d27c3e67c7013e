"""A small searchable site of invented plans, for the tests that search as readers do."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from niemyet.base.digest import digest_of_bytes
from niemyet.model.body import Body, Heading, Passage
from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.model.ward import Ward
from niemyet.outputs.parts.context import Context
from niemyet.outputs.search import page as search_page
from niemyet.outputs.search import records as search_records
from niemyet.outputs.search import vocabulary_file
from niemyet.reading.ward import read_abbreviations
from niemyet.search.index import bring
from tests.helpers.browser import Browser, console_of, serve
from tests.helpers.factory import ROOT, make_body, make_context, make_plan, make_ward, publish_assets
from tests.helpers.shares import over_all, whole

SITE = "tinh/"
RESULTS = "#ny-results > li"
POLICY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "connect-src 'self'; worker-src 'self'; img-src data:; form-action 'self'; base-uri 'none'"
}
_SHELL = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><link rel="icon" href="data:,">{head}</head>
<body><article class="md-typeset">{content}</article></body></html>
"""


@pytest.fixture(scope="session")
def search_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small site, which lies in it under SITE."""
    folder = tmp_path_factory.mktemp("search")
    make_site(folder)
    return folder


@pytest.fixture(scope="session")
def search(search_folder: Path) -> Iterator[str]:
    """The address of the small site, served under a strict content security policy."""
    with serve(search_folder, POLICY) as address:
        yield address + SITE


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page that must stay without a word in its console."""
    with browser.tab(locale="vi-VN") as page, console_of(page) as said:
        yield page
        page.goto("about:blank")  # what the page had still to say, it has said
    assert not said


def abbreviations() -> dict[str, str]:
    """The abbreviations that the repository's own plans are searched with."""
    path = "plans/abbreviations.yml"
    table, problems = read_abbreviations(path, (ROOT / path).read_bytes())
    assert not problems
    return table


def ask(reader: Page, search: str, question: str) -> list[str]:
    """The titles found, asked through the address as the header's form does."""
    reader.goto(f"{search}tim-kiem/?q={quote(question)}")
    expect(reader.locator("#ny-count")).to_contain_text("ìm thấy")
    return reader.locator(f"{RESULTS} > a").all_inner_texts()


def plans() -> Iterator[Plan]:
    """Fourteen plans of three wards, most of which only differ in their number."""
    stream, mountain, peace = make_ward(), _ward("dai-son", "Đại Sơn"), _ward("hoa-binh", "Hòa Bình", kind="phường")
    yield make_plan("cai-cach-hanh-chinh", title="Tổng kết cải cách hành chính năm 2025")
    yield make_plan(
        "cai-cach-hanh-chinh",
        mountain,
        _body("Uỷ ban nhân dân xã thúc đẩy chuyển đổi số <b>&amp; dữ liệu</b>."),
        title="Sơ kết cải cách hành chính 6 tháng cuối năm",
        source={"kind": "digest"},
        number=None,
        status="unconfirmed",
        issued="2025-09",
    )
    yield make_plan("tiem-chung", peace, title="Tiêm chủng mở rộng", topic="chuyen-doi-so", number="91", status="draft")
    yield make_plan("dai-hoi", peace, title="Đại hội Thể dục thể thao vùng sơn cước", topic=None, number="92")
    for number in range(21, 31):
        plan = make_plan(f"ve-sinh-{number}", stream, title=f"Vệ sinh môi trường đợt {number}", number=str(number))
        year = 2025 if number % 2 else 2026
        yield replace(plan, id=f"suoi-mo/{year}/ve-sinh-{number}")


def make_site(folder: Path) -> Context:
    """Write the search page, its assets, its vocabulary and its index below `folder`, under a sub-path."""
    context = make_context(*plans(), abbreviations=abbreviations())
    site = folder / SITE
    publish_assets(context, site)
    for page in search_page.make(context):
        target = site / page.address / "index.html"
        target.parent.mkdir(parents=True)
        target.write_text(_SHELL.format(title=page.title, head=page.head, content=page.content), encoding="utf-8")
    for artifact in over_all(vocabulary_file.OUTPUT, context):
        (site / artifact.path).write_bytes(artifact.content)
    stage(context, folder / "staged")
    build_index(folder / "staged", site / search_page.BUNDLE)
    return context


def build_index(staged: Path, output: Path) -> int:
    """Index every HTML page below `staged` into the folder `output`, and give their number."""
    found = {path.relative_to(staged).as_posix(): path.read_bytes() for path in sorted(staged.rglob("*.html"))}

    def pages(addresses: Collection[str]) -> Iterator[Artifact]:
        return (Artifact(address, found[address], "text/html") for address in addresses)

    bring(output, {address: digest_of_bytes(content) for address, content in found.items()}, pages)
    return len(found)


def stage(context: Context, folder: Path) -> None:
    """Write the staged pages of every plan."""
    for plan in whole(context):
        for artifact in search_records.make(plan, context):
            target = folder / artifact.path
            target.parent.mkdir(parents=True)
            target.write_bytes(artifact.content)


def _ward(ward_id: str, name: str, kind: str = "xã") -> Ward:
    return make_ward(id=ward_id, name=name, kind=kind, issuer=["Ủy ban nhân dân", f"{kind} {name}"], place=name)


def _body(sentence: str) -> Body:
    headings = (Heading("muc-dich", "I. MỤC ĐÍCH", 2), Heading("dia-diem", "II. ĐỊA ĐIỂM", 2))
    passages = (
        Passage("muc-dich", "I. MỤC ĐÍCH", sentence),
        Passage("dia-diem", "II. ĐỊA ĐIỂM", "Nhà văn hoá thôn Đồng Mới, gần trường học."),
    )
    html = "".join(f'<h2 id="{heading.anchor}">{heading.title}</h2>' for heading in headings)
    return replace(make_body(), html=html, headings=headings, passages=passages)
