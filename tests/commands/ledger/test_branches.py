"""`niemyet ledger` over branches: what a change takes out of a ledger, and how two of them come together."""

import shutil

import pytest

from niemyet.catalogue.permanence.ledger import HEADER
from niemyet.commands import cli
from tests.commands.ledger.test_ledger import LEDGER, PAGE, PLAN, recorded
from tests.helpers.calls import called
from tests.helpers.factory import ROOT
from tests.helpers.project import Project


def test_a_line_deleted_by_hand_is_held_all_the_same(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    called(capsys, "ledger", "--write")
    project.commit()
    project.git("branch", "goc")
    (project.root / f"plans/{PLAN}.md").unlink()
    shutil.rmtree(project.root / f"plans/{PLAN}")
    project.write(LEDGER, HEADER)
    assert called(capsys, "ledger")[0] == cli.OK, "the files alone do not show it"
    code, output = called(capsys, "ledger", "--since", "goc")
    assert code == cli.ERRORS
    assert output.startswith(f"{LEDGER}:1:1: NY-801 lỗi: {PAGE} đã đăng mà nay sẽ mất")
    (project.root / LEDGER).unlink()
    assert called(capsys, "ledger", "--since", "goc") == (code, output), "nor does it help to delete the ledger"


def test_what_was_recorded_on_the_branch_meanwhile_is_not_the_changes_matter(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.commit()
    project.git("checkout", "--quiet", "-b", "thay-doi")
    project.git("checkout", "--quiet", "-b", "goc")
    project.plan("suoi-mo/2025/cua-nguoi-khac")
    called(capsys, "ledger", "--write")
    project.commit()
    project.git("checkout", "--quiet", "thay-doi")
    assert called(capsys, "ledger", "--since", "goc")[0] == cli.OK


@pytest.mark.parametrize("revision", ["khong-co", "--upload-pack=x", "-h"])
def test_a_revision_that_is_not_there_is_a_wrong_call(
    project: Project, capsys: pytest.CaptureFixture[str], revision: str
) -> None:
    project.commit()
    code, output = called(capsys, "ledger", f"--since={revision}")
    assert code == cli.USAGE
    assert output.startswith(f"niemyet: không đọc được “{revision}” trong lịch sử")


def test_two_branches_merge_their_ledgers_by_themselves(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copyfile(ROOT / ".gitattributes", project.root / ".gitattributes")
    called(capsys, "ledger", "--write")
    project.commit()
    for branch in ("mot", "hai"):
        project.git("checkout", "--quiet", "-b", branch, "HEAD" if branch == "mot" else "mot~1")
        project.plan(f"suoi-mo/2025/hoi-nghi-{branch}", number="8" if branch == "mot" else "9")
        assert called(capsys, "ledger", "--write")[0] == cli.OK
        project.commit()
    project.git("merge", "--quiet", "--no-edit", "mot")
    assert called(capsys, "ledger", "--write")[0] == cli.OK
    lines = recorded(project)
    assert lines == sorted(set(lines))
    assert {f"/ke-hoach/suoi-mo/2025/hoi-nghi-{branch}/" for branch in ("mot", "hai")} < set(lines)
    assert cli.main(["check"]) == cli.OK
