"""`niemyet check --fix`: what messages have ready, written into the plans' files: shown first, all of it or nothing."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

from niemyet import report
from niemyet.authoring.fixing import fixed
from niemyet.base.stopped import StoppedError
from niemyet.commands import ERRORS, OK
from niemyet.commands.asking import Asker
from niemyet.commands.place import is_asked
from niemyet.commands.undoing import Act
from niemyet.model.problem import Problem, has_errors
from niemyet.project.load import Loaded, load
from niemyet.report import formats
from niemyet.report.excerpt import printable, source_lines

_MOST = 40  # times over: each mends at least one thing, and shows what stood behind it


def fix(root: Path, paths: list[str], *, yes: bool) -> int:
    """Show what would change in the plans asked for, write it where that is wanted, and tell what is left; 1 for errors."""
    before = load(root)
    after, new = _mended(root, before, paths)
    if not new:
        print("không có chỗ nào sửa sẵn được; niemyet check cho biết phải viết gì")
    else:
        print("".join(f"{line}\n" for path in sorted(new) for line in _difference(path, before.texts[path], new[path])))
        if not yes and not Asker(silent=False).agreed(f"Ghi những thay đổi trên vào {len(new)} tệp?", None):
            print("không ghi gì")
            return ERRORS if has_errors(_asked(before, paths)) else OK
        _write(root, before.texts, new)
        print(f"đã sửa {len(new)} tệp: {', '.join(sorted(new))}")
    left = _asked(after, paths)
    print("".join(f"{line}\n" for line in formats.as_text(left, after.texts)), end="")
    print(report.summary(left))
    return ERRORS if has_errors(left) else OK


def _asked(loaded: Loaded, paths: list[str]) -> tuple[Problem, ...]:
    return tuple(problem for problem in loaded.problems if is_asked(problem.path, paths))


def _mended(root: Path, loaded: Loaded, paths: list[str]) -> tuple[Loaded, dict[str, bytes]]:
    """The plans' files with all that is ready, again and again until nothing is; and what is found in them then."""
    new: dict[str, bytes] = {}
    seen: set[tuple[tuple[str, bytes], ...]] = set()
    for _ in range(_MOST):
        changed = dict(_round(loaded, paths))
        state = tuple(sorted((new | changed).items()))
        if not changed or state in seen:
            break
        seen.add(state)
        new |= changed
        loaded = load(root, instead=new)
    return loaded, new


def _round(loaded: Loaded, paths: list[str]) -> Iterator[tuple[str, bytes]]:
    """The files that change once more."""
    ready = [problem for problem in _asked(loaded, paths) if problem.edits]
    for path in dict.fromkeys(problem.path for problem in ready):
        if path.startswith("plans/") and path.endswith(".md") and path in loaded.texts:
            data = loaded.texts[path]
            done = fixed(path, data, (problem for problem in ready if problem.path == path))
            if done != data:
                yield path, done


def _difference(path: str, old: bytes, new: bytes) -> Iterator[str]:
    lines = unified_diff(source_lines(old), source_lines(new), f"a/{path}", f"b/{path}", lineterm="")
    return (printable(line) for line in lines)


def _write(root: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
    """All files, or none of them: nor any where one has changed since it was read."""
    for path in new:
        if (root / path).read_bytes() != old[path]:
            raise StoppedError(f"{path} vừa được sửa ở nơi khác; không ghi gì, hãy chạy lại lệnh")
    with Act(root) as act:
        for path, data in new.items():
            act.replace(path, data)
