"""What is said of files that are listed as signed: a signature that is missing or not whole, another number or day."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from niemyet.checks import RuleContext
from niemyet.checks.finding import Finding
from niemyet.checks.rules import signature_not_whole, signed_file_of_other_number
from niemyet.model.files import FileInfo, Letterhead, Signature, SignatureState
from niemyet.model.plan import Plan
from niemyet.project import unseen_signatures
from tests.helpers import factory

Check = Callable[[Plan, RuleContext], Iterator[Finding]]


def messages(check: Check, file: FileInfo, kind: Any = "signed", **front: Any) -> list[str]:
    front["attachments"] = [{"file": file.name, "title": "Văn bản", "kind": kind}]
    plan = replace(factory.make_plan(**front), files=(file,))
    return [finding.message for finding in check(plan, RuleContext({plan.id: plan}, {}))]


def file(*states: SignatureState, letterhead: Letterhead = Letterhead(), kind: str = "pdf") -> FileInfo:  # noqa: B008
    signatures = tuple(Signature(state, "UBND") for state in states)
    return FileInfo("ky.pdf", 9, type=kind, signatures=signatures, letterhead=letterhead)


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((), "ghi là văn bản ký số nhưng trong tệp không có chữ ký số"),
        ((SignatureState.CHANGED,), "đã bị sửa sau khi ký"),
        ((SignatureState.UNCHANGED, SignatureState.BROKEN), "có chữ ký số không khớp với nội dung"),
        ((SignatureState.UNREADABLE,), "có chữ ký số không đọc được"),
    ],
)
def test_a_signature_that_is_missing_or_not_whole_is_told(states: tuple[SignatureState, ...], said: str) -> None:
    (message,) = messages(signature_not_whole.check, file(*states))
    assert f"/ky.pdf {said}; hãy chép lại đúng tệp đã ký" in message


@pytest.mark.parametrize("state", [SignatureState.UNCHANGED, SignatureState.UNSEEN])
def test_a_whole_signature_and_one_that_nobody_saw_are_not(state: SignatureState) -> None:
    assert messages(signature_not_whole.check, file(state)) == []


def test_a_scan_needs_no_signature_but_a_broken_one_is_told() -> None:
    assert messages(signature_not_whole.check, file(), "scan") == []
    assert len(messages(signature_not_whole.check, file(SignatureState.BROKEN), "scan")) == 1


def test_another_type_of_file_is_not_asked_for_a_signature() -> None:
    assert messages(signature_not_whole.check, file(kind="docx")) == []


@pytest.mark.parametrize(
    ("letterhead", "said"),
    [
        (Letterhead("57/KH-UBND", date(2026, 3, 5)), []),
        (Letterhead("057/KH-UBND"), []),
        (Letterhead(), []),
        (Letterhead("58/KH-UBND"), ["trong ky.pdf là số 58/KH-UBND, ở đây là 57/KH-UBND"]),
        (Letterhead(day=date(2026, 3, 6)), ["trong ky.pdf là ngày 06/03/2026, ở đây ghi 2026-03-05"]),
    ],
)
def test_number_and_day_are_held_against_the_header(letterhead: Letterhead, said: list[str]) -> None:
    seen = file(SignatureState.UNCHANGED, letterhead=letterhead)
    front = {"number": "57", "symbol": "KH-UBND", "issued": "2026-03-05"}
    found = messages(signed_file_of_other_number.check, seen, **front)
    assert [message.partition(";")[0] for message in found] == said
    assert messages(signed_file_of_other_number.check, seen, "scan", **front) == []


def test_a_plan_without_number_and_day_is_not_held_against_its_file() -> None:
    seen = file(SignatureState.UNCHANGED, letterhead=Letterhead("58/KH-UBND", date(2026, 3, 6)))
    nothing = {"number": None, "issued": None, "status": "draft"}
    assert messages(signed_file_of_other_number.check, seen, **nothing) == []


def test_what_nobody_could_look_into_is_one_line_for_all() -> None:
    brief = factory.make_plan().brief()
    unseen, seen = file(SignatureState.UNSEEN), file(SignatureState.UNCHANGED)
    plans = [replace(brief, files=(unseen, replace(unseen, name="b.pdf"))), replace(brief, files=(seen,))]
    (problem,) = unseen_signatures.problems(plans)
    assert problem.message.startswith(
        "chưa xem được chữ ký số trong b.pdf và 1 tệp khác vì chưa cài niemyet[sign]; hãy"
    )
    assert list(unseen_signatures.problems(plans[1:])) == []
