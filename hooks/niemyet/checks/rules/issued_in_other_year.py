"""A plan lies in the folder of the year in which it was issued."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-314",
    Level.WARNING,
    "Năm ban hành khác năm của thư mục",
    "Thư mục năm là một phần địa chỉ và là năm mà người đọc lọc theo; số văn bản cũng đánh theo năm ban hành.",
    "Chép sai ngày thì sửa `issued`. Đặt nhầm thư mục thì dời tệp sang thư mục đúng năm và ghi địa chỉ cũ vào `aliases`.",
    source="Quy ước của trang",
    bad="issued: 2026-01-05  # tệp nằm trong thư mục 2025",
    good="issued: 2025-11-05  # tệp nằm trong thư mục 2025",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`issued` can be a day of the folder's year."""
    issued = plan.front.issued
    if issued and not issued.earliest.year <= plan.year <= issued.latest.year:
        message = (
            f"ban hành năm {issued.year} nhưng tệp nằm trong thư mục {plan.year}; hãy sửa ngày, "
            f"hoặc dời tệp sang thư mục {issued.year} và ghi aliases: [{plan.id}]"
        )
        yield Finding(plan.position("issued"), message)
