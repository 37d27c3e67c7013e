"""The site's own folder (docs/), whose files the engine publishes as they are: which of them may be there."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from niemyet.base import safe_files
from niemyet.language.alphabet import slug
from niemyet.model.patterns import FILE_NAME, ID
from niemyet.model.problem import START, Problem, Rule
from niemyet.sources import names
from niemyet.sources.file_types import LARGEST, TYPES, ending, look
from niemyet.sources.images import LARGEST_IMAGE, svg_fault
from niemyet.sources.inside.look import Looker
from niemyet.sources.inside.looked import Looked
from niemyet.sources.renaming import advice
from niemyet.sources.rules import FILE, IMAGE, NAME, SITE_FILE, SIZE

_PAGES, _DRAWINGS = "md", "svg"
_ALLOWED = ", ".join(f".{each}" for each in (_PAGES, _DRAWINGS, *TYPES))
# Addresses that the site makes pages and files at: from plans, from its own code, from the theme.
OWNED = (
    "404",
    "_headers",
    "assets/fonts",
    "assets/images",
    "assets/javascripts",
    "assets/niemyet",
    "assets/stylesheets",
    "bien-tap/quy-tac",
    "bien-tap/truong",
    "don-vi",
    "du-lieu/plan",
    "du-lieu/plans",
    "du-lieu/removed",
    "du-lieu/ward",
    "feed",
    "index",
    "ke-hoach",
    "lich",
    "linh-vuc",
    "readme",
    "robots",
    "search",
    "sitemap",
    "tim-kiem",
)
_FOLDER, _FILE = re.compile(ID.strip("^$")), re.compile(FILE_NAME.strip("^$"))
_DEEPEST = 6


def scan(root: Path) -> tuple[Problem, ...]:
    """What is wrong with files under root/docs as files; what is in the pages is looked at where they are made."""
    if not os.path.lexists(root / "docs"):
        return ()
    with Looker() as looker:
        return tuple(_folder(root, "docs", looker))


def pages(root: Path, folder: str = "docs") -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every page that can be read; what cannot is told by `scan`."""
    with suppress(safe_files.NotReadError):
        for entry in safe_files.entries(root / folder):
            name = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and name.count("/") <= _DEEPEST:
                yield from pages(root, name)
            elif ending(entry.name) == _PAGES and not entry.name.startswith("."):
                with suppress(safe_files.NotReadError):
                    yield name, safe_files.read(root / name, LARGEST)


def owner_of(path: str) -> str | None:
    """The entry of OWNED that a file at this path in docs/ would take an address from; None where it takes none."""
    folder, slash, name = path.lower().rpartition("/")
    address = folder + slash + name.partition(".")[0]
    return next((own for own in OWNED if f"{address}/".startswith(f"{own}/")), None)


def _folder(root: Path, folder: str, looker: Looker) -> Iterator[Problem]:
    try:
        inner = safe_files.entries(root / folder)
    except safe_files.NotReadError as error:
        yield _problem(FILE, folder, str(error))
        return
    yield from names.collisions(folder, (entry.name for entry in inner))
    for entry in inner:
        if not entry.name.startswith("."):  # the engine publishes no hidden files
            yield from _entry(root, f"{folder}/{entry.name}", entry, looker)


def _entry(root: Path, name: str, entry: os.DirEntry[str], looker: Looker) -> Iterator[Problem]:
    is_folder = entry.is_dir(follow_symlinks=False)
    if not is_folder and not entry.is_file(follow_symlinks=False):
        yield _problem(FILE, name, safe_files.NOT_REGULAR)
    elif not _may_be(entry.name, _FOLDER if is_folder else _FILE):
        message = "tên chỉ dùng chữ thường không dấu, chữ số và gạch nối; tệp cần có đuôi như .md"
        better = slug(entry.name) if is_folder else names.better_attachment(entry.name)
        told = f"; {advice(root, name, f'{name.removesuffix(entry.name)}{better}')}"
        yield _problem(NAME, name, message + (told if _may_be(better, _FOLDER if is_folder else _FILE) else ""))
    elif is_folder and name.count("/") > _DEEPEST:
        yield _problem(NAME, name, "thư mục lồng quá sâu; hãy đưa tệp lên thư mục trên")
    elif is_folder:
        yield from _folder(root, name, looker)
    else:
        yield from _file(root, name, looker)


def _may_be(name: str, form: re.Pattern[str]) -> bool:
    return len(name) <= names.LONGEST and bool(form.fullmatch(name)) and not names.is_of_windows(name)


def _file(root: Path, name: str, looker: Looker) -> Iterator[Problem]:
    end, owner = ending(name), owner_of(name.removeprefix("docs/"))
    if end not in (_PAGES, _DRAWINGS, *TYPES):
        yield _problem(SITE_FILE, name, f"không đăng tệp .{end}; chỉ đăng {_ALLOWED}")
    elif owner:
        yield _problem(
            SITE_FILE, name, f"địa chỉ “{owner}” do trang tự tạo; hãy đặt tên khác hoặc chuyển sang thư mục khác"
        )
    elif end != _PAGES:
        yield from _content(root, name, end, looker)


def _content(root: Path, name: str, end: str, looker: Looker) -> Iterator[Problem]:
    try:
        data = safe_files.read(root / name, LARGEST_IMAGE if end == _DRAWINGS else LARGEST)
    except safe_files.TooLargeError as error:
        yield _problem(SIZE, name, f"tệp lớn {error.size // 1024} kB; hãy nén hoặc tách tệp")
        return
    except safe_files.NotReadError as error:
        yield _problem(FILE, name, str(error))
        return
    if end == _DRAWINGS:
        if fault := svg_fault(data):
            yield Problem.of(IMAGE, name, *fault)
    else:
        yield from _seen(name, end, look(looker, name, data))


def _seen(name: str, end: str, seen: Looked) -> Iterator[Problem]:
    if seen.faults:
        yield _problem(SITE_FILE, name, f"{seen.faults[0]}; hãy mở tệp gốc rồi xuất lại")
    elif seen.type != TYPES[end]:
        yield _problem(SITE_FILE, name, f"nội dung không phải .{end}; hãy mở tệp gốc rồi xuất lại")
    elif seen.traps:
        yield _problem(SITE_FILE, name, f"tệp có {', '.join(seen.traps)}; hãy xuất lại tệp không có phần đó")


def _problem(rule: Rule, name: str, message: str) -> Problem:
    return Problem.of(rule, name, START, message)
