"""Numbers of private telephones and identity papers do not belong on a public page."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-705",
    Level.WARNING,
    "Số điện thoại di động hoặc số giấy tờ cá nhân",
    "Đây có thể là dữ liệu cá nhân; trang công khai thì ai cũng chép lại được, và lịch sử của kho không xóa được dễ dàng.",
    "Thay bằng số điện thoại của cơ quan, bỏ số căn cước; nếu là số công vụ được phép công khai thì ghi accept: [NY-705].",
    source="Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15",
    bad="## I. NỘI DUNG\n\n- Đăng ký với ông Nguyễn Văn Mẫu, điện thoại 0912.345.678.",
    good="## I. NỘI DUNG\n\n- Đăng ký với Văn phòng HĐND và UBND xã, điện thoại 0225 3000 000.",
)

# Begins with a class of a few ranges, outside Vietnamese letters: looking for \d alone takes three times as long.
_LONG = re.compile("[+0-9\u0660-\u1e94\u1f00-\U0010ffff]" r"(?<=[+\d])(?:[ .-]?\d){8,}")
_MOBILE = re.compile(
    r"(?<![\w./-])(?:(?:\+84|0084)[ .-]?|0)[35789](?:\d{8}|\d{1,2}([ .-])\d{2,4}\1\d{2,4}(?:\1\d{2,3})?)(?![\w/]|[.-]\d)"
)
_IDENTITY = re.compile(r"(?<![\w./,-])(?:\d{12}|\d{9})(?![\w/]|[.,-]\d)")
_AMOUNT = re.compile(r"\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|m2|m²|người)", re.IGNORECASE)
_NOT_PERSONAL = re.compile(r"(?:tài khoản|mã số thuế|mã số|số hiệu|mã định danh|seri)\W*$", re.IGNORECASE)
_LOOK_BACK = 24
_MOBILE_DIGITS = (10, 11, 13)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No mobile number (0[35789] and eight digits) and no number of nine or twelve digits stands in the words."""
    text = context.text(plan)
    for candidate in _LONG.finditer(text.words):
        for start in _beginnings(text.words, *candidate.span()):
            if kind := _kind(text.words, start):
                number = text.words[start : candidate.end()]
                yield Finding(text.place(plan, start, candidate.end()), f"“{_masked(number)}” trông như {kind}")


def _beginnings(words: str, start: int, end: int) -> Iterator[int]:
    """Where the numbers of a run of digits may begin: after every sign that is no digit."""
    return (place for place in range(start, end) if place == start or not words[place - 1].isdigit())


def _kind(words: str, start: int) -> str:
    """What the number that begins here looks like, and what to do about it; "" for one that is nobody's."""
    mobile = _MOBILE.match(words, start)
    if mobile and sum(char.isdigit() for char in mobile.group()) in _MOBILE_DIGITS:
        return "số di động của cá nhân; hãy thay bằng số của cơ quan, hoặc bằng dấu … nếu văn bản đã ký"
    identity = _IDENTITY.match(words, start)
    before = words[max(0, start - _LOOK_BACK) : start]
    if identity and not _AMOUNT.match(words, identity.end()) and not _NOT_PERSONAL.search(before):
        return "số căn cước hoặc giấy tờ cá nhân; hãy thay bằng dấu …"
    return ""


def _masked(number: str) -> str:
    """Only its beginning: messages stand in public logs."""
    return number[:4] + "…"
