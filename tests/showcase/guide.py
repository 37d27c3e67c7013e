"""The pictures of the editors' guide: the invented ward's plan, its parts numbered, and what a mistake looks like."""

import html
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

PICTURES = Path(__file__).resolve().parents[2] / "docs/assets/bien-tap"
# In the order in which the guide explains them: a number goes before each.
PARTS = (
    ".ny-notice",
    ".md-content h1",
    "dt:has-text('Số, ký hiệu')",
    "dt:has-text('Ngày ban hành')",
    "dt:has-text('Tình trạng')",
    "dt:has-text('Lĩnh vực')",
    "dt:has-text('Thời gian')",
    "dt:has-text('Thành phần')",
)
SHEET = (".ny-head__number", ".ny-head__date", "h1", ".ny-text > *:first-child")
MISTAKES = (
    ('number: "12"', "number: 012"),
    ("issued: 2026-02-05", "issued: 05/02/2026"),
    ("recipients:", "recipient:"),
)
FILE = "plans/suoi-mo/2026/ngay-hoi-trong-cay.md"
_MARK = """(element, number) => {
  const mark = document.createElement("span"), place = element.getBoundingClientRect();
  mark.textContent = number;
  mark.style.cssText = "position:absolute;width:26px;height:26px;border-radius:13px;background:#0b57d0;color:#fff;" +
    "font:bold 15px/26px sans-serif;text-align:center;z-index:9;text-indent:0";
  mark.style.left = Math.max(place.left - 34, 4) + "px";
  mark.style.top = place.top + scrollY + "px";
  document.body.append(mark);
}"""
_TERMINAL = """<body style="margin:0;background:#fff"><pre style="margin:0;padding:20px 24px;width:812px;background:#1e1f24;
color:#f1f1f3;font:15px/1.6 Cousine,monospace;white-space:pre-wrap;overflow-wrap:anywhere">%s</pre>"""
_RUN = "import sys; from niemyet.commands.cli import main; sys.exit(main(['check']))"


def of_the_site(browser: Browser, plan: str) -> None:
    """The plan's page and its printable page, their parts numbered."""
    for name, address, parts, height in (("trang", plan, PARTS, 900), ("ban-in", f"{plan}ban-in/", SHEET, 500)):
        page = browser.new_page(viewport={"width": 800, "height": height})
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.add_style_tag(content="article { padding-left: 36px } .ny-bar { display: none }")
        for number, part in enumerate(parts, 1):
            page.locator(part).first.evaluate(_MARK, str(number))
        _keep(page, name)


def of_mistakes(browser: Browser, project: Path, plan: str) -> None:
    """What the command and `mkdocs serve` say of a plan with mistakes."""
    file = project / FILE
    text = file.read_text(encoding="utf-8")
    for right, wrong in MISTAKES:
        assert right in text
        text = text.replace(right, wrong, 1)
    file.write_text(text, encoding="utf-8")
    page = browser.new_page(viewport={"width": 860, "height": 600})
    page.set_content(_TERMINAL % html.escape(f"$ niemyet check\n{_checked(project)}".rstrip()))
    page.set_viewport_size({"width": 860, "height": page.locator("pre").evaluate("pre => pre.offsetHeight")})
    _keep(page, "kiem-tra")
    with _serving(project) as address:
        page = browser.new_page(viewport={"width": 860, "height": 440})
        _patiently(page, address + plan)
        _keep(page, "trang-loi")


def _keep(page: Page, name: str) -> None:
    page.add_style_tag(content="body::after{content:'';position:fixed;inset:0;border:1px solid #bbb;z-index:99}")
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def _checked(project: Path) -> str:
    done = subprocess.run([sys.executable, "-c", _RUN], cwd=project, env=environment(project), stdout=subprocess.PIPE)
    return done.stdout.decode()


@contextmanager
def _serving(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", place]
    server = subprocess.Popen(command, cwd=project, env=environment(project))
    try:
        yield f"http://{place}/"
    finally:
        server.terminate()
        server.wait()


def _patiently(page: Page, address: str) -> None:
    for _ in range(100):
        try:
            page.goto(address)
            return
        except Error:  # the server is not there yet
            time.sleep(0.2)


def environment(project: Path) -> dict[str, str]:
    """In which the project's own library is found."""
    return os.environ | {"PYTHONPATH": str(project / "hooks"), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
