"""A plan of the period before → the draft of the next: its structure, nothing that belongs to the old one alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from niemyet.authoring.drafting.marking import marked
from niemyet.authoring.drafting.naming import following
from niemyet.authoring.editing.links import relinked
from niemyet.authoring.header_lines import Shape, header_lines
from niemyet.catalogue.wording import full_number
from niemyet.language.when import When
from niemyet.model.hints import hint
from niemyet.model.plan import Plan

PERIODS = ("reviews", "period")
_KEPT_FIRST = ("kind", "symbol", "issuer", "place", "topic", "series")
_KEPT_LAST = ("contact", "recipients", "filed", "signatory", "cosigners")
_MADE_ANEW = ("title", "short", "status", *PERIODS, "basis", "events", "funding", "source", "review")
_OPEN_FIRST = ("number", "issued")
_OPEN_LAST = ("funding", "recipients", "filed", "signatory")
_LONGEST_SHORT = 65
_INNER_LINK = re.compile(r"!?\[(?P<text>[^\]\n]*)\]\((?P<target>[^)\s]+)(?:\s[^)\n]*)?\)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Next:
    """What is known of the plan after the old one; `title` and the times are None where they are not known yet."""

    year: int
    slug: str
    title: str | None = None
    when: When | None = None
    first: date | None = None
    until: date | None = None
    cites_old: bool = False


@dataclass(frozen=True, slots=True)
class Successor:
    """A plan, the values and the text of its file, and what is known of the next one."""

    old: Plan
    values: Mapping[str, Any]
    text: str
    known: Next

    @property
    def path(self) -> str:
        """The new plan's file."""
        return f"plans/{self.old.ward.id}/{self.known.year}/{self.known.slug}.md"

    def draft(self) -> bytes:
        """The whole file."""
        lines = "\n".join(header_lines(self._fields()))
        return f"---\n{lines}\n---\n{self._body()}".encode()

    @property
    def open_questions(self) -> tuple[str, ...]:
        """The fields that somebody must confirm or fill in."""
        events = self._events()
        named = [key for key in ("when", "repeats", "venue", "expected_attendance") if any(key in e for e in events)]
        times = [f"events.{key}" for key in named]
        short = ["short"] if "short" in self.values else []
        others = [name for name in (*PERIODS, "contact", "cosigners") if name in self.values]
        return (*_OPEN_FIRST, *short, *others, "basis", *times, *_OPEN_LAST)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The fields of the old plan that are not taken over."""
        return tuple(name for name in self.values if name not in (*_KEPT_FIRST, *_KEPT_LAST, *_MADE_ANEW))

    @property
    def _years(self) -> range:
        """The years that the old plan speaks of as its own: from the one it looks back on to the one it looks ahead to."""
        period = self.old.front.period
        return range(self.old.year - 1, max(self.old.year + 1, period.latest.year if period else 0) + 1)

    def _fields(self) -> dict[str, Shape]:
        short = marked(self.values.get("short", ""), self._years)
        return {
            "title": self.known.title or marked(self.values["title"], self._years),
            "short": short if len(short) <= _LONGEST_SHORT else None,
            **{name: self.values.get(name) for name in _KEPT_FIRST},
            "status": "draft",
            **{name: moved(getattr(self.old.front, name)) for name in PERIODS},
            "basis": [*self.values.get("basis", ()), *([self._cited()] if self.known.cites_old else ())],
            "events": self._event_fields(),
            "funding": marked(self.values.get("funding", ""), self._years),
            **{name: self.values.get(name) for name in _KEPT_LAST},
            "source": {"kind": "original"},
            "review": self.open_questions,
        }

    def _cited(self) -> Shape:
        front = self.old.front
        return {
            "ref": full_number(self.old),
            "issued": front.issued.text if front.issued else None,
            "issuer": self.old.issuer_name,
            "title": front.title,
            "plan": self.old.id,
        }

    def _events(self) -> list[Mapping[str, Any]]:
        events = self.values.get("events", [])
        return events if isinstance(events, list) else [events]

    def _event_fields(self) -> Shape:
        events = [self._event(event) for event in self._events()]
        return events if len(events) > 1 else next(iter(events), None)

    def _event(self, old: Mapping[str, Any]) -> Mapping[str, Shape]:
        """What an event is; its time only as it was answered, whether it took place not at all."""
        when = self.known.when if len(self._events()) == 1 and "repeats" not in old else None
        return {
            "id": old.get("id"),
            "name": marked(old.get("name", ""), self._years),
            "when": when.text if when else None,
            "repeats": self._rule(old["repeats"]) if "repeats" in old else None,
            **{key: old.get(key) for key in ("venue", "expected_attendance", "audience")},
        }

    def _rule(self, old: Mapping[str, Any]) -> Shape:
        """The rhythm with its new first and last day; nothing while the first is not known."""
        if self.known.first is None:
            return None
        until = str(self.known.until) if self.known.until else None
        days = {"from": str(self.known.first), "until": until, "open": None if until else old.get("open")}
        kept = {key: value for key, value in old.items() if key not in ("except", "from", "until", "open", "note")}
        return {**kept, **days, "note": marked(old.get("note", ""), self._years)}

    def _body(self) -> str:
        own = f"{self.old.id.rpartition('/')[2]}/"

        def unlinked(match: re.Match[str]) -> str:
            """A file of the old plan, or a heading of its text: the words stay, and where they led is told."""
            target = match["target"].removeprefix("./")
            inner = target.startswith(("#", own))
            return f"{match['text']} {hint(f'liên kết của kỳ trước: {target}')}" if inner else match.group()

        text = _INNER_LINK.sub(unlinked, self.text)
        return marked(relinked(text, self.old.path, self.path, lambda path: path), self._years)


def moved(period: When | None) -> str | None:
    """The period of the same kind and length after this one; None where there is none or it is a day or a week."""
    try:
        return following(period).text if period else None
    except ValueError:
        return None
