"""While an editor is at work (serve): what is wrong with a file, at the address where its plan will stand."""

from collections.abc import Sequence

from niemyet.model.output import Page
from niemyet.model.problem import Problem
from niemyet.outputs.parts.context import Context, relative

Files = Sequence[tuple[str, Sequence[Problem]]]
"""Files, each with what is wrong with it."""


def of_files(context: Context, address: str, files: Files) -> Page:
    """The page at an address that rests on broken files."""
    content = context.templates.render("niemyet/problems.html", {"listed": _values(address, files), "alone": True})
    return Page(address, "Kế hoạch chưa đăng được", f"Những chỗ cần sửa trong {files[0][0]}.", content)


def listed(context: Context, address: str, files: Files) -> str:
    """The same as a part of another page."""
    return context.templates.render("niemyet/problems.html", {"listed": _values(address, files), "alone": False})


def _values(address: str, files: Files) -> list[tuple[str, list[tuple[Problem, str]]]]:
    """Each file with its problems, and the way from the address to the page of each one's rule."""
    return [
        (path, [(problem, relative(problem.rule.address, address)) for problem in problems]) for path, problems in files
    ]
