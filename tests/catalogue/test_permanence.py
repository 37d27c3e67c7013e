"""What keeps an address alive, and what is told, where, when it would die: over values, without a file."""

from dataclasses import replace
from typing import Any

import pytest

from niemyet.catalogue import permanence
from niemyet.catalogue.permanence import Holdings
from niemyet.catalogue.permanence.ledger import Ledger, read_ledger
from niemyet.catalogue.permanence.removed import read_removed
from niemyet.model.body import Body, Heading
from niemyet.model.files import FileInfo
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Problem
from tests.helpers.factory import make_plan

PATH = "plans/suoi-mo/addresses.txt"
REMOVED = "plans/suoi-mo/removed.yml"
PAGE = "/ke-hoach/suoi-mo/2025/hoi-nghi/"


def plan(slug: str = "hoi-nghi", *anchors: str, files: tuple[str, ...] = (), **front: Any) -> Plan:
    headings = tuple(Heading(anchor, anchor, 2) for anchor in anchors)
    made = make_plan(slug, body=Body("", headings), attachments=None, **front)
    return replace(made, files=tuple(FileInfo(name, 1) for name in files))


def ledger(*lines: str, path: str = PATH) -> Ledger:
    return read_ledger(path, "".join(f"{line}\n" for line in lines).encode())


def held(
    *plans: Plan,
    lines: tuple[str, ...] = (),
    removed: str = "",
    unread: tuple[str, ...] = (),
    drafts: tuple[Plan, ...] = (),
) -> Holdings:
    tombstones, faults = read_removed(REMOVED, removed.encode()) if removed else ((), ())
    assert not faults
    anchors = {each.id: [heading.anchor for heading in each.body.headings] for each in plans}
    return Holdings(plans, anchors, (ledger(*lines),) if lines else (), tombstones, frozenset(unread), drafts)


def tombstone(address: str = "suoi-mo/2025/hoi-nghi", kind: str = "personal_data", more: str = "") -> str:
    return f"removed:\n  - address: {address}\n    when: 2026-03-02\n    kind: {kind}\n{more}"


def problems_of(holdings: Holdings) -> list[Problem]:
    found = list(permanence.problems(holdings))
    assert all(problem.level is Level.ERROR for problem in found)
    return found


def places(holdings: Holdings) -> list[str]:
    return [f"{each.path}:{each.position.line}:{each.position.column} {each.rule.id}" for each in problems_of(holdings)]


def test_the_first_publication_is_no_finding() -> None:
    assert problems_of(held(plan("hoi-nghi", "muc-dich", files=("a.pdf",)))) == []


def test_what_is_there_and_what_is_new_is_no_finding() -> None:
    lines = (PAGE, f"{PAGE}#muc-dich", f"{PAGE}a.pdf")
    assert (
        problems_of(held(plan("hoi-nghi", "muc-dich", "moi", files=("a.pdf", "b.pdf")), plan("hai"), lines=lines)) == []
    )


def test_a_lost_page_is_told_once_at_its_line_with_the_ways_to_keep_it() -> None:
    (problem,) = problems_of(held(plan("khac"), lines=("# sổ", f"{PAGE}#muc-dich", PAGE, f"{PAGE}a.pdf")))
    assert (problem.path, problem.position.line, problem.rule.id) == (PATH, 3, "NY-801")
    for way in ("plans/suoi-mo/2025/hoi-nghi.md", "aliases: [suoi-mo/2025/hoi-nghi]", REMOVED, "không xóa dòng này"):
        assert way in problem.message


def test_a_new_plan_with_nearly_the_same_name_is_pointed_out() -> None:
    (problem,) = problems_of(held(plan("hoi-nghi-2"), lines=(PAGE,)))
    assert "có phải nay là plans/suoi-mo/2025/hoi-nghi-2.md?" in problem.message
    for other in ("chong-rac-thai-nhua", "x"):
        (problem,) = problems_of(held(plan(other), lines=(PAGE,)))
        assert "có phải" not in problem.message


def test_an_alias_keeps_the_page_its_headings_and_its_files() -> None:
    lines = (PAGE, f"{PAGE}#muc-dich", f"{PAGE}a.pdf")
    moved = plan("ten-moi", "muc-dich", files=("a.pdf",), aliases=["suoi-mo/2025/hoi-nghi"])
    assert problems_of(held(moved, lines=lines)) == []


def test_a_lost_file_is_told_at_its_line() -> None:
    holdings = held(plan(files=("b.pdf",)), lines=(PAGE, f"{PAGE}a.pdf"))
    assert places(holdings) == [f"{PATH}:2:1 NY-801"]
    assert "plans/suoi-mo/2025/hoi-nghi/a.pdf" in problems_of(holdings)[0].message
    assert "address: suoi-mo/2025/hoi-nghi/a.pdf" in problems_of(holdings)[0].message


def test_a_lost_file_of_a_moved_plan_is_looked_for_where_the_plan_is_now() -> None:
    moved = plan("ten-moi", aliases=["suoi-mo/2025/hoi-nghi"])
    (problem,) = problems_of(held(moved, lines=(PAGE, f"{PAGE}a.pdf")))
    assert "plans/suoi-mo/2025/ten-moi/a.pdf" in problem.message


def test_lost_headings_are_told_at_the_plan_with_the_line_to_add() -> None:
    lines = (PAGE, f"{PAGE}#muc-dich", f"{PAGE}#kinh-phi", f"{PAGE}#noi-dung")
    (problem,) = problems_of(held(plan("hoi-nghi", "muc-dich-yeu-cau", "noi-dung"), lines=lines))
    assert (problem.path, problem.rule.id) == ("plans/suoi-mo/2025/hoi-nghi.md", "NY-802")
    assert "#kinh-phi, #muc-dich" in problem.message
    line = "anchors: [{old: kinh-phi, new: dau-van-ban}, {old: muc-dich, new: muc-dich-yeu-cau}]"
    assert problem.message.endswith(line)


def test_the_line_that_is_proposed_keeps_the_headings() -> None:
    anchors = [{"old": "kinh-phi", "new": "dau-van-ban"}, {"old": "muc-dich", "new": "muc-dich-yeu-cau"}]
    kept = plan("hoi-nghi", "muc-dich-yeu-cau", anchors=anchors)
    assert problems_of(held(kept, lines=(PAGE, f"{PAGE}#muc-dich", f"{PAGE}#kinh-phi"))) == []


def test_a_plan_that_cannot_be_read_has_lost_nothing() -> None:
    lines = (PAGE, f"{PAGE}#muc-dich", f"{PAGE}a.pdf")
    assert problems_of(held(lines=lines, unread=("plans/suoi-mo/2025/hoi-nghi.md",))) == []
    (problem,) = problems_of(held(lines=lines, unread=("plans/suoi-mo/2026/moi.md",)))
    assert "hãy sửa trước những tệp chưa đọc được" in problem.message


def test_a_tombstone_keeps_the_page_and_all_below_it() -> None:
    lines = (PAGE, f"{PAGE}#muc-dich", f"{PAGE}a.pdf")
    assert problems_of(held(lines=lines, removed=tombstone())) == []


def test_a_tombstone_of_a_file_keeps_that_file_alone() -> None:
    lines = (PAGE, f"{PAGE}a.pdf", f"{PAGE}b.pdf")
    assert places(held(plan(), lines=lines, removed=tombstone("suoi-mo/2025/hoi-nghi/a.pdf"))) == [f"{PATH}:3:1 NY-801"]


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "=======", "ke-hoach/suoi-mo/2025/a/", f"{PAGE}#Mục", "\ufffd\0"])
def test_a_line_that_is_no_address_is_told(line: str) -> None:
    assert places(held(plan(), lines=(PAGE, line))) == [f"{PATH}:2:1 NY-803"]


def test_a_ledger_that_is_no_text_is_told_in_few_lines() -> None:
    noise = read_ledger(PATH, bytes(range(128, 256)) * 50 + b"\n".join(b"\xff%d" % number for number in range(500)))
    found = problems_of(Holdings(ledgers=(noise,)))
    assert len(found) == 20
    assert "(và " in found[-1].message


@pytest.mark.parametrize(
    ("removed", "rule", "words"),
    [
        (tombstone("suoi-mo/2025/khac"), "NY-804", "plans/suoi-mo/2025/khac.md vẫn còn"),
        (tombstone("suoi-mo/2024/cu"), "NY-804", "là địa chỉ cũ của plans/suoi-mo/2025/khac.md"),
        (tombstone("suoi-mo/2025/khac/a.pdf"), "NY-804", "plans/suoi-mo/2025/khac/a.pdf vẫn còn"),
        (tombstone("suoi-mo/2025/hong"), "NY-804", "plans/suoi-mo/2025/hong.md vẫn còn"),
        (tombstone("ho-xanh/2025/khac"), "NY-805", "plans/ho-xanh/removed.yml"),
        (tombstone("suoi-mo/2025/khac/plan.json"), "NY-805", "plan.json do trang tự làm ra"),
        (tombstone() + tombstone().removeprefix("removed:\n"), "NY-805", "được ghi 2 lần"),
        (tombstone(kind="moved"), "NY-805", "hãy thêm dòng to:"),
        (tombstone(kind="moved", more="    to: suoi-mo/2025/khong-co\n"), "NY-805", "không có trên trang"),
        (tombstone(kind="mistake", more="    to: suoi-mo/2025/khac\n"), "NY-805", "chỉ ghi to khi"),
        (tombstone(kind="other"), "NY-805", "hãy thêm dòng note:"),
        (tombstone(more="    note: Ông A xin gỡ.\n"), "NY-805", "hãy bỏ dòng này"),
    ],
)
def test_a_tombstone_that_is_off_is_told_at_its_field(removed: str, rule: str, words: str) -> None:
    there = plan("khac", files=("a.pdf",), aliases=["suoi-mo/2024/cu"])
    holdings = held(there, removed=removed, unread=("plans/suoi-mo/2025/hong.md",))
    found = problems_of(holdings)
    assert {(problem.path, problem.rule.id) for problem in found} == {(REMOVED, rule)}
    assert words in found[0].message
    assert found[0].position.line > 1
    assert permanence.removals_in_force(holdings) == ()


@pytest.mark.parametrize("draft", [plan(status="draft"), plan("ten-moi", status="draft", aliases=[PAGE[10:-1]])])
def test_a_page_that_a_draft_would_take_away_is_told_at_the_draft(draft: Plan) -> None:
    holdings = held(lines=(PAGE, f"{PAGE}#muc-dich", f"{PAGE}a.pdf"), drafts=(draft,))
    (problem,) = problems_of(holdings)
    assert (problem.path, problem.rule.id) == (draft.path, "NY-801")
    assert problem.message.startswith(f"{PAGE} đã đăng mà nay sẽ mất, vì dự thảo không được đăng; hãy ghi lại status")
    assert "address: suoi-mo/2025/hoi-nghi vào plans/suoi-mo/removed.yml" in problem.message


def test_a_tombstone_stands_for_a_page_that_is_a_draft_again() -> None:
    holdings = held(lines=(PAGE,), removed=tombstone(), drafts=(plan(status="draft"),))
    assert problems_of(holdings) == []
    assert [removal.address for removal in permanence.removals_in_force(holdings)] == ["suoi-mo/2025/hoi-nghi"]


def test_a_draft_that_was_never_published_is_recorded_nowhere_and_suggested_for_nothing() -> None:
    assert permanence.unwritten(held(drafts=(plan(status="draft"),))) == {}
    (problem,) = problems_of(held(lines=(PAGE,), drafts=(plan("hoi-nghi-moi", status="draft"),)))
    assert problem.path == PATH
    assert "hoi-nghi-moi" not in problem.message
