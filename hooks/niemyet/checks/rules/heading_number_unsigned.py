"""The Roman number of a heading ends with a full stop: "III.", not "III-", "III/", "III)" or "III" alone."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import headings, plain
from niemyet.checks.numerals import ROMANS
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-517",
    Level.WARNING,
    "Số của đề mục không có dấu chấm",
    "Trên văn bản, số La Mã của mục có dấu chấm đứng sau; dấu khác thường là do gõ nhanh hoặc chép từ tệp cũ.",
    "Viết ## III. TỔ CHỨC THỰC HIỆN. Nếu văn bản đã ban hành viết khác thì giữ nguyên và thêm NY-517 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm d",
    bad="## I/ MỤC ĐÍCH, YÊU CẦU\n\n- Một.\n\n## II- TỔ CHỨC THỰC HIỆN",
    good="## I. MỤC ĐÍCH, YÊU CẦU\n\n- Một.\n\n## II. TỔ CHỨC THỰC HIỆN",
)

_NUMBER = re.compile(r"([IVX]{1,5})(\s*[-–/)]\s*|\s+)(\S.+)")


# Capitals of words, too: "VI PHẠM", "XI MĂNG".
_WORDS = ("VI", "XI")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every Roman number at the beginning of a heading has its full stop; of a signed text this is asked, not demanded."""
    signed = plan.front.status is Status.ISSUED
    for heading in headings(plan):
        match = _NUMBER.fullmatch(plain(heading.title))
        if not match or match[1] not in ROMANS or not _parts(*match.groups()):
            continue
        right = f"{'#' * heading.level} {match[1]}. {match[3]}"
        ask = "; bản ký đúng là viết như vậy thì giữ nguyên và ghi accept: [NY-517]" if signed else ""
        message = f"sau số {match[1]} chưa có dấu chấm; hãy viết “{right}”{ask}"
        written = f"{'#' * heading.level} {heading.title}"
        edits = () if signed else ready.line(heading.position.line, written, right)
        yield Finding(heading.position, message, level=Level.HINT if signed else None, edits=edits)


def _parts(number: str, sign: str, title: str) -> bool:
    """Whether what stands between parts a number from its title: a sign before a capital, or nothing before capitals."""
    if sign.strip():
        return title[0].isupper() or sign.endswith((" ", "\u00a0"))
    return title.isupper() and number not in _WORDS
