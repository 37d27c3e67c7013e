"""A long list cut into pages: the first at the list's own address, the others under trang/N/."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from niemyet.outputs.parts.context import relative

Item = TypeVar("Item")

PER_PAGE = 50
_NEAR = 2  # page numbers shown on either side of the current one


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Item]):
    """One page of a list: its items, its number from 1, and how many pages there are."""

    root: str
    number: int
    count: int
    items: tuple[Item, ...]
    start: int = 1  # the place of the first item in the whole list

    @property
    def address(self) -> str:
        """The page's path in the site."""
        return address_of(self.root, self.number)

    @property
    def suffix(self) -> str:
        """What tells this page from the first in titles: ", trang 2"."""
        return f", trang {self.number}" if self.number > 1 else ""

    @property
    def previous(self) -> str | None:
        """The link to the page before."""
        return self.link(self.number - 1) if self.number > 1 else None

    @property
    def next(self) -> str | None:
        """The link to the page after."""
        return self.link(self.number + 1) if self.number < self.count else None

    @property
    def numbers(self) -> tuple[int, ...]:
        """Page numbers to offer: the first, the last, and those near this one; 0 stands for a gap."""
        near = range(self.number - _NEAR, self.number + _NEAR + 1)
        shown = sorted({1, self.count, *(number for number in near if 1 <= number <= self.count)})
        numbers: list[int] = []
        for number in shown:
            if numbers and number > numbers[-1] + 1:
                numbers.append(0)
            numbers.append(number)
        return tuple(numbers)

    def link(self, number: int) -> str:
        """The link from here to another page of the list."""
        return relative(address_of(self.root, number), self.address)

    @property
    def head(self) -> str:
        """The page's neighbours, for its <head>."""
        parts = []
        if self.previous:
            parts.append(f'<link rel="prev" href="{self.previous}">')
        if self.next:
            parts.append(f'<link rel="next" href="{self.next}">')
        return "\n".join(parts)


def address_of(root: str, number: int) -> str:
    """The address of a list's n-th page."""
    return root if number == 1 else f"{root}trang/{number}/"


def leaves(root: str, items: Sequence[Item], per_page: int = PER_PAGE) -> Iterator[Leaf[Item]]:
    """The pages of a list; an empty list has one, empty page."""
    count = max(1, -(-len(items) // per_page))
    for number in range(1, count + 1):
        start = (number - 1) * per_page
        yield Leaf(root, number, count, tuple(items[start : start + per_page]), start + 1)
