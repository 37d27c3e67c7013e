"""What is known of a plan before it is written, and what plans are usually for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from niemyet.authoring.drafting.naming import following
from niemyet.authoring.drafting.sessions import Session, told_apart
from niemyet.authoring.header_lines import Shape
from niemyet.language.repeats import Repeats
from niemyet.language.when import Precision, When
from niemyet.model.ward import Ward

Part = tuple[str, tuple[str, ...]]
"""A part of a text: its heading without the number, and the blocks below it."""


class Times(Enum):
    """What is asked about the times of an occasion."""

    ONE = auto()
    """One time and place."""
    SEVERAL = auto()
    """Several days or places, each of them an event."""
    SERIES = auto()
    """What comes again and again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """One kind of plan. `title` is how such plans are usually called, `slug` how their addresses begin ("": neither).

    In the title {subject}, {field}, {period} and {following} stand for what was answered; `precision` says how exact
    its period is (None: any), `looks_back` that it reviews that period and rolls out the next.
    """

    key: str
    name: str
    order: int
    """Its place in the list that is asked."""
    example: str
    """Of a period."""
    text: "Callable[[Answers], Iterator[Part]]"
    """The parts between the opening and the closing sentence."""
    title: str = ""
    slug: str = ""
    subject: str = ""
    """The question for what it is about; "" where the title says it all."""
    session: str = ""
    """What one of its several events is called."""
    session_name: str = "{}"
    """How such an event is named after what was answered."""
    names_units: bool = False
    """Whether its events are usually called after the ward's units."""
    times: Times = Times.ONE
    precision: Precision | None = None
    looks_back: bool = False


@dataclass(frozen=True)
class Answers:
    """Everything that was asked; None and () for what is not known yet. `topic` is the key of a topic."""

    ward: Ward
    occasion: Occasion
    period: When
    topic: str | None
    title: str
    year: int
    slug: str
    when: When | None = None
    tentative: bool = False
    venue: str | None = None
    attendance: str | None = None
    recipients: tuple[str, ...] = ()
    filed: str | None = None
    subject: str | None = None
    sessions: tuple[Session, ...] = ()
    repeats: Repeats | None = None

    @property
    def id(self) -> str:
        """The plan's identity."""
        return f"{self.ward.id}/{self.year}/{self.slug}"

    @property
    def path(self) -> str:
        """The plan's file, from the project's folder."""
        return f"plans/{self.id}.md"

    @property
    def covers(self) -> dict[str, str]:
        """The periods looked back on and ahead to."""
        if not self.occasion.looks_back:
            return {"period": self.period.text}
        return {"reviews": self.period.text, "period": following(self.period).text}

    @property
    def events(self) -> Shape:
        """The field `events`: one mapping, or a list whose items are told apart by their ids."""
        one: Mapping[str, Shape] = {
            "when": self.when.text if self.when else None,
            "repeats": _rule(self.repeats) if self.repeats else None,
            "tentative": "true" if self.when and self.tentative else None,
            "venue": self.venue,
            "expected_attendance": self.attendance,
        }
        return told_apart(self.sessions, self.occasion.session_name) if self.sessions else one

    @property
    def open_questions(self) -> tuple[str, ...]:
        """The fields that somebody must still fill in."""
        several = self.occasion.times is Times.SEVERAL
        whens, venues = zip(*((each.when, each.venue) for each in self.sessions or (Session(),)), strict=True)
        time = "events.repeats" if self.occasion.times is Times.SERIES else "events.when"
        known = {
            "topic": self.topic,
            time: all(whens) if several else self.when or self.repeats,
            "events.venue": all(venues) if several else self.venue,
            "recipients": self.recipients,
            "filed": self.filed,
        }
        unknown = [name for name, value in known.items() if not value]
        order = ("number", "issued", "topic", "basis", time, "events.venue", "funding", "recipients", "filed")
        return (*(name for name in order if name in unknown or name not in known), "signatory")


def _rule(repeats: Repeats) -> Mapping[str, Shape]:
    return {
        "every": repeats.every,
        "step": str(repeats.step) if repeats.step > 1 else None,
        "days": repeats.days,
        "from": str(repeats.first),
        "until": str(repeats.until) if repeats.until else None,
        "open": "true" if repeats.open else None,
        "part": repeats.part,
        "start": repeats.start,
        "end": repeats.end,
    }
