"""The command `niemyet`: check. The build is `mkdocs build`, nothing else."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from niemyet import report
from niemyet.load import CONFIG, load
from niemyet.problem import Problem, has_errors

OK, ERRORS, USAGE = 0, 1, 2


def main(argv: Sequence[str]) -> int:
    """Run the command; 0 without errors in what was asked for, 1 with errors, 2 when the call is off."""
    arguments = _parser().parse_args(argv)
    root = Path.cwd()
    if not (root / CONFIG).is_file():
        return _usage(f"không thấy {CONFIG} ở đây; hãy chạy lệnh trong thư mục gốc của trang")
    paths = [_inside(root, path) for path in arguments.path]
    if missing := [path for path, inside in zip(arguments.path, paths, strict=True) if inside is None]:
        return _usage(f"không có “{missing[0]}” trong thư mục plans; hãy viết đường dẫn đến tệp hoặc thư mục kế hoạch")
    loaded = load(root)
    problems = tuple(_asked(loaded.problems, [path for path in paths if path]))
    for line in report.lines(problems):
        print(line)
    print(report.summary(problems, loaded.accepted))
    return ERRORS if has_errors(problems) else OK


def command() -> None:
    """The entry point of the installed command."""
    sys.exit(main(sys.argv[1:]))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="niemyet", description="Kiểm tra các kế hoạch trước khi đăng.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="báo mọi chỗ cần sửa, kèm cách sửa")
    check.add_argument("path", nargs="*", help="tệp hoặc thư mục trong plans; bỏ trống thì xem tất cả")
    return parser


def _inside(root: Path, name: str) -> str | None:
    """A path as the problems write it, or None where there is nothing at it."""
    path = Path(name)
    whole = path if path.is_absolute() else root / path
    if not whole.exists() or not whole.resolve().is_relative_to(root.resolve()):
        return None
    return whole.absolute().relative_to(root.absolute()).as_posix()


def _asked(problems: Iterable[Problem], paths: list[str]) -> list[Problem]:
    if not paths or "." in paths:
        return list(problems)
    return [problem for problem in problems if any(_covers(path, problem.path) for path in paths)]


def _covers(path: str, other: str) -> bool:
    return other == path or other.startswith(path + "/")


def _usage(message: str) -> int:
    print(f"niemyet: {message}", file=sys.stderr)
    return USAGE
