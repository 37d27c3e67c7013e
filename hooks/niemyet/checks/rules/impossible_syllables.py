"""Each word in small letters with Vietnamese marks is a syllable that Vietnamese has."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.odd_words import Kind, odd_words
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-721",
    Level.WARNING,
    "Chữ không có trong tiếng Việt",
    "Một chữ không thể là tiếng Việt thường do gõ thiếu hoặc thừa một phím; người đọc phải đoán và không tìm được.",
    "Dự thảo: gõ lại chữ đó. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-721].",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n- Mời cưt tri tham dự Hội nghị.",
    good="## I. NỘI DUNG\n\n- Mời cử tri tham dự Hội nghị.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Words without marks are left alone, for they may be foreign; so are names, abbreviations and usual loans."""
    text = context.text(plan)
    for start, end, odd in odd_words(text, Kind.IMPOSSIBLE):
        message = f"“{odd.word}” không phải là chữ tiếng Việt; hãy gõ lại"
        yield Finding(text.place(plan, start, end), message)
