"""What the engine says of a configuration or a page, as problems: at a place, in Vietnamese, what it says not known word by word."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from niemyet.model.problem import START, Position, Problem, Rule
from niemyet.reading.rules import ENGINE, LINK

_LINK = re.compile(r"Doc file '(?P<page>.+?)' contains an? (?:\w+ )?link '(?P<what>.*?)'")
_NAV = re.compile(r"A (?:reference|relative path) to '(?P<what>.+?)' is included in the 'nav'")
_PAGE = re.compile(r"(?:Encoding error reading file: |Error \w+ page ')(?P<what>[^'\n]+)")
_INHERIT = re.compile(r"Inherited config file '(?P<what>.+?)' does not exist")
_KEY = re.compile(r"Config value '(?P<what>[\w.]+)': (?P<why>.*)", re.DOTALL)
_PARSING = re.compile(
    r"parsing the configuration file.*in \"(?P<file>[^\"]+)\", line (?P<line>\d+), column (?P<column>\d+)", re.DOTALL
)
# The reasons of its configuration, and what to write instead; {0} is what the engine names.
_REASONS = (
    (r"Required configuration not provided", "thiếu mục này; hãy thêm vào"),
    (r"Unrecognised configuration name: (.+)", "không có mục “{0}”; hãy sửa tên hoặc xóa dòng này"),
    (r"Unrecognised theme name: '(.+?)'\. The available installed themes are: (.+)", "không có giao diện “{0}”; hãy viết name: material"),
    (r"The path set in custom_dir \('(.+?)'\) does not exist", "không có thư mục “{0}”; hãy viết custom_dir: overrides"),
    (r"The path '(.+?)' isn't an existing (?:file|directory)", "không có “{0}”; hãy đưa tệp, thư mục đó trở lại hoặc sửa đường dẫn"),
    (r"The \"(.+?)\" plugin is not installed", "phần bổ trợ “{0}” chưa được cài; hãy bỏ khỏi mục này"),
    (r"Failed to load extension '(.+?)'", "không có phần mở rộng “{0}”; hãy sửa tên hoặc bỏ dòng đó"),
    (r"The URL isn't valid", "không phải địa chỉ trang; hãy viết như https://kehoach.example.vn/"),
    (r"Expected type: <class '(?:str)'>", "ở đây cần chữ; hãy đặt giá trị trong ngoặc kép"),
    (r"Expected type: <class 'bool'>", "ở đây cần true hoặc false"),
    (r"Expected nav to be a list", "nav là một danh sách, mỗi dòng như “- Giới thiệu: gioi-thieu/index.md”"),
    (r"Expected a multiline string", "ở đây cần một đoạn chữ, mỗi dòng một mẫu tên tệp; hãy viết dấu | sau dấu hai chấm"),
    (r"Expected a key-value mapping", "ở đây cần các mục con, mỗi dòng một mục “tên: giá trị”, thụt vào hai dấu cách"),
)  # fmt: skip


def problems(root: Path, config: str, said: Iterable[str]) -> tuple[Problem, ...]:
    """A problem for each thing that the engine said; `config` is the name of its configuration."""
    found = (_problem(root, config, each.strip()) for each in said)
    return tuple(problem for problem in found if problem)


def _problem(root: Path, config: str, said: str) -> Problem | None:
    """None where the engine only says on which page of ours it was when we refused."""
    if match := _LINK.search(said):
        path = f"docs/{match['page']}"
        message = (
            f"liên kết “{match['what']}” không dẫn đến trang hay tệp nào trong docs; hãy sửa đường dẫn hoặc bỏ liên kết"
        )
        return _at(LINK, root, path, match["what"], message)
    if match := _NAV.search(said):
        message = f"nav nêu “{match['what']}” mà docs không có trang đó; hãy sửa đường dẫn hoặc bỏ dòng này"
        return _at(ENGINE, root, config, match["what"], message)
    if match := _KEY.search(said):
        return _of_key(root, config, match["what"], match["why"])
    if match := _PARSING.search(said):
        place = Position(int(match["line"]), int(match["column"]))
        message = "sai cú pháp YAML; hãy xem lại dòng này và dòng ngay trên: dấu hai chấm, ngoặc, khoảng trắng đầu dòng"
        return Problem.of(ENGINE, _inside(root, match["file"]), place, message)
    if match := _INHERIT.search(said):
        return _at(
            ENGINE, root, config, match["what"], f"không có tệp “{match['what']}”; hãy đưa tệp trở lại hoặc bỏ INHERIT"
        )
    if match := _PAGE.match(said):
        path = f"docs/{match['what']}"
        return (
            Problem.of(ENGINE, path, START, f"không dựng được trang này ({_first(said)})")
            if (root / path).is_file()
            else None
        )
    return Problem.of(
        ENGINE, config, START, _first(said) if not said.isascii() else f"bộ máy dựng trang báo: {_first(said)}"
    )


def _first(said: str) -> str:
    """The first line of what it says, behind which come lists and traces."""
    return said.partition("\n")[0]


def _of_key(root: Path, config: str, key: str, why: str) -> Problem:
    path = root / config
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    line = next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)
    return Problem.of(ENGINE, config, Position(line, 1), f"{key}: {_reason(root, why)}")


def _reason(root: Path, why: str) -> str:
    for pattern, words in _REASONS:
        if match := re.search(pattern, why):
            return words.format(*(_inside(root, name) for name in match.groups()))
    return f"bộ máy dựng trang báo: {' '.join(why.split())}"


def _inside(root: Path, name: str) -> str:
    """A path as problems write it."""
    return Path(name).relative_to(root).as_posix() if Path(name).is_relative_to(root) else name


def _at(rule: Rule, root: Path, path: str, needle: str, message: str) -> Problem:
    """At the first place where a file has the text, at its top where none is found."""
    return Problem.of(rule, path, next(_places(root / path, needle), START), message)


def _places(path: Path, needle: str) -> Iterator[Position]:
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    for number, line in enumerate(text.splitlines(), 1):
        if (column := line.find(needle)) >= 0:
            yield Position(number, column + 1)
