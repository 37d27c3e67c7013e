"""`niemyet end PLAN`: a plan is no longer in force, and none has taken its place."""

from argparse import ArgumentParser, Namespace

from niemyet.base.stopped import StoppedError
from niemyet.commands.change import change, read
from niemyet.commands.place import plan_path, project_root
from niemyet.model.terms import Status

HELP = "ghi kế hoạch đã hết hiệu lực"
_IN_FORCE = (Status.ISSUED, Status.UNCONFIRMED, Status.ENDED)


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")


def run(arguments: Namespace) -> int:
    """Write the status; a draft was never in force, and what was replaced or withdrawn is said to be so already."""
    root = project_root()
    path = plan_path(root, arguments.plan)
    data, values = read(root, path)
    if values.get("status") not in _IN_FORCE:
        raise StoppedError(f"{path}: tình trạng là {values.get('status')}, không đổi thành ended; không ghi gì")
    return change(root, path, data, {"status": Status.ENDED.value})
