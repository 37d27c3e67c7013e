"""Parts that drafts of several kinds have: purpose, time and place, money, who does what."""

from collections.abc import Iterator, Sequence

from niemyet.authoring.drafting.answers import Answers, Part
from niemyet.model.hints import hint


def purpose(aim: str = "đánh giá, tổng kết hoặc thực hiện việc gì", more: str = "", demand: str = "") -> Part:
    """Why, and what is demanded; each with a hint at what to write."""
    aims = (f"- {hint(aim)}", f"- {hint(more)}") if more else (f"- {hint(aim)}",)
    demands = f"- {hint(demand or 'việc tổ chức phải đạt những gì')}"
    return "MỤC ĐÍCH, YÊU CẦU", ("### 1. Mục đích", *aims, "### 2. Yêu cầu", demands)


def time_and_place(answers: Answers, where: str = "nơi tổ chức") -> tuple[str, str]:
    """The two numbered lines of the one event, or of what comes again."""
    time = hint("thời gian, chính xác đến đâu ghi đến đó")
    if answers.repeats:
        time = answers.repeats.words
    elif answers.when:
        time = f"Dự kiến {answers.when.words}" if answers.tentative else answers.when.title
    return f"1. Thời gian: {time}.", f"2. Địa điểm: {answers.venue or hint(where)}."


def timetable(answers: Answers, heads: Sequence[str], hints: Sequence[str] = ()) -> str:
    """A table of the events: number, name, what else the heads ask for (`hints`), time and place."""
    columns = ("TT", *heads, "Thời gian", "Địa điểm")
    rows = []
    for number, session in enumerate(answers.sessions, 1):
        time = session.when.title if session.when else hint("thời gian")
        rows.append((str(number), session.name, *map(hint, hints), time, session.venue or hint("nơi")))
    unknown = ("1", hint(heads[0].lower()), *map(hint, hints), hint("thời gian"), hint("nơi"))
    return table(columns, rows or [unknown])


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table as the text has it."""
    lines = (tuple(heads), tuple("---" for _ in heads), *rows)
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)


def funding() -> Part:
    """Where the money comes from."""
    return "KINH PHÍ", (hint("nguồn kinh phí; đơn vị được giao tham mưu, bố trí và hướng dẫn thanh toán"),)


def implementation(answers: Answers, *first: str, last: str = "Các cơ quan, đơn vị") -> Part:
    """A heading for each of the ward's units, behind those that such plans name first, and one for all others."""
    return "TỔ CHỨC THỰC HIỆN", tuple(_charged(answers, first, last))


def _charged(answers: Answers, first: Sequence[str], last: str) -> Iterator[str]:
    number = 0
    for number, name in enumerate((*first, *(unit.name for unit in answers.ward.units)), 1):
        yield f"### {number}. {name}"
        own = "việc giao cho đơn vị này; không giao việc thì xóa cả mục và đánh lại số"
        yield f"- {hint(own)}"
    yield f"### {number + 1}. {last}"
    yield f"- {hint('việc chung của ' + last[:1].lower() + last[1:])}"
