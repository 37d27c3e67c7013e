"""Old addresses and old names of headings lead to what took their place."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from niemyet.building.publish.contents import files_of
from niemyet.model.output import Artifact
from niemyet.outputs.parts import moved, policy
from niemyet.outputs.plan import alias_pages
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.browser import Browser, console_of, serve
from tests.helpers.examples import BODY, NEIGHBOUR, PATH, file_of, findings
from tests.helpers.factory import ROOT, make_context, make_plan, make_ward

OLD = "ke-hoach/suoi-mo/2024/ten-cu/"
NEW = "ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/"


def made() -> dict[str, Artifact]:
    plan = make_plan(aliases=["suoi-mo/2024/ten-cu"], title="Tên <mới>")
    return {artifact.path: artifact for artifact in alias_pages.make(plan, make_context(plan))}


def test_everything_that_stood_at_an_old_address_answers_there() -> None:
    names = ("index.html", "ban-in/index.html", "plan.json", "plan.md", "plan.ics")
    assert set(made()) == {OLD + name for name in names}


@pytest.mark.parametrize(("page", "target"), [("", f"../../../../{NEW}"), ("ban-in/", f"../../../../../{NEW}ban-in/")])
def test_a_page_leads_to_the_same_page_at_the_new_address(page: str, target: str) -> None:
    html = made()[f"{OLD}{page}index.html"].content.decode()
    assert f'content="0; url={target}"' in html
    assert f'<a href="{target}">Tên &lt;mới&gt;</a>' in html
    assert f'<link rel="canonical" href="https://kehoach.example/tinh/{NEW}">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_data_at_an_old_address_are_those_of_the_plan_as_it_is() -> None:
    record = json.loads(made()[f"{OLD}plan.json"].content)
    assert record["id"] == "suoi-mo/2025/hoi-nghi-tong-ket"
    assert record["url"] == f"https://kehoach.example/tinh/{NEW}"


def test_files_are_copied_to_old_addresses_too() -> None:
    plan = make_plan(aliases=["suoi-mo/2024/ten-cu"])
    file = Path("goc/plans/suoi-mo/2025/hoi-nghi-tong-ket/ke-hoach-ky-so.pdf")
    assert list(files_of(plan, Path("goc"))) == [(file, f"{NEW}ke-hoach-ky-so.pdf"), (file, f"{OLD}ke-hoach-ky-so.pdf")]


def html_of(example: str) -> str:
    plan = read_plan(PlanFile(PATH, file_of(example)), make_ward(), BodyReader()).value
    assert plan is not None
    return plan.body.html


def test_an_old_name_stands_at_the_heading_that_took_its_place() -> None:
    html = html_of("anchors: [{old: muc-dich, new: muc-dich-yeu-cau}, {old: y-nghia, new: muc-dich-yeu-cau}]")
    heading = html[html.index("<h2") : html.index("</h2>")]
    assert heading.startswith('<h2 id="muc-dich-yeu-cau"><span id="y-nghia"></span><span id="muc-dich"></span>')
    assert heading.endswith("I. MỤC ĐÍCH, YÊU CẦU")


def test_an_old_name_without_a_heading_leads_to_the_beginning_of_the_text() -> None:
    example = "anchors: [{old: kinh-phi, new: dau-van-ban}]"
    assert html_of(example).startswith('<div><span id="kinh-phi"></span></div>\n<h2 ')
    assert findings(example) == []


def test_a_body_without_old_names_is_as_it_was() -> None:
    assert "<span" not in html_of("anchors: []")


@pytest.mark.parametrize(
    ("anchors", "words"),
    [
        (
            "[{old: cu, new: khong-co}]",
            "mục cũ “cu” dẫn đến “khong-co” mà không có đề mục ấy; hãy ghi một trong: muc-dich-yeu-cau, dau-van-ban",
        ),
        ("[{old: muc-dich-yeu-cau, new: dau-van-ban}]", "đang là tên của một đề mục"),
        ("[{old: cu, new: dau-van-ban}, {old: cu, new: muc-dich-yeu-cau}]", "được ghi 2 lần"),
    ],
)
def test_an_old_name_that_leads_astray_is_told(anchors: str, words: str) -> None:
    found = findings(f"anchors: {anchors}")
    assert {problem.rule.id for problem in found} == {"NY-806"}
    assert words in found[0].message
    assert found[0].position.line > 1


@pytest.mark.parametrize("anchors", ["[{old: Mục, new: x}]", "[{old: cu}]", "{cu: moi}", '[{old: "a\\"><b", new: x}]'])
def test_only_names_of_headings_are_taken(anchors: str) -> None:
    reading = read_plan(PlanFile(PATH, file_of(f"anchors: {anchors}")), make_ward(), BodyReader())
    assert reading.value is None
    assert {problem.rule.id for problem in reading.problems} <= {"NY-101", "NY-102", "NY-103"}


def test_a_link_from_another_plan_may_name_the_old_heading() -> None:
    link = f"## II. NỘI DUNG\n\nXem [kế hoạch]({Path(NEIGHBOUR).name}#muc-dich-yeu-cau).\n\n{BODY}"
    assert not [problem for problem in findings(link) if problem.rule.id == "NY-304"]
    lost = link.replace("#muc-dich-yeu-cau", "#muc-dich")
    assert [problem.rule.id for problem in findings(lost) if problem.rule.id == "NY-304"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page that moved, as published, and the page that it leads to, long enough to scroll."""
    folder = tmp_path_factory.mktemp("moved")
    plan = make_plan(aliases=["suoi-mo/2024/ten-cu"])
    context = replace(make_context(plan), policy=policy.META)
    heading = '<h2 id="noi-dung">II</h2>'
    text = "<p>…</p>" * 300
    pages = {
        f"{NEW}index.html": f"<!doctype html><title>x</title><link rel=icon href=data:,>{text}{heading}{text}".encode()
    }
    pages |= {artifact.path: artifact.content for artifact in alias_pages.make(plan, context)}
    pages["favicon.ico"] = b""  # a browser that lingers on the old page asks its host for one
    pages[moved.SCRIPT] = (ROOT / "overrides/assets/niemyet/page/moved.js").read_bytes()
    for path, content in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    with serve(folder) as url:
        yield url


@pytest.mark.parametrize(("scripts", "kept"), [(True, "#noi-dung"), (False, "")])
def test_the_heading_that_a_link_names_is_found_at_the_new_address(
    browser: Browser, site: str, scripts: bool, kept: str
) -> None:
    with browser.tab(java_script_enabled=scripts) as page, console_of(page) as said:
        page.goto(f"{site}{OLD}#noi-dung")
        page.wait_for_url(f"**/{NEW}{kept}")
        if scripts:
            page.wait_for_function("scrollY > 0")
        page.goto("about:blank")  # what the page had still to say, it has said
    assert said == []
