"""`niemyet check --fix`: shown first, written where that is wanted, by position, and never under a signature."""

import pytest

from niemyet.commands import cli
from tests.helpers.calls import called
from tests.helpers.project import Project

PLAN = "plans/suoi-mo/2025/ke-hoach.md"
WRONG = """\
---
title: Tổ chức Hội nghị: tổng kết năm 2025   # như văn bản
number: 07/KH-UBND
issued: ngày 05/11/2025
status:ban hành
events:
when: 8 giờ 00, ngày 20/11/2025
venue: Hội trường xã
recipients:
  - Thường trực Đảng ủy;
  - Lưu: VT, VHXH.
source: Toàn văn
---

## I. MỤC ĐÍCH

- Tiết kiệm ,  hiệu quả./.
"""
RIGHT = """\
---
title: "Tổ chức Hội nghị: tổng kết năm 2025"   # như văn bản
number: 7
issued: 2025-11-05
status: issued
events:
  when: 2025-11-20T08:00
  venue: Hội trường xã
recipients:
  - Thường trực Đảng ủy
source: {kind: original}
symbol: KH-UBND
filed: VT, VHXH
---

## I. MỤC ĐÍCH

- Tiết kiệm ,  hiệu quả./.
"""


def answered(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[str]:
    asked: list[str] = []

    def reply(question: str) -> str:
        asked.append(question)
        return answer

    monkeypatch.setattr("builtins.input", reply)
    return asked


def test_everything_that_is_ready_is_written_and_a_signed_text_left_alone(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project.write(PLAN, WRONG)
    code, output = called(capsys, "check", "--fix", "--yes")
    assert file.read_text(encoding="utf-8") == RIGHT
    assert code == cli.OK
    assert "đã sửa 1 tệp" in output
    assert " lỗi: " not in output
    assert called(capsys, "check", "--fix", "--yes")[1].startswith("không có chỗ nào sửa sẵn được")
    assert file.read_text(encoding="utf-8") == RIGHT


def test_a_draft_is_mended_in_its_text_too(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    file = project.write(PLAN, RIGHT.replace("status: issued", "status: draft").replace("number: 7\n", ""))
    called(capsys, "check", "--fix", "--yes")
    assert "- Tiết kiệm, hiệu quả./.\n" in file.read_text(encoding="utf-8")


def test_the_difference_is_shown_and_nothing_written_without_a_yes(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = project.write(PLAN, WRONG)
    asked = answered(monkeypatch, "")
    code, output = called(capsys, "check", "--fix")
    assert code == cli.ERRORS
    assert f"--- a/{PLAN}\n+++ b/{PLAN}\n@@ " in output
    assert "\n-status:ban hành\n" in output
    assert "\n+status: issued\n" in output
    assert asked == ["Ghi những thay đổi trên vào 1 tệp? (có/không) [không]: "]
    assert output.endswith("không ghi gì\n")
    assert file.read_text(encoding="utf-8") == WRONG


def test_a_yes_writes(project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    file = project.write(PLAN, WRONG)
    answered(monkeypatch, "có")
    assert called(capsys, "check", "--fix")[0] == cli.OK
    assert file.read_text(encoding="utf-8") == RIGHT


def test_line_ends_and_marks_stay_as_they_are(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    file = project.write(PLAN, "\ufeff".encode() + WRONG.replace("\n", "\r\n").encode())
    assert called(capsys, "check", "--fix", "--yes")[0] == cli.OK
    assert file.read_bytes() == "\ufeff".encode() + RIGHT.replace("\n", "\r\n").encode()


def test_only_what_was_asked_for_is_mended(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write(PLAN, WRONG)
    other = project.write("plans/suoi-mo/2025/hai.md", WRONG.replace("07/KH", "08/KH"))
    assert called(capsys, "check", "--fix", "--yes", PLAN)[0] == cli.OK
    assert other.read_text(encoding="utf-8") == WRONG.replace("07/KH", "08/KH")


def test_a_file_that_changes_meanwhile_is_not_written_over(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = project.write(PLAN, WRONG)
    changed = WRONG.replace("Tiết kiệm", "Chu đáo")

    def reply(question: str) -> str:
        file.write_text(changed, encoding="utf-8")
        return "có"

    monkeypatch.setattr("builtins.input", reply)
    code, output = called(capsys, "check", "--fix")
    assert code != cli.OK
    assert "vừa được sửa ở nơi khác; không ghi gì" in output
    assert file.read_text(encoding="utf-8") == changed


def test_it_is_for_people_alone(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, "check", "--fix", "--format", "json")[0] == cli.USAGE
    assert called(capsys, "check", "--yes")[0] == cli.USAGE
