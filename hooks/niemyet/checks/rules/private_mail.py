"""An office writes from the office's address."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-706",
    Level.HINT,
    "Thư điện tử không phải của cơ quan",
    "Người dân không phân biệt được hộp thư này với hộp thư giả mạo, và nó có thể là dữ liệu cá nhân.",
    "Dùng hộp thư công vụ (@….gov.vn). Văn bản đã ban hành: giữ nguyên và ghi accept: [NY-706].",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n- Gửi báo cáo về phongvhxh.suoimo@gmail.com.",
    good="## I. NỘI DUNG\n\n- Gửi báo cáo về hộp thư công vụ của Phòng Văn hóa - Xã hội.",
)

_HOSTS = ("gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "icloud", "proton", "protonmail")
_PRIVATE = re.compile(rf"[\w.+-]+@(?:{'|'.join(_HOSTS)})\.[a-z]+(?:\.[a-z]+)?", re.IGNORECASE | re.ASCII)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No address at a public mail host stands in the words."""
    text = context.text(plan)
    if "@" not in text.words:
        return
    for match in _PRIVATE.finditer(text.words):
        host = match.group().split("@")[1]
        message = f"hộp thư @{host} không phải hộp thư công vụ; hãy dùng hộp thư của cơ quan"
        yield Finding(text.place(plan, match.start(), match.end()), message)
