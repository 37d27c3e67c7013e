"""A series is one of plans/series.yml."""

from collections.abc import Iterator
from difflib import get_close_matches

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-344",
    Level.ERROR,
    "Chuỗi kế hoạch không có trong danh mục",
    "Người đọc không được dẫn sang kế hoạch kỳ trước, kỳ sau.",
    "Dùng một khóa trong plans/series.yml, hoặc thêm chuỗi mới vào tệp đó.",
    source="Quy ước của trang",
    bad="series: so-ket",
    good="series: so-ket-cchc-quy",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`series` is a key of the series' file."""
    series = plan.front.series
    if series and context.series is not None and series not in context.series:
        close = get_close_matches(series, context.series, n=1)
        hint = f"có phải “{close[0]}”?" if close else _what_there_is(context)
        yield Finding(plan.position("series"), f"không có chuỗi “{series}”; {hint}")


def _what_there_is(context: RuleContext) -> str:
    keys = ", ".join(list(context.series or ())[:20])
    known = f"dùng một khóa đang có ({keys}), hoặc " if keys else ""
    return f"hãy {known}thêm chuỗi mới vào plans/series.yml"
