"""The plans to search: a generator's, with the repository's own four beside them."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.search.records import OWN, Record, own_records, read_records

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "benchmarks/corpus.py"


@dataclass(frozen=True)
class Collection:
    """A folder with `plans/` in it, and what is known of every plan there."""

    folder: Path
    records: tuple[Record, ...]


def collect(size: int, folder: Path, generator: Path = CORPUS) -> Collection:
    """Write `size` plans below the folder: all but four by the generator, called as `python GENERATOR N FOLDER`."""
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "hooks")))
    command = [sys.executable, str(generator), str(size - len(OWN)), str(folder)]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, check=True, stdout=subprocess.DEVNULL)
    _add_topics(folder / "plans/topics.yml")
    shutil.copyfile(ROOT / "plans/abbreviations.yml", folder / "plans/abbreviations.yml")
    for plan in OWN:
        _add_plan(folder, plan)
    return Collection(folder, (*read_records(folder / "docs.json"), *own_records(ROOT)))


def _add_topics(path: Path) -> None:
    own = _load(ROOT / "plans/topics.yml")
    needed = {record.facts["field"] for record in own_records(ROOT)}
    _dump(path, {key: own[key] for key in needed} | _load(path))


def _add_plan(folder: Path, plan: str) -> None:
    target = folder / "plans" / f"{plan}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "plans" / f"{plan}.md", target)
    ward = Path("plans", plan.split("/")[0], "ward.yml")
    own = _load(ROOT / ward)
    _dump(folder / ward, _joined(_load(folder / ward), own) if (folder / ward).exists() else own)


def _joined(ward: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The generated ward, with the units and venues that the own plan speaks of."""
    units = [dict(unit) for unit in ward.get("units", [])]
    for unit in own["units"]:
        same = next((one for one in units if _names(one) & _names(unit) or one["id"] == unit["id"]), None)
        if same is None:
            units.append(unit)
        else:
            others = {name for one in units if one is not same for name in _names(one)}
            same["aliases"] = sorted((_names(same) | _names(unit)) - {same["name"]} - others)
    venues = dict.fromkeys([*ward.get("venues", []), *own.get("venues", [])])
    return ward | {"units": units, "venues": list(venues)}


def _names(unit: dict[str, Any]) -> set[str]:
    return {unit["name"], *unit.get("aliases", [])}


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def _dump(path: Path, values: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False), encoding="utf-8")
