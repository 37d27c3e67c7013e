"""A signed text is never asked to be changed: what rules find wrong in its words is a question about the copy of them.

In drafts the same findings say what to write.
"""

import re

from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

_OF_THE_WORDS = ("NY-317", "NY-5", "NY-6", "NY-7")
# Among them, what is mended in our own marks and fields, or before it stands on a public page: no signed word changes.
_OURS = frozenset(
    {
        "NY-503", "NY-508", "NY-509", "NY-512", "NY-513", "NY-514", "NY-515", "NY-516",
        "NY-606", "NY-607", "NY-608", "NY-609", "NY-702", "NY-704", "NY-705", "NY-707",
    }
)  # fmt: skip
_ADVICE = re.compile(r"(?P<finding>(?:“[^”]*”|[^“])*?)[;:,] hãy (?P<advice>.+)", re.DOTALL)


def asks_of_signed(rule: Rule) -> bool:
    """Whether a rule judges words that stand under a signature once the plan is issued."""
    return rule.id.startswith(_OF_THE_WORDS) and rule.id not in _OURS and rule.level is not Level.ERROR


def as_asked(plan: Plan, rule: Rule, message: str, level: Level) -> tuple[str, Level]:
    """A finding's message and level as this plan's editor is told them."""
    if plan.front.status is Status.DRAFT or level is Level.ERROR or not asks_of_signed(rule):
        return message, level
    told = _ADVICE.fullmatch(message)
    finding, otherwise = (told["finding"], f"; nếu chép sai, hãy {told['advice']}") if told else (message, "")
    accept = ", ".join((*plan.front.accept, rule.id))
    return f"{finding}; bản ký có đúng như vậy không? Nếu đúng, ghi accept: [{accept}]{otherwise}", Level.HINT
