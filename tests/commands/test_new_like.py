"""`niemyet new --like`: the plan of the next period, with all that must be confirmed under review and old times marked."""

import io

import pytest

from niemyet.commands import cli
from niemyet.model.plan import Plan
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import make_ward
from tests.helpers.golden import GOLDEN, check
from tests.helpers.project import PDF, Project

OLD = "suoi-mo/2025/hoi-nghi-tong-ket"
BODY = """
Thực hiện Quyết định số 133/QĐ-UBND ngày 30/7/2025 của Ủy ban nhân dân xã, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH NĂM 2025

- Đánh giá kết quả năm 2025; xem [bảng](hoi-nghi-tong-ket/bang.pdf), [mục II](#noi-dung) và [kế hoạch khác](khac.md).

## II. NỘI DUNG

1. Báo cáo kết quả năm 2025, nhiệm kỳ 2021 - 2026.

## III. TỔ CHỨC THỰC HIỆN

### 1. Phòng Văn hóa - Xã hội

- Gửi báo cáo trước ngày 20/11/2025.

### 2. Văn phòng HĐND và UBND

- Chuẩn bị hội trường trong tháng 12.
"""
REPEATS = {"every": "week", "days": ["T5"], "from": "2025-01-02", "until": "2025-12-31", "start": "07:30"}


@pytest.fixture
def after(project: Project) -> Project:
    """A project with a plan of 2025 that has everything a plan can have."""
    project.write("plans/series.yml", "tong-ket-cchc: Tổng kết cải cách hành chính\n")
    project.write("plans/suoi-mo/2025/hoi-nghi-tong-ket/bang.pdf", PDF)
    project.plan("suoi-mo/2025/khac", title="Kế hoạch nền nếp")
    project.plan(
        OLD,
        BODY,
        series="tong-ket-cchc",
        short="Tổng kết năm 2025",
        aliases=["suoi-mo/2025/cu"],
        corrections=[{"ref": "215/UBND-VP"}],
        results=[{"title": "Báo cáo", "url": "https://suoimo.example/bao-cao"}],
        accept=["NY-701"],
        attachments=[{"file": "bang.pdf", "title": "Bảng", "kind": "annex"}],
    )
    return project


def like(*options: str, old: str = OLD) -> int:
    return cli.main(["new", "--like", old, *options])


def plan_at(project: Project, path: str) -> Plan:
    reading = read_plan(PlanFile(path, (project.root / path).read_bytes()), make_ward(), BodyReader())
    assert reading.value is not None, reading.problems
    return reading.value


def test_the_next_plan_is_as_agreed(after: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert like("--yes") == cli.OK
    path = "plans/suoi-mo/2026/hoi-nghi-tong-ket.md"
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"Đã tạo {path}"
    left_out = "Không lấy của kỳ trước: "
    assert set(told[1].removeprefix(left_out).split(", ")) == {
        "number", "issued", "aliases", "corrections", "results", "accept", "attachments",
    }  # fmt: skip
    check(GOLDEN / "new" / "like.md", (after.root / path).read_bytes())
    assert cli.main(["check"]) == cli.OK


def test_the_next_plan_gives_the_same_units_their_tasks(after: Project) -> None:
    like("--yes")
    units = [each.name for each in plan_at(after, "plans/suoi-mo/2026/hoi-nghi-tong-ket.md").body.assignments]
    assert units == [each.name for each in plan_at(after, f"plans/{OLD}.md").body.assignments]
    assert len(units) == 2


def test_every_old_time_is_told_by_the_check(after: Project, capsys: pytest.CaptureFixture[str]) -> None:
    like("--yes")
    cli.main(["check", "plans/suoi-mo/2026"])
    told = capsys.readouterr().out
    for time in ("NĂM 2025", "năm 2025", "ngày 20/11/2025", "tháng 12"):
        assert f"còn chỗ chưa viết: [[kỳ trước: {time}]]" in told
    assert "NY-606" not in told


def test_the_title_and_the_time_are_taken_where_they_are_given(after: Project) -> None:
    title = "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2026"
    assert like("--yes", "--title", title, "--when", "2026-12", "--year", "2027") == cli.OK
    plan = plan_at(after, "plans/suoi-mo/2027/hoi-nghi-tong-ket-cong-tac-cai-cach-hanh-chinh-nam-2026.md")
    assert plan.front.title == title
    assert [event.when and event.when.text for event in plan.front.events] == ["2026-12"]
    assert not plan.front.events[0].tentative


def test_the_old_plan_is_a_basis_only_where_somebody_says_so(after: Project) -> None:
    like("--yes", "--slug", "khong")
    assert len(plan_at(after, "plans/suoi-mo/2026/khong.md").front.basis) == 1
    like("--yes", "--slug", "co", "--cite-old")
    basis = plan_at(after, "plans/suoi-mo/2026/co.md").front.basis[-1]
    assert (basis.ref, basis.plan, str(basis.issued)) == ("07/KH-UBND", OLD, "2025-11-05")


def test_a_draft_is_no_basis(after: Project, capsys: pytest.CaptureFixture[str]) -> None:
    after.plan(OLD, BODY, status="draft", number=None, issued=None)
    assert like("--yes", "--cite-old") == cli.USAGE
    assert "còn là dự thảo" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new"),
    [("2025", "2026"), ("2025-H2", "2026-H1"), ("2025-Q4", "2026-Q1"), ("2025-12", "2026-01"), ("2025-10/2025-12", "2026-01/2026-03")],
)  # fmt: skip
def test_a_period_moves_by_its_own_length(project: Project, old: str, new: str) -> None:
    project.plan(OLD, reviews=None, period=old)
    assert like("--yes", "--slug", "moi", "--year", "2026") == cli.OK
    plan = plan_at(project, "plans/suoi-mo/2026/moi.md")
    assert (plan.front.period and plan.front.period.text, plan.front.reviews) == (new, None)
    assert "period" in plan.front.review


@pytest.mark.parametrize("old", ["2025-10-14", "2025-10-W2", "2025-10-14/2025-10-16", "2025/2026-06"])
def test_a_period_of_days_is_asked_for(project: Project, capsys: pytest.CaptureFixture[str], old: str) -> None:
    project.plan(OLD, reviews=None, period=old)
    assert like("--yes", "--slug", "moi") == cli.USAGE
    assert "thiếu --year" in capsys.readouterr().err
    assert like("--yes", "--slug", "moi", "--year", "2026") == cli.OK
    plan = plan_at(project, "plans/suoi-mo/2026/moi.md")
    assert plan.front.period is None
    assert "period" in plan.front.review


def test_several_events_keep_their_ids_and_lose_their_days(project: Project) -> None:
    events = [
        {"id": "thon-dong", "name": "Tiêm đợt 2025", "when": "2025-04-06", "state": "held", "venue": "Nhà văn hóa"},
        {"id": "thon-doai", "when": "2025-04-07", "tentative": "true", "audience": "public"},
    ]
    project.plan(OLD, events=events)
    assert like("--yes", "--slug", "moi") == cli.OK
    found = plan_at(project, "plans/suoi-mo/2026/moi.md").front.events
    assert [(each.id, each.when, each.tentative, each.state) for each in found] == [
        ("thon-dong", None, False, "planned"),
        ("thon-doai", None, False, "planned"),
    ]
    assert like("--yes", "--slug", "khac", "--when", "2026-04-06") == cli.USAGE


def test_a_schedule_keeps_its_rhythm_from_a_new_day_on(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.plan(OLD, events={"name": "Tiếp công dân", "repeats": {**REPEATS, "except": ["2025-05-01"]}})
    assert like("--yes", "--slug", "moi", "--from", "2026-01-05", "--until", "2026-12-31") == cli.OK
    (event,) = plan_at(project, "plans/suoi-mo/2026/moi.md").front.events
    assert event.words == "Thứ Năm hằng tuần, lúc 7 giờ 30, từ ngày 05/01/2026 đến ngày 31/12/2026"
    assert like("--yes", "--slug", "trong") == cli.OK
    (event,) = plan_at(project, "plans/suoi-mo/2026/trong.md").front.events
    assert (event.name, event.repeats) == ("Tiếp công dân", None)
    capsys.readouterr()
    assert like("--yes", "--slug", "sai", "--from", "2026-01-05") == cli.USAGE
    assert "thiếu --until" in capsys.readouterr().err


def test_what_is_not_known_is_asked(
    after: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = ["Tổ chức Hội nghị tổng kết năm 2026", "", "tong-ket", "tháng 12", "2026-12", "có"]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(answers) + "\n"))
    assert like() == cli.OK
    told = capsys.readouterr().out
    assert "Trích yếu kỳ trước: Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025" in told
    assert "Năm ban hành (dự kiến) [2026]" in told
    plan = plan_at(after, "plans/suoi-mo/2026/tong-ket.md")
    assert (plan.front.title, plan.front.basis[-1].plan) == ("Tổ chức Hội nghị tổng kết năm 2026", OLD)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--occasion", "kiem-tra"), "với --like, lệnh không dùng --occasion"),
        (("--period", "2026"), "không dùng --period"),
        (("--from", "2026-01-05"), "không có hoạt động lặp lại"),
        (("--when", "tháng 12"), "không phải là thời gian đúng dạng"),
    ],
)
def test_a_wrong_option_is_told(
    after: Project, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], words: str
) -> None:
    assert like("--yes", *options) == cli.USAGE
    assert words in capsys.readouterr().err
    assert not (after.root / "plans/suoi-mo/2026").exists()


def test_a_name_with_a_year_is_not_taken_again(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.plan("suoi-mo/2025/tong-ket-2025")
    assert like("--yes", old="suoi-mo/2025/tong-ket-2025") == cli.USAGE
    assert "thiếu --slug" in capsys.readouterr().err


def test_a_plan_with_errors_is_no_pattern(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write(f"plans/{OLD}.md", "---\ntitle: T\n---\n")
    assert like("--yes") == cli.ERRORS
    assert "kế hoạch kỳ trước còn lỗi; hãy sửa trước:" in capsys.readouterr().err


def test_citing_the_old_plan_needs_one(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "--yes", "--cite-old"]) == cli.USAGE
    assert "hãy thêm --like" in capsys.readouterr().err
