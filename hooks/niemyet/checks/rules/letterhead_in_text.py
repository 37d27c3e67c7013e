"""The letterhead and the recipients are fields; the site prints them in their places."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import body_lines
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Position, Rule

RULE = Rule(
    "NY-509",
    Level.WARNING,
    "Phần đầu hoặc nơi nhận bị dán vào nội dung",
    "Trang tự trình bày quốc hiệu, tiêu ngữ, số, ngày và nơi nhận từ các trường; dán vào nội dung thì chúng hiện hai lần.",
    "Xóa dòng đó khỏi nội dung; ghi số, ký hiệu, ngày, nơi nhận vào các trường `number`, `symbol`, `issued`, `recipients`.",
    source="Quy ước của trang",
    bad="**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\n**Độc lập - Tự do - Hạnh phúc**\n\n## I. MỤC ĐÍCH, YÊU CẦU",
    good="## I. MỤC ĐÍCH, YÊU CẦU",
)

# What a line of the letterhead cannot be without, how the line looks, and where it belongs.
_LETTERHEAD = (
    (
        "CHỦ NGHĨA VIỆT NAM",
        re.compile(r"(?<!NƯỚC )CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM[*_\s]*(?:$|\|)"),
        "trang tự trình bày quốc hiệu",
    ),
    (
        "Hạnh phúc",
        re.compile(r"Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc[*_\s]*(?:$|\|)"),
        "trang tự trình bày tiêu ngữ",
    ),
    ("Nơi nhận", re.compile(r"^[#|*_\s-]*Nơi nhận[*_\s]*:"), "nơi nhận ghi ở recipients và filed"),
    ("Số:", re.compile(r"^[#|*_\s-]*Số:[\s\d.…]*/[A-ZĐ]+(?:-[A-ZĐ]+)+"), "số, ký hiệu ghi ở number và symbol"),
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No line of the text is one of the letterhead's, or opens the recipients."""
    for needle, pattern, where in _LETTERHEAD:
        if needle in plan.markdown:
            yield from _lines_like(plan, pattern, where)


def _lines_like(plan: Plan, pattern: re.Pattern[str], where: str) -> Iterator[Finding]:
    for line in body_lines(plan):
        if match := pattern.search(line.text):
            words = match.group().strip("*_#|- ")
            place = Position(line.position.line, line.text.index(words) + 1)
            yield Finding(place, f"“{words}” không thuộc nội dung: {where}; hãy xóa dòng này")
