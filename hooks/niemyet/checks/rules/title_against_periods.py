"""The periods of the title and those of the header are the same."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import match_key
from niemyet.language.periods import Period, periods
from niemyet.language.when import When
from niemyet.model.hints import MARK
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-606",
    Level.WARNING,
    "Kỳ trong trích yếu khác với kỳ ở phần đầu",
    "Người đọc lọc theo kỳ sẽ tìm sai kế hoạch.",
    "Ghi reviews (kỳ đánh giá) và period (thời gian thực hiện) đúng như trích yếu.",
    source="Quy ước của trang",
    bad="title: Tổ chức Hội nghị sơ kết công tác cải cách hành chính Quý III năm 2025\nreviews: 2025-Q2",
    good="title: Tổ chức Hội nghị sơ kết công tác cải cách hành chính Quý III năm 2025\nreviews: 2025-Q3",
)

_LOOKING_BACK = ("tổng kết", "sơ kết", "đánh giá", "kết quả")
_LOOKING_AHEAD = ("triển khai", "phương hướng", "nhiệm vụ", "giải pháp")

_COMPARED = re.compile(r"\bso với (?:cùng kỳ |cùng kì )?(?:các |kết quả |chỉ tiêu )?$", re.IGNORECASE)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each of the two fields lies within the periods that the title gives for it."""
    given = {"reviews": plan.front.reviews, "period": plan.front.period}
    found = _named(plan.front.title) if any(given.values()) else ()
    for field, value in given.items():
        meant = [one for one in found if _role(plan.front.title, one) == field]
        meant = meant or [one for one in found if not _role(plan.front.title, one)]
        if value and meant and not _within(value, meant):
            said = ", ".join(one.when.words for one in meant)
            message = f"{field} là {value.words} nhưng trích yếu ghi {said}; hãy viết {meant[0].when}"
            yield Finding(plan.position(field), message, field)


def _named(title: str) -> tuple[Period, ...]:
    """The periods that a title names, but not those that it only measures against: "tăng 5 % so với năm 2024".

    What stands in the mark of a place that is still to be written is another plan's.
    """
    marks = [match.span() for match in MARK.finditer(title)]
    found = (one for one in periods(title) if not any(start <= one.start < end for start, end in marks))
    return tuple(one for one in found if not _COMPARED.search(title[: one.start]))


def _role(title: str, period: Period) -> str:
    """Which field a period of the title belongs to, going by the words nearest before it; "" where none tells."""
    before = match_key(title[: period.start])
    back = max(before.rfind(words) for words in _LOOKING_BACK)
    ahead = max(before.rfind(words) for words in _LOOKING_AHEAD)
    if back == ahead:
        return ""
    return "reviews" if back > ahead else "period"


def _within(value: When, meant: list[Period]) -> bool:
    first = min(one.when.earliest for one in meant)
    last = max(one.when.latest for one in meant)
    return first <= value.earliest and value.latest <= last
