"""`niemyet takedown PLAN[/FILE] --reason … --when …`: take a plan or a file down and leave a tombstone; `takedown "words"`: words."""

import re
import shutil
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from niemyet import report
from niemyet.authoring.editing.additions import add_entry
from niemyet.base.stopped import StoppedError
from niemyet.commands import OK, UsageError
from niemyet.commands.given import given_time
from niemyet.commands.place import project_root
from niemyet.commands.taken_words import take_words
from niemyet.commands.undoing import Act
from niemyet.language.alphabet import nfc
from niemyet.model.problem import Level
from niemyet.model.terms import RemovalKind
from niemyet.project.load import load

HELP = "gỡ hẳn một kế hoạch hoặc một tệp kèm, để lại lời báo đã gỡ; hoặc gỡ một lời trong các kế hoạch"
_ADDRESS = re.compile(r"(?:plans/)?[a-z0-9-]+/[0-9]{4}/[a-z0-9-]+(?:\.md|/[A-Za-z0-9._-]+)?")
_COPIES = (
    "lịch sử của kho git và mọi bản sao (fork, clone) của nó",
    "bản xem trước (xem-truoc) và nhật ký của những lần kiểm tra, đăng trước đây",
    "bản lưu của máy chủ và của mạng phân phối (CDN)",
    "máy tìm kiếm (yêu cầu xóa bản lưu) và kho lưu trữ web",
    "lịch, bản tin đã được người đọc tải về",
)


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument(
        "address", help="mã kế hoạch như kien-an/2025/ten, mã kèm tên tệp; hoặc lời cần gỡ như “0912 345 678”"
    )
    reasons = [kind.value for kind in RemovalKind]
    parser.add_argument("--reason", dest="kind", choices=reasons, help="lý do gỡ kế hoạch, tệp kèm")
    parser.add_argument("--when", help="ngày gỡ, ví dụ 2026-03-02")
    parser.add_argument("--to", help="nơi mới, khi đã chuyển đi")
    parser.add_argument("--note", help="lời giải thích, khi là lý do khác")


def run(arguments: Namespace) -> int:
    """Move what is taken down aside, write the tombstone, check; then delete it, and say where copies may be."""
    root = project_root()
    if not _ADDRESS.fullmatch(arguments.address):
        code = take_words(root, arguments.address)
        _tell_copies()
        return code
    if not arguments.kind or not arguments.when:
        raise UsageError("gỡ một kế hoạch hay tệp kèm thì cần --reason và --when")
    address = arguments.address.removeprefix("plans/").removesuffix(".md")
    paths = list(_paths(root, address))
    if not paths:
        raise UsageError(f"không có “{address}” trong thư mục plans; hãy viết mã như kien-an/2025/ten")
    before = {problem.sort_key for problem in load(root).problems}
    aside = Path(tempfile.mkdtemp(prefix=".niemyet-go-", dir=root))
    try:
        with Act(root) as act:
            for number, path in enumerate(paths):
                act.move(path, f"{aside.name}/{number}")
            _write_tombstone(act, address, arguments)
            errors = [each for each in load(root).problems if each.level is Level.ERROR and each.sort_key not in before]
            if errors:
                for line in report.lines(errors):
                    print(line)
                raise StoppedError("không gỡ: sau khi gỡ sẽ có những lỗi trên; mọi thứ còn nguyên như cũ")
    finally:
        shutil.rmtree(aside)
    _tell(address, paths)
    return OK


def _paths(root: Path, address: str) -> Iterator[str]:
    """The files and folders that an address is made of."""
    if address.count("/") == 3:
        if (root / f"plans/{address}").is_file():
            yield f"plans/{address}"
    elif address.count("/") == 2 and (root / f"plans/{address}.md").is_file():
        yield f"plans/{address}.md"
        if (root / f"plans/{address}").is_dir():
            yield f"plans/{address}"


def _write_tombstone(act: Act, address: str, given: Namespace) -> None:
    path = f"plans/{address.split('/')[0]}/removed.yml"
    item = {
        "address": address,
        "when": given_time(given.when).text,
        "kind": given.kind,
        "to": given.to,
        "note": given.note,
    }
    filled = {key: nfc(value) for key, value in item.items() if value}
    file = act.root / path
    try:
        raw = file.read_bytes().decode("utf-8") if file.exists() else ""
        data = add_entry(raw, "removed", filled).encode("utf-8")
    except ValueError:
        raise StoppedError(f"{path} viết theo cách mà lệnh này không sửa được an toàn; không gỡ gì") from None
    if file.exists():
        act.replace(path, data)
    else:
        act.create(path, data)


def _tell(address: str, paths: list[str]) -> None:
    for path in paths:
        print(f"{path}: đã xóa")
    print(f"plans/{address.split('/')[0]}/removed.yml: đã ghi {address}")
    _tell_copies()


def _tell_copies() -> None:
    print("Những nơi khác có thể còn giữ bản sao:")
    for place in _COPIES:
        print(f"- {place}")
