"""`niemyet check [PATH…]`: every problem, told for people, for programs, or beside the lines of a change."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from niemyet import report
from niemyet.building import trying
from niemyet.checks import all_rules
from niemyet.commands import ERRORS, OK, UsageError, fixing
from niemyet.commands.place import inside, is_asked, project_root
from niemyet.model.problem import Problem, has_errors
from niemyet.project import owned
from niemyet.project.load import CONFIG, Loaded, load, load_settings
from niemyet.reading.rules import NO_WARD
from niemyet.report import explanation, formats, sarif
from niemyet.sources import git_dates

HELP = "báo mọi chỗ cần sửa, kèm cách sửa"
_ELSEWHERE = (
    f"niemyet: {CONFIG} lấy một phần từ tệp khác hoặc từ môi trường (INHERIT, !ENV); lệnh này không đọc phần đó, "
    "nên không biết địa chỉ trang. Khi dựng trang, các giá trị ấy được kiểm tra đầy đủ."
)


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("path", nargs="*", help="tệp hoặc thư mục trong plans; bỏ trống thì xem tất cả")
    parser.add_argument(
        "--format", choices=("text", "json", "github", "sarif"), default="text", help="cách viết kết quả"
    )
    parser.add_argument("--explain", metavar="NY-xxx", help="giải thích một quy tắc rồi thôi")
    parser.add_argument(
        "--fix", action="store_true", help="cho xem rồi ghi những gì sửa sẵn được; không sửa lời văn đã ký"
    )
    parser.add_argument("--yes", action="store_true", help="với --fix: ghi mà không hỏi")
    parser.add_argument("--accepted", action="store_true", help="kể cả những chỗ đã xem và giữ nguyên (accept)")


def run(arguments: Namespace) -> int:
    """Check everything, tell what was asked for; 1 where an error is told."""
    if arguments.explain is not None:
        return _explain(arguments.explain)
    root = project_root()
    paths = [inside(root, path) for path in arguments.path]
    if (arguments.fix and arguments.format != "text") or (arguments.yes and not arguments.fix):
        raise UsageError("--fix chỉ đi với kết quả dạng chữ, --yes chỉ đi với --fix")
    if arguments.fix:
        return fixing.fix(root, paths, yes=arguments.yes)
    loaded, history = _looked_at(root, paths)
    found = (*owned.problems(root), *_all(root, loaded, paths), *history)
    problems = asked(sorted(found, key=lambda problem: problem.sort_key), paths)
    accepted = asked(loaded.accepted, paths)
    _print(arguments.format, loaded, problems, accepted, listed=arguments.accepted)
    if arguments.format not in ("json", "sarif"):
        questions = sum(len(names) for path, names in loaded.open_questions.items() if is_asked(path, paths))
        print(report.summary(problems, len(accepted), questions))
    if loaded.catalogue is None and not has_errors(problems):
        print(_ELSEWHERE, file=sys.stderr)
    return ERRORS if has_errors(problems) else OK


def _all(root: Path, loaded: Loaded, paths: list[str]) -> tuple[Problem, ...]:
    """What is wrong with the plans; where more is asked for, also what a build would refuse beside them."""
    if paths and all(f"{path}/".startswith("plans/") for path in paths):
        return loaded.problems
    beside = trying.problems(root, loaded, all_rules())
    return (*loaded.problems, *beside)


def _looked_at(root: Path, paths: list[str]) -> tuple[Loaded, tuple[Problem, ...]]:
    """The project, and what is wrong with its history where that is asked for: git looks while we read the files."""
    if not is_asked("plans", paths):
        return load(root), ()
    with ThreadPoolExecutor(max_workers=1) as aside:
        history = aside.submit(git_dates.problems, root)
        return load(root), history.result()


def asked(problems: Iterable[Problem], paths: list[str]) -> tuple[Problem, ...]:
    """The problems of the given files and folders; a ward without ward.yml is told with each of its plans."""
    return tuple(problem for problem in problems if is_asked(problem.path, paths) or _is_above(problem, paths))


def _is_above(problem: Problem, paths: list[str]) -> bool:
    ward = problem.path.removesuffix("ward.yml")
    return problem.rule is NO_WARD and any(path.startswith(ward) for path in paths)


def _print(
    form: str, loaded: Loaded, problems: tuple[Problem, ...], accepted: tuple[Problem, ...], *, listed: bool
) -> None:
    settings = loaded.catalogue.settings if loaded.catalogue else None
    shown = accepted if listed else ()
    if form == "json":
        print(formats.as_json(problems, settings, shown))
    elif form == "sarif":
        print(sarif.as_sarif(problems, loaded.texts, settings, shown))
    elif form == "github":
        print("".join(f"{line}\n" for line in formats.as_github((*problems, *shown))), end="")
    else:
        print("".join(f"{line}\n" for line in formats.as_text(problems, loaded.texts)), end="")
        if shown:
            print("Đã xem và giữ nguyên:")
            print("".join(f"{line}\n" for line in formats.as_text(shown, loaded.texts)), end="")


def _explain(name: str) -> int:
    rules = {rule.id: rule for rule in all_rules()}
    rule = explanation.find_rule(name, rules)
    if rule is None:
        raise UsageError(explanation.no_such_rule(name, rules))
    config = Path.cwd() / CONFIG
    for line in explanation.explanation(rule, load_settings(config) if config.is_file() else None):
        print(line)
    return OK
