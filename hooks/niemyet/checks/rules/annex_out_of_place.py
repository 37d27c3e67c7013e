"""Annexes stand below the closing sentence, each opened by a heading of the first level."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import HeadingLine, annex_headings, headings, names_annex, plain, shortened
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-515",
    Level.WARNING,
    "Phụ lục đứng sai chỗ",
    "Phụ lục in thành tờ riêng sau chữ ký. Đặt trước câu kết hoặc sai cấp đề mục thì nó bị in liền trong lời văn, trước chữ ký.",
    "Chuyển phụ lục xuống sau câu kết có ./. và mở đầu bằng dòng ## Phụ lục …",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1",
    bad="## I. MỤC ĐÍCH\n\n- Một.\n\n## PHỤ LỤC I\n\n- Hai.\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.",
    good="## I. MỤC ĐÍCH\n\n- Một.\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n\n## PHỤ LỤC I\n\n- Hai.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every heading that names an annex opens one."""
    named = [heading for heading in headings(plan) if names_annex(heading)]
    begun = set(annex_headings(plan))
    for heading in named:
        if heading not in begun:
            yield Finding(heading.position, f"“{shortened(heading.title)}” {_mend(heading, bool(begun))}")


def _mend(heading: HeadingLine, begun: bool) -> str:
    right = f"## {plain(heading.title)}"
    if heading.level > 2:
        return f"không mở ra phụ lục nào vì sai cấp; hãy viết “{right}”" + ("" if begun else ", sau câu kết có ./.")
    return "đứng trước câu kết nên bị in liền trong lời văn; hãy chuyển cả phụ lục xuống sau câu kết có ./."
