"""Tombstones: whether each one is whole, says no more than it may, and stands where nothing lives."""

from collections.abc import Iterator

from niemyet.catalogue.permanence.holdings import Holdings
from niemyet.catalogue.permanence.ledger import line_of, page_of
from niemyet.catalogue.permanence.rules import ALIVE, TOMBSTONE
from niemyet.model.problem import Problem, Rule
from niemyet.model.removal import Removal, Tombstone
from niemyet.model.terms import RemovalKind

_THE_SITES_OWN = ("index.html", "plan.json", "plan.md", "plan.ics", "plan.pdf")


def removals_in_force(held: Holdings) -> tuple[Removal, ...]:
    """The removals that nothing is wrong with, in order of address; each plan's takes its recorded files with it.

    Not so where personal data were the reason: names of files may hold them, and are forgotten.
    """
    sound = [tombstone.removal for tombstone in held.tombstones if not any(_faults(tombstone, held))]
    below = {line_of(each.address): each for each in sound if line_of(each.address) not in held.private_pages}
    files = {
        address.removeprefix("/ke-hoach/"): below[page_of(address)]
        for ledger in held.ledgers
        for address in (ledger.addresses if below else ())
        if page_of(address) in below and not address.endswith("/") and "#" not in address
    }
    found = {name: removal.model_copy(update={"address": name}) for name, removal in files.items()}
    found |= {removal.address: removal for removal in sound}
    return tuple(found[name] for name in sorted(found))


def tombstone_problems(held: Holdings) -> Iterator[Problem]:
    """Everything that is wrong with the tombstones; an address that has two is told at both."""
    for tombstone in held.tombstones:
        for rule, field, message in _faults(tombstone, held):
            yield Problem.of(rule, tombstone.path, tombstone.field(field), message)


def _faults(tombstone: Tombstone, held: Holdings) -> Iterator[tuple[Rule, str, str]]:
    yield from _of_address(tombstone, held)
    yield from _of_reason(tombstone)
    target = tombstone.removal.to
    if target and "://" not in target and not held.lives(target):
        yield TOMBSTONE, "to", f"“{target}” không có trên trang; hãy ghi mã của kế hoạch đang có hoặc địa chỉ https://…"


def _of_address(tombstone: Tombstone, held: Holdings) -> Iterator[tuple[Rule, str, str]]:
    address, ward = tombstone.removal.address, tombstone.path.split("/")[1]
    name = address.rpartition("/")[2]
    if not address.startswith(f"{ward}/"):
        yield (
            TOMBSTONE,
            "address",
            f"“{address}” không thuộc thư mục này; hãy ghi ở plans/{address.split('/')[0]}/removed.yml",
        )
    elif tombstone.removal.is_file and name in _THE_SITES_OWN:
        yield TOMBSTONE, "address", f"{name} do trang tự làm ra, không phải tệp kèm; hãy bỏ mục này"
    elif held.tombstone_counts[address] > 1:
        yield TOMBSTONE, "address", f"“{address}” được ghi {held.tombstone_counts[address]} lần; hãy giữ lại một mục"
    elif held.lives(address):
        yield ALIVE, "address", _alive(tombstone, held)


def _alive(tombstone: Tombstone, held: Holdings) -> str:
    address = tombstone.removal.address
    plan = held.by_address.get("/".join(address.split("/")[:3]))
    path = plan.path if plan else f"plans/{address}.md"
    if plan and tombstone.removal.is_file:
        path = f"{path.removesuffix('.md')}/{address.rpartition('/')[2]}"
    elif plan and plan.id != address:
        return f"“{address}” là địa chỉ cũ của {path}; hãy bỏ mục này, hoặc xóa địa chỉ khỏi aliases ở đó"
    return f"{path} vẫn còn; hãy bỏ mục này, hoặc xóa tệp đó nếu gỡ thật"


def _of_reason(tombstone: Tombstone) -> Iterator[tuple[Rule, str, str]]:
    removal = tombstone.removal
    if removal.kind is RemovalKind.MOVED and not removal.to:
        yield (
            TOMBSTONE,
            "kind",
            "đã chuyển đi thì phải ghi nơi mới; hãy thêm dòng to: với mã kế hoạch hoặc địa chỉ https://…",
        )
    if removal.kind is not RemovalKind.MOVED and removal.to:
        yield TOMBSTONE, "to", f"chỉ ghi to khi kind là {RemovalKind.MOVED}; hãy sửa kind hoặc bỏ dòng này"
    if removal.kind is RemovalKind.OTHER and not removal.note:
        yield TOMBSTONE, "kind", "lý do khác thì phải nói rõ; hãy thêm dòng note: với một câu cho người đọc"
    if removal.kind is RemovalKind.PERSONAL_DATA and removal.note:
        yield (
            TOMBSTONE,
            "note",
            "gỡ theo yêu cầu thì không ghi thêm gì: lời giải thích dễ nhắc lại điều cần gỡ; hãy bỏ dòng này",
        )
