"""KT. stands where a deputy signs; the head signs without it."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import match_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-520",
    Level.WARNING,
    "Có dòng KT. mà người ký là cấp trưởng",
    "KT. (ký thay) chỉ dùng khi cấp phó ký thay người đứng đầu; người đứng đầu thì tự ký.",
    "Bỏ dòng KT., hoặc ghi chức vụ của cấp phó vào `position`. "
    "Văn bản đã ban hành ghi như vậy: giữ nguyên và ghi accept: [NY-520].",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b",
    bad="signatory:\n  authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]\n  position: CHỦ TỊCH\n  name: Nguyễn Văn Mẫu",
    good="signatory:\n  authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]\n  position: PHÓ CHỦ TỊCH\n  name: Nguyễn Văn Mẫu",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The post of the line KT. is not that of who signs."""
    signatory = plan.front.signatory
    if signatory is None or not signatory.position:
        return
    for line in signatory.authority:
        mark, _, head = match_key(line).partition(" ")
        if mark == "kt" and head == match_key(signatory.position):
            message = f"“{line}” mà người ký cũng là {signatory.position}; hãy bỏ dòng KT., hoặc ghi PHÓ {head.upper()}"
            yield Finding(plan.position("signatory.position"), message, field="signatory.position")
