"""`niemyet upgrade [PATH…]`: plans of the first edition of the front matter in the second, by position."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from niemyet import report
from niemyet.authoring import writing
from niemyet.authoring.upgrading import Left, upgraded
from niemyet.base.stopped import StoppedError
from niemyet.commands import ERRORS, OK
from niemyet.commands.place import inside, is_asked, project_root
from niemyet.reading.header.spans import header_bounds, spans
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
        if not is_asked(file.path, paths):
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
        open_lines += _lines(file.path, file.data if arguments.dry_run else result.data, result.left)
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


def _lines(path: str, data: bytes, left: Iterable[Left]) -> Iterator[str]:
    """One line for each field that is left, at the place of its key in the file as the editor finds it."""
    raw = data.decode("utf-8")
    known = spans(raw, *header_bounds(raw))
    for each in sorted(left, key=lambda one: known[one.name].key):
        place = position_at(raw, known[each.name].key)
        yield f"{path}:{place.line}:{place.column}: {each.name}: {each.message}"
