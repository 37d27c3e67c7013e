"""`niemyet new` for plans that are no single meeting: each kind by flags and by questions, read again by our own derivation."""

import io

import pytest

from niemyet.commands import cli
from niemyet.model.plan import Plan
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import make_ward
from tests.helpers.golden import GOLDEN, check
from tests.helpers.project import Project

UNITS = ["Phòng Văn hóa - Xã hội", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"]
VENUES = ["Hội trường Ủy ban nhân dân xã", "Trụ sở xã", "Nhà văn hóa xã", "Trạm Y tế xã", "Nhà văn hóa thôn Đông"]
COMMON = ("--ward", "suoi-mo", "--period", "2026", "--yes")
KINDS = {
    "chien-dich": (
        "--subject", "Chiến dịch tiêm phòng dại cho chó, mèo",
        "--session", "Tiêm phòng tại thôn Đông; 2026-04-06T07:30/2026-04-06T11:00; Nhà văn hóa thôn Đông",
        "--session", "Tiêm phòng tại thôn Đoài; 2026-04-07/2026-04-08", "--session", "Tiêm vét",
    ),
    "kiem-tra": (
        "--subject", "công tác cải cách hành chính",
        "--session", "Phòng Văn hóa - Xã hội; 2026-05-12; Trụ sở xã",
        "--session", "Trạm Y tế xã; 2026-05-13; Trạm Y tế xã",
    ),
    "dinh-ky": (
        "--subject", "tiếp công dân định kỳ", "--every", "week", "--days", "T5", "--from", "2026-01-05",
        "--until", "2026-12-31", "--start", "07:30", "--end", "11:00", "--venue", "Hội trường Ủy ban nhân dân xã",
    ),
    "cong-khai": ("--subject", "dự toán ngân sách xã", "--when", "2026-01-05/2026-02-05", "--venue", "Trụ sở xã"),
    "tap-huan": (
        "--subject", "kỹ năng số", "--session", "Lớp thứ nhất; 2026-06-02; Nhà văn hóa xã",
        "--session", "Lớp thứ hai; 2026-06-03; Nhà văn hóa xã",
    ),
}  # fmt: skip
PATHS = {
    "chien-dich": "trien-khai-chien-dich-tiem-phong-dai-cho-cho-meo-2026",
    "kiem-tra": "kiem-tra-cong-tac-cai-cach-hanh-chinh-2026",
    "dinh-ky": "lich-tiep-cong-dan-dinh-ky-2026",
    "cong-khai": "cong-khai-du-toan-ngan-sach-xa-2026",
    "tap-huan": "tap-huan-ky-nang-so-2026",
}


def drafted(project: Project, kind: str) -> Plan:
    path = f"plans/suoi-mo/2026/{PATHS[kind]}.md"
    reading = read_plan(PlanFile(path, (project.root / path).read_bytes()), make_ward(), BodyReader())
    assert reading.value is not None, reading.problems
    return reading.value


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_drafted_and_passes_the_check(
    project: Project, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    project.ward(venues=VENUES)
    assert cli.main(["new", "--occasion", kind, *COMMON, *KINDS[kind]]) == cli.OK
    assert f"Đã tạo plans/suoi-mo/2026/{PATHS[kind]}.md\n" in capsys.readouterr().out
    check(GOLDEN / "new" / f"{kind}.md", (project.root / f"plans/suoi-mo/2026/{PATHS[kind]}.md").read_bytes())
    assert cli.main(["check"]) == cli.OK
    found = [line for line in capsys.readouterr().out.splitlines() if "NY-" in line]
    assert found
    assert [line for line in found if "NY-321" not in line] == []


@pytest.mark.parametrize("kind", KINDS)
def test_tasks_are_read_from_what_was_drafted(project: Project, kind: str) -> None:
    cli.main(["new", "--occasion", kind, *COMMON, *KINDS[kind]])
    given = {each.name: len(each.tasks) for each in drafted(project, kind).body.assignments}
    assert [given.get(unit) for unit in UNITS] == [1, 1]


def test_what_is_open_is_exactly_what_was_not_answered(project: Project) -> None:
    always = {"number", "issued", "topic", "basis", "funding", "recipients", "filed", "signatory"}
    open_times = {
        "chien-dich": {"events.when", "events.venue"},
        "kiem-tra": set[str](),
        "dinh-ky": set[str](),
        "cong-khai": set[str](),
        "tap-huan": set[str](),
    }
    for kind, options in KINDS.items():
        cli.main(["new", "--occasion", kind, *COMMON, *options])
        assert set(drafted(project, kind).front.review) == always | open_times[kind]


def test_nothing_but_the_subject_is_needed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for kind in KINDS:
        subject = KINDS[kind][1]
        assert cli.main(["new", "--occasion", kind, *COMMON, "--subject", subject]) == cli.OK
        plan = drafted(project, kind)
        assert plan.front.events == ()
        time = "events.repeats" if kind == "dinh-ky" else "events.when"
        assert {time, "events.venue"} <= set(plan.front.review)
    assert cli.main(["check"]) == cli.OK
    assert "lỗi:" not in capsys.readouterr().out


def test_events_are_told_apart_by_ids_that_their_names_give(project: Project) -> None:
    cli.main(["new", "--occasion", "chien-dich", *COMMON, *KINDS["chien-dich"], "--session", "Tiêm vét"])
    ids = [event.id for event in drafted(project, "chien-dich").front.events]
    assert ids == ["tiem-phong-tai-thon-dong", "tiem-phong-tai-thon-doai", "tiem-vet", "tiem-vet-4"]


def test_one_event_alone_stands_without_an_id(project: Project) -> None:
    cli.main(["new", "--occasion", "kiem-tra", *COMMON, *KINDS["kiem-tra"][:4]])
    (event,) = drafted(project, "kiem-tra").front.events
    assert (event.id, event.name) == (None, "Kiểm tra Phòng Văn hóa - Xã hội")


def test_who_is_there_and_the_programme_of_a_class_are_read(project: Project) -> None:
    cli.main(["new", "--occasion", "tap-huan", *COMMON, *KINDS["tap-huan"]])
    body = drafted(project, "tap-huan").body
    assert [group.group for group in body.attendees] == ["Học viên", "Giảng viên, báo cáo viên"]
    assert len(body.agenda) == 3


def answered(monkeypatch: pytest.MonkeyPatch, *answers: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(answers) + "\n"))
    return cli.main(["new"])


def test_a_campaign_is_asked_event_by_event(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = ("", "chien-dich", "2026", "", "tiêm phòng dại", "", "", "dot-tiem")
    sessions = ("Thôn Đông", "6/4/2026", "2026-04-06", "1", "Thôn Đoài", "", "", "")
    assert answered(monkeypatch, *begin, *sessions) == cli.OK
    assert "hãy viết 2026-04-06 (ngày 06/04/2026)" in capsys.readouterr().out
    text = (project.root / "plans/suoi-mo/2026/dot-tiem.md").read_text(encoding="utf-8")
    listed = (
        "events:\n  - id: thon-dong\n    name: Thôn Đông\n    when: 2026-04-06\n"
        "    venue: Hội trường Ủy ban nhân dân xã\n  - id: thon-doai\n    name: Thôn Đoài\n"
    )
    assert listed.replace("2026-04-06", '"2026-04-06"') in text
    assert "| 2 | Thôn Đoài | [[thời gian]] | [[nơi]] |" in text


def test_an_inspection_offers_the_wards_units_by_their_numbers(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = ("", "kiem-tra", "2026", "", "công tác văn thư", "", "", "van-thu")
    assert answered(monkeypatch, *begin, "2", "2026-05-12", "", "9", "Trạm Y tế xã", "", "", "") == cli.OK
    told = capsys.readouterr().out
    assert "Các đơn vị:\n  1. Phòng Văn hóa - Xã hội\n" in told
    assert "không có đơn vị “9”" in told
    text = (project.root / "plans/suoi-mo/2026/van-thu.md").read_text(encoding="utf-8")
    assert f"name: Kiểm tra {UNITS[1]}\n" in text
    assert "name: Kiểm tra Trạm Y tế xã\n" in text


def test_a_rule_of_days_is_asked_again_where_its_parts_do_not_fit(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = ("", "dinh-ky", "2026", "", "tiếp công dân", "", "", "lich", "")
    wrong = ("week", "10", "2026-01-05", "", "", "", "hằng tháng", "10, 20", "2026-01", "2026-01-05", "", "", "")
    assert answered(monkeypatch, *begin, *wrong) == cli.OK
    told = capsys.readouterr().out
    assert "--days: “10”: every: week chỉ có thứ trong tuần" in told
    assert "“2026-01” không phải một ngày; hãy viết ví dụ 2026-01-05" in told
    text = (project.root / "plans/suoi-mo/2026/lich.md").read_text(encoding="utf-8")
    assert 'every: month\n    days:\n      - "10"\n      - "20"\n    from: "2026-01-05"\n    open: true\n' in text
    assert "1. Thời gian: Ngày 10, 20 hằng tháng, từ ngày 05/01/2026." in text


@pytest.mark.parametrize(
    ("kind", "options", "words"),
    [
        ("chien-dich", ["--when", "2026-04"], "không dùng --when; hãy bỏ, hoặc dùng: --session"),
        ("chien-dich", ["--venue", "Sân"], "hãy bỏ --venue"),
        ("chien-dich", ["--session", "; 2026-04-06"], "hãy viết --session"),
        ("chien-dich", ["--session", "A; B; C; D"], "hãy viết --session"),
        ("chien-dich", ["--session", "A; tháng 4"], "không phải là thời gian đúng dạng"),
        ("kiem-tra", ["--every", "week"], "không dùng --every"),
        ("cong-khai", ["--session", "A"], "không dùng --session; hãy bỏ, hoặc dùng: --when"),
        ("dinh-ky", ["--attendance", "40"], "không dùng --attendance; hãy bỏ, hoặc dùng: --every"),
        ("dinh-ky", ["--days", "T3"], "hãy bỏ, hoặc dùng: --every"),
        ("dinh-ky", ["--every", "day"], "không có nhịp “day”; hãy chọn một trong: week (Hằng tuần)"),
        ("dinh-ky", ["--every", "week"], "thiếu --days"),
        ("dinh-ky", ["--every", "week", "--days", "T3", "--from", "2026-01"], "không phải một ngày"),
        ("dinh-ky", ["--every", "week", "--days", "T3", "--from", "2026-01-05"], "--until: thiếu ngày kết thúc"),
        (
            "dinh-ky",
            ["--every", "month", "--days", "T3", "--from", "2026-01-05", "--open"],
            "hãy viết rõ lần thứ mấy trong tháng",
        ),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_written(
    project: Project, capsys: pytest.CaptureFixture[str], kind: str, options: list[str], words: str
) -> None:
    assert cli.main(["new", "--occasion", kind, *COMMON, "--subject", "việc này", *options]) == cli.USAGE
    assert words in capsys.readouterr().err
    assert not list(project.root.glob("plans/*/*/*.md"))


def test_without_a_subject_the_title_is_needed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "--occasion", "kiem-tra", *COMMON]) == cli.USAGE
    assert "thiếu --title" in capsys.readouterr().err
    assert cli.main(["new", "--occasion", "kiem-tra", *COMMON, "--title", "Kiểm tra nền nếp"]) == cli.OK
    assert (project.root / "plans/suoi-mo/2026/kiem-tra-nen-nep.md").is_file()
