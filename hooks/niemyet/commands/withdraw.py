"""`niemyet withdraw PLAN --reason …`: an issued plan was withdrawn by its issuer."""

from argparse import ArgumentParser, Namespace

from niemyet.commands.change import change, read
from niemyet.commands.place import plan_path, project_root
from niemyet.language.alphabet import nfc
from niemyet.model.terms import Status

HELP = "ghi kế hoạch đã bị thu hồi, kèm lý do"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("--reason", required=True, help="lý do thu hồi, như văn bản thu hồi nêu")


def run(arguments: Namespace) -> int:
    """Write status and reason."""
    root = project_root()
    path = plan_path(root, arguments.plan)
    data, _ = read(root, path)
    return change(root, path, data, {"status": Status.WITHDRAWN.value, "reason": nfc(arguments.reason)})
