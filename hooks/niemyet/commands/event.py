"""`niemyet event PLAN postponed|cancelled|held`: what became of the meeting."""

from argparse import ArgumentParser, Namespace

from niemyet.commands import UsageError
from niemyet.commands.change import change, read
from niemyet.commands.place import plan_path, project_root
from niemyet.language.parse_when import parse_when
from niemyet.model.terms import EventState

HELP = "ghi hội nghị đã hoãn, hủy hay đã tổ chức"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("state", metavar="|".join(EventState), help="hoãn, hủy, đã tổ chức, hay lại theo kế hoạch")
    parser.add_argument("--when", help="thời gian mới hoặc thời gian thật")


def run(arguments: Namespace) -> int:
    """Write event.state, and event.when where a time is given."""
    state = _state(arguments.state)
    fields = {"event.when": _time(arguments.when)} if arguments.when else {}
    root = project_root()
    path = plan_path(root, arguments.plan)
    data, _ = read(root, path)
    return change(root, path, data, fields | {"event.state": state})


def _state(text: str) -> str:
    """A state by its key or by its Vietnamese label."""
    states = {name: state for state in EventState for name in (state.value, state.label.lower())}
    if text.lower() not in states:
        known = ", ".join(f"{state.value} ({state.label})" for state in EventState)
        raise UsageError(f"không có tình hình “{text}”; hãy viết một trong: {known}")
    return states[text.lower()].value


def _time(text: str) -> str:
    try:
        return parse_when(text).text
    except ValueError as error:
        raise UsageError(str(error)) from None
