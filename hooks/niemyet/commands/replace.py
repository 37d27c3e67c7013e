"""`niemyet replace OLD NEW`: one plan takes the place of another; both files are written, or none."""

from argparse import ArgumentParser, Namespace

from niemyet.authoring.editing import edited
from niemyet.base.stopped import StoppedError
from niemyet.commands import UsageError
from niemyet.commands.change import Edit, change_all, read
from niemyet.commands.place import plan_path, project_root
from niemyet.model.terms import Status

HELP = "ghi kế hoạch mới thay thế kế hoạch cũ, ở cả hai tệp"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("old", help="kế hoạch bị thay thế: tệp, hoặc mã như kien-an/2025/ten")
    parser.add_argument("new", help="kế hoạch thay thế nó")


def run(arguments: Namespace) -> int:
    """Name the old plan under `replaces` of the new one, and give the old one its status."""
    root = project_root()
    old, new = plan_path(root, arguments.old), plan_path(root, arguments.new)
    if old == new:
        raise UsageError("hai kế hoạch phải khác nhau")
    (old_data, _), (new_data, values) = read(root, old), read(root, new)
    if values.get("status") == Status.DRAFT:
        raise StoppedError(f"{new} còn là dự thảo, chưa thay thế được gì; hãy ghi số, ngày trước. Không ghi gì")
    replaced, known = old.removeprefix("plans/").removesuffix(".md"), values.get("replaces")
    added = {} if isinstance(known, list) and replaced in known else {"replaces": [replaced]}
    newer = Edit(new, new_data, edited(new, new_data, {}, added=added))
    older = Edit(old, old_data, edited(old, old_data, {"status": Status.REPLACED.value}))
    return change_all(root, {newer: f"replaces: {replaced}", older: f"status: {Status.REPLACED.value}"})
