"""The text of a draft: the headings that plans have, what is known already, and a hint at every other place."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers
from niemyet.authoring.drafting.naming import uncapitalised
from niemyet.model.hints import hint

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def body(answers: Answers) -> str:
    """Markdown from the basis to the closing formula, without national title, number, recipients and signature."""
    return "\n\n".join(_blocks(answers)) + "\n"


def _blocks(answers: Answers) -> Iterator[str]:
    subject = uncapitalised(answers.title)
    basis = hint("loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu của văn bản làm căn cứ")
    yield f"Thực hiện {basis}, {answers.ward.issuer_name} ban hành Kế hoạch {subject} với những nội dung sau:"
    for number, (heading, blocks) in zip(_ROMAN, answers.occasion.text(answers), strict=False):
        yield f"## {number}. {heading}"
        yield from blocks
    yield f"Trên đây là Kế hoạch {subject}; đề nghị các cơ quan, đơn vị thực hiện nghiêm túc./."
