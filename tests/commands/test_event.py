"""`niemyet event`: what became of the meeting is written, and not one other byte of the file changes."""

import pytest

from niemyet.commands import cli
from tests.helpers.project import Project

PLAN = "plans/suoi-mo/2026/ke-hoach.md"
BODY = "\n## I. NỘI DUNG\n\nevents: giữ nguyên\n\nTrên đây là Kế hoạch./.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("events:\n  when: 2026-07\n  state: planned # theo lịch\n", "events:\n  when: 2026-07\n  state: postponed # theo lịch\n"),
        ("events:\n  when: 2026-07\n  venue: Hội trường\n", "events:\n  when: 2026-07\n  state: postponed\n  venue: Hội trường\n"),
        ("events:\n    tentative: true  # dự kiến\n", "events:\n    tentative: true  # dự kiến\n    state: postponed\n"),
        ("events:\n\n  # nơi họp\n  venue: Hội trường\n", "events:\n\n  # nơi họp\n  state: postponed\n  venue: Hội trường\n"),
        ("events: {when: 2026-07, venue: A}\n", "events: {state: postponed, when: 2026-07, venue: A}\n"),
        ("events: { state: 'planned' }\n", "events: { state: 'postponed' }\n"),
        ("events: {}\n", "events: {state: postponed}\n"),
        ("events: # chưa rõ\n", "events: # chưa rõ\n  state: postponed\n"),
        ("topic: cai-cach-hanh-chinh\n", "topic: cai-cach-hanh-chinh\nevents:\n  state: postponed\n"),
    ],
    ids=["there", "after-when", "indented", "first", "braces", "quoted", "empty-braces", "empty", "absent"],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_only_the_state_changes(project: Project, before: str, after: str, end: str) -> None:
    head, tail = "---\nstatus: draft\ntitle: Ke\u0302\u0301 hoạch\n", "source:\n  kind: original\n---\n" + BODY
    path = project.write(PLAN, f"{head}{before}{tail}".replace("\n", end))
    assert cli.main(["event", PLAN, "postponed"]) == cli.OK
    assert path.read_bytes().decode() == f"{head}{after}{tail}".replace("\n", end)


def test_a_new_time_is_written_with_the_state(project: Project) -> None:
    header = "title: T\nstatus: draft\nevents:\n  venue: A\nreview:\n  - events.when\nsource: {kind: original}\n"
    path = project.write(PLAN, f"---\n{header}---\n{BODY}")
    assert cli.main(["event", "suoi-mo/2026/ke-hoach", "postponed", "--when", "2026-07-14T08:00"]) == cli.OK
    changed = header.replace("events:\n", 'events:\n  when: "2026-07-14T08:00"\n  state: postponed\n')
    assert path.read_text(encoding="utf-8") == f"---\n{changed}---\n{BODY}"
    assert cli.main(["event", PLAN, "held", "--when", "2026-07-15"]) == cli.OK
    changed = changed.replace("2026-07-14T08:00", "2026-07-15").replace("postponed", "held")
    assert path.read_text(encoding="utf-8") == f"---\n{changed}---\n{BODY}"


def test_a_new_time_is_written_as_a_draft_has_it(project: Project) -> None:
    header = "title: T\nstatus: draft\nreviews: 2026-Q2\nevents:\n  venue: A\nsource: {kind: original}\n"
    path = project.write(PLAN, f"---\n{header}---\n{BODY}")
    assert cli.main(["event", PLAN, "postponed", "--when", "2026-Q3"]) == cli.OK
    changed = header.replace("events:\n", "events:\n  when: 2026-Q3\n  state: postponed\n")
    assert path.read_text(encoding="utf-8") == f"---\n{changed}---\n{BODY}"


def test_states_are_known_by_their_vietnamese_names_too(project: Project) -> None:
    path = project.write(PLAN, f"---\ntitle: T\nstatus: draft\nsource: {{kind: original}}\n---\n{BODY}")
    for word, state in (("Hoãn", "postponed"), ("hủy", "cancelled"), ("Đã tổ chức", "held"), ("planned", "planned")):
        assert cli.main(["event", PLAN, word]) == cli.OK
        assert f"  state: {state}\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["huy-bo"], ["held", "--when", "tháng 7"], ["held", "--when", "2026-02-30"]])
def test_a_wrong_call_is_told_and_nothing_written(
    project: Project, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    text = f"---\ntitle: T\nstatus: draft\nsource: {{kind: original}}\n---\n{BODY}"
    path = project.write(PLAN, text)
    assert cli.main(["event", PLAN, *arguments]) == cli.USAGE
    assert capsys.readouterr().err.startswith("niemyet: ")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("event", ["events: hội nghị\n", "events:\n  - hội nghị\n", "events: {when: 2026\n"])
def test_an_event_that_is_none_is_told_and_nothing_written(project: Project, event: str) -> None:
    text = f"---\ntitle: T\nstatus: draft\n{event}source:\n  kind: original\n---\n{BODY}"
    path = project.write(PLAN, text)
    assert cli.main(["event", PLAN, "held"]) == cli.ERRORS
    assert path.read_text(encoding="utf-8") == text


def test_without_the_wards_file_nothing_is_written(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"---\ntitle: T\nstatus: draft\nsource: {{kind: original}}\n---\n{BODY}"
    path = project.write("plans/ho-xanh/2026/x.md", text)
    assert cli.main(["event", "ho-xanh/2026/x", "held"]) == cli.ERRORS
    assert "plans/ho-xanh/ward.yml" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == text


def test_a_meeting_may_move_to_another_place(project: Project) -> None:
    header = "title: T\nstatus: draft\nevents: {when: 2026-07-14, venue: A}\nsource: {kind: original}\n"
    path = project.write(PLAN, f"---\n{header}---\n{BODY}")
    assert cli.main(["event", PLAN, "planned", "--venue", "Sân vận động: khán đài A"]) == cli.OK
    moved = header.replace(
        "{when: 2026-07-14, venue: A}", '{state: planned, when: 2026-07-14, venue: "Sân vận động: khán đài A"}'
    )
    assert path.read_text(encoding="utf-8") == f"---\n{moved}---\n{BODY}"


def test_what_was_held_is_no_longer_tentative(project: Project) -> None:
    listed = "events:\n  - {id: mot, when: 2026-07, tentative: true}\n  - {id: hai, when: 2026-08, tentative: true}\n"
    header = f"title: T\nstatus: draft\n{listed}source: {{kind: original}}\n"
    path = project.write(PLAN, f"---\n{header}---\n{BODY}")
    assert cli.main(["event", PLAN, "held", "--id", "hai", "--when", "2026-08-02"]) == cli.OK
    written = path.read_text(encoding="utf-8")
    assert "{id: mot, when: 2026-07, tentative: true}" in written
    assert "{state: held, id: hai, when: 2026-08-02, tentative: false}" in written
    assert cli.main(["event", PLAN, "held"]) == cli.USAGE
