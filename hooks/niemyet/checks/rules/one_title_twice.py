"""Two plans of a ward and a year have two titles."""

from collections.abc import Iterator

from niemyet.catalogue.identities import title_identity
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-352",
    Level.HINT,
    "Hai kế hoạch cùng năm có cùng trích yếu",
    "Trong danh sách và kết quả tìm kiếm, người đọc không phân biệt được hai kế hoạch; có khi là một văn bản đăng hai lần.",
    "Đăng hai lần: giữ một tệp, đưa địa chỉ kia vào aliases. Bản sau thay bản trước: ghi replaces. "
    "Đúng là hai kế hoạch: ghi accept: [NY-352], và short để phân biệt.",
    source="Quy ước của trang",
    bad="title: Tổ chức Hội nghị sơ kết công tác chuyển đổi số",
    good="title: Tổ chức Hội nghị tổng kết công tác chuyển đổi số",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No other plan of the ward and year has the title, but one that is a draft, that replaces this or is replaced."""
    for other in context.titled.get(title_identity(plan), ()):
        if other.id != plan.id and not _belong_together(plan, other):
            message = (
                f"trích yếu giống hệt {other.id}; hãy giữ một tệp nếu là một văn bản, "
                "ghi replaces nếu bản sau thay bản trước, hoặc thêm short để phân biệt"
            )
            yield Finding(plan.position("title"), message)
            return


def _belong_together(one: PlanBrief, other: PlanBrief) -> bool:
    if Status.DRAFT in (one.front.status, other.front.status) or (
        one.front.short and one.front.short != other.front.short
    ):
        return True
    named = (*one.front.replaces, *one.front.amends), (*other.front.replaces, *other.front.amends)
    return other.id in named[0] or one.id in named[1] or not one.front.status.stands or not other.front.status.stands
