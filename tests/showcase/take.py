"""Take the README's screenshots anew: python tests/showcase/take.py (after make test has installed its tools)."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

SHOWCASE = Path(__file__).resolve().parent
ROOT = SHOWCASE.parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import SWITCHES, serve  # noqa: E402 - the tests are no installed package

PLAN = "ke-hoach/suoi-mo/2026/ngay-hoi-trong-cay/"
SHOTS = (("plan", PLAN, 1280, 900), ("plan-phone", PLAN, 390, 844), ("printable", f"{PLAN}ban-in/", 1000, 1300))


def main() -> None:
    """Build the invented ward's site and photograph it."""
    with tempfile.TemporaryDirectory(prefix="niemyet-") as folder, sync_playwright() as playwright:
        site = _built(Path(folder))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(SWITCHES))
        with serve(site) as address:
            for name, path, width, height in SHOTS:
                page = browser.new_page(viewport={"width": width, "height": height})
                _shoot(page, address + path, SHOWCASE / f"{name}.png")
        browser.close()


def _built(folder: Path) -> Path:
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(SHOWCASE / "plans", folder / "plans")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("demo: true", "demo: false")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


def _shoot(page: Page, address: str, target: Path) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=target)
    page.close()


if __name__ == "__main__":
    main()
