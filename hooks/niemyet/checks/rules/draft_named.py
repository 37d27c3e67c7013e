"""No plan speaks of a draft but another draft."""

from collections.abc import Iterator

from niemyet.catalogue.catalogue import is_public
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.rules.unknown_plan import named
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-320",
    Level.ERROR,
    "Nhắc đến một dự thảo",
    "Dự thảo chưa được đăng nên liên kết sẽ dẫn đến trang lỗi; đường dẫn của tệp cũng cho biết tên dự thảo.",
    "Bỏ liên kết hoặc bỏ dòng này. Kế hoạch kia đã ban hành thì đổi `status` ở tệp của nó.",
    source="Quy ước của trang",
    bad="replaces: [suoi-mo/2025/du-thao]",
    good="replaces: [suoi-mo/2025/ke-hoach-khac]",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No identity in the front matter and no link of the text is a draft's, drafts themselves apart."""
    if not is_public(plan):
        return
    places = [(target, plan.position(field)) for field, target in named(plan)]
    for target, position in (*places, *((link.plan, link.position) for link in plan.body.links)):
        other = context.plans.get(target)
        if other and not is_public(other):
            message = f"“{target}” còn là dự thảo; hãy bỏ chỗ này, hoặc đổi status ở {other.path} nếu đã ban hành"
            yield Finding(position, message)
