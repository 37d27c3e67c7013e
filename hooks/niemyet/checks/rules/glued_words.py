"""Between two words stands a space."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.odd_words import Kind, odd_words
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-722",
    Level.WARNING,
    "Hai từ viết dính nhau",
    "Khi chép từ Word hay tệp PDF, dấu cách giữa hai từ hay bị mất; tìm kiếm không thấy cả hai từ.",
    "Dự thảo: thêm dấu cách. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-722].",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n- Đồng chí Nguyễn VănMẫu chủ trì.",
    good="## I. NỘI DUNG\n\n- Đồng chí Nguyễn Văn Mẫu chủ trì.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No word falls into two syllables at a capital letter, or in one way only; foreign names have no such syllables."""
    text = context.text(plan)
    for start, end, odd in odd_words(text, Kind.GLUED):
        yield Finding(text.place(plan, start, end), f"“{odd.word}” viết dính; hãy viết “{odd.meant}”")
