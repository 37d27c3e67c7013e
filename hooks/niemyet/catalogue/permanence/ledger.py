"""addresses.txt, a ward's ledger: every address under which something of its plans was ever published, one a line.

Lines may come in any order and twice, as a union merge of two branches leaves them; only `niemyet ledger --write` puts
them in order. Reading is a split and a set, since a city's ledgers hold a hundred thousand lines.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from niemyet.model.problem import Position
from niemyet.sources.layout import LEDGER

HEADER = """\
# Sổ địa chỉ: mọi địa chỉ đã đăng của các kế hoạch và mọi mục (#) trong đó; mỗi dòng một địa chỉ.
# Do lệnh niemyet ledger --write ghi sau khi đăng. Không xóa, không sửa dòng nào bằng tay.
# Gộp hai nhánh thì giữ dòng của cả hai (merge=union trong .gitattributes); lần ghi sau tự xếp lại và bỏ dòng trùng.
"""
_ROOT = "/ke-hoach/"


@dataclass(frozen=True, slots=True)
class Ledger:
    """One ward's ledger: its path, its text with plain line ends, and the addresses in it."""

    path: str
    text: str
    addresses: frozenset[str]

    @property
    def ward(self) -> str:
        """The id of the ward that it belongs to: its folder's name."""
        return self.path.split("/")[1]

    def places(self) -> dict[str, Position]:
        """Where each line first stands."""
        found: dict[str, Position] = {}
        for number, line in enumerate(self.text.split("\n"), 1):
            found.setdefault(line, Position(number, 1))
        return found


def read_ledger(path: str, data: bytes) -> Ledger:
    """The ledger of plans/<ward>/addresses.txt; what is no text at all has lines that no address looks like."""
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
    return Ledger(path, text, frozenset(line for line in set(text.split("\n")) if line and line[0] != "#"))


def joined(one: Ledger, other: Ledger) -> Ledger:
    """A ledger that also holds what another edition of it held, which keeps its own places."""
    return Ledger(one.path, one.text, one.addresses | other.addresses)


def written(addresses: Iterable[str]) -> bytes:
    """A ledger's file: the header, then each address once, in order."""
    return (HEADER + "".join(f"{address}\n" for address in sorted(set(addresses)))).encode()


def path_of(address: str) -> str:
    """The ledger that an address belongs into: that of the ward in it."""
    return f"plans/{address.removeprefix(_ROOT).partition('/')[0]}/{LEDGER}"


def page_of(address: str) -> str:
    """The plan's page that an address is, or belongs to: /ke-hoach/a/2025/b/#c → /ke-hoach/a/2025/b/."""
    return address[: address.rfind("/") + 1]


def plan_of(address: str) -> str:
    """The identity of the plan that an address belongs to."""
    return page_of(address).removeprefix(_ROOT).rstrip("/")


def line_of(place: str) -> str:
    """The line of a plan (a/2025/b) or of one of its files (a/2025/b/c.pdf)."""
    return _ROOT + place + ("" if place.count("/") > 2 else "/")


def addresses(plan_id: str, anchors: Iterable[str], files: Iterable[str]) -> list[str]:
    """Every address of a plan: its page, its headings, its files. All else that it has follows from the page."""
    page = line_of(plan_id)
    return [page, *[f"{page}#{anchor}" for anchor in anchors], *[page + name for name in files]]
