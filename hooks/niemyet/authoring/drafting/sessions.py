"""Several events of one plan as they are answered, and as its header has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from niemyet.authoring.header_lines import Shape
from niemyet.language.alphabet import slug
from niemyet.language.when import When

_LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class Session:
    """One event of several: what it is called, when and where; None for what is not known yet."""

    name: str = ""
    when: When | None = None
    venue: str | None = None


def told_apart(sessions: Sequence[Session], form: str) -> Shape:
    """The field `events`: one event by itself needs no id; each of several has its own, made of its name."""
    events = [
        {
            "id": key if len(sessions) > 1 else None,
            "name": form.format(session.name),
            "when": session.when.text if session.when else None,
            "venue": session.venue,
        }
        for key, session in zip(_ids(sessions), sessions, strict=True)
    ]
    return events if len(events) > 1 else events[0]


def _ids(sessions: Sequence[Session]) -> Iterator[str]:
    known: set[str] = set()
    for number, session in enumerate(sessions, 1):
        key = slug(session.name)[:_LONGEST_ID].strip("-") or f"buoi-{number}"
        key = key if key not in known else f"{key}-{number}"
        known.add(key)
        yield key
