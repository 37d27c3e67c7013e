"""`niemyet number PLAN 57 2026-06-15`: the number and the day, after signing."""

import re
from argparse import ArgumentParser, Namespace

from niemyet.base.stopped import StoppedError
from niemyet.commands import OK, UsageError
from niemyet.commands.change import change, read
from niemyet.commands.given import given_time
from niemyet.commands.place import plan_path, project_root
from niemyet.language.when import Precision
from niemyet.model.patterns import NUMBER
from niemyet.model.terms import Status

HELP = "ghi số và ngày ban hành sau khi ký"
_BEFORE_ISSUE = (Status.DRAFT, Status.UNCONFIRMED, Status.ISSUED)


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("number", help="số, ví dụ 57")
    parser.add_argument("issued_on", metavar="ngày", help="ngày ban hành, ví dụ 2026-06-15")
    parser.add_argument("--issued", action="store_true", help="ghi luôn tình trạng: đã ban hành (status: issued)")


def run(arguments: Namespace) -> int:
    """Write number and day of issue, take both from the review; with --issued the status, too."""
    fields = {"number": _number(arguments.number), "issued": _day(arguments.issued_on)}
    root = project_root()
    path = plan_path(root, arguments.plan)
    data, values = read(root, path)
    _keep(path, values, "number", fields["number"])
    if len(str(values.get("issued") or "")) == len(fields["issued"]):
        _keep(path, values, "issued", fields["issued"])
    if arguments.issued:
        if values.get("status") not in _BEFORE_ISSUE:
            raise StoppedError(f"{path}: tình trạng là {values.get('status')}, không đổi thành issued; không ghi gì")
        fields["status"] = Status.ISSUED.value
    code = change(root, path, data, fields, confirmed=("number", "issued"))
    if code == OK and fields.get("status", values.get("status")) == Status.DRAFT:
        print("Tình trạng vẫn là dự thảo; đã ban hành thì chạy lại lệnh này, thêm --issued")
    return code


def _number(text: str) -> str:
    """The number as the file has it: 07 on paper is 7."""
    number = text.lstrip("0")
    if not re.fullmatch(NUMBER, number):
        raise UsageError(f"“{text}” không phải số văn bản; hãy chỉ viết số, ví dụ 57, không kèm ký hiệu")
    return number


def _day(text: str) -> str:
    day = given_time(text)
    if day.precision is not Precision.DAY:
        raise UsageError(f"“{text}” không phải một ngày; hãy viết đủ năm, tháng, ngày, ví dụ 2026-06-15")
    return day.text


def _keep(path: str, values: dict[str, object], name: str, wanted: str) -> None:
    """What was written once is not overwritten silently: an issued number and day are facts."""
    written = values.get(name)
    if written and written != wanted:
        raise StoppedError(f"{path}: đã ghi {name}: {written}; nếu sai, hãy sửa tay trong tệp. Không ghi gì")
