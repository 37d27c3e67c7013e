"""A build killed at any moment, out of disk, or beside another: who reads the site always reads a whole one."""

import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random

import pytest

from tests.helpers.killed import EXCHANGE, NEVER, RENAMED, acts, kill
from tests.helpers.patience import PATIENCE
from tests.helpers.project import Project, make_invented, variables
from tests.helpers.soak import times

PLANS = [f"suoi-mo/2025/ke-hoach-{number}" for number in range(12)]
BUILD = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
LEDGER = ("niemyet", "ledger", "--write")
ROOM = 48 * 1024  # kB: enough for two sites, before something else fills the disk
LEFT = 60  # kB


class Reader(threading.Thread):
    """A citizen who reads without a pause; notes whatever was not there or was cut short."""

    def __init__(self, site: Path) -> None:
        super().__init__()
        self.pages = [site / "index.html", *(site / f"ke-hoach/{plan}/index.html" for plan in PLANS)]
        self.faults: list[str] = []
        self.read = 0
        self.enough = threading.Event()

    def run(self) -> None:
        while not self.enough.is_set():
            for page in self.pages:
                try:
                    if not page.read_bytes().rstrip().endswith(b"</html>"):
                        self.faults.append(f"{page} is cut short")
                except OSError as error:
                    self.faults.append(str(error))
                self.read += 1
            time.sleep(0.002)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A dozen plans and their site."""
    made = make_invented(tmp_path_factory.mktemp("killed") / "project")
    retitled(made, "Kế hoạch đầu tiên")
    done = made.build("--strict")
    assert done.code == 0, done.output
    return made


def retitled(project: Project, title: str) -> None:
    for plan in PLANS:
        project.plan(plan, title=title, number=None, status="unconfirmed", issued=None)


def test_a_kill_at_any_moment_leaves_the_old_site_or_the_new_one(project: Project, tmp_path: Path) -> None:
    reader = Reader(project.site)
    reader.start()
    try:
        for turn, (number, words) in enumerate(moments(project, tmp_path / "acts.txt", times(5, 100))):
            old = project.tree()
            retitled(project, f"Kế hoạch lần {turn}")
            assert kill(project, tmp_path / "acts.txt", number, words) or not words
            found = project.tree()
            healed(project, old, found, f"kill {turn}, before act {number} {words}")
    finally:
        reader.enough.set()
        reader.join()
    assert reader.read > len(reader.pages)
    assert reader.faults == []


def test_so_does_one_where_the_system_has_no_exchange(project: Project, tmp_path: Path) -> None:
    """Between two renames no site is in its place: the old one stands beside it, and the next build puts it back."""
    for turn, (number, words) in enumerate(moments(project, tmp_path / "acts.txt", times(1, 100), exchange=False)):
        old = project.tree()
        retitled(project, f"Kế hoạch không đổi chỗ lần {turn}")
        assert kill(project, tmp_path / "acts.txt", number, words, exchange=False) or not words
        found = project.tree() or project.tree("site.old")
        healed(project, old, found, f"kill {turn}, before act {number} {words}")


def healed(project: Project, old: dict[str, str], found: dict[str, str], moment: str) -> None:
    """The next build is clean, and what was found before it was the old site or the new one."""
    done = project.build()
    assert done.code == 0, f"{moment}\n{done.output}"
    assert found in (old, project.tree()), moment
    assert {path.name for path in project.root.glob("site*")} == {"site", "site.lock", "site.next"}, moment


def moments(project: Project, log: Path, count: int, *, exchange: bool = True) -> list[tuple[int, str]]:
    """Just before and after each step of the exchange, and `count` moments all over a build, as acts and what they are counted from."""
    retitled(project, "Kế hoạch để đếm")
    random, every = Random(7), len(acts(project, log, exchange=exchange))
    assert every > 100
    return [
        *([(0, EXCHANGE), (1, EXCHANGE)] if exchange else [(number, RENAMED) for number in range(4)]),
        *((int((part + random.random()) * every / count), "") for part in range(count)),
    ]


def test_a_kill_while_the_ledger_is_written_leaves_the_old_one_or_the_new_one(project: Project, tmp_path: Path) -> None:
    ledger, log = project.root / "plans/suoi-mo/addresses.txt", tmp_path / "acts.txt"
    ledger.write_text("", encoding="utf-8")
    every = len(acts(project, log, command=LEDGER))
    new, random = ledger.read_bytes(), Random(7)
    assert new
    count = times(10, 100)
    for turn in range(count):
        first = turn % 2 == 0
        ledger.unlink() if first else ledger.write_text("", encoding="utf-8")
        kill(project, log, int((turn + random.random()) * every / count), command=LEDGER)
        assert (ledger.read_bytes() if ledger.exists() else b"") in (b"", new)
        assert not (first and ledger.exists() and ledger.read_bytes() != new)
        assert project.check().code == 0
    assert kill(project, log, NEVER, command=LEDGER) is False
    assert ledger.read_bytes() == new


def test_two_builders_at_once_leave_one_whole_site(project: Project) -> None:
    retitled(project, "Kế hoạch của hai người")
    builders = [
        subprocess.Popen(BUILD, cwd=project.root, env=variables(project.root), stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [builder.communicate(timeout=PATIENCE)[1] for builder in builders]
    assert 0 in [builder.returncode for builder in builders]
    for builder, text in zip(builders, said, strict=True):
        assert "Traceback" not in text
        assert builder.returncode == 0 or "một lần dựng trang khác đang chạy" in text
    after = project.tree()
    assert project.build().code == 0
    assert project.tree() == after


def test_a_full_disk_leaves_the_old_site_and_says_so_in_one_line(tmp_path: Path) -> None:
    """In a name space of its own, where a small memory disk is mounted and goes with it."""
    source = make_invented(tmp_path / "source")
    place = tmp_path / "small"
    place.mkdir()
    digests = "find site -type f ! -path '*/pagefind/*' -exec sha256sum {} + | sort"
    build = " ".join(BUILD)
    script = f"""
set -e
mount -t tmpfs -o size={ROOM}k tmpfs {place}
cp -r {source.root}/. {place}
cd {place}
{build}
{digests} > {tmp_path}/before
echo "- Một việc nữa." >> plans/suoi-mo/2025/hoi-nghi-tong-ket.md
cat /dev/zero > filler 2>/dev/null || truncate --size=-{LEFT}k filler
{build} > {tmp_path}/said 2>&1 || echo "code $?" >> {tmp_path}/said
{digests} > {tmp_path}/after
rm filler
{build}
grep -q "Một việc nữa" site/ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/index.html
"""
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", script],
        env=variables(source.root) | {"PYTHONPATH": str(place / "hooks")},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = (tmp_path / "said").read_text(encoding="utf-8")
    assert "Traceback" not in said
    assert said.endswith("code 1\n")
    (line,) = [line for line in said.splitlines() if "No space left" in line]
    assert line.endswith("trang cũ còn nguyên")
    assert (tmp_path / "after").read_text(encoding="utf-8") == (tmp_path / "before").read_text(encoding="utf-8")
