"""A site of nothing but hostile texts that no rule refuses: markup in every field of plans, wards and topics."""

from collections.abc import Sequence
from typing import Any

from tests.helpers.hostile.bodies import IDS
from tests.helpers.hostile.case import CANARY, SECRET
from tests.helpers.hostile.headers import MARKUP, in_every_field
from tests.helpers.hostile.texts import BODY, HEADER, Case, file_of
from tests.helpers.project import Project

WARD = "suoi-mo"
_EVERYTHING = "".join(text.replace("\n", " ") for text in MARKUP.values())
_SENTENCE = "Các cơ quan, đơn vị phối hợp tổ chức Hội nghị chu đáo, tiết kiệm, đúng thời gian và thành phần."
_LONGEST = 480  # of a line of ward.yml


def fill(project: Project, cases: Sequence[Case]) -> list[str]:
    """Write a ward, topics and a plan for each case and each text of a header; the addresses of the plans come back."""
    project.write(SECRET, f"{CANARY}\n")
    project.ward(WARD, **_hostile_ward())
    lines = (f"l{number}: {_quoted(text)}\n" for number, text in enumerate(MARKUP.values()))
    project.write("plans/topics.yml", "".join(lines))
    plans = [(in_every_field(text) | {"topic": f"l{number}"}, BODY) for number, text in enumerate(MARKUP.values())]
    plans += [(HEADER | case.front, f"{BODY}\n{case.body}\n") for case in cases]
    plans.append((HEADER, BODY + "".join(f"\n## {name}\n\n- {_SENTENCE}\n" for name in IDS)))
    addresses = []
    for number, (front, body) in enumerate(plans, 1):
        name = f"{WARD}/2025/x-{number}"
        project.write(f"plans/{name}.md", file_of(front | {"number": str(number)}, body))
        addresses.append(f"ke-hoach/{name}/")
    return addresses


def _hostile_ward() -> dict[str, Any]:
    text = _EVERYTHING[:_LONGEST]
    rest = _EVERYTHING[_LONGEST : 2 * _LONGEST]
    return {
        "name": text,
        "province": rest,
        "issuer": [text, rest],
        "place": text,
        "units": [{"id": "x", "name": text, "aliases": [rest]}],
        "venues": [text],
        "address": rest,
        "phone": text,
        "email": rest,
        "responsible": text,
        "portal": "https://vi-du.example/?a='&b=%3Cscript%3E",
    }


def _quoted(text: str) -> str:
    return "'" + text.replace("\n", " ").replace("'", "''") + "'"
