"""`niemyet correct PLAN REF`: a letter corrects a fault of form in a plan (Decree 30/2020/NĐ-CP, article 18)."""

from argparse import ArgumentParser, Namespace

from niemyet.authoring.editing import edited
from niemyet.base.stopped import StoppedError
from niemyet.commands.change import Edit, change_all, read
from niemyet.commands.given import given_time
from niemyet.commands.place import plan_path, project_root
from niemyet.language.alphabet import nfc

HELP = "ghi công văn đính chính kế hoạch"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("ref", help="số, ký hiệu của công văn, ví dụ 215/UBND-VP")
    parser.add_argument("--issued", help="ngày của công văn, ví dụ 2026-01-12")
    parser.add_argument("--note", help="chỗ nào sai, nay đọc là gì")
    parser.add_argument("--file", help="tệp công văn trong thư mục cùng tên với kế hoạch")


def run(arguments: Namespace) -> int:
    """Add the letter to `corrections`; one that is there already is not written twice."""
    root = project_root()
    path = plan_path(root, arguments.plan)
    data, values = read(root, path)
    known = values.get("corrections")
    if any(
        isinstance(each, dict) and each.get("ref") == arguments.ref
        for each in (known if isinstance(known, list) else ())
    ):
        raise StoppedError(f"{path}: đã ghi công văn {arguments.ref}; nếu cần sửa, hãy sửa tay trong tệp. Không ghi gì")
    issued = given_time(arguments.issued).text if arguments.issued else None
    given = {"ref": arguments.ref, "issued": issued, "file": arguments.file, "note": arguments.note}
    item = {key: nfc(value) for key, value in given.items() if value}
    changed = edited(path, data, {}, added={"corrections": [item]})
    return change_all(root, {Edit(path, data, changed): f"corrections: {', '.join(item.values())}"})
