"""`niemyet event PLAN postponed|cancelled|held`: what became of the meeting, or of one of several."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from niemyet.base.stopped import StoppedError
from niemyet.commands import UsageError
from niemyet.commands.change import change, read
from niemyet.commands.given import given_time
from niemyet.commands.place import plan_path, project_root
from niemyet.language.alphabet import nfc
from niemyet.model.terms import EventState

HELP = "ghi hội nghị, hoạt động đã hoãn, hủy hay đã tổ chức"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("state", metavar="|".join(EventState), help="hoãn, hủy, đã tổ chức, hay lại theo kế hoạch")
    parser.add_argument("--when", help="thời gian mới hoặc thời gian thật")
    parser.add_argument("--venue", help="địa điểm mới, như văn bản ghi")
    parser.add_argument("--id", help="mã hoạt động (id), khi kế hoạch có nhiều hoạt động")
    parser.add_argument("--no-id", action="store_true", help="hoạt động không có mã, khi các hoạt động khác có mã")
    parser.add_argument("--firm", action="store_true", help="thời gian đã ấn định, không còn dự kiến")


def run(arguments: Namespace) -> int:
    """Write the event's state, and its time where one is given; what was held is no longer tentative."""
    state = _state(arguments.state)
    given = {
        "when": given_time(arguments.when).text if arguments.when else None,
        "venue": arguments.venue and nfc(arguments.venue),
    }
    fields = {key: value for key, value in given.items() if value}
    root = project_root()
    path = plan_path(root, arguments.plan)
    data, values = read(root, path)
    if arguments.id and arguments.no_id:
        raise UsageError("chỉ ghi một trong hai: --id hoặc --no-id")
    name, event = _event(path, values.get("events"), "" if arguments.no_id else arguments.id)
    if arguments.when and "repeats" in event:
        raise StoppedError(
            f"{path}: hoạt động này lặp lại (repeats); buổi chuyển ngày thì ghi vào except và thêm một hoạt động"
        )
    tentative = event.get("tentative") == "true"
    if tentative and (arguments.firm or state == EventState.HELD):
        fields["tentative"] = "false"
    code = change(
        root, path, data, {f"{name}.{key}": value for key, value in fields.items()} | {f"{name}.state": state}
    )
    if tentative and "tentative" not in fields and arguments.when:
        print("thời gian vẫn ghi là dự kiến (tentative: true); nếu đã ấn định, hãy chạy lại lệnh với --firm")
    return code


def _event(path: str, events: object, wanted: str | None) -> tuple[str, Mapping[str, object]]:
    """The dotted name of the event that is meant, and what it says."""
    if not isinstance(events, list):
        event = events if isinstance(events, dict) else {}
        if wanted and event.get("id") != wanted:
            raise UsageError(f"{path}: không có hoạt động “{wanted}”; kế hoạch chỉ có một hoạt động, hãy bỏ --id")
        return "events", event
    ids = [str(each.get("id") or "") if isinstance(each, dict) else "" for each in events]
    if wanted is None and len(events) == 1:
        wanted = ids[0]
    if wanted not in ids:
        known = ", ".join(filter(None, ids)) + (", hoặc --no-id cho hoạt động không có mã" if "" in ids else "")
        raise UsageError(f"{path}: kế hoạch có nhiều hoạt động; hãy thêm --id với một trong: {known}")
    number = ids.index(wanted)
    return f"events.{number}", events[number] if isinstance(events[number], dict) else {}


def _state(text: str) -> str:
    """A state by its key or by its Vietnamese label."""
    states = {name: state for state in EventState for name in (state.value, state.label.lower())}
    if text.lower() not in states:
        known = ", ".join(f"{state.value} ({state.label})" for state in EventState)
        raise UsageError(f"không có tình hình “{text}”; hãy viết một trong: {known}")
    return states[text.lower()].value
