"""`niemyet upgrade [PATH…]`: plans of the first edition of the front matter in the second, by position."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from niemyet import report
from niemyet.authoring import writing
from niemyet.authoring.upgrading import Left, upgraded
from niemyet.base.stopped import StoppedError
from niemyet.commands import ERRORS, OK
from niemyet.commands.place import inside, project_root
from niemyet.reading.text.characters import position_at
from niemyet.reading.text.source import Refused
from niemyet.sources import plans_folder

HELP = "chuyển phần đầu của kế hoạch sang cách viết mới"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("path", nargs="*", help="tệp hoặc thư mục trong plans; bỏ trống thì chuyển tất cả")
    parser.add_argument("--dry-run", action="store_true", help="chỉ cho biết, không ghi gì")


def run(arguments: Namespace) -> int:
    """Rewrite what can be, tell what cannot; 1 where anything is left for somebody to write."""
    root = project_root()
    paths = [inside(root, path) for path in arguments.path]
    changed = 0
    open_lines: list[str] = []
    for file in plans_folder.scan(root).plans:
        if paths and not any(each == "." or file.path == each or file.path.startswith(each + "/") for each in paths):
            continue
        try:
            result = upgraded(file.path, file.data)
        except Refused as refused:
            open_lines += report.lines(refused.problems)
            continue
        except StoppedError as error:
            open_lines.append(f"{file.path}: {error}")
            continue
        changed += _write(root, file.path, file.data, result.data, dry=arguments.dry_run)
        open_lines += _lines(file.path, result.data, file.data, result.left)
    for line in open_lines:
        print(line)
    print(f"{'sẽ chuyển' if arguments.dry_run else 'đã chuyển'} {changed} tệp; còn {len(open_lines)} chỗ phải tự viết")
    return ERRORS if open_lines else OK


def _write(root: Path, path: str, old: bytes, new: bytes, *, dry: bool) -> int:
    if new == old:
        return 0
    if not dry:
        writing.replace(root / path, new)
    print(f"{path}: {'sẽ chuyển' if dry else 'đã chuyển'} sang cách viết mới")
    return 1


def _lines(path: str, new: bytes, old: bytes, left: Iterable[Left]) -> Iterable[str]:
    """One line for each field that is left, at its place in the file as it is now."""
    before, after = old.decode("utf-8"), new.decode("utf-8")
    for each in left:
        line = before[: each.place].count("\n")
        shift = _lines_before(before, after, each.place)
        place = position_at(before, each.place, 1)
        yield f"{path}:{line + 1 + shift}:{place.column}: {each.name}: {each.message}"


def _lines_before(before: str, after: str, place: int) -> int:
    """How many lines more or fewer stand above a place that no edit touches, found by the line itself."""
    start = before.rfind("\n", 0, place) + 1
    end = before.find("\n", place)
    line = before[start : end if end >= 0 else len(before)]
    number = before[:place].count("\n")
    candidates = [index for index, text in enumerate(after.split("\n")) if text == line]
    return min((index - number for index in candidates), key=abs, default=0)
