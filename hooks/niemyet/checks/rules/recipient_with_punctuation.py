"""Recipients are names only: the site adds the dash, the semicolon and the line of the archive."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.told import FILED_WORD
from niemyet.model.plan import Plan
from niemyet.model.problem import Edits, Level, Rule
from niemyet.model.terms import Status
from niemyet.reading.header.scalar import scalar

RULE = Rule(
    "NY-508",
    Level.WARNING,
    "Nơi nhận có dấu câu hoặc dòng Lưu thừa",
    "Trang tự thêm gạch đầu dòng, dấu chấm phẩy và dòng “Lưu:”; viết sẵn thì trên bản in sẽ có hai lần.",
    "Mỗi dòng của `recipients` chỉ ghi tên nơi nhận; phần sau chữ “Lưu:” ghi ở `filed`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d",
    bad="recipients:\n  - Thường trực Đảng ủy;\n  - Các phòng, đơn vị thuộc xã.",
    good="recipients:\n  - Thường trực Đảng ủy\n  - Các phòng, đơn vị thuộc xã",
)

_ARCHIVE = re.compile(r"^[-–\s]*lưu\s*:\s*(.*?)[\s.;]*$", re.IGNORECASE)
_BEFORE, _AFTER = "-–—+*•", ".;,:"
_AROUND = re.compile(rf"^[{_BEFORE}\s]+(?=\w)|(?<!\.)[{_AFTER}]$")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No entry begins with a dash or ends with a sign, and none is the archive's line."""
    for number, entry in enumerate(plan.front.recipients):
        if entry[0] not in _BEFORE and entry[-1] not in _AFTER and entry[0] not in "Ll":
            continue
        place = plan.position(f"recipients.{number}")
        if archive := _ARCHIVE.match(entry):
            filed = archive.group(1) or "VT"
            message = f"“{entry}” là dòng lưu; hãy bỏ dòng này và ghi filed: {filed}"
            yield Finding(place, message, edits=_moved(plan, f"recipients.{number}", filed))
        elif _AROUND.search(entry):
            right = _AROUND.sub("", entry)
            edits = ready.value(plan, f"recipients.{number}", right)
            yield Finding(place, f"“{entry}” có dấu thừa; hãy viết “{right}”", edits=edits)
    yield from _filed(plan)


def _filed(plan: Plan) -> Iterator[Finding]:
    """The archive's line without the word that the site prints before it; in drafts NY-507 tells all that is wrong with it."""
    filed = plan.front.filed or ""
    right = FILED_WORD.sub("", filed).rstrip(" .;")
    if right and plan.front.status is not Status.DRAFT and FILED_WORD.match(filed):
        edits = ready.value(plan, "filed", right)
        yield Finding(plan.position("filed"), f"“{filed}” có chữ Lưu thừa; hãy viết filed: {right}", edits=edits)


def _moved(plan: Plan, item: str, filed: str) -> Edits:
    """The archive's line out of the list, and into its field; what stands there already is not written over."""
    gone = ready.gone(plan, item)
    if not plan.front.filed:
        added = ready.added(plan, "filed", scalar(filed)) or ready.value(plan, "filed", filed)
        return (*gone, *added) if gone and added else ()
    return gone if plan.front.filed == filed else ()
