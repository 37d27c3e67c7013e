"""The lines above the signer's post begin with TM., KT., TL., TUQ. or Q."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import match_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-505",
    Level.WARNING,
    "Dòng quyền hạn của người ký chưa đúng",
    "TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền) cho biết người ký nhân danh ai. "
    "Kế hoạch của Ủy ban nhân dân được ký thay mặt tập thể nên có dòng TM.",
    "Viết chữ tắt in hoa, có dấu chấm và dấu cách, mỗi dòng một mục trong `authority`; chức vụ để ở `position`. "
    "Nếu văn bản đã ban hành không có dòng TM. thì giữ nguyên và thêm NY-505 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b",
    bad="signatory:\n  authority: [TM ỦY BAN NHÂN DÂN]\n  position: CHỦ TỊCH\n  name: Nguyễn Văn Mẫu",
    good="signatory:\n  authority: [TM. ỦY BAN NHÂN DÂN]\n  position: CHỦ TỊCH\n  name: Nguyễn Văn Mẫu",
)

_MARKED = re.compile(r"^(TM|KT|TL|TUQ|Q)\. \S")
_NEARLY = re.compile(r"^(T[./]?M|K[./]?T|T\.?L|T\.?U\.?Q|Q)\b[. /:]*(?=\w)", re.IGNORECASE)
_ON_BEHALF = "TM. ỦY BAN NHÂN DÂN"
_FOR_OTHERS = ("TM.", "TL.", "TUQ.")
_CHAIRMAN = ("chủ tịch", "q chủ tịch", "kt chủ tịch")
# Decisions, directives and the like may be the chairman's own.
_BY_COMMITTEES = ("KH", "CTr", "PA", "ĐA", "DA")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The first line has its mark, the post has none of them, and a committee's chairman signs on its behalf."""
    signatory = plan.front.signatory
    if signatory is None or plan.is_party:  # whose own marks are T/M, K/T, T/L
        return
    if signatory.authority and not _MARKED.match(signatory.authority[0]):
        place = plan.position("signatory.authority.0")
        first = signatory.authority[0]
        right = _mended(first)
        told = f"hãy viết “{right}”" if right else _UNKNOWN
        edits = ready.value(plan, "signatory.authority.0", right) if right else ()
        yield Finding(place, f"“{first}”: {told}", edits=edits)
    elif _lacks_committee(plan, signatory.authority, signatory.position or ""):
        place = plan.position("signatory")
        message = f"không có dòng ký thay mặt tập thể; hãy thêm “{_ON_BEHALF}” vào đầu authority"
        yield Finding(place, message, field="signatory.authority", level=Level.HINT)
    if signatory.position and re.match(r"(TM|KT|TL|TUQ)\.", signatory.position):
        message = f"“{signatory.position}” là dòng quyền hạn; hãy chuyển lên authority và ghi chức vụ vào position"
        yield Finding(plan.position("signatory.position"), message)


_UNKNOWN = "hãy bắt đầu bằng TM., KT., TL., TUQ. hoặc Q.; nếu đây là chức vụ, hãy chuyển xuống position"


def _mended(line: str) -> str:
    """The line as it should be; "" where that is not known."""
    if match := _NEARLY.match(line):
        mark = re.sub(r"\W", "", match.group(1)).upper()
        return f"{mark}. {line[match.end() :].upper()}"
    if match_key(line).startswith("ủy ban nhân dân"):
        return f"TM. {line.upper()}"
    return ""


def _lacks_committee(plan: Plan, authority: tuple[str, ...], position: str) -> bool:
    """Whether a committee's chairman, or a deputy for him, signs without saying on whose behalf."""
    if plan.front.kind not in _BY_COMMITTEES or any(line.startswith(_FOR_OTHERS) for line in authority):
        return False
    chairman = any(match_key(line).startswith(_CHAIRMAN) for line in (*authority, position))
    return chairman and match_key(plan.issuer_name).startswith("ủy ban nhân dân")
