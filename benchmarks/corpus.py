"""Invented plans in the project's format, many of them, the same at every run.

    python -m benchmarks.corpus N OUT

writes OUT/plans/ and OUT/docs.json, one record a plan. Plan i does not depend on N. On purpose a third of the plans place
tone marks the older way (hoà, thuỷ), one in fifteen is decomposed Unicode (NFD), and some wards differ by one mark only.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks.invent import make_record, ward_ids, words
from niemyet.language.alphabet import slug


def main(arguments: Sequence[str]) -> None:
    """Write N plans into the folder OUT."""
    count, out = int(arguments[0]), Path(arguments[1])
    write([make_record(index) for index in range(count)], out)
    print(f"{count} plans in {out}")


def write(records: Sequence[dict[str, Any]], out: Path) -> None:
    """Every record as a plan file, with the wards and topics it needs, and all of them as docs.json."""
    topics = {key: name for key, (name, _, _) in words()["topics"].items()}
    _dump(out / "plans/topics.yml", topics)
    for ward, kind in {record["ward"]: record["kind"] for record in records}.items():
        _dump(out / "plans" / ward_ids()[ward] / "ward.yml", _ward(ward, kind))
    for record in records:
        path = out / record["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        header = yaml.safe_dump(_front(record), allow_unicode=True, sort_keys=False, width=1000)
        path.write_text(f"---\n{header}---\n\n{record['body']}\n", encoding="utf-8")
    (out / "docs.json").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")


def _ward(name: str, kind: str) -> dict[str, Any]:
    units = dict.fromkeys(["Văn phòng HĐND và UBND", *(unit for _, unit, _ in words()["topics"].values())])
    return {
        "name": name,
        "kind": kind,
        "province": words()["province"],
        "issuer": ["Ủy ban nhân dân", f"{kind} {name}"],
        "place": name,
        "units": [{"id": slug(unit), "name": unit, "aliases": [f"{unit} {kind}"]} for unit in units],
    }


def _front(record: dict[str, Any]) -> dict[str, Any]:
    withdrawn = record["status"] == "withdrawn"
    basis = {
        "ref": f"{record['basis']['number']}/QĐ-UBND",
        "issued": record["basis"]["issued"],
    }
    return {
        "title": record["title"],
        "number": str(record["num"]),
        "symbol": "KH-UBND",
        "issued": record["date"],
        "status": record["status"],
        **({"reason": "Có kế hoạch khác thay cho kế hoạch này"} if withdrawn else {}),
        "topic": record["field"],
        "basis": [basis],
        "events": {"when": record["date"][:7], "tentative": "true", "venue": record["venue"]},
        "recipients": _recipients(record),
        "filed": "VT",
        "signatory": {"authority": ["TM. ỦY BAN NHÂN DÂN"], "position": "CHỦ TỊCH", "name": record["signed"]},
        "source": {"kind": "original"},
    }


def _recipients(record: dict[str, Any]) -> list[str]:
    """Those who are always told, and the bodies with tasks, each once."""
    bodies = dict.fromkeys((record["unit"], "Văn phòng HĐND và UBND"))
    return [f"Thường trực Đảng ủy {record['kind']}", f"Thường trực HĐND {record['kind']}", *bodies]


def _dump(path: Path, values: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
