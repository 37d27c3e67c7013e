"""`niemyet event` where a plan has several events, or one that comes again: the one that is meant changes and no other."""

import pytest

from niemyet.commands import cli
from tests.helpers.project import Project

PLAN = "plans/suoi-mo/2026/ke-hoach.md"
BODY = "\n## I. NỘI DUNG\n\nTrên đây là Kế hoạch./.\n"
TWO = """events:
  - id: mot
    when: 2026-07-01
    tentative: true
  -  id: hai
     venue: Hội trường # ở xã
     when: 2026-08-01
"""
JOINED = "events:\n  - name: Buổi đầu\n    when: 2026-07-01\n  - id: hai\n    when: 2026-08-01\n"
WEEKLY = "events:\n  repeats: {every: week, days: [T7], from: 2026-07-01, until: 2026-12-31}\n"
ONE = "events:\n- when: 2026-07-01\n"


def text_of(events: str) -> str:
    return f"---\ntitle: T\nstatus: draft\n{events}source: {{kind: original}}\n---\n{BODY}"


@pytest.mark.parametrize(
    ("events", "arguments", "old", "new"),
    [
        (TWO, ["cancelled", "--id", "hai"], "when: 2026-08-01\n", "when: 2026-08-01\n     state: cancelled\n"),
        (TWO, ["held", "--id", "mot"], "tentative: true\n", "tentative: false\n    state: held\n"),
        (TWO, ["postponed", "--id", "mot", "--when", "2026-07-09"], "when: 2026-07-01\n    tentative: true\n", "when: 2026-07-09\n    tentative: true\n    state: postponed\n"),
        (JOINED, ["held", "--no-id"], "when: 2026-07-01\n", "when: 2026-07-01\n    state: held\n"),
        (JOINED, ["held", "--id", "hai"], "when: 2026-08-01\n", "when: 2026-08-01\n    state: held\n"),
        (ONE, ["held"], "when: 2026-07-01\n", "when: 2026-07-01\n  state: held\n"),
        (WEEKLY, ["postponed"], "until: 2026-12-31}\n", "until: 2026-12-31}\n  state: postponed\n"),
    ],
    ids=["second", "first-tentative", "another-day", "without-id", "beside-it", "alone-in-a-list", "series"],
)  # fmt: skip
def test_the_one_that_is_meant_changes(project: Project, events: str, arguments: list[str], old: str, new: str) -> None:
    path = project.write(PLAN, text_of(events))
    assert cli.main(["event", PLAN, *arguments]) == cli.OK
    assert path.read_text(encoding="utf-8") == text_of(events.replace(old, new))


@pytest.mark.parametrize(
    ("events", "arguments", "code", "told"),
    [
        (TWO, ["held"], cli.USAGE, "hãy thêm --id với một trong: mot, hai"),
        (TWO, ["held", "--id", "ba"], cli.USAGE, "hãy thêm --id với một trong: mot, hai"),
        (TWO, ["held", "--no-id"], cli.USAGE, "hãy thêm --id với một trong: mot, hai"),
        (TWO, ["held", "--no-id", "--id", "mot"], cli.USAGE, "chỉ ghi một trong hai: --id hoặc --no-id"),
        (JOINED, ["held"], cli.USAGE, "hãy thêm --id với một trong: hai, hoặc --no-id cho hoạt động không có mã"),
        (WEEKLY, ["held", "--id", "mot"], cli.USAGE, "kế hoạch chỉ có một hoạt động, hãy bỏ --id"),
        (WEEKLY, ["postponed", "--when", "2026-07-09"], cli.ERRORS, "buổi chuyển ngày thì ghi vào except và thêm một hoạt động"),
    ],
    ids=["which", "unknown", "all-have", "both", "which-without", "only-one", "day-of-a-series"],
)  # fmt: skip
def test_what_is_not_clear_is_asked_and_nothing_written(
    project: Project, capsys: pytest.CaptureFixture[str], events: str, arguments: list[str], code: int, told: str
) -> None:
    path = project.write(PLAN, text_of(events))
    assert cli.main(["event", PLAN, *arguments]) == code
    assert told in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == text_of(events)
