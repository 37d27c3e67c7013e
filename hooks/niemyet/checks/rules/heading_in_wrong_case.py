"""Headings ## are in capitals, headings ### are not."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import HeadingLine, headings, names_annex, plain
from niemyet.language.alphabet import capitalised
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-510",
    Level.HINT,
    "Chữ hoa, chữ thường của đề mục chưa đúng",
    "Trên văn bản, tiêu đề của mục I, II viết in hoa, tiêu đề của khoản 1, 2 viết chữ thường; nhờ đó người đọc nhận ra cấp của đề mục.",
    "Viết ## I. MỤC ĐÍCH, YÊU CẦU và ### 1. Mục đích. Nếu văn bản đã ban hành viết khác thì giữ nguyên và thêm NY-510 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V, số 6",
    bad="## I. Mục đích, yêu cầu\n\n### 1. MỤC ĐÍCH",
    good="## I. MỤC ĐÍCH, YÊU CẦU\n\n### 1. Mục đích",
)

_NUMBERED = re.compile(r"^[IVX]+\.\s*")
_NUMBER = re.compile(r"^[\d.)]+\s*")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """A Roman heading ## has no small letter; a heading ### is not all capitals, abbreviations apart."""
    names = frozenset(heading.position.line for heading in _titles(plan))
    has_parts = any(heading.level <= 2 for heading in headings(plan))
    for heading in headings(plan):
        if heading.position.line in names:
            continue
        title = plain(heading.title)
        if heading.level == 2 and _NUMBERED.match(title) and title != title.upper():
            yield Finding(heading.position, f"tiêu đề cấp ## viết in hoa; hãy viết “{title.upper()}”")
        elif heading.level == 3 and has_parts and title == title.upper() and _has_words(title):
            words = _NUMBER.sub("", title)
            number = title[: len(title) - len(words)]
            right = f"{number}{capitalised(words.lower())}"
            message = f"tiêu đề cấp ### không viết in hoa toàn bộ; hãy viết “{right}”, giữ chữ hoa của tên riêng"
            yield Finding(heading.position, message)


def _titles(plan: Plan) -> Iterator[HeadingLine]:
    """Headings right below that of an annex: its title, which is in capitals."""
    for above, heading in pairwise(headings(plan)):
        if names_annex(above) and not heading.number:
            yield heading


def _has_words(title: str) -> bool:
    """Whether there are words besides abbreviations (UBND, HĐND), which carry no tone."""
    return any(unicodedata.combining(char) for char in unicodedata.normalize("NFD", title))
