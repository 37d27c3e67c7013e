"""replaces, amends, results and basis name plans that exist."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.rules.plan_of_other_ward import is_of_other_ward
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-303",
    Level.ERROR,
    "Kế hoạch được nhắc đến không có trên trang",
    "Liên kết thay thế, điều chỉnh, kết quả hoặc căn cứ sẽ dẫn đến trang không tồn tại.",
    "Viết đúng <xã-phường>/<năm>/<tên> của kế hoạch kia, hoặc bỏ dòng này.",
    source="Quy ước của trang",
    bad="replaces: [suoi-mo/2025/khong-co]",
    good="replaces: [suoi-mo/2025/ke-hoach-khac]",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every identity named in the front matter is known, and none is the plan itself."""
    for field, target in named(plan):
        if target == plan.id:
            yield Finding(plan.position(field), f"“{target}” là chính kế hoạch này; hãy ghi kế hoạch kia")
        elif target not in context.plans and not is_of_other_ward(plan, field, target):
            yield Finding(plan.position(field), f"không có kế hoạch “{target}”; hãy xem lại đường dẫn")


def named(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each identity that the front matter names, with its field."""
    for number, target in enumerate(plan.front.replaces):
        yield f"replaces.{number}", target
    for number, target in enumerate(plan.front.amends):
        yield f"amends.{number}", target
    for number, result in enumerate(plan.front.results):
        if result.plan:
            yield f"results.{number}.plan", result.plan
    for number, basis in enumerate(plan.front.basis):
        if basis.plan:
            yield f"basis.{number}.plan", basis.plan
