import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from niemyet.catalogue.wording import DEMO, notice
from niemyet.model.body import Assignment, AttendeeGroup, Body, Speeches, Task
from niemyet.model.plan import Plan
from niemyet.outputs.data import plans_json
from niemyet.outputs.plan import markdown as plan_markdown
from niemyet.outputs.plan import record as plan_json
from niemyet.outputs.plan.record import record
from tests.helpers import golden
from tests.helpers.factory import FRONT, make_context, make_plan
from tests.helpers.shares import over_all, whole

EMPTY = Body("<p>…</p>")
BARE: dict[str, Any] = dict.fromkeys(set(FRONT) - {"title", "status", "source"}) | {"status": "unconfirmed"}


def recorded(plan: Plan, *others: Plan, **settings: Any) -> dict[str, Any]:
    return record(plan, make_context(plan, *others, **settings))


def values(data: Any) -> list[Any]:
    if isinstance(data, dict):
        return [leaf for value in data.values() for leaf in [value, *values(value)]]
    return [leaf for value in data for leaf in [value, *values(value)]] if isinstance(data, list) else []


def test_plan_json_holds_every_fact_of_the_plan() -> None:
    plan = make_plan()
    (artifact,) = plan_json.make(plan, make_context(plan))
    assert artifact.path == "ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/plan.json"
    assert artifact.media_type == "application/json"
    golden.check(golden.GOLDEN / "issued-plan-as-data" / "plan.json", artifact.content)


def test_front_matter_keeps_its_keys_and_values_as_typed() -> None:
    data = recorded(make_plan())
    typed = FRONT | {"kind": "KH", "place": "Suối Mơ"}
    richer = ("events", "attachments", "basis")
    assert {key: data[key] for key in typed if key not in richer} == {
        key: value for key, value in typed.items() if key not in richer
    }
    assert data["events"] == [FRONT["events"] | {"tentative": True, "state": "planned", "expected_attendance": 40}]


def test_a_reference_stands_as_written_and_in_its_parts() -> None:
    party = {"ref": "57-NQ/TW", "issued": "2024-12-22"}
    law = {"kind": "Luật", "ref": "72/2025/QH15"}
    first, second, third = recorded(make_plan(basis=[FRONT["basis"][0], party, law]))["basis"]
    assert first == FRONT["basis"][0] | {"number": "133", "symbol": "QĐ-UBND"}
    assert second == party | {"kind": "NQ", "number": "57", "symbol": "NQ/TW", "party": True}
    assert third == law | {"number": "72", "year": 2025, "symbol": "QH15"}


def test_a_series_has_its_rule_and_its_days() -> None:
    repeats = {"every": "week", "days": ["T7"], "from": "2026-01-01", "until": "2026-01-17", "start": "07:30"}
    (event,) = recorded(make_plan(events={"repeats": repeats}))["events"]
    assert event["rrule"] == "FREQ=WEEKLY;BYDAY=SA;UNTIL=20260117T165959Z"
    assert event["sessions"] == ["2026-01-03T07:30", "2026-01-10T07:30", "2026-01-17T07:30"]
    assert event["repeats"]["from"] == "2026-01-01"


def test_times_stay_at_the_precision_of_the_text() -> None:
    plan = make_plan(issued="2025-09", events={"when": "2025-10-W2"}, reviews="2025-Q3")
    data = recorded(plan)
    assert (data["issued"], data["events"][0]["when"], data["reviews"]) == ("2025-09", "2025-10-W2", "2025-Q3")


def test_bare_plan_has_only_the_keys_that_every_plan_has() -> None:
    plan = replace(make_plan(body=EMPTY, **BARE), modified=None)
    always = [
        "version",
        "id",
        "url",
        "print_url",
        "notice",
        "ward",
        "year",
        "issuers",
        "title",
        "kind",
        "place",
        "status",
        "source",
    ]
    assert sorted(recorded(plan)) == sorted(always)


def test_absent_is_null_only_where_the_contract_says_so_and_never_an_empty_text() -> None:
    body = Body(
        "<p>…</p>",
        attendees=(AttendeeGroup(None, ("Thường trực Đảng ủy.",)),),
        speeches=Speeches(None, ("Công an xã",)),
        assignments=(Assignment(None, "Công an xã", "cong-an-xa", (Task("Giữ gìn trật tự.", "cong-an-xa"),)),),
    )
    plan = make_plan(body=body, basis=[{"kind": "QĐ"}], signatory={"name": "Nguyễn Văn Mẫu"}, contact={})
    data = recorded(plan)
    assert data["attendees"] == [{"group": None, "items": ["Thường trực Đảng ủy."]}]
    assert data["assignments"][0]["unit"] is None
    assert data["speeches"] == {"speakers": ["Công an xã"]}
    assert data["basis"] == [{"kind": "QĐ"}]
    assert data["signatory"] == {"name": "Nguyễn Văn Mẫu"}
    assert "contact" not in data
    leaves = values(data)
    assert leaves.count(None) == 2
    assert all(leaf not in ("", [], {}) for leaf in leaves if not isinstance(leaf, bool))


def test_false_is_a_fact_and_stays() -> None:
    assert recorded(make_plan(events={"when": "2025-12"}))["events"][0]["tentative"] is False


def test_own_place_goes_before_the_ward_s() -> None:
    assert recorded(make_plan(place="Thung Lũng"))["place"] == "Thung Lũng"


def test_notice_follows_the_kind_of_text() -> None:
    plan = make_plan(source={"kind": "digest"})
    assert recorded(plan)["notice"] == notice(plan)
    assert recorded(plan)["notice"].startswith("Bản tóm lược")


def test_attachment_without_a_known_size_has_none() -> None:
    plan = replace(make_plan(), files=())
    (attachment,) = recorded(plan)["attachments"]
    assert "size" not in attachment
    assert attachment["url"] == f"https://kehoach.example/tinh/{plan.address}ke-hoach-ky-so.pdf"


def test_modified_keeps_its_offset_and_is_absent_without_history() -> None:
    moment = datetime(2025, 11, 6, 15, 30, 12, 999, tzinfo=timezone(timedelta(hours=7)))
    assert recorded(replace(make_plan(), modified=moment))["modified"] == "2025-11-06T15:30:12+07:00"
    assert "modified" not in recorded(replace(make_plan(), modified=None))


def test_relations_are_told_on_both_sides() -> None:
    old = make_plan("cu", status="replaced")
    new = make_plan("moi", replaces=[old.id])
    fix = make_plan("dinh-chinh", amends=[old.id])
    data = recorded(old, new, fix)
    assert (data["replaced_by"], data["amended_by"]) == ([new.id], [fix.id])
    assert record(new, make_context(old, new, fix))["replaces"] == [old.id]


def test_hostile_characters_come_back_as_typed() -> None:
    title = 'Kế hoạch "</script><script>alert(1)</script>" & \\ \n 🎉 ]]>'
    plan = make_plan(title=title)
    (artifact,) = plan_json.make(plan, make_context(plan))
    assert json.loads(artifact.content)["title"] == title


def test_plans_json_holds_the_same_records_in_the_catalogue_s_order() -> None:
    context = make_context(make_plan("mot"), make_plan("hai", issued="2025-12-01"), make_plan("ba", status="draft"))
    (artifact,) = over_all(plans_json.OUTPUT, context)
    data = json.loads(artifact.content)
    assert artifact.path == "du-lieu/plans.json"
    assert artifact.content.endswith(b"}\n")
    assert data["plans"] == [record(plan, context) for plan in whole(context)]
    assert [plan["id"].rpartition("/")[2] for plan in data["plans"]] == ["hai", "ba", "mot"]
    assert (data["site_name"], data["site_url"]) == ("Kế hoạch công khai", "https://kehoach.example/tinh/")
    assert data["topics"]["chuyen-doi-so"] == "Chuyển đổi số"


def test_plans_json_says_where_it_is_a_demonstration() -> None:
    (plain,) = over_all(plans_json.OUTPUT, make_context())
    (demo,) = over_all(plans_json.OUTPUT, make_context(demo="true"))
    assert "demo" not in json.loads(plain.content)
    assert json.loads(demo.content)["notice"] == DEMO


def test_plans_json_of_an_empty_site_is_an_empty_list() -> None:
    context = make_context()
    empty = replace(context, catalogue=replace(context.catalogue, plans=()))
    (artifact,) = over_all(plans_json.OUTPUT, empty)
    assert json.loads(artifact.content)["plans"] == []


def test_plans_json_puts_one_plan_on_a_line() -> None:
    (artifact,) = over_all(plans_json.OUTPUT, make_context(make_plan("mot"), make_plan("hai", status="draft")))
    golden.check(golden.GOLDEN / "two-plans-as-data" / "plans.json", artifact.content)


def test_plan_md_is_the_file_as_it_stands() -> None:
    plan = replace(make_plan(), markdown="---\ntitle: Kế hoạch\n---\n\n## I. MỤC ĐÍCH\r\n")
    (artifact,) = plan_markdown.make(plan, make_context(plan))
    assert artifact.path == f"{plan.address}plan.md"
    assert artifact.content.decode() == plan.markdown
