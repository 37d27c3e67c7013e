"""A venue is one of the ward's, where the ward lists any."""

from collections.abc import Iterator
from difflib import get_close_matches

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import name_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-607",
    Level.HINT,
    "Địa điểm chưa có trong ward.yml",
    "Một nơi viết hai cách sẽ thành hai nơi; tên lạ thường là gõ nhầm.",
    "Viết địa điểm như trong venues của ward.yml, hoặc thêm nơi mới vào đó.",
    source="Quy ước của trang",
    bad="events:\n  when: 2025-12\n  venue: Hội trường Ủy ban nhân xã",
    good="events:\n  when: 2025-12\n  venue: Hội trường Ủy ban nhân dân xã",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The venue is listed, or holds a listed one, or is held by one; case and tone placement do not count."""
    listed = {name_key(venue.name): venue.name for venue in plan.ward.venues}
    for number, event in enumerate(plan.front.events):
        key = name_key(event.venue or "")
        if not event.venue or not listed or any(other in key or key in other for other in listed):
            continue
        close = get_close_matches(key, listed, n=1, cutoff=0.9)
        hint = f"có phải “{listed[close[0]]}”?" if close else f"hãy thêm vào venues trong plans/{plan.ward.id}/ward.yml"
        message = f"chưa có địa điểm “{event.venue}”; {hint}"
        yield Finding(plan.position(f"events.{number}.venue"), message, "events.venue")
