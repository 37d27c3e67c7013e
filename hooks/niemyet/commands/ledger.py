"""`niemyet ledger [--write] [--since REVISION]`: what was published and is not in the ledgers yet, and what is lost."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from niemyet import report
from niemyet.authoring import writing
from niemyet.catalogue import permanence
from niemyet.catalogue.permanence import Holdings
from niemyet.catalogue.permanence.ledger import Ledger, joined, page_of, read_ledger, written
from niemyet.commands import ERRORS, OK
from niemyet.commands.earlier import earlier
from niemyet.commands.place import project_root
from niemyet.model.problem import Problem, has_errors
from niemyet.project.load import Loaded, load
from niemyet.sources.layout import LEDGER

HELP = "sổ địa chỉ: những gì đã đăng mà chưa ghi, và những gì sẽ mất"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("--write", action="store_true", help="ghi các địa chỉ mới vào sổ; dùng sau khi đăng trang")
    parser.add_argument(
        "--since", metavar="NHÁNH", help="giữ cả những dòng của sổ ở nhánh này, kể cả dòng đã bị xóa; ví dụ origin/main"
    )


def run(arguments: Namespace) -> int:
    """Tell what is new and what is lost; with --write put the new into the ledgers, unless something is wrong."""
    root = project_root()
    loaded = load(root)
    held = _with_earlier(loaded.holdings, root, arguments.since) if arguments.since else loaded.holdings
    problems = _problems(loaded, held)
    for line in report.lines(problems):
        print(line)
    if has_errors(problems):
        print("không ghi gì: hãy sửa những chỗ trên trước" if arguments.write else report.summary(problems))
        return ERRORS
    if arguments.write:
        return _write(root, held)
    for line in _news_lines(permanence.unwritten(held)):
        print(line)
    return OK


def _problems(loaded: Loaded, held: Holdings) -> tuple[Problem, ...]:
    """All errors of the project, and those that only the earlier ledgers show."""
    known = {problem.sort_key: problem for problem in (*loaded.problems, *permanence.problems(held))}
    return tuple(known[key] for key in sorted(known) if has_errors((known[key],)))


def _news_lines(news: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Each new page and file, pages with the number of their new headings; then how many in all."""
    for path, addresses in news.items():
        yield f"{path}: sẽ ghi thêm {len(addresses)} dòng"
        headings: dict[str, int] = {}
        for address in addresses:
            headings[page_of(address)] = headings.get(page_of(address), 0) + ("#" in address)
        shown = {each for each in addresses if "#" not in each} | {page for page, count in headings.items() if count}
        for address in sorted(shown):
            yield f"  {address}" + (f" ({headings[address]} mục)" if headings.get(address) else "")
    if not news:
        yield "sổ địa chỉ đã đủ: không có địa chỉ nào mới"


def _write(root: Path, held: Holdings) -> int:
    old = {ledger.path: ledger for ledger in held.ledgers}
    unchanged = True
    for path, addresses in permanence.ledgers_to_write(held).items():
        data = written(addresses)
        if path in old and (root / path).is_file() and (root / path).read_bytes() == data:
            continue
        if (root / path).is_file():
            writing.replace(root / path, data)
        else:
            writing.create(root, path, data)
        known = old[path].addresses if path in old else frozenset()
        print(f"{path}: đã ghi thêm {len(addresses - known)} dòng, cả sổ có {len(addresses)} địa chỉ")
        unchanged = False
    if unchanged:
        print("sổ địa chỉ đã đủ: không có gì thay đổi")
    return OK


def _with_earlier(held: Holdings, root: Path, revision: str) -> Holdings:
    """The same, with the ledgers also as they were at a revision: a line that was deleted since is held all the same."""
    ledgers = {ledger.path: ledger for ledger in held.ledgers}
    for path, data in earlier(root, revision, LEDGER):
        ledgers[path] = joined(ledgers.get(path, Ledger(path, "", frozenset())), read_ledger(path, data))
    return replace(held, ledgers=tuple(ledgers.values()))
