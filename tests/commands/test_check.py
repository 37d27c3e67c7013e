"""`niemyet check`: the place in the source, the formats, one rule explained, and every bad input told at its place."""

import json
import os
from pathlib import Path

import pytest

from niemyet.commands import cli
from tests.helpers.calls import called
from tests.helpers.golden import GOLDEN, check
from tests.helpers.project import Project, make_invented

PLAN = "plans/suoi-mo/2025/ke-hoach.md"
HEADER = "---\ntitle: Kế hoạch\nstatus: issued\nnumber: 07\nissued: 2025-02-30\nsource: {kind: original}\n---\n"
ACCEPTED = (
    HEADER.replace("07", "7")
    .replace("-02-30", "")
    .replace("---\ntitle", "---\naccept: [NY-307]\nreview: [issued]\ntitle")
)
BODY = "\nỦy ban nhân dân xã ban hành Kế hoạch./.\n"


def only_rules(output: str) -> list[str]:
    return [line.split()[1] for line in output.splitlines() if line.startswith(("plans/", "mkdocs.yml"))]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_each_format_is_as_agreed(project: Project, capsys: pytest.CaptureFixture[str], form: str) -> None:
    project.write(PLAN, HEADER + BODY)
    project.write("plans/suoi-mo/2025/hai.md", HEADER.replace("Kế hoạch", "\t漢字 Ke\u0302\u0301: hai") + BODY)
    code, output = called(capsys, "check", "--format", form)
    assert code == cli.ERRORS
    check(GOLDEN / "check" / f"{form}.txt", output)


def test_json_is_a_list_even_without_problems(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, output = called(capsys, "check", "--format", "json")
    assert (code, json.loads(output)) == (cli.OK, [])


def test_what_was_accepted_is_counted_and_listed_when_asked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(PLAN, ACCEPTED + BODY)
    code, output = called(capsys, "check", PLAN)
    assert code == cli.OK
    assert " NY-307 " not in output
    assert output.splitlines()[-1].endswith("; 1 phát hiện đã được xem và giữ nguyên; 1 trường chờ xác nhận")
    output = called(capsys, "check", PLAN, "--accepted")[1]
    assert "Đã xem và giữ nguyên:\nplans/suoi-mo/2025/ke-hoach.md:5:9: NY-307 cảnh báo" in output
    records = json.loads(called(capsys, "check", "--accepted", "--format", "json")[1])
    assert [record["rule"] for record in records if record.get("accepted")] == ["NY-307"]


def test_a_path_may_be_absolute_a_folder_or_roundabout(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write(PLAN, HEADER + BODY)
    project.write("plans/suoi-mo/2024/cu.md", HEADER + BODY)
    whole = called(capsys, "check", PLAN)
    assert whole[0] == cli.ERRORS
    assert called(capsys, "check", str(project.root / PLAN)) == whole
    assert called(capsys, "check", f"plans/../{PLAN}") == whole
    assert called(capsys, "check", "plans/suoi-mo/2025/") == whole
    assert called(capsys, "check", ".") == called(capsys, "check")
    for nowhere in ("plans/khong-co.md", "/etc/passwd", "../x", "plans/suoi-mo/2025/ke-hoach"):
        assert called(capsys, "check", nowhere)[0] == cli.USAGE


def test_a_rule_is_explained(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, output = called(capsys, "check", "--explain", "NY-321")
    assert code == cli.OK
    check(GOLDEN / "check" / "explain.txt", output)
    assert (
        called(capsys, "check", "--explain", "321") == called(capsys, "check", "--explain", "ny-321") == (code, output)
    )


def test_an_unknown_rule_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, output = called(capsys, "check", "--explain", "NY-999")
    assert code == cli.USAGE
    assert output.startswith("niemyet: không có quy tắc “NY-999”; có phải NY-")
    project.write(
        PLAN, HEADER.replace("---\ntitle", "---\naccept: [NY-999]\ntitle").replace("07", "7").replace("-02-30", "")
    )
    assert "ke-hoach.md:2:10: NY-308 lỗi: “NY-999” không phải mã quy tắc" in called(capsys, "check")[1]


def test_a_call_that_is_off_is_told_in_vietnamese(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["check", "--format", "xml"], ["chek"], [], ["check", "--explian"]):
        assert cli.main(arguments) == cli.USAGE
        assert capsys.readouterr().err.startswith("niemyet: lệnh chưa đúng (")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "1:1: NY-011"),
        (b"Khong co phan dau\n", "1:1: NY-011"),
        (b"---\ntitle: x\n", "1:1: NY-012"),
        (b"---\n\ttitle: x\n---\n", "2:1: NY-013"),
        (HEADER.encode("utf-16"), "1:1: NY-002"),
        (HEADER.encode("utf-16-le"), "1:1: NY-002"),
        ("---\ntitle: Kế ho".encode() + b"\xb9ch TCVN3\n---\n", "2:13: NY-002"),
        (HEADER.encode() + b"x" * 1_000_000, "1:1: NY-005"),
        (HEADER.encode() + b"x" * 400_000, "8:1: NY-005"),
    ],
    ids=["empty", "no-header", "open-header", "tab", "utf-16", "utf-16-without-mark", "tcvn3", "huge", "long-line"],
)
def test_bad_bytes_are_told_at_their_place(
    project: Project, capsys: pytest.CaptureFixture[str], content: bytes, expected: str
) -> None:
    project.write(PLAN, content)
    code, output = called(capsys, "check", PLAN)
    assert code == cli.ERRORS
    assert output.startswith(f"{PLAN}:{expected} lỗi: ")
    assert max(map(len, output.splitlines())) < 300


def test_a_folder_in_a_files_place_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / PLAN).mkdir(parents=True)
    (project.root / "plans/ho-xanh/ward.yml").mkdir(parents=True)
    code, output = called(capsys, "check")
    assert code == cli.ERRORS
    assert only_rules(output) == ["NY-004", "NY-004"]


def test_what_cannot_be_read_is_told(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write(PLAN, HEADER + BODY)
    project.write("plans/dong/2025/x.md", HEADER + BODY)

    def denied(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    real, opened = os.scandir, os.open
    monkeypatch.setattr(
        "os.open", lambda path, *rest: denied(path) if Path(path).suffix == ".md" else opened(path, *rest)
    )
    monkeypatch.setattr("os.scandir", lambda path: denied(path) if Path(path).name == "dong" else real(path))
    _, output = called(capsys, "check", "plans")
    assert "plans/dong:1:1: NY-004 lỗi: không mở được thư mục (Permission denied)" in output
    assert f"{PLAN}:1:1: NY-004 lỗi: không đọc được tệp (Permission denied)" in output


def test_a_plan_without_its_wards_file_is_told_at_that_file(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write("plans/ho-xanh/2025/x.md", ACCEPTED + BODY)
    for path in ("plans/ho-xanh/2025/x.md", "plans/ho-xanh"):
        code, output = called(capsys, "check", path)
        assert code == cli.ERRORS
        assert output.startswith("plans/ho-xanh/ward.yml:1:1: NY-401 lỗi: ")


def test_large_and_inherited_settings_are_no_errors(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    config = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    nested = "  x: " + "[" * 20 + "]" * 20 + "\n"
    project.write("mkdocs.yml", config + nested + "# " + "x" * 99 + "\n" * 20_000)
    assert called(capsys, "check")[0] == cli.OK
    project.write("base.yml", config)
    for text in (
        "INHERIT: base.yml\n",
        config.replace("site_url: ", "site_url: !ENV [SITE_URL, 'https://x.example/'] #"),
    ):
        project.write("mkdocs.yml", text)
        code, output = called(capsys, "check", "--explain", "NY-104")
        assert output.rstrip().endswith("  bien-tap/quy-tac/NY-104/")
        code, output = called(capsys, "check")
        assert code == cli.OK
        assert "(INHERIT, !ENV)" in output


def test_a_project_without_history_is_told_which_dates_are_missing(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    (line,) = [line for line in project.check().lines if "NY-041" in line]
    assert line.startswith("plans:1:1: NY-041 cảnh báo: thư mục này không có lịch sử git")
    project.commit()
    assert "NY-041" not in project.check().output


def test_where_one_file_is_asked_for_the_history_is_not_told(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    assert "NY-041" not in project.check("plans/suoi-mo/2025/hoi-nghi-tong-ket.md").output
