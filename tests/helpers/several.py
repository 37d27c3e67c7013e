"""Plans with several events and with events that come again: what tests of pages, lists and calendars share."""

from typing import Any

from niemyet.model.plan import Plan
from tests.helpers.factory import make_plan

WEEKLY: dict[str, Any] = {
    "every": "week",
    "days": ["T7"],
    "from": "2025-07-01",
    "until": "2025-08-02",
    "part": "sáng",
    "start": "07:30",
    "end": "11:00",
    "except": ["2025-07-19"],
    "note": "ngày lễ thì nghỉ",
}
MONTHLY: dict[str, Any] = {"every": "month", "days": ["10", "20"], "from": "2025-01-01", "open": "true", "part": "cả ngày"}  # fmt: skip
LONG: dict[str, Any] = {"every": "week", "days": ["T2", "T4"], "from": "2025-01-06", "until": "2025-12-31"}


def several(slug: str = "nhieu-hoat-dong", **front: Any) -> Plan:
    """A plan with a meeting, one that was put off, a weekly series and one without an end."""
    events = [
        {"id": "le-phat-dong", "name": "Lễ phát động – ra quân", "when": "2025-07-05T07:30", "audience": "public",
         "venue": "Hội trường Ủy ban nhân dân xã", "expected_attendance": "120"},
        {"id": "tap-huan", "name": "Tập huấn", "when": "2025-07", "tentative": "true", "state": "postponed"},
        {"id": "tiep-dan", "name": "Tiếp công dân", "repeats": WEEKLY},
        {"id": "tiem-chung", "name": "Tiêm chủng", "repeats": MONTHLY, "audience": "invited"},
    ]  # fmt: skip
    return make_plan(slug, **{"events": events} | front)
