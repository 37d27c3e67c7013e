"""A title is read to its end: for YAML, # behind a space opens a remark."""

from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Position, Rule

RULE = Rule(
    "NY-351",
    Level.WARNING,
    "Giá trị bị cắt ở dấu #",
    "Trong phần đầu tệp, dấu # sau dấu cách mở ra lời ghi chú: phần sau nó không hiện trên trang.",
    "Đặt cả giá trị trong ngoặc kép; lời ghi chú thật thì đưa lên một dòng riêng.",
    source="YAML 1.2.2, mục 6.6",
    bad="---\ntitle: Ra quân chiến dịch #ChungTayBaoVeMoiTruong\nstatus: draft\nsource: {kind: original}\n---\n\nNội dung./.\n",
    good='---\ntitle: "Ra quân chiến dịch #ChungTayBaoVeMoiTruong"\nstatus: draft\nsource: {kind: original}\n---\n\nNội dung./.\n',
)

_FIELDS = ("title", "short", "reason", "funding")
_QUOTES = ('"', "'", "|", ">")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No field that holds a sentence goes on behind " #" with words that belong to it."""
    if " #" not in plan.markdown:
        return
    lines = plan.markdown.split("\n", plan.position("body").line)
    for field in _FIELDS:
        place = plan.positions.get(field)
        written = lines[place.line - 1][place.column - 1 :] if place else ""
        kept, sign, _ = written.partition(" #")
        if place and sign and kept.strip() and not written.startswith(_QUOTES):
            right = _quoted(written.strip())
            message = f"từ dấu # trở đi không hiện trên trang; hãy viết {field}: {right}"
            edits = ready.words(place, written.rstrip(), right)
            yield Finding(Position(place.line, place.column + len(kept) + 1), message, field, edits=edits)


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace('"', '\\"') + '"'
