"""HTML in a text: told, with the mark of Markdown that says the same, or with nothing where the tag says nothing here."""

import re

from niemyet.model.problem import Edits, Problem, Replacement
from niemyet.reading import rules
from niemyet.reading.body.links import Links
from niemyet.reading.body.table_rows import without_breaks
from niemyet.reading.limits import limited
from niemyet.reading.text.characters import position_at

_LINE_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_TAG = re.compile(r"<(?!https?://)[A-Za-z/!?][^\s<]{0,40}")
_WHOLE = re.compile(r"</?(?P<name>b|strong|i|em|u|span|font|o:p|center|small|big)(?: [^<>\n]{0,200})?>", re.IGNORECASE)
_SIGNS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def tags(links: Links) -> list[Problem]:
    """NY-201 at every tag but the line breaks of a table's cells."""

    def problem(match: re.Match[str]) -> Problem:
        position = position_at(links.body, match.start(), links.first_line)
        instead = "hãy bỏ thẻ, hoặc thêm dấu cách sau dấu <"
        whole = _WHOLE.match(links.body, match.start())
        edits: Edits = ()
        if whole:
            sign = _SIGNS.get(whole["name"].lower(), "")
            instead = f"hãy viết {sign} thay cho thẻ" if sign else "hãy bỏ thẻ"
            edits = (Replacement(position, whole.group(), sign),)
        elif _LINE_BREAK.match(match.group()):
            instead = "thẻ xuống dòng chỉ dùng trong ô của bảng; ở đây hãy để một dòng trống giữa hai đoạn"
        message = f"không dùng thẻ HTML “{match.group()}”; {instead}"
        return Problem.of(rules.RAW_HTML, links.path, position, message, edits=edits)

    return limited(_TAG.finditer(without_breaks(links.body)), problem)
