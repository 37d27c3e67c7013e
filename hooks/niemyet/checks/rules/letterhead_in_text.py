"""Letterhead, recipients and signature are fields; the site prints them in their places."""

from collections.abc import Iterator, Sequence

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.pasted import Pasted, pasted
from niemyet.model.plan import Plan
from niemyet.model.problem import Edits, Level, Position, Replacement, Rule

RULE = Rule(
    "NY-509",
    Level.WARNING,
    "Phần đầu, nơi nhận hoặc phần ký bị dán vào nội dung",
    "Trang tự trình bày quốc hiệu, tiêu ngữ, số, ngày, nơi nhận và người ký từ các trường; dán vào nội dung thì chúng hiện hai lần.",
    "Xóa các dòng được nêu khỏi nội dung; ghi vào các trường `number`, `symbol`, `issued`, `recipients`, `filed`, `signatory`.",
    source="Quy ước của trang",
    bad="**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\n**Độc lập - Tự do - Hạnh phúc**\n\n## I. MỤC ĐÍCH, YÊU CẦU",
    good="## I. MỤC ĐÍCH, YÊU CẦU",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No part of the text is the letterhead, or recipients and signature; told once for each block."""
    for block in pasted(plan):
        line = next(line for line in block.lines if block.words in line.text)
        place = Position(line.number, line.text.index(block.words) + 1)
        message = f"“{block.words}” không thuộc nội dung: {_where(block)}; {_mend(block, plan)}"
        yield Finding(place, message, edits=_moved(block, plan))


def _moved(block: Pasted, plan: Plan) -> Edits:
    """The lines out of the text, and what they say into fields that are empty."""
    missing = ((name, value) for name, value in block.fields.items() if not getattr(plan.front, name))
    added = [ready.added(plan, name, value) for name, value in missing]
    lines = ready.lines_gone(plan, block.lines[0].number, block.lines[-1].number)
    return _joined(added) + lines if all(added) else ()


def _joined(added: Sequence[Edits]) -> Edits:
    """Lines that are all put at one place as one."""
    each = [edit for edits in added for edit in edits]
    return (Replacement(each[0].position, "", "".join(edit.new for edit in each)),) if each else ()


def _where(block: Pasted) -> str:
    part = "phần đầu văn bản" if block.is_letterhead else "nơi nhận, phần ký"
    return f"trang tự trình bày {part} từ các trường"


def _mend(block: Pasted, plan: Plan) -> str:
    first, last = block.lines[0].number, block.lines[-1].number
    lines = f"dòng {first}" if first == last else f"các dòng từ {first} đến {last}"
    there = [name for name in block.fields if getattr(plan.front, name)]
    missing = [f"{name}: {value}" for name, value in block.fields.items() if name not in there]
    told = f"hãy xóa {lines}" + (f" và ghi vào phần đầu tệp: {' · '.join(missing)}" if missing else "")
    return told + (f" (đã có {', '.join(there)})" if there else "")
