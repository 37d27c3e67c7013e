"""When `serve` ends, nothing is left that writes into the folder that the engine takes away."""

import subprocess
import sys
from pathlib import Path

from tests.helpers.patience import PATIENCE
from tests.helpers.project import make_invented, variables

# As `mkdocs serve`, but that the interrupt comes while the index is made, which goes on writing until it is ended.
RUN = """
import runpy, sys, threading
sys.path.insert(0, "hooks")
from mkdocs.livereload import LiveReloadServer
from niemyet.building.publish import indexing, publication

begun = threading.Event()

def write_on(self, live, standby, stop, room):
    for number in range(sys.maxsize):
        (live / f"{number}.txt").touch()
        begun.set()
        stop.heed()

def interrupted(self):
    begun.wait()
    raise KeyboardInterrupt

indexing.QUIET = 0
publication.Publication.index = write_on
LiveReloadServer._build_loop = interrupted
sys.argv = ["mkdocs", "serve", "-a", "127.0.0.1:0"]
runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
"""


def test_an_index_that_is_being_made_is_ended_first(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    (tmp_path / "temporary").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=project.root,
        env=variables(project.root) | {"TMPDIR": str(tmp_path / "temporary")},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Shutting down..." in done.stderr
    assert "Traceback" not in done.stderr
    assert list((tmp_path / "temporary").iterdir()) == []
