"""A topic is one of plans/topics.yml."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.known_keys import unknown_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-302",
    Level.ERROR,
    "Lĩnh vực không có trong danh mục",
    "Kế hoạch sẽ không hiện ở trang lĩnh vực nào và không lọc được.",
    "Dùng một khóa trong plans/topics.yml, hoặc thêm lĩnh vực mới vào tệp đó.",
    source="Quy ước của trang",
    bad="topic: cai-cach",
    good="topic: cai-cach-hanh-chinh",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`topic` is a key of the topics' file."""
    yield from unknown_key(plan, "topic", plan.front.topic, context.topics, "lĩnh vực", "plans/topics.yml")
