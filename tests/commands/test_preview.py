"""`niemyet preview`: what lies in a folder or a zip file is shown on this machine, and nothing that lies elsewhere."""

import http.client
import os
import signal
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from niemyet.base.shown_trees import opened
from niemyet.commands import cli
from niemyet.commands.preview_server import PreviewServer, path_of
from niemyet.outputs.parts.policy import HEADERS
from tests.helpers import windows
from tests.helpers.patience import PATIENCE
from tests.helpers.previews import FILES, folder_of, zip_of
from tests.helpers.project import NIEMYET

NO_FILE = [
    "/../bi-mat.txt",
    "/%2e%2e/bi-mat.txt",
    "/ke-hoach/..%2f..%2fbi-mat.txt",
    "/..%5cbi-mat.txt",
    "/c:/bi-mat.txt",
]
NO_FILE += ["/./a.js", "/a.js%00", "/%ff", "/a.js/", "/ke-hoach//index.html", "*"]


@contextmanager
def shown(path: Path) -> Iterator[PreviewServer]:
    with PreviewServer(opened(path)) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def ask(server: PreviewServer, target: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=PATIENCE)
    connection.putrequest(method, target, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return found


@pytest.fixture(params=["folder", "zip", "zip of a folder"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PreviewServer]:
    path = (
        folder_of(tmp_path)
        if request.param == "folder"
        else zip_of(tmp_path, prefix="preview/" * (request.param != "zip"))
    )
    with shown(path) as running:
        yield running


def test_pages_and_files_are_shown_as_what_they_are(server: PreviewServer) -> None:
    kinds = {
        "/": ("text/html; charset=utf-8", "index.html"),
        "/?q=1": ("text/html; charset=utf-8", "index.html"),
        "/ke-hoach/": ("text/html; charset=utf-8", "ke-hoach/index.html"),
        "/t%E1%BB%87p.md": ("text/markdown; charset=utf-8", "tệp.md"),
        "/a.js": ("text/javascript; charset=utf-8", "a.js"),
        "/tim-kiem/pagefind/x.pf_index": ("application/octet-stream", "tim-kiem/pagefind/x.pf_index"),
    }
    for target, (kind, name) in kinds.items():
        status, headers, data = ask(server, target)
        assert (status, headers["Content-Type"], data) == (200, kind, FILES[name]), target
        assert headers.items() >= HEADERS.items()


def test_a_folder_leads_to_its_page_and_what_is_not_there_says_so(server: PreviewServer) -> None:
    status, headers, _ = ask(server, "/ke-hoach")
    assert (status, headers["Location"]) == (301, "/ke-hoach/")
    status, headers, data = ask(server, "/khong-co/")
    assert (status, headers["Content-Type"], data) == (404, "text/html; charset=utf-8", FILES["404.html"])
    assert ask(server, "/", "HEAD")[2] == b""
    assert ask(server, "/", "POST")[0] == 501


@pytest.mark.parametrize("target", NO_FILE)
def test_nothing_outside_is_reached(server: PreviewServer, target: str) -> None:
    status, _, data = ask(server, target)
    assert (status, data) == (404, FILES["404.html"])


def test_pages_under_other_names_may_not_ask(server: PreviewServer) -> None:
    status, _, data = ask(server, "/", Host=f"evil.example:{server.server_port}")
    assert (status, data) == (403, b"")
    assert ask(server, "/", Host=f"localhost:{server.server_port}")[0] == 200
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_links_in_a_folder_lead_nowhere(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "link.txt").symlink_to(tmp_path / "bi-mat.txt")
    (folder / "out").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.txt")
    with shown(folder) as server:
        for target in ("/link.txt", "/out/bi-mat.txt", "/pipe.txt"):
            assert ask(server, target)[0] == 404, target


def test_what_is_no_preview_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "two").mkdir()
    for name in ("one", "other"):
        (tmp_path / "two" / name).mkdir()
        (tmp_path / "two" / name / "index.html").touch()
    (tmp_path / "text.zip").write_bytes(b"PK\x03\x04 not whole")
    said = {}
    for call in ([], ["khong-co"], ["empty"], ["two"], ["text.zip"]):
        assert cli.main(["preview", "--no-open", *call]) == 2
        said[" ".join(call)] = capsys.readouterr().err
    assert all(len(line.splitlines()) == 1 for line in said.values())
    assert "chưa có thư mục preview hay site" in said[""]
    assert "không có thư mục hoặc tệp này" in said["khong-co"]
    assert "thiếu index.html" in said["empty"]
    assert "thiếu index.html" in said["two"]
    assert "không phải thư mục, cũng không phải tệp zip" in said["text.zip"]


@pytest.mark.parametrize("chosen", [[], ["preview"], ["--no-open"]])
def test_the_browser_is_opened_unless_it_is_not_wanted(
    chosen: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_: PreviewServer) -> None:
        raise KeyboardInterrupt

    asked: list[str] = []
    monkeypatch.chdir(folder_of(tmp_path).parent)
    monkeypatch.setattr(webbrowser, "open", asked.append)
    monkeypatch.setattr(PreviewServer, "serve_forever", stop)
    assert cli.main(["preview", *chosen]) == 0
    told = capsys.readouterr().out
    assert all(address in told for address in asked)
    assert len(asked) == (0 if "--no-open" in chosen else 1)
    assert "http://127.0.0.1:" in told


@pytest.mark.parametrize("program", [NIEMYET, windows.COMMAND], ids=["here", "as on Windows"])
def test_the_command_serves_until_it_is_told_to_end(program: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", program, "preview", "--no-open", str(zip_of(tmp_path))]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        line = process.stdout.readline()
        port = int(line.partition("127.0.0.1:")[2].partition("/")[0])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", "/a.js")
        assert connection.getresponse().read() == b"1"
        connection.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["xem-truoc.zip"]


def test_an_address_is_a_path_of_names() -> None:
    assert [path_of(each) for each in ("/", "/a/b.html?x#y", "/a/", "/a%20b")] == ["", "a/b.html", "a/", "a b"]
