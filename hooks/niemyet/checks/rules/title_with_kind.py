"""The title is the matter alone: its kind and "V/v" are printed by themselves or not at all."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import capitalised
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-350",
    Level.WARNING,
    "Trích yếu có chữ KẾ HOẠCH hoặc V/v",
    "Trang tự in tên loại phía trên trích yếu, nên chữ KẾ HOẠCH hiện hai lần; V/v chỉ dùng ở công văn.",
    "Viết title từ chữ sau KẾ HOẠCH hoặc V/v.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5",
    bad="title: KẾ HOẠCH Tổ chức Hội nghị tổng kết công tác cải cách hành chính",
    good="title: Tổ chức Hội nghị tổng kết công tác cải cách hành chính",
)

_KIND = re.compile(
    r"(?:(?:KẾ HOẠCH|Kế hoạch)\b[\s:.-]*)?(?:V/v|v/v|V/V|Về việc|về việc)\b[\s:.-]*|KẾ HOẠCH\b[\s:.-]*(?![A-ZĐ]{2})"
)
_SHORTEST = 10


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The title begins with neither."""
    title = plan.front.title
    match = _KIND.match(title)
    if match and len(title) - match.end() >= _SHORTEST:
        better = capitalised(title[match.end() :])
        message = f"trích yếu mở đầu bằng “{match.group().strip()}”; hãy viết title: {better}"
        yield Finding(plan.position("title"), message, edits=ready.value(plan, "title", better))
