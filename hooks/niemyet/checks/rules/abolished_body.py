"""Since 1 July 2025 there are no districts: a later plan gives them no work and sends them nothing."""

import re
from collections.abc import Iterator
from datetime import date

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-623",
    Level.WARNING,
    "Cơ quan cấp huyện không còn từ ngày 01/7/2025",
    "Từ ngày 01/7/2025 chính quyền địa phương có hai cấp; kế hoạch chép từ mẫu cũ giao việc cho cơ quan không còn.",
    "Dự thảo: ghi cơ quan nay làm việc ấy. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-623].",
    source="Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Nghị quyết 203/2025/QH15",
    bad="recipients: [Thường trực Huyện ủy, UBND huyện, Các phòng thuộc xã]",
    good="recipients: [Thường trực Tỉnh ủy, UBND tỉnh, Các phòng thuộc xã]",
)

_SINCE = date(2025, 7, 1)
_BODY = re.compile(
    r"(?:\b(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Công an|Ủy ban MTTQ(?: Việt Nam)?|Văn phòng|Thanh tra) "
    r"(?:các )?(?:huyện|quận|thị xã)\b|\b(?:Huyện ủy|Huyện uỷ|Quận ủy|Quận uỷ|Thị ủy|Thị uỷ|Huyện đoàn)\b"
    r"|\bPhòng (?:[^\W\d_]+[ ,-]+){2,8}?(?:huyện|quận)\b)"
)
# Words by which a sentence speaks of what was: then the old name is the right one.
_PAST = re.compile(
    r"\bcũ\b|trước đây|\bnguyên\b|sáp nhập|sắp xếp|bàn giao|chuyển giao|giải thể|kết thúc hoạt động|không còn|không tổ chức|"
    r"tiếp nhận từ|đã ban hành|giai đoạn 20[01]|trước ngày 01/0?7/2025|(?:19|20[01])\d{2}|202[0-4]|/0?[1-6]/2025|đảo",
    re.IGNORECASE,
)
_NAMES = (" huyện", "Huyện ", " quận", "Quận ủ", "Quận uỷ", "thị xã", "Thị ủ", "Thị uỷ")
_SENTENCE_ENDS = re.compile(r"[.;]\s|\n")
_WITHIN = 400


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No body of a district is named in a plan issued since, but where the sentence speaks of the past."""
    issued = plan.front.issued
    if issued and issued.earliest < _SINCE:
        return
    text = context.text(plan)
    if not any(word in text.words for word in _NAMES):
        return
    for match in _BODY.finditer(text.words):
        if issued and not _PAST.search(_sentence(text.words, match.start(), match.end())):
            message = f"“{match.group()}” không còn từ ngày 01/7/2025; hãy ghi cơ quan nay làm việc này"
            yield Finding(text.place(plan, match.start(), match.end()), message)


def _sentence(words: str, start: int, end: int) -> str:
    before = words[max(0, start - _WITHIN) : start]
    last = max((match.end() for match in _SENTENCE_ENDS.finditer(before)), default=0)
    after = _SENTENCE_ENDS.split(words[end : end + _WITHIN], maxsplit=1)[0]
    return before[last:] + words[start:end] + after
