"""The index that Pagefind makes of the staged pages: whole, or an error in one line."""

import errno
import subprocess
import sys
import time
from pathlib import Path

import pytest

from niemyet.search.index import SearchIndexError, Stop, pagefind
from tests.helpers.factory import ROOT, make_context
from tests.helpers.patience import PATIENCE
from tests.helpers.project import variables
from tests.helpers.search_site import build_index, plans, stage

_UNMARKED = (
    '<html><head><meta data-pagefind-sort="date[content]" content="2025"></head>'
    "<body><p>nothing marked</p></body></html>"
)


def test_the_index_holds_every_staged_page_and_only_what_the_page_loads(tmp_path: Path) -> None:
    stage(make_context(*plans()), tmp_path / "staged")
    output = tmp_path / "site" / "pagefind"
    assert build_index(tmp_path / "staged", output) == 14
    kept = {path.name for path in output.iterdir() if path.is_file()}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind", "shards.json"} <= kept
    assert not any(part in name for name in kept for part in ("ui", "highlight", "worker"))
    assert {path.name for path in output.iterdir() if path.is_dir()} == {"filter", "fragment", "index"}


def test_an_older_index_is_replaced(tmp_path: Path) -> None:
    stage(make_context(*plans()), tmp_path / "staged")
    build_index(tmp_path / "staged", tmp_path / "index")
    (tmp_path / "index" / "fragment" / "vi_old.pf_fragment").write_bytes(b"old")
    build_index(tmp_path / "staged", tmp_path / "index")
    assert len(list((tmp_path / "index" / "fragment").iterdir())) == 14


def test_a_page_that_pagefind_leaves_out_is_an_error(tmp_path: Path) -> None:
    stage(make_context(), tmp_path / "staged")
    (tmp_path / "staged" / "odd.html").write_text(_UNMARKED)
    with pytest.raises(SearchIndexError, match="chỉ lập chỉ mục 1 trên 2 trang tìm kiếm"):
        build_index(tmp_path / "staged", tmp_path / "index")


def test_a_page_that_tells_no_time_is_an_error(tmp_path: Path) -> None:
    stage(make_context(), tmp_path / "staged")
    (tmp_path / "staged" / "odd.html").write_text("<html><body data-pagefind-body><p>no date</p></body></html>")
    with pytest.raises(SearchIndexError, match=r"odd\.html không cho biết thứ tự thời gian"):
        build_index(tmp_path / "staged", tmp_path / "index")


@pytest.mark.parametrize("lost", ["fragment/*.pf_fragment", "index/*.pf_index"])
def test_an_empty_bundle_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    def run_and_lose(staged: Path, output: Path, stop: Stop) -> None:
        run(staged, output, stop)
        for path in output.glob(lost):
            path.unlink()

    run = pagefind._run
    monkeypatch.setattr(pagefind, "_run", run_and_lose)
    stage(make_context(), tmp_path / "staged")
    with pytest.raises(SearchIndexError, match="xem ổ đĩa có đầy không") as caught:
        build_index(tmp_path / "staged", tmp_path / "index")
    assert "\n" not in str(caught.value)


def test_a_failing_program_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage(make_context(), tmp_path / "staged")
    monkeypatch.setattr(pagefind, "_program", lambda: ("/bin/false",))
    with pytest.raises(SearchIndexError, match="dừng với mã 1") as caught:
        build_index(tmp_path / "staged", tmp_path / "index")
    assert "\n" not in str(caught.value)


def test_what_a_failing_program_says_is_read_as_utf8(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage(make_context(), tmp_path / "staged")
    said = "printf 'hỏng ở mục lục \\377' >&2; exit 3"
    monkeypatch.setattr(pagefind, "_program", lambda: ("/bin/sh", "-c", said))
    with pytest.raises(SearchIndexError, match="dừng với mã 3: hỏng ở mục lục \ufffd; hãy cài lại"):
        build_index(tmp_path / "staged", tmp_path / "index")


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("kill -9 $$", r"SIGKILL\), thường vì máy hết bộ nhớ; hãy đóng bớt"),
        ("kill -15 $$", r"bị hệ thống buộc dừng giữa chừng \(SIGTERM\); hãy dựng lại"),
        ("echo memory allocation of 99 bytes failed >&2; kill -6 $$", "không đủ bộ nhớ .memory allocation of 99"),
        (
            "echo Cannot allocate memory >&2; exit 101",
            "không đủ bộ nhớ",
        ),
        ("echo No space left on device >&2; exit 1", "không ghi được chỉ mục.*xem ổ đĩa có đầy không"),
    ],
)
def test_the_system_that_stops_it_is_not_a_wrong_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    stage(make_context(), tmp_path / "staged")
    monkeypatch.setattr(pagefind, "_program", lambda: ("/bin/sh", "-c", script))
    with pytest.raises(SearchIndexError, match=told) as caught:
        build_index(tmp_path / "staged", tmp_path / "index")
    assert "make install" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "nới giới hạn bộ nhớ"),
        (OSError(errno.ENOSPC, "No space left on device"), "xem ổ đĩa có đầy không"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "make install"),
    ],
)
def test_what_keeps_it_from_running_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, told: str
) -> None:
    def refuse(*given: object, **named: object) -> None:
        raise error

    stage(make_context(), tmp_path / "staged")
    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(SearchIndexError, match=told):
        build_index(tmp_path / "staged", tmp_path / "index")


KILLED = """
import os, signal, threading
from pathlib import Path
from niemyet.search.index import Stop, pagefind

pagefind._program = lambda: ("/bin/sh", "-c", "echo $$ > {pid}; exec sleep 100000")
def kill():
    while not (Path("{pid}").is_file() and Path("{pid}").read_text().endswith("\\n")):
        pass
    os.kill(os.getpid(), signal.SIGKILL)
threading.Thread(target=kill).start()
pagefind.index(Path("."), Path("index"), Stop())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no other system ends a program with the one that began it")
def test_no_program_goes_on_when_the_build_is_killed(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    subprocess.run([sys.executable, "-c", KILLED.format(pid=pid)], cwd=tmp_path, env=variables(ROOT), check=False)
    running = Path("/proc") / pid.read_text(encoding="ascii").strip() / "cmdline"
    until = time.monotonic() + PATIENCE
    while goes_on(running) and time.monotonic() < until:
        time.sleep(0.01)
    assert not goes_on(running)


def goes_on(command_line: Path) -> bool:
    try:
        return b"sleep" in command_line.read_bytes()
    except OSError:
        return False


def test_settings_lying_about_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage(make_context(), tmp_path / "staged")
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")
    assert build_index(tmp_path / "staged", tmp_path / "index") == 1
