"""What was taken down: where a tombstone is off, and how removed.yml is read."""

import pytest

from niemyet.catalogue import permanence
from niemyet.catalogue.permanence.removed import read_removed
from tests.catalogue.test_permanence import REMOVED, held, plan, problems_of, tombstone


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("personal_data", ""),
        ("mistake", "    note: Đăng nhầm bản chưa ký.\n"),
        ("moved", "    to: https://tinh.example/ke-hoach/7\n"),
        ("moved", "    to: suoi-mo/2025/khac\n"),
        ("moved", "    to: suoi-mo/2025/khac/a.pdf\n"),
        ("other", "    note: Theo quyết định của tòa án.\n"),
    ],
)
def test_a_tombstone_in_order_stands(kind: str, more: str) -> None:
    holdings = held(plan("khac", files=("a.pdf",)), removed=tombstone(kind=kind, more=more))
    assert problems_of(holdings) == []
    assert [removal.address for removal in permanence.removals_in_force(holdings)] == ["suoi-mo/2025/hoi-nghi"]


@pytest.mark.parametrize(
    ("removed", "expected"),
    [
        ("removed:\n  - address: Suoi Mo\n    when: 2026\n    kind: mistake\n", "2:14 NY-103"),
        ("removed:\n  - address: a/2025/b\n    when: 02/03/2026\n    kind: mistake\n", "3:11 NY-104"),
        ("removed:\n  - address: a/2025/b\n    when: 2026\n    kind: boring\n", "4:11 NY-103"),
        ("removed:\n  - address: a/2025/b\n    when: 2026\n", "2:5 NY-102"),
        ("removed:\n  - address: a/2025/b\n    title: Tên\n    when: 2026\n    kind: mistake\n", "3:5 NY-101"),
        ("removed:\n  - address: a/2025/b\n\twhen: 2026\n", "3:1 NY-013"),
        ("removed: []\nremoved: []\n", "2:1 NY-014"),
        ("a/2025/b\n", "1:1 NY-013"),
    ],
)
def test_removed_yml_is_read_strictly(removed: str, expected: str) -> None:
    tombstones, faults = read_removed(REMOVED, removed.encode())
    assert tombstones == ()
    assert expected in [f"{each.position.line}:{each.position.column} {each.rule.id}" for each in faults]


def test_an_empty_list_of_removals_is_none() -> None:
    for text in ("", "# chưa có gì\n", "removed:\n", "removed: []\n"):
        assert read_removed(REMOVED, text.encode()) == ((), ())
