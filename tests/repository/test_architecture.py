"""The plan of the house, held over the syntax trees: imports go one way, and only a few rooms touch the world."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter

from tests.helpers.factory import ROOT
from tests.helpers.syntax import everything, library

# From the ground up: a wing knows those before it, never one after it.
WINGS = (
    "base",
    "language",
    "model",
    "sources",
    "reading",
    "report",
    "catalogue",
    "authoring",
    "checks",
    "search",
    "project",
    "outputs",
    "building",
    "commands",
)
TOUCH_THE_WORLD = {"base", "sources", "search", "authoring", "project", "building", "commands"}
WORLD = {
    "os",
    "io",
    "sys",
    "pathlib",
    "subprocess",
    "shutil",
    "tempfile",
    "socket",
    "urllib.request",
    "fcntl",
    "ctypes",
}
CHANCE = {"time", "random", "secrets", "uuid", "locale", "getpass", "platform"}
CLOCKS = {"now", "today", "utcnow", "monotonic", "getlogin"}
TELL_THE_DAY = {"niemyet.commands.doctor"}  # how old the newest plan is; it makes nothing
LONGEST_FUNCTION, LONGEST_FILE = 40, 200


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module that a tree imports, by its dotted name; of the library, the very module meant."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where a name comes from"
            module = node.module or ""
            inner = {f"{module}.{alias.name}" for alias in node.names} & set(library())
            yield from inner
            if len(inner) < len(node.names):
                yield module


def wing(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def outer(tree: ast.Module) -> set[str]:
    """What a tree imports from outside the library, with the packages above it."""
    names = {name for name in imported(tree) if not name.startswith("niemyet")}
    return names | {name.split(".")[0] for name in names}


def test_every_room_has_its_place() -> None:
    assert {wing(name) for name in library()} - {""} <= set(WINGS)
    assert len(set(WINGS)) == len(WINGS)


def test_imports_go_one_way() -> None:
    backwards = set()
    for name in filter(wing, library()):
        known = WINGS[: WINGS.index(wing(name)) + 1]
        used = {other for other in imported(library()[name]) if other.startswith("niemyet")}
        backwards |= {f"{name} knows {other}" for other in used if wing(other) not in known}
    assert not backwards


def test_no_module_imports_itself_over_others() -> None:
    graph = {name: {other for other in imported(tree) if other in library()} for name, tree in library().items()}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the cycle


def test_only_the_hook_knows_the_engine() -> None:
    engines = {"mkdocs", "properdocs", "material"}
    assert not [name for name, tree in library().items() if outer(tree) & engines]
    assert "mkdocs" in outer(everything()["hooks/site.py"])


def test_the_hook_is_all_there_is_beside_the_library() -> None:
    assert {path.name for path in (ROOT / "hooks").glob("*.py")} == {"site.py"}
    assert {path.parent.name for path in (ROOT / "hooks").glob("*/__init__.py")} == {"niemyet"}


def test_only_reading_knows_markdown_and_yaml() -> None:
    assert {wing(name) for name, tree in library().items() if outer(tree) & {"markdown", "yaml"}} == {"reading"}


def test_few_rooms_touch_the_outside_world() -> None:
    assert {wing(name) for name, tree in library().items() if outer(tree) & WORLD} <= TOUCH_THE_WORLD


def test_nothing_asks_the_clock_or_chance() -> None:
    asked = {name for name, tree in library().items() if outer(tree) & CHANCE}
    for name, tree in library().items():
        used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        asked |= {name} if used & CLOCKS else set()
    assert asked == TELL_THE_DAY


def test_outputs_open_no_files() -> None:
    calls = {
        (name, node.func.id)
        for name, tree in library().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    allowed = {"commands": {"print"}, "base": {"open"}}
    assert not {
        name for name, called in calls if called in {"open", "print", "exec", "eval"} - allowed.get(wing(name), set())
    }


def test_functions_are_short() -> None:
    functions = ((name, node) for name, tree in everything().items() for node in ast.walk(tree))
    long = {
        f"{name}: {node.name}"
        for name, node in functions
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and len(lines_of(node)) > LONGEST_FUNCTION
    }
    assert not long


def test_files_are_short_but_for_their_tables() -> None:
    longest = {name: tree.body[-1].end_lineno or 0 for name, tree in everything().items() if tree.body}
    assert not {name for name, lines in longest.items() if lines - len(tables(everything()[name])) > LONGEST_FILE}


def lines_of(node: ast.stmt | ast.expr) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def tables(tree: ast.Module) -> set[int]:
    """The lines of what is listed rather than done: a module's own values, and what decorators are given."""
    listed: list[ast.stmt | ast.expr] = [node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    for node in ast.walk(tree):
        listed += node.decorator_list if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
    return {line for node in listed for line in lines_of(node)}


def test_templates_hold_no_inline_script_or_style() -> None:
    for path in sorted((ROOT / "overrides").rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        inline = [each for each in ("<style", " style=", " onclick=", " onload=", "javascript:") if each in text]
        assert not inline, f"{path}: {inline}"
