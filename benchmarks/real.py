"""How much of what plans say about tasks is read rightly: precision and recall against facts that a person read.

    python -m benchmarks.real FOLDER

FOLDER holds `plans/` as the project does (those of the project itself need not be there), in this or the first edition, and `gold/*.yaml` with `plan:` (its identity),
`assignments` [{body, task, role, deadline, or_task, or_body, unsure}], `aliases`, `agenda`, `attendees`, `deadlines`.
Texts are compared by letters and digits. A row that is `unsure` counts neither way.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks.yardstick import Row, Tally, listed, score
from niemyet.authoring.upgrading import upgraded
from niemyet.model.plan import Plan
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.reading.ward import read_ward
from niemyet.sources.layout import PlanFile

_OWN = Path(__file__).resolve().parents[1] / "plans"
_HEAD = ("plan", "gold", "right", "told", "prec", "rec", "roles", "dates", "agenda", "attendees", "reports")


def main(arguments: Sequence[str]) -> int:
    """Print a line for each plan and one for all; 2 where no folder is given."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    folder, whole = Path(arguments[0]), Tally()
    print(_line(_HEAD))
    for path in sorted((folder / "gold").glob("*.yaml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        plan = _read(folder / "plans", gold["plan"]) or _read(_OWN, gold["plan"])
        if plan is None:
            print(f"{gold['plan']}: not there, or not readable")
            continue
        tally = _score(plan, gold)
        whole += tally
        print(_line((gold["plan"].split("/")[-1], *_shown(tally))))
    print(_line(("all", *_shown(whole))))
    return 0


def _read(plans: Path, name: str) -> Plan | None:
    file, ward = plans / f"{name}.md", plans / name.split("/")[0] / "ward.yml"
    if not (file.is_file() and ward.is_file()):
        return None
    path = f"plans/{name}.md"
    known = read_ward(f"plans/{ward.parent.name}/ward.yml", ward.read_bytes()).value
    data = upgraded(path, file.read_bytes()).data
    return read_plan(PlanFile(path, data), known, BodyReader()).value if known else None


def _score(plan: Plan, gold: dict[str, Any]) -> Tally:
    aliases = gold.get("aliases") or {}
    rows = [_row(one, aliases) for one in gold.get("assignments") or []]
    tally = score(plan.body, rows)
    body = plan.body
    people = [item for group in body.attendees for item in group.items]
    invited = [(item, bool(one.get("unsure"))) for one in gold.get("attendees") or [] for item in one["items"]]
    points = [(one["item"], bool(one.get("unsure"))) for one in gold.get("agenda") or []]
    due = [(str(one["when"] or one["as_written"]), bool(one.get("unsure"))) for one in gold.get("deadlines") or []]
    told = [f"{one.due.when or ''} {one.due.words} {one.what}" for one in body.deadlines]
    tally.lists = {
        "agenda": listed(points, body.agenda),
        "attendees": listed(invited, people),
        "reports": listed(due, told),
    }
    return tally


def _row(one: dict[str, Any], aliases: dict[str, list[str]]) -> Row:
    bodies = (one["body"], *aliases.get(one["body"], ()), *one.get("or_body", ()))
    role = one["role"] if one["role"] in ("lead", "partner") else ""
    words = (one["task"], *one.get("or_task", ()))
    return Row(bodies, words, role, one.get("deadline") or "", unsure=bool(one.get("unsure")))


def _shown(tally: Tally) -> tuple[str, ...]:
    lists = (tally.lists.get(name) for name in ("agenda", "attendees", "reports"))
    parts = (f"{one.right}/{one.gold}" + f" +{one.invented}" * bool(one.invented) if one else "-" for one in lists)
    shares = (f"{tally.precision:.2f}", f"{tally.recall:.2f}")
    few = (f"{tally.roles[0]}/{tally.roles[1]}", f"{tally.dates[0]}/{tally.dates[1]}")
    return (str(tally.gold), str(tally.right), str(tally.told), *shares, *few, *parts)


def _line(cells: Sequence[str]) -> str:
    return f"{cells[0][:44]:<46}" + "".join(f"{cell:>10}" for cell in cells[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
