"""Speakers have their place in the programme."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import body_lines
from niemyet.language.alphabet import match_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Position, Rule

RULE = Rule(
    "NY-603",
    Level.WARNING,
    "Có người tham luận nhưng chương trình không có tham luận",
    "Đơn vị được giao tham luận không biết mình trình bày vào lúc nào.",
    "Dự thảo: thêm một mục, ví dụ “Báo cáo tham luận tại Hội nghị”, vào chương trình. "
    "Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-603].",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n1. Báo cáo tổng kết.\n\n## II. TỔ CHỨC THỰC HIỆN\n\n"
    "### 1. Phòng Văn hóa - Xã hội\n\n- Chuẩn bị tham luận tại Hội nghị.",
    good="## I. NỘI DUNG\n\n1. Báo cáo tổng kết.\n2. Báo cáo tham luận tại Hội nghị.\n\n## II. TỔ CHỨC THỰC HIỆN\n\n"
    "### 1. Phòng Văn hóa - Xã hội\n\n- Chuẩn bị tham luận tại Hội nghị.",
)

_WORDS = ("tham luận", "phát biểu", "thảo luận", "trao đổi")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Where speakers and an agenda are given, some item of the agenda lets them speak."""
    speeches, agenda = plan.body.speeches, plan.body.agenda
    if not speeches or not speeches.speakers or not agenda:
        return
    if any(words in match_key(item) for item in agenda for words in _WORDS):
        return
    message = (
        f"“{speeches.speakers[0]}” được giao tham luận nhưng chương trình không có tham luận; "
        "hãy thêm một mục “Báo cáo tham luận tại Hội nghị” vào chương trình"
    )
    yield Finding(_place(plan), message)


def _place(plan: Plan) -> Position:
    for line in body_lines(plan):
        if (column := line.text.lower().find("tham luận")) >= 0:
            return Position(line.position.line, column + 1)
    return plan.position("body")
