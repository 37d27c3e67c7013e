"""A plan as rooms over all plans may know it: what it does not hold cannot be asked of it, and mypy says so.

There are as many briefs in memory as plans, so a brief leaves out the text and what stands on the plan's own pages alone.
A field of the header that lists, data over all plans or other plans' pages need is one line in `Listed` and one in
`BriefFront`.
"""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Protocol

from niemyet.language.when import When
from niemyet.model.event import Event
from niemyet.model.files import FileInfo
from niemyet.model.front_matter import OldAnchor, Source
from niemyet.model.terms import SourceKind, Status
from niemyet.model.ward import OWN_ISSUER, Issuer, Ward


class Listed(Protocol):
    """The fields of a header that rooms over all plans may ask for; the whole header has them, too."""

    @property
    def title(self) -> str: ...  # noqa: D102 - each is documented at FrontMatter
    @property
    def short(self) -> str | None: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def number(self) -> str | None: ...  # noqa: D102
    @property
    def symbol(self) -> str | None: ...  # noqa: D102
    @property
    def issuer(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def issued(self) -> When | None: ...  # noqa: D102
    @property
    def status(self) -> Status: ...  # noqa: D102
    @property
    def reason(self) -> str | None: ...  # noqa: D102
    @property
    def topic(self) -> str | None: ...  # noqa: D102
    @property
    def series(self) -> str | None: ...  # noqa: D102
    @property
    def reviews(self) -> When | None: ...  # noqa: D102
    @property
    def period(self) -> When | None: ...  # noqa: D102
    @property
    def events(self) -> tuple[Event, ...]: ...  # noqa: D102
    @property
    def replaces(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def amends(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def aliases(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def anchors(self) -> tuple[OldAnchor, ...]: ...  # noqa: D102
    @property
    def source(self) -> Source: ...  # noqa: D102
    @property
    def review(self) -> tuple[str, ...]: ...  # noqa: D102


@dataclass(frozen=True, kw_only=True)
class BriefFront:
    """The same as a value: all of a header that a brief holds."""

    title: str
    short: str | None
    kind: str
    number: str | None
    symbol: str | None
    issuer: tuple[str, ...]
    issued: When | None
    status: Status
    reason: str | None
    topic: str | None
    series: str | None
    reviews: When | None
    period: When | None
    events: tuple[Event, ...]
    replaces: tuple[str, ...]
    amends: tuple[str, ...]
    aliases: tuple[str, ...]
    anchors: tuple[OldAnchor, ...]
    source: Source
    review: tuple[str, ...]

    @classmethod
    def of(cls, front: Listed) -> "BriefFront":
        """What a brief keeps of a header."""
        return cls(**{field.name: getattr(front, field.name) for field in fields(cls)})


@dataclass(frozen=True, kw_only=True)
class PlanBrief:
    """One plan in few words. `id` is "<ward>/<year>/<slug>", `path` its file, `digest` names all that the brief says.

    `heading_names` are the names of its headings in order, `unit_ids` the ward's units that it gives tasks to: each one
    text, parted by spaces, which takes a third of the memory of a tuple.
    """

    id: str
    path: str
    ward: Ward
    front: Listed
    heading_names: str = ""
    unit_ids: str = ""
    files: tuple[FileInfo, ...] = ()
    modified: datetime | None = None
    digest: str = ""

    @property
    def year(self) -> int:
        """The year of the folder."""
        return int(self.id.split("/")[1])

    @property
    def address(self) -> str:
        """The plan's page, as a path in the site."""
        return f"ke-hoach/{self.id}/"

    @property
    def name(self) -> str:
        """What lists call it: its short name, else its title."""
        return self.front.short or self.front.title

    @property
    def issuers(self) -> tuple[Issuer, ...]:
        """The bodies that issue it, in the plan's order; an id that the ward does not know is left out."""
        known = {issuer.id: issuer for issuer in self.ward.all_issuers}
        return tuple(known[name] for name in self.front.issuer or (OWN_ISSUER,) if name in known)

    @property
    def issuer_name(self) -> str:
        """Who issues it, in one line: "Ủy ban nhân dân phường Kiến An"; joint issuers joined by "và"."""
        return " và ".join(issuer.name for issuer in self.issuers)

    @property
    def is_party(self) -> bool:
        """Whether it has the Party's own form, which its symbol shows: KH/ĐU (Guidance 36-HD/VPTW)."""
        return "/" in (self.front.symbol or "")

    @property
    def starts(self) -> date | None:
        """The first day of its first event; None where it names no time."""
        return min((event.starts for event in self.front.events if event.starts), default=None)

    @property
    def headings(self) -> tuple[str, ...]:
        """The names of its headings, in order."""
        return tuple(self.heading_names.split())

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the ward's units that it gives tasks to, in order."""
        return tuple(self.unit_ids.split())

    @property
    def anchors(self) -> frozenset[str]:
        """The names that lead to its headings, those of former headings included."""
        return frozenset((*self.headings, *(one.old for one in self.front.anchors)))

    @property
    def is_digest(self) -> bool:
        """Whether the text is retold rather than the issued wording."""
        return self.front.source.kind is SourceKind.DIGEST
