"""A deadline lies after the plan: the year of a plan that is written from last year's is often left as it was."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-621",
    Level.WARNING,
    "Thời hạn thuộc năm trước",
    "Kế hoạch soạn theo bản năm trước hay giữ lại năm cũ ở thời hạn; việc phải làm không thể xong trước khi có kế hoạch.",
    "Dự thảo: sửa năm. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-621].",
    source="Thực tiễn soạn thảo",
    bad="issued: 2025-11-05\n---\n## I. NỘI DUNG\n\n- Gửi báo cáo trước ngày 25/11/2024.",
    good="issued: 2025-11-05\n---\n## I. NỘI DUNG\n\n- Gửi báo cáo trước ngày 25/11/2025.",
)

_DAY = re.compile(r"(?<=ngày )(\d{1,2})[/.](\d{1,2})[/.](20\d\d)(?!\d)")
_DUE = re.compile(
    r"\b(?:gửi|nộp|hoàn thành|xong|báo cáo|công bố|khai mạc|niêm yết|phản ánh|thông báo)\b", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:đã|căn cứ|theo|số|của|kết quả|từ|tính đến|kể từ|phát sinh|ban hành|tiếp nhận|giai đoạn|số liệu|hồ sơ|sinh)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;]\s|\n")
_WITHIN = 300
_AHEAD = timedelta(days=183)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No deadline is a day of the year before that would lie within half a year after the issue in the plan's own."""
    issued = plan.front.issued
    if not issued or not issued.day:
        return
    text = context.text(plan)
    year = f"/{issued.year - 1}"
    if year not in text.words:
        return
    for match in _DAY.finditer(text.words, text.body):
        day, month, written = map(int, match.groups())
        meant = _date(issued.year, month, day)
        if written == issued.year - 1 and meant and timedelta() <= meant - issued.earliest <= _AHEAD:
            before = _SENTENCE.split(text.words[max(0, match.start() - _WITHIN) : match.start()])[-1]
            if _DUE.search(before) and not _PAST.search(before):
                message = f"{match.group()} đã qua khi ban hành kế hoạch; hãy viết {match.group()[:-4]}{issued.year}"
                yield Finding(text.place(plan, match.start(), match.end()), message)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
