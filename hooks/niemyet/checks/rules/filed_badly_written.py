"""The line of the archive reads "VT, VHXH": VT first, commas between."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.told import FILED_WORD
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-507",
    Level.WARNING,
    "Dòng Lưu viết chưa đúng",
    "Dòng lưu gồm VT (Văn thư), rồi chữ viết tắt của đơn vị soạn thảo, cách nhau bằng dấu phẩy; "
    "trang tự thêm chữ “Lưu:” và dấu chấm cuối dòng.",
    "Viết như filed: VT, VHXH. Nếu văn bản đã ban hành viết khác thì giữ nguyên và thêm NY-507 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d",
    bad="filed: VT.VHXH",
    good="filed: VT, VHXH",
)

_SOUND = re.compile(r"VT( \([^()]*\))?(, [^\s,;][^,;]*)*(?<![.\s])")
_BETWEEN = re.compile(r"\s*[,;]\s*(?![^()]*\))")  # not within brackets
_AFTER_OFFICE = re.compile(r"^VT\b\s*[.;:/+-]*\s*(?=\w)", re.IGNORECASE)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`filed` has the form of the decree's last line of recipients."""
    filed = plan.front.filed
    if filed and not _SOUND.fullmatch(filed) and not _is_told(plan, filed):
        right = _mended(filed)
        edits = ready.value(plan, "filed", right)
        yield Finding(plan.position("filed"), f"“{filed}” chưa đúng; hãy viết “{right}”", edits=edits)


def _is_told(plan: Plan, filed: str) -> bool:
    """Whether only the site's own word stands before it, in a text that is signed: NY-508 tells that."""
    return plan.front.status is not Status.DRAFT and FILED_WORD.match(filed) is not None


def _mended(filed: str) -> str:
    text = FILED_WORD.sub("", filed).strip(" .;,")
    text = _AFTER_OFFICE.sub("VT, ", text)
    parts = [part for part in _BETWEEN.split(text) if part.upper() != "VT"]
    return ", ".join(["VT", *(part for part in parts if part)])
