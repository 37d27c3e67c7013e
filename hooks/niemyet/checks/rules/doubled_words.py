"""No word of grammar stands twice in a row."""

import re
from collections.abc import Iterator
from itertools import pairwise

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.texts import Text
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-720",
    Level.WARNING,
    "Từ viết lặp",
    "Gõ hoặc sửa vội thường để lại một từ hai lần. Chỉ xét những từ nối không bao giờ đứng hai lần liền nhau; "
    "từ láy như luôn luôn, xanh xanh không bị báo.",
    "Dự thảo: xóa một từ. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-720].",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n- Báo cáo của các các phòng, đơn vị.",
    good="## I. NỘI DUNG\n\n- Báo cáo của các phòng, đơn vị.",
)

# Words that are never reduplicated, nor the end of one word and the beginning of the next ("đạt được được", "hiện tại tại").
_GRAMMAR = frozenset(
    [
        "các",
        "những",
        "và",
        "của",
        "để",
        "trong",
        "việc",
        "cho",
        "với",
        "có",
        "là",
        "theo",
        "về",
        "đến",
        "khi",
        "nhằm",
        "hoặc",
        "này",
        "đã",
        "sẽ",
        "như",
        "mà",
        "thì",
        "nếu",
        "vì",
        "nên",
        "cũng",
    ]
)
_BEFORE_NUMBERS = frozenset(("năm", "ngày", "tháng", "số", "quý", "khoản", "điều"))
_DOUBLED = {spelled: word for word in _GRAMMAR | _BEFORE_NUMBERS for spelled in (word, word.capitalize(), word.upper())}
_NEVER_IN = {"cho": ("sao", "khiến"), "về": ("trở", "quay"), "nên": ("trở",), "để": ("kể",), "như": ("hầu",)}


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No word of the list is doubled, nor "năm", "ngày" and the like before a number."""
    text = context.text(plan)
    doubled = set(_doubled(text))
    lowered = text.words.lower() if doubled else ""
    if len(lowered) != len(text.words):
        return
    for word in sorted(doubled):
        following = r"(?= \d)" if word in _BEFORE_NUMBERS else ""
        before = "".join(rf"(?<!{other} )" for other in _NEVER_IN.get(word, ()))
        for match in re.finditer(rf"(?<![\w-]){before}{word} {word}(?![\w-]){following}", lowered):
            written = text.words[match.start() : match.end()]
            message = f"“{written}” viết lặp; hãy viết “{written[: len(word)]}”"
            yield Finding(text.place(plan, match.start(), match.end()), message)


def _doubled(text: Text) -> Iterator[str]:
    """Which words may stand twice; each is looked at by itself, since hardly a plan has one."""
    for one, other in pairwise((*text.words[: text.body].split(), *text.written)):
        if (word := _DOUBLED.get(one)) and word == other.rstrip(".,;:").lower():
            yield word
