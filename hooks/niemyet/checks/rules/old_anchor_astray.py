"""An old heading's name leads to a heading that is there, and is no living heading's own."""

from collections import Counter
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.body.old_anchors import TOP

RULE = Rule(
    "NY-806",
    Level.ERROR,
    "Mục cũ không dẫn đến đâu",
    "`anchors` giữ cho liên kết đến một đề mục đã viết lại vẫn đến đúng chỗ; ghi sai thì liên kết cũ hỏng mà không ai biết.",
    "Ở `new` ghi tên của đề mục đang có: lời đề mục không dấu, không kèm số, nối bằng dấu -. Không có đề mục nào gần thì ghi `dau-van-ban`. Ở `old` ghi tên mục cũ.",
    source="Quy ước của trang",
    bad="anchors: [{old: muc-dich, new: khong-co-muc-nay}]",
    good="anchors: [{old: muc-dich, new: muc-dich-yeu-cau}]",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every `new` is a heading or the beginning of the text; every `old` stands once and is no heading."""
    headings = {heading.anchor for heading in plan.body.headings}
    times = Counter(moved.old for moved in plan.front.anchors)
    for number, moved in enumerate(plan.front.anchors):
        old, new = (plan.position(f"anchors.{number}.{name}") for name in ("old", "new"))
        if moved.new not in headings and moved.new != TOP:
            there = ", ".join((*(heading.anchor for heading in plan.body.headings), TOP))
            message = f"mục cũ “{moved.old}” dẫn đến “{moved.new}” mà không có đề mục ấy; hãy ghi một trong: {there}"
            yield Finding(new, message)
        if moved.old in headings:
            yield Finding(old, f"“{moved.old}” đang là tên của một đề mục; hãy bỏ mục này")
        elif times[moved.old] > 1:
            yield Finding(old, f"“{moved.old}” được ghi {times[moved.old]} lần; hãy giữ lại một mục")
