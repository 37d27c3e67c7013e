"""What is taken down leaves a tombstone, and whoever does it is told where copies may be."""

import pytest

from niemyet.commands import cli
from tests.helpers.pdfs import sound_pdf
from tests.helpers.project import Project

PLAN = "suoi-mo/2026/cu"
TEXT = (
    "---\ntitle: Trồng cây\nstatus: issued\nattachments: [{file: a.pdf, title: Tệp}]\nsource: {kind: original}\n---\n\n"
    "## I. NỘI DUNG\n\n- Trồng cây.\n\nTrên đây là Kế hoạch trồng cây./.\n"
)
GONE = ["--reason", "mistake", "--when", "2026-03-02"]


@pytest.fixture
def filled(project: Project) -> Project:
    """A plan with a file of its own."""
    project.write(f"plans/{PLAN}.md", TEXT)
    (project.root / f"plans/{PLAN}").mkdir()
    (project.root / f"plans/{PLAN}/a.pdf").write_bytes(sound_pdf())
    return project


def test_a_plan_goes_with_its_files(filled: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["takedown", PLAN, *GONE]) == cli.OK
    assert not (filled.root / f"plans/{PLAN}.md").exists()
    assert not (filled.root / f"plans/{PLAN}").exists()
    written = (filled.root / "plans/suoi-mo/removed.yml").read_text(encoding="utf-8")
    assert written == f'removed:\n  - address: {PLAN}\n    when: "2026-03-02"\n    kind: mistake\n'
    assert "lịch sử của kho git" in capsys.readouterr().out
    assert cli.main(["check"]) == cli.OK


def test_those_taken_down_before_stay_as_they_are(filled: Project) -> None:
    old = "# những gì đã gỡ\nremoved:\n- {address: suoi-mo/2025/x, when: 2025, kind: mistake} # cũ\n"
    filled.write("plans/suoi-mo/removed.yml", old)
    assert cli.main(["takedown", PLAN, *GONE]) == cli.OK
    added = f'- address: {PLAN}\n  when: "2026-03-02"\n  kind: mistake\n'
    assert (filled.root / "plans/suoi-mo/removed.yml").read_text(encoding="utf-8") == old + added


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((f"{PLAN}/a.pdf", *GONE), cli.ERRORS),
        ((PLAN, "--reason", "other", "--when", "2026"), cli.ERRORS),
        ((PLAN, "--reason", "mistake", "--when", "hôm nay"), cli.USAGE),
        (("suoi-mo/2026/khong-co", *GONE), cli.USAGE),
    ],
)
def test_where_the_result_would_be_wrong_nothing_goes(filled: Project, arguments: tuple[str, ...], code: int) -> None:
    assert cli.main(["takedown", *arguments]) == code
    assert (filled.root / f"plans/{PLAN}.md").read_text(encoding="utf-8") == TEXT
    assert (filled.root / f"plans/{PLAN}/a.pdf").exists()
    assert not (filled.root / "plans/suoi-mo/removed.yml").exists()
    assert [path.name for path in filled.root.iterdir() if path.name.startswith(".niemyet-go")] == []
