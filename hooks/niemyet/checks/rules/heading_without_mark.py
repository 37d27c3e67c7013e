"""A line such as "I. MỤC ĐÍCH, YÊU CẦU" is a heading, and headings begin with ##."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import body_lines, shortened
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-512",
    Level.WARNING,
    "Đề mục lớn chưa có dấu ##",
    "Không có dấu ## thì trang không có mục lục, máy không nhận ra thành phần, chương trình và việc của từng đơn vị.",
    "Thêm ## và một dấu cách vào đầu dòng, để một dòng trống ở trên và ở dưới.",
    source="Quy ước của trang",
    bad="title: Tổ chức Hội nghị\n---\nI. MỤC ĐÍCH, YÊU CẦU\n\n- Tiết kiệm./.",
    good="title: Tổ chức Hội nghị\n---\n## I. MỤC ĐÍCH, YÊU CẦU\n\n- Tiết kiệm./.",
)

_ROMAN = re.compile(r"^\s*(?:\*\*)?[IVX]{1,5}\.\s+(\S.*?)(?:\*\*)?\s*$")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No plain line is a Roman number with words in capitals."""
    for line in body_lines(plan):
        match = _ROMAN.match(line.text)
        if match and match.group(1).isupper():
            yield Finding(line.position, f"“{shortened(line.text.strip())}” là đề mục; hãy viết ## ở đầu dòng")
