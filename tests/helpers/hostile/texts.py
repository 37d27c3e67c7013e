"""What a hostile text is: a plan's file that tries something, and what has to become of it."""

from dataclasses import dataclass, field
from typing import Any

import yaml

HARMLESS = ()
PWNED = "pwned(1)"  # what every script here calls: tests listen for it
FOREIGN = "https://evil.example/"  # where everything here leads that tries to leave the site
HEADER: dict[str, Any] = {
    "title": "Tổ chức Hội nghị tổng kết công tác cải cách hành chính",
    "number": "7",
    "symbol": "KH-UBND",
    "issued": "2025-11-05",
    "status": "issued",
    "source": {"kind": "original"},
}
BODY = "## I. MỤC ĐÍCH\n\n- Tổ chức Hội nghị chu đáo, tiết kiệm.\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n"


@dataclass(frozen=True)
class Case:
    """One attempt: its name says what it tries; `rules` refuse it, or nothing does because it is harmless.

    `front` and `body` are those of a harmless one, for the plans that are built of many at once.
    """

    name: str
    data: bytes = field(repr=False)
    rules: tuple[str, ...] = HARMLESS
    front: dict[str, Any] = field(default_factory=dict, repr=False)
    body: str = field(default="", repr=False)


def with_front(name: str, front: dict[str, Any], *rules: str) -> Case:
    """A sound plan but for some fields."""
    return Case(name, file_of(HEADER | front, BODY), rules, front=front)


def with_body(name: str, body: str, *rules: str) -> Case:
    """A sound plan but for a part of its text."""
    return Case(name, file_of(HEADER, f"{BODY}\n{body}\n"), rules, body=body)


def with_header(name: str, header: str, *rules: str) -> Case:
    """A sound text under a header as it is written."""
    return Case(name, f"---\n{header}\n---\n\n{BODY}".encode(), rules)


def file_of(front: dict[str, Any], body: str) -> bytes:
    """A plan's file."""
    header = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{header}---\n\n{body}".encode()
