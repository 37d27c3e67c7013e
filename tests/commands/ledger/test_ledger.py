"""`niemyet ledger`: what it shows, what it writes, what it refuses; nothing else ever writes a ledger."""

import shutil

import pytest

from niemyet.catalogue.permanence.ledger import HEADER
from niemyet.commands import cli
from tests.helpers.calls import called
from tests.helpers.project import BODY, PDF, Project

LEDGER = "plans/suoi-mo/addresses.txt"
PLAN = "suoi-mo/2025/hoi-nghi"
PAGE = f"/ke-hoach/{PLAN}/"
ANCHORS = ("muc-dich", "noi-dung", "phong-van-hoa-xa-hoi", "to-chuc-thuc-hien")


def recorded(project: Project) -> list[str]:
    text = (project.root / LEDGER).read_text(encoding="utf-8")
    assert text.startswith(HEADER)
    return text.removeprefix(HEADER).splitlines()


def wanted() -> list[str]:
    return sorted([PAGE, f"{PAGE}ky-so.pdf", *(f"{PAGE}#{anchor}" for anchor in ANCHORS)])


def test_it_shows_what_is_new_and_writes_nothing(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, output = called(capsys, "ledger")
    assert code == cli.OK
    assert output.splitlines() == [f"{LEDGER}: sẽ ghi thêm 6 dòng", f"  {PAGE} (4 mục)", f"  {PAGE}ky-so.pdf"]
    assert not (project.root / LEDGER).exists()


def test_it_writes_every_address_in_order_and_then_has_nothing_to_do(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(capsys, "ledger", "--write") == (cli.OK, f"{LEDGER}: đã ghi thêm 6 dòng, cả sổ có 6 địa chỉ\n")
    assert recorded(project) == wanted()
    before = (project.root / LEDGER).stat()
    assert called(capsys, "ledger", "--write") == (cli.OK, "sổ địa chỉ đã đủ: không có gì thay đổi\n")
    assert (project.root / LEDGER).stat() == before
    assert called(capsys, "ledger") == (cli.OK, "sổ địa chỉ đã đủ: không có địa chỉ nào mới\n")
    assert cli.main(["check"]) == cli.OK


@pytest.mark.parametrize(
    ("given", "lines", "errors"),
    [
        ("drafts: false", 0, 1),
        ("drafts: true", 1, 0),
        (None, 0, 0),  # nobody here can tell
    ],
)
def test_a_draft_is_recorded_and_kept_where_it_is_published(
    project: Project, capsys: pytest.CaptureFixture[str], given: str | None, lines: int, errors: int
) -> None:
    config = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    chosen = config.replace("drafts: false", given) if given else "INHERIT: ../base.yml\n"
    project.write("mkdocs.yml", chosen)
    project.plan("suoi-mo/2026/du-thao", status="draft", number=None)
    assert called(capsys, "ledger", "--write")[0] == cli.OK
    assert len([line for line in recorded(project) if "du-thao" in line]) == lines
    with (project.root / LEDGER).open("a", encoding="utf-8") as ledger:
        ledger.write("/ke-hoach/suoi-mo/2026/du-thao/\n")
    code, output = called(capsys, "ledger")
    assert output.count("plans/suoi-mo/2026/du-thao.md:1:1: NY-801 lỗi") == errors
    assert code == (cli.ERRORS if errors else cli.OK)


def test_what_is_lost_is_told_at_its_line_by_both_commands_and_nothing_is_written(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    called(capsys, "ledger", "--write")
    before = (project.root / LEDGER).read_bytes()
    (project.root / f"plans/{PLAN}.md").rename(project.root / "plans/suoi-mo/2025/hoi-nghi-moi.md")
    (project.root / f"plans/{PLAN}").rename(project.root / "plans/suoi-mo/2025/hoi-nghi-moi")
    for arguments in ([], ["--write"]):
        code, output = called(capsys, "ledger", *arguments)
        assert code == cli.ERRORS
        assert output.startswith(f"{LEDGER}:4:1: NY-801 lỗi: {PAGE} đã đăng mà nay sẽ mất")
        assert "có phải nay là plans/suoi-mo/2025/hoi-nghi-moi.md?" in output
    assert "không ghi gì" in output
    assert (project.root / LEDGER).read_bytes() == before
    assert cli.main(["check"]) == cli.ERRORS
    shown = capsys.readouterr().out
    assert f"{LEDGER}:4:1: NY-801" in shown
    assert f"    4 | {PAGE}" in shown


def test_the_address_kept_by_an_alias_stays_in_the_ledger_beside_the_new_one(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    called(capsys, "ledger", "--write")
    shutil.rmtree(project.root / "plans/suoi-mo/2025")
    project.plan("suoi-mo/2026/moi", aliases=[PLAN])
    project.write("plans/suoi-mo/2026/moi/ky-so.pdf", PDF)
    assert called(capsys, "ledger", "--write")[0] == cli.OK
    assert set(recorded(project)) == {*wanted(), *(line.replace(PLAN, "suoi-mo/2026/moi") for line in wanted())}


def test_a_reworded_heading_is_told_at_the_plan_and_the_proposed_line_mends_it(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    called(capsys, "ledger", "--write")
    reworded = BODY.replace("I. MỤC ĐÍCH", "I. MỤC ĐÍCH, YÊU CẦU")
    project.plan(PLAN, body=reworded)
    code, output = called(capsys, "ledger")
    assert code == cli.ERRORS
    line = "anchors: [{old: muc-dich, new: muc-dich-yeu-cau}]"
    assert output.splitlines()[0].startswith(f"plans/{PLAN}.md:1:1: NY-802 lỗi: mục #muc-dich đã đăng")
    assert line in output
    assert cli.main(["check", f"plans/{PLAN}.md"]) == cli.ERRORS, "an editor who checks one plan is told, too"
    path = project.root / f"plans/{PLAN}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\n{line}\n", 1), encoding="utf-8")
    assert called(capsys, "ledger")[0] == cli.OK


def test_addresses_of_a_ward_that_is_no_more_are_kept_in_its_folder(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.ward(formerly=[{"id": "xa-cu", "name": "xã Cũ"}])
    project.plan(PLAN, aliases=["xa-cu/2024/ten-cu"])
    assert called(capsys, "ledger", "--write")[0] == cli.OK
    old = (project.root / "plans/xa-cu/addresses.txt").read_text(encoding="utf-8")
    assert old == f"{HEADER}/ke-hoach/xa-cu/2024/ten-cu/\n/ke-hoach/xa-cu/2024/ten-cu/ky-so.pdf\n"
    assert cli.main(["check"]) == cli.OK, "a folder without ward.yml and plans is no ward"
    project.plan(PLAN)
    assert called(capsys, "ledger")[1].count("plans/xa-cu/addresses.txt:4:1: NY-801") == 1


def test_taking_down_leaves_only_the_pages_address(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    called(capsys, "ledger", "--write")
    shutil.rmtree(project.root / "plans/suoi-mo/2025")
    entry = f"removed:\n  - address: {PLAN}\n    when: 2026-03-02\n    kind: personal_data\n"
    project.write("plans/suoi-mo/removed.yml", entry)
    assert called(capsys, "ledger", "--write")[0] == cli.OK
    assert recorded(project) == [PAGE]
    assert called(capsys, "ledger") == (cli.OK, "sổ địa chỉ đã đủ: không có địa chỉ nào mới\n")


def test_any_other_error_keeps_the_ledgers_as_they_are(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.plan("suoi-mo/2025/hong", colour="đỏ")
    code, output = called(capsys, "ledger", "--write")
    assert code == cli.ERRORS
    assert "NY-101" in output
    assert not (project.root / LEDGER).exists()


def test_a_ledger_that_cannot_be_written_is_told_in_one_line(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    project.write(LEDGER, HEADER)
    monkeypatch.setattr("os.replace", full)
    code, output = called(capsys, "ledger", "--write")
    assert (code, output.count("\n")) == (cli.ERRORS, 1)
    assert "không ghi được addresses.txt (No space left on device); tệp còn nguyên như cũ" in output
    assert (project.root / LEDGER).read_text(encoding="utf-8") == HEADER


def test_only_regular_files_are_ledgers(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / LEDGER).symlink_to("/etc/passwd")
    code, output = called(capsys, "ledger", "--write")
    assert code == cli.ERRORS
    assert f"{LEDGER}:1:1: NY-004" in output
    assert "root:" not in output
