"""A series is one of plans/series.yml."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.known_keys import unknown_key
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
    yield from unknown_key(plan, "series", plan.front.series, context.series, "chuỗi", "plans/series.yml")
