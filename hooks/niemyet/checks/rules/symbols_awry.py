"""The letters of bodies that every plan names are those letters: UBND, HĐND, MTTQ, TTg."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.odd_words import Kind, odd_words
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-723",
    Level.WARNING,
    "Chữ viết tắt của cơ quan gõ sai",
    "QĐ-UNBD hay QĐ-Tg không phải ký hiệu của văn bản nào, nên không ai tra được văn bản ấy.",
    "Dự thảo: sửa như thông báo nêu. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-723].",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b; Phụ lục III",
    bad="## I. NỘI DUNG\n\n- Thực hiện Quyết định số 05/2025/QĐ-UNBD.",
    good="## I. NỘI DUNG\n\n- Thực hiện Quyết định số 05/2025/QĐ-UBND.",
)

_SYMBOL = re.compile(
    r"(?<![\w-])(?P<kind>QĐ|QD|CT|NQ|ND|CĐ)-(?P<issuer>Tg|TG|Tgg|TgT|TTg|TTG|UBND|HĐND|CP|TW)(?![\w-])"
)
_SUSPECT = ("-Tg", "-TG", "-TgT", "QD-", "ND-")
_RIGHT = {"QD": "QĐ", "ND": "NĐ", "Tg": "TTg", "TG": "TTg", "Tgg": "TTg", "TgT": "TTg"}


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No body's letters are out of order, doubled or without their mark; no symbol of the Prime Minister lacks a letter."""
    text = context.text(plan)
    for start, end, odd in odd_words(text, Kind.AWRY):
        place = text.place(plan, start, end)
        edits = ready.words(place, odd.word, odd.meant) if odd.meant else ()
        yield Finding(place, f"“{odd.word}” gõ sai; hãy viết “{odd.meant}”", edits=edits)
    if not any(sign in text.words for sign in _SUSPECT):
        return
    for match in _SYMBOL.finditer(text.words, text.body):
        right = "-".join(_RIGHT.get(part, part) for part in match.groups())
        if right != match.group():
            message = f"ký hiệu “{match.group()}” gõ sai; hãy viết “{right}”"
            place = text.place(plan, match.start(), match.end())
            yield Finding(place, message, edits=ready.words(place, match.group(), right))
