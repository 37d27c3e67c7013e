"""Digital signatures in PDF files: what is found, and that no file can do harm by being looked into."""

from collections.abc import Iterator
from datetime import date

import pytest

from niemyet.model.files import Letterhead, Signature, SignatureState
from niemyet.sources import signatures
from niemyet.sources.letterheads import in_text
from niemyet.sources.signatures import SignedFiles
from tests.helpers import signing

PLAIN = signing.pdf("Số: 57/KH-UBND", "Suối Mơ, ngày 05 tháng 3 năm 2026", "KẾ HOẠCH")
SIGNED = signing.signed(PLAIN)


@pytest.fixture(scope="module")
def look() -> Iterator[SignedFiles]:
    with SignedFiles() as files:
        yield files


def states(found: tuple[tuple[Signature, ...], Letterhead]) -> list[tuple[str, str]]:
    return [(signature.state.value, signature.signer) for signature in found[0]]


def test_a_signed_file_names_its_signer_and_is_unchanged(look: SignedFiles) -> None:
    found = look.look(SIGNED)
    assert states(found) == [("unchanged", signing.SIGNER)]
    assert found[0][0].time is not None
    assert found[1] == Letterhead("57/KH-UBND", date(2026, 3, 5))


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (signing.changed_after(SIGNED), "changed"),
        (signing.filled_in_after(signing.signed(signing.with_form(PLAIN))), "changed"),
        (signing.broken(SIGNED), "broken"),
    ],
    ids=["an addition", "a field", "a byte"],
)
def test_what_was_done_after_signing_is_seen(look: SignedFiles, data: bytes, state: str) -> None:
    assert states(look.look(data)) == [(state, signing.SIGNER)]


def test_a_second_signature_leaves_the_first_one_whole(look: SignedFiles) -> None:
    found = look.look(signing.signed(SIGNED, "VĂN THƯ", "Ky2"))
    assert states(found) == [("unchanged", signing.SIGNER), ("unchanged", "VĂN THƯ")]


def test_a_name_is_one_line_of_plain_text(look: SignedFiles) -> None:
    ((_, name),) = states(look.look(signing.signed(PLAIN, "A\n\u202eB\u0301\u0301\u0301\u0301\u0301")))
    assert name == "A B"


@pytest.mark.parametrize("data", [PLAIN, b"", b"PK\x03\x04 /ByteRange"], ids=["unsigned", "empty", "no PDF"])
def test_nothing_is_found_where_nothing_is_signed(data: bytes) -> None:
    with SignedFiles() as files:
        assert files.look(data) == ((), Letterhead())
        assert files._process._process is None


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 /ByteRange", SIGNED[:-300], SIGNED[: len(SIGNED) // 2] + b"/ByteRange"],
    ids=["only a word", "cut", "half"],
)
def test_a_damaged_file_is_unreadable_and_the_next_one_is_read(look: SignedFiles, data: bytes) -> None:
    assert states(look.look(data)) == [("unreadable", "")]
    assert states(look.look(SIGNED)) == [("unchanged", signing.SIGNER)]


def test_a_file_that_ends_the_reader_is_unreadable_and_the_next_one_is_read() -> None:
    with SignedFiles() as files:
        assert states(files.look(SIGNED)) == [("unchanged", signing.SIGNER)]
        assert files._process._process is not None
        files._process._process.kill()
        files._process._process.wait()
        assert states(files.look(SIGNED)) == [("unreadable", "")]
        assert states(files.look(SIGNED)) == [("unchanged", signing.SIGNER)]
    assert files._process._process is None


def test_without_the_extra_a_signature_is_known_to_be_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert signatures.can_be_read()
    monkeypatch.setattr(signatures, "distributions", lambda name: iter(()))
    with SignedFiles() as files:
        assert states(files.look(SIGNED)) == [("unseen", "")]
        assert files.look(PLAIN) == ((), Letterhead())


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("Số: 07/KH-UBND\n", "7/KH-UBND", None),
        ("  Số :12 / KH–UBND  \nBến Suối, ngày 1 tháng 12 năm 2025\n", "12/KH-UBND", date(2025, 12, 1)),
        ("UBND XÃ\nSố:      /KH-UBND", "", None),
        ("Căn cứ Quyết định số 30/QĐ-UBND ngày 5 tháng 3 năm 2026", "", None),
        ("Suối Mơ, ngày 31 tháng 2 năm 2026", "", None),
    ],
)
def test_number_and_day_are_taken_from_their_own_lines(text: str, number: str, day: date | None) -> None:
    assert in_text(text) == (number, day)


def test_signatures_are_a_closed_list_of_states() -> None:
    assert {state.value for state in SignatureState} == {"unchanged", "changed", "broken", "unreadable", "unseen"}
