"""What `niemyet doctor` looks at: one thing a file in `looks/`, found by being there, with `TITLE` and `look(case)`."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from niemyet.commands.examining import looks
from niemyet.commands.examining.case import Case, Fault, Level, Seen

__all__ = ["Case", "Fault", "Level", "Seen", "examined"]


def examined(case: Case) -> Iterator[tuple[str, str, Seen]]:
    """Name, title and finding of each look, in order of name; what the system refuses is a finding, too."""
    for name in sorted(info.name for info in iter_modules(looks.__path__)):
        module = import_module(f"{looks.__name__}.{name}")
        try:
            seen = module.look(case)
        except OSError as error:
            place = f" ({error.filename})" if error.filename else ""
            refused = Fault(f"không xem được: {error.strerror or error}{place}", "hãy xem lại quyền đọc")
            seen = Seen("", (refused,))
        yield name, module.TITLE, seen
