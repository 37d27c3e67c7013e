"""`niemyet rename PLAN NEW`: another address for a plan; the old one leads on, and whoever names it names the new one."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from niemyet.authoring.editing import edited
from niemyet.authoring.editing.links import Renamed, relinked
from niemyet.base.stopped import StoppedError
from niemyet.commands import OK, UsageError
from niemyet.commands.change import read
from niemyet.commands.place import plan_path, project_root
from niemyet.commands.undoing import Act
from niemyet.model.problem import Level, Problem
from niemyet.project.load import load
from niemyet.reading.plan import name_problems
from niemyet.sources import plans_folder

HELP = "đổi tên (địa chỉ) một kế hoạch; địa chỉ cũ vẫn dẫn đến"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command is given."""
    parser.add_argument("plan", help="tệp kế hoạch, hoặc mã như kien-an/2025/ten")
    parser.add_argument("new", help="tên mới, hoặc cả mã mới như kien-an/2026/ten-moi")


def run(arguments: Namespace) -> int:
    """Move the file and its folder, add the alias, rewrite what names it; all of it or nothing."""
    root = project_root()
    old = plan_path(root, arguments.plan)
    new = _new_path(root, old, arguments.new)
    before = _errors(load(root).problems, old, new)
    with Act(root) as act:
        told = _done(act, old, new)
        if errors := _errors(load(root).problems, old, new) - before:
            for line in sorted(errors):
                print(line)
            raise StoppedError("không đổi tên: sau khi đổi sẽ có những lỗi trên; mọi thứ còn nguyên như cũ")
    for line in (f"{old} → {new}", *told):
        print(line)
    return OK


def _new_path(root: Path, old: str, wanted: str) -> str:
    folder = old.rpartition("/")[0]
    name = wanted.removeprefix("plans/").removesuffix(".md")
    new = f"plans/{name}.md" if "/" in name else f"{folder}/{name}.md"
    if problems := name_problems(new):
        raise UsageError(problems[0].message)
    for path in (new, new.removesuffix(".md")):
        if (root / path).exists():
            raise StoppedError(f"đã có {path}; không đổi tên gì")
    return new


def _done(act: Act, old: str, new: str) -> list[str]:
    """Everything that is changed, with a line for each file."""
    folder, new_folder = old.removesuffix(".md"), new.removesuffix(".md")

    def renamed(path: str) -> str:
        if path == old:
            return new
        return new_folder + path.removeprefix(folder) if path.startswith(f"{folder}/") else path

    told = list(_others(act, old, folder.removeprefix("plans/"), new_folder.removeprefix("plans/"), renamed))
    data, _ = read(act.root, old)
    data = relinked(data.decode("utf-8"), old, new, renamed).encode("utf-8")
    act.replace(old, edited(old, data, {}, added={"aliases": [folder.removeprefix("plans/")]}))
    act.move(old, new)
    if (act.root / folder).is_dir():
        act.move(folder, new_folder)
        told.append(f"{folder}/ → {new_folder}/")
    return told


def _others(act: Act, old: str, old_id: str, new_id: str, renamed: Renamed) -> Iterator[str]:
    """Plans and pages of docs/ that name the plan or link to it."""
    for file in plans_folder.scan(act.root).plans:
        if file.path == old or old_id.rpartition("/")[2].encode() not in file.data:
            continue
        data, values = read(act.root, file.path)
        fields = dict(_named(values, old_id, new_id))
        changed = relinked(edited(file.path, data, fields).decode("utf-8"), file.path, file.path, renamed).encode(
            "utf-8"
        )
        if changed != data:
            act.replace(file.path, changed)
            yield f"{file.path}: nay dẫn đến {new_id}"
    for page in sorted((act.root / "docs").rglob("*.md")):
        path = page.relative_to(act.root).as_posix()
        text = page.read_bytes().decode("utf-8", "surrogateescape")
        changed = relinked(text, path, path, renamed).encode("utf-8", "surrogateescape")
        if changed != page.read_bytes():
            act.replace(path, changed)
            yield f"{path}: nay dẫn đến {new_id}"


def _named(values: Mapping[str, object], old_id: str, new_id: str) -> Iterator[tuple[str, str]]:
    """The fields (dotted) that name the plan."""
    for name in ("replaces", "amends", "basis", "results"):
        listed = values.get(name)
        for number, each in enumerate(listed if isinstance(listed, list) else ()):
            if each == old_id:
                yield f"{name}.{number}", new_id
            elif isinstance(each, dict) and each.get("plan") == old_id:
                yield f"{name}.{number}.plan", new_id


def _errors(problems: tuple[Problem, ...], old: str, new: str) -> set[str]:
    """The errors without their places, the plan under its new name: what a renaming must not add to."""
    errors = (problem for problem in problems if problem.level is Level.ERROR)
    return {f"{problem.path.replace(old, new)}: {problem.rule.id} {problem.message}" for problem in errors}
