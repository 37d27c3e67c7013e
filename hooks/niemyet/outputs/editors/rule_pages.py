"""The rules' pages (/bien-tap/quy-tac/): one list of all, and for each what it finds, why, and how to mend it."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from markupsafe import Markup, escape

from niemyet.checks.signed import asks_of_signed
from niemyet.model.output import Page, Sheet
from niemyet.model.problem import Level, Rule
from niemyet.outputs.assets.addresses import address_of
from niemyet.outputs.parts.context import Context, relative

ADDRESS = "bien-tap/quy-tac/"
STYLE = address_of("style/guides.css")
LEVELS = {
    Level.ERROR: ("Lỗi", "Phải sửa: trang không được dựng khi còn lỗi."),
    Level.WARNING: ("Cảnh báo", "Nên xem lại: trang vẫn được dựng."),
    Level.HINT: ("Gợi ý", "Có thể làm tốt hơn: trang vẫn được dựng."),
}
FAMILIES = {
    "NY-0": "Tệp và cú pháp",
    "NY-1": "Các trường",
    "NY-2": "Nội dung",
    "NY-3": "Sự nhất quán",
    "NY-4": "Xã, phường, đặc khu",
    "NY-5": "Thể thức",
    "NY-6": "Ý nghĩa",
    "NY-7": "Chữ và chính tả",
    "NY-8": "Địa chỉ lâu dài",
}
_CODE = re.compile(r"`([^`]+)`")


def make(context: Context, rules: Sequence[Rule]) -> Iterator[Page | Sheet]:
    """The list of the rules, then a page for each, in the order of their ids."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    families = [(family, list(members)) for family, members in groupby(ordered, key=family_of)]
    yield _page(
        context,
        "rules.html",
        ADDRESS,
        "Các quy tắc kiểm tra",
        "Mọi quy tắc mà phần mềm kiểm tra ở một kế hoạch: mã, mức và tên.",
        families=families,
    )
    for rule in ordered:
        yield Sheet(rule.address, (repr(rule),), partial(_rule_page, context, rule))


def _rule_page(context: Context, rule: Rule) -> Page:
    return _page(
        context,
        "rule.html",
        rule.address,
        f"{rule.id}: {rule.title}",
        f"Quy tắc {rule.id}, mức {LEVELS[rule.level][0].lower()}: vì sao có quy tắc này và cách sửa.",
        rule=rule,
        asked=asks_of_signed(rule),
    )


def family_of(rule: Rule) -> str:
    """The name of the hundred that a rule's id belongs to, or "NY-9xx" where it has no name yet."""
    return FAMILIES.get(rule.id[:-2], f"{rule.id[:-2]}xx")


def prose(text: str) -> Markup:
    """A rule's words as HTML: paragraphs at blank lines, `code` in backticks, all else escaped."""
    paragraphs = (_CODE.sub(r"<code>\1</code>", str(escape(part))) for part in re.split(r"\n\s*\n", text.strip()))
    return Markup("\n".join(f"<p>{part}</p>" for part in paragraphs))  # noqa: S704 - escaped above


def _page(context: Context, template: str, address: str, title: str, description: str, **values: object) -> Page:
    shared = {"levels": LEVELS, "prose": prose, "link": lambda target: relative(target, address)}
    return Page(
        address=address,
        title=title,
        description=description,
        content=context.templates.render(f"niemyet/{template}", shared | values),
        head=f'<link rel="stylesheet" href="{relative(STYLE, address)}">',
    )
