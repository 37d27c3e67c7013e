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
    "Xem lại events.when và issued theo văn bản; nếu việc đã diễn ra thì ghi state: held.",
    source="Thực tiễn soạn thảo",
    bad="issued: 2025-11-05\nevents:\n  when: 2025-10-14",
    good="issued: 2025-11-05\nevents:\n  when: 2025-11",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The last day that a planned event can mean is not before the first that the issue can mean."""
    issued = plan.front.issued
    for number, event in enumerate(plan.front.events):
        if not (event.when and issued) or event.state is not EventState.PLANNED:
            continue
        if event.when.latest < issued.earliest:
            message = f"diễn ra {event.when.words}, trước khi ban hành ({issued.words}); hãy xem lại when hoặc issued"
            yield Finding(plan.position(f"events.{number}.when"), message, "events.when")
