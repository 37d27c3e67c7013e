"""Where a command runs, and what the paths it is given name."""

import os
import stat
from pathlib import Path

from niemyet.base.stopped import StoppedError
from niemyet.commands import UsageError
from niemyet.model.ward import Ward
from niemyet.project.load import CONFIG
from niemyet.reading.ward import read_topics, read_ward
from niemyet.sources.plans_folder import Sources, scan


def project_root() -> Path:
    """The project's folder: the one that the command runs in."""
    root = Path.cwd()
    if not (root / CONFIG).is_file():
        raise UsageError(f"không thấy {CONFIG} ở đây; hãy chạy lệnh trong thư mục gốc của trang")
    return root


def inside(root: Path, name: str) -> str:
    """A path as problems write it: from the project's folder, with "/". UsageError where nothing is there."""
    whole = Path(os.path.normpath(root / name))
    if whole.exists():
        for path, folder in ((whole, root), (whole.resolve(), root.resolve())):
            if path.is_relative_to(folder):
                return path.relative_to(folder).as_posix()
    raise UsageError(f"không có “{name}” trong thư mục plans; hãy viết đường dẫn đến tệp hoặc thư mục kế hoạch")


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


def wards_and_topics(root: Path) -> tuple[dict[str, Ward], dict[str, str], Sources]:
    """The wards that can be read, by id; the topics; and all files as found."""
    found = scan(root)
    wards = [ward for path, data in found.wards.items() if (ward := read_ward(path, data)[0])]
    topics = read_topics("plans/topics.yml", found.topics)[0] if found.topics else {}
    return {ward.id: ward for ward in wards}, topics, found


def ward_of(root: Path, path: str) -> Ward:
    """The ward of a plan's file; StoppedError where its ward.yml is missing or wrong."""
    ward_path = "/".join([*path.split("/")[:2], "ward.yml"])
    file = root / ward_path
    ward = read_ward(ward_path, file.read_bytes())[0] if file.is_file() else None
    if ward is None:
        raise StoppedError(f"{ward_path}: thiếu tệp này hoặc tệp còn lỗi; hãy chạy niemyet check rồi sửa trước")
    return ward
