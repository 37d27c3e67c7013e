"""Who builds may write, and nobody else."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from niemyet.commands.examining.case import Case, Fault, Seen

TITLE = "Quyền truy cập"
_CODE = (".", "hooks", "overrides", "plans", "docs", "mkdocs.yml", "site")


def look(case: Case) -> Seen:
    """Of the folders that matter; Windows has other rights, which are not looked at."""
    there = [name for name in _CODE if (case.root / name).exists()]
    return Seen(
        f"đã xem {', '.join(there[1:])}", tuple(fault for name in there for fault in _of(case.root / name, name))
    )


def _of(path: Path, name: str) -> Iterator[Fault]:
    shown = "thư mục này" if name == "." else name
    if not os.access(path, os.R_OK):
        yield Fault(f"không đọc được {shown}", f"hãy chạy chmod -R u+rX {name}")
    if name in (".", "site") and not os.access(path, os.W_OK):
        yield Fault(f"không ghi được vào {shown}", "hãy chạy bằng tài khoản sở hữu thư mục này")
    if os.name != "nt" and path.lstat().st_mode & stat.S_IWOTH and not path.is_symlink():
        yield Fault(f"mọi tài khoản trên máy đều ghi được vào {shown}", f"hãy chạy chmod -R o-w {name}")
