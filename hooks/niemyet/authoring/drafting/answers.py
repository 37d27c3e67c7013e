"""What is known of a plan before it is written."""

from dataclasses import dataclass

from niemyet.authoring.drafting.occasions import Occasion, following
from niemyet.language.when import When
from niemyet.model.ward import Ward


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
        if not self.occasion.deed:
            return {"period": self.period.text}
        return {"reviews": self.period.text, "period": following(self.period).text}

    @property
    def open_questions(self) -> tuple[str, ...]:
        """The fields that somebody must still fill in."""
        known = {
            "topic": self.topic,
            "events.when": self.when,
            "events.venue": self.venue,
            "recipients": self.recipients,
            "filed": self.filed,
        }
        unknown = [name for name, value in known.items() if not value]
        order = ("number", "issued", "topic", "basis", "events.when", "events.venue", "funding", "recipients", "filed")
        return (*(name for name in order if name in unknown or name not in known), "signatory")
