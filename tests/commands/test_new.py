"""`niemyet new`: a first draft that passes the check, with the unknown left blank and under review."""

import io

import pytest

from niemyet.commands import cli
from niemyet.reading.header.nodes import read_tree
from niemyet.reading.header.scalar import scalar
from tests.helpers.golden import GOLDEN, check
from tests.helpers.project import Project

NEXT = "plans/suoi-mo/2025/hoi-nghi-so-ket-cai-cach-hanh-chinh-quy-3-2025.md"
OPTIONS = ("--ward", "suoi-mo", "--occasion", "so-ket-quy", "--period", "2025-Q3", "--topic", "cai-cach-hanh-chinh")


def new(*options: str) -> int:
    return cli.main(["new", *options])


def written(project: Project) -> list[str]:
    return sorted(path.relative_to(project.root).as_posix() for path in project.root.glob("plans/*/*/*.md"))


def test_the_draft_without_questions_is_as_agreed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(*OPTIONS, "--yes") == cli.OK
    assert capsys.readouterr().out.startswith(f"Đã tạo {NEXT}\n")
    check(GOLDEN / "new" / "so-ket-quy.md", (project.root / NEXT).read_bytes())


@pytest.mark.parametrize(
    ("occasion", "period", "path", "title"),
    [
        ("tong-ket-nam", "2025", "hoi-nghi-tong-ket-cai-cach-hanh-chinh-2025",
         "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025, triển khai nhiệm vụ năm 2026"),
        ("so-ket-quy", "2025-Q4", "hoi-nghi-so-ket-cai-cach-hanh-chinh-quy-4-2025",
         "Tổ chức Hội nghị sơ kết công tác cải cách hành chính Quý IV năm 2025, triển khai nhiệm vụ Quý I năm 2026"),
        ("danh-gia-6-thang", "2025-H1", "hoi-nghi-danh-gia-cai-cach-hanh-chinh-6-thang-dau-nam-2025",
         "Tổ chức Hội nghị đánh giá công tác cải cách hành chính 6 tháng đầu năm 2025, triển khai nhiệm vụ 6 tháng cuối năm 2025"),
    ],
)  # fmt: skip
def test_title_periods_and_address_follow_from_the_occasion(
    project: Project, occasion: str, period: str, path: str, title: str
) -> None:
    assert (
        new("--ward", "suoi-mo", "--occasion", occasion, "--period", period, "--topic", "cai-cach-hanh-chinh", "--yes")
        == 0
    )
    text = (project.root / f"plans/suoi-mo/2025/{path}.md").read_text(encoding="utf-8")
    assert f"title: {title}\n" in text
    assert f"reviews: {scalar(period)}\n" in text


def test_where_the_draft_can_be_read_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    page = f"ke-hoach/{NEXT.removeprefix('plans/').removesuffix('.md')}/"
    new(*OPTIONS, "--yes")
    assert f"Dự thảo không được đăng; xem thử ở {page} khi chạy mkdocs serve" in capsys.readouterr().out
    config = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", config.replace("drafts: false", "drafts: true"))
    new(*OPTIONS, "--yes", "--slug", "ke-hoach-hai")
    assert (
        "đăng cả dự thảo để lấy ý kiến: lần dựng sau sẽ có ke-hoach/suoi-mo/2025/ke-hoach-hai/"
        in capsys.readouterr().out
    )


def test_every_draft_passes_the_check_without_errors(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.ward("ho-xanh", name="Hồ Xanh", units=[], venues=[])
    for ward in ("suoi-mo", "ho-xanh"):
        for occasion, period in (("tong-ket-nam", "2025"), ("so-ket-quy", "2025-Q4"), ("danh-gia-6-thang", "2026-H2")):
            assert new("--ward", ward, "--occasion", occasion, "--period", period, "--yes") == cli.OK
        other = (
            "--title",
            "UBND xã: phát động “Ngày hội # trồng cây”",
            "--venue",
            "Hội trường: tầng 2",
            "--attendance",
            "40",
        )
        assert (
            new(
                "--ward",
                ward,
                "--occasion",
                "khac",
                "--period",
                "2026-03/2026-05",
                *other,
                "--when",
                "2026-03-20T07:30",
                "--yes",
            )
            == 0
        )
    assert len(written(project)) == 8
    assert cli.main(["check"]) == cli.OK
    assert "NY-321 cảnh báo" in capsys.readouterr().out


def test_a_draft_is_not_published_as_issued_before_it_is_written(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    new(*OPTIONS, "--yes")
    text = (project.root / NEXT).read_text(encoding="utf-8")
    project.write(NEXT, text.replace("status: draft", "status: issued"))
    assert cli.main(["check"]) == cli.ERRORS
    assert "NY-321 lỗi" in capsys.readouterr().out


def test_nothing_is_overwritten(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write(NEXT, "của tôi\n")
    assert new(*OPTIONS, "--yes") == cli.ERRORS
    assert f"đã có {NEXT}" in capsys.readouterr().err
    assert (project.root / NEXT).read_text(encoding="utf-8") == "của tôi\n"


def test_recipients_come_from_the_newest_plan_only_when_asked_for(project: Project) -> None:
    project.plan("suoi-mo/2024/cu", issued="2024-01-05", recipients=["Nơi cũ"])
    project.plan("suoi-mo/2025/moi", issued="2025-05-05", recipients=["Nơi mới"], filed="VT, VP")
    assert new(*OPTIONS, "--yes", "--slug", "khong") == cli.OK
    assert "recipients:\n" not in (project.root / "plans/suoi-mo/2025/khong.md").read_text(encoding="utf-8")
    assert new(*OPTIONS, "--yes", "--slug", "co", "--same-recipients") == cli.OK
    text = (project.root / "plans/suoi-mo/2025/co.md").read_text(encoding="utf-8")
    assert "recipients:\n  - Nơi mới\nfiled: VT, VP\n" in text
    assert "  - recipients\n" not in text


def test_questions_are_asked_again_until_the_answer_can_be_used(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project.plan("suoi-mo/2025/moi", recipients=["Thường trực Đảng ủy xã"])
    project.ward("ho-xanh", name="Hồ Xanh")
    answers = [
        "", "rừng", "Xã Suối Mơ", "99", "2", "2025", "2025-Q3", "cải cách hành chính", "", "hai nghìn", "", "Tên Sai", "", "tháng 10",
        "2025-10-W2", "có", "1", "bốn mươi", "40", "không",
    ]  # fmt: skip
    answers.remove("Tên Sai")
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(answers) + "\n"))
    assert new() == cli.OK
    check(GOLDEN / "new" / "asked.txt", capsys.readouterr().out)
    check(GOLDEN / "new" / "asked.md", (project.root / NEXT).read_bytes())


def test_questions_that_are_not_answered_leave_nothing(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert new() == cli.ERRORS
    assert "không ghi gì" in capsys.readouterr().err
    assert written(project) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--ward", "khong-co"], "không có xã, phường “khong-co”; hãy chọn một trong: suoi-mo (xã Suối Mơ)"),
        (["--topic", "cchc"], "cai-cach-hanh-chinh (Cải cách hành chính)"),
        (["--occasion", "dai-hoi"], "tong-ket-nam (Hội nghị tổng kết năm), so-ket-quy"),
        (["--period", "2025"], "hãy viết như 2025-Q3"),
        (["--period", "quý 3"], "không phải là thời gian đúng dạng"),
        (["--period", ""], "thiếu --period"),
        (["--occasion", "khac"], "thiếu --title"),
        (["--year", "25"], "hãy viết bốn chữ số"),
        (["--when", "tháng 10"], "không phải là thời gian đúng dạng"),
        (["--attendance", "bốn mươi"], "hãy chỉ viết chữ số"),
    ],
)
def test_a_wrong_option_is_told_with_what_there_is(
    project: Project, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    assert new(*OPTIONS, "--yes", *options) == cli.USAGE
    assert words in capsys.readouterr().err
    assert written(project) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [(["--slug", "Tên Sai"], "NY-001"), (["--slug", "../../x"], "NY-001"), (["--title", "x" * 3000], "NY-103")],
)
def test_what_would_not_pass_the_check_is_not_written(
    project: Project, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    assert new(*OPTIONS, "--yes", *options) == cli.ERRORS
    assert words in capsys.readouterr().err
    assert written(project) == []


def test_without_a_ward_nothing_can_be_drafted(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / "plans/suoi-mo/ward.yml").unlink()
    assert new(*OPTIONS, "--yes") == cli.USAGE
    assert "ward.yml" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "# x",
        "- x",
        "2025",
        "2025-10-14",
        "true",
        "“x”",
        '"x"',
        "'",
        "x #y",
        "[[x]]",
        "{",
        "ế:",
        "a\\b",
        "*a",
        "1.5",
    ],
)
def test_values_are_written_so_that_they_are_read_the_same(text: str) -> None:
    assert read_tree("x", f"title: {scalar(text)}\n").value.values == {"title": text}
