"""The HTML of plans is what a sanitiser leaves of it, and the ids in it never meet those of the page around it."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from benchmarks.corpus import write
from benchmarks.invent import make_record

from niemyet.language.characters import is_heaped
from niemyet.model.field_checks import PAGE_IDS
from niemyet.model.problem import Problem
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.body.safe_html import unsafe
from niemyet.reading.text.source import read_text, split
from tests.helpers.factory import ROOT
from tests.helpers.hostile.bodies import IDS
from tests.helpers.project import Project
from tests.helpers.soak import times

PATH = "plans/suoi-mo/2025/x.md"
PLANS = sorted((ROOT / "plans").rglob("*.md"))
_ANCHOR = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def faults(path: Path) -> list[Problem]:
    """What the wall alone finds in a plan's file: characters, encoding, HTML."""
    parts = split(PATH, read_text(PATH, path.read_bytes()))
    rendered = BodyReader().render(PATH, parts.body, parts.body_line)
    return [*rendered.problems, *unsafe(PATH, rendered.html, parts.body, parts.body_line)]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_plan_of_ours_is_changed(path: Path) -> None:
    assert not [problem for problem in faults(path) if problem.rule.id != "NY-202"]


def test_no_invented_plan_is_changed(tmp_path: Path) -> None:
    count = times(usually=200, soaking=1000)
    write([make_record(index) for index in range(count)], tmp_path)
    plans = list(tmp_path.rglob("2*/*.md"))
    assert len(plans) == count
    assert not [path for path in plans if faults(path)]


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="x()">x</p>',
        '<p style="x">x</p>',
        '<p class="md-search">x</p>',
        '<p id="x">x</p>',
        "<p>x<script>y</script></p>",
        "<p>x<!-- y --></p>",
        '<p><a href="javascript:x">x</a></p>',
        '<p><a href="https://[::1">x</a></p>',
        '<p><img src="data:x" alt=""></p>',
        '<p><a href="https://a.example/"><a href="https://b.example/">x</a></a></p>',
        '<h2 id="x" name="y">x</h2>',
        '<form><input name="q"></form>',
        '<div role="dialog">x</div>',
        "<p>x<p>y</p></p>",
        "<svg><p>x</p></svg>",
        "<p>x</p></div></main>",
        "<table><tr><td>x</td></tr><p>y</p></table>",
        "<plaintext>",
    ],
)
def test_whatever_the_renderer_never_makes_is_refused(html: str) -> None:
    (problem,) = unsafe(PATH, f"<p>Trước</p>\n{html}", "Trước\n\nx\n", 7)
    assert problem.rule.id == "NY-203"
    assert problem.position.line in (7, 9)
    assert "lỗi của phần mềm" in problem.message


@pytest.mark.parametrize(
    "html",
    [
        "<p>x &amp; y &lt; z &quot; \u00a0 &copy; &#233;</p>",
        '<ol class="ny-list"><li value="3">x</li></ol>',
        '<p><a href="plan:suoi-mo/2025/x#muc" title="&quot;x&quot;">x</a></p>',
        '<p><img alt="x" src="file:a.png"></p>',
    ],
)
def test_other_ways_of_writing_the_same_are_no_fault(html: str) -> None:
    assert unsafe(PATH, html, "x", 1) == []


def test_the_place_is_where_the_text_before_it_ends() -> None:
    body = "Một\n\nHai\n\nXem [<https://a.example/>](https://b.example/).\n"
    rendered = BodyReader().render(PATH, body, 10)
    (problem,) = unsafe(PATH, rendered.html, body, 10)
    assert (problem.position.line, problem.position.column) == (14, 1)


class _Ids(HTMLParser):
    """The ids and names in a page's text and those around it."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.inside: set[str] = set()
        self.around: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "div" and (self.depth or values.get("class") == "ny-body"):
            self.depth += 1
        found = {values[name] or "" for name in ("id", "name") if name in values and tag != "meta"}
        (self.inside if self.depth else self.around).update(found)

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "div" and self.depth > 0


def test_no_name_around_a_text_can_be_one_in_it(real: Project) -> None:
    around: set[str] = set()
    for page in real.site.glob("ke-hoach/*/*/*/index.html"):
        ids = _Ids()
        ids.feed(page.read_text(encoding="utf-8"))
        assert all(_ANCHOR.fullmatch(name) for name in ids.inside)
        assert ids.inside
        around |= ids.around
    assert len(around) > 10
    ids_like_anchors = {name for name in around if _ANCHOR.fullmatch(name) and not name.startswith(PAGE_IDS)}
    assert ids_like_anchors == {"q"}  # the name of the search field, in a form: no id of a heading is looked for there


def test_headings_named_like_parts_of_the_page_get_other_ids() -> None:
    body = "".join(f"## {name}\n\n- x\n\n" for name in IDS)
    rendered = BodyReader().render(PATH, body, 1)
    anchors = [heading.anchor for heading in rendered.headings]
    assert len(set(anchors)) == len(anchors) == len(IDS)
    assert all(_ANCHOR.fullmatch(anchor) and not anchor.startswith(PAGE_IDS) for anchor in anchors)


def test_letters_of_vietnamese_are_no_heap() -> None:
    assert not is_heaped("e\u0302\u0301 a\u0306\u0323")
    assert is_heaped("e\u0302\u0301\u0302\u0301")
