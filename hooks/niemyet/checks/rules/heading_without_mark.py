"""A line such as "I. MỤC ĐÍCH, YÊU CẦU" or, in bold, "1. Mục đích" is a heading, and headings begin with ##."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import Line, headings, shortened, text_lines
from niemyet.checks.numerals import ROMANS
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.body.annexes import is_annex_title
from niemyet.reading.body.lists import parse_item

RULE = Rule(
    "NY-512",
    Level.WARNING,
    "Đề mục chưa có dấu ##",
    "Không có dấu ## thì trang không có mục lục, máy không nhận ra thành phần, chương trình và việc của từng đơn vị.",
    "Thêm các dấu # và một dấu cách vào đầu dòng, bỏ dấu in đậm, để một dòng trống ở trên và ở dưới.",
    source="Quy ước của trang",
    bad="title: Tổ chức Hội nghị\n---\nI. MỤC ĐÍCH, YÊU CẦU\n\n**1. Mục đích**\n\n- Tiết kiệm./.",
    good="title: Tổ chức Hội nghị\n---\n## I. MỤC ĐÍCH, YÊU CẦU\n\n### 1. Mục đích\n\n- Tiết kiệm./.",
)

_NONE = Line(0, "")
_BEGINS = ("I", "V", "X", "*", "_")
_BOLD = re.compile(r"\s*(?:\*\*|__)(?!\s)([^*_]+)(?:\*\*|__)\s*:?\s*")
_ROMAN = re.compile(r"([IVX]{1,5})(\s*[.)/–-]\s*|\s+)(\S.*)")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,2})\s*[.)/-]?\s+(\S.*)|(\d{1,2})[.)/-](\S.*)")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No line that stands for a heading is without its marks: a Roman number with capitals, a number in bold."""
    lines = (_NONE, *text_lines(plan), _NONE)
    suspects = [at for at, line in enumerate(lines) if line.text.lstrip().startswith(_BEGINS)]
    if not suspects:
        return
    parts = {at: right for at in suspects if (right := _part(lines[at]))}
    above = {heading.position.line: heading.level for heading in headings(plan)}
    marks = "###" if parts or any(level <= 2 for level in above.values()) else "##"
    for at in suspects:
        right = parts.get(at) or (_bold(lines[at], marks) if _is_alone(lines[at - 1], lines[at + 1], above) else "")
        if right:
            message = f"“{shortened(lines[at].text.strip())}” là đề mục; hãy viết “{right}”"
            edits = ready.line(lines[at].number, lines[at].text, right)
            yield Finding(lines[at].position, message, edits=edits)


def _part(line: Line) -> str:
    """The heading that a line should be which has a Roman number and is in capitals, or in bold; "" for others."""
    text = line.text.strip()
    if not text.strip("*_").startswith(("I", "V", "X")):
        return ""
    bold = _BOLD.fullmatch(text)
    match = _ROMAN.fullmatch((bold[1] if bold else text).strip())
    if not match or match[1] not in ROMANS or not (match[3].isupper() or bold):
        return ""
    if match[1] in ("VI", "XI") and not match[2].strip():  # "VI PHẠM", "XI MĂNG"
        return ""
    return f"## {match[1]}. {match[3].rstrip(' :.')}" if len(match[3]) > 1 else ""


def _bold(line: Line, marks: str) -> str:
    """The heading that a line in bold with a number should be, or that of an annex."""
    bold = _BOLD.fullmatch(line.text) if line.text.lstrip().startswith(("*", "_")) else None
    if not bold:
        return ""
    words = bold[1].strip()
    if is_annex_title(words):
        return f"## {words.rstrip(' :.')}"
    match = _NUMBER.fullmatch(words)
    if not match:
        return ""
    number, title = match[1] or match[3], match[2] or match[4]
    return f"{marks}{'#' * number.count('.')} {number}. {title.rstrip(' :.')}"


def _is_alone(before: Line, after: Line, above: dict[int, int]) -> bool:
    """Whether what stands between two lines is a paragraph of its own, or opens a list."""
    opens = not before.text.strip() or before.number in above
    return opens and (not after.text.strip() or parse_item(after.text) is not None or after.text.startswith("#"))
