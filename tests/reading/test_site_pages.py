"""The site's own pages: what acts is told at its line and taken away; what is Markdown stays as it is."""

import re
from html import unescape

import pytest
from markdown import Markdown
from markdown.extensions.tables import TableExtension

from niemyet.reading.docs_pages.docs_links import DocsLinks
from niemyet.reading.docs_pages.site_page import cleaned, page_problems
from tests.helpers.factory import ROOT
from tests.helpers.hostile.site_pages import DISPUTED, PAGES, PageCase
from tests.helpers.project import Project, make_invented

# What would act in a browser: elements, events, links that run, anything from another host, styles.
ACTING = re.compile(
    r"<(script|iframe|object|embed|svg|math|form|input|button|base|meta|link|style|template|video|x-)"
    r"|<[^>]*[\s/\0]on[a-z]+\s*=|java\s?script:|data:|file:|<img[^>]*src=\"(https?:)?//|style=|id=\"__",
    re.IGNORECASE,
)
SOUND = """# Trang

Chữ **đậm**, `mã <b>`, [liên kết](https://vanban.chinhphu.vn/), [thư](mailto:a@b.example), <a href="../lich.ics">lịch</a>.

![Ảnh](../assets/anh.png)

| Cột | Số |
|:----|---:|
| a   |  1 |

## Mục {#muc}

1. Một
2. Hai

<details><summary>Thêm</summary>chữ</details>
"""


def rendered(text: str) -> str:
    """As the engine would, with the extensions of mkdocs.yml."""
    links = DocsLinks({})
    links.at("trang.md", "trang/", text)
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return Markdown(extensions=["attr_list", TableExtension(use_align_attribute=True), "toc", links]).convert(body)


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case.name)
def test_it_is_told_at_its_line_and_taken_away(case: PageCase) -> None:
    html = rendered(case.text)
    found = list(page_problems("docs/trang.md", case.text, html, case.titles))
    assert [(problem.rule.id, problem.path) for problem in found] == [("NY-032", "docs/trang.md")]
    assert found[0].position.line == case.line
    assert not ACTING.search(cleaned(html))


@pytest.mark.parametrize("html", DISPUTED.values(), ids=DISPUTED)
def test_what_readers_disagree_on_is_not_published(html: str) -> None:
    assert not ACTING.search(cleaned(html))
    assert cleaned(cleaned(html)) == cleaned(html)


def test_what_is_looked_for_is_found_in_hostile_pages() -> None:
    assert all(ACTING.search(unescape(rendered(case.text))) for case in PAGES if not case.titles)
    assert all(ACTING.search(html) for html in DISPUTED.values())


def test_a_page_in_order_stays_as_it_is() -> None:
    html = rendered(SOUND)
    assert list(page_problems("docs/trang.md", SOUND, html, ["Trang"])) == []
    assert cleaned(html) == html.replace(" />", ">")


def test_the_guides_of_the_project_are_in_order() -> None:
    pages = [path for path in ROOT.glob("docs/**/*.md") if path.name != "architecture.md"]
    assert len(pages) > 5
    for path in pages:
        text = path.read_text(encoding="utf-8")
        assert list(page_problems(path.name, text, rendered(text), [])) == []


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with a page that acts, and an extension that reads files, turned on in an inherited file."""
    project = make_invented(tmp_path_factory.mktemp("acting") / "project")
    project.write("docs/gioi-thieu/la.md", "# Trang\n\nXem <img src=x onerror=alert(1)>.\n")
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("chung.yml", settings.replace("- attr_list", "- attr_list\n  - pymdownx.snippets"))
    project.write("mkdocs.yml", "INHERIT: chung.yml\nsite_name: Kế hoạch\n")
    return project


def test_a_page_that_acts_and_a_step_that_reads_files_stop_the_build(refused: Project) -> None:
    done = refused.build()
    assert done.code != 0
    assert "Traceback" not in done.output
    assert "docs/gioi-thieu/la.md:3:5: NY-032 lỗi: “<img src=x onerror=alert(1)>”" in done.output
    assert "mkdocs.yml:1:1: NY-033 lỗi: pymdownx.snippets" in done.output
    assert not refused.site.exists()
