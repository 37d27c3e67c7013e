"""Take all pictures anew: python tests/showcase/take.py (after make test has installed its tools).

The README's lie here, those of the editors' guide (guide.py) in docs/assets/bien-tap/.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

SHOWCASE = Path(__file__).resolve().parent
ROOT = SHOWCASE.parent.parent
sys.path.insert(0, str(ROOT))

from tests.helpers.browser import SWITCHES, serve  # noqa: E402 - the tests are no installed package
from tests.showcase import guide  # noqa: E402

PLAN = "ke-hoach/suoi-mo/2026/ngay-hoi-trong-cay/"
SHOTS = (("plan", PLAN, 1280, 900), ("plan-phone", PLAN, 390, 844), ("printable", f"{PLAN}ban-in/", 1000, 1300))


def main() -> None:
    """Build the invented ward's site and photograph it."""
    with tempfile.TemporaryDirectory(prefix="niemyet-") as folder, sync_playwright() as playwright:
        project = _project(Path(folder))
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet"],
            cwd=project,
            env=guide.environment(project),
            check=True,
        )
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(SWITCHES))
        with serve(project / "site") as address:
            for name, path, width, height in SHOTS:
                _shoot(browser, address + path, (width, height), SHOWCASE / f"{name}.png")
            guide.of_the_site(browser, address + PLAN)
        guide.of_mistakes(browser, project, PLAN)
        browser.close()


def _project(folder: Path) -> Path:
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(SHOWCASE / "plans", folder / "plans")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("demo: true", "demo: false")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


def _shoot(browser: Browser, address: str, size: tuple[int, int], target: Path) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=target)
    page.close()


if __name__ == "__main__":
    main()
