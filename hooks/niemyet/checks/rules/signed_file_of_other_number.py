"""Number and day in a signed file's own text are those of the plan's header."""

from collections.abc import Iterator

from niemyet.catalogue.wording import full_number
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.files import FileInfo
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import AttachmentKind

RULE = Rule(
    "NY-339",
    Level.WARNING,
    "Số hoặc ngày khác với tệp ký số",
    "Số và ngày ở trang đầu của tệp đã ký là số và ngày của văn bản; phần đầu ghi khác thì một trong hai bị nhầm, hoặc đã kèm nhầm tệp.",
    "Mở tệp đã ký xem số và ngày ở đầu trang, rồi sửa number, symbol, issued hoặc thay đúng tệp.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each file that is listed as signed, as far as its text tells."""
    signed = {each.file for each in plan.front.attachments if each.kind is AttachmentKind.SIGNED}
    for file in plan.files:
        if file.name in signed:
            yield from _number(plan, file)
            yield from _day(plan, file)


def _number(plan: Plan, file: FileInfo) -> Iterator[Finding]:
    written, told = full_number(plan), file.letterhead.number
    if written and told and _plain(written) != _plain(told):
        message = f"trong {file.name} là số {told}, ở đây là {written}; hãy sửa cho đúng hoặc thay đúng tệp"
        yield Finding(plan.position("number"), message)


def _day(plan: Plan, file: FileInfo) -> Iterator[Finding]:
    written, told = plan.front.issued, file.letterhead.day
    if written and told and not written.earliest <= told <= written.latest:
        message = f"trong {file.name} là ngày {told:%d/%m/%Y}, ở đây ghi {written}; hãy sửa cho đúng hoặc thay đúng tệp"
        yield Finding(plan.position("issued"), message)


def _plain(number: str) -> str:
    return number.replace(" ", "").lstrip("0").upper()
