"""A text that bears a mark of secrecy, or is for use inside an office, is not published."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import body_lines
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-334",
    Level.ERROR,
    "Văn bản có dấu chỉ độ mật hoặc lưu hành nội bộ",
    "Văn bản mật và văn bản lưu hành nội bộ không được đăng công khai.",
    "Không đăng văn bản này; nếu dấu đó không phải của văn bản thì xóa dòng có dấu.",
    source="Luật Bảo vệ bí mật nhà nước; Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II, khoản 8",
    bad="**MẬT**\n\n## I. MỤC ĐÍCH, YÊU CẦU",
    good="## I. MỤC ĐÍCH, YÊU CẦU",
)

_MARKS = frozenset(
    ("mật", "tối mật", "tuyệt mật", "lưu hành nội bộ", "tài liệu mật", "tài liệu nội bộ", "tài liệu lưu hành nội bộ")
)
_LABEL = re.compile(r"^(?:độ mật|mức độ mật)\s*:\s*")
_ANY = re.compile(r"mật|nội\s+bộ", re.IGNORECASE)  # hardly a plan has such words at all
_AROUND = " \t\u00a0#*_|>()[]-–.:!"


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No line of the text is such a mark and nothing else."""
    if not _ANY.search(plan.markdown):
        return
    for line in body_lines(plan):
        words = " ".join(line.text.strip(_AROUND).split())
        if words and _LABEL.sub("", words.casefold()) in _MARKS:
            message = f"dòng “{words}” cho biết văn bản này không được đăng công khai; hãy gỡ tệp này khỏi plans"
            yield Finding(line.position, message)
