"""What ledgers hold: what goes into them, what never leaves them, and how they are written and joined."""

import pytest

from niemyet.catalogue import permanence
from niemyet.catalogue.permanence import Holdings
from niemyet.catalogue.permanence.ledger import HEADER, joined, page_of, path_of, plan_of, read_ledger, written
from tests.catalogue.test_permanence import PAGE, PATH, held, ledger, places, plan, tombstone


def test_what_is_new_goes_into_the_ledger_of_its_ward() -> None:
    there = plan("hoi-nghi", "muc-dich", files=("a.pdf",), aliases=["cu-xa/2024/ten-cu"])
    holdings = held(there, plan("hai", status="draft"), lines=(PAGE,))
    assert permanence.unwritten(holdings) == {
        "plans/cu-xa/addresses.txt": ("/ke-hoach/cu-xa/2024/ten-cu/", "/ke-hoach/cu-xa/2024/ten-cu/a.pdf"),
        PATH: ("/ke-hoach/suoi-mo/2025/hai/", f"{PAGE}#muc-dich", f"{PAGE}a.pdf"),
    }


def test_a_drafts_headings_are_no_promise_its_address_is() -> None:
    draft = held(plan("du-thao", "muc-dich", status="draft"))
    assert permanence.unwritten(draft) == {PATH: ("/ke-hoach/suoi-mo/2025/du-thao/",)}


def test_nothing_leaves_a_ledger_but_what_a_tombstone_covers() -> None:
    lines = (PAGE, f"{PAGE}#ong-nguyen-van-a", f"{PAGE}don-cua-ong-a.pdf", "/ke-hoach/suoi-mo/2025/hai/")
    to_write = permanence.ledgers_to_write(held(plan("hai"), lines=lines, removed=tombstone()))
    assert to_write == {PATH: {PAGE, "/ke-hoach/suoi-mo/2025/hai/"}}
    to_write = permanence.ledgers_to_write(held(plan("hai"), lines=lines))
    assert to_write == {PATH: set(lines)}


def test_files_of_a_plan_that_was_taken_down_have_tombstones_unless_their_names_may_tell() -> None:
    lines = (PAGE, f"{PAGE}#muc-dich", f"{PAGE}a.pdf", "/ke-hoach/suoi-mo/2025/hai/b.pdf")
    mistake = held(plan("hai", files=("b.pdf",)), lines=lines, removed=tombstone(kind="mistake"))
    assert [removal.address for removal in permanence.removals_in_force(mistake)] == [
        "suoi-mo/2025/hoi-nghi",
        "suoi-mo/2025/hoi-nghi/a.pdf",
    ]
    assert permanence.ledgers_to_write(mistake)[PATH] >= {PAGE, f"{PAGE}a.pdf"}
    private = held(plan("hai", files=("b.pdf",)), lines=lines, removed=tombstone())
    assert [removal.address for removal in permanence.removals_in_force(private)] == ["suoi-mo/2025/hoi-nghi"]


def test_a_ledger_is_written_in_order_once_each_and_read_back() -> None:
    data = written([f"{PAGE}#b", PAGE, f"{PAGE}#a", PAGE])
    assert data.decode() == f"{HEADER}{PAGE}\n{PAGE}#a\n{PAGE}#b\n"
    assert read_ledger(PATH, data).addresses == {PAGE, f"{PAGE}#a", f"{PAGE}#b"}
    assert "merge=union" in HEADER


def test_what_a_union_merge_or_another_system_leaves_is_read_alike() -> None:
    mixed = ("\ufeff" + HEADER + f"{PAGE}#b\r\n\r\n{PAGE}\r\n{HEADER}{PAGE}\r\n").encode()
    assert read_ledger(PATH, mixed).addresses == {PAGE, f"{PAGE}#b"}


def test_a_ledger_joined_with_an_earlier_edition_holds_both_and_keeps_its_places() -> None:
    both = joined(ledger("# sổ", PAGE), ledger(f"{PAGE}#a", PAGE))
    assert both.addresses == {PAGE, f"{PAGE}#a"}
    assert both.places()[PAGE].line == 2
    odd = joined(ledger(PAGE), ledger("=======", f"{PAGE}a.pdf"))
    assert places(Holdings([plan()], {}, [odd])) == [f"{PATH}:1:1 NY-803", f"{PATH}:1:1 NY-801"]


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}#muc-dich", f"{PAGE}a.pdf"])
def test_every_address_names_its_page_its_plan_and_its_ledger(address: str) -> None:
    assert (page_of(address), plan_of(address), path_of(address)) == (PAGE, "suoi-mo/2025/hoi-nghi", PATH)


def test_what_a_ledger_lost_by_the_thousand_is_told_by_the_dozen() -> None:
    pages = read_ledger(PATH, b"".join(b"/ke-hoach/suoi-mo/2025/k%d/\n" % number for number in range(5000)))
    files = read_ledger(PATH, b"".join(f"{PAGE}{number}.pdf\n".encode() for number in range(5000)))
    for each in (pages, files):
        told = list(permanence.problems(Holdings([plan()], {}, [each])))
        assert len(told) == 21
        assert told[-1].message.startswith("còn 4980 chỗ khác như vậy")


def test_headings_lost_by_the_thousand_are_named_by_the_dozen() -> None:
    lines = b"".join(f"/ke-hoach/{plan().id}/#muc-{number}\n".encode() for number in range(5000))
    (told,) = permanence.problems(Holdings([plan()], {}, [read_ledger(PATH, lines)]))
    assert " và 4980 mục nữa" in told.message
    assert len(told.message) < 2000


@pytest.mark.parametrize("line", [b"/ke-hoach/suoi-mo/2025/k%d/", b"x%d", b"\xff%d"])
def test_a_ledger_of_another_site_is_one_problem(line: bytes) -> None:
    ledger = read_ledger(PATH, b"".join(line % number + b"\n" for number in range(30_000)))
    (told,) = permanence.problems(Holdings([plan()], {}, [ledger]))
    assert told.message.startswith("30000 địa chỉ")
