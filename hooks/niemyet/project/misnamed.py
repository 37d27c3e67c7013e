"""Files and folders below plans/ that have no name which they may have: each told once, with the command that renames it.

The commands hold one after another, in the order in which problems are told: what lies in a folder that is renamed is
named by its path in the new one.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from niemyet.base import safe_files
from niemyet.model.problem import START, Problem
from niemyet.reading.header.nodes import read_tree
from niemyet.reading.text.source import Refused, read_text, split
from niemyet.sources import plan_names
from niemyet.sources.layout import LEDGER, MAX_FILE, REMOVED
from niemyet.sources.names import better_attachment
from niemyet.sources.plans_folder import ABBREVIATIONS, SERIES, TOPICS, Sources
from niemyet.sources.renaming import advice, command, is_taken, taken
from niemyet.sources.rules import NAME

_TABLES = {path.rpartition("/")[2]: path for path in (TOPICS, ABBREVIATIONS, SERIES)}
_OF_A_WARD = ("ward.yml", REMOVED, LEDGER)


def problems(root: Path, found: Sources) -> Iterator[Problem]:
    """NY-001 for each folder, each plan's file and each other file that is called otherwise than it may be."""
    yield from _Names(root, found).problems()


class _Names:
    def __init__(self, root: Path, found: Sources) -> None:
        """`moved` are the folders that are to be renamed, by their path now."""
        self._root, self._found = root, found
        self._moved: dict[str, str] = {}
        self._taken: dict[str, str] = {}

    def problems(self) -> Iterator[Problem]:
        files = [*(file.path for file in self._found.plans), *self._found.texts, *self._found.strays]
        folders = {folder for path in files for folder in _above(path)}
        for folder in sorted(folders):
            yield from self._folder(folder)
        for plan in self._found.plans:
            yield from self._plan(plan.path)
        for path in self._found.strays:
            yield from self._plan(path) if self._is_plan(path) else self._other(path)

    def _folder(self, path: str) -> Iterator[Problem]:
        """A ward's or a year's folder."""
        above, _, name = path.rpartition("/")
        of_a_ward = above == "plans"
        if plan_names.is_ward(name) if of_a_ward else plan_names.is_year(name):
            return
        better = plan_names.ward_for(name) if of_a_ward else plan_names.year_for(name)
        new = f"{self._after(above)}/{better}"
        kind = "thư mục của xã, phường là chữ thường không dấu, chữ số, gạch nối, không là tên mà Windows giữ riêng"
        message = kind if of_a_ward else "thư mục trong thư mục của xã, phường là một năm viết đủ bốn chữ số"
        if not better:
            message += "; hãy đặt tên như plans/kien-an" if of_a_ward else "; hãy đặt tên như plans/kien-an/2026"
        elif is_taken(self._root, path, f"{above}/{better}") or new in self._moved.values():
            message += f"; đã có {new}, hãy chuyển từng tệp sang đó"
        else:
            message += f"; hãy đổi thành {new}: {command(f'{self._after(above)}/{name}', new)}"
            self._moved[path] = new
        yield Problem.of(NAME, path, START, message)

    def _plan(self, path: str) -> Iterator[Problem]:
        """A file that holds a plan, or was meant to, and the folder of its own files."""
        folder, _, name = path.rpartition("/")
        now = f"{self._after(folder)}/{name}"
        if plan_names.is_plan(now):
            return
        new = self._better(path)
        yield Problem.of(NAME, path, START, f"{plan_names.why_not(now)}; {self._advice(path, now, new)}")
        own, better = path.removesuffix(".md"), new.removesuffix(".md")
        if path.endswith(".md") and "<" not in new and (self._root / own).is_dir():
            told = f"thư mục của kế hoạch mang tên của tệp; {self._advice(own, now.removesuffix('.md'), better)}"
            yield Problem.of(NAME, own, START, told)

    def _advice(self, path: str, now: str, new: str) -> str:
        if "<" in new:
            return f"hãy đặt tại {new}"
        first = self._taken.setdefault(new, path)
        if first != path:
            return f"{new} cũng là tên mới của {first}; hãy so hai tệp và giữ một, hoặc đổi sang một tên khác"
        beside = f"{path.rpartition('/')[0]}/{new.rpartition('/')[2]}"  # where the folder is yet to be renamed
        return (
            advice(self._root, now, new, path)
            if now == path or not is_taken(self._root, path, beside)
            else taken(beside)
        )

    def _better(self, path: str) -> str:
        """The path for a plan's file; what its own does not tell is told by the only ward, and by the day of issue."""
        folder, _, name = path.rpartition("/")
        new = plan_names.better(f"{self._after(folder)}/{name}")
        wards = {ward.split("/")[1] for ward in self._found.wards}
        if plan_names.WARD in new and len(wards) == 1:
            new = new.replace(plan_names.WARD, wards.pop())
        return new.replace(plan_names.YEAR, self._year(path) or plan_names.YEAR)

    def _year(self, path: str) -> str:
        """The year in which a plan was issued, as its header has it; "" where it does not say."""
        with suppress(Refused, safe_files.NotReadError):
            parts = split(path, read_text(path, safe_files.read(self._root / path, MAX_FILE)))
            issued = read_tree(path, parts.header, parts.header_line).value.values.get("issued")
            if isinstance(issued, str) and plan_names.is_year(issued[:4]):
                return issued[:4]
        return ""

    def _is_plan(self, path: str) -> bool:
        name = path.rpartition("/")[2]
        if plan_names.is_meant_as_plan(name):
            return True
        with suppress(safe_files.NotReadError):  # what it is besides is told where it is opened
            if name.lower().endswith(".txt") and not self._file_of_all(path):
                return safe_files.read(self._root / path, MAX_FILE).startswith((b"---\n", b"---\r\n"))
        return False

    def _other(self, path: str) -> Iterator[Problem]:
        """A file that is no plan's: one of the tables in other letters, or an attachment beside its plan."""
        folder, _, name = path.rpartition("/")
        new = self._file_of_all(path) or self._attachment(path)
        now = f"{self._after(folder)}/{name}"
        message = "tệp này không thuộc kế hoạch nào; "
        message += advice(self._root, now, new, path) if new else "hãy đặt tệp kèm vào thư mục cùng tên với kế hoạch"
        yield Problem.of(NAME, path, START, message)

    def _file_of_all(self, path: str) -> str:
        """The path that a file of all plans, or of a ward, should have: topics.yaml, Ward.yml; "" where it is none."""
        name = path.rpartition("/")[2].lower().replace(".yaml", ".yml").removesuffix(".txt")
        name = LEDGER if f"{name}.txt" == LEDGER else name
        if name in _TABLES:
            return _TABLES[name]
        ward = self._after(path.rpartition("/")[0]).split("/")[1:2]
        return f"plans/{ward[0]}/{name}" if name in _OF_A_WARD and ward and plan_names.is_ward(ward[0]) else ""

    def _attachment(self, path: str) -> str:
        """The path of a file that lies beside the plan of the same name; "" where there is no such plan."""
        folder, _, name = path.rpartition("/")
        better = better_attachment(name)
        own = f"{self._after(folder)}/{better.partition('.')[0]}"
        return f"{own}/{better}" if better and (self._root / f"{own}.md").is_file() and own.count("/") == 3 else ""

    def _after(self, folder: str) -> str:
        """A folder's path once those above it, and it, are renamed."""
        above, slash, name = folder.rpartition("/")
        return self._moved.get(folder) or (f"{self._after(above)}/{name}" if slash else folder)


def _above(path: str) -> Iterator[str]:
    """The folders of a ward and of a year that a file lies in."""
    parts = path.split("/")
    return ("/".join(parts[:depth]) for depth in (2, 3) if len(parts) > depth)
