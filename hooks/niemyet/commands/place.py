"""Where a command runs, and what the paths it is given name."""

import os
import stat
from pathlib import Path

from niemyet.commands import UsageError
from niemyet.project.load import CONFIG


def project_root() -> Path:
    """The project's folder: the one that the command runs in."""
    root = Path.cwd()
    if not (root / CONFIG).is_file():
        raise UsageError(f"không thấy {CONFIG} ở đây; hãy chạy lệnh trong thư mục gốc của trang")
    return root


def inside(root: Path, name: str) -> str:
    """A path as problems write it: from the project's folder, with "/". UsageError where nothing is there."""
    whole = Path(os.path.normpath(root / name))
    for path, folder in ((whole, root), (whole.resolve(), root.resolve())):
        if path.is_relative_to(folder) and _is_named(path, folder):
            return path.relative_to(folder).as_posix()
    raise UsageError(f"không có “{name}” trong thư mục plans; hãy viết đường dẫn đến tệp hoặc thư mục kế hoạch")


def is_asked(path: str, paths: list[str]) -> bool:
    """Whether a file is one of those asked for, or lies below a folder that is; all are where none is named."""
    return not paths or any(each == "." or path == each or path.startswith(each + "/") for each in paths)


def _is_named(path: Path, folder: Path) -> bool:
    """Whether a file or folder is there under just this name: some systems find it in other capitals, too."""
    try:
        return path == folder or (_is_named(path.parent, folder) and path.name in os.listdir(path.parent))
    except OSError:
        return False


def plan_path(root: Path, name: str) -> str:
    """The file of a plan given by path or by identity (kien-an/2025/…)."""
    known = [each for each in (name, f"plans/{name}.md", f"plans/{name}") if (root / each).exists()]
    path = inside(root, known[0] if known else name)
    if not (path.startswith("plans/") and path.endswith(".md") and path.count("/") == 3):
        raise UsageError(
            f"“{name}” không phải tệp kế hoạch; hãy viết như plans/kien-an/2025/ten.md hoặc kien-an/2025/ten"
        )
    if not stat.S_ISREG((root / path).lstat().st_mode):
        raise UsageError(f"“{name}” không phải tệp thường; hãy ghi đường dẫn đến tệp .md của kế hoạch")
    return path
