"""A ward whose editors rename, reword and delete at random, carefully or not; and what its readers once saw."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

import yaml

from niemyet.language.alphabet import slug
from tests.helpers.project import PDF, Project

WORDS = ("MỤC ĐÍCH", "YÊU CẦU", "NỘI DUNG", "KINH PHÍ", "THỜI GIAN", "THÀNH PHẦN", "CHUẨN BỊ", "TỔ CHỨC", "TIẾN ĐỘ")
FEW, MANY = 2, 9
KINDS = ("personal_data", "mistake", "other")
Change = Callable[["State", Random, bool], None]


@dataclass
class Draft:
    """One plan as its editors keep it."""

    title: str
    headings: list[str]
    status: str = "issued"
    aliases: list[str] = field(default_factory=list)
    anchors: list[dict[str, str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


@dataclass
class State:
    """Everything under plans/, but for the ledger."""

    plans: dict[str, Draft] = field(default_factory=dict)
    removed: list[dict[str, str]] = field(default_factory=list)
    graves: dict[str, Draft] = field(default_factory=dict)
    made: int = 0


def possible(state: State) -> list["Change"]:
    """What can be done to a state; each change does what keeps addresses alive only where it is told to be careful."""
    found: list[Change] = [add] if len(state.plans) < MANY else []
    found += [retitle, reword, drop_heading, attach, move] if state.plans else []
    found += [delete] if len(state.plans) > FEW else []
    found += [detach] if any(plan.files for plan in state.plans.values()) else []
    return found + ([restore] if state.graves else [])


def add(state: State, chance: Random, careful: bool) -> None:
    state.made += 1
    name = f"suoi-mo/{chance.choice((2025, 2026))}/ke-hoach-{state.made}"
    status = chance.choice(("issued", "issued", "unconfirmed", "draft"))
    state.plans[name] = Draft(f"Tổ chức việc thứ {state.made}", chance.sample(WORDS, 4), status)


def retitle(state: State, chance: Random, careful: bool) -> None:
    plan = _any(state, chance)
    plan.title += " (sửa)"
    plan.status = "issued"


def reword(state: State, chance: Random, careful: bool) -> None:
    plan = _any(state, chance)
    state.made += 1
    _replace(plan, chance.randrange(len(plan.headings)), f"{chance.choice(WORDS)} {state.made}", careful)


def drop_heading(state: State, chance: Random, careful: bool) -> None:
    plan = _any(state, chance)
    if len(plan.headings) > 1:
        _replace(plan, chance.randrange(len(plan.headings)), None, careful)


def _replace(plan: Draft, place: int, new: str | None, careful: bool) -> None:
    """Another heading, or none, in one's place; who is careful says where the old name leads now."""
    before = slug(plan.headings[place])
    plan.headings[place : place + 1] = [new] if new else []
    if careful:
        now = slug(new) if new else "dau-van-ban"
        for entry in plan.anchors:
            entry["new"] = now if entry["new"] == before else entry["new"]
        plan.anchors.append({"old": before, "new": now})


def attach(state: State, chance: Random, careful: bool) -> None:
    plan = _any(state, chance)
    state.made += 1
    plan.files.append(f"tep-{state.made}.pdf")


def detach(state: State, chance: Random, careful: bool) -> None:
    name = chance.choice(sorted(name for name, plan in state.plans.items() if plan.files))
    gone = state.plans[name].files.pop()
    for place in (name, *state.plans[name].aliases) if careful else ():
        state.removed.append(_entry(f"{place}/{gone}", "mistake"))


def move(state: State, chance: Random, careful: bool) -> None:
    old = chance.choice(sorted(state.plans))
    plan = state.plans.pop(old)
    state.made += 1
    state.plans[f"suoi-mo/{chance.choice((2025, 2026))}/ten-moi-{state.made}"] = plan
    if careful:
        plan.aliases.append(old)


def delete(state: State, chance: Random, careful: bool) -> None:
    name = chance.choice(sorted(state.plans))
    plan, kind = state.plans.pop(name), chance.choice(KINDS)
    state.graves[name] = plan
    for place in (name, *plan.aliases) if careful else ():
        state.removed.append(_entry(place, kind))


def restore(state: State, chance: Random, careful: bool) -> None:
    """A plan stands again; who is not careful forgets that the list of what was taken down says otherwise."""
    name = chance.choice(sorted(state.graves))
    plan = state.plans[name] = state.graves.pop(name)
    if careful:
        state.removed = [entry for entry in state.removed if entry["address"] not in (name, *plan.aliases)]


def _any(state: State, chance: Random) -> Draft:
    return state.plans[chance.choice(sorted(state.plans))]


def _entry(address: str, kind: str) -> dict[str, str]:
    return {"address": address, "when": "2026-03", "kind": kind} | ({"note": "Lý do khác."} if kind == "other" else {})


def write(project: Project, state: State) -> None:
    """Put a state on the disk; the ledger stays as it is."""
    for folder in project.root.glob("plans/suoi-mo/20*"):
        shutil.rmtree(folder)
    for name, plan in state.plans.items():
        body = "".join(f"\n## {number}. {words}\n\nViệc {number}.\n" for number, words in enumerate(plan.headings, 1))
        front: dict[str, Any] = {"title": plan.title, "status": plan.status, "number": None, "events": None}
        project.plan(name, body + "\nKết thúc./.\n", **front, aliases=plan.aliases, anchors=plan.anchors)
        for file in plan.files:
            project.write(f"plans/{name}/{file}", PDF)
    project.write("plans/suoi-mo/removed.yml", yaml.safe_dump({"removed": state.removed}, allow_unicode=True))


def copied(state: State) -> State:
    return deepcopy(state)
