"""The folders that a build owns are its own, and the site that stands is a whole one."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from niemyet.building.publish.measured import seal_of
from niemyet.commands.examining.case import Case, Fault, Seen
from niemyet.project import owned

TITLE = "Trang đã dựng"
SITE = "site"
_PAGES = ("index.html", "404.html", "robots.txt", "tim-kiem/index.html")


def look(case: Case) -> Seen:
    """Nothing is opened where a name is not the build's own."""
    refused = tuple(_refused(problem.message) for problem in owned.problems(case.root))
    if refused:
        return Seen("", refused)
    site = case.root / SITE
    if not site.exists():
        return Seen("chưa dựng ở đây")
    return Seen(f"thư mục {SITE}", tuple(_faults(site)))


def _refused(message: str) -> Fault:
    what, _, advice = message.rpartition("; ")
    return Fault(what or message, advice or "hãy chạy niemyet check")


def _faults(site: Path) -> Iterator[Fault]:
    again = "hãy chạy make site"
    if not seal_of(site):
        yield Fault(f"thư mục {SITE} không có dấu của lần dựng trọn vẹn", again)
    missing = [page for page in _PAGES if not (site / page).is_file()]
    if missing:
        yield Fault(f"thư mục {SITE} thiếu {', '.join(missing)}", again)
    for folder in (site, *(site.with_name(site.name + end) for end in (".next", ".mkdocs"))):
        if folder.exists() and not _is_ours(folder):
            yield Fault(f"{folder.name} thuộc tài khoản khác", f"hãy chạy chown -R $(id -u) {folder.name}")


def _is_ours(path: Path) -> bool:
    """Whether we may exchange it; on Windows nothing is exchanged."""
    known = path.lstat()
    return not hasattr(os, "geteuid") or (stat.S_ISDIR(known.st_mode) and known.st_uid in (os.geteuid(), 0))
