"""`mkdocs serve` as an editor uses it: save, look, break, mend; nothing runs on and nothing is left behind."""

import os
import re
import time
from collections.abc import Iterator

import pytest

from tests.helpers.patience import PATIENCE
from tests.helpers.project import make_invented
from tests.helpers.served import Server, serving

PLAN = "suoi-mo/2025/hoi-nghi-tong-ket"
SECOND = "suoi-mo/2025/ke-hoach-hai"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests of this file; each test begins and ends with two plans in order."""
    folder = tmp_path_factory.mktemp("serve")
    project = make_invented(folder / "project")
    project.plan(SECOND, title="Kế hoạch hai")
    with serving(project, folder) as running:
        assert running.shows(PLAN, "Tổ chức Hội nghị tổng kết"), running.log.read_text(encoding="utf-8")
        yield running
    log = running.log.read_text(encoding="utf-8")
    assert "Traceback" not in log
    assert not re.findall("ERROR.*", log)
    assert os.listdir(running.temporary) == []


def mended(server: Server, title: str) -> bool:
    server.project.plan(PLAN, title=title)
    return server.shows(PLAN, title)


def test_the_page_follows_the_file(server: Server) -> None:
    server.project.plan(PLAN, title="Tên vừa sửa")
    assert server.shows(PLAN, "Tên vừa sửa")


def test_a_file_that_cannot_be_read_shows_why_at_its_address(server: Server) -> None:
    server.project.write(f"plans/{PLAN}.md", "---\ntitle: Kế hoạch: năm\n---\n")
    assert server.shows(PLAN, "Kế hoạch chưa đăng được")
    page = server.page(PLAN)
    assert f"plans/{PLAN}.md" in page
    assert 'Dòng 2, cột 16: giá trị có dấu hai chấm; hãy viết: title: "Kế hoạch: năm"' in page
    assert "bien-tap/quy-tac/NY-013/" in page
    assert "Kế hoạch hai" in server.page(SECOND)
    assert mended(server, "Lành sau lỗi cú pháp")


def test_a_plan_that_breaks_a_rule_shows_why_at_its_address(server: Server) -> None:
    server.project.plan(PLAN, topic="khong-co", replaces=["suoi-mo/2024/khong-co"])
    assert server.shows(PLAN, "không có lĩnh vực “khong-co”")
    assert "không có kế hoạch “suoi-mo/2024/khong-co”" in server.page(PLAN)
    assert "Kế hoạch hai" in server.page(SECOND)
    assert mended(server, "Lành sau lỗi quy tắc")


def test_a_link_to_a_broken_plan_does_not_stop_the_server(server: Server) -> None:
    server.project.plan(SECOND, title="Kế hoạch hai", body="\nXem [kế hoạch](hoi-nghi-tong-ket.md).\n")
    assert server.shows(SECOND, f"../../../../ke-hoach/{PLAN}/")
    server.project.plan(PLAN, colour="đỏ")
    assert server.shows(PLAN, "không có trường “colour”")
    assert server.shows(SECOND, "Kế hoạch chưa đăng được")
    assert mended(server, "Lành sau lỗi liên kết")
    assert server.shows(SECOND, f"../../../../ke-hoach/{PLAN}/")


def test_a_new_plan_appears_and_a_deleted_one_goes(server: Server) -> None:
    path = server.project.plan("suoi-mo/2026/ke-hoach-moi", title="Kế hoạch mới")
    assert server.shows("suoi-mo/2026/ke-hoach-moi", "Kế hoạch mới")
    path.unlink()
    end = time.monotonic() + PATIENCE
    while server.page("suoi-mo/2026/ke-hoach-moi") and time.monotonic() < end:
        time.sleep(0.1)
    assert not server.page("suoi-mo/2026/ke-hoach-moi")


def test_a_draft_can_be_looked_at_and_changes_no_other_page_until_it_is_none(server: Server) -> None:
    draft = "suoi-mo/2026/con-ban"
    path = server.project.plan(draft, title="Kế hoạch còn bàn", status="draft", number=None, replaces=[PLAN])
    assert server.shows(draft, "Dự thảo: chỉ thấy khi xem trước, chưa được đăng.")
    assert "Kế hoạch còn bàn" in server.page("suoi-mo")
    assert "Kế hoạch còn bàn" not in server.page(PLAN)
    server.project.plan(draft, title="Kế hoạch còn bàn", number="9", replaces=[PLAN])
    assert server.shows(PLAN, "Kế hoạch này đã được thay thế bằng:")
    assert "Kế hoạch còn bàn" in server.page(PLAN)
    path.unlink()
    assert mended(server, "Lành sau dự thảo")


def test_pages_on_trial_carry_no_policy_that_would_keep_them_from_reloading(server: Server) -> None:
    for page in (server.page(PLAN), server.page(f"{PLAN}/ban-in"), server.page("suoi-mo")):
        assert "livereload" in page
        assert "Content-Security-Policy" not in page


def test_one_save_is_one_build(server: Server) -> None:
    """Whatever an earlier save, or one of these, still asks for is built by the time the next one is shown."""
    assert saved_at_once(server, "Lưu trước")
    before = server.builds()
    assert all(saved_at_once(server, f"Lưu lần {turn}") for turn in range(3))
    assert server.builds() == before + 3


def saved_at_once(server: Server, title: str) -> bool:
    """Save as many editors do: beside the folder, then over the old file in one step, which nobody can see half done."""
    path = server.project.root / f"plans/{PLAN}.md"
    text, found = re.subn("^title: .*$", f"title: {title}", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert found == 1
    server.project.write("aside.md", text).replace(path)
    return server.shows(PLAN, title)
