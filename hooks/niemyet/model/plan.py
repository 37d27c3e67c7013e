"""One plan, whole: its brief, its header, its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from niemyet.model.body import Body
from niemyet.model.brief import BriefFront, PlanBrief
from niemyet.model.front_matter import FrontMatter
from niemyet.model.problem import START, Position


@dataclass(frozen=True, kw_only=True)
class Plan(PlanBrief):
    """A plan with everything that its file says. `markdown` is the file's text as the site gives it back.

    `sha256` is that of the file's bytes.
    """

    front: FrontMatter
    body: Body
    markdown: str
    sha256: str = ""
    positions: Mapping[str, Position] = field(default_factory=dict)
    heading_names: str = field(init=False)
    unit_ids: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "heading_names", " ".join(self.body.anchors))
        object.__setattr__(self, "unit_ids", " ".join(self.body.units))

    def brief(self) -> PlanBrief:
        """The plan as lists and other plans may know it; it has no digest yet."""
        return PlanBrief(
            id=self.id,
            path=self.path,
            ward=self.ward,
            front=BriefFront.of(self.front),
            heading_names=self.heading_names,
            unit_ids=self.unit_ids,
            files=self.files,
            modified=self.modified,
        )

    @property
    def place(self) -> str:
        """The place before the date: the plan's own, else its issuer's, else the ward's."""
        return self.front.place or next((one.place for one in self.issuers if one.place), None) or self.ward.place

    def position(self, name: str) -> Position:
        """Where a field (dotted) stands, or the nearest field above it, or the top of the file."""
        while name and name not in self.positions:
            name = name.rpartition(".")[0]
        return self.positions.get(name, START)
