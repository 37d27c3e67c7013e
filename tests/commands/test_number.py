"""`niemyet number`: number and day are written after signing, and not one other byte of the file changes."""

import pytest

from niemyet.commands import cli
from tests.helpers.project import Project

PLAN = "plans/suoi-mo/2026/ke-hoach.md"
BODY = "\n## I. NỘI DUNG\n\n1. Một việc.\n\nTrên đây là Kế hoạch./.\n"
NEEDED = "title: Một kế hoạch\nstatus: draft\nsource:\n  kind: original\n"


def numbered(project: Project, header: str, *options: str, body: str = BODY, number: str = "57") -> tuple[int, str]:
    """The exit code, and the file afterwards with its line ends."""
    path = project.write(PLAN, f"---\n{header}---\n{body}")
    code = cli.main(["number", PLAN, number, "2026-06-15", *options])
    return code, path.read_bytes().decode()


def test_both_are_written_after_the_fields_that_stand_before_them(project: Project) -> None:
    code, text = numbered(
        project, "title: Một kế hoạch\nkind: KH\nsymbol: KH-UBND\nstatus: draft\nsource: {kind: original}\n"
    )
    assert code == cli.OK
    assert text == (
        '---\ntitle: Một kế hoạch\nkind: KH\nnumber: "57"\nsymbol: KH-UBND\nissued: "2026-06-15"\n'
        "status: draft\nsource: {kind: original}\n---\n" + BODY
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("number:\nissued: # chưa ký\n", 'number: "57"\nissued: "2026-06-15" # chưa ký\n'),
        ("number: ''\nissued: \"2026\"  # năm\n", "number: '57'\nissued: \"2026-06-15\"  # năm\n"),
        ("number:   \nissued: 2026-06\n", 'number: "57"   \nissued: 2026-06-15\n'),
        ('number: 57\nissued: "2026-06-15"\n', 'number: 57\nissued: "2026-06-15"\n'),
        ("review: [number, issued]\n", ""),
        ("review: [ number , funding, issued ] # hỏi\n", "review: [ funding ] # hỏi\n"),
        ("review:\n- number\n# hỏi văn thư\n- funding\n- issued\n", "review:\n# hỏi văn thư\n- funding\n"),
        ("review:\n  - issued # khi ký\n  - number\n", ""),
        ("review:\n  - number\n  # giữ dòng này\n  - 'issued'\n", "  # giữ dòng này\n"),
        ("review:\n  - funding\n", "review:\n  - funding\n"),
    ],
    ids=[
        "empty", "quoted", "spaces", "already-there", "review-in-brackets-all", "review-in-brackets-some",
        "review-some", "review-all", "review-comment", "review-other",
    ],
)  # fmt: skip
def test_only_the_fields_change_whatever_their_form(project: Project, before: str, after: str) -> None:
    new = "" if before.startswith("number") else 'number: "57"\nissued: "2026-06-15"\n'
    code, text = numbered(project, f"title: Một kế hoạch\n{before}status: draft\nsource:\n  kind: original\n")
    assert code == cli.OK
    assert text == f"---\ntitle: Một kế hoạch\n{new}{after}status: draft\nsource:\n  kind: original\n---\n{BODY}"


HOSTILE = (
    "\ufeff---\r\n# đầu tệp: \u201cghi chú\u201d\r\ntitle:   >-\r\n  Kế hoạch viết ba\u0309ng NFD,\r\n  hai dòng\r\n\r\n"
    "symbol : 'KH-UBND' # nháy đơn\r\n\r\nstatus: \"draft\"\t\r\nsource: {kind: original,   note: 'a: b'}  \r\n"
    "review: [ 'number' ,issued,   signatory.name]\r\n# cuối\r\n---\r\n\r\n## I. NỘI DUNG  \r\n\r\n"
    "1. Việc co\u0300n lại.\r\nnumber: 3\r\n\n\rreview: [number]\r\n---\r\n không xuống dòng cuối./."
)


def test_not_one_other_byte_of_a_hostile_file_changes(project: Project) -> None:
    path = project.write(PLAN, HOSTILE)
    assert cli.main(["number", PLAN, "57", "2026-06-15"]) == cli.OK
    expected = HOSTILE.replace("  hai dòng\r\n", '  hai dòng\r\nnumber: "57"\r\n')
    expected = expected.replace("# nháy đơn\r\n", '# nháy đơn\r\nissued: "2026-06-15"\r\n')
    expected = expected.replace("[ 'number' ,issued,   signatory.name]", "[ signatory.name]")
    assert path.read_bytes() == expected.encode()


def test_the_status_changes_only_when_asked(project: Project) -> None:
    assert "status: draft\n" in numbered(project, NEEDED)[1]
    assert "status: issued\n" in numbered(project, NEEDED, "--issued")[1]
    withdrawn = NEEDED.replace("draft", "withdrawn\nreason: Không còn phù hợp")
    code, text = numbered(project, withdrawn, "--issued")
    assert code == cli.ERRORS
    assert text == f"---\n{withdrawn}---\n{BODY}"


def test_whoever_leaves_a_draft_a_draft_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    told = "Tình trạng vẫn là dự thảo; đã ban hành thì chạy lại lệnh này, thêm --issued\n"
    numbered(project, NEEDED)
    assert capsys.readouterr().out.endswith(told)
    numbered(project, NEEDED, "--issued")
    assert "dự thảo" not in capsys.readouterr().out


def test_a_header_in_braces_stays_in_braces(project: Project) -> None:
    code, text = numbered(project, "{title: Một kế hoạch, status: draft, source: {kind: original}, review: [number]}\n")
    assert code == cli.ERRORS  # taking the last name out of the review would break the braces
    assert "57" not in text
    code, text = numbered(project, "{title: Một kế hoạch, status: draft, source: {kind: original}}\n")
    assert code == cli.OK
    assert text.split("\n")[1].startswith('{issued: "2026-06-15", number: "57", title: Một kế hoạch, status')


def test_a_number_on_paper_loses_its_zero(project: Project) -> None:
    assert 'number: "7"\n' in numbered(project, NEEDED, number="07")[1]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (NEEDED + "number: 16\n", "đã ghi number: 16"),
        (NEEDED + "issued: 2026-06-14\n", "đã ghi issued: 2026-06-14"),
        (NEEDED + "number: >-\n  # 57\n", "đã ghi number: # 57"),
        (NEEDED + "issued: >-\n  2026\n", "hãy tự ghi number: 57"),
        (NEEDED + "titel: x\n", "đã có title ở dòng 2"),
        (NEEDED + "status: draft\n", f"{PLAN}:6:1: NY-014 lỗi: trường “status” đã có ở dòng 3"),
    ],
    ids=["another-number", "another-day", "block-text", "block-time", "other-errors", "twice"],
)
def test_what_cannot_be_written_safely_is_left_alone(
    project: Project, capsys: pytest.CaptureFixture[str], header: str, words: str
) -> None:
    code, text = numbered(project, header)
    assert code == cli.ERRORS
    assert text == f"---\n{header}---\n{BODY}"
    told = capsys.readouterr()
    assert words in told.out + told.err


def test_a_draft_with_unwritten_places_is_not_called_issued(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = numbered(project, NEEDED, "--issued", body="\n- [[việc gì]]\n")
    assert code == cli.ERRORS
    assert "status: draft" in text
    assert f"{PLAN}:8:3: NY-321 lỗi" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["ke-hoach-khac", "57", "2026-06-15"],
        ["plans/suoi-mo", "57", "2026-06-15"],
        ["plans/suoi-mo/ward.yml", "57", "2026-06-15"],
        [PLAN, "57/KH-UBND", "2026-06-15"],
        [PLAN, "57", "15/6/2026"],
        [PLAN, "57", "2026-06"],
        [PLAN, "57", "2026-02-30"],
        [PLAN],
    ],
)
def test_a_wrong_call_is_told(project: Project, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    project.write(PLAN, f"---\n{NEEDED}---\n{BODY}")
    assert cli.main(["number", *arguments]) == cli.USAGE
    assert "hãy" in capsys.readouterr().err or arguments == [PLAN]


def test_a_plan_may_be_named_by_its_identity(project: Project) -> None:
    path = project.write(PLAN, f"---\n{NEEDED}---\n{BODY}")
    assert cli.main(["number", "suoi-mo/2026/ke-hoach", "57", "2026-06-15"]) == cli.OK
    assert 'number: "57"' in path.read_text(encoding="utf-8")


def test_a_failed_write_leaves_the_old_file_and_no_other(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, text = numbered(project, NEEDED)
    assert code == cli.ERRORS
    assert text == f"---\n{NEEDED}---\n{BODY}"
    assert [path.name for path in (project.root / PLAN).parent.iterdir()] == ["ke-hoach.md"]


def test_the_file_keeps_its_rights(project: Project) -> None:
    path = project.write(PLAN, f"---\n{NEEDED}---\n{BODY}")
    path.chmod(0o640)
    cli.main(["number", PLAN, "57", "2026-06-15"])
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("content", [b"", b"no header\n", "---\ntitle: x\n".encode("utf-16"), b"---\n- a\n---\n"])
def test_a_file_that_is_no_plan_is_told_and_left_alone(project: Project, content: bytes) -> None:
    path = project.write(PLAN, content)
    assert cli.main(["number", PLAN, "57", "2026-06-15"]) == cli.ERRORS
    assert path.read_bytes() == content
