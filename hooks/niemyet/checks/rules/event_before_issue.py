"""What a plan calls lies after the plan itself."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import EventState

RULE = Rule(
    "NY-605",
    Level.WARNING,
    "Hội nghị diễn ra trước ngày ban hành",
    "Kế hoạch được ban hành trước khi việc diễn ra; ngược lại thì thường là gõ nhầm ngày, tháng hoặc năm.",
    "Xem lại event.when và issued theo văn bản; nếu việc đã diễn ra thì ghi event.state: held.",
    source="Thực tiễn soạn thảo",
    bad="issued: 2025-11-05\nevent:\n  when: 2025-10-14",
    good="issued: 2025-11-05\nevent:\n  when: 2025-11",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The last day that a planned event can mean is not before the first that the issue can mean."""
    event, issued = plan.front.event, plan.front.issued
    if not event or not event.when or not issued or event.state is not EventState.PLANNED:
        return
    if event.when.latest < issued.earliest:
        message = f"diễn ra {event.when.words}, trước khi ban hành ({issued.words}); hãy xem lại event.when hoặc issued"
        yield Finding(plan.position("event.when"), message, "event.when")
