"""The values that go from room to room: frozen, typed, and free of any file or clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from niemyet.model.body import Body
from niemyet.model.front_matter import FrontMatter
from niemyet.model.problem import START, Position
from niemyet.model.terms import SourceKind
from niemyet.model.ward import Ward


@dataclass(frozen=True)
class FileInfo:
    """A file beside a plan: its name, its size in bytes, a digest of what it holds ("" where nobody asked).

    `type` is what its bytes are, whatever the name says: one of the values of `reading.file_types.TYPES`, "" for
    anything else, None where nobody looked, as beyond the size limit. `traps` is what in it acts when somebody opens
    it, in Vietnamese.
    """

    name: str
    size: int
    digest: str = ""
    type: str | None = None
    traps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """One plan. `id` is "<ward>/<year>/<slug>"; `markdown` is the file's text as the site gives it back.

    A brief is the same plan without its text and without what only its own pages tell, for rooms that look at all plans at
    once; `digest` names what it says.
    """

    id: str
    path: str
    ward: Ward
    front: FrontMatter
    body: Body
    markdown: str
    files: tuple[FileInfo, ...] = ()
    modified: datetime | None = None
    positions: Mapping[str, Position] = field(default_factory=dict)
    digest: str = ""

    def brief(self) -> "Plan":
        """The plan as lists and other plans may know it."""
        return replace(self, front=self.front.brief(), body=self.body.brief(), markdown="", positions={})

    @property
    def year(self) -> int:
        """The year of the folder."""
        return int(self.id.split("/")[1])

    @property
    def address(self) -> str:
        """The plan's page, as a path in the site."""
        return f"ke-hoach/{self.id}/"

    @property
    def anchors(self) -> frozenset[str]:
        """The names that lead to its headings, those of former headings included."""
        return frozenset((*self.body.anchors, *(one.old for one in self.front.anchors)))

    @property
    def is_digest(self) -> bool:
        """Whether the text is retold rather than the issued wording."""
        return self.front.source.kind is SourceKind.DIGEST

    def position(self, name: str) -> Position:
        """Where a field (dotted) stands, or the nearest field above it, or the top of the file."""
        while name and name not in self.positions:
            name = name.rpartition(".")[0]
        return self.positions.get(name, START)
