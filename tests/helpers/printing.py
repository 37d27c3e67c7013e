"""Prints plans to PDF as a reader's browser does, under the site's own content security policy."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
from pdfplumber import open as open_pdf
from pdfplumber.page import Page as PdfPage
from playwright.sync_api import Page as Tab

from niemyet.model.body import Body
from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.print import page as print_page
from niemyet.outputs.print import stylesheet as print_stylesheet
from tests.helpers.browser import Browser, serve
from tests.helpers.factory import ROOT, make_context, publish_assets

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'"
HEADERS = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
MM = 72 / 25.4
LEAD = 3  # points: words whose tops differ by less stand on one line
SENTENCE = "Đánh giá kết quả công tác cải cách hành chính của các cơ quan, đơn vị trên địa bàn xã. "
CLOSING = "<p>Trên đây là Kế hoạch tổ chức Hội nghị. Đề nghị các đơn vị thực hiện./.</p>"


class Line(NamedTuple):
    """What stands at one height of a page, and where it begins, in points from the left."""

    text: str
    left: float


class _Word(NamedTuple):
    text: str
    left: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Printer:
    """A site of printable pages in a folder, served, with an open tab."""

    folder: Path
    site: str
    tab: Tab

    def show(self, plan: Plan) -> None:
        """Make a plan's printable page and open it."""
        context = make_context(plan)
        self._write((*print_stylesheet.make(context), *print_page.make(plan, context)))
        self.tab.goto(self.site + print_page.print_address(plan))
        self.tab.evaluate("document.fonts.ready.then(() => true)")

    def pages(self, plan: Plan) -> list[PdfPage]:
        """The pages of the plan's PDF, with all that can be measured on them."""
        return open_pdf(BytesIO(self._pdf(plan))).pages

    def lines(self, plan: Plan) -> list[list[Line]]:
        """The lines inside the margins of each page of the plan's PDF, by a reader ten times as fast."""
        done = subprocess.run(
            ["pdftotext", "-bbox", "-", "-"], input=self._pdf(plan), stdout=subprocess.PIPE, check=True
        )
        return [list(_lines(page)) for page in ElementTree.fromstring(done.stdout).iterfind(".//{*}page")]

    def _pdf(self, plan: Plan) -> bytes:
        self.show(plan)
        return self.tab.pdf(prefer_css_page_size=True)

    def _write(self, artifacts: Iterable[Artifact]) -> None:
        for artifact in artifacts:
            target = self.folder / artifact.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.content)


@pytest.fixture(scope="session")
def printing(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printer]:
    """A printer for all tests; whatever the browser complained about fails at the end."""
    folder = tmp_path_factory.mktemp("print") / "site"
    shutil.copytree(ROOT / "overrides" / "assets", folder / "assets")
    publish_assets(make_context(), folder)
    with serve(folder, HEADERS) as site, browser.fresh_tab() as tab:
        faults: list[str] = []
        tab.on("console", lambda message: faults.append(message.text))
        tab.on("pageerror", lambda error: faults.append(str(error)))
        yield Printer(folder, site, tab)
        assert faults == []


def body(html: str) -> Body:
    """A body of which only the HTML is used."""
    return Body(html)


def long_text(paragraphs: int, end: str = CLOSING) -> str:
    """A text of paragraphs of one to five sentences with a heading and a list before each fourth."""
    return "".join(map(_passage, range(paragraphs))) + end


def text_lines(page: PdfPage) -> list[dict[str, Any]]:
    """The lines inside the margins: text, x0, x1, top, bottom in points."""
    inside = page.crop((0, 19 * MM, page.width, page.height - 19 * MM))
    return list(inside.extract_text_lines())


def _lines(page: ElementTree.Element) -> Iterator[Line]:
    top, bottom = 19 * MM, float(page.get("height", 0)) - 19 * MM
    words = sorted(map(_word, page), key=lambda word: word.top)
    inside = [word for word in words if word.bottom > top and word.top < bottom]
    begins = [index for index, word in enumerate(inside) if not index or word.top - inside[index - 1].top >= LEAD]
    for begin, end in pairwise([*begins, len(inside)]):
        line = sorted(inside[begin:end], key=lambda word: word.left)
        yield Line(" ".join(word.text for word in line), line[0].left)


def _word(element: ElementTree.Element) -> _Word:
    left, top, bottom = (float(element.get(side, 0)) for side in ("xMin", "yMin", "yMax"))
    return _Word(element.text or "", left, top, bottom)


def _passage(number: int) -> str:
    paragraph = f"<p>{SENTENCE * (1 + number % 5)}</p>"
    if number % 4:
        return paragraph
    heading = f'<h2 id="muc-{number}">{number}. MỤC</h2>'
    return f'{heading}{paragraph}<ul class="ny-list"><li>{SENTENCE}</li><li>{SENTENCE * 2}</li></ul>'
