"""A topic is one of plans/topics.yml."""

from collections.abc import Iterator
from difflib import get_close_matches

from niemyet.checks.finding import Finding, RuleContext
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
    topic = plan.front.topic
    if topic and context.topics is not None and topic not in context.topics:
        close = get_close_matches(topic, context.topics, n=1)
        hint = f"có phải “{close[0]}”?" if close else _what_there_is(context)
        yield Finding(plan.position("topic"), f"không có lĩnh vực “{topic}”; {hint}")


def _what_there_is(context: RuleContext) -> str:
    keys = ", ".join(list(context.topics or ())[:20])
    return f"hãy dùng một khóa đang có ({keys}), hoặc thêm lĩnh vực mới vào plans/topics.yml"
