"""What a rule has ready mends what it found: the edits are made, and the finding is gone."""

import pytest

from niemyet.authoring.mending import mended
from niemyet.checks import all_rules
from niemyet.model.problem import Edits, Rule
from tests.helpers.examples import file_of, findings

# Rules whose bad example is mended by what their message has ready, in a draft.
READY = {
    "NY-011", "NY-012", "NY-013", "NY-014", "NY-015", "NY-103", "NY-104", "NY-201", "NY-350", "NY-351",
    "NY-503", "NY-504", "NY-505", "NY-507", "NY-508", "NY-509", "NY-511", "NY-512", "NY-514", "NY-517",
    "NY-704", "NY-707", "NY-723",
}  # fmt: skip
PARTLY = {"NY-103", "NY-104"}  # their examples hold a fault besides, of which only its editor knows what it should be


def draft(rule: Rule) -> str:
    """The rule's bad example as a draft: of a signed text it is only asked."""
    return file_of(rule.bad).decode().replace("status: issued", "status: draft", 1)


def ready(text: str, rule: Rule) -> list[Edits]:
    return [problem.edits for problem in findings(text) if problem.rule is rule and problem.edits]


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.bad], ids=lambda rule: rule.id)
def test_what_is_ready_mends_the_bad_example(rule: Rule) -> None:
    text = draft(rule)
    had = bool(ready(text, rule))
    for _ in range(20):
        after = mended(text.encode(), ready(text, rule)).decode()
        if after == text:
            break
        text = after
    assert ready(text, rule) == []
    assert had == (rule.id in READY)
    if had and rule.id not in PARTLY:
        assert rule.id not in {problem.rule.id for problem in findings(text)}
