"""The command `niemyet`: what it understands, and who does it. The build is `mkdocs build`, nothing else."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from niemyet.authoring.drafting.occasions import OCCASIONS
from niemyet.base.stopped import StoppedError
from niemyet.commands import ERRORS, OK, USAGE, UsageError, check, event, ledger, new, number
from niemyet.model.terms import EventState

__all__ = ["ERRORS", "OK", "USAGE", "command", "main"]

Run = Callable[[argparse.Namespace], int]
INTERRUPTED = 130


def main(argv: Sequence[str]) -> int:
    """Run the command; 0 where all is well, 1 with errors or where nothing could be written, 2 for a wrong call."""
    try:
        arguments = _parser().parse_args(argv)
        run: Run = arguments.run
        return run(arguments)
    except UsageError as error:
        print(f"niemyet: {error}", file=sys.stderr)
        return USAGE
    except StoppedError as error:
        print(f"niemyet: {error}", file=sys.stderr)
        return ERRORS


def command() -> None:
    """The entry point of the installed command: UTF-8 whatever the terminal says, and no traceback when it is left."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("\nniemyet: đã dừng; không ghi gì", file=sys.stderr)
        code = INTERRUPTED
    except BrokenPipeError:  # whoever read our lines has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = ERRORS
    sys.exit(code)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(
            f"lệnh chưa đúng ({message})\n{self.format_usage().strip()}\nXem cách dùng: {self.prog} --help"
        )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="niemyet", description="Kiểm tra, soạn và cập nhật các kế hoạch trước khi đăng.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="check|new|number|event|ledger")
    _check(commands.add_parser("check", help="báo mọi chỗ cần sửa, kèm cách sửa"))
    _new(commands.add_parser("new", help="soạn bản nháp đầu tiên của một kế hoạch"))
    _number(commands.add_parser("number", help="ghi số và ngày ban hành sau khi ký"))
    _event(commands.add_parser("event", help="ghi hội nghị đã hoãn, hủy hay đã tổ chức"))
    _ledger(commands.add_parser("ledger", help="sổ địa chỉ: những gì đã đăng mà chưa ghi, và những gì sẽ mất"))
    return parser


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", nargs="*", help="tệp hoặc thư mục trong plans; bỏ trống thì xem tất cả")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="cách viết kết quả")
    parser.add_argument("--explain", metavar="NY-xxx", help="giải thích một quy tắc rồi thôi")
    parser.add_argument("--accepted", action="store_true", help="kể cả những chỗ đã xem và giữ nguyên (accept)")
    parser.set_defaults(run=check.run)


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ward", help="mã xã, phường: tên thư mục trong plans")
    parser.add_argument("--occasion", metavar="DỊP", help=", ".join(OCCASIONS))
    parser.add_argument("--period", metavar="KỲ", help="kỳ của kế hoạch: 2025, 2025-Q3, 2026-H1 …")
    parser.add_argument("--topic", help="lĩnh vực: một khóa trong plans/topics.yml")
    parser.add_argument("--title", help="trích yếu; bỏ qua thì đặt theo dịp và kỳ")
    parser.add_argument("--year", help="năm ban hành (dự kiến); bỏ qua thì lấy năm của kỳ")
    parser.add_argument("--slug", help="tên tệp; bỏ qua thì đặt theo dịp và kỳ")
    parser.add_argument("--when", help="thời gian họp: 2025-10, 2025-10-W2, 2025-10-14T08:00 …")
    parser.add_argument("--tentative", action="store_true", default=None, help="thời gian họp chỉ là dự kiến")
    parser.add_argument("--venue", help="địa điểm họp")
    parser.add_argument("--attendance", metavar="SỐ", help="số đại biểu dự kiến")
    parser.add_argument(
        "--same-recipients", action="store_true", default=None, help="lấy nơi nhận của kế hoạch mới nhất của xã, phường"
    )
    parser.add_argument("--yes", action="store_true", help="không hỏi gì; chỗ chưa biết để trống")
    parser.set_defaults(run=new.run)


def _number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("number", help="số, ví dụ 57")
    parser.add_argument("issued_on", metavar="ngày", help="ngày ban hành, ví dụ 2026-06-15")
    parser.add_argument("--issued", action="store_true", help="ghi luôn tình trạng: đã ban hành (status: issued)")
    parser.set_defaults(run=number.run)


def _event(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("state", metavar="|".join(EventState), help="hoãn, hủy, đã tổ chức, hay lại theo kế hoạch")
    parser.add_argument("--when", help="thời gian mới hoặc thời gian thật")
    parser.set_defaults(run=event.run)


def _ledger(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--write", action="store_true", help="ghi các địa chỉ mới vào sổ; dùng sau khi đăng trang")
    parser.add_argument(
        "--since", metavar="NHÁNH", help="giữ cả những dòng của sổ ở nhánh này, kể cả dòng đã bị xóa; ví dụ origin/main"
    )
    parser.set_defaults(run=ledger.run)
