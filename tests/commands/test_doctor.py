"""`niemyet doctor`: each thing that a keeper worries about is told with what to do, and the exit code says whether to act."""

import json
import socket
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from niemyet.base.cache import Cache
from niemyet.base.shown_trees import opened
from niemyet.commands import cli
from niemyet.commands.examining.looks import disk
from niemyet.commands.preview_server import PreviewServer
from niemyet.sources import git_dates
from tests.helpers.factory import ROOT
from tests.helpers.project import Project

LOOKS = {"disk", "feedback", "history", "ledgers", "permissions", "plans", "served", "trees", "versions"}


@pytest.fixture
def kept(project: Project) -> Project:
    """A project with a plan, its ledger and its lock, all committed."""
    project.ward(email="xa@suoimo.example")
    project.plan("suoi-mo/2025/hoi-nghi-tong-ket")
    project.write("requirements.lock", (ROOT / "requirements.lock").read_bytes())
    project.write("preview.yml", (ROOT / "preview.yml").read_bytes())
    assert cli.main(["ledger", "--write"]) == 0
    project.commit()
    return project


def look(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    """The exit code, and of each look its faults as (level, what)."""
    capsys.readouterr()
    code = cli.main(["doctor", "--format", "json", *arguments])
    told = json.loads(capsys.readouterr().out)
    assert told["well"] == (code == 0)
    faults = {it["id"]: it["faults"] for it in told["checks"]}
    assert faults.keys() >= LOOKS
    assert all(fault["what"] and fault["advice"] for found in faults.values() for fault in found)
    return code, {name: [(fault["level"], fault["what"]) for fault in found] for name, found in faults.items()}


def test_where_all_is_well_it_says_so(kept: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, faults = look(capsys)
    must = {name: found for name, found in faults.items() if any(level == "must" for level, _ in found)}
    assert (code, must) == (0, {})
    assert cli.main(["doctor"]) == 0
    assert "Mọi thứ đều ổn." in capsys.readouterr().out


def test_a_history_that_is_missing_must_be_mended(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.root.parent))
    monkeypatch.setattr(
        git_dates, "problems", lambda root: git_dates.modified(root, git_dates.state(root), Cache()).problems
    )
    code, faults = look(capsys)
    assert code == 1
    assert [level for level, _ in faults["history"]] == ["must"]


def test_ledgers_that_are_not_committed_or_not_whole(kept: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = "plans/suoi-mo/addresses.txt"
    kept.write(path, (kept.root / path).read_bytes() + b"ke-hoach/suoi-mo/2020/cu/\n")
    code, faults = look(capsys)
    assert code == 1
    assert ("must", f"chưa commit: {path}") in faults["ledgers"]
    assert any("bị mất" in what for _, what in faults["ledgers"])


def test_addresses_that_no_ledger_holds(kept: Project, capsys: pytest.CaptureFixture[str]) -> None:
    kept.plan("suoi-mo/2025/moi", title="Tổ chức Ngày hội trồng cây")
    _, faults = look(capsys)
    assert [level for level, what in faults["ledgers"] if "chưa ghi vào sổ" in what] == ["should"]


def test_a_site_that_is_a_link_or_half(kept: Project, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (kept.root / "site").mkdir()
    code, faults = look(capsys)
    assert code == 1
    assert len(faults["trees"]) == 2
    (kept.root / "site").rmdir()
    (kept.root / "site").symlink_to(tmp_path)
    code, faults = look(capsys)
    assert (code, len(faults["trees"])) == (1, 1)


def test_versions_rights_errors_and_room(
    kept: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.write("requirements.lock", "mkdocs==0.1 \\\nkhong-co==1\n")
    (kept.root / "plans").chmod(0o777)
    kept.plan("suoi-mo/2025/hong", issued="2025-02-30")
    monkeypatch.setattr(disk, "LEAST", 1 << 62)
    code, faults = look(capsys)
    assert code == 1
    assert [what.partition(" đang")[0] for _, what in faults["versions"]] == ["mkdocs"]
    assert [what for _, what in faults["permissions"]] == ["mọi tài khoản trên máy đều ghi được vào plans"]
    assert "lỗi, nên trang không dựng được" in faults["plans"][0][1]
    assert [level for level, _ in faults["disk"]] == ["must"]


def test_a_ward_without_an_address_for_faults_is_told(kept: Project, capsys: pytest.CaptureFixture[str]) -> None:
    ward = kept.root / "plans/suoi-mo/ward.yml"
    lines = ward.read_text(encoding="utf-8").splitlines(keepends=True)
    ward.write_text(
        "".join(line for line in lines if not line.startswith(("email:", "feedback_url:"))), encoding="utf-8"
    )
    _, faults = look(capsys)
    assert faults["feedback"] == [("should", "suoi-mo: người đọc không có chỗ báo sai sót")]


def test_a_server_is_asked_only_where_it_is_named(
    kept: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "served").mkdir()
    (tmp_path / "served/index.html").write_text("x", encoding="utf-8")
    with PreviewServer(opened(tmp_path / "served")) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        _, faults = look(capsys, "--url", server.address)
        server.shutdown()
        thread.join()
    told = [what for _, what in faults["served"]]
    assert "/feed.xml trả về 404" in told
    assert not [what for what in told if "tiêu đề" in what or what.startswith("/ ")]
    _, faults = look(capsys, "--url", server.address)
    assert "không có máy chủ nào trả lời" in faults["served"][0][1]

    def refused(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    assert look(capsys)[1]["served"] == []


@pytest.mark.parametrize(
    "url", ["http://example.org/", "https://127.0.0.1/", "127.0.0.1:80", "http://[x", "http://127.0.0.1:x/"]
)
def test_only_this_machine_may_be_named(url: str, kept: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor", "--url", url]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
