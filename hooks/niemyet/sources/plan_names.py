"""What files and folders below plans/ are to be called, and the name for one that is called otherwise.

A better name only takes away: marks, capitals, signs. What a name does not say (a ward, a year) is never made up.
"""

import re

from niemyet.language.alphabet import slug
from niemyet.model.patterns import ID
from niemyet.sources.names import is_of_windows

RESERVED = ("trang", "ban-in", "cac-lan-sua")
WARD, YEAR, STEM = "<xã-phường>", "<năm>", "<tên>"
_ID = re.compile(ID.strip("^$"))
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")  # as times know them
_YEARS = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_SHORT_YEAR = re.compile(r"[0-9]{2}")
_ENDING = re.compile(r"(?:\.(?:md|markdown|mdown|txt))+[. ]*$", re.IGNORECASE)
_MEANT = re.compile(r"\.(?:md|markdown|mdown)(?:\.(?:md|txt))*[. ]*$", re.IGNORECASE)


def is_plan(path: str) -> bool:
    """Whether a path is an identity: plans/<ward>/<year>/<slug>.md."""
    parts = path.removesuffix(".md").split("/")
    return (
        len(parts) == 4
        and parts[0] == "plans"
        and path.endswith(".md")
        and is_ward(parts[1])
        and is_year(parts[2])
        and is_slug(parts[3])
    )


def why_not(path: str) -> str:
    """Why a plan's file may not have this path, in Vietnamese."""
    name = path.rpartition("/")[2]
    if not name.endswith(".md"):
        return "tệp kế hoạch có đuôi .md, viết thường, không có gì phía sau"
    if is_of_windows(name):
        return "Windows không nhận tên này cho tệp nào"
    if name.removesuffix(".md") in RESERVED:
        return "tên này dành cho trang do máy tạo"
    if is_slug(name.removesuffix(".md")):
        return f"kế hoạch nằm tại plans/{WARD}/{YEAR} (năm ban hành)"
    return "tên tệp chỉ gồm chữ thường không dấu, chữ số, gạch nối"


def is_ward(name: str) -> bool:
    """Whether a ward's folder may have this name."""
    return bool(_ID.fullmatch(name)) and not is_of_windows(name)


def is_year(name: str) -> bool:
    """Whether a year's folder may have this name."""
    return bool(_YEAR.fullmatch(name))


def is_slug(name: str) -> bool:
    """Whether a plan's file may have this name, without its ending."""
    return bool(_ID.fullmatch(name)) and name not in RESERVED and not is_of_windows(name)


def is_meant_as_plan(name: str) -> bool:
    """Whether a file's name ends as those of Markdown do, however it is written: KH.MD, kh.md.txt, kh.markdown."""
    return bool(_MEANT.search(name))


def slug_for(name: str) -> str:
    """The slug for a plan's file of this name; "" where nothing is left of it."""
    stem = slug(_ENDING.sub("", name))
    return stem if not stem or is_slug(stem) else f"ke-hoach-{stem}"


def ward_for(name: str) -> str:
    """The name for a ward's folder; "" where nothing is left of it, or it is a year's."""
    better = slug(name)
    return better if is_ward(better) and not better.isdigit() else ""


def year_for(name: str) -> str:
    """The name for a year's folder: the one year that its name says, 26 as 2026; "" where it says none."""
    found = set(_YEARS.findall(name)) or {f"20{short}" for short in [name.strip()] if _SHORT_YEAR.fullmatch(short)}
    return found.pop() if len(found) == 1 else ""


def better(path: str) -> str:
    """The path for a plan's file, as far as its own tells: <xã-phường>, <năm>, <tên> stand for what it does not."""
    *folders, name = path.removeprefix("plans/").split("/")
    first, *others = folders or [""]
    year = next(filter(None, map(year_for, reversed(others or folders))), YEAR)
    return f"plans/{ward_for(first) or WARD}/{year}/{slug_for(name) or STEM}.md"
