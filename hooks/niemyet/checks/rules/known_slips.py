"""Slips of the keyboard that plans are known for."""

import re
from collections.abc import Iterator
from functools import lru_cache

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import capitalised
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-703",
    Level.WARNING,
    "Lỗi gõ thường gặp",
    "Thiếu hoặc nhầm một dấu làm sai tên cơ quan, sai nghĩa câu và khó tìm kiếm.",
    "Dự thảo: sửa như thông báo nêu. Văn bản đã ban hành: giữ nguyên, ghi accept: [NY-703] và nêu ở source.note.",
    source="Thực tiễn soạn thảo",
    bad="recipients: [Thường trực Đảng ủy xã, Công thông tin điện tử xã]",
    good="recipients: [Thường trực Đảng ủy xã, Cổng thông tin điện tử xã]",
)

# Wrong → right, in lower case. Only what is never right in any sentence.
_SLIPS = {
    "công thông tin điện tử": "cổng thông tin điện tử",
    "kính phí": "kinh phí",
    "nhiệm vụ trong tâm": "nhiệm vụ trọng tâm",
    "giải pháp trong tâm": "giải pháp trọng tâm",
    "đia phương": "địa phương",
    "đia bàn": "địa bàn",
    "đia điểm": "địa điểm",
    "thực hiên": "thực hiện",
    "hội đông nhân dân": "hội đồng nhân dân",
    "kế hoach": "kế hoạch",
    "phôi hợp": "phối hợp",
    "tham mưư": "tham mưu",
    "tuyên truyên": "tuyên truyền",
    "triển khái": "triển khai",
    "quyết đinh": "quyết định",
    "quy đinh": "quy định",
    "đề nghi": "đề nghị",
    "chỉ đao": "chỉ đạo",
    "lãnh đao": "lãnh đạo",
    "đảm bao": "đảm bảo",
    "bảo đam": "bảo đảm",
    "hiêu quả": "hiệu quả",
    "nhiêm vụ": "nhiệm vụ",
    "trách nhiêm": "trách nhiệm",
    "cán bô": "cán bộ",
    "công chưc": "công chức",
    "viên chưc": "viên chức",
    "hành chinh": "hành chính",
    "thủ tuc": "thủ tục",
    "chuyển đôi số": "chuyển đổi số",
    "tổng kêt": "tổng kết",
    "giải phap": "giải pháp",
    "xã hôi": "xã hội",
    "đon vị": "đơn vị",
    "trực thuôc": "trực thuộc",
    "khắc phuc": "khắc phục",
    "sáp nhâp": "sáp nhập",
    "sát nhập": "sáp nhập",
    "sử lý": "xử lý",
    "xữ lý": "xử lý",
    "dử liệu": "dữ liệu",
    "nổ lực": "nỗ lực",
    "giử gìn": "giữ gìn",
    "bổ xung": "bổ sung",
    "xuất xắc": "xuất sắc",
    "xuất sác": "xuất sắc",
    "kỹ luật": "kỷ luật",
    "kỹ cương": "kỷ cương",
    "kỹ niệm": "kỷ niệm",
    "kỷ thuật": "kỹ thuật",
    "kỷ năng": "kỹ năng",
    "xúc tích": "súc tích",
    "vô hình chung": "vô hình trung",
}


# The words that are wrong in each: where none of them stands, there is no need to look for the slip.
_WRONG_IN = {wrong: set(wrong.split()) - set(right.split()) for wrong, right in _SLIPS.items()}
_WRONG = frozenset(word for words in _WRONG_IN.values() for word in words)
_WORD = re.compile(r"\w+")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No slip of the table stands in the text or in the words of the front matter."""
    text = context.text(plan)
    lowered = text.words.lower()
    if len(lowered) != len(text.words):  # a letter that lower case makes longer: places would be wrong
        lowered = text.words
    suspected = {word for written in {*text.words[: text.body].split(), *text.written} for word in _wrong(written)}
    for wrong, right in _SLIPS.items():
        if _WRONG_IN[wrong] <= suspected and wrong in lowered:
            for match in re.finditer(rf"\b{wrong}\b", lowered):
                written = text.words[match.start() : match.end()]
                better = capitalised(right) if written[:1].isupper() else right
                place = text.place(plan, match.start(), match.end())
                yield Finding(place, f"“{written}” có lẽ là gõ nhầm; hãy viết “{better}”")


@lru_cache(maxsize=8192)  # plans are written with the same words, and signs beside them
def _wrong(written: str) -> tuple[str, ...]:
    """Which words of slips stand in what is written between two spaces."""
    return tuple(word for word in _WORD.findall(written.lower()) if word in _WRONG)
