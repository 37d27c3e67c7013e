"""What is issued has its days and numbers."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-624",
    Level.WARNING,
    "Còn chỗ để trống",
    "Dấu chấm lửng ở chỗ ngày, giờ hay số văn bản cho thấy đây là bản chưa điền xong; người đọc không biết ngày nào.",
    "Điền ngày, giờ, số. Bản ký để trống: giữ nguyên và ghi accept: [NY-624].",
    source="Thực tiễn soạn thảo",
    bad="## I. THỜI GIAN\n\n- Hội nghị tổ chức vào ngày …/12/2025.",
    good="## I. THỜI GIAN\n\n- Hội nghị tổ chức vào ngày 15/12/2025.",
)

_DOTS = r"(?:…|\.{3}|\.{2}(?=/)|_{3,})[….]*"
_BLANK = re.compile(
    rf"\b(?:ngày|tháng|số:?|lúc|hồi) ?{_DOTS}(?=\s?(?:/|tháng|năm|giờ|-|$|[;,]))", re.IGNORECASE | re.MULTILINE
)
_FORMS = re.compile(r"^(?:#+ .*|\W*)(?:\bmẫu\b|phiếu|biên bản|phụ lục|đơn \b)", re.IGNORECASE | re.MULTILINE)
_END = "./."


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No day, hour or number of the text is left blank; forms behind the text are made to be filled in."""
    text = context.text(plan)
    if "…" not in text.words and ".." not in text.words and "___" not in text.words:
        return
    closing = text.words.find(_END, text.body)
    forms = _FORMS.search(text.words, text.body)
    end = min(closing if closing >= 0 else len(text.words), forms.start() if forms else len(text.words))
    for match in _BLANK.finditer(text.words, text.body, end):
        message = f"“{match.group().strip()}” còn để trống; hãy điền"
        yield Finding(text.place(plan, match.start(), match.end()), message)
