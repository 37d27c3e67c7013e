"""A plan replaces, amends, reports on and takes the place of its own ward's plans only."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-345",
    Level.ERROR,
    "Thay thế, điều chỉnh kế hoạch hoặc nhận địa chỉ của xã, phường khác",
    "Chỉ cơ quan đã ban hành, hoặc xã, phường tiếp nhận địa bàn của nó, mới thay thế được văn bản; trang của nơi kia không "
    "thể bị tuyên bố hết hiệu lực từ đây.",
    "Xóa dòng này; nếu là kế hoạch của xã, phường cũ đã nhập vào, hãy khai xã, phường ấy ở formerly trong ward.yml.",
    source="Quy ước của trang; Nghị định 30/2020/NĐ-CP, Điều 18",
    bad="replaces: [ho-xanh/2025/ke-hoach-cua-noi-khac]",
    good="replaces: [suoi-mo/2025/ke-hoach-khac]",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`replaces`, `amends`, `results` and `aliases` name plans and addresses of the ward, or of one that it took over."""
    for field, target in _acted_on(plan):
        if is_of_other_ward(plan, field, target):
            message = (
                f"“{target}” là của xã, phường khác; hãy xóa, hoặc nếu đã nhập vào đây, "
                f"hãy thêm vào formerly trong plans/{plan.ward.id}/ward.yml: - {{id: {target.split('/')[0]}, name: tên cũ}}"
            )
            yield Finding(plan.position(field), message)


def is_of_other_ward(plan: Plan, field: str, target: str) -> bool:
    """Whether a field (dotted) by which a plan acts on others names one that is not its ward's."""
    acts = field.split(".")[0] in ("replaces", "amends", "results", "aliases")
    own = {plan.ward.id, plan.id.split("/")[0], *(former.id for former in plan.ward.formerly)}
    return acts and target.split("/")[0] not in own


def _acted_on(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each identity that the plan claims something of, with its field."""
    for field in ("replaces", "amends", "aliases"):
        yield from ((f"{field}.{number}", target) for number, target in enumerate(getattr(plan.front, field)))
    for number, result in enumerate(plan.front.results):
        if result.plan:
            yield f"results.{number}.plan", result.plan
