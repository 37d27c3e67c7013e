"""Every rule's bad example breaks it, and its good example keeps it."""

import pytest

from niemyet.checks import all_rules
from niemyet.model.problem import Rule
from tests.helpers.examples import BODY, findings

WITH_EXAMPLES = [rule for rule in all_rules() if rule.bad]
# Of a file's name, bytes, hidden characters, kind or size, or of a missing ward.yml, no text can be an example.
OF_FILES = {
    *("NY-001", "NY-002", "NY-003", "NY-004", "NY-005", "NY-006"),
    *("NY-331", "NY-332", "NY-333", "NY-335", "NY-336", "NY-337", "NY-338", "NY-339", "NY-401"),
}
OF_THE_SITE = {
    "NY-031",
    "NY-032",
    "NY-033",
    "NY-034",
    "NY-035",
    "NY-036",
    "NY-037",
    "NY-041",
}  # its own pages, files, settings, templates
OF_ADDRESSES = {"NY-801", "NY-802", "NY-803", "NY-804", "NY-805"}  # of ledgers and tombstones
OF_OURSELVES = {"NY-205"}  # no text is known to break it: what would is read as written
OF_NO_TEXT = {"NY-319", "NY-353"}
OF_THE_WARD = {"NY-342", "NY-346"}  # of issuers that the invented ward has not
WITHOUT_EXAMPLES = OF_FILES | OF_THE_SITE | OF_ADDRESSES | OF_OURSELVES | OF_NO_TEXT | OF_THE_WARD


def test_every_rule_has_examples_where_a_text_can_be_one() -> None:
    assert {rule.id for rule in all_rules()} - {rule.id for rule in WITH_EXAMPLES} == WITHOUT_EXAMPLES


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_names_its_source(rule: Rule) -> None:
    assert rule.source


def test_the_sound_plan_behind_the_examples_has_no_finding() -> None:
    assert findings(BODY) == []


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_the_rule(rule: Rule) -> None:
    assert rule.id in {problem.rule.id for problem in findings(rule.bad)}


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.id)
def test_the_good_example_keeps_it(rule: Rule) -> None:
    assert rule.good
    assert rule.id not in {problem.rule.id for problem in findings(rule.good)}
