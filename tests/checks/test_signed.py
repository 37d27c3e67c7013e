"""A signed text is asked about; a draft is told what to write."""

import pytest

from niemyet.checks import all_rules
from niemyet.checks.signed import asks_of_signed
from niemyet.model.problem import Level, Rule
from tests.helpers.examples import findings, problems_of

SLIP = "---\n## I. NỘI DUNG\n\n- Thanh toán kính phí."
SIGNED = ["unconfirmed", "issued", "replaced", "ended", "withdrawn"]


@pytest.mark.parametrize("status", SIGNED)
def test_of_a_signed_text_it_is_asked_whether_the_copy_is_true(status: str) -> None:
    (problem,) = problems_of("NY-703", f"status: {status}\n{SLIP}")
    assert problem.level is Level.HINT
    assert problem.message == (
        "“kính phí” có lẽ là gõ nhầm; bản ký có đúng như vậy không? Nếu đúng, ghi accept: [NY-703]; "
        "nếu chép sai, hãy viết “kinh phí”"
    )


def test_of_a_draft_it_is_told_what_to_write() -> None:
    (problem,) = problems_of("NY-703", f"status: draft\n{SLIP}")
    assert problem.level is Level.WARNING
    assert problem.message == "“kính phí” có lẽ là gõ nhầm; hãy viết “kinh phí”"


def test_the_question_keeps_what_was_accepted_before() -> None:
    (problem,) = problems_of("NY-703", f"accept: [NY-604]\n{SLIP}")
    assert "accept: [NY-604, NY-703]" in problem.message


def test_what_is_said_to_accept_ends_the_question() -> None:
    assert not problems_of("NY-703", f"accept: [NY-703]\n{SLIP}")


def test_marks_and_fields_of_the_file_are_no_words_of_the_signed_text() -> None:
    (problem,) = problems_of("NY-503", "### I. NỘI DUNG\n\nLời văn.")
    assert problem.level is Level.WARNING
    assert "bản ký" not in problem.message


def test_what_rules_quote_may_hold_the_words_of_an_advice() -> None:
    (problem,) = problems_of("NY-511", "### 1. Ghi; hãy đọc:\n\n- Lời văn.")
    assert problem.message.startswith("đề mục")
    assert problem.message.endswith("nếu chép sai, hãy viết “1. Ghi; hãy đọc”")


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if asks_of_signed(rule)], ids=lambda rule: rule.id)
def test_no_rule_on_form_or_sense_asks_to_change_a_signed_text(rule: Rule) -> None:
    found = [problem for problem in findings(rule.bad) if problem.rule == rule]
    assert found or "status: draft" in rule.bad
    assert {problem.level for problem in found} <= {Level.HINT}
    assert all("bản ký có đúng như vậy không?" in problem.message for problem in found)
