"""The page du-lieu/ documents every key, value and address of the data."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from niemyet.model.body import Annex
from niemyet.model.front_matter import FrontMatter
from niemyet.model.terms import (
    AttachmentKind,
    Audience,
    DayPart,
    EventState,
    Labelled,
    Rhythm,
    SourceKind,
    Status,
    WardKind,
)
from niemyet.outputs.data import calendar_ics, feed, plan_schema, plans_json, removed_schema, sitemap, ward_schema
from niemyet.outputs.plan import calendar_file as plan_ics
from niemyet.outputs.plan import markdown as plan_markdown
from niemyet.outputs.plan import record as plan_json
from niemyet.outputs.plan.record import record
from tests.helpers.factory import FRONT, ROOT, make_body, make_context, make_plan, make_ward
from tests.helpers.shares import over_all, whole

PAGE = Path(ROOT, "docs/du-lieu/index.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([^`/]+)` \|", PAGE, re.MULTILINE)
EXTRA: dict[str, Any] = {
    "short": "Tổng kết cải cách hành chính",
    "issuer": ["ubnd", "trung-tam"],
    "place": "Suối Mơ",
    "series": "tong-ket-cchc",
    "reason": "Sai thẩm quyền.",
    "basis": [
        FRONT["basis"][0] | {"plan": "suoi-mo/2025/khac", "url": "https://vanban.example/1"},
        {"ref": "57-NQ/TW"},
        {"ref": "30/2020/NĐ-CP"},
    ],
    "events": [
        FRONT["events"] | {"id": "hoi-nghi", "name": "Hội nghị", "audience": "invited"},
        {
            "id": "dinh-ky",
            "repeats": {
                "every": "week",
                "days": ["T5"],
                "from": "2025-11-06",
                "until": "2025-12-25",
                "part": "sáng",
                "start": "07:30",
                "end": "11:00",
                "except": ["2025-11-13"],
                "note": "Trừ ngày lễ.",
            },
        },
    ],
    "contact": {"post": "Văn phòng", "phone": "0000 000 001", "email": "vanphong@suoimo.example"},
    "signatory": FRONT["signatory"] | {"under_name": "PHÓ BÍ THƯ ĐẢNG ỦY"},
    "cosigners": [FRONT["signatory"] | {"under_name": "PHÓ BÍ THƯ ĐẢNG ỦY"}],
    "corrections": [{"ref": "215/UBND-VP", "issued": "2025-12-01", "file": "215.pdf", "note": "Nơi nhận."}],
    "results": [
        {"title": "Báo cáo", "file": "bao-cao.pdf"},
        {"title": "Tin", "url": "https://suoimo.example/tin"},
        {"title": "Thông báo", "plan": "suoi-mo/2025/thong-bao"},
    ],
    "replaces": ["suoi-mo/2024/cu"],
    "amends": ["suoi-mo/2024/sai"],
    "aliases": ["suoi-mo/2025/ten-cu"],
    "anchors": [{"old": "muc-dich-cu", "new": "muc-dich"}],
    "source": {"kind": "original", "url": "https://vanban.example/2", "note": "Thiếu số 3.", "sha256": "0" * 64},
    "review": ["number"],
    "accept": ["NY-201"],
}


def full_record() -> dict[str, Any]:
    center = {"id": "trung-tam", "lines": ["Trung tâm"], "parent": ["Ủy ban nhân dân"], "code": "H01.02"}
    body = replace(make_body(), annexes=(Annex("phu-luc", "PHỤ LỤC: DANH SÁCH"),))
    plan = replace(make_plan(body=body, ward=make_ward(code="00001", issuers=[center]), **EXTRA), sha256="0" * 64)
    newer = make_plan("moi", replaces=[plan.id], amends=[plan.id])
    return record(plan, make_context(plan, newer))


def keys(data: Any, prefix: str = "") -> set[str]:
    """Every key as the page writes it: `event.when`, `basis[].kind`."""
    if isinstance(data, list):
        return {key for item in data for key in keys(item, f"{prefix}[]")}
    if not isinstance(data, dict):
        return set()
    own = {f"{prefix}.{name}".lstrip(".") for name in data}
    return own | {key for name, value in data.items() for key in keys(value, f"{prefix}.{name}".lstrip("."))}


def fields(model: type[BaseModel]) -> set[str]:
    """Every field of the model as a key of the record."""
    return set(keys_of_schema(model.model_json_schema(), model.model_json_schema()))


def keys_of_schema(node: dict[str, Any], root: dict[str, Any], prefix: str = "") -> set[str]:
    found: set[str] = set()
    forms = (node, *node.get("anyOf", ()))
    for form in [
        form for form in forms if "items" in form
    ] or forms:  # what may stand without a list is published in one
        target = root["$defs"][form["$ref"].rpartition("/")[2]] if "$ref" in form else form
        if "items" in target:
            found |= keys_of_schema(target["items"], root, f"{prefix}[]")
        for name, inner in target.get("properties", {}).items():
            path = f"{prefix}.{name}".lstrip(".")
            found |= {path} | keys_of_schema(inner, root, path)
    return found


def test_full_record_holds_every_field_of_the_front_matter() -> None:
    told_otherwise = {"issuer", "history_from"}  # as issuers, with their names; for who shows history
    assert fields(FrontMatter) - told_otherwise - keys(full_record()) == set()


def test_page_explains_every_key_of_plan_json_and_no_other() -> None:
    site = {"site_name", "site_url", "demo", "topics", "plans"}
    parts = {key for key in ROWS if key.partition("[")[0] == "parts"}
    assert set(ROWS) - site - parts == keys(full_record())


def test_page_explains_every_key_of_plans_json() -> None:
    (artifact,) = over_all(plans_json.OUTPUT, make_context(demo="true"))
    assert set(json.loads(artifact.content)) <= set(ROWS)


@pytest.mark.parametrize("kind", [Status, EventState, Audience, Rhythm, DayPart, SourceKind, AttachmentKind, WardKind])
def test_page_explains_every_value_of_a_closed_list(kind: type[Labelled]) -> None:
    assert [member.value for member in kind if f"`{member.value}`" not in PAGE] == []


def test_page_gives_every_address() -> None:
    context = make_context()
    (plan,) = whole(context)
    makes = (plan_schema.make, ward_schema.make, removed_schema.make, feed.make)
    per_site = [artifact for make in makes for artifact in make(context)]
    per_site += [*over_all(plans_json.OUTPUT, context), *over_all(calendar_ics.OUTPUT, context)]
    per_plan = [*plan_json.make(plan, context), *plan_ics.make(plan, context), *plan_markdown.make(plan, context)]
    addresses = [
        artifact.path for artifact in [*per_site, *[sheet.artifact() for sheet in sitemap.make(context, ())][:1]]
    ]
    addresses += [artifact.path.replace(plan.id, "<xã>/<năm>/<tên>") for artifact in per_plan]
    assert [address for address in addresses if not re.search(f"[`>]{re.escape(address)}[`<]", PAGE)] == []


def test_example_on_the_page_is_a_real_record() -> None:
    example = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    context = make_context()
    assert json.loads(example.group(1)) == record(whole(context)[0], context)


def test_page_names_the_keys_that_every_record_has() -> None:
    named = re.search(r"luôn có: ([^.]*)\.", PAGE)
    assert named is not None
    front: dict[str, Any] = dict.fromkeys(FRONT) | {key: FRONT[key] for key in ("title", "status", "source")}
    bare = make_plan(**front)
    data = record(bare, make_context(bare))
    assert set(re.findall(r"`([^`]+)`", named.group(1))) <= set(data)
