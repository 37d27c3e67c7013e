"""While an editor is at work (serve): what is wrong with a plan, at the address where the plan will stand."""

from collections.abc import Iterator, Sequence

from niemyet.model.output import Page
from niemyet.model.problem import Problem
from niemyet.outputs.parts.context import Context, relative


def make(context: Context, path: str, problems: Sequence[Problem]) -> Iterator[Page]:
    """The page of a broken plan's file."""
    address = f"ke-hoach/{path.removeprefix('plans/').removesuffix('.md')}/"
    content = context.templates.render(
        "niemyet/problems.html",
        {"path": path, "problems": problems, "link": lambda target: relative(target, address)},
    )
    yield Page(address, "Kế hoạch chưa đăng được", f"Những chỗ cần sửa trong {path}.", content)
