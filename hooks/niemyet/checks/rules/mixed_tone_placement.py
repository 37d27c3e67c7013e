"""One word is spelled one way throughout a document: hoá or hóa, not both."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.texts import whole_word
from niemyet.language.alphabet import new_tone
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-701",
    Level.HINT,
    "Đặt dấu thanh hai kiểu trong một văn bản",
    "Cùng một chữ mà khi viết hoá, khi viết hóa thì văn bản trông cẩu thả. Trang vẫn tìm được cả hai cách viết.",
    "Dự thảo: chọn một kiểu đặt dấu cho cả văn bản. Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-701].",
    source="Thực tiễn soạn thảo",
    bad="## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hoá - Xã hội\n\n- Tuyên truyền về văn hóa công sở.",
    good="## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hóa - Xã hội\n\n- Tuyên truyền về văn hóa công sở.",
)

# Where the two placements differ: open oa, oe, uy; after q the u is no vowel.
_EITHER = re.compile(
    "[oOuUòóỏõọÒÓỎÕỌùúủũụÙÚỦŨỤ][aeyAEYàáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\\w)"
    "(?:(?<=[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])|(?<=[òóỏõọÒÓỎÕỌ][aeAE])"
    "|(?<![qQ]..)(?:(?<=[uU][ỳýỷỹỵỲÝỶỸỴ])|(?<=[ùúủũụÙÚỦŨỤ][yY])))"
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No word stands in both spellings; told once a file, at the first word that is at odds with an earlier one.

    Only one and the same word counts, capitals apart: keyboards put the tone of a capital Ủ their own way.
    """
    text = context.text(plan)
    spelled: dict[str, str] = {}
    seen: set[str] = set()
    for match in _EITHER.finditer(text.words):
        start, end = whole_word(text.words, match.start(), match.end())
        word = text.words[start:end]
        if word in seen:
            continue
        seen.add(word)
        earlier = spelled.setdefault(new_tone(word), word)
        if earlier != word:
            message = f"vừa viết “{earlier}” vừa viết “{word}”; hãy dùng một kiểu đặt dấu cho cả văn bản"
            yield Finding(text.place(plan, start, end), message)
            return
