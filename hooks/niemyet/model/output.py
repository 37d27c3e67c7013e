"""What is made of plans: artifacts, pages, and sheets that need not be made anew."""

from collections.abc import Callable
from dataclasses import dataclass

from niemyet.base.digest import digest_of_bytes


@dataclass(frozen=True)
class Artifact:
    """Something to publish: its path in the site, its bytes, its media type."""

    path: str
    content: bytes
    media_type: str


@dataclass(frozen=True)
class Page:
    """A page to be put into the theme's chrome: its address, title, description, and its parts as HTML."""

    address: str
    title: str
    description: str
    content: str
    head: str = ""


@dataclass(frozen=True)
class Sheet:
    """A page or an artifact that need not be made while everything it is given is the same.

    `path` is its path in the site (a page's address), `given` says by texts all that `make` makes it of.
    """

    path: str
    given: tuple[str, ...]
    make: Callable[[], Page | Artifact]

    @classmethod
    def of(cls, made: "Page | Artifact | Sheet") -> "Sheet":
        """Something that is made already, likewise: it is given what it says."""
        if isinstance(made, Sheet):
            return made
        if isinstance(made, Page):
            return cls(made.address, (made.title, made.description, made.content, made.head), lambda: made)
        return cls(made.path, (digest_of_bytes(made.content),), lambda: made)

    def page(self) -> Page:
        """What it makes, where that is a page."""
        made = self.make()
        if not isinstance(made, Page):
            raise TypeError(self.path)
        return made

    def artifact(self) -> Artifact:
        """What it makes, where that is an artifact."""
        made = self.make()
        if not isinstance(made, Artifact):
            raise TypeError(self.path)
        return made
