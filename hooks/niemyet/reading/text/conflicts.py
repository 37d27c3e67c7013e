"""Two versions of a file that git could not join: told as that, before anything else of the file is read."""

import re

from niemyet.model.problem import Position, Problem
from niemyet.reading import rules
from niemyet.reading.limits import limited

_OPENS = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
_CLOSES = re.compile(r"^>{7}(?: .*)?$", re.MULTILINE)


def conflicts(path: str, text: str) -> list[Problem]:
    """NY-008 at every line where two versions begin, or where only their end is left."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    ends = [_line(text, match) for match in _CLOSES.finditer(text)]
    starts = [_line(text, match) for match in _OPENS.finditer(text)]
    lone = [] if starts else ends

    def problem(number: int) -> Problem:
        end = next((each for each in ends if each > number), None)
        place = f"từ dòng này đến dòng {end} " if end else ""
        message = (
            f"{place}có hai bản sửa mà git chưa gộp được; hãy giữ một bản, xóa bản kia, "
            "rồi xóa các dòng <<<<<<<, ======= và >>>>>>>"
        )
        return Problem.of(rules.CONFLICT, path, Position(number, 1), message)

    return limited([*starts, *lone], problem)


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
