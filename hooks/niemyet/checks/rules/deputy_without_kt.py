"""A deputy signs for the head: the line KT. stands above the deputy's post."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import nfc
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-506",
    Level.WARNING,
    "Cấp phó ký mà không có dòng KT.",
    "Cấp phó ký thay người đứng đầu thì phía trên chức vụ phải có chữ KT. và chức vụ của người đứng đầu.",
    "Thêm dòng KT. vào cuối `authority`, ví dụ KT. CHỦ TỊCH. "
    "Nếu văn bản đã ban hành không có dòng này thì giữ nguyên và thêm NY-506 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b",
    bad="signatory:\n  authority: [TM. ỦY BAN NHÂN DÂN]\n  position: PHÓ CHỦ TỊCH\n  name: Nguyễn Văn Mẫu",
    good="signatory:\n  authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]\n  position: PHÓ CHỦ TỊCH\n  name: Nguyễn Văn Mẫu",
)

_FOR_THE_HEAD = ("KT.", "TUQ.")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """A post that begins with PHÓ has a line KT. above it, or TUQ. where the deputy was given the right to sign."""
    signatory = plan.front.signatory
    if signatory is None or not signatory.position or plan.is_party:  # its deputies sign for the whole body
        return
    deputy, _, head = nfc(signatory.position).upper().partition(" ")
    if deputy == "PHÓ" and head and not any(line.upper().startswith(_FOR_THE_HEAD) for line in signatory.authority):
        message = f"“{signatory.position}” ký thay người đứng đầu; hãy thêm “KT. {head}” vào cuối authority"
        yield Finding(plan.position("signatory.position"), message, field="signatory.authority")
