"""A plan says whom it is sent to."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import SourceKind

RULE = Rule(
    "NY-521",
    Level.HINT,
    "Không có nơi nhận",
    "Văn bản hành chính có phần Nơi nhận ở cuối, gồm nơi thực hiện, nơi biết và nơi lưu; thiếu là chép sót hoặc soạn sót.",
    "Thêm recipients và filed như ở cuối văn bản. Bản ký không có: ghi accept: [NY-521].",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9",
    bad='recipients: ""\nfiled: ""',
    good="recipients: [Thường trực Đảng ủy, Các phòng thuộc xã]\nfiled: VT, VHXH",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """There is a recipient, or at least the line of the archive; those that were pasted into the text have their own rule."""
    if plan.front.recipients or plan.front.filed or plan.front.source.kind is SourceKind.DIGEST:
        return
    if "nơi nhận" not in context.text(plan).words.lower():
        message = "kế hoạch không có nơi nhận; hãy thêm recipients và filed như ở cuối văn bản"
        yield Finding(plan.position("title"), message, field="recipients")
