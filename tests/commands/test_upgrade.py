"""`niemyet upgrade`: each folder of golden/upgrading is a behaviour: before.md as it was, after.md, told.txt what is left."""

from pathlib import Path

import pytest

from niemyet.commands import cli
from tests.helpers.golden import GOLDEN, check
from tests.helpers.project import Project

FOLDERS = sorted((GOLDEN / "upgrading").iterdir())
PLAN = "plans/suoi-mo/2025/ke-hoach.md"
HEAD, TAIL = "title: T\nstatus: draft\n", "source: {kind: original}\n"
BODY = "\n## I. NỘI DUNG\n\nTrên đây là Kế hoạch./.\n"
UNSAFE = "phần đầu tệp viết theo cách mà lệnh này không chuyển được an toàn; hãy sửa tay theo niemyet check"
OLD = "covers:\n  reviews: 2025\n"


def text_of(fields: str) -> str:
    return f"---\n{HEAD}{fields}{TAIL}---\n{BODY}"


def read(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_form_is_rewritten_and_the_rest_stays(
    project: Project, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    path = project.write(PLAN, (folder / "before.md").read_bytes())
    code = cli.main(["upgrade"])
    said = capsys.readouterr().out
    check(folder / "after.md", path.read_bytes())
    check(folder / "told.txt", said)
    assert code == (cli.OK if said.endswith("còn 0 chỗ phải tự viết\n") else cli.ERRORS)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize(("mark", "end"), [("", "\r\n"), ("\ufeff", "\n")], ids=["crlf", "byte-order-mark"])
def test_line_ends_and_byte_order_marks_stay(project: Project, folder: Path, mark: str, end: str) -> None:
    before, after = (mark + read(folder / name).replace("\n", end) for name in ("before.md", "after.md"))
    path = project.write(PLAN, before)
    cli.main(["upgrade"])
    assert read(path) == after


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_second_time_changes_nothing_and_tells_the_same(
    project: Project, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    path = project.write(PLAN, (folder / "after.md").read_bytes())
    cli.main(["upgrade"])
    assert path.read_bytes() == (folder / "after.md").read_bytes()
    first = [line for line in read(folder / "told.txt").splitlines() if not line.endswith("sang cách viết mới")]
    assert capsys.readouterr().out.splitlines()[:-1] == first[:-1]


def test_a_dry_run_writes_nothing_and_tells_places_in_the_file_as_it_is(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    text = text_of(f"{OLD}corrects: [suoi-mo/2025/ke-hoach-truoc]\n")
    path = project.write(PLAN, text)
    assert cli.main(["upgrade", "--dry-run"]) == cli.ERRORS
    assert read(path) == text
    assert f"{PLAN}:6:1: corrects: " in capsys.readouterr().out
    assert cli.main(["upgrade"]) == cli.ERRORS
    assert f"{PLAN}:5:1: corrects: " in capsys.readouterr().out
    assert "reviews: 2025\ncorrects: " in read(path)


@pytest.mark.parametrize(
    "fields",
    [
        "covers:\n  reviews: 2025\n  other: 1\n",
        "covers:\n  reviews: 2025\nreviews: 2025\n",
        "covers: &kỳ\n  reviews: 2025\n",
        "'covers':\n  'reviews': 2025\n",
        "covers:\n  reviews: >-\n    2025\n",
        "event:\n  when: 2025\nevents:\n  when: 2025\n",
        "basis:\n  - number: 1\n    symbol: >-\n      QĐ-UBND\n",
        "basis:\n  - number: 1\n    symbol: QĐ-UBND\n    ref: 1/QĐ-UBND\n",
        "basis:\n  - {symbol: QĐ-UBND # ký hiệu\n    , number: 1}\n",
    ],
    ids=[
        "unknown-below-covers", "both-editions-of-a-period", "anchor", "quoted-keys", "folded-value",
        "both-editions-of-the-event", "folded-symbol", "both-editions-of-a-reference", "comment-before-a-comma",
    ],
)  # fmt: skip
def test_what_cannot_be_edited_safely_is_told_and_left(
    project: Project, capsys: pytest.CaptureFixture[str], fields: str
) -> None:
    path = project.write(PLAN, text_of(fields))
    other = project.write("plans/suoi-mo/2025/khac.md", text_of(OLD))
    assert cli.main(["upgrade"]) == cli.ERRORS
    assert read(path) == text_of(fields)
    assert read(other) == text_of("reviews: 2025\n")
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"{PLAN}: {UNSAFE}",
        "đã chuyển 1 tệp; còn 1 chỗ phải tự viết",
    ]


@pytest.mark.parametrize(
    "content",
    [b"", b"---\ncovers:\n  reviews: 2025\n", b"\xff\xfe-\x00-\x00-\x00", b"---\ncovers: {reviews: 2025\n---\n"],
    ids=["empty", "never-closed", "utf-16", "broken"],
)
def test_a_file_that_cannot_be_read_is_told_and_left(
    project: Project, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = project.write(PLAN, content)
    assert cli.main(["upgrade"]) == cli.ERRORS
    assert path.read_bytes() == content
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{PLAN}:")
    assert lines[-1].startswith("đã chuyển 0 tệp; còn ")


def test_only_the_named_files_and_folders_are_touched(project: Project) -> None:
    names = ("suoi-mo/2025/mot", "suoi-mo/2025/hai", "suoi-mo/2026/ba", "suoi-mo/2025/mot-khac")
    paths = [project.write(f"plans/{name}.md", text_of(OLD)) for name in names]
    assert cli.main(["upgrade", "plans/suoi-mo/2025/mot.md", "plans/suoi-mo/2026"]) == cli.OK
    assert ["covers" in read(path) for path in paths] == [False, True, False, True]


@pytest.mark.parametrize("path", ["plans/khong-co", "../ngoai.md", "/etc"])
def test_a_wrong_path_is_told_and_nothing_written(
    project: Project, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    plan = project.write(PLAN, text_of(OLD))
    assert cli.main(["upgrade", path]) == cli.USAGE
    assert capsys.readouterr().err.startswith("niemyet: ")
    assert read(plan) == text_of(OLD)
