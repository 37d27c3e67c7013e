"""What is known of each plan of a corpus: what right answers are told from."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from re import MULTILINE, search, sub
from typing import Any

import yaml

OWN = (
    "duong-kinh/2025/hoi-nghi-tong-ket-cai-cach-hanh-chinh-2025",
    "dai-son/2025/hoi-nghi-tong-ket-cai-cach-hanh-chinh-2025",
    "cam-giang/2026/hoi-nghi-danh-gia-cai-cach-hanh-chinh-6-thang-dau-nam-2026",
    "kien-an/2025/hoi-nghi-so-ket-cai-cach-hanh-chinh-quy-3-2025",
)
"""The repository's own plans, in the order of their record ids: s0 to s3."""

_FIRST_UNIT = r"^## [^\n]*TỔ CHỨC THỰC HIỆN\n(?:(?!^### ).*\n)*### 1\. ([^\n]+)"


@dataclass(frozen=True)
class Record:
    """One plan: its id, the file it stands in ("plans/…/x.md"), and its facts by name as in docs.json."""

    id: str
    path: str
    facts: Mapping[str, Any]

    @property
    def plan(self) -> str:
        """The plan's identity: "<ward>/<year>/<slug>"."""
        return self.path.removeprefix("plans/").removesuffix(".md")


def read_records(path: Path) -> list[Record]:
    """The records that a generator wrote."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return [Record(facts["id"], facts["path"], facts) for facts in found]


def own_records(root: Path) -> Iterator[Record]:
    """The records of the four plans below root/plans."""
    for index, plan in enumerate(OWN):
        path = f"plans/{plan}.md"
        header, body = (root / path).read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        front = yaml.load(header, yaml.BaseLoader)
        ward = yaml.safe_load((root / "plans" / plan.split("/")[0] / "ward.yml").read_text(encoding="utf-8"))
        yield Record(f"s{index}", path, {**_facts(front, ward, body), "year": int(plan.split("/")[1])})


def _facts(front: Mapping[str, Any], ward: Mapping[str, Any], body: str) -> dict[str, Any]:
    number = front.get("number")
    return {
        "title": front["title"],
        "body": body,
        "number": f"{number}/{front.get('symbol', '')}" if number else "",
        "num": int(number) if number else None,
        "ward": ward["name"],
        "kind": ward["kind"],
        "field": front["topic"],
        "unit": _first_unit(body, ward["kind"]),
        "period": _period(front.get("reviews", "")),
        "month": _month(front.get("events", {}).get("when", "")),
        "date": front.get("issued", ""),
        "status": front["status"],
    }


def _first_unit(body: str, kind: str) -> str:
    found = search(_FIRST_UNIT, body, MULTILINE)
    return sub(rf" {kind}$", "", found[1]) if found else ""


def _period(reviews: str) -> str | None:
    """ "2026-H1" → "H1", "2025-10" → "M"; a whole year has none, as in the generated records."""
    part = reviews.partition("-")[2]
    return ("M" if part.isdigit() else part) or None


def _month(when: str) -> int | None:
    found = search(r"^\d{4}-(\d\d)", when)
    return int(found[1]) if found else None
