"""There is room for the next site beside this one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from niemyet.commands.examining.case import Case, Fault, Seen

TITLE = "Chỗ trống trên đĩa"
LEAST = 200 * 1024 * 1024
_MB = 1024 * 1024


def look(case: Case) -> Seen:
    """Twice the site: the next one is made whole before it takes its place, and is indexed meanwhile."""
    free = shutil.disk_usage(case.root).free
    needed = max(2 * sum(_sizes(case.root / "site")), LEAST)
    fact = f"còn {free // _MB} MB, cần {needed // _MB} MB"
    short = Fault("không đủ chỗ để dựng trang lần sau", "hãy xóa bớt tệp hoặc chuyển trang sang đĩa rộng hơn")
    return Seen(fact, (short,) if free < needed else ())


def _sizes(folder: Path) -> Iterator[int]:
    """What each file below takes; what goes meanwhile takes nothing. No link is followed."""
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                yield os.lstat(f"{place}/{name}").st_size
            except FileNotFoundError:
                continue
