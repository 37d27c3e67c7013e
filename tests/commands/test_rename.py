"""A plan gets another address: the file, its folder, the old address, and whoever names it – all of it or nothing."""

from pathlib import Path

import pytest

from niemyet.commands import cli
from tests.helpers.pdfs import sound_pdf
from tests.helpers.project import Project

OLD, NEW = "suoi-mo/2026/cu", "suoi-mo/2026/moi"
HEADER = "title: Trồng cây # năm nay\nstatus: issued\nsource: {kind: original}\n"
END = "\n\nTrên đây là Kế hoạch trồng cây./.\n"


def write(project: Project, plan: str, header: str, body: str) -> Path:
    return project.write(f"plans/{plan}.md", f"---\n{header}---\n\n## I. NỘI DUNG\n\n{body}{END}")


@pytest.fixture
def renamed(project: Project) -> Project:
    """A plan with a file of its own, and others that name it and link to it."""
    attached = "attachments: [{file: bao-cao.pdf, title: Báo cáo}]\n"
    write(project, OLD, HEADER + attached, "- Xem [báo cáo](cu/bao-cao.pdf), [kế hoạch kia](../2025/khac.md).")
    (project.root / f"plans/{OLD}").mkdir()
    (project.root / f"plans/{OLD}/bao-cao.pdf").write_bytes(sound_pdf())
    names = f"basis:\n  - plan: {OLD} # căn cứ\n    title: cu\nreplaces: [{OLD}]\n"
    write(project, "suoi-mo/2025/khac", HEADER + names, "- Xem [mục](../2026/cu.md#noi-dung), cu.md, (cu).")
    return project


def text(project: Project, path: str) -> str:
    return (project.root / path).read_text(encoding="utf-8")


def test_every_way_to_it_leads_to_the_new_address(renamed: Project) -> None:
    assert cli.main(["rename", OLD, "moi"]) == cli.OK
    assert not (renamed.root / f"plans/{OLD}.md").exists()
    assert (renamed.root / f"plans/{NEW}/bao-cao.pdf").exists()
    plan, other = text(renamed, f"plans/{NEW}.md"), text(renamed, "plans/suoi-mo/2025/khac.md")
    assert f"aliases:\n  - {OLD}\n" in plan
    assert "[báo cáo](moi/bao-cao.pdf), [kế hoạch kia](../2025/khac.md)" in plan
    assert f"  - plan: {NEW} # căn cứ\n    title: cu\nreplaces: [{NEW}]\n" in other
    assert "[mục](../2026/moi.md#noi-dung), cu.md, (cu)." in other
    assert cli.main(["check"]) == cli.OK


def test_links_follow_a_plan_into_another_year(renamed: Project) -> None:
    assert cli.main(["rename", OLD, "suoi-mo/2027/moi"]) == cli.OK
    assert "[kế hoạch kia](../2025/khac.md)" in text(renamed, "plans/suoi-mo/2027/moi.md")
    assert "[mục](../2027/moi.md#noi-dung)" in text(renamed, "plans/suoi-mo/2025/khac.md")


def test_where_the_result_would_be_wrong_everything_is_as_it_was(
    renamed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in (renamed.root / "plans").rglob("*") if path.is_file()}
    assert cli.main(["rename", OLD, "ho-xanh/2026/moi"]) == cli.ERRORS
    assert "không đổi tên" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (renamed.root / "plans").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("new", "code"), [("Tên mới", cli.USAGE), ("trang", cli.USAGE), ("cu", cli.ERRORS)])
def test_a_name_that_cannot_be_is_refused(renamed: Project, new: str, code: int) -> None:
    assert cli.main(["rename", OLD, new]) == code
    assert (renamed.root / f"plans/{OLD}.md").exists()
